"""The project names no machine, no download host: it can be handed on, and it stays offline."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

LEFT_OUT = {"tests/data", "resources/opencc"}
"""Other people's files, which keep the addresses of their makers."""
NOT_OURS = {
    ".git",
    ".venv",
    ".tools",
    ".hypothesis",
    ".ruff_cache",
    ".pytest_cache",
    ".import_linter_cache",
    "dist",
    "build",
}
BINARY = {".pyc", ".png", ".jpg", ".docx", ".xlsx", ".ttf", ".qm", ".ico", ".duidu", ".zip", ".ofd", ".pdf"}

NAMESPACES = (
    "www.apache.org/licenses",
    "www.w3.org",
    "schemas.openxmlformats.org",
    "schemas.microsoft.com",
    "purl.org",
    "purl.oclc.org",
    "www.unicode.org",
    "urn:",
    "example.com",
    "example.org",
    "example.invalid",
)
"""Names that look like addresses: of licences, of document formats, and those that are kept free for examples."""

ADDRESS = re.compile(r"(?:https?|ftp)://(?!" + "|".join(map(re.escape, NAMESPACES)) + r")[\w.-]+\.\w+[^\s\"'<>)]*")
MACHINE_PATH = re.compile(r"(?<![\w.~}*])/(?:work|root|home|Users|tmp|opt|mnt)/[\w.-]+|\b[A-Z]:\\+Users\\+\w+")
SELF = Path(__file__).name


def texts(project: Path) -> Iterator[tuple[str, str]]:
    for folder, folders, files in os.walk(project):
        here = Path(folder).relative_to(project).as_posix()
        folders[:] = [
            name for name in folders if name not in NOT_OURS and f"{here}/{name}".removeprefix("./") not in LEFT_OUT
        ]
        for name in files:
            if Path(name).suffix not in BINARY and name not in {SELF, "uv.lock"}:
                yield f"{here}/{name}", (Path(folder) / name).read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize("forbidden", [ADDRESS, MACHINE_PATH], ids=["addresses", "machine paths"])
def test_no_file_names(project: Path, forbidden: re.Pattern[str]) -> None:
    found = [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for name, text in texts(project)
        for match in forbidden.finditer(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        "https://files.packages.cn/packages/x.whl",
        "--index-url http://mirror.intranet.cn/simple",
        "see https://github.com/someone/something",
        "open('/home/wang/plan.txt')",
        "cd /opt/duidu && make",
        r"C:\Users\wang\plan.docx",
    ],
)
def test_the_rule_sees_what_it_must(line: str) -> None:
    assert ADDRESS.search(line) or MACHINE_PATH.search(line)


@pytest.mark.parametrize(
    "line",
    [
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
        "http://www.apache.org/licenses/LICENSE-2.0",
        'HOME / "work/plan.txt"',
        "https://{host}/simple",
        "#!/usr/bin/env python3",
    ],
)
def test_the_rule_lets_pass_what_is_no_address(line: str) -> None:
    assert not ADDRESS.search(line)
    assert not MACHINE_PATH.search(line)
