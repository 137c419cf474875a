"""A mark made ready for the panels: its words in one line, and what a search looks in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.model.codebook import Facet
from core.model.ids import AnnotationId, DocumentId, TagId
from core.text.fold import fold

if TYPE_CHECKING:
    from core.model.annotation import ReviewStatus
    from core.services.annotations import AnnotationRecord

SHOWN: int = 160
"""Characters of words or of a note that a panel ever shows."""
SHORT_WORDS = 17
SHORT_NOTE = 18
"""Han characters that fit into one line of a panel however narrow it is made."""
SEPARATOR = " › "
ASCII = re.compile(r"[\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Entry:
    """An AnnotationRecord with what is derived from it once, off the window's thread."""

    id: AnnotationId
    record: AnnotationRecord
    words: str
    words_lines: int
    """Lines that a list gives the words: 1 or 2."""
    note: str
    note_lines: int
    """0 without a note, else 1 or 2."""
    path: str
    """The headings above, without the document's title."""
    by: str
    """Who made it, if that is somebody else."""
    folded: str

    @property
    def document_id(self) -> DocumentId:
        return self.record.annotation.document_id


@dataclass(frozen=True, slots=True)
class Section:
    """The line above the marks of a document."""

    document_id: DocumentId
    title: str
    count: int


ListRow = Entry | Section


@dataclass(frozen=True, slots=True)
class Criteria:
    """Which entries the list shows. Empty parts do not restrict; the parts restrict together."""

    text: str = ""
    """As typed; either script, any width."""
    tags: Mapping[Facet, frozenset[TagId]] = field(default_factory=dict[Facet, frozenset[TagId]])
    """At least one of each facet's; children of a chosen tag are among them."""
    documents: frozenset[DocumentId] = frozenset()
    statuses: frozenset[ReviewStatus] = frozenset()

    @property
    def empty(self) -> bool:
        return not (self.text.strip() or any(self.tags.values()) or self.documents or self.statuses)


def entry_of(record: AnnotationRecord, reviewer: str) -> Entry:
    """The entry of a record, as this reviewer sees it."""
    annotation = record.annotation
    quote, note = annotation.anchor.quote.exact, annotation.note
    words, remark = one_line(quote), one_line(note)
    path = [one_line(heading) for heading in annotation.anchor.path]
    headings = path[1:] if path[:1] == [one_line(record.document.title)] else path
    return Entry(
        id=annotation.id,
        record=record,
        words=words,
        words_lines=lines_for(words, SHORT_WORDS),
        note=remark,
        note_lines=lines_for(remark, SHORT_NOTE) if remark else 0,
        path=SEPARATOR.join(headings),
        by="" if annotation.reviewer == reviewer else annotation.reviewer,
        folded="\n".join(fold(part) for part in (quote, note, *annotation.anchor.path)),
    )


def chosen(entries: list[Entry], criteria: Criteria) -> list[Entry]:
    """The entries that meet the criteria, in their order."""
    needle = fold(criteria.text.strip())
    groups = [group for group in criteria.tags.values() if group]

    def accepts(entry: Entry) -> bool:
        annotation = entry.record.annotation
        return (
            needle in entry.folded
            and not (criteria.documents and annotation.document_id not in criteria.documents)
            and not (criteria.statuses and annotation.status not in criteria.statuses)
            and not any(group.isdisjoint(annotation.tags) for group in groups)
        )

    return [entry for entry in entries if accepts(entry)]


def with_sections(entries: list[Entry]) -> list[ListRow]:
    """The entries with a line above those of each document; they come document by document."""
    rows: list[ListRow] = []
    start = 0
    while start < len(entries):
        document = entries[start].record.document
        end = start
        while end < len(entries) and entries[end].document_id == document.id:
            end += 1
        rows.append(Section(document.id, document.title, end - start))
        rows.extend(entries[start:end])
        start = end
    return rows


def one_line(words: str, limit: int = SHOWN) -> str:
    """The beginning of some words without line breaks; blanks between Han characters stay as they are."""
    line = " ".join(words[: 2 * limit].split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def lines_for(words: str, short: int) -> int:
    """One line or two. Latin letters and digits are about half as wide as a Han character."""
    if len(words) <= short:
        return 1
    return 1 if len(words) - len(ASCII.findall(words[: 2 * short + 1])) / 2 <= short else 2
