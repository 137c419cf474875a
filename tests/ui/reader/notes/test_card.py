from __future__ import annotations

import pytest

from core.model.annotation import ReviewStatus
from core.model.text import TextRange
from ui.reader.content import Mark
from ui.reader.notes.card import note_lines, spoken, tell

WIDTH = 200


def told(note: str = "", labels: int = 0, status: ReviewStatus | None = None, by: str = ""):
    names = tuple(f"标签之{number}" for number in range(labels))
    return Mark("a", TextRange(0, 3), ("#2f6fd0",) * labels, names, note, status, by)


def test_a_long_note_ends_in_dots(qapp) -> None:
    lines = note_lines("核对年份与口径。" * 40, WIDTH, 4)

    assert len(lines) == 4
    assert lines[-1].endswith("…")
    assert not tell(told("核对年份与口径。" * 40), WIDTH, 4).whole


def test_line_ends_of_a_note_are_kept(qapp) -> None:
    assert note_lines("第一行\n第二行", WIDTH, 4) == ["第一行", "第二行"]
    assert tell(told("第一行\n第二行"), WIDTH, 4).whole


def test_a_note_of_a_million_characters_is_not_laid_out(qapp) -> None:
    assert len(note_lines("很长" * 500_000, WIDTH, 3)) == 3


@pytest.mark.parametrize(("all_tags", "rows", "rest"), [(True, 2, 0), (False, 1, 4)])
def test_tags_stand_in_rows_or_are_counted(qapp, all_tags: bool, rows: int, rest: int) -> None:
    mark = tell(told(labels=6), WIDTH, 4, all_tags=all_tags)

    assert len(mark.chips) == rows
    assert mark.rest == rest
    assert all(left + 20 < WIDTH for row in mark.chips for left, _ in row)


def test_height_follows_what_is_told(qapp) -> None:
    heights = [
        tell(mark, WIDTH, 4).height
        for mark in (told("短"), told("短", labels=1), told("短\n短", labels=1), told("短\n短", labels=6))
    ]

    assert heights == sorted(set(heights))


def test_everything_is_said_in_words() -> None:
    assert spoken(told("看法", 2, ReviewStatus.DOUBTFUL, "王")) == "标签之0、标签之1\n存疑 · 王\n看法"
