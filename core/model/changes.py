"""What a step changed. Views refresh by it; undo and audit read the same images."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import StepNumber

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


class Subject(StrEnum):
    """Aggregates that a ChangeSet speaks of; a subject is the table of its rows."""

    DOCUMENT = "document"
    TAG = "tag"
    ANNOTATION = "annotation"
    TAGGING = "tagging"
    COLLECTION = "collection"
    COLLECTION_ROW = "collection_row"
    CORRECTION = "correction"
    LEXICON_ENTRY = "lexicon_entry"
    STRUCTURE_EDIT = "structure_edit"
    FACT = "fact"
    SAVED_SEARCH = "saved_search"
    PAIR = "pair"
    PAIR_EDIT = "pair_edit"
    AGENCY_ALIAS = "agency_alias"


class StepKind(StrEnum):
    """What the user did. Stored with arguments; `core.wording` turns both into the words of the menu."""

    CREATE_LIBRARY = "create_library"
    IMPORT_DOCUMENT = "import_document"
    RENAME_DOCUMENT = "rename_document"
    DESCRIBE_DOCUMENT = "describe_document"
    DELETE_DOCUMENT = "delete_document"
    TAG_WORDS = "tag_words"
    UNTAG_WORDS = "untag_words"
    TAG_CLAUSES = "tag_clauses"
    ACCEPT_SUGGESTIONS = "accept_suggestions"
    WRITE_NOTE = "write_note"
    SET_STATUS = "set_status"
    DELETE_ANNOTATION = "delete_annotation"
    ADD_TAG = "add_tag"
    CHANGE_TAG = "change_tag"
    MERGE_TAG = "merge_tag"
    MOVE_TAG = "move_tag"
    DELETE_TAG = "delete_tag"
    CREATE_COLLECTION = "create_collection"
    RENAME_COLLECTION = "rename_collection"
    DELETE_COLLECTION = "delete_collection"
    COLLECT = "collect"
    CHANGE_REMARK = "change_remark"
    MOVE_COLLECTION_ROW = "move_collection_row"
    REMOVE_COLLECTION_ROW = "remove_collection_row"
    ACCEPT_CORRECTION = "accept_correction"
    DROP_CORRECTION = "drop_correction"
    CHANGE_LEXICON = "change_lexicon"
    CHANGE_AGENCIES = "change_agencies"
    SPLIT_CLAUSE = "split_clause"
    JOIN_CLAUSES = "join_clauses"
    SET_HEADING = "set_heading"
    CLEAR_HEADING = "clear_heading"
    CONFIRM_FACT = "confirm_fact"
    ADD_FACT = "add_fact"
    EDIT_FACT = "edit_fact"
    REJECT_FACT = "reject_fact"
    REOPEN_FACT = "reopen_fact"
    SAVE_SEARCH = "save_search"
    RENAME_SEARCH = "rename_search"
    DELETE_SEARCH = "delete_search"
    TAKE_IN_LIST = "take_in_list"
    MAKE_PAIR = "make_pair"
    TURN_PAIR = "turn_pair"
    REMOVE_PAIR = "remove_pair"
    PUT_TOGETHER = "put_together"
    TAKE_APART = "take_apart"
    DROP_PAIR_EDIT = "drop_pair_edit"
    FORGET = "forget"


class Act(StrEnum):
    """A step does something new, or undoes or redoes an earlier step."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history."""

    number: StepNumber
    kind: StepKind
    arguments: Mapping[str, Json]
    reviewer: str
    at: int
    act: Act
    concerns: StepNumber | None
    """The step that an undo or redo is about."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Ids touched by one committed step, per subject, and the documents whose marks or text they concern."""

    step: Step | None
    touched: Mapping[Subject, frozenset[str]] = field(default_factory=dict[Subject, frozenset[str]])
    documents: frozenset[str] = frozenset()

    def concerns(self, *subjects: Subject) -> bool:
        return any(self.touched.get(subject) for subject in subjects)


@dataclass(frozen=True, slots=True)
class UndoState:
    """What Ctrl+Z and Ctrl+Shift+Z would do now."""

    undo: Step | None
    redo: Step | None
