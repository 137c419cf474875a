from __future__ import annotations

import pytest

from core.exporting.forms.grouping import grouped
from core.exporting.numbers import canonical, figure_of, places_of
from core.exporting.source import Source
from core.exporting.table import Group, script_of_table
from core.model.text import TextRange, View
from tests.core.exporting.form_tables import FORMS, PLAN


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("98", ("", "98", "")),
        ("≥98.50（2025年）", ("≥", "98.50", "（2025年）")),
        ("下降14", ("下降", "14", "")),
        ("-0.5", ("", "-0.5", "")),
        ("约12天", ("约", "12", "天")),
    ],
)
def test_figures_with_their_words(text: str, parts: tuple[str, str, str]) -> None:
    figure = figure_of(text)
    assert (figure.before, figure.number, figure.behind) == parts


@pytest.mark.parametrize(
    "text",
    ["", "—", "3—5", "2025年98", "007", "1.2.3", "1,000", "1e5", "９８", '"1', "1\\", "1" * 16, "=1", "1 2", "一"],
)
def test_what_is_no_single_figure_stays_words(text: str) -> None:
    assert figure_of(text) is None


def test_figures_stand_below_each_other_by_their_points() -> None:
    cells = ["83", "6.1", "99.95", "—"]
    places = places_of(cells)
    assert places == 2
    assert [figure_of(cell).shown(places) for cell in cells[:3]] == ["0_._0_0", "0.0_0", "0.00"]
    assert figure_of("7").shown(0) == "0"


def test_numbers_as_a_spreadsheet_keeps_them() -> None:
    assert [canonical(number) for number in ("98.50", "1E+3", "100", "0.0", "-2.10")] == [
        *("98.5", "1000", "100", "0", "-2.1"),
    ]
    with pytest.raises(ValueError, match="x"):
        canonical("x")


def test_groups_keep_the_order_of_rows_and_count_them() -> None:
    rows, groups = grouped(["b1", "a1", "b2", "c1"], lambda row: row[0], ("c", "a"), "条")
    assert rows == ("c1", "a1", "b1", "b2")
    assert groups == (Group("c（1 条）", 1), Group("a（1 条）", 1), Group("b（2 条）", 2))
    assert grouped(["b", "a"], lambda _: "") == (("b", "a"), ())
    assert grouped([], lambda _: "x") == ((), ())


def test_a_source_is_told_in_one_line() -> None:
    source = Source(PLAN, TextRange(10, 12), (), 1, "规划")
    assert source.code == f"{'1' * 12}:10-12:{source.checksum[:8]}"
    assert len(source.checksum) == 64


def test_groups_and_names_change_script_with_the_table() -> None:
    table = FORMS["clause-list-grouped"]()
    shown = script_of_table(table, View.HANT_TW, lambda text, *_: text.replace("条", "條").replace("出处码", "出處碼"))
    assert shown.groups[0].title == "政务（1 條）"
    assert shown.names.code == "出處碼"
    assert shown.rows[0].sources == table.rows[0].sources
