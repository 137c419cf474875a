"""The 文库 panel: find a document, open it, act on it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.model.document import Document, DocumentSummary
from core.text.fold import fold
from ui import metrics
from ui.context import Context
from ui.library.document_delegate import DocumentDelegate
from ui.library.document_model import DocumentModel, Index, Role
from ui.widgets.empty_state import EmptyState
from ui.widgets.search_field import SearchField
from ui.widgets.section_header import SectionHeader

ABOUT_ONE = ("library.describe", "library.original", "library.delete")


class TitleFilter(QSortFilterProxyModel):
    """Keeps the documents whose title has the words, in either script."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = ""

    def want(self, words: str) -> None:
        self._wanted = fold(words.strip())
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        title = self.sourceModel().index(source_row, 0, source_parent).data(Qt.ItemDataRole.DisplayRole)
        return self._wanted in fold(str(title))


class LibraryPanel(QWidget):
    """The list of documents.

    Signals: document_requested(str id): to be opened.
    """

    document_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._model = DocumentModel(self)
        self._filter = TitleFilter(self)
        self._filter.setSourceModel(self._model)
        self._search = SearchField(self.tr("按标题查找"), self)
        self._list = QListView(self)
        self._list.setModel(self._filter)
        self._list.setItemDelegate(DocumentDelegate(self._list))
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("文库中的文件"))
        self._empty = EmptyState("library", self.tr("文库还是空的"), self.tr("导入的文件会列在这里。"), self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        header = SectionHeader(self.tr("文库"), self)
        header.add_action(context.actions["library.import"])
        layout.addWidget(header)
        search_row = QVBoxLayout()
        search_row.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.GAP)
        search_row.addWidget(self._search)
        layout.addLayout(search_row)
        layout.addWidget(self._stack, 1)
        self._search.textChanged.connect(self._filter.want)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)

    def show_documents(self, records: tuple[DocumentSummary, ...], current: str | None) -> None:
        self._model.show(records)
        self._stack.setCurrentWidget(self._list if records else self._empty)
        self._search.setVisible(bool(records))
        self.set_current(current)

    def set_current(self, document_id: str | None) -> None:
        row = self._model.row_of(document_id) if document_id else -1
        index = self._filter.mapFromSource(self._model.index(row)) if row >= 0 else QModelIndex()
        self._list.setCurrentIndex(index)
        for action_id in ABOUT_ONE:
            self._context.actions[action_id].setEnabled(self.current() is not None)

    def current(self) -> Document | None:
        """The document that an action of the menu is about."""
        record: DocumentSummary | None = self._list.currentIndex().data(Role.RECORD)
        return record.document if record else None

    def select_first(self) -> str | None:
        """The id of the first document in the list."""
        record: DocumentSummary | None = self._model.index(0).data(Role.RECORD)
        return record.document.id if record else None

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        record: DocumentSummary = index.data(Role.RECORD)
        for action_id in ABOUT_ONE:
            self._context.actions[action_id].setEnabled(True)
        self.document_requested.emit(record.document.id)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is None:
            return
        menu = QMenu(self)
        menu.addActions([self._context.actions[action_id] for action_id in ABOUT_ONE])
        menu.exec(event.globalPos())
