from __future__ import annotations

import codecs

import pytest

from core.errors import ImportRefused
from core.importing.encodings import ENCODINGS, canonical, chosen, decode, guess, preview

HANS = (
    "第一章 总体要求\n到2025年，全市数字经济核心产业增加值占比达到12%以上，建成高标准农田30万亩。"
    "加快推进公共服务均等化，健全多层次社会保障体系；由市发展改革委牵头，各区县配合落实。\n"
    "（一）完善基础设施。新建、改建学校二十所，新增学位1.5万个，确保适龄儿童就近入学。"
)
HANT = (
    "第一章 總體要求\n至2025年，全市數位經濟核心產業增加值占比達百分之十二以上，並完成老舊社區更新。"
    "加速推動公共服務均等化，健全多層次社會保障體系；由主辦機關會同各區公所辦理。\n"
    "（一）強化基礎設施。新建、改建學校二十所，增加托育名額，協助青年就業與居住。"
)
LENGTHS = (8, 20, 60, len(HANS))


def windows(text: str, length: int) -> list[str]:
    return [text[start : start + length] for start in range(0, max(len(text) - length, 0) + 1, 7)]


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize(
    ("text", "encoding"),
    [(HANS, "gb18030"), (HANT, "cp950"), (HANT, "gb18030"), (HANS, "utf-16-le"), (HANT, "utf-16-be"), (HANS, "utf-8")],
)
def test_every_piece_of_prose_is_read_as_it_was_written(text: str, encoding: str, length: int) -> None:
    for piece in windows(text, length):
        data = piece.encode(encoding)
        assert decode(data, guess(data).encoding) == piece


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides_and_is_not_text(encoding: str) -> None:
    mark = "\ufeff".encode(encoding)
    found = guess(mark + HANS.encode(encoding))
    assert (found.encoding, found.sure, found.replaced) == (encoding, True, 0)
    assert decode(mark + HANS.encode(encoding), encoding) == HANS


@pytest.mark.parametrize("data", [b"", b"plain ASCII, 1.5%\n", HANS.encode()])
def test_ascii_and_sound_utf8_are_utf8_without_doubt(data: bytes) -> None:
    found = guess(data)
    assert (found.encoding, found.sure, found.alternatives) == ("utf-8", True, ())


@pytest.mark.parametrize(
    ("text", "encoding"), [("GDP,年均增长,约束性\n", "gb18030"), ("GDP,年均增長,約束性\n", "cp950")]
)
def test_a_line_of_a_table_with_few_characters_is_enough(text: str, encoding: str) -> None:
    assert guess(text.encode(encoding)).encoding == encoding


def test_characters_only_hong_kong_has_lead_to_its_encoding() -> None:
    text = "香港深水埗及赤鱲角一帶的發展計劃，由政府統籌，包括氹仔與路環的道路工程。"
    assert guess(text.encode("big5hkscs")).encoding == "big5hkscs"


@pytest.mark.parametrize(("text", "encoding"), [(HANS, "gb18030"), (HANT, "cp950"), (HANS, "utf-8")])
def test_one_lost_byte_costs_a_few_characters_and_all_certainty(text: str, encoding: str) -> None:
    whole = (text * 10).encode(encoding)
    for at in range(1, len(text.encode(encoding)), 23):
        data = whole[:at] + whole[at + 1 :]
        found = guess(data)
        assert found.encoding == encoding
        assert found.sure == (found.replaced == 0)
        assert decode(data, encoding)[-len(text) :] == text


def test_a_cut_off_tail_is_one_loss() -> None:
    found = guess("规划纲要".encode()[:-1])
    assert (found.encoding, found.sure, found.replaced) == ("utf-8", False, 1)


def test_damage_far_behind_the_sample_is_seen_too() -> None:
    data = (HANS * 800).encode("gb18030") + b"\xff\n"
    found = guess(data)
    assert (found.encoding, found.sure, found.replaced) == ("gb18030", False, 1)


def test_a_long_ascii_beginning_does_not_hide_what_follows() -> None:
    data = b"line of code\n" * 20_000 + HANT.encode("cp950")
    assert guess(data).encoding == "cp950"


def test_rare_names_alone_are_never_guessed_in_silence() -> None:
    found = guess("龑翀犇".encode("gb18030"))
    assert not found.sure
    assert "gb18030" in {found.encoding, *found.alternatives}


def test_alternatives_are_ordered_and_do_not_repeat_the_guess() -> None:
    found = guess(HANS.encode("gb18030"))
    assert found.encoding not in found.alternatives
    assert set(found.alternatives) <= set(ENCODINGS)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("Big5", "cp950"),
        ("UTF8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
    ],
)
def test_usual_labels_are_understood(label: str, name: str) -> None:
    assert canonical(label) == name


@pytest.mark.parametrize("label", ["klingon", "latin-1", "rot13", "zlib", "a\0b"])
def test_other_labels_are_refused(label: str) -> None:
    with pytest.raises(ImportRefused, match="unknown_encoding"):
        chosen(HANS.encode(), label)


def test_a_choice_counts_what_it_loses() -> None:
    assert chosen(HANS.encode("gb18030"), "gbk").replaced == 0
    wrong = chosen(HANS.encode("gb18030"), "utf-8")
    assert (wrong.sure, wrong.replaced > 0) == (True, True)


def test_preview_shows_the_beginning_as_an_encoding_reads_it() -> None:
    data = codecs.BOM_UTF8 + (HANS * 30).encode()
    assert preview(data, "utf-8") == (HANS * 30)[:400]
    assert preview(data, "utf-8", 3) == "第一章"
    assert preview((HANT * 30).encode("cp950"), "cp950", 40) == HANT[:40]
