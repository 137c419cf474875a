"""The words round a number: where its phrase begins, what it is called, which way it goes and from where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.analysis.quantities import Quantity, UnitKind
from core.analysis.reading import Piece, pattern
from core.model.fact import Change
from core.text.fold import fold_script

_LEADING = pattern(
    r"^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]|其中|同时|另外|此外|并且|并|而且|且|而|以及|还将|还|也将|也|仍"
    r"|将要|将|要|须|应|力争|争取|确保|努力|实现了?|即|使得|使|原则上|总体上|到时|届时|有望|预计|据统计|截至目前|目前|已经|已|自?起|前|间|内|[和与及、，的])+"
)
_BEFORE_TIME = pattern(r"^(?:截至|截止|在|于|自|从|由)")
_PART_OF_YEAR = pattern(r"^(?:前[一二三]季度|半年度?|同期|一?季度|今年|明年|去年|上年|本年度?)")
_FILLERS = r"(?:了|共|(?<!人)均|也|各|仅|约|已|已经|再|全部|分别|平均|年均|有望|可望|预计|将|要|力争|则|每年)*"
_REACHED = pattern(
    rf"{_FILLERS}(?:(?:达到|达成|达|高达|多达|共达|合计达|为|是|至|到|占|于|突破|超过|控制|保持|稳定|维持|提高|提升|增长|增加|扩大|上升|成长"
    rf"|增至|升至|下降|降低|减少|缩短|压缩|压减|削减|缩小|降至|减至|降到|降|升|接近|(?<=[定持制])在){_FILLERS}(?:在|到|至|为|达)?{_FILLERS})+$"
)
_COUNTED_ALONE = pattern(r"(?:有|为|是|在|于)$")
_MAKING = pattern(
    r"(?:(?:已经|已|将|要|重点|累计|共|新|还将|初步|基本|推动|至少|在|为|等|每年|每天|各自)*"
    r"(?:建设|建成|新建|开工建设|打造|培育|扶持|引进|发展|接入|入网|新增|净增|增加|发放|完成|实现|形成|建立|推出|提供|创建|集中了?"
    r"|开通|覆盖|惠及|配备|配置|拥有|选择|认定|遴选|实施|组织|开展|生成|确定|支持|培养|造就|兴建|改造|增设|设立|设置|补助|培训|在|为|等|有|共){1,2})$"
)
_RISES = r"提高|提升|(?<!自然)增长|成长|增加|上升|扩大|增速|增幅|增长速度|复合增速|翻|增至|升至"
_FALLS = r"下降|降低|减少|减量|缩短|压缩|压减|削减|降幅|降至|减至|缩减|下调|降到|缩小"
_TO_NUMBER = (
    r"(?:率|幅度?|速度?|比例)?"
    r"(?:了|到|至|为|达到|达|高达|约|近|超过?|将|有望|预计|可望|控制在|在|不低于|不少于|再|均|分别|年均|\d{4}年[底末]?的?)*$"
)
_RISING = pattern(rf"(?:{_RISES}){_TO_NUMBER}")
_FALLING = pattern(rf"(?:{_FALLS}){_TO_NUMBER}")
_ADDED = pattern(r"(?:新增|净增)(?!规模|量|的|速|资)")
_COMPARED = pattern(
    r"(?:(?<![占同环])比(?![重例率值较])|较|由|从)(?:过去的|目前的|现在的|原来的|当前的|现有的)?(?P<from>[^，。；较由从]{1,18}?)(?:同期)?"
    r"(?P<verb>净增|新增|增加|增长|成长|提高|提升|上升|扩大|下降|降低|减少|减量|缩短|压缩|压减|削减|缩小|降|升|减|增|翻)"
)
_COMPARED_FOLD = pattern(r"(?:比|较)(?P<from>[^，。；]{1,18})$")
_OBJECT = pattern(r"[的之]?(?P<name>(?:(?![和与及]\d)[^，。；：、？！\n()]){1,30})")
_OBJECT_VERB = pattern(
    r"(?:正式|没有|尚未|存在|已|均|纳入|正在|建立起|实现|作为|通过|享受|提供|初步|得到|达到|完成|开展|自动生成|发展(?=分))"
)
_CONTINUES = pattern(r"^(?:比|较|由|从|占|对.*率|同比|环比|年均|平均|增长|增速|增幅|半年度|是|每年$)")
_LONGEST_PHRASE = 120
"""Characters. What has no mark for longer than this is no phrase."""
_JOINERS = frozenset(("、", "和", "与", "及", "或", "龢", "與"))
_OPEN_END = frozenset("，。；：？！、)\n”(")
_CUTS = frozenset("，；：。？！")

_DEICTIC = pattern(r"(?:我[国省市区县州]|本[省市区县州]|全[国省市区县州])的?")
_HANGING = pattern(
    r"(?:，|：|的|同比|环比|将新增|已经?|目前|现|均|增长(?:迅速|较快|很快)|(?<![国公私所专具持享没])有)+$"
)
_LEAST = 2
"""Characters that a name has at least."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrase of one quantity in a reading."""

    start: int
    end: int
    name: tuple[Span, ...]
    """Parts of the name."""
    phrase: int
    """Where the phrase begins, for those who look for words in it."""
    continues: bool = False
    """占..., 比...: the name goes on from the indicator before."""
    baseline: Span | None = None
    """Where the stated starting point stands: 2012年末 in 比2012年末净增."""


