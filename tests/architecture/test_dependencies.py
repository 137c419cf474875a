"""What is imported is declared, what is declared is locked, and the lock holds for any index."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

REQUIREMENT = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)[^\n]*\\\n(?P<hashes>(?: +--hash=sha256:[0-9a-f]{64}[ \\]*\n)+)",
    re.MULTILINE,
)
LOCKS = ("requirements.txt", "requirements-dev.txt", "resources/setup/tools.txt")


@pytest.fixture(scope="module")
def declared(project: Path) -> set[str]:
    dependencies = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    return {normal(re.match(r"[\w.-]+", dependency).group()) for dependency in dependencies}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(project: Path, lock: str) -> dict[str, str]:
    text = (project / lock).read_text(encoding="utf-8")
    return {normal(match["name"]): match["version"] for match in REQUIREMENT.finditer(text)}


def test_every_declared_dependency_is_locked(project: Path, declared: set[str]) -> None:
    assert declared <= locked(project, "requirements.txt").keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_for_everything_and_names_no_host(project: Path, lock: str) -> None:
    text = (project / lock).read_text(encoding="utf-8")
    pinned = re.findall(r"^[A-Za-z0-9].*", text, re.MULTILINE)

    assert pinned
    assert len(pinned) == len(locked(project, lock))
    assert not re.search(r"(?i)://|index-url|find-links|trusted-host|file:|@ ", text)


def test_the_development_lock_holds_the_same_versions(project: Path) -> None:
    assert locked(project, "requirements.txt").items() <= locked(project, "requirements-dev.txt").items()


def test_every_import_is_of_a_declared_dependency(product, declared: set[str]) -> None:
    """What another library happens to bring may go with its next version."""
    owners = packages_distributions()
    imported = {(source.name, name.split(".")[0]) for source in product for name in source.imports}
    own = {"core", "db", "ui", "shiboken6", *sys.stdlib_module_names}  # shiboken6: PySide6's other half
    offenders = {
        (file, package)
        for file, package in imported
        if package not in own and declared.isdisjoint(normal(owner) for owner in owners.get(package, []))
    }

    assert not offenders


def test_pyside_stays_below_the_version_that_aborts(project: Path) -> None:
    """PySide6 6.12.0 gives one reference of None away with each void call on Python below 3.12."""
    version = tuple(map(int, locked(project, "requirements.txt")["pyside6-essentials"].split(".")))
    assert (6, 7) <= version < (6, 12)


def test_calls_into_qt_leave_none_alone() -> None:
    from PySide6.QtCore import QObject

    subject = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        subject.setObjectName("对读")

    assert abs(sys.getrefcount(None) - before) < 50
