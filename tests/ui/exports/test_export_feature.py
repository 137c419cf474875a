"""From the dialog to a file: every form is written, and what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from PySide6.QtGui import QDesktopServices

from core.errors import Cancelled
from tests.ui.exports.conftest import Bench
from tests.ui.exports.test_export_dialog import choose
from ui.exports.forms import COLLECTION_FORMS, DOCUMENT_FORMS
from ui.widgets.banner import Mood


@pytest.mark.parametrize("form_id", [form.id for form in DOCUMENT_FORMS])
def test_every_form_of_a_document_is_written(bench: Bench, tmp_path: Path, form_id: str) -> None:
    bench.mark(2)
    dialog = bench.ask_document()
    choose(dialog, form_id)
    path = dialog.request.path
    dialog.accept()
    bench.settle()
    assert bench.refused == []
    assert path.stat().st_size
    assert bench.told[-1].mood is Mood.DONE
    assert f"“{path.name}”。" in bench.told[-1].text
    assert "{n}" not in bench.told[-1].text


@pytest.mark.parametrize("form_id", [form.id for form in COLLECTION_FORMS])
def test_every_form_of_a_collection_is_written(bench: Bench, form_id: str) -> None:
    clauses = bench.library.documents.open(bench.document.id).structure.clauses
    dialog = bench.ask_collection(*range(len(clauses)))
    choose(dialog, form_id)
    path = dialog.request.path
    dialog.accept()
    bench.settle()
    assert len(WordDocument(str(path)).tables[0].rows) > 1


def test_a_word_file_is_written_and_can_be_opened(bench: Bench, tmp_path: Path, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())) or True)
    dialog = bench.ask_collection(2, 3)
    dialog._heading.setText("报送稿")
    dialog.accept()
    bench.settle()
    out = tmp_path / "要点 条款清单 2026-05-04.docx"
    assert len(WordDocument(str(out)).tables[0].rows) == 3
    assert "报送稿" in "".join(each.text for each in WordDocument(str(out)).paragraphs)
    progress, done = bench.told[-2:]
    assert (progress.text, progress.action_text, progress.progress) == (f"正在导出“{out.name}”…", "取消", True)
    assert (done.text, done.action_text, done.mood) == (f"已导出 2 条到“{out.name}”。", "打开", Mood.DONE)
    done.action()
    assert done.other_text == "所在文件夹"
    done.other()
    assert opened == [str(out), str(tmp_path)]


def test_a_file_that_stands_there_is_replaced_only_when_agreed(bench: Bench, tmp_path: Path, monkeypatch) -> None:
    out = tmp_path / "要点 条款清单 2026-05-04.docx"
    out.write_bytes(b"before")
    answers = iter([False, True])
    monkeypatch.setattr("ui.exporting.ask", lambda *_, **__: next(answers))
    dialog = bench.ask_collection(2, 3)
    dialog.accept()
    bench.settle()
    assert dialog.isVisible()
    assert out.read_bytes() == b"before"
    dialog.accept()
    bench.settle()
    assert len(WordDocument(str(out)).tables[0].rows) == 3


def test_cancelled_is_no_error(bench: Bench, tmp_path: Path, monkeypatch) -> None:
    def stop(*_: object, **__: object) -> int:
        raise Cancelled

    monkeypatch.setattr(bench.library.forms, "export_tasks", stop)
    dialog = bench.ask_collection(2)
    choose(dialog, "task-table")
    dialog.accept()
    bench.settle()
    assert bench.refused == []
    assert bench.told[-1].text == "已取消导出，没有写入文件。"
    assert not list(tmp_path.glob("*.docx"))


def test_a_form_without_rows_is_refused_in_words(bench: Bench, tmp_path: Path) -> None:
    dialog = bench.ask_collection(0)
    choose(dialog, "indicator-table")
    dialog.accept()
    bench.settle()
    assert [error.code for error in bench.refused] == ["export.no_rows"]
    assert not list(tmp_path.glob("*.docx"))


def test_without_a_document_there_is_nothing_to_export(bench: Bench) -> None:
    bench.feature.set_document(None)
    assert not bench.context.actions["library.export_document"].isEnabled()
