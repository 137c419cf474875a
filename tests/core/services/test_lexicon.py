from __future__ import annotations

import pytest

from core.errors import NotFound
from core.model.changes import StepKind
from core.services.lexicon import WORD_LIMIT, LexiconWord, WordChange
from core.services.library import Library

ME = "林"


def word(library: Library, domain: str, wanted: str) -> LexiconWord | None:
    return next((one for one in library.lexicon.words() if (one.domain, one.word) == (domain, wanted)), None)


def test_the_shipped_words_are_all_there_as_they_are_written(library: Library) -> None:
    words = library.lexicon.words()
    assert len(words) > 3000
    assert not any(one.entry for one in words)
    assert {one.weight for one in words} == {1, 2, 3, 4}
    assert word(library, "政务", "电子政务") == LexiconWord("政务", "电子政务", 4, None)


def test_a_weight_is_changed_switched_off_and_as_shipped_again(library: Library) -> None:
    for weight in (2, 0):
        library.lexicon.change([WordChange("政务", "电子政务", weight)], ME)
        changed = word(library, "政务", "电子政务")
        assert changed
        assert (changed.shipped, changed.weight) == (4, weight)
        assert changed.entry
        assert changed.entry.reviewer == ME
    library.lexicon.change([WordChange("政务", "電子政務", 4)], ME)
    assert library.lexicon.entries() == (), "in either script; what equals the shipped weight needs no row"
    library.store.undo(ME)
    assert len(library.lexicon.entries()) == 1
    library.lexicon.change([WordChange("政务", "电子政务", None)], ME)
    assert library.lexicon.entries() == ()


def test_several_changes_are_one_step_that_counts_what_changed(library: Library) -> None:
    library.lexicon.change([WordChange("政务", "月球 政务", 3)], ME)
    wishes = [WordChange("政务", "月球政务", 3), WordChange("教育", "云课堂堂", 9), WordChange("教育", "没有过", None)]
    changes = library.lexicon.change(wishes, ME)
    assert changes.step
    assert changes.step.kind is StepKind.CHANGE_LEXICON
    assert changes.step.arguments == {"count": 1}
    own = [(one.word, one.shipped, one.weight) for one in library.lexicon.words() if one.entry]
    assert own == [("月球政务", None, 3), ("云课堂堂", None, 4)]
    library.store.undo(ME)
    library.store.undo(ME)
    assert library.lexicon.entries() == ()


@pytest.mark.parametrize(("wrong", "code"), [("字", "word_short"), (" \n", "word_short"), ("字" * 31, "word_long")])
def test_words_that_are_none_are_refused(library: Library, wrong: str, code: str) -> None:
    assert WORD_LIMIT == 30
    with pytest.raises(NotFound) as refused:
        library.lexicon.change([WordChange("政务", wrong, 3)], ME)
    assert refused.value.code == f"lexicon_entry.{code}"
    assert library.lexicon.entries() == ()


def test_the_lexicon_is_made_anew_only_when_it_changed(library: Library) -> None:
    first = library.lexicon.lexicon()
    assert library.lexicon.lexicon() is first
    library.lexicon.change([WordChange("政务", "月球政务", 3)], ME)
    own = library.lexicon.lexicon()
    assert own is not first
    assert [(hit.word, hit.domain, hit.weight) for hit in own.hits("推进月球政务。")] == [("月球政务", "政务", 3)]


def test_a_word_that_is_switched_off_still_covers_shorter_ones(library: Library) -> None:
    library.lexicon.change([WordChange("交通", "智慧交通大学", 0)], ME)
    assert library.lexicon.lexicon().hits("建设智慧交通大学。") == ()
    assert library.lexicon.lexicon().hits("建设智慧交通。")
