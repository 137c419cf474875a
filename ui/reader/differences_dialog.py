"""差异字与用语: the words and characters to look at because the sides write them otherwise, and where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QStackedWidget, QTableView, QWidget
from typing_extensions import override

from core.text.differences import Contrast, Pair
from ui import metrics
from ui.reader.difference_model import Column, DifferenceModel
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.segmented import SegmentedControl
from ui.widgets.views import dress_table

if TYPE_CHECKING:
    from core.model.text import TextRange

WORDING, CHOICE = Contrast.WORDING.value, Contrast.CHOICE.value
_SIZE: Final = QSize(440, 560)


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be listed of a document."""

    pairs: Sequence[Pair]
    glyphs: tuple[str, str]
    """Whose national glyphs left and right are drawn with."""
    unseen_wording: bool = False
    """The wording is that of Taiwan, which neither side shows now."""


class DifferencesDialog(Dialog):
    """Stays beside the reader while one reads.

    Signals: place_wanted(TextRange): a place of the stored text is to be shown; wording_wanted(): the right side is to
    show the wording of Taiwan; put_away().
    """

    place_wanted = Signal(object)
    wording_wanted = Signal()
    put_away = Signal()

    def __init__(self, here: Callable[[], int], parent: QWidget) -> None:
        """`here`: the stored offset of the caret, from which the next place is looked for."""
        super().__init__(
            self.tr("差异字与用语"),
            self.tr("两侧写法不同、值得核对的词和字。回车或双击到下一处。"),
            parent,
        )
        self.setModal(False)
        self._here = here
        self._listing = Listing((), ("SC", "TC"))
        self._kinds = SegmentedControl(self.tr("列出哪些"), self)
        self._kinds.add(WORDING, self.tr("用语"))
        self._kinds.add(CHOICE, self.tr("一简对多繁"))
        self._model = DifferenceModel(self)
        self._table = QTableView(self)
        self._empty = EmptyState("compare", "", "", self)
        self._stack = QStackedWidget(self)
        self._place = plain_label("", rank=Rank.DIM)
        self._hint = plain_label(self.tr("两侧现在都没有显示台湾用语，这里照样列出。"), wrap=True, rank=Rank.DIM)
        self._show_wording = push_button(self.tr("在右侧显示"))
        self._before = push_button(self.tr("上一处"))
        self._next = push_button(self.tr("下一处"))
        self._build()
        self._kinds.choice_changed.connect(self._on_kind_chosen)
        self._table.activated.connect(self._on_activated)
        self._table.selectionModel().currentChanged.connect(self._enable)
        self._model.modelReset.connect(self._enable)
        self._before.clicked.connect(self._on_before)
        self._next.clicked.connect(self._on_next)
        self._show_wording.clicked.connect(self.wording_wanted)
        self.add_reject(self.tr("关闭"))
        self.show_waiting()

    def _build(self) -> None:
        self._table.setModel(self._model)
        dress_table(self._table)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setAccessibleName(self.tr("差异字与用语"))
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        for column in (Column.LEFT, Column.RIGHT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._kinds, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(_row(self._hint, self._show_wording, stretched=self._hint))
        self.body.addLayout(_row(self._place, self._before, self._next, stretched=self._place))

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_waiting(self) -> None:
        self._say(self.tr("正在比对…"), "")

    def show_nothing(self) -> None:
        self._say(self.tr("没有打开文件"), self.tr("打开一份文件，这里就列出两侧不同的词和字。"))

    def show_listing(self, listing: Listing) -> None:
        """Another document, or the same with other sides; what kind is listed stays."""
        self._listing = listing
        self._list()

    def _list(self) -> None:
        kind = self._kinds.choice
        pairs = [pair for pair in self._listing.pairs if pair.contrast.value == kind]
        self._model.show(pairs, self._listing.glyphs)
        if not pairs:
            self._empty.set_words(self.tr("没有"), self._why_none(kind))
        self._stack.setCurrentWidget(self._table if pairs else self._empty)
        unseen = self._listing.unseen_wording and kind == WORDING and bool(pairs)
        self._hint.setVisible(unseen)
        self._show_wording.setVisible(unseen)
        if pairs:
            self._table.setCurrentIndex(self._model.index(0, 0))

    def _why_none(self, kind: str) -> str:
        if kind == WORDING:
            return self.tr("两侧用词相同。台湾用语只能由简体原文转换。")
        return self.tr("两侧没有一个简体字对应几个繁体字的地方。")

    def _say(self, title: str, sentence: str) -> None:
        self._listing = Listing((), self._listing.glyphs)
        self._model.show((), self._listing.glyphs)
        self._empty.set_words(title, sentence)
        self._stack.setCurrentWidget(self._empty)
        self._hint.hide()
        self._show_wording.hide()

    # -- places -----------------------------------------------------------------------------------------------------
    def _pair(self) -> Pair | None:
        return self._model.pair(self._table.currentIndex().row())

    def _show_place(self, pair: Pair, number: int) -> None:
        """Round the end to the beginning, and back."""
        number %= len(pair.starts)
        words = self.tr("第 {number} / {count} 处").replace("{number}", f"{number + 1:,}")
        self._place.setText(words.replace("{count}", f"{len(pair.starts):,}"))
        place: TextRange = pair.place(number)
        self.place_wanted.emit(place)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        del index
        self._on_next()

    @Slot()
    def _on_next(self) -> None:
        # The caret stands at the end of the words shown last, so they are not found again.
        if pair := self._pair():
            self._show_place(pair, bisect_left(pair.starts, self._here()))

    @Slot()
    def _on_before(self) -> None:
        if pair := self._pair():
            self._show_place(pair, bisect_right(pair.starts, self._here() - pair.length - 1) - 1)

    @Slot()
    def _enable(self) -> None:
        pair = self._pair()
        self._before.setEnabled(pair is not None)
        self._next.setEnabled(pair is not None)
        count = f"{len(pair.starts):,}" if pair else ""
        self._place.setText(self.tr("共 {count} 处").replace("{count}", count) if pair else "")

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        del kind
        self._list()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.put_away.emit()


def _row(*widgets: QWidget, stretched: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(metrics.GAP)
    for widget in widgets:
        row.addWidget(widget, int(widget is stretched))
    return row
