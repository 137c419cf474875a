from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from core.model.text import PassageKind
from ui.context import Context
from ui.notice import Notice
from ui.printable import Printable, PrintableRow
from ui.printing import actions
from ui.printing.feature import PrintingFeature, new_printer
from ui.widgets.banner import Mood

ROW = PrintableRow(PassageKind.PARAGRAPH, 0, "数据资源。" * 40, "數據資源。" * 40)


@pytest.fixture
def told(context: Context) -> list[Notice]:
    notices: list[Notice] = []
    context.hub.noticed.connect(notices.append)
    return notices


@pytest.fixture
def make(qtbot: QtBot, context: Context) -> Callable[[Printable | None], PrintingFeature]:
    context.actions.declare(actions.ACTIONS)
    window = QWidget()
    qtbot.addWidget(window)

    def build(text: Printable | None) -> PrintingFeature:
        feature = PrintingFeature(context, lambda: text, window)
        feature.kept = window
        return feature

    return build


def endless() -> Printable:
    return Printable("规划", ("简体", "繁體"), ("SC", "TC"), repeat(ROW))


def of(rows: int) -> Printable:
    return Printable("规划", ("简体", "繁體"), ("SC", "TC"), iter([ROW] * rows))


def to_file(path: Path) -> QPrinter:
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_pages_are_printed_beside_the_window(make, told, tmp_path: Path, qtbot: QtBot) -> None:
    feature = make(of(100))
    feature.print_to(to_file(tmp_path / "打印.pdf"))
    assert told[-1].progress
    assert told[-1].action_text == "取消"
    qtbot.waitUntil(lambda: told[-1].mood is Mood.DONE, timeout=20_000)
    assert told[-1].text.startswith("已送去打印，共 ")
    assert (tmp_path / "打印.pdf").read_bytes().startswith(b"%PDF")


def test_it_can_be_cancelled(make, told, tmp_path: Path, qtbot: QtBot) -> None:
    feature = make(endless())
    feature.print_to(to_file(tmp_path / "打印.pdf"))
    qtbot.waitUntil(lambda: len(told) > 1, timeout=20_000)
    told[-1].action()
    assert told[-1].text == "已取消打印。"
    assert feature._run is None


def test_it_ends_with_the_library(make, told, tmp_path: Path, context: Context, library) -> None:
    context.use_library(library)
    make(endless()).print_to(to_file(tmp_path / "打印.pdf"))
    context.use_library(None)
    assert told[-1].text == "已取消打印。"


def test_one_document_at_a_time(make, told, tmp_path: Path) -> None:
    feature = make(endless())
    feature.print_to(to_file(tmp_path / "一.pdf"))
    run = feature._run
    feature.print_to(to_file(tmp_path / "二.pdf"))
    assert feature._run is run
    run.cancel()


def test_the_chosen_pages_alone(make, told, tmp_path: Path, qtbot: QtBot) -> None:
    feature = make(endless())
    printer = to_file(tmp_path / "打印.pdf")
    printer.setFromTo(2, 3)
    feature.print_to(printer)
    qtbot.waitUntil(lambda: told[-1].mood is Mood.DONE, timeout=20_000)
    assert told[-1].text == "已送去打印，共 2 页。"


def test_a_preview_shows_the_first_pages_of_any_document(make, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "预览.pdf")
    make(endless()).paint_preview(printer)
    assert (tmp_path / "预览.pdf").stat().st_size > 0


@pytest.fixture
def preview(make, context: Context):
    """Opens the preview of 30 long rows, lets someone look at it, and returns when it is closed."""

    def look_at(look: Callable[[QPrintPreviewDialog], object]) -> PrintingFeature:
        feature = make(of(30))
        feature.enable(on=True)

        def find() -> None:
            (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QPrintPreviewDialog)]
            look(dialog)

        QTimer.singleShot(300, find)
        context.actions["printing.preview"].trigger()
        return feature

    return look_at


def test_the_preview_shows_pages_and_fits_a_small_screen(preview) -> None:
    seen: list[tuple[int, int, int]] = []

    def look(dialog: QPrintPreviewDialog) -> None:
        (pages,) = dialog.findChildren(QPrintPreviewWidget)
        seen.append((pages.pageCount(), dialog.width(), dialog.height()))
        dialog.reject()

    preview(look)
    ((pages, width, height),) = seen
    assert pages > 1
    assert (width <= 1024, height <= 700) == (True, True)


def test_printing_from_the_preview_prints_everything(preview, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[PrintingFeature] = []

    def ask(feature: PrintingFeature) -> None:
        asked.append(feature)

    monkeypatch.setattr(PrintingFeature, "_print", ask)

    def press(dialog: QPrintPreviewDialog) -> None:
        bar = next(bar for bar in dialog.findChildren(QToolBar) if bar.actions())
        assert bar.actions()[-1].text() == "打印…"
        bar.actions()[-1].trigger()

    feature = preview(press)
    assert asked == [feature]


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_what_cannot_be_printed_is_told(make, told, tmp_path: Path) -> None:
    feature = make(of(1))
    feature.print_to(to_file(tmp_path / "没有" / "打印.pdf"))
    assert told[-1].mood is Mood.ERROR
    assert "打印没有开始" in told[-1].text


def test_without_a_document_there_is_nothing_to_print(make, told, context: Context) -> None:
    feature = make(None)
    feature.print_to(new_printer())
    assert told == []
    assert not context.actions["printing.print"].isEnabled()
    feature.enable(on=True)
    assert context.actions["printing.preview"].isEnabled()
