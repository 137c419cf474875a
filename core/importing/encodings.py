"""Which encoding a text file is in. Chinese files rarely say it, so the bytes are read each way and the results judged.

gb18030 decodes nearly every Big5 file without an error, and to nonsense: only what the characters are tells the two
apart. So every candidate is decoded strictly, scored by how much it looks like official Chinese prose, and the best
wins; whenever another one comes close, the guess says that it is not sure and the user chooses.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from core.errors import ImportRefused
from core.importing.common_characters import SIMPLIFIED, TRADITIONAL

ENCODINGS = ("utf-8", "gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
"""What a user can choose from, in the order in which they are tried."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTAINED = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "ascii": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
"""Labels that stand for one of ours. Files labelled gb2312 or gbk are read as gb18030, which contains both."""
_SAMPLE_BYTES = 64 * 1024
_SCORED_CHARACTERS = 4_000
_HANDICAP = {"big5hkscs": 0.02, "utf-16-le": 0.2, "utf-16-be": 0.2}
"""big5hkscs reads what cp950 reads, and more; UTF-16 reads any even number of bytes, and hardly comes without its mark.
Both must do better to be taken."""
_CLOSE = 0.1
"""Scores nearer than this leave a doubt."""
_PLAUSIBLE = 0.25
"""What the worst real prose scores; below it a strict reading is no better than a damaged one."""
_EVIDENCE = 8
"""Bytes beyond ASCII: from fewer nothing can be told."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
"""Not in text files as a rule, but in UTF-16 all the time."""
_NON_ASCII = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """An encoding out of `ENCODINGS` (or UTF-32, told by its mark) and how far to trust it.

    `alternatives` are the others that read the bytes, best first. `replaced` counts places that could not be read and
    became U+FFFD. `sure` is False if an alternative came close or something was replaced: then ask. What the user has
    chosen is sure.
    """

    encoding: str
    sure: bool
    alternatives: tuple[str, ...] = ()
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class _Reading:
    encoding: str
    score: float


def guess(data: bytes) -> EncodingGuess:
    """The most likely encoding of `data`; ASCII and the empty file are UTF-8."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _with_losses(data, EncodingGuess(encoding, sure=True))
    if _decodes(data, "utf-8") and not _CONTROLS.search(data):
        return EncodingGuess("utf-8", sure=True)
    sample = _sample(data)
    readings = _strict_readings(sample)
    if not readings or readings[0].score < _PLAUSIBLE:
        readings = sorted([*readings, *_damaged_readings(sample)], key=_by_score)
    if readings[0].encoding != "utf-8" and _is_damaged_utf8(sample):
        readings.insert(0, _Reading("utf-8", readings[0].score))
    best, *others = readings
    doubtful = best.score < _PLAUSIBLE or len(_NON_ASCII.findall(sample)) < _EVIDENCE
    close = any(best.score - other.score < _CLOSE and _differ(sample, best, other) for other in others)
    alternatives = tuple(dict.fromkeys(other.encoding for other in others if other.encoding != best.encoding))
    return _with_losses(data, EncodingGuess(best.encoding, sure=not (close or doubtful), alternatives=alternatives))


def chosen(data: bytes, label: str) -> EncodingGuess:
    """The user's choice in the form of a guess: always sure, with its losses. Raises 'import.unknown_encoding'."""
    return replace(_with_losses(data, EncodingGuess(canonical(label), sure=True)), sure=True)


