"""What is shown of a passage."""

from __future__ import annotations

from core.model.ids import DocumentId
from core.model.search import Hit
from core.model.text import TextRange
from ui.search.snippet import CUT, ROOM, Snippet, snippet_of


def hit(passage: str, *words: str, before: int = 0, behind: int = 0) -> Hit:
    """A hit whose passage begins `before` code points before what is given of it and ends `behind` after it."""
    start = 1_000
    ranges = []
    for word in words:
        at = passage.find(word)
        while at >= 0:
            ranges.append(TextRange(start + at, start + at + len(word)))
            at = passage.find(word, at + 1)
    place = TextRange(start - before, start + len(passage) + behind)
    return Hit(DocumentId("d"), place, tuple(sorted(ranges)), passage, start)


def words_of(snippet: Snippet) -> list[str]:
    return [snippet.words[one.start : one.end] for one in snippet.found]


def test_a_short_passage_is_shown_whole() -> None:
    shown = snippet_of(hit("推进公共数据开放。", "数据"))
    assert shown.words == "推进公共数据开放。"
    assert words_of(shown) == ["数据"]


def test_long_before_the_words_is_cut_and_every_place_in_sight_is_told() -> None:
    shown = snippet_of(hit("甲" * 50 + "数据" + "乙" * 10 + "数据" + "丙", "数据"))
    assert shown.words.startswith(CUT + "甲" * 9 + "数据")
    assert words_of(shown) == ["数据", "数据"]
    assert shown.words.endswith("丙")


def test_several_words_are_shown_each_with_what_stands_beside_it() -> None:
    shown = snippet_of(hit("交通" + "甲" * 80 + "数据" + "乙" * 200, "交通", "数据"))
    assert words_of(shown) == ["交通", "数据"]
    assert shown.words.startswith("交通" + "甲" * 9 + CUT)
    assert shown.words.endswith(CUT)
    assert len(shown.words) <= ROOM + 3 * len(CUT)


def test_words_that_stand_close_are_not_cut_apart() -> None:
    shown = snippet_of(hit("甲" * 30 + "交通与数据" + "乙" * 30, "交通", "数据"))
    assert shown.words.count(CUT) == 1  # before them; what follows fits
    assert words_of(shown) == ["交通", "数据"]


def test_indents_and_line_ends_are_blanks() -> None:
    shown = snippet_of(hit("　　公共\n数据\t开放 ", "数据"))
    assert shown.words == "公共 数据 开放"
    assert words_of(shown) == ["数据"]


def test_what_lies_outside_of_the_context_is_hinted_at() -> None:
    shown = snippet_of(hit("甲乙数据丙", "数据", before=90, behind=40))
    assert shown.words == "…甲乙数据丙…"


def test_characters_beyond_the_first_plane_count_as_one() -> None:
    shown = snippet_of(hit("𫫇😀数据", "数据"))
    assert words_of(shown) == ["数据"]


def test_a_place_that_reaches_beyond_the_context_ends_with_it() -> None:
    passage = "标注的整段" * 60
    whole = Hit(DocumentId("d"), TextRange(0, 900), (TextRange(0, 900),), passage, 0)
    shown = snippet_of(whole)
    assert shown.found[0].end <= len(shown.words)
