"""What every form says in the same words: where something stands, who made the list and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.exporting.source import Source
    from core.model.document import Document

PATH_SEPARATOR = " / "
"""Between headings. A mark that every 公文 font has; › and — are missing or read as punctuation of the heading."""


def way_back(path: Iterable[str], place: str) -> str:
    """Headings, outermost first, and the place below them, such as 第 12 段; either may be empty."""
    headings = PATH_SEPARATOR.join(path)
    if not place:
        return headings
    return f"{headings}（{place}）" if headings else place


def date_of(made_at: int, zone: tzinfo | None) -> str:
    """`made_at` in milliseconds UTC, as the calendar shows it in a zone; None = this machine's."""
    made = datetime.fromtimestamp(made_at / 1000, tz=UTC).astimezone(zone)
    return f"{made.year}年{made.month}月{made.day}日"


def signature(reviewer: str, made_on: str) -> str:
    """The line below a list; room to sign where nobody is named."""
    return f"制表人：{reviewer or '　　　　'}　　制表日期：{made_on}"


DOUBTS = "标为待核（底色或“待核”一栏）的格是自动提取、尚未确认的内容，请核对原文。"
"""Below a list with doubtful cells."""


def place_words(source: Source, *, titled: bool = True) -> str:
    """The document, and below it the headings and the passage: the way back to a row's words."""
    where = way_back(source.path, f"第 {source.passage} 段" if source.passage else "")
    return f"《{source.document.title}》{where}" if titled else where


def taken_from(count: str, documents: Sequence[Document]) -> str:
    """The line below a title: 共 12 项，摘自《…》; several documents by their number."""
    named = f"《{documents[0].title}》" if len(documents) == 1 else f" {len(documents)} 份文件"
    return f"{count}，摘自{named}"
