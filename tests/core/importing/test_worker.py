from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from core.errors import Cancelled, ImportRefused
from core.importing import worker
from core.importing.read_file import read
from core.importing.worker import read_in_process
from tests.conftest import PROJECT
from tests.data.docx_files import docx, notes, numbered, p, reference, row, table
from tests.data.hostile_files import laughs

TEXT = "甲市规划\n第一章 总体要求\n到2025年，建成学校二十所。\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits and odd names of POSIX systems")


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "规划.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    return path


def code_of(path: Path, timeout_s: float = 20) -> str:
    with pytest.raises(ImportRefused) as refused:
        read_in_process(path, timeout_s=timeout_s)
    return refused.value.code


def child_runs(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The child runs this instead; sys.argv[1:] are its arguments."""
    monkeypatch.setattr(worker, "_CODE", f"import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); {code}")


def test_a_child_reads_the_same_as_we_do(text_file: Path, tmp_path: Path) -> None:
    word = tmp_path / "a.docx"
    heading = p("第一章", reference(1), properties='<w:outlineLvl w:val="0"/>')
    word.write_bytes(docx(heading, table(row("甲", "乙")), numbered("丙"), footnotes=notes("注")))
    assert read_in_process(text_file) == read(text_file)
    assert read_in_process(word) == read(word)


def test_a_choice_of_encoding_reaches_the_child(text_file: Path) -> None:
    assert read_in_process(text_file, "cp950").imported.encoding == "cp950"


def test_it_works_from_any_folder_and_with_a_relative_path(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(text_file.parent)
    monkeypatch.setattr(sys, "path", ["", *(place for place in sys.path if place != str(PROJECT))])
    assert read_in_process(Path(text_file.name)).imported.text == TEXT


@POSIX
@pytest.mark.parametrize("name", [b"a'\"$(true);\n\\ .txt", b"-c.txt", b"\xff\xfe.txt", "规划 二.txt".encode()])
def test_odd_names_are_only_names(name: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path(os.fsdecode(name))
    path.write_text(TEXT, "utf-8")
    assert read_in_process(path).imported.text == TEXT


def test_refusals_come_back_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "laughs.docx").write_bytes(laughs())
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    assert code_of(tmp_path / "laughs.docx") == "import.doctype"
    assert code_of(tmp_path / "无.txt") == "import.missing"
    assert code_of(tmp_path) == "import.is_folder"
    with pytest.raises(ImportRefused) as refused:
        read_in_process(tmp_path / "a.pdf")
    assert refused.value.arguments["seems"] == "PDF 文件"


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "sys.exit(3)",
        "raise RuntimeError",
        "pass",
        "open(bytes.fromhex(sys.argv[2]), 'wb').write(b'cos\\nsystem\\n(S\"true\"\\ntR.')",
        "import os; os.remove(bytes.fromhex(sys.argv[2]))",
    ],
)
def test_a_child_that_fails_is_a_refusal(code: str, text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child_runs(code, monkeypatch)
    assert code_of(text_file) == "import.crashed"


def test_a_program_that_cannot_be_started_is_a_refusal(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(text_file.parent / "no-such-program"))
    assert code_of(text_file) == "import.no_child"


def test_a_temporary_folder_that_cannot_be_used_is_a_refusal(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(text_file.parent / "no-such-folder"))
    assert code_of(text_file) == "import.no_child"


def test_a_child_that_takes_too_long_is_ended(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    children = recorded(monkeypatch)
    child_runs("import time; time.sleep(60)", monkeypatch)
    assert code_of(text_file, timeout_s=0.3) == "import.too_slow"
    assert [child.returncode is None for child in children] == [False]


def test_cancelling_ends_the_child(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    children = recorded(monkeypatch)
    child_runs("import time; time.sleep(60)", monkeypatch)
    started = time.monotonic()
    with pytest.raises(Cancelled):
        read_in_process(text_file, cancelled=lambda: time.monotonic() > started + 0.2)
    assert [child.returncode is None for child in children] == [False]


@POSIX
def test_a_child_that_only_computes_is_ended_by_the_system(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child_runs(
        "from core.importing import reading_child as child; child.CPU_SECONDS = 1; child.limit_resources();"
        "[None for _ in iter(int, 1)]",
        monkeypatch,
    )
    assert code_of(text_file) == "import.too_slow"


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory is limited")
def test_a_child_that_needs_too_much_memory_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes("规划纲要。".encode() * 4_000_000)
    child_runs(
        "from core.importing import reading_child as child; child.MEMORY_BYTES = 120_000_000;"
        "sys.exit(child.main(sys.argv[1:]))",
        monkeypatch,
    )
    assert code_of(path) == "import.out_of_memory"


def test_a_file_that_changes_under_the_reader_is_refused(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "file_bytes", lambda _: TEXT.encode("gb18030") + b" ")
    assert code_of(text_file) == "import.changed"


def test_a_packaged_program_is_its_own_child(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "duidu")
    command = worker._command(text_file, text_file, "gb18030")
    assert command == [
        "duidu",
        "--import-worker",
        os.fsencode(text_file).hex(),
        os.fsencode(text_file).hex(),
        "gb18030",
    ]


def test_the_child_brings_nothing_heavy_and_nothing_of_ours_is_left_behind(text_file: Path, tmp_path: Path) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(PROJECT)!r}); import core.importing.reading_child;"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    loaded = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True)
    assert not {"PySide6", "sqlalchemy", "lxml", "jieba", "opencc", "docx"} & set(loaded.stdout.split())
    before = set(Path(tmp_path.anchor, "tmp").glob("duidu-*/result"))
    read_in_process(text_file)
    assert set(Path(tmp_path.anchor, "tmp").glob("duidu-*/result")) <= before


def recorded(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The children that are started from now on."""
    children: list[subprocess.Popen[bytes]] = []

    class Recorded(subprocess.Popen[bytes]):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)
            children.append(self)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    return children
