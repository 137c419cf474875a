"""Two editions in the reader: what is painted, where offsets go, what belongs to which document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from core.importing.read_file import read
from core.model.changes import Subject
from core.model.comparison import ChangeKind
from core.model.text import TextRange, View
from ui.colours import contrast
from ui.reader.content import SIDES, Side
from ui.reader.pair_feature import PairFeature
from ui.reader.pair_painting import SIGNS, kind_colours
from ui.reader.palette import DARK, LIGHT

OLD = "某县规划\n一、现状\n道路完好。桥梁体检。\n只在旧版的一段话，说的是渡口。\n二、任务\n修建三条干路。\n"
NEW = "某縣規劃\n一、現狀\n道路完好。橋樑翻修。\n二、任務\n修建三條幹路。\n機場另建候機樓兩座。\n"


@pytest.fixture
def editions(library, tmp_path):
    made = []
    for name, text in (("旧稿", OLD), ("新稿", NEW)):
        file = tmp_path / f"{name}.txt"
        file.write_text(text, "utf-8")
        prepared = library.documents.prepare(read(file), name)
        library.documents.add(prepared, "林")
        made.append(prepared.document)
    return made


@pytest.fixture
def pairs(feature, context, editions, library, settle) -> PairFeature:
    (pair,) = library.pairs.make(editions[0].id, editions[1].id, "林").touched[Subject.PAIR]
    made = PairFeature(context, feature)
    made.open(pair)
    settle()
    return made


def said(feature, words: str) -> list[str]:
    """What the page shows of both sides, row by row, that has these words."""
    view = feature.pane.view
    rows = range(len(view.spread))
    return [
        f"{side.name} {view.spread.aligned(row, side).text}"
        for row in rows
        for side in SIDES
        if view.spread.has_side(row, side) and words in view.spread.aligned(row, side).text
    ]


def test_each_edition_is_on_its_side(feature, pairs) -> None:
    assert said(feature, "渡口") == ["LEFT 只在旧版的一段话，说的是渡口。"]
    assert said(feature, "機場") == ["RIGHT 機場另建候機樓兩座。"]
    assert [feature.pane.view.spread.side(side).caption for side in SIDES] == [
        "旧版 · 简体 · 原文",
        "新版 · 繁體 · 原文",
    ]


def test_rows_pad(feature, pairs) -> None:
    view = feature.pane.view
    tops = {}
    for row, top in view.visible_rows():
        for side in SIDES:
            if view.spread.has_side(row, side):
                tops[side, view.spread.aligned(row, side).text[:2]] = top
    assert tops[Side.LEFT, "二、"] == tops[Side.RIGHT, "二、"]


def test_a_place_belongs_to_the_document_of_its_side(feature, pairs, editions) -> None:
    places = []
    feature.place_changed.connect(places.append)
    for document, text, words in ((editions[0], OLD, "桥梁"), (editions[1], NEW, "橋樑")):
        start = text.index(words)
        assert pairs.show_place(document.id, TextRange(start, start + 2), take_keyboard=True)
        assert (places[-1].document_id, places[-1].range, places[-1].words) == (
            document.id,
            TextRange(start, start + 2),
            words,
        )
        assert feature.opened.document == document


def test_a_mark_is_made_in_its_document_and_shown_on_its_side(
    feature, pairs, editions, context, library, settle
) -> None:
    start = NEW.index("橋樑")
    tag = library.codebook.codebook().tags[0]
    place = TextRange(start, start + 2)
    context.perform(lambda opened, who: opened.annotations.toggle_tag(editions[1].id, place, tag.id, who))
    settle()
    (mark,) = feature.pane.view.overlay.marks.in_order()
    assert mark.range == TextRange(start + len(OLD) + 1, start + len(OLD) + 3)
    assert library.annotations.of_document(editions[0].id) == ()


def test_the_caret_changes_sides_and_documents(feature, pairs, editions) -> None:
    opened = []
    feature.document_opened.connect(opened.append)
    view = feature.pane.view
    view.go_to(OLD.index("桥梁"))
    view.switch_side()
    assert view.caret()[0] is Side.RIGHT
    assert [each.document for each in opened] == [editions[1]]
    view.move_heading(1)
    assert feature.opened.document == editions[1]


def test_opening_one_document_leaves_the_pair_and_the_place_is_kept(feature, pairs, editions, settle) -> None:
    told = []
    pairs.pair_opened.connect(told.append)
    feature.pane.view.go_to(OLD.index("渡口"))
    pair = pairs.pair.pair.id
    feature.open(editions[0].id)
    settle()
    assert told == [None]
    assert pairs.opened is None
    assert feature.pane.view.spread.content.partners is None
    pairs.open(pair)
    settle()
    assert feature.pane.view.caret() == (Side.LEFT, OLD.index("渡口"))


def test_what_a_reader_says_of_partners_is_shown_at_once(feature, pairs, context, settle) -> None:
    before = feature.pane.view.top_offset()
    old, new = TextRange(OLD.index("渡口"), OLD.index("渡口") + 1), TextRange(NEW.index("機場"), NEW.index("機場") + 1)
    pair = pairs.pair.pair.id
    context.perform(lambda library, who: library.pairs.put_together(pair, old, new, who))
    settle()
    fates = feature.pane.view.spread.content.partners.fates
    assert any(fate.by_hand for fate in fates)
    assert feature.pane.view.top_offset() == before
    context.library.history.undo("林")
    context.hub.changed.emit(context.library.history.redo("林"))
    settle()
    assert pairs.pair is not None


def test_undoing_a_pair_leaves_the_edition_of_the_caret_open(feature, pairs, editions, context, settle) -> None:
    pairs.show_place(editions[0].id, TextRange(10, 12), take_keyboard=True)
    context.perform(lambda opened, who: opened.history.undo(who))
    settle()
    assert pairs.pair is None
    assert feature.opened.document == editions[0]


def test_the_row_of_the_place_is_told_after_the_pair(feature, pairs, editions, settle) -> None:
    """Whoever starts anew with a pair must hear of the row the reader returns to."""
    pairs.show_place(editions[1].id, TextRange(NEW.index("橋樑"), NEW.index("橋樑") + 2), take_keyboard=True)
    pair = pairs.pair.pair.id
    feature.open(editions[0].id)
    settle()
    told: list[str | int] = []
    pairs.pair_opened.connect(lambda _pair: told.append("pair"))
    pairs.row_changed.connect(told.append)
    pairs.open(pair)
    settle()
    assert told[-2:] == ["pair", 2]


def test_a_deleted_document_closes_the_pair(feature, pairs, editions, context, settle) -> None:
    context.perform(lambda library, who: library.documents.delete(editions[0].id, who))
    settle()
    assert pairs.opened is None
    assert feature.opened is None


def test_changes_are_gone_to(feature, pairs) -> None:
    for change in pairs.pair.comparison.changes:
        pairs.go_to(change)
        side = Side.LEFT if change.kind is ChangeKind.REMOVED else Side.RIGHT
        assert feature.pane.view.selection().side is side


def test_other_scripts_can_be_chosen_for_each_side(feature, pairs, settle) -> None:
    feature.pane.choose_view(Side.RIGHT, View.HANS)
    settle()
    assert said(feature, "机场") == ["RIGHT 机场另建候机楼两座。"]


def test_both_go_to_paper(feature, pairs) -> None:
    rows = list(feature.printable().rows)
    assert [(row.left, row.right) for row in rows if "渡口" in row.left or "機場" in row.right] == [
        ("只在旧版的一段话，说的是渡口。", ""),
        ("", "機場另建候機樓兩座。"),
    ]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("kind", list(ChangeKind))
def test_ink_and_signs_can_be_read(palette, kind) -> None:
    colours = kind_colours(kind, palette)
    for ground in (colours.ground, colours.word):
        assert contrast(palette.ink, ground) >= (4.5 if palette.dark else 7)
    assert contrast(colours.sign, palette.page) >= 4.5
    assert contrast(colours.line, palette.page) >= 3
    assert SIGNS[kind]


def test_what_came_and_went_is_tinted(feature, pairs) -> None:
    view = feature.pane.view
    picture = view.viewport().grab().toImage()
    colours = (
        kind_colours(ChangeKind.REMOVED, view.overlay.palette),
        kind_colours(ChangeKind.ADDED, view.overlay.palette),
    )
    fates = view.spread.content.partners.fates
    assert {fate.kind for fate in fates} >= {ChangeKind.REMOVED, ChangeKind.ADDED}
    for row, top in view.visible_rows():
        kind = fates[row].kind
        if kind in (ChangeKind.REMOVED, ChangeKind.ADDED):
            side = Side.LEFT if kind is ChangeKind.REMOVED else Side.RIGHT
            left = view.spread.page.left[side]
            wanted = colours[kind is ChangeKind.ADDED].ground
            assert picture.pixelColor(left - 2, top + 3) == QColor(wanted)


def test_screen_readers_are_told_what_became_of_a_row(feature, pairs) -> None:
    from ui.reader.accessible_rows import RowCell

    view = feature.pane.view
    told = {RowCell(view, row, side).marks() for row, _ in view.visible_rows() for side in SIDES}
    assert {"有改动", "删除", "新增"} <= told


@pytest.mark.parametrize("shown", ["both", "left", "right"])
def test_a_selection_never_reaches_into_the_other_edition(feature, pairs, qtbot, shown) -> None:
    view = feature.pane.view
    view.set_sides_shown(shown)
    for offset in (0, OLD.index("渡口"), len(OLD) - 2, len(OLD) + 3, len(OLD) + NEW.index("機場")):
        view.go_to(offset)
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
            qtbot.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
            selection = view.selection()
            if selection is not None and len(selection.range):
                assert (selection.range.start > len(OLD)) == (selection.range.end > len(OLD)) == bool(selection.side)
