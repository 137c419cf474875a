"""The 文库 panel: find a document, open it, act on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui import metrics
from ui.library.actions import ON_A_DOCUMENT
from ui.library.corner import Corner
from ui.library.document_list import DocumentList
from ui.library.document_model import DocumentModel, Role
from ui.library.title_filter import TitleFilter
from ui.widgets.empty_state import EmptyState
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from core.model.document import Document, DocumentSummary
    from core.model.ids import DocumentId
    from ui.context import Context


class LibraryPanel(QWidget):
    """The list of documents. What is chosen in it is what the actions are about: the open document, unless the
    keyboard is in the list and has gone to another.

    Signals: document_requested(str id): to be opened.
    """

    document_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: str | None = None
        self.further_actions: tuple[QAction, ...] = ()
        """What other features do with the chosen document."""
        self._model = DocumentModel(self)
        self._filter = TitleFilter(self)
        self._filter.setSourceModel(self._model)
        self.corner = Corner(context.actions["library.import"], self)
        self.search = SearchField(self.tr("按标题查找，可用拼音首字母"), self)
        self.search.installEventFilter(self)
        self.list = DocumentList(self)
        self.list.setModel(self._filter)
        self.list.addAction(context.actions["library.delete"])
        self._nothing_found = EmptyState("search", self.tr("没有这样的标题"), "", self)
        self._no_documents = EmptyState("library", self.tr("文库还是空的"), self.tr("导入的文件会列在这里。"), self)
        self._no_library = EmptyState("library", self.tr("没有打开文库"), "", self)
        self._no_library.add_action(context.actions["library.open"], primary=True)
        self._no_library.add_action(context.actions["library.new"])
        self._stack = QStackedWidget(self)
        for each in (self.list, self._nothing_found, self._no_documents, self._no_library):
            self._stack.addWidget(each)
        self._arrange()
        self.search.textChanged.connect(self._on_search_changed)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self.list.left_for_good.connect(self._show_opened)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self._search_row.hide()  # and the list stays empty: at first a library is on its way
        self._enable()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._search_row = QWidget(self)
        row = QVBoxLayout(self._search_row)
        row.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.GAP)
        row.addWidget(self.search)
        layout.addWidget(self._search_row)
        layout.addWidget(self._stack, 1)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_documents(self, records: tuple[DocumentSummary, ...], opened: str | None) -> None:
        """The documents of the library, in their order; what was chosen stays chosen."""
        chosen, row = self._chosen_id(), self.list.currentIndex().row()
        keyboard_here = self.list.hasFocus()
        self._opened = opened
        self._model.show(records)
        self.corner.set_count(len(records))
        self._search_row.setVisible(bool(records))
        self._show_page()
        if not keyboard_here:
            self._show_opened()
        elif chosen is None or not self._choose(chosen):
            # The chosen one is gone: the next one is at hand.
            self.list.setCurrentIndex(self._filter.index(min(row, self._filter.rowCount() - 1), 0))
        self._enable()

    def show_nothing(self) -> None:
        """No library is open."""
        self._opened = None
        self._model.show(())
        self.corner.set_count(None)
        self._search_row.hide()
        self._stack.setCurrentWidget(self._no_library)
        self._enable()

    def set_opened(self, document_id: str | None) -> None:
        """The document that the reader shows; None leaves the keyboard where it is in the list."""
        self._opened = document_id
        if document_id is not None or not self.list.hasFocus():
            self._show_opened()

    def chosen(self) -> Document | None:
        """The document that an action is about."""
        record: DocumentSummary | None = self.list.currentIndex().data(Role.RECORD)
        return record.document if record else None

    def first(self) -> DocumentId | None:
        """The first document of the library."""
        record: DocumentSummary | None = self._model.index(0).data(Role.RECORD)
        return record.document.id if record else None

    def _chosen_id(self) -> DocumentId | None:
        document = self.chosen()
        return document.id if document else None

    def _choose(self, document_id: str) -> bool:
        row = self._model.row_of(document_id)
        index = self._filter.mapFromSource(self._model.index(row)) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        return index.isValid()

    def update_documents(self, records: tuple[DocumentSummary, ...]) -> None:
        """What is marked in these documents has changed."""
        self._model.update(records)

    def _show_page(self) -> None:
        if not self._model.rowCount():
            self._stack.setCurrentWidget(self._no_documents)
        else:
            self._stack.setCurrentWidget(self.list if self._filter.rowCount() else self._nothing_found)

    @Slot()
    def _enable(self) -> None:
        for action_id in ON_A_DOCUMENT:
            self._context.actions[action_id].setEnabled(self.chosen() is not None)

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _show_opened(self) -> None:
        self._choose(self._opened or "")

    @Slot(str)
    def _on_search_changed(self, words: str) -> None:
        self._filter.want(words)
        if self._model.rowCount():
            self._show_page()
        self._show_opened()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        record: DocumentSummary = index.data(Role.RECORD)
        self.document_requested.emit(record.document.id)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        """By the mouse at its place; by the keyboard below the chosen row."""
        document = self.chosen()
        if document is None:
            return
        row = self.list.visualRect(self.list.currentIndex())
        if not row.contains(place):
            place = row.center()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = menu.addAction(self.tr("打开"))
        opening.triggered.connect(lambda: self.document_requested.emit(document.id))
        menu.setDefaultAction(opening)
        menu.addSeparator()
        menu.addActions(self.further_actions)
        menu.addActions([self._context.actions[action_id] for action_id in ON_A_DOCUMENT])
        menu.popup(self.list.viewport().mapToGlobal(place))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field ↓ goes into the list, Enter opens the first document found."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.go_to_first()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._filter.rowCount():
                self._on_chosen(self._filter.index(0, 0))
                return True
        return super().eventFilter(watched, event)
