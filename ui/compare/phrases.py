"""What is told of a change, in a line or two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.model.comparison import Change, ChangeKind
from core.text.lines import one_line
from core.text.parse import passage_at
from ui.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from core.model.text import Structure, TextRange
    from core.services.pairs import OpenPair

KINDS: Final = {
    ChangeKind.CHANGED: QT_TRANSLATE_NOOP("compare", "改动"),
    ChangeKind.ADDED: QT_TRANSLATE_NOOP("compare", "新增"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("compare", "删除"),
    ChangeKind.MOVED: QT_TRANSLATE_NOOP("compare", "移动"),
    ChangeKind.MERGED: QT_TRANSLATE_NOOP("compare", "合并"),
    ChangeKind.SPLIT: QT_TRANSLATE_NOOP("compare", "拆分"),
}
"""In the order of the list."""
LONGEST: Final = 200
"""Characters that are shown of the words of a change: more do not fit a line."""


def kind_name(kind: ChangeKind) -> str:
    return QCoreApplication.translate("compare", KINDS[kind])


def headline(pair: OpenPair, change: Change) -> str:
    """The words: those of the new edition, else those of the old one."""
    if change.new is not None:
        return _words(pair.new.text, change.new)
    return _words(pair.old.text, change.old)


def detail(pair: OpenPair, change: Change) -> str:
    """What happened to them, beyond the kind."""
    match change.kind:
        case ChangeKind.CHANGED:
            return _wording(pair, change)
        case ChangeKind.MOVED:
            return _way(pair, change)
        case ChangeKind.MERGED | ChangeKind.SPLIT if change.whole:
            words = QCoreApplication.translate("compare", "{old} 段变为 {new} 段")
            counts = _passages(pair.old.structure, change.old), _passages(pair.new.structure, change.new)
            return words.replace("{old}", str(counts[0])).replace("{new}", str(counts[1]))
        case ChangeKind.MERGED | ChangeKind.SPLIT:
            return _wording(pair, change)
        case _:
            return place(pair, change)


def place(pair: OpenPair, change: Change) -> str:
    """第 n 段 of the edition that has the words."""
    edition, where = (pair.new, change.new) if change.new is not None else (pair.old, change.old)
    number = passage_at(edition.structure, where.start) + 1 if where is not None else 0
    return QCoreApplication.translate("compare", "第 {number} 段").replace("{number}", str(number))


def _wording(pair: OpenPair, change: Change) -> str:
    from core.services.comparing import wording

    parts: list[str] = []
    for each in wording(change, pair.old.text, pair.new.text):
        old, new = _words(pair.old.text, each.old), _words(pair.new.text, each.new)
        if old and new:
            parts.append(f"{old} → {new}")
        else:
            parts.append(f"＋{new}" if new else f"－{old}")
    return "；".join(parts)


def _way(pair: OpenPair, change: Change) -> str:
    if change.exchanged is not None:
        words = QCoreApplication.translate("compare", "与“{words}”对调")
        return words.replace("{words}", _words(pair.old.text, change.exchanged[0]))
    old = passage_at(pair.old.structure, change.old.start) + 1 if change.old else 0
    new = passage_at(pair.new.structure, change.new.start) + 1 if change.new else 0
    words = QCoreApplication.translate("compare", "旧版第 {old} 段 → 新版第 {new} 段")
    return words.replace("{old}", str(old)).replace("{new}", str(new))


def _words(text: str, where: TextRange | None) -> str:
    return one_line(text[where.start : min(where.end, where.start + LONGEST)]) if where is not None else ""


def _passages(structure: Structure, where: TextRange | None) -> int:
    if where is None:
        return 0
    return passage_at(structure, where.end - 1) - passage_at(structure, where.start) + 1
