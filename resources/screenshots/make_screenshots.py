"""Makes the pictures of the README from the real window, on the bundled sample, in a folder that is thrown away."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer

from core.model.changes import ChangeSet
from core.model.ids import DocumentId
from core.model.text import Script, TextRange
from core.services.annotations import clauses_with_words
from core.services.collections import Pick
from core.services.documents import OpenDocument
from core.services.library import Library
from main import build
from ui.application import Application
from ui.theme import ThemeChoice

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
SIZE = QSize(1440, 900)
REVIEWER = "林审阅"
# Words of the sample, the tag their clauses get, and a note on the first of them.
MARKS = (
    ("政务服务事项", "政务", "与上一期的口径核对"),
    ("公共停车泊位", "交通", ""),
    ("电子病历", "医疗", "牵头单位是否已定？"),
    ("数据目录", "数据资源", ""),
    ("5G基站", "通信网络", ""),
    ("充电桩", "任务", ""),
)


def wait(application: Application, milliseconds: int = 150) -> None:
    """Lets the window work until nothing is left to do."""
    while True:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        if application.jobs.idle:
            return


def perform(application: Application, wish: Callable[[Library, str], ChangeSet]) -> None:
    application.context.perform(wish)
    wait(application)


def mark(application: Application, opened: OpenDocument) -> None:
    """Marks the sample as a reader would have after an hour."""
    for words, name, note in MARKS:
        places = clauses_with_words(opened.text, opened.structure, words)
        tag(application, opened, places, name)
        if note:
            perform(application, partial(write_note, document_id=opened.document.id, place=places[0], note=note))
    start = opened.text.index("数字经济核心产业")
    tag(application, opened, (TextRange(start, start + len("数字经济核心产业")),), "产业经济")


def tag(application: Application, opened: OpenDocument, places: tuple[TextRange, ...], name: str) -> None:
    tag_id = application.context.library.codebook.resolve(name).id
    perform(application, lambda library, who: library.annotations.tag_places(opened.document.id, places, tag_id, who))


def write_note(library: Library, who: str, *, document_id: DocumentId, place: TextRange, note: str) -> ChangeSet:
    return library.annotations.write_note(document_id, place, note, who)


def collect(application: Application, opened: OpenDocument) -> None:
    marks = application.context.library.annotations.of_document(opened.document.id)
    picks = [Pick(opened.document.id, mark.anchor.range, mark.id) for mark in marks]
    perform(application, lambda library, who: library.collections.collect("民生与数据条款", picks, who))


def main() -> int:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        application = build(None, folder, str(Path(folder) / "settings.ini"))
        application.settings.keep("reviewer", REVIEWER)
        window = application.window
        window.resize(SIZE)
        application.show()
        wait(application, 600)
        library = application.context.library
        documents = [summary.document for summary in library.documents.summaries()]
        hans = next(document for document in documents if document.script is Script.HANS)
        hant = next(document for document in documents if document.script is Script.HANT)
        window.features.reader.open(hans.id)
        wait(application)
        opened = library.documents.open(hans.id)
        mark(application, opened)
        window.show_panel("place")
        wait(application)
        window.features.reader.pane.view.jump_to(opened.text.index("第三章"), third=False)
        window.features.reader.pane.view.go_to(opened.text.index("编制全市公共数据目录"))
        wait(application)
        window.grab().save(str(IMAGES / "light.png"))
        collect(application, opened)
        window.show_panel("collections")
        window.features.preferences.choose_theme(ThemeChoice.DARK)
        wait(application, 300)
        window.grab().save(str(IMAGES / "dark.png"))
        window.features.preferences.choose_theme(ThemeChoice.LIGHT)
        window.show_panel("marks")
        window.features.reader.open(hant.id)
        wait(application, 300)
        window.grab().save(str(IMAGES / "hant.png"))
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
