"""Facts as lines of JSON."""

from __future__ import annotations

import json

from core.analysis.facts import facts
from core.analysis.wire import fact_lines
from core.text.parse import parse

TEXT = (
    "花卉销售额有望达到4.5亿元。到2020年，财政部按照《渔港建设规划》（国发〔2014〕60号）和《规划》，"
    "培育10—15家企业，费用较上年下降30%。落实森林法。"
)


def lines() -> list[dict[str, object]]:
    return [json.loads(json.dumps(line)) for line in fact_lines(TEXT, facts(TEXT, parse(TEXT)))]


def test_lines_are_in_text_order_and_hold_the_words_of_their_place() -> None:
    found = lines()
    assert [line["start"] for line in found] == sorted(line["start"] for line in found)
    for line in found:
        assert line["text"] == TEXT[line["start"] : line["end"]]


def test_an_indicator() -> None:
    forecast, counted, fall = [line for line in lines() if line["kind"] == "indicator"]
    assert (forecast["value"], forecast["unit"], forecast["forecast"], forecast["is_target"]) == (
        4.5,
        "亿元",
        "true",
        False,
    )
    assert (counted["value"], counted["value_max"], counted["comparator"]) == (10, 15, "range")
    assert fall == {
        "kind": "indicator",
        "start": TEXT.index("费用"),
        "end": TEXT.index("。落实"),
        "text": "费用较上年下降30%",
        "name": "费用",
        "value": 30,
        "value_max": None,
        "unit": "%",
        "comparator": "=",
        "change": "decrease",
        "year": 2020,
        "place": None,
        "is_target": True,
        "baseline": "上年",
    } | {key: fall[key] for key in ("start", "text", "name")}


def test_the_other_kinds() -> None:
    others = [line for line in lines() if line["kind"] != "indicator"]
    shown = [{key: value for key, value in line.items() if key not in {"start", "end", "text"}} for line in others]
    assert shown == [
        {"kind": "deadline", "year": 2020, "type": "point"},
        {"kind": "agency", "name": "财政部"},
        {"kind": "citation", "title": "渔港建设规划", "number": "国发〔2014〕60号"},
        {"kind": "citation", "title": "规划", "number": None, "anaphor": True, "resolves_to": "渔港建设规划"},
        {"kind": "citation", "title": "森林法", "number": None, "doctype": "law", "bracketed": "no"},
    ]
