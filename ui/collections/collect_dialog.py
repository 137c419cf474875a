"""收入条款集: into which collection, whole clauses or only the marked words; by tag, which marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from core.model.ids import DocumentId, TagId
from core.services.annotations import AnnotationRecord, family
from core.services.collections import NAME_LIMIT, Pick
from ui import metrics
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from core.model.codebook import Codebook
    from core.model.collection import CollectionSummary

CHILD = "　"
FIELD_WIDTH = metrics.scaled(300)


class CollectDialog(Dialog):
    """After `exec`: `name` and `whole_clauses`."""

    def __init__(
        self, summaries: tuple[CollectionSummary, ...], suggested: str, parent: QWidget, title: str = ""
    ) -> None:
        super().__init__(title or parent.tr("收入条款集"), parent=parent)
        self._name = QComboBox()
        self._name.setEditable(True)
        self._name.setMinimumWidth(FIELD_WIDTH)
        self._name.setAccessibleName(self.tr("条款集"))
        self._name.addItems([summary.collection.name for summary in summaries])
        self._name.setEditText(suggested)
        if (field := self._name.lineEdit()) is not None:
            field.setMaxLength(NAME_LIMIT)
            field.setAccessibleName(self.tr("条款集"))
            field.selectAll()
        self._anything = True
        """Whether there is something to collect."""
        self._words_only = QCheckBox(self.tr("仅所标文字（不取整条）"))
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(metrics.ROOM)
        self._form.setVerticalSpacing(metrics.ROOM)
        self._form.addRow(self.tr("收入"), self._name)
        self._form.addRow("", self._words_only)
        self.body.addLayout(self._form)
        self._accept = self.add_accept(self.tr("收入"))
        self.add_reject()
        self._name.editTextChanged.connect(self._enable)
        self._enable()
        self._name.setFocus()

    def say_words_only(self, words: str) -> None:
        """What the choice takes that is no whole clause."""
        self._words_only.setText(words)

    @property
    def name(self) -> str:
        return self._name.currentText().strip()

    @property
    def whole_clauses(self) -> bool:
        return not self._words_only.isChecked()

    @Slot()
    def _enable(self) -> None:
        self._accept.setEnabled(bool(self.name) and self._anything)


class CollectByTagDialog(CollectDialog):
    """After `exec` also `picks`: the marks with the chosen tag, in the chosen scope."""

    def __init__(
        self,
        summaries: tuple[CollectionSummary, ...],
        codebook: Codebook,
        marks: Sequence[AnnotationRecord],
        document_id: DocumentId | None,
        parent: QWidget,
    ) -> None:
        """`marks` of the whole library; `document_id` of the open document."""
        super().__init__(summaries, "", parent, parent.tr("按标签收集"))
        self._codebook = codebook
        self._marks = marks
        self._suggested = ""
        self._tag = QComboBox()
        self._tag.setMinimumWidth(FIELD_WIDTH)
        self._tag.setAccessibleName(self.tr("标签"))
        for tag in codebook.tags:
            self._tag.addItem(CHILD + tag.name if tag.parent_id else tag.name, tag.id)
        self._scope = QComboBox()
        self._scope.setAccessibleName(self.tr("范围"))
        self._scope.addItem(self.tr("全文库"), "")
        if document_id:
            self._scope.addItem(self.tr("当前文件"), document_id)
        self._found = plain_label("", rank=Rank.DIM)
        self._form.insertRow(0, self.tr("标签"), self._tag)
        self._form.insertRow(1, self.tr("范围"), self._scope)
        self._form.insertRow(2, "", self._found)
        self._tag.currentIndexChanged.connect(self._on_choice_changed)
        self._scope.currentIndexChanged.connect(self._on_choice_changed)
        self._begin_with_a_tag_in_use()
        self._on_choice_changed()
        self._tag.setFocus()

    @property
    def picks(self) -> list[Pick]:
        scope = str(self._scope.currentData())
        wanted = family(self._codebook, frozenset({TagId(str(self._tag.currentData()))}))
        marks = (each.annotation for each in self._marks)
        return [
            Pick(mark.document_id, mark.anchor.range, mark.id)
            for mark in marks
            if not wanted.isdisjoint(mark.tags) and scope in {"", mark.document_id}
        ]

    def _begin_with_a_tag_in_use(self) -> None:
        used = {tag_id for each in self._marks for tag_id in each.annotation.tags}
        first = next((row for row, tag in enumerate(self._codebook.tags) if tag.id in used), 0)
        self._tag.setCurrentIndex(first)

    @Slot()
    def _on_choice_changed(self) -> None:
        count = len(self.picks)
        words = self.tr("有 {n} 处标注带这个标签。") if count else self.tr("没有标注带这个标签。")
        self._found.setText(words.replace("{n}", f"{count:,}"))
        self._anything = count > 0
        if self.name == self._suggested:
            # A name the user has typed stays.
            self._suggested = self.tr("{tag}条款").replace("{tag}", self._tag.currentText().strip())
            self._name.setEditText(self._suggested)
        self._enable()
