"""引用文件清单: the documents that plans rely on, each once, with all places that name it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from core.exporting.forms.about import about_documents
from core.exporting.forms.fact_tables import source_of
from core.exporting.forms.phrases import DOUBTS, date_of, place_words, signature, taken_from
from core.exporting.table import Alignment, Column, Row, Table
from core.model.fact import Citation
from core.model.fact_decision import FactStatus
from core.text.fold import fold
from core.wording import FACT_WORDS

if TYPE_CHECKING:
    from core.model.fact_row import FactRow

FORM = "引用文件清单"


@dataclass(frozen=True, slots=True)
class CitationList:
    """Everything that the list shows."""

    rows: tuple[FactRow, ...]
    """The citations, in the order of documents and text."""
    made_at: int
    """Milliseconds UTC."""
    reviewer: str
    title: str = ""
    """'' = the name of the form."""
    zone: tzinfo | None = None
    """Where 制表日期 is read off the clock; None = this machine's zone."""


def citation_table(citations: CitationList, *, places: int = 3) -> Table:
    """序号, 文件名称, 文号, 类别, 引用次数, 引用处; so many `places` are told in words, all of them as sources."""
    named = list(_named(citations.rows))
    documents = list(dict.fromkeys(row.document for row in citations.rows))
    made_on = date_of(citations.made_at, citations.zone)
    title = citations.title or FORM
    rows = tuple(
        _row(number, mentions, places, titled=len(documents) > 1) for number, mentions in enumerate(named, start=1)
    )
    doubted = any(row.doubtful for row in rows)
    return Table(
        form=FORM,
        title=title,
        columns=_COLUMNS,
        rows=rows,
        subtitle=(taken_from(f"共 {len(named)} 份，引用 {len(citations.rows)} 处", documents),),
        footer=(*((DOUBTS,) if doubted else ()), signature(citations.reviewer, made_on)),
        about_title="说明",
        about=about_documents(
            documents,
            (
                ("名称", title),
                ("份数", str(len(named))),
                ("处数", str(len(citations.rows))),
                ("制表人", citations.reviewer),
                ("制表日期", made_on),
            ),
        ),
        reviewer=citations.reviewer,
        made_at=citations.made_at,
    )


# Millimetres of 225.
_COLUMNS = (
    Column("序号", 13, Alignment.CENTRE, number=True),
    Column("文件名称", 80, quoted=True),
    Column("文号", 40, quoted=True),
    Column("类别", 22, Alignment.CENTRE),
    Column("引用次数", 14, Alignment.CENTRE, number=True),
    Column("引用处", 56, quoted=True),
)
_TITLE_CELL = 1


def _named(rows: Iterable[FactRow]) -> Iterable[Sequence[FactRow]]:
    """The mentions of each document together. A number tells documents apart; what only has a title goes by it."""
    by_title: dict[str, list[FactRow]] = {}
    first_of: dict[str, str] = {}
    for row in rows:
        cited = row.fact
        if not isinstance(cited, Citation):
            raise TypeError(row.kind)
        title = fold(_title(cited))
        key = first_of.get(cited.number or "", "") or title or fold(cited.number or row.exact)
        if cited.number:
            first_of.setdefault(cited.number, key)
        by_title.setdefault(key, []).append(row)
    return by_title.values()


def _title(cited: Citation) -> str:
    """The whole title, also of a back-reference such as 《规划》 whose document was found."""
    return (cited.resolves_to or cited.title).strip("《》〈〉 ")


def _row(number: int, mentions: Sequence[FactRow], places: int, *, titled: bool) -> Row:
    facts = [mention.fact for mention in mentions if isinstance(mention.fact, Citation)]
    title = max((_title(fact) for fact in facts), key=len)
    numbers = dict.fromkeys(fact.number for fact in facts if fact.number)
    kinds = dict.fromkeys(FACT_WORDS[fact.doctype] for fact in facts if fact.doctype)
    sources = tuple(map(source_of, mentions))
    told = "；".join(dict.fromkeys(place_words(source, titled=titled) for source in sources[:places]))
    rest = f"；等 {len(sources)} 处" if len(sources) > places else ""
    settled = any(mention.status in (FactStatus.CONFIRMED, FactStatus.EDITED) for mention in mentions)
    document = mentions[0].document
    return Row(
        (
            str(number),
            f"《{title}》" if title else mentions[0].exact,
            "、".join(numbers),
            "、".join(kinds),
            str(len(mentions)),
            told + rest,
        ),
        document.script,
        document.region,
        sources=sources,
        doubtful=frozenset() if settled else frozenset((_TITLE_CELL,)),
    )
