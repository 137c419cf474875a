"""The one connection that writes, and the guard before each of its transactions."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from core.errors import LibraryRefused
from db.engine import PLAIN_BEGIN, driver_of, patiently, writer_engine
from db.faults import told
from db.files import has_bytes, side_file
from db.history import head
from db.identity import FileIdentity


class Writer:
    """Lets one thread at a time write, into the very file that was opened, in the very state we left it.

    The path and inode notice a file that was moved, deleted or replaced; the newest hash notices one that a
    synchronising program wrote over in place.
    """

    def __init__(self, path: Path) -> None:
        """Raises OSError if there is no file, LibraryRefused if SQLite cannot open it."""
        self.path = path
        self.identity = FileIdentity.of(path)
        self._engine = writer_engine(path)
        self._guard = threading.Lock()
        self._owner: int | None = None
        try:
            with self.looking() as connection:
                self.head = head(connection)
        except BaseException:
            self._engine.dispose()
            raise

    @contextmanager
    def transaction(self) -> Generator[Connection]:
        """One transaction under the guard: committed at the end of the block, rolled back by an exception.

        Raises LibraryRefused when the file is not as we left it, and for every error of the world inside the block.
        """
        with self._alone(), told(self.path):
            self.require_same_file()
            with self._engine.connect() as connection, self._rolled_back_by_exceptions(connection):
                connection.begin()
                if head(connection) != self.head:
                    raise LibraryRefused("library.overwritten", name=self.path.name)
                yield connection
                if connection.in_transaction():
                    connection.commit()

    @contextmanager
    def looking(self) -> Generator[Connection]:
        """The connection without the guard, to read: the only way to the rows once the file is gone from its path."""
        with self._alone(), told(self.path), self._engine.connect() as connection:
            yield connection.execution_options(**{PLAIN_BEGIN: True})

    def require_same_file(self) -> None:
        """Raises LibraryRefused('library.moved')."""
        if not self.identity.holds(self.path):
            raise LibraryRefused("library.moved", name=self.path.name)

    def shrink(self) -> None:
        """Rebuilds the file without free space. Raises LibraryRefused."""
        with self.looking() as connection:
            driver = driver_of(connection)
            driver.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)  # SQLite attaches the file it rebuilds into
            try:
                patiently(lambda: driver.execute("VACUUM"))
            finally:
                driver.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)

    def close(self) -> bool:
        """Whether the file was left in good order: the same file, in the state of our last step, with no journal."""
        good = False
        if self.identity.holds(self.path):
            with suppress(LibraryRefused):
                with self.looking() as connection:
                    good = head(connection) == self.head
                with self.looking() as connection:
                    # SQLite takes the empty journal away, if it finds nobody else at work.
                    connection.connection.cursor().execute("PRAGMA journal_mode = DELETE")
        self._engine.dispose()
        return good and self.identity.holds(self.path) and not has_bytes(side_file(self.path, "-journal"))

    @contextmanager
    def _alone(self) -> Generator[None]:
        if self._owner == threading.get_ident():
            raise RuntimeError("a step inside a step")
        with self._guard:
            self._owner = threading.get_ident()
            try:
                yield
            finally:
                self._owner = None

    @contextmanager
    def _rolled_back_by_exceptions(self, connection: Connection) -> Generator[None]:
        try:
            yield
        except BaseException:
            with suppress(DBAPIError):
                connection.rollback()
            raise
