"""The border between our code points and Qt's UTF-16 units, inside one row."""

from __future__ import annotations


class Utf16:
    """Converts offsets of one string. Without characters above U+FFFF both counts are the same and nothing is done."""

    __slots__ = ("_encoded", "_text")

    def __init__(self, text: str) -> None:
        encoded = text.encode("utf-16-le", "surrogatepass")
        self._text = text
        self._encoded = encoded if len(encoded) != 2 * len(text) else b""

    def units(self, offset: int) -> int:
        """UTF-16 units before the code point at `offset`."""
        if not self._encoded:
            return offset
        return len(self._text[:offset].encode("utf-16-le", "surrogatepass")) // 2

    def offset(self, units: int) -> int:
        """Code points before a UTF-16 position; between two halves of a pair: the code points before the pair."""
        if not self._encoded:
            return units
        return len(self._encoded[: 2 * units].decode("utf-16-le", "ignore"))
