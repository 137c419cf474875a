"""条款集 as a feature: collects clauses, orders and remarks them, hands them to an export."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.errors import DuiduError
from core.model.changes import ChangeSet, Subject
from core.model.ids import CollectionRowId
from core.progress import Progress
from core.services.collections import ClauseRecord, Pick
from core.services.exports import ExportRequest
from ui.collections.collect_dialog import CollectDialog
from ui.collections.export_dialog import ExportDialog
from ui.collections.panel import CollectionsPanel
from ui.context import Context
from ui.jobs import Lane
from ui.notice import Notice
from ui.place import Place
from ui.widgets.ask import ask, ask_text
from ui.widgets.banner import Mood

CURRENT_KEY = "collection"
SHOWN = (
    Subject.COLLECTION,
    Subject.COLLECTION_ROW,
    Subject.TAG,
    Subject.TAGGING,
    Subject.DOCUMENT,
    Subject.STRUCTURE_EDIT,  # the headings above a clause are shown beside it
)


class CollectionsFeature(QObject):
    """Signals: jump_requested(str document id, TextRange); shown(): the panel has something new to show."""

    jump_requested = Signal(str, object)
    shown = Signal()

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._place: Place | None = None
        self._current = ""
        self.panel = CollectionsPanel(context, window)
        self.panel.collection_chosen.connect(self._on_collection_chosen)
        self.panel.row_activated.connect(self._on_row_activated)
        self.panel.remark_written.connect(self._on_remark_written)
        context.hub.library_opened.connect(self._read)
        context.hub.changed.connect(self._on_changed)
        for action_id, slot in (
            ("collections.collect", self._collect_place),
            ("collections.collect_by_tag", self._collect_by_tag),
            ("collections.create", self._create),
            ("collections.rename", self._rename),
            ("collections.delete", self._delete),
            ("collections.up", lambda: self._move(-1)),
            ("collections.down", lambda: self._move(1)),
            ("collections.remove", self._remove),
            ("collections.export", self._export),
        ):
            context.actions.connect_to(action_id, slot)

    def set_place(self, place: Place | None) -> None:
        self._place = place
        self._context.actions["collections.collect"].setEnabled(place is not None)

    # -- collecting -------------------------------------------------------------------------------------------------
    @Slot(object)
    def collect(self, picks: Sequence[Pick]) -> None:
        """Asks into which collection, then collects."""
        if not picks:
            return
        current = self.panel.current()
        summaries = self._context.library.collections.summaries()
        dialog = CollectDialog(summaries, current.name if current else self.tr("我的条款集"), self._window)
        if dialog.exec():
            self._perform_collect(dialog.name, picks, whole_clauses=dialog.whole_clauses)

    def _collect_place(self) -> None:
        """Into the current collection without a question: this is done hundreds of times in an afternoon."""
        place, current = self._place, self.panel.current()
        if place is None:
            return
        pick = Pick(place.document_id, place.range, place.annotation_id)
        if current is None:
            self.collect([pick])
        else:
            self._perform_collect(current.name, [pick], whole_clauses=True)

    def _collect_by_tag(self) -> None:
        library = self._context.library
        document_id = self._place.document_id if self._place else None
        dialog = CollectDialog(
            library.collections.summaries(), "", self._window, library.codebook.codebook(), document_id
        )
        if not dialog.exec():
            return
        records = library.annotations.records(dialog.wanted)
        picks = [Pick(r.annotation.document_id, r.annotation.anchor.range, r.annotation.id) for r in records]
        if picks:
            self._perform_collect(dialog.name, picks, whole_clauses=dialog.whole_clauses)
        else:
            self._context.hub.noticed.emit(Notice(self.tr("没有带这个标签的标注，条款集没有改动。")))

    def _perform_collect(self, name: str, picks: Sequence[Pick], *, whole_clauses: bool) -> None:
        self._context.perform(
            lambda library, reviewer: library.collections.collect(name, picks, reviewer, whole_clauses=whole_clauses),
            lambda changes: self._on_collected(name, changes),
        )

    def _on_collected(self, name: str, changes: ChangeSet) -> None:
        count = changes.step.arguments.get("count", 0) if changes.step else 0
        if count:
            words = self.tr("已将 {n} 条收入“{name}”。").replace("{n}", str(count))
            self._choose(self._context.library.collections.resolve(name).id)
        else:
            words = self.tr("这些条款已在“{name}”中。")
        self._context.hub.noticed.emit(Notice(words.replace("{name}", name), Mood.DONE))

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
            self._context.perform(lambda library, reviewer: library.collections.delete(current.id, reviewer))

    # -- rows -------------------------------------------------------------------------------------------------------
    def _move(self, direction: int) -> None:
        current, chosen = self.panel.current(), set(self.panel.chosen_rows())
        if current is None:
            return
        before = self.panel.all_rows()
        order = moved(before, chosen, direction)
        if order != before:
            self._context.perform(lambda library, reviewer: library.collections.reorder(current.id, order, reviewer))

    def _remove(self) -> None:
        rows = self.panel.chosen_rows()
        if rows:
            self._context.perform(lambda library, reviewer: library.collections.remove_rows(rows, reviewer))

    @Slot(str, str)
    def _on_remark_written(self, row_id: str, remark: str) -> None:
        wanted = CollectionRowId(row_id)
        self._context.perform(lambda library, reviewer: library.collections.write_remark(wanted, remark, reviewer))

    @Slot(object)
    def _on_row_activated(self, record: ClauseRecord) -> None:
        self.jump_requested.emit(record.row.document_id, record.row.range)

    # -- exporting --------------------------------------------------------------------------------------------------
    def _export(self) -> None:
        current = self.panel.current()
        if current is None:
            return
        self.panel.keep_remark()
        dialog = ExportDialog(self._context, current, len(self.panel.all_rows()), self._window)
        if not dialog.exec():
            return
        request = dialog.request
        replaces = self.tr("“{name}”已经存在。要用新的替换它吗？").replace("{name}", request.path.name)
        if request.path.exists() and not ask(self._window, self.tr("替换文件"), replaces, confirm=self.tr("替换")):
            return
        dialog.keep_choices()
        library = self._context.library

        def work(progress: Progress) -> int:
            return library.exports.export_collection(current, request, progress)

        def done(count: int) -> None:
            self._on_exported(request, count)

        def failed(error: DuiduError) -> None:
            self._context.hub.refused.emit(error)

        words = self.tr("正在导出“{name}”…").replace("{name}", request.path.name)
        self._context.hub.noticed.emit(Notice(words))
        # Behind whatever is being written, so that the last remark is in it.
        self._context.jobs.submit(self, work, done, failed, lane=Lane.STORAGE)

    def _on_exported(self, request: ExportRequest, count: int) -> None:
        words = self.tr("已导出 {n} 条到“{name}”。").replace("{n}", str(count)).replace("{name}", request.path.name)
        self._context.hub.noticed.emit(
            Notice(words, Mood.DONE, self.tr("打开"), lambda: open_with_system(request.path))
        )

    # -- reading ----------------------------------------------------------------------------------------------------
    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(*SHOWN):
            self._read()

    @Slot()
    def _on_collection_chosen(self) -> None:
        current = self.panel.current()
        self._choose(current.id if current else "")

    def _choose(self, collection_id: str) -> None:
        self._current = collection_id
        self._read()

    @Slot()
    def _read(self) -> None:
        collections = self._context.library.collections
        self.panel.show_collections(collections.summaries(), self._current)
        current = self.panel.current()
        self._current = current.id if current else ""
        self.panel.show_records(collections.records(current.id) if current else ())


def moved(rows: Sequence[CollectionRowId], chosen: set[CollectionRowId], direction: int) -> list[CollectionRowId]:
    """The rows with the chosen ones one place up (-1) or down (+1), keeping their order among themselves."""
    order = list(rows) if direction < 0 else list(reversed(rows))
    for place in range(1, len(order)):
        if order[place] in chosen and order[place - 1] not in chosen:
            order[place - 1], order[place] = order[place], order[place - 1]
    return order if direction < 0 else list(reversed(order))


def open_with_system(path: Path) -> None:
    """Opens a file of our own making in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
