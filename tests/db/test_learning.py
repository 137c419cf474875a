"""What taggings teach is, after every step of any kind, exactly what the taggings that are there would teach."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.analysis.bayes import features_of
from core.model.changes import StepKind
from db import learning
from tests.library_rows import REVIEWER, TEXT, Bench


def learned(store) -> tuple[bool, dict[str, int], Counter]:
    with store.reading() as library:
        counts = Counter({(tag_id, feature): count for tag_id, feature, count in library.learning.counts()})
        return library.learning.complete, library.learning.places(), counts


def expected(store) -> tuple[bool, dict[str, int], Counter]:
    """From the taggings themselves, without looking at a single row of the counts."""
    with store.reading() as library:
        taught = [(tag, mark.anchor.quote.exact) for mark in library.annotations.all() for tag in mark.tags]
    counts = Counter((tag, feature) for tag, words in taught for feature in features_of(words))
    return True, dict(Counter(tag for tag, _ in taught)), counts


def test_a_tagging_is_counted_and_untagging_and_undo_take_it_back_exactly(bench, store) -> None:
    document, tag, other = bench.add_document(store), bench.add_tag(store, "政务"), bench.add_tag(store, "民生")
    assert learned(store) == (True, {}, Counter())
    first = bench.add_mark(store, bench.mark(document, 2, tag))
    once = learned(store)
    assert once == expected(store)
    assert once[1] == {tag.id: 1}
    assert sum(once[2].values()) >= 2
    second = bench.add_mark(store, bench.mark(document, 2, tag, other, reviewer="审阅人乙"))
    assert learned(store)[1] == {tag.id: 2, other.id: 1}
    with store.step(StepKind.UNTAG_WORDS, REVIEWER) as step:
        step.annotations.remove(second.id)
    assert learned(store) == once
    store.undo(REVIEWER)
    assert learned(store) == expected(store)
    store.undo(REVIEWER)
    assert learned(store) == once
    store.undo(REVIEWER)
    assert learned(store) == (True, {}, Counter())
    store.redo(REVIEWER)
    assert learned(store) == once
    with store.step(StepKind.WRITE_NOTE, REVIEWER) as step:
        step.annotations.update(replace(first, note="只写批注"))
    assert learned(store) == once


MOVES = st.lists(
    st.tuples(st.sampled_from(["mark", "retag", "drop", "merge", "undo", "redo"]), st.integers(0, 99)), max_size=25
)


@given(MOVES)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_is_done_undone_and_redone_the_counts_are_those_of_the_taggings(tmp_path_factory, moves) -> None:
    bench = Bench(tmp_path_factory.mktemp("counts"))
    store = bench.stores.create(bench.path)
    document = bench.add_document(store)
    tags = [bench.add_tag(store, name) for name in ("政务", "民生", "交通")]
    for move, number in moves:
        act(bench, store, document, tags, move, number)
        assert learned(store) == expected(store)
    kept = learned(store)
    store.relearn()
    assert learned(store) == kept
    assert store.check().sound
    store.close()


def act(bench, store, document, tags, move: str, number: int) -> None:
    if move in {"undo", "redo"}:
        state = store.undo_state()
        if move == "undo" and state.undo and state.undo.kind is StepKind.TAG_WORDS:
            store.undo(REVIEWER)
        elif move == "redo" and state.redo:
            store.redo(REVIEWER)
        return
    with store.step(StepKind.TAG_WORDS, REVIEWER) as step:
        marks = step.annotations.all()
        chosen = [tags[number % 3], tags[number % 2]]
        if move == "mark":
            mark = bench.mark(document, number % (len(TEXT) - 4), *dict.fromkeys(chosen))
            if step.annotations.at(document.id, mark.anchor.range, REVIEWER) is None:
                step.annotations.add(mark)
        elif marks and move == "retag":
            step.annotations.update(replace(marks[number % len(marks)], tags=(tags[number % 3].id,)))
        elif marks and move == "drop":
            step.annotations.remove(marks[number % len(marks)].id)
        elif move == "merge":
            for mark in step.annotations.with_tag(tags[0].id):
                step.annotations.update(replace(mark, tags=(tags[1].id,)))


def test_a_step_that_fails_teaches_nothing(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    with suppress(KeyError), store.step(StepKind.TAG_WORDS, REVIEWER) as step:
        step.annotations.add(bench.mark(document, 2, tag))
        raise KeyError
    assert learned(store) == (True, {}, Counter()) == expected(store)


def test_counts_are_in_no_image_and_no_checksum(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    bench.add_mark(store, bench.mark(document, 2, tag))
    with store._writer.transaction() as connection:
        tables = set(connection.exec_driver_sql("SELECT DISTINCT table_name FROM image").scalars())
        connection.exec_driver_sql("UPDATE bayes_count SET count = count + 5")
    assert not any(name.startswith("bayes") for name in tables)
    assert store.check().sound


def test_counts_that_are_missing_old_or_wrong_are_made_anew(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    marks = [bench.add_mark(store, bench.mark(document, start, tag)) for start in (2, 9)]
    for wrong in ("DELETE FROM bayes_stamp", f"UPDATE bayes_stamp SET version = {learning.VERSION + 1}"):
        with store._writer.transaction() as connection:
            connection.exec_driver_sql(wrong)
        assert not learned(store)[0]
        bench.change_note(store, marks[0], wrong)
        store.relearn()
        assert learned(store) == expected(store)
    with store._writer.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM bayes_count")
    with store.step(StepKind.UNTAG_WORDS, REVIEWER) as step:
        step.annotations.remove(marks[0].id)
    assert not learned(store)[0], "taking away what was never counted must not pass unnoticed"
    store.relearn()
    assert learned(store) == expected(store)


def test_a_file_that_was_elsewhere_is_counted_anew(bench) -> None:
    bench.filled()
    for remembered in bench.data_dir.glob("libraries/*"):
        remembered.unlink()
    store = bench.stores.open(bench.path)
    assert not learned(store)[0]
    store.relearn()
    assert learned(store) == expected(store)
    store.close()


def test_very_long_marks_teach_nothing(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    mark = bench.mark(document, 0, tag)
    words = "政务" * learning.LONGEST
    quote = replace(mark.anchor.quote, exact=words)
    bench.add_mark(store, replace(mark, anchor=replace(mark.anchor, quote=quote)))
    assert learned(store) == (True, {}, Counter())
    store.undo(REVIEWER)
    assert learned(store) == (True, {}, Counter())


def test_a_forgotten_document_leaves_no_pair_of_its_characters(bench, store) -> None:
    kept, secret, tag = bench.add_document(store), bench.add_document(store, bench.document("二")), bench.add_tag(store)
    bench.add_mark(store, bench.mark(kept, 9, tag))
    mark = bench.mark(secret, 2, tag)
    quote = replace(mark.anchor.quote, exact="鱻龘")
    bench.add_mark(store, replace(mark, anchor=replace(mark.anchor, quote=quote)))
    (pair,) = features_of("鱻龘")
    assert pair.encode() in bench.path.read_bytes()
    store.forget([secret.id], None, REVIEWER)
    assert learned(store) == expected(store)
    assert learned(store)[1] == {tag.id: 1}
    assert pair.encode() not in bench.path.read_bytes()
