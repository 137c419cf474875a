"""Words from outside stay words: no markup is read, no file is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QImage, QStandardItem, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.plain_text import note_edit, note_view, plain_label, tip, tip_text


@pytest.fixture
def marked_up(tmp_path: Path) -> str:
    """Markup that would show a picture from the disk."""
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    assert red.save(str(tmp_path / "red.png"))
    return f'<h1>甲</h1><img src="{QUrl.fromLocalFile(str(tmp_path / "red.png")).toString()}">'


def has_red(widget: QWidget) -> bool:
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y) == QColor("red") for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    )


def pictures(document: QTextDocument) -> int:
    return sum(text_format.isImageFormat() for text_format in document.allFormats())


def test_a_label_shows_markup_as_it_is(qtbot: QtBot, marked_up: str) -> None:
    label = plain_label(marked_up, wrap=True)
    qtbot.addWidget(label)
    label.resize(400, 200)
    assert label.text() == marked_up
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert not has_red(label)


@pytest.mark.parametrize("field", [note_view, note_edit])
def test_a_note_shows_markup_as_it_is(qtbot: QtBot, marked_up: str, field: type[QPlainTextEdit]) -> None:
    note = field()
    qtbot.addWidget(note)
    note.setPlainText(marked_up)
    assert note.toPlainText() == marked_up
    assert pictures(note.document()) == 0


def test_pasting_markup_into_a_note_keeps_only_its_words(qtbot: QtBot, marked_up: str) -> None:
    note = note_edit()
    qtbot.addWidget(note)
    pasted = QMimeData()
    pasted.setHtml(marked_up)
    pasted.setText("甲")
    note.insertFromMimeData(pasted)
    assert note.toPlainText() == "甲"
    assert pictures(note.document()) == 0


def test_a_note_never_reads_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    red = QImage(4, 4, QImage.Format.Format_RGB32)
    assert red.save(str(tmp_path / "red.png"))
    note = note_edit()
    qtbot.addWidget(note)
    found = note.loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(tmp_path / "red.png"))
    )
    assert isinstance(found, QImage)
    assert found.isNull()


def test_a_view_can_be_copied_but_not_changed(qtbot: QtBot) -> None:
    note = note_view("见 https://example.invalid/")
    qtbot.addWidget(note)
    assert note.isReadOnly()
    flags = note.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByMouse


def test_tab_leaves_a_note(qtbot: QtBot) -> None:
    note = note_edit(placeholder="写下批注")
    qtbot.addWidget(note)
    assert note.tabChangesFocus()
    assert note.placeholderText() == "写下批注"


def test_a_tip_shows_its_words_literally(qtbot: QtBot) -> None:
    document = QTextDocument()
    document.setHtml(tip_text("<b>第一行</b>\n<img src='file:///x.png'> & 完"))
    assert document.toPlainText().replace("\u2028", "\n") == "<b>第一行</b>\n<img src='file:///x.png'> & 完"
    assert pictures(document) == 0


def test_an_empty_tip_is_no_tip() -> None:
    assert tip_text("") == ""


def test_a_screen_reader_hears_a_tip_without_markup(qtbot: QtBot) -> None:
    widget, action, entry = QWidget(), QAction(), QStandardItem()
    qtbot.addWidget(widget)
    tip(widget, "合并 <所选> 条款")
    tip(action, "合并")
    tip(entry, "合并")
    assert widget.accessibleDescription() == "合并 <所选> 条款"
    assert "&lt;所选&gt;" in widget.toolTip()
    assert action.toolTip() == entry.toolTip() == tip_text("合并")
