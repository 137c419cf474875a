"""Names of files that every system takes."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 180
"""Bytes of UTF-8, ending included: 255 is what file systems hold, the rest is room for a copy's additions."""
_DROPPED = {"Cc", "Cf", "Cn", "Cs", "Co"}
_SEPARATORS = re.compile(r'[/\\:*?"<>|]')
# Windows: names of devices, with or without an ending, also with raised digits.
_DEVICES = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(COM|LPT)[0-9¹²³]) *(\.|$)", re.IGNORECASE)
_NAMELESS = "未命名"


def safe_file_name(title: str, suffix: str = "") -> str:
    """A name for a file that shows this title; never empty, never a path, the same when applied to itself.

    Composed (NFC), without control, format, private and unassigned characters; separators become _, names of
    devices get one before them; at most 180 bytes of UTF-8 with the suffix.
    """
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", title))
    text = "".join(character for character in text if unicodedata.category(character) not in _DROPPED)
    text = _SEPARATORS.sub("_", text).lstrip(" .~")
    if _DEVICES.match(text):
        text = f"_{text}"
    room = _LONGEST - len(suffix.encode())
    text = text.encode()[:room].decode(errors="ignore").strip(" .")
    return f"{text or _NAMELESS}{suffix}"
