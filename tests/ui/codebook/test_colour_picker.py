from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QColorDialog

from ui.codebook.colour_picker import ColourPicker
from ui.codebook.swatches import SWATCHES
from ui.widgets.chip import ChipFace

Key = Qt.Key


@pytest.fixture
def picker(qtbot) -> ColourPicker:
    made = ColourPicker()
    qtbot.addWidget(made)
    made.show_face(ChipFace("政务", SWATCHES[2]))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_arrows_go_round_and_space_takes(picker: ColourPicker, qtbot) -> None:
    grid = picker.swatches
    qtbot.keyClick(grid, Key.Key_Down)
    qtbot.keyClick(grid, Key.Key_Right)
    with qtbot.waitSignal(picker.colour_chosen) as chosen:
        qtbot.keyClick(grid, Key.Key_Space)
    assert chosen.args == [SWATCHES[2 + 12 + 1]]


def test_any_other_colour_can_be_chosen(picker: ColourPicker, qtbot) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QColorDialog)
        assert dialog.testOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setCurrentColor(QColor("#123456"))
        dialog.accept()

    QTimer.singleShot(0, choose)
    with qtbot.waitSignal(picker.colour_chosen) as chosen:
        picker._other.click()
    assert chosen.args == ["#123456"]


def test_the_chip_is_shown_on_paper_and_in_ink(picker: ColourPicker) -> None:
    image = picker._preview.grab().toImage()
    middle = image.height() // 2
    left, right = (image.pixelColor(x, middle).lightness() for x in (image.width() // 2 - 4, image.width() - 4))
    assert left > 200
    assert right < 80
