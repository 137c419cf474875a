from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import QueryRefused
from core.model.search import FilterKind, Query, QueryFilter
from core.text.search_query import LONGEST, MOST_TERMS, parse_query

DOMAIN, ROLE, TAG, DOCUMENT, MARKED = FilterKind


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Query()),
        (" 　\n", Query()),
        ("网", Query(("网",))),
        ("政务 数据", Query(("政务", "数据"))),
        ("政务　数据", Query(("政务", "数据"))),
        ('"电子 政务" 云', Query(("电子政务", "云"))),
        ("「電子 政務」", Query(("電子政務",))),
        ("“互联网+”", Query(("互联网+",))),
        ("“互联网+”行动 方案", Query(("“互联网+”行动", "方案"))),
        ('"电子 政', Query(("电子政",))),
        ('""', Query()),
        ("政务 -数据", Query(("政务",), ("数据",))),
        ("政务 －数据", Query(("政务",), ("数据",))),
        ('政务 -"电子 商务"', Query(("政务",), ("电子商务",))),
        ("——推进 2016-2020年 - --", Query(("——推进", "2016-2020年", "-", "--"))),
        ("—推进", Query(("—推进",))),
        ("第3章:总则 时间：2020", Query(("第3章:总则", "时间：2020"))),
        ("政\u200b务", Query(("政务",))),
        ("领域:交通", Query(filters=(QueryFilter(DOMAIN, ("交通",)),))),
        ("領域：交通", Query(filters=(QueryFilter(DOMAIN, ("交通",)),))),
        ("性质:目标 网络", Query(("网络",), filters=(QueryFilter(ROLE, ("目标",)),))),
        ("标签:重点，紧急", Query(filters=(QueryFilter(TAG, ("重点", "紧急")),))),
        ('标签:"甲、乙"', Query(filters=(QueryFilter(TAG, ("甲、乙",)),))),
        ("文件:上海", Query(filters=(QueryFilter(DOCUMENT, ("上海",)),))),
        ("-文件:上海", Query(filters=(QueryFilter(DOCUMENT, ("上海",), excluded=True),))),
        ("标注:是", Query(filters=(QueryFilter(MARKED, ()),))),
        ("標註：否", Query(filters=(QueryFilter(MARKED, (), excluded=True),))),
        ("-标注:否", Query(filters=(QueryFilter(MARKED, ()),))),
        ('"领域:交通"', Query(("领域:交通",))),
    ],
)
def test_what_was_typed_is_understood(text: str, query: Query) -> None:
    assert parse_query(text) == query


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("领域:", "search.filter_empty"),
        ("领域： 交通", "search.filter_empty"),
        ('文件:""', "search.filter_empty"),
        ("标注:也许", "search.filter_not_yes_or_no"),
        ("标注:是，否", "search.filter_not_yes_or_no"),
        ("网" * (LONGEST + 1), "search.too_long"),
        ("网 " * (MOST_TERMS + 1), "search.too_many_words"),
    ],
)
def test_what_cannot_be_understood_is_refused(text: str, code: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        parse_query(text)
    assert refused.value.code == code


@given(st.text(alphabet='网政 　"“」-－:：,，领域标注文件是否a+—', max_size=40))
def test_any_text_is_a_query_or_refused(text: str) -> None:
    try:
        query = parse_query(text)
    except QueryRefused:
        return
    assert all(words and words == "".join(words.split()) for words in (*query.words, *query.without))
    assert all(one.values or one.kind is MARKED for one in query.filters)
