"""Each export against a file that was looked at: every byte, the clock given.

A change that is meant: DUIDU_NEW_GOLDENS=1 pytest tests/core/exporting/test_golden_files.py, then open the files.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path

import pytest

from core.exporting.forms.clause_list import ClauseList, ExtraColumn, clause_table
from core.exporting.registry import registry
from core.exporting.table import Table, script_of_table
from core.exporting.write_file import write
from core.model.text import View
from tests.core.exporting.form_tables import FORMS, with_twin

GOLDENS = Path(__file__).parents[2] / "data" / "exports"
PACKED_WITH = "1.2.13"
"""zlib packs differently from version to version; the members must be equal with any."""
TRADITIONAL = str.maketrans(
    "条数城务领备来书时间建设网络达办业缩个工省规与号", "條數城務領備來書時間建設網絡達辦業縮個工省規與號"
)


def as_usual(clauses: ClauseList) -> Table:
    return clause_table(clauses)


def with_all_columns(clauses: ClauseList) -> Table:
    return clause_table(clauses, tuple(ExtraColumn))


def traditional(clauses: ClauseList) -> Table:
    """By a few characters: what conversion does is tested elsewhere and must not change these files."""
    return script_of_table(clause_table(clauses), View.HANT_TW, lambda text, *_: text.translate(TRADITIONAL))


LISTS = {"clause-list": as_usual, "clause-list-all-columns": with_all_columns, "clause-list-hant": traditional}


def members(path: Path) -> list[tuple[str, tuple[int, ...], bytes]]:
    with zipfile.ZipFile(path) as package:
        return [(entry.filename, entry.date_time, package.read(entry)) for entry in package.infolist()]


def hold(golden: Path, path: Path) -> None:
    """Byte for byte; packages member by member, where another zlib packed them."""
    if os.environ.get("DUIDU_NEW_GOLDENS"):
        golden.write_bytes(path.read_bytes())
        pytest.fail(f"new: {golden.name}; look at it before it is committed")
    packed = zipfile.is_zipfile(golden)
    if packed:
        assert members(path) == members(golden)
    if not packed or zlib.ZLIB_RUNTIME_VERSION == PACKED_WITH:
        assert path.read_bytes() == golden.read_bytes()


@pytest.mark.parametrize("kind", ["docx", "xlsx", "csv"])
@pytest.mark.parametrize("name", LISTS)
def test_the_export_is_the_file_that_was_looked_at(clauses: ClauseList, tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / f"{name}.{kind}"

    write(LISTS[name](clauses), kind, path)

    hold(GOLDENS / path.name, path)


@pytest.mark.parametrize("kind", registry())
@pytest.mark.parametrize("name", FORMS)
def test_each_form_in_each_format_is_what_was_looked_at(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / f"{name}.{kind}"
    table = FORMS[name]()

    write(with_twin(table) if kind == "html" else table, kind, path)

    hold(GOLDENS / path.name, path)


@pytest.mark.parametrize("kind", registry())
def test_the_same_list_is_the_same_bytes_twice(clauses: ClauseList, tmp_path: Path, kind: str) -> None:
    for name in ("first", "second"):
        write(clause_table(clauses), kind, tmp_path / name)

    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()
