"""Text files: txt, md and whatever else is nothing but characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import ImportRefused
from core.importing.encodings import decode, guess
from core.importing.finishing import finished
from core.importing.sniff import Magic
from core.model.document import ImportedText, ImportNotice

if TYPE_CHECKING:
    from core.importing.registry import ReadOptions

VERSION = 1
_BINARY_SHARE = 10
"""Per cent of characters that are controls or unreadable; prose in a wrong encoding stays below, programs do not."""
_UNREADABLE = frozenset("\ufffd") | {chr(code) for code in range(32) if chr(code) not in "\t\n\v\f\r"}


class PlainTextImporter:
    """The text of the file is the text of the document."""

    name = "txt"
    title = "纯文本"
    extensions = (".txt", ".text", ".md", ".markdown", ".csv")

    def accepts(self, magic: Magic) -> bool:
        return magic is Magic.TEXT

    def read(self, data: bytes, options: ReadOptions) -> ImportedText:
        found = options.encoding or guess(data)
        text = decode(data, found.encoding)
        if _is_binary(text):
            raise ImportRefused("import.binary")
        notices: list[ImportNotice] = []
        if not found.sure:
            notices.append(ImportNotice("import.encoding_guessed", {"encoding": found.encoding}))
        if found.replaced:
            notices.append(ImportNotice("import.unreadable_replaced", {"count": found.replaced}))
            if text.rstrip("\r\n").endswith("\ufffd"):
                notices.append(ImportNotice("import.cut_off"))
        return finished(ImportedText(text, self.name, VERSION, found.encoding, warnings=tuple(notices)))


def _is_binary(text: str) -> bool:
    unreadable = sum(text.count(character) for character in _UNREADABLE)
    return unreadable > 2 and unreadable * 100 > len(text) * _BINARY_SHARE
