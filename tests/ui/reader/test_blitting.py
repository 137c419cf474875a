"""What is on the screen after moving pixels and repainting parts is what painting everything anew gives."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from core.model.text import TextRange
from tests.ui.reader.sample_plan import document, mark, plan, rephrased
from ui.reader.content import Side
from ui.reader.view import ReaderView

TEXT = plan(200)
CONTENT = document(TEXT, rephrased)
COLOURS = ("#d99a00", "#2f6fd0", "#1f9d57", "#d3453d", "#7d4fc4")
STEPS = int(os.environ.get("DUIDU_BLIT_STEPS", "60"))


def on_screen(reader: ReaderView) -> QImage:
    """The page as it is on the screen, not painted for us; the bar beside it follows a moment later."""
    screen = reader.screen().grabWindow(reader.winId()).toImage()
    page, scale = reader.viewport().geometry(), screen.devicePixelRatio()
    return screen.copy(
        round(page.x() * scale), round(page.y() * scale), int(page.width() * scale), int(page.height() * scale)
    )


def random_act(reader: ReaderView, rng: random.Random) -> None:
    """One of the things that happen to a reader; most of them repaint only a part."""
    offset = rng.randrange(len(TEXT))
    top = reader.top_offset()
    near = TextRange(top + rng.randrange(300), top + 300 + rng.randrange(100))
    match rng.randrange(12):
        case 0 | 1 | 2 | 3:
            reader.scroll_by(rng.choice([-900, -333, -64, -7, 5, 33, 64, 250, 1000]))
        case 4:
            reader.jump_to(offset)
        case 5:
            tags = tuple(rng.sample(COLOURS, rng.randrange(4)))
            reader.update_marks([mark(str(rng.randrange(9)), near.start, near.end, *tags)], [])
        case 6:
            reader.update_marks([], [str(rng.randrange(9))])
        case 7:
            start, end = reader.spread.spots_of(near, Side.RIGHT)
            reader.span(Side(rng.randrange(2)), start, end)
        case 8:
            reader.move_clause(rng.choice([-1, 1]))
        case 9:
            reader.page(rng.choice([-1, 1]))
        case 10:
            reader.resize(rng.randrange(700, 1300), rng.randrange(400, 800))
        case _:
            reader.hover_clause(reader.spread.clause_at(near.start))


def test_moved_pixels_are_those_a_full_repaint_gives(make_reader, qapp) -> None:
    reader = make_reader(CONTENT, width=1000, height=600)
    reader.set_marks(mark(f"m{n}", n * 40, n * 40 + 25 + n % 30, COLOURS[n % 5]) for n in range(len(TEXT) // 40 - 2))
    rng = random.Random(5)
    for number in range(STEPS):
        random_act(reader, rng)
        qapp.processEvents()
        blitted = on_screen(reader)
        reader.viewport().update()
        qapp.processEvents()
        assert blitted == on_screen(reader), f"step {number}"


@pytest.mark.parametrize("wrong", [lambda _top, dy: dy + 1, lambda top, _dy: -top], ids=["a pixel off", "absolute"])
def test_pixels_that_are_moved_wrongly_are_noticed(make_reader, qapp, wrong: Callable[[int, int], int]) -> None:
    """What the tests here compare tells a wrong picture from a right one."""
    reader = make_reader(CONTENT)
    reader.scroll_by(200)
    qapp.processEvents()
    viewport, anchor = reader.viewport(), reader.anchor
    move, top = viewport.scroll, reader.spread.heights.top(anchor.row) + anchor.offset
    viewport.scroll = lambda dx, dy: move(dx, wrong(top, dy))
    reader.scroll_by(64)
    qapp.processEvents()
    blitted = on_screen(reader)
    viewport.update()
    qapp.processEvents()

    assert blitted != on_screen(reader)


@pytest.mark.parametrize(("start", "step"), [(20, -64), (len(TEXT), 64), (len(TEXT) - 60, 300)])
def test_a_step_that_is_cut_short_at_an_end(make_reader, qapp, start: int, step: int) -> None:
    reader = make_reader(CONTENT)
    reader.jump_to(start, third=False)
    reader.scroll_by(-step // 2 if start > 20 else 30)
    qapp.processEvents()
    reader.scroll_by(step)
    qapp.processEvents()
    blitted = on_screen(reader)
    reader.viewport().update()
    qapp.processEvents()

    assert blitted == on_screen(reader)


@pytest.mark.parametrize("scale", ["1.25", "1.5", "1.75", "2"])
def test_at_other_scales_too(scale: str) -> None:
    """The scale belongs to the application, so another one paints."""
    test = f"{Path(__file__).as_posix()}::{test_moved_pixels_are_those_a_full_repaint_gives.__name__}"
    environment = os.environ | {"QT_SCALE_FACTOR": scale, "DUIDU_BLIT_STEPS": "25", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", test], env=environment, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout[-2000:]


def test_a_new_mark_repaints_its_row_and_no_more(make_reader, qapp, qtbot) -> None:
    reader = make_reader(CONTENT)
    qapp.processEvents()
    painted: list[int] = []
    paint = reader.paintEvent
    reader.paintEvent = lambda event: (painted.append(event.rect().height()), paint(event))
    row, _ = reader.visible_rows()[3]
    start = reader.spread.rows[row].range.start

    reader.update_marks([mark("new", start, start + 3, COLOURS[0])], [])
    qtbot.waitUntil(lambda: bool(painted))

    assert max(painted) <= reader.spread.exact_height(row) + 8
