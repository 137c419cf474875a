"""The 对照 panel over a real library: pairs, changes by kind, the way from one to the next, partners by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QWidget

from core.importing.read_file import read
from core.model.changes import Subject
from core.model.comparison import Change, ChangeKind
from core.model.text import TextRange
from ui.compare import actions as compare_actions
from ui.compare.export_dialog import ComparisonExportDialog
from ui.compare.feature import CompareFeature
from ui.compare.model import ChangeModel, Group, Role
from ui.compare.pair_dialog import PairDialog
from ui.place import Place

OLD = "某县规划\n一、现状\n道路完好。桥梁体检。\n只在旧版的一段话，说的是渡口。\n二、任务\n修建三条干路。\n"
NEW = "某縣規劃\n一、現狀\n道路完好。橋樑翻修。\n二、任務\n修建四條幹路。\n機場另建候機樓兩座。\n"


@pytest.fixture
def editions(library, tmp_path):
    made = []
    for name, text in (("某县规划（征求意见稿）", OLD), ("某县规划", NEW)):
        file = tmp_path / f"{name}.txt"
        file.write_text(text, "utf-8")
        prepared = library.documents.prepare(read(file), name)
        library.documents.add(prepared, "林")
        made.append(prepared.document)
    return made


@pytest.fixture
def feature(qtbot, context, library, editions) -> CompareFeature:
    window = QWidget()
    qtbot.addWidget(window)
    context.actions.declare(compare_actions.ACTIONS)
    made = CompareFeature(context, lambda: editions[1], window)
    qtbot.addWidget(made.panel)
    context.use_library(library)
    made.panel.resize(320, 700)
    made.panel.show()
    return made


@pytest.fixture
def pair(library, editions):
    (pair_id,) = library.pairs.make(editions[0].id, editions[1].id, "林").touched[Subject.PAIR]
    return library.pairs.open(pair_id)


def place(document, text: str, words: str) -> Place:
    start = text.index(words)
    return Place(document.id, TextRange(start, start + len(words)), words, True, start)


def listed(feature: CompareFeature) -> list[tuple[str, str]]:
    """(words, detail) as they are shown; a group has no detail."""
    model = feature.panel.view.changes
    return [(str(index.data()), index.data(Role.DETAIL) or "") for index in map(model.index, range(model.rowCount()))]


def test_without_a_pair_nothing_can_be_done_but_make_one(feature, context) -> None:
    assert context.actions["compare.pair"].isEnabled()
    assert not any(context.actions[each].isEnabled() for each in compare_actions.IN_A_PAIR)
    assert not feature.panel.partners.isVisible()


def test_changes_stand_in_groups_with_what_happened(feature, pair) -> None:
    feature.set_pair(pair)
    assert listed(feature) == [
        ("改动 2", ""),
        ("橋樑翻修。", "体检 → 翻修"),
        ("修建四條幹路。", "三 → 四"),
        ("新增 1", ""),
        ("機場另建候機樓兩座。", "第 6 段"),
        ("删除 1", ""),
        ("只在旧版的一段话，说的是渡口。", "第 4 段"),
    ]


def test_the_model_keeps_the_contract(feature, pair) -> None:
    model = ChangeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(pair)
    assert isinstance(model.rows[0], Group)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "改动，橋樑翻修。，体检 → 翻修"
    model.show(None)
    assert model.rowCount() == 0
    del tester


def test_from_change_to_change_in_the_order_of_the_text(feature, pair) -> None:
    feature.set_pair(pair)
    gone: list[Change] = []
    feature.change_requested.connect(gone.append)
    feature.change_requested.connect(lambda change: feature.set_row(change.row))
    for _ in range(9):
        feature.step(1)
    assert [change.kind for change in gone] == [
        *(ChangeKind.CHANGED, ChangeKind.REMOVED),
        *(ChangeKind.CHANGED, ChangeKind.ADDED),
    ]
    feature.step(-1)
    assert gone[-1] is gone[2]
    assert feature.panel.view.current() is gone[2]


def test_a_change_is_about_both_editions(feature, pair, editions, context) -> None:
    feature.set_pair(pair)
    feature.set_place(place(editions[0], OLD, "一、现状"))
    feature.step(1)
    old, new = feature._chosen
    assert (OLD[old.start : old.end], NEW[new.start : new.end]) == ("道路完好。桥梁体检。", "道路完好。橋樑翻修。")
    alone = next(change for change in pair.comparison.changes if change.kind is ChangeKind.ADDED)
    feature._go_to(alone)
    assert not len(feature._chosen[0])
    assert not context.actions["compare.together"].isEnabled()


def test_the_list_follows_the_caret(feature, pair) -> None:
    feature.set_pair(pair)
    feature.set_row(3)
    assert feature.panel.view.current().kind is ChangeKind.REMOVED
    feature.set_row(0)
    assert feature.panel.view.current() is None


def test_enter_and_mouse_point_at_a_change(feature, pair, qtbot) -> None:
    feature.set_pair(pair)
    view = feature.panel.view
    view.setCurrentIndex(view.changes.index(1))
    with qtbot.waitSignal(feature.change_requested):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(feature.change_pointed):
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.changes.index(4)).center()
        )


def test_partners_are_made_and_taken_apart_by_hand(feature, pair, editions, context, library, settle) -> None:
    feature.set_pair(pair)
    assert not context.actions["compare.together"].isEnabled()
    feature.set_place(place(editions[0], OLD, "渡口"))
    feature.set_place(place(editions[1], NEW, "候機樓"))
    context.actions["compare.together"].trigger()
    settle()
    (edit,) = library.pairs.edits(pair.pair.id)
    assert (edit.old_quote.exact, edit.new_quote.exact) == ("只在旧版的一段话，说的是渡口。", "機場另建候機樓兩座。")
    feature.set_pair(library.pairs.open(pair.pair.id))
    row = next(row for row, each in enumerate(feature._pair.comparison.rows) if each.by_hand)
    feature.set_row(row)
    context.actions["compare.restore"].trigger()
    settle()
    assert library.pairs.edits(pair.pair.id) == ()
    feature.set_row(1)
    context.actions["compare.apart"].trigger()
    settle()
    assert [each.kind.value for each in library.pairs.edits(pair.pair.id)] == ["apart"]


def test_a_pair_is_made_of_two_documents(feature, editions, library, settle, monkeypatch, qtbot) -> None:
    monkeypatch.setattr(PairDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    with qtbot.waitSignal(feature.pair_requested) as asked:
        feature.make()
        settle()
    (record,) = library.pairs.records()
    assert (record.old, record.new) == tuple(editions)
    assert asked.args == [record.pair.id]
    with qtbot.waitSignal(feature.pair_requested):
        feature.make()  # it is known already: opened, not made again
    assert len(library.pairs.records()) == 1


def test_a_pair_can_be_given_up(feature, pair, library, settle) -> None:
    feature.set_pair(pair)
    feature.panel._remove.click()
    settle()
    assert library.pairs.records() == ()
    assert feature.panel._pairs.count() == 0


def test_the_dialog_proposes_what_is_alike_and_refuses_the_same_twice(qtbot, editions, plan) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PairDialog([plan, *editions], editions[1].id, window)
    assert (dialog.old, dialog.new) == (editions[0].id, editions[1].id)
    dialog._on_turn_clicked()
    assert (dialog.old, dialog.new) == (editions[1].id, editions[0].id)
    dialog._new.setCurrentIndex(dialog._old.currentIndex())
    assert not dialog._accept.isEnabled()


@pytest.mark.parametrize("suffix", ["csv", "docx"])
def test_the_list_is_handed_up(feature, pair, context, settle, monkeypatch, tmp_path, suffix) -> None:
    context.settings.keep("export/folder", str(tmp_path))
    context.settings.keep("export/format", suffix)
    monkeypatch.setattr(ComparisonExportDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    feature.set_pair(pair)
    context.actions["compare.export"].trigger()
    settle()
    (written,) = tmp_path.glob(f"*新旧对照表.{suffix}")
    assert written.stat().st_size > 100
    if suffix == "csv":
        lines = written.read_text("utf-8-sig").splitlines()
        assert len(lines) == 5
        assert "改动：“体检”改为“翻修”" in lines[1]


def test_a_library_that_closes_takes_its_pairs_along(feature, pair, context) -> None:
    feature.set_pair(pair)
    context.use_library(None)
    assert feature.panel.view.changes.rowCount() == 0
    assert not context.actions["compare.next"].isEnabled()


def test_the_other_way_round_turns_the_pair(feature, pair, editions, library, settle, monkeypatch, qtbot) -> None:
    def exec_turned(dialog: PairDialog) -> int:
        dialog._on_turn_clicked()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PairDialog, "exec", exec_turned)
    with qtbot.waitSignal(feature.pair_requested):
        feature.make()
        settle()
    (record,) = library.pairs.records()
    assert (record.pair.id, record.old, record.new) == (pair.pair.id, editions[1], editions[0])
