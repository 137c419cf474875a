"""Which encoding a text file is in, when the guess is unsure: the user sees what each would give."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from core.importing.encodings import preview
from core.importing.read_file import ImportedFile
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import note_view

# Everything that Chinese plans come in; the guess and its rivals stand before these.
USUAL = ("utf-8", "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")
PREVIEW_HEIGHT = 240
PREVIEW_WIDTH = 560


class EncodingDialog(Dialog):
    """After `exec`: `encoding` is the one chosen."""

    def __init__(self, name: str, file: ImportedFile, parent: QWidget) -> None:
        sentence = parent.tr("“{name}”的编码不能确定。请选一个，下面能读通的就是对的。").replace("{name}", name)
        super().__init__(parent.tr("选择编码"), sentence, parent)
        self._bytes = file.original
        guess = file.encoding_guess
        ranked = (guess.encoding, *guess.alternatives) if guess else ()
        self._choice = QComboBox()
        self._choice.setAccessibleName(self.tr("编码"))
        for encoding in dict.fromkeys((*ranked, *USUAL)):
            self._choice.addItem(encoding.upper(), encoding)
        self._preview = note_view()
        self._preview.setAccessibleName(self.tr("预览"))
        self._preview.setMinimumSize(PREVIEW_WIDTH, PREVIEW_HEIGHT)
        self.body.addWidget(self._choice)
        self.body.addWidget(self._preview, 1)
        self.add_accept(self.tr("按此编码导入"))
        self.add_reject(self.tr("不导入这份"))
        self._choice.currentIndexChanged.connect(self._on_choice_changed)
        self._on_choice_changed()

    @property
    def encoding(self) -> str:
        return str(self._choice.currentData())

    @Slot()
    def _on_choice_changed(self) -> None:
        self._preview.setPlainText(preview(self._bytes, self.encoding))
