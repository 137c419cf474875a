"""One document: what is noted about it, its original, its end."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from core.errors import LibraryRefused
from core.model.document import Description
from core.model.ids import DocumentId
from core.services.library import SAMPLES
from ui.library import documents
from ui.library.describe_dialog import DescribeDialog
from ui.library.forget_dialog import ForgetDialog, HistoryCut

SECRET = "绝密段落甲乙丙丁"


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch):
    """Fills in the next dialog of a kind and accepts it."""

    def prepare(kind: type[QDialog], fill) -> None:
        def run(dialog: QDialog) -> int:
            fill(dialog)
            return 1

        monkeypatch.setattr(kind, "exec", run)

    return prepare


@pytest.fixture
def sure(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The user says yes; what was asked."""
    asked: list[str] = []

    def yes(_parent, _title: str, sentence: str, **_: object) -> bool:
        asked.append(sentence)
        return True

    monkeypatch.setattr(documents, "ask", yes)
    return asked


def chosen(bench):
    bench.feature.set_current(bench.library.documents.summaries()[0].document.id)
    return bench.feature.panel.chosen()


def test_title_and_notes_are_one_step(bench, answer) -> None:
    document = chosen(bench)

    def fill(dialog: DescribeDialog) -> None:
        dialog._title.setText("  新题 ")
        dialog._fields["number"].setText("国发〔2021〕1号")

    answer(DescribeDialog, fill)
    bench.trigger("library.describe")
    changed = bench.library.documents.get(document.id)
    assert (changed.title, changed.description) == ("新题", Description(number="国发〔2021〕1号"))
    bench.context.perform(lambda library, who: library.history.undo(who))
    bench.settle()
    assert bench.library.documents.get(document.id) == document


def test_nothing_changed_is_no_step(bench, answer) -> None:
    chosen(bench)
    before = bench.library.history.newest(1)
    answer(DescribeDialog, lambda _dialog: None)
    bench.trigger("library.describe")
    assert bench.library.history.newest(1) == before


def test_a_document_must_have_a_title(bench) -> None:
    dialog = DescribeDialog(chosen(bench), bench.window)
    dialog._title.setText(" ")
    assert not dialog._accept.isEnabled()
    dialog._title.setText("有")
    assert dialog._accept.isEnabled()


def test_the_original_comes_out_byte_for_byte(bench, choose_path, tmp_path: Path) -> None:
    chosen(bench)
    choose_path(tmp_path / "原件.txt")
    bench.trigger("library.original")
    assert (tmp_path / "原件.txt").read_bytes() == SAMPLES[0].read_bytes()
    assert bench.told[-1].text == "已取出原件“原件.txt”。"


def test_an_original_that_cannot_be_written_is_refused_in_a_sentence(bench, choose_path, tmp_path: Path) -> None:
    chosen(bench)
    choose_path(tmp_path / "没有" / "原件.txt")
    bench.trigger("library.original")
    assert [error.code for error in bench.refused] == ["export.folder_missing"]


@pytest.fixture
def secret(bench) -> DocumentId:
    bench.import_files(bench.file("机密.txt", f"机密规划\n{SECRET}。" * 500))
    bench.library.store.back_up()
    return bench.library.documents.resolve(bench.titles[-1]).id


def traces(folder: Path) -> list[str]:
    """Files of the libraries and their backups that hold the words."""
    found = []
    for file in [*folder.glob("*.duidu*"), *folder.rglob("*.gz")]:
        content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        found += [file.name] if SECRET.encode() in content else []
    return found


def test_what_is_forgotten_is_in_no_backup_either(bench, answer, sure, secret, plan) -> None:
    assert len(traces(bench.folder)) >= 2

    def fill(dialog: ForgetDialog) -> None:
        dialog._model.item(1).setCheckState(Qt.CheckState.Checked)
        assert dialog.documents == (secret,)

    answer(ForgetDialog, fill)
    bench.trigger("library.forget")
    assert "1 份文件" in sure[0]
    assert "全部备份" in sure[0]
    assert bench.titles == [plan.title]
    assert traces(bench.folder) == []
    assert len(bench.feature.files.libraries.backups(bench.library.path)) == 1
    assert "已彻底清理" in bench.told[-1].text


def test_a_document_deleted_before_goes_with_the_whole_record(bench, answer, sure, secret) -> None:
    bench.context.perform(lambda library, who: library.documents.delete(secret, who))
    bench.settle()
    assert traces(bench.folder)
    answer(ForgetDialog, lambda dialog: dialog._cut.setCurrentIndex(dialog._cut.findData(HistoryCut.EVERYTHING)))
    bench.trigger("library.forget")
    assert traces(bench.folder) == []
    assert bench.library.history.state().undo is None


def test_what_was_forgotten_but_not_shrunk_is_gone_from_the_list(
    bench, answer, sure, secret, plan, monkeypatch
) -> None:
    store = bench.library.store
    forget = store.forget

    def half(chosen, before, reviewer):
        forget(chosen, before, reviewer)
        raise LibraryRefused("library.not_shrunk", name="试.duidu")

    monkeypatch.setattr(store, "forget", half)
    answer(ForgetDialog, lambda dialog: dialog._model.item(1).setCheckState(Qt.CheckState.Checked))
    bench.trigger("library.forget")
    assert [error.code for error in bench.refused] == ["library.not_shrunk"]
    assert bench.feature.panel.list.model().rowCount() == 1


def test_nothing_is_forgotten_by_default(bench, qtbot) -> None:
    dialog = ForgetDialog(bench.library.documents.summaries(), 5_000, QWidget(bench.window))
    accept = next(button for button in dialog.findChildren(QPushButton) if button.text() == "继续…")
    assert (dialog.documents, dialog.before, accept.isEnabled()) == ((), None, False)
    dialog._cut.setCurrentIndex(dialog._cut.findData(HistoryCut.BEFORE_DAY))
    dialog._day.setDate(QDate(1970, 1, 3))
    assert dialog.before == 2 * 86_400_000
    assert accept.isEnabled()
    dialog._cut.setCurrentIndex(dialog._cut.findData(HistoryCut.EVERYTHING))
    assert dialog.before == 5_001
    # Enter presses what does nothing.
    assert not accept.isDefault()
