"""The 条款集 panel: which collection, its clauses, the remark of the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui import metrics
from ui.collections.actions import OF_COLLECTIONS, ON_A_COLLECTION, ON_ROWS
from ui.collections.clause_list import ClauseList
from ui.collections.place_drop import PlaceDrop
from ui.collections.remark_editor import RemarkEditor
from ui.icons import icon
from ui.widgets.buttons import action_button, icon_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from core.model.collection import Collection, CollectionSummary
    from core.services.collections import ClauseRecord
    from ui.context import Context


class CollectionsPanel(QWidget):
    """Signals: collection_chosen(): another one in the box."""

    collection_chosen = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._collections: tuple[Collection, ...] = ()
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("条款集"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._count = plain_label("", self, rank=Rank.SMALL)
        self.list = ClauseList(self)
        self.remark = RemarkEditor(self)
        self._empty = EmptyState(
            "collection",
            self.tr("还没有条款"),
            self.tr("在阅读区选中条款后按 Ctrl+L，或者按标签一次收齐，就能编成清单导出。"),
            self,
        )
        self._empty.add_action(context.actions["collections.collect_by_tag"], primary=True)
        self._arrange()
        for action_id in ON_ROWS:
            self.list.addAction(context.actions[action_id])
        self._choice.activated.connect(self._on_choice_activated)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.chosen_changed.connect(self._enable)
        self.remark.left.connect(self.list.setFocus)
        collect = context.actions["collections.collect"]
        PlaceDrop(self, collect.isEnabled).dropped.connect(collect.trigger)
        self.show_nothing()

    def _arrange(self) -> None:
        actions = self._context.actions
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._top = QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.GAP)
        top.setSpacing(metrics.TIGHT)
        top.addWidget(self._choice, 1)
        top.addWidget(self._count)
        top.addWidget(action_button(actions["collections.export"], self))
        more = icon_button(icon("more"), self.tr("条款集的更多操作"), self)
        menu = QMenu(more)
        menu.addActions([actions[action_id] for action_id in OF_COLLECTIONS])
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        top.addWidget(more)
        for action_id in ON_ROWS:
            self.remark.head.addWidget(action_button(actions[action_id], self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.remark)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_collections(self, summaries: tuple[CollectionSummary, ...], current: str) -> None:
        """The names in the box; the last one if the current one is not there."""
        self._collections = tuple(summary.collection for summary in summaries)
        self._choice.clear()
        self._choice.addItems([each.name for each in self._collections])
        wanted = next((n for n, each in enumerate(self._collections) if each.id == current), len(summaries) - 1)
        self._choice.setCurrentIndex(wanted)
        self._top.setVisible(bool(summaries))

    def show_records(self, records: tuple[ClauseRecord, ...]) -> None:
        """The rows of the current collection."""
        self.list.show_records(records)
        self._count.setText(self.tr("{n} 条").replace("{n}", f"{len(records):,}"))
        self._stack.setCurrentWidget(self.list if records else self._empty)
        self.remark.setVisible(bool(records))
        self._on_current_changed()

    def show_library(self, *, read_only: bool) -> None:
        """Whether rows and remarks can be changed."""
        self.list.set_movable(on=not read_only)
        self.remark.set_read_only(on=read_only)

    def show_nothing(self) -> None:
        """No library is open."""
        self.remark.forget()
        self.show_collections((), "")
        self.show_records(())

    def current(self) -> Collection | None:
        """The collection in the box."""
        row = self._choice.currentIndex()
        return self._collections[row] if 0 <= row < len(self._collections) else None

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_choice_activated(self) -> None:
        self.remark.keep()
        self.collection_chosen.emit()

    @Slot()
    def _on_current_changed(self) -> None:
        record = self.list.current()
        self.remark.show_remark(record.row.id if record else None, record.row.remark if record else "")
        self._enable()

    @Slot()
    def _enable(self) -> None:
        actions, rows = self._context.actions, bool(self.list.chosen())
        for action_id in ON_ROWS:
            actions[action_id].setEnabled(rows)
        for action_id in ON_A_COLLECTION:
            actions[action_id].setEnabled(self.current() is not None)
        actions["collections.export"].setEnabled(bool(self.list.records))

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        row = self.list.visualRect(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        record = self.list.current()
        menu.addAction(self.tr("看原文")).triggered.connect(lambda: self.list.row_activated.emit(record))
        menu.addAction(self.tr("写备注")).triggered.connect(self.remark.setFocus)
        menu.addSeparator()
        menu.addActions([self._context.actions[action_id] for action_id in ON_ROWS])
        menu.popup(self.list.viewport().mapToGlobal(place if row.contains(place) else row.center()))
