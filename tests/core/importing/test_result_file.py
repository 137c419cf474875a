from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.errors import ImportRefused
from core.importing.encodings import EncodingGuess
from core.importing.read_file import ImportedFile
from core.importing.result_file import MAGIC, MalformedError, read_result, write_file, write_refusal
from core.model.document import ImportedText, ImportNotice, LayoutHint

Header = dict[str, Any]

IMPORTED = ImportedText(
    "第一章 总则\n正文𠮷\n1. 项",
    "docx",
    3,
    "",
    (LayoutHint(0, "heading", 1, "标题 1", "第一章 "), LayoutHint(11, "list", 0, "", "1. ")),
    (ImportNotice("import.hidden_dropped", {"count": 3}), ImportNotice("import.extension_differs", {"seems": "x"})),
)
GUESS = EncodingGuess("gb18030", sure=False, alternatives=("cp950",), replaced=2)


def written(folder: Path, guess: EncodingGuess | None = None) -> Path:
    path = folder / "result"
    write_file(path, ImportedFile(IMPORTED, b"", "ab" * 32, 7, "a.docx", guess))
    return path


def tampered(path: Path, change: Callable[[Header], object], text: bytes | None = None) -> Path:
    data = path.read_bytes()
    start = len(MAGIC) + 8
    length = int.from_bytes(data[len(MAGIC) : start], "big")
    header = copy.deepcopy(json.loads(data[start : start + length]))
    change(header)
    encoded = json.dumps(header).encode()
    path.write_bytes(
        MAGIC + len(encoded).to_bytes(8, "big") + encoded + (data[start + length :] if text is None else text)
    )
    return path


@pytest.mark.parametrize("guess", [None, GUESS])
def test_what_was_written_is_read(guess: EncodingGuess | None, tmp_path: Path) -> None:
    found = read_result(written(tmp_path, guess))
    assert (found.imported, found.sha256, found.size, found.encoding_guess) == (IMPORTED, "ab" * 32, 7, guess)


def test_a_refusal_is_raised_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "result"
    write_refusal(path, ImportRefused("import.too_long", limit=20, seems="x"))
    with pytest.raises(ImportRefused) as refused:
        read_result(path)
    assert (refused.value.code, refused.value.arguments) == ("import.too_long", {"limit": 20, "seems": "x"})


@pytest.mark.parametrize(
    "change",
    [
        lambda header: header.pop("hints"),
        lambda header: header.update(version="3"),
        lambda header: header.update(version=True),
        lambda header: header.update(version=-1),
        lambda header: header.update(size=2**53),
        lambda header: header.update(size=1.5),
        lambda header: header.update(format=None),
        lambda header: header.update(format="x" * 1_001),
        lambda header: header.update(hints={}),
        lambda header: header["hints"].append([1, "list", 0, "", ""]),
        lambda header: header["hints"].append([99, "list", 0, "", ""]),
        lambda header: header["hints"].append([-1, "list", 0, "", ""]),
        lambda header: header["hints"].append([11, "script", 0, "", ""]),
        lambda header: header["hints"].append([11, "list", 10, "", ""]),
        lambda header: header["hints"].append([11, "list", 0, "", "2. "]),
        lambda header: header["hints"].append([11, "list", 0, ""]),
        lambda header: header["hints"].reverse(),
        lambda header: header["notices"].append(["import.unheard_of", {}]),
        lambda header: header["notices"].append(["import.hidden_dropped", {"count": [1]}]),
        lambda header: header["notices"].append(["import.hidden_dropped", {"count": "x" * 1_001}]),
        lambda header: header.update(guess=["gb18030", 1, [], 0]),
        lambda header: header.update(guess=["gb18030", True, "cp950", 0]),
        lambda header: header.update(refused=["library.newer", {}]),
        lambda header: header.update(refused=["import.unheard_of", {}]),
        lambda header: header.update(refused=["import.empty"]),
        lambda header: header.update(refused=[["import.empty"], {}]),
    ],
)
def test_a_header_that_does_not_fit_is_not_believed(change: Callable[[Header], object], tmp_path: Path) -> None:
    with pytest.raises(MalformedError):
        read_result(tampered(written(tmp_path), change))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        "第一章 总则\n正文𠮷\n1. 项\0".encode(),
        "第一章 总则\r\n正文𠮷\n1. 项".encode(),
        "第二章 总则\n正文𠮷\n1. 项".encode(),
        b"\xed\xa0\x80",
    ],
)
def test_a_text_that_is_not_clean_or_not_the_hints_own_is_not_believed(text: bytes, tmp_path: Path) -> None:
    with pytest.raises(MalformedError):
        read_result(tampered(written(tmp_path), lambda _: None, text))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x80\x04N.",
        MAGIC,
        MAGIC + bytes(8),
        MAGIC + (2**40).to_bytes(8, "big") + b"{}",
        MAGIC + (2).to_bytes(8, "big") + b"[]",
        MAGIC + (9).to_bytes(8, "big") + b'{"size":',
        MAGIC + (200_000).to_bytes(8, "big") + b"[" * 200_000,
    ],
)
def test_a_file_that_is_no_result_is_not_believed(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "result"
    path.write_bytes(data)
    with pytest.raises(MalformedError):
        read_result(path)


def test_a_missing_result_is_not_believed(tmp_path: Path) -> None:
    with pytest.raises(MalformedError):
        read_result(tmp_path / "none")
