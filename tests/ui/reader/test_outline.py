"""大纲: the tree of headings, what it keeps when headings change, where it jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.model.document import Document
from core.model.text import Heading, TextRange
from core.services.documents import OpenDocument
from core.services.library import Library
from ui.reader.outline import Outline
from ui.reader.outline_model import START, OutlineModel

TEXT = "题名\n第一章\n<b>第一节</b>\n第一\n款\n第二章\n"
PLACES = ("题名", "第一章", "<b>第一节</b>", "第一\n款", "第二章")


def headings(*levels: int) -> tuple[Heading, ...]:
    starts = [TEXT.index(words) for words in PLACES]
    return tuple(
        Heading(TextRange(start, start + len(words)), level)
        for start, words, level in zip(starts, PLACES, levels, strict=True)
    )


def tree(model: OutlineModel, parent: QModelIndex | None = None) -> list[object]:
    parent = parent or QModelIndex()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [[index.data(), *tree(model, index)] for index in rows]


@pytest.fixture
def model(qapp) -> OutlineModel:
    made = OutlineModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_headings_stand_below_the_nearest_one_of_a_lower_level(model: OutlineModel) -> None:
    model.show(TEXT, headings(1, 2, 4, 3, 2))
    assert tree(model) == [["题名", ["第一章", ["<b>第一节</b>"], ["第一款"]], ["第二章"]]]
    model.show(TEXT, headings(2, 1, 2, 3, 3))
    assert tree(model) == [["题名"], ["第一章", ["<b>第一节</b>", ["第一款"], ["第二章"]]]]
    model.show("", ())
    assert tree(model) == []


def test_words_are_on_one_line_and_tips_show_them_literally(model: OutlineModel) -> None:
    model.show(TEXT, headings(1, 2, 3, 3, 2))
    index = model.index_of(2)
    assert index.data(START) == TEXT.index("<b>")
    assert model.index_of(3).data() == "第一款"
    assert "&lt;b&gt;" in str(model.data(index, 3))
    assert model.with_children() == [0, 1]


@pytest.fixture
def outline(qtbot: QtBot) -> Outline:
    made = Outline()
    qtbot.addWidget(made)
    made.resize(240, 120)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def opened(library: Library, plan: Document) -> OpenDocument:
    return library.documents.open(plan.id)


def words(outline: Outline) -> str:
    return str(outline.currentIndex().data())


def test_the_heading_above_a_place_is_lit_or_what_it_is_folded_into(outline: Outline, opened: OpenDocument) -> None:
    outline.show_document(opened)
    second = opened.structure.headings[2].range
    outline.follow(second.end + 1)
    assert words(outline) == opened.text[second.start : second.end]
    outline.setExpanded(outline.currentIndex().parent(), False)
    outline.follow(second.end + 1)
    first = opened.structure.headings[1].range
    assert words(outline) == opened.text[first.start : first.end].replace("　", " ")
    outline.show_document(None)
    outline.follow(5)
    assert not outline.currentIndex().isValid()


def test_a_click_wishes_to_jump(outline: Outline, opened: OpenDocument, qtbot: QtBot) -> None:
    outline.show_document(opened)
    with qtbot.waitSignal(outline.jump_requested) as wish:
        outline.clicked.emit(outline.model().index(0, 0))
    assert wish.args == [opened.structure.headings[0].range.start]


def test_other_headings_of_the_same_document_leave_it_folded_and_in_its_place(
    outline: Outline, opened: OpenDocument
) -> None:
    outline.show_document(opened)
    number = 1
    outline.setExpanded(outline._model.index_of(number), False)
    outline.verticalScrollBar().setValue(3)
    kept = opened.structure.headings
    more = (*kept[:-1], replace(kept[-1], level=5))
    outline.show_document(replace(opened, structure=replace(opened.structure, headings=more)))
    assert not outline.isExpanded(outline._model.index_of(number))
    assert outline.verticalScrollBar().value() == 3


def test_the_same_headings_are_not_set_anew(outline: Outline, opened: OpenDocument, qtbot: QtBot) -> None:
    outline.show_document(opened)
    with qtbot.assertNotEmitted(outline.model().modelReset):
        outline.show_document(replace(opened, structure=replace(opened.structure, clauses=())))
