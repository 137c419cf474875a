"""The field for what is to be found in the library, with the values that a filter can have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView
from typing_extensions import override

from ui.widgets.find_field import FindField
from ui.widgets.views import dress_list

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MOST_OFFERED: Final = 12
_VALUE: Final = re.compile(r"(?:^|\s)[-－−]?(\S+?)[:：](?:\S*[,，、|｜])?([^\s,，、|｜\"“”「」]*)$")
"""A filter that is being typed: its key, and the last of its values."""
_SIGNS: Final = re.compile(r"[\s,，、|｜\"“”「」]")


class QueryField(FindField):
    """What `FindField` tells, and ↓. Behind 领域: and the like it offers what can stand there.

    Signals: down_pressed(): the list below is wanted.
    """

    down_pressed = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.values: Callable[[], Mapping[str, Sequence[str]]] = dict
        """Asked for what can stand behind each key, by the key in simplified characters."""
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._popup = QListView()
        dress_list(self._popup)
        self._popup.setAccessibleName(self.tr("可选的内容"))
        self._completer.setPopup(self._popup)
        self._completer.activated.connect(self._on_value_chosen)
        self.textEdited.connect(self._offer)

    @Slot()
    def _offer(self) -> None:
        fitting = self._fitting()
        self._offered.setStringList(fitting)
        if fitting:
            self._completer.complete()
            self._popup.setCurrentIndex(QModelIndex())
        else:
            self._popup.hide()

    def _fitting(self) -> list[str]:
        """Values with what was typed of them, in either script; none once one of them stands there."""
        typed = _VALUE.search(self.text()[: self.cursorPosition()])
        if typed is None:
            return []
        from core.text.fold import fold

        values = next((values for key, values in self.values().items() if fold(key) == fold(typed[1])), ())
        wanted = fold(typed[2])
        found = [value for value in values if wanted in fold(value)]
        return [] if typed[2] in values else found[:MOST_OFFERED]

    @Slot(str)
    def _on_value_chosen(self, value: str) -> None:
        """Takes the place of what was typed of it; words with signs of the language are put in quotation marks."""
        cursor = self.cursorPosition()
        typed = _VALUE.search(self.text()[:cursor])
        if typed is not None:
            put = f'"{value}"' if _SIGNS.search(value) else value
            self.setText(f"{self.text()[: typed.start(2)]}{put} {self.text()[cursor:].lstrip()}")
            self.setCursorPosition(typed.start(2) + len(put) + 1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif arg__1.key() == Qt.Key.Key_Escape:
            arg__1.ignore()  # what was found stays; whoever holds the panel gives the keyboard to the reader
        else:
            super().keyPressEvent(arg__1)
