"""The safe ways to show and edit words that came from outside.

Most text widgets of Qt guess that a text is markup and then open the files it names, even a share on another machine.
A name, a note, a title or an error is plain text, on screen as in storage: it is shown through these factories and
nothing else, and tests/architecture/test_plain_text.py looks after that. Questions are asked with ui.widgets.ask.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QImage, QStandardItem
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from typing_extensions import override


def plain_label(text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A label that shows its text as it is, markup and all. `wrap` breaks it into lines."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setText(text)
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
