"""Two editions in the reader: opens pairs, shows the marks of both documents, and keeps offsets apart that the page
has in one row (`ui.reader.joint`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import Cancelled
from core.model.changes import ChangeSet, Subject
from core.model.ids import DocumentId, PairId
from core.model.text import TextRange, View
from ui.notice import Notice
from ui.printable import Printable, PrintableRow
from ui.reader.content import SIDES, ReaderContent, Side, SideContent
from ui.reader.joint import Joint, shifted_side
from ui.reader.place_at import place_of
from ui.reader.shown_mark import shown_mark
from ui.reader.standing import stand_at, standing_from, standing_of
from ui.reader.views import CHOICES, side_content
from ui.widgets.banner import Mood

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.annotation import Annotation
    from core.model.codebook import Codebook, Tag
    from core.model.comparison import Change
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from core.services.pairs import OpenPair
    from ui.context import Context
    from ui.jobs import Job
    from ui.reader.feature import ReaderFeature
    from ui.reader.pair_rows import PairRows
    from ui.reader.partners import Partners

STANDING_KEY, VIEWS_KEY = "pairs/{id}/standing", "pairs/{id}/views"
SLOW = 1_000
"""Milliseconds after which the user is told what takes so long."""
FIRST_VIEWS = (View.SOURCE, View.SOURCE)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A pair as the page has it. All but the annotations is made beside the window."""

    pair: OpenPair
    joint: Joint
    rows: PairRows
    partners: Partners
    annotations: tuple[tuple[Side, Annotation], ...]
    codebook: Codebook


