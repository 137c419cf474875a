"""F6: from one part of the window to the next, as the mouse would go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

REASON = Qt.FocusReason.ShortcutFocusReason


class Areas:
    """Parts of the window in the order in which they are gone round; those that are hidden are passed over."""

    def __init__(self, areas: Sequence[QWidget]) -> None:
        self._areas = list(areas)

    def add(self, area: QWidget) -> None:
        """Behind the others."""
        self._areas.append(area)

    def go_on(self, step: int) -> None:
        """To the next area (1) or the one before (-1)."""
        focus = QApplication.focusWidget()
        here = next((n for n, area in enumerate(self._areas) if focus and is_in(focus, area)), 0)
        for distance in range(1, len(self._areas) + 1):
            if enter(self._areas[(here + step * distance) % len(self._areas)]):
                return


def enter(area: QWidget) -> bool:
    """Gives the keyboard to what had it last in an area, else to its list, else to the first that takes it.

    False if nothing does.
    """
    if not area.isVisible():
        return False
    last = last_of(area)
    wanted = last if last is not None and takes_keys(last, area) else list_of(area) or first_of(area)
    if wanted is None:
        return False
    wanted.setFocus(REASON)
    return True


def last_of(area: QWidget) -> QWidget | None:
    """The widget of an area that had the keyboard last; None if none ever had."""
    return area.focusWidget()


def list_of(area: QWidget) -> QWidget | None:
    """The first list of an area that has something in it: what one comes to a panel for."""
    for view in area.findChildren(QAbstractItemView):
        model = cast("QAbstractItemModel | None", view.model())
        if takes_keys(view, area) and model is not None and model.rowCount() > 0:
            return view
    return None


def first_of(area: QWidget) -> QWidget | None:
    """The first widget of an area in the order of Tab."""
    each: QWidget | None = area
    while each is not None:
        if takes_keys(each, area):
            return each
        each = each.nextInFocusChain()
        if each is area:
            break
    return None


def takes_keys(widget: QWidget, area: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled() and is_in(widget, area)


def is_in(widget: QWidget, area: QWidget) -> bool:
    return widget is area or area.isAncestorOf(widget)
