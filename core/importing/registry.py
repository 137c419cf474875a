"""Which formats are read, and what a format has to be able to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from core.progress import Progress, silent

if TYPE_CHECKING:
    from core.importing.encodings import EncodingGuess
    from core.importing.sniff import Magic
    from core.model.document import ImportedText


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What an importer may want to know beside the bytes."""

    encoding: EncodingGuess | None = None
    """For formats without an encoding of their own."""
    progress: Progress = silent


class Importer(Protocol):
    """Reads one format."""

    @property
    def name(self) -> str:
        """Kept as the `format` of a document: 'txt', 'docx'."""
        ...

    @property
    def title(self) -> str:
        """For dialogs."""
        ...

    @property
    def extensions(self) -> tuple[str, ...]:
        """Lower case, with the dot."""
        ...

    def accepts(self, magic: Magic) -> bool: ...

    def read(self, data: bytes, options: ReadOptions) -> ImportedText:
        """Text and hints of the file's content. Raises ImportRefused, or what `options.progress` raises."""
        ...


def registry() -> tuple[Importer, ...]:
    """All importers; a new format is one more line here."""
    from core.importing.docx.importer import DocxImporter
    from core.importing.plain_text import PlainTextImporter

    return (PlainTextImporter(), DocxImporter())


def formats_read() -> str:
    """The formats that are read, for messages."""
    return "、".join(f"{importer.title}（{' '.join(importer.extensions)}）" for importer in registry())
