"""修改要素: what the words really state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from core.text.lines import one_line
from ui.facts.forms import form_for
from ui.widgets.dialog import Dialog
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.fact_decision import Fact
    from core.model.fact_row import FactRow


class FactDialog(Dialog):
    """After `exec`: `fact` is what stands in the fields."""

    def __init__(self, row: FactRow, parent: QWidget) -> None:
        title = parent.tr("修改{kind}").replace("{kind}", fact_word(row.kind))
        super().__init__(title, one_line(f"{row.before}【{row.exact}】{row.after}"), parent)
        self._fact = row.fact
        self.form = form_for(row.fact)
        self.body.addWidget(self.form)
        self._accept = self.add_accept(self.tr("保存"))
        self.add_reject()
        self.form.changed.connect(self._on_changed)

    @property
    def fact(self) -> Fact:
        return self.form.fact() or self._fact

    @Slot()
    def _on_changed(self) -> None:
        self._accept.setEnabled(self.form.fact() is not None)
