"""What can be said of a tag. Each part is a step of its own as soon as it is filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from core.model.ids import TagId
from core.services.codebook import NAME_LIMIT
from ui import metrics
from ui.codebook.colour_picker import ColourPicker
from ui.style.buttons import ButtonKind
from ui.tags import chip_face
from ui.widgets.buttons import push_button
from ui.widgets.plain_text import Rank, note_edit, plain_label

if TYPE_CHECKING:
    from core.model.codebook import Codebook, Tag

DEFINITION_HEIGHT = metrics.scaled(96)
DIGITS = range(1, 10)


class TagForm(QWidget):
    """Signals: tag_written(Tag): this is what the tag shall be; merge_requested(); delete_requested()."""

    tag_written = Signal(object)
    merge_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag: Tag | None = None
        self._colour = ""
        self.name = QLineEdit(self)
        self.name.setMaxLength(NAME_LIMIT)
        self.definition = note_edit(self, placeholder=self.tr("什么算，什么不算"))
        self.definition.setFixedHeight(DEFINITION_HEIGHT)
        self.definition.installEventFilter(self)
        self.colour = ColourPicker(self)
        self.shortcut = QComboBox(self)
        self.above = QComboBox(self)
        self._used = plain_label("", self, rank=Rank.DIM)
        self._wrong = plain_label("", self, wrap=True, rank=Rank.WRONG)
        self._merge = push_button(self.tr("并入另一个标签…"), ButtonKind.PLAIN, self)
        self._delete = push_button(self.tr("删除标签"), ButtonKind.PLAIN, self)
        self._arrange()
        self.name.editingFinished.connect(self.keep)
        self.colour.colour_chosen.connect(self._on_colour_chosen)
        self.shortcut.activated.connect(self.keep)
        self.above.activated.connect(self.keep)
        self._merge.clicked.connect(self.merge_requested)
        self._delete.clicked.connect(self.delete_requested)
        self.setEnabled(False)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.GAP + metrics.TIGHT)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (self.tr("名称"), self.name),
            (self.tr("定义"), self.definition),
            (self.tr("颜色"), self.colour),
            (self.tr("快捷键"), self.shortcut),
            (self.tr("上级标签"), self.above),
        ):
            label = plain_label(title, self)
            label.setBuddy(field)
            field.setAccessibleName(title)
            form.addRow(label, field)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self._used, 1)
        row.addWidget(self._merge)
        row.addWidget(self._delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addLayout(form)
        column.addWidget(self._wrong)
        column.addStretch()
        column.addLayout(row)

    # -- what is shown ----------------------------------------------------------------------------------------------
    @property
    def tag(self) -> Tag | None:
        return self._tag

    def show_tag(self, tag: Tag | None, codebook: Codebook, count: int) -> None:
        """The tag as the library has it; fields that are being written in keep what is in them."""
        before, self._tag = self._tag, tag
        self.setEnabled(tag is not None)
        if tag is None:
            self._clear()
            return
        known = before if before is not None and before.id == tag.id else None
        if known is None:
            self.tell("")
        if known is None or known.name != tag.name:
            self.name.setText(tag.name)
        if known is None or known.definition != tag.definition:
            self.definition.setPlainText(tag.definition)
        self._colour = tag.colour
        self.colour.show_face(chip_face(tag, digit=True))
        self._offer(tag, codebook)
        words = self.tr("用在 {n} 处标注上") if count else self.tr("还没有用过")
        self._used.setText(words.replace("{n}", f"{count:,}"))

    def _clear(self) -> None:
        self.name.clear()
        self.definition.clear()
        self._used.clear()
        self.tell("")

    def tell(self, wrong: str) -> None:
        """Why the last change was not made; '' takes it away."""
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))

    def write_name(self) -> None:
        """The keyboard goes to the name, all of it chosen."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _offer(self, tag: Tag, codebook: Codebook) -> None:
        with QSignalBlocker(self.shortcut), QSignalBlocker(self.above):
            self.shortcut.clear()
            self.shortcut.addItem(self.tr("无"), 0)
            for digit in DIGITS:
                owner = codebook.by_shortcut(digit)
                taken = owner is not None and owner.id != tag.id
                self.shortcut.addItem(f"{digit}　{owner.name}" if owner and taken else str(digit), digit)
            self.shortcut.setCurrentIndex(tag.shortcut)
            has_children = any(each.parent_id == tag.id for each in codebook.tags)
            self.above.clear()
            self.above.addItem(self.tr("无"), "")
            for each in codebook.of(tag.facet):
                if each.parent_id is None and each.id != tag.id:
                    self.above.addItem(each.name, each.id)
            self.above.setCurrentIndex(max(0, self.above.findData(tag.parent_id or "")))
            self.above.setEnabled(not has_children)

    # -- writing ----------------------------------------------------------------------------------------------------
    @Slot()
    def keep(self) -> None:
        """Asks for what the fields say, if it differs from what the tag is."""
        tag = self._tag
        if tag is None:
            return
        above = str(self.above.currentData() or "")
        wanted = replace(
            tag,
            name=self.name.text().strip(),
            definition=self.definition.toPlainText().strip(),
            colour=self._colour,
            shortcut=max(0, self.shortcut.currentIndex()),
            parent_id=TagId(above) if above else None,
        )
        if wanted != tag:
            self.tell("")
            self.tag_written.emit(wanted)

    def take_back(self, wrong: str) -> None:
        """The change was refused: the fields say again what the tag is."""
        if self._tag is not None:
            self.name.setText(self._tag.name)
            self.definition.setPlainText(self._tag.definition)
        self.tell(wrong)

    @Slot(str)
    def _on_colour_chosen(self, colour: str) -> None:
        self._colour = colour
        self.keep()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, self, self.keep)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.keep()
                return True
        return super().eventFilter(watched, event)
