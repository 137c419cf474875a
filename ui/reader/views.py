"""What the two sides may show, how it is called, and what is shown at first."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model.text import Script, TextRange, View
from core.text.conversion.alignment import Aligned
from core.text.corrections import Replacement, correct, within
from core.text.views import glyphs_of, view
from ui.reader.content import SideContent
from ui.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from core.model.document import Document
    from core.services.documents import OpenDocument

NAMES = {
    View.SOURCE: QT_TRANSLATE_NOOP("views", "原文"),
    View.HANS: QT_TRANSLATE_NOOP("views", "简体"),
    View.HANT_TW: QT_TRANSLATE_NOOP("views", "繁體（臺灣）"),
    View.HANT_HK: QT_TRANSLATE_NOOP("views", "繁體（香港）"),
    View.HANT: QT_TRANSLATE_NOOP("views", "繁體（OpenCC）"),
    View.HANT_TWP: QT_TRANSLATE_NOOP("views", "繁體（臺灣用語）"),
}
CHOICES = tuple(NAMES)


def choices_of(document: Document) -> tuple[View, ...]:
    """What a side may show of a document: there is no exchange of wording between traditional texts."""
    return tuple(shown for shown in CHOICES if document.script is Script.HANS or shown is not View.HANT_TWP)


def view_name(shown: View) -> str:
    return QCoreApplication.translate("views", NAMES[shown])


def first_views(document: Document) -> tuple[View, View]:
    """The text as stored on the left, the other script on the right."""
    return View.SOURCE, View.HANT_TW if document.script is Script.HANS else View.HANS


def caption(document: Document, shown: View, *, corrected: bool = False) -> str:
    """Says of a side which script it is, whether it is the original or converted, and whether words are corrected."""
    if corrected:
        return _corrected_caption(document, shown)
    if shown is View.SOURCE:
        return (
            QCoreApplication.translate("views", "简体 · 原文")
            if document.script is Script.HANS
            else QCoreApplication.translate("views", "繁體 · 原文")
        )
    if shown is View.HANS:
        return QCoreApplication.translate("views", "简体 · 自动转换")
    return QCoreApplication.translate("views", "{view} · 自動轉換").replace("{view}", view_name(shown))


def _corrected_caption(document: Document, shown: View) -> str:
    if shown is View.SOURCE:
        return (
            QCoreApplication.translate("views", "简体 · 原文，已校订")
            if document.script is Script.HANS
            else QCoreApplication.translate("views", "繁體 · 原文，已校訂")
        )
    if shown is View.HANS:
        return QCoreApplication.translate("views", "简体 · 自动转换，已校订")
    return QCoreApplication.translate("views", "{view} · 自動轉換，已校訂").replace("{view}", view_name(shown))


def in_script(document: Document, shown: View, words: str) -> str:
    """Words that stand in the script of a document, as a view of it would write them."""
    return view(words, document.script, document.region, shown).text


def blank_side(opened: OpenDocument, shown: View) -> SideContent:
    """A side that stays empty until its view is ready: as much room, and the same places."""
    document = opened.document
    glyphs = glyphs_of(document.script, document.region, shown)
    return SideContent(glyphs, caption(document, shown), lambda place: Aligned("\u3000" * (place.end - place.start)))


def side_content(opened: OpenDocument, shown: View, replacements: tuple[Replacement, ...] = ()) -> SideContent:
    """A side's text, made row by row as it is needed; the last few hundred rows are kept by the reader itself.

    `replacements` are the corrections of the reading copy, in text order; they are made before the conversion.
    """
    document, text = opened.document, opened.text

    @lru_cache(maxsize=64)
    def aligned(start: int, end: int) -> Aligned:
        corrected = correct(text[start:end], within(TextRange(start, end), replacements))
        return corrected.then(view(corrected.text, document.script, document.region, shown))

    def align(place: TextRange) -> Aligned:
        return aligned(place.start, place.end)

    words = caption(document, shown, corrected=bool(replacements))
    return SideContent(glyphs_of(document.script, document.region, shown), words, align, replacements)
