"""REFI-QDA 1.0: the codebook (.qdc), and the whole project (.qdpx) for other programs of qualitative analysis.

A project is a zip of project.qde and the plain texts. Positions are code points of those texts, from 0, the end not
included; line ends are LF. Tags are codes, facets are sets of codes, collections are sets of sources, notes are notes.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from core.exporting.cleaning import clean, one_line
from core.exporting.packing import packed
from core.model.annotation import ReviewStatus
from core.model.codebook import Facet

if TYPE_CHECKING:
    from pathlib import Path

    from core.model.annotation import Annotation
    from core.model.codebook import Codebook, Tag
    from core.model.collection import Collection
    from core.model.document import Document
    from core.model.ids import DocumentId, TagId

CODEBOOK, PROJECT = "urn:QDA-XML:codebook:1.0", "urn:QDA-XML:project:1.0"
ORIGIN = "对读"
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMES = UUID("6a1f7d5e-52c7-5d5e-9d0b-7f0f3a5b8c11")
"""Of all ids that are made here from others, so that two exports of one library name the same things alike."""
_FACETS = {Facet.DOMAIN: "领域", Facet.ROLE: "性质", Facet.OWN: "自定标签"}
_STATUS = {ReviewStatus.PENDING: "待审", ReviewStatus.REVIEWED: "已审", ReviewStatus.DOUBTFUL: "存疑"}


@dataclass(frozen=True, slots=True)
class CollectedSet:
    """A collection as far as a project can hold it: which documents it quotes, and how many clauses."""

    collection: Collection
    documents: tuple[DocumentId, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that goes into a .qdpx. `texts` are the stored ones."""

    name: str
    codebook: Codebook
    documents: tuple[Document, ...]
    texts: Mapping[DocumentId, str]
    annotations: tuple[Annotation, ...]
    collections: tuple[CollectedSet, ...]
    reviewer: str
    made_at: int
    """Milliseconds UTC."""


def codebook_file(codebook: Codebook) -> bytes:
    """A .qdc. A codebook without tags is not valid: the caller refuses it."""
    sets = "".join(_facet_sets(codebook, "guid"))
    return (
        f'{_DECLARATION}<CodeBook xmlns="{CODEBOOK}" origin="{ORIGIN}">'
        f"{_codes(codebook)}<Sets>{sets}</Sets></CodeBook>\n"
    ).encode()


def project_file(project: Project) -> bytes:
    """A .qdpx: the same bytes for the same content."""
    members = [("project.qde", _project(project).encode())]
    members += [(f"sources/{document.id}.txt", project.texts[document.id].encode()) for document in project.documents]
    return packed(members)


def holds_codes(path: Path, codebook: Codebook) -> bool:
    """Whether the file has every tag, by its id."""
    from lxml import etree

    found = [code.get("guid") for code in etree.parse(str(path)).iter(f"{{{CODEBOOK}}}Code")]
    return sorted(map(str, found)) == sorted(tag.id for tag in codebook.tags)


def holds_project(path: Path, project: Project) -> bool:
    """Whether the file has every text, and every mark with its place."""
    from lxml import etree

    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read("project.qde"), etree.XMLParser(huge_tree=True, resolve_entities=False))
        texts = all(
            package.read(f"sources/{document.id}.txt").decode() == project.texts[document.id]
            for document in project.documents
        )
    found = {
        (one.get("guid"), one.get("startPosition"), one.get("endPosition"))
        for one in tree.iter(f"{{{PROJECT}}}PlainTextSelection")
    }
    meant = {(mark.id, str(mark.anchor.range.start), str(mark.anchor.range.end)) for mark in project.annotations}
    return texts and found == meant


# -- codes ----------------------------------------------------------------------------------------------------------
def _codes(codebook: Codebook) -> str:
    children: dict[TagId | None, list[Tag]] = {}
    known = {tag.id for tag in codebook.tags}
    for tag in codebook.tags:
        children.setdefault(tag.parent_id if tag.parent_id in known else None, []).append(tag)

    def code(tag: Tag) -> str:
        description = f"<Description>{_words(tag.definition)}</Description>" if tag.definition else ""
        inner = "".join(code(child) for child in children.get(tag.id, ()))
        return (
            f'<Code guid="{tag.id}" name="{_name(tag.name)}" isCodable="true" color="{tag.colour}">'
            f"{description}{inner}</Code>"
        )

    return f"<Codes>{''.join(code(tag) for tag in children.get(None, ()))}</Codes>"


