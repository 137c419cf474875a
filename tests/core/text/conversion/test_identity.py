"""Our converter gives, byte for byte, what the reference gives over the same tables."""

from __future__ import annotations

from pathlib import Path

import opencc.opencc
import pytest

from core.text.conversion import align, configurations, convert
from core.text.conversion.tables import SEPARATORS

OFFICIAL = configurations()
WITHOUT_BLOCKS = {"s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "t2tw", "t2hk"}


def differences(strings, config, oracle) -> list[str]:
    return [text for text in strings if convert(text, config) != oracle(text, config)]


def test_every_official_configuration_is_there() -> None:
    assert {*WITHOUT_BLOCKS, "s2twp", "tw2sp", "s2hkp", "hk2sp", "tw2t", "hk2t", "t2jp", "jp2t"} == set(OFFICIAL)


def test_separators_are_those_of_the_reference() -> None:
    reference = opencc.opencc.OpenCC().split_chars_re
    everything = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]

    assert {character for character in everything if reference.fullmatch(character)} == SEPARATORS


@pytest.mark.parametrize("config", OFFICIAL)
def test_official_inputs_and_outputs(config: str, official_cases, oracle) -> None:
    strings = {text for source, _, expected in official_cases for text in (source, expected)}

    assert not differences(strings, config, oracle)


@pytest.mark.parametrize("config", OFFICIAL)
def test_hostile_strings(config: str, hostile_strings, oracle) -> None:
    assert not differences(hostile_strings(config, 500), config, oracle)


@pytest.mark.soak
@pytest.mark.parametrize("config", OFFICIAL)
def test_many_hostile_strings(config: str, hostile_strings, oracle) -> None:
    assert not differences(hostile_strings(config, 10_000), config, oracle)


@pytest.mark.corpus
@pytest.mark.parametrize("config", OFFICIAL)
def test_real_documents(config: str, corpus: Path, oracle) -> None:
    texts = [path.read_text("utf-8") for path in sorted((corpus / "seeds").glob("*.txt"))]

    assert texts
    assert not differences(texts, config, oracle)


@pytest.mark.parametrize("config", OFFICIAL)
def test_aligned_text_is_the_converted_text(config: str, hostile_strings) -> None:
    for text in hostile_strings(config, 300):
        aligned = align(text, config)

        assert aligned.text == convert(text, config)
        assert config not in WITHOUT_BLOCKS or not aligned.blocks


def test_official_cases_pass_as_the_rule_allows(official_cases) -> None:
    """The reference rule differs from upstream's in seven cases: words cut elsewhere, names written with a hyphen."""
    passed = [case for case in official_cases if convert(case[0], case[1]) == case[2]]

    assert len(official_cases) == 543
    assert len(passed) >= 536
