"""Which domains a clause belongs to: its own words, the headings it stands under, and what the user's tags have taught.

Rules of the annotation conventions answered here: a clause is judged inside its heading context; a list of four or more
examples speaks for its theme, not for each member (D1); generalities have no domain (D2); what is only a means
(`运用大数据等`) or a title that is only cited is not the subject.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.analysis.bayes import Counts, features_of, scores, telling_words
from core.analysis.folded import Folded, folded, pattern
from core.analysis.headings_above import headings_above
from core.model.text import Structure, TextRange
from core.progress import Progress, silent

if TYPE_CHECKING:
    from core.analysis.lexicon import Lexicon, LexiconHit


@dataclass(frozen=True, slots=True)
class RankedDomain:
    """A domain, how much speaks for it (about 4 for one word that names it), and the words that do, loudest first."""

    domain: str
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DomainSuggestion:
    """Domains of one clause, best first, and as many of them as are believed: none to three.

    Three are ranked at least, as long as the lexicon has three: the last may rest on nothing but what the document
    mostly speaks of, or on nothing (score 0).
    """

    ranked: tuple[RankedDomain, ...]
    believed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tuning:
    """Global numbers, none of them about a single word or domain; chosen on two documents marked by hand, each checked
    on the other. Around the chosen values the measure changes little: by two hundredths for a quarter more or less.
    """

    repeated: float = 0.55
    """The second loudest word for a domain counts this much, the third the square of it, and so on."""
    means: float = 0.6
    """Words in `利用…，` `随着…，`."""
    listed: float = 0.35
    """Members of a list of four or more."""
    cited: float = 0.4
    """Words in the title of a document that is only referred to."""
    closing: float = 1.1
    """The word that closes a proposition: in Chinese the noun that the words before it describe."""
    topic: float = 1.3
    """Words in `在…方面，`, which name the subject."""
    heading: float = 0.5
    """The nearest heading, against words of the clause itself."""
    heading_above: float = 0.4
    """Each heading further up counts this much of the one below it."""
    heading_most: float = 5.0
    """However many words a heading has, it says no more than this for a domain..."""
    heading_names: float = 3.9
    """...and no less for the one it says most for, from here on: one word may name what a section is about."""
    neighbour: float = 0.25
    """The other clauses of the paragraph, on average."""
    theme: float = 4.0
    """What a domain would add to each clause if all words of the document spoke for it; others add their share."""
    theme_from: float = 60.0
    """A document whose clauses say this much in all, about fifteen words, has half a theme; one clause has none."""
    theme_share: float = 0.33
    """A domain with less of the document's words is no theme of it."""
    learned: float = 1.0
    """The user's own tags. More of it helps documents that the lexicon knows badly and spoils those it knows well."""
    learned_from: float = 1.0
    """They add only what goes beyond this, and never take away: half of the wrong domains stay below 0, half of the
    right ones lie above 2.5."""
    first: float = 2.4
    """The best domain is believed from here on."""
    second: float = 3.0
    third: float = 5.0
    of_better: float = 0.6
    """The second and third domain are believed if they have this much of the one before..."""
    no_better: float = 9.0
    """...where one that is beyond all doubt counts no more than this."""


DEFAULT = Tuning()
MOST = 3
"""Domains of a clause, at most: CONVENTIONS 3."""

_TITLE = re.compile(r"《[^》]{1,80}》")
_REFERS = pattern(r"(?:根据|按照|依据|依照|贯彻|落实|结合|对接|执行)[^,。;:《]{0,12}$")
_SAYS = pattern(r"[^,。;:]{0,8}(?:提出|指出|明确|要求|规定|显示|认为|强调|确定)")
_MEANS = pattern(
    r"(?:^|(?<=[,;。]))(?:并|同时|充分|积极|综合|进一步)?"
    r"(?:利用|运用|借助|依托|依靠|凭借|通过|透过|基于|随着|伴随着?|面对|围绕|结合|根据|按照)[^,。;:]{2,60}(?=,)"
)
_TOPIC = pattern(r"(?:^|(?<=[。;]))在?[^,。;:]{2,24}(?:方面|领域)(?=,)")
_LIST = pattern(r"[^,。;:、]{1,16}(?:、[^,。;:、]{1,16}){2,40}?(?:、[^,。;:、]{1,12}?)(?=等|[,。;:]|和|及|与|$)")
_CLOSES = frozenset(",，;；。.：:！!？?\n")
_NEAR = 16
"""Characters before a title in which `根据` and the like refer to it."""
_ANYTHING = 0.001
"""Enough to rank domains of which a clause says nothing, too little to matter otherwise."""


