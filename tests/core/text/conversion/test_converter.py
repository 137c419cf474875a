"""What the tables must be for the converter to be right, and how it is loaded."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest

from core.errors import NotFound
from core.text.conversion import Block, configurations, convert, converter, tables
from core.text.conversion.converter import Converter
from core.text.conversion.stage import Stage


def test_an_unknown_configuration_is_told() -> None:
    with pytest.raises(NotFound) as refused:
        convert("文字", "s2x")

    assert refused.value.code == "conversion.unknown"
    assert refused.value.arguments == {"config": "s2x", "known": " ".join(configurations())}


def test_a_key_with_a_separator_never_matches() -> None:
    assert Stage(({"甲-乙": "丙丁", "甲": "己"},)).convert("甲-乙") == "己-乙"


def test_a_value_with_a_separator_is_refused() -> None:
    with pytest.raises(ValueError, match="乙-乙"):
        Stage(({"甲": "乙-乙"},))


@pytest.mark.parametrize(
    ("link", "text", "expected"),
    [
        (({"甲乙": "一二", "乙丙丁": "三四五"},), "甲乙丙丁", "甲三四五"),  # longest first
        (({"甲乙": "一二", "乙丙": "三四"},), "甲乙丙", "一二丙"),  # then leftmost
        (({"甲乙": "一二"}, {"乙丙丁": "三四五"}), "甲乙丙丁", "一二丙丁"),  # the first table before all
        (({"乙": "二"}, {"甲乙": "三四"}), "甲乙", "甲二"),  # a character of an earlier table blocks a phrase
        (({"甲乙": "一二"}, {"甲": "三"}), "甲甲乙", "三一二"),
        (({"甲乙": "一二"},), "甲，乙", "甲，乙"),
        (({"甲乙": "一", "丙": "三三"},), "丙甲乙丙", "三三一三三"),
    ],
)
def test_the_rule(link, text: str, expected: str) -> None:
    stage = Stage(link)

    assert stage.convert(text) == expected
    assert stage.align(text)[0] == expected


def test_a_character_that_becomes_two_is_a_block() -> None:
    """Alone, and inside a phrase that says no more than its characters."""
    stage = Stage(({"丙": "三四", "甲丙": "一三四", "甲": "一"},))

    assert stage.align("丙甲丙") == ("三四一三四", (Block(0, 1, 0, 2), Block(2, 3, 3, 5)))


def test_each_stage_works_on_the_result_of_the_one_before() -> None:
    aligned = Converter([({"甲": "乙乙"},), ({"乙乙丙": "丁"},)]).align("甲丙")

    assert aligned.text == "丁"
    assert aligned.blocks == (Block(0, 2, 0, 1),)


def test_threads_share_one_converter() -> None:
    converter._load.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        loaded = set(pool.map(lambda _: id(converter._converter("tw2s")), range(16)))

    assert len(loaded) == 1


def test_without_our_tables_those_of_the_package_serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = find_spec("opencc")
    assert package is not None
    assert package.submodule_search_locations is not None

    monkeypatch.setattr(tables, "_SHIPPED", tmp_path)

    folder = tables.tables_folder()
    assert not tables.tables_are_ours()
    assert folder == Path(package.submodule_search_locations[0])
    assert Converter(tables.read_chain(folder, "s2twp")).convert("软件里面") == "軟體裡面"
