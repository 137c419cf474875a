"""Canonical JSON and its digests: values that are in every library file must never change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.changes import Act, StepKind
from db.checksums import RowSpelling, canonical, digest, row_checksum, spelled, spelled_checksum, text_key
from db.history import step_hash


def test_json_has_one_spelling() -> None:
    assert canonical({"乙": [1, None, True], "a": "𠮷\n"}) == '{"a":"𠮷\\n","乙":[1,null,true]}'


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_json_has_no_number_that_is_none(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical([number])


def test_digests_stay_what_they_are() -> None:
    assert digest("") == "b8e1dda3ac0aa3820ad2990b"
    assert row_checksum(["00000000", 1, None, "政务"]) == "f09ba25afcd9f86fab1aad84"
    assert text_key("政务") == "90c22e8d32d0f1b23f23615cb21395868588202d3a1bbb63cc0e832054217e1b"


def test_every_field_of_a_step_is_in_its_hash() -> None:
    values = {
        "number": 1,
        "id": "00000000",
        "kind": StepKind.ADD_TAG.value,
        "reviewer": "甲",
        "at": 5,
        "act": Act.DO.value,
        "concerns": None,
        "schema_version": 1,
        "content": "c",
        "previous": "p",
    }
    assert step_hash(values) == "43bdb846eb38829ee74e236f"
    changed = {step_hash({**values, field: 2}) for field in values}
    assert len(changed | {step_hash(values)}) == len(values) + 1


@given(st.dictionaries(st.text(min_size=1), st.text() | st.integers(0, 2**53) | st.none(), min_size=1, max_size=6))
def test_a_row_is_spelled_as_canonical_json_spells_it(row: dict[str, str | int | None]) -> None:
    values = [spelled(value) for value in row.values()]
    assert RowSpelling(list(row))(values) == canonical(row)
    assert spelled_checksum(values) == digest(canonical(list(row.values()))) == row_checksum(list(row.values()))
