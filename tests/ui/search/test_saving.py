"""Saved searches, and what stands in the panel before anything is looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.search.conftest import Bench
from ui.search import saving
from ui.search.start_page import EXAMPLES, Heading, Role, StartModel

Key = Qt.Key


def named(bench: Bench, monkeypatch, name: str | None) -> None:
    monkeypatch.setattr(saving, "ask_text", lambda *_: name)


def save(bench: Bench, monkeypatch, text: str, name: str) -> None:
    named(bench, monkeypatch, name)
    bench.ask(text)
    bench.context.actions["search.save"].trigger()
    bench.settle()


def names(bench: Bench) -> list[str]:
    return [saved.name for saved in bench.library.saved_searches.all()]


def rows(bench: Bench) -> list[str]:
    model = bench.feature.panel.start.model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_a_search_is_saved_with_its_switch_and_asked_again(bench: Bench, monkeypatch) -> None:
    bench.feature.panel.other_wording.setChecked(True)
    save(bench, monkeypatch, "网络", "两地网络")
    bench.feature.panel.other_wording.setChecked(False)
    bench.ask("")
    assert rows(bench)[:2] == ["已存检索", "两地网络"]
    start = bench.feature.panel.start
    start.setCurrentIndex(start.model().index(1, 0))
    bench.qtbot.keyClick(start, Key.Key_Return)
    bench.settle()
    assert bench.feature.panel.text == "网络"
    assert bench.feature.panel.other_wording.isChecked()
    assert bench.list.results.document_count == 2


def test_they_are_renamed_and_deleted_each_as_a_step(bench: Bench, monkeypatch) -> None:
    save(bench, monkeypatch, "公共数据", "甲")
    bench.ask("")
    start = bench.feature.panel.start
    assert not bench.context.actions["search.delete"].isEnabled()
    start.setCurrentIndex(start.model().index(1, 0))
    named(bench, monkeypatch, "乙")
    start.setFocus()
    bench.qtbot.keyClick(start, Key.Key_E)
    bench.settle()
    assert names(bench) == ["乙"]
    assert rows(bench)[1] == "乙"
    start.setFocus()
    bench.qtbot.keyClick(start, Key.Key_Delete)
    bench.settle()
    assert names(bench) == []
    bench.context.perform(lambda library, who: library.store.undo(who))
    bench.settle()
    assert rows(bench)[1] == "乙"


def test_a_search_that_is_not_named_is_not_saved(bench: Bench, monkeypatch) -> None:
    save(bench, monkeypatch, "公共数据", "")
    assert names(bench) == []


def test_every_example_is_understood(bench: Bench) -> None:
    place = bench.library.documents.open(bench.hans.id).structure.clauses[0].range
    tag = bench.library.codebook.resolve("交通").id
    bench.library.annotations.toggle_tag(bench.hans.id, place, tag, "林")
    for text, _ in EXAMPLES:
        bench.ask(text)
        assert bench.said() in {"", "没有找到"}, text


def test_the_menus_beside_the_name_ask_too(bench: Bench, monkeypatch) -> None:
    save(bench, monkeypatch, "公共数据", "数据 & 开放")
    corner = bench.feature.corner
    for button, entry in ((corner._kept, "数据 && 开放"), (corner._ways, "交通　")):
        button.menu().aboutToShow.emit()
        action = next(each for each in button.menu().actions() if each.text().startswith(entry))
        action.trigger()
        bench.settle()
    assert bench.feature.panel.text == "交通"


def test_the_model_holds(bench: Bench, monkeypatch) -> None:
    save(bench, monkeypatch, "公共数据", "甲")
    model = StartModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(bench.library.saved_searches.all())
    first = model.index(0)
    assert first.data(Role.ROW) == Heading("已存检索", 1)
    assert not first.flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "甲，公共数据"
