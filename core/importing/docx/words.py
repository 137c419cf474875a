"""The words of one paragraph as they stand in the final version, and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.importing.docx import symbols
from core.importing.docx.xml_door import MC, Element, w

if TYPE_CHECKING:
    from core.importing.docx.findings import Findings
    from core.importing.docx.styles import Styles

M_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIXED = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_BREAKS = re.compile("[\t\r\n]")
"""Within w:t these are blanks; a real tab or line break is an element."""
_SKIPPED = ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "tblPr", "rt", "rubyPr")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A reference to a note: 'footnote' or 'endnote', and its id."""

    kind: str
    id: str


@dataclass(slots=True)
class Words:
    """What was read of a paragraph. `boxes` are text box contents, still to be read."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list["Element"])
    notes: list[NoteMark] = field(default_factory=list[NoteMark])

    def joined(self, other: Words) -> Words:
        return Words(self.text + other.text, [*self.boxes, *other.boxes], [*self.notes, *other.notes])


def chosen_branch(alternatives: Element) -> Element | None:
    """Of mc:AlternateContent the Choice alone: the Fallback says the same once more, for old programs."""
    choice = alternatives.find(f"{{{MC}}}Choice")
    return alternatives.find(f"{{{MC}}}Fallback") if choice is None else choice


class WordsReader:
    """Reads one paragraph. Elements that say nothing special are looked into, so that no text is lost in them."""

    def __init__(self, styles: Styles, findings: Findings, mark: Callable[[NoteMark], str]) -> None:
        self._styles = styles
        self._findings = findings
        self._mark = mark
        self._style = ""
        self._words = Words()
        self._parts: list[str] = []
        self._fields: list[bool] = []
        self._codes = 0
        self._hidden = False
        self._font = ""
        self._readers: dict[str, Callable[[Element], None]] = {
            **{w(name): _nothing for name in _SKIPPED},
            **dict.fromkeys(_FIXED, self._fixed),
            w("r"): self._run,
            w("t"): self._text,
            M_TEXT: self._text,
            w("sym"): self._symbol,
            w("fldChar"): self._field,
            w("ins"): self._kept_revision,
            w("moveTo"): self._kept_revision,
            w("del"): self._dropped_revision,
            w("moveFrom"): self._dropped_revision,
            w("footnoteReference"): self._note,
            w("endnoteReference"): self._note,
            w("commentReference"): self._comment,
            w("txbxContent"): self._box,
            w("drawing"): self._picture,
            w("pict"): self._picture,
            w("object"): self._embedded,
            f"{{{MC}}}AlternateContent": self._alternatives,
        }

    def read(self, paragraph: Element, style: str) -> Words:
        """`style`: id of the paragraph's style, which may hide its text."""
        self._style = style
        self._words = Words()
        self._parts = []
        self._fields = []  # a field code never runs on into the next paragraph; a broken one must not swallow the rest
        self._codes = 0
        self._walk(paragraph)
        self._words.text = "".join(self._parts)
        return self._words

    def _walk(self, element: Element) -> None:
        for child in element:
            reader = self._readers.get(child.tag)
            if reader is not None:
                reader(child)
            elif len(child):
                self._walk(child)

    def _say(self, text: str) -> None:
        if self._codes:
            return
        if self._hidden:
            self._findings.hidden_dropped += len(text)
        else:
            self._parts.append(text)

    def _run(self, run: Element) -> None:
        properties = run.find(w("rPr"))
        outside = self._hidden, self._font
        self._hidden = self._hidden or self._styles.is_hidden(properties, self._style)
        fonts = None if properties is None else properties.find(w("rFonts"))
        self._font = "" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or ""
        self._walk(run)
        self._hidden, self._font = outside

    def _text(self, element: Element) -> None:
        text = _BREAKS.sub(" ", element.text or "")
        if element.get(XML_SPACE) != "preserve":
            text = text.strip(" ")
        if symbols.STORED.search(text):
            text = symbols.STORED.sub(lambda found: self._shown(self._font, ord(found.group())), text)
        self._say(text)

    def _fixed(self, element: Element) -> None:
        self._say(_FIXED[element.tag])

    def _symbol(self, element: Element) -> None:
        code = element.get(w("char")) or ""
        try:
            self._say(self._shown(element.get(w("font")) or "", int(code, 16)))
        except ValueError:
            self._say(symbols.UNKNOWN)

    def _shown(self, font: str, code: int) -> str:
        shown = symbols.symbol(font, code)
        if shown is None:
            self._findings.symbols_replaced += 1
        return shown or symbols.UNKNOWN

    def _field(self, element: Element) -> None:
        """Keeps, for each open field, whether its code is still going on, and how many such codes there are."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(True)
            self._codes += 1
        elif self._fields and kind == "separate":
            self._codes -= self._fields[-1]
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._codes -= self._fields.pop()

    def _kept_revision(self, element: Element) -> None:
        self._findings.revisions_accepted += 1
        self._walk(element)

    def _dropped_revision(self, element: Element) -> None:
        del element
        self._findings.revisions_accepted += 1

    def _note(self, element: Element) -> None:
        if self._hidden or self._codes:
            return
        note = NoteMark(element.tag.removesuffix("Reference").rpartition("}")[2], element.get(w("id")) or "")
        if mark := self._mark(note):
            self._say(mark)
            self._words.notes.append(note)

    def _comment(self, element: Element) -> None:
        del element
        self._findings.comments_left += 1

    def _box(self, element: Element) -> None:
        """A box without a word in it is no more than a drawing."""
        if not self._hidden and any((text.text or "").strip() for text in element.iter(w("t"))):
            self._words.boxes.append(element)

    def _picture(self, element: Element) -> None:
        before = len(self._words.boxes)
        self._walk(element)
        if len(self._words.boxes) == before:
            self._findings.pictures_left += 1

    def _embedded(self, element: Element) -> None:
        del element
        self._findings.embedded_left += 1

    def _alternatives(self, element: Element) -> None:
        branch = chosen_branch(element)
        if branch is not None:
            self._walk(branch)


def _nothing(element: Element) -> None:
    """Properties hold no words, and the reading over a ruby base is not part of the text."""
    del element
