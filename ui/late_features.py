"""What `Features.complete` makes. Importing it takes longer than showing the window, and is done beside it."""

from __future__ import annotations

from ui.annotations.feature import AnnotationsFeature
from ui.codebook.feature import CodebookFeature
from ui.collections.feature import CollectionsFeature
from ui.compare.feature import CompareFeature
from ui.exports.feature import ExportsFeature
from ui.facts.feature import FactsFeature
from ui.preferences.feature import PreferencesFeature
from ui.printing.feature import PrintingFeature
from ui.proofread.feature import ProofreadFeature
from ui.reader.feature import ReaderFeature
from ui.reader.keys import FIXED as READER_KEYS
from ui.reader.pair_feature import PairFeature
from ui.search.feature import SearchFeature
from ui.suggestions.feature import SuggestionsFeature

__all__ = [
    "READER_KEYS",
    "AnnotationsFeature",
    "CodebookFeature",
    "CollectionsFeature",
    "CompareFeature",
    "ExportsFeature",
    "FactsFeature",
    "PairFeature",
    "PreferencesFeature",
    "PrintingFeature",
    "ProofreadFeature",
    "ReaderFeature",
    "SearchFeature",
    "SuggestionsFeature",
]
