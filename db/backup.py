"""Verified, compressed backups in the program's own folder, away from the library: sync, theft and a deleted folder
take the library's folder as a whole.
"""

from __future__ import annotations

import gzip
import re
import shutil
import time
import uuid
import zlib
from collections.abc import Sequence
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path

from core.errors import LibraryRefused
from core.model.store import Backup
from db import text_index
from db.clean_close import file_sha256
from db.copying import Look, copy_to
from db.faults import disk_refusal, speaking_of
from db.files import has_bytes, put_in_place, require_free, side_file, sync_file, sync_folder, temporary_beside
from db.gate import examine, refuse_by_header
from db.history import Head, head
from db.lock import Lock

_NAME = re.compile(
    r"(?P<taken>\d{15})-(?P<steps>\d+)-(?P<documents>\d+)-(?P<annotations>\d+)-(?P<hash>\w*)(?P<kept>-kept)?\.duidu\.gz"
)
_KEPT = "-kept"
LEVEL = 3
"""gzip's; higher ones take several times as long for a few per cent."""
DAY = 86_400_000
KEPT_WHOLE = 2 * DAY
KEPT_DAILY = KEPT_WHOLE + 12 * DAY
KEPT_WEEKLY = KEPT_DAILY + 10 * 7 * DAY
KEPT_MONTHLY = KEPT_WEEKLY + 9 * 30 * DAY


class Backups:
    """The backups of one library. What each holds is told by its name: there is nothing else to lose."""

    def __init__(self, data_dir: Path, uid: str) -> None:
        self._uid = uid
        self._folder = data_dir / "backups" / uid

    def all(self) -> tuple[Backup, ...]:
        """Newest first."""
        found = [backup for path in self._folder.glob("*.duidu.gz") if (backup := self._backup(path))]
        return tuple(sorted(found, key=lambda backup: (backup.taken_at, backup.steps), reverse=True))

    def keep(self, look: Look, library: Path, now: int) -> Path:
        """A backup that is never thinned out; an older one if it holds this state. Raises LibraryRefused."""
        with look() as connection:
            state = head(connection)
        known = next(iter(self._folder.glob(f"*-{state.number}-*-{state.hash}{_KEPT}.duidu.gz")), None)
        return known or self._write(look, library, now, _KEPT)

    def take(self, look: Look, library: Path, now: int) -> Backup | None:
        """None if the newest backup already holds this state. Raises LibraryRefused; older backups then stay."""
        with look() as connection:
            if self._holds(head(connection)):
                return None
        return self._backup(self._write(look, library, now))

    def _write(self, look: Look, library: Path, now: int, mark: str = "") -> Path:
        temporary = self._folder / f"{uuid.uuid4()}.new"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._sweep(now)
            target = self._made(look, temporary, library, now, mark)
        except OSError as error:
            raise LibraryRefused("library.backup_failed", name=library.name, reason=error.strerror or "") from error
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        passing = [backup for backup in self.all() if _KEPT not in backup.path.name]
        for backup in superseded(passing, now):
            backup.path.unlink(missing_ok=True)
        return target

    def _made(self, look: Look, temporary: Path, library: Path, now: int, mark: str) -> Path:
        with speaking_of(library):
            copied = copy_to(look, temporary)
            text_index.leave_out(temporary)
            examine(temporary, content=True)
        counted = f"{copied.head.number}-{copied.documents}-{copied.annotations}"
        target = self._folder / f"{now:015d}-{counted}-{copied.head.hash}{mark}.duidu.gz"
        _compress(temporary, target)
        return target

    def forget(self) -> None:
        """Removes all of them, half-made ones too. Raises LibraryRefused."""
        try:
            for path in self._folder.glob("*"):
                path.unlink(missing_ok=True)
        except OSError as error:
            raise disk_refusal(error, self._folder) from error

    def _holds(self, state: Head) -> bool:
        newest = next(iter(self.all()), None)
        return (
            newest is not None and newest.path.name.endswith(f"-{state.hash}.duidu.gz") and newest.steps == state.number
        )

    def _backup(self, path: Path) -> Backup | None:
        told = _NAME.fullmatch(path.name)
        if told is None:
            return None
        taken, steps, documents, annotations = (
            int(told[key]) for key in ("taken", "steps", "documents", "annotations")
        )
        return Backup(path, self._uid, taken, steps, documents, annotations)

    def _sweep(self, now: int) -> None:
        """Removes what an interrupted backup left; another program may be at work on a young one."""
        for path in self._folder.glob("*.new"):
            if path.stat().st_mtime * 1000 < now - DAY:
                path.unlink(missing_ok=True)


def superseded(backups: Sequence[Backup], now: int) -> tuple[Backup, ...]:
    """Which may go, of backups newest first: kept are all of 2 days, then the newest of each of 12 days, 10 weeks and
    9 months, and the newest whatever its age.
    """
    seen: set[tuple[int, int]] = set()
    gone: list[Backup] = []
    for backup in backups[1:]:
        age = now - backup.taken_at
        if age < KEPT_WHOLE:
            continue
        span = next((span for limit, span in _SPANS if age < limit), 0)
        bucket = (span, backup.taken_at // span if span else 0)
        if not span or bucket in seen:
            gone.append(backup)
        seen.add(bucket)
    return tuple(gone)


_SPANS = ((KEPT_DAILY, DAY), (KEPT_WEEKLY, 7 * DAY), (KEPT_MONTHLY, 30 * DAY))


def restore(backup: Backup, target: Path, now: int) -> Path | None:
    """Puts a backup at `target`. What stood there is renamed, its journal with it, and its new path returned."""
    try:
        lock = Lock.take(target)
    except OSError as error:
        raise disk_refusal(error, target) from error
    temporary = temporary_beside(target, uuid.uuid4().hex)
    try:
        _decompress(backup.path, temporary)
        with speaking_of(backup.path):
            refuse_by_header(temporary)
            examine(temporary, content=True)
        kept = _set_aside(target, now)
        try:
            put_in_place(temporary, target)
        except LibraryRefused:
            if kept is not None:
                _move_together(kept, target)
            raise
    except OSError as error:
        raise disk_refusal(error, target) from error
    finally:
        temporary.unlink(missing_ok=True)
        lock.release()
    return kept


def _set_aside(target: Path, now: int) -> Path | None:
    if not target.exists():
        return None
    when = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(now / 1000))
    kept = target.with_name(f"{target.stem}（恢复前 {when}）{target.suffix}")
    require_free(kept)
    _move_together(target, kept)
    return kept


def _move_together(source: Path, target: Path) -> None:
    """A library without its journal, or with another's, is a damaged library."""
    source.rename(target)
    for ending in ("-journal", "-wal"):
        beside = side_file(source, ending)
        if has_bytes(beside):
            beside.rename(side_file(target, ending))


def _compress(source: Path, target: Path) -> None:
    """Writes under a temporary name and reads the result back before it gets its own."""
    temporary = target.with_suffix(".new")
    try:
        with source.open("rb") as whole, gzip.open(temporary, "wb", compresslevel=LEVEL) as packed:
            shutil.copyfileobj(whole, packed, 1 << 20)
        with gzip.open(temporary, "rb") as packed:
            if file_digest(packed, "sha256").hexdigest() != file_sha256(source):
                raise LibraryRefused("library.backup_unreadable", name=target.name)
        sync_file(temporary)
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _decompress(source: Path, target: Path) -> None:
    try:
        with gzip.open(source, "rb") as packed, target.open("xb") as whole:
            shutil.copyfileobj(packed, whole, 1 << 20)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise LibraryRefused("library.backup_unreadable", name=source.name) from error
