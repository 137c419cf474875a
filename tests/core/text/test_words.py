from __future__ import annotations

import logging

import pytest

from core.text.words import WordFinder, field_terms


@pytest.fixture(scope="module")
def finder() -> WordFinder:
    words = WordFinder()
    words.load(["临澜通"])
    return words


def word(finder: WordFinder, text: str, index: int) -> str:
    start, end = finder.word_at(text, index)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "character", "expected"),
    [
        ("加快电子政务建设", "政", "电子政务"),
        ("加快電子政務建設", "務", "電子政務"),
        ("推進大數據應用", "數", "大數據"),
        ("总投资4。7亿元", "。", "4。7亿"),
        ("总投资４．７億元", "．", "４．７億"),
        ("覆盖率达95.5%以上", "9", "95.5%"),
        ("按照国发〔2015〕42号文", "2", "国发〔2015〕42号"),
        ("“互联网+”行动", "联", "互联网+"),
        ("接入 WiFi 热点", "i", "WiFi"),
        ("推广临澜通应用", "澜", "临澜通"),
        ("甲，乙", "，", "，"),
    ],
)
def test_word_round_a_character(finder: WordFinder, text: str, character: str, expected: str) -> None:
    assert word(finder, text, text.index(character)) == expected


def test_characters_outside_the_basic_plane_count_once(finder: WordFinder) -> None:
    text = "𠮷野家电子政务"
    assert word(finder, text, text.index("政")) == "电子政务"


def test_a_long_text_is_looked_at_only_round_the_place(finder: WordFinder) -> None:
    text = "推进" * 5000 + "电子政务" + "建设" * 5000
    assert word(finder, text, 10_002) == "电子政务"


def test_before_loading_a_character_is_a_word() -> None:
    unloaded = WordFinder()
    assert not unloaded.loaded
    assert unloaded.word_at("电子政务", 2) == (2, 3)
    assert unloaded.word_at("达到95.5%", 3) == (2, 7)


def test_outside_the_text_there_is_no_word(finder: WordFinder) -> None:
    assert finder.word_at("政务", 2) == (2, 2)
    assert finder.word_at("", 0) == (0, 0)


def test_every_term_of_the_field_is_one_word(finder: WordFinder) -> None:
    split = [term for term in field_terms() if word(finder, f"，{term}，", 1) != term]
    assert split == []


def test_loading_writes_and_logs_nothing(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    def refuse(*_arguments: object, **_options: object) -> None:
        pytest.fail("a cache file was made")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with caplog.at_level(logging.DEBUG):
        WordFinder().load()
    assert caplog.records == []
