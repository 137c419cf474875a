"""The search index of a library, kept with its texts in the same transaction.

Texts never change, and a deleted document leaves its text to undo: so the index follows the texts, not the documents,
and nothing has to be done to it when documents go and come back. What it does not hold is found by going through the
text (`core.services.search`): it may be missing, in part or wholly, at any time.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, closing, contextmanager
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, delete, func, insert, select

from core.errors import IndexBroken
from core.model.search import Term, Terms
from core.text.indexed_lines import INDEX_VERSION, START_BITS, indexed_lines, line_position
from db.engine import driver_of, driver_rows
from db.faults import told
from db.schema import document, text
from db.search_tables import CREATE_TEXT_INDEX, indexed_text

if TYPE_CHECKING:
    from pathlib import Path

    from core.progress import Progress
    from db.recorder import Content

PORTION = 500_000
"""Code points taken into the index in one transaction: a quarter of a second."""
_NUL = "\0"
"""Ends a statement for SQLite; imported texts have none, and no word is missed without it."""
PROBE = 8
"""Characters of a line that a check looks for."""

Transaction = Callable[[], AbstractContextManager[Connection]]

_LAST = (1 << 62) - 1

_INSERT = "INSERT INTO text_index(rowid, t) VALUES (?, ?)"
_FIND = "SELECT rowid FROM text_index WHERE text_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
_COUNT = f"SELECT rowid >> {START_BITS}, count(*) FROM text_index WHERE text_index MATCH ? GROUP BY 1"
_EMPTY = "INSERT INTO text_index(text_index) VALUES ('delete-all')"
_BROKEN = ("vtable constructor failed: text_index", "fts5")


class SqlTextIndex:
    """Reads the index."""

    def __init__(self, connection: Connection, *, derived: bool = True) -> None:
        self._connection = connection
        self._derived = derived

    def texts(self) -> dict[int, str]:
        """The texts it holds, by their numbers; none if it cannot be relied on."""
        if not self._derived:
            return {}
        chosen = "SELECT number, text_sha256 FROM indexed_text WHERE version = ?"
        return dict(cast("list[tuple[int, str]]", self._rows(chosen, INDEX_VERSION)))

    def lines(self, terms: Terms, after: int, most: int, number: int | None = None) -> list[int]:
        """Positions of the first lines after one that hold the words, of one text or of all, in order."""
        first, last = (0, _LAST) if number is None else (line_position(number, 0), line_position(number + 1, -1))
        rows = self._rows(_FIND, match(terms), max(first, after + 1), last, most)
        return [row for (row,) in cast("list[tuple[int]]", rows)]

    def counts(self, terms: Terms) -> dict[int, int]:
        """Lines that hold the words, by the number of their text."""
        return dict(cast("list[tuple[int, int]]", self._rows(_COUNT, match(terms))))

    def _rows(self, statement: str, *values: str | int) -> list[tuple[str | int, ...]]:
        """By the driver itself: the first hits are to be there within a millisecond."""
        with _telling():
            return driver_rows(self._connection, statement, *values)


def match(terms: Terms) -> str:
    """Words as the index is asked for them. Folded words hold no quotation mark that would end a phrase."""
    wanted = " AND ".join(_any_of(term.forms) for term in terms.wanted)
    return " NOT ".join([f"({wanted})", *(_any_of(term.forms) for term in terms.unwanted)])


def _any_of(forms: Iterable[str]) -> str:
    return "(" + " OR ".join(f'"{" ".join(form.replace(_NUL, ""))}"' for form in forms) + ")"


def follow(connection: Connection, contents: Iterable[Content]) -> None:
    """Takes the texts into the index that a step wrote."""
    for content in contents:
        if content.table is text:
            _add(connection, str(content.values["sha256"]), str(content.values["content"]))


def missing(connection: Connection) -> list[tuple[str, int]]:
    """Texts of documents that the index does not hold, with their lengths (code points), in the order of import."""
    held = select(indexed_text.c.text_sha256).where(indexed_text.c.version == INDEX_VERSION)
    chosen = (
        select(document.c.text_sha256, func.max(document.c.characters))
        .where(document.c.text_sha256.not_in(held))
        .group_by(document.c.text_sha256)
        .order_by(func.min(document.c.ordinal))
    )
    return [(key, characters) for key, characters in connection.execute(chosen)]


def complete(transaction: Transaction, progress: Progress, *, anew: bool) -> None:
    """Takes what is missing into the index; `anew`, or when another version made it: everything.

    `progress` counts characters; what was taken in before it stopped the work stays. A text that cannot be taken in,
    because one of its lines is too long for SQLite, stays out.
    """
    with transaction() as connection:
        if anew or not _is_current(connection):
            empty(connection)
        left = missing(connection)
    total = sum(characters for _, characters in left)
    done = 0
    for portion in _portions(left):
        progress(done, total)
        with transaction() as connection:
            for key, characters in portion:
                _try(connection, key)
                done += characters
    progress(total, total)


def _portions(left: Iterable[tuple[str, int]]) -> Generator[list[tuple[str, int]]]:
    portion: list[tuple[str, int]] = []
    for one in left:
        portion.append(one)
        if sum(characters for _, characters in portion) >= PORTION:
            yield portion
            portion = []
    if portion:
        yield portion


def empty(connection: Connection) -> None:
    """Everything goes, written over as all that is deleted."""
    connection.execute(delete(indexed_text))
    try:
        with _telling():
            driver_of(connection).cursor().execute(_EMPTY)
    except IndexBroken:
        _put_new_in_place(driver_of(connection))


def _put_new_in_place(driver: sqlite3.Connection) -> None:
    """SQLite lets nobody reach an index whose own tables are damaged, not even to drop it: they are filled by hand."""
    with closing(sqlite3.connect(":memory:")) as fresh, _writing_behind(driver):
        fresh.execute(CREATE_TEXT_INDEX)
        for table in ("text_index_data", "text_index_idx", "text_index_config"):
            driver.execute(f"DELETE FROM {table}")
            for row in cast("list[tuple[object, ...]]", fresh.execute(f"SELECT * FROM {table}").fetchall()):
                driver.execute(f"INSERT INTO {table} VALUES ({', '.join('?' for _ in row)})", row)


@contextmanager
def _writing_behind(driver: sqlite3.Connection) -> Generator[None]:
    """Lets us write into the tables that SQLite keeps behind the index."""
    if sys.version_info < (3, 12):
        yield
        return
    driver.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)  # noqa: FBT003  the driver's signature
    try:
        yield
    finally:
        driver.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003


def leave_out(path: Path) -> None:
    """Empties the index of a copy that nobody else has open; one of an older version has none.

    A backup would be twice as large with it, and what is restored gets a new one anyway.
    """
    with told(path), closing(sqlite3.connect(path, isolation_level=None)) as copy:
        if not copy.execute("SELECT 1 FROM sqlite_schema WHERE name = 'text_index'").fetchone():
            return
        for setting in ("journal_mode = MEMORY", "synchronous = OFF", "secure_delete = ON"):
            copy.execute(f"PRAGMA {setting}")
        copy.execute("BEGIN")
        copy.execute("DELETE FROM indexed_text")
        try:
            with _telling():
                copy.execute(_EMPTY)
        except IndexBroken:
            _put_new_in_place(copy)
        copy.execute("COMMIT")


def is_sound(connection: Connection) -> bool:
    """Whether the index finds the beginning, a middle and the end of every text that it says it holds."""
    index = SqlTextIndex(connection)
    try:
        return all(_finds(connection, index, number, key) for number, key in index.texts().items())
    except IndexBroken:
        return False


def _finds(connection: Connection, index: SqlTextIndex, number: int, key: str) -> bool:
    content = connection.execute(select(text.c.content).where(text.c.sha256 == key)).scalar_one_or_none()
    if content is None:
        return False
    lines = list(indexed_lines(content))
    for start, tokens in (lines[0], lines[len(lines) // 2], lines[-1]) if lines else ():
        probe = "".join(tokens.split(" ")[:PROBE]).replace(_NUL, "")
        terms = Terms((Term("", (probe,)),))
        if probe and index.lines(terms, line_position(number, start) - 1, 1, number) != [line_position(number, start)]:
            return False
    return True


def _is_current(connection: Connection) -> bool:
    """Whether nothing in it was made by another version."""
    return not connection.execute(select(func.count()).where(indexed_text.c.version != INDEX_VERSION)).scalar_one()


def _try(connection: Connection, key: str) -> None:
    content = connection.execute(select(text.c.content).where(text.c.sha256 == key)).scalar_one_or_none()
    if content is not None:
        _add(connection, key, content)


def _add(connection: Connection, key: str, content: str) -> None:
    """All of a text or, if SQLite refuses, nothing of it: it is then found without the index."""
    if connection.execute(select(indexed_text.c.number).where(indexed_text.c.text_sha256 == key)).first():
        return
    number = (connection.execute(select(func.max(indexed_text.c.number))).scalar() or 0) + 1
    rows = ((line_position(number, start), tokens) for start, tokens in indexed_lines(content))
    cursor = driver_of(connection).cursor()
    cursor.execute("SAVEPOINT text_index")
    try:
        with _telling():
            cursor.executemany(_INSERT, rows)
            cursor.execute("SAVEPOINT text_index_written")  # rows are written now, and not before
        connection.execute(insert(indexed_text).values(number=number, text_sha256=key, version=INDEX_VERSION))
    except (IndexBroken, sqlite3.DataError, sqlite3.IntegrityError):
        cursor.execute("ROLLBACK TO text_index")
    cursor.execute("RELEASE text_index")


@contextmanager
def _telling() -> Generator[None]:
    """Turns what SQLite says of a broken index into IndexBroken, and nothing else."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = str(error)
        if error.sqlite_errorname == "SQLITE_CORRUPT_VTAB" or any(words in said for words in _BROKEN):
            raise IndexBroken from error
        raise
