"""The style draws what the tables promise, in both themes, and the parts stay where a hand expects them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QSplitter,
    QStyleOptionSlider,
    QTableWidget,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.metrics import CONTROL
from ui.style.buttons import KIND, ButtonKind
from ui.theme import DARK, LIGHT, Appearance, Theme, ThemeChoice


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Theme]:
    before = qapp.palette()
    wanted: Theme = request.param
    dressed = Appearance(qapp, ThemeChoice.DARK if wanted.dark else ThemeChoice.LIGHT)
    yield wanted
    dressed.deleteLater()
    qapp.setStyle("Fusion")
    qapp.setPalette(before)


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def middle_colour(image: QImage, *, left: int = 6) -> str:
    """Off the middle, where no letter stands."""
    return image.pixelColor(left, image.height() // 2).name()


def shown(qtbot: QtBot, widget: QWidget, width: int = 120, height: int = 30) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.mark.parametrize(
    ("kind", "field"), [(ButtonKind.PRIMARY, "accent"), (ButtonKind.DANGER, "danger"), (ButtonKind.PLAIN, "raised")]
)
def test_a_button_speaks_as_loudly_as_its_kind(theme: Theme, qtbot: QtBot, kind: ButtonKind, field: str) -> None:
    button = QPushButton("好")
    button.setProperty(KIND, kind.value)
    shown(qtbot, button)
    assert middle_colour(button.grab().toImage()) == str(getattr(theme, field))


def test_the_default_button_is_the_primary_one(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("确定")
    button.setDefault(True)
    shown(qtbot, button)
    assert middle_colour(button.grab().toImage()) == theme.accent
    button.setEnabled(False)
    assert middle_colour(button.grab().toImage()) == theme.panel


def test_the_keyboard_is_shown_where_it_is(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    shown(qtbot, field)
    field.clearFocus()
    assert theme.accent not in colours(field)
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert theme.accent in colours(field)


@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
def test_a_mark_is_drawn_only_when_it_is_set(
    theme: Theme, qtbot: QtBot, make: Callable[[], QCheckBox | QRadioButton]
) -> None:
    box = make()
    shown(qtbot, box)
    box.clearFocus()
    assert theme.accent not in colours(box)
    box.setChecked(True)
    assert theme.accent in colours(box)


def test_a_box_for_some_of_them_is_neither_empty_nor_ticked(theme: Theme, qtbot: QtBot) -> None:
    box = QCheckBox()
    box.setTristate(True)
    shown(qtbot, box)
    pictures: list[QImage] = []
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked):
        box.setCheckState(state)
        pictures.append(box.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]


def test_a_switched_on_tool_button_can_be_told(theme: Theme, qtbot: QtBot) -> None:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setCheckable(True)
    shown(qtbot, button, 30, 30)
    off = button.grab().toImage()
    button.setChecked(True)
    assert button.grab().toImage() != off


@pytest.mark.parametrize("make", [QPushButton, QLineEdit, QComboBox, QSpinBox])
def test_controls_are_tall_enough_to_hit(theme: Theme, qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    control = make()
    qtbot.addWidget(control)
    assert CONTROL <= control.sizeHint().height() <= CONTROL + 6


@pytest.mark.parametrize("orientation", [Qt.Orientation.Vertical, Qt.Orientation.Horizontal])
def test_the_parts_of_a_scroll_bar_fill_it_without_overlap(
    theme: Theme, qtbot: QtBot, orientation: Qt.Orientation
) -> None:
    bar = QScrollBar(orientation)
    bar.setRange(0, 900)
    bar.setPageStep(100)
    bar.setValue(300)
    size = (16, 400) if orientation is Qt.Orientation.Vertical else (400, 16)
    shown(qtbot, bar, *size)
    before, thumb, after = (rect_of(bar, part) for part in ("SubPage", "Slider", "AddPage"))
    lengths = [max(rect.width(), rect.height()) for rect in (before, thumb, after)]
    assert sum(lengths) == 400
    assert not before.intersects(thumb)
    assert not thumb.intersects(after)
    assert lengths[0] == (400 - lengths[1]) // 3
    assert rect_of(bar, "AddLine").isEmpty()


def test_the_thumb_of_a_long_text_can_still_be_held(theme: Theme, qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 2_000_000)
    bar.setPageStep(900)
    bar.setValue(bar.maximum())
    shown(qtbot, bar, 16, 400)
    thumb = rect_of(bar, "Slider")
    assert thumb.height() >= 28
    assert thumb.bottom() == 399


def test_a_click_below_the_thumb_goes_on_by_a_page_and_a_drag_follows_the_hand(theme: Theme, qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 900)
    bar.setPageStep(100)
    shown(qtbot, bar, 16, 400)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, 390))
    assert bar.value() == 100
    thumb = rect_of(bar, "Slider")
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=thumb.center())
    qtbot.mouseMove(bar, thumb.center() + QPoint(0, 1000))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=thumb.center() + QPoint(0, 1000))
    assert bar.value() == 900


def test_a_scroll_bar_with_nothing_to_scroll_is_empty(theme: Theme, qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 0)
    shown(qtbot, bar, 16, 100)
    assert colours(bar) == {theme.panel}


def test_progress_grows_with_the_work(theme: Theme, qtbot: QtBot) -> None:
    bar = QProgressBar()
    shown(qtbot, bar, 200)
    done: list[int] = []
    for value in (0, 50, 100):
        bar.setValue(value)
        image = bar.grab().toImage()
        row = range(image.width())
        y = image.height() // 2
        done.append(sum(image.pixelColor(x, y) == QColor(theme.accent) for x in row))
    assert done[0] == 0 < done[1] < done[2]
    assert done[1] == pytest.approx(100, abs=6)


def test_everything_can_be_drawn_in_every_state(theme: Theme, qtbot: QtBot) -> None:
    """Any warning of Qt's, or exception in a drawing, fails the test."""
    menu, tool_bar, tabs, table, choice = QMenu(), QToolBar(), QTabWidget(), QTableWidget(2, 2), QComboBox()
    menu.addAction("导入").setCheckable(True)
    menu.addSeparator()
    tool_bar.addAction("标注")
    for word in ("筛选", "结果"):
        tabs.addTab(QWidget(), word)
        choice.addItem(word)
    listed = QListWidget()
    listed.addItems(["甲", "乙"])
    split = QSplitter()
    split.addWidget(QWidget())
    split.addWidget(QWidget())
    writable = QComboBox()
    writable.setEditable(True)
    sliders = [QSlider(orientation) for orientation in Qt.Orientation]
    busy = QProgressBar()
    busy.setRange(0, 0)
    for widget in (
        menu,
        tool_bar,
        tabs,
        table,
        choice,
        listed,
        split,
        writable,
        *sliders,
        busy,
        QSpinBox(),
        QGroupBox("组"),
    ):
        qtbot.addWidget(widget)
        widget.resize(160, 90)
        enabled = widget.grab().toImage()
        widget.setEnabled(False)
        assert enabled.size() == widget.grab().toImage().size()


def rect_of(bar: QScrollBar, part: str) -> QRect:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    style = bar.style()
    return style.subControlRect(
        style.ComplexControl.CC_ScrollBar, option, getattr(style.SubControl, f"SC_ScrollBar{part}"), bar
    )
