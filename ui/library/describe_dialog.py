"""文件信息: the title and what a reader notes about a document."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from core.model.document import Description, Document
from core.services.documents import TITLE_LIMIT
from ui import metrics
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label

FIELD_WIDTH = 420


class DescribeDialog(Dialog):
    """After `exec`: `title` and `description` as they were filled in."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent.tr("文件信息"), parent=parent)
        about = document.description
        self._title = self._field(document.title, "")
        self._title.setMaxLength(TITLE_LIMIT)
        self._fields = {
            "number": self._field(about.number, self.tr("例：国发〔2021〕1号")),
            "issuer": self._field(about.issuer, self.tr("发布文件的机关")),
            "issued_on": self._field(about.issued_on, self.tr("例：2021-03-11")),
            "place": self._field(about.place, self.tr("文件适用的地区")),
            "period": self._field(about.period, self.tr("例：2021—2025")),
        }
        names = {
            "number": self.tr("文号"),
            "issuer": self.tr("发文机关"),
            "issued_on": self.tr("成文日期"),
            "place": self.tr("地区"),
            "period": self.tr("时期"),
        }
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.GAP)
        form.addRow(self.tr("标题"), self._title)
        for key, field in self._fields.items():
            field.setAccessibleName(names[key])
            form.addRow(names[key], field)
        self.body.addLayout(form)
        self.body.addWidget(plain_label(self._origin(document), wrap=True, rank=Rank.DIM))
        self._accept = self.add_accept(self.tr("保存"))
        self.add_reject()
        self._title.textChanged.connect(self._on_title_changed)

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def description(self) -> Description:
        return Description(**{key: field.text().strip() for key, field in self._fields.items()})

    @Slot(str)
    def _on_title_changed(self, text: str) -> None:
        self._accept.setEnabled(bool(text.strip()))

    def _field(self, text: str, placeholder: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setPlaceholderText(placeholder)
        field.setMinimumWidth(FIELD_WIDTH)
        field.setCursorPosition(0)
        return field

    def _origin(self, document: Document) -> str:
        taken_in = datetime.fromtimestamp(document.imported_at / 1000, UTC).astimezone()
        encoding = self.tr("编码 {name}，").replace("{name}", document.encoding) if document.encoding else ""
        words = self.tr("来自 {file}，{size} 字节，{encoding}{day} 导入。校验码 {fingerprint}…")
        return (
            words.replace("{file}", document.file_name)
            .replace("{size}", f"{document.original_size:,}")
            .replace("{encoding}", encoding)
            .replace("{day}", f"{taken_in.year}-{taken_in.month:02}-{taken_in.day:02}")
            .replace("{fingerprint}", document.original_sha256[:12])
        )
