"""Partners by hand: the passage chosen on each side, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.text.lines import one_line
from ui import metrics
from ui.widgets.buttons import action_button
from ui.widgets.elided_line import ElidedLine

if TYPE_CHECKING:
    from ui.context import Context


class PartnerBar(QWidget):
    """The passages that the caret was in last, one of each edition."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = (ElidedLine(self), ElidedLine(self))
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.GAP)
        form.setVerticalSpacing(metrics.TIGHT)
        for title, line in zip((self.tr("旧版"), self.tr("新版")), self._words, strict=True):
            form.addRow(title, line)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.TIGHT)
        for action_id, words in (("compare.together", True), ("compare.apart", True), ("compare.restore", False)):
            buttons.addWidget(action_button(context.actions[action_id], self, words=words))
        buttons.addStretch(1)
        buttons.addWidget(action_button(context.actions["compare.export"], self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.TIGHT)
        layout.setSpacing(metrics.TIGHT)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def show_words(self, old: str, new: str) -> None:
        for line, words in zip(self._words, (old, new), strict=True):
            line.set_text(one_line(words) or self.tr("（在这一侧点一段）"))
