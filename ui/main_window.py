"""The window: puts the features side by side and joins their signals. Features do not know one another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from core.errors import DuiduError
from core.model.changes import ChangeSet
from core.resources import RESOURCES
from core.services.documents import OpenDocument
from ui.annotations import actions as annotation_actions
from ui.annotations.feature import AnnotationsFeature
from ui.areas import Areas, enter
from ui.bars import ToolBar, fill_menu_bar
from ui.codebook import actions as codebook_actions
from ui.codebook.feature import CodebookFeature
from ui.collections import actions as collection_actions
from ui.collections.feature import CollectionsFeature
from ui.columns import Column, Columns
from ui.context import Context
from ui.drawer import Drawer
from ui.facts import actions as fact_actions
from ui.facts.feature import FactsFeature
from ui.icons import icon
from ui.library import actions as library_actions
from ui.library.feature import LibraryFeature
from ui.notice import Notice
from ui.notice_strip import NoticeStrip
from ui.panels import PanelStack, section
from ui.place import Place
from ui.preferences import actions as preference_actions
from ui.preferences.feature import PreferencesFeature
from ui.printing import actions as printing_actions
from ui.printing.feature import PrintingFeature
from ui.proofread import actions as proofread_actions
from ui.proofread.feature import ProofreadFeature
from ui.reader import actions as reader_actions
from ui.reader.feature import ReaderFeature
from ui.status_line import StatusLine
from ui.suggestions import actions as suggestion_actions
from ui.suggestions.feature import SuggestionsFeature
from ui.theme import Appearance
from ui.undo import Undo
from ui.widgets.banner import Mood
from ui.window_actions import ACTIONS

if TYPE_CHECKING:
    from core.services.libraries import Libraries

FIRST_SIZE: Final = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Left: 文库 and 大纲; middle: the reader; right: the place, the marks, the collections, what was found,
    what is stated; below, on request, the tables of what all documents state.

    Signals: first_painted() once, after the window has been seen; closed() when it is going away.
    """

    first_painted = Signal()
    closed = Signal()

    def __init__(self, context: Context, appearance: Appearance, make_libraries: Callable[[], Libraries]) -> None:
        super().__init__()
        self._context = context
        self._painted = False
        self._declare_actions()
        self.reader = ReaderFeature(context, appearance, self)
        self.library = LibraryFeature(context, make_libraries, self)
        self.annotations = AnnotationsFeature(context, self)
        self.suggestions = SuggestionsFeature(context, self)
        self.codebook = CodebookFeature(context, self)
        self.collections = CollectionsFeature(context, self)
        self.proofread = ProofreadFeature(context, self)
        self.facts = FactsFeature(context, self)
        self.preferences = PreferencesFeature(context, appearance, self)
        self.printing = PrintingFeature(context, self.reader.printable, self)
        self._strip = NoticeStrip(self)
        self._status = StatusLine(self)
        self._undo = Undo(context, self)
        self._lay_out()
        fill_menu_bar(self.menuBar(), context.actions, self.library.complete_menu, self.reader.complete_menu)
        self.addToolBar(ToolBar(self.tr("工具栏"), context.actions, self))
        self._draw_icons()
        self._join()
        self.setAcceptDrops(True)
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "duidu.svg")))
        self.setWindowTitle(self.tr("对读"))
        self._restore_geometry()

    # -- assembling -------------------------------------------------------------------------------------------------
    def _declare_actions(self) -> None:
        declare = self._context.actions.declare
        declare(library_actions.ACTIONS)
        declare(printing_actions.ACTIONS)
        declare(ACTIONS)
        declare(reader_actions.ACTIONS)
        declare(annotation_actions.ACTIONS)
        declare(suggestion_actions.ACTIONS)
        declare(codebook_actions.ACTIONS)
        declare(collection_actions.ACTIONS)
        declare(proofread_actions.ACTIONS)
        declare(fact_actions.ACTIONS)
        declare(preference_actions.ACTIONS)

    def _lay_out(self) -> None:
        self._left = QSplitter(Qt.Orientation.Vertical, self)
        self._left.addWidget(self.library.panel)
        self._left.addWidget(section(self.tr("大纲"), self.reader.outline))
        self._left.setChildrenCollapsible(False)
        self.annotations.place_panel.suggestion_slot.addWidget(self.suggestions.strip)
        self._right = PanelStack(self.tr("右侧面板"), self)
        self._right.add("place", self.tr("此处"), self.annotations.place_panel)
        self._right.add("marks", self.tr("批注"), self.annotations.list_panel)
        self._right.add("collections", self.tr("条款集"), self.collections.panel)
        self._right.add("proofread", self.tr("体检"), self.proofread.panel)
        self._right.add("facts", self.tr("要素"), self.facts.panel)
        self._columns = Columns(self._left, self.reader.pane, self._right, self)
        self._drawer = Drawer(self._columns, self.facts.tables, self)
        areas = (self.library.panel, self.reader.outline, self.reader.pane, self._right, self.facts.tables)
        self._areas = Areas(areas)
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._drawer, 1)
        layout.addWidget(self._strip)  # below: what comes and goes must not move the text that is being read
        layout.addWidget(self._status)
        self.setCentralWidget(central)

    def _draw_icons(self) -> None:
        for spec in self._context.actions.specs():
            if spec.icon:
                self._context.actions[spec.id].setIcon(icon(spec.icon))

    def _join(self) -> None:
        hub = self._context.hub
        hub.changed.connect(self._on_changed)
        hub.refused.connect(self._on_refused)
        hub.noticed.connect(self._on_noticed)
        hub.library_opened.connect(self._on_library_opened)
        self._context.writing_changed.connect(self._status.show_writing)
        hub.library_closing.connect(self._on_library_closing)
        self._connect_actions()
        self.library.document_requested.connect(self.reader.open)
        self.preferences.typeface_chosen.connect(self.reader.pane.choose_typeface)
        self.reader.document_opened.connect(self._on_document_opened)
        self.reader.place_changed.connect(self._on_place_changed)
        self.reader.caret_moved.connect(self._status.show_offset)
        for feature in (self.annotations, self.collections, self.proofread, self.facts):
            feature.jump_requested.connect(self.reader.open)
        self.proofread.place_pointed.connect(self.reader.point_at)
        self.facts.place_pointed.connect(self.reader.show_beside)
        self.facts.tables_toggled.connect(self._on_tables_toggled)
        self.collections.place_pointed.connect(self.reader.show_beside)
        self.annotations.palette_requested.connect(self.codebook.open_palette)
        self.codebook.tag_chosen.connect(self.annotations.toggle_tag)
        self.annotations.collect_requested.connect(self.collections.collect)
        self.annotations.target_tags_changed.connect(self.codebook.show_tags)
        self.annotations.panel_requested.connect(self.show_panel)
        self.reader.pane.view.addActions(self.annotations.reader_actions())
        self.reader.pane.view.addActions(self.suggestions.reader_actions())

    def _connect_actions(self) -> None:
        actions = self._context.actions
        for column in Column:
            toggle = actions[f"window.{column}"]
            toggle.setChecked(self._columns.is_shown(column))
            toggle.toggled.connect(partial(self._columns.set_shown, column))
        self._columns.shown_changed.connect(self._on_column_shown)
        self._columns.left.connect(self._on_column_left)
        for key in ("place", "marks", "collections", "proofread", "facts"):
            actions.connect_to(f"window.{key}", partial(self._go_to_panel, key))
        actions.connect_to("window.next_area", lambda: self._areas.go_on(1))
        actions.connect_to("window.previous_area", lambda: self._areas.go_on(-1))

    @Slot(str)
    def show_panel(self, key: str) -> None:
        """Shows a panel of the right column: 'place', 'marks', 'collections', 'proofread' or 'facts'."""
        self._columns.set_shown(Column.RIGHT, True)
        self._right.show_panel(key)

    def _go_to_panel(self, key: str) -> None:
        self.show_panel(key)
        enter(self._right.panel)

    @Slot(str, bool)
    def _on_column_shown(self, column: str, on: bool) -> None:
        self._context.actions[f"window.{column}"].setChecked(on)

    @Slot()
    def _on_column_left(self) -> None:
        enter(self.reader.pane)

    @Slot(bool)
    def _on_tables_toggled(self, on: bool) -> None:
        if self._drawer.set_shown(on):
            enter(self.reader.pane)

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        del changes
        self._count_marks()

    @Slot()
    def _on_library_opened(self) -> None:
        self._strip.hide()
        read_only = self._context.read_only
        title = self.tr("{library}（只读）— 对读") if read_only else self.tr("{library} — 对读")
        self.setWindowTitle(title.replace("{library}", self._context.library.path.stem))
        self._status.show_library(opened=True, read_only=read_only)

    @Slot()
    def _on_library_closing(self) -> None:
        self.setWindowTitle(self.tr("对读"))
        self._status.show_library(opened=False)

    @Slot(object)
    def _on_refused(self, error: DuiduError) -> None:
        self._on_noticed(self.library.notice_of(error))

    @Slot(object)
    def _on_noticed(self, notice: Notice) -> None:
        """What is done and leaves nothing to do is told in passing."""
        if notice.mood is Mood.DONE and notice.action is None:
            self._strip.end_progress()
            self._status.show_message(notice.text)
        else:
            self._strip.tell(notice)

    @Slot(object)
    def _on_document_opened(self, opened: OpenDocument | None) -> None:
        document_id = opened.document.id if opened else None
        self.library.set_current(document_id)
        self.annotations.set_document(document_id)
        self.proofread.set_document(opened)
        self.facts.set_document(opened)
        self.suggestions.set_document(opened)
        self.printing.enable(on=opened is not None)
        self._count_marks()
        self._status.show_offset(self.reader.pane.view.caret()[1])

    @Slot(object)
    def _on_place_changed(self, place: Place | None) -> None:
        self.annotations.set_place(place)
        self.suggestions.set_place(place)
        self.collections.set_place(place)

    def _count_marks(self) -> None:
        self._status.show_document(self.reader.opened, self.reader.mark_count)

    # -- the window itself ------------------------------------------------------------------------------------------
    def _restore_geometry(self) -> None:
        settings = self._context.settings
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableGeometry().size()))
        self.restoreGeometry(settings.blob("window/geometry"))
        self._columns.restore(settings, self.width())
        self._drawer.restore(settings)
        self._left.restoreState(settings.blob("window/left"))

    def _keep_geometry(self) -> None:
        settings = self._context.settings
        settings.keep("window/geometry", self.saveGeometry())
        self._columns.keep(settings)
        self._drawer.keep(settings)
        settings.keep("window/left", self._left.saveState())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.collections.keep()
        self.reader.close_document()
        self._keep_geometry()
        self.closed.emit()
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.library.import_files([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
