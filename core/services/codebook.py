"""标签体系: the tags that ship with the program, and what the user makes of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind
from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import TagId
from core.resources import RESOURCES
from core.services.annotations import in_order, required_tag

if TYPE_CHECKING:
    from core.ports import IdSource, StepInProgress, Store

NAME_LIMIT = 30


class CodebookService:
    """One method, one step."""

    def __init__(self, store: Store, ids: IdSource) -> None:
        self._store = store
        self._ids = ids

    def codebook(self) -> Codebook:
        with self._store.reading() as library:
            return library.tags.codebook()

    def use_counts(self) -> dict[TagId, int]:
        """Marks that bear each tag; unused tags are missing."""
        with self._store.reading() as library:
            return library.tags.use_counts()

    def resolve(self, name: str) -> Tag:
        """The tag of this name, in either script. Raises NotFound."""
        from core.text.fold import fold

        wanted = fold(name.strip())
        for tag in self.codebook().tags:
            if fold(tag.name) == wanted:
                return tag
        raise NotFound("tag.unknown", reference=name)

    def add(
        self, facet: Facet, name: str, colour: str, reviewer: str, definition: str = "", parent_id: TagId | None = None
    ) -> ChangeSet:
        name = name.strip()[:NAME_LIMIT]
        with self._store.step(StepKind.ADD_TAG, reviewer, tag=name) as step:
            codebook = step.tags.codebook()
            check_name(codebook, name, None)
            check_parent(codebook, parent_id)
            ordinal = max((tag.ordinal for tag in codebook.tags), default=0) + 1
            step.tags.add(Tag(TagId(self._ids.new()), facet, name, definition.strip(), colour, 0, ordinal, parent_id))
        return step.changes

    def change(self, tag: Tag, reviewer: str) -> ChangeSet:
        """Renames, recolours, defines, nests, or gives a shortcut, which its former owner loses."""
        tag = replace(tag, name=tag.name.strip()[:NAME_LIMIT], definition=tag.definition.strip())
        with self._store.step(StepKind.CHANGE_TAG, reviewer, tag=tag.name) as step:
            codebook = step.tags.codebook()
            required_tag(codebook, tag.id)
            check_name(codebook, tag.name, tag.id)
            check_parent(codebook, tag.parent_id, tag)
            owner = codebook.by_shortcut(tag.shortcut) if tag.shortcut else None
            if owner is not None and owner.id != tag.id:
                step.tags.update(replace(owner, shortcut=0))
            step.tags.update(tag)
        return step.changes

    def merge(self, tag_id: TagId, into_id: TagId, reviewer: str) -> ChangeSet:
        """Every mark with the first tag gets the second; the first is gone; its children move to the second."""
        if tag_id == into_id:
            raise NotFound("tag.merge_itself")
        with self._store.step(StepKind.MERGE_TAG, reviewer) as step:
            codebook = step.tags.codebook()
            tag, into = required_tag(codebook, tag_id), required_tag(codebook, into_id)
            step.say(tag=tag.name, into=into.name)
            for mark in step.annotations.with_tag(tag_id):
                tags = dict.fromkeys(into_id if each == tag_id else each for each in mark.tags)
                step.annotations.update(replace(mark, tags=in_order(tuple(tags), codebook)))
            new_parent = None if into.parent_id else into_id
            drop_tag(step, codebook, tag, new_parent)
        return step.changes

    def reorder(self, tag_ids: Sequence[TagId], reviewer: str) -> ChangeSet:
        """The tags in their new order; tags that are not named keep their places after them."""
        with self._store.step(StepKind.MOVE_TAG, reviewer) as step:
            codebook = step.tags.codebook()
            named = [required_tag(codebook, tag_id) for tag_id in tag_ids]
            rest = [tag for tag in codebook.tags if tag.id not in tag_ids]
            for ordinal, tag in enumerate([*named, *rest], start=1):
                if tag.ordinal != ordinal:
                    step.tags.update(replace(tag, ordinal=ordinal))
        return step.changes

    def delete(self, tag_id: TagId, reviewer: str) -> ChangeSet:
        """The tag is taken off every mark; marks with nothing left are deleted; children move up."""
        with self._store.step(StepKind.DELETE_TAG, reviewer) as step:
            codebook = step.tags.codebook()
            tag = required_tag(codebook, tag_id)
            marks = step.annotations.with_tag(tag_id)
            step.say(tag=tag.name, count=len(marks))
            for mark in marks:
                left = tuple(each for each in mark.tags if each != tag_id)
                if left or mark.note or mark.status:
                    step.annotations.update(replace(mark, tags=left))
                else:
                    step.annotations.remove(mark.id)
            drop_tag(step, codebook, tag, None)
        return step.changes


def shipped_tags(ids: IdSource) -> tuple[Tag, ...]:
    """The tags of resources/codebook.json, with fresh ids."""
    shipped = json.loads((RESOURCES / "codebook.json").read_text("utf-8"))
    return tuple(
        Tag(
            id=TagId(ids.new()),
            facet=Facet(entry["facet"]),
            name=entry["name"],
            definition=entry["definition"],
            colour=entry["colour"],
            shortcut=entry.get("shortcut", 0),
            ordinal=ordinal,
        )
        for ordinal, entry in enumerate(shipped["tags"], start=1)
    )


def check_name(codebook: Codebook, name: str, own_id: TagId | None) -> None:
    if not name:
        raise NotFound("tag.name_empty")
    known = codebook.by_name(name)
    if known is not None and known.id != own_id:
        raise NotFound("tag.name_taken", tag=name)


def check_parent(codebook: Codebook, parent_id: TagId | None, tag: Tag | None = None) -> None:
    """One level of nesting: a parent has no parent, a child has no children."""
    if parent_id is None:
        return
    parent = required_tag(codebook, parent_id)
    has_children = tag is not None and any(each.parent_id == tag.id for each in codebook.tags)
    if parent.parent_id is not None or has_children or (tag is not None and parent_id == tag.id):
        raise NotFound("tag.nested_too_deep", tag=parent.name)


def drop_tag(step: StepInProgress, codebook: Codebook, tag: Tag, new_parent: TagId | None) -> None:
    for child in codebook.tags:
        if child.parent_id == tag.id:
            step.tags.update(replace(child, parent_id=None if child.id == new_parent else new_parent))
    step.tags.remove(tag.id)
