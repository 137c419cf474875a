"""Suggestions for whole documents: complete, the same in both scripts, and as good on marked documents as they were."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.bayes import MemoryCounts, features_of, learn
from core.analysis.headings_above import headings_above
from core.analysis.lexicon import shipped_lexicon
from core.analysis.suggest import ClauseSuggestion, suggestions
from core.analysis.suggestion_lines import suggestion_lines
from core.model.text import Structure
from core.resources import RESOURCES
from core.text.conversion import convert
from core.text.parse import outline_path, parse

SAMPLE = (RESOURCES / "sample" / "plan.hans.txt").read_text("utf-8")
MARKED = ("002", "003")


def suggest(text: str, counts: MemoryCounts | None = None) -> tuple[ClauseSuggestion, ...]:
    return suggestions(text, parse(text), shipped_lexicon(), counts)


def answers(found: tuple[ClauseSuggestion, ...]) -> list[tuple[object, ...]]:
    """What must not depend on the script."""
    return [
        (one.clause, one.believed, one.role, [(ranked.domain, round(ranked.score, 9)) for ranked in one.domains])
        for one in found
    ]


def test_every_clause_has_a_suggestion() -> None:
    structure = parse(SAMPLE)
    found = suggest(SAMPLE)
    assert [one.clause for one in found] == list(range(len(structure.clauses)))
    for one in found:
        assert one.believed == tuple(ranked.domain for ranked in one.domains[: len(one.believed)])
        assert all(ranked.because for ranked in one.domains[: len(one.believed)])
        assert len(one.believed) <= 3 <= len(one.domains)


def test_both_scripts_of_the_sample_are_answered_alike() -> None:
    traditional = convert(SAMPLE, "s2tw")
    assert answers(suggest(traditional)) == answers(suggest(SAMPLE))


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["000", "002", "003", "004"])
def test_both_scripts_of_real_documents_are_answered_alike(corpus: Path, name: str) -> None:
    text = next((corpus / "seeds").glob(f"{name}_*")).read_text("utf-8")
    assert answers(suggest(convert(text, "s2tw"))) == answers(suggest(text))


@given(st.text(alphabet="一二三、（）。，；：\n《》要已将建设交通医疗目标问题保障到2030年95%", max_size=120))
def test_any_text_is_answered(text: str) -> None:
    assert len(suggest(text)) == len(parse(text).clauses)


def test_headings_above_are_those_of_the_outline() -> None:
    structure = parse(SAMPLE)
    paths = headings_above(structure)
    assert paths == [outline_path(structure, clause.range.start) for clause in structure.clauses]
    assert any(len(path) > 2 for path in paths)


def test_the_users_tags_move_a_suggestion_and_say_why(in_script: Callable[[str], str]) -> None:
    counts = MemoryCounts()
    for _ in range(20):
        learn(counts, features_of("青团年糕轮流上阵，龙灯锣鼓沿街巡游。"), ("文旅",))
        learn(counts, features_of("苗圃换土，剪枝除虫，定时浇灌。"), ("环保",))
        learn(counts, features_of("鱼丸加盐，装箱过秤，天亮发货。"), ("产业经济",))
    clause = in_script("元宵节龙灯锣鼓巡游三晚。")
    plain, taught = suggest(clause)[0], suggest(clause, counts)[0]
    assert plain.believed == ()
    assert taught.believed == ("文旅",)
    assert taught.domains[0].score > plain.domains[0].score
    assert any(word in clause for word in taught.domains[0].because)


def test_nothing_learned_changes_nothing() -> None:
    assert suggest(SAMPLE, MemoryCounts()) == suggest(SAMPLE)


def test_lines_for_the_command_line() -> None:
    text = "推行分级诊疗。截至去年底，全市已有医院三十家。"
    lines = list(suggestion_lines(text, parse(text), shipped_lexicon()))
    assert lines[:2] == [
        {"kind": "domain", "start": 0, "end": 7, "domains": ["医疗"]},
        {"kind": "role", "start": 0, "end": 7, "role": "任务"},
    ]
    assert lines[3]["role"] == "现状"
    ranked = [line for line in suggestion_lines(text, parse(text), shipped_lexicon(), ranked=True) if "domains" in line]
    assert [len(line["domains"]) for line in ranked] == [3, 3]


class Score:
    """Counts of agreement with documents marked by hand."""

    def __init__(self, gold: Path, corpus: Path) -> None:
        self.both = self.said = self.meant = self.among_three = self.with_domain = self.same_role = self.clauses = 0
        for name in MARKED:
            text = next((corpus / "seeds").glob(f"{name}_*")).read_text("utf-8")
            structure = parse(text)
            found = suggestions(text, structure, shipped_lexicon())
            rows = [json.loads(line) for line in (gold / f"{name}.jsonl").read_text("utf-8").splitlines()]
            for row in rows:
                if row["kind"] in {"domain", "role"}:
                    self.add(row, found[nearest(structure, row)])

    def add(self, row: dict, one: ClauseSuggestion) -> None:
        if row["kind"] == "role":
            self.clauses += 1
            self.same_role += one.role == row["role"]
            return
        meant, said = set(row["domains"]), set(one.believed)
        self.both += len(meant & said)
        self.said += len(said)
        self.meant += len(meant)
        self.with_domain += bool(meant)
        self.among_three += any(ranked.domain in meant for ranked in one.domains[:3])


def nearest(structure: Structure, row: dict) -> int:
    """The clause that shares most characters with a marked one."""
    shared = [min(c.range.end, row["end"]) - max(c.range.start, row["start"]) for c in structure.clauses]
    return shared.index(max(shared))


@pytest.fixture(scope="module")
def score(gold: Path, corpus: Path) -> Score:
    return Score(gold, corpus)


@pytest.mark.corpus
def test_marked_documents_are_answered_as_well_as_they_were(score: Score) -> None:
    """Reached: 0.85, 0.99, 0.90. The floors are lower, so that a better rule may cost a clause or two."""
    assert 2 * score.both / (score.said + score.meant) >= 0.82
    assert score.among_three / score.with_domain >= 0.96
    assert score.same_role / score.clauses >= 0.86
