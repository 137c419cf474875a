"""What migrations to come can do: rebuild tables with user-made rows, convert old images, add a full-text index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Column, Text, create_engine
from sqlalchemy.pool import StaticPool

from db import versions
from db.schema import USER_TABLES
from db.upgrade import migrate
from db.versions import MIGRATIONS, as_now, migration, shape


@pytest.fixture
def forgetful() -> Iterator[None]:
    """Nothing of what this test makes up is remembered."""
    versions.converters.cache_clear()
    yield
    versions.converters.cache_clear()


def add_source(op) -> None:
    """A column more in a table with user-made rows that others point to."""
    with op.batch_alter_table("collection", copy_from=shape(2).user_tables["collection"], recreate="always") as table:
        table.add_column(Column("source", Text, nullable=False, server_default="x"), insert_before="checksum")
    with op.batch_alter_table("collection", recreate="never") as table:
        table.create_index("ix_collection_source", ["source"])


def test_a_table_that_others_point_to_is_rebuilt_with_all_its_constraints(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    memory.executescript((MIGRATIONS / "schema_0002.sql").read_text(encoding="utf-8"))
    memory.execute("INSERT INTO collection VALUES ('1', '重点', 0, 0, '')")
    memory.commit()
    engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
    monkeypatch.setattr(migration(2), "upgrade", add_source)
    with engine.begin() as connection:
        migrate(connection, 1, 2)
    (made,) = memory.execute("SELECT sql FROM sqlite_schema WHERE name = 'collection'").fetchone()
    rows = memory.execute("SELECT * FROM collection").fetchall()
    others = memory.execute("SELECT sql FROM sqlite_schema WHERE name = 'collection_row'").fetchone()
    memory.close()
    engine.dispose()
    assert rows == [("1", "重点", 0, 0, "x", "")]
    assert "CONSTRAINT pk_collection PRIMARY KEY" in made
    assert "CONSTRAINT uq_collection_name UNIQUE" in made
    assert "REFERENCES collection (id) DEFERRABLE INITIALLY IMMEDIATE" in others[0]


def test_images_of_older_steps_are_read_as_rows_are_now(monkeypatch: pytest.MonkeyPatch, forgetful: None) -> None:
    monkeypatch.setattr(
        migration(2), "IMAGES", {"collection": lambda values: {**values, "source": f"源于{values['name']}"}}
    )
    assert as_now("collection", {"name": "重点"}, 1) == {"name": "重点", "source": "源于重点"}
    assert as_now("collection", {"name": "重点"}, 2) == {"name": "重点"}
    assert as_now("tag", {"name": "重点"}, 1) == {"name": "重点"}


def test_undo_takes_back_a_step_of_an_older_version(bench, store, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if tags had had no definition when the first two were made."""
    bench.add_tag(store, "甲")
    tag = bench.add_tag(store, "乙")
    with store._writer.transaction() as connection:
        connection.exec_driver_sql("UPDATE step SET schema_version = 0")
        connection.exec_driver_sql("""UPDATE image SET "after" = json_remove("after", '$.definition')""")
    monkeypatch.setattr("db.history.as_now", lambda *image: {"definition": "", **image[1]})
    store.undo("审阅人甲")
    with store.reading() as library:
        assert tag not in library.tags.codebook().tags
    store.redo("审阅人甲")
    with store.reading() as library:
        assert tag in library.tags.codebook().tags


def test_the_schema_may_have_a_full_text_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What such a table keeps behind itself belongs to the schema, but its rows are none of ours."""
    (tmp_path / "schema_0001.sql").write_text(
        "CREATE TABLE tag (id TEXT(36) NOT NULL, checksum TEXT(24) NOT NULL);\n"
        "CREATE VIRTUAL TABLE words USING fts5(content, content='');\n"
    )
    monkeypatch.setattr(versions, "MIGRATIONS", tmp_path)
    made = shape.__wrapped__(1)
    assert {name for _, name, _ in made.entries} >= {"tag", "words", "words_data", "words_idx"}
    assert [table.name for table in made.tables] == ["tag"]
    assert set(made.user_tables) == {"tag"}


def test_old_shapes_know_the_same_user_made_tables() -> None:
    assert set(shape(1).user_tables) == set(USER_TABLES) - {"agency_alias", "saved_search", "pair", "pair_edit"}
    assert list(shape(1).user_tables["tag"].columns.keys()) == list(USER_TABLES["tag"].columns.keys())