def _facet_sets(codebook: Codebook, reference: str) -> Iterator[str]:
    """The codes of each facet; the two schemas call a reference differently."""
    for facet, name in _FACETS.items():
        members = "".join(f'<MemberCode {reference}="{tag.id}"/>' for tag in codebook.of(facet))
        if members:
            yield f'<Set guid="{_made("facet", facet.value)}" name="{name}">{members}</Set>'


# -- project --------------------------------------------------------------------------------------------------------
def _project(project: Project) -> str:
    users = {name: _made("user", name) for name in sorted({mark.reviewer for mark in project.annotations})}
    users.setdefault(project.reviewer, _made("user", project.reviewer))
    made = _time(project.made_at)
    marks: dict[DocumentId, list[Annotation]] = {}
    for mark in project.annotations:
        marks.setdefault(mark.document_id, []).append(mark)
    sources = "".join(_source(document, marks.get(document.id, ()), users, made) for document in project.documents)
    notes = "".join(_note(mark, users[mark.reviewer]) for mark in project.annotations if mark.note)
    return (
        f'{_DECLARATION}<Project xmlns="{PROJECT}" name="{_name(project.name)}" origin="{ORIGIN}"'
        f' creatingUserGUID="{users[project.reviewer]}" creationDateTime="{made}">'
        f"<Users>{''.join(_user(name, guid) for name, guid in users.items())}</Users>"
        f"<CodeBook>{_codes(project.codebook)}</CodeBook>"
        + (f"<Sources>{sources}</Sources>" if sources else "")
        + (f"<Notes>{notes}</Notes>" if notes else "")
        + f"<Sets>{''.join(_sets(project))}</Sets></Project>\n"
    )


def _user(name: str, guid: str) -> str:
    return f'<User guid="{guid}" name="{_name(name)}"/>'


def _source(document: Document, marks: Sequence[Annotation], users: Mapping[str, str], made: str) -> str:
    about = document.description
    described = [about.number, about.issuer, about.issued_on, about.place, about.period]
    words = "；".join(one_line(each) for each in described if each)
    description = f"<Description>{_words(words)}</Description>" if words else ""
    selections = "".join(_selection(mark, users[mark.reviewer]) for mark in marks)
    return (
        f'<TextSource guid="{document.id}" name="{_name(document.title)}"'
        f' plainTextPath="internal://{document.id}.txt" creationDateTime="{made}">'
        f"{description}{selections}</TextSource>"
    )


def _selection(mark: Annotation, user: str) -> str:
    place = mark.anchor.range
    made = _time(mark.created_at)
    status = _STATUS.get(mark.status, "")
    description = f"<Description>{status}</Description>" if status else ""
    codings = "".join(
        f'<Coding guid="{_made("coding", mark.id, tag_id)}" creatingUser="{user}" creationDateTime="{made}">'
        f'<CodeRef targetGUID="{tag_id}"/></Coding>'
        for tag_id in mark.tags
    )
    note = f'<NoteRef targetGUID="{_made("note", mark.id)}"/>' if mark.note else ""
    return (
        f'<PlainTextSelection guid="{mark.id}" name="{_name(mark.anchor.quote.exact[:40])}"'
        f' startPosition="{place.start}" endPosition="{place.end}" creatingUser="{user}" creationDateTime="{made}"'
        f' modifyingUser="{user}" modifiedDateTime="{_time(mark.changed_at)}">'
        f"{description}{codings}{note}</PlainTextSelection>"
    )


def _note(mark: Annotation, user: str) -> str:
    return (
        f'<Note guid="{_made("note", mark.id)}" name="{_name(mark.anchor.quote.exact[:20])}" creatingUser="{user}"'
        f' creationDateTime="{_time(mark.created_at)}"><PlainTextContent>{_words(mark.note)}</PlainTextContent></Note>'
    )


def _sets(project: Project) -> Iterator[str]:
    yield from _facet_sets(project.codebook, "targetGUID")
    for one in project.collections:
        members = "".join(f'<MemberSource targetGUID="{document_id}"/>' for document_id in one.documents)
        yield (
            f'<Set guid="{one.collection.id}" name="{_name(one.collection.name)}">'
            f"<Description>条款集，{one.rows} 条</Description>{members}</Set>"
        )


def _made(*parts: str) -> str:
    return str(uuid5(_NAMES, "\n".join(map(clean, parts))))


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds // 1000, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _words(text: str) -> str:
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _name(text: str) -> str:
    """An attribute: on one line, or a reader would make blanks of its line ends."""
    return _words(one_line(text)).replace('"', "&quot;")
