from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from ui.theme import interface_font
from ui.widgets.lines import lines_of

WORDS = "吉𠮷野家推进城市数据资源归集共享、开放和治理，建成统一的数据平台。"


def test_all_words_are_there_when_there_is_room(qapp) -> None:
    lines = lines_of(WORDS, interface_font(), 120, 20)
    assert "".join(lines) == WORDS
    assert all(QFontMetrics(interface_font()).horizontalAdvance(line) <= 121 for line in lines)


def test_the_last_line_is_elided(qapp) -> None:
    lines = lines_of(WORDS, interface_font(), 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert WORDS.startswith(lines[0] + lines[1].removesuffix("…"))


def test_characters_beyond_the_first_plane_stay_whole(qapp) -> None:
    lines = lines_of("𠮷" * 30, interface_font(), 100, 30)
    assert "".join(lines) == "𠮷" * 30


def test_no_words_no_lines_to_speak_of(qapp) -> None:
    assert "".join(lines_of("", interface_font(), 100, 3)) == ""
