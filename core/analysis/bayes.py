"""What the user's own tags teach: an incremental naive Bayes over pairs of characters.

It counts, for each domain, in how many tagged clauses a pair of characters occurs. Tagging adds, untagging takes away
exactly what was added; nothing is ever trained anew. Where the counts are kept is not its business: `Counts` says what
it needs, `MemoryCounts` keeps them in dictionaries and gives and takes them as rows.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from core.analysis.folded import folded, pattern

if TYPE_CHECKING:
    from core.model.text import TextRange

SMOOTHING = 0.1
"""What every pair of characters counts before it was seen."""
WARY = 20
"""With so many tagged clauses the lesson counts half."""
MANY_WORDS = 3

_RUN = pattern(r"[\w+]+")


class Counts(Protocol):
    """What was learned so far."""

    @property
    def clauses(self) -> Mapping[str, int]:
        """Domain to the number of tagged clauses; none is 0."""
        ...

    @property
    def vocabulary(self) -> int:
        """Number of different features."""
        ...

    def total(self, domain: str) -> int:
        """Sum of the counts of all features of a domain."""
        ...

    def of(self, feature: str) -> Mapping[str, int]:
        """Domain to count; empty for a feature never seen."""
        ...

    def add(self, domain: str, features: Collection[str], amount: int) -> None:
        """Adds `amount` clauses of the domain, each with these features. ValueError, and no change, if below 0."""
        ...


@dataclass(slots=True)
class MemoryCounts:
    """Counts in dictionaries."""

    clauses: dict[str, int] = field(default_factory=dict[str, int])
    _counts: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    """Feature to domain to count."""
    _totals: dict[str, int] = field(default_factory=dict[str, int])

    @staticmethod
    def from_rows(clauses: Mapping[str, int], rows: Iterable[tuple[str, str, int]]) -> MemoryCounts:
        """From what was kept: domain to number of clauses, and the rows (domain, feature, count)."""
        counts = MemoryCounts(dict(clauses))
        for domain, feature, count in rows:
            counts._counts.setdefault(feature, {})[domain] = count
            _change(counts._totals, domain, count)
        return counts

    @property
    def vocabulary(self) -> int:
        return len(self._counts)

    def total(self, domain: str) -> int:
        return self._totals.get(domain, 0)

    def of(self, feature: str) -> Mapping[str, int]:
        return self._counts.get(feature, {})

    def rows(self) -> Iterator[tuple[str, str, int]]:
        """Domain, feature, count; in the order of domains and features."""
        return iter(
            sorted(
                (domain, feature, count) for feature, found in self._counts.items() for domain, count in found.items()
            )
        )

    def add(self, domain: str, features: Collection[str], amount: int) -> None:
        counts = [self.clauses.get(domain, 0), *(self.of(feature).get(domain, 0) for feature in features)]
        if min(counts) + amount < 0:
            raise ValueError(domain)
        _change(self.clauses, domain, amount)
        for feature in features:
            found = self._counts.setdefault(feature, {})
            _change(found, domain, amount)
            if not found:
                del self._counts[feature]
        _change(self._totals, domain, amount * len(features))


def _change(counts: dict[str, int], key: str, amount: int) -> None:
    count = counts.get(key, 0) + amount
    if count:
        counts[key] = count
    else:
        counts.pop(key, None)


def features_of(text: str, place: TextRange | None = None) -> frozenset[str]:
    """Pairs of neighbouring characters in runs of Han, letters, digits and `+`; the same in both scripts."""
    words = folded(text, place).words
    return frozenset(words[at : at + 2] for at in _pairs(words))


def _pairs(words: str) -> list[int]:
    return [at for run in _RUN.finditer(words) for at in range(run.start(), run.end() - 1)]


def learn(counts: Counts, features: Collection[str], domains: Iterable[str]) -> None:
    """A clause with these features was tagged with these domains."""
    for domain in domains:
        counts.add(domain, features, 1)


def unlearn(counts: Counts, features: Collection[str], domains: Iterable[str]) -> None:
    """Takes back what `learn` added, exactly. ValueError if it was never learned."""
    for domain in domains:
        counts.add(domain, features, -1)


def scores(counts: Counts, features: Collection[str]) -> dict[str, float]:
    """Domain to how much more (or less) than for the average domain the tags speak for it, seldom beyond -3 and 5.

    Half the logarithm of the domain's share, plus the logarithm of each known feature's; the mean over domains taken
    off, divided by the root of the number of known features; small as long as little was learned. Empty if nothing
    is known.
    """
    known = [found for found in map(counts.of, features) if found]
    tagged = sum(counts.clauses.values())
    if not known or len(counts.clauses) < 2:
        return {}
    sums: dict[str, float] = {}
    for domain, clauses in counts.clauses.items():
        whole = math.log(counts.total(domain) + SMOOTHING * counts.vocabulary)
        likelihood = sum(math.log(found.get(domain, 0) + SMOOTHING) for found in known) - len(known) * whole
        sums[domain] = math.log(clauses / tagged) / 2 + likelihood
    mean = sum(sums.values()) / len(sums)
    trust = tagged / (tagged + WARY) / math.sqrt(len(known))
    return {domain: trust * (score - mean) for domain, score in sums.items()}


def telling_words(counts: Counts, text: str, place: TextRange, domain: str) -> tuple[str, ...]:
    """Up to three stretches of the clause, as written, that this domain's tags know better than the others' do."""
    reading = folded(text, place)
    whole = counts.total(domain), sum(map(counts.total, counts.clauses))
    gains = {at: _gain(counts, reading.words[at : at + 2], domain, whole) for at in _pairs(reading.words)}
    stretches: list[tuple[float, int, int]] = []
    for at, gain in gains.items():
        if gain <= 0:
            continue
        if stretches and stretches[-1][2] == at + 1:
            so_far, start, _ = stretches.pop()
            stretches.append((so_far + gain, start, at + 2))
        else:
            stretches.append((gain, at, at + 2))
    best = sorted(stretches, key=lambda stretch: (-stretch[0], stretch[1]))
    return tuple(dict.fromkeys(reading.written(start, end) for _, start, end in best))[:MANY_WORDS]


def _gain(counts: Counts, feature: str, domain: str, whole: tuple[int, int]) -> float:
    """How much more a feature speaks for a domain than for all others together; 0 if its tags never showed it.

    `whole` is the total of the domain and that of all domains.
    """
    found = counts.of(feature)
    here, everywhere = found.get(domain, 0), sum(found.values())
    if not here:
        return 0.0
    room = SMOOTHING * counts.vocabulary
    return math.log((here + SMOOTHING) / (whole[0] + room)) - math.log(
        (everywhere - here + SMOOTHING) / (whole[1] - whole[0] + room)
    )
