"""All features of the window, and how they meet: they do not know one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.annotations import actions as annotation_actions
from ui.annotations.feature import AnnotationsFeature
from ui.codebook import actions as codebook_actions
from ui.codebook.feature import CodebookFeature
from ui.collections import actions as collection_actions
from ui.collections.feature import CollectionsFeature
from ui.facts import actions as fact_actions
from ui.facts.feature import FactsFeature
from ui.library import actions as library_actions
from ui.library.feature import LibraryFeature
from ui.preferences import actions as preference_actions
from ui.preferences.feature import PreferencesFeature
from ui.printing import actions as printing_actions
from ui.printing.feature import PrintingFeature
from ui.proofread import actions as proofread_actions
from ui.proofread.feature import ProofreadFeature
from ui.reader import actions as reader_actions
from ui.reader.feature import ReaderFeature
from ui.suggestions import actions as suggestion_actions
from ui.suggestions.feature import SuggestionsFeature
from ui.window_actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.services.documents import OpenDocument
    from core.services.libraries import Libraries
    from ui.actions import Actions
    from ui.context import Context
    from ui.place import Place
    from ui.theme import Appearance


def declare_actions(actions: Actions) -> None:
    """Everything that can be done, in the order of the menus."""
    actions.declare(library_actions.ACTIONS)
    actions.declare(printing_actions.ACTIONS)
    actions.declare(ACTIONS)
    actions.declare(reader_actions.ACTIONS)
    actions.declare(annotation_actions.ACTIONS)
    actions.declare(suggestion_actions.ACTIONS)
    actions.declare(codebook_actions.ACTIONS)
    actions.declare(collection_actions.ACTIONS)
    actions.declare(proofread_actions.ACTIONS)
    actions.declare(fact_actions.ACTIONS)
    actions.declare(preference_actions.ACTIONS)


class Features:
    """One of each."""

    def __init__(
        self, context: Context, appearance: Appearance, make_libraries: Callable[[], Libraries], window: QWidget
    ) -> None:
        declare_actions(context.actions)
        self.reader = ReaderFeature(context, appearance, window)
        self.library = LibraryFeature(context, make_libraries, window)
        self.annotations = AnnotationsFeature(context, window)
        self.suggestions = SuggestionsFeature(context, window)
        self.codebook = CodebookFeature(context, window)
        self.collections = CollectionsFeature(context, window)
        self.proofread = ProofreadFeature(context, window)
        self.facts = FactsFeature(context, window)
        self.preferences = PreferencesFeature(context, appearance, window)
        self.printing = PrintingFeature(context, self.reader.printable, window)
        self._join()

    def panels(self) -> tuple[tuple[str, str, QWidget], ...]:
        """The panels of the right column: key (the action window.<key> shows it), title, panel."""
        translate = QCoreApplication.translate
        return (
            ("place", translate("panels", "此处"), self.annotations.place_panel),
            ("marks", translate("panels", "批注"), self.annotations.list_panel),
            ("collections", translate("panels", "条款集"), self.collections.panel),
            ("proofread", translate("panels", "体检"), self.proofread.panel),
            ("facts", translate("panels", "要素"), self.facts.panel),
        )

    def show_document(self, opened: OpenDocument | None) -> None:
        """Every feature learns which document is read."""
        document_id = opened.document.id if opened else None
        self.library.set_current(document_id)
        self.annotations.set_document(document_id)
        self.proofread.set_document(opened)
        self.facts.set_document(opened)
        self.suggestions.set_document(opened)
        self.printing.enable(on=opened is not None)

    def show_place(self, place: Place | None) -> None:
        """Every feature learns what the next action is about."""
        self.annotations.set_place(place)
        self.suggestions.set_place(place)
        self.collections.set_place(place)

    def _join(self) -> None:
        reader = self.reader
        reader.document_opened.connect(self.show_document)
        reader.place_changed.connect(self.show_place)
        self.library.document_requested.connect(reader.open)
        self.preferences.typeface_chosen.connect(reader.pane.choose_typeface)
        for feature in (self.annotations, self.collections, self.proofread, self.facts):
            feature.jump_requested.connect(reader.open)
        self.proofread.place_pointed.connect(reader.point_at)
        self.facts.place_pointed.connect(reader.show_beside)
        self.collections.place_pointed.connect(reader.show_beside)
        self.annotations.palette_requested.connect(self.codebook.open_palette)
        self.codebook.tag_chosen.connect(self.annotations.toggle_tag)
        self.annotations.collect_requested.connect(self.collections.collect)
        self.annotations.target_tags_changed.connect(self.codebook.show_tags)
        self.annotations.place_panel.suggestion_slot.addWidget(self.suggestions.strip)
        reader.pane.view.addActions(self.annotations.reader_actions())
        reader.pane.view.addActions(self.suggestions.reader_actions())
