"""Settings of this computer's user: the one door to QSettings. Nothing of a library's content is kept here."""

from __future__ import annotations

import json
from typing import cast

from PySide6.QtCore import QByteArray, QSettings

RECENT_LIMIT = 10
SCREEN_READER_KEY = "accessibility/text"
"""Whether the reading text is told to screen readers; it is unless the user switched it off."""


class SettingsStore:
    """Typed values under dotted keys. An INI file turns booleans and lists into text, hence the conversions."""

    def __init__(self, path: str = "") -> None:
        """`path` of the INI file; '' for the platform's own place."""
        self._settings = (
            QSettings(path, QSettings.Format.IniFormat)
            if path
            else QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "duidu", "duidu")
        )

    def text(self, key: str, default: str = "") -> str:
        return cast("str", self._settings.value(key, default, type=str))

    def number(self, key: str, default: int = 0) -> int:
        return cast("int", self._settings.value(key, default, type=int))

    def flag(self, key: str, *, default: bool = False) -> bool:
        return cast("bool", self._settings.value(key, default, type=bool))

    def numbers(self, key: str) -> list[int]:
        return [number for number in self._list(key) if isinstance(number, int)]

    def texts(self, key: str) -> list[str]:
        return [text for text in self._list(key) if isinstance(text, str)]

    def blob(self, key: str) -> QByteArray:
        value: object = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | int | bool | QByteArray | list[str] | list[int]) -> None:
        self._settings.setValue(key, json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value)

    def drop(self, key: str) -> None:
        """Removes a value, or all values below a key."""
        self._settings.remove(key)

    def keep_recent(self, path: str) -> None:
        """Puts a library in front of the recent ones."""
        recent = [path, *(each for each in self.recent() if each != path)]
        self.keep("recent", recent[:RECENT_LIMIT])

    def recent(self) -> list[str]:
        return self.texts("recent")

    def sync(self) -> None:
        self._settings.sync()

    def _list(self, key: str) -> list[object]:
        try:
            value: object = json.loads(self.text(key) or "[]")
        except ValueError:
            return []
        return cast("list[object]", value) if isinstance(value, list) else []
