"""The reader as a feature: opens documents, shows marks, knows the place that the next action is about."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import DuiduError
from core.model.changes import ChangeSet, Subject
from core.model.ids import AnnotationId, DocumentId
from core.model.text import TextRange, View
from ui.jobs import Lane
from ui.notice import Notice
from ui.reader.accessible import expose_text
from ui.reader.actions import EDIT, VIEW
from ui.reader.content import Mark, ReaderContent, Side
from ui.reader.context_menu import ContextMenu
from ui.reader.finding import Finding
from ui.reader.notes.notes import Notes
from ui.reader.outline import Outline
from ui.reader.pane import ReaderPane
from ui.reader.place_at import place_of
from ui.reader.prepared import prepare
from ui.reader.print_rows import printable
from ui.reader.reading import Reading
from ui.reader.reading_copy import ReadingCopy
from ui.reader.reading_words import ReadingWords
from ui.reader.shown_mark import shown_mark
from ui.reader.sides import Sides
from ui.reader.structuring import Structuring
from ui.reader.views import choices_of, side_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model.annotation import Annotation
    from core.model.codebook import Tag
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from ui.context import Context
    from ui.place import Place
    from ui.printable import Printable
    from ui.reader.difference_list import Shown
    from ui.reader.guest import Guest
    from ui.reader.prepared import Prepared
    from ui.theme import Appearance

TOUCHED_LIMIT = 200
"""Above this many touched marks the whole document's marks are read anew."""


