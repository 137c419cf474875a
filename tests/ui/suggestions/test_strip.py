from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.suggestions.conftest import clause, suggested
from ui.suggestions.faces import slots
from ui.suggestions.strip import SuggestionStrip


def test_a_chip_is_a_ghost_with_the_digit_that_accepts_it_and_its_words_beside_it(qtbot, found) -> None:
    strip = SuggestionStrip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.show_suggestions(slots(found[0]))
    assert [(chip.face.name, chip.face.digit, chip.face.ghost) for chip in strip.chips] == [
        ("政务", 1, True),
        ("民生？", 2, True),
        ("任务", 4, True),
    ]
    assert "电子政务" in strip.chips[0].accessibleDescription()
    strip.show_suggestions({})
    assert strip.isHidden()
    assert strip.chips == []


def test_what_the_whole_document_is_about_says_so(qtbot) -> None:
    strip = SuggestionStrip()
    qtbot.addWidget(strip)
    strip.show_suggestions(slots(clause(0, suggested("政务"))))
    assert "全文" in strip.chips[0].accessibleDescription()


def test_click_and_delete_are_wishes(qtbot, found) -> None:
    strip = SuggestionStrip()
    qtbot.addWidget(strip)
    strip.show_suggestions(slots(found[0]))
    strip.show()
    with qtbot.waitSignal(strip.accept_requested) as accepted:
        qtbot.mouseClick(strip.chips[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(strip.reject_requested) as rejected:
        qtbot.keyClick(strip.chips[2], Qt.Key.Key_Delete)
    assert accepted.args == [found[0].domains[1]]
    assert rejected.args == [found[0].role]
