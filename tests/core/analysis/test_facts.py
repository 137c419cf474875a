"""All facts of a text together: their places, whatever the text, and their likeness in both scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.facts import facts
from core.model.fact import Facts
from core.model.text import PassageKind, Structure, TextRange
from core.resources import RESOURCES
from core.text.parse import parse
from tests.core.analysis.stated import facts_of, traditional

_FRAGMENTS = st.sampled_from(
    [
        *"，。；：、！？（）《》“”\n 　〔〕[]()—-~/%％…",
        *"到至由比约超以上内前年月日省市区县局部委会的了已将要",
        *(
            "5",
            "30",
            "2020",
            "4。7",
            "１２",
            "104",
            "百分之",
            "三",
            "十",
            "万",
            "亿",
            "千",
            "一半",
            "翻一番",
            "个",
            "家",
            "公里",
            "亿元",
            "Mbps",
        ),
        *(
            "“十三五”期间",
            "未来三年",
            "截至",
            "达到",
            "增长",
            "下降",
            "不低于",
            "左右",
            "规划",
            "意见",
            "关于",
            "号",
            "法",
            "第",
        ),
        *(
            "国务院",
            "发改委",
            "财政、教育等部门",
            "北京",
            "市政府",
            "国发〔2014〕60号",
            "《规划》",
            "中华人民共和国",
            "智慧城市",
            "建设",
            "𫇫",
            "😀",
        ),
    ]
)
_TEXTS = st.lists(_FRAGMENTS, max_size=60).map("".join)


def places(found: Facts) -> list[list[TextRange]]:
    return [
        [one.range for one in kind] for kind in (found.indicators, found.deadlines, found.agencies, found.citations)
    ]


def stretches(structure: Structure) -> list[TextRange]:
    """What facts may lie in: headings, clauses, and notes (a line of dates)."""
    notes = [passage.range for passage in structure.passages if passage.kind is PassageKind.NOTE]
    return [one.range for one in (*structure.headings, *structure.clauses)] + notes


@settings(max_examples=150)
@given(_TEXTS)
def test_every_fact_lies_in_one_clause_or_heading(text: str) -> None:
    structure = parse(text)
    inside = stretches(structure)
    for kind in places(facts(text, structure)):
        assert kind == sorted(kind)
        for place in kind:
            assert len(place) > 0
            assert text[place.start : place.end].strip() == text[place.start : place.end]
            assert any(stretch.contains(place) for stretch in inside)


@settings(max_examples=150)
@given(_TEXTS)
def test_the_other_script_has_the_same_facts_at_the_same_places(text: str) -> None:
    here, there = facts_of(text), facts_of(traditional(text))
    assert places(here) == places(there)
    assert [one.value for one in here.indicators] == [one.value for one in there.indicators]
    assert [one.year for one in here.deadlines] == [one.year for one in there.deadlines]


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    facts_of(text)


def test_an_empty_text_states_nothing() -> None:
    assert facts_of("") == Facts()


def test_notes_and_captions_state_nothing() -> None:
    found = facts_of(
        "覆盖率稳步提高，群众出行更加方便。\n注：数据取自教育部年报\n图1　2015年达到30%\n"
        "道路里程持续增加，网络更加完善。"
    )
    assert found == Facts()


@pytest.mark.parametrize(
    "text",
    [
        "一" * 3000,
        "5个" * 1000,
        "《" * 2000,
        "教育、" * 1000,
        "关于" * 1000,
        "9" * 2000,
        "百分之" * 800,
        "上海规划" * 600,
    ],
)
def test_odd_texts_end(text: str) -> None:
    for kind in places(facts_of(text)):
        assert all(place.end <= len(text) for place in kind)


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_the_sample_has_facts_of_every_kind(script: str) -> None:
    text = (RESOURCES / "sample" / f"plan.{script}.txt").read_text("utf-8")
    assert all(places(facts_of(text)))


def test_the_sample_has_the_same_facts_in_both_scripts() -> None:
    text = (RESOURCES / "sample" / "plan.hans.txt").read_text("utf-8")
    assert places(facts_of(text)) == places(facts_of(traditional(text)))


@pytest.mark.corpus
@pytest.mark.parametrize("seed", ["000", "002", "003", "004"])
def test_real_documents_have_the_same_facts_in_both_scripts(corpus: Path, seed: str) -> None:
    (path,) = (corpus / "seeds").glob(f"{seed}*.txt")
    text = path.read_text("utf-8")
    assert places(facts_of(text)) == places(facts_of(traditional(text)))
