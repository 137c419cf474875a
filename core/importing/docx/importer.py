"""The importer for Word documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import ImportRefused
from core.importing import limits
from core.importing.docx.blocks import ALTERNATIVES, BlocksReader
from core.importing.docx.findings import Findings
from core.importing.docx.lines import Lines
from core.importing.docx.numbering import Numbering
from core.importing.docx.package import Package, Relationship
from core.importing.docx.styles import Styles
from core.importing.docx.words import NoteMark
from core.importing.docx.xml_door import Element, stream, w
from core.importing.finishing import finished
from core.importing.sniff import Magic
from core.model.document import ImportedText

if TYPE_CHECKING:
    from core.importing.registry import ReadOptions
    from core.progress import Progress

VERSION = 1
_BODY = w("body")
_BLOCKS = (
    *(w(name) for name in ("p", "tbl", "sdt", "customXml", "smartTag", "ins", "moveTo", "altChunk")),
    ALTERNATIVES,
)
"""What a body can hold. Deleted and moved-away blocks are not among them."""
_COUNTED = {w("p"), w("tc")}
_STEP = 500
"""Paragraphs between two reports of progress."""


class DocxImporter:
    """Reads docx, docm and their templates; macros are never looked at."""

    name = "docx"
    title = "Word 文档"
    extensions = (".docx", ".docm", ".dotx", ".dotm")

    def accepts(self, magic: Magic) -> bool:
        return magic is Magic.DOCX

    def read(self, data: bytes, options: ReadOptions) -> ImportedText:
        package = Package(data)
        main = _main_part(package)
        related = package.relationships(main)
        findings = Findings(external_ignored=_outside(related))
        parts = {found.kind: found.target for found in related if found.target and package.has(found.target)}
        roots = {kind: package.root(parts[kind]) for kind in ("styles", "numbering") if kind in parts}
        lines = Lines(findings)
        blocks = BlocksReader(
            Styles(roots.get("styles")), Numbering(roots.get("numbering")), _notes(package, parts), lines, findings
        )
        try:
            _read_body(package, main, blocks, options.progress)
        except RecursionError as error:
            raise ImportRefused("import.nested_too_deep") from error
        return finished(
            ImportedText(lines.text, self.name, VERSION, hints=tuple(lines.hints), warnings=findings.notices())
        )


def _main_part(package: Package) -> str:
    named = [found.target for found in package.relationships("") if found.kind == "officeDocument"]
    main = next((name for name in [*named, "word/document.xml"] if name and package.has(name)), None)
    if main is None:
        raise ImportRefused("import.damaged")
    return main


def _outside(related: list[Relationship]) -> int:
    """Contents the document takes from elsewhere. Links are only followed by people."""
    return sum(1 for found in related if not found.target and found.kind != "hyperlink")


def _notes(package: Package, parts: dict[str, str]) -> dict[NoteMark, Element]:
    notes: dict[NoteMark, Element] = {}
    for kind in ("footnote", "endnote"):
        part = parts.get(f"{kind}s")
        if part is not None:
            for note in package.root(part).findall(w(kind)):
                if note.get(w("type")) in {None, "normal"}:
                    notes[NoteMark(kind, note.get(w("id")) or "")] = note
    return notes


def _read_body(package: Package, main: str, blocks: BlocksReader, progress: Progress) -> None:
    """Block by block; what was read is let go, so that memory holds one block and not the document."""
    total = package.size(main)
    counts = dict.fromkeys(_COUNTED, 0)
    with package.open(main) as file:
        for element in stream(file, *_BLOCKS, w("tc")):
            if element.tag in counts:
                counts[element.tag] += 1
                if counts[element.tag] > limits.PARAGRAPHS:
                    raise ImportRefused("import.too_many_paragraphs", limit=limits.PARAGRAPHS)
                if element.tag == w("p") and counts[w("p")] % _STEP == 0:
                    progress(min(file.tell(), total), total)
            parent = element.getparent()
            if parent is not None and parent.tag == _BODY:
                blocks.read(element)
                while (before := element.getprevious()) is not None:
                    parent.remove(before)
    blocks.finish()
    progress(total, total)
