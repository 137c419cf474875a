"""Copying with what belongs to it: where the words stand, or how they read in the other script."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.reader.content import SIDES, Side
from ui.reader.views import in_script

if TYPE_CHECKING:
    from core.model.text import TextRange
    from ui.context import Context
    from ui.reader.difference_list import Shown
    from ui.reader.view import ReaderView

SEPARATOR = " › "
_INNER_TITLE = str.maketrans("《》", "〈〉")


class Copying(QObject):
    """Plain text, in the script of the side the caret is on; without a selection the clause at the caret."""

    def __init__(self, context: Context, view: ReaderView, shown: Callable[[], Shown | None]) -> None:
        """`shown`: what both sides show; None without a document."""
        super().__init__(view)
        self._view = view
        self._shown = shown
        for action_id, slot in (
            ("reader.copy_cited", self.copy_cited),
            ("reader.copy_both", self.copy_both),
        ):
            view.addAction(context.actions.connect_to(action_id, slot))

    def copy_cited(self) -> None:
        """The words, and below them the document, the headings above them and the passage."""
        place, side = self._place(), self._view.caret()[0]
        if place is not None:
            words = self._view.selected_text() or self._words(place, side)
            self._put(f"{words}\n{self.source_line(place, side)}")

    def copy_both(self) -> None:
        """Passage by passage as the left side shows it and as the right one does."""
        place = self._place()
        if place is None:
            return
        sides = [self._words(place, side).split("\n") for side in SIDES]
        if len(sides[0]) == len(sides[1]):
            pairs = zip(*sides, strict=True)
        else:
            pairs = [("\n".join(sides[0]), "\n".join(sides[1]))]
        self._put("\n\n".join("\n".join(pair) for pair in pairs))

    def source_line(self, place: TextRange, side: Side) -> str:
        """——《文件》章 › 节，第 n 段, as a side writes it; '' without a document."""
        from core.text.lines import one_line
        from core.text.parse import outline_path

        shown = self._shown()
        if shown is None:
            return ""
        opened, views, _ = shown
        rows = self._view.spread.rows.within(place)
        first, last = self._passage(rows.start), self._passage(rows.stop - 1)
        path = [
            one_line(self._words(heading.range, side))
            for heading in outline_path(opened.structure, place.start)
            if not heading.title
        ]
        words = self.tr("——《{title}》{path}，第 {passage} 段")
        title = in_script(opened.document, views[side], opened.document.title.removeprefix("《").removesuffix("》"))
        number = str(first) if first == last else f"{first}–{last}"
        words = words.replace("{passage}", number).replace("{path}", SEPARATOR.join(path))
        return words.replace("{title}", title.translate(_INNER_TITLE))

    def _place(self) -> TextRange | None:
        selection = self._view.selection()
        return selection.range if selection else self._view.clause_at_caret()

    def _words(self, place: TextRange, side: Side) -> str:
        return self._view.spread.shown_text(side, *self._view.spread.spots_of(place, side))

    def _passage(self, row: int) -> int:
        """The number beside a row; that of the piece it continues."""
        rows = self._view.spread.rows
        while row > 0 and not rows[row].number:
            row -= 1
        return rows[row].number

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