def canonical(label: str) -> str:
    """The name used here for any usual label; gb2312 and gbk are read as gb18030, which contains them."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError) as error:  # ValueError: a NUL in the name
        raise ImportRefused("import.unknown_encoding", encoding=label) from error
    name = _CONTAINED.get(name, name)
    if name not in {*ENCODINGS, "utf-32-le", "utf-32-be"}:
        raise ImportRefused("import.unknown_encoding", encoding=label)
    return name


def decode(data: bytes, encoding: str) -> str:
    """All of `data`, without its byte order mark; what cannot be read becomes U+FFFD."""
    name = canonical(encoding)
    mark = next((mark for mark, marked in _BOMS if marked == name and data.startswith(mark)), b"")
    return str(memoryview(data)[len(mark) :], name, "replace")


def preview(data: bytes, encoding: str, characters: int = 400) -> str:
    """The beginning of the text as this encoding reads it, for the picker."""
    return decode(data[: characters * 4 + 4], encoding)[:characters]


def _with_losses(data: bytes, found: EncodingGuess) -> EncodingGuess:
    """`found` with what a full decoding loses; a sample only sees the beginning."""
    if _decodes(data, found.encoding):
        return found
    lost = decode(data, found.encoding).count("\ufffd")
    return replace(found, sure=False, replaced=max(lost, 1))


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _sample(data: bytes) -> bytes:
    """The first 64 KB that hold something other than ASCII, from an even offset for the sake of UTF-16."""
    found = _NON_ASCII.search(data)
    start = 0 if found is None or found.start() < _SAMPLE_BYTES // 2 else found.start() // 2 * 2
    return data[start : start + _SAMPLE_BYTES]


def _strict_readings(sample: bytes) -> list[_Reading]:
    """Encodings that read the sample without an error (its end may be cut), best first, ties to the earlier."""
    readings: list[_Reading] = []
    for encoding in ENCODINGS:
        if encoding.startswith("utf-16") and len(sample) % 2:
            continue
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(sample, final=len(sample) < _SAMPLE_BYTES)
        except UnicodeDecodeError:
            continue
        readings.append(_Reading(encoding, _score(text) - _HANDICAP.get(encoding, 0)))
    return sorted(readings, key=_by_score)


def _damaged_readings(sample: bytes) -> list[_Reading]:
    damaged = ("utf-8", "gb18030", "cp950")
    return [_Reading(encoding, _score(sample.decode(encoding, "replace"))) for encoding in damaged]


def _is_damaged_utf8(sample: bytes) -> bool:
    """More than 20 characters beyond ASCII and fewer than 1 % of all lost: no legacy text reads like that by chance."""
    text = sample.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return sum(1 for character in text if character > "\x7f") - lost > 20 and lost * 100 < len(text)


def _differ(sample: bytes, one: _Reading, other: _Reading) -> bool:
    return sample.decode(one.encoding, "replace") != sample.decode(other.encoding, "replace")


def _by_score(reading: _Reading) -> float:
    return -reading.score


def _score(text: str) -> float:
    """How much this looks like official prose: from 1.0 downwards, below 0 for nonsense."""
    points = 0.0
    counted = 0
    for character in text[:_SCORED_CHARACTERS]:
        if " " <= character <= "~" or character in "\t\n\r\f\v":
            continue
        counted += 1
        points += _points(character)
    return points / counted if counted else 1.0


@cache
def _points(character: str) -> float:
    """The weight of one character that is not plain ASCII; fitted to samples of 8 to 3,000 characters."""
    common, ordinary = _known()
    if character in common:
        return 1.0
    if character in ordinary:
        return 0.35
    return next((points for pattern, points in _CLASSES if pattern.match(character)), -0.3)


_CLASSES = (
    (re.compile("[\x00-\x1f\x7f]"), -3.0),
    (re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]"), -2.0),
    (re.compile("[\u3000-\u301f\u2013-\u2026\u00b7\ufe30-\ufe4f]"), 0.8),
    (re.compile("[\uff01-\uff5e\u2460-\u24ff\u3220-\u32b0]"), 0.5),
    (re.compile("[\u4e00-\u9fff]"), 0.0),
    (re.compile("[\u3400-\u4dbf\U00010000-\U000effff]"), -0.8),
    (re.compile("[\u3040-\u312f]"), -0.6),
)


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """The commonest characters; the ordinary ones: level 1 of GB 2312 (rows 16-55) and of Big5 (A440-C67E)."""
    rows = chain(
        ((bytes((lead, trail)), "gb2312") for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF)),
        ((bytes((lead, trail)), "big5") for lead in range(0xA4, 0xC7) for trail in range(0x40, 0xFF)),
    )
    ordinary = frozenset(chain.from_iterable(pair.decode(encoding, "ignore") for pair, encoding in rows))
    return frozenset(SIMPLIFIED + TRADITIONAL), ordinary
