from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester

from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import TagId
from ui.codebook.tag_tree import COUNT_ROLE, TAG_ROLE, TagTreeModel


def tag(name: str, facet: Facet = Facet.DOMAIN, parent: str = "") -> Tag:
    return Tag(TagId(name), facet, name, "", "#808080", 0, 0, TagId(parent) if parent else None)


BOOK = Codebook((tag("甲"), tag("甲一", parent="甲"), tag("甲二", parent="甲"), tag("乙"), tag("任务", Facet.ROLE)))


def model() -> TagTreeModel:
    made = TagTreeModel()
    made.show(BOOK, {TagId("乙"): 7})
    return made


def test_the_tree_is_sound_whatever_it_shows(qapp) -> None:
    tree = TagTreeModel()
    tester = QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree.show(BOOK, {})
    tree.show(Codebook(()), {})
    tree.show(BOOK, {})
    del tester


def test_tags_stand_below_their_facet_and_their_parent(qapp) -> None:
    tree = model()
    domains = tree.index(0, 0)
    assert [tree.index(row, 0).data() for row in range(tree.rowCount())] == ["领域", "性质", "标签"]
    assert [tree.index(row, 0, domains).data() for row in range(tree.rowCount(domains))] == ["甲", "乙"]
    first = tree.index(0, 0, domains)
    assert [tree.index(row, 0, first).data(TAG_ROLE).name for row in range(2)] == ["甲一", "甲二"]
    assert tree.index_of(TagId("乙")).data(COUNT_ROLE) == 7
    assert tree.facet_at(tree.index_of(TagId("任务"))) is Facet.ROLE
    assert not tree.index_of(TagId("没有")).isValid()


def test_a_tag_moves_with_its_children(qapp) -> None:
    assert model().moved(TagId("甲"), 1) == ["乙", "甲", "甲一", "甲二", "任务"]
    assert model().moved(TagId("甲二"), -1) == ["甲", "甲二", "甲一", "乙", "任务"]


def test_nothing_moves_beyond_its_end(qapp) -> None:
    assert model().moved(TagId("甲"), -1) is None
    assert model().moved(TagId("甲二"), 1) is None
    assert model().moved(TagId("任务"), 1) is None
