"""The source as the rules of the house read it: each file once, as text and as a tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PRODUCT = ("main.py", "core", "db", "ui")


@dataclass(frozen=True)
class Source:
    """One Python file. `name` is its path in the project, with slashes."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)

    @cached_property
    def imports(self) -> frozenset[str]:
        """Full dotted names, of what is imported from a module too: `PySide6.QtCore.QThread`."""
        return frozenset(self._imports())

    def imports_from(self, module: str) -> bool:
        return any(name == module or name.startswith(f"{module}.") for name in self.imports)

    def _imports(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every name and attribute in the code."""
        return frozenset(
            node.id if isinstance(node, ast.Name) else node.attr
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Name | ast.Attribute)
        )


def read_sources(*roots: str) -> list[Source]:
    paths = (path for root in roots for path in _python_files(PROJECT / root))
    return [Source(path.relative_to(PROJECT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


def _python_files(root: Path) -> list[Path]:
    return [root] if root.is_file() else sorted(root.rglob("*.py"))


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture(scope="session")
def product() -> list[Source]:
    """What is delivered: main, core, db, ui."""
    return read_sources(*PRODUCT)


@pytest.fixture(scope="session")
def all_sources(product: list[Source]) -> list[Source]:
    """The product, its tests and the scripts under resources."""
    return [*product, *read_sources("tests", "resources")]
