from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.model.codebook import Codebook
from tests.ui.suggestions.conftest import clause, suggested, tag
from ui.suggestions.review_delegate import chip_places
from ui.suggestions.review_dialog import ReviewDialog
from ui.suggestions.review_model import ReviewModel
from ui.suggestions.review_rows import ReviewRow, Wanted

Key = Qt.Key
DOMAINS = ("政务", "民生", "教育")


@pytest.fixture
def dialog(qtbot, found) -> ReviewDialog:
    made = ReviewDialog("方案", Codebook(tuple(tag(name) for name in DOMAINS)))
    qtbot.addWidget(made)
    made.show_suggestions(found)
    with qtbot.waitExposed(made):
        made.show()
    made.view.setFocus()
    return made


def names(dialog: ReviewDialog) -> list[tuple[int, str]]:
    """Clause and tag of everything chosen."""
    return [(place.start // 10, tag_id.removeprefix("id-")) for place, tag_id in dialog.chosen()]


def test_the_model_keeps_qts_rules_and_lists_only_clauses_with_suggestions(qtbot, found) -> None:
    model = ReviewModel(frozenset({tag("政务").id}))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.use(found)
    assert [model.row(place).found.clause for place in range(model.rowCount())] == [0, 1, 3]
    model.change([0, 2], ReviewRow.accepted)
    model.want(Wanted(domain=tag("政务").id))
    assert [model.row(place).found.clause for place in range(model.rowCount())] == [0, 3]
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "已采纳" in told
    assert "电子政务" in told
    borne = replace(found[3], borne=frozenset({tag("政务").id}))
    model.use((*found[:3], borne))
    model.want(Wanted(untagged=True))
    assert [model.row(place).found.clause for place in range(model.rowCount())] == [0, 1]
    assert model.row(0).chosen, "what was decided stays decided"


def test_space_accepts_what_is_believed_and_goes_on(qtbot, dialog) -> None:
    qtbot.keyClick(dialog.view, Key.Key_Space)
    assert names(dialog) == [(0, "政务"), (0, "任务")]
    qtbot.keyClick(dialog.view, Key.Key_A)
    qtbot.keyClick(dialog.view, Key.Key_A)
    assert names(dialog)[2:] == [(1, "教育"), (3, "政务")], "the best where nothing is believed"
    qtbot.keyClick(dialog.view, Key.Key_Space)
    assert names(dialog)[2:] == [(1, "教育")]


def test_digits_choose_single_labels(qtbot, dialog) -> None:
    for key in (Key.Key_2, Key.Key_4, Key.Key_3):
        qtbot.keyClick(dialog.view, key)
    assert names(dialog) == [(0, "民生"), (0, "任务")]
    qtbot.keyClick(dialog.view, Key.Key_4)
    assert names(dialog) == [(0, "民生")]
    assert dialog.view.currentIndex().row() == 0


def test_r_rejects_and_all_are_accepted_but_those(qtbot, dialog) -> None:
    qtbot.keyClick(dialog.view, Key.Key_R)
    assert dialog.view.currentIndex().row() == 1
    qtbot.keyClick(dialog.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert names(dialog) == [(1, "教育"), (3, "政务")]
    rejected = [(place.start // 10, tag_id) for place, tag_id in dialog.rejected_choices()]
    assert rejected == [(0, "id-政务"), (0, "id-民生"), (0, "id-任务")]
    assert "已采纳 2 条 2 个标签，已排除 1 条" in dialog._count.text()


def test_a_click_on_a_chip_chooses_it(qtbot, dialog) -> None:
    index = dialog.model.index(0)
    place, face = chip_places(dialog.model.row(0), dialog.view.visualRect(index))[1]
    assert face.name == "民生？"
    qtbot.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert names(dialog) == [(0, "民生")]
    assert not chip_places(dialog.model.row(0), dialog.view.visualRect(index))[1][1].ghost


def test_what_is_chosen_counts_whether_listed_or_not(qtbot, dialog) -> None:
    assert not dialog._ok.isEnabled()
    qtbot.keyClick(dialog.view, Key.Key_Space)
    dialog.domain.setCurrentIndex(dialog.domain.findText("教育"))
    assert dialog.model.rowCount() == 1
    assert names(dialog) == [(0, "政务"), (0, "任务")]
    assert "3 条有建议，列出 1 条" in dialog._count.text()
    assert dialog._ok.isEnabled()
    dialog.domain.setCurrentIndex(dialog.domain.findText("民生"))
    dialog.domain.setCurrentIndex(0)
    assert dialog.model.rowCount() == 3


def test_it_waits_until_suggestions_are_there(qtbot) -> None:
    dialog = ReviewDialog("方案", Codebook(()))
    qtbot.addWidget(dialog)
    assert dialog.model.rowCount() == 0
    assert dialog.chosen() == []
    dialog.show_suggestions((clause(0, suggested("政务", "审批")),))
    assert dialog.model.rowCount() == 1
