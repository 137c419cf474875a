"""What the shipped tags promise: the agreed names, digits that do not clash, colours that can be told apart."""

from __future__ import annotations

import json
import re
from itertools import combinations
from math import dist

import pytest

from core.resources import RESOURCES

DOMAINS = [
    "顶层设计",
    "政务",
    "数据资源",
    "通信网络",
    "网络安全",
    "公共安全",
    "城管市政",
    "社区治理",
    "交通",
    "医疗",
    "教育",
    "社保养老",
    "住房",
    "能源水务",
    "环保",
    "产业经济",
    "投融资",
    "文旅",
    "法规标准",
    "区域协同",
]
ROLES = ["现状", "问题", "目标", "任务", "保障", "其他"]

Row = dict[str, str | int]


@pytest.fixture(scope="module")
def tags() -> list[Row]:
    book = json.loads((RESOURCES / "codebook.json").read_text(encoding="utf-8"))
    assert book["version"] == 1
    return book["tags"]


def test_the_facets_hold_the_agreed_names_in_order(tags: list[Row]) -> None:
    assert [tag["name"] for tag in tags if tag["facet"] == "domain"] == DOMAINS
    assert [tag["name"] for tag in tags if tag["facet"] == "role"] == ROLES
    assert len(tags) == len(DOMAINS) + len(ROLES)


def test_keys_and_colours_are_unique_and_well_formed(tags: list[Row]) -> None:
    assert len({tag["key"] for tag in tags}) == len({tag["colour"] for tag in tags}) == len(tags)
    assert all(re.fullmatch("[a-z_]+", str(tag["key"])) for tag in tags)
    assert all(re.fullmatch("#[0-9a-f]{6}", str(tag["colour"])) for tag in tags)


def test_nine_domains_have_a_digit_of_their_own(tags: list[Row]) -> None:
    digits = [tag["shortcut"] for tag in tags if tag["shortcut"]]
    assert sorted(digits, key=int) == list(range(1, 10))


def test_each_definition_is_one_sentence(tags: list[Row]) -> None:
    for tag in tags:
        definition = str(tag["definition"])
        assert definition.endswith("。"), tag["name"]
        assert definition.count("。") == 1, tag["name"]


@pytest.mark.parametrize(("facet", "least"), [("domain", 0.095), ("role", 0.07), (None, 0.07)])
def test_colours_keep_their_distance(tags: list[Row], facet: str | None, least: float) -> None:
    """OKLab distance: 0.02 is just noticeable side by side, and the shipped set was spread for more."""
    colours = [str(tag["colour"]) for tag in tags if facet in {None, tag["facet"]}]
    assert min(dist(oklab(a), oklab(b)) for a, b in combinations(colours, 2)) >= least


def oklab(colour: str) -> tuple[float, float, float]:
    """Björn Ottosson's OKLab of an sRGB colour."""
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
