"""What the dialog offers for each form, what it remembers, and what request comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit

from core.exporting.forms.clause_list import ExtraColumn
from core.exporting.forms.grouping import GroupBy
from core.exporting.registry import registry
from core.model.text import View
from tests.ui.exports.conftest import Bench
from ui.export_path import SUFFIXES, what_is_wrong, whole_path
from ui.exports.dialog import ExportDialog
from ui.exports.forms import COLLECTION_FORMS, DOCUMENT_FORMS, FORMATS, TABLES, Switch

FORMS = {form.id: form for form in (*COLLECTION_FORMS, *DOCUMENT_FORMS)}


def choose(dialog: ExportDialog, form_id: str) -> None:
    index = dialog._form.findData(form_id)
    assert index >= 0
    dialog._form.setCurrentIndex(index)


def offered(box: QComboBox) -> list[str]:
    return [box.itemData(index) for index in range(box.count())]


def formats(dialog: ExportDialog) -> tuple[str, ...]:
    return tuple(key for key in FORMATS if not dialog._target.format_field.button(key).isHidden())


@pytest.mark.parametrize(
    ("typed", "format_name", "whole"),
    [
        ("甲", "docx", "/夹/甲.docx"),
        ("甲.docx", "docx", "/夹/甲.docx"),
        ("甲.DOCX", "docx", "/夹/甲.DOCX"),
        ("甲.docx", "xlsx", "/夹/甲.xlsx"),
        ("甲.html", "qdpx", "/夹/甲.qdpx"),
        ("甲 v1.2", "csv", "/夹/甲 v1.2.csv"),
        (" /别处/甲.csv ", "docx", "/别处/甲.docx"),
        ("下/甲", "csv", "/夹/下/甲.csv"),
    ],
)
def test_what_is_typed_becomes_a_whole_path(typed: str, format_name: str, whole: str) -> None:
    assert whole_path(typed, format_name, Path("/夹")) == Path(whole)


def test_what_is_wrong_with_a_path_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "夹.docx").mkdir()
    assert what_is_wrong(tmp_path / "甲.docx") == ""
    assert "没有“" in what_is_wrong(tmp_path / "没有" / "甲.docx")
    assert "是文件夹" in what_is_wrong(tmp_path / "夹.docx")
    assert "可以改为“a_b.docx”" in what_is_wrong(tmp_path / "a:b.docx")
    assert "可以改为" in what_is_wrong(tmp_path / ("长" * 300 + ".docx"))


def test_every_format_has_a_name_and_an_ending() -> None:
    assert set(TABLES) == set(registry())
    assert {each for form in FORMS.values() for each in form.formats} == set(FORMATS)
    assert {f".{each}" for each in FORMATS} == set(SUFFIXES)


def test_a_collection_has_the_forms_of_clauses(bench: Bench) -> None:
    dialog = bench.ask_collection(2, 3)
    assert offered(dialog._form) == ["clause-list", "task-table", "indicator-table", "citation-list"]


def test_a_document_has_more_forms_and_those_of_marks_only_with_marks(bench: Bench) -> None:
    unmarked = bench.ask_document()
    without = offered(unmarked._form)
    unmarked.reject()
    bench.mark(2)
    forms = offered(bench.ask_document()._form)
    assert forms == [form.id for form in DOCUMENT_FORMS]
    assert set(forms) - set(without) == {"marked-clauses", "annotations"}


@pytest.mark.parametrize("form_id", [form.id for form in DOCUMENT_FORMS])
def test_only_what_a_form_has_is_offered(bench: Bench, form_id: str) -> None:
    bench.mark(2)
    dialog, form = bench.ask_document(), FORMS[form_id]
    choose(dialog, form_id)
    assert formats(dialog) == form.formats
    assert dialog._contents.text() == form.contents
    assert offered(dialog._view) == [view.value for view in form.views.of(bench.document.script)]
    assert dialog._view.isVisible() == (dialog._view.count() > 1)
    assert GroupBy.SOURCE.value not in offered(dialog._group)
    assert dialog._group.isVisible() == bool(form.groups)
    assert {key for key, box in dialog._columns.items() if box.isVisible()} == set(form.columns)
    assert {key for key, box in dialog._switches.items() if box.isVisible()} == set(form.switches)
    assert dialog._heading.isVisible() == form.has_heading
    assert "2026-05-04" in dialog.request.path.name
    assert what_is_wrong(dialog.request.path) == ""
    assert dialog.height() <= 700


def test_the_choices_become_a_request(bench: Bench, tmp_path: Path) -> None:
    dialog = bench.ask_collection(2, 3)
    dialog._target.format_field.button("html").click()
    dialog._view.setCurrentIndex(dialog._view.findData("hant-tw"))
    dialog._group.setCurrentIndex(dialog._group.findData("source"))
    dialog._columns[ExtraColumn.NOTE].setChecked(True)
    dialog._heading.setText(" 报送稿 ")
    request = dialog.request
    assert (request.form, request.format, request.title) == ("clause-list", "html", "报送稿")
    assert (request.view, request.group_by) == (View.HANT_TW, GroupBy.SOURCE)
    assert request.extras == {ExtraColumn.NOTE}
    assert request.path == tmp_path / "要点 条款清单 2026-05-04.html"
    choose(dialog, "task-table")
    assert dialog.request.extras == frozenset()
    assert dialog.request.title == "报送稿", "what the user wrote stays"


def test_indicators_have_switches(bench: Bench) -> None:
    dialog = bench.ask_collection(2, 3)
    assert dialog.switches == frozenset()
    choose(dialog, "indicator-table")
    assert dialog.switches == {Switch.WITH_TARGET}
    dialog._switches[Switch.COMMON_UNITS].setChecked(True)
    dialog._switches[Switch.WITH_TARGET].setChecked(False)
    assert dialog.switches == {Switch.COMMON_UNITS}


def test_a_name_that_was_typed_stays_and_gets_the_ending(bench: Bench, tmp_path: Path) -> None:
    dialog = bench.ask_document()
    dialog._target._path.setText(str(tmp_path / "我起的名.docx"))
    choose(dialog, "project")
    assert dialog.request.path == tmp_path / "我起的名.qdpx"
    choose(dialog, "all-clauses")
    dialog._target.format_field.button("xlsx").click()
    assert dialog.request.path == tmp_path / "我起的名.xlsx"


def test_choices_are_remembered_for_each_form(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "别处").mkdir()
    dialog = bench.ask_collection(2, 3)
    choose(dialog, "indicator-table")
    dialog._target.format_field.button("csv").click()
    dialog._view.setCurrentIndex(2)
    dialog._group.setCurrentIndex(1)
    dialog._switches[Switch.WITH_TARGET].setChecked(False)
    dialog._target._path.setText(str(tmp_path / "别处" / "甲.csv"))
    dialog.accept()
    bench.settle()
    again = bench.ask_collection(4)
    assert again.request.form == "indicator-table"
    assert (again.request.format, again.request.view) == ("csv", View.HANT_TW)
    assert again.request.group_by is GroupBy.DOMAIN
    assert again.switches == frozenset(), "all off is a choice too"
    assert again.request.path == tmp_path / "别处" / "要点 指标表 2026-05-04.csv"
    choose(again, "clause-list")
    assert (again.request.format, again.request.view, again.request.group_by) == ("docx", View.SOURCE, GroupBy.NONE)


def test_what_is_remembered_and_gone_is_passed_over(bench: Bench) -> None:
    for key, value in (("form/collection", "没有"), ("clause-list/format", "pdf"), ("clause-list/view", "x")):
        bench.context.settings.keep(f"export/{key}", value)
    request = bench.ask_collection(2).request
    assert (request.form, request.format, request.view) == ("clause-list", "docx", View.SOURCE)


def test_a_missing_folder_cannot_be_accepted(bench: Bench, tmp_path: Path) -> None:
    dialog = bench.ask_collection(2)
    for typed in (str(tmp_path / "没有" / "甲.docx"), ""):
        dialog._target._path.setText(typed)
        assert not dialog._accept.isEnabled()
        dialog.accept()
        assert dialog.isVisible()
    dialog._target._path.setText(str(tmp_path / "没有" / "甲.docx"))
    QApplication.processEvents()
    assert not dialog._target._wrong.visibleRegion().isEmpty(), "it is said where it can be seen"
    dialog._target._path.setText("甲")
    assert dialog._accept.isEnabled()
    assert dialog.request.path == tmp_path / "甲.docx"


def test_the_file_dialog_gives_a_whole_name(bench: Bench, tmp_path: Path, monkeypatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        staticmethod(lambda *given, **_: (asked.append(given[3]), (str(tmp_path / "选的"), ""))[1]),
    )
    dialog = bench.ask_document()
    choose(dialog, "codebook")
    dialog._target._on_browse_clicked()
    assert dialog.request.path == tmp_path / "选的.qdc"
    assert asked == ["QDC (*.qdc)"]


def test_everything_by_keys_from_top_to_bottom(bench: Bench, qtbot) -> None:
    dialog = bench.ask_collection(2, 3)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog._form)
    order = [dialog._form]
    while True:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() in order:
            break
        order.append(QApplication.focusWidget())
    kinds = (QComboBox, QLineEdit, QAbstractButton)
    usable = {each for kind in kinds for each in dialog.findChildren(kind) if each.isVisible()}
    segments = {dialog._target.format_field.button(key) for key in TABLES}
    assert set(order) - segments == usable - segments
    assert set(order) & segments == {dialog._target.format_field.button("docx")}, "the arrows go to the others"
    places = [each.mapTo(dialog, each.rect().center()) for each in order]
    assert places == sorted(places, key=lambda place: (place.y() // 20, place.x()))
    assert all(each.accessibleName() or getattr(each, "text", str)() for each in order)


@pytest.mark.parametrize("field", ["_form", "_heading", "_group"])
def test_enter_exports_and_escape_leaves(bench: Bench, qtbot, tmp_path: Path, field: str) -> None:
    dialog = bench.ask_collection(2)
    qtbot.keyClick(getattr(dialog, field), Qt.Key.Key_Escape)
    bench.settle()
    assert list(tmp_path.glob("*.docx")) == []
    again = bench.ask_collection(3)
    qtbot.keyClick(getattr(again, field), Qt.Key.Key_Return)
    bench.settle()
    assert [each.name for each in tmp_path.glob("*.docx")] == ["要点 条款清单 2026-05-04.docx"]
