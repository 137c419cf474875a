"""Regular expressions in a child: found where they match, ended when they take too long."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time

import pytest

from core.errors import Cancelled, SearchRefused
from core.matching import match as matching
from core.matching.child import reply
from core.matching.match import match
from core.model.text import TextRange
from core.text.find import Query, Searchable
from core.wording import ERRORS

TEXT = "到2025年，覆盖率達到９５％。\n𠮷字规划與規劃（试行），CAFÉ\n"
SLOW = r"(\w+\s?)*!"


def found(pattern: str, *, exact: bool = False) -> list[str]:
    ranges = match(Searchable(TEXT), Query(pattern, exact, pattern=True)).ranges
    return [TEXT[place.start : place.end] for place in ranges]


def refused(pattern: str, text: str = TEXT, **arguments: float) -> SearchRefused:
    with pytest.raises(SearchRefused) as caught:
        match(Searchable(text), Query(pattern, pattern=True), **arguments)
    return caught.value


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every child that is started."""
    started: list[subprocess.Popen[bytes]] = []

    class Recorded(subprocess.Popen):
        def __init__(self, *arguments, **options) -> None:
            super().__init__(*arguments, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    return started


def test_either_script_width_and_case_are_matched_where_they_are_stored() -> None:
    assert found(r"\d+(年|％)") == ["2025年", "９５％"]
    assert found("規划") == ["规划", "規劃"]
    assert found("café|.字规") == ["𠮷字规", "CAFÉ"]
    assert list(match(Searchable(TEXT), Query("字.", pattern=True)).ranges) == [TextRange(18, 20)]


def test_exact_patterns_match_what_is_stored() -> None:
    assert found("規.", exact=True) == ["規劃"]
    assert found(r"[a-zé]+", exact=True) == []


def test_ends_of_lines_are_ends() -> None:
    assert found("^.|.$") == ["到", "。", "𠮷", "É"]


def test_matches_of_nothing_are_none() -> None:
    one = match(Searchable("甲乙"), Query("丙*", pattern=True))
    assert (list(one.ranges), one.only_empty) == ([], True)
    other = match(Searchable("甲乙"), Query("乙*", pattern=True))
    assert (list(other.ranges), other.only_empty) == ([TextRange(1, 2)], False)


def test_too_many_matches_are_said_to_be_more() -> None:
    searchable, query = Searchable("甲" * 30), Query("甲", pattern=True)
    assert match(searchable, query, most=30).more is False
    some = match(searchable, query, most=29)
    assert (len(some.ranges), some.more) == (29, True)


def test_a_pattern_that_takes_too_long_is_ended_in_time(children) -> None:
    started = time.monotonic()
    assert refused(SLOW, "a" * 50, patience=0.3).code == "find.too_slow"
    assert time.monotonic() - started < 5
    assert [child.returncode is None for child in children] == [False]


def test_a_text_that_was_not_read_yet_does_not_keep_us(monkeypatch: pytest.MonkeyPatch, children) -> None:
    monkeypatch.setattr(matching, "_CODE", "import time; time.sleep(60)")
    assert refused("甲", "乙" * 200_000, patience=0.3).code == "find.too_slow"
    assert [child.returncode is None for child in children] == [False]


def test_cancelling_ends_the_child(children) -> None:
    def stop(done: int, total: int) -> None:
        if children:
            raise Cancelled

    with pytest.raises(Cancelled):
        match(Searchable("a" * 50), Query(SLOW, pattern=True), stop)
    assert [child.returncode is None for child in children] == [False]


@pytest.mark.parametrize(
    ("pattern", "code", "place"),
    [
        ("年(月", "find.pattern.group_open", 2),
        ("年月)", "find.pattern.group_close", 3),
        ("年[月", "find.pattern.set", 2),
        ("（年）*[月", "find.pattern.set", 5),
        ("年月**", "find.pattern.repeat", 4),
        ("?", "find.pattern.repeat", 1),
        ("[9-0]", "find.pattern.span", 2),
        (r"年\y", "find.pattern.escape", 2),
        ("年\\", "find.pattern.escape", 2),
        (r"(年)\2", "find.pattern.reference", 5),
        ("(?P=年)", "find.pattern.reference", 5),
        ("(?<=年+)月", "find.pattern.look_behind", 0),
        ("年(?", "find.pattern.invalid", 4),
        ("年(?i)", "find.pattern.invalid", 2),
    ],
)
def test_a_mistake_is_told_with_its_place_as_typed(pattern: str, code: str, place: int) -> None:
    error = refused(pattern)
    assert (error.code, error.arguments) == (code, {"place": place})
    assert code in ERRORS


def test_what_is_too_deep_is_refused() -> None:
    assert refused("(" * 5_000 + ")" * 5_000).code == "find.too_large"


@pytest.mark.parametrize("code", ["import os; os.abort()", "print('H')", "pass"])
def test_a_child_that_fails_is_a_refusal(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_CODE", code)
    assert refused("甲").code == "find.too_large"


def test_a_temporary_folder_that_cannot_be_used_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/no/such/folder")
    assert refused("甲").code == "find.no_child"


def test_a_long_text_is_matched_in_good_time() -> None:
    text = "甲乙丙丁戊\n" * 150_000
    assert len(match(Searchable(text), Query("丙丁", pattern=True), most=200_000).ranges) == 150_000


def test_a_program_that_cannot_be_started_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    assert refused("甲").code == "find.no_child"


def test_the_child_answers_by_itself() -> None:
    assert reply("甲", "甲", 0, "乙甲", 9)[:3] == b"H00"
    assert reply("(", "甲", 0, "甲", 9).startswith(b"P1 missing )")
    assert reply("甲", "(" * 5_000, int(re.MULTILINE), "甲", 9) == b"L"
