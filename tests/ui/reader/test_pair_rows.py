"""Two editions in one space of offsets: rows, and the ways between offsets of the page and of the documents."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.comparison.compare import Edition, compare
from core.model.comparison import ChangeKind
from core.model.document import Document
from core.model.text import Script, TextRange
from core.services.documents import OpenDocument
from core.text.parse import parse
from ui.reader.content import SIDES, Side
from ui.reader.joint import Joint
from ui.reader.pair_rows import PairRows, build_pair_rows
from ui.reader.partners import Partners
from ui.reader.rows import RowKind

OLD = "甲县规划\n一、现状\n道路完好。桥梁体检。\n只在旧版的一段话，说的是渡口。\n序号\t里程\n1\t20\n"
NEW = "甲縣規劃\n一、現狀\n道路完好。橋樑翻修。\n序號\t里程\n1\t25\n機場另建候機樓兩座。\n"


def opened(title: str, text: str) -> OpenDocument:
    structure = parse(text)
    document = Document(title, title, Script.HANS, "", len(text), "", "", 0, "", "txt", "", 1, "", 0)
    return OpenDocument(document, text, structure, structure)


def pair(old: str, new: str) -> tuple[Joint, PairRows, Partners]:
    joint = Joint.of(opened("旧", old), opened("新", new))
    comparison = compare(Edition(old, joint.old.structure), Edition(new, joint.new.structure))
    return joint, *build_pair_rows(joint, comparison)


def shown(joint: Joint, rows: PairRows, side: Side) -> list[str]:
    places = [row.ranges[side] for row in rows]
    return [joint.whole.text[place.start : place.end] if place else "" for place in places]


def test_partners_stand_side_by_side() -> None:
    joint, rows, _ = pair(OLD, NEW)
    both = list(zip(shown(joint, rows, Side.LEFT), shown(joint, rows, Side.RIGHT), strict=True))
    assert both == [
        ("甲县规划", "甲縣規劃"),
        ("一、现状", "一、現狀"),
        ("道路完好。桥梁体检。", "道路完好。橋樑翻修。"),
        ("只在旧版的一段话，说的是渡口。", ""),
        ("序号\t里程", "序號\t里程"),
        ("1\t20", "1\t25"),
        ("", "機場另建候機樓兩座。"),
    ]
    assert [row.kind for row in rows][4:6] == [RowKind.TABLE, RowKind.TABLE]


def test_what_is_told_of_rows_and_words() -> None:
    joint, rows, partners = pair(OLD, NEW)
    kinds = [fate.kind for fate in partners.fates]
    assert kinds == [
        *(None, None, ChangeKind.CHANGED, ChangeKind.REMOVED),
        *(None, ChangeKind.CHANGED, ChangeKind.ADDED),
    ]
    for side, words in ((Side.LEFT, "体检"), (Side.RIGHT, "翻修")):
        (told,) = partners.told(2, side, rows[2].ranges[side])
        assert joint.whole.text[told.range.start : told.range.end] == words
        assert told.kind is ChangeKind.CHANGED


@pytest.mark.parametrize("side", SIDES)
def test_offsets_come_back(side: Side) -> None:
    joint, rows, _ = pair(OLD, NEW)
    edition = joint.edition(side)
    for offset in range(len(edition.text)):
        place = joint.shown(TextRange(offset, offset + 1), side)
        assert joint.stored(place) == TextRange(offset, offset + 1)
        assert joint.side_at(place.start) is side
        assert joint.whole.text[place.start] == edition.text[offset]
        row = rows[rows.at(place.start)].ranges[side]
        assert row is not None
        assert row.start <= place.start


LINES = st.lists(
    st.sampled_from(["甲县规划", "一、现状", "道路完好。桥梁体检。", "序号\t里程", "1\t20", "（略）", "長" * 2500]),
    max_size=9,
).map("\n".join)


@settings(max_examples=80)
@given(LINES, LINES)
def test_every_character_is_in_one_row(old: str, new: str) -> None:
    joint, rows, partners = pair(old, new)
    assert len(partners.fates) == len(partners.pair_rows) == (len(rows) if joint.whole.structure.passages else 0)
    for side in SIDES:
        places = [row.ranges[side] for row in rows if row.ranges[side]] if partners.fates else []
        words = "".join(joint.whole.text[place.start : place.end] for place in places)
        text = joint.edition(side).text
        assert words == "".join(
            text[each.range.start : each.range.end] for each in joint.edition(side).structure.passages
        )
        for place in places:
            assert rows[rows.at(place.start)].ranges[side] == place
            assert rows.within(place) == range(rows.at(place.start), rows.at(place.start) + 1)
    assert rows.starts == sorted(rows.starts)


def test_a_gap_is_told_where_words_are_not() -> None:
    _, rows, partners = pair("甲县规划\n道路完好。桥梁体检。\n", "甲县规划\n道路完好。\n")
    (gap,) = partners.told(1, Side.RIGHT, rows[1].ranges[Side.RIGHT])
    assert gap.range == TextRange(rows[1].ranges[Side.RIGHT].end, rows[1].ranges[Side.RIGHT].end)
    assert gap.kind is ChangeKind.REMOVED
