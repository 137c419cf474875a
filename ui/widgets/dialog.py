"""The base of the program's dialogs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.metrics import DIALOG_HEIGHT, DIALOG_WIDTH, GAP, ROOM, WIDE, scaled
from ui.style.buttons import ButtonKind
from ui.widgets.buttons import push_button
from ui.widgets.plain_text import Rank, plain_label

Role = QDialogButtonBox.ButtonRole

NARROWEST = scaled(400)


class Dialog(QDialog):
    """A title, a sentence that explains it, a body, and the buttons, which stand in the order of the platform.

    The body scrolls when it does not fit 1024 x 700; the buttons are always in sight. Its own parts are named after it,
    so that no dialog made from it takes their names.
    """

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self._dialog_title = plain_label(title, wrap=True, rank=Rank.HEADING)
        self._dialog_sentence = plain_label(sentence, wrap=True, rank=Rank.DIM)
        self._dialog_sentence.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)
        self._dialog_content = QWidget()
        self.body = QVBoxLayout(self._dialog_content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GAP)
        self._dialog_column = QVBoxLayout(self)
        self._dialog_buttons = QDialogButtonBox()
        self._dialog_buttons.accepted.connect(self.accept)
        self._dialog_buttons.rejected.connect(self.reject)
        self._build_dialog()

    def add_accept(self, text: str = "", kind: ButtonKind = ButtonKind.PRIMARY) -> QPushButton:
        """The button that does it; '' says 确定. Enter presses it, unless it is dangerous."""
        button = self.add_button(text or self.tr("确定"), Role.AcceptRole, kind)
        button.setDefault(kind is ButtonKind.PRIMARY)
        return button

    def add_reject(self, text: str = "") -> QPushButton:
        """The button that does nothing; '' says 取消. Enter presses it if nothing harmless is there to press."""
        button = self.add_button(text or self.tr("取消"), Role.RejectRole)
        if not any(isinstance(each, QPushButton) and each.isDefault() for each in self._dialog_buttons.buttons()):
            button.setDefault(True)
            button.setFocus()
        return button

    def add_button(self, text: str, role: Role, kind: ButtonKind = ButtonKind.PLAIN) -> QPushButton:
        """Another button; those of AcceptRole and RejectRole close the dialog."""
        button = push_button(text, kind)
        button.setAutoDefault(True)
        self._dialog_buttons.addButton(button, role)
        return button

    @override
    def sizeHint(self) -> QSize:
        """What everything in it asks for, but no more than fits the small screens of many offices."""
        margins = self._dialog_column.contentsMargins()
        width = max(NARROWEST, self._dialog_content.sizeHint().width() + margins.left() + margins.right())
        width = min(width, DIALOG_WIDTH)
        inner = width - margins.left() - margins.right()
        height = margins.top() + margins.bottom() + self._dialog_buttons.sizeHint().height() + WIDE
        height += self._dialog_title.heightForWidth(inner) + GAP
        if not self._dialog_sentence.isHidden():
            height += self._dialog_sentence.heightForWidth(inner) + GAP
        body = self._dialog_content.layout()
        tall = body.heightForWidth(inner) if body is not None and body.hasHeightForWidth() else -1
        height += tall if tall > 0 else self._dialog_content.sizeHint().height()
        return QSize(width, min(height, DIALOG_HEIGHT))

    @override
    def setVisible(self, visible: bool) -> None:
        """At first as large as what is in it asks for, where Qt would stop at two thirds of the screen."""
        if visible and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self.sizeHint())
        super().setVisible(visible)

    def _build_dialog(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._dialog_content)
        column = self._dialog_column
        column.setContentsMargins(WIDE, WIDE - 4, WIDE, ROOM)
        column.setSpacing(GAP)
        column.addWidget(self._dialog_title)
        column.addWidget(self._dialog_sentence)
        column.addSpacing(GAP)
        column.addWidget(scroll, 1)
        column.addSpacing(GAP)
        column.addWidget(self._dialog_buttons)
