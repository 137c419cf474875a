"""How the house is laid out: its top level, the size of its files, packages that say what they are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

MOST_LINES = 400
MOST_LINES_OF_MAIN = 120
TOP_LEVEL = {
    *("main.py", "ui", "core", "db", "resources", "pyproject.toml", "tests"),
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", "docs", "typings"),
    *("requirements.txt", "requirements-dev.txt"),
    *("dist", "build", "uv.lock", "data"),  # never committed
}
NOT_OUR_WORDS = re.compile(r"(?i)(manager|helper|utils?$|handler|process(or)?$|info$|^misc|^common$)")


def test_the_top_level_is_the_agreed_one(project: Path) -> None:
    assert {path.name for path in project.iterdir() if not path.name.startswith((".", "__"))} <= TOP_LEVEL


def test_files_are_short_enough_to_read(all_sources) -> None:
    lengths = {source.name: len(source.text.splitlines()) for source in all_sources}

    assert not {name: length for name, length in lengths.items() if length > MOST_LINES}
    assert lengths["main.py"] <= MOST_LINES_OF_MAIN


def test_packages_say_in_a_line_what_they_are(project: Path, product) -> None:
    folders = {(project / source.name).parent for source in product} - {project}

    assert not [folder for folder in folders if not (folder / "__init__.py").is_file()]
    assert not [s.name for s in product if s.name.endswith("__init__.py") and not ast.get_docstring(s.tree)]


def test_modules_say_what_they_are(product) -> None:
    assert not [source.name for source in product if not ast.get_docstring(source.tree)]


def test_tests_are_no_packages(project: Path) -> None:
    """tests/core/__init__.py would shadow core."""
    assert not list((project / "tests").rglob("__init__.py"))


def test_annotations_are_not_evaluated(product) -> None:
    """`from __future__ import annotations` on top of every file that has code."""
    with_code = [source for source in product if len(source.tree.body) > 1]
    assert not [source.name for source in with_code if not source.imports_from("__future__.annotations")]


def test_files_and_classes_are_named_for_what_they_are(product) -> None:
    names = {(source.name, part) for source in product for part in source.name.removesuffix(".py").split("/")}
    classes = {
        (source.name, n.name) for source in product for n in ast.walk(source.tree) if isinstance(n, ast.ClassDef)
    }

    assert not {found for found in names | classes if NOT_OUR_WORDS.search(found[1])}
