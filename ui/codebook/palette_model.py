"""What the palette lists: tags by facet, or those that answer what was typed, best first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.model.codebook import Codebook, Facet, Tag
from ui.codebook.mnemonics import mnemonics, rank
from ui.tags import facet_name
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.model.ids import TagId

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the tags of a facet."""

    text: str


@dataclass(frozen=True, slots=True)
class TagChoice:
    """A tag with the two letters that set it."""

    tag: Tag
    mnemonic: str
    on: bool


@dataclass(frozen=True, slots=True)
class NewTag:
    """The offer to make a tag of what was typed."""

    name: str


PaletteRow = Heading | TagChoice | NewTag


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """Holds the rows; `show` and `filter` make them anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codebook = Codebook(())
        self._mnemonics: Mapping[TagId, str] = {}
        self._on: Collection[TagId] = ()
        self._typed = ""
        self._rows: tuple[PaletteRow, ...] = ()

    @property
    def rows(self) -> tuple[PaletteRow, ...]:
        return self._rows

    @property
    def filtered(self) -> bool:
        return bool(self._typed.strip())

    def show(self, codebook: Codebook, on: Collection[TagId]) -> None:
        """All tags; `on` are those that the words bear."""
        if codebook != self._codebook:
            self._codebook = codebook
            self._mnemonics = mnemonics(codebook.tags)
        self._on = on
        self._make()

    def filter(self, typed: str) -> None:
        """Only the tags that answer what was typed."""
        self._typed = typed
        self._make()

    def by_mnemonic(self, typed: str) -> Tag | None:
        """The tag that exactly these letters set."""
        tag_id = next((tag_id for tag_id, letters in self._mnemonics.items() if letters == typed), None)
        return self._codebook.by_id(tag_id) if tag_id else None

    def by_digit(self, digit: int) -> Tag | None:
        return self._codebook.by_shortcut(digit)

    def choice(self, tag: Tag) -> TagChoice:
        """The row of a tag, listed or not."""
        return TagChoice(tag, self._mnemonics.get(tag.id, ""), tag.id in self._on)

    def row_of(self, tag_id: TagId) -> int:
        """-1 if it is not listed."""
        return next(
            (place for place, row in enumerate(self._rows) if isinstance(row, TagChoice) and row.tag.id == tag_id), -1
        )

    def _make(self) -> None:
        self.beginResetModel()
        self._rows = self._answers() if self.filtered else self._by_facet()
        self.endResetModel()

    def _by_facet(self) -> tuple[PaletteRow, ...]:
        rows: list[PaletteRow] = []
        for facet in Facet:
            tags = self._codebook.of(facet)
            if tags:
                rows.append(Heading(facet_name(facet)))
                rows.extend(self.choice(tag) for tag in tags)
        return tuple(rows)

    def _answers(self) -> tuple[PaletteRow, ...]:
        ranked = [
            (place, self.choice(tag))
            for tag in self._codebook.tags
            if (place := rank(tag, self._mnemonics.get(tag.id, ""), self._typed)) is not None
        ]
        ranked.sort(key=lambda pair: pair[0])
        return tuple(choice for _, choice in ranked) or (NewTag(self._typed.strip()),)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row)
            case Qt.ItemDataRole.ToolTipRole if isinstance(row, TagChoice):
                return tip_text(row.tag.definition)
            case Qt.ItemDataRole.AccessibleTextRole if isinstance(row, TagChoice):
                return self._spoken(row)
            case Role.ROW:
                return row
            case _:
                return None

    def _words(self, row: PaletteRow) -> str:
        match row:
            case Heading(text):
                return text
            case TagChoice(tag):
                return tag.name
            case NewTag(name):
                return self.tr("新建标签“{name}”").replace("{name}", name)

    def _spoken(self, row: TagChoice) -> str:
        parts = [row.tag.name, " ".join(row.mnemonic), self.tr("已标上") if row.on else ""]
        return "，".join(part for part in parts if part)