def suggest_domains(
    text: str,
    structure: Structure,
    lexicon: Lexicon,
    counts: Counts | None = None,
    tuning: Tuning = DEFAULT,
    *,
    progress: Progress = silent,
) -> tuple[DomainSuggestion, ...]:
    """One suggestion for each clause of `structure`, in its order. Linear in the length of the text.

    Progress counts the clauses twice: as they are read, and as they are judged. Raises Cancelled.
    """
    scorer = _Scorer(text, lexicon, tuning)
    clauses = len(structure.clauses)
    own: list[_Evidence] = []
    for clause in structure.clauses:
        progress(len(own), 2 * clauses)
        own.append(scorer.evidence(clause.range))
    headings = {heading: scorer.heading(heading.range) for heading in structure.headings}
    around = _paragraphs(structure, own)
    everything = _everything(own, lexicon.domains)
    theme = _theme(everything, sum(sum(evidence.scores.values()) for evidence in own), tuning)
    result: list[DomainSuggestion] = []
    for clause, evidence, above in zip(structure.clauses, own, headings_above(structure), strict=True):
        progress(clauses + len(result), 2 * clauses)
        total = _Evidence()
        total.add(evidence, 1.0)
        part = tuning.heading
        for heading in reversed(above):
            total.add(headings[heading], part)
            part *= tuning.heading_above
        members = around[clause.passage]
        for other in members:
            if other is not evidence:
                total.add(other, tuning.neighbour / (len(members) - 1))
        total.add(theme, 1.0)
        total.add(everything, _ANYTHING)
        suggestion = _believed(_with_lesson(total, text, clause.range, counts, tuning), tuning)
        result.append(suggestion)
    return tuple(result)


_Layer = tuple[float, list[TextRange]]


