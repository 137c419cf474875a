"""All features of the window, and how they meet: they do not know one another."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.annotations import actions as annotation_actions
from ui.codebook import actions as codebook_actions
from ui.collections import actions as collection_actions
from ui.compare import actions as compare_actions
from ui.facts import actions as fact_actions
from ui.library import actions as library_actions
from ui.library.feature import LibraryFeature
from ui.preferences import actions as preference_actions
from ui.printing import actions as printing_actions
from ui.proofread import actions as proofread_actions
from ui.reader import actions as reader_actions
from ui.search import actions as search_actions
from ui.suggestions import actions as suggestion_actions
from ui.window_actions import ACTIONS
from ui.window_actions import FIXED as WINDOW_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.services.documents import OpenDocument
    from core.services.libraries import Libraries
    from ui.actions import Actions
    from ui.annotations.feature import AnnotationsFeature
    from ui.codebook.feature import CodebookFeature
    from ui.collections.feature import CollectionsFeature
    from ui.compare.feature import CompareFeature
    from ui.context import Context
    from ui.exports.feature import ExportsFeature
    from ui.facts.feature import FactsFeature
    from ui.place import Place
    from ui.preferences.feature import PreferencesFeature
    from ui.printing.feature import PrintingFeature
    from ui.proofread.feature import ProofreadFeature
    from ui.reader.feature import ReaderFeature
    from ui.reader.pair_feature import PairFeature
    from ui.search.feature import SearchFeature
    from ui.suggestions.feature import SuggestionsFeature
    from ui.theme import Appearance


def declare_actions(actions: Actions) -> None:
    """Everything that can be done, in the order of the menus."""
    actions.declare(library_actions.ACTIONS)
    actions.declare(printing_actions.ACTIONS)
    actions.declare(ACTIONS)
    actions.declare(reader_actions.ACTIONS)
    actions.declare(search_actions.ACTIONS)
    actions.declare(annotation_actions.ACTIONS)
    actions.declare(suggestion_actions.ACTIONS)
    actions.declare(codebook_actions.ACTIONS)
    actions.declare(collection_actions.ACTIONS)
    actions.declare(proofread_actions.ACTIONS)
    actions.declare(fact_actions.ACTIONS)
    actions.declare(compare_actions.ACTIONS)
    actions.declare(preference_actions.ACTIONS)


class Features(QObject):
    """One of each. The library is made at once, the rest by `complete`, when the window has been seen."""

    reader: ReaderFeature
    annotations: AnnotationsFeature
    codebook: CodebookFeature
    suggestions: SuggestionsFeature
    collections: CollectionsFeature
    proofread: ProofreadFeature
    exports: ExportsFeature
    facts: FactsFeature
    pairs: PairFeature
    compare: CompareFeature
    preferences: PreferencesFeature
    printing: PrintingFeature
    search: SearchFeature

    def __init__(
        self, context: Context, appearance: Appearance, make_libraries: Callable[[], Libraries], window: QWidget
    ) -> None:
        super().__init__(window)
        declare_actions(context.actions)
        self._context = context
        self._appearance = appearance
        self._window = window
        self._complete = False
        self.library = LibraryFeature(context, make_libraries, window)

    @staticmethod
    def read() -> None:
        """Imports what `complete` makes; safe beside the window."""
        import_module("ui.late_features")

    def complete(self) -> None:
        """Makes the features that have nothing to show without a document, and joins them to the others."""
        from ui import late_features as late

        context, window = self._context, self._window
        context.actions.declare_fixed((*late.READER_KEYS, *WINDOW_KEYS))
        self.reader = reader = late.ReaderFeature(context, self._appearance, window)
        self.annotations = late.AnnotationsFeature(context, window)
        self.codebook = late.CodebookFeature(context, window)
        self.suggestions = late.SuggestionsFeature(context, window)
        self.collections = late.CollectionsFeature(context, window)
        self.proofread = late.ProofreadFeature(context, window)
        self.facts = late.FactsFeature(context, window)
        self.exports = late.ExportsFeature(context, window)
        self.preferences = late.PreferencesFeature(context, self._appearance, window)
        self.printing = late.PrintingFeature(context, reader.printable, window)
        self.library.document_requested.connect(reader.open)
        reader.document_opened.connect(self._on_document_opened)
        reader.place_changed.connect(self._on_place_changed)
        self.preferences.typeface_chosen.connect(reader.pane.choose_typeface)
        for feature in (self.annotations, self.collections, self.proofread, self.facts):
            feature.jump_requested.connect(reader.open)
        self.proofread.place_pointed.connect(reader.point_at)
        self.facts.place_pointed.connect(reader.show_beside)
        self.collections.place_pointed.connect(reader.show_beside)
        self.annotations.palette_requested.connect(self.codebook.open_palette)
        self.annotations.target_tags_changed.connect(self.codebook.show_tags)
        self.codebook.tag_chosen.connect(self.annotations.toggle_tag)
        self.annotations.collect_requested.connect(self.collections.collect)
        self.annotations.place_panel.suggestion_slot.addWidget(self.suggestions.strip)
        reader.notes.note_wanted.connect(context.actions["annotations.note"].trigger)
        self.collections.export_requested.connect(self.exports.export_collection)
        self._give_keys()
        self._make_pairs()
        self._make_search()
        self._complete = True

    def _give_keys(self) -> None:
        """Single keys of other features that work where the reader has the keyboard."""
        view = self.reader.pane.view
        view.addAction(self._context.actions["edit.undo_here"])
        view.addActions(self.annotations.reader_actions())
        view.addActions(self.suggestions.reader_actions())

    def _make_pairs(self) -> None:
        """Two editions: the reader shows them, the panel tells what changed."""
        from ui import late_features as late

        self.pairs = pairs = late.PairFeature(self._context, self.reader)
        self.compare = compare = late.CompareFeature(self._context, self.library.panel.chosen, self._window)
        compare.pair_requested.connect(pairs.open)
        compare.change_pointed.connect(pairs.point_at)
        compare.change_requested.connect(pairs.go_to)
        pairs.pair_opened.connect(compare.set_pair)
        pairs.row_changed.connect(compare.set_row)
        self.library.panel.further_actions = (self._context.actions["compare.pair"],)

    def _make_search(self) -> None:
        """What is found is read, marked and collected where everything is."""
        from ui import late_features as late

        self.search = search = late.SearchFeature(self._context, self._window)
        search.jump_requested.connect(self.reader.open)
        search.place_pointed.connect(self.reader.show_beside)
        search.found_in.connect(self.reader.show_found)
        search.palette_requested.connect(self.codebook.open_palette)
        search.collect_requested.connect(self.collections.collect_with)

    def keep(self) -> None:
        """Keeps what is being written, and closes the document."""
        if self._complete:
            self.collections.keep()
            self.reader.close_document()

    def panels(self) -> tuple[tuple[str, QWidget], ...]:
        """Of the right column, by their keys in `ui.window_actions.RIGHT_PANELS`; once `complete` has made them."""
        return (
            ("place", self.annotations.place_panel),
            ("marks", self.annotations.list_panel),
            ("collections", self.collections.panel),
            ("proofread", self.proofread.panel),
            ("facts", self.facts.panel),
            ("compare", self.compare.panel),
        )

    @Slot(object)
    def _on_document_opened(self, opened: OpenDocument | None) -> None:
        """Every feature learns which document is read."""
        document_id = opened.document.id if opened else None
        self.library.set_current(document_id)
        self.annotations.set_document(document_id)
        self.proofread.set_document(opened)
        self.facts.set_document(opened)
        self.suggestions.set_document(opened)
        self.search.set_document(document_id)
        self.printing.enable(on=opened is not None)
        self.exports.set_document(opened)

    @Slot(object)
    def _on_place_changed(self, place: Place | None) -> None:
        """Every feature learns what the next action is about."""
        self.annotations.set_place(place)
        self.suggestions.set_place(place)
        self.collections.set_place(place)
        self.facts.set_place(place)
        self.search.set_place(place)
        self.compare.set_place(place)
