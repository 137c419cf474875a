"""机关名称对照: laid over the shipped table, one step each change, and in force at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.analysis.agency_names import Home
from core.errors import NotFound
from core.importing.read_file import read
from core.model.changes import StepKind, Subject
from core.model.fact import Agency
from core.model.fact_decision import FactKind
from core.services.agency_names import NAME_LIMIT, AgencyName, AliasChange
from core.services.library import Library
from core.wording import step_label

ME = "林"
NATION = Home.MAINLAND
TEXT = "便民方案\n一、分工\n由发改委、数管办负责，云梯局配合。\n"


def change(library: Library, *wishes: tuple[str, str | None], home: Home = NATION):
    return library.agency_names.change([AliasChange(home, alias, name) for alias, name in wishes], ME)


def name(library: Library, alias: str) -> AgencyName | None:
    return next((one for one in library.agency_names.names() if (one.home, one.alias) == (NATION, alias)), None)


@pytest.fixture
def bodies(library: Library, tmp_path: Path):
    (tmp_path / "方案.txt").write_text(TEXT, "utf-8")
    prepared = library.documents.prepare(read(tmp_path / "方案.txt"))
    library.documents.add(prepared, ME)

    def found() -> dict[str, str]:
        rows = library.facts.of_document(prepared.document.id)
        return {
            row.exact: row.fact.name for row in rows if row.kind is FactKind.AGENCY and isinstance(row.fact, Agency)
        }

    return found


def test_the_shipped_names_are_all_there_as_they_are_written(library: Library) -> None:
    names = library.agency_names.names()
    assert len(names) > 500
    assert not any(one.own for one in names)
    assert name(library, "发改委") == AgencyName(NATION, "发改委", "国家发展和改革委员会", None)
    assert len({(one.home, one.alias) for one in names}) == len(names)
    assert {one.home for one in names} == set(Home)


def test_names_are_added_changed_and_hidden_and_the_facts_follow_at_once(library: Library, bodies) -> None:
    assert bodies() == {"发改委": "国家发展和改革委员会"}
    change(library, ("数管办", "平安镇数据管理办公室"), ("云梯局", "云梯建设局"))
    assert bodies() == {"发改委": "国家发展和改革委员会", "数管办": "平安镇数据管理办公室", "云梯局": "云梯建设局"}
    change(library, ("发改委", "平安县发展和改革局"))
    assert bodies()["发改委"] == "平安县发展和改革局"
    changes = change(library, ("發改委", ""), ("云梯局", None))
    assert bodies() == {"数管办": "平安镇数据管理办公室"}, "in either script"
    assert changes.concerns(Subject.AGENCY_ALIAS)
    for expected in ("平安县发展和改革局", "国家发展和改革委员会"):
        library.store.undo(ME)
        assert bodies()["发改委"] == expected
    library.store.undo(ME)
    assert library.agency_names.aliases() == ()
    assert bodies() == {"发改委": "国家发展和改革委员会"}
    assert library.store.check().sound


def test_what_equals_the_shipped_table_needs_no_row(library: Library) -> None:
    change(library, ("发改委", "平安县发展和改革局"))
    change(library, ("发改委", "国家发展和改革委员会"))
    assert library.agency_names.aliases() == ()
    assert change(library, ("发改委", "国家发展和改革委员会")).step is None
    assert change(library, ("没有的办", None)).step is None


def test_several_changes_are_one_step_that_counts_what_changed(library: Library) -> None:
    change(library, ("数管办", "平安镇数据管理办公室"))
    step = change(library, ("数管办", "平安镇数据管理办公室"), ("云 梯\n局", "云梯建设局")).step
    assert step
    assert (step.kind, step.arguments) == (StepKind.CHANGE_AGENCIES, {"count": 1})
    assert step_label(step) == "修改机关名称对照（1 个名称）"
    assert [one.alias for one in library.agency_names.aliases()] == ["数管办", "云梯局"]


def test_the_same_name_may_mean_another_body_elsewhere(library: Library, bodies) -> None:
    change(library, ("发改委", "澳门某委员会"), home=Home.MACAU)
    assert bodies()["发改委"] == "国家发展和改革委员会"
    change(library, ("发改委", ""))
    assert bodies()["发改委"] == "澳门某委员会"


@pytest.mark.parametrize(
    ("alias", "full", "code"),
    [("局", "云梯建设局", "short"), (" \n", "云梯建设局", "short"), ("云梯局", "局", "short"), ("局" * 61, "", "long")],
)
def test_words_that_are_no_names_are_refused(library: Library, alias: str, full: str, code: str) -> None:
    assert NAME_LIMIT == 60
    with pytest.raises(NotFound) as refused:
        change(library, (alias, full))
    assert refused.value.code == f"agency_alias.{code}"
    assert library.agency_names.aliases() == ()
