"""The shape of a library file. A change here is a new version with a migration, not a new expected value."""

from __future__ import annotations

import re
import sqlite3
from hashlib import blake2b

from sqlalchemy import CheckConstraint, Float, ForeignKeyConstraint, Integer, LargeBinary, Text

from db.schema import APPLICATION_ID, SCHEMA_VERSION, USER_TABLES, metadata
from db.versions import MIGRATIONS, script, shape

VERSION_1 = "f9275bb955be12a0b5afa5aa"


def test_the_schema_of_version_1_stays_what_it_is() -> None:
    """It was released: libraries of it would be refused."""
    spelled = "\n".join(" ".join(entry) for entry in sorted(shape(1).entries))
    assert blake2b(spelled.encode(), digest_size=12).hexdigest() == VERSION_1


def test_the_schema_of_the_present_version_is_written_down() -> None:
    """Also when a new SQLAlchemy writes it differently. A change is a new version; `make schema` writes it down."""
    assert (MIGRATIONS / f"schema_{SCHEMA_VERSION:04}.sql").read_text(encoding="utf-8") == script()


def test_the_header_says_what_the_file_is(bench, store) -> None:
    store.close()
    header = bench.path.read_bytes()[:100]
    assert header[:16] == b"SQLite format 3\0"
    assert int.from_bytes(header[16:18], "big") == 4096
    assert header[18:20] == b"\1\1"
    assert int.from_bytes(header[60:64], "big") == SCHEMA_VERSION
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID == int.from_bytes(b"DUID", "big")


def test_there_are_only_tables_and_indexes(bench, store) -> None:
    store.close()
    connection = sqlite3.connect(bench.path)
    kinds = {kind for (kind,) in connection.execute("SELECT DISTINCT type FROM sqlite_schema")}
    sql = " ".join(text for (text,) in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    connection.close()
    assert kinds == {"table", "index"}
    assert not re.search(r"CASCADE|REAL|FLOAT|WITHOUT NAME", sql, re.IGNORECASE)


def test_every_constraint_has_a_name_and_no_column_a_float() -> None:
    for table in metadata.sorted_tables:
        for constraint in table.constraints:
            assert constraint.name, (table.name, constraint)
        for column in table.columns:
            assert isinstance(column.type, Integer | Text | LargeBinary)
            assert not isinstance(column.type, Float)


def test_rows_that_users_make_have_ids_checksums_and_links_that_undo_can_put_off() -> None:
    for table in USER_TABLES.values():
        assert (table.c.id.type.length, table.c.id.primary_key) == (36, True)
        assert list(table.columns)[-1].name == "checksum"
        assert table.dialect_options["sqlite"]["with_rowid"] is True
        links = [one for one in table.constraints if isinstance(one, ForeignKeyConstraint)]
        assert all(link.deferrable and link.ondelete is None for link in links)


def test_a_parent_is_listed_before_its_children() -> None:
    names = list(USER_TABLES)
    for position, table in enumerate(USER_TABLES.values()):
        for link in table.foreign_keys:
            target = link.column.table.name
            assert target not in names or names.index(target) <= position


def test_checks_cover_ranges_and_enumerations() -> None:
    checks = {
        one.name for table in metadata.sorted_tables for one in table.constraints if isinstance(one, CheckConstraint)
    }
    ranged = ("annotation", "collection_row", "correction", "structure_edit")
    assert {f"ck_{name}_range" for name in ranged} <= checks
    assert {"ck_annotation_status", "ck_tagging_origin"} <= checks
