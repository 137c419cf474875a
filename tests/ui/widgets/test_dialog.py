from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.metrics import DIALOG_HEIGHT, DIALOG_WIDTH
from ui.style.buttons import ButtonKind
from ui.widgets.dialog import Dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> Dialog:
    made = Dialog("首选项", "这些设置只影响这台电脑。")
    qtbot.addWidget(made)
    return made


def shown(qtbot: QtBot, dialog: Dialog) -> None:
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_a_large_body_never_makes_the_dialog_larger_than_a_small_screen(dialog: Dialog) -> None:
    for number in range(80):
        dialog.body.addWidget(QLineEdit(str(number)))
    wide = QLabel("字" * 200)
    dialog.body.addWidget(wide)
    dialog.add_accept()
    assert dialog.sizeHint().height() == DIALOG_HEIGHT
    assert dialog.sizeHint().width() == DIALOG_WIDTH


def test_the_buttons_are_in_sight_when_the_body_scrolls(dialog: Dialog, qtbot: QtBot) -> None:
    for number in range(80):
        dialog.body.addWidget(QLineEdit(str(number)))
    button = dialog.add_accept()
    shown(qtbot, dialog)
    bottom = button.mapTo(dialog, button.rect().bottomLeft()).y()
    assert bottom < dialog.height()


def test_a_small_dialog_is_small(dialog: Dialog) -> None:
    dialog.body.addWidget(QLineEdit())
    dialog.add_accept()
    assert dialog.sizeHint().height() < 250


def test_enter_accepts(dialog: Dialog, qtbot: QtBot) -> None:
    dialog.body.addWidget(QLineEdit())
    dialog.add_accept("保存")
    dialog.add_reject()
    shown(qtbot, dialog)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_enter_never_does_what_is_dangerous(dialog: Dialog, qtbot: QtBot) -> None:
    dialog.add_accept("删除", ButtonKind.DANGER)
    dialog.add_reject()
    shown(qtbot, dialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_escape_rejects(dialog: Dialog, qtbot: QtBot) -> None:
    dialog.add_accept()
    shown(qtbot, dialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_buttons_speak_chinese(dialog: Dialog) -> None:
    dialog.add_accept()
    dialog.add_reject()
    assert {button.text() for button in dialog.findChildren(QPushButton)} == {"确定", "取消"}
