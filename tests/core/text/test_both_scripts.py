"""The forms that patterns know are those of the conversion tables."""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

import pytest

import core.text
from core.text import both_scripts
from core.text.both_scripts import FORMS, both, either, spellings
from core.text.conversion import convert

READERS = (
    *("numbering", "layout", "long_lines", "kinds", "matter", "front", "own_line", "run_in", "points", "sentences"),
    *("statements", "stops"),
)


def test_forms_join_a_class_or_make_one() -> None:
    assert both("发[发展]国") == "[发發髮][发發髮展][国國]"
    assert either("发展").fullmatch("發展")
    assert spellings("发展") == {"发展", "發展", "髮展"}


@pytest.mark.parametrize("module", READERS)
def test_every_character_of_a_pattern_is_known_in_its_other_forms(module: str) -> None:
    source = (Path(next(iter(core.text.__path__))) / f"{module}.py").read_text(encoding="utf-8")
    words = {
        character
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.STRING
        for character in re.findall(r"[\u3400-\u9fff]", token.string)
    }
    assert words
    for configuration in ("s2tw", "s2hk", "s2t"):
        missing = {
            character
            for character in words
            if convert(character, configuration) not in {character, *FORMS.get(character, character)}
        }
        assert not missing


def test_no_form_is_listed_twice() -> None:
    groups = list(FORMS.values())
    assert all(len(set(group)) == len(group) > 1 for group in groups)
    assert len({group[0] for group in groups}) == len(both_scripts.FORMS)
