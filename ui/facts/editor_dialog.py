"""修改要素, 添加要素: which words state something, and what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from core.model.fact_decision import KINDS
from ui.facts.forms import FactForm, form_for
from ui.facts.place_field import PlaceField
from ui.widgets.dialog import Dialog
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.fact_decision import Fact


class Setting(NamedTuple):
    """The words around a fact, and their offset in the document."""

    words: str
    start: int


class FactDialog(Dialog):
    """After `exec`: `fact` is what stands in the fields, of the words that were selected last."""

    def __init__(self, title: str, facts: Sequence[Fact], setting: Setting, parent: QWidget) -> None:
        """`facts` are of different kinds and of one place; with several, the kind can be chosen."""
        super().__init__(title, parent.tr("字词不对，可在原文里另选。"), parent)
        self._facts = tuple(facts)
        self.place = PlaceField(setting.words, setting.start, facts[0].range, self)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("要素的种类"))
        self.kind.setVisible(len(self._facts) > 1)
        for fact in self._facts:
            self.kind.addItem(fact_word(KINDS[type(fact)]), KINDS[type(fact)].value)
        self.form: FactForm = form_for(self._facts[0])
        for widget in (self.place, self.kind, self.form):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._accept = self.add_accept(self.tr("保存"))
        self.add_reject()
        self.form.changed.connect(self._enable)
        self.kind.currentIndexChanged.connect(self._on_kind_chosen)
        self._first.setFocus()
        self._enable()

    @property
    def fact(self) -> Fact:
        return replace(self.form.fact() or self._facts[self.kind.currentIndex()], range=self.place.place)

    @property
    def _first(self) -> QWidget:
        """What is most likely to be changed."""
        fields = [self.kind] if len(self._facts) > 1 else self.form.findChildren(QLineEdit)
        return fields[0]

    @Slot()
    def _on_kind_chosen(self) -> None:
        old, self.form = self.form, form_for(self._facts[self.kind.currentIndex()])
        self.body.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()
        self.form.changed.connect(self._enable)
        self._enable()
        if self.isVisible():
            self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    @Slot()
    def _enable(self) -> None:
        self._accept.setEnabled(self.form.fact() is not None)
