"""A document of the library and the text that belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from core.model.text import Script

Region = str
"""Part of a Script's world whose character forms a document keeps: '' (not said), 'TW' or 'HK'."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a reader notes about a document: 文号, 发文机关, 成文日期, 地区, 时期. Free text, '' = not known."""

    number: str = ""
    issuer: str = ""
    issued_on: str = ""
    place: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was imported. Its text is immutable and stored once under its hash."""

    id: DocumentId
    title: str
    script: Script
    region: Region
    characters: int
    """Code points of the stored text."""
    text_sha256: str
    original_sha256: str
    original_size: int
    """Bytes of the file as it came."""
    file_name: str
    format: str
    """Name of the importer: txt, docx."""
    encoding: str
    """Encoding a text file was read with; '' for others."""
    importer_version: int
    layout_sha256: str
    """Key of the layout hints kept beside the text; '' if there are none."""
    imported_at: int
    """Milliseconds UTC."""
    description: Description = field(default_factory=Description)


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A row of the library list."""

    document: Document
    annotations: int
    tags: int
    """Distinct tags in use on it."""


@dataclass(frozen=True, slots=True)
class LayoutHint:
    """What a file's own formatting says of the line that starts at `start` (code points of the stored text)."""

    start: int
    kind: str
    """'heading', 'list', 'table', 'note' or 'text_box'."""
    level: int = 0
    style: str = ""
    number: str = ""
    """The automatic number that was written into the text, with its suffix."""


@dataclass(frozen=True, slots=True)
class ImportedText:
    """What an importer makes of a file: the text to be stored, hints, and what the user should know."""

    text: str
    format: str
    importer_version: int
    encoding: str = ""
    hints: tuple[LayoutHint, ...] = ()
    warnings: tuple[ImportNotice, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportNotice:
    """Something dropped, guessed or noticed while importing: a code of `core.wording` with its arguments."""

    code: str
    arguments: Mapping[str, str | int] = field(default_factory=dict[str, str | int])
