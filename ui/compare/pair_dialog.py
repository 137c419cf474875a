"""对照阅读: which document is the old edition, and which the new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from core.model.ids import DocumentId
from ui import metrics
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from core.model.document import Document


class PairDialog(Dialog):
    """After `exec`: `old` and `new`, which are two."""

    def __init__(self, documents: Sequence[Document], first: DocumentId | None, parent: QWidget) -> None:
        """`first`: the document that was chosen; the one most like it in title is proposed beside it."""
        sentence = parent.tr("两份文件逐段逐条对齐，左旧右新。简繁、全半角的不同不算变化。")
        super().__init__(parent.tr("对照阅读"), sentence, parent)
        self._old, self._new = QComboBox(), QComboBox()
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        for field, title in ((self._old, self.tr("旧版")), (self._new, self.tr("新版"))):
            field.setAccessibleName(title)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumWidth(metrics.scaled(360))
            for document in documents:
                field.addItem(document.title, document.id)
            field.currentIndexChanged.connect(self._on_chosen)
            form.addRow(title, field)
        turn = push_button(self.tr("新旧对换"))
        turn.clicked.connect(self._on_turn_clicked)
        form.addRow("", turn)
        self.body.addLayout(form)
        self._accept = self.add_accept(self.tr("对照"))
        self.add_reject()
        self._propose(documents, first)
        self._on_chosen()

    @property
    def old(self) -> DocumentId:
        return DocumentId(str(self._old.currentData()))

    @property
    def new(self) -> DocumentId:
        return DocumentId(str(self._new.currentData()))

    def _propose(self, documents: Sequence[Document], first: DocumentId | None) -> None:
        """The chosen document and the one most like it in title; the one that was taken in first is the old one."""
        from core.analysis.comparison.likeness import grams, likeness
        from core.text.fold import fold

        ids = [document.id for document in documents]
        chosen = ids.index(first) if first is not None and first in ids else 0
        own = grams(fold(documents[chosen].title)) if documents else frozenset[str]()
        others = [place for place in range(len(ids)) if place != chosen]
        other = max(others, key=lambda place: likeness(own, grams(fold(documents[place].title))), default=chosen)
        self._old.setCurrentIndex(min(chosen, other))
        self._new.setCurrentIndex(max(chosen, other))

    @Slot()
    def _on_chosen(self) -> None:
        self._accept.setEnabled(self._old.currentIndex() >= 0 and self.old != self.new)

    @Slot()
    def _on_turn_clicked(self) -> None:
        old, new = self._old.currentIndex(), self._new.currentIndex()
        self._old.setCurrentIndex(new)
        self._new.setCurrentIndex(old)
