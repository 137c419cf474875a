"""Folding makes what reads alike alike, and moves nothing."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.conversion.tables import read_candidates, tables_folder
from core.text.fold import FOLD_VERSION, fold, fold_forms, fold_script

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


def test_folding_of_forms_leaves_case_and_punctuation() -> None:
    assert fold_forms("實施４．７億「Ａ　B」—。") == "实施4.7亿「A　B」—。"
    assert len(fold_forms(ASSIGNED)) == len(ASSIGNED)


def test_script_folding_leaves_decimal_points() -> None:
    assert fold_script("實施４．７億「工程」") == "实施４．７亿「工程」"
