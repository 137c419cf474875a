"""关于: what the program is, its version, and the works of others that it stands on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from core.resources import RESOURCES
from ui.widgets.dialog import Dialog
from ui.widgets.picture import Picture
from ui.widgets.plain_text import note_view, plain_label

VERSION = "0.1.0"
ICON_SIZE = 64
LIST_SIZE = QSize(520, 260)

# Package, licence as its authors state it, what it is used for.
THIRD_PARTIES = (
    ("PySide6-Essentials", "LGPL-3.0", "窗口（Qt 6）"),
    ("SQLAlchemy", "MIT", "文库读写"),
    ("jieba", "MIT", "选词"),
    ("opencc-python-reimplemented", "Apache-2.0", "简繁转换的参照"),
    ("OpenCC", "Apache-2.0", "简繁转换的字表与词表"),
    ("qtawesome", "MIT", "图标"),
    ("lxml", "BSD-3-Clause", "读取 Word 文件"),
    ("docxtpl", "LGPL-2.1", "写出 Word 文件"),
    ("python-docx", "MIT", "写出 Word 文件"),
    ("Jinja2", "BSD-3-Clause", "写出 Word 文件"),
    ("XlsxWriter", "BSD-2-Clause", "写出 Excel 文件"),
    ("platformdirs", "MIT", "数据文件夹"),
    ("typing_extensions", "PSF-2.0", "类型标注"),
)


class AboutDialog(Dialog):
    """The licence texts of the packages lie beside them; OpenCC's beside its tables."""

    def __init__(self, parent: QWidget) -> None:
        sentence = parent.tr("离线并排阅读简繁两种文本，标注规划文件，导出条款清单。不联网，不上传。")
        super().__init__(parent.tr("对读 {version}").replace("{version}", VERSION), sentence, parent)
        self.body.addWidget(Picture(QIcon(str(RESOURCES / "icons" / "duidu.svg")), ICON_SIZE))
        self.body.addWidget(plain_label(self.tr("以 Apache-2.0 许可发布。用到的第三方作品及其许可：")))
        view = note_view(self._third_parties())
        view.setAccessibleName(self.tr("第三方许可"))
        view.setMinimumSize(LIST_SIZE)
        self.body.addWidget(view)
        self.add_accept(self.tr("关闭"))

    def _third_parties(self) -> str:
        lines = [f"{name} {_version(name)}　{licence}　{use}" for name, licence, use in THIRD_PARTIES]
        texts = [f"\n——— {name} ———\n{text}" for name, text in self._licence_texts()]
        return "\n".join(lines + texts)

    def _licence_texts(self) -> list[tuple[str, str]]:
        """OpenCC's notice and whatever licence files the installed packages carry."""
        found = [("OpenCC", (RESOURCES / "opencc" / "NOTICE").read_text("utf-8"))]
        for name, _licence, _use in THIRD_PARTIES:
            found.extend((name, text) for text in _packaged_licences(name))
        return found


def _version(name: str) -> str:
    try:
        return distribution(name).version
    except PackageNotFoundError:
        return ""


def _packaged_licences(name: str) -> list[str]:
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return []
    wanted = [file for file in files if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))]
    return [Path(str(file.locate())).read_text("utf-8", errors="replace") for file in wanted]
