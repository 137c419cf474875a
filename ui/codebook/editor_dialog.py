"""标签体系: the tags of the library, in order, each with what can be said of it. Every change is a step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from core.model.changes import ChangeSet, Subject
from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import TagId
from ui import metrics
from ui.codebook.merge_dialog import MergeDialog
from ui.codebook.swatches import next_colour
from ui.codebook.tag_form import TagForm
from ui.codebook.tag_tree import TagTreeDelegate, TagTreeModel
from ui.icons import icon
from ui.widgets.ask import ask
from ui.widgets.buttons import icon_button
from ui.widgets.dialog import Dialog
from ui.widgets.views import dress_tree
from ui.wording import sentence

if TYPE_CHECKING:
    from core.errors import DuiduError
    from ui.context import Context

TREE_WIDTH = metrics.scaled(264, 300)
FORM_WIDTH = metrics.scaled(480, 580)
BODY_HEIGHT = metrics.scaled(470, 500)
UNDO = ("edit.undo", "edit.redo")


class EditorDialog(Dialog):
    """Stays open beside the window and follows the library, undo included."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent.tr("标签体系"), parent=parent)
        self._context = context
        self._codebook = Codebook(())
        self._counts: dict[TagId, int] = {}
        self._wanted: TagId | None = None
        """The tag to be chosen when the library has it."""
        self.model = TagTreeModel(self)
        self.tree = QTreeView(self)
        self.form = TagForm(self)
        self._dress_tree()
        self._fill_body()
        self._join()
        self.read()
        self._choose_first()
        self.tree.setFocus()
        self.resize(self.sizeHint())

    def _dress_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        dress_tree(tree)
        tree.setItemDelegate(TagTreeDelegate(tree))
        tree.setFixedWidth(TREE_WIDTH)
        tree.setMinimumHeight(BODY_HEIGHT)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setItemsExpandable(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setAccessibleName(self.tr("标签"))

    def _fill_body(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(metrics.TIGHT)
        self._add = icon_button(icon("add"), self.tr("新建标签"), self)
        self._up = icon_button(icon("up"), self.tr("上移（Alt+↑）"), self)
        self._down = icon_button(icon("down"), self.tr("下移（Alt+↓）"), self)
        for button in (self._add, self._up, self._down):
            tools.addWidget(button)
        tools.addStretch()
        left = QVBoxLayout()
        left.setSpacing(metrics.TIGHT)
        left.addWidget(self.tree, 1)
        left.addLayout(tools)
        row = QHBoxLayout()
        row.setSpacing(metrics.WIDE)
        row.addLayout(left)
        self.form.setMinimumWidth(FORM_WIDTH)
        row.addWidget(self.form, 1)
        self.body.addLayout(row)
        # Enter in a field keeps the field, it does not close the dialog.
        close = self.add_reject(self.tr("关闭"))
        close.setDefault(False)
        close.setAutoDefault(False)

    def _join(self) -> None:
        self._add.clicked.connect(self.add_tag)
        self._up.clicked.connect(partial(self.move_tag, -1))
        self._down.clicked.connect(partial(self.move_tag, 1))
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.move_tag, step))
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.form.tag_written.connect(self._on_tag_written)
        self.form.merge_requested.connect(self._on_merge_requested)
        self.form.delete_requested.connect(self._on_delete_requested)
        hub = self._context.hub
        hub.changed.connect(self._on_changed)
        hub.library_closing.connect(self.reject)
        for action_id in UNDO:
            self.addAction(self._context.actions[action_id])

    # -- what is shown ----------------------------------------------------------------------------------------------
    @property
    def current(self) -> Tag | None:
        return self.model.tag_at(self.tree.currentIndex())

    def choose(self, tag_id: TagId) -> None:
        index = self.model.index_of(tag_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)

    def read(self) -> None:
        """The tags as the library has them; the chosen one stays chosen."""
        current = self.current
        facet = self.model.facet_at(self.tree.currentIndex())
        library = self._context.library
        self._codebook = library.codebook.codebook()
        self._counts = library.codebook.use_counts()
        self.model.show(self._codebook, self._counts)
        self.tree.expandAll()
        wanted, self._wanted = self._wanted or (current.id if current else None), None
        if wanted is not None and self._codebook.by_id(wanted) is not None:
            self.choose(wanted)
        else:
            self._choose_first(facet)
        self._show_form()

    def _choose_first(self, facet: Facet = Facet.DOMAIN) -> None:
        tags = self._codebook.of(facet) or self._codebook.tags
        if tags:
            self.choose(tags[0].id)

    def _show_form(self) -> None:
        tag = self.current
        self.form.show_tag(tag, self._codebook, self._counts.get(tag.id, 0) if tag else 0)
        self._up.setEnabled(tag is not None and self.model.moved(tag.id, -1) is not None)
        self._down.setEnabled(tag is not None and self.model.moved(tag.id, 1) is not None)

    # -- changing ---------------------------------------------------------------------------------------------------
    @Slot()
    def add_tag(self) -> None:
        """A tag in the facet of the chosen one, to be named at once."""
        facet = self.model.facet_at(self.tree.currentIndex())
        name, colour = self._free_name(), next_colour(self._codebook)

        def added(changes: ChangeSet) -> None:
            new = next(iter(changes.touched.get(Subject.TAG, ())), None)
            if new is not None:
                self.choose(TagId(new))
                self.form.write_name()

        self._context.perform(
            lambda library, reviewer: library.codebook.add(facet, name, colour, reviewer), added, self._on_refused
        )

    def _free_name(self) -> str:
        name, number = self.tr("新标签"), 1
        while self._codebook.by_name(name if number == 1 else f"{name} {number}") is not None:
            number += 1
        return name if number == 1 else f"{name} {number}"

    @Slot()
    def move_tag(self, step: int) -> None:
        """One place up (-1) or down (+1) among its neighbours."""
        tag = self.current
        order = self.model.moved(tag.id, step) if tag else None
        if order:
            self._context.perform(
                lambda library, reviewer: library.codebook.reorder(order, reviewer), failed=self._on_refused
            )

    @Slot(object)
    def _on_tag_written(self, tag: Tag) -> None:
        self._context.perform(lambda library, reviewer: library.codebook.change(tag, reviewer), failed=self._on_refused)

    @Slot()
    def _on_merge_requested(self) -> None:
        tag = self.current
        if tag is None:
            return
        dialog = MergeDialog(tag, self._codebook, self._counts.get(tag.id, 0), self)
        if dialog.exec():
            into = dialog.into
            self._wanted = into
            self._context.perform(
                lambda library, reviewer: library.codebook.merge(tag.id, into, reviewer), failed=self._on_refused
            )

    @Slot()
    def _on_delete_requested(self) -> None:
        tag = self.current
        if tag is None:
            return
        count = self._counts.get(tag.id, 0)
        words = self.tr(
            "“{tag}”用在 {n} 处标注上，删除后都不再有它；没有其他标签、批注和状态的标注会一起删除。可以撤销。"
        )
        words = words.replace("{tag}", tag.name).replace("{n}", f"{count:,}")
        if count and not ask(self, self.tr("删除标签"), words, confirm=self.tr("删除"), dangerous=True):
            return
        self._context.perform(
            lambda library, reviewer: library.codebook.delete(tag.id, reviewer), failed=self._on_refused
        )

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del current, previous
        self._show_form()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.concerns(Subject.TAG, Subject.TAGGING):
            self.read()

    def _on_refused(self, error: DuiduError) -> None:
        self.form.take_back(sentence(error))

    @override
    def done(self, arg__1: int) -> None:
        """Whatever closes the dialog, what is being written is kept."""
        self.form.keep()
        super().done(arg__1)
