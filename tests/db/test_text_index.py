"""The index follows the texts through everything that happens to them, and mends itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from core.errors import Cancelled, IndexBroken, LibraryRefused
from core.model.changes import StepKind
from core.progress import silent
from core.text.indexed_lines import line_position
from core.text.line_finder import terms_of
from core.text.search_query import parse_query
from db import text_index
from db.library import SqliteStore
from tests.library_rows import Bench

REVIEWER = "林"


def found(store: SqliteStore, words: str, number: int | None = None) -> list[int]:
    with store.reading() as library:
        return library.text_index.lines(terms_of(parse_query(words), other_wording=False), -1, 1_000, number)


def counted(store: SqliteStore, words: str) -> dict[int, int]:
    with store.reading() as library:
        return library.text_index.counts(terms_of(parse_query(words), other_wording=False))


def held(store: SqliteStore) -> int:
    with store.reading() as library:
        return len(library.text_index.texts())


def damage(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_words_of_any_length_in_either_script_are_found(bench: Bench, store: SqliteStore) -> None:
    bench.add_document(store, text="第一章　總則\n推進電子政務建設；\n\n加快“互联网＋”行动，增长4。7亿元\n")
    for words in ("电", "電子", "电子政务", "推进电子政务建设", "政务 推进"):
        assert found(store, words) == [line_position(1, 7)]
    assert found(store, "總则") == [line_position(1, 0)]
    assert found(store, "「互聯網+」行動") == found(store, "４.7億") == [line_position(1, 18)]
    assert found(store, "+") == [line_position(1, 18)]
    assert found(store, "推进 -电子") == found(store, "总则 推进") == found(store, "政务电子") == []


def test_lines_come_in_order_a_page_at_a_time_and_of_one_text(bench: Bench, store: SqliteStore) -> None:
    for number in range(3):
        bench.add_document(store, text=f"数据共享\n第{number}号\n开放数据\n")
    every = found(store, "数据")
    assert every == sorted(line_position(number, start) for number in (1, 2, 3) for start in (0, 9))
    terms = terms_of(parse_query("数据"), other_wording=False)
    with store.reading() as library:
        assert library.text_index.lines(terms, every[1], 2) == every[2:4]
        assert library.text_index.lines(terms, every[-1], 2) == []
    assert found(store, "数据", 2) == every[2:4]
    assert counted(store, "数据") == {1: 2, 2: 2, 3: 2}


def test_two_documents_with_one_text_stand_in_it_once(bench: Bench, store: SqliteStore) -> None:
    for original in (b"1", b"2"):
        with store.step(StepKind.IMPORT_DOCUMENT, REVIEWER) as step:
            step.documents.add(bench.document(text="数据", original=original), "数据", original, ())
    assert found(store, "数据") == [line_position(1, 0)]


def test_a_step_that_fails_leaves_nothing_in_it(bench: Bench, store: SqliteStore) -> None:
    known = bench.add_document(store, text="开放")
    with pytest.raises(IntegrityError):
        bench.add_document(store, replace(bench.document(text="数据"), id=known.id), "数据")
    assert held(store) == 1
    assert found(store, "数据") == []


def test_it_survives_undo_redo_and_opening_again(bench: Bench, store: SqliteStore) -> None:
    bench.add_document(store, text="数据")
    store.undo(REVIEWER)
    store.redo(REVIEWER)
    store.close()
    again = bench.stores.open(bench.path)
    assert found(again, "数据") == [line_position(1, 0)]
    again.close()


def test_a_file_that_others_changed_has_its_index_made_anew(bench: Bench, store: SqliteStore) -> None:
    bench.add_document(store, text="数据")
    store.close()
    damage(bench.path, "UPDATE indexed_text SET number = 7")
    again = bench.stores.open(bench.path)
    assert held(again) == 0
    again.complete_index(silent)
    assert found(again, "数据") == [line_position(1, 0)]
    again.close()


def test_without_trust_and_without_writing_there_is_none(bench: Bench, store: SqliteStore) -> None:
    bench.add_document(store, text="数据")
    store.close()
    damage(bench.path, "UPDATE indexed_text SET number = 7")
    again = bench.stores.open(bench.path, read_only=True)
    assert held(again) == 0
    with pytest.raises(LibraryRefused):
        again.complete_index(silent)
    again.close()


def test_another_version_is_made_anew(bench: Bench, store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.add_document(store, text="数据")
    monkeypatch.setattr(text_index, "INDEX_VERSION", 99)
    assert held(store) == 0
    store.complete_index(silent)
    assert held(store) == 1
    assert found(store, "数据") == [line_position(1, 0)]


def test_completing_tells_how_far_it_is_and_can_be_stopped(
    bench: Bench, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        bench.add_document(store, text=f"数据{number}")
    with store._writer.transaction() as connection:
        text_index.empty(connection)
    monkeypatch.setattr(text_index, "PORTION", 1)

    def stop(done: int, total: int) -> None:
        assert total == 9
        if done == 6:
            raise Cancelled

    with pytest.raises(Cancelled):
        store.complete_index(stop)
    assert held(store) == 2
    told: list[tuple[int, int]] = []
    store.complete_index(lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (3, 3)]
    assert [len(found(store, str(number))) for number in range(3)] == [1, 1, 1]


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM text_index_data",
        "DELETE FROM text_index_config",
        "UPDATE text_index_config SET v = 99",
        "UPDATE text_index_data SET block = zeroblob(40)",
        "DELETE FROM text_index_data WHERE id > 10",
        "UPDATE text_index_data SET block = x'ffffffffffffffff' WHERE id > 10",
    ],
)
def test_a_broken_one_is_noticed_and_mended(bench: Bench, store: SqliteStore, harm: str) -> None:
    bench.add_document(store, text="数据共享\n推进开放\n")
    with store._writer.transaction() as connection:
        connection.exec_driver_sql(harm)
    store._readers.dispose()
    report = store.check()
    assert report.sound
    assert not report.index_sound
    bench.add_document(store, text="新的文件")
    store.complete_index(silent, anew=True)
    assert store.check().index_sound
    assert found(store, "共享") == [line_position(1, 0)]
    assert len(found(store, "新的")) == 1


def test_a_broken_one_says_so_when_asked(bench: Bench, store: SqliteStore) -> None:
    bench.add_document(store, text="数据共享")
    with store._writer.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM text_index_data")
    store._readers.dispose()
    with pytest.raises(IndexBroken):
        found(store, "数据")


def test_backups_are_without_it_and_restored_ones_get_a_new_one(bench: Bench, store: SqliteStore) -> None:
    bench.add_document(store, text="数据共享")
    backup = store.back_up()
    assert backup is not None
    store.close()
    bench.path.unlink()
    bench.stores.restore(backup, bench.path)
    with closing(sqlite3.connect(bench.path)) as restored:
        assert restored.execute("SELECT count(*) FROM indexed_text").fetchone() == (0,)
        assert restored.execute("SELECT count(*) FROM text_index_idx").fetchone() == (0,)
    again = bench.stores.open(bench.path)
    again.complete_index(silent)
    assert found(again, "共享") == [line_position(1, 0)]
    again.close()


def test_what_is_forgotten_is_out_of_it(bench: Bench, store: SqliteStore) -> None:
    gone = bench.add_document(store, text="秘密犇犇\n")
    bench.add_document(store, text="公开麤麤\n")
    assert found(store, "犇犇")
    store.forget([gone.id], None, REVIEWER)
    assert found(store, "犇犇") == []
    assert found(store, "犇") == []
    assert found(store, "麤麤") == [line_position(1, 0)]
    store.close()
    content = bench.path.read_bytes()
    assert "犇".encode() not in content
    assert "麤".encode() in content
