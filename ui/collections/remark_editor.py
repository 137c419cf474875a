"""The remark of a row: what is typed is never lost, whatever happens to the row, the panel or the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui import metrics
from ui.widgets.plain_text import Rank, note_edit, plain_label

if TYPE_CHECKING:
    from core.model.ids import CollectionRowId

HEIGHT = metrics.scaled(60)
POPUP = Qt.FocusReason.PopupFocusReason
"""A menu over the field does not end the writing."""


class RemarkEditor(QWidget):
    """Keeps when the keyboard leaves, another row is shown, or it is hidden. What could not be stored waits as a draft
    and stands there again when its row is shown.

    Signals: written(row id, str): to be stored; left(): Escape or Ctrl+Enter, the keyboard may go back to the list.
    """

    written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CollectionRowId | None = None
        self._stored = ""
        self._drafts: dict[CollectionRowId, str] = {}
        """What was typed and is not in the library, or not known to be."""
        self._sent: dict[CollectionRowId, str] = {}
        """What is on its way there."""
        self._edit = note_edit(self)
        self._edit.setFixedHeight(HEIGHT)
        self._edit.setAccessibleName(self.tr("备注"))
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self._say)
        self._state = plain_label("", self, rank=Rank.SMALL)
        self.setFocusProxy(self._edit)
        self.head = QHBoxLayout()
        self.head.setSpacing(metrics.TIGHT)
        self.head.addWidget(plain_label(self.tr("备注"), self, rank=Rank.DIM))
        self.head.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.GAP)
        column.setSpacing(metrics.TIGHT)
        column.addLayout(self.head)
        column.addWidget(self._edit)
        self.set_read_only(on=False)

    @property
    def text(self) -> str:
        return self._edit.toPlainText()

    @property
    def state(self) -> str:
        """What it says about itself."""
        return self._state.text()

    def set_read_only(self, *, on: bool) -> None:
        self._edit.setReadOnly(on)
        self._edit.setPlaceholderText(
            self.tr("只读文库，不能写备注") if on else self.tr("所选条款的备注，导出时列在最后一栏")
        )

    def show_remark(self, row: CollectionRowId | None, remark: str) -> None:
        """The remark of a row as the library has it. On the same row, what is being typed stays as it is."""
        if row != self._row:
            self.keep()
            self._row, self._stored = row, remark
            self._edit.setPlainText(remark if row is None else self._drafts.get(row, remark))
        elif remark != self._stored:
            untouched = not self._changed
            self._stored = remark
            if untouched:
                self._edit.setPlainText(remark)
        self._edit.setEnabled(row is not None)
        self._say()

    @Slot()
    def keep(self) -> None:
        """Wishes for what was typed to be stored, once."""
        if self._row is not None and self._changed and self._sent.get(self._row) != self.text:
            self._drafts[self._row] = self._sent[self._row] = self.text
            self.written.emit(self._row, self.text.strip())

    def settle(self, row: CollectionRowId, remark: str) -> None:
        """A remark is in the library now."""
        self._sent.pop(row, None)
        if self._drafts.get(row, "").strip() == remark:
            self._drafts.pop(row, None)
        if row == self._row:
            self._stored = remark
            self._say()

    def unsettle(self, row: CollectionRowId) -> None:
        """It could not be stored: the draft stays, and is tried again with the next occasion."""
        self._sent.pop(row, None)

    def forget(self) -> None:
        """Another library: drafts of rows that are not in it are of no use."""
        self.show_remark(None, "")
        self._drafts.clear()
        self._sent.clear()

    @property
    def _changed(self) -> bool:
        return self.text.strip() != self._stored

    @Slot()
    def _say(self) -> None:
        self._state.setText(self.tr("未保存") if self._row is not None and self._changed else "")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(event):
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is not POPUP:
            # Not at once: who has to be asked for a name must not be asked in the middle of a change of focus.
            QTimer.singleShot(0, self, self.keep)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.keep()
            self.left.emit()
            return True
        return False