class ReaderFeature(QObject):
    """One open document at a time.

    Signals: document_opened(OpenDocument or None); place_changed(Place or None); mark_activated(str annotation id);
    caret_moved(int offset).
    """

    document_opened = Signal(object)
    place_changed = Signal(object)
    mark_activated = Signal(str)
    caret_moved = Signal(int)

    def __init__(self, context: Context, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._opened: OpenDocument | None = None
        self._wanted: DocumentId | None = None
        self.guest: Guest | None = None
        self._annotations: dict[AnnotationId, Annotation] = {}
        self._tags: dict[str, Tag] = {}
        self._reviewer = ""
        """As whom the marks were read: those of others look different."""
        self.pane = ReaderPane(context, appearance, window)
        self.outline = Outline(window)
        self._copy = ReadingCopy(context, self)
        self._copy.changed.connect(self._show_sides)
        self._texts = Sides(context, self)
        self._texts.ready.connect(self._show_sides)
        view = self.pane.view
        view.setAccessibleName(self.tr("阅读区"))
        expose_text(view, context.settings)
        self._reading = Reading(context, view, self._sides)
        self._reading.document_wanted.connect(self._fetch)
        self._reading.place_wanted.connect(self.point_at)
        self._reading.wording_wanted.connect(partial(self.pane.choose_view, Side.RIGHT, View.HANT_TWP))
        self._words = ReadingWords(context, view, lambda: [tag.name for tag in self._tags.values()])
        self._structuring = Structuring(context, view)
        self.notes = Notes(context, view)
        self._finding = Finding(context, self.pane.page)
        self.document_opened.connect(self._on_document_opened)
        self._menu = ContextMenu(context, view, self._structuring.add_menu)
        view.selection_changed.connect(self._on_place_moved)
        view.caret_moved.connect(self._on_place_moved)
        view.mark_activated.connect(self.mark_activated)
        view.top_changed.connect(self.outline.follow)
        view.caret_moved.connect(self._on_caret_moved)
        view.caret_moved.connect(self.outline.follow)
        self.pane.views_chosen.connect(self._on_views_chosen)
        self.outline.jump_requested.connect(self._on_jump_requested)
        context.hub.changed.connect(self._on_changed)
        context.hub.library_closing.connect(self.close_document)

    def complete_menu(self, menu_id: str, menu: QMenu) -> None:
        """Puts 条款结构 into 编辑, 版面 into 查看."""
        if menu_id == EDIT:
            self._structuring.add_menu(menu, "reader.extend_clause")
        elif menu_id == VIEW:
            self._reading.add_menu(menu)

    # -- documents --------------------------------------------------------------------------------------------------
    @property
    def opened(self) -> OpenDocument | None:
        return self._opened or (self.guest.opened if self.guest else None)

    @property
    def views(self) -> tuple[View, View]:
        return self.pane.views

    def open(self, document_id: str, place: TextRange | None = None, *, take_keyboard: bool = True) -> None:
        """Shows a document, at a place or where it was left."""
        wanted = DocumentId(document_id)
        if place is not None and self.guest and self.guest.show_place(wanted, place, take_keyboard=take_keyboard):
            return
        here = self._opened is not None and self._opened.document.id == wanted
        if here and place is None:
            return
        self._reading.leave(passing=not take_keyboard)
        if here and place is not None:
            self._show_place(place, take_keyboard=take_keyboard)
        else:
            self._fetch(wanted, place, take_keyboard=take_keyboard)

    def _fetch(self, document_id: str, place: TextRange | None = None, *, take_keyboard: bool = True) -> None:
        wanted = DocumentId(document_id)
        self._reading.keep_place()
        self._wanted = wanted
        library, reviewer = self._context.library, self._context.reviewer

        def work(progress: Progress) -> Prepared:
            del progress
            return prepare(library, wanted, reviewer)

        def done(prepared: Prepared) -> None:
            if self._wanted == wanted:
                self._show(prepared, place, take_keyboard=take_keyboard)

        # On the storage lane: a long import on the other one must not keep a reader waiting.
        self._context.jobs.submit(self, work, done, self._on_refused, lane=Lane.STORAGE)

    @Slot()
    def close_document(self) -> None:
        """Leaves the reader empty; the place is remembered."""
        self._reading.keep_place()
        if self.guest:
            self.guest.leave()
        self._wanted = None
        self._opened = None
        self._annotations.clear()
        self._structuring.use(None)
        self.pane.show_nothing()
        self._reading.close()
        self.outline.show_document(None)
        self.document_opened.emit(None)
        self.place_changed.emit(None)

    def show_beside(self, document_id: str, place: TextRange) -> None:
        """Shows a place of any document; the keyboard stays where it is."""
        self.open(document_id, place, take_keyboard=False)

    def show_found(self, document_id: str, ranges: Sequence[TextRange]) -> None:
        """Marks what a search has found in a document, once it is open; F3 goes through it."""
        self._finding.show_found(document_id, ranges)

    def _show(self, prepared: Prepared, place: TextRange | None, *, take_keyboard: bool) -> None:
        document = prepared.document
        if self.guest:
            self.guest.leave()
        self._opened = document
        self._copy.use(prepared.corrections)
        self._annotations, self._tags, self._reviewer = prepared.annotations, prepared.tags, prepared.reviewer
        views = self._reading.views_of(document.document)
        content = replace(self._content(views), rows=prepared.rows)
        self.pane.show_content(content, views, choices_of(document.document))
        self._reading.arrangement.use(document.document.id)
        self.pane.view.use_marks(prepared.marks)
        self.outline.show_document(document)
        self._structuring.use(document.document.id)
        self._reading.differences.look()
        self.document_opened.emit(document)
        self._tell_unmet(document)
        if place is not None:
            self._show_place(place, take_keyboard=take_keyboard)
        else:
            self._reading.return_to_place(document.document.id)
            self.pane.view.setFocus()
        self._on_place_moved()
        self._words.want()

    def _tell_unmet(self, opened: OpenDocument) -> None:
        if opened.unmet:
            words = self.tr("《{title}》有 {count} 处条款结构的修改与现在的分段对不上，没有采用；修改仍留在文库中。")
            words = words.replace("{title}", opened.document.title).replace("{count}", str(len(opened.unmet)))
            self._context.hub.noticed.emit(Notice(words))

    def _content(self, views: tuple[View, View]) -> ReaderContent:
        opened = self._opened
        if opened is None:
            raise RuntimeError("no document is open")
        left, right = (self._texts.side(opened, shown, self._copy.replacements) for shown in views)
        return ReaderContent(opened.document.id, opened.text, opened.structure, left, right)

    def _show_place(self, place: TextRange, *, take_keyboard: bool) -> None:
        self.pane.view.select(place)
        if take_keyboard:
            self.pane.view.setFocus()

    def _sides(self) -> Shown | None:
        return (self._opened, self.views, self._copy.replacements) if self._opened else None

    def printable(self) -> Printable | None:
        """The open document as both sides show it now."""
        opened = self._opened
        if opened is None:
            return self.guest.printable() if self.guest else None
        left, right = (side_content(opened, shown, self._copy.replacements) for shown in self.views)
        return printable(opened, left, right)

    # -- the place --------------------------------------------------------------------------------------------------
    def place(self) -> Place | None:
        """The words that the next action is about; None without a document or on a blank."""
        return place_of(self.pane.view, self._opened) if self._opened else None

    @property
    def mark_count(self) -> int:
        return len(self.pane.view.overlay.marks) if self.opened else 0

    def annotation(self, annotation_id: AnnotationId) -> Annotation | None:
        return self._annotations.get(annotation_id)

    # -- marks ------------------------------------------------------------------------------------------------------
    def _mark(self, annotation: Annotation) -> Mark:
        return shown_mark(annotation, self._tags, self._reviewer)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        opened = self._opened
        if opened is None:
            return
        if opened.document.id in changes.touched.get(Subject.DOCUMENT, ()):
            self._reopen(opened.document.id)
        elif changes.concerns(Subject.TAG):
            self._read_all_marks(opened.document.id)
        elif opened.document.id in changes.documents and changes.concerns(Subject.ANNOTATION, Subject.TAGGING):
            self._read_marks(opened.document.id, changes.touched.get(Subject.ANNOTATION, frozenset()))
        elif opened.document.id in changes.documents and changes.concerns(Subject.STRUCTURE_EDIT):
            self._restructure(opened.document.id)
        if opened.document.id in changes.documents and changes.concerns(Subject.CORRECTION):
            self._read_corrections(opened.document.id)
        self._on_place_moved()

    def _reopen(self, document_id: DocumentId) -> None:
        """The document was renamed, deleted or brought back."""
        try:
            opened = self._context.library.documents.open(document_id)
        except DuiduError:
            self.close_document()
            return
        self._opened = opened
        self._read_all_marks(document_id)
        self.document_opened.emit(opened)

    def _restructure(self, document_id: DocumentId) -> None:
        """Clauses were split or joined, headings set or cleared: the same text at the same place, the outline anew."""
        opened = self._context.library.documents.open(document_id)
        self._opened = opened
        self.pane.view.set_structure(opened.structure)
        self.outline.show_document(opened)
        self.outline.follow(self.pane.view.top_offset())
        self.document_opened.emit(opened)

    def _read_all_marks(self, document_id: DocumentId) -> None:
        library = self._context.library
        self._tags = {tag.id: tag for tag in library.codebook.codebook().tags}
        self._annotations = {mark.id: mark for mark in library.annotations.of_document(document_id)}
        self._show_marks()

    def _show_marks(self) -> None:
        self._reviewer = self._context.reviewer
        self.pane.view.set_marks([self._mark(annotation) for annotation in self._annotations.values()])

    def _read_marks(self, document_id: DocumentId, touched: frozenset[str]) -> None:
        if len(touched) > TOUCHED_LIMIT:
            self._read_all_marks(document_id)
            return
        changed: list[Mark] = []
        removed: list[str] = []
        for annotation_id in map(AnnotationId, touched):
            annotation = self._context.library.annotations.get(annotation_id)
            if annotation is not None and annotation.document_id == document_id:
                self._annotations[annotation_id] = annotation
                changed.append(self._mark(annotation))
            elif self._annotations.pop(annotation_id, None) is not None:
                removed.append(annotation_id)
        self.pane.view.update_marks(changed, removed)

    # -- the reading copy -------------------------------------------------------------------------------------------
    def point_at(self, place: TextRange) -> None:
        """Selects a place of the open document; the keyboard stays where it is."""
        if self._opened is None and self.opened is not None:
            self.show_beside(self.opened.document.id, place)
            return
        self._reading.leave(passing=True)
        self.pane.view.select(place)

    def _read_corrections(self, document_id: DocumentId) -> None:
        if self._copy.use(self._context.library.proofreading.corrections(document_id)):
            self._show_sides()

    @Slot()
    def _show_sides(self) -> None:
        if self._opened is not None:
            content = self._content(self.views)
            self.pane.change_sides(content.left, content.right)
            self._reading.differences.look()

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_place_moved(self) -> None:
        if self._opened is None:
            return
        if self._reviewer != self._context.reviewer:
            self._show_marks()
        self.place_changed.emit(self.place())

    @Slot(object)
    def _on_document_opened(self, opened: OpenDocument | None) -> None:
        """What is looked for is looked for in all that is shown."""
        guest = self.guest if self._opened is None else None
        self._finding.use_document(guest.whole if guest and guest.opened else opened)

    @Slot(int)
    def _on_caret_moved(self, offset: int) -> None:
        if self._opened is not None:
            self.caret_moved.emit(offset)

    @Slot(int)
    def _on_jump_requested(self, offset: int) -> None:
        self._reading.leave()
        self.pane.view.jump_to(offset, third=False)

    @Slot(object)
    def _on_views_chosen(self, views: tuple[View, View]) -> None:
        self._show_sides()
        self._reading.keep_views(views)

    def _on_refused(self, error: DuiduError) -> None:
        self._context.hub.refused.emit(error)
