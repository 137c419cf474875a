"""对照本: a document passage by passage, in two scripts or two editions side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from core.exporting.forms.about import about_documents
from core.exporting.forms.phrases import date_of, signature
from core.exporting.table import VIEW_NAMES, Alignment, Column, Row, Table
from core.model.text import Script

if TYPE_CHECKING:
    from core.exporting.source import Source
    from core.model.document import Document
    from core.model.text import View

FORM = "对照本"
SCRIPT_NAMES = {Script.HANS: "原文（简体）", Script.HANT: "原文（繁体）"}


@dataclass(frozen=True, slots=True)
class FacingPassage:
    """A passage and what stands beside it; a side may be empty where one edition lacks the passage."""

    source: Source
    left: str
    right: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Everything that the edition shows."""

    document: Document
    other: View
    passages: tuple[FacingPassage, ...]
    made_at: int
    """Milliseconds UTC."""
    reviewer: str
    title: str = ""
    """'' = of the document."""
    zone: tzinfo | None = None
    """Where 制表日期 is read off the clock; None = this machine's zone."""


def side_by_side_table(edition: SideBySide) -> Table:
    """段, left, right. Not to be converted: both sides are in the script they are meant to be in."""
    document = edition.document
    made_on = date_of(edition.made_at, edition.zone)
    other = VIEW_NAMES[edition.other]
    title = edition.title or f"《{document.title}》{FORM}"
    return Table(
        form=FORM,
        title=title,
        columns=(
            Column("段", 13, Alignment.CENTRE, number=True),
            Column(SCRIPT_NAMES[document.script], 106, Alignment.JUSTIFIED, quoted=True),
            Column(other, 106, Alignment.JUSTIFIED, quoted=True),
        ),
        rows=tuple(
            Row(
                (str(number), passage.left, passage.right),
                document.script,
                document.region,
                sources=(passage.source,),
                strong=passage.heading,
            )
            for number, passage in enumerate(edition.passages, start=1)
        ),
        subtitle=(f"共 {len(edition.passages)} 段",),
        footer=(f"右栏由原文转换为{other}，引用时请核对原文。", signature(edition.reviewer, made_on)),
        about_title="说明",
        about=about_documents(
            (document,),
            (
                ("名称", title),
                ("段数", str(len(edition.passages))),
                ("制表人", edition.reviewer),
                ("制表日期", made_on),
            ),
        ),
        reviewer=edition.reviewer,
        made_at=edition.made_at,
    )
