from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Theme, palette_of, theme_of
from ui.widgets.banner import BAR, Banner, Mood

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(500, 200)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def banner(window: QWidget) -> Banner:
    made = Banner(window)
    made.resize(500, 40)
    return made


def test_a_banner_is_hidden_until_it_has_something_to_tell(banner: Banner) -> None:
    assert not banner.isVisible()
    banner.show_notice("文库已移到新的位置。")
    assert banner.isVisible()
    assert banner.sentence == banner.accessibleName() == "文库已移到新的位置。"


def test_a_message_takes_the_place_of_the_one_before(banner: Banner) -> None:
    banner.show_error("磁盘已满。", "再试一次")
    button = banner.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    banner.show_done("已导出。")
    assert not button.isVisible()
    assert banner.sentence == "已导出。"


def test_its_button_is_a_wish(banner: Banner, qtbot: QtBot) -> None:
    banner.show_warning("有 12 处混杂字。", "查看")
    button = banner.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(banner.action_requested):
        qtbot.mouseClick(button, LEFT)
    assert banner.isVisible()


def test_a_second_button_is_another_wish(banner: Banner, qtbot: QtBot) -> None:
    banner.show_message(Mood.DONE, "已导出。", "打开", "所在文件夹")
    first, second = banner.findChildren(QPushButton)
    assert (first.text(), second.text()) == ("打开", "所在文件夹")
    with qtbot.waitSignal(banner.other_requested), qtbot.assertNotEmitted(banner.action_requested):
        qtbot.mouseClick(second, LEFT)
    banner.show_done("好。", "打开")
    assert not second.isVisible()


def test_the_cross_puts_it_away(banner: Banner, qtbot: QtBot) -> None:
    banner.show_notice("好。")
    cross = banner.findChild(QToolButton)
    assert isinstance(cross, QToolButton)
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(cross, LEFT)
    assert not banner.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mood", "field"), [(Mood.ERROR, "danger"), (Mood.DONE, "ok"), (Mood.WARNING, "warn")])
def test_the_bar_has_the_colour_of_the_mood(
    banner: Banner, qapp: QApplication, qtbot: QtBot, theme: Theme, mood: Mood, field: str
) -> None:
    before = qapp.palette()
    qapp.setPalette(palette_of(theme))
    qtbot.waitUntil(lambda: theme_of(banner.palette()) is theme)
    banner.show_message(mood, "甲")
    drawn = banner.grab().toImage().pixelColor(BAR // 2, 10)
    qapp.setPalette(before)
    assert drawn == QColor(str(getattr(theme, field)))
