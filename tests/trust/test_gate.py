"""Promises 11 and 18: a foreign, newer or hostile file is refused, untouched, with nothing left beside it."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import LibraryRefused
from core.wording import sentence
from db.checksums import row_checksum
from db.schema import SCHEMA_VERSION
from tests.library_rows import everything


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if stat.S_ISREG(file.lstat().st_mode) else None


def refused(bench, path: Path, code: str) -> LibraryRefused:
    """Opening is refused with the code, for editing and for reading; files and folder stay as they are."""
    before = {file.name: _bytes(file) for file in bench.folder.iterdir()}
    for read_only in (False, True):
        with pytest.raises(LibraryRefused) as caught:
            bench.stores.open(path, read_only=read_only)
        assert caught.value.code == code
        assert sentence(caught.value) != code
    assert {file.name: _bytes(file) for file in bench.folder.iterdir()} == before
    return caught.value


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE anything (x)")
    connection.close()


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "other database": (other_database, "library.foreign"),
    "text": (lambda path: path.write_text("规划" * 100), "library.not_a_library"),
    "short text": (lambda path: path.write_text("规"), "library.not_a_library"),
    "zip": (lambda path: path.write_bytes(b"PK\3\4" + bytes(200)), "library.not_a_library"),
    "empty": (lambda path: path.write_bytes(b""), "library.empty"),
    "zeros": (lambda path: path.write_bytes(bytes(8192)), "library.not_a_library"),
    "only a header": (lambda path: path.write_bytes(b"SQLite format 3\0"), "library.not_a_library"),
    "folder": (lambda path: path.mkdir(), "library.not_a_library"),
    "missing": (lambda _: None, "library.missing"),
    "link to itself": (lambda path: path.symlink_to(path), "library.cannot_read"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_library_is_refused(bench, kind: str) -> None:
    bench.data_dir.mkdir()
    make, code = FOREIGN[kind]
    make(bench.path)
    refused(bench, bench.path, code)


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes among files")
def test_a_pipe_is_refused_at_once(bench) -> None:
    os.mkfifo(bench.path)
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.open(bench.path)
    assert caught.value.code == "library.not_a_library"


@pytest.mark.parametrize(
    ("offset", "bytes_", "code"),
    [
        (60, (SCHEMA_VERSION + 1).to_bytes(4, "big"), "library.newer"),
        (60, b"\0\0\0\1", "library.altered"),
        (60, b"\0\0\0\0", "library.foreign"),
        (68, b"\0\0\0\0", "library.foreign"),
        (18, b"\2\2", "library.wal"),
        (16, b"\x08\0", "library.foreign"),
    ],
)
def test_the_header_alone_tells(bench, offset: int, bytes_: bytes, code: str) -> None:
    content = bytearray(bench.filled().read_bytes())
    content[offset : offset + len(bytes_)] = bytes_
    bench.path.write_bytes(content)
    error = refused(bench, bench.path, code)
    assert error.arguments["name"] == bench.path.name


def test_a_library_with_a_wal_beside_it_is_refused(bench) -> None:
    bench.filled().with_name(bench.path.name + "-wal").write_bytes(b"anything")
    refused(bench, bench.path, "library.wal")


def test_a_real_wal_library_is_refused(bench) -> None:
    connection = sqlite3.connect(bench.filled())
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    refused(bench, bench.path, "library.wal")


def changed(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM tagging; END",
        "CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END",
        "CREATE VIEW v AS SELECT * FROM annotation",
        "CREATE TABLE more (x)",
        "CREATE VIRTUAL TABLE more USING fts5(x)",
        "CREATE INDEX more ON annotation (note)",
        "CREATE INDEX more ON annotation (upper(note))",
        "DROP INDEX ix_tagging_tag_id",
        "DROP TABLE image",
        "ALTER TABLE tag ADD COLUMN more TEXT",
        "ALTER TABLE tag RENAME COLUMN name TO title",
        "ANALYZE",
    ],
)
def test_another_schema_is_refused(bench, statement: str) -> None:
    before = ["CREATE VIEW v AS SELECT * FROM annotation"] if "INSTEAD" in statement else []
    changed(bench.filled(), *before, statement)
    refused(bench, bench.path, "library.altered")


def test_a_forged_schema_is_refused(bench) -> None:
    """A table that says TEXT and a check that was taken out."""
    connection = sqlite3.connect(bench.filled())
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = replace(sql, '''pending'', ', '') WHERE name = 'annotation'")
    connection.commit()
    connection.close()
    refused(bench, bench.path, "library.altered")


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE annotation SET note = '伪造'", "rows"),
        ("UPDATE annotation SET reviewer = '别人'", "rows"),
        ("UPDATE tagging SET ordinal = 9", "rows"),
        ("DELETE FROM tagging", "rows"),
        ("UPDATE tag SET shortcut = 'x'", "types"),
        ("UPDATE annotation SET passage = 1.5", "types"),
        ("UPDATE tag SET name = x'00ff'", "types"),
        ("UPDATE tag SET name = CAST(x'ff' AS TEXT)", "structure"),
        ("UPDATE text SET content = content || '了'", "texts"),
        ("UPDATE text SET characters = 1", "texts"),
        ("UPDATE original SET size = 1", "originals"),
        ("UPDATE original_piece SET content = x'00'", "originals"),
        ("UPDATE library SET uid = '../../../etc'", "identity"),
        ("DELETE FROM library", "identity"),
        ("INSERT INTO layout VALUES ('x', '[]')", "layouts"),
        ("UPDATE tagging SET tag_id = 'nobody'", "links"),
        ("UPDATE step SET reviewer = '别人' WHERE number = 2", "history"),
        ("UPDATE step SET arguments = '{}' WHERE number = 2", "history"),
        ("UPDATE step SET at = at + 1", "history"),
        ("UPDATE step SET kind = 'unheard_of' WHERE number = 5", "history"),
        ("UPDATE image SET after = replace(after, '批注0', '伪造') WHERE step_number = 3", "history"),
        ("DELETE FROM image WHERE step_number = 3", "history"),
    ],
)
def test_rows_that_do_not_fit_together_are_refused(bench, statement: str, problem: str) -> None:
    changed(bench.filled(), "PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", statement)
    error = refused(bench, bench.path, "library.damaged")
    assert error.arguments["problem"] == f"library.problem.{problem}"


def test_a_row_forged_with_its_checksum_betrays_itself_by_the_history(bench) -> None:
    connection = sqlite3.connect(bench.filled())
    row = list(connection.execute("SELECT * FROM annotation LIMIT 1").fetchone())
    row[9] = "伪造"
    connection.execute(
        "UPDATE annotation SET note = ?, checksum = ? WHERE id = ?", (row[9], row_checksum(row[:-1]), row[0])
    )
    connection.commit()
    connection.close()
    assert refused(bench, bench.path, "library.damaged").arguments["problem"] == "library.problem.rows"


def test_a_last_step_taken_away_betrays_itself_by_its_rows(bench) -> None:
    changed(bench.filled(), "DELETE FROM image WHERE step_number = 5", "DELETE FROM step WHERE number = 5")
    assert refused(bench, bench.path, "library.damaged").arguments["problem"] == "library.problem.rows"


@pytest.mark.parametrize("arguments", ["{}", '{"cut": 5}', '{"cut": [4, "x"], "emptied": [[1, 9]]}', "[]"])
def test_a_forged_clearing_excuses_nothing(bench, arguments: str) -> None:
    changed(bench.filled(), f"UPDATE step SET kind = 'forget', arguments = '{arguments}' WHERE number = 5")
    problem = refused(bench, bench.path, "library.damaged").arguments["problem"]
    assert problem == "library.problem.history"


def test_a_bomb_in_a_piece_is_not_unpacked(bench) -> None:
    import zlib

    bomb = zlib.compress(bytes(50_000_000))
    connection = sqlite3.connect(bench.filled())
    connection.execute("UPDATE original_piece SET content = ?", (bomb,))
    connection.commit()
    connection.close()
    assert refused(bench, bench.path, "library.damaged").arguments["problem"] == "library.problem.originals"


def test_headings_above_a_mark_are_a_list_of_texts(bench) -> None:
    """Forged with its checksum and with a history to fit, so that nothing but its shape tells."""
    store = bench.stores.create(bench.path)
    mark = bench.mark(bench.add_document(store), 5)
    path = ({"a": 1},)
    bench.add_mark(store, replace(mark, anchor=replace(mark.anchor, path=path)))
    store.close()
    for remembered in bench.data_dir.glob("libraries/*"):
        remembered.unlink()
    assert refused(bench, bench.path, "library.damaged").arguments["problem"] == "library.problem.rows"


def test_a_library_that_another_program_rewrote_without_harm_is_opened(bench) -> None:
    changed(bench.filled(), "VACUUM")
    store = bench.stores.open(bench.path)
    assert len(everything(store)[1]) == 3
    store.close()
