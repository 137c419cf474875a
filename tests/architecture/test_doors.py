"""One door for each third party and for each power of the machine; a second door is a decision, made here."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch

import pytest

DOORS = {
    "opencc": ["core/text/conversion/*", "resources/opencc/*"],
    "jieba": ["core/text/words.py"],
    "pypinyin": ["core/text/pinyin.py"],
    "qtawesome": ["ui/icons.py"],
    "docxtpl": ["core/exporting/*", "resources/templates/*"],
    "xlsxwriter": ["core/exporting/*"],
    "platformdirs": ["main.py", "core/*", "db/*"],
    "sqlite3": ["db/*"],
    "sqlalchemy": ["db/*"],
    "alembic": ["db/upgrade.py", "db/migrations/*", "db/versions.py"],
    # A file is read, a regular expression is matched, in a process of its own.
    "subprocess": ["core/importing/worker.py", "core/matching/match.py", "resources/*"],
    "multiprocessing": ["ui/jobs.py"],
    "concurrent.futures": ["ui/jobs.py"],
    "ctypes": ["ui/display.py"],  # asks the dynamic loader for Qt's libraries
    "pickle": [],
    **dict.fromkeys(("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "PySide6.QtNetwork"), ()),
}
"""Module -> the files outside tests that may import it."""

DOORS_IN_UI = {
    "threading": ["ui/jobs.py"],
    "asyncio": [],
    "PySide6.QtCore.QThread": ["ui/jobs.py"],
    "PySide6.QtCore.QThreadPool": ["ui/jobs.py"],
    "PySide6.QtCore.QRunnable": ["ui/jobs.py"],
    "PySide6.QtConcurrent": [],
    "PySide6.QtCore.QProcess": [],
    "PySide6.QtCore.QSettings": ["ui/settings_store.py"],
}

CATCHES_ALL = {
    ("ui/jobs.py", "run"),  # an error of ours in a job is raised again on the window's thread
}
"""File and function that catch whatever comes and do not raise it again."""


@pytest.mark.parametrize("module", DOORS)
def test_each_library_has_one_door(all_sources, module: str) -> None:
    assert not strangers(all_sources, module, [*DOORS[module], "tests/*"])


@pytest.mark.parametrize("module", DOORS_IN_UI)
def test_each_power_of_the_window_has_one_door(all_sources, module: str) -> None:
    in_ui = [source for source in all_sources if source.name.startswith("ui/")]
    assert not strangers(in_ui, module, DOORS_IN_UI[module])


def test_threads_and_settings_are_not_reached_through_a_module_either(product) -> None:
    """`QtCore.QThread` needs no import of its name."""
    powers = {"QThread": "ui/jobs.py", "QThreadPool": "ui/jobs.py", "QSettings": "ui/settings_store.py"}
    assert not [
        f"{source.name}: {word}"
        for source in product
        for word, door in powers.items()
        if word in source.words and source.name != door
    ]


def test_nothing_swallows_every_exception(all_sources) -> None:
    offenders = {
        (source.name, function)
        for source in all_sources
        if not source.name.startswith("tests/")
        for function in functions_that_swallow(source.tree)
    }
    assert offenders <= CATCHES_ALL


def strangers(sources, module: str, doors: Iterable[str]) -> list[str]:
    return [
        source.name
        for source in sources
        if source.imports_from(module) and not any(fnmatch(source.name, door) for door in doors)
    ]


def functions_that_swallow(tree: ast.Module) -> Iterator[str]:
    """The innermost functions around a handler of everything that does not end by raising it again."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Module):
            for node in own_nodes(function):
                if isinstance(node, ast.ExceptHandler) and catches_all(node) and not raises_again(node):
                    yield getattr(function, "name", "<module>")


def own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(function):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield child
            yield from own_nodes(child)


def catches_all(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"}) for kind in kinds
    )


def raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


@pytest.mark.parametrize(
    ("code", "swallows"),
    [
        ("def f():\n try: g()\n except Exception: pass", ["f"]),
        ("def f():\n try: g()\n except: pass", ["f"]),
        ("def f():\n try: g()\n except (OSError, BaseException) as e: print(e)", ["f"]),
        ("try: g()\nexcept Exception: pass", ["<module>"]),
        ("def f():\n try: g()\n except BaseException:\n  undo()\n  raise", []),
        ("def f():\n try: g()\n except OSError: pass", []),
    ],
)
def test_the_rule_on_exceptions_sees_what_it_must(code: str, swallows: list[str]) -> None:
    assert list(functions_that_swallow(ast.parse(code))) == swallows
