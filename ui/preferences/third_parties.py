"""The works of others that the program stands on: what they are called, under which licence, and its words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QCoreApplication

from core.resources import RESOURCES

LICENCE_NAMES: Final = ("LICENSE", "LICENCE", "COPYING", "NOTICE")


@dataclass(frozen=True, slots=True)
class ThirdParty:
    """A package of the same name, or data that we carry ourselves."""

    name: str
    licence: str
    """As its authors state it, SPDX."""
    used_for: str
    version: str = ""


def third_parties() -> tuple[ThirdParty, ...]:
    """Every package that is installed with the program, and the data that comes inside of others."""
    window = QCoreApplication.translate("licences", "窗口（Qt 6）")
    library = QCoreApplication.translate("licences", "文库读写")
    words = QCoreApplication.translate("licences", "选词")
    script = QCoreApplication.translate("licences", "简繁转换的字表与词表")
    reference = QCoreApplication.translate("licences", "简繁转换的参照")
    icons = QCoreApplication.translate("licences", "图标")
    word = QCoreApplication.translate("licences", "读写 Word 文件")
    excel = QCoreApplication.translate("licences", "写出 Excel 文件")
    folders = QCoreApplication.translate("licences", "数据文件夹")
    types = QCoreApplication.translate("licences", "类型标注")
    packages = (
        ("PySide6-Essentials", "LGPL-3.0-only", window),
        ("shiboken6", "LGPL-3.0-only", window),
        ("SQLAlchemy", "MIT", library),
        ("alembic", "MIT", library),
        ("Mako", "MIT", library),
        ("jieba", "MIT", words),
        ("opencc-python-reimplemented", "Apache-2.0", reference),
        ("qtawesome", "MIT", icons),
        ("qtpy", "MIT", icons),
        ("packaging", "Apache-2.0 OR BSD-2-Clause", icons),
        ("lxml", "BSD-3-Clause", word),
        ("docxtpl", "LGPL-2.1-only", word),
        ("python-docx", "MIT", word),
        ("Jinja2", "BSD-3-Clause", word),
        ("MarkupSafe", "BSD-3-Clause", word),
        ("XlsxWriter", "BSD-2-Clause", excel),
        ("platformdirs", "MIT", folders),
        ("typing_extensions", "PSF-2.0", types),
    )
    carried = (
        ThirdParty("OpenCC", "Apache-2.0", script, _tables_version()),
        ThirdParty("Phosphor Icons", "MIT", icons),
    )
    return (*(ThirdParty(name, licence, use, _version(name)) for name, licence, use in packages), *carried)


def licence_texts() -> list[tuple[str, str]]:
    """OpenCC's notice and licence, and whatever licence files the installed packages carry: (name, text)."""
    opencc = RESOURCES / "opencc"
    found = [("OpenCC", (opencc / name).read_text("utf-8")) for name in ("NOTICE", "LICENSE")]
    for third_party in third_parties():
        found += [(third_party.name, text) for text in _packaged_licences(third_party.name)]
    return found


def _tables_version() -> str:
    told = cast("dict[str, str]", json.loads((RESOURCES / "opencc" / "VERSION.json").read_text("utf-8")))
    return told["opencc"]


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
    paths = [Path(str(file.locate())) for file in files if file.name.upper().startswith(LICENCE_NAMES)]
    return [path.read_text("utf-8", errors="replace") for path in paths if path.is_file()]
