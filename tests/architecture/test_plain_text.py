"""Words from outside reach the screen through ui.widgets.plain_text only: nothing else may show or read markup."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.resources import RESOURCES

UI = RESOURCES.parent / "ui"
FACTORY = UI / "widgets" / "plain_text.py"

MADE_BY_THE_FACTORY = {"QLabel"}
"""May be named as a type, but neither called nor subclassed."""
BANNED_NAMES = {
    "QMessageBox",
    "QProgressDialog",
    "QInputDialog",
    "QErrorMessage",
    "QTextBrowser",
    "QTextEdit",
    "QWizard",
    "QWizardPage",
    "QGraphicsTextItem",
}
BANNED_CALLS = {"setToolTip", "setHtml", "setMarkdown", "appendHtml", "insertHtml", "insertMarkdown", "setTextFormat"}


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def breaches(source: str) -> Iterator[str]:
    """'line: name' of everything that goes round the factory."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and name_of(node.func) in MADE_BY_THE_FACTORY | BANNED_CALLS:
            yield f"{node.lineno}: {name_of(node.func)}"
        elif isinstance(node, ast.ClassDef):
            yield from (
                f"{node.lineno}: {name_of(base)}" for base in node.bases if name_of(base) in MADE_BY_THE_FACTORY
            )
        elif isinstance(node, ast.alias) and node.name in BANNED_NAMES:
            yield f"{node.lineno}: {node.name}"
        elif isinstance(node, ast.Attribute) and node.attr in BANNED_NAMES:
            yield f"{node.lineno}: {node.attr}"


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.relative_to(UI).as_posix())
def test_words_reach_the_screen_through_the_factory(path: Path) -> None:
    if path != FACTORY:
        assert list(breaches(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "label = QLabel('x')",
        "label = QtWidgets.QLabel()",
        "class Fancy(QLabel): ...",
        "from PySide6.QtWidgets import QMessageBox",
        "QtWidgets.QInputDialog.getText(None, '', '')",
        "button.setToolTip(name)",
        "document.setHtml(text)",
    ],
)
def test_the_lint_sees_a_breach(source: str) -> None:
    assert list(breaches(source))


def test_the_lint_leaves_types_alone() -> None:
    assert not list(breaches("from PySide6.QtWidgets import QLabel\ndef shown(label: QLabel) -> None: ..."))


def test_the_factory_is_where_the_lint_thinks() -> None:
    assert list(breaches(FACTORY.read_text(encoding="utf-8")))
