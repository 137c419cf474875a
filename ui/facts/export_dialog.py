"""导出要素表: the rows in sight, which script, where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from core.model.text import View
from core.services.exports import ExportRequest
from ui import metrics
from ui.exporting import ExportTarget
from ui.widgets.dialog import Dialog
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.fact_decision import FactKind
    from ui.context import Context


class FactsExportDialog(Dialog):
    """After `exec`: `request` says what to write."""

    def __init__(self, context: Context, kind: FactKind, count: int, parent: QWidget) -> None:
        words = parent.tr("表中现有的 {n} 处，按现在的顺序。每一处都带出处，能找回原文。")
        name = parent.tr("{kind}一览表").replace("{kind}", fact_word(kind))
        title = parent.tr("导出{name}").replace("{name}", name)
        super().__init__(title, words.replace("{n}", f"{count:,}"), parent)
        self._context = context
        self._target = ExportTarget(context, name, self)
        self._view = QComboBox()
        self._view.setAccessibleName(self.tr("字形"))
        for view, shown in (
            (View.SOURCE, self.tr("按原文")),
            (View.HANS, self.tr("全部用简体")),
            (View.HANT_TW, self.tr("全部用繁體（臺灣）")),
            (View.HANT_HK, self.tr("全部用繁體（香港）")),
        ):
            self._view.addItem(shown, view.value)
        self._title = QLineEdit(name)
        self._title.setAccessibleName(self.tr("表题"))
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        form.addRow(self.tr("格式"), self._target.format_field)
        form.addRow(self.tr("字形"), self._view)
        form.addRow(self.tr("表题"), self._title)
        form.addRow(self.tr("保存到"), self._target.path_field)
        self.body.addLayout(form)
        self._accept = self.add_accept(self.tr("导出"))
        self.add_reject()
        self._target.path_changed.connect(self._on_path_changed)

    @property
    def request(self) -> ExportRequest:
        return ExportRequest(
            form="facts",
            format=self._target.format,
            path=self._target.path or Path(),
            reviewer=self._context.reviewer,
            view=View(str(self._view.currentData())),
            title=self._title.text().strip(),
        )

    def keep_choices(self) -> None:
        """Remembers format and folder for the next export."""
        self._target.keep()

    @Slot()
    def _on_path_changed(self) -> None:
        self._accept.setEnabled(self._target.path is not None)
