"""Who is marking: asked once, before the first change."""

from __future__ import annotations

import getpass
import os
import sys

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.dialog import Dialog

NAME_LIMIT = 30


class ReviewerDialog(Dialog):
    """After `exec`: `name`."""

    def __init__(self, parent: QWidget) -> None:
        sentence = parent.tr("您的标注和批注会记在这个名下，以后可在首选项中改。姓名只存在这台电脑和文库文件里。")
        super().__init__(parent.tr("请写下您的姓名"), sentence, parent)
        self._field = QLineEdit(own_name())
        self._field.setMaxLength(NAME_LIMIT)
        self._field.setAccessibleName(self.tr("审阅人"))
        self._field.selectAll()
        self.body.addWidget(self._field)
        self._accept = self.add_accept()
        self.add_reject()
        self._field.textChanged.connect(self._on_text_changed)
        self._on_text_changed(self._field.text())
        self._field.setFocus()

    @property
    def name(self) -> str:
        return self._field.text().strip()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._accept.setEnabled(bool(text.strip()))


def own_name() -> str:
    """What the account says of its person, else its login; '' for the administrator and where nothing is told."""
    login = _login()
    return "" if login in {"root", "Administrator"} else (_full_name() or login)[:NAME_LIMIT]


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _full_name() -> str:
    """The name in the list of accounts of Unix systems; '' elsewhere."""
    if sys.platform == "win32":
        return ""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
    except KeyError:
        return ""
