"""One unit for what is measured in several: 2.6万公里 and 26000千米 are both 26000 公里."""

from __future__ import annotations

from decimal import Decimal

from core.text.fold import fold_script

_RANKS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
"""Powers of ten."""
_WHOLE = frozenset(fold_script("千米 千克 千瓦 千瓦时 千瓦小时 千瓦·时 千伏 千伏安 千字节 百帕 百分点").split())
"""Units whose first character is no rank of the number."""
_SAME = {
    word: unit
    for unit, words in {
        "公里": "千米",
        "平方公里": "平方千米",
        "吨": "公吨",
        "千克": "公斤",
        "千瓦时": "千瓦小时 千瓦·时 度电",
        "百分点": "个百分点",
        "小时": "个小时",
        "小時": "個小時",
        "工作日": "个工作日 個工作日",
        "美元": "美金",
        "元": "元人民币 人民币元 人民币",
        "日元": "日圆",
    }.items()
    for word in words.split()
}


def in_common_unit(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The same amount without 万 and 亿 in its unit, and in the usual word for the unit. Exact."""
    rest = unit
    power = 0
    while rest and fold_script(rest) not in _WHOLE and (rank := _RANKS.get(fold_script(rest[0]))):
        power += rank
        rest = rest[1:]
    whole = value.scaleb(power)
    if whole == whole.to_integral_value():
        whole = whole.quantize(Decimal(1)) if power else value
    return whole, _SAME.get(rest, rest)
