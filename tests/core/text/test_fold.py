"""Folding makes what reads alike alike, and moves nothing."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.text import TextRange
from core.text.conversion.tables import read_candidates, tables_folder
from core.text.fold import FOLD_VERSION, find_all, fold, fold_script

ASSIGNED = "".join(chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in {"Cs", "Cn", "Co"})


def test_every_character_stays_one_character_and_folds_once() -> None:
    folded = fold(ASSIGNED)

    assert len(folded) == len(ASSIGNED)
    assert fold(folded) == folded
    assert fold_script(fold_script(ASSIGNED)) == fold_script(ASSIGNED)


def test_the_table_changes_only_with_its_version() -> None:
    """An index holds folded text: if this fails, raise `_REVISION` in core/text/fold.py, then put the figure here."""
    every = "".join(chr(code) for code in (*range(0xD800), *range(0xE000, 0x30000)))
    digest = hashlib.sha256(fold(every).encode()).hexdigest()[:16]

    assert (FOLD_VERSION, digest) == (2, "b507793598399b45")


@pytest.mark.parametrize(
    "table", ["STCharacters", "TSCharacters", "TWVariants", "TWVariantsRev", "HKVariants", "HKVariantsRev"]
)
def test_all_forms_of_a_character_are_one(table: str) -> None:
    pairs = read_candidates(tables_folder() / "dictionary" / f"{table}.txt")

    apart = [(key, value) for key, values in pairs.items() for value in values if fold(key) != fold(value)]

    assert pairs
    assert apart == []


@given(st.text(st.sampled_from("计計畫画Ａａ“「，．. \u3000裡里𫫇⼀")), st.data())
def test_a_piece_folds_like_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    assert fold(text[start:end]) == fold(text)[start:end]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("计划", "計畫"),
        ("复核", "覆核"),
        ("复核", "複覈"),
        ("里面", "裡面"),
        ("里面", "裏麵"),
        ("互联网＋", "互聯網+"),
        ("“互联网+”", "「互聯網＋」"),
        ('"互联网+"', "『互联网+』"),
        ("国发〔2014〕60号", "國發[2014]60號"),
        ("国发【2014】６０号", "国发［2014］60號"),
        ("（PPP）", "(ｐｐｐ)"),
        ("4。7亿", "４．７億"),
        ("4.7亿", "4．7亿"),
        ("10-15家", "10—15家"),
        ("10－15家", "10–15家"),
        ("95%", "95％"),
        ("２０％～３０％", "20%~30%"),
        ("史蒂夫·乔布斯", "史蒂夫‧乔布斯"),
        ("一　二", "一\u00a0二"),
        ("ＤＡＴＡ.ＧＯＶ", "data.gov"),
        ("CAFÉ", "café"),
        ("⼀⼈", "一人"),
        ("\ufa19社", "神社"),
        ("￥100", "¥100"),
    ],
)
def test_what_reads_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("智慧", "智能"), ("一", "二"), ("、", "，"), ("《", "“"), ("1", "l"), ("\n", " ")]
)
def test_what_does_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_script_folding_leaves_decimal_points() -> None:
    assert fold_script("實施４．７億「工程」") == "实施４．７亿「工程」"


@given(
    st.text(st.sampled_from("智慧城市 \n\u3000計计"), max_size=40), st.text(st.sampled_from("智慧城計 "), max_size=3)
)
def test_finding_is_finding_in_text_without_white_space(text: str, needle: str) -> None:
    places = [at for at, character in enumerate(text) if not character.isspace()]
    bare = fold("".join(text[at] for at in places))
    wanted = fold("".join(needle.split()))
    expected = []
    at = bare.find(wanted) if wanted else -1
    while at >= 0:
        expected.append(TextRange(places[at], places[at + len(wanted) - 1] + 1))
        at = bare.find(wanted, at + len(wanted))

    assert find_all(fold(text), needle) == expected


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("智慧城市与智慧城市", "智慧城市", [TextRange(0, 4), TextRange(5, 9)]),
        ("智慧\n 城市", "智慧城市", [TextRange(0, 6)]),
        ("智慧城市", "智慧 城市", [TextRange(0, 4)]),
        ("電子政務", "电子政务", [TextRange(0, 4)]),
        ("电子，政务", "电子政务", []),
        ("一一一", "一一", [TextRange(0, 2)]),
        ("(a.b)", "A。B", [TextRange(1, 4)]),
        ("任何文字", "", []),
        ("任何文字", " 　", []),
        ("𫫇智慧", "智", [TextRange(1, 2)]),
    ],
)
def test_find_all(text: str, needle: str, found: list[TextRange]) -> None:
    assert find_all(fold(text), needle) == found
