"""The repository of the users' names of public bodies, on real files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from core.model.agency_alias import AgencyAlias
from core.model.changes import StepKind, Subject
from core.model.ids import AgencyAliasId
from tests.library_rows import REVIEWER


def alias(bench, words: str, name: str = "云梯建设局", home: str = "全国") -> AgencyAlias:
    return AgencyAlias(AgencyAliasId(bench.ids.new()), home, words, name, REVIEWER, bench.clock.now())


def test_names_come_back_as_they_were_and_every_change_is_undone(bench, store) -> None:
    first, second = alias(bench, "云梯局"), alias(bench, "𠮷祥办", "")
    with store.step(StepKind.CHANGE_AGENCIES, REVIEWER, count=2) as step:
        step.agency_aliases.add(first)
        step.agency_aliases.add(second)
    assert step.changes.touched == {Subject.AGENCY_ALIAS: {first.id, second.id}}
    with store.step(StepKind.CHANGE_AGENCIES, REVIEWER, count=2) as step:
        step.agency_aliases.update(replace(first, name="云梯管理局"))
        step.agency_aliases.remove(second.id)
    for act, expected in (
        (store.undo, (first, second)),
        (store.undo, ()),
        (store.redo, (first, second)),
        (store.redo, (replace(first, name="云梯管理局"),)),
    ):
        act(REVIEWER)
        with store.reading() as library:
            assert library.agency_aliases.all() == expected
    assert store.check().sound


def test_a_name_stands_once_for_each_place(bench, store) -> None:
    with store.step(StepKind.CHANGE_AGENCIES, REVIEWER, count=2) as step:
        step.agency_aliases.add(alias(bench, "云梯局"))
        step.agency_aliases.add(alias(bench, "云梯局", home="香港"))
    with pytest.raises(IntegrityError), store.step(StepKind.CHANGE_AGENCIES, REVIEWER, count=1) as step:
        step.agency_aliases.add(alias(bench, "云梯局", "别的局"))
