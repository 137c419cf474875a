from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.services.library import Library
from ui.codebook.palette_model import Heading, NewTag, PaletteModel, TagChoice


def words(model: PaletteModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_all_tags_stand_under_their_facets(qapp, library: Library) -> None:
    model = PaletteModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    book = library.codebook.codebook()
    on = book.by_name("政务")
    assert on is not None
    model.show(book, {on.id})
    assert [row.text for row in model.rows if isinstance(row, Heading)] == ["领域", "性质"]
    assert [row.tag.name for row in model.rows if isinstance(row, TagChoice) and row.on] == ["政务"]
    assert model.rowCount() == 28
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    model.filter("政")
    assert words(model)[0] == "政务"
    model.filter("")
    assert model.rowCount() == 28
    del tester


def test_the_best_answer_stands_first(qapp, library: Library) -> None:
    model = PaletteModel()
    model.show(library.codebook.codebook(), ())
    model.filter("aq")
    assert words(model) == ["网络安全", "公共安全"]
    model.filter("安全")
    assert words(model) == ["网络安全", "公共安全"]
    model.filter("r")
    assert words(model)[0] == "任务"


def test_what_nothing_answers_can_be_made(qapp, library: Library) -> None:
    model = PaletteModel()
    model.show(library.codebook.codebook(), ())
    model.filter(" 待领导批示 ")
    assert model.rows == (NewTag("待领导批示"),)
    assert words(model) == ["新建标签“待领导批示”"]


def test_a_row_can_be_heard(qapp, library: Library) -> None:
    model = PaletteModel()
    book = library.codebook.codebook()
    model.show(book, [book.tags[0].id])
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "顶层设计，d c，已标上"
