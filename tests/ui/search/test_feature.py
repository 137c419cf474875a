"""The panel over a real library: what is asked, what is listed, what keys and buttons do with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from core.model.text import TextRange
from tests.ui.search.conftest import HANS, Bench, imported
from tests.ui.test_accessible_names import unnamed, unreachable
from ui.notice import Notice
from ui.place import Place
from ui.search import asking
from ui.search.delegate import row_height

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def place_of(bench: Bench, words: str, *, selected: bool = True) -> Place:
    start = HANS.index(words)
    return Place(bench.hans.id, TextRange(start, start + len(words)), words, selected, start)


@pytest.mark.parametrize("query", ["公共數據", "公共数据", "“公共 数据”"])
def test_either_script_finds_both(bench: Bench, query: str) -> None:
    bench.ask(query)
    assert bench.listed() == [
        f"《{bench.hans.title}》",
        "[第一章 总体要求]",
        "公共数据依法开放。网络安全同步建设。",
        "[第二章 主要任务]",
        "第一节 公共数据",
        "[第二章 主要任务 › 第一节 公共数据]",
        "一、推进公共数据开放。",
        "二、交通数据与公共数据融合。",
        f"《{bench.hant.title}》",
        "[壹、總則]",
        "一、公共數據開放，網路普及。",
    ]
    assert bench.status() == "5 处，2 份文件"


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("据", 6),
        ("公共数据 交通", 1),
        ("数据 -公共", 1),
        ("数据 文件:方案", 1),
        ("標注:否 開放", 3),
    ],
)
def test_the_language_of_the_field(bench: Bench, query: str, hits: int) -> None:
    bench.ask(query)
    assert bench.list.results.hit_count == hits


def test_other_wordings_are_a_switch_that_says_what_it_does(bench: Bench) -> None:
    panel = bench.feature.panel
    bench.ask("网络")
    assert bench.list.results.document_count == 1
    panel.other_wording.click()
    bench.settle()
    assert bench.list.results.document_count == 2
    assert panel._others.isVisible()
    assert panel._others.text() == "也找 網路"
    assert ["網路"] in bench.found_words()
    bench.ask("公共")
    assert not panel._others.isVisible()


def test_nothing_found_offers_the_other_wording(bench: Bench) -> None:
    bench.ask("软件")
    assert bench.said() == "没有找到"
    bench.feature.panel._try_others.click()
    bench.settle()
    assert bench.found_words() == [["軟體"]]


def test_a_mistake_is_told_when_typing_is_over_and_results_stay_until_then(bench: Bench) -> None:
    bench.ask("公共数据")
    panel = bench.feature.panel
    panel.ask("公共数据 领域:")
    bench.qtbot.waitUntil(panel._mistake.isActive)
    assert bench.said() == ""
    bench.settle()
    assert bench.said() == "请改一改检索内容"
    assert "领域" in panel._empty.accessibleDescription()


def test_what_an_input_method_composes_is_not_looked_for(bench: Bench) -> None:
    field = bench.feature.panel.field
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("shuju", []))
    assert not bench.feature.panel._typing.isActive()
    committed = QInputMethodEvent("", [])
    committed.setCommitString("数据")
    QApplication.sendEvent(field, committed)
    assert bench.feature.panel._typing.isActive()
    bench.settle()
    assert bench.list.results.hit_count == 6


def test_keys_go_through_hits_show_them_beside_and_open_them(bench: Bench) -> None:
    bench.feature.panel.field.setFocus()
    bench.feature.panel.field.setText("公共数据")
    bench.qtbot.keyClick(bench.feature.panel.field, Key.Key_Down)  # before it was looked for
    bench.settle()
    assert bench.list.hasFocus()
    first = HANS.index("公共数据")
    assert bench.pointed == [(bench.hans.id, TextRange(first, first + 4))]
    assert [document for document, _ in bench.found] == [bench.hans.id]
    assert len(bench.found[0][1]) == 4
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Right)
    assert bench.pointed[-1][0] == bench.hant.id
    bench.press(Key.Key_Return)
    assert bench.jumps == [bench.pointed[-1]]
    assert bench.list.currentIndex().row() == bench.list.results.rowCount() - 1
    bench.press(Key.Key_Home)
    assert bench.pointed[-1] == bench.pointed[0]


def test_up_from_the_first_hit_is_the_field(bench: Bench) -> None:
    bench.ask("公共数据")
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Up)
    assert bench.list.hasFocus()
    bench.press(Key.Key_Up)
    assert bench.feature.panel.field.hasFocus()


@pytest.mark.parametrize("query", ["", "公共数据", "没有这样的字"])
def test_everything_has_a_name_and_is_reached_by_keys(bench: Bench, query: str) -> None:
    bench.ask(query)
    assert unnamed(bench.window) == []
    assert unreachable(bench.window) == []


def test_rows_are_as_high_as_what_they_show(bench: Bench) -> None:
    for query in ("数据", "公共数据", "网络"):
        bench.ask(query)
        rows = bench.list.results.rows
        assert [bench.list.rowHeight(place) for place in range(len(rows))] == [row_height(row) for row in rows]


def test_escape_is_left_to_the_window_and_results_stay(bench: Bench) -> None:
    bench.ask("公共数据")
    field = bench.feature.panel.field
    field.setFocus()
    bench.qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == "公共数据"
    assert bench.list.results.hit_count == 5


def test_the_whole_result_is_tagged_in_one_step(bench: Bench) -> None:
    told: list[Notice] = []
    bench.context.hub.noticed.connect(told.append)
    bench.ask("推进公共数据")
    bench.ask("公共数据开放")
    bench.press(Key.Key_T)
    assert (bench.palettes[0].count, bench.palettes[0].words) == (2, "")
    bench.tag_with("数据资源")
    assert len(bench.tagged(bench.hans, "数据资源")) == len(bench.tagged(bench.hant, "数据资源")) == 1
    assert told[-1].text == "已给 2 条加上“数据资源”。"
    bench.context.perform(lambda library, who: library.store.undo(who))
    bench.settle()
    assert bench.tagged(bench.hans, "数据资源") == bench.tagged(bench.hant, "数据资源") == []


def test_chosen_hits_alone_are_tagged(bench: Bench) -> None:
    bench.ask("公共数据")
    bench.press(Key.Key_Down, SHIFT)
    assert bench.feature.panel._about.text == "所选 2 处"
    bench.press(Key.Key_T)
    assert bench.palettes[0].count == 2
    bench.tag_with("数据资源")
    assert bench.tagged(bench.hant, "数据资源") == []
    bench.press(Key.Key_A, CONTROL)
    assert bench.feature.panel._about.text == "全部 5 处"


def test_a_click_on_a_document_chooses_its_hits(bench: Bench) -> None:
    bench.ask("公共数据")
    head = bench.list.visualRect(bench.list.results.index(0)).center()
    bench.qtbot.mouseClick(bench.list.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert bench.feature.panel._about.text == "所选 4 处"


def test_the_whole_result_is_collected_in_one_step(bench: Bench) -> None:
    bench.ask("公共数据开放")
    bench.press(Key.Key_L)
    (collecting,) = bench.collectings
    assert (collecting.name, collecting.count) == ("公共数据开放", 2)
    bench.context.perform(lambda library, who: collecting.collect(library, "数据", who, True))
    bench.settle()
    collection = bench.library.collections.resolve("数据")
    rows = [record.row for record in bench.library.collections.records(collection.id)]
    texts = {one.id: bench.library.documents.open(one.id).text for one in (bench.hans, bench.hant)}
    assert [texts[row.document_id][row.range.start : row.range.end] for row in rows] == [
        "一、推进公共数据开放。",
        "一、公共數據開放，網路普及。",
    ]


def test_a_filter_on_marks_is_refreshed_when_marks_change_and_others_stay(bench: Bench) -> None:
    bench.ask("数据 标注:是")
    assert bench.said() == "没有找到"
    place = place_of(bench, "推进公共数据开放").range
    tag = bench.library.codebook.resolve("交通").id
    bench.context.perform(lambda library, who: library.annotations.toggle_tag(bench.hans.id, place, tag, who))
    bench.settle()
    assert bench.list.results.hit_count == 1
    bench.ask("领域:交通")
    assert bench.list.results.hit_count == 1
    assert bench.found == []


def test_what_is_imported_comes_in_quietly(bench: Bench, tmp_path) -> None:
    bench.ask("公共数据")
    bench.press(Key.Key_Down)
    current = bench.list.current()
    imported(bench.library, tmp_path / "又.txt", "又一份\n公共数据。\n")
    bench.context.perform(lambda library, who: library.documents.rename(bench.hant.id, "新方案", who))
    bench.settle()
    assert bench.list.results.document_count == 3
    assert bench.list.current() == current


def test_selected_words_are_what_the_next_search_is_for(bench: Bench) -> None:
    field = bench.feature.panel.field
    bench.feature.set_place(place_of(bench, "交通数据"))
    bench.context.actions["search.open"].trigger()
    bench.settle()
    assert field.text() == "交通数据"
    assert field.selectedText() == "交通数据"
    bench.feature.set_place(place_of(bench, "公共数据依法", selected=False))
    bench.context.actions["search.open"].trigger()
    assert field.text() == "交通数据"
    bench.press(Key.Key_Home)
    found = bench.list.current().hit.ranges[0]
    bench.feature.set_place(Place(bench.hans.id, found, "数据", selected=True, caret=found.start))
    bench.context.actions["search.open"].trigger()
    assert field.text() == "交通数据"  # it was the search itself that selected them
    bench.feature.set_place(place_of(bench, "临澜市数据规划\n第一章　总体要求"))
    bench.context.actions["search.open"].trigger()
    assert field.text() == '"临澜市数据规划第一章 总体要求"'


def test_pages_follow_when_the_list_is_scrolled(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "AT_FIRST", 1)
    monkeypatch.setattr(asking, "AT_ONCE", 1)
    monkeypatch.setattr("ui.search.feature.AT_FIRST", 1)
    bench.window.resize(420, 220)
    bench.ask("数据")
    listed = bench.list.results.hit_count
    assert 2 <= listed < 6
    assert bench.status() == f"约 6 处，2 份文件，已列 {listed} 处"
    assert bench.feature.panel.chosen().count == 6
    bench.press(Key.Key_T)
    bench.tag_with("数据资源")
    assert len(bench.tagged(bench.hant, "数据资源")) == 1  # though it was not listed
    while bench.list.results.has_more:
        bench.list.verticalScrollBar().setValue(bench.list.verticalScrollBar().maximum())
        bench.list.results.fetchMore(bench.list.rootIndex())
        bench.settle()
    assert bench.list.results.hit_count == 6
    assert bench.status() == "6 处，2 份文件"


def test_values_are_offered_behind_a_key(bench: Bench) -> None:
    field = bench.feature.panel.field
    field.setFocus()
    field.setText("数据 領域:交")
    field.textEdited.emit(field.text())
    assert field._offered.stringList() == ["交通"]
    field._completer.activated.emit("交通")
    assert field.text() == "数据 領域:交通 "
    field.setText("文件:规")
    field.textEdited.emit(field.text())
    assert field._offered.stringList() == [bench.hans.title]
    field.setText("规划")
    field.textEdited.emit(field.text())
    assert field._offered.stringList() == []


def test_without_a_library_nothing_can_be_asked(bench: Bench) -> None:
    bench.ask("公共数据")
    bench.context.use_library(None)
    assert bench.said() == "没有打开文库"
    assert not bench.feature.panel.field.isEnabled()
    assert not bench.context.actions["search.open"].isEnabled()
    bench.context.use_library(bench.library)
    bench.settle()
    assert bench.said() == bench.feature.panel.start.accessibleName()
    assert bench.feature.panel.text == ""


def test_a_deleted_document_is_no_matter(bench: Bench) -> None:
    bench.ask("公共数据")
    bench.library.documents.delete(bench.hant.id, "林")
    bench.press(Key.Key_End)
    assert bench.found[-1] == (bench.hant.id, []) or bench.hant.id not in {one for one, _ in bench.found}
