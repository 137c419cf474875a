"""Where an export goes: what was typed, made whole, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from core.exporting.file_name import safe_file_name

SUFFIXES = (".docx", ".xlsx", ".csv", ".md", ".html", ".json", ".jsonld", ".qdpx", ".qdc")


def whole_path(typed: str, format_name: str, folder: Path) -> Path:
    """A bare name is put into the folder; the ending is that of the format. `typed` is not empty."""
    path = Path(typed.strip()).expanduser()
    if not path.is_absolute():
        path = folder / path
    if not path.name:  # only a folder so far, such as "/"
        path = path / QCoreApplication.translate("exports", "未命名")
    if path.suffix.lower() == f".{format_name}":
        return path
    name = path.stem if path.suffix.lower() in SUFFIXES else path.name
    return path.with_name(f"{name or QCoreApplication.translate('exports', '未命名')}.{format_name}")


def what_is_wrong(path: Path) -> str:
    """A sentence; '' if it can be tried."""
    name = safe_file_name(path.stem, path.suffix)
    try:
        if not path.parent.is_dir():
            words = QCoreApplication.translate("exports", "没有“{folder}”这个文件夹。")
            return words.replace("{folder}", str(path.parent))
        if path.is_dir():
            return QCoreApplication.translate("exports", "“{name}”是文件夹，请换一个文件名。").replace(
                "{name}", path.name
            )
    except OSError:
        # Such as a name longer than the system takes.
        pass
    if name != path.name:
        words = QCoreApplication.translate("exports", "系统不接受这个文件名，可以改为“{name}”。")
        return words.replace("{name}", name)
    return ""
