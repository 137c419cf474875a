"""条款集 as a feature: collects clauses, orders and remarks them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from core.model.changes import ChangeSet, Subject
from core.model.ids import CollectionRowId
from ui.collections.panel import CollectionsPanel
from ui.jobs import Lane
from ui.notice import Notice
from ui.widgets.ask import ask_text
from ui.widgets.banner import Mood

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.progress import Progress
    from core.services.collections import ClauseRecord, Pick
    from ui.context import Context
    from ui.place import Collecting, Place

CURRENT_KEY = "collection"
MANY = 200
"""Clauses from which on it is told that they are being collected."""
SHOWN = (Subject.COLLECTION, Subject.COLLECTION_ROW, Subject.TAG, Subject.TAGGING, Subject.DOCUMENT)


class CollectionsFeature(QObject):
    """Signals: jump_requested(str document id, TextRange): a clause is to be read; place_pointed(str document id,
    TextRange): it is to be seen, the keyboard stays here; export_requested(Collection, int clauses): it is to be
    handed up.
    """

    jump_requested = Signal(str, object)
    place_pointed = Signal(str, object)
    export_requested = Signal(object, int)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._place: Place | None = None
        self._current = ""
        self._reading = 0
        """Number of the newest reading: of older ones nothing is shown."""
        self.panel = CollectionsPanel(context, window)
        self.panel.collection_chosen.connect(self._on_collection_chosen)
        self.panel.list.row_activated.connect(self._on_row_activated)
        self.panel.list.row_pointed.connect(self._on_row_pointed)
        self.panel.list.rows_dropped.connect(self._on_rows_dropped)
        self.panel.remark.written.connect(self._on_remark_written)
        context.hub.library_opened.connect(self._on_library_opened)
        context.hub.library_closing.connect(self._on_library_closing)
        context.hub.changed.connect(self._on_changed)
        for action_id, slot in (
            ("collections.collect", self._collect_place),
            ("collections.collect_by_tag", self._collect_by_tag),
            ("collections.create", self._create),
            ("collections.rename", self._rename),
            ("collections.delete", self._delete),
            ("collections.up", partial(self._move, -1)),
            ("collections.down", partial(self._move, 1)),
            ("collections.remove", self._remove),
            ("collections.export", self._export),
        ):
            context.actions.connect_to(action_id, slot)
        self._enable(on=False)
        self.set_place(None)

    def set_place(self, place: Place | None) -> None:
        self._place = place
        self._context.actions["collections.collect"].setEnabled(place is not None)

    def keep(self) -> None:
        """The window goes away: what was typed is wished for now."""
        self.panel.remark.keep()

    # -- collecting -------------------------------------------------------------------------------------------------
    @Slot(object)
    def collect(self, picks: Sequence[Pick]) -> None:
        """Asks into which collection, then collects."""
        from ui.collections.collect_dialog import CollectDialog

        if not picks or not self._context.may_write():
            return
        current = self.panel.current()
        summaries = self._context.library.collections.summaries()
        dialog = CollectDialog(summaries, current.name if current else self.tr("我的条款集"), self._window)
        self._open(dialog, lambda: self._perform_collect(dialog.name, picks, whole_clauses=dialog.whole_clauses))

    @Slot(object)
    def collect_with(self, collecting: Collecting) -> None:
        """Asks into which collection; how it comes there is the asker's."""
        from ui.collections.collect_dialog import CollectDialog

        if not self._context.may_write():
            return
        summaries = self._context.library.collections.summaries()
        dialog = CollectDialog(summaries, collecting.name, self._window)
        dialog.say_words_only(collecting.words_only)
        self._open(dialog, lambda: self._perform(collecting, dialog.name, whole_clauses=dialog.whole_clauses))

    def _perform(self, collecting: Collecting, name: str, *, whole_clauses: bool) -> None:
        if collecting.count >= MANY:
            words = self.tr("正在收入 {n} 处…").replace("{n}", f"{collecting.count:,}")
            self._context.hub.noticed.emit(Notice(words, progress=True))
        self._context.perform(
            lambda library, reviewer: collecting.collect(library, name, reviewer, whole_clauses),
            partial(self._on_collected, name),
        )

    def _collect_place(self) -> None:
        """Into the current collection without a question: this is done hundreds of times in an afternoon."""
        from core.services.collections import Pick

        place, current = self._place, self.panel.current()
        if place is None:
            return
        pick = Pick(place.document_id, place.range, place.annotation_id)
        if current is None:
            self.collect([pick])
        else:
            self._perform_collect(current.name, [pick], whole_clauses=True)

    def _collect_by_tag(self) -> None:
        from core.services.annotations import AnnotationFilter
        from ui.collections.collect_dialog import CollectByTagDialog

        library = self._context.library
        marks = library.annotations.records(AnnotationFilter())
        if not marks:
            words = self.tr("还没有标注。先在阅读区给条款标上标签，再按标签收集。")
            self._context.hub.noticed.emit(Notice(words))
            return
        document_id = self._place.document_id if self._place else None
        dialog = CollectByTagDialog(
            library.collections.summaries(), library.codebook.codebook(), marks, document_id, self._window
        )
        self._open(dialog, lambda: self._perform_collect(dialog.name, dialog.picks, whole_clauses=dialog.whole_clauses))

    def _perform_collect(self, name: str, picks: Sequence[Pick], *, whole_clauses: bool) -> None:
        self._context.perform(
            lambda library, reviewer: library.collections.collect(name, picks, reviewer, whole_clauses=whole_clauses),
            partial(self._on_collected, name),
        )

    def _on_collected(self, name: str, changes: ChangeSet) -> None:
        count = changes.step.arguments.get("count", 0) if changes.step else 0
        collection_id = self._context.library.collections.resolve(name).id
        self._choose(collection_id, self.panel.list.go_to_last if count else None)
        words = self.tr("已将 {n} 条收入“{name}”。") if count else self.tr("这些条款已在“{name}”中。")
        words = words.replace("{n}", str(count))
        self._tell_done(words.replace("{name}", name))

    # -- collections ------------------------------------------------------------------------------------------------
    def _create(self) -> None:
        name = ask_text(self._window, self.tr("新建条款集"), self.tr("名称"), accept=self.tr("新建"))
        if name:
            self._context.perform(
                lambda library, reviewer: library.collections.create(name, reviewer),
                lambda _changes: self._choose(self._context.library.collections.resolve(name).id),
            )

    def _rename(self) -> None:
        current = self.panel.current()
        if current is None:
            return
        name = ask_text(self._window, self.tr("条款集改名"), self.tr("名称"), current.name)
        if name and name != current.name:
            self._context.perform(lambda library, reviewer: library.collections.rename(current.id, name, reviewer))

    def _delete(self) -> None:
        current = self.panel.current()
        if current is not None:
            words = self.tr("已删除条款集“{name}”，可用“撤销”找回。").replace("{name}", current.name)
            self._context.perform(
                lambda library, reviewer: library.collections.delete(current.id, reviewer),
                lambda _changes: self._tell_done(words),
            )

    # -- rows -------------------------------------------------------------------------------------------------------
    def _move(self, by: int) -> None:
        current, rows = self.panel.current(), self.panel.list.chosen()
        if current is not None and rows:
            self._context.perform(lambda library, reviewer: library.collections.move(current.id, rows, by, reviewer))

    @Slot(list, object)
    def _on_rows_dropped(self, rows: list[CollectionRowId], before: CollectionRowId | None) -> None:
        current = self.panel.current()
        if current is not None:
            self._context.perform(
                lambda library, reviewer: library.collections.move_before(current.id, rows, before, reviewer)
            )

    def _remove(self) -> None:
        rows = self.panel.list.chosen()
        if rows:
            words = self.tr("已移出 {n} 条，可用“撤销”找回。").replace("{n}", str(len(rows)))
            self._context.perform(
                lambda library, reviewer: library.collections.remove_rows(rows, reviewer),
                lambda _changes: self._tell_done(words),
            )

    @Slot(str, str)
    def _on_remark_written(self, row_id: str, remark: str) -> None:
        row, editor = CollectionRowId(row_id), self.panel.remark

        def failed(error: DuiduError) -> None:
            editor.unsettle(row)
            self._context.hub.refused.emit(error)

        self._context.perform(
            lambda library, reviewer: library.collections.write_remark(row, remark, reviewer),
            lambda _changes: editor.settle(row, remark),
            failed,
        )

    @Slot(object)
    def _on_row_activated(self, record: ClauseRecord) -> None:
        self.jump_requested.emit(record.row.document_id, record.row.range)

    @Slot(object)
    def _on_row_pointed(self, record: ClauseRecord) -> None:
        self.place_pointed.emit(record.row.document_id, record.row.range)

    def _export(self) -> None:
        current = self.panel.current()
        if current is not None:
            self.panel.remark.keep()
            self.export_requested.emit(current, len(self.panel.list.records))

    # -- reading ----------------------------------------------------------------------------------------------------
    @Slot()
    def _on_library_opened(self) -> None:
        self._enable(on=True)
        self.panel.show_library(read_only=self._context.read_only)
        self._current = self._context.settings.text(f"{CURRENT_KEY}/{self._context.library.store.uid}")
        self._read()

    @Slot()
    def _on_library_closing(self) -> None:
        self._reading += 1
        self.panel.show_nothing()
        self._enable(on=False)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(*SHOWN):
            self._read()

    @Slot()
    def _on_collection_chosen(self) -> None:
        current = self.panel.current()
        self._choose(current.id if current else "")

    def _choose(self, collection_id: str, then: Callable[[], None] | None = None) -> None:
        self._current = collection_id
        self._context.settings.keep(f"{CURRENT_KEY}/{self._context.library.store.uid}", collection_id)
        self._read(then)

    @Slot()
    def _read(self, then: Callable[[], None] | None = None) -> None:
        """The names at once, the rows when they are there: in a plan with thousands of marks that takes a moment."""
        library = self._context.library
        self.panel.show_collections(library.collections.summaries(), self._current)
        current = self.panel.current()
        self._current = current.id if current else ""
        self._reading += 1
        number = self._reading

        def work(progress: Progress) -> tuple[ClauseRecord, ...]:
            del progress
            return library.collections.records(current.id) if current else ()

        def done(records: tuple[ClauseRecord, ...]) -> None:
            if number == self._reading:
                self.panel.show_records(records)
                if then is not None:
                    then()

        # On the storage lane: a long import on the other one must not keep the list waiting.
        self._context.jobs.submit(self, work, done, self._context.hub.refused.emit, lane=Lane.STORAGE)

    def _enable(self, *, on: bool) -> None:
        for action_id in ("collections.create", "collections.collect_by_tag"):
            self._context.actions[action_id].setEnabled(on)

    def _open(self, dialog: QDialog, accepted: Callable[[], None]) -> None:
        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_done(self, words: str) -> None:
        self._context.hub.noticed.emit(Notice(words, Mood.DONE))
