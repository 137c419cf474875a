"""Which lines hold neither heading nor statement: tables, captions, notes, and what surrounds an official letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.model.text import PassageKind
from core.text import matter
from core.text.layout import Block, is_page_number
from core.text.statements import loosely, visible_length

if TYPE_CHECKING:
    from core.text.numbering import System

_FINAL = "。！？；!?;"
_HINTED = {"table": PassageKind.TABLE_ROW, "note": PassageKind.NOTE}
_LONGEST = 200
_ENTRY_LENGTH = 60
_ENTRIES = 500
_LISTS = 5
"""Tables of contents looked at: of the text, of its figures, of what is attached."""


def mark_kinds(text: str, blocks: Sequence[Block]) -> None:
    """Sets `kind` of all lines that are no part of the body, judged by their own words and their neighbours."""
    body_seen = False
    for block in blocks:
        if block.kind is None:
            block.kind = _own_kind(text, block, body_seen=body_seen)
        if block.kind is None and text[block.end - 1] in _FINAL:
            body_seen = True
    _mark_contents(text, blocks)
    _mark_note_lists(text, blocks)
    _mark_signatures(text, blocks)
    _mark_trailer(text, blocks)


def _own_kind(text: str, block: Block, *, body_seen: bool) -> PassageKind | None:
    if block.hint is not None and block.hint.kind in _HINTED:
        return _HINTED[block.hint.kind]
    words = block.start if block.marker is None else block.marker.end
    if text.find("\t", words, block.end) >= 0:
        line = text[block.start : block.end]
        entry = block.marker is not None and matter.is_contents_entry(line, marked=True)
        return PassageKind.NOTE if entry else PassageKind.TABLE_ROW
    if block.end - block.start > _LONGEST or block.markdown:
        return None
    line = text[block.start : block.end]
    if matter.is_caption(line) and line[-1] not in _FINAL:
        return PassageKind.CAPTION
    return PassageKind.NOTE if _is_note(line, block, body_seen=body_seen) else None


def _is_note(line: str, block: Block, *, body_seen: bool) -> bool:
    if (
        is_page_number(line, 0, len(line))
        or matter.is_figures(line)
        or matter.is_contents_entry(line, marked=block.marker is not None)
    ):
        return True
    return block.marker is None and (
        matter.is_note(line)
        or matter.opens_notes(line)
        or matter.is_document_number(line)
        or matter.is_date(line)
        or matter.is_bracketed(line)
        or matter.is_contents(line)
        or matter.is_attachment(line)
        or matter.names_attachments(line)
        or (not body_seen and (matter.is_addressee(line) or matter.is_metadata(line)))
    )


def _mark_contents(text: str, blocks: Sequence[Block]) -> None:
    """The entries below 目录: up to the line that repeats the first of them."""
    lists = 0
    for index, block in enumerate(blocks):
        if lists < _LISTS and block.kind is PassageKind.NOTE and matter.is_contents(text[block.start : block.end]):
            lists += 1
            for entry in blocks[index + 1 : _end_of_contents(text, blocks, index + 1)]:
                entry.kind = PassageKind.NOTE


def _end_of_contents(text: str, blocks: Sequence[Block], first: int) -> int:
    """Index after the last entry, `first` being the first; `first` if no later line repeats it."""
    name = ""
    for index in range(first, min(len(blocks), first + _ENTRIES)):
        line = loosely(text[blocks[index].start : blocks[index].end])
        if line == name:
            return index
        if len(line) > _ENTRY_LENGTH or line[-1:] in _FINAL:
            break
        name = name or line
    return first


def _mark_note_lists(text: str, blocks: Sequence[Block]) -> None:
    """注： and the numbered notes below it, 附件：1.… and the further numbers."""
    system: System | None = None
    waiting = False
    for block in blocks:
        if block.kind is PassageKind.NOTE:
            line = text[block.start : block.end]
            waiting = matter.opens_notes(line) or matter.names_attachments(line)
            system = None
        elif block.kind is None and block.marker is not None and (waiting or block.marker.system is system):
            system = block.marker.system
            block.kind = PassageKind.NOTE
            waiting = False
        else:
            waiting, system = False, None


def _mark_signatures(text: str, blocks: Sequence[Block]) -> None:
    """The issuing bodies above the date that closes a letter."""
    body_seen = False
    for index, block in enumerate(blocks):
        body_seen = body_seen or (block.kind is None and text[block.end - 1] in _FINAL)
        if not body_seen or block.kind is not PassageKind.NOTE or not matter.is_date(text[block.start : block.end]):
            continue
        for above in reversed(blocks[max(0, index - 3) : index]):
            line = text[above.start : above.end]
            if above.kind is not None or above.marker is not None or line[-1] in _FINAL or visible_length(line) > 40:
                break
            above.kind = PassageKind.NOTE


def _mark_trailer(text: str, blocks: Sequence[Block]) -> None:
    """A few words after the last sentence of a text that ends its sentences: what a web page or a form adds."""
    if not any(block.kind is None and text[block.end - 1] in _FINAL for block in blocks[:-1]):
        return
    for block in reversed(blocks):
        if block.kind is not None:
            continue
        line = text[block.start : block.end]
        if (
            block.marker is not None
            or block.markdown
            or block.inline
            or len(line) > 30
            or line[-1] in _FINAL + "：:，,、；;”’」』）)"
        ):
            return
        block.kind = PassageKind.NOTE
