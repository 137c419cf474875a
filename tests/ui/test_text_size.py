"""The interface is as large as the system writes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui import metrics
from ui.text_size import LARGEST, USUAL, text_pixels

PROJECT = Path(__file__).resolve().parents[2]
WITH_LARGE_TEXT = """
import sys
from pathlib import Path
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog
application = QApplication([])
font = QFont()
font.setPixelSize(20)
application.setFont(font)
from main import build
program = build(None, sys.argv[1], sys.argv[1] + "/settings.ini")
from ui import metrics
assert (metrics.TEXT, metrics.SMALL, metrics.CONTROL, metrics.GAP) == (20, 18, 46, 8), metrics.TEXT
assert QApplication.font().pixelSize() == 20
window = program.window
window.resize(1024, 700)
window.show()
while not program.context.has_library or not program.jobs.idle:
    application.processEvents()
assert window.width() <= 1024 and window.minimumSizeHint().width() <= 1024, window.minimumSizeHint()
for action in ("preferences.open", "preferences.shortcuts", "codebook.edit", "preferences.about"):
    program.context.actions[action].trigger()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    size, body = dialog.size(), dialog.body.parentWidget()
    assert size.width() <= 1024 and size.height() <= 700, (action, size)
    assert body.minimumSizeHint().width() <= dialog.width() - 2 * metrics.WIDE, (action, body.minimumSizeHint())
    dialog.reject()
window.close()
print("fits")
"""


@pytest.fixture
def font(qapp: QApplication):
    before = qapp.font()
    yield QFont(before)
    qapp.setFont(before)


@pytest.mark.parametrize(("system", "ours"), [(9, USUAL), (12, USUAL), (15, 15), (20, 20), (40, LARGEST)])
def test_the_systems_size_within_bounds(qapp: QApplication, font: QFont, system: int, ours: int) -> None:
    font.setPixelSize(system)
    qapp.setFont(font)
    assert text_pixels() == ours


def test_points_count_as_they_are_drawn(qapp: QApplication, font: QFont) -> None:
    font.setPointSizeF(15.0)  # 20 pixels at 96 to the inch
    qapp.setFont(font)
    assert text_pixels() == 20


def test_sizes_are_those_they_were_chosen_as_at_the_usual_size() -> None:
    assert metrics.TEXT == USUAL
    assert (metrics.scaled(30), metrics.scaled(30, 20)) == (30, 30)


def test_large_text_fits_a_small_screen(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITH_LARGE_TEXT, str(tmp_path)],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.stdout.strip() == "fits", run.stderr
