"""Canonical JSON and the digests made of it.

They notice accidents and careless forgery, not someone who recomputes them. blake2b of 12 bytes: a chance hit in
10^14 rows is below 10^-1, and a row grows by 24 digits only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b, sha256

from core.model.changes import Json

DIGEST_BYTES = 12

Value = str | int | None
"""What a column of a user-made row holds."""
RowValues = Mapping[str, Value]
"""A user-made row by column, without its checksum."""


def canonical(value: object) -> str:
    """JSON with one spelling only: sorted keys, no blanks, no NaN; text as it is. Raises ValueError or TypeError."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def parsed(text: str) -> Json:
    return json.loads(text)


def digest(text: str) -> str:
    """24 hexadecimal digits."""
    return blake2b(text.encode(), digest_size=DIGEST_BYTES).hexdigest()


def row_checksum(values: Sequence[Value]) -> str:
    """Digest of a row's columns in the order of its table, checksum left out."""
    return digest(json.dumps(values, ensure_ascii=False, separators=(",", ":")))


def text_key(text: str) -> str:
    """sha256 of the UTF-8 bytes: the key of a text or layout. Raises UnicodeEncodeError for a lone surrogate."""
    return sha256(text.encode()).hexdigest()
