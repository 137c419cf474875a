"""A text against its own conversion, with edits planted in it: each is found, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.analysis.comparison.compare import Edition, compare
from core.model.comparison import ChangeKind
from core.resources import RESOURCES
from core.text.conversion import convert
from core.text.detect import detect_script
from core.text.parse import parse
from tests.core.analysis.comparison.planting import Planted, Planter, missed_and_false

EDITS = 30
SAMPLE = RESOURCES / "sample" / "plan.hans.txt"


def other_script(text: str) -> str:
    return convert(text, "s2tw" if detect_script(text).script == "Hans" else "tw2s")


def check(text: str, seed: int, *, apart: bool = True) -> list[Planted]:
    planter = Planter(other_script(text), seed, apart=apart)
    new = planter.plant(EDITS)
    comparison = compare(Edition(text, parse(text)), Edition(new, parse(new)))
    assert missed_and_false(comparison, planter.planted, text, new) == ([], [])
    return planter.planted


@pytest.mark.parametrize("text", [SAMPLE])
def test_a_conversion_alone_is_no_change(text: Path) -> None:
    words = text.read_text("utf-8")
    new = other_script(words)
    assert compare(Edition(words, parse(words)), Edition(new, parse(new))).changes == ()


@pytest.mark.parametrize("seed", range(8))
def test_edits_in_the_sample(seed: int) -> None:
    assert len(check(SAMPLE.read_text("utf-8"), seed)) >= 15


@pytest.mark.parametrize("seed", range(4))
def test_thirty_edits_in_a_long_text(seed: int) -> None:
    """Every kind, in the sample made long enough for all of them."""
    text = SAMPLE.read_text("utf-8")
    long = text + text.replace("临澜", "望溪").replace("市", "州").replace("建设", "营造").replace("个", "处")
    planted = check(long, seed, apart=False)
    assert len(planted) >= EDITS - 1
    assert {edit.kind for edit in planted} == set(ChangeKind)


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_edits_in_real_documents(corpus: Path, name: str) -> None:
    (path,) = corpus.glob(f"seeds/{name}*.txt")
    text = path.read_text("utf-8")
    for seed in range(5):
        assert check(text, seed)


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["002", "003"])
def test_thirty_edits_in_a_real_document(corpus: Path, name: str) -> None:
    """Side by side where need be; now and then there is no room left for the last one."""
    (path,) = corpus.glob(f"seeds/{name}*.txt")
    planted = [len(check(path.read_text("utf-8"), seed, apart=False)) for seed in range(8)]
    assert planted.count(EDITS) >= 4
