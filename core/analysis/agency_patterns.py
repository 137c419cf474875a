"""How the names of public bodies are built: patterns for local bodies, steering groups and departments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from core.analysis.agency_names import departments, places
from core.analysis.reading import pattern
from core.analysis.word_lists import any_of, one_of

_HAN = r"[\u4e00-\u9fff]"

# A name that goes on: 教育部门 is no 教育部, 办理 no 办.
_WHOLE = (
    r"(?!(?<=部)[门分位队级长件落署]|(?<=局)[面部限势域长]|(?<=委)[员托派任书]|(?<=院)[校所士长]|(?<=厅)[级长]"
    r"|(?<=署)名|(?<=府)[际性]|(?<=会)议|(?<=办)[理公事法学好成完展结证发函]|(?<=大)[会型量])"
)
# 城市政府, 各省政府, 直辖市: no body of one place.
_NOT_AFTER = r"(?<![城各本该全地辖治多几超一二三四两乡镇上下级直跨都每某原])"
# 特区, 社区, 景区: areas without a government of their own, or with a name of its own.
_NO_AREA = r"(?<![特社景园小校郊山牧林灾矿库港])"
_BUREAU = r"(?:委员会|办公厅|办公室|[厅局委办署](?!属|理|公|法|事|学))"
_PARTY = r"(?:委员会(?:办公[厅室])?|委办公[厅室]|委(?![员托派任书办]))"
# 政府采购 and 政府网站 speak of government, not of one.
_GOVERNMENT = (
    r"(?:人民政府办公[厅室]|人民政府|政府办公[厅室]|政府办(?!公|理|事|学)"
    r"|政府(?!部门|网站|采购|性|类|职能|投资|购买|引导|主导|信息|数据|服务|工作报告)|府办公?厅"
    r"|人民代表大会常务委员会|人民代表大会|人大常委会|人大|政协)"
)
_GROUP_WORD = rf"(?:(?!批准|印发|成立|设立|同意|转发|部署|关于|决定|组建|建立|有关|相关|各){_HAN})"
_GROUP_END = r"(?:领导小组办公室|领导小组|协调小组|联席会议(?:办公室)?|指挥部|委员会(?:办公室)?)"
_OWN_WORD = rf"(?:(?!举办|主办|开办|承办|成立|设立|形成|会同|[由的在将对向把被为是等]){_HAN})"
_OWN_END = r"(?:委员会办公室|领导小组办公室|委员会|办公室|领导小组|管委会|局(?<![格布全大当结]局))"

SIGN = pattern(r"政府|府办|人大|人民代表|政协|委|[厅局署]|办公|小组|联席会议|指挥部")
"""Every body that is built of a place or a task contains one of these."""
REACH = (26, 16)
"""Characters that such a name may reach to either side of its sign."""
OFFICE_SIGN = pattern(r"部门|等单位")
OFFICE_REACH = (100, 4)
"""A list of departments may be long."""


def names_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Finds the longest of the names, which are at least one."""
    return pattern(rf"(?P<known>{any_of(names)}){_WHOLE}(?![\[(]\d{{4}})")


@cache
def built() -> re.Pattern[str]:
    """Names that are built of a place, a field or a task: `group`; `where` with `body`, `party` or `own`; `bare`."""
    fields, place = one_of(departments()), one_of(places())
    field = rf"(?:{fields}(?:[和与]{fields})?)(?:监督管理|管理|事务|发展|执法)?"
    where = rf"(?:{place}(?:{_HAN}{{2,3}}?[区县旗])?[省市州盟]?|{_NOT_AFTER}(?:[省市县州]|{_NO_AREA}区))"
    body = rf"(?:{field}{_BUREAU}|政府{field}[局处]|{_GOVERNMENT})"
    return pattern(
        rf"(?P<group>(?:国务院|中央|国家|全国){_GROUP_WORD}{{2,18}}?{_GROUP_END}){_WHOLE}"
        rf"|(?:中共)?(?P<where>{where})(?:(?P<body>{body})|(?P<party>{_PARTY})|(?P<own>{_OWN_WORD}{{2,10}}?{_OWN_END})){_WHOLE}"
        rf"|(?P<bare>{field}(?:委员会|[厅局])){_WHOLE}"
    )


@cache
def offices() -> re.Pattern[str]:
    """民政、水利等部门: `list` of fields, `etc`, `office`."""
    fields = one_of(departments())
    return pattern(
        rf"(?P<list>{fields}(?:[、和与及]{fields})*)(?P<etc>等)?(?P<office>(?:多个|各个?|有关|相关)?"
        rf"(?:行政|主管|监管|业务|职能)*(?:部门|(?<=等)单位))"
    )


STATE_COUNCIL = pattern(r"国务院(?!各|令|有关|部门|其他|相关|所属|直属|行政部门|主管)")
"""国务院各部委 are not the State Council."""
