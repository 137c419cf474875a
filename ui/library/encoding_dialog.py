"""Which encoding a text file is in, when the guess is unsure: the user sees what each would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from core.importing.encodings import ENCODINGS, decode, preview
from ui.metrics import scaled
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, note_view, plain_label

if TYPE_CHECKING:
    from core.importing.read_file import ImportedFile

UNREADABLE = "\ufffd"
LOOKED_AT = 4_000_000
"""Bytes in which losses are counted: whoever goes through the list with ↓ must not wait."""
PREVIEW_HEIGHT = scaled(240)
PREVIEW_WIDTH = scaled(560)


class EncodingDialog(Dialog):
    """After `exec`: `encoding` is the one chosen."""

    def __init__(self, name: str, file: ImportedFile, parent: QWidget) -> None:
        sentence = parent.tr("“{name}”的编码不能确定。请用 ↑↓ 换一种，下面能读通的就是对的。").replace("{name}", name)
        super().__init__(parent.tr("选择编码"), sentence, parent)
        self._bytes = file.original
        guess = file.encoding_guess
        ranked = (guess.encoding, *guess.alternatives) if guess else ()
        self._choice = QComboBox()
        self._choice.setAccessibleName(self.tr("编码"))
        for encoding in dict.fromkeys((*ranked, *ENCODINGS)):
            self._choice.addItem(encoding_name(encoding), encoding)
        self._preview = note_view()
        self._preview.setAccessibleName(self.tr("预览"))
        self._preview.setMinimumSize(PREVIEW_WIDTH, PREVIEW_HEIGHT)
        self._losses = plain_label("", rank=Rank.WRONG)
        self.body.addWidget(self._choice)
        self.body.addWidget(self._preview, 1)
        self.body.addWidget(self._losses)
        self.add_accept(self.tr("按此编码导入"))
        self.add_reject(self.tr("不导入这份"))
        self._choice.currentIndexChanged.connect(self._on_choice_changed)
        self._on_choice_changed()
        self._choice.setFocus()

    @property
    def encoding(self) -> str:
        return str(self._choice.currentData())

    @Slot()
    def _on_choice_changed(self) -> None:
        self._preview.setPlainText(preview(self._bytes, self.encoding))
        lost = decode(self._bytes[:LOOKED_AT], self.encoding).count(UNREADABLE)
        words = self.tr("按这种编码有 {n} 处读不出来。").replace("{n}", f"{lost:,}")
        self._losses.setText(words if lost else "")


def encoding_name(encoding: str) -> str:
    """How people call it; an encoding that is hardly ever met goes by its own name."""
    names = {
        "utf-8": QCoreApplication.translate("encodings", "UTF-8（通用）"),
        "gb18030": QCoreApplication.translate("encodings", "GB 18030（大陆，含 GBK、GB 2312）"),
        "cp950": QCoreApplication.translate("encodings", "Big5（台湾、香港繁体）"),
        "big5hkscs": QCoreApplication.translate("encodings", "Big5-HKSCS（香港增补字）"),
        "utf-16-le": QCoreApplication.translate("encodings", "UTF-16 LE（旧版“Unicode 文本”）"),
        "utf-16-be": QCoreApplication.translate("encodings", "UTF-16 BE"),
    }
    return names.get(encoding, encoding.upper())
