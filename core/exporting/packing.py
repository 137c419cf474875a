"""Zip packages that are the same bytes for the same content, whenever and on whatever machine they are made."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows."""
_UNIX = 3


def pack(path: Path, members: Iterable[tuple[str, bytes]]) -> None:
    """Writes the members in their order. Raises OSError."""
    path.write_bytes(packed(members))


def packed(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A package of the members in their order."""
    buffer = BytesIO()  # a ZipFile on a full disk fails once more when it is forgotten
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members:
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpack(path: Path) -> list[tuple[str, bytes]]:
    """The members in their order. For packages of our own: nothing is checked. Raises OSError."""
    with zipfile.ZipFile(path) as package:
        return [(name, package.read(name)) for name in package.namelist()]
