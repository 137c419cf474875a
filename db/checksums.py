"""Canonical JSON and the digests made of it.

They notice accidents and careless forgery, not someone who recomputes them. blake2b of 12 bytes: a chance hit in
10^14 rows is below 10^-1, and a row grows by 24 digits only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b, sha256
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.changes import Json

DIGEST_BYTES = 12

Value = str | int | None
"""What a column of a user-made row holds."""
RowValues = Mapping[str, Value]
"""A user-made row by column, without its checksum."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def canonical(value: object) -> str:
    """JSON with one spelling only: sorted keys, no blanks, no NaN; text as it is. Raises ValueError or TypeError."""
    return _ENCODER.encode(value)


def parsed(text: str) -> Json:
    return json.loads(text)


def digest(text: str) -> str:
    """24 hexadecimal digits."""
    return blake2b(text.encode(), digest_size=DIGEST_BYTES).hexdigest()


def spelled(value: Value) -> str:
    """A column's value as `canonical` spells it, without the cost of making an encoder for each."""
    if isinstance(value, str):
        return encode_basestring(value)
    return "null" if value is None else str(value)


def row_checksum(values: Sequence[Value]) -> str:
    """Digest of a row's columns in the order of its table, checksum left out."""
    return spelled_checksum([spelled(value) for value in values])


def spelled_checksum(values: Sequence[str]) -> str:
    return digest(f"[{','.join(values)}]")


class RowSpelling:
    """Spells rows of one table as canonical JSON, from values that are spelled already."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._order = sorted(range(len(columns)), key=lambda index: columns[index])
        self._beginnings = [
            f"{',' if position else '{'}{canonical(columns[index])}:" for position, index in enumerate(self._order)
        ]

    def __call__(self, values: Sequence[str]) -> str:
        pairs = zip(self._beginnings, self._order, strict=True)
        return "".join([beginning + values[index] for beginning, index in pairs]) + "}"


def text_key(text: str) -> str:
    """sha256 of the UTF-8 bytes: the key of a text or layout. Raises UnicodeEncodeError for a lone surrogate."""
    return sha256(text.encode()).hexdigest()
