from __future__ import annotations

import pytest

from core.errors import NotFound, QueryRefused
from core.model.changes import Subject
from core.services.library import Library

ME = "林"


def test_searches_are_kept_changed_and_deleted_each_as_a_step(library: Library) -> None:
    saved = library.saved_searches
    saved.save(" 数据 ", "数据 -云", ME)
    saved.save("网络", "网络", ME, other_wording=True)
    assert [(one.name, one.text, one.other_wording) for one in saved.all()] == [
        ("数据", "数据 -云", False),
        ("网络", "网络", True),
    ]
    changes = saved.save("数据", "数据 领域:交通", ME)
    assert changes.concerns(Subject.SAVED_SEARCH)
    first = saved.resolve("数据")
    assert first.text == "数据 领域:交通"
    saved.rename(first.id, "交通数据", ME)
    saved.delete(saved.resolve("网络").id, ME)
    assert [one.name for one in saved.all()] == ["交通数据"]
    for _ in range(3):
        library.store.undo(ME)
    assert [(one.name, one.text) for one in saved.all()] == [("数据", "数据 -云"), ("网络", "网络")]


def test_saving_the_same_again_is_no_step(library: Library) -> None:
    library.saved_searches.save("数据", "数据", ME)
    assert library.saved_searches.save("数据", "数据", ME).step is None


def test_names_and_queries_are_checked(library: Library) -> None:
    saved = library.saved_searches
    saved.save("甲", "数据", ME)
    saved.save("乙", "网络", ME)
    for act, code in (
        (lambda: saved.save(" ", "数据", ME), "saved_search.name_empty"),
        (lambda: saved.rename(saved.resolve("乙").id, "甲", ME), "saved_search.name_taken"),
        (lambda: saved.resolve("丙"), "saved_search.unknown"),
        (lambda: saved.delete("丙", ME), "saved_search.unknown"),
    ):
        with pytest.raises(NotFound) as refused:
            act()
        assert refused.value.code == code
    with pytest.raises(QueryRefused):
        saved.save("丙", "领域:", ME)
