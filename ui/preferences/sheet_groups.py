"""What stands on the sheet of keys, in which groups: made from the registry of actions, with the user's own keys."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.text.pinyin import matches
from ui.actions import scope_name
from ui.shortcuts import ANYWHERE, LISTS, READER, listed
from ui.translating import QT_TRANSLATE_NOOP
from ui.window_actions import MENUS

if TYPE_CHECKING:
    from ui.actions import Actions, ActionSpec, FixedKeys

TITLES: Final = (
    (READER, QT_TRANSLATE_NOOP("actions", "在正文里移动和选取")),
    *MENUS,
    ("structure", QT_TRANSLATE_NOOP("actions", "条款结构")),
    (LISTS, QT_TRANSLATE_NOOP("actions", "列表和面板")),
)
"""Groups in their order. Those of the menus carry the letter that opens them, which is left out here."""
TO: Final = "–"
"""Between the first and the last key of a series."""
SHORTEST_SERIES: Final = 3
_HERE: Final = "_here"
"""Ends the id of an action that does in the reader, by a single key, what the one without it does everywhere."""
_LETTER: Final = re.compile(r"\(&\w\)")
_NUMBERED: Final = re.compile(r"(.*?)(\d)")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What is done, and by which keys."""

    name: str
    keys: tuple[str, ...]
    """As they are shown."""
    where: str = ""
    """Said only in lists and panels, which are many."""

    def answers(self, typed: str) -> bool:
        """Whether it is meant by what was typed: a part of its name, pinyin initials, or of a key."""
        wanted = typed.strip().lower()
        return matches(self.name, typed) or any(wanted in key.lower() for key in self.keys)


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Rows below one title."""

    title: str
    rows: tuple[SheetRow, ...]


def sheet_groups(actions: Actions, typed: str = "") -> list[SheetGroup]:
    """All keys in force that answer to what was typed, in groups; actions without a key are left out."""
    rows: dict[str, list[SheetRow]] = {group: [] for group, _ in TITLES}
    specs = [spec for spec in actions.specs() if not spec.id.endswith(_HERE)]
    here = {spec.id.removesuffix(_HERE): spec for spec in actions.specs() if spec.id.endswith(_HERE)}
    menus = {spec.feature: spec.menu for spec in reversed(specs) if spec.menu}
    for spec in specs:
        row = _row(actions, spec, here.get(spec.id))
        if row.keys:
            rows[_group(spec, menus)].append(row)
    for keys in actions.fixed():
        rows[READER if keys.where == READER else LISTS].append(_fixed_row(keys))
    return [
        SheetGroup(_title(title), tuple(found))
        for group, title in TITLES
        if (found := [row for row in _series(rows[group]) if row.answers(typed)])
    ]


def _row(actions: Actions, spec: ActionSpec, here: ActionSpec | None) -> SheetRow:
    keys = [key for each in (spec, here) if each for key in actions.binding(each).keys]
    where = "" if spec.scope in {ANYWHERE, READER} else scope_name(spec.scope)
    return SheetRow(actions.binding(spec).name, listed(keys), where)


def _fixed_row(fixed: FixedKeys) -> SheetRow:
    where = "" if fixed.where == READER else scope_name(fixed.where)
    name = QCoreApplication.translate("actions", fixed.text)
    return SheetRow(name, listed(fixed.keys.split()), where)


def _group(spec: ActionSpec, menus: dict[str, str]) -> str:
    groups = {group for group, _ in TITLES}
    if spec.scope not in {ANYWHERE, READER}:
        return LISTS
    if spec.feature == READER and spec.scope == READER and spec.menu != "structure":
        return READER
    menu = spec.menu or menus.get(spec.feature, "")
    return menu if menu in groups else "view"


def _series(rows: Iterable[SheetRow]) -> list[SheetRow]:
    """标签 1 to 标签 9 on the keys 1 to 9 become one row, unless the user has given one of them another key."""
    result: list[SheetRow] = []
    run: list[SheetRow] = []
    for row in rows:
        if run and not _follows(run[-1], row):
            result += _joined(run)
            run = []
        run.append(row)
    return result + _joined(run)


def _follows(before: SheetRow, after: SheetRow) -> bool:
    one, other = _number(before), _number(after)
    return one is not None and other is not None and (other[0], other[1]) == (one[0], one[1] + 1)


def _number(row: SheetRow) -> tuple[tuple[str, str], int] | None:
    """What a row has in common with its series, and its place in it; None if its key is not its number."""
    name = _NUMBERED.fullmatch(row.name)
    key = _NUMBERED.fullmatch(row.keys[0]) if len(row.keys) == 1 else None
    if name is None or key is None or name[2] != key[2]:
        return None
    return (name[1], key[1]), int(name[2])


def _joined(run: list[SheetRow]) -> list[SheetRow]:
    if len(run) < SHORTEST_SERIES:
        return run
    first, last = run[0], run[-1]
    return [replace(first, name=f"{first.name}{TO}{last.name[-1]}", keys=(first.keys[0], TO, last.keys[0]))]


def _title(title: str) -> str:
    if title in dict(MENUS).values():
        return _LETTER.sub("", QCoreApplication.translate("menus", title))
    return QCoreApplication.translate("actions", title)
