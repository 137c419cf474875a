"""Into which tag another one goes."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import TagId
from ui.codebook.swatches import swatch_icon
from ui.style.buttons import ButtonKind
from ui.tags import facet_name
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import plain_label


class MergeDialog(Dialog):
    """After `exec`: `into`, the tag that is left."""

    def __init__(self, tag: Tag, codebook: Codebook, count: int, parent: QWidget) -> None:
        sentence = parent.tr("“{tag}”的 {n} 处标注改用另一个标签，“{tag}”随后删除。可以撤销。")
        sentence = sentence.replace("{tag}", tag.name).replace("{n}", f"{count:,}")
        super().__init__(parent.tr("并入另一个标签"), sentence, parent)
        self._choice = QComboBox(self)
        others = [other for facet in facets_from(tag.facet) for other in codebook.of(facet) if other.id != tag.id]
        for other in others:
            words = f"{other.name}（{facet_name(other.facet)}）"
            self._choice.addItem(swatch_icon(other.colour), words, other.id)
        label = plain_label(self.tr("并入"))
        label.setBuddy(self._choice)
        self._choice.setAccessibleName(self.tr("并入"))
        self.body.addWidget(label)
        self.body.addWidget(self._choice)
        self.add_accept(self.tr("并入"), ButtonKind.PRIMARY).setEnabled(bool(others))
        self.add_reject()

    @property
    def into(self) -> TagId:
        return TagId(str(self._choice.currentData()))

    def choose(self, tag_id: TagId) -> None:
        self._choice.setCurrentIndex(self._choice.findData(tag_id))


def facets_from(first: Facet) -> list[Facet]:
    """All facets, this one first: a tag mostly goes into one of its own kind."""
    return [first, *(facet for facet in Facet if facet is not first)]
