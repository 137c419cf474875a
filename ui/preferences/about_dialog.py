"""关于: what the program is, its version, and the works of others that it stands on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.resources import RESOURCES
from ui import metrics
from ui.preferences.third_parties import licence_texts, third_parties
from ui.widgets.dialog import Dialog
from ui.widgets.picture import Picture
from ui.widgets.plain_text import note_view, plain_label

VERSION = "0.1.0"
ICON_SIZE = 64
LIST_SIZE = QSize(560, 280)


class AboutDialog(Dialog):
    """The licences are read when the dialog is opened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("对读 {version}").replace("{version}", VERSION), "", parent)
        row = QHBoxLayout()
        row.setSpacing(metrics.ROOM)
        row.addWidget(Picture(QIcon(str(RESOURCES / "icons" / "duidu.svg")), ICON_SIZE))
        words = self.tr("离线并排阅读简繁两种文本，标注规划文件，导出条款清单。不联网，不上传。")
        row.addWidget(plain_label(words, wrap=True), 1)
        self.body.addLayout(row)
        self.body.addWidget(plain_label(self.tr("以 Apache-2.0 许可发布。用到的第三方作品及其许可：")))
        view = note_view(self._third_parties())
        view.setAccessibleName(self.tr("第三方许可"))
        view.setMinimumSize(LIST_SIZE)
        self.body.addWidget(view, 1)
        self.add_accept(self.tr("关闭")).setFocus()

    def _third_parties(self) -> str:
        lines = [f"{each.name} {each.version}　{each.licence}　{each.used_for}" for each in third_parties()]
        texts = [f"\n——— {name} ———\n{text}" for name, text in licence_texts()]
        return "\n".join(lines + texts)
