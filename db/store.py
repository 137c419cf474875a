"""Makes, opens and restores library files: what `core.ports.Stores` asks for."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from core.model.store import Upgrade
from db import backup as backups
from db.backup import Backups
from db.clean_close import Memory
from db.copying import PrivateCopy, reading
from db.create import create_library
from db.faults import disk_refusal, speaking_of
from db.files import has_bytes, side_file
from db.gate import examine, refuse_by_header, rehearse_roll_back, roll_back, uid_of, version_at, wait_for_journal
from db.identity import OPEN_HERE
from db.library import Admission, SqliteStore, Surroundings
from db.lock import Lock, Owner
from db.schema import SCHEMA_VERSION, library

if TYPE_CHECKING:
    from core.model.store import Backup
    from core.ports import Clock, IdSource

_OPENING = threading.Lock()
"""One library at a time is opened in this program: until it is in OPEN_HERE, its file may be read directly."""


class SqliteStores:
    """Library files in the file system; backups and what is remembered of libraries in `data_dir`."""

    def __init__(self, data_dir: Path, clock: Clock, ids: IdSource) -> None:
        self._around = Surroundings(data_dir, clock, ids)
        self._memory = Memory(data_dir)

    def create(self, path: Path) -> SqliteStore:
        path = _real(path)
        with _OPENING:
            _refuse_if_open_here(path)
            try:
                lock = Lock.take(path)
            except OSError as error:
                raise disk_refusal(error, path) from error
            try:
                create_library(path, self._around.ids.new(), self._around.clock.now())
                return SqliteStore(path, self._around, lock, Admission(trusted=True))
            except BaseException:
                lock.release()
                raise

    def open(self, path: Path, *, read_only: bool = False, break_lock: bool = False) -> SqliteStore:
        """A library that cannot be written, or beside which no lock file can be made, is opened for reading."""
        path = _real(path)
        with _OPENING:
            _refuse_if_open_here(path)
            refuse_by_header(path)
            writable = not read_only and os.access(path, os.W_OK)
            lock = _lock(path, break_lock=break_lock) if writable else None
            try:
                return SqliteStore(path, self._around, lock, self._admitted(path, writable=lock is not None))
            except BaseException:
                if lock is not None:
                    lock.release()
                raise

    def backups(self, path: Path) -> tuple[Backup, ...]:
        path = _real(path)
        uid = OPEN_HERE.uid_at(path) or uid_of(path)
        uids = [uid] if uid else [remembered.uid for remembered in self._memory.at(path)]
        found = [backup for one in uids for backup in Backups(self._around.data_dir, one).all()]
        return tuple(sorted(found, key=lambda backup: backup.taken_at, reverse=True))

    def restore(self, backup: Backup, target: Path) -> Path | None:
        """Raises LibraryRefused; what stood at the target is then still there."""
        target = _real(target)
        with _OPENING:
            _refuse_if_open_here(target)
            kept = backups.restore(backup, target, self._around.clock.now())
            self._memory.remember(backup.library_uid, target)
            return kept

    def _admitted(self, path: Path, *, writable: bool) -> Admission:
        """Lets the file through the gate, and brings it to the present version."""
        if not writable:
            wait_for_journal(path)
        elif has_bytes(side_file(path, "-journal")):
            rehearse_roll_back(path, self._around.data_dir / "recovery")
            roll_back(path)
        known = self._memory.knows(path)
        examine(path, content=not known)
        if version_at(path) == SCHEMA_VERSION:
            return Admission(known)
        return self._upgraded(path, known) if writable else self._read_as_copy(path, known)

    def _upgraded(self, path: Path, known: bool) -> Admission:  # noqa: FBT001  handed on as it is
        from db.upgrade import upgrade

        old, look = version_at(path), reading(path)
        with look() as connection:
            uid = connection.execute(select(library.c.uid)).scalar_one()
        backup = Backups(self._around.data_dir, uid).keep(look, path, self._around.clock.now())
        upgrade(path)
        return Admission(known, Upgrade(old, SCHEMA_VERSION, backup))

    def _read_as_copy(self, path: Path, known: bool) -> Admission:  # noqa: FBT001  handed on as it is
        """What is only to be read stays as it is; today's program reads a copy that is brought to its version."""
        from db.upgrade import upgrade

        copy = PrivateCopy(path, self._around.data_dir / "recovery")
        try:
            with speaking_of(path):
                upgrade(copy.path)
        except BaseException:
            copy.remove()
            raise
        return Admission(known, Upgrade(version_at(path), SCHEMA_VERSION, None), copy)


def _real(path: Path) -> Path:
    """Absolute, links followed; a loop of links stays as it is, and is missing."""
    return Path(os.path.realpath(path))


def _refuse_if_open_here(path: Path) -> None:
    if OPEN_HERE.uid_at(path) is not None:
        raise Owner.here().refusal(path)


def _lock(path: Path, *, break_lock: bool) -> Lock | None:
    try:
        return Lock.take(path, break_lock=break_lock)
    except OSError:
        return None
