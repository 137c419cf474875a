"""The repository of the users' words, on real files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from core.model.changes import StepKind, Subject
from core.model.ids import LexiconEntryId
from core.model.lexicon_entry import LexiconEntry
from tests.library_rows import REVIEWER


def entry(bench, word: str, weight: int = 3, domain: str = "政务") -> LexiconEntry:
    return LexiconEntry(LexiconEntryId(bench.ids.new()), domain, word, weight, REVIEWER, bench.clock.now())


def test_words_come_back_as_they_were_and_every_change_is_undone(bench, store) -> None:
    first, second = entry(bench, "月球政务"), entry(bench, "𠮷祥", 0)
    with store.step(StepKind.CHANGE_LEXICON, REVIEWER, count=2) as step:
        step.lexicon.add(first)
        step.lexicon.add(second)
    assert step.changes.touched == {Subject.LEXICON_ENTRY: {first.id, second.id}}
    assert (first.excluded, second.excluded) == (False, True)
    with store.step(StepKind.CHANGE_LEXICON, REVIEWER, count=2) as step:
        step.lexicon.update(replace(first, weight=1))
        step.lexicon.remove(second.id)
    for act, expected in (
        (store.undo, (first, second)),
        (store.undo, ()),
        (store.redo, (first, second)),
        (store.redo, (replace(first, weight=1),)),
    ):
        act(REVIEWER)
        with store.reading() as library:
            assert library.lexicon.all() == expected
    assert store.check().sound


@pytest.mark.parametrize(("weight", "twice"), [(5, False), (-1, False), (3, True)])
def test_weights_have_bounds_and_a_word_has_one_row_in_a_domain(bench, store, weight: int, twice: bool) -> None:
    wrong = [entry(bench, "月球政务", weight) for _ in range(1 + twice)]
    with pytest.raises(IntegrityError):
        add(store, wrong)
    with store.reading() as library:
        assert library.lexicon.all() == ()


def add(store, entries: list[LexiconEntry]) -> None:
    with store.step(StepKind.CHANGE_LEXICON, REVIEWER) as step:
        for each in entries:
            step.lexicon.add(each)
