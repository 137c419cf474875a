"""The window: puts the features side by side and joins their signals. Features do not know one another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QToolBar, QVBoxLayout, QWidget
from typing_extensions import override

from core.errors import DuiduError
from core.model.changes import ChangeSet
from core.resources import RESOURCES
from core.services.documents import OpenDocument
from ui import metrics
from ui.actions import ActionSpec
from ui.annotations import actions as annotation_actions
from ui.annotations.feature import AnnotationsFeature
from ui.codebook import actions as codebook_actions
from ui.codebook.feature import CodebookFeature
from ui.collections import actions as collection_actions
from ui.collections.feature import CollectionsFeature
from ui.context import Context
from ui.icons import icon
from ui.library import actions as library_actions
from ui.library.feature import LibraryFeature
from ui.notice import Notice
from ui.panels import PanelStack, section
from ui.place import Place
from ui.preferences import actions as preference_actions
from ui.preferences.feature import PreferencesFeature
from ui.printing import actions as printing_actions
from ui.printing.feature import PrintingFeature
from ui.reader import actions as reader_actions
from ui.reader.feature import ReaderFeature
from ui.status_line import StatusLine
from ui.theme import Appearance
from ui.translating import QT_TRANSLATE_NOOP
from ui.widgets.banner import Banner, Mood
from ui.wording import sentence, step_label

if TYPE_CHECKING:
    from core.services.libraries import Libraries

ACTIONS: Final = (
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("actions", "撤销"), "Ctrl+Z", "undo", "edit"),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("actions", "重做"), "Ctrl+Shift+Z Ctrl+Y", "redo", "edit"),
)
MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("menus", "文件")),
    ("edit", QT_TRANSLATE_NOOP("menus", "编辑")),
    ("mark", QT_TRANSLATE_NOOP("menus", "标注")),
    ("collection", QT_TRANSLATE_NOOP("menus", "条款集")),
    ("view", QT_TRANSLATE_NOOP("menus", "查看")),
    ("help", QT_TRANSLATE_NOOP("menus", "帮助")),
)
TOOLS: Final = (
    ("library.import",),
    ("edit.undo", "edit.redo"),
    ("annotations.palette", "annotations.note", "reader.select_clause"),
    ("collections.collect", "collections.export"),
    ("reader.swap_sides", "preferences.theme"),
)
FIRST_SIZE: Final = QSize(1440, 900)
FIRST_WIDTHS: Final = (264, 856, 320)


class MainWindow(QMainWindow):
    """Left: 文库 and 大纲; middle: the reader; right: the place, the marks, the collections.

    Signals: first_painted() once, after the window has been seen; closed() when it is going away.
    """

    first_painted = Signal()
    closed = Signal()

    def __init__(self, context: Context, appearance: Appearance, make_libraries: Callable[[], Libraries]) -> None:
        super().__init__()
        self._context = context
        self._painted = False
        self._notice: Notice | None = None
        self._declare_actions()
        self.reader = ReaderFeature(context, appearance, self)
        self.library = LibraryFeature(context, make_libraries, self)
        self.annotations = AnnotationsFeature(context, self)
        self.codebook = CodebookFeature(context, self)
        self.collections = CollectionsFeature(context, self)
        self.preferences = PreferencesFeature(context, appearance, self)
        self.printing = PrintingFeature(context, self.reader.printable, self)
        self._banner = Banner(self)
        self._status = StatusLine(self)
        self._lay_out()
        self._fill_menus()
        self._fill_tool_bar()
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
        declare(codebook_actions.ACTIONS)
        declare(collection_actions.ACTIONS)
        declare(preference_actions.ACTIONS)

    def _lay_out(self) -> None:
        self._left = QSplitter(Qt.Orientation.Vertical, self)
        self._left.addWidget(self.library.panel)
        self._left.addWidget(section(self.tr("大纲"), self.reader.outline))
        self._left.setChildrenCollapsible(False)
        self._right = PanelStack(self.tr("右侧面板"), self)
        self._right.add("place", self.tr("此处"), self.annotations.place_panel)
        self._right.add("marks", self.tr("批注"), self.annotations.list_panel)
        self._right.add("collections", self.tr("条款集"), self.collections.panel)
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        for column in (self._left, self.reader.pane, self._right):
            self._columns.addWidget(column)
        self._columns.setHandleWidth(metrics.HAIR)
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes(list(FIRST_WIDTHS))
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner)
        layout.addWidget(self._columns, 1)
        layout.addWidget(self._status)
        self.setCentralWidget(central)

    def _fill_menus(self) -> None:
        for menu_id, title in MENUS:
            menu = self.menuBar().addMenu(QCoreApplication.translate("menus", title))
            menu.setObjectName(f"menu.{menu_id}")
            menu.addActions(self._context.actions.in_menu(menu_id))
            self.library.complete_menu(menu_id, menu)

    def _fill_tool_bar(self) -> None:
        bar = QToolBar(self.tr("工具栏"), self)
        bar.setMovable(False)
        bar.setIconSize(QSize(metrics.ICON, metrics.ICON))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for group in TOOLS:
            if bar.actions():
                bar.addSeparator()
            bar.addActions([self._context.actions[action_id] for action_id in group])
        self.addToolBar(bar)
        for spec in self._context.actions.specs():
            if spec.icon:
                self._context.actions[spec.id].setIcon(icon(spec.icon))

    def _join(self) -> None:
        hub = self._context.hub
        hub.changed.connect(self._on_changed)
        hub.refused.connect(self._on_refused)
        hub.noticed.connect(self._on_noticed)
        self._banner.action_requested.connect(self._on_banner_action)
        hub.library_opened.connect(self._on_library_opened)
        self._context.writing_changed.connect(self._status.show_writing)
        self._context.actions.connect_to("edit.undo", self._undo)
        self._context.actions.connect_to("edit.redo", self._redo)
        self.library.document_requested.connect(self.reader.open)
        self.preferences.typeface_chosen.connect(self.reader.pane.choose_typeface)
        self.reader.document_opened.connect(self._on_document_opened)
        self.reader.place_changed.connect(self._on_place_changed)
        self.reader.top_changed.connect(self._status.show_offset)
        for feature in (self.annotations, self.collections):
            feature.jump_requested.connect(self.reader.open)
        self.annotations.palette_requested.connect(self.codebook.open_palette)
        self.codebook.tag_chosen.connect(self.annotations.toggle_tag)
        self.annotations.collect_requested.connect(self.collections.collect)

    def show_panel(self, key: str) -> None:
        """Shows a panel of the right column: 'place', 'marks' or 'collections'."""
        self._right.show_panel(key)

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        del changes
        self._name_undo()
        self._count_marks()

    @Slot()
    def _on_library_opened(self) -> None:
        self._banner.hide()
        self._name_undo()
        self.setWindowTitle(self.tr("{library} — 对读").replace("{library}", self._context.library.path.stem))

    @Slot(object)
    def _on_refused(self, error: DuiduError) -> None:
        self._on_noticed(Notice(sentence(error), Mood.ERROR))

    @Slot(object)
    def _on_noticed(self, notice: Notice) -> None:
        self._notice = notice
        self._banner.show_message(notice.mood, notice.text, notice.action_text)

    @Slot()
    def _on_banner_action(self) -> None:
        self._banner.hide()
        if self._notice is not None and self._notice.action is not None:
            self._notice.action()

    @Slot(object)
    def _on_document_opened(self, opened: OpenDocument | None) -> None:
        document_id = opened.document.id if opened else None
        self.library.set_current(document_id)
        self.annotations.set_document(document_id)
        self.printing.enable(on=opened is not None)
        self._count_marks()
        self._status.show_offset(self.reader.pane.view.top_offset())

    @Slot(object)
    def _on_place_changed(self, place: Place | None) -> None:
        self.annotations.set_place(place)
        self.collections.set_place(place)

    def _count_marks(self) -> None:
        self._status.show_document(self.reader.opened, self.reader.mark_count)

    # -- undo -------------------------------------------------------------------------------------------------------
    def _undo(self) -> None:
        self._context.perform(lambda library, reviewer: library.history.undo(reviewer))

    def _redo(self) -> None:
        self._context.perform(lambda library, reviewer: library.history.redo(reviewer))

    def _name_undo(self) -> None:
        state = self._context.library.history.state()
        for action_id, step, bare, named in (
            ("edit.undo", state.undo, self.tr("撤销"), self.tr("撤销：{step}")),
            ("edit.redo", state.redo, self.tr("重做"), self.tr("重做：{step}")),
        ):
            action = self._context.actions[action_id]
            action.setEnabled(step is not None)
            action.setText(named.replace("{step}", step_label(step)) if step else bare)
            action.setIconText(bare)

    # -- the window itself ------------------------------------------------------------------------------------------
    def _restore_geometry(self) -> None:
        settings = self._context.settings
        self.resize(FIRST_SIZE)
        self.restoreGeometry(settings.blob("window/geometry"))
        self._columns.restoreState(settings.blob("window/columns"))
        self._left.restoreState(settings.blob("window/left"))

    def _keep_geometry(self) -> None:
        settings = self._context.settings
        settings.keep("window/geometry", self.saveGeometry())
        settings.keep("window/columns", self._columns.saveState())
        settings.keep("window/left", self._left.saveState())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
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
