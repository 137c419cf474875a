"""收入条款集: into which collection, whole clauses or only the marked words; by tag, which marks."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from core.model.codebook import Codebook
from core.model.collection import CollectionSummary
from core.model.ids import DocumentId, TagId
from core.services.annotations import AnnotationFilter
from ui import metrics
from ui.widgets.dialog import Dialog


class CollectDialog(Dialog):
    """After `exec`: `name`, `whole_clauses`; with a codebook also `wanted`."""

    def __init__(
        self,
        summaries: tuple[CollectionSummary, ...],
        suggested: str,
        parent: QWidget,
        codebook: Codebook | None = None,
        document_id: DocumentId | None = None,
    ) -> None:
        super().__init__(parent.tr("按标签收集") if codebook else parent.tr("收入条款集"), parent=parent)
        self._document_id = document_id
        self._names_follow_tag = codebook is not None and not suggested
        self._name = QComboBox()
        self._name.setEditable(True)
        self._name.setAccessibleName(self.tr("条款集"))
        self._name.addItems([summary.collection.name for summary in summaries])
        self._name.setEditText(suggested)
        self._words_only = QCheckBox(self.tr("仅所标文字（不取整条）"))
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        self._tag = QComboBox()
        self._scope = QComboBox()
        if codebook is not None:
            self._tag.setAccessibleName(self.tr("标签"))
            for tag in codebook.tags:
                self._tag.addItem(tag.name, tag.id)
            self._scope.setAccessibleName(self.tr("范围"))
            self._scope.addItem(self.tr("全文库"), "")
            if document_id:
                self._scope.addItem(self.tr("当前文件"), document_id)
            form.addRow(self.tr("标签"), self._tag)
            form.addRow(self.tr("范围"), self._scope)
            self._tag.currentTextChanged.connect(self._on_tag_changed)
            self._on_tag_changed(self._tag.currentText())
        form.addRow(self.tr("收入"), self._name)
        form.addRow("", self._words_only)
        self.body.addLayout(form)
        self._accept = self.add_accept(self.tr("收入"))
        self.add_reject()
        self._name.editTextChanged.connect(self._on_name_changed)
        self._on_name_changed(self._name.currentText())
        self._name.setFocus()

    @property
    def name(self) -> str:
        return self._name.currentText().strip()

    @property
    def whole_clauses(self) -> bool:
        return not self._words_only.isChecked()

    @property
    def wanted(self) -> AnnotationFilter:
        """The marks with the chosen tag, in the chosen scope."""
        document_id = str(self._scope.currentData())
        return AnnotationFilter(
            documents=frozenset({DocumentId(document_id)} if document_id else ()),
            tags=(frozenset({TagId(str(self._tag.currentData()))}),),
        )

    @Slot(str)
    def _on_tag_changed(self, tag: str) -> None:
        if self._names_follow_tag:
            self._name.setEditText(self.tr("{tag}条款").replace("{tag}", tag))

    @Slot(str)
    def _on_name_changed(self, name: str) -> None:
        self._accept.setEnabled(bool(name.strip()))
