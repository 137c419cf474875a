from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.reader.sample_plan import document, mark, plan
from ui.reader.colours import tag_colours
from ui.reader.overview import slot_borders
from ui.reader.overview_ruler import OverviewRuler
from ui.reader.palette import DARK, LIGHT

COLOUR = tag_colours("#2f6fd0", LIGHT).lane


@pytest.fixture
def ruler(qtbot) -> OverviewRuler:
    ruler = OverviewRuler()
    qtbot.addWidget(ruler)
    ruler.resize(14, 400)
    with qtbot.waitExposed(ruler):
        ruler.show()
    return ruler


def colour_at(ruler: OverviewRuler, y: int, x: int = 6) -> str:
    return ruler.grab().toImage().pixelColor(x, y).name()


def test_ticks_stand_at_their_height(ruler: OverviewRuler) -> None:
    ruler.show_ticks([(0.5, (COLOUR,)), (1.0, (COLOUR,))], [0.25], COLOUR)

    assert colour_at(ruler, 199) == colour_at(ruler, 398) == COLOUR
    assert colour_at(ruler, 100) != COLOUR
    assert colour_at(ruler, 100, x=12) == COLOUR


def test_the_band_shows_what_is_in_sight(ruler: OverviewRuler) -> None:
    ruler.show_band(0.25, 0.5)

    assert colour_at(ruler, 50) == colour_at(ruler, 300) == LIGHT.page
    assert colour_at(ruler, 150) != LIGHT.page


def test_a_theme_changes_its_ground(ruler: OverviewRuler) -> None:
    ruler.show_band(0.0, 0.1)
    ruler.show_palette(DARK)

    assert colour_at(ruler, 300) == DARK.page


def test_pointing_at_it_is_a_wish(ruler: OverviewRuler, qtbot) -> None:
    with qtbot.waitSignal(ruler.place_wanted) as told:
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert told.args == [0.75]


def test_the_reader_shows_its_marks_and_goes_where_it_is_pointed(make_reader, qtbot) -> None:
    text = plan(200)
    reader = make_reader(document(text))
    middle = len(text) // 2
    reader.set_marks([mark("a", middle, middle + 9, "#2f6fd0")])
    qtbot.waitUntil(lambda: bool(reader.overview.ruler._marks))
    ((height, colour),) = reader.overview.ruler._marks
    assert 0.4 < height < 0.6
    assert colour == (COLOUR,)

    QTest.mouseClick(
        reader.overview.ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, round(height * reader.overview.ruler.height()))
    )
    assert abs(reader.top_offset() - middle) < 1500


def test_marks_that_share_a_height_stand_side_by_side(make_reader, qtbot) -> None:
    text = plan(200)
    reader = make_reader(document(text))
    reader.set_marks([mark(colour, 500, 509, colour) for colour in ("#2f6fd0", "#d3453d")] + [mark("n", 5, 8)])
    ruler = reader.overview.ruler
    qtbot.waitUntil(lambda: bool(ruler._marks))

    plain, shared = ruler._marks
    assert plain[1] == (LIGHT.dim,)
    assert len(set(shared[1])) == 2
    y = round(shared[0] * (ruler.height() - 3)) + 1
    assert {colour_at(ruler, y, x=3), colour_at(ruler, y, x=8)} == set(shared[1])


def test_the_slots_of_the_strip_cover_the_text_once(make_reader) -> None:
    reader = make_reader(document(plan(200)))
    borders = slot_borders(reader.spread, 120)

    assert borders == sorted(borders)
    assert borders[0] == 0
    assert borders[-1] > len(reader.spread.content.text)
