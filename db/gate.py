"""What a file must pass before it is opened as a library. Nothing here writes into it or makes files beside it.

In this order: what the file system says, the header's bytes, side files, then a read-only connection on which nothing
is asked before the whole schema equals that of its version (a trigger or view would run with the first query), then
the content.
"""

from __future__ import annotations

import shutil
import sqlite3
import stat
import tempfile
import time
from contextlib import closing
from pathlib import Path

from core.errors import LibraryRefused
from db.check import UID, problems
from db.engine import PAGE_SIZE, connect, single_engine
from db.faults import disk_refusal, speaking_of, told
from db.files import has_bytes, side_file
from db.schema import APPLICATION_ID, SCHEMA_VERSION
from db.versions import FIRST_VERSION, Shape, has_shape, shape, version_in

HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_WAL = 2
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
LEAST_SECONDS = 20
BYTES_PER_SECOND = 10_000_000
"""A check may take 20 s, or longer for a file so large that 10 MB a second would take longer."""
STEPS_PER_LOOK = 10_000
SETTLING_SECONDS = 2.0
"""How long a writer elsewhere may take until its journal is empty again."""


def refuse_by_header(path: Path) -> None:
    """Raises LibraryRefused for what is no library, or one of a newer version, by its header and side files."""
    name = path.name
    header = _header(path)
    if not header:
        raise LibraryRefused("library.empty", name=name)
    if len(header) < HEADER_BYTES or not header.startswith(_MAGIC):
        raise LibraryRefused("library.not_a_library", name=name)
    version = _number(header, 60)
    known = _number(header, 68) == APPLICATION_ID and int.from_bytes(header[16:18], "big") == PAGE_SIZE
    if not known or version < FIRST_VERSION:
        raise LibraryRefused("library.foreign", name=name)
    if version > SCHEMA_VERSION:
        raise LibraryRefused("library.newer", name=name, version=version, known=SCHEMA_VERSION)
    if _WAL in header[18:20] or has_bytes(side_file(path, "-wal")):
        raise LibraryRefused("library.wal", name=name)


def version_at(path: Path) -> int:
    """The version of a library that passed `refuse_by_header` and is not open."""
    return _number(_header(path), 60)


def _header(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise LibraryRefused("library.not_a_library", name=path.name)
        with path.open("rb") as stream:
            return stream.read(HEADER_BYTES)
    except FileNotFoundError:
        raise LibraryRefused("library.missing", name=path.name) from None
    except OSError as error:
        raise LibraryRefused("library.cannot_read", name=path.name, reason=error.strerror or "") from error


def examine(path: Path, *, content: bool) -> None:
    """Schema, and with `content` the full check. Raises LibraryRefused('library.altered' or 'library.damaged')."""
    try:
        with told(path), closing(_suspect(path)) as connection:
            expected = _shape_in(connection, path)
            found = _problems(connection, expected) if content else ()
    except sqlite3.Error as error:
        # Such as a file format that SQLite does not know: nothing of ours, whatever it is.
        raise LibraryRefused("library.damaged", name=path.name, problem="library.problem.structure") from error
    if found:
        raise LibraryRefused("library.damaged", name=path.name, problem=found[0])


def uid_of(path: Path) -> str | None:
    """The uid of the library at a path, if it is one; looked at through SQLite, so that no lock is lost."""
    if has_bytes(side_file(path, "-journal")):
        return None
    try:
        refuse_by_header(path)
        with told(path), closing(_suspect(path)) as connection:
            _shape_in(connection, path)
            rows = connection.execute("SELECT uid FROM library").fetchall()
    except (LibraryRefused, sqlite3.Error):
        return None
    return str(rows[0][0]) if len(rows) == 1 and UID.fullmatch(str(rows[0][0])) else None


def wait_for_journal(path: Path) -> None:
    """Gives a living writer time to finish. Raises LibraryRefused('library.unfinished') if a crash left the journal."""
    deadline = time.monotonic() + SETTLING_SECONDS
    while has_bytes(side_file(path, "-journal")):
        if time.monotonic() > deadline:
            raise LibraryRefused("library.unfinished", name=path.name)
        time.sleep(0.05)


def rehearse_roll_back(path: Path, workshop: Path) -> None:
    """Rolls the journal of a crash back on a private copy and examines what comes out. Raises LibraryRefused.

    A file stopped in the middle of writing fails every content check until it is rolled back, and a planted journal
    can put anything into it: so neither is believed, nor done to the original, before this has gone well.
    """
    try:
        workshop.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=workshop) as folder, speaking_of(path):
            copy = Path(folder) / path.name
            shutil.copyfile(path, copy)
            shutil.copyfile(side_file(path, "-journal"), side_file(copy, "-journal"))
            _refuse_super_journal(side_file(copy, "-journal"), path)
            roll_back(copy)
            refuse_by_header(copy)
            examine(copy, content=True)
    except OSError as error:
        raise disk_refusal(error, workshop) from error


def roll_back(path: Path) -> None:
    """SQLite rolls a journal back when it first looks at the file."""
    with told(path), closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA schema_version").fetchall()


def _suspect(path: Path) -> sqlite3.Connection:
    """A connection that only reads, within narrow limits and a time limit."""
    connection = connect(path, "ro")
    connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100)
    connection.setlimit(sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 5)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500)
    deadline = time.monotonic() + max(LEAST_SECONDS, path.stat().st_size / BYTES_PER_SECOND)
    connection.set_progress_handler(lambda: int(time.monotonic() > deadline), STEPS_PER_LOOK)
    return connection


def _shape_in(connection: sqlite3.Connection, path: Path) -> Shape:
    """The shape of the file. Raises LibraryRefused('library.altered') if it is that of no version we know."""
    version = version_in(connection)
    if not (FIRST_VERSION <= version <= SCHEMA_VERSION and has_shape(connection, shape(version))):
        raise LibraryRefused("library.altered", name=path.name)
    return shape(version)


def _problems(connection: sqlite3.Connection, expected: Shape) -> tuple[str, ...]:
    engine = single_engine(lambda: connection)
    try:
        with engine.connect() as looking:
            return problems(looking, expected)
    finally:
        engine.dispose()


def _refuse_super_journal(journal: Path, path: Path) -> None:
    """A journal that names a super-journal makes SQLite delete the file of that name; ours never do."""
    with journal.open("rb") as stream:
        stream.seek(max(0, journal.stat().st_size - len(_JOURNAL_MAGIC)))
        if stream.read() == _JOURNAL_MAGIC:
            raise LibraryRefused("library.altered", name=path.name)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")
