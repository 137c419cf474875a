"""The menus and the tool bar, made from the registry of actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget
from typing_extensions import override

from ui import metrics
from ui.window_actions import MENUS, TOOLS

if TYPE_CHECKING:
    from ui.actions import Actions


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """All menus with all actions."""
    for menu_id, title in MENUS:
        menu = bar.addMenu(QCoreApplication.translate("menus", title))
        menu.setObjectName(f"menu.{menu_id}")
        before = ""
        for action in actions.in_menu(menu_id):
            # What belongs to one feature, by its id, stands together.
            feature = action.objectName().partition(".")[0]
            if before not in {"", feature}:
                menu.addSeparator()
            menu.addAction(action)
            before = feature


def complete_menus(bar: QMenuBar, add_to: Callable[[str, QMenu], object]) -> None:
    """Lets a feature add what is no action to the menu of an id."""
    for menu_id, _title in MENUS:
        menu = bar.findChild(QMenu, f"menu.{menu_id}", Qt.FindChildOption.FindDirectChildrenOnly)
        if menu is not None:
            add_to(menu_id, menu)


class ToolBar(QToolBar):
    """Icons with words, as long as all of them have room; then icons alone."""

    def __init__(self, name: str, actions: Actions, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setMovable(False)
        self.setIconSize(QSize(metrics.ICON, metrics.ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for group in TOOLS:
            if self.actions():
                self.addSeparator()
            self.addActions([actions[action_id] for action_id in group])
        self._room_for_words = 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        with_words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if self.toolButtonStyle() is with_words:
            # Only now is it known: icons, fonts and the words themselves come later than the bar.
            self._room_for_words = self.sizeHint().width()
        roomy = self.width() >= self._room_for_words
        self.setToolButtonStyle(with_words if roomy else Qt.ToolButtonStyle.ToolButtonIconOnly)
