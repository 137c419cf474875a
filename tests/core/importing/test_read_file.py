from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from pathlib import Path

import pytest

from core.errors import Cancelled, ImportRefused
from core.importing import limits
from core.importing.read_file import read, read_bytes
from core.importing.registry import registry
from core.importing.sniff import Magic
from core.model.document import ImportNotice
from core.wording import ERRORS, WARNINGS, notice_sentence, sentence
from tests.data.docx_files import docx, p

TEXT = "甲市规划\n第一章 总体要求\n到2025年，建成学校二十所。\n"


def refusal(data: bytes, name: str) -> ImportRefused:
    with pytest.raises(ImportRefused) as refused:
        read_bytes(data, name)
    assert refused.value.code in ERRORS
    assert "{" not in sentence(refused.value)
    return refused.value


def test_a_text_file_comes_back_with_everything_that_is_kept_of_it(tmp_path: Path) -> None:
    path = tmp_path / "规划.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    found = read(path)
    assert found.imported.text == TEXT
    assert (found.imported.format, found.imported.encoding, found.imported.warnings) == ("txt", "gb18030", ())
    assert found.original == TEXT.encode("gb18030")
    assert (found.size, found.sha256) == (len(found.original), hashlib.sha256(found.original).hexdigest())
    assert found.file_name == "规划.txt"
    assert found.encoding_guess is not None
    assert found.encoding_guess.sure
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_word_file_needs_no_encoding() -> None:
    found = read_bytes(docx(p("正文")), "a.docx")
    assert (found.imported.text, found.imported.format, found.imported.encoding) == ("正文", "docx", "")
    assert found.encoding_guess is None


def test_an_encoding_that_was_chosen_is_obeyed() -> None:
    found = read_bytes("規劃".encode("cp950"), "a.txt", "gbk")
    assert found.imported.encoding == "gb18030"
    assert found.imported.text == "規劃".encode("cp950").decode("gb18030", "replace")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t ", "　\n".encode(), b"\0\0"])
def test_nothing_to_read_is_said(data: bytes) -> None:
    assert refusal(data, "a.txt").code == "import.empty"


def test_an_empty_word_file_is_said_to_be_empty() -> None:
    assert refusal(docx(p()), "a.docx").code == "import.empty"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"%PDF-1.4 x", "a.pdf", "import.unsupported"),
        (b"%PDF-1.4 x", "a.txt", "import.unsupported"),
        (b"<html><p>x</p></html>", "a.html", "import.unsupported"),
        (b"{\\rtf1 x}", "a.rtf", "import.unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "a.doc", "import.unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx", "import.encrypted"),
        (b"%PDF-1.4 x", "a.docx", "import.not_docx"),
        ("其实是文本".encode(), "a.docx", "import.not_docx"),
        (b"SQLite format 3\0" + bytes(52) + b"DUID", "a.duidu", "import.is_library"),
        (bytes(range(256)) * 40, "a.txt", "import.binary"),
        (b"\0\0\0\1" * 50 + "规划".encode(), "a.txt", "import.binary"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_content(data: bytes, name: str, code: str) -> None:
    assert refusal(data, name).code == code


def test_a_refusal_names_what_it_found_and_what_it_reads() -> None:
    said = sentence(refusal(b"%PDF-1.4 x", "a.pdf"))
    assert "PDF" in said
    assert ".txt" in said
    assert ".docx" in said


@pytest.mark.parametrize(
    ("name", "told"), [("a.txt", True), ("a.doc", True), ("a.docx", False), ("a", False), ("a.DOCX", False)]
)
def test_content_wins_over_the_extension_and_that_is_said(name: str, told: bool) -> None:
    found = read_bytes(docx(p("正文")), name)
    assert found.imported.text == "正文"
    assert ("import.extension_differs" in {notice.code for notice in found.imported.warnings}) == told


def test_controls_are_dropped_with_their_count_and_odd_characters_noticed() -> None:
    found = read_bytes("规\0划\x01纲\u202e要\u200b，正文在此。".encode(), "a.txt").imported
    assert found.text == "规划纲\u202e要\u200b，正文在此。"
    assert ImportNotice("import.controls_dropped", {"count": 2}) in found.warnings
    assert ImportNotice("import.invisible_characters", {"count": 2}) in found.warnings


def test_a_lost_byte_is_told() -> None:
    data = ("推进城乡融合发展，完善公共服务体系。\n" * 30).encode("gb18030")
    found = read_bytes(data[:101] + data[102:], "a.txt").imported
    assert [notice.code for notice in found.warnings] == ["import.encoding_guessed", "import.unreadable_replaced"]


def test_every_notice_has_a_sentence() -> None:
    notices = [code for code in WARNINGS if code.startswith("import.")]
    assert notices
    for code in notices:
        assert "{" not in notice_sentence(code, {"count": 3, "encoding": "gb18030", "seems": "x"})


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2_000)
    monkeypatch.setattr(limits, "FILE_BYTES", 1_999)
    with pytest.raises(ImportRefused, match="too_large"):
        read(path)


def test_places_without_a_file_are_told_apart(tmp_path: Path) -> None:
    found: dict[str, str] = {}
    for name, path in {
        "missing": tmp_path / "无.txt",
        "folder": tmp_path,
        "nul": Path("a\0b.txt"),
        "long": tmp_path / ("长" * 300),
    }.items():
        with pytest.raises(ImportRefused) as refused:
            read(path)
        found[name] = refused.value.code
    assert found == {
        "missing": "import.missing",
        "folder": "import.is_folder",
        "nul": "import.unreadable",
        "long": "import.unreadable",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and permissions are POSIX here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ImportRefused, match="not_a_file"):
        read(tmp_path / "pipe.txt")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(ImportRefused, match="no_permission"):
        read(path)


def test_a_permission_refused_by_the_system_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")

    def refuse(*_: object) -> io.BytesIO:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ImportRefused, match="no_permission"):
        read(path)


def test_progress_can_stop_a_word_file_and_reaches_its_end() -> None:
    data = docx(*(p("条文") for _ in range(1_200)))
    seen: list[tuple[int, int]] = []
    read_bytes(data, "a.docx", progress=lambda done, total: seen.append((done, total)))
    assert len(seen) == 3
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_bytes(data, "a.docx", progress=stop)


def test_the_registry_has_one_importer_for_what_it_reads() -> None:
    names = [importer.name for importer in registry()]
    assert names == ["txt", "docx"]
    accepted = [magic for magic in Magic for importer in registry() if importer.accepts(magic)]
    assert accepted == [Magic.TEXT, Magic.DOCX]
    for importer in registry():
        assert importer.title
        assert all(extension.startswith(".") and extension == extension.lower() for extension in importer.extensions)


def test_a_text_that_ends_within_a_character_is_said_to_be_cut_off(tmp_path: Path) -> None:
    whole = "加快建设智慧城市，完善公共服务体系。".encode()
    cut, complete = tmp_path / "断.txt", tmp_path / "全.txt"
    cut.write_bytes(whole * 20 + whole[:-1])
    complete.write_bytes(whole * 21)
    assert "import.cut_off" in [notice.code for notice in read(cut).imported.warnings]
    assert read(complete).imported.warnings == ()
