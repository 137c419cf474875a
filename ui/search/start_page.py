"""What stands in the panel before anything is looked for: the searches that were saved, and how one can ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui import metrics
from ui.theme import interface_font, theme_of
from ui.translating import QT_TRANSLATE_NOOP
from ui.widgets.list_ground import GROUP_HEIGHT, SIDE, paint_ground, paint_group
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.model.search import SavedSearch

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
HEIGHT: Final = metrics.scaled(46)
LINE: Final = metrics.scaled(19)

EXAMPLES: Final = (
    (QT_TRANSLATE_NOOP("search", "交通"), QT_TRANSLATE_NOOP("search", "一个字也能找；简繁、全角半角、大小写不论")),
    (QT_TRANSLATE_NOOP("search", "公共数据 开放"), QT_TRANSLATE_NOOP("search", "同一段里几个词都有")),
    (QT_TRANSLATE_NOOP("search", "“智慧 城市”"), QT_TRANSLATE_NOOP("search", "引号里的连在一起找")),
    (QT_TRANSLATE_NOOP("search", "交通 -轨道"), QT_TRANSLATE_NOOP("search", "有前面的，没有减号后面的")),
    (QT_TRANSLATE_NOOP("search", "领域:交通"), QT_TRANSLATE_NOOP("search", "标了这个领域的；再加字词就在其中找")),
    (QT_TRANSLATE_NOOP("search", "性质:目标,任务"), QT_TRANSLATE_NOOP("search", "标了其中一种性质的")),
    (QT_TRANSLATE_NOOP("search", "数据 文件:规划"), QT_TRANSLATE_NOOP("search", "只在标题有这些字的文件里找")),
    (QT_TRANSLATE_NOOP("search", "数据 标注:否"), QT_TRANSLATE_NOOP("search", "还没有标注过的；标注:是 则相反")),
)
"""Queries, and what they find."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a group."""

    title: str
    count: int | None


@dataclass(frozen=True, slots=True)
class Example:
    """A query, and what it finds."""

    text: str
    meaning: str


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2


class StartModel(QAbstractListModel):
    """Saved searches first, then examples."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[object] = []
        self.show(())

    def show(self, saved: Sequence[SavedSearch]) -> None:
        self.beginResetModel()
        told = [
            Example(QCoreApplication.translate("search", text), QCoreApplication.translate("search", meaning))
            for text, meaning in EXAMPLES
        ]
        kept = [Heading(self.tr("已存检索"), len(saved)), *saved] if saved else []
        self._rows = [*kept, Heading(self.tr("可以这样找"), None), *told]
        self.endResetModel()

    def row_of(self, saved_id: str) -> int:
        """-1 if it is not there."""
        return next((place for place, row in enumerate(self._rows) if getattr(row, "id", "") == saved_id), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        words, detail = _told(row)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Role.DETAIL:
                return detail
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{words}，{detail}" if detail else words
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(f"{words}\n{detail}") if detail else None
            case _:
                return None


class StartDelegate(QStyledItemDelegate):
    """Two lines; the second one quiet."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_heading = isinstance(index.data(Role.ROW), Heading)
        return QSize(metrics.WIDE, GROUP_HEIGHT if is_heading else HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        rect = option.rect
        row = index.data(Role.ROW)
        painter.save()
        if isinstance(row, Heading):
            paint_group(painter, rect, row.title, row.count, theme)
        else:
            paint_ground(painter, option, theme, hairline=False)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            inner = rect.adjusted(SIDE, metrics.TIGHT, -SIDE, -metrics.TIGHT)
            upper = QRect(inner.left(), inner.top(), inner.width(), LINE)
            _draw(painter, upper, str(index.data()), theme.ink, metrics.TEXT)
            below = upper.translated(0, LINE)
            _draw(painter, below, str(index.data(Role.DETAIL)), theme.ink if chosen else theme.dim, metrics.SMALL)
        painter.restore()


class StartPage(QListView):
    """Signals: query_chosen(str text, bool other wording or not; None leaves it); saved_chosen(SavedSearch or None):
    the one that can be renamed or deleted.
    """

    query_chosen = Signal(str, object)
    saved_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = StartModel(self)
        self.setModel(self._model)
        self.setItemDelegate(StartDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("已存检索和检索写法"))
        self.clicked.connect(self._on_activated)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_saved(self, saved: Sequence[SavedSearch]) -> None:
        """The searches of the library; the chosen one stays so."""
        chosen = self.saved()
        self._model.show(saved)
        if chosen is not None and (row := self._model.row_of(chosen.id)) >= 0:
            self.setCurrentIndex(self._model.index(row))
        self._tell()

    def saved(self) -> SavedSearch | None:
        """The chosen one."""
        row = self.currentIndex().data(Role.ROW)
        return None if row is None or isinstance(row, Heading | Example) else cast("SavedSearch", row)

    def enter_first(self) -> None:
        """The keyboard comes here."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, Example):
            self.query_chosen.emit(row.text, None)
        elif row is not None and not isinstance(row, Heading):
            saved = cast("SavedSearch", row)
            self.query_chosen.emit(saved.text, saved.other_wording)

    @Slot()
    def _tell(self) -> None:
        self.saved_chosen.emit(self.saved())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of actions here."""


def _told(row: object) -> tuple[str, str]:
    """What a row says in its first line, and in its second."""
    if isinstance(row, Heading):
        return row.title, ""
    if isinstance(row, Example):
        return row.text, row.meaning
    saved = cast("SavedSearch", row)
    return saved.name, saved.text


def _draw(painter: QPainter, area: QRect, words: str, colour: str, size: int) -> None:
    painter.setFont(interface_font(size))
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
