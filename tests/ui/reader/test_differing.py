"""差异字 on the page: what is tinted, how it looks, when it is computed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from core.model.text import Script, TextRange, View
from core.text.conversion.alignment import Aligned
from core.text.views import view
from tests.ui.reader.sample_plan import structure
from ui.colours import contrast
from ui.reader.colours import least_ink_contrast
from ui.reader.content import ReaderContent, Side, SideContent
from ui.reader.differing import differing_colours, differing_side
from ui.reader.palette import DARK, LIGHT
from ui.reader.view import ReaderView

TEXT = "规划\n头发之后，软件变多。\n" + "城市软件。" * 60 + "\n"


def content(right: View = View.HANT_TWP) -> ReaderContent:
    def shown(span: TextRange) -> Aligned:
        return view(TEXT[span.start : span.end], Script.HANS, "", right)

    def stored(span: TextRange) -> Aligned:
        return Aligned(TEXT[span.start : span.end])

    sides = SideContent("SC", "简体", stored), SideContent("TC", "繁體", shown)
    return ReaderContent("document", TEXT, structure(TEXT), *sides)


@pytest.fixture
def differing_reader(make_reader) -> ReaderView:
    return make_reader(content())


def test_forms_are_told_from_what_had_to_be_chosen(differing_reader: ReaderView) -> None:
    spread = differing_reader.spread
    found = differing_side(spread, 1, Side.LEFT)
    em = spread.page.em

    # 头 and 变 are forms; 发, 后 and 软件 stand out.
    assert [round(box.width() / em) for box in found.forms] == [1, 1]
    assert [round(box.width() / em) for box in found.chosen] == [1, 1, 2]
    assert len(found.lines) == 3


def test_words_that_break_over_lines_are_tinted_on_both(differing_reader: ReaderView) -> None:
    found = differing_side(differing_reader.spread, 2, Side.RIGHT)

    assert sum(round(box.width() / differing_reader.spread.page.em) for box in found.chosen) == 2 * 60
    assert len({box.top() for box in found.chosen}) == differing_reader.spread.layouts[2].sides[1].levels


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_ink_stays_readable_and_lines_can_be_seen(palette) -> None:
    colours = differing_colours(palette)

    assert contrast(palette.ink, colours.form) >= least_ink_contrast(palette)
    assert contrast(palette.ink, colours.chosen) >= least_ink_contrast(palette)
    assert contrast(colours.line, palette.page) >= 3.0
    assert colours.form != colours.chosen != palette.page


def test_nothing_is_computed_until_it_is_wanted(differing_reader: ReaderView) -> None:
    differing_reader.grab()
    assert differing_reader.spread.layouts[1].differing == {}

    differing_reader.set_differing(on=True)
    picture = differing_reader.viewport().grab().toImage()
    first = differing_side(differing_reader.spread, 1, Side.LEFT).chosen[0]
    top = dict(differing_reader.visible_rows())[1] + differing_reader.spread.text_top(1)
    corner = first.translated(differing_reader.spread.page.left[0], top).topLeft().toPoint()

    ratio = picture.devicePixelRatio()
    assert picture.pixelColor(round((corner.x() + 2) * ratio), round((corner.y() + 2) * ratio)) == QColor(
        differing_colours(LIGHT).chosen
    )
    kept = differing_side(differing_reader.spread, 1, Side.LEFT)
    assert differing_side(differing_reader.spread, 1, Side.LEFT) is kept


def test_another_view_has_other_differences(differing_reader: ReaderView) -> None:
    before = len(differing_side(differing_reader.spread, 1, Side.LEFT).chosen)
    plain = content(View.HANT_TW)
    differing_reader.set_side(plain.left, plain.right)

    assert len(differing_side(differing_reader.spread, 1, Side.LEFT).chosen) == before - 1


def test_one_side_alone_still_tells_where_the_other_differs(make_reader) -> None:
    reader = make_reader(content())
    reader.set_sides_shown("right")
    reader.set_differing(on=True)
    reader.grab()

    assert set(reader.spread.layouts[1].differing) == {Side.RIGHT}
    assert len(reader.spread.layouts[1].differing[Side.RIGHT].chosen) == 3
