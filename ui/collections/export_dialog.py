"""导出: which file, which script, which columns, where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from core.exporting.file_name import safe_file_name
from core.exporting.forms.clause_list import ExtraColumn
from core.model.collection import Collection
from core.model.text import View
from core.services.exports import ExportRequest
from ui import metrics
from ui.context import Context
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.segmented import SegmentedControl

FORMAT_KEY = "export/format"
FOLDER_KEY = "export/folder"
VIEW_KEY = "export/view"
PATH_WIDTH = 380


class ExportDialog(Dialog):
    """After `exec`: `request` says what to write."""

    def __init__(self, context: Context, collection: Collection, rows: int, parent: QWidget) -> None:
        words = parent.tr("“{name}”，{n} 条。每一条都带出处，能找回原文。")
        sentence = words.replace("{name}", collection.name).replace("{n}", str(rows))
        super().__init__(parent.tr("导出条款清单"), sentence, parent)
        self._context = context
        self._name = safe_file_name(collection.name)
        self._format = SegmentedControl(self.tr("文件格式"))
        for key, text in (("docx", "Word"), ("xlsx", "Excel"), ("csv", "CSV")):
            self._format.add(key, text)
        kept = context.settings.text(FORMAT_KEY, "docx")
        self._format.choose(kept if kept in ("docx", "xlsx", "csv") else "docx")
        self._view = QComboBox()
        self._view.setAccessibleName(self.tr("字形"))
        for view, name in (
            (View.SOURCE, self.tr("按原文")),
            (View.HANS, self.tr("全部用简体")),
            (View.HANT_TW, self.tr("全部用繁體（臺灣）")),
            (View.HANT_HK, self.tr("全部用繁體（香港）")),
        ):
            self._view.addItem(name, view.value)
        self._view.setCurrentIndex(max(0, self._view.findData(context.settings.text(VIEW_KEY))))
        self._title = QLineEdit(collection.name)
        self._title.setAccessibleName(self.tr("表题"))
        self._role = QCheckBox(self.tr("性质"))
        self._note = QCheckBox(self.tr("批注"))
        self._path = QLineEdit()
        self._path.setMinimumWidth(PATH_WIDTH)
        self._path.setAccessibleName(self.tr("保存到"))
        self._fill()
        self._accept = self.add_accept(self.tr("导出"))
        self.add_reject()
        self._format.choice_changed.connect(self._suggest_path)
        self._path.textChanged.connect(self._on_path_changed)
        self._suggest_path()

    def _fill(self) -> None:
        columns = QHBoxLayout()
        columns.addWidget(self._role)
        columns.addWidget(self._note)
        columns.addStretch(1)
        place = QHBoxLayout()
        place.addWidget(self._path, 1)
        browse = push_button(self.tr("选择…"))
        browse.clicked.connect(self._on_browse_clicked)
        place.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        form.addRow(self.tr("格式"), self._format)
        form.addRow(self.tr("字形"), self._view)
        form.addRow(self.tr("表题"), self._title)
        form.addRow(self.tr("另加栏目"), columns)
        form.addRow(self.tr("保存到"), place)
        self.body.addLayout(form)

    @property
    def request(self) -> ExportRequest:
        chosen = ((self._role, ExtraColumn.ROLE), (self._note, ExtraColumn.NOTE))
        return ExportRequest(
            format=self._format.choice,
            path=Path(self._path.text().strip()).expanduser(),
            reviewer=self._context.reviewer,
            view=View(str(self._view.currentData())),
            title=self._title.text().strip(),
            extras=frozenset(extra for box, extra in chosen if box.isChecked()),
        )

    def keep_choices(self) -> None:
        """Remembers the choices for the next export."""
        settings, request = self._context.settings, self.request
        settings.keep(FORMAT_KEY, request.format)
        settings.keep(FOLDER_KEY, str(request.path.parent))
        settings.keep(VIEW_KEY, request.view.value)

    @Slot()
    def _suggest_path(self) -> None:
        kept = self._context.settings.text(FOLDER_KEY)
        folder = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        current = Path(self._path.text()) if self._path.text() else folder / self._name
        self._path.setText(str(current.with_name(f"{self._name}.{self._format.choice}")))

    @Slot()
    def _on_browse_clicked(self) -> None:
        suffix = self._format.choice
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("保存到"),
            self._path.text(),
            f"{suffix.upper()} (*.{suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._path.setText(path if path.lower().endswith(f".{suffix}") else f"{path}.{suffix}")

    @Slot(str)
    def _on_path_changed(self, text: str) -> None:
        self._accept.setEnabled(bool(text.strip()))
