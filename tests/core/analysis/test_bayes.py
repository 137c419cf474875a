"""What tags teach: learned exactly, unlearned exactly, and helpful."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.bayes import MemoryCounts, features_of, learn, scores, telling_words, unlearn
from core.model.text import TextRange
from core.text.conversion import convert

TAGGED = (
    ("渡轮航班加密，码头增设候船亭。", ("交通",)),
    ("渡轮与公交联票，码头接驳更便捷。", ("交通",)),
    ("渡轮改用电力，码头配岸电。", ("交通", "环保")),
    ("海鲜市场搬迁，冷库同步扩容。", ("产业经济",)),
    ("海鲜市场升级，冷库实行恒温。", ("产业经济",)),
    ("滩涂清淤，红树林补种。", ("环保",)),
)
domains = st.sets(st.sampled_from(("交通", "环保", "政务", "文旅")), min_size=1, max_size=3)
clauses = st.tuples(st.text(alphabet="渡轮码头海鲜市场红树林A+1，。 \n", max_size=20), domains)


def taught() -> MemoryCounts:
    counts = MemoryCounts()
    for clause, tags in TAGGED:
        learn(counts, features_of(clause), tags)
    return counts


def test_features_are_pairs_inside_runs() -> None:
    assert features_of("渡轮，A1+。码") == {"渡轮", "a1", "1+"}
    assert features_of("渡\n 轮") == {"渡轮"}
    assert features_of("渡😀轮") == frozenset()
    assert features_of("，。") == frozenset()


@given(st.text(max_size=30))
def test_features_are_the_same_in_both_scripts(text: str) -> None:
    assert features_of(convert(text, "s2tw")) == features_of(text)


@given(st.lists(clauses, max_size=8), st.lists(clauses, max_size=8), st.randoms(use_true_random=False))
def test_untagging_restores_the_counts_exactly(before: list, after: list, shuffled) -> None:
    counts = MemoryCounts()
    for clause, tags in before:
        learn(counts, features_of(clause), tags)
    kept = MemoryCounts.from_rows(counts.clauses, counts.rows())
    assert kept == counts
    for clause, tags in after:
        learn(counts, features_of(clause), tags)
    shuffled.shuffle(after)
    for clause, tags in after:
        unlearn(counts, features_of(clause), tags)
    assert counts == kept
    assert list(counts.rows()) == list(kept.rows())
    assert all(counts.total(domain) == kept.total(domain) for domain in ("交通", "环保", "政务", "文旅"))


def test_rows_give_the_counts_back() -> None:
    counts = taught()
    rows = list(counts.rows())
    assert rows == sorted(rows)
    assert ("交通", "渡轮", 3) in rows
    again = MemoryCounts.from_rows(counts.clauses, rows)
    assert (again, again.vocabulary, again.total("交通")) == (counts, counts.vocabulary, counts.total("交通"))


@pytest.mark.parametrize(
    ("clause", "tags"), [("从未见过的句子", ("交通",)), (TAGGED[5][0], ("交通",)), ("渡轮", ("政务",))]
)
def test_what_was_never_learned_cannot_be_taken_back(clause: str, tags: tuple[str, ...]) -> None:
    counts = taught()
    with pytest.raises(ValueError, match=tags[0]):
        unlearn(counts, features_of(clause), tags)
    assert counts == taught()


def test_tags_speak_for_what_they_were_given_to(in_script: Callable[[str], str]) -> None:
    found = scores(taught(), features_of(in_script("码头新增两条渡轮航线。")))
    assert max(found, key=lambda domain: found[domain]) == "交通"
    assert found["交通"] > 0 > found["产业经济"]
    assert sum(found.values()) == pytest.approx(0)


def test_little_learned_says_little() -> None:
    few, many = MemoryCounts(), MemoryCounts()
    for _ in range(10):
        for clause, tags in TAGGED:
            learn(many, features_of(clause), tags)
    for clause, tags in TAGGED:
        learn(few, features_of(clause), tags)
    features = features_of("码头渡轮")
    assert 0 < scores(few, features)["交通"] < scores(many, features)["交通"]


def test_nothing_known_says_nothing() -> None:
    assert scores(MemoryCounts(), features_of("渡轮")) == {}
    assert scores(taught(), features_of("完全陌生")) == {}
    one = MemoryCounts()
    learn(one, features_of("渡轮"), ("交通",))
    assert scores(one, features_of("渡轮")) == {}


def test_the_words_that_tell_are_as_written(in_script: Callable[[str], str]) -> None:
    clause = in_script("今年码头增设渡轮，还有海鲜。")
    words = telling_words(taught(), clause, TextRange(0, len(clause)), "交通")
    assert in_script("渡轮") in words
    assert in_script("海鲜") not in words
    assert all(word in clause for word in words)
    assert telling_words(taught(), clause, TextRange(0, len(clause)), "政务") == ()
