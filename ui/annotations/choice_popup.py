"""A sheet of things to tick, for the filters of the list of marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import metrics
from ui.style.brush import panel
from ui.style.buttons import ButtonKind
from ui.theme import interface_font, theme_of
from ui.widgets.buttons import push_button
from ui.widgets.chip import ChipFace, paint_chip
from ui.widgets.plain_text import tip_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WIDTH = metrics.scaled(216)
TALLEST = metrics.scaled(420)
BOX = metrics.scaled(16)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to tick."""

    key: str
    text: str
    colour: str = ""
    """Drawn as a chip of this colour; '' for plain words."""
    indent: int = 0


class Role(IntEnum):
    """Data beside the standard roles."""

    CHOICE = Qt.ItemDataRole.UserRole + 1


class ChoiceModel(QAbstractListModel):
    """Choices with a tick each.

    Signals: ticked(): the user has changed a tick.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._keys: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        return self._keys

    def show(self, choices: Sequence[Choice], keys: frozenset[str]) -> None:
        self.beginResetModel()
        self._choices = tuple(choices)
        self._keys = keys
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._choices)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)
        return known | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else known

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return choice.text
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(choice.text)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if choice.key in self._keys else Qt.CheckState.Unchecked
            case Role.CHOICE:
                return choice
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._keys = self._keys ^ {self._choices[index.row()].key}
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True


class ChoiceDelegate(QStyledItemDelegate):
    """A box, and a chip or words."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        choice: Choice = index.data(Role.CHOICE)
        state = option.state
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            panel(painter, option.rect.adjusted(metrics.TIGHT, 1, -metrics.TIGHT, -1), theme.hover)
        left = option.rect.left() + metrics.ROOM * choice.indent + metrics.GAP + metrics.TIGHT
        box = QStyleOptionButton()
        box.rect = QRect(left, option.rect.center().y() - BOX // 2 + 1, BOX, BOX)
        box.palette = option.palette
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        box.state = QStyle.StateFlag.State_Enabled
        box.state |= QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        sheet = self.parent()
        if isinstance(sheet, QWidget):
            sheet.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, sheet)
        area = option.rect.adjusted(left - option.rect.left() + BOX + metrics.GAP, 0, -metrics.GAP, 0)
        if choice.colour:
            paint_chip(painter, area, ChipFace(choice.text, choice.colour), theme, strong=ticked)
            return
        painter.setFont(interface_font())
        painter.setPen(QColor(theme.ink))
        words = painter.fontMetrics().elidedText(choice.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class ChoiceList(QListView):
    """Space or a click anywhere on a row ticks it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            self.tick(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.window().close()
        else:
            super().keyPressEvent(event)

    def tick(self, index: Index) -> None:
        self.model().setData(index, None, Qt.ItemDataRole.CheckStateRole)


class ChoicePopup(QFrame):
    """Opens below a button; stays until Enter, Escape or a click beside it.

    Signals: keys_changed(frozenset of str): what is ticked now; closed().
    """

    keys_changed = Signal(object)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._model = ChoiceModel(self)
        self._view = ChoiceList(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(ChoiceDelegate(self._view))
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setAccessibleName(name)
        self._view.clicked.connect(self._view.tick)
        self._clear = push_button(self.tr("全部不选"), ButtonKind.QUIET, self)
        self._clear.clicked.connect(self._on_clear)
        self._model.ticked.connect(self._on_ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, metrics.TIGHT, 1, metrics.TIGHT)
        column.setSpacing(metrics.TIGHT)
        column.addWidget(self._view, 1)
        column.addWidget(self._clear)

    def open_below(self, anchor: QWidget, choices: Sequence[Choice], keys: frozenset[str]) -> None:
        """Shows what can be ticked below a widget, inside the screen."""
        self._model.show(choices, keys)
        self._clear.setEnabled(bool(keys))
        rows = self._view.sizeHintForRow(0) * len(choices) if choices else 0
        rest = self._clear.sizeHint().height() + 3 * metrics.TIGHT + 2
        self.resize(WIDTH, min(rows + rest, TALLEST))
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        screen = QGuiApplication.screenAt(corner) or anchor.screen()
        space = screen.availableGeometry()
        x = max(space.left(), min(corner.x(), space.right() - self.width()))
        y = max(space.top(), min(corner.y(), space.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._view.setCurrentIndex(self._model.index(0))
        self._view.setFocus()

    @override
    def hideEvent(self, event: object) -> None:
        self.closed.emit()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.page))
        panel(painter, self.rect(), "", theme.border, 0)
        painter.end()

    def _on_ticked(self) -> None:
        self._clear.setEnabled(bool(self._model.keys))
        self.keys_changed.emit(self._model.keys)

    def _on_clear(self) -> None:
        choices = [self._model.index(row).data(Role.CHOICE) for row in range(self._model.rowCount())]
        self._model.show(choices, frozenset())
        self._on_ticked()
        self._view.setFocus()
