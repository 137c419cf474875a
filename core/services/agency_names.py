"""机关名称对照: which names stand for which public bodies, as shipped and as the users of a library have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.analysis.agency_table import AgencyTable, home_of, laid_over, shipped_aliases, shipped_table
from core.errors import NotFound
from core.model.agency_alias import AgencyAlias
from core.model.changes import ChangeSet, StepKind
from core.model.ids import AgencyAliasId
from core.text.fold import fold_script

if TYPE_CHECKING:
    from core.analysis.agency_names import Home
    from core.ports import Clock, IdSource, StepInProgress, Store

SHORTEST = 2
NAME_LIMIT = 60
"""Code points of a name, full or short."""


@dataclass(frozen=True, slots=True)
class AgencyName:
    """A name of a public body of one place."""

    home: Home
    alias: str
    """As texts have it."""
    shipped: str | None
    """The full name that it stands for as the program comes; None if it does not come with it."""
    own: AgencyAlias | None
    """What the users of this library say of it."""

    @property
    def name(self) -> str:
        """The full name in force; '' = the words are no name of a body."""
        return self.own.name if self.own is not None else (self.shipped or "")


@dataclass(frozen=True, slots=True)
class AliasChange:
    """A wish: a name shall stand for a body; '': for none; None: as shipped, or be forgotten."""

    home: Home
    alias: str
    name: str | None


class AgencyNamesService:
    """One method, one step."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._made: tuple[tuple[AgencyAlias, ...], AgencyTable] | None = None

    def aliases(self) -> tuple[AgencyAlias, ...]:
        """What the users of this library say of names."""
        with self._store.reading() as library:
            return library.agency_aliases.all()

    def names(self) -> tuple[AgencyName, ...]:
        """All names: the shipped ones in their order, each with what users say of it, then the users' own."""
        own = {_key(alias.home, alias.alias): alias for alias in self.aliases()}
        shipped: dict[tuple[str, str], AgencyName] = {}
        for home, alias, full in shipped_aliases():
            key = _key(home, alias)
            if key not in shipped:
                shipped[key] = AgencyName(home, alias, full, own.pop(key, None))
        added = (AgencyName(home_of(alias), alias.alias, None, alias) for alias in own.values())
        return (*shipped.values(), *added)

    def table(self, aliases: tuple[AgencyAlias, ...]) -> AgencyTable:
        """The shipped names with these laid over, ready for the analysis. The last one made is kept."""
        if not aliases:
            return shipped_table()
        made = self._made
        if made is None or made[0] != aliases:
            made = self._made = aliases, laid_over(aliases)
        return made[1]

    def change(self, wishes: Iterable[AliasChange], reviewer: str) -> ChangeSet:
        """Raises NotFound for names that are too short or too long. A name in either script is the same name."""
        checked = [replace(wish, alias=_checked(wish.alias), name=wish.name and _checked(wish.name)) for wish in wishes]
        shipped = {_key(home, alias): full for home, alias, full in reversed(shipped_aliases())}
        with self._store.step(StepKind.CHANGE_AGENCIES, reviewer) as step:
            own = {_key(alias.home, alias.alias): alias for alias in step.agency_aliases.all()}
            done: Counter[bool] = Counter()
            for wish in checked:
                key = _key(wish.home, wish.alias)
                as_shipped = wish.name == shipped.get(key, "")
                done[self._put(step, own.get(key), replace(wish, name=None) if as_shipped else wish, reviewer)] += 1
            step.say(count=done[True])
        return step.changes

    def _put(self, step: StepInProgress, known: AgencyAlias | None, wish: AliasChange, reviewer: str) -> bool:
        """Whether that changed anything."""
        if wish.name is None:
            if known is not None:
                step.agency_aliases.remove(known.id)
            return known is not None
        if known is not None:
            step.agency_aliases.update(replace(known, name=wish.name))
            return known.name != wish.name
        new = AgencyAliasId(self._ids.new())
        step.agency_aliases.add(AgencyAlias(new, wish.home, wish.alias, wish.name, reviewer, self._clock.now()))
        return True


def _key(home: str, alias: str) -> tuple[str, str]:
    return home, fold_script(alias)


def _checked(words: str) -> str:
    """Without white space, which is passed over in texts too."""
    words = "".join(words.split())
    if len(words) < SHORTEST:
        raise NotFound("agency_alias.short", words=words)
    if len(words) > NAME_LIMIT:
        raise NotFound("agency_alias.long", words=words[:NAME_LIMIT] + "…", limit=NAME_LIMIT)
    return words
