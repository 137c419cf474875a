"""The handle above the gutter: drag it to give one column more of the width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.reader.geometry import EVEN, LEAST_SHARE, MOST_SHARE, PageMetrics, page_metrics
from ui.reader.palette import LIGHT, ReaderPalette
from ui.widgets.plain_text import tip

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

_SIZE: Final = QSize(14, 18)
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GutterGrip(QWidget):
    """Moves by whole ems; a double click or Home makes both columns alike again.

    Rows of both sides stand at the same height, so a narrow column makes the page longer: this is for a side that is
    only glanced at, and both columns are alike until somebody wants it otherwise.

    Signals: share_wanted(int): what the left column is to take of both, in thousandths.
    """

    share_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._page: PageMetrics | None = None
        self._lit = False
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = self.tr("拖动改变两栏的宽度，双击恢复一样宽")
        tip(self, name)
        self.setAccessibleName(name)

    def show_palette(self, palette: ReaderPalette) -> None:
        self._palette = palette
        self.update()

    def align(self, page: PageMetrics, height: int) -> None:
        """Puts it above the gutter; with one side alone there is none."""
        self._page = page
        self.setVisible(len(page.shown) == 2)
        place = QRect(0, 0, _SIZE.width(), _SIZE.height())
        place.moveCenter(QRect(page.centre, 0, 1, height - 1).center())
        self.setGeometry(place)

    def _ems(self) -> int:
        """Of both columns together, as they are when they are alike."""
        page = self._page
        if page is None:
            return 2
        return 2 * page_metrics(page.width, page.em, "both").widths[0] // page.em

    def _want(self, ems: int) -> None:
        """The left column as wide as that."""
        both = self._ems()
        share = EVEN if 2 * ems == both else round(1000 * ems / both)
        self.share_wanted.emit(max(LEAST_SHARE, min(MOST_SHARE, share)))

    # -- hands ------------------------------------------------------------------------------------------------------
    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        page = self._page
        if page is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        x = self.mapToParent(event.position().toPoint()).x()
        # From the middle of both columns, which stays where it is while they are dragged.
        middle = page.left[0] + (sum(page.widths) + page.gutter) / 2
        self._want(round(self._ems() / 2 + (x - middle) / page.em))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.share_wanted.emit(EVEN)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and self._page:
            self._want(self._page.widths[0] // self._page.em + step)
        elif event.key() == Qt.Key.Key_Home:
            self.share_wanted.emit(EVEN)
        else:
            super().keyPressEvent(event)

    # -- looks ------------------------------------------------------------------------------------------------------
    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._light(on=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._light(on=self.hasFocus())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._light(on=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._light(on=False)

    def _light(self, *, on: bool) -> None:
        self._lit = on
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._palette.page))
        colour = QColor(self._palette.ink if self._lit else self._palette.dim)
        colour.setAlphaF(1.0 if self._lit else 0.5)
        middle = self.width() // 2
        for x in (middle - 2, middle + 2):
            painter.fillRect(QRect(x, 4, 1, self.height() - 8), colour)
        painter.end()
