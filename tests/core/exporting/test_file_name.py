from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporting.file_name import safe_file_name

HOSTILE = {
    "": "未命名",
    "   ": "未命名",
    ".": "未命名",
    "..": "未命名",
    "...": "未命名",
    "\u200b\ufeff": "未命名",
    "../../etc/passwd": "_.._etc_passwd",
    "..\\..\\清单": "_.._清单",
    "/绝对路径": "_绝对路径",
    "C:\\清单": "C__清单",
    "a:b": "a_b",
    "甲/乙": "甲_乙",
    '问？"引"<号>|*': "问？_引__号___",
    "CON": "_CON",
    "con": "_con",
    "nul.txt": "_nul.txt",
    "COM1": "_COM1",
    "LPT¹.清单": "_LPT¹.清单",
    "aux .xlsx": "_aux .xlsx",
    "CONIN$": "_CONIN$",
    "CONTENTS": "CONTENTS",
    "清单\u202excod.exe": "清单xcod.exe",
    "清\x00单\x07": "清单",
    "第一行\n第二行": "第一行 第二行",
    "结尾有点...": "结尾有点",
    "结尾有空格  ": "结尾有空格",
    ".隐藏": "隐藏",
    "~$清单": "$清单",
    "e\u0301cole": "école",
    "半个\ud83d字": "半个字",
    "私用\ue000字": "私用字",
    "未定\U000e1000义": "未定义",
}


@pytest.mark.parametrize(("title", "name"), HOSTILE.items())
def test_hostile_titles_become_plain_names(title: str, name: str) -> None:
    assert safe_file_name(title) == name


@pytest.mark.parametrize("title", HOSTILE)
def test_a_file_of_that_name_lies_in_its_folder(title: str, tmp_path: Path) -> None:
    path = tmp_path / safe_file_name(title, ".docx")

    path.touch()

    assert path.parent == tmp_path
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(("title", "suffix"), [("长" * 300, ".docx"), ("𠮷" * 100, ".xlsx"), ("a" * 300, "")])
def test_a_name_is_short_enough_for_every_system(title: str, suffix: str) -> None:
    name = safe_file_name(title, suffix)

    assert 170 <= len(name.encode()) <= 180
    assert name.endswith(suffix)
    assert title.startswith(name.removesuffix(suffix))


@given(st.text(max_size=120))
def test_a_name_is_safe_and_its_own_name(title: str) -> None:
    name = safe_file_name(title)

    assert safe_file_name(name) == name
    assert name == unicodedata.normalize("NFC", name)
    assert not set(name) & set('/\\:*?"<>|')
    assert 0 < len(name.encode()) <= 180
    assert name not in {".", ".."}
