"""Numbers of documents: 国发〔2014〕60号 in any kind of brackets or none, 国务院令第645号, 院臺建字第1040012345號."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.analysis.reading import Reading, pattern

_CODE = r"[\u4e00-\u9fffA-Z]{1,14}"
_YEAR = r"(?:19|20)\d\d"
_NUMBER = (
    rf"(?P<code>{_CODE})(?:[\[(](?P<year>{_YEAR})年?[\])]|(?P<bare>{_YEAR}))第?(?P<serial>\d{{1,5}})号"
    rf"|(?P<order>[\u4e00-\u9fff]{{0,12}}(?:令|公告|通告))(?:\(?(?P<order_year>{_YEAR})年\)?)?第?(?P<order_serial>\d{{1,4}})号"
    rf"|(?P<letter>{_CODE}字)第?(?P<letter_serial>\d{{4,12}})号"
)
NUMBER_AFTER = pattern(rf"[(\[](?:{_NUMBER})(?:[函令])?[)\]]")
"""A number in brackets right behind a title."""

_ANYWHERE = pattern(_NUMBER)
_CLOSES = pattern(r"\d号")
_WINDOW = 40
"""Characters a number may take, with what leads to it."""
_LONGEST_BARE = 8
"""Characters of a code without brackets: more of them are a sentence, 号 a house."""
# Words that lead to a number and are no part of it.
_LEADS = pattern(
    r".*(?:根据|依据|按照|依照|遵照|印发|下发|转发|落实|执行|参照|废止|关于|文件|详见|参见|及其|以及|[与及的了见以由经依按据]|和(?!信息化|旅游|改革|社会保障|城乡建设|计划生育|国土))"
)


def find_numbers(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Start, end and normal form of each number of a reading."""
    text = reading.text
    last = 0
    for sign in _CLOSES.finditer(text):
        begin = max(last, text.rfind("\n", 0, sign.start()) + 1, sign.start() - _WINDOW)
        found = next((one for one in _ANYWHERE.finditer(text, begin, sign.end()) if one.end() == sign.end()), None)
        if found is None or (found["bare"] and len(found["code"]) - _lead(found) > _LONGEST_BARE):
            continue
        yield found.start() + _lead(found), found.end(), normal_number(reading, found)
        last = found.end()


def normal_number(reading: Reading, found: re.Match[str]) -> str:
    """国发〔2014〕60号, whatever the brackets. Characters keep the script of the source."""
    group = next(name for name in ("code", "order", "letter") if found[name])
    name = reading.words(found.start(group) + _lead(found), found.end(group))
    at = reading.text.rindex("号", found.start(), found.end())
    sign = reading.words(at, at + 1)
    if group == "code":
        return f"{name}〔{found['year'] or found['bare']}〕{found['serial']}{sign}"
    year = f"{found['order_year']}年" if group == "order" and found["order_year"] else ""
    return f"{name}{year}第{found[f'{group}_serial']}{sign}"


def _lead(found: re.Match[str]) -> int:
    """How many characters of the match belong to the sentence before the number."""
    name = found["code"] or found["order"] or found["letter"]
    lead = _LEADS.match(name)
    return lead.end() if lead and lead.end() < len(name) else 0
