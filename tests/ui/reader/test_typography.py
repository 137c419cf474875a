"""Chinese set as Chinese wants it: at every size, in every typeface, in both settings, for every region."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

from core.model.text import Script, TextRange, View
from core.text.conversion.alignment import Aligned
from core.text.views import glyphs_of, view
from tests.ui.reader.sample_plan import document, plan
from ui.reader.content import ReaderContent, Side, SideContent
from ui.reader.fonts import ReaderFonts
from ui.reader.geometry import Density
from ui.reader.rows import RowKind
from ui.reader.side_layout import Setting, SideLayout
from ui.reader.view import ReaderView
from ui.typefaces import NAMES, families_of

NEVER_FIRST = "，。、；：！？”’》〉）】」』…％%"
NEVER_LAST = "“‘《〈（【「『"
QUOTED = "他说：“发展规划（2021—2025年）”，见《纲要》第三章；“先立后破”，不能“一刀切”！（完）"
"""Punctuation of all kinds, often two in a row."""


def body_text() -> str:
    return "".join(QUOTED + line for line in plan(12).split("\n") if "\t" not in line)


@pytest.mark.parametrize("pixels", [12, 15, 18, 24, 32, 40])
@pytest.mark.parametrize("ems", [12, 21, 28, 38])
def test_no_line_begins_or_ends_with_what_may_not(qapp, pixels: int, ems: int) -> None:
    text = body_text()
    font = ReaderFonts().font("SC", pixels)
    layout = SideLayout(Aligned(text), Setting("SC", font, ems * pixels, 2 * pixels, pixels, indent=2 * pixels))
    lines = [layout.line_range(number) for number in range(layout.levels)]

    assert [text[line.start] for line in lines if text[line.start] in NEVER_FIRST] == []
    assert [text[line.end - 1] for line in lines if text[line.end - 1] in NEVER_LAST] == []
    edges = {round(layout.x_at(line.end, number)) for number, line in enumerate(lines[:-1])}
    assert max(edges) - min(edges) <= 2, "justified"


@pytest.mark.parametrize("pixels", range(12, 41, 7))
@pytest.mark.parametrize("density", list(Density))
def test_every_size_can_be_read_in_both_settings(make_reader, pixels: int, density: Density) -> None:
    reader: ReaderView = make_reader(document(plan(30)))
    reader.set_density(density)
    reader.zoom_to(pixels)
    reader.grab()
    body = next(row for row in range(len(reader.spread)) if reader.spread.rows[row].kind is RowKind.BODY)

    assert reader.pixel_size == pixels
    assert reader.line_step == reader.spread.metrics(body).step
    assert reader.spread.side_layout(body, Side.LEFT).x_at(0, 0) == pytest.approx(2 * pixels, abs=1)
    rows = dict(reader.visible_rows())
    assert all(rows[row] + reader.spread.exact_height(row) == rows[row + 1] for row in list(rows)[:-1])


@pytest.mark.parametrize("typeface", NAMES)
def test_every_typeface_has_all_characters_and_the_glyphs_of_its_region(qapp, typeface: str) -> None:
    """Whatever is installed: each list of families ends in the one that has everything."""
    for glyphs, families in families_of(typeface).items():
        layout = _laid_out("规划規劃，。：；“”《》２０２５％abc裏裡説說", glyphs, ReaderFonts({glyphs: families}))
        assert 0 not in _glyphs(layout)


CASES = "门骨角过說返海户誤令今戶直為"


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "zh_HK", "ja_JP", "C"])
def test_three_regions_three_forms_whatever_the_language_of_the_user(qapp, language: str) -> None:
    if not _has_noto():
        pytest.skip("Noto Sans CJK is not installed")
    expected = {glyphs: _glyphs(_laid_out(CASES, glyphs)) for glyphs in ("SC", "TC", "HK")}
    QLocale.setDefault(QLocale(language))
    found = {glyphs: _glyphs(_laid_out(CASES, glyphs)) for glyphs in ("SC", "TC", "HK")}

    assert found == expected
    assert len({tuple(each) for each in found.values()}) == 3


def test_the_region_belongs_to_the_script_shown_not_to_the_side(make_reader) -> None:
    text = plan(6)

    def side(shown: View) -> SideContent:
        def align(span: TextRange) -> Aligned:
            return view(text[span.start : span.end], Script.HANS, "", shown)

        return SideContent(glyphs_of(Script.HANS, "", shown), shown.value, align)

    plain = document(text)
    reader: ReaderView = make_reader(
        ReaderContent("d", text, plain.structure, side(View.HANT_HK), side(View.SOURCE)),
    )
    fonts = [reader.spread.side_layout(2, each)._layout.font().families()[0] for each in Side]
    assert [name.rsplit(" ", 1)[-1] for name in fonts] == ["HK", "SC"]
    reader.set_side(side(View.HANT_TWP), side(View.HANT_HK))
    fonts = [reader.spread.side_layout(2, each)._layout.font().families()[0] for each in Side]
    assert [name.rsplit(" ", 1)[-1] for name in fonts] == ["TC", "HK"]


def _has_noto() -> bool:
    return {"Noto Sans CJK SC", "Noto Sans CJK TC", "Noto Sans CJK HK"} <= set(QFontDatabase.families())


def _laid_out(text: str, glyphs: str, fonts: ReaderFonts | None = None) -> SideLayout:
    font = (fonts or ReaderFonts()).font(glyphs, 18)
    return SideLayout(Aligned(text), Setting(glyphs, font, 100 * 18, 32, 23))


def _glyphs(layout: SideLayout) -> list[int]:
    return [glyph for run in layout.glyph_runs() for glyph in run.glyphIndexes()]
