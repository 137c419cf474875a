"""建议词表: the words that speak for each domain; shipped ones can be given another weight or switched off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QTableView, QWidget
from typing_extensions import override

from core.model.codebook import Codebook, Facet
from core.model.lexicon_entry import HEAVIEST
from core.services.lexicon import WORD_LIMIT, LexiconWord, WordChange
from core.text.fold import fold
from ui import metrics
from ui.suggestions.lexicon_model import Column, LexiconModel
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.search_field import SearchField
from ui.widgets.views import dress_table

FIRST_SIZE: Final = QSize(metrics.scaled(680, 960), 640)
USUAL: Final = 3
"""Weight of a word that is added."""
SHORTEST: Final = 2
WEIGHTS: Final = {Qt.Key(Qt.Key.Key_0 + weight): weight for weight in range(HEAVIEST + 1)}


class WordTable(QTableView):
    """0 to 4 set the weight of the chosen words, Delete takes the change back."""

    def __init__(self, model: LexiconModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = model
        self.can_change = True
        self.setModel(model)
        dress_table(self)
        self.setTabKeyNavigation(False)
        self.setColumnWidth(Column.WORD, metrics.scaled(260))
        self.setColumnWidth(Column.WEIGHT, metrics.scaled(140))

    def set_weight(self, weight: int | None) -> None:
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        if places and self.can_change:
            self._words.set_weight(places, weight)
            self.selectRow(min(places[0], self._words.rowCount() - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in WEIGHTS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_weight(WEIGHTS[key])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.set_weight(None)
        else:
            super().keyPressEvent(event)


class LexiconDialog(Dialog):
    """Nothing is written before it is accepted; then `wishes` says what is to be changed, as one step."""

    def __init__(self, words: Iterable[LexiconWord], codebook: Codebook, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("建议词表"),
            self.tr("一条里出现这些词，就建议相应的领域。分量 4 一见即知，1 只是线索，0 不用。简繁体不必分别添加。"),
            parent,
        )
        listed = tuple(words)
        self.model = LexiconModel(listed, self)
        self.table = WordTable(self.model, self)
        self.table.setAccessibleName(self.tr("词"))
        self.domain = QComboBox(self)
        self.domain.setAccessibleName(self.tr("领域"))
        known = {fold(word.domain): word.domain for word in listed}
        for tag in codebook.of(Facet.DOMAIN):
            self.domain.addItem(tag.name, known.get(fold(tag.name), tag.name))
        self.search = SearchField(self.tr("查找词"), self)
        self.written = QLineEdit(self)
        self.written.setPlaceholderText(self.tr("新词，至少两个字"))
        self.written.setAccessibleName(self.tr("新词"))
        self.written.setMaxLength(WORD_LIMIT)
        self._add = push_button(self.tr("添加"))
        self._back = push_button(self.tr("恢复所选"))
        self._off = push_button(self.tr("不用所选"))
        self._count = plain_label(rank=Rank.SMALL)
        self._arrange()
        self._ok = self.add_accept()
        self.add_reject()
        self.domain.currentIndexChanged.connect(self._on_wanted)
        self.search.textChanged.connect(self._on_wanted)
        self.written.textChanged.connect(self._enable)
        self._add.clicked.connect(self._on_added)
        self._back.clicked.connect(lambda: self.table.set_weight(None))
        self._off.clicked.connect(lambda: self.table.set_weight(0))
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.model.wished.connect(self._enable)
        self._on_wanted()

    def set_read_only(self, *, on: bool) -> None:
        """The words can be looked at, but not changed."""
        self.table.can_change = not on
        self.written.setEnabled(not on)
        self._enable()

    def wishes(self) -> list[WordChange]:
        return self.model.wishes

    @override
    def sizeHint(self) -> QSize:
        return FIRST_SIZE

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter in the field adds the word; it does not close the dialog."""
        if arg__1.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.focusWidget() is self.written:
            self._on_added()
        else:
            super().keyPressEvent(arg__1)

    def _arrange(self) -> None:
        for widgets in ((self.domain, self.search), (self.written, self._add, self._off, self._back)):
            row = QHBoxLayout()
            row.setSpacing(metrics.GAP)
            for widget in widgets:
                row.addWidget(widget, int(isinstance(widget, QLineEdit)))
            self.body.addLayout(row)
        self.body.insertWidget(1, self.table, 1)
        self.body.addWidget(self._count)

    @Slot()
    def _on_wanted(self) -> None:
        domain: str | None = self.domain.currentData()
        self.model.show(domain or "", self.search.text())
        self._enable()

    @Slot()
    def _on_added(self) -> None:
        if self._add.isEnabled():
            place = self.model.add(self.written.text(), USUAL)
            self.written.clear()
            self.table.selectRow(place)
            self.table.scrollTo(self.model.index(place, Column.WORD))
            self._enable()

    @Slot()
    def _enable(self) -> None:
        changing = self.table.can_change
        chosen = changing and self.table.selectionModel().hasSelection()
        self._add.setEnabled(changing and len("".join(self.written.text().split())) >= SHORTEST)
        self._back.setEnabled(chosen)
        self._off.setEnabled(chosen)
        wishes = len(self.model.wishes)
        self._ok.setEnabled(wishes > 0)
        words = self.tr("{listed} 个词；改动 {changed} 个").replace("{listed}", f"{self.model.rowCount():,}")
        self._count.setText(words.replace("{changed}", f"{wishes:,}"))
