"""Connections to a library file: how they are set up, and the two engines that hand them out.

Measured reasons for each setting: rollback journal in TRUNCATE mode with FULL is the only one that loses nothing to a
power cut *and* refuses to write into a file that was moved, deleted or replaced. Never WAL, never EXCLUSIVE locking.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import Pool, QueuePool, StaticPool
from typing_extensions import override

from core.errors import LibraryRefused
from db.faults import is_busy

PAGE_SIZE = 4096
BUSY_SECONDS = 0.25
BUSY_TRIES = 8
LENGTH_LIMIT = 100_000_000
"""Bytes of one value: a text of 20,000,000 characters takes 60 to 80 MB. The same everywhere, the gate included."""

PLAIN_BEGIN = "plain_begin"
"""Execution option of the writing connection for a transaction that only reads."""

Answer = TypeVar("Answer")

_COMMON = (
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("foreign_keys", 1),
    ("recursive_triggers", 0),
    # Pages of a large step stay in memory: spilling them would lock readers out long before the commit.
    ("cache_spill", 0),
)
_WRITING = (
    ("journal_mode", "truncate"),
    ("synchronous", 2),
    ("fullfsync", 1),
    # What is deleted is written over in the same commit: 彻底清理 must leave no words behind in free space.
    ("secure_delete", 1),
)
_READING = (("query_only", 1),)
_SILENT = frozenset({"mmap_size"})
"""Settings that give no answer where the system has none of it."""


def patiently(attempt: Callable[[], Answer]) -> Answer:
    """Repeats what another connection's lock keeps from being done: 8 times, each after SQLite's own wait of 250 ms."""
    for _ in range(BUSY_TRIES - 1):
        try:
            return attempt()
        except (DBAPIError, sqlite3.Error) as error:
            if not is_busy(error):
                raise
            time.sleep(0.001)
    return attempt()


class PatientConnection(sqlite3.Connection):
    """A connection whose COMMIT waits for readers. After SQLITE_BUSY the transaction is still open: nothing is lost."""

    @override
    def commit(self) -> None:
        patiently(super().commit)


def file_uri(path: Path, mode: str) -> str:
    """`mode` is SQLite's: 'ro' or 'rw'; neither makes a file that is not there."""
    plain = path.absolute().as_posix()
    # On Windows //server/share needs an empty authority before it.
    return f"file:{'//' if plain.startswith('//') else ''}{quote(plain)}?mode={mode}"


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection by the rules. Raises LibraryRefused('library.engine') if SQLite does not take a setting."""
    connection = sqlite3.connect(
        file_uri(path, mode),
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        factory=PatientConnection,
    )
    try:
        _limit(connection)
        for pragma, value in (*_COMMON, *(_READING if mode == "ro" else _WRITING)):
            _set(connection, pragma, value)
    except BaseException:
        connection.close()
        raise
    return connection


def _limit(connection: sqlite3.Connection) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LENGTH_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003  the driver's signature
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)  # noqa: FBT003
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)  # noqa: FBT003


def _set(connection: sqlite3.Connection, pragma: str, value: str | int) -> None:
    connection.execute(f"PRAGMA {pragma} = {value}")
    row: tuple[str | int] | None = connection.execute(f"PRAGMA {pragma}").fetchone()
    answer = None if row is None else row[0]
    if answer != value and not (answer is None and pragma in _SILENT):
        raise LibraryRefused("library.engine", setting=pragma, answer=str(answer))


def driver_of(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def driver_rows(connection: Connection, statement: str, *values: str | int) -> list[tuple[str | int, ...]]:
    """What a statement finds, within the transaction of the connection but by the driver itself: ten times as fast."""
    if not connection.in_transaction():
        connection.begin()
    cursor = driver_of(connection).cursor()
    try:
        return cursor.execute(statement, values).fetchall()
    finally:
        cursor.close()


def writer_engine(path: Path) -> Engine:
    """The one connection that writes; `BEGIN IMMEDIATE`, so that a lock is met before any work is done."""
    return _engine(lambda: connect(path, "rw"), _begin_writing, StaticPool)


def rebuilding_engine(path: Path) -> Engine:
    """A connection that writes without looking at links, to rebuild tables others point to.

    SQLite takes that setting outside of a transaction only.
    """

    def without_links() -> sqlite3.Connection:
        connection = connect(path, "rw")
        _set(connection, "foreign_keys", 0)
        return connection

    return _engine(without_links, _begin_writing, StaticPool)


def reader_engine(path: Path) -> Engine:
    """Connections that cannot write. Up to eight at once, the ninth waits."""
    return _engine(lambda: connect(path, "ro"), _begin_reading, QueuePool)


def single_engine(creator: Callable[[], sqlite3.Connection]) -> Engine:
    """For one look through a connection that was made elsewhere."""
    return _engine(creator, _begin_reading, StaticPool)


def _engine(creator: Callable[[], sqlite3.Connection], begin: Callable[[Connection], None], pool: type[Pool]) -> Engine:
    sizes = {"pool_size": 4, "max_overflow": 4} if pool is QueuePool else {}
    engine = create_engine("sqlite+pysqlite://", creator=creator, poolclass=pool, **sizes)
    event.listen(engine, "begin", begin)
    return engine


def _begin_writing(connection: Connection) -> None:
    if connection.get_execution_options().get(PLAIN_BEGIN):
        _begin_reading(connection)
        return
    patiently(lambda: connection.exec_driver_sql("BEGIN IMMEDIATE"))


def _begin_reading(connection: Connection) -> None:
    """A plain BEGIN takes no lock; the first look does. Taken here, no later read of the block can meet a lock."""
    connection.exec_driver_sql("BEGIN")
    patiently(lambda: connection.exec_driver_sql("PRAGMA schema_version").fetchall())
