"""标签体系 as a feature: the palette that chooses a tag, and the dialog that edits them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model.changes import ChangeSet, Subject
from core.model.codebook import Facet
from ui.codebook.palette import Palette
from ui.codebook.swatches import next_colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.model.ids import TagId
    from ui.codebook.editor_dialog import EditorDialog
    from ui.context import Context
    from ui.place import PaletteRequest


class CodebookFeature(QObject):
    """Signals: tag_chosen(str tag id): in the palette, for what it was opened for."""

    tag_chosen = Signal(str)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._tags: frozenset[TagId] = frozenset()
        self._put: Callable[[str], object] | None = None
        self._editor: EditorDialog | None = None
        self.palette = Palette(window)
        self.palette.tag_chosen.connect(self._on_tag_chosen)
        self.palette.tag_wanted.connect(self._on_tag_wanted)
        context.actions.connect_to("codebook.edit", self.edit)
        context.hub.changed.connect(self._on_changed)
        context.hub.library_closing.connect(self.palette.dismiss)

    @Slot(object)
    def open_palette(self, request: PaletteRequest) -> None:
        """Lets the user choose tags for what the request is about."""
        self._tags, self._put = request.tags, request.put
        self.palette.open(request, self._context.library.codebook.codebook())

    @Slot(object)
    def show_tags(self, tags: frozenset[TagId]) -> None:
        """What the reader or the list of marks opened the palette for bears these tags now."""
        if self.palette.isVisible() and self._put is None:
            self._tags = tags
            self.palette.show_codebook(self._context.library.codebook.codebook(), tags)

    def edit(self) -> None:
        """Opens the dialog, or brings it forward."""
        from ui.codebook.editor_dialog import EditorDialog

        if not self._context.has_library:
            return
        if self._editor is None:
            self._editor = EditorDialog(self._context, self._window)
        elif not self._editor.isVisible():
            self._editor.read()
        self._editor.show()
        self._editor.raise_()
        self._editor.activateWindow()

    @Slot(str)
    def _on_tag_chosen(self, tag_id: str) -> None:
        (self._put or self.tag_chosen.emit)(tag_id)

    @Slot(str)
    def _on_tag_wanted(self, name: str) -> None:
        """A tag of the user's own, then as if it had been chosen."""
        library = self._context.library
        colour = next_colour(library.codebook.codebook())

        def added(changes: ChangeSet) -> None:
            for tag_id in changes.touched.get(Subject.TAG, ()):
                self._on_tag_chosen(tag_id)

        self._context.perform(lambda opened, reviewer: opened.codebook.add(Facet.OWN, name, colour, reviewer), added)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.TAG) and self.palette.isVisible():
            self.palette.show_codebook(self._context.library.codebook.codebook(), self._tags)
