"""The window: puts the features side by side and joins their signals. Features do not know one another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from core.resources import RESOURCES
from ui.areas import Areas, enter
from ui.bars import ToolBar, complete_menus, fill_menu_bar
from ui.columns import Column, Columns
from ui.drawer import Drawer
from ui.features import Features
from ui.focus_mode import FocusMode
from ui.icons import icon
from ui.left_column import LeftColumn
from ui.notice_strip import NoticeStrip
from ui.panels import PanelStack, Room
from ui.status_line import StatusLine
from ui.undo import Undo
from ui.widgets.banner import Mood
from ui.window_actions import RIGHT_PANELS

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.changes import ChangeSet
    from core.services.documents import OpenDocument
    from core.services.libraries import Libraries
    from ui.context import Context
    from ui.notice import Notice
    from ui.theme import Appearance

FIRST_SIZE: Final = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Left: 文库 or 检索, and 大纲; middle: the reader; right: the place, the marks, the collections, what was found,
    what is stated; below, on request, the tables of what all documents state.

    Signals: first_painted() once, after the window has been seen; completed() when all features are there;
    closed() when it is going away.
    """

    first_painted = Signal()
    completed = Signal()
    closed = Signal()

    def __init__(self, context: Context, appearance: Appearance, make_libraries: Callable[[], Libraries]) -> None:
        super().__init__()
        self._context = context
        self._painted = False
        self.features = Features(context, appearance, make_libraries, self)
        self._strip = NoticeStrip(self)
        self._status = StatusLine(self)
        self._undo = Undo(context, self)
        self._lay_out()
        fill_menu_bar(self.menuBar(), context.actions)
        complete_menus(self.menuBar(), self.features.library.complete_menu)
        tools = ToolBar(self.tr("工具栏"), context.actions, self)
        self.addToolBar(tools)
        bars = (self.menuBar(), tools, self._status)
        self._focus = FocusMode(self, context, self._columns, bars, partial(enter, self._middle))
        self._draw_icons()
        self._join()
        self.setAcceptDrops(True)
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "duidu.svg")))
        self.setWindowTitle(self.tr("对读"))
        self._restore_geometry()

    # -- assembling -------------------------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        self._left = LeftColumn(self)
        library = self.features.library.panel
        self._left.fill("library", library, library.corner)
        self._middle = Room(self)
        self._right = PanelStack(self.tr("右侧面板"), self)
        for key, title in RIGHT_PANELS:
            self._right.add(key, QCoreApplication.translate("panels", title))
        self._columns = Columns(self._left, self._middle, self._right, self)
        self._drawer = Drawer(self._columns, self)
        self._areas = Areas([self._left.sources, self._left.outline, self._middle, self._right])
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._drawer, 1)
        layout.addWidget(self._strip)  # below: what comes and goes must not move the text that is being read
        layout.addWidget(self._status)
        self.setCentralWidget(central)

    def complete(self) -> None:
        """Puts in what the first sight of the window does not show."""
        features = self.features
        features.complete()
        self._left.outline.take_in(features.reader.outline)
        self._middle.take_in(features.reader.pane)
        complete_menus(self.menuBar(), features.reader.complete_menu)
        self._left.fill("search", features.search.panel, features.search.corner)
        features.search.panel_requested.connect(self._on_search_requested)
        for key, panel in features.panels():
            self._right.fill(key, panel)
        self._drawer.fill(features.facts.tables)
        self._drawer.restore(self._context.settings)
        self._areas.add(features.facts.tables)
        features.facts.tables_toggled.connect(self._on_tables_toggled)
        for feature in (features.annotations, features.compare):
            feature.panel_requested.connect(self.show_panel)
        features.reader.document_opened.connect(self._on_document_opened)
        features.reader.caret_moved.connect(self._status.show_offset)
        self._context.hub.changed.connect(self._on_changed)  # after the reader, whose marks are counted
        self.completed.emit()

    def _draw_icons(self) -> None:
        for spec in self._context.actions.specs():
            if spec.icon:
                self._context.actions[spec.id].setIcon(icon(spec.icon))

    def _join(self) -> None:
        hub = self._context.hub
        hub.refused.connect(self._on_refused)
        hub.noticed.connect(self._on_noticed)
        hub.library_opened.connect(self._on_library_opened)
        self._context.writing_changed.connect(self._status.show_writing)
        hub.library_closing.connect(self._on_library_closing)
        self._connect_actions()

    def _connect_actions(self) -> None:
        actions = self._context.actions
        for column in Column:
            toggle = actions[f"window.{column}"]
            toggle.setChecked(self._columns.is_shown(column))
            toggle.toggled.connect(partial(self._columns.set_shown, column))
        self._columns.shown_changed.connect(self._on_column_shown)
        self._columns.left.connect(self._on_column_left)
        for key, _title in RIGHT_PANELS:
            actions.connect_to(f"window.{key}", partial(self._go_to_panel, key))
        actions.connect_to("window.next_area", lambda: self._areas.go_on(1))
        actions.connect_to("window.previous_area", lambda: self._areas.go_on(-1))

    @Slot(str)
    def show_panel(self, key: str) -> None:
        """Shows a panel of the right column, by its key in Features.panels()."""
        self._columns.set_shown(Column.RIGHT, True)
        self._right.show_panel(key)

    def _go_to_panel(self, key: str) -> None:
        self.show_panel(key)
        enter(self._right.panel)

    @Slot()
    def _on_search_requested(self) -> None:
        self._columns.set_shown(Column.LEFT, True)
        self._left.sources.show_panel("search")

    @Slot(str, bool)
    def _on_column_shown(self, column: str, on: bool) -> None:
        self._context.actions[f"window.{column}"].setChecked(on)

    @Slot()
    def _on_column_left(self) -> None:
        enter(self._middle)

    @Slot(bool)
    def _on_tables_toggled(self, on: bool) -> None:
        if self._drawer.set_shown(on):
            enter(self._middle)

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
        self._on_noticed(self.features.library.notice_of(error))

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
        del opened
        self._count_marks()
        self._status.show_offset(self.features.reader.pane.view.caret()[1])

    def _count_marks(self) -> None:
        self._status.show_document(self.features.reader.opened, self.features.reader.mark_count)

    # -- the window itself ------------------------------------------------------------------------------------------
    def _restore_geometry(self) -> None:
        settings = self._context.settings
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableGeometry().size()))
        self.restoreGeometry(settings.blob("window/geometry"))
        self._columns.restore(settings, self.width())
        self._left.restore(settings)

    def _keep_geometry(self) -> None:
        settings = self._context.settings
        settings.keep("window/geometry", self.saveGeometry())
        self._columns.keep(settings)
        self._drawer.keep(settings)
        self._left.keep(settings)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.features.keep()
        self._focus.leave()
        self._keep_geometry()
        self.closed.emit()
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.features.library.import_files([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
