"""Who is marking: asked once, before the first change."""

from __future__ import annotations

import getpass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.dialog import Dialog

NAME_LIMIT = 30


class ReviewerDialog(Dialog):
    """After `exec`: `name`."""

    def __init__(self, parent: QWidget) -> None:
        sentence = parent.tr("您的标注和批注会记在这个名下，以后可在首选项中改。姓名只存在这台电脑和文库文件里。")
        super().__init__(parent.tr("请写下您的姓名"), sentence, parent)
        self._field = QLineEdit(login_name())
        self._field.setMaxLength(NAME_LIMIT)
        self._field.setAccessibleName(self.tr("审阅人"))
        self._field.selectAll()
        self.body.addWidget(self._field)
        self._accept = self.add_accept()
        self.add_reject()
        self._field.textChanged.connect(self._on_text_changed)
        self._field.setFocus()

    @property
    def name(self) -> str:
        return self._field.text().strip()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._accept.setEnabled(bool(text.strip()))


def login_name() -> str:
    """The name of the account; '' where the system does not tell."""
    try:
        return getpass.getuser()[:NAME_LIMIT]
    except (OSError, KeyError, ImportError):
        return ""
