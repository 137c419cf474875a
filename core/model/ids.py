"""Ids of what users make: UUID4 as 36-character text, made before the row is written. Derived rows have integers."""

from __future__ import annotations

from typing import NewType

DocumentId = NewType("DocumentId", str)
TagId = NewType("TagId", str)
AnnotationId = NewType("AnnotationId", str)
CollectionId = NewType("CollectionId", str)
CollectionRowId = NewType("CollectionRowId", str)
AgencyAliasId = NewType("AgencyAliasId", str)
CorrectionId = NewType("CorrectionId", str)
FactId = NewType("FactId", str)
LexiconEntryId = NewType("LexiconEntryId", str)
SavedSearchId = NewType("SavedSearchId", str)
PairId = NewType("PairId", str)
PairEditId = NewType("PairEditId", str)
StructureEditId = NewType("StructureEditId", str)
StepNumber = NewType("StepNumber", int)
