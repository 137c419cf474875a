"""导出勘误表: which file, what was accepted or everything, where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from core.services.exports import ExportRequest
from ui import metrics
from ui.exporting import ExportTarget
from ui.widgets.dialog import Dialog
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from ui.context import Context

ACCEPTED, ALL = "accepted", "all"


class ErrataDialog(Dialog):
    """After `exec`: `request` says what to write, `proposals` whether what is open goes with it."""

    def __init__(self, context: Context, title: str, accepted: int, found: int, parent: QWidget) -> None:
        words = parent.tr("《{title}》：位置、原文、校订、类别、上下文，一处一行，一律用原文的字形。")
        super().__init__(parent.tr("导出勘误表"), words.replace("{title}", title), parent)
        self._context = context
        name = self.tr("{title} 勘误表").replace("{title}", title)
        self._target = ExportTarget(context, name, self)
        self._scope = SegmentedControl(self.tr("范围"))
        self._scope.add(ACCEPTED, self.tr("已校订的 {n} 处").replace("{n}", f"{accepted:,}"))
        self._scope.add(ALL, self.tr("连同待定的，共 {n} 处").replace("{n}", f"{found:,}"))
        self._scope.button(ACCEPTED).setEnabled(accepted > 0)
        self._scope.choose(ACCEPTED if accepted else ALL)
        self._title = QLineEdit(self.tr("《{title}》勘误表").replace("{title}", title))
        self._title.setAccessibleName(self.tr("表题"))
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        form.addRow(self.tr("格式"), self._target.format_field)
        form.addRow(self.tr("范围"), self._scope)
        form.addRow(self.tr("表题"), self._title)
        form.addRow(self.tr("保存到"), self._target.path_field)
        self.body.addLayout(form)
        self._accept = self.add_accept(self.tr("导出"))
        self.add_reject()
        self._target.path_changed.connect(self._on_path_changed)

    @property
    def proposals(self) -> bool:
        return self._scope.choice == ALL

    @property
    def request(self) -> ExportRequest:
        return ExportRequest(
            form="errata",
            format=self._target.format,
            path=self._target.path or Path(),
            reviewer=self._context.reviewer,
            title=self._title.text().strip(),
        )

    def keep_choices(self) -> None:
        """Remembers format and folder for the next export."""
        self._target.keep()

    @Slot()
    def _on_path_changed(self) -> None:
        self._accept.setEnabled(self._target.path is not None)
