"""The one door to lxml for reading: no entities, no DTD, no network, nothing huge, whatever the file asks for."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from typing import IO, Protocol, cast

from core.errors import ImportRefused
from core.importing import limits

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
"""Names of the strict flavour of the standard; everything else that is read here is named alike in both."""
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, ValueError)
"""What a damaged zip or a text in a wrong encoding (a ValueError) makes the standard library raise."""
_HEAD = 64 * 1024
_ROOT = re.compile(rb"<[A-Za-z_]")


class Element(Protocol):
    """As much of an lxml element as is needed."""

    @property
    def tag(self) -> str: ...
    @property
    def text(self) -> str | None: ...
    def get(self, key: str) -> str | None: ...
    def find(self, path: str) -> Element | None: ...
    def findall(self, path: str) -> list[Element]: ...
    def iter(self, *tags: str) -> Iterator[Element]: ...
    def getparent(self) -> Element | None: ...
    def getprevious(self) -> Element | None: ...
    def remove(self, element: Element) -> None: ...
    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...


@cache
def w(name: str) -> str:
    """A name of the main WordprocessingML namespace as lxml writes it."""
    return f"{{{W}}}{name}"


VAL = w("val")


def value(element: Element, child: str) -> str | None:
    """w:val of a direct child, given by its full name."""
    found = element.find(child)
    return None if found is None else found.get(VAL)


def number(text: str | None, default: int, least: int = 0, most: int = 2_147_483_647) -> int:
    """An integer attribute; `default` if it is missing, no number or out of bounds."""
    if text is None or len(text) > 12:
        return default
    try:
        found = int(text)
    except ValueError:
        return default
    return found if least <= found <= most else default


def switched_on(element: Element | None) -> bool | None:
    """Whether an on-off property is on; None if it is not there."""
    return None if element is None else element.get(VAL) not in {"0", "false", "off"}


def parsed(file: IO[bytes]) -> Element:
    """A whole part. Raises ImportRefused('import.damaged' or 'import.doctype')."""
    *_, root = stream(file)
    return root


def stream(file: IO[bytes], *tags: str) -> Iterator[Element]:
    """Each element of `tags` once it is complete, while the rest is still unread; the root at the end.

    Raises ImportRefused('import.damaged' or 'import.doctype').
    """
    from lxml import etree

    try:
        source = _Metered(_transitional(file))
        events = etree.iterparse(
            cast("IO[bytes]", source),
            events=("end",),
            tag=tags or "*",
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        first = True
        for _, element in events:
            if first and element.getroottree().docinfo.doctype:
                raise ImportRefused("import.doctype")
            first = False
            source.since_element = 0
            if tags:
                yield cast("Element", element)
        if events.root.getroottree().docinfo.doctype:
            raise ImportRefused("import.doctype")
        yield cast("Element", events.root)
    except (etree.LxmlError, *ZIP_ERRORS) as error:
        raise ImportRefused("import.damaged") from error


def _transitional(file: IO[bytes]) -> IO[bytes]:
    """The file, with the names of the strict flavour replaced by the usual ones.

    A DOCTYPE in its usual place is refused here, before a parser meets what it declares.
    """
    head = file.read(_HEAD)
    if b"<!DOCTYPE" in _ROOT.split(head.replace(b"\0", b""), maxsplit=1)[0]:
        raise ImportRefused("import.doctype")
    if any(strict in head for strict, _ in _STRICT):
        data = head + file.read()
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return io.BytesIO(data)
    file.seek(0)
    return file


class _Metered:
    """A file that refuses to be read for ever without an element coming to its end: all of it would be in memory."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.since_element = 0

    def read(self, size: int) -> bytes:
        data = self._file.read(size)
        self.since_element += len(data)
        if self.since_element > limits.BLOCK_BYTES:
            raise ImportRefused("import.package_unsafe", reason="单个段落过大")
        return data
