"""`<library>.lock`: one program at a time edits a library.

The file names its owner (computer, program, process id). A lock of the operating system on it tells whether the owner
lives: it goes when the owner's process ends, however it ends. An owner on another computer cannot be asked, so only
the user may overrule him. SQLite's own lock stays the real guard.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self, cast

from core.errors import LibraryRefused
from db.files import side_file

APPLICATION = "duidu"
READ_LIMIT = 4096
"""Bytes looked at in a lock file that may not be ours."""
_GUARDED = 1 << 30
"""The byte that is locked: far behind the content, which others must be able to read on Windows."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who edits a library."""

    computer: str
    application: str
    pid: int

    @classmethod
    def here(cls) -> Owner:
        return cls(platform.node(), APPLICATION, os.getpid())

    def refusal(self, library: Path) -> LibraryRefused:
        names = {"computer": self.computer, "app": self.application, "pid": str(self.pid)}
        return LibraryRefused("library.locked", name=library.name, **names)

    @classmethod
    def parsed(cls, content: bytes) -> Owner | None:
        """None if the content is not ours."""
        try:
            fields = cast("object", json.loads(content))
        except ValueError:
            return None
        if not isinstance(fields, dict):
            return None
        known = cast("dict[str, object]", fields)
        match known.get("computer"), known.get("application"), known.get("pid"):
            case str(computer), str(application), int(pid):
                return cls(computer, application, pid)
            case _:
                return None


class Lock:
    """Held from opening to closing a library for editing."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    @classmethod
    def take(cls, library: Path, *, break_lock: bool = False) -> Self:
        """Raises LibraryRefused('library.locked' or 'library.locked_by_unknown'), OSError if no file can be made here.

        `break_lock` overrules an owner on another computer or one that cannot be read, never a living one here.
        """
        path = side_file(library, ".lock")
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
            try:
                if not _guard(descriptor):
                    raise _refusal(library, _content(descriptor))
                if not _still_there(path, descriptor):
                    os.close(descriptor)
                    continue  # its owner took it away while we waited at the door
                content = _content(descriptor)
                if content.strip() and not break_lock and not _of_this_computer(content):
                    raise _refusal(library, content)
                _write(descriptor, Owner.here())
            except BaseException:
                os.close(descriptor)
                raise
            return cls(path, descriptor)

    def release(self) -> None:
        """Takes the file away, unless the folder was moved and another file lies at its path."""
        ours = _still_there(self._path, self._descriptor)
        if os.name == "nt":
            os.close(self._descriptor)
            if ours:
                self._path.unlink(missing_ok=True)
            return
        if ours:
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)


def _of_this_computer(content: bytes) -> bool:
    owner = Owner.parsed(content)
    return owner is not None and owner.computer == platform.node()


def _refusal(library: Path, content: bytes) -> LibraryRefused:
    owner = Owner.parsed(content)
    if owner is None:
        return LibraryRefused("library.locked_by_unknown", name=library.name, lock=library.name + ".lock")
    return owner.refusal(library)


def _content(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, READ_LIMIT)


def _write(descriptor: int, owner: Owner) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(asdict(owner), ensure_ascii=False).encode())
    os.fsync(descriptor)


def _still_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _guard(descriptor: int) -> bool:
        os.lseek(descriptor, _GUARDED, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _guard(descriptor: int) -> bool:
        """A record lock: it belongs to the process alone, so that a child it forked cannot keep it alive."""
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _GUARDED)
        except OSError as error:
            # Any other error: a file system without locks, where the content has to tell.
            return error.errno not in (errno.EACCES, errno.EAGAIN)
        return True
