from __future__ import annotations

import pytest
from lxml import etree
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.resources import RESOURCES

ICON = RESOURCES / "icons" / "duidu.svg"
SEAL = "#c2402f"


@pytest.mark.parametrize("size", [16, 32, 64, 256])
def test_the_icon_shows_paper_and_seal_at_every_size(qapp: QApplication, size: int) -> None:
    image = QIcon(str(ICON)).pixmap(QSize(size, size)).toImage()
    assert image.width() == size
    colours = {image.pixelColor(x, y).name() for x in range(size) for y in range(size)}
    assert {"#fbfaf6", SEAL} <= colours
    assert image.pixelColor(0, 0).alpha() < 128


def test_the_icon_needs_no_font_and_no_other_file() -> None:
    tags = {etree.QName(node).localname for node in etree.parse(ICON).iter(etree.Element)}
    assert tags <= {"svg", "title", "rect", "path", "g"}
