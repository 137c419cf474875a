"""Which file a library is: told by device and inode, never by opening it.

While SQLite has a file open, nobody in this program opens it otherwise: on POSIX systems closing any handle of a file
drops all locks the program holds on it. `OPEN_HERE` says which files those are.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """Device and inode."""

    device: int
    inode: int

    @classmethod
    def of(cls, path: Path) -> FileIdentity:
        """Raises OSError if there is no such file."""
        status = path.stat()
        return cls(status.st_dev, status.st_ino)

    def holds(self, path: Path) -> bool:
        """Whether the file is still the one at the path."""
        try:
            return self == FileIdentity.of(path)
        except OSError:
            return False


class OpenHere:
    """Libraries that are open in this program, with their uids."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._open: dict[FileIdentity, str] = {}

    def add(self, identity: FileIdentity, uid: str) -> None:
        with self._guard:
            self._open[identity] = uid

    def remove(self, identity: FileIdentity) -> None:
        with self._guard:
            self._open.pop(identity, None)

    def uid_at(self, path: Path) -> str | None:
        """The uid of the library at the path if it is open here."""
        try:
            identity = FileIdentity.of(path)
        except OSError:
            return None
        with self._guard:
            return self._open.get(identity)


OPEN_HERE = OpenHere()
