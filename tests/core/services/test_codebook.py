from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import NotFound
from core.model.codebook import Facet, Tag
from core.services.library import Library

ME = "林"
Tags = dict[str, Tag]


def test_the_shipped_codebook_has_both_facets_and_nine_keys(library: Library) -> None:
    book = library.codebook.codebook()
    assert len(book.of(Facet.DOMAIN)) == 20
    assert [tag.name for tag in book.of(Facet.ROLE)] == ["现状", "问题", "目标", "任务", "保障", "其他"]
    assert [book.by_shortcut(digit) is not None for digit in range(1, 10)] == [True] * 9
    assert all(tag.definition for tag in book.tags)


def test_names_are_found_in_either_script(library: Library) -> None:
    assert library.codebook.resolve("數據資源").name == "数据资源"
    with pytest.raises(NotFound, match=r"tag\.unknown"):
        library.codebook.resolve("没有这个")


def test_own_tags_nest_one_level(library: Library) -> None:
    library.codebook.add(Facet.OWN, "专项", "#336699", ME)
    parent = library.codebook.resolve("专项")
    library.codebook.add(Facet.OWN, "子项", "#336699", ME, parent_id=parent.id)
    child = library.codebook.resolve("子项")
    assert child.parent_id == parent.id
    with pytest.raises(NotFound, match="nested_too_deep"):
        library.codebook.add(Facet.OWN, "孙项", "#336699", ME, parent_id=child.id)
    with pytest.raises(NotFound, match="name_taken"):
        library.codebook.add(Facet.OWN, " 专项 ", "#336699", ME)
    with pytest.raises(NotFound, match="name_empty"):
        library.codebook.add(Facet.OWN, "  ", "#336699", ME)


def test_a_shortcut_moves_to_its_new_owner(library: Library, tags: Tags) -> None:
    owner = library.codebook.codebook().by_shortcut(1)
    assert owner is not None
    other = tags["文旅"]
    library.codebook.change(replace(other, shortcut=1), ME)
    book = library.codebook.codebook()
    assert book.by_shortcut(1) == replace(other, shortcut=1)
    assert (book.by_id(owner.id) or owner).shortcut == 0


def test_merging_moves_marks_and_children_in_one_step(library: Library, plan, places, tags: Tags) -> None:
    library.codebook.add(Facet.OWN, "甲", "#336699", ME)
    library.codebook.add(Facet.OWN, "乙", "#993366", ME)
    first, second = library.codebook.resolve("甲"), library.codebook.resolve("乙")
    library.codebook.add(Facet.OWN, "甲子", "#336699", ME, parent_id=first.id)
    library.annotations.toggle_tag(plan.id, places.clause(1), first.id, ME)
    library.annotations.toggle_tag(plan.id, places.clause(2), first.id, ME)
    library.annotations.toggle_tag(plan.id, places.clause(2), second.id, ME)
    before = library.codebook.codebook()
    library.codebook.merge(first.id, second.id, ME)
    assert [mark.tags for mark in library.annotations.of_document(plan.id)] == [(second.id,), (second.id,)]
    assert library.codebook.resolve("甲子").parent_id == second.id
    with pytest.raises(NotFound):
        library.codebook.resolve("甲")
    library.history.undo(ME)
    assert library.codebook.codebook() == before
    assert [len(mark.tags) for mark in library.annotations.of_document(plan.id)] == [1, 2]


def test_a_parent_merged_into_its_child_leaves_no_tag_below_itself(library: Library) -> None:
    library.codebook.add(Facet.OWN, "甲", "#336699", ME)
    parent = library.codebook.resolve("甲")
    library.codebook.add(Facet.OWN, "乙", "#336699", ME, parent_id=parent.id)
    library.codebook.add(Facet.OWN, "丙", "#336699", ME, parent_id=parent.id)
    child = library.codebook.resolve("乙")
    library.codebook.merge(parent.id, child.id, ME)
    assert library.codebook.resolve("乙").parent_id is None


def test_deleting_says_how_many_marks_lose_it(library: Library, plan, places, tags: Tags) -> None:
    library.annotations.toggle_tag(plan.id, places.clause(1), tags["政务"].id, ME)
    library.annotations.toggle_tag(plan.id, places.clause(2), tags["政务"].id, ME)
    library.annotations.toggle_tag(plan.id, places.clause(2), tags["交通"].id, ME)
    assert library.codebook.use_counts()[tags["政务"].id] == 2
    changes = library.codebook.delete(tags["政务"].id, ME)
    assert changes.step is not None
    assert changes.step.arguments == {"tag": "政务", "count": 2}
    assert [mark.tags for mark in library.annotations.of_document(plan.id)] == [(tags["交通"].id,)]
    library.history.undo(ME)
    assert library.codebook.use_counts()[tags["政务"].id] == 2


def test_reordering_names_some_and_keeps_the_rest(library: Library, tags: Tags) -> None:
    library.codebook.reorder([tags["文旅"].id, tags["政务"].id], ME)
    domains = [tag.name for tag in library.codebook.codebook().of(Facet.DOMAIN)]
    assert domains[:2] == ["文旅", "政务"]
    assert len(domains) == 20
