"""Questions that stop the work until they are answered. Whatever they quote is shown as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ui.metrics import ROW
from ui.style.buttons import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import note_view, plain_label

DETAIL_ROWS = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer."""

    key: str
    text: str
    kind: ButtonKind = ButtonKind.PLAIN


def ask(
    parent: QWidget | None, title: str, sentence: str, *, confirm: str = "", detail: str = "", dangerous: bool = False
) -> bool:
    """Whether the user wants it done. `confirm` is the verb on the button, '' says 确定.

    What is dangerous is never done by Enter alone.
    """
    dialog = Question(title, sentence, detail, parent)
    dialog.add_accept(confirm, ButtonKind.DANGER if dangerous else ButtonKind.PRIMARY)
    dialog.add_reject()
    return dialog.exec() == QDialog.DialogCode.Accepted


def choose(parent: QWidget | None, title: str, sentence: str, choices: Sequence[Choice], detail: str = "") -> str:
    """The key of the chosen answer; '' if the question was waved away, for which a 取消 is always there."""
    dialog = Question(title, sentence, detail, parent)
    for choice in choices:
        dialog.add_choice(choice)
    dialog.add_reject()
    dialog.exec()
    return dialog.answer


def tell(parent: QWidget | None, title: str, sentence: str, detail: str = "") -> None:
    """Something the user has to have read. What need not stop the work belongs into a Banner."""
    dialog = Question(title, sentence, detail, parent)
    dialog.add_accept(QCoreApplication.translate("ask", "知道了"))
    dialog.exec()


def ask_text(parent: QWidget | None, title: str, label: str, text: str = "", accept: str = "") -> str | None:
    """A line of text, trimmed; None if the user took it back. An empty line cannot be accepted."""
    dialog = TextQuestion(title, label, text, accept, parent)
    return dialog.text if dialog.exec() == QDialog.DialogCode.Accepted else None


class Question(Dialog):
    """A sentence and its answers."""

    def __init__(self, title: str, sentence: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, parent)
        self.answer = ""
        if detail:
            view = note_view(detail)
            view.setAccessibleName(QCoreApplication.translate("ask", "详细内容"))
            view.setMinimumHeight(DETAIL_ROWS * ROW)
            self.body.addWidget(view)

    def add_choice(self, choice: Choice) -> None:
        button = self.add_accept(choice.text, choice.kind)
        button.clicked.connect(lambda: self._answer(choice.key))

    def _answer(self, key: str) -> None:
        self.answer = key


class TextQuestion(Dialog):
    """A line to be filled in."""

    def __init__(self, title: str, label: str, text: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(title, "", parent)
        self.line = QLineEdit(text)
        self.line.selectAll()
        words = plain_label(label)
        words.setBuddy(self.line)
        self.line.setAccessibleName(label)
        self.body.addWidget(words)
        self.body.addWidget(self.line)
        self._accept = self.add_accept(accept)
        self.add_reject()
        self.line.textChanged.connect(self._on_text_changed)
        self._on_text_changed(text)

    @property
    def text(self) -> str:
        return self.line.text().strip()

    def _on_text_changed(self, text: str) -> None:
        self._accept.setEnabled(bool(text.strip()))
