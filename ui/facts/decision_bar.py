"""The buttons that decide on the chosen facts of the list or table above them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.fact_decision import FactStatus
from ui import metrics
from ui.icons import icon
from ui.widgets.buttons import icon_button

if TYPE_CHECKING:
    from core.model.fact_row import FactRow

SETTLED = (FactStatus.CONFIRMED, FactStatus.EDITED)


class DecisionBar(QWidget):
    """Signals: confirm_requested, reject_requested, reopen_requested(list of FactRow); edit_requested(FactRow)."""

    confirm_requested = Signal(object)
    reject_requested = Signal(object)
    reopen_requested = Signal(object)
    edit_requested = Signal(object)

    def __init__(self, chosen: Callable[[], list[FactRow]], parent: QWidget) -> None:
        """`chosen` tells the facts that the buttons are about."""
        super().__init__(parent)
        self._chosen = chosen
        self._confirm = icon_button(icon("accept"), self.tr("确认（Y）"), self)
        self._reject = icon_button(icon("reject"), self.tr("排除（X）"), self)
        self._edit = icon_button(icon("edit"), self.tr("修改…（E）"), self)
        self._reopen = icon_button(icon("undo"), self.tr("取消判定（R）"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.TIGHT)
        for button in (self._confirm, self._reject, self._edit, self._reopen):
            row.addWidget(button)
        self._confirm.clicked.connect(self._on_confirm_clicked)
        self._reject.clicked.connect(self._on_reject_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._reopen.clicked.connect(self._on_reopen_clicked)

    def enable(self) -> None:
        """After the choice, or what was decided on it, has changed."""
        rows = self._chosen()
        self._confirm.setEnabled(any(row.status not in SETTLED for row in rows))
        self._reject.setEnabled(any(row.status is not FactStatus.REJECTED for row in rows))
        self._edit.setEnabled(len(rows) == 1)
        self._reopen.setEnabled(any(row.decision is not None for row in rows))

    @Slot()
    def _on_confirm_clicked(self) -> None:
        self.confirm_requested.emit(self._chosen())

    @Slot()
    def _on_reject_clicked(self) -> None:
        self.reject_requested.emit(self._chosen())

    @Slot()
    def _on_reopen_clicked(self) -> None:
        self.reopen_requested.emit(self._chosen())

    @Slot()
    def _on_edit_clicked(self) -> None:
        rows = self._chosen()
        if len(rows) == 1:
            self.edit_requested.emit(rows[0])
