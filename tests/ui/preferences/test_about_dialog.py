from __future__ import annotations

import re
import tomllib

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.resources import RESOURCES
from ui.preferences.about_dialog import VERSION, AboutDialog
from ui.preferences.third_parties import licence_texts, third_parties

PROJECT = RESOURCES.parent


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_it_names_every_package_that_is_installed_with_the_program() -> None:
    locked = re.findall(r"^([A-Za-z0-9_.-]+)==", (PROJECT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    named = {plain(each.name) for each in third_parties()}
    assert {plain(name) for name in locked} <= named
    assert named - {plain(name) for name in locked} == {"opencc", "phosphor icons"}


def test_each_has_a_licence_a_use_and_a_version() -> None:
    for each in third_parties():
        assert each.licence
        assert each.used_for
        assert each.version or each.name == "Phosphor Icons"


def test_the_licences_that_come_along_can_be_read(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    text = AboutDialog(window).findChild(QPlainTextEdit).toPlainText()
    assert "OpenCC" in text
    assert "Apache License" in text
    assert {"SQLAlchemy", "Jinja2", "lxml"} <= {name for name, _ in licence_texts()}


def test_the_version_is_the_declared_one() -> None:
    assert tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == VERSION
