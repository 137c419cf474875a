"""导出新旧对照表: with what did not change or without, which script, where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from core.model.text import View
from ui import metrics
from ui.exporting import ExportTarget
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from ui.context import Context


class ComparisonExportDialog(Dialog):
    """After `exec`: what to write, in `view`, `title`, `unchanged`, `format` and `path`."""

    def __init__(self, context: Context, edition: str, count: int, parent: QWidget) -> None:
        """`edition`: title of the new one."""
        words = parent.tr("原条文、新条文和变化，每处一行，共 {n} 处。")
        name = parent.tr("《{title}》新旧对照表").replace("{title}", edition)
        super().__init__(parent.tr("导出新旧对照表"), words.replace("{n}", f"{count:,}"), parent)
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
        self._unchanged = QCheckBox(self.tr("连同没有变化的段落"))
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        form.addRow(self.tr("格式"), self._target.format_field)
        form.addRow(self.tr("字形"), self._view)
        form.addRow(self.tr("表题"), self._title)
        form.addRow("", self._unchanged)
        form.addRow(self.tr("保存到"), self._target.path_field)
        self.body.addLayout(form)
        self._accept = self.add_accept(self.tr("导出"))
        self.add_reject()
        self._target.path_changed.connect(self._on_path_changed)

    @property
    def view(self) -> View:
        return View(str(self._view.currentData()))

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def unchanged(self) -> bool:
        return self._unchanged.isChecked()

    @property
    def format(self) -> str:
        return self._target.format

    @property
    def path(self) -> Path:
        return self._target.path or Path()

    def keep_choices(self) -> None:
        """Remembers format and folder for the next export."""
        self._target.keep()

    @Slot()
    def _on_path_changed(self) -> None:
        self._accept.setEnabled(self._target.path is not None)