class PairFeature(QObject):
    """The guest of the reader. What it says of documents and places goes out by the reader's signals, with the
    offsets of the one edition that the caret is in.

    Signals: pair_opened(OpenPair or None); row_changed(int): index of the row of the comparison that the caret is in.
    """

    pair_opened = Signal(object)
    row_changed = Signal(int)

    def __init__(self, context: Context, reader: ReaderFeature) -> None:
        super().__init__(reader)
        self._context = context
        self._reader = reader
        self._view = reader.pane.view
        self._shown: _Shown | None = None
        self._wanted: PairId | None = None
        self._side = Side.LEFT
        self._row = -1
        self._job: Job[_Shown] | None = None
        self._told = False
        """That the user has to wait."""
        self._waiting = QTimer(self, singleShot=True, interval=SLOW)
        self._waiting.timeout.connect(self._on_slow)
        reader.guest = self
        self._view.caret_moved.connect(self._on_caret_moved)
        self._view.selection_changed.connect(self._tell_place)
        self._view.top_changed.connect(self._on_top_changed)
        reader.pane.views_chosen.connect(self._on_views_chosen)
        context.hub.changed.connect(self._on_changed)
        context.hub.library_closing.connect(self._on_library_closing)

    # -- guest of the reader ----------------------------------------------------------------------------------------
    @property
    def opened(self) -> OpenDocument | None:
        return self._shown.joint.edition(self._side) if self._shown else None

    @property
    def whole(self) -> OpenDocument | None:
        return self._shown.joint.whole if self._shown else None

    @property
    def pair(self) -> OpenPair | None:
        return self._shown.pair if self._shown else None

    def show_place(self, document_id: str, place: TextRange, *, take_keyboard: bool) -> bool:
        """Shows a place if its document is one of the two."""
        shown = self._shown
        side = shown.joint.side_of(DocumentId(document_id)) if shown else None
        if shown is None or side is None:
            return False
        self._view.select(shown.joint.shown(place, side), side)
        if take_keyboard:
            self._view.setFocus()
        return True

    def leave(self) -> None:
        """Something else is going to be shown; the place is remembered."""
        self._wanted = None
        if self._shown is not None:
            self._keep_standing()
            self._shown = None
            self._row = -1
            self.pair_opened.emit(None)

    def printable(self) -> Printable | None:
        """Partners side by side, as both sides show them now."""
        shown = self._shown
        if shown is None:
            return None
        left, right = self._sides(shown)
        structure = shown.joint.whole.structure
        by_start = {passage.range.start: passage for passage in structure.passages}

        def text(side: SideContent, place: TextRange | None) -> str:
            return side.align(place).text if place is not None else ""

        rows = (
            PrintableRow(
                by_start[row.range.start].kind,
                by_start[row.range.start].level,
                text(left, row.ranges[Side.LEFT]),
                text(right, row.ranges[Side.RIGHT]),
            )
            for row in shown.rows
            if row.range.start in by_start
        )
        glyphs = (left.script_glyphs, right.script_glyphs)
        return Printable(shown.joint.new.document.title, (left.caption, right.caption), glyphs, rows)

    # -- opening ----------------------------------------------------------------------------------------------------
    def open(self, pair_id: str) -> None:
        """Shows a pair where it was left. Comparing long texts takes a while; another wish meanwhile is the one met."""
        wanted = PairId(pair_id)
        if self._shown is not None and self._shown.pair.pair.id == wanted:
            self._view.setFocus()
            return
        self._fetch(wanted)

    def _fetch(self, wanted: PairId, *, again: bool = False) -> None:
        self._wanted = wanted
        library = self._context.library

        def work(progress: Progress) -> _Shown:
            from ui.reader.pair_rows import build_pair_rows

            pair = library.pairs.open(wanted, progress)
            joint = Joint.of(pair.old, pair.new)
            rows, partners = build_pair_rows(joint, pair.comparison)
            marks = [(side, mark) for side in SIDES for mark in self._marks_of(joint.edition(side))]
            return _Shown(pair, joint, rows, partners, tuple(marks), library.codebook.codebook())

        def done(shown: _Shown) -> None:
            if self._wanted == wanted:
                self._show(shown, again=again)
            self._end_waiting(shown.pair)

        job = self._context.jobs.submit(self, work, done, self._on_refused)
        self._job = job
        self._waiting.start()

    @Slot()
    def _on_slow(self) -> None:
        words = self.tr("正在逐段对照…")
        if self._job is not None:
            self._context.hub.noticed.emit(Notice(words, Mood.NOTICE, self.tr("取消"), self._job.cancel, progress=True))
            self._told = True

    def _end_waiting(self, pair: OpenPair | None) -> None:
        self._waiting.stop()
        self._job = None
        if self._told:
            count = len(pair.comparison.changes) if pair else 0
            words = self.tr("对照完成，共 {count} 处变化。") if pair else self.tr("没有对照。")
            self._context.hub.noticed.emit(Notice(words.replace("{count}", f"{count:,}"), Mood.DONE))
        self._told = False

    def _marks_of(self, opened: OpenDocument) -> tuple[Annotation, ...]:
        return self._context.library.annotations.of_document(opened.document.id)

    def _show(self, shown: _Shown, *, again: bool) -> None:
        """`again`: the same pair, with other partners; the page stays where it is."""
        kept = standing_of(self._view) if again and self._shown is not None else None
        if not again:
            self._reader.close_document()
        self._shown = shown
        self._put_on_page(shown)
        standing = kept or standing_from(self._context.settings.numbers(self._key(STANDING_KEY, shown)))
        if standing is not None:
            stand_at(self._view, standing)
        self._side = self._view.caret()[0]
        self._reader.outline.show_document(_outlined(shown.joint))
        self._reader.document_opened.emit(self.opened)
        self.pair_opened.emit(shown.pair)
        if kept is None:
            self._view.setFocus()
        self._row = -1  # who has just learnt of the pair learns of the row too
        self._on_caret_moved()

    def _put_on_page(self, shown: _Shown) -> None:
        shown.partners.word_at = self._view.motions.word_at
        left, right = self._sides(shown)
        joint = shown.joint
        content = ReaderContent(
            shown.pair.pair.id, joint.whole.text, joint.whole.structure, left, right, shown.rows, shown.partners
        )
        self._reader.pane.show_content(content, self._views(shown), CHOICES)
        self._show_marks(shown)

    def _sides(self, shown: _Shown) -> tuple[SideContent, SideContent]:
        views = self._reader.pane.views if self._is_on_page(shown) else self._views(shown)
        left, right = (
            shifted_side(side_content(shown.joint.edition(side), views[side]), shown.joint, side) for side in SIDES
        )
        left = replace(left, caption=self.tr("旧版 · {caption}").replace("{caption}", left.caption))
        return left, replace(right, caption=self.tr("新版 · {caption}").replace("{caption}", right.caption))

    def _is_on_page(self, shown: _Shown) -> bool:
        return self._view.spread.content.document_id == shown.pair.pair.id

    def _views(self, shown: _Shown) -> tuple[View, View]:
        kept = self._context.settings.texts(self._key(VIEWS_KEY, shown))
        return (View(kept[0]), View(kept[1])) if len(kept) == len(SIDES) and set(kept) <= set(View) else FIRST_VIEWS

    def _show_marks(self, shown: _Shown) -> None:
        tags: dict[str, Tag] = {tag.id: tag for tag in shown.codebook.tags}
        reviewer, border = self._context.reviewer, shown.joint.border
        self._view.set_marks(
            shown_mark(mark, tags, reviewer, border if side is Side.RIGHT else 0) for side, mark in shown.annotations
        )

    def _keep_standing(self) -> None:
        if self._shown is not None and self._is_on_page(self._shown):
            self._context.settings.keep(self._key(STANDING_KEY, self._shown), list(standing_of(self._view)))

    def _key(self, pattern: str, shown: _Shown) -> str:
        return pattern.replace("{id}", shown.pair.pair.id)

    # -- going to changes -------------------------------------------------------------------------------------------
    def point_at(self, change: Change) -> None:
        """Selects the words of a change: of the new edition, else of the old one. The keyboard stays where it is."""
        if self._shown is not None:
            self._view.select(self._shown.partners.place_of(change))

    def go_to(self, change: Change) -> None:
        """The same, and the keyboard goes there."""
        if self._shown is not None:
            self.point_at(change)
            self._view.setFocus()

    # -- the place --------------------------------------------------------------------------------------------------
    @Slot()
    def _on_caret_moved(self) -> None:
        shown = self._shown
        if shown is None:
            return
        offset = self._view.caret()[1]
        side = shown.joint.side_at(offset)
        if side is not self._side:
            self._side = side
            self._reader.document_opened.emit(self.opened)
        self._reader.caret_moved.emit(shown.joint.stored(TextRange(offset, offset)).start)
        row = shown.partners.pair_rows[self._view.overlay.caret.spot.row]
        if row != self._row:
            self._row = row
            self.row_changed.emit(row)
        self._follow_outline(self._view.overlay.caret.spot.row)
        self._tell_place()

    @Slot()
    def _tell_place(self) -> None:
        shown = self._shown
        if shown is None:
            return
        place = place_of(self._view, shown.joint.whole)
        if place is not None:
            side = shown.joint.side_at(place.range.start)
            stored = shown.joint.stored(place.range)
            place = replace(
                place,
                document_id=shown.joint.edition(side).document.id,
                range=stored,
                words=shown.joint.edition(side).text[stored.start : stored.end],
                caret=shown.joint.stored(TextRange(place.caret, place.caret)).start,
            )
        self._reader.place_changed.emit(place)

    @Slot()
    def _on_top_changed(self) -> None:
        if self._shown is not None:
            self._follow_outline(self._view.anchor.row)

    def _follow_outline(self, row: int) -> None:
        """The headings are those of the new edition: the last of its passages above a row says which."""
        rows = self._view.spread.rows
        while row >= 0 and rows[row].ranges[Side.RIGHT] is None:
            row -= 1
        place = rows[row].ranges[Side.RIGHT] if row >= 0 else None
        if place is not None:
            self._reader.outline.follow(place.start)

    # -- what becomes of it -----------------------------------------------------------------------------------------
    @Slot(object)
    def _on_views_chosen(self, views: tuple[View, View]) -> None:
        if self._shown is not None:
            self._context.settings.keep(self._key(VIEWS_KEY, self._shown), [view.value for view in views])
            self._reader.pane.change_sides(*self._sides(self._shown))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        shown = self._shown
        if shown is None:
            return
        pair, both = shown.pair.pair, {shown.pair.pair.old, shown.pair.pair.new}
        touched = {pair.id, *both} & {
            *changes.touched.get(Subject.PAIR, ()),
            *changes.touched.get(Subject.DOCUMENT, ()),
        }
        if touched or (both & changes.documents and changes.concerns(Subject.STRUCTURE_EDIT)):
            self._fetch(pair.id, again=True)
        elif changes.concerns(Subject.TAG) or (
            both & changes.documents and changes.concerns(Subject.ANNOTATION, Subject.TAGGING)
        ):
            marks = tuple((side, mark) for side in SIDES for mark in self._marks_of(shown.joint.edition(side)))
            codebook = self._context.library.codebook.codebook()
            self._shown = replace(shown, annotations=marks, codebook=codebook)
            self._show_marks(self._shown)
            self._tell_place()

    @Slot()
    def _on_library_closing(self) -> None:
        self.leave()

    def _on_refused(self, error: DuiduError) -> None:
        """The pair, or one of its documents, is gone; or comparing was stopped. The edition of the caret stays open."""
        self._wanted = None
        self._end_waiting(None)
        if isinstance(error, Cancelled):
            return
        if self._shown is None:
            self._context.hub.refused.emit(error)
            return
        read, still = self._shown.joint.edition(self._side).document.id, self._context.library.documents.summaries()
        self._reader.close_document()
        if any(record.document.id == read for record in still):
            self._reader.open(read)


def _outlined(joint: Joint) -> OpenDocument:
    """The headings of the new edition, in the joint text."""
    structure = joint.whole.structure
    headings = tuple(heading for heading in structure.headings if heading.range.start >= joint.border)
    return replace(joint.whole, structure=replace(structure, headings=headings))
