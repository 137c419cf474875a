from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.model.codebook import Codebook
from core.model.ids import LexiconEntryId
from core.model.lexicon_entry import LexiconEntry
from core.services.lexicon import LexiconWord, WordChange
from tests.ui.suggestions.conftest import tag
from ui.suggestions.lexicon_dialog import LexiconDialog
from ui.suggestions.lexicon_model import Column, LexiconModel

Key = Qt.Key


def entry(domain: str, word: str, weight: int) -> LexiconEntry:
    return LexiconEntry(LexiconEntryId(word), domain, word, weight, "林", 0)


WORDS = (
    LexiconWord("政务", "电子政务", 4, None),
    LexiconWord("政务", "行政审批", 4, entry("政务", "行政审批", 1)),
    LexiconWord("教育", "校园", 3, None),
    LexiconWord("政务", "月球政务", None, entry("政务", "月球政务", 2)),
)


@pytest.fixture
def model() -> LexiconModel:
    made = LexiconModel(WORDS)
    made.show("政务", "")
    return made


def shown(model: LexiconModel) -> list[tuple[str, ...]]:
    return [tuple(model.index(row, column).data() for column in Column) for row in range(model.rowCount())]


def test_own_words_come_first_and_each_says_where_it_comes_from(model) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(model) == [
        ("月球政务", "2 常见", "自加"),
        ("电子政务", "4 一见即知", "随程序"),
        ("行政审批", "1 线索", "随程序，原为 4"),
    ]
    model.show("政务", "月 球")
    assert [row[0] for row in shown(model)] == ["月球政务"]
    model.show("政务", "電子")
    assert [row[0] for row in shown(model)] == ["电子政务"]


def test_wishes_are_what_differs_from_what_is_kept(model) -> None:
    assert model.wishes == []
    model.set_weight([1], 0)
    model.set_weight([2], 4)
    assert model.wishes == [WordChange("政务", "电子政务", 0), WordChange("政务", "行政审批", None)]
    assert shown(model)[1][1:] == ("不用", "随程序，原为 4")
    model.set_weight([1], None)
    model.set_weight([2], 1)
    assert model.wishes == []


def test_an_own_word_goes_away_and_comes_again(model) -> None:
    model.set_weight([0], None)
    assert model.wishes == [WordChange("政务", "月球政务", None)]
    assert model.rowCount() == 2
    assert model.add("月球 政務", 2) == 0
    assert model.wishes == []
    assert model.add("火星政务", 3) == 1
    model.set_weight([1], None)
    assert model.wishes == []


@pytest.fixture
def dialog(qtbot) -> LexiconDialog:
    made = LexiconDialog(WORDS, Codebook((tag("政務"), tag("教育"))))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_keys_set_weights_and_take_them_back(qtbot, dialog) -> None:
    assert dialog.domain.currentText() == "政務"
    dialog.table.selectRow(1)
    qtbot.keyClick(dialog.table, Key.Key_2)
    assert dialog.wishes() == [WordChange("政务", "电子政务", 2)]
    assert dialog._ok.isEnabled()
    qtbot.keyClick(dialog.table, Key.Key_Delete)
    assert dialog.wishes() == []
    assert not dialog._ok.isEnabled()


def test_enter_in_the_field_adds_a_word_and_keeps_the_dialog(qtbot, dialog) -> None:
    dialog.written.setFocus()
    dialog.written.setText("字")
    qtbot.keyClick(dialog.written, Key.Key_Return)
    assert dialog.wishes() == []
    dialog.written.setText("智慧工厂")
    qtbot.keyClick(dialog.written, Key.Key_Return)
    assert dialog.wishes() == [WordChange("政务", "智慧工厂", 3)]
    assert dialog.isVisible()
    assert dialog.written.text() == ""
    assert dialog.model.word(dialog.table.currentIndex().row()).word == "智慧工厂"


def test_it_can_be_looked_at_without_changing_anything(qtbot, dialog) -> None:
    dialog.set_read_only(on=True)
    dialog.domain.setCurrentIndex(1)
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Key.Key_0)
    assert dialog.wishes() == []
    assert not dialog.written.isEnabled()
    assert [row[0] for row in shown(dialog.model)] == ["校园"]
