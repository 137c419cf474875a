"""The 条款集 panel: which collection, its clauses, the remark of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from core.model.collection import Collection, CollectionRow, CollectionSummary
from core.model.ids import CollectionRowId
from core.services.collections import ClauseRecord
from ui import metrics
from ui.collections.clause_delegate import ClauseDelegate
from ui.collections.clause_model import ClauseModel, Role
from ui.context import Context
from ui.widgets.buttons import action_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, note_edit, plain_label

REMARK_HEIGHT = 60
ROW_ACTIONS = ("collections.up", "collections.down", "collections.remove")
COLLECTION_ACTIONS = ("collections.rename", "collections.delete", "collections.export")


class CollectionsPanel(QWidget):
    """Signals: collection_chosen(); row_activated(ClauseRecord); remark_written(str row id, str remark)."""

    collection_chosen = Signal()
    row_activated = Signal(object)
    remark_written = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._collections: tuple[Collection, ...] = ()
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("条款集"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._model = ClauseModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ClauseDelegate(self._list))
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("条款集中的条款"))
        self._remark = note_edit(self, placeholder=self.tr("所选条款的备注，导出时列在最后一栏"))
        self._remark.setFixedHeight(REMARK_HEIGHT)
        self._remark.setAccessibleName(self.tr("备注"))
        self._remark_of: CollectionRowId | None = None
        self._empty = EmptyState(
            "collection",
            self.tr("还没有条款"),
            self.tr("在阅读区选中条款后按 Ctrl+L，或者按标签一次收齐，就能编成清单导出。"),
            self,
        )
        self._empty.add_action(context.actions["collections.collect_by_tag"], primary=True)
        self._arrange()
        for action_id in ROW_ACTIONS:
            self._list.addAction(context.actions[action_id])
        self._choice.activated.connect(self._on_choice_activated)
        self._list.activated.connect(self._on_activated)
        self._list.clicked.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._enable()

    def _arrange(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        top = QHBoxLayout()
        top.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.GAP)
        top.addWidget(self._choice, 1)
        top.addWidget(action_button(self._context.actions["collections.export"], self))
        self._remark_area = QWidget(self)
        below = QVBoxLayout(self._remark_area)
        below.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.GAP)
        below.setSpacing(metrics.TIGHT)
        row = QHBoxLayout()
        row.addWidget(plain_label(self.tr("备注"), rank=Rank.DIM), 1)
        for action_id in ROW_ACTIONS:
            row.addWidget(action_button(self._context.actions[action_id], self))
        below.addLayout(row)
        below.addWidget(self._remark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._remark_area)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_collections(self, summaries: tuple[CollectionSummary, ...], current: str | None) -> None:
        self._collections = tuple(summary.collection for summary in summaries)
        self._choice.clear()
        for summary in summaries:
            words = self.tr("{name}（{n} 条）").replace("{name}", summary.collection.name)
            self._choice.addItem(words.replace("{n}", str(summary.rows)))
        wanted = next((i for i, each in enumerate(self._collections) if each.id == current), len(summaries) - 1)
        self._choice.setCurrentIndex(wanted)
        self._choice.setVisible(bool(summaries))
        self._enable()

    def show_records(self, records: tuple[ClauseRecord, ...]) -> None:
        """The rows anew; the chosen one stays chosen."""
        self.keep_remark()
        current = self.current_row()
        self._model.show(records)
        self._stack.setCurrentWidget(self._list if records else self._empty)
        self._remark_area.setVisible(bool(records))
        self._remark_of = None
        if current is not None and (row := self._model.row_of(current.id)) >= 0:
            self._list.setCurrentIndex(self._model.index(row))
        self._enable()

    def current(self) -> Collection | None:
        row = self._choice.currentIndex()
        return self._collections[row] if 0 <= row < len(self._collections) else None

    def current_row(self) -> CollectionRow | None:
        record: ClauseRecord | None = self._list.currentIndex().data(Role.RECORD)
        return record.row if record else None

    def chosen_rows(self) -> list[CollectionRowId]:
        """In the order of the list."""
        rows = sorted(index.row() for index in self._list.selectionModel().selectedIndexes())
        return [self._model.records[row].row.id for row in rows]

    def all_rows(self) -> list[CollectionRowId]:
        return [record.row.id for record in self._model.records]

    def keep_remark(self) -> None:
        """Wishes for the remark to be stored if it was changed."""
        if self._remark_of is None:
            return
        row = self._model.row_of(self._remark_of)
        written = self._remark.toPlainText().strip()
        if row >= 0 and self._model.records[row].row.remark != written:
            row_id, self._remark_of = self._remark_of, None
            self.remark_written.emit(row_id, written)

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_choice_activated(self) -> None:
        self.keep_remark()
        self.collection_chosen.emit()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.row_activated.emit(index.data(Role.RECORD))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        self.keep_remark()
        record: ClauseRecord | None = current.data(Role.RECORD)
        self._remark_of = record.row.id if record else None
        self._remark.setPlainText(record.row.remark if record else "")
        self._enable()

    @Slot()
    def _on_selection_changed(self) -> None:
        self._enable()

    def _enable(self) -> None:
        chosen = bool(self._list.selectionModel().hasSelection())
        for action_id in ROW_ACTIONS:
            self._context.actions[action_id].setEnabled(chosen)
        for action_id in COLLECTION_ACTIONS:
            self._context.actions[action_id].setEnabled(self.current() is not None)
        self._remark.setEnabled(self._list.currentIndex().isValid())
