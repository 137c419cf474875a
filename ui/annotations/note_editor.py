"""The note on some words: written as plain text, kept with Ctrl+Enter or when one goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui import metrics
from ui.widgets.plain_text import Rank, note_edit, plain_label

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from core.model.text import TextRange

HEIGHT = metrics.scaled(88)
POPUP = Qt.FocusReason.PopupFocusReason
"""A menu over the field does not end the writing."""


@dataclass(frozen=True, slots=True)
class NoteSubject:
    """The words that a note is about."""

    document_id: DocumentId
    range: TextRange


class NoteEditor(QWidget):
    """A field for the note and whether it is kept. What was written is never thrown away by a change of place.

    Signals: written(NoteSubject, str): to be kept; left(): Escape or Ctrl+Enter, the keyboard may go back.
    """

    written = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: NoteSubject | None = None
        self._kept = ""
        self._drafts: dict[NoteSubject, str] = {}
        """What was written and is not in the library yet, or was refused."""
        self._edit = note_edit(self, placeholder=self.tr("写下看法，Ctrl+Enter 保存"))
        self._edit.setAccessibleName(self.tr("批注"))
        self._edit.setFixedHeight(HEIGHT)
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self._say)
        self._state = plain_label("", self, rank=Rank.SMALL)
        self.setFocusProxy(self._edit)
        row = QHBoxLayout()
        row.addWidget(plain_label(self.tr("批注"), self, rank=Rank.SMALL))
        row.addStretch()
        row.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.TIGHT)
        column.addLayout(row)
        column.addWidget(self._edit)

    @property
    def state(self) -> str:
        """What it says about itself."""
        return self._state.text()

    @property
    def text(self) -> str:
        return self._edit.toPlainText()

    def show_note(self, subject: NoteSubject | None, note: str) -> None:
        """The note as the library has it. Unkept words on the same place stay; on another place they are kept first."""
        if subject != self._subject:
            self._keep()
            self._subject, self._kept = subject, note
            self._edit.setPlainText(note if subject is None else self._drafts.get(subject, note))
        elif note != self._kept:
            untouched = not self._changed
            self._kept = note
            if untouched:
                self._edit.setPlainText(note)
        self._edit.setEnabled(subject is not None)
        self._say()

    def allow_writing(self, *, on: bool) -> None:
        self._edit.setReadOnly(not on)

    def forget_draft(self, subject: NoteSubject, text: str) -> None:
        """What was written is in the library now."""
        if self._drafts.get(subject) == text:
            del self._drafts[subject]

    @property
    def _changed(self) -> bool:
        return self._edit.toPlainText().strip() != self._kept

    def _keep(self) -> None:
        if self._subject is not None and self._changed:
            text = self._edit.toPlainText()
            self._drafts[self._subject] = text
            self.written.emit(self._subject, text)

    @Slot()
    def _say(self) -> None:
        kept = self.tr("已保存") if self._kept else ""
        self._state.setText(self.tr("未保存") if self._changed else kept)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(event):
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is not POPUP:
            # Not at once: who has to be asked for a name must not be asked in the middle of a change of focus.
            QTimer.singleShot(0, self, self._keep)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep()
            self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            if self._changed and self._subject is not None:
                self._drafts.pop(self._subject, None)
                self._edit.setPlainText(self._kept)
            else:
                self.left.emit()
            return True
        return False
