from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter

from core.model.text import TextRange
from core.text.conversion.alignment import Aligned
from tests.ui.reader.sample_plan import plan
from ui.reader.fonts import ReaderFonts
from ui.reader.side_layout import Setting, SideLayout

ASTRAL = "吉𠮷野家𰻝麵，2025年😀覆盖率达到95%以上；e\u0301结束。"
STEP, BASELINE, EM = 32, 23, 18


def setting(glyphs: str = "SC", **changes: object) -> Setting:
    given: dict[str, object] = {"width": 10 * EM, "step": STEP, "baseline": BASELINE, **changes}
    return Setting(glyphs=glyphs, font=ReaderFonts().font(glyphs, EM), **given)


def lay_out(text: str, **changes: object) -> SideLayout:
    return SideLayout(Aligned(text), setting(**changes))


def caret_stops(layout: SideLayout) -> list[int]:
    stops = [0]
    while stops[-1] < len(layout.text):
        stops.append(layout.next_offset(stops[-1]))
    return stops


@pytest.mark.parametrize("text", [ASTRAL, plan(3), ASTRAL * 6, "a\nb\n\nc"], ids=["astral", "plan", "long", "lines"])
def test_every_character_is_found_where_it_stands(qapp, text: str) -> None:
    layout = lay_out(text, indent=2 * EM)
    stops = caret_stops(layout)

    for start, end in pairwise(stops):
        line = layout.line_at(start)
        left, right = layout.x_at(start, line), layout.x_at(end, line)
        if right <= left + 2:
            continue
        for share in (0.1, 0.5, 0.9):
            assert layout.character_at(left + share * (right - left), layout.level_of(line)) == start
        assert layout.caret_at(left + 1, layout.level_of(line))[0] == start
        assert layout.caret_at(right - 1, layout.level_of(line))[0] == end


def test_carets_never_stand_inside_a_pair_or_a_cluster(qapp) -> None:
    layout = lay_out(ASTRAL)
    stops = caret_stops(layout)

    assert ASTRAL.index("\u0301") not in stops
    assert len(stops) == len(ASTRAL)
    back = [len(ASTRAL)]
    while back[-1]:
        back.append(layout.previous_offset(back[-1]))
    assert back[::-1] == stops


def test_spans_cover_a_range_line_by_line(qapp) -> None:
    layout = lay_out("国" * 35)

    spans = list(layout.spans(TextRange(5, 25)))

    assert [span.level for span in spans] == [0, 1, 2]
    assert [round((span.right - span.left) / EM) for span in spans] == [5, 10, 5]


def test_lines_of_han_fill_the_measure_and_keep_punctuation_from_their_ends(qapp) -> None:
    text = "".join(line for line in plan(30).split("\n") if "\t" not in line)
    layout = lay_out(text, width=24 * EM)
    lines = []
    start = 0
    while start < len(text):
        line = layout.line_range(layout.line_at(start))
        lines.append(text[line.start : line.end])
        start = line.end

    assert len(lines) > 20
    assert "".join(lines) == text
    assert not [line for line in lines if line[0] in "，。；、！？”》）%"]
    assert not [line for line in lines if line[-1] in "“《（"]
    for number in range(len(lines) - 1):
        assert abs(layout.x_at(layout.line_range(number).end, number) - 24 * EM) <= 1


def test_the_first_line_is_indented(qapp) -> None:
    layout = lay_out("国" * 30, indent=2 * EM)

    assert layout.x_at(0, 0) == 2 * EM
    assert layout.line_range(0) == TextRange(0, 8)
    assert layout.line_range(1) == TextRange(8, 18)


def test_at_a_soft_line_end_there_are_two_places(qapp) -> None:
    layout = lay_out("国" * 20)

    assert layout.caret_at(500, 0) == (10, True)
    assert layout.caret_at(0, 1) == (10, False)
    assert layout.line_at(10, trailing=True) == 0
    assert layout.line_at(10) == 1


def test_cells_are_lines_of_their_own(qapp) -> None:
    layout = lay_out("宽带普及率指标\t%\t61.5", width=300, cells=((0, 4 * EM), (90, 60), (200, 60)))

    assert layout.levels == 2
    assert [layout.line_range(line) for line in range(4)] == [
        TextRange(0, 4),
        TextRange(4, 7),
        TextRange(8, 9),
        TextRange(10, 14),
    ]
    assert [layout.level_of(line) for line in range(4)] == [0, 1, 0, 0]
    assert layout.character_at(95, 0) == 8
    assert layout.character_at(95, 1) == 8
    assert layout.caret_at(400, 0) == (14, False)
    assert [round(span.left) for span in layout.spans(TextRange(5, 11))] == [18, 90, 200]


def test_the_last_line_of_a_title_is_not_left_alone(qapp) -> None:
    layout = lay_out("国" * 11, centred=True, justified=False)

    assert layout.levels == 2
    assert layout.line_range(0) == TextRange(0, 6)
    assert layout.x_at(0, 0) > EM


@pytest.mark.parametrize("level", range(3))
def test_every_cell_is_drawn_though_others_reach_beyond_the_clip(qapp, level: int) -> None:
    """A row at an edge of the window, or the strip that scrolling lays bare."""
    layout = lay_out("宽带普及率指标\t约束性\t每千名老人", width=300, cells=((0, 3 * EM), (90, 60), (200, 3 * EM)))
    assert layout.levels == 3
    band = QRect(0, level * STEP, 300, STEP)

    def drawn(clip: QRectF) -> QImage:
        image = QImage(300, 3 * STEP, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            layout.draw(painter, 0, 0, clip)
        return image.copy(band)

    assert drawn(QRectF(band)) == drawn(QRectF(0, 0, 300, 3 * STEP))


@settings(max_examples=30)
@given(st.text("国，a1“”。\n\t \u3000𠮷", max_size=40))
def test_any_text_can_be_laid_out_and_asked(qapp, text: str) -> None:
    for cells in ((), tuple((n * 60, 50) for n in range(text.count("\t") + 1))):
        layout = lay_out(text, width=120, cells=cells)
        for offset in range(len(text) + 1):
            line = layout.line_at(offset)
            assert 0 <= layout.level_of(line) < layout.levels
            assert layout.line_range(line).start <= offset
            assert layout.x_at(offset, line) >= -0.1


GLYPHS = "门骨角过角述返海户誤令"
has_noto = pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "C"])


@has_noto
def test_each_side_has_the_glyphs_of_its_script_whatever_the_language_of_the_user(qapp, language: str) -> None:
    families = set(QFontDatabase.families())
    if not {"Noto Sans CJK SC", "Noto Sans CJK TC"} <= families:
        pytest.skip("Noto Sans CJK is not installed")
    QLocale.setDefault(QLocale(language))

    glyphs = {name: _glyphs(SideLayout(Aligned(GLYPHS), setting(name))) for name in ("SC", "TC")}

    assert QLocale().name() == QLocale(language).name()
    assert glyphs["SC"] == EXPECTED.setdefault("SC", glyphs["SC"])
    assert glyphs["TC"] == EXPECTED.setdefault("TC", glyphs["TC"])
    assert sum(a != b for a, b in zip(glyphs["SC"], glyphs["TC"], strict=True)) >= 6


EXPECTED: dict[str, list[int]] = {}
"""Glyphs of the first language asked; all others must agree."""


def _glyphs(layout: SideLayout) -> list[int]:
    return [glyph for run in layout.glyph_runs() for glyph in run.glyphIndexes()]
