"""Characters of the other script are found, and nothing else is."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from core.model.text import Script, TextRange, View
from core.resources import RESOURCES
from core.text.conversion.tables import read_words
from core.text.residue import Residue, ResidueKind, _accepted, residues
from core.text.views import view

HANS, HANT = Script.HANS, Script.HANT

# Written for this test, with every character that simplification folded into another.
PLAN = (
    "为了加快发展，政府机关征求意见后制定规划：关于云计算、大数据等领域的示范工程，面向农村，采取多种方式，"
    "并且建立长效机制。干部要联系群众，准备充分，防止重复建设；复杂问题系统解决，历史遗留问题逐项处理。"
    "旅游、卫生、咨询服务向里程碑目标迈进，台风期间征收、游客、余额与谷物、松树、丑闻、冲击、面粉都要核实。"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("物聯網、云計算", [("云", "雲", "likely")]),
        ("關于促進消費", [("于", "於", "likely")]),
        ("示范工程", [("范", "範", "likely")]),
        ("消費之后", [("后", "後", "likely")]),
        ("并加快制定", [("并", "並", "certain")]),
        ("為省市协同", [("协", "協", "certain")]),
        ("業務協同,并為各市", [("并", "並", "certain")]),
        ("采取措施", [("采", "採", "likely")]),
        ("重復建設", [("復", "複", "variant")]),
        ("智慧旅游", [("游", "遊", "likely")]),
        ("国家發展战略", [("国", "國", "certain"), ("战", "戰", "certain")]),
    ],
)
def test_leftovers_in_a_traditional_text(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(leftover.found, leftover.suggested, leftover.kind) for leftover in residues(text, HANT, "")] == found


@pytest.mark.parametrize("region", ["", "TW", "HK"])
@pytest.mark.parametrize(
    "text",
    [
        "合理布局，發佈公布",
        "台灣、臺灣的平台",
        "計畫與計劃",
        "佔用占用",
        "蒐集搜集資料",
        "並且、併購、合併",
        "裡面裏面，為爲，羣群，啟啓",
        "皇后、干預、乾坤、幹部、公里、鄰里、準確、批准",
        "山谷、中游、游泳、聊天、歷史、日曆",
        "ABC 123，。",
        "",
    ],
)
def test_right_forms_are_left_alone(text: str, region: str) -> None:
    assert residues(text, HANT, region) == ()


def test_hong_kong_forms_are_at_home_in_hong_kong() -> None:
    assert residues("衞生署説明着重税收", HANT, "HK") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发展與改革", [("與", "与", "certain")]),
        ("臺湾与台湾", [("臺", "台", "certain")]),
        ("瞭解情况", [("瞭", "了", "likely")]),
        ("乾坤、著作、瞭望、慰藉", []),
        ("推进智慧城市建设", []),
    ],
)
def test_leftovers_in_a_simplified_text(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(leftover.found, leftover.suggested, leftover.kind) for leftover in residues(text, HANS, "")] == found


def test_a_leftover_says_where_it_is() -> None:
    assert residues("𠮷云計算", HANT, "") == (Residue(TextRange(1, 2), "云", "雲", ResidueKind.LIKELY),)


@pytest.mark.parametrize(("shown", "region"), [(View.HANT_TW, "TW"), (View.HANT_HK, "HK"), (View.HANT_TW, "")])
def test_our_own_views_have_no_leftovers(shown: View, region: str) -> None:
    assert residues(view(PLAN, HANS, "", shown).text, HANT, region) == ()


def _faults(text: str, shown: str) -> list[int]:
    """Where leaving the simplified character in place is a mistake rather than another way to write the word."""
    accepted = _accepted()
    return [at for at, one in enumerate(text) if one != shown[at] and shown[at] not in accepted.get(one, ())]


def test_every_injected_fault_is_found() -> None:
    shown = view(PLAN, HANS, "", View.HANT_TW).text
    places = _faults(PLAN, shown)

    assert len(places) > 60
    for at in places:
        faulty = shown[:at] + PLAN[at] + shown[at + 1 :]
        assert [(one.range.start, one.suggested) for one in residues(faulty, HANT, "TW")] == [(at, shown[at])]


@pytest.mark.corpus
def test_the_traditional_document_has_the_leftovers_that_readers_found(corpus: Path) -> None:
    text = next((corpus / "seeds").glob("001*")).read_text("utf-8")

    counted = Counter(leftover.found for leftover in residues(text, HANT, ""))

    assert counted == {"云": 14, "于": 9, "范": 7, "并": 3, "采": 2, "復": 2, "后": 1, "游": 1}
    assert {one.suggested for one in residues(text, HANT, "") if one.found == "并"} == {"並"}


@pytest.mark.corpus
def test_simplified_documents_have_none_and_neither_have_their_views(corpus: Path) -> None:
    for path in sorted((corpus / "seeds").glob("00[0234]*")):
        text = path.read_text("utf-8")
        shown = view(text, HANS, "", View.HANT_TW).text

        assert residues(text, HANS, "") == ()
        assert residues(shown, HANT, "TW") == ()
        for at in random.Random(path.name).sample(_faults(text, shown), 40):
            start, end = max(0, shown.rfind("\n", 0, at)), shown.find("\n", at)
            faulty = shown[start:at] + text[at] + shown[at + 1 : end if end > 0 else None]
            assert (at - start, shown[at]) in {(one.range.start, one.suggested) for one in residues(faulty, HANT, "TW")}


def test_the_groups_of_either_way_are_well_formed() -> None:
    groups = read_words(RESOURCES / "residue" / "accept_either.txt")

    assert all(len(set(group)) == len(group) > 1 for group in groups)
    assert not {frozenset("后後"), frozenset("复複"), frozenset("游遊")} & {frozenset(group) for group in groups}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由局長范文同、主任：于光主持。", "于"),
        ("局長范文同、主任：于光。", ""),
        ("范教授與云先生出席，于正明局長致詞。", ""),
        ("設于本市之設施，于主要道路。", "于于"),
        ("規范化與云端服務", "范云"),
        ("市長于本市說明", "于"),
        ("由于主任請假", "于"),
    ],
)
def test_surnames_are_no_leftovers(text: str, found: str) -> None:
    assert "".join(one.found for one in residues(text, Script.HANT, "TW")) == found
