"""One consistent look at a library: its repositories over one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.learning import SqlLearning
from db.repositories.agency_aliases import SqlAgencyAliases
from db.repositories.annotations import SqlAnnotations
from db.repositories.collections import SqlCollections
from db.repositories.corrections import SqlCorrections
from db.repositories.documents import SqlDocuments
from db.repositories.facts import SqlFacts
from db.repositories.lexicon import SqlLexicon
from db.repositories.pairs import SqlPairs
from db.repositories.saved_searches import SqlSavedSearches
from db.repositories.structure_edits import SqlStructureEdits
from db.repositories.tags import SqlTags
from db.text_index import SqlTextIndex

if TYPE_CHECKING:
    from core.ports import IdSource
    from db.recorder import Recorder


class SqlRepositories:
    """Repositories that read, and write through the recorder, within one transaction."""

    def __init__(self, recorder: Recorder, ids: IdSource, *, derived: bool = True) -> None:
        """`derived`: whether derived rows may be relied on; otherwise there are none."""
        self._documents = SqlDocuments(recorder, derived=derived)
        self._annotations = SqlAnnotations(recorder, ids)
        self._tags = SqlTags(recorder)
        self._collections = SqlCollections(recorder)
        self._corrections = SqlCorrections(recorder)
        self._lexicon = SqlLexicon(recorder)
        self._agency_aliases = SqlAgencyAliases(recorder)
        self._learning = SqlLearning(recorder.connection, derived=derived)
        self._structure_edits = SqlStructureEdits(recorder)
        self._facts = SqlFacts(recorder)
        self._pairs = SqlPairs(recorder)
        self._saved_searches = SqlSavedSearches(recorder)
        self._text_index = SqlTextIndex(recorder.connection, derived=derived)

    @property
    def documents(self) -> SqlDocuments:
        return self._documents

    @property
    def annotations(self) -> SqlAnnotations:
        return self._annotations

    @property
    def tags(self) -> SqlTags:
        return self._tags

    @property
    def collections(self) -> SqlCollections:
        return self._collections

    @property
    def corrections(self) -> SqlCorrections:
        return self._corrections

    @property
    def lexicon(self) -> SqlLexicon:
        return self._lexicon

    @property
    def agency_aliases(self) -> SqlAgencyAliases:
        return self._agency_aliases

    @property
    def learning(self) -> SqlLearning:
        return self._learning

    @property
    def structure_edits(self) -> SqlStructureEdits:
        return self._structure_edits

    @property
    def facts(self) -> SqlFacts:
        return self._facts

    @property
    def pairs(self) -> SqlPairs:
        return self._pairs

    @property
    def saved_searches(self) -> SqlSavedSearches:
        return self._saved_searches

    @property
    def text_index(self) -> SqlTextIndex:
        return self._text_index
