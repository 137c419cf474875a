"""Pages of hits as a list that goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.model.search import SearchCursor, SearchRequest
from tests.ui.search.conftest import Bench
from ui.search.model import ResultModel, Role
from ui.search.rows import BEGINNING, DocumentRow, HitRow, ListRow, OutlineRow, rows_of


def page_by_page(bench: Bench, text: str, limit: int) -> list[list[ListRow]]:
    search = bench.library.search.start(SearchRequest(text))
    cursor: SearchCursor | None = SearchCursor(-1)
    standing, pages = BEGINNING, []
    while cursor is not None:
        page = bench.library.search.page(search, cursor, limit)
        rows, standing = rows_of(page.found, standing)
        pages.append(rows)
        cursor = page.following
    return pages


def test_pages_say_headings_once(bench: Bench) -> None:
    (whole,) = page_by_page(bench, "数据", 100)[:1]
    pages = page_by_page(bench, "数据", 1)
    assert len(pages) > 3
    assert [row for page in pages for row in page] == whole
    assert [type(row) for row in whole][:3] == [DocumentRow, HitRow, OutlineRow]


def test_the_model_holds_and_asks_for_more(bench: Bench, qtbot: QtBot) -> None:
    first, *others = page_by_page(bench, "数据", 1)
    model = ResultModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.show(first, more=True)
    head = model.index(0)
    assert head.data(Role.COUNT) == "1+"
    assert head.data(Qt.ItemDataRole.AccessibleTextRole) == f"{bench.hans.title}，简，1+ 处"
    assert not head.flags() & Qt.ItemFlag.ItemIsSelectable
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())  # it has been asked for
    for number, page in enumerate(others):
        model.add(page, more=number < len(others) - 1)
    assert not model.has_more
    assert head.data(Role.COUNT) == str(sum(row.hit.document_id == bench.hans.id for row in hits(model)))
    assert model.hit_count == len(hits(model))
    assert not model.show(model.rows, more=False)


def test_rows_of_a_document_are_told_apart(bench: Bench) -> None:
    model = ResultModel()
    model.show(page_by_page(bench, "公共数据", 100)[0], more=False)
    second = model.head_beside(0, 1)
    assert model.index(second).data() == bench.hant.title
    assert model.hits_below(0) == range(1, second)
    assert model.hits_below(second) == range(second + 1, model.rowCount())
    assert model.head_beside(model.rowCount() - 1, 1) == -1
    assert model.head_beside(second, -1) == 0


@pytest.mark.parametrize("place", [1, -1])
def test_a_hit_is_found_again(bench: Bench, place: int) -> None:
    model = ResultModel()
    model.show(page_by_page(bench, "公共数据", 100)[0], more=False)
    row = hits(model)[place]
    assert model.rows[model.row_of(row)] is row
    model.show((), more=False)
    assert model.row_of(row) == -1


def hits(model: ResultModel) -> list[HitRow]:
    return [row for row in model.rows if isinstance(row, HitRow)]
