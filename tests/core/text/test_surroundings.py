from __future__ import annotations

from core.model.text import TextRange
from core.services.library import SAMPLES
from core.text.lines import one_line
from core.text.parse import outline_path, parse
from core.text.surroundings import CONTEXT, surroundings


def test_the_headings_above_are_those_of_the_parser() -> None:
    text = SAMPLES[0].read_text("utf-8")
    structure = parse(text)
    places = [TextRange(offset, offset) for offset in range(0, len(text), 3)]
    for place, around in zip(places, surroundings(text, structure, places), strict=True):
        above = [heading.range for heading in outline_path(structure, place.start) if not heading.title]
        assert around.path == tuple(one_line(text[place.start : place.end]) for place in above)


def test_the_line_on_either_side_ends_where_the_line_ends() -> None:
    text = "方案\n推进政务数据共享，建设𠮷祥城市，加快信息基础设施建设和应用推广。\n"
    structure = parse(text)
    first, inner = text.index("政务"), text.index("加快")
    near, far = surroundings(text, structure, [TextRange(first, first + 2), TextRange(inner, inner + 2)])
    assert (near.before, near.after) == ("推进", text[first + 2 :][:CONTEXT])
    assert (far.before, far.after) == (text[inner - CONTEXT : inner], "信息基础设施建设和应用推广。"[:CONTEXT])
    assert structure.passages[near.passage - 1].range.contains(TextRange(first, inner))
