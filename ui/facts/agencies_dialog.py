"""机关名称对照: which names stand for which public bodies; shipped ones can be changed or switched off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QTableView, QWidget
from typing_extensions import override

from core.analysis.agency_names import Home
from core.services.agency_names import NAME_LIMIT, AgencyName, AliasChange
from ui import metrics
from ui.facts.agencies_model import AgenciesModel, Column, home_name, is_name
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.search_field import SearchField
from ui.widgets.views import dress_table

FIRST_SIZE: Final = QSize(760, 640)
EDITING: Final = QTableView.EditTrigger.DoubleClicked | QTableView.EditTrigger.EditKeyPressed


class NameTable(QTableView):
    """F2 changes what the chosen name stands for, 0 switches names off, Delete takes the change back."""

    def __init__(self, model: AgenciesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = model
        self.setModel(model)
        dress_table(self)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(EDITING)
        for column, width in ((Column.ALIAS, 200), (Column.NAME, 240), (Column.HOME, 72)):
            self.setColumnWidth(column, metrics.scaled(width))

    def set_name(self, name: str | None) -> None:
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        if places and self._names.can_change:
            self._names.set_name(places, name)
            self.selectRow(min(places[0], self._names.rowCount() - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_0 and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_name("")
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.set_name(None)
        elif event.key() == Qt.Key.Key_F2:
            self.edit(self._names.index(self.currentIndex().row(), Column.NAME))
        else:
            super().keyPressEvent(event)


class AgenciesDialog(Dialog):
    """Nothing is written before it is accepted; then `wishes` says what is to be changed, as one step."""

    def __init__(self, names: Iterable[AgencyName], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("机关名称对照"),
            self.tr("文中出现这些名称，就列为责任单位，写作所指机关的全称。F2 改全称，0 不用；简繁体不必分别添加。"),
            parent,
        )
        self.model = AgenciesModel(names, self)
        self.table = NameTable(self.model, self)
        self.table.setAccessibleName(self.tr("机关名称"))
        self.home = QComboBox(self)
        self.home.setAccessibleName(self.tr("列出哪里的机关"))
        self.home.addItem(self.tr("各地"), None)
        self.home_of_new = QComboBox(self)
        self.home_of_new.setAccessibleName(self.tr("新名称的所在地"))
        for home in Home:
            self.home.addItem(home_name(home), home.value)
            self.home_of_new.addItem(home_name(home), home.value)
        self.search = SearchField(self.tr("查找名称"), self)
        self.alias = self._line(self.tr("文中的名称"))
        self.full = self._line(self.tr("所指机关的全称"))
        self._add = push_button(self.tr("添加"))
        self._back = push_button(self.tr("恢复所选"))
        self._off = push_button(self.tr("不用所选"))
        self._count = plain_label(rank=Rank.SMALL)
        self._arrange()
        self._ok = self.add_accept()
        self.add_reject()
        self._join()
        self._enable()

    def set_read_only(self, *, on: bool) -> None:
        """The names can be looked at, but not changed."""
        self.model.can_change = not on
        for field in (self.alias, self.full, self.home_of_new):
            field.setEnabled(not on)
        self._enable()

    def wishes(self) -> list[AliasChange]:
        return self.model.wishes

    @override
    def sizeHint(self) -> QSize:
        return FIRST_SIZE

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter in the fields adds the name; it does not close the dialog."""
        if arg__1.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.focusWidget() in {self.alias, self.full}:
            self._on_added()
        else:
            super().keyPressEvent(arg__1)

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setMaxLength(NAME_LIMIT)
        field.textChanged.connect(self._enable)
        return field

    def _arrange(self) -> None:
        rows = (
            (self.home, self.search, self._off, self._back),
            (self.alias, self.full, self.home_of_new, self._add),
        )
        for widgets in rows:
            row = QHBoxLayout()
            row.setSpacing(metrics.GAP)
            for widget in widgets:
                row.addWidget(widget, int(isinstance(widget, QLineEdit)))
            self.body.addLayout(row)
        self.body.insertWidget(1, self.table, 1)
        self.body.addWidget(self._count)

    def _join(self) -> None:
        self.home.currentIndexChanged.connect(self._on_wanted)
        self.search.textChanged.connect(self._on_wanted)
        self._add.clicked.connect(self._on_added)
        self._back.clicked.connect(lambda: self.table.set_name(None))
        self._off.clicked.connect(lambda: self.table.set_name(""))
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.model.wished.connect(self._enable)

    @Slot()
    def _on_wanted(self) -> None:
        chosen: str | None = self.home.currentData()
        self.model.show(Home(chosen) if chosen else None, self.search.text())
        self._enable()

    @Slot()
    def _on_added(self) -> None:
        """A name that is there already is changed."""
        if not self._add.isEnabled():
            return
        place = self.model.add(Home(self.home_of_new.currentData()), self.alias.text(), self.full.text())
        self.search.clear()
        self.alias.clear()
        self.full.clear()
        self.alias.setFocus()
        self.table.selectRow(place)
        self.table.scrollTo(self.model.index(place, Column.ALIAS))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        changing = self.model.can_change
        chosen = changing and self.table.selectionModel().hasSelection()
        self._add.setEnabled(changing and is_name(self.alias.text()) and is_name(self.full.text()))
        self._back.setEnabled(chosen)
        self._off.setEnabled(chosen)
        wishes = len(self.model.wishes)
        self._ok.setEnabled(wishes > 0)
        words = self.tr("{listed} 个名称；改动 {changed} 个").replace("{listed}", f"{self.model.rowCount():,}")
        self._count.setText(words.replace("{changed}", f"{wishes:,}"))
