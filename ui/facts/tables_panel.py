"""要素总表: the facts of the whole library, a table for each kind; filters above, decisions below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.model.fact_decision import FactKind
from core.model.ids import DocumentId
from core.progress import silent
from ui import metrics
from ui.facts.actions import ON_ROWS
from ui.facts.decision_bar import DecisionBar
from ui.facts.table_rows import Arrangement, Criteria, Decided, Stance, TableRow, arrange
from ui.facts.table_view import FactTableView
from ui.icons import Tone, icon
from ui.jobs import Lane
from ui.widgets.buttons import action_button, icon_button, push_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import SegmentedControl
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.document import Document
    from core.model.fact_row import FactRow
    from core.progress import Progress
    from ui.context import Context

TITLE_WIDTH: Final = metrics.scaled(200)
SEARCH_WIDTH: Final = metrics.scaled(180)
ARRANGED_AT_ONCE: Final = 1_500
"""Rows that are filtered and sorted in some ten milliseconds."""


class TablesPanel(QWidget):
    """Signals: shown(): it came into sight; closed(): it is to go away; stopped(): the computing is to be cancelled;
    row_pointed(FactRow); row_activated(FactRow); confirm_requested, reject_requested, reopen_requested(list of
    FactRow); edit_requested(FactRow).
    """

    shown = Signal()
    closed = Signal()
    stopped = Signal()
    row_pointed = Signal(object)
    row_activated = Signal(object)
    confirm_requested = Signal(object)
    reject_requested = Signal(object)
    reopen_requested = Signal(object)
    edit_requested = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: Mapping[FactKind, Sequence[TableRow]] = {}
        self._turn = 0
        self._kinds = SegmentedControl(self.tr("哪一张表"), self)
        self._tables: dict[FactKind, FactTableView] = {}
        self._search = SearchField(self.tr("查找名称、文字、章节"), self)
        self._documents = self._combo(self.tr("文件"))
        self._stance = self._combo(self.tr("目标/现状"))
        self._decided = self._combo(self.tr("状态"))
        self._count = plain_label("", rank=Rank.SMALL)
        self._running = plain_label("", rank=Rank.SMALL)
        self._stop = push_button(self.tr("停止"), parent=self)
        self._close = icon_button(icon("close", Tone.DIM), self.tr("收起要素总表（Esc）"), self)
        self._bar = DecisionBar(self.chosen, self)
        self._stack = QStackedWidget(self)
        self._nothing = EmptyState("facts", "", "", self)
        for kind in FactKind:
            self._add_table(kind)
        self._stack.addWidget(self._nothing)
        self._offer()
        self._arrange()
        self._join()
        self.show_progress(0, 0)
        self._refresh()

    # -- assembling -------------------------------------------------------------------------------------------------
    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo

    def _add_table(self, kind: FactKind) -> None:
        table = FactTableView(kind, self)
        table.setAccessibleName(fact_word(kind))
        table.addActions([self._context.actions[action_id] for action_id in ON_ROWS])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu_requested)
        table.row_pointed.connect(self.row_pointed)
        table.row_activated.connect(self.row_activated)
        table.chosen_changed.connect(self._on_chosen_changed)
        table.facts.order_chosen.connect(self._refresh)
        self._tables[kind] = table
        self._stack.addWidget(table)
        self._kinds.add(kind.value, fact_word(kind))

    def _offer(self) -> None:
        self._documents.setMaximumWidth(TITLE_WIDTH)
        self.offer_documents(())
        for stance, words in (
            (Stance.ANY, self.tr("目标与现状")),
            (Stance.TARGET, fact_word("target")),
            (Stance.ACTUAL, fact_word("actual")),
            (Stance.FORECAST, fact_word("forecast")),
        ):
            self._stance.addItem(words, stance.value)
        for decided, words in (
            (Decided.ANY, self.tr("全部状态")),
            (Decided.OPEN, fact_word("")),
            (Decided.SETTLED, fact_word("confirmed")),
            (Decided.REJECTED, fact_word("rejected")),
        ):
            self._decided.addItem(words, decided.value)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(metrics.GAP, metrics.GAP, metrics.GAP, metrics.GAP)
        top.setSpacing(metrics.GAP)
        self._search.setMinimumWidth(SEARCH_WIDTH)
        for widget, stretch in (
            (self._kinds, 0),
            (self._search, 1),
            (self._documents, 0),
            (self._stance, 0),
            (self._decided, 0),
            (self._close, 0),
        ):
            top.addWidget(widget, stretch)
        below = QHBoxLayout()
        below.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.TIGHT)
        below.setSpacing(metrics.GAP)
        below.addWidget(self._bar)
        below.addWidget(self._count)
        below.addStretch(1)
        below.addWidget(self._running)
        below.addWidget(self._stop)
        below.addWidget(action_button(self._context.actions["facts.export"], self, words=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(below)

    def _join(self) -> None:
        self._kinds.choice_changed.connect(self._on_kind_chosen)
        self._search.textChanged.connect(self._refresh)
        for combo in (self._documents, self._stance, self._decided):
            combo.activated.connect(self._refresh)
        self._stop.clicked.connect(self.stopped)
        self._close.clicked.connect(self.closed)
        self._bar.confirm_requested.connect(self.confirm_requested)
        self._bar.reject_requested.connect(self.reject_requested)
        self._bar.reopen_requested.connect(self.reopen_requested)
        self._bar.edit_requested.connect(self.edit_requested)

    # -- what is shown ----------------------------------------------------------------------------------------------
    @property
    def kind(self) -> FactKind:
        return FactKind(self._kinds.choice)

    @property
    def table(self) -> FactTableView:
        """The one in sight."""
        return self._tables[self.kind]

    @property
    def criteria(self) -> Criteria:
        """What the filters say now."""
        document_id = str(self._documents.currentData() or "")
        indicators = self.kind is FactKind.INDICATOR
        return Criteria(
            text=self._search.text(),
            document=DocumentId(document_id) if document_id else None,
            stance=Stance(self._stance.currentData()) if indicators else Stance.ANY,
            decided=Decided(self._decided.currentData()),
        )

    def chosen(self) -> list[FactRow]:
        return self.table.chosen()

    def go_on(self) -> None:
        self.table.go_on()

    def choose_kind(self, kind: FactKind) -> None:
        """Brings a table forward."""
        self._kinds.choose(kind.value)
        self._refresh()

    def search(self) -> None:
        """The keyboard goes where something can be typed."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def offer_documents(self, documents: Sequence[Document]) -> None:
        """The documents that can be asked for; the one that was chosen stays chosen."""
        kept = self._documents.currentData()
        self._documents.clear()
        self._documents.addItem(self.tr("全部文件"), "")
        for document in documents:
            self._documents.addItem(document.title, document.id)
        self._documents.setCurrentIndex(max(0, self._documents.findData(kept)))

    def show_rows(self, rows: Mapping[FactKind, Sequence[TableRow]]) -> None:
        """The facts of the library by kind, document by document."""
        self._rows = rows
        self._refresh()

    def show_progress(self, done: int, total: int) -> None:
        """Documents that were read; 0 of 0: nothing is under way."""
        words = self.tr("正在提取：{done} / {total} 份文件")
        self._running.setText(words.replace("{done}", f"{done:,}").replace("{total}", f"{total:,}"))
        self._running.setVisible(total > 0)
        self._stop.setVisible(total > 0)

    @Slot()
    def _refresh(self) -> None:
        """Few rows at once; many in the background, while those in sight stay. Only the newest wish is shown."""
        rows, criteria, table = self._rows.get(self.kind, ()), self.criteria, self.table
        self._stance.setVisible(self.kind is FactKind.INDICATOR)
        self._turn += 1
        turn, order, before = self._turn, table.facts.order, table.facts.shown

        def work(progress: Progress) -> Arrangement:
            del progress
            return arrange(rows, criteria, order, before)

        def done(arrangement: Arrangement) -> None:
            if turn == self._turn:
                self._show(table, arrangement, criteria)

        if len(rows) <= ARRANGED_AT_ONCE:
            done(work(silent))
        else:
            self._context.jobs.submit(self, work, done, self._context.hub.refused.emit, lane=Lane.SEARCHING)

    def _show(self, table: FactTableView, arrangement: Arrangement, criteria: Criteria) -> None:
        table.facts.show(arrangement)
        count = table.facts.rowCount()
        self._count.setText(self.tr("{n} 处").replace("{n}", f"{count:,}"))
        self._say_nothing(criteria)
        self._stack.setCurrentWidget(table if count else self._nothing)
        self._context.actions["facts.export"].setEnabled(count > 0)
        self._bar.enable()

    def _say_nothing(self, criteria: Criteria) -> None:
        if self._running.isVisibleTo(self) and not self._rows:
            self._nothing.set_words(self.tr("正在提取…"), self.tr("每份文件只需提取一次。"))
        elif criteria == Criteria():
            self._nothing.set_words(self.tr("还没有要素"), self.tr("导入规划文件后，这里汇总全文库的要素。"))
        else:
            self._nothing.set_words(self.tr("没有符合条件的要素"), self.tr("换几个字，或放宽上面的条件。"))

    # -- hands ------------------------------------------------------------------------------------------------------
    @Slot(str)
    def _on_kind_chosen(self, key: str) -> None:
        del key
        self._refresh()

    @Slot()
    def _on_chosen_changed(self) -> None:
        self._bar.enable()

    @Slot(QPoint)
    def _on_menu_requested(self, point: QPoint) -> None:
        if self.chosen():
            menu = QMenu(self)
            menu.addActions([self._context.actions[action_id] for action_id in ON_ROWS])
            menu.exec(self.table.viewport().mapToGlobal(point))
            menu.deleteLater()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
