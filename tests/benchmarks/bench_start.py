"""Start of the program against E, a fresh process that paints an empty window of the same size.

Offscreen, CPU time of the window's thread; E and the program take turns. Prints medians in milliseconds and in E, what
the whole process took (with the storage and computing lanes), and what was imported too early. The library is the
bundled sample.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 9
BUDGETS = {"window": 2.4, "text": 5.0}
"""In E: the window painted, the last document's text painted (as stored; the converted side follows)."""
LATE = ("jieba", "docxtpl", "docx", "lxml", "xlsxwriter", "pypdfium2", "alembic", "openpyxl", "qtawesome")
"""Not imported before the last document's text is painted."""

EMPTY = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
def done():
    print(time.thread_time() * 1000)
    application.exit()
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

PROGRAM = """
import json, sys, time
from PySide6.QtCore import QEvent, QObject
import main
application = main.build(None, sys.argv[1], sys.argv[2])
times = {}
def stamp(name):
    times.setdefault(name, time.thread_time() * 1000)
    times.setdefault(name + " in all", time.process_time() * 1000)
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "window" not in times:
            stamp("window")
        return False
painted = Painted()
application.window.installEventFilter(painted)
def opened(document):
    if document is not None:
        view = application.window.features.reader.pane.view
        view.viewport().repaint()
        stamp("text")
        times["early"] = [name for name in json.loads(sys.argv[3]) if name in sys.modules]
        application.window.close()
        application.qt.exit()
def painted_once():
    application.window.features.reader.document_opened.connect(opened)
application.window.completed.connect(painted_once)
application.window.resize(1440, 900)
application.show()
application.qt.exec()
print(json.dumps(times))
"""


def run(code: str, *arguments: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        settings = str(Path(folder) / "settings.ini")
        arguments = (folder, settings, json.dumps(LATE))
        run(PROGRAM, *arguments)  # makes the library with the sample
        turns = [(float(run(EMPTY)), json.loads(run(PROGRAM, *arguments))) for _ in range(RUNS)]
    empty = statistics.median(turn[0] for turn in turns)
    measured = [turn[1] for turn in turns]
    print(f"E（空窗口）                 {empty:7.0f} ms CPU，自带样例")
    failed = False
    for name, label in (("window", "窗口画出"), ("text", "上次文件的正文画出")):
        value, whole = (statistics.median(each[key] for each in measured) for key in (name, f"{name} in all"))
        over = value > BUDGETS[name] * empty
        failed |= over
        verdict = "  超出" if over else ""
        print(
            f"{label:12}\t{value:7.0f} ms CPU  {value / empty:4.1f} E（不超过 {BUDGETS[name]} E）；"
            f"整个进程 {whole:.0f} ms{verdict}"
        )
    early = sorted({name for each in measured for name in each["early"]})
    print(f"画出正文之前不该载入却载入的：{'、'.join(early) or '无'}")
    return 1 if failed or early else 0


if __name__ == "__main__":
    sys.exit(main())
