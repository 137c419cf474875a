"""docs/export.schema.json says what JSON holds: every field of files that were written, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.core.exporting.schema import SCHEMA, faults
from tests.core.exporting.test_golden_files import GOLDENS


@pytest.mark.parametrize("path", sorted(GOLDENS.glob("*.json")), ids=lambda path: path.stem)
def test_files_that_were_looked_at_follow_it(path: Path) -> None:
    assert not list(faults(json.loads(path.read_bytes()), SCHEMA))


def test_the_checker_sees_what_it_must() -> None:
    good = json.loads((GOLDENS / "task-table.json").read_bytes())
    for change in ({"version": 2}, {"view": "x"}, {"more": 1}, {"rows": [{}]}, {"made_at": "1"}):
        assert list(faults({**good, **change}, SCHEMA)), change
