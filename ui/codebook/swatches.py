"""Colours for tags: twelve hues, each once medium and once deep, evenly light to the eye (OKLCH 0.66 and 0.47)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.metrics import ICON
from ui.style.brush import panel

if TYPE_CHECKING:
    from core.model.codebook import Codebook

# fmt: off
SWATCHES: Final = (
    "#de6674", "#dd6d45", "#ce7c09", "#b28d04", "#879f18", "#3eab5e",
    "#0da995", "#12a3be", "#2b99e7", "#7988ed", "#a878db", "#cd6aaf",
    "#923945", "#913e20", "#824c03", "#705800", "#536308", "#146d34",
    "#056a5d", "#0b6677", "#065f97", "#48529d", "#6b4690", "#853c70",
)
# fmt: on


def next_colour(codebook: Codebook) -> str:
    """The swatch that the fewest tags have, the first of them."""
    used = [tag.colour.lower() for tag in codebook.tags]
    return min(SWATCHES, key=used.count)


def swatch_icon(colour: str) -> QIcon:
    """A disc of the colour, for lists of a combo box."""
    picture = QPixmap(ICON, ICON)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    panel(painter, QRect(3, 3, ICON - 6, ICON - 6), colour, radius=ICON / 2)
    painter.end()
    return QIcon(picture)