class _Evidence:
    """Scores of domains and the words behind them."""

    __slots__ = ("scores", "words")

    def __init__(self) -> None:
        self.scores: defaultdict[str, float] = defaultdict(float)
        self.words: defaultdict[str, dict[str, float]] = defaultdict(dict)

    def add(self, other: _Evidence, part: float) -> None:
        for domain, score in other.scores.items():
            self.scores[domain] += part * score
        for domain, words in other.words.items():
            mine = self.words[domain]
            for word, loudness in words.items():
                mine[word] = max(mine.get(word, 0.0), part * loudness)

    def ranked(self) -> tuple[RankedDomain, ...]:
        best = sorted(self.scores.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(RankedDomain(domain, score, self._because(domain)) for domain, score in best)

    def _because(self, domain: str) -> tuple[str, ...]:
        words = self.words[domain]
        return tuple(sorted(words, key=lambda word: (-words[word], word)))


@dataclass(frozen=True, slots=True)
class _Scorer:
    text: str
    lexicon: Lexicon
    tuning: Tuning

    def evidence(self, place: TextRange) -> _Evidence:
        """What the words of a clause say."""
        reading = folded(self.text, place)
        layers = self._layers(reading)
        heard: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for hit in self.lexicon.hits_in(reading):
            loudness = hit.weight * _factor(hit, layers)
            if self.text[hit.range.end : hit.range.end + 1] in _CLOSES:
                loudness *= self.tuning.closing
            heard[hit.domain][hit.word] = max(loudness, heard[hit.domain].get(hit.word, 0.0))
        found = _Evidence()
        for domain, words in heard.items():
            part = 1.0
            for loudness in sorted(words.values(), reverse=True):
                found.scores[domain] += part * loudness
                part *= self.tuning.repeated
            found.words[domain].update(words)
        return found

    def heading(self, place: TextRange) -> _Evidence:
        """What a heading says: nothing beyond a cap, but all of that for the domain it names."""
        found, tuning = self.evidence(place), self.tuning
        loudest = max(found.scores.values(), default=0.0)
        for domain, score in found.scores.items():
            named = score == loudest >= tuning.heading_names
            found.scores[domain] = tuning.heading_most if named else min(score, tuning.heading_most)
        return found

    def _layers(self, reading: Folded) -> tuple[_Layer, ...]:
        """Parts of a clause where words count more or less: for each kind its factor and its places, left to right."""
        words, tuning = reading.words, self.tuning
        titles = (found for found in _TITLE.finditer(words) if _only_referred_to(words, found))
        kinds = (
            (tuning.means, _MEANS.finditer(words)),
            (tuning.topic, _TOPIC.finditer(words)),
            (tuning.listed, _LIST.finditer(words)),
            (tuning.cited, titles),
        )
        return tuple((factor, [reading.where(*found.span()) for found in places]) for factor, places in kinds)


def _only_referred_to(words: str, title: re.Match[str]) -> bool:
    before = max(0, title.start() - _NEAR)
    return _REFERS.search(words, before, title.start()) is not None or _SAYS.match(words, title.end()) is not None


def _factor(hit: LexiconHit, layers: Iterable[_Layer]) -> float:
    factor = 1.0
    for part, places in layers:
        index = bisect_right(places, hit.range.start, key=_start) - 1
        if index >= 0 and places[index].contains(hit.range):
            factor *= part
    return factor


def _start(place: TextRange) -> int:
    return place.start


def _paragraphs(structure: Structure, own: Sequence[_Evidence]) -> Mapping[int, list[_Evidence]]:
    around: defaultdict[int, list[_Evidence]] = defaultdict(list)
    for clause, evidence in zip(structure.clauses, own, strict=True):
        around[clause.passage].append(evidence)
    return around


def _everything(own: Sequence[_Evidence], domains: Iterable[str]) -> _Evidence:
    """Each domain's share of all that the clauses say; every domain has one, be it 0."""
    said = dict.fromkeys(domains, 0.0)
    for evidence in own:
        for domain, score in evidence.scores.items():
            said[domain] += score
    whole = sum(said.values())
    found = _Evidence()
    found.scores.update({domain: score / whole if whole else 0.0 for domain, score in said.items()})
    return found


def _theme(everything: _Evidence, said: float, tuning: Tuning) -> _Evidence:
    """What the document is about, if it is about one thing or two."""
    theme = _Evidence()
    enough = said / (said + tuning.theme_from)
    for domain, share in everything.scores.items():
        if share >= tuning.theme_share:
            theme.scores[domain] = tuning.theme * share * enough
    return theme


def _with_lesson(
    total: _Evidence, text: str, place: TextRange, counts: Counts | None, tuning: Tuning
) -> tuple[RankedDomain, ...]:
    """The ranking with what the user's tags add; domains that they lift name their words too."""
    if counts is None:
        return total.ranked()
    spoken = scores(counts, features_of(text, place))
    lesson = {domain: score - tuning.learned_from for domain, score in spoken.items() if score > tuning.learned_from}
    for domain, score in lesson.items():
        total.scores[domain] += tuning.learned * score
    ranked = list(total.ranked())
    for index, candidate in enumerate(ranked[:MOST]):
        if candidate.domain in lesson:
            words = telling_words(counts, text, place, candidate.domain)
            ranked[index] = replace(candidate, because=tuple(dict.fromkeys((*candidate.because, *words))))
    return tuple(ranked)


def _believed(ranked: tuple[RankedDomain, ...], tuning: Tuning) -> DomainSuggestion:
    believed: list[str] = []
    before = 0.0
    for candidate, threshold in zip(ranked[:MOST], (tuning.first, tuning.second, tuning.third), strict=False):
        if candidate.score < max(threshold, before * tuning.of_better):
            break
        believed.append(candidate.domain)
        before = min(candidate.score, tuning.no_better)
    return DomainSuggestion(ranked, tuple(believed))
