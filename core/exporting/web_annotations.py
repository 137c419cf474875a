"""W3C Web Annotation Data Model (2017) as JSON-LD: an AnnotationPage that any tool of the kind can read.

A target is the stored text, named by its checksum, with a TextQuoteSelector and a TextPositionSelector. The model
counts positions in code points of the text, half-open, as we do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.exporting.cleaning import clean
from core.exporting.json_exporter import without_halves
from core.model.annotation import ReviewStatus
from core.model.text import Script

if TYPE_CHECKING:
    from pathlib import Path

    from core.model.annotation import Annotation
    from core.model.changes import Json
    from core.model.codebook import Tag
    from core.model.document import Document
    from core.model.ids import DocumentId, TagId

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_LANGUAGES = {Script.HANS: "zh-Hans", Script.HANT: "zh-Hant"}


def annotation_page(
    annotations: Sequence[Annotation],
    documents: Mapping[DocumentId, Document],
    tags: Mapping[TagId, Tag],
    *,
    made_at: int,
    title: str,
) -> bytes:
    """The page as UTF-8, an annotation on each line. `made_at` in milliseconds UTC."""
    head: dict[str, Json] = {
        "@context": CONTEXT,
        "id": "urn:duidu:annotations",
        "type": "AnnotationPage",
        "dcterms:title": clean(title),
        "generated": _time(made_at),
    }
    lines = [_text(_annotation(one, documents[one.document_id], tags)) for one in annotations]
    opening = ",\n".join(f"{_text(name)}: {_text(value)}" for name, value in head.items())
    return f'{{\n{opening},\n"items": [\n{",".join(chr(10) + line for line in lines)}\n]\n}}\n'.encode()


def holds(path: Path, annotations: Sequence[Annotation]) -> bool:
    """Whether the file has every annotation with its words and bodies."""
    page = json.loads(path.read_bytes())
    found = [(one["id"], one["target"]["selector"][0]["exact"], len(one.get("body", []))) for one in page["items"]]
    meant = [
        (f"urn:uuid:{one.id}", without_halves(one.anchor.quote.exact), len(one.tags) + bool(one.note))
        for one in annotations
    ]
    return found == meant


def _annotation(one: Annotation, document: Document, tags: Mapping[TagId, Tag]) -> Json:
    written: dict[str, Json] = {
        "id": f"urn:uuid:{one.id}",
        "type": "Annotation",
        "motivation": list(_motivations(one)),
        "creator": {"type": "Person", "name": clean(one.reviewer)},
        "created": _time(one.created_at),
        "modified": _time(one.changed_at),
    }
    bodies = list(_bodies(one, tags))
    if bodies:
        written["body"] = bodies
    written["target"] = {"source": _source(document), "selector": _selectors(one)}
    return written


def _motivations(one: Annotation) -> Iterator[Json]:
    """What the mark is for; `highlighting` where it only has a status."""
    if one.tags:
        yield "tagging"
    if one.note:
        yield "commenting"
    if one.status is not ReviewStatus.NONE:
        yield "assessing"
    if not (one.tags or one.note or one.status):
        yield "highlighting"


def _bodies(one: Annotation, tags: Mapping[TagId, Tag]) -> Iterator[Json]:
    """Tags, main domain first, each with the id of the codebook; then the note."""
    for tag_id in one.tags:
        tag = tags.get(tag_id)
        name = clean(tag.name) if tag is not None else tag_id
        yield {"id": f"urn:uuid:{tag_id}", "type": "TextualBody", "purpose": "tagging", "value": name}
    if one.note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": clean(one.note)}


def _source(document: Document) -> Json:
    return {
        "id": f"urn:sha256:{document.text_sha256}",
        "type": "Text",
        "format": "text/plain",
        "language": _LANGUAGES[document.script],
        "dcterms:title": clean(document.title),
    }


def _selectors(one: Annotation) -> Json:
    quote, place = one.anchor.quote, one.anchor.range
    return [
        {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
        {"type": "TextPositionSelector", "start": place.start, "end": place.end},
    ]


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds // 1000, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(value: Json) -> str:
    return without_halves(json.dumps(value, ensure_ascii=False))
