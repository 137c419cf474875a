"""What a clause does in a plan: 现状 问题 目标 任务 保障 其他.

The rules of the annotation conventions, in their order: an end state with a number or a date, or under a heading of
goals, is 目标 whatever else the clause says (R1). For the rest the words that mark a role and the headings above are
weighed against each other; the last proposition of a clause weighs most; among equals the earlier rule wins (R2 to R6).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analysis.folded import Folded, folded, pattern
from core.analysis.headings_above import headings_above
from core.analysis.role_rules.clauses import CLAUSES
from core.analysis.role_rules.goals import FIGURES_TO_REACH, GIVEN, GOALS, NEVER
from core.analysis.role_rules.headings import HEADINGS
from core.analysis.role_rules.mark import GOAL, ORDER, OTHER, PROBLEM, STATUS, Role
from core.progress import Progress, silent

if TYPE_CHECKING:
    from core.model.text import Structure

_CITED = pattern(r"《[^》]{1,80}》")
_BUT = pattern(r"但是?(?!书)|然而|不过(?=,)|尽管如此|却")

EARLIER = 0.7
"""A mark before the last proposition counts this much of one inside it."""
BEFORE_BUT = 0.25
"""What stands before `但` is granted, not meant."""
FAR_HEADING = 0.75
"""Each heading further up counts this much of the one below it."""
SAME_AS_BEFORE = 0.6
"""Sentences of one paragraph tend to do the same thing."""
FURTHER_PLACE = 0.25
"""Where marks add up, each of up to three more counts this much of the first."""
FAINT = 0.9
"""With less than this for any role a clause does what the one before it does, if there is one, else 其他."""
MANY_WORDS = 4
"""Words given as the reason, at most."""


@dataclass(frozen=True, slots=True)
class RoleSuggestion:
    """A role and the words, of the clause or of a heading above it, that speak for it, loudest first."""

    role: Role
    because: tuple[str, ...]


def suggest_roles(text: str, structure: Structure, progress: Progress = silent) -> tuple[RoleSuggestion, ...]:
    """One suggestion for each clause of `structure`, in its order. Linear in the length of the text.

    Progress counts clauses; raises Cancelled.
    """
    sections = {heading: section_of(folded(text, heading.range)) for heading in structure.headings if not heading.title}
    result: list[RoleSuggestion] = []
    before: tuple[int, Role] | None = None
    for clause, above in zip(structure.clauses, headings_above(structure), strict=True):
        progress(len(result), len(structure.clauses))
        previous = before[1] if before is not None and before[0] == clause.passage else None
        found = role_of(
            folded(text, clause.range), [sections[heading] for heading in above if not heading.title], previous
        )
        result.append(found)
        before = clause.passage, found.role
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading announces: how much for each role, and the word that does."""

    weights: tuple[tuple[Role, float, str], ...]


def section_of(heading: Folded) -> Section:
    """Reads a heading."""
    found: list[tuple[Role, float, str]] = []
    for mark in HEADINGS:
        match = mark.pattern.search(heading.words)
        if match is not None:
            found.append((mark.role, mark.weight, heading.written(*_shown(match))))
    return Section(tuple(found))


def role_of(clause: Folded, sections: Sequence[Section], previous: Role | None = None) -> RoleSuggestion:
    """The role of a clause below headings, outermost first; `previous` is that of the sentence before it, if any."""
    goal = _goal(clause, sections)
    if goal:
        return RoleSuggestion(GOAL, goal)
    scores: dict[Role, float] = {}
    words = [*_announcements(sections), *_heard(clause)]
    for loudness, role, _ in words:
        scores[role] = scores.get(role, 0.0) + loudness
    if previous is not None and previous != GOAL:
        scores[previous] = scores.get(previous, 0.0) + SAME_AS_BEFORE
    best = max(ORDER, key=lambda role: scores.get(role, 0.0))
    if scores.get(best, 0.0) < FAINT and best != previous:
        return RoleSuggestion(OTHER, ())
    loudest = sorted((pair for pair in words if pair[1] == best and pair[0] > 0), key=lambda pair: -pair[0])
    return RoleSuggestion(best, tuple(dict.fromkeys(word for _, _, word in loudest))[:MANY_WORDS])


def _goal(clause: Folded, sections: Sequence[Section]) -> tuple[str, ...]:
    """R1: the words that make a clause a goal; none if it is none."""
    words = _without_titles(clause.words)
    if NEVER.search(words):
        return ()
    announced = _announced(sections)
    if announced:
        return (announced,)
    if GIVEN.search(words):
        return ()
    facts = any(role in (STATUS, PROBLEM) for section in sections for role, _, _ in section.weights)
    for rule in GOALS if facts else (*GOALS, *FIGURES_TO_REACH):
        match = rule.search(words)
        if match is not None:
            return tuple(
                clause.written(*match.span(group)) for group in range(1, (match.lastindex or 0) + 1) if match[group]
            )
    return ()


def _announced(sections: Sequence[Section]) -> str:
    """The word by which the nearest heading that announces anything announces goals."""
    for section in reversed(sections):
        if section.weights:
            return next((word for role, _, word in section.weights if role == GOAL), "")
    return ""


def _announcements(sections: Sequence[Section]) -> list[tuple[float, Role, str]]:
    """For each role the heading that says most for it; goals are R1's business."""
    best: dict[Role, tuple[float, Role, str]] = {}
    part = 1.0
    for section in reversed(sections):
        for role, weight, word in section.weights:
            if role != GOAL and part * weight > best.get(role, (0.0,))[0]:
                best[role] = part * weight, role, word
        part *= FAR_HEADING
    return list(best.values())


def _heard(clause: Folded) -> list[tuple[float, Role, str]]:
    """Every mark of a role in a clause."""
    words = _without_titles(clause.words)
    last = _last_proposition(words)
    turn = max((match.start() for match in _BUT.finditer(words)), default=0)
    heard: list[tuple[float, Role, str]] = []
    for mark in CLAUSES:
        places = [_shown(match) for match in mark.pattern.finditer(words)]
        if places:
            start, end = max(places, key=lambda place: _part(place[0], last, turn))
            more = 1 + FURTHER_PLACE * min(len(places) - 1, 3) if mark.adds_up else 1.0
            heard.append((more * mark.weight * _part(start, last, turn), mark.role, clause.written(start, end)))
    return heard


def _shown(match: re.Match[str]) -> tuple[int, int]:
    """The word of a match that is shown: its last group, or all of it."""
    return match.span(match.lastindex or 0)


def _without_titles(words: str) -> str:
    """Names of documents say nothing about what the clause does."""
    return _CITED.sub(lambda title: "《" + "□" * (len(title[0]) - 2) + "》", words)


def _part(start: int, last: int, turn: int) -> float:
    if start < turn:
        return BEFORE_BUT
    return 1.0 if start >= last else EARLIER


def _last_proposition(words: str) -> int:
    """Where the last proposition starts."""
    stop = max(words.rfind(sign, 0, len(words) - 1) for sign in ",;:")
    return stop + 1
