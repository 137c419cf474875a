"""The safe ways to show and edit words that came from outside.

Most text widgets of Qt guess that a text is markup and then open the files it names, even a share on another machine.
A name, a note, a title or an error is plain text, on screen as in storage: it is shown through these factories and
nothing else, and tests/architecture/test_plain_text.py looks after that. Questions are asked with ui.widgets.ask.
"""

from __future__ import annotations

from enum import Enum
from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QImage, QPalette, QStandardItem, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from ui import metrics
from ui.theme import interface_font


class Rank(Enum):
    """How much a label weighs: font size in pixels, boldness, and the palette's colour it is written in."""

    BODY = (metrics.TEXT, False, QPalette.ColorRole.WindowText)
    DIM = (metrics.TEXT, False, QPalette.ColorRole.PlaceholderText)
    SMALL = (metrics.SMALL, False, QPalette.ColorRole.PlaceholderText)
    STRONG = (metrics.TEXT, True, QPalette.ColorRole.WindowText)
    HEADING = (metrics.LARGE, True, QPalette.ColorRole.WindowText)
    TITLE = (metrics.TITLE, True, QPalette.ColorRole.WindowText)
    WRONG = (metrics.TEXT, False, QPalette.ColorRole.BrightText)


def plain_label(text: str = "", parent: QWidget | None = None, *, wrap: bool = False, rank: Rank = Rank.BODY) -> QLabel:
    """A label that shows its text as it is, markup and all. `wrap` breaks it into lines."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setText(text)
    size, bold, role = rank.value
    label.setForegroundRole(role)
    if rank is not Rank.BODY:
        label.setFont(interface_font(size, bold=bold))
    return label


def note_edit(parent: QWidget | None = None, *, placeholder: str = "") -> QPlainTextEdit:
    """A field for several lines of plain text. What is pasted or dropped loses its markup; Tab leaves the field."""
    edit = _PlainTextEdit(parent)
    edit.setPlaceholderText(placeholder)
    edit.setTabChangesFocus(True)
    return edit


def note_view(text: str = "", parent: QWidget | None = None) -> QPlainTextEdit:
    """Several lines of plain text to be read, selected and copied; addresses in it are words, not links."""
    view = _PlainTextEdit(parent)
    view.setReadOnly(True)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    view.setTabChangesFocus(True)
    view.setPlainText(text)
    return view


def mark_words(view: QPlainTextEdit, words: QTextCursor) -> None:
    """Lets the selected words of a cursor stand out like a selection, whatever is selected."""
    mark = QTextEdit.ExtraSelection()
    mark.format.setBackground(view.palette().brush(QPalette.ColorRole.Highlight))
    mark.format.setForeground(view.palette().brush(QPalette.ColorRole.HighlightedText))
    mark.cursor = words
    view.setExtraSelections([mark])


def tip(target: QWidget | QAction | QStandardItem, text: str) -> None:
    """Give a widget, an action or an entry of a model a tool tip; screen readers hear the words without our markup."""
    target.setToolTip(tip_text(text))
    if isinstance(target, QWidget):
        target.setAccessibleDescription(text)


def tip_text(text: str) -> str:
    """`text` as a tool tip shows it literally; also for the tool-tip role of a model. '' stays '' (no tool tip)."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""


class _PlainTextEdit(QPlainTextEdit):
    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing is ever fetched. An empty picture ends the search; None would have Qt try the file itself."""
        return QImage()
