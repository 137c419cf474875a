"""Reads a list that was exported as JSON. It comes from outside: nothing in it is taken on trust."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from core.errors import ImportRefused
from core.exporting.json_exporter import FORMAT, VERSION
from core.model.text import TextRange

if TYPE_CHECKING:
    from core.model.changes import Json

T = TypeVar("T")
LARGEST = 100_000_000
"""Bytes. 5,000 clauses with their marks take 6 MB."""
LONGEST = 20_000_000
"""Code points of the longest text that a library holds: no offset is larger."""


class Fields:
    """Fields of a JSON object, each of the type that it should have. Raises ValueError otherwise."""

    def __init__(self, value: Json) -> None:
        if not isinstance(value, dict):
            raise ValueError("object")  # noqa: TRY004 - what a file says wrong, like all that follows
        self._fields = value

    def text(self, name: str) -> str:
        return self._of(name, str)

    def number(self, name: str) -> int:
        value = self._of(name, int)
        if not -1 < value < 2**53:
            raise ValueError(name)
        return value

    def many(self, name: str) -> list[Json]:
        return cast("list[Json]", self._of(name, list))

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.many(name)
        if not all(isinstance(value, str) for value in values):
            raise ValueError(name)
        return tuple(cast("list[str]", values))

    def objects(self, name: str) -> list[Fields]:
        return [Fields(value) for value in self.many(name)]

    def inner(self, name: str) -> Fields:
        return Fields(self._fields.get(name, {}))

    def raw(self, name: str) -> Json:
        return self._fields.get(name)

    def place(self) -> TextRange:
        """`start` and `end` in code points, half-open, not empty."""
        place = TextRange(self.number("start"), self.number("end"))
        if not place.start < place.end <= LONGEST:
            raise ValueError("range")
        return place

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def _of(self, name: str, kind: type[T]) -> T:
        value = self._fields.get(name)
        if type(value) is not kind:
            raise ValueError(name)
        return value


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A place as a file tells it."""

    text_sha256: str
    title: str
    range: TextRange
    path: tuple[str, ...]
    exact: str
    sha256: str
    """Of `exact`, as the file says."""


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One row: where it stands, and what a library takes back."""

    number: int
    """From 1."""
    cells: tuple[str, ...]
    sources: tuple[ListedSource, ...]
    record: Fields


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that was exported as JSON."""

    form: str
    title: str
    rows: tuple[ListedRow, ...]
    record: Fields = field(default_factory=lambda: Fields({}))


def read_listing(path: Path) -> Listing:
    """Raises ImportRefused: not a file of ours, of a newer version, or not whole."""
    try:
        if path.stat().st_size > LARGEST:
            raise ImportRefused("import.too_large", limit=LARGEST // 1_000_000)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ImportRefused("import.missing", file=path.name) from error
    except IsADirectoryError as error:
        raise ImportRefused("import.is_folder", file=path.name) from error
    except OSError as error:
        raise ImportRefused("import.unreadable", file=path.name, reason=error.strerror or "") from error
    return listing_of(data, path.name)


def listing_of(data: bytes, name: str) -> Listing:
    """The list in the bytes of a file. Raises ImportRefused."""
    try:
        whole = Fields(json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_refuse))
    except (ValueError, RecursionError) as error:
        raise ImportRefused("listing.not_ours", file=name) from error
    if whole.raw("format") != FORMAT:
        raise ImportRefused("listing.not_ours", file=name)
    if whole.raw("version") != VERSION:
        raise ImportRefused("listing.version", file=name, version=str(whole.raw("version")), known=VERSION)
    try:
        return _listing(whole)
    except (ValueError, IndexError) as error:
        raise ImportRefused("listing.damaged", file=name) from error


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name twice")
    return found


def _refuse(constant: str) -> Json:
    raise ValueError(constant)


def _listing(whole: Fields) -> Listing:
    documents = whole.objects("documents")
    columns = len(whole.many("columns"))
    rows = tuple(_row(number, row, documents) for number, row in enumerate(whole.objects("rows"), start=1))
    if any(len(row.cells) != columns for row in rows):
        raise ValueError("cells")
    return Listing(whole.text("form"), whole.text("title"), rows, whole.inner("record"))


def _row(number: int, row: Fields, documents: list[Fields]) -> ListedRow:
    return ListedRow(
        number,
        row.texts("cells"),
        tuple(_source(source, documents[source.number("document")]) for source in row.objects("sources")),
        row.inner("record"),
    )


def _source(source: Fields, document: Fields) -> ListedSource:
    return ListedSource(
        text_sha256=document.text("text_sha256"),
        title=document.text("title"),
        range=source.place(),
        path=source.texts("path"),
        exact=source.text("exact"),
        sha256=source.text("sha256"),
    )
