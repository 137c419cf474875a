"""The bar below the reader: what is looked for, how many places there are, and on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.text.find import Query
from ui import metrics
from ui.icons import Tone, icon
from ui.style.brush import line
from ui.theme import theme_of
from ui.widgets.buttons import action_button, icon_button
from ui.widgets.elided_line import ElidedLine
from ui.widgets.find_field import FindField
from ui.widgets.picture import Picture
from ui.widgets.plain_text import Rank, plain_label, tip

if TYPE_CHECKING:
    from ui.actions import Actions

FIELD_WIDTHS = (150, 360)
"""Least and most pixels."""
AFTER_TYPING = 600
"""Milliseconds: a pattern that is half typed is not a mistake yet."""


class FindBar(QWidget):
    """One line; a second one below it when there is a sentence to tell.

    Signals: query_changed(Query); step_requested(int): +1 or -1; closed(): Escape or the cross.
    """

    query_changed = Signal(object)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = FindField(self.tr("在本文件中查找，简繁不限"), self)
        self.field.setMinimumWidth(FIELD_WIDTHS[0])
        self.field.setMaximumWidth(FIELD_WIDTHS[1])
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps = [action_button(actions[name], self) for name in ("reader.find_previous", "reader.find_next")]
        self.status = ElidedLine(self)
        self.exact = self._toggle(
            self.tr("精确"), self.tr("精确：只找与原文逐字相同的，分简体繁体、全角半角、大写小写")
        )
        self.pattern = self._toggle(
            self.tr("正则"),
            self.tr(
                "正则表达式：在原文中匹配，简繁、全角半角、大小写不限；^ 和 $ 指一段的开头和末尾。"
                "与“精确”同用时，按原文逐字匹配"
            ),
        )
        self._cross = icon_button(icon("close", Tone.DIM), self.tr("关闭查找（Esc）"), self)
        self._sentence = plain_label("", self, wrap=True, rank=Rank.DIM)
        self._below = self._lay_out()
        self._late = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._late.timeout.connect(self._on_typing_over)
        self.field.words_changed.connect(self._on_changed)
        for toggle in (self.exact, self.pattern):
            toggle.toggled.connect(self._on_changed)
        self.field.step_requested.connect(self.step_requested)
        self.field.left.connect(self.closed)
        self._cross.clicked.connect(self.closed)
        self.setAccessibleName(self.tr("查找"))

    def _toggle(self, word: str, told: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(word)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setMinimumHeight(metrics.CONTROL)
        tip(button, told)
        button.setAccessibleName(word)
        return button

    def _lay_out(self) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(metrics.ROOM, 0, metrics.GAP, 0)
        row.setSpacing(metrics.TIGHT)
        row.addWidget(self.field, 2)
        for each in self._steps:
            row.addWidget(each)
        row.addSpacing(metrics.TIGHT)
        row.addWidget(self.status, 1)
        for each in (self.exact, self.pattern, self._cross):
            row.addWidget(each)
        below = QWidget(self)
        second = QHBoxLayout(below)
        second.setContentsMargins(metrics.ROOM, 0, metrics.ROOM, 0)
        second.setSpacing(metrics.GAP)
        second.addWidget(Picture(icon("info", Tone.DIM), metrics.ICON))
        second.addWidget(self._sentence, 1)
        below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.TIGHT + metrics.HAIR, 0, metrics.TIGHT)
        column.setSpacing(metrics.TIGHT)
        column.addLayout(row)
        column.addWidget(below)
        return below

    # -- what is looked for -----------------------------------------------------------------------------------------
    @property
    def query(self) -> Query:
        return Query(self.field.text(), self.exact.isChecked(), self.pattern.isChecked())

    def enter(self, words: str = "") -> None:
        """Gives the keyboard to the field, with other words in it if there are any, all of them selected."""
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus()

    # -- what was found ---------------------------------------------------------------------------------------------
    def show_nothing(self) -> None:
        """Nothing was looked for yet."""
        self._say("", dim=True)

    def show_busy(self) -> None:
        self._say(self.tr("正在查找…"), dim=True)

    def show_none(self) -> None:
        self._say(self.tr("没有找到"), dim=True)

    def show_count(self, number: int, total: int, *, more: bool = False, news: str = "") -> None:
        """The current one of so many places, from 1 (0 for none of them), and what has to be said besides."""
        counted = f"{total:,}+" if more else f"{total:,}"
        words = f"{number:,} / {counted}" if number else self.tr("{n} 处").replace("{n}", counted)
        self._say(f"{words} · {news}" if news else words, dim=False)

    def tell(self, sentence: str, *, late: bool = False) -> None:
        """A sentence below; `late`: not before the user has stopped typing."""
        self._say("", dim=True)
        self._sentence.setText(sentence)
        if late and not self._below.isVisible():
            self._late.start()
        else:
            self._on_typing_over()

    def _say(self, words: str, *, dim: bool) -> None:
        """In the first line; what was told below is over."""
        self._late.stop()
        self._below.hide()
        self.status.setForegroundRole(QPalette.ColorRole.PlaceholderText if dim else QPalette.ColorRole.WindowText)
        if words != self.status.text:
            self.status.set_text(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self.status, QAccessible.Event.Alert))

    @Slot()
    def _on_typing_over(self) -> None:
        self._below.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._sentence, QAccessible.Event.Alert))

    @Slot()
    def _on_changed(self) -> None:
        self.query_changed.emit(self.query)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        line(painter, 0, 0, self.width(), 0, theme.rule)
        painter.end()
