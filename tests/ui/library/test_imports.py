"""Files on their way in: several at once, cancelled, refused, there already, of unsure encoding."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.services.library import SAMPLES
from main import make_libraries
from ui.library.encoding_dialog import EncodingDialog
from ui.library.import_report import ImportReportDialog
from ui.library.imports import ImportResult, Outcome
from ui.widgets.banner import Mood

UNSURE = "智慧".encode("gb18030")
"""Four bytes that read in several encodings."""


@pytest.fixture
def results(bench) -> list[list[ImportResult]]:
    finished: list[list[ImportResult]] = []
    bench.feature.imports.finished.connect(finished.append)
    return finished


def outcomes(results: list[list[ImportResult]]) -> list[Outcome]:
    return [result.outcome for result in results[-1]]


def test_files_are_taken_in_one_after_the_other(bench, results) -> None:
    paths = [bench.file(f"{name}.txt", f"{name}市规划\n正文{name}。") for name in "甲乙丙"]
    bench.import_files(*paths, paths[0])
    assert bench.titles[1:] == ["甲市规划", "乙市规划", "丙市规划"]
    assert outcomes(results) == [Outcome.IMPORTED] * 3
    shown = [notice for notice in bench.told if notice.progress]
    assert [notice.text for notice in shown] == [f"正在导入 {n} / 3：{path.name}" for n, path in enumerate(paths, 1)]
    assert {notice.action_text for notice in shown} == {"取消"}
    assert bench.told[-1].text == "已导入 3 份文件。"


def test_the_same_bytes_again_are_said_to_be_there_and_can_be_opened(bench, results, plan) -> None:
    bench.import_files(bench.file("又一份.txt", SAMPLES[0].read_bytes()))
    notice = bench.told[-1]
    assert notice.text == f"“又一份.txt”：与文库中的《{plan.title}》完全相同，没有再次导入。"
    assert (notice.mood, notice.action_text) == (Mood.NOTICE, "打开")
    notice.action()
    assert bench.requested[-1] == plan.id
    assert len(bench.titles) == 1


def test_the_same_bytes_twice_in_one_batch_come_in_once(bench, results) -> None:
    bench.import_files(bench.file("一.txt", "甲市规划\n正文。"), bench.file("二.txt", "甲市规划\n正文。"))
    assert outcomes(results) == [Outcome.IMPORTED, Outcome.ALREADY]
    assert bench.told[-1].text == "已导入 1 份文件，1 份已在文库中。"


def test_a_refused_file_is_named_with_its_reason(bench, results) -> None:
    bench.import_files(bench.file("空.txt", b""))
    assert outcomes(results) == [Outcome.REFUSED]
    assert bench.told[-1].text == "“空.txt”：文件中没有文字，没有导入。"
    assert bench.told[-1].mood is Mood.WARNING


def test_a_batch_with_refusals_has_a_report(bench, results, qtbot: QtBot) -> None:
    bench.import_files(
        bench.file("空.txt", b""),
        bench.file("扫描.pdf", b"%PDF-1.7\n%\xe2\xe3\n"),
        bench.file("甲.txt", "甲市规划\n文。"),
    )
    assert bench.told[-1].text == "已导入 1 份文件，2 份没有导入。"
    assert bench.told[-1].action_text == "查看详情"
    bench.told[-1].action()
    report = bench.dialog(ImportReportDialog)
    model = report._model
    assert [model.item(row).text() for row in range(3)] == ["空.txt", "扫描.pdf", "甲.txt"]
    assert not report._open.isEnabled()
    report._list.setCurrentIndex(model.index(2, 0))
    qtbot.mouseClick(report._open, Qt.MouseButton.LeftButton)
    assert bench.requested[-1] == bench.library.documents.resolve("甲市规划").id
    assert not report.isVisible()


def test_cancelling_keeps_what_is_stored_and_leaves_the_rest(bench, results, qtbot: QtBot) -> None:
    paths = [bench.file(f"{n}.txt", f"第{n}市规划\n正文{n}。") for n in range(4)]
    imports = bench.feature.imports
    imports.progressed.connect(lambda done, _total, _name: imports.cancel() if done == 1 else None)
    bench.import_files(*paths)
    assert outcomes(results)[0] is Outcome.IMPORTED
    assert sorted(outcomes(results)[1:], key=str) == [Outcome.LEFT] * 3
    assert bench.told[-1].text == "已导入 1 份文件，3 份已取消。"
    assert bench.titles[1:] == ["第0市规划"]
    assert not imports.running


def test_an_unsure_encoding_is_chosen_by_what_can_be_read(bench, results) -> None:
    bench.import_files(bench.file("短.txt", UNSURE))
    dialog = bench.dialog(EncodingDialog)
    choice, preview = dialog.findChild(QComboBox), dialog.findChild(QPlainTextEdit)
    names = [choice.itemData(row) for row in range(choice.count())]
    assert len(names) == len(set(names)) >= 6
    shown = {}
    for row, name in enumerate(names):
        choice.setCurrentIndex(row)
        shown[name] = preview.toPlainText()
    assert shown["gb18030"] == "智慧"
    assert shown["cp950"] != "智慧"
    choice.setCurrentIndex(names.index("gb18030"))
    dialog.accept()
    bench.settle()
    assert outcomes(results) == [Outcome.IMPORTED]
    assert bench.library.documents.resolve("智慧").encoding == "gb18030"


def test_a_file_of_unsure_encoding_can_be_left_out_and_the_next_goes_on(bench, results) -> None:
    bench.import_files(bench.file("短.txt", UNSURE), bench.file("甲.txt", "甲市规划\n正文。"))
    bench.dialog(EncodingDialog).reject()
    bench.settle()
    assert outcomes(results) == [Outcome.LEFT, Outcome.IMPORTED]


def test_the_losses_of_an_encoding_are_counted(bench) -> None:
    bench.import_files(bench.file("短.txt", "智慧城".encode("gb18030") + b"\xff"))
    dialog = bench.dialog(EncodingDialog)
    assert "有 1 处读不出来" in dialog._losses.text()
    dialog.reject()
    bench.settle()


def test_what_is_on_its_way_does_not_go_into_the_next_library(bench, results, tmp_path: Path) -> None:
    other = make_libraries(str(tmp_path / "data")).create(tmp_path / "另.duidu")
    first = bench.library
    imports = bench.feature.imports
    imports.progressed.connect(lambda *_: bench.context.use_library(other))
    bench.import_files(bench.file("甲.txt", "甲市规划\n正文。"), bench.file("乙.txt", "乙市规划\n正文。"))
    assert other.documents.summaries() == ()
    assert len(first.documents.summaries()) == 1
    assert results == []
    assert not imports.running
    first.close()


def test_nobody_is_asked_in_the_middle_and_nothing_hangs_without_a_name(bench, results) -> None:
    bench.context.settings.drop("reviewer")
    asked: list[bool] = []
    bench.context.ask_reviewer = lambda: bool(asked.append(True))
    bench.import_files(bench.file("甲.txt", "甲市规划\n正文。"))
    assert asked == [True]
    assert not bench.feature.imports.running
    bench.context.ask_reviewer = lambda: bench.context.settings.keep("reviewer", "周") is None
    bench.import_files(bench.folder / "甲.txt")
    assert outcomes(results) == [Outcome.IMPORTED]


def test_the_first_new_document_comes_into_an_empty_reader(bench) -> None:
    bench.feature.set_current(None)
    bench.import_files(bench.file("甲.txt", "甲市规划\n正文。"), bench.file("乙.txt", "乙市规划\n正文。"))
    assert bench.requested[-1] == bench.library.documents.resolve("甲市规划").id


def test_a_folder_is_refused_in_a_sentence(bench) -> None:
    folder = bench.folder / "规划"
    folder.mkdir()
    bench.import_files(folder)
    assert "文件夹" in bench.told[-1].text


def test_a_library_that_is_dropped_is_opened(bench, tmp_path: Path) -> None:
    make_libraries(str(tmp_path / "data")).create(tmp_path / "另.duidu").close()
    bench.import_files(tmp_path / "另.duidu")
    assert bench.library.path == tmp_path / "另.duidu"
