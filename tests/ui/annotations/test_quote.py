from __future__ import annotations

from tests.ui.annotations.test_entry import entry
from ui.annotations.quote import MOST_LINES, STEP, MarkCard, QuoteBlock


def test_a_quotation_is_as_high_as_its_words_and_never_above_four_lines(qtbot) -> None:
    block = QuoteBlock()
    qtbot.addWidget(block)
    heights: list[int] = []
    for words in ("短", "两行" * 15, "很长" * 500):
        block.quote(words)
        heights.append(block.heightForWidth(280))
    assert heights[1] == heights[0] + STEP
    assert heights[2] == heights[0] + (MOST_LINES - 1) * STEP


def test_a_quotation_can_be_heard(qtbot) -> None:
    block = QuoteBlock()
    qtbot.addWidget(block)
    block.quote("第一行\n第二行")
    assert block.accessibleName() == block.words == "第一行 第二行"


def test_a_card_says_whose_it_is_and_has_room_for_the_note(qtbot) -> None:
    own, theirs = MarkCard(entry(1)), MarkCard(entry(2, note="请核对", reviewer="周"))
    qtbot.addWidget(own)
    qtbot.addWidget(theirs)
    assert own.accessibleName().startswith("我，")
    assert theirs.accessibleName().startswith("周，")
    assert "请核对" in theirs.accessibleName()
    assert theirs.sizeHint().height() > own.sizeHint().height()
