"""A library could not be opened: why, and the ways on."""

from __future__ import annotations

from enum import StrEnum
from platform import node
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.style.buttons import ButtonKind
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.wording import sentence

if TYPE_CHECKING:
    from core.errors import DuiduError


class WayOn(StrEnum):
    """What can be done instead."""

    READ_ONLY = "read_only"
    BREAK_LOCK = "break_lock"
    RESTORE = "restore"
    OTHER = "other"
    DEFAULT = "default"
    NEW = "new"


LOCKED: Final = {"library.locked", "library.locked_by_unknown"}
RESTORABLE: Final = {
    "library.altered",
    "library.damaged",
    "library.empty",
    "library.missing",
    "library.not_a_library",
    "library.wal",
}
"""What a backup can take the place of. A foreign or a newer library is in order, only not for us."""


def ways_on(error: DuiduError, *, has_backup: bool, nothing_open: bool, is_default: bool) -> tuple[WayOn, ...]:
    """What is worth offering, the most harmless first."""
    ways: list[WayOn] = []
    if error.code in LOCKED:
        ways.append(WayOn.READ_ONLY)
    if error.code in RESTORABLE and has_backup:
        ways.append(WayOn.RESTORE)
    if nothing_open:
        ways += [] if is_default else [WayOn.DEFAULT]
        ways += [WayOn.OTHER, WayOn.NEW]
    if error.code in LOCKED and error.arguments.get("computer") != node():
        # One that runs on this computer holds its lock for good reason.
        ways.append(WayOn.BREAK_LOCK)
    return tuple(ways)


class RefusalDialog(Dialog):
    """Signals: way_chosen(WayOn)."""

    way_chosen = Signal(object)

    def __init__(self, name: str, error: DuiduError, ways: tuple[WayOn, ...], parent: QWidget) -> None:
        super().__init__(parent.tr("没有打开“{name}”").replace("{name}", name), sentence(error), parent)
        names = {
            WayOn.READ_ONLY: self.tr("以只读方式打开"),
            WayOn.RESTORE: self.tr("从备份恢复…"),
            WayOn.DEFAULT: self.tr("改开“我的文库”"),
            WayOn.OTHER: self.tr("打开其他文库…"),
            WayOn.NEW: self.tr("新建文库…"),
            WayOn.BREAK_LOCK: self.tr("确认没有别人在用，仍然打开"),
        }
        for way in ways:
            kind = ButtonKind.DANGER if way is WayOn.BREAK_LOCK else ButtonKind.PLAIN
            button = push_button(names[way], ButtonKind.PRIMARY if way is ways[0] else kind)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, way=way: self._choose(way))
            self.body.addWidget(button)
            if way is ways[0]:
                button.setDefault(True)
                button.setFocus()
        self.add_reject(self.tr("取消"))

    def _choose(self, way: WayOn) -> None:
        self.accept()
        self.way_chosen.emit(way)
