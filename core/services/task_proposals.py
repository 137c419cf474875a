"""任务分解表, as a plan proposes it: its tasks and safeguards, who leads, who helps, by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from core.analysis.responsibility import Responsibility, responsibility
from core.exporting.forms.task_table import TaskColumn, TaskRow
from core.model.fact import Agency
from core.model.fact_decision import FactKind, FactStatus
from core.text.lines import one_line
from core.text.numbering import read_marker, read_point

if TYPE_CHECKING:
    from core.model.fact_row import FactRow
    from core.services.picked import PickedClause, PickedDocument

TASKS = frozenset(("任务", "保障"))
NO_TASKS = frozenset(("现状", "问题"))
NEAR = 6
"""A body that is named within so many code points of a clause's start is the one that acts."""
_CLOSING = "。．.：:；;，, "


def task_rows(picked: PickedDocument) -> Iterator[TaskRow]:
    """A row for each picked clause that is a task or a safeguard, or that names who is responsible for it."""
    facts = _by_clause(picked)
    for index, bodies in _responsible(picked):
        clause = picked.clauses[index]
        if bodies.alone or not picked.holds(clause.source.range):
            continue
        if clause.role in TASKS or (bodies and clause.role not in NO_TASKS):
            yield _row(clause, bodies, facts.get(index, ()))


def _responsible(picked: PickedDocument) -> Iterator[tuple[int, Responsibility]]:
    """Each clause with the bodies responsible for it: its own, else those of the statement that closes its section."""
    text = picked.opened.text
    numbered = enumerate(picked.clauses)
    for _, section in groupby(numbered, key=lambda pair: pair[1].source.path):
        waiting: list[tuple[int, Responsibility]] = []
        for index, clause in section:
            own = responsibility(text, clause.source.range)
            waiting.append((index, own))
            if own.alone:
                shared = Responsibility(own.lead, own.support)
                yield from ((each, bodies or shared) for each, bodies in waiting)
                waiting.clear()
        yield from waiting


def _row(clause: PickedClause, bodies: Responsibility, facts: Sequence[FactRow]) -> TaskRow:
    source = clause.source
    proposed = {TaskColumn.TASK: _topic(source.path), TaskColumn.CONTENT: one_line(source.exact)}
    doubtful: set[TaskColumn] = set()
    if bodies:
        proposed |= {TaskColumn.LEAD: bodies.lead, TaskColumn.SUPPORT: bodies.support}
    else:
        proposed |= _guessed(clause, facts)
        doubtful |= {TaskColumn.LEAD, TaskColumn.SUPPORT}
    limits = [fact for fact in facts if fact.kind is FactKind.DEADLINE]
    proposed[TaskColumn.DEADLINE] = "；".join(dict.fromkeys(one_line(limit.exact) for limit in limits))
    if any(limit.status is None for limit in limits):
        doubtful.add(TaskColumn.DEADLINE)
    return TaskRow(
        (source,),
        {column: words for column, words in proposed.items() if words},
        frozenset(doubtful),
        {},
        clause.domain,
    )


def _guessed(clause: PickedClause, facts: Sequence[FactRow]) -> Mapping[TaskColumn, str]:
    """Bodies that readers confirmed; else the one that a clause begins with."""
    bodies = [fact for fact in facts if isinstance(fact.fact, Agency)]
    known = [fact for fact in bodies if fact.status in (FactStatus.CONFIRMED, FactStatus.EDITED)]
    known = known or [fact for fact in bodies[:1] if fact.range.start - clause.source.range.start <= NEAR]
    names = list(dict.fromkeys(fact.exact for fact in known))
    return {TaskColumn.LEAD: "".join(names[:1]), TaskColumn.SUPPORT: "、".join(names[1:])}


def _topic(path: Sequence[str]) -> str:
    """The words of the nearest heading, without its number."""
    if not path:
        return ""
    heading = path[-1]
    marker = read_marker(heading, 0, len(heading)) or read_point(heading, 0, len(heading))
    return heading[marker.end if marker is not None else 0 :].strip(_CLOSING)


def _by_clause(picked: PickedDocument) -> dict[int, list[FactRow]]:
    """The facts of each clause, by its index."""
    found: dict[int, list[FactRow]] = {}
    index = 0
    for fact in picked.facts:
        while index < len(picked.clauses) and picked.clauses[index].source.range.end <= fact.range.start:
            index += 1
        if index < len(picked.clauses) and picked.clauses[index].source.range.overlaps(fact.range):
            found.setdefault(index, []).append(fact)
    return found
