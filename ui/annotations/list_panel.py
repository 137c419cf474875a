"""批注: all marks of a document or of the library, to be found, gone to, and changed many at a time."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.model.annotation import ReviewStatus
from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import AnnotationId, DocumentId, TagId
from ui import metrics
from ui.annotations.choice_popup import Choice
from ui.annotations.entry import Criteria, Entry, chosen, with_sections
from ui.annotations.filter_button import FilterButton
from ui.annotations.list_view import MarkListView
from ui.icons import Tone, icon
from ui.style.buttons import ButtonKind
from ui.tags import STATUS_ICONS, facet_name, status_name
from ui.widgets.buttons import icon_button, push_button
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from ui.annotations.shelf import Shelf

NO_STATUS: Final = "none"


class Scope(StrEnum):
    """Whose marks are listed."""

    DOCUMENT = "document"
    LIBRARY = "library"


class ListPanel(QWidget):
    """Scope, filters, the list, and what can be done with the chosen marks.

    Signals: scope_changed(); jump_requested(Entry); retag_requested(list of Entry); status_requested(list of
    AnnotationId, ReviewStatus); delete_requested(list of AnnotationId); collect_requested(tuple of Pick).
    """

    scope_changed = Signal()
    jump_requested = Signal(object)
    retag_requested = Signal(object)
    status_requested = Signal(object, object)
    delete_requested = Signal(object)
    collect_requested = Signal(object)

    def __init__(self, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._outdated = True
        self._codebook = Codebook(())
        self._scope = SegmentedControl(self.tr("范围"), self)
        self._scope.add(Scope.DOCUMENT, self.tr("本文件"))
        self._scope.add(Scope.LIBRARY, self.tr("全文库"))
        self._count = plain_label("", rank=Rank.SMALL)
        self._search = SearchField(self.tr("查找文字、批注、标题"), self)
        self._facets = {facet: FilterButton(facet_name(facet), self) for facet in Facet}
        self._statuses = FilterButton(self.tr("状态"), self)
        self._files = FilterButton(self.tr("文件"), self)
        self._reset = push_button(self.tr("清除筛选"), ButtonKind.QUIET, self)
        self.view = MarkListView(self)
        self.view.setAccessibleName(self.tr("标注列表"))
        self._nothing = EmptyState("notes", "", "", self)
        self._bar = _Bar(self)
        self._arrange()
        self._offer()
        self._join()

    # -- assembling -------------------------------------------------------------------------------------------------
    @property
    def _filters(self) -> tuple[FilterButton, ...]:
        return (*self._facets.values(), self._statuses, self._files)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._scope)
        top.addStretch()
        top.addWidget(self._count)
        pills = QWidget(self)
        flow = ChipFlow(pills)
        for each in (*self._filters, self._reset):
            flow.addWidget(each)
        head = QVBoxLayout()
        head.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.GAP)
        head.setSpacing(metrics.GAP)
        head.addLayout(top)
        head.addWidget(self._search)
        head.addWidget(pills)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)

    def _join(self) -> None:
        self._shelf.loaded.connect(self._on_loaded)
        self._shelf.updated.connect(self._refresh)
        self._scope.choice_changed.connect(self._on_scope_chosen)
        self._search.textChanged.connect(self._refresh)
        for each in self._filters:
            each.keys_changed.connect(self._refresh)
        self._reset.clicked.connect(self._on_reset)
        self.view.entry_activated.connect(self.jump_requested)
        self.view.delete_requested.connect(self._on_delete)
        self.view.chosen_changed.connect(self._on_chosen_changed)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu_requested)
        bar = self._bar
        bar.retag.clicked.connect(self._on_retag)
        bar.collect.clicked.connect(self._on_collect)
        bar.delete.clicked.connect(self._on_delete)
        bar.status.setMenu(self._status_menu())

    # -- what is shown ----------------------------------------------------------------------------------------------
    def allow_writing(self, *, on: bool) -> None:
        """In a library that is only read there is nothing to be done with the chosen marks."""
        self._bar.setEnabled(on)

    @property
    def scope(self) -> Scope:
        return Scope(self._scope.choice)

    @property
    def entries(self) -> list[Entry]:
        """The chosen marks."""
        return self.view.chosen()

    @property
    def has_choice(self) -> bool:
        return self.view.selectionModel().hasSelection()

    @property
    def has_keyboard(self) -> bool:
        return self.view.hasFocus()

    def show_codebook(self, codebook: Codebook) -> None:
        """The tags that can be asked for."""
        self._codebook = codebook
        self._offer()
        self._refresh()

    def criteria(self) -> Criteria:
        """What the filters say now."""
        from core.services.annotations import family

        return Criteria(
            text=self._search.text(),
            tags={
                facet: family(self._codebook, frozenset(map(TagId, button.keys)))
                for facet, button in self._facets.items()
            },
            documents=frozenset(map(DocumentId, self._files.keys)) if self.scope is Scope.LIBRARY else frozenset(),
            statuses=frozenset(ReviewStatus("" if key == NO_STATUS else key) for key in self._statuses.keys),
        )

    def _offer(self) -> None:
        for facet, button in self._facets.items():
            button.offer([_choice_of(tag) for tag in self._codebook.of(facet)])
        self._statuses.offer([Choice(status or NO_STATUS, status_name(status)) for status in _STATUSES])
        documents = self._shelf.documents if self.scope is Scope.LIBRARY else ()
        self._files.offer([Choice(document.id, document.title) for document in documents])

    @Slot()
    def _on_loaded(self) -> None:
        self._offer()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Nobody sees a panel behind another one: it is brought up to date when it comes forward."""
        self._outdated = not self.isVisible()
        if self._outdated:
            return
        criteria = self.criteria()
        found = chosen(self._shelf.entries, criteria)
        whole = self.scope is Scope.LIBRARY
        self.view.show_rows(with_sections(found) if whole else found)
        self._count.setText(self.tr("{n} 处").replace("{n}", f"{len(found):,}"))
        self._reset.setVisible(not criteria.empty)
        self._say_nothing(criteria)
        self._stack.setCurrentWidget(self.view if found else self._nothing)
        self._bar.setVisible(bool(found))
        self._on_chosen_changed()

    def _say_nothing(self, criteria: Criteria) -> None:
        if not criteria.empty:
            title, words = self.tr("没有符合条件的标注"), self.tr("换几个字，或清除上面的筛选。")
        elif self.scope is Scope.LIBRARY:
            title, words = self.tr("全文库还没有标注"), self.tr("在正文里按数字键，就能给一条打上标签。")
        else:
            title, words = self.tr("本文件还没有标注"), self.tr("在正文里按数字键，就能给一条打上标签。")
        self._nothing.set_words(title, words)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._refresh()

    # -- hands ------------------------------------------------------------------------------------------------------
    @Slot(str)
    def _on_scope_chosen(self, key: str) -> None:
        del key
        self.scope_changed.emit()

    @Slot()
    def _on_reset(self) -> None:
        for each in self._filters:
            each.choose(frozenset())
        self._search.clear()
        self._refresh()
        self._search.setFocus()

    @Slot()
    def _on_chosen_changed(self) -> None:
        self._bar.show_count(len(self.entries))

    @Slot()
    def _on_retag(self) -> None:
        if self.entries:
            self.retag_requested.emit(self.entries)

    @Slot()
    def _on_delete(self) -> None:
        if ids := self._ids():
            self.delete_requested.emit(ids)

    @Slot()
    def _on_collect(self) -> None:
        from core.services.collections import Pick

        places = ((entry.record.annotation, entry.id) for entry in self.entries)
        picks = tuple(Pick(mark.document_id, mark.anchor.range, mark_id) for mark, mark_id in places)
        if picks:
            self.collect_requested.emit(picks)

    def _ids(self) -> list[AnnotationId]:
        return [entry.id for entry in self.entries]

    def _status_menu(self) -> QMenu:
        menu = QMenu(self.tr("审阅状态"), self)
        for status in _STATUSES:
            action = menu.addAction(icon(STATUS_ICONS.get(status, "clear")), status_name(status))
            action.setData(status.value)
        menu.triggered.connect(self._on_status_triggered)
        return menu

    @Slot(QAction)
    def _on_status_triggered(self, action: QAction) -> None:
        self.status_requested.emit(self._ids(), ReviewStatus(str(action.data())))

    @Slot(QPoint)
    def _on_menu_requested(self, position: QPoint) -> None:
        if not self.entries or not self._bar.isEnabled():
            return
        menu = QMenu(self)
        menu.addAction(icon("tag"), self.tr("改标签…"), self._on_retag)
        status = self._status_menu()
        menu.addMenu(status)
        menu.addAction(icon("add_to_collection"), self.tr("收入条款集…"), self._on_collect)
        menu.addSeparator()
        menu.addAction(icon("delete"), self.tr("删除"), self._on_delete)
        menu.exec(self.view.viewport().mapToGlobal(position))
        status.deleteLater()
        menu.deleteLater()


