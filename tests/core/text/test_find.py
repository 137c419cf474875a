"""Finding words in a text: what reads alike is found, at the places where it is stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Cancelled
from core.model.text import TextRange
from core.text.find import Places, Query, Searchable, find_ranges
from core.text.fold import fold

INVISIBLE = "\u200b\u00ad\ufeff\u2060\U000e0100"


def found(text: str, words: str, *, exact: bool = False) -> list[str]:
    """The stored words at the places that are found."""
    ranges = Searchable(text).find(Query(words, exact=exact)).ranges
    return [text[place.start : place.end] for place in ranges]


@given(
    st.text(st.sampled_from("智慧城市 \n\u3000計计" + INVISIBLE), max_size=40),
    st.text(st.sampled_from("智慧城計 \u200b"), max_size=3),
)
def test_finding_is_finding_in_text_without_what_is_passed_over(text: str, words: str) -> None:
    def is_seen(character: str) -> bool:
        return not character.isspace() and character not in INVISIBLE

    places = [at for at, character in enumerate(text) if is_seen(character)]
    seen = fold("".join(text[at] for at in places))
    wanted = fold("".join(filter(is_seen, words)))
    expected = []
    at = seen.find(wanted) if wanted else -1
    while at >= 0:
        expected.append(TextRange(places[at], places[at + len(wanted) - 1] + 1))
        at = seen.find(wanted, at + len(wanted))

    assert list(Searchable(text).find(Query(words)).ranges) == expected
    assert find_ranges(fold(text), words) == expected


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("智慧城市与智慧城市", "智慧城市", [TextRange(0, 4), TextRange(5, 9)]),
        ("智慧\n 城市", "智慧城市", [TextRange(0, 6)]),
        ("智慧城市", "智慧 城市", [TextRange(0, 4)]),
        ("電子政務", "电子政务", [TextRange(0, 4)]),
        ("电子，政务", "电子政务", []),
        ("一一一", "一一", [TextRange(0, 2)]),
        ("(a.b)", "A。B", [TextRange(1, 4)]),
        ("任何文字", "", []),
        ("任何文字", " \u3000\u200b", []),
        ("𫫇智慧", "智", [TextRange(1, 2)]),
        ("𠮷字号与𠮷字号", "𠮷字號", [TextRange(0, 3), TextRange(4, 7)]),
        ("葛\U000e0100城的葛城", "葛城", [TextRange(0, 3), TextRange(4, 6)]),
    ],
)
def test_places_are_those_of_the_text_that_was_given(text: str, words: str, places: list[TextRange]) -> None:
    assert find_ranges(fold(text), words) == places
    assert list(Searchable(text).find(Query(words)).ranges) == places


@pytest.mark.parametrize("words", ["大数据", "大數據", "大 数据", "大\u200b数据"])
def test_either_script_finds_both(words: str) -> None:
    assert found("大数据与大數據，大\n數据", words) == ["大数据", "大數據", "大\n數据"]


@pytest.mark.parametrize("words", ["5g", "５Ｇ", "5G", "５g"])
def test_width_and_case_do_not_matter(words: str) -> None:
    assert found("5G基站、５Ｇ网络、5g", words) == ["5G", "５Ｇ", "5g"]


@pytest.mark.parametrize("words", ["café", "cafe\u0301", "CAFÉ"])
def test_an_accent_is_found_however_it_is_stored(words: str) -> None:
    text = "café与cafe\u0301和cafe"
    assert found(text, words) == ["café", "cafe\u0301"]


def test_exact_words_are_those_stored_and_nothing_else() -> None:
    text = "後天的后天，A與a，Ａ"
    assert found(text, "后天") == ["後天", "后天"]
    assert found(text, "后天", exact=True) == ["后天"]
    assert found(text, "后 天", exact=True) == ["后天"], "blanks never count"
    assert found(text, "a") == ["A", "a", "Ａ"]
    assert found(text, "a", exact=True) == ["a"]


def test_exact_words_are_found_where_others_overlap_them() -> None:
    assert found("aAa", "Aa", exact=True) == ["Aa"]


def test_what_is_found_in_any_form_does_not_overlap() -> None:
    text = "éé" + "e\u0301" * 2
    assert found(text, "éé") == ["éé", "e\u0301e\u0301"]


def test_long_texts_are_prepared_in_pieces_that_do_not_show() -> None:
    text = "甲\n" * 8_191 + "大\n數據" + "乙" * 40_000 + "大数 据"
    assert found(text, "大数据") == ["大\n數據", "大数 据"]


def test_too_many_places_are_said_to_be_more() -> None:
    text = Searchable("的" * 30)
    assert text.find(Query("的"), most=30).more is False
    some = text.find(Query("的"), most=29)
    assert (len(some.ranges), some.more) == (29, True)


def test_preparing_and_finding_can_be_cancelled() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Searchable("的" * 10, stop)
    with pytest.raises(Cancelled):
        Searchable("的" * 2_000).find(Query("的"), stop)


def test_the_text_for_patterns_keeps_every_place() -> None:
    text = "實施４．７億\n「𠮷」Ａ"
    assert Searchable(text).forms == "实施4.7亿\n「𠮷」A"


def test_places_are_a_sequence_of_ranges() -> None:
    places = Places([1, 5, 9], [3, 6, 12])
    assert (len(places), places[1], places[-1]) == (3, TextRange(5, 6), TextRange(9, 12))
    assert list(places[1:]) == [TextRange(5, 6), TextRange(9, 12)]
    assert TextRange(1, 3) in places
    with pytest.raises(IndexError):
        places[3]
