"""How hits are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics

from core.model.text import TextRange
from tests.ui.search.conftest import Bench
from ui.search.delegate import _laid_out, fitting_path, reading_font
from ui.search.snippet import CUT, Snippet
from ui.theme import DARK, LIGHT, palette_of


def test_headings_give_way_from_the_outside(qapp) -> None:
    font = QFontMetrics(reading_font("SC", 12))
    path = ("第一章 总体要求", "第二节 发展目标", "（一）分阶段目标")
    assert fitting_path(path, font, 1_000) == " › ".join(path)
    inner = fitting_path(path, font, font.horizontalAdvance("第二节 发展目标 › （一）分阶段目标 …  › "))
    assert inner == "… › 第二节 发展目标 › （一）分阶段目标"
    narrow = fitting_path(path, font, font.horizontalAdvance("… › （一）分阶段"))
    assert narrow.startswith("… › （一）")
    assert narrow.endswith(CUT)


def test_two_lines_at_most_and_found_words_bold_where_they_stand(qapp) -> None:
    words = "𫫇公共数据" + "甲" * 200
    layout = _laid_out(Snippet(words, (TextRange(3, 5),)), "SC", 200, "#ffe7a0")
    assert layout.lineCount() == 2
    assert layout.text().endswith(CUT)
    (bold,) = layout.formats()
    shown = layout.text().encode("utf-16-le")
    assert shown[2 * bold.start : 2 * (bold.start + bold.length)].decode("utf-16-le") == "数据"
    assert bold.format.fontWeight() > 400


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_row_is_drawn_in_both_themes(bench: Bench, theme) -> None:
    bench.window.setPalette(palette_of(theme))
    bench.ask("公共数据")
    bench.list.selectAll()
    picture = bench.list.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 300, 3) for y in range(0, 300, 3)}
    assert theme.find_current in colours
    bench.list.clearSelection()
    picture = bench.list.grab().toImage()
    assert theme.find in {picture.pixelColor(x, y).name() for x in range(0, 300, 2) for y in range(0, 300, 2)}
