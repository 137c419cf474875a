"""What the two sides may show, how it is called, and what is shown at first."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from core.model.document import Document
from core.model.text import Script, TextRange, View
from core.services.documents import OpenDocument
from core.text.conversion.alignment import Aligned
from core.text.views import glyphs_of, view
from ui.reader.content import SideContent
from ui.translating import QT_TRANSLATE_NOOP

NAMES = {
    View.SOURCE: QT_TRANSLATE_NOOP("views", "原文"),
    View.HANS: QT_TRANSLATE_NOOP("views", "简体"),
    View.HANT_TW: QT_TRANSLATE_NOOP("views", "繁體（臺灣）"),
    View.HANT_HK: QT_TRANSLATE_NOOP("views", "繁體（香港）"),
    View.HANT: QT_TRANSLATE_NOOP("views", "繁體（OpenCC）"),
}
CHOICES = tuple(NAMES)


def view_name(shown: View) -> str:
    return QCoreApplication.translate("views", NAMES[shown])


def first_views(document: Document) -> tuple[View, View]:
    """The text as stored on the left, the other script on the right."""
    return View.SOURCE, View.HANT_TW if document.script is Script.HANS else View.HANS


def caption(document: Document, shown: View) -> str:
    """Says of a side which script it is and whether it is the original or converted."""
    if shown is View.SOURCE:
        return (
            QCoreApplication.translate("views", "简体 · 原文")
            if document.script is Script.HANS
            else QCoreApplication.translate("views", "繁體 · 原文")
        )
    if shown is View.HANS:
        return QCoreApplication.translate("views", "简体 · 自动转换")
    return QCoreApplication.translate("views", "{view} · 自動轉換").replace("{view}", view_name(shown))


def side_content(opened: OpenDocument, shown: View) -> SideContent:
    """A side's text, made row by row as it is needed; the last few hundred rows are kept by the reader itself."""
    document, text = opened.document, opened.text

    @lru_cache(maxsize=64)
    def aligned(start: int, end: int) -> Aligned:
        return view(text[start:end], document.script, document.region, shown)

    def align(place: TextRange) -> Aligned:
        return aligned(place.start, place.end)

    return SideContent(glyphs_of(document.script, document.region, shown), caption(document, shown), align)
