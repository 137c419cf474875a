"""Questions run an event loop of their own; the answers are given from inside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.style.buttons import ButtonKind
from ui.widgets.ask import Choice, ask, ask_text, choose, tell
from ui.widgets.dialog import Dialog

MARKUP = "<b>甲</b>"


def in_the_dialog(do: Callable[[Dialog], None]) -> None:
    """Does something as soon as a dialog is up."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        do(dialog)

    QTimer.singleShot(0, look)


def press(text: str) -> Callable[[Dialog], None]:
    return lambda dialog: next(each for each in dialog.findChildren(QPushButton) if each.text() == text).click()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("button", "answer"), [("删除", True), ("取消", False)])
def test_a_yes_or_a_no(window: QWidget, button: str, answer: bool) -> None:
    in_the_dialog(press(button))
    assert ask(window, "删除文件？", "可以撤销。", confirm="删除", dangerous=True) is answer


def test_one_of_several(window: QWidget) -> None:
    choices = [Choice("keep", "都保留", ButtonKind.PRIMARY), Choice("replace", "替换")]
    in_the_dialog(press("替换"))
    assert choose(window, "已有同名文件", "怎么办？", choices) == "replace"
    in_the_dialog(press("取消"))
    assert choose(window, "已有同名文件", "怎么办？", choices) == ""


def test_something_one_has_to_have_read(window: QWidget) -> None:
    seen: list[str] = []

    def read(dialog: Dialog) -> None:
        seen.extend(view.toPlainText() for view in dialog.findChildren(QPlainTextEdit))
        press("知道了")(dialog)

    in_the_dialog(read)
    tell(window, "打不开", "文件已损坏。", MARKUP)
    assert seen == [MARKUP]


def test_what_is_quoted_is_shown_as_it_is(window: QWidget) -> None:
    seen: list[str] = []

    def read(dialog: Dialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel) if label.textFormat().name == "PlainText")
        dialog.reject()

    in_the_dialog(read)
    ask(window, MARKUP, MARKUP)
    assert seen == [MARKUP, MARKUP]


def test_a_line_of_text_comes_back_trimmed(window: QWidget) -> None:
    def write(dialog: Dialog) -> None:
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setText("  市级任务 ")
        press("新建")(dialog)

    in_the_dialog(write)
    assert ask_text(window, "新建条款集", "名称", accept="新建") == "市级任务"


def test_an_empty_line_cannot_be_accepted_but_taken_back(window: QWidget) -> None:
    enabled: list[bool] = []

    def look(dialog: Dialog) -> None:
        enabled.extend(button.isEnabled() for button in dialog.findChildren(QPushButton) if button.text() == "确定")
        dialog.reject()

    in_the_dialog(look)
    assert ask_text(window, "新建条款集", "名称", "   ") is None
    assert enabled == [False]
