"""文件信息: the title and what a reader notes about a document."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from core.model.document import Description, Document
from core.services.documents import TITLE_LIMIT
from ui import metrics
from ui.library.document_model import day_of
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label

FIELD_WIDTH = metrics.scaled(420)
FIELD_LIMIT = 200
"""Characters: as many as of a title."""


class DescribeDialog(Dialog):
    """After `exec`: `title` and `description` as they were filled in."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent.tr("文件信息"), parent=parent)
        about = document.description
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(metrics.ROOM)
        self._form.setVerticalSpacing(metrics.GAP)
        self._title = self._field(self.tr("标题"), document.title, "")
        self._title.setMaxLength(TITLE_LIMIT)
        self._fields = {
            "number": self._field(self.tr("文号"), about.number, self.tr("例：国发〔2021〕1号")),
            "issuer": self._field(self.tr("发文机关"), about.issuer, self.tr("发布文件的机关")),
            "issued_on": self._field(self.tr("成文日期"), about.issued_on, self.tr("例：2021-03-11")),
            "place": self._field(self.tr("地区"), about.place, self.tr("文件适用的地区")),
            "period": self._field(self.tr("时期"), about.period, self.tr("例：2021—2025")),
        }
        self.body.addLayout(self._form)
        self.body.addWidget(plain_label(self._origin(document), wrap=True, rank=Rank.DIM))
        self._accept = self.add_accept(self.tr("保存"))
        self.add_reject()
        self._title.textChanged.connect(self._on_title_changed)
        self._title.setFocus()

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def description(self) -> Description:
        return Description(**{key: field.text().strip() for key, field in self._fields.items()})

    @Slot(str)
    def _on_title_changed(self, text: str) -> None:
        self._accept.setEnabled(bool(text.strip()))

    def _field(self, name: str, text: str, placeholder: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setPlaceholderText(placeholder)
        field.setMinimumWidth(FIELD_WIDTH)
        field.setMaxLength(FIELD_LIMIT)
        field.setCursorPosition(0)
        field.setAccessibleName(name)
        self._form.addRow(name, field)
        return field

    def _origin(self, document: Document) -> str:
        encoding = self.tr("编码 {name}，").replace("{name}", document.encoding.upper()) if document.encoding else ""
        words = self.tr("来自 {file}，{size} 字节，{encoding}{day} 导入。校验码 {fingerprint}…")
        return (
            words.replace("{size}", f"{document.original_size:,}")
            .replace("{encoding}", encoding)
            .replace("{day}", day_of(document.imported_at))
            .replace("{fingerprint}", document.original_sha256[:12])
            .replace("{file}", document.file_name)
        )
