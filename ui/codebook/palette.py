"""Choosing a tag by keys: two letters, or some characters and Enter."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from core.services.codebook import NAME_LIMIT
from ui import metrics
from ui.codebook.mnemonics import LENGTH
from ui.codebook.palette_delegate import HEADING_HEIGHT, HEIGHT, PaletteDelegate
from ui.codebook.palette_model import Heading, NewTag, PaletteModel, PaletteRow, Role, TagChoice
from ui.style.brush import panel
from ui.theme import theme_of
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from core.model.codebook import Codebook
    from core.model.ids import TagId
    from ui.place import PaletteRequest

WIDTH = metrics.scaled(420)
TOP = 96
"""Below the tool bar, so that the words stay in sight more often than not."""
TALLEST = metrics.scaled(520)
EXCERPT = 24
UP_AND_DOWN = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
CONTROL = Qt.KeyboardModifier.ControlModifier


class Palette(QFrame):
    """A sheet over the window. The keyboard stays in its field; when it closes it gives the keyboard back.

    Signals: tag_chosen(str tag id); tag_wanted(str name): a tag of this name is to be made and set.
    """

    tag_chosen = Signal(str)
    tag_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._several = False
        self._typed = ""
        self._about = plain_label("", self, rank=Rank.SMALL)
        self.field = SearchField(self.tr("输入两个字母、汉字或拼音首字母"), self)
        self.field.setMaxLength(NAME_LIMIT)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_text_changed)
        self.model = PaletteModel(self)
        self.view = QListView(self)
        self._dress_view()
        self._hint = plain_label("", self, rank=Rank.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP, metrics.GAP, metrics.GAP, metrics.GAP)
        column.setSpacing(metrics.TIGHT)
        column.addWidget(self._about)
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        column.addWidget(self._hint)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("选标签"))
        window.installEventFilter(self)
        self.hide()

    def _dress_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(PaletteDelegate(view))
        view.setFlow(QListView.Flow.LeftToRight)
        view.setWrapping(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("标签"))
        view.clicked.connect(self._on_clicked)

    # -- opening and closing ----------------------------------------------------------------------------------------
    def open(self, request: PaletteRequest, codebook: Codebook) -> None:
        """Shows all tags over the window and takes the keyboard."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._set_several(on=False)
        self._about.setText(self._about_words(request))
        self.field.clear()
        self.show_codebook(codebook, request.tags)
        self._put_in_place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_codebook(self, codebook: Codebook, on: Collection[TagId]) -> None:
        """The tags, and those that are on now; the row stays chosen."""
        row = self._current()
        self.model.show(codebook, on)
        self._choose_first()
        if isinstance(row, TagChoice):
            self._choose(self.model.row_of(row.tag.id))

    def dismiss(self) -> None:
        """Closes, and gives the keyboard back to who had it."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _about_words(self, request: PaletteRequest) -> str:
        if request.put is not None and request.count > 1:
            return self.tr("给 {n} 处加标签").replace("{n}", f"{request.count:,}")
        if request.count > 1:
            return self.tr("改 {n} 处的标签").replace("{n}", f"{request.count:,}")
        words = " ".join(request.words.split())
        shown = words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…"
        return self.tr("标注“{words}”").replace("{words}", shown)

    def _put_in_place(self) -> None:
        window = self._window
        left = max(0, (window.width() - WIDTH) // 2)
        margins = 4 * metrics.GAP + self.field.sizeHint().height() + 2 * self._hint.sizeHint().height()
        height = min(self._list_height() + margins, TALLEST, max(200, window.height() - TOP - metrics.ROOM))
        self.setGeometry(left, min(TOP, max(0, window.height() - height)), min(WIDTH, window.width()), height)

    def _list_height(self) -> int:
        """Height of all tags, two side by side."""
        height = waiting = 0
        for row in self.model.rows:
            if isinstance(row, Heading):
                height, waiting = height + HEADING_HEIGHT, 0
            elif waiting:
                waiting = 0
            else:
                height, waiting = height + HEIGHT, 1
        return height + metrics.TIGHT

    def _set_several(self, *, on: bool) -> None:
        self._several = on
        self._hint.setText(
            self.tr("连续标注中 · 两个字母或 Ctrl+回车 再标 · Esc 结束")
            if on
            else self.tr("两个字母直接标 · 回车 标上 · Ctrl+回车 连续标 · Esc 关闭")
        )

    # -- choosing ---------------------------------------------------------------------------------------------------
    def _current(self) -> PaletteRow | None:
        row: PaletteRow | None = self.view.currentIndex().data(Role.ROW)
        return row

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place))

    def _choose_first(self, *, last: bool = False) -> None:
        places = [place for place, row in enumerate(self.model.rows) if not isinstance(row, Heading)]
        if places:
            self._choose(places[-1 if last else 0])

    def _accept(self, row: PaletteRow | None, *, stay: bool) -> None:
        if row is None or isinstance(row, Heading):
            return
        if stay:
            self._set_several(on=True)
            self.field.clear()
        else:
            self.dismiss()
        if isinstance(row, NewTag):
            self.tag_wanted.emit(row.name)
        else:
            self.tag_chosen.emit(row.tag.id)
            self._choose(self.model.row_of(row.tag.id))

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        """Lower-case letters, typed one after the other, set a tag at once; capitals and a paste only look."""
        typed_on = len(text) == len(self._typed) + 1
        self._typed = text
        tag = self.model.by_mnemonic(text) if typed_on and len(text) == LENGTH else None
        if tag is None and typed_on and len(text) == 1 and text in "123456789":
            tag = self.model.by_digit(int(text))
        if tag is not None:
            self.model.filter("")
            self._accept(self.model.choice(tag), stay=self._several)
            return
        self.model.filter(text)
        self._choose_first()
        self._put_in_place()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row: PaletteRow | None = index.data(Role.ROW)
        self._accept(row, stay=self._several or bool(QApplication.keyboardModifiers() & CONTROL))

    # -- keys -------------------------------------------------------------------------------------------------------
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._put_in_place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        elif isinstance(event, QFocusEvent) and event.lostFocus():
            QTimer.singleShot(0, self, self._on_keyboard_lost)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in ENTER:
            self._accept(self._current(), stay=bool(event.modifiers() & CONTROL))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose_first(last=key == Qt.Key.Key_End)
        elif key in UP_AND_DOWN or (key in SIDEWAYS and not self.field.text()):
            QApplication.sendEvent(self.view, QKeyEvent(event.type(), key, Qt.KeyboardModifier.NoModifier))
        else:
            return False
        return True

    @Slot()
    def _on_keyboard_lost(self) -> None:
        """Another part of the window was asked for: the sheet goes, without calling the keyboard back."""
        focus = QApplication.focusWidget()
        if self.isVisible() and focus is not None and not self.isAncestorOf(focus):
            self._before = None
            self.dismiss()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        panel(painter, self.rect(), theme.page, theme.accent)
        painter.end()
