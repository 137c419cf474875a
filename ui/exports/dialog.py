"""导出: which form, which choices it has, where to. One dialog for collections and documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.exporting.forms.grouping import GroupBy
from core.model.text import View
from core.services.exports import ExportRequest
from ui import metrics
from ui.exporting import ExportTarget, may_write
from ui.exports.forms import (
    COLUMN_NAMES,
    FORMATS,
    GROUP_NAMES,
    SWITCH_NAMES,
    VIEW_NAMES,
    ExportForm,
    ExportSubject,
    Switch,
    forms_for,
)
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from core.exporting.forms.clause_list import ExtraColumn
    from ui.context import Context

Key = TypeVar("Key", bound=str)
BOX_WIDTH: Final = metrics.scaled(224)
TITLE_LIMIT: Final = 200
NONE: Final = "-"
"""Kept where nothing is ticked: '' is what was never chosen."""


class ExportDialog(Dialog):
    """After it was accepted `form`, `switches` and `request` say what to write; that it may replace has been agreed."""

    def __init__(self, context: Context, subject: ExportSubject, parent: QWidget) -> None:
        super().__init__(_title(subject, parent), _sentence(subject, parent), parent)
        self._context = context
        self._subject = subject
        self._forms = {form.id: form for form in forms_for(subject)}
        self._form = _box(self.tr("形式"), {form.id: form.name for form in self._forms.values()})
        self._contents = plain_label("", wrap=True, rank=Rank.DIM)
        self._target = ExportTarget(context, subject.name, self, {key: _told(name) for key, name in FORMATS.items()})
        self._view = _box(self.tr("字形"), {})
        self._heading = QLineEdit()
        self._heading.setMaxLength(TITLE_LIMIT)
        self._heading.setAccessibleName(self.tr("表题"))
        self._proposed_heading = ""
        self._group = _box(self.tr("分组"), {})
        self._columns: dict[ExtraColumn, QCheckBox] = {
            key: QCheckBox(_told(name)) for key, name in COLUMN_NAMES.items()
        }
        self._switches: dict[Switch, QCheckBox] = {key: QCheckBox(_told(name)) for key, name in SWITCH_NAMES.items()}
        self._rows = QFormLayout()
        self._fill()
        self._accept = self.add_accept(self.tr("导出"))
        self.add_reject()
        tallest = max(self._height_of(index) for index in range(self._form.count()))
        self._choose(context.settings.text(self._kind_key, self._form.itemData(0)))
        self._form.currentIndexChanged.connect(self._on_form_chosen)
        self._target.path_changed.connect(self._on_path_changed)
        self.resize(self.sizeHint().width(), tallest)
        self._on_path_changed()
        self._form.setFocus()

    # -- what was chosen --------------------------------------------------------------------------------------------
    @property
    def form(self) -> ExportForm:
        return self._forms[str(self._form.currentData())]

    @property
    def switches(self) -> frozenset[Switch]:
        return frozenset(key for key in self.form.switches if self._switches[key].isChecked())

    @property
    def request(self) -> ExportRequest:
        form = self.form
        return ExportRequest(
            form=form.id,
            format=self._target.format,
            path=self._target.path or Path(),
            reviewer=self._context.reviewer,
            view=View(str(self._view.currentData())),
            title=self._heading.text().strip() if form.has_heading else "",
            extras=frozenset(key for key in form.columns if self._columns[key].isChecked()),
            group_by=GroupBy(str(self._group.currentData() or GroupBy.NONE)),
        )

    @override
    def accept(self) -> None:
        """Only with a path that can be tried; whoever does not want a file replaced goes on choosing."""
        path = self._target.path
        if path is None or not may_write(self, path):
            return
        self._keep_choices()
        super().accept()

    # -- the form ---------------------------------------------------------------------------------------------------
    def _fill(self) -> None:
        rows = self._rows
        rows.setHorizontalSpacing(metrics.ROOM)
        rows.setVerticalSpacing(metrics.ROOM)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("形式"), _below(self._form, self._contents))
        rows.addRow(self.tr("格式"), self._target.format_field)
        rows.addRow(self.tr("字形"), self._view)
        rows.addRow(self.tr("表题"), self._heading)
        rows.addRow(self.tr("分组"), self._group)
        self._column_row = _beside(self._columns.values())
        self._switch_row = _beside(self._switches.values())
        rows.addRow(self.tr("附加栏"), self._column_row)
        rows.addRow(self.tr("选项"), self._switch_row)
        rows.addRow(self.tr("保存到"), self._target.path_field)
        self.body.addLayout(rows)
        self.body.addStretch(1)

    def _height_of(self, index: int) -> int:
        """The dialog keeps the height of its tallest form, so that nothing moves under the hand."""
        self._form.setCurrentIndex(index)
        self._show(self.form)
        return self.sizeHint().height()

    def _choose(self, form_id: str) -> None:
        self._form.setCurrentIndex(max(0, self._form.findData(form_id)))
        self._show(self.form)

    def _show(self, form: ExportForm) -> None:
        """The choices of a form, as they were made last."""
        self._contents.setText(_told(form.contents))
        self._form.setAccessibleDescription(_told(form.contents))
        views, groups = form.views.of(self._subject.script), form.groups_for(self._subject)
        _offer(self._view, {view.value: VIEW_NAMES[view] for view in views}, self._kept(form, "view"))
        _offer(self._group, {group.value: GROUP_NAMES[group] for group in groups}, self._kept(form, "group"))
        _tick(self._columns, form.columns, self._kept_ticks(form, "columns", ()))
        _tick(self._switches, form.switches, self._kept_ticks(form, "switches", form.preset))
        for field, shown in (
            (self._view, len(views) > 1),
            (self._heading, form.has_heading),
            (self._group, bool(groups)),
            (self._column_row, bool(form.columns)),
            (self._switch_row, bool(form.switches)),
        ):
            self._rows.setRowVisible(field, shown)
        format_name = self._kept(form, "format")
        self._target.offer(
            form.formats, format_name if format_name in form.formats else form.formats[0], self._file_name(form)
        )
        self._propose_heading(form)

    def _file_name(self, form: ExportForm) -> str:
        day = today().toString(Qt.DateFormat.ISODate)
        short = _told(form.short or form.name)
        return f"{short} {day}" if form.of_library else f"{self._subject.name} {short} {day}"

    def _propose_heading(self, form: ExportForm) -> None:
        """Another heading, unless the user has written one."""
        if self._heading.text() == self._proposed_heading:
            name = self._subject.name
            about = f"《{name}》" if self._subject.is_document else name
            self._proposed_heading = f"{about}{_told(form.short or form.name)}"[:TITLE_LIMIT]
            self._heading.setText(self._proposed_heading)
            self._heading.setCursorPosition(0)

    # -- remembering ------------------------------------------------------------------------------------------------
    @property
    def _kind_key(self) -> str:
        return "export/form/document" if self._subject.is_document else "export/form/collection"

    def _kept(self, form: ExportForm, choice: str) -> str:
        return self._context.settings.text(f"export/{form.id}/{choice}")

    def _kept_ticks(self, form: ExportForm, choice: str, preset: Iterable[str]) -> frozenset[str]:
        kept = self._context.settings.texts(f"export/{form.id}/{choice}")
        return frozenset(kept or preset)

    def _keep_choices(self) -> None:
        form, request, settings = self.form, self.request, self._context.settings
        settings.keep(self._kind_key, form.id)
        settings.keep(f"export/{form.id}/format", request.format)
        if self._view.count() > 1:
            settings.keep(f"export/{form.id}/view", request.view.value)
        settings.keep(f"export/{form.id}/group", request.group_by.value)
        settings.keep(f"export/{form.id}/columns", sorted(request.extras) or [NONE])
        settings.keep(f"export/{form.id}/switches", sorted(self.switches) or [NONE])
        self._target.keep_folder()

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_form_chosen(self) -> None:
        self._show(self.form)

    @Slot()
    def _on_path_changed(self) -> None:
        self._accept.setEnabled(self._target.path is not None)
        # What is wrong with the path is said below it: that must not be scrolled out of sight.
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))


def today() -> QDate:
    """For names of files."""
    return QDate.currentDate()


def _title(subject: ExportSubject, parent: QWidget) -> str:
    return parent.tr("导出文件") if subject.is_document else parent.tr("导出条款集")


def _sentence(subject: ExportSubject, parent: QWidget) -> str:
    if subject.is_document:
        words = parent.tr("《{name}》，{n} 处标注。")
    else:
        words = parent.tr("“{name}”，{n} 条。每一条都带出处，能找回原文。")
    return words.replace("{n}", f"{subject.count:,}").replace("{name}", subject.name)


def _told(source: str) -> str:
    return QCoreApplication.translate("exports", source)


def _box(name: str, choices: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumWidth(BOX_WIDTH)
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    _offer(box, choices, "")
    return box


def _offer(box: QComboBox, choices: Mapping[str, str], chosen: str) -> None:
    box.clear()
    for key, name in choices.items():
        box.addItem(_told(name), key)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _tick(boxes: Mapping[Key, QCheckBox], offered: Sequence[Key], ticked: frozenset[str]) -> None:
    for key, box in boxes.items():
        box.setVisible(key in offered)
        box.setChecked(key in ticked)


def _below(box: QComboBox, words: QLabel) -> QWidget:
    field = QWidget()
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(metrics.TIGHT)
    column.addWidget(box)
    column.addWidget(words)
    return field


def _beside(boxes: Iterable[QCheckBox]) -> QWidget:
    field = QWidget()
    row = QHBoxLayout(field)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics.ROOM)
    for box in boxes:
        row.addWidget(box)
    row.addStretch(1)
    return field
