"""`search`: words across the library, as the window finds them."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

from core.model.search import SearchCursor, SearchRequest
from core.model.text import View
from core.text.lines import one_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from core.model.document import Document
    from core.model.search import Hit
    from core.services.library import Library
    from ui.command_line.arguments import Parser

    Placed = tuple[Document, tuple[str, ...], Hit]

DONE = 0
HELP = (
    "检索文库；字词之间用空格表示同时含有，引号内为整体，-字词 表示不含，"
    "并可写 领域:交通、性质:目标、标签:…、文件:…、标注:是"
)


def add_search(
    commands: argparse._SubParsersAction[Parser],  # pyright: ignore[reportPrivateUsage]
    library: Callable[[Parser], None],
    views: Sequence[str],
) -> None:
    search = commands.add_parser("search", help=HELP)
    library(search)
    search.add_argument("query", nargs="?", default="", metavar="字词", help="要找的内容，简繁、全半角不论")
    search.add_argument("--saved", metavar="NAME", help="使用保存的检索")
    search.add_argument("--document", action="append", default=[], metavar="D", help="限于这些文件；可重复")
    search.add_argument("--other-wording", action="store_true", help="连同另一地的用语，如 网络、網路")
    search.add_argument("--limit", type=int, default=0, metavar="N", help="至多列出多少处；不给则全部列出")
    search.add_argument("--script", choices=views, help="换成这种字形显示；不给则用原文")
    search.add_argument("--json", action="store_true", help="输出 JSON")


def search(library: Library, options: argparse.Namespace) -> int:
    """Raises QueryRefused or NotFound."""
    view = View(options.script) if options.script else View.SOURCE
    placed, more = _placed(library, _request(library, options), options.limit)
    if options.json:
        print(json.dumps([_json(*each, view) for each in placed], ensure_ascii=False, indent=2))
        return DONE
    documents = 0
    for document, group in groupby(placed, key=lambda each: each[0]):
        documents += 1
        hits = list(group)
        print(f"《{_shown(document.title, document, view)}》（{document.id[:8]}）：{len(hits)} 处")
        for _, path, hit in hits:
            print("", _shown(" › ".join(path), document, view), _shown(one_line(hit.context), document, view), sep="\t")
    print(f"{'只列出前' if more else '共'} {len(placed):,} 处，{documents} 份文件。" if placed else "没有找到。")
    return DONE


def _request(library: Library, options: argparse.Namespace) -> SearchRequest:
    documents = frozenset(library.documents.resolve(reference).id for reference in options.document)
    if not options.saved:
        return SearchRequest(options.query, options.other_wording, documents)
    saved = library.saved_searches.resolve(options.saved)
    text = f"{saved.text} {options.query}"
    return SearchRequest(text, saved.other_wording or options.other_wording, documents)


def _placed(library: Library, request: SearchRequest, limit: int) -> tuple[list[Placed], bool]:
    """Hits with their documents and headings, at most so many (0: all), and whether there are more."""
    from core.services.search import MORE_HITS

    asked = library.search.start(request)
    placed: list[Placed] = []
    cursor: SearchCursor | None = SearchCursor(-1)
    while cursor is not None and not (limit and len(placed) > limit):
        page = library.search.page(asked, cursor, min(limit + 1, MORE_HITS) if limit else MORE_HITS)
        placed += [(one.document, group.path, hit) for one in page.found for group in one.outline for hit in group.hits]
        cursor = page.following
    return (placed[:limit], len(placed) > limit) if limit else (placed, False)


def _json(document: Document, path: tuple[str, ...], hit: Hit, view: View) -> dict[str, object]:
    """Places are those of the stored text, whatever script is shown."""
    return {
        "document": document.id,
        "title": _shown(document.title, document, view),
        "path": [_shown(heading, document, view) for heading in path],
        "start": hit.place.start,
        "end": hit.place.end,
        "text": _shown(hit.context, document, view),
        "found": [{"start": place.start, "end": place.end} for place in hit.ranges],
    }


def _shown(words: str, document: Document, wanted: View) -> str:
    if wanted is View.SOURCE:
        return words
    from core.text.views import view

    return view(words, document.script, document.region, wanted).text