class _Bar(QWidget):
    """What can be done with the chosen marks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = plain_label("", rank=Rank.SMALL)
        self.retag = icon_button(icon("tag"), self.tr("改标签…"), self)
        self.status = icon_button(icon("reviewed"), self.tr("审阅状态"), self)
        self.status.setPopupMode(self.status.ToolButtonPopupMode.InstantPopup)
        self.collect = icon_button(icon("add_to_collection"), self.tr("收入条款集…"), self)
        self.delete = icon_button(icon("delete", Tone.DANGER), self.tr("删除标注"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.GAP + metrics.TIGHT, metrics.TIGHT, metrics.GAP, metrics.TIGHT)
        row.setSpacing(metrics.TIGHT)
        row.addWidget(self._words, 1)
        for button in (self.retag, self.status, self.collect, self.delete):
            row.addWidget(button)

    def show_count(self, count: int) -> None:
        """How many are chosen; the bar stays where it is, so that choosing moves nothing."""
        chosen = self.tr("已选 {n} 处").replace("{n}", f"{count:,}")
        self._words.setText(chosen if count else self.tr("可用 Ctrl、Shift 选多处"))
        for button in (self.retag, self.status, self.collect, self.delete):
            button.setEnabled(count > 0)


_STATUSES = (ReviewStatus.PENDING, ReviewStatus.REVIEWED, ReviewStatus.DOUBTFUL, ReviewStatus.NONE)


def _choice_of(tag: Tag) -> Choice:
    return Choice(tag.id, tag.name, tag.colour, indent=1 if tag.parent_id else 0)
