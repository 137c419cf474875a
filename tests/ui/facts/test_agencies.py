"""机关名称对照: looked through, changed by keys, in force at once in panel and tables."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.analysis.agency_names import Home
from core.model.agency_alias import AgencyAlias
from core.model.fact import Agency
from core.model.fact_decision import FactKind
from core.model.ids import AgencyAliasId
from core.services.agency_names import AgencyName, AliasChange
from tests.ui.facts.conftest import Bench
from ui.facts import agencies_dialog
from ui.facts.agencies_dialog import AgenciesDialog
from ui.facts.agencies_model import AgenciesModel, Column

Key = Qt.Key
NATION = Home.MAINLAND


def own(alias: str, name: str) -> AgencyAlias:
    return AgencyAlias(AgencyAliasId(alias), NATION, alias, name, "林", 0)


NAMES = (
    AgencyName(NATION, "发改委", "国家发展和改革委员会", None),
    AgencyName(NATION, "中办", "中共中央办公厅", own("中办", "")),
    AgencyName(Home.HONG_KONG, "教育局", "教育局", None),
    AgencyName(NATION, "云梯局", None, own("云梯局", "云梯建设局")),
)


@pytest.fixture
def model() -> AgenciesModel:
    return AgenciesModel(NAMES)


@pytest.fixture
def dialog(qtbot: QtBot) -> AgenciesDialog:
    made = AgenciesDialog(NAMES)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(model: AgenciesModel) -> list[tuple[str, ...]]:
    return [tuple(model.index(row, column).data() for column in Column) for row in range(model.rowCount())]


def test_own_names_come_first_and_each_says_where_it_comes_from(model: AgenciesModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(model) == [
        ("云梯局", "云梯建设局", "全国", "自加"),
        ("发改委", "国家发展和改革委员会", "全国", "随程序"),
        ("中办", "（不用）", "全国", "随程序，原为“中共中央办公厅”"),
        ("教育局", "教育局", "香港", "随程序"),
    ]
    for home, search, expected in (
        (Home.HONG_KONG, "", ["教育局"]),
        (None, "發 展", ["发改委"]),
        (NATION, "建设", ["云梯局"]),
        (Home.MACAU, "", []),
    ):
        model.show(home, search)
        assert [row[0] for row in shown(model)] == expected


def test_wishes_are_what_differs_from_the_library(model: AgenciesModel) -> None:
    model.set_name([1], "")
    assert model.wishes == [AliasChange(NATION, "发改委", "")]
    model.set_name([1], "国家发展和改革委员会")
    assert model.wishes == []
    model.set_name([2], None)
    assert (model.name(2), model.wishes) == ("中共中央办公厅", [AliasChange(NATION, "中办", None)])
    model.set_name([2], "")
    assert model.wishes == []
    model.set_name([0], None)
    assert model.rowCount() == 3
    assert model.add(NATION, "云 梯局", "云梯建设局") == 0
    assert model.wishes == []
    assert model.add(NATION, "發改委", "平安县发展和改革局") == 1
    assert model.wishes == [AliasChange(NATION, "发改委", "平安县发展和改革局")]


def test_what_cannot_be_a_name_is_not_taken(model: AgenciesModel) -> None:
    index = model.index(1, Column.NAME)
    assert not model.setData(index, "局")
    assert not model.setData(index, "局" * 61)
    assert model.setData(index, " 平安县 发展和改革局 ")
    assert model.name(1) == "平安县发展和改革局"
    model.can_change = False
    assert not model.index(1, Column.NAME).flags() & Qt.ItemFlag.ItemIsEditable


def test_the_keyboard_is_enough(dialog: AgenciesDialog, qtbot: QtBot) -> None:
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(dialog.model.index(1, 0))
    qtbot.keyClick(table, Key.Key_0)
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_Delete)
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("香港教育局")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: not table.findChildren(QLineEdit))
    dialog.alias.setFocus()
    dialog.alias.insert("数管办")
    qtbot.keyClick(dialog.alias, Key.Key_Return)
    assert dialog.alias.text() == "数管办"
    dialog.full.insert("数据管理办公室")
    dialog.full.setFocus()
    qtbot.keyClick(dialog.full, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.alias.text() == dialog.full.text() == ""
    assert dialog.wishes() == [
        AliasChange(NATION, "发改委", ""),
        AliasChange(NATION, "中办", None),
        AliasChange(Home.HONG_KONG, "教育局", "香港教育局"),
        AliasChange(NATION, "数管办", "数据管理办公室"),
    ]


def test_read_only_it_is_for_looking(dialog: AgenciesDialog, qtbot: QtBot) -> None:
    dialog.set_read_only(on=True)
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Key.Key_0)
    assert dialog.wishes() == []
    assert not any(button.isEnabled() for button in (dialog._add, dialog._off, dialog._back, dialog._ok))


def test_the_panel_and_the_tables_follow_at_once(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(dialog: AgenciesDialog) -> bool:
        dialog.model.add(NATION, "住房城乡建设部", "住建部门")
        dialog.model.add(NATION, "固定宽带", "宽带局")
        return True

    bench.show_tables()
    monkeypatch.setattr(agencies_dialog.AgenciesDialog, "exec", answer)
    bench.context.actions["facts.agencies"].trigger()
    bench.settle()
    assert "宽带局" in bench.listed()
    assert "住房和城乡建设部" not in bench.listed()
    assert "宽带局" in agencies_in_tables(bench)
    bench.context.perform(lambda library, reviewer: library.history.undo(reviewer))
    bench.settle()
    assert "住房和城乡建设部" in bench.listed()
    assert "宽带局" not in agencies_in_tables(bench)


def agencies_in_tables(bench: Bench) -> set[str]:
    facts = [row.fact.fact for row in bench.feature.tables._rows[FactKind.AGENCY]]
    return {fact.name for fact in facts if isinstance(fact, Agency)}
