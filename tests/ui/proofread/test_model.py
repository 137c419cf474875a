from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.model.text import TextRange
from core.services.proofreading import Entry
from ui.proofread.model import EntryModel, Role
from ui.proofread.rows import NOTHING, Choice, Group, list_entries

LEFTOVER = Entry(TextRange(3, 4), "云", "雲", "likely", "物聯網、", "計算<b>", ("貳、措施", "一、建設"), 7)
BRACKET = Entry(TextRange(9, 10), "（", "", "bracket_alone", "", "", (), 2)
TITLE = Entry(TextRange(0, 2), "方案", "", "repeated_line", "", "", (), 1)


def shown(*entries: Entry) -> EntryModel:
    model = EntryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(list_entries(entries, Choice.ALL))
    return model


def told(model: EntryModel, row: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return model.index(row).data(role)


def test_rows_are_entries_below_the_names_of_their_kinds(qapp) -> None:
    model = shown(TITLE, LEFTOVER, BRACKET)
    assert model.rowCount() == 6
    assert told(model, 0) == "可能是简繁转换漏改的字 1"
    assert [told(model, row) for row in (1, 3, 5)] == ["云 → 雲", "“方案”删去", "“（”须核对"]
    assert told(model, 1, Role.ROW) == LEFTOVER
    assert told(model, 0, Role.ROW) == Group("likely", 1)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_an_entry_says_all_there_is_to_it(qapp) -> None:
    model = shown(replace(LEFTOVER, correction=replace_with("云彩")))
    assert told(model, 1) == "云 → 云彩"
    assert told(model, 1, Role.PLACE) == "一、建設 › 第 7 段"
    assert told(model, 1, Role.STATE) == "已校订"
    heard = told(model, 1, Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "云 → 云彩，已校订，第 7 段，物聯網、云計算<b>"
    tip = told(model, 1, Qt.ItemDataRole.ToolTipRole)
    assert "貳、措施" in tip
    assert "&lt;b&gt;" in tip


def replace_with(words: str):
    from core.model.correction import Correction

    return Correction("1", "2", LEFTOVER.range, "云", words, "likely", "林", 0)


def test_places_that_stay_are_changed_and_not_reset(qapp, qtbot) -> None:
    model = shown(TITLE, LEFTOVER)
    before = list_entries((TITLE, LEFTOVER), Choice.ALL)
    accepted = replace(LEFTOVER, correction=replace_with("雲"))
    with qtbot.waitSignal(model.dataChanged) as told_of, qtbot.assertNotEmitted(model.modelReset):
        assert not model.show(list_entries((TITLE, accepted), Choice.ALL, before))
    assert told_of.args[0].row() == 1
    assert told(model, 1, Role.STATE) == "已校订"
    with qtbot.waitSignal(model.modelReset):
        assert model.show(NOTHING)
    assert model.rowCount() == 0
