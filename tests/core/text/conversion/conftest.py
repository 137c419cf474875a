"""What conversions are compared with: the unmodified package over our tables, and strings made to trip a converter."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import opencc.opencc
import pytest

from core.text.conversion.tables import read_chain, tables_folder

CASES = Path(__file__).resolve().parents[3] / "data" / "opencc" / "cases.json"


@pytest.fixture(scope="session")
def oracle() -> Callable[[str, str], str]:
    """`oracle(text, config)`: the result of opencc-python-reimplemented over the tables that we use."""
    folder = tables_folder()

    @cache
    def load(config: str) -> opencc.opencc.OpenCC:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(opencc.opencc, "CONFIG_DIR", str(folder / "config"))
            patch.setattr(opencc.opencc, "DICT_DIR", str(folder / "dictionary"))
            return opencc.opencc.OpenCC(config)

    return lambda text, config: load(config).convert(text)


@pytest.fixture(scope="session")
def official_cases() -> list[tuple[str, str, str]]:
    """(input, configuration, expected) of upstream's own regression tests."""
    cases = json.loads(CASES.read_text("utf-8"))["cases"]
    return [(case["input"], config, text) for case in cases for config, text in case["expected"].items()]


@pytest.fixture(scope="session")
def hostile_strings() -> Callable[[str, int], Sequence[str]]:
    """`hostile_strings(config, number)`: keys and values of the configuration's tables, whole and cut, run together.

    Nothing else makes so many matches overlap. Always the same strings.
    """

    def make(config: str, number: int) -> list[str]:
        choose = random.Random(config)
        tables = [table for link in read_chain(tables_folder(), config) for table in link]
        words = [word for table in tables for pair in table.items() for word in pair]
        phrases = [word for word in words if len(word) > 1] or words
        characters = [word for word in words if len(word) == 1]
        kinds = [
            lambda: choose.choice(phrases),
            lambda: _piece(choose, choose.choice(phrases)),
            lambda: _piece(choose, choose.choice(phrases)),
            lambda: choose.choice(characters),
            lambda: choose.choice("，。-—“”　 \n·(a1A+𠮷𫫇😀"),
        ]
        return ["".join(choose.choice(kinds)() for _ in range(choose.randint(1, 10))) for _ in range(number)]

    return make


def _piece(choose: random.Random, word: str) -> str:
    start = choose.randrange(len(word))
    return word[start : choose.randint(start + 1, len(word))]
