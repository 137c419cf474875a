"""Makes a new edition of a text with edits that are known: for each, what has to be found and nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle

from core.model.comparison import Change, ChangeKind, Comparison
from core.model.text import PassageKind, TextRange
from core.text.fold import fold
from core.text.parse import clauses_in, parse

KINDS = (
    "insert passage",
    "delete passage",
    "insert clause",
    "delete clause",
    "reword",
    "swap",
    "join",
    "split",
)
BODY = (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM)
# Written for these tests.
SUBJECTS = (
    "市林业局",
    "各街道办事处",
    "区财政部门",
    "供水企业",
    "县图书馆",
    "码头管理站",
    "养老服务中心",
    "渔业合作社",
)
DEEDS = (
    "整修堤岸护坡",
    "补种行道树",
    "清点库存药品",
    "绘制管线地图",
    "开设夜间窗口",
    "试办流动书车",
    "更换老旧水表",
    "培训驾驶员",
)
ENDS = ("每季度公布一次结果", "所需费用列入年度预算", "汛期之前全部做完", "由居民代表当场验收", "先在两个村试行")
OTHER_WORDS = ("丙申航标", "梧桐书院", "盐碱坡地", "驿站柜台", "雪线哨所", "橡胶工厂")


def sentences() -> Iterator[str]:
    """Sentences that no plan holds, each another."""
    number = 3
    for subject, deed, end in zip(
        cycle(SUBJECTS), cycle((*DEEDS, "巡查渡口")), cycle((*ENDS, "余下的下年接着办")), strict=False
    ):
        number += 7
        yield f"{subject}{deed}{number}处，{end}。"


@dataclass
class Planted:
    """One edit and how it is found: a change of this kind with these words on either side, folded."""

    kind: ChangeKind
    old: str = ""
    new: str = ""

    def is_found_in(self, change: Change, old: str, new: str) -> bool:
        if change.kind is not self.kind:
            return False
        places = [(change.old, change.new)]
        if change.exchanged:
            places.append(change.exchanged)
        return any(_in(self.old, old, one) and _in(self.new, new, other) for one, other in places)


def _in(words: str, text: str, place: TextRange | None) -> bool:
    if not words:
        return True
    return place is not None and words in bare(text[place.start : place.end])


def bare(words: str) -> str:
    return "".join(fold(words).split())


@dataclass
class _Line:
    """A passage as it becomes."""

    text: str
    clauses: list[str]
    body: bool
    gap: str
    free: bool = True


@dataclass
class Planter:
    text: str
    seed: int
    apart: bool = True
    """Leave a passage alone on either side of every edit."""
    lone: bool = True
    """Only passages that stand once in the text."""
    planted: list[Planted] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.sentences = sentences()
        structure = parse(self.text)
        self.lines: list[_Line] = []
        passages = structure.passages
        for index, passage in enumerate(passages):
            place = passage.range
            end = passages[index + 1].range.start if index + 1 < len(passages) else len(self.text)
            clauses = [structure.clauses[one].range for one in clauses_in(structure, place)]
            self.lines.append(
                _Line(
                    self.text[place.start : place.end],
                    [self.text[one.start : one.end] for one in clauses],
                    passage.kind in BODY,
                    self.text[place.end : end],
                )
            )
        self._swapped: list[range] = []
        self._plain = [line.text for line in self.lines]

    def plant(self, count: int) -> str:
        """The new edition. Fewer edits than asked for only if the text has no room; see `planted`."""
        kinds = [KINDS[index % len(KINDS)] for index in range(count)]
        for kind in sorted(kinds, key=lambda kind: kind not in ("swap", "join", "split", "delete clause")):
            getattr(self, "_" + kind.replace(" ", "_"))()
        return "".join(line.text + line.gap for line in self.lines)

    # -- places -----------------------------------------------------------------------------------------------------
    def _free(self, wanted: Callable[[_Line], bool] | None = None) -> list[int]:
        return [
            index
            for index, line in enumerate(self.lines)
            if line.free and (wanted is None or wanted(line)) and len(bare(line.text)) >= 12 and self._alone(line)
        ]

    def _alone(self, line: _Line) -> bool:
        return not self.lone or self._plain.count(line.text) == 1

    def _take(self, *indices: int) -> None:
        for index in indices:
            around = range(index - 1, index + 2) if self.apart else (index,)
            for each in around:
                if 0 <= each < len(self.lines):
                    self.lines[each].free = False

    def _choose(self, indices: list[int]) -> int | None:
        return self.random.choice(indices) if indices else None

    # -- edits ------------------------------------------------------------------------------------------------------
    def _insert_passage(self) -> None:
        index = self._choose(self._free(lambda line: "\n" in line.gap))
        if index is not None:
            words = next(self.sentences) + next(self.sentences)
            self._take(index)
            self.lines.insert(index + 1, _Line(words, [], body=False, gap="\n", free=False))
            self.planted.append(Planted(ChangeKind.ADDED, new=bare(words)))

    def _delete_passage(self) -> None:
        index = self._choose(self._free(lambda line: "\n" in line.gap))
        if index is not None:
            self._take(index)
            self.planted.append(Planted(ChangeKind.REMOVED, old=bare(self.lines[index].text)))
            self.lines[index].text = self.lines[index].gap = ""

    def _insert_clause(self) -> None:
        index = self._choose(self._free(lambda line: line.body and len(line.clauses) >= 1 and line.text.endswith("。")))
        if index is not None:
            self._take(index)
            words = next(self.sentences)
            self.lines[index].text += words
            self.planted.append(Planted(ChangeKind.ADDED, new=bare(words)))

    def _delete_clause(self) -> None:
        index = self._choose(self._free(lambda line: line.body and len(_whole(line)) >= 3))
        if index is not None:
            self._take(index)
            line = self.lines[index]
            clause = self.random.choice(_whole(line)[1:-1])
            line.text = line.text.replace(clause, "", 1)
            self.planted.append(Planted(ChangeKind.REMOVED, old=bare(clause)))

    def _reword(self) -> None:
        index = self._choose(self._free(lambda line: any(len(clause) >= 14 for clause in line.clauses)))
        if index is not None:
            self._take(index)
            line = self.lines[index]
            clause = self.random.choice([clause for clause in line.clauses if len(clause) >= 14])
            middle = self.random.randrange(5, len(clause) - 6)
            words = f"{self.random.choice(OTHER_WORDS)}{len(self.planted)}"
            line.text = line.text.replace(clause, clause[:middle] + words + clause[middle + 3 :], 1)
            self.planted.append(Planted(ChangeKind.CHANGED, old=bare(clause[middle : middle + 3]), new=words))

    def _swap(self) -> None:
        free = self._free(lambda line: line.body and len(line.text) >= 20)
        one = self._choose(free)
        near = [index for index in free if one is not None and 0 < abs(index - one) <= 6]
        near = [
            index
            for index in near
            if one is not None and not self._crosses(range(min(one, index), max(one, index) + 1))
        ]
        other = self._choose(near)
        if one is not None and other is not None:
            self._take(one, other)
            self._swapped.append(range(min(one, other) - 1, max(one, other) + 2))
            first, second = self.lines[one], self.lines[other]
            first.text, second.text = second.text, first.text
            self.planted.append(Planted(ChangeKind.MOVED))

    def _crosses(self, places: range) -> bool:
        """Two exchanges that overlap could be told otherwise, as other moves."""
        return any(places.start < swapped.stop and swapped.start < places.stop for swapped in self._swapped)

    def _join(self) -> None:
        free = set(self._free(lambda line: line.body and line.text.endswith("。") and "\n" in line.gap))
        one = self._choose([index for index in free if index + 1 in free])
        if one is not None:
            self._take(one, one + 1)
            first, second = self.lines[one], self.lines[one + 1]
            self.planted.append(Planted(ChangeKind.MERGED, old=bare(first.text + second.text)))
            first.gap = ""

    def _split(self) -> None:
        index = self._choose(self._free(lambda line: line.body and len(_whole(line)) >= 2))
        if index is not None:
            self._take(index)
            line = self.lines[index]
            clause = self.random.choice(_whole(line)[1:])
            place = line.text.index(clause)
            self.planted.append(Planted(ChangeKind.SPLIT, old=bare(line.text)))
            line.text = line.text[:place] + "\n" + line.text[place:]


def _whole(line: _Line) -> list[str]:
    """Clauses that are whole sentences of some length and stand once in their line."""
    ends = [index for index, clause in enumerate(line.clauses) if clause.endswith("。")]
    return [
        line.clauses[index]
        for index in ends
        if (index == 0 or index - 1 in ends)
        and len(line.clauses[index]) >= 10
        and line.text.count(line.clauses[index]) == 1
    ]


def _length(change: Change) -> int:
    return sum(place.end - place.start for place in (change.old, change.new) if place is not None)


def missed_and_false(
    comparison: Comparison, planted: list[Planted], old: str, new: str
) -> tuple[list[Planted], list[Change]]:
    """Edits that were not found, and changes that nobody planted."""
    left = list(comparison.changes)
    missed: list[Planted] = []
    for edit in planted:
        found = min((change for change in left if edit.is_found_in(change, old, new)), key=_length, default=None)
        if found is None:
            missed.append(edit)
        else:
            left.remove(found)
    return missed, left
