"""A library of its own for every test of the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import SqliteStore
from tests.library_rows import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def store(bench: Bench) -> Iterator[SqliteStore]:
    """A new library, open for writing."""
    made = bench.stores.create(bench.path)
    yield made
    made.close()
