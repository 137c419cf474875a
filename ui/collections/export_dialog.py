"""导出: which file, which script, which columns, where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from core.exporting.file_name import safe_file_name
from core.exporting.forms.clause_list import ExtraColumn
from core.model.text import View
from core.services.exports import ExportRequest
from ui import metrics
from ui.export_path import what_is_wrong, whole_path
from ui.widgets.ask import ask
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from core.model.collection import Collection
    from ui.context import Context

FORMATS = {"docx": "Word", "xlsx": "Excel", "csv": "CSV"}
FORMAT_KEY = "export/format"
FOLDER_KEY = "export/folder"
VIEW_KEY = "export/view"
EXTRAS_KEY = "export/extras"
PATH_WIDTH = metrics.scaled(400)
TITLE_LIMIT = 200


class ExportDialog(Dialog):
    """After it was accepted `request` says what to write; a file that stands there has been agreed to be replaced."""

    def __init__(self, context: Context, collection: Collection, rows: int, parent: QWidget) -> None:
        words = parent.tr("“{name}”，{n} 条。每一条都带出处，能找回原文。")
        sentence = words.replace("{n}", f"{rows:,}").replace("{name}", collection.name)
        super().__init__(parent.tr("导出条款清单"), sentence, parent)
        self._context = context
        kept = Path(context.settings.text(FOLDER_KEY) or Path.home())
        self._folder = kept if kept.is_dir() else Path.home()
        self._format = SegmentedControl(self.tr("文件格式"))
        for key, text in FORMATS.items():
            self._format.add(key, text)
        format_name = context.settings.text(FORMAT_KEY, "docx")
        self._format.choose(format_name if format_name in FORMATS else "docx")
        self._view = self._views(context.settings.text(VIEW_KEY))
        self._heading = QLineEdit(collection.name)
        self._heading.setMaxLength(TITLE_LIMIT)
        self._heading.setAccessibleName(self.tr("表题"))
        extras = context.settings.texts(EXTRAS_KEY)
        self._extras = {
            ExtraColumn.ROLE: QCheckBox(self.tr("性质")),
            ExtraColumn.NOTE: QCheckBox(self.tr("批注")),
            ExtraColumn.FINGERPRINT: QCheckBox(self.tr("原文校验码")),
        }
        for extra, box in self._extras.items():
            box.setChecked(extra.value in extras)
        self._path = QLineEdit(str(self._folder / safe_file_name(collection.name, f".{self._format.choice}")))
        self._path.setMinimumWidth(PATH_WIDTH)
        self._path.setAccessibleName(self.tr("保存到"))
        self._wrong = plain_label("", wrap=True, rank=Rank.WRONG)
        self._fill()
        self._accept = self.add_accept(self.tr("导出"))
        self.add_reject()
        self._format.choice_changed.connect(self._on_format_changed)
        self._path.textChanged.connect(self._look_at_path)
        self._look_at_path()
        self._accept.setFocus()

    def _fill(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(metrics.ROOM)
        for box in self._extras.values():
            columns.addWidget(box)
        columns.addStretch(1)
        place = QHBoxLayout()
        place.setSpacing(metrics.GAP)
        place.addWidget(self._path, 1)
        browse = push_button(self.tr("选择…"))
        browse.clicked.connect(self._on_browse_clicked)
        place.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        form.addRow(self.tr("格式"), self._format)
        form.addRow(self.tr("字形"), self._view)
        form.addRow(self.tr("表题"), self._heading)
        form.addRow(self.tr("另加栏目"), columns)
        form.addRow(self.tr("保存到"), place)
        form.addRow("", self._wrong)
        self.body.addLayout(form)

    def _views(self, chosen: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("字形"))
        for view, name in (
            (View.SOURCE, self.tr("按原文")),
            (View.HANS, self.tr("全部用简体")),
            (View.HANT_TW, self.tr("全部用繁體（臺灣）")),
            (View.HANT_HK, self.tr("全部用繁體（香港）")),
        ):
            box.addItem(name, view.value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    @property
    def path(self) -> Path:
        return whole_path(self._path.text(), self._format.choice, self._folder)

    @property
    def request(self) -> ExportRequest:
        return ExportRequest(
            format=self._format.choice,
            path=self.path,
            reviewer=self._context.reviewer,
            view=View(str(self._view.currentData())),
            title=self._heading.text().strip(),
            extras=frozenset(extra for extra, box in self._extras.items() if box.isChecked()),
        )

    @override
    def accept(self) -> None:
        """Only with a path that can be tried; whoever does not want a file replaced goes on choosing."""
        self._look_at_path()
        if not self._accept.isEnabled():
            return
        path = self.path
        replaces = self.tr("“{name}”已经存在。要用新的替换它吗？").replace("{name}", path.name)
        if path.exists() and not ask(self, self.tr("替换文件"), replaces, confirm=self.tr("替换"), dangerous=True):
            self._path.setFocus()
            return
        self._keep_choices(self.request)
        super().accept()

    def _keep_choices(self, request: ExportRequest) -> None:
        settings = self._context.settings
        settings.keep(FORMAT_KEY, request.format)
        settings.keep(FOLDER_KEY, str(request.path.parent))
        settings.keep(VIEW_KEY, request.view.value)
        settings.keep(EXTRAS_KEY, sorted(extra.value for extra in request.extras))

    @Slot()
    def _on_format_changed(self) -> None:
        if self._path.text().strip():
            self._path.setText(str(self.path))

    @Slot()
    def _on_browse_clicked(self) -> None:
        suffix = self._format.choice
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("保存到"),
            self._path.text(),
            f"{FORMATS[suffix]} (*.{suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._path.setText(str(whole_path(path, suffix, self._folder)))

    @Slot()
    def _look_at_path(self) -> None:
        typed = self._path.text().strip()
        wrong = what_is_wrong(self.path) if typed else ""
        self._wrong.setText(wrong)
        self._accept.setEnabled(bool(typed) and not wrong)