def joined(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity only continues the list of the last one: 3亿元、5亿元."""
    return text[last.end : quantity.start] in _JOINERS


def wording(text: str, quantity: Quantity, piece: Piece, floor: int, times: Mapping[int, int]) -> Wording:
    """What stands round a quantity.

    `floor`: end of the last quantity of the piece, or the piece's start. `times`: start to end of all times.
    """
    phrase = max(floor, _phrase_start(text, quantity.start, piece.start))
    listed = text.rfind("、", floor, quantity.start) if floor > piece.start and phrase == floor else -1
    phrase = max(phrase, listed + 1)
    start = _skip(text, phrase, quantity.start, times)
    left = text[start : quantity.start]
    reached = _REACHED.search(left)
    bare = reached.start() == 0 if reached else not left and text[quantity.end] in _OPEN_END
    if bare and phrase > piece.start and text[phrase - 1] == "，" and phrase - 1 > floor:
        before = max(floor, _phrase_start(text, phrase - 1, piece.start))
        start = _skip(text, before, phrase - 1, times)
        left = text[start : quantity.start]
        reached = _REACHED.search(left)
    compared = _compared(quantity).search(left)
    baseline = None if compared is None else (start + compared.start("from"), start + compared.end("from"))
    if _counts_object(text, quantity, left, reached=reached is not None):
        name, end = _with_object(text, quantity, start, left)
    else:
        name, end = _subject(start, left, len(left) if reached is None else reached.start(), compared), quantity.end
    opens = not left or (reached is not None and reached.start() == 0)
    continues = len(name) == 1 and (opens or _CONTINUES.match(left) is not None)
    return Wording(start, end, name, phrase, continues, baseline)


def tidy(name: str) -> str:
    """A name without what says where, when or how it is reached: 我国光缆总长度, 免费WiFi接入点将新增.

    Where it is has a field of its own. Nothing is taken away that would leave less than two characters.
    """
    folded = fold_script(name)
    last = _HANGING.search(folded)
    end = last.start() if last is not None and last.start() >= _LEAST else len(name)
    first = _DEICTIC.match(folded)
    start = first.end() if first is not None and end - first.end() >= _LEAST else 0
    return name[start:end]


def _compared(quantity: Quantity) -> re.Pattern[str]:
    """翻 of 翻一番 is part of the number."""
    return _COMPARED_FOLD if quantity.unit_word == "番" else _COMPARED


def _phrase_start(text: str, at: int, floor: int) -> int:
    """Where the phrase before `at` begins: behind the last mark outside brackets, not before `floor`."""
    depth = 0
    floor = max(floor, at - _LONGEST_PHRASE)
    while at > floor:
        sign = text[at - 1]
        if sign == ")":
            depth += 1
        elif sign == "(":
            if depth == 0:
                return at
            depth -= 1
        elif depth == 0 and sign in _CUTS:
            return at
        at -= 1
    return at


def _skip(text: str, start: int, end: int, times: Mapping[int, int]) -> int:
    """Behind the words and times that open a phrase and belong to no name."""
    while start < end:
        at = start
        for words in (_LEADING, _PART_OF_YEAR):
            found = words.search(text[at:end])
            at += found.end() if found else 0
        led = _BEFORE_TIME.search(text[at:end])
        for begin in (at, at + (led.end() if led else 0)):
            if begin in times and times[begin] <= end:
                at = times[begin]
                break
        if at == start:
            break
        start = min(at, end)
    return start


def _counts_object(text: str, quantity: Quantity, left: str, *, reached: bool) -> bool:
    """Whether what is counted stands behind the number: 建设60所图书馆, 80%的事项网上办理."""
    if text[quantity.end] in _OPEN_END:
        return False
    if quantity.kind in (UnitKind.COUNT, UnitKind.BARE):
        return not reached or _COUNTED_ALONE.search(left) is not None
    return not left or (quantity.kind is UnitKind.RATE and not reached and quantity.start == quantity.digits)


def _subject(start: int, left: str, reached: int, compared: re.Match[str] | None) -> tuple[Span, ...]:
    """The words left of 达到, without a comparison; of a comparison that opens the phrase only its verb."""
    if compared is None or compared.start() > reached:
        making = _MAKING.search(left[:reached])
        first = making.end() if making and making.start() == 0 and making.end() < reached else 0
        return ((start + first, start + reached),)
    if compared.start() == 0 and "verb" in compared.re.groupindex:
        return ((start + compared.start("verb"), start + compared.end("verb")),)
    return ((start, start + compared.start()),)


def _with_object(text: str, quantity: Quantity, start: int, left: str) -> tuple[tuple[Span, ...], int]:
    found = _OBJECT.match(text, quantity.end)
    if found is None:
        return ((start, quantity.start),), quantity.end
    first, last = found.span("name")
    verb = _OBJECT_VERB.search(text, first + 2, last)
    cut = verb.start() if verb else last
    attribute = text.rfind("的", first, cut)
    making = _MAKING.search(left)
    subject = 0 if left.endswith("等") else making.start() if making else len(left)
    name = (attribute + 1 if first <= attribute < cut - 1 else first, cut)
    return ((start, start + subject), name), last


def change_of(text: str, quantity: Quantity, phrase: int) -> Change | None:
    """Which way the number goes, if its phrase says so."""
    left = text[phrase : quantity.digits]
    if quantity.unit_word == "番":
        return Change.INCREASE
    if _FALLING.search(left):
        return Change.DECREASE
    return Change.INCREASE if _RISING.search(left) or _ADDED.search(left) else None
