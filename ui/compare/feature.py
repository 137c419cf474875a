"""对照 as a feature: makes pairs, lists what changed, goes from change to change, pairs by hand, hands up the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model.changes import ChangeSet, Subject
from core.model.ids import PairId
from core.model.text import TextRange
from ui.compare.actions import IN_A_PAIR
from ui.compare.panel import ComparePanel
from ui.exporting import may_write, write_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.model.comparison import Change
    from core.model.document import Document
    from core.progress import Progress
    from core.services.pairs import OpenPair
    from ui.context import Context
    from ui.place import Place

_NOWHERE = TextRange(0, 0)


class CompareFeature(QObject):
    """Signals: pair_requested(str id): to be read; change_pointed(Change): to be seen, the keyboard stays here;
    change_requested(Change): the keyboard goes there too; panel_requested(str key).
    """

    pair_requested = Signal(str)
    change_pointed = Signal(object)
    change_requested = Signal(object)
    panel_requested = Signal(str)

    def __init__(self, context: Context, chosen: Callable[[], Document | None], window: QWidget) -> None:
        """`chosen`: the document of the library that an action is about; it is proposed for a new pair."""
        super().__init__(window)
        self._context = context
        self._chosen_document = chosen
        self._window = window
        self._pair: OpenPair | None = None
        self._row = -1
        self._chosen: tuple[TextRange, TextRange] = (_NOWHERE, _NOWHERE)
        """Words of the old and of the new edition that the caret was at last."""
        self.panel = ComparePanel(context, window)
        self.panel.pair_chosen.connect(self.pair_requested)
        self.panel.remove_requested.connect(self._on_remove_requested)
        self.panel.view.change_pointed.connect(self._on_change_pointed)
        self.panel.view.change_activated.connect(self._on_change_activated)
        context.hub.library_opened.connect(self._list_pairs)
        context.hub.library_closing.connect(self._on_library_closing)
        context.hub.changed.connect(self._on_changed)
        for action_id, slot in (
            ("compare.pair", self.make),
            ("compare.export", self._export),
            ("compare.next", lambda: self.step(1)),
            ("compare.previous", lambda: self.step(-1)),
            ("compare.together", self._put_together),
            ("compare.apart", self._take_apart),
            ("compare.restore", self._leave_to_program),
        ):
            context.actions.connect_to(action_id, slot)
        self._enable()

    # -- what the reader shows --------------------------------------------------------------------------------------
    @Slot(object)
    def set_pair(self, pair: OpenPair | None) -> None:
        """The pair that is read, or the same one with other partners."""
        before, self._pair = self._pair, pair
        again = before is not None and pair is not None and before.pair.id == pair.pair.id
        if not again:
            self._chosen = (_NOWHERE, _NOWHERE)
            self._row = -1
        self.panel.show_pair(pair)
        self._show_chosen()
        self._enable()
        if pair is not None and not again:
            self._list_pairs()
            self.panel_requested.emit("compare")

    @Slot(int)
    def set_row(self, row: int) -> None:
        """The row of the comparison that the caret is in: its first change is lit in the list."""
        self._row = row
        current = self.panel.view.current()
        if self._pair is not None and (current is None or current.row != row):
            changes = self._pair.comparison.changes
            self.panel.view.choose(next((change for change in changes if change.row == row), None))

    def set_place(self, place: Place | None) -> None:
        """The words in the reader: the passage of either edition that partners by hand are made of."""
        pair = self._pair
        if pair is None or place is None:
            return
        old, new = self._chosen
        if place.document_id == pair.pair.old:
            self._chosen = place.range, new
        elif place.document_id == pair.pair.new:
            self._chosen = old, place.range
        self._show_chosen()

    def _show_chosen(self) -> None:
        pair = self._pair
        if pair is not None:
            old, new = self._chosen
            self.panel.partners.show_words(pair.old.text[old.start : old.end], pair.new.text[new.start : new.end])
        self._enable()

    # -- pairs ------------------------------------------------------------------------------------------------------
    @Slot()
    def make(self) -> None:
        """Asks which two documents, and has them read; a pair of them that is known already is opened, or turned."""
        if not self._context.has_library:
            return
        from ui.compare.pair_dialog import PairDialog

        documents = [record.document for record in self._context.library.documents.summaries()]
        first = self._chosen_document()
        dialog = PairDialog(documents, first.id if first else None, self._window)
        if not dialog.exec():
            return
        old, new = dialog.old, dialog.new
        known = self._context.library.pairs.between(old, new)
        if known is not None and known.old == old:
            self.pair_requested.emit(known.id)
        elif known is not None:
            self._context.perform(lambda library, reviewer: library.pairs.turn(known.id, reviewer), self._on_made)
        else:
            self._context.perform(lambda library, reviewer: library.pairs.make(old, new, reviewer), self._on_made)

    def _on_made(self, changes: ChangeSet) -> None:
        for pair_id in changes.touched.get(Subject.PAIR, ()):
            self.pair_requested.emit(pair_id)

    @Slot(str)
    def _on_remove_requested(self, pair_id: str) -> None:
        self._context.perform(lambda library, reviewer: library.pairs.remove(PairId(pair_id), reviewer))

    @Slot()
    def _list_pairs(self) -> None:
        opened = self._pair.pair.id if self._pair is not None else None
        self.panel.show_pairs(self._context.library.pairs.records(), opened)
        self._enable()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.PAIR, Subject.DOCUMENT):
            self._list_pairs()

    @Slot()
    def _on_library_closing(self) -> None:
        self._pair = None
        self.panel.show_pairs((), None)
        self.panel.show_pair(None)
        self._enable()

    # -- from change to change --------------------------------------------------------------------------------------
    def step(self, direction: int) -> None:
        """To the next (+1) or previous (-1) change; nothing where there is none."""
        if self._pair is None:
            return
        changes = self._pair.comparison.changes
        current = self.panel.view.current()
        place = changes.index(current) if current in changes and current.row == self._row else None
        if place is None:
            before = sum(change.row < self._row for change in changes)
            place = before - 1 if direction > 0 else before
        place += direction
        if 0 <= place < len(changes):
            self._go_to(changes[place])

    def _go_to(self, change: Change) -> None:
        self.panel.view.choose(change)
        self._on_change_activated(change)
        self.panel.view.choose(change)

    @Slot(object)
    def _on_change_pointed(self, change: Change) -> None:
        self.change_pointed.emit(change)
        self._take_both(change)

    @Slot(object)
    def _on_change_activated(self, change: Change) -> None:
        self.change_requested.emit(change)
        self._take_both(change)

    def _take_both(self, change: Change) -> None:
        """A change is about both editions: what was chosen before of the other one is no partner of it."""
        self._chosen = self._places_of(change.row)
        self._show_chosen()

    # -- partners by hand -------------------------------------------------------------------------------------------
    @Slot()
    def _put_together(self) -> None:
        (old, new), pair = self._chosen, self._pair
        if pair is not None:
            self._context.perform(
                lambda library, reviewer: library.pairs.put_together(pair.pair.id, old, new, reviewer)
            )

    @Slot()
    def _take_apart(self) -> None:
        (old, new), pair = self._row_places(), self._pair
        if pair is not None:
            self._context.perform(lambda library, reviewer: library.pairs.take_apart(pair.pair.id, old, new, reviewer))

    @Slot()
    def _leave_to_program(self) -> None:
        (old, new), pair = self._row_places(), self._pair
        if pair is not None:
            self._context.perform(
                lambda library, reviewer: library.pairs.leave_to_program(pair.pair.id, old, new, reviewer)
            )

    def _row_places(self) -> tuple[TextRange, TextRange]:
        """What the row of the caret holds of either edition."""
        return self._places_of(self._row)

    def _places_of(self, number: int) -> tuple[TextRange, TextRange]:
        if self._pair is None or not 0 <= number < len(self._pair.comparison.rows):
            return _NOWHERE, _NOWHERE
        row = self._pair.comparison.rows[number]
        old = TextRange(row.old[0].start, row.old[-1].end) if row.old else _NOWHERE
        new = TextRange(row.new[0].start, row.new[-1].end) if row.new else _NOWHERE
        return old, new

    # -- handing up -------------------------------------------------------------------------------------------------
    @Slot()
    def _export(self) -> None:
        from core.services.comparing import ListRequest, changes_table
        from core.services.pairs import compared
        from ui.compare.export_dialog import ComparisonExportDialog

        pair = self._pair
        if pair is None:
            return
        title, count = pair.new.document.title, len(pair.comparison.changes)
        dialog = ComparisonExportDialog(self._context, title, count, self._window)
        if not dialog.exec() or not may_write(self._window, dialog.path):
            return
        dialog.keep_choices()
        path, file_format = dialog.path, dialog.format
        request = ListRequest(
            reviewer=self._context.reviewer,
            made_at=self._context.library.pairs.now(),
            title=dialog.title,
            view=dialog.view,
            unchanged=dialog.unchanged,
        )

        def work(progress: Progress) -> int:
            from dataclasses import replace

            from core.exporting.write_file import write
            from core.text.words import WordFinder

            words = WordFinder()
            words.load(progress=progress)
            table = changes_table(
                compared(pair.old), compared(pair.new), pair.comparison, replace(request, word_at=words.word_at)
            )
            write(table, file_format, path, progress)
            return len(table.rows)

        write_out(self._context, self, path, work, self.tr("已将 {n} 条写入“{name}”。"))

    # -- inside -----------------------------------------------------------------------------------------------------
    def _enable(self) -> None:
        actions = self._context.actions
        for action_id in IN_A_PAIR:
            actions[action_id].setEnabled(self._pair is not None)
        actions["compare.pair"].setEnabled(self._context.has_library)
        old, new = self._chosen
        actions["compare.together"].setEnabled(self._pair is not None and bool(len(old)) and bool(len(new)))
