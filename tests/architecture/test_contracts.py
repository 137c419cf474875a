"""Who may know whom: the contracts of pyproject.toml, and what only a running interpreter can tell."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter import cli

HEAVY = ("alembic", "jieba", "opencc", "docxtpl", "docx", "lxml", "xlsxwriter", "pypinyin", "qtawesome")


def test_the_import_contracts_hold(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)

    broken = cli.lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)

    assert not broken, capsys.readouterr().out


def test_nobody_knows_main(product) -> None:
    """It puts the parts together; a part that asks for it back has a hidden wish."""
    assert not [source.name for source in product if source.imports_from("main")]


def test_features_of_the_window_meet_in_the_main_window_only(product) -> None:
    """A feature is a package of ui with a feature.py. The other packages serve all features and know none."""
    features = {name.split("/")[1] for name in (source.name for source in product) if name.endswith("/feature.py")}

    offenders = [
        f"{source.name} -> ui.{other}"
        for source in product
        if source.name.startswith("ui/") and source.name.count("/") > 1
        for other in features - {source.name.split("/")[1]}
        if source.imports_from(f"ui.{other}")
    ]

    assert features
    assert not offenders


def test_core_db_and_the_command_line_start_without_a_window_and_without_heavy_libraries(
    project: Path, product
) -> None:
    modules = [
        source.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for source in product
        if source.name.startswith(("core/", "db/", "ui/command_line/"))
    ]
    told = f"""
import importlib, sys
for name in {modules}:
    importlib.import_module(name)
print(*sorted({{'PySide6', *{HEAVY}}} & sys.modules.keys()))
"""

    run = subprocess.run([sys.executable, "-c", told], cwd=project, capture_output=True, text=True, check=False)

    assert (run.stderr, run.stdout.split()) == ("", [])
