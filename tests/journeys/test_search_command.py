"""`search` on the command line: the same as in the window, without one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.model.search import SearchRequest
from core.services.library import SAMPLES
from core.text.fold import fold
from main import make_libraries
from ui.command_line.run import run


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Runs a command on a library with the sample in both scripts; what it printed."""
    place = ["--library", str(tmp_path / "文库.duidu"), "--data-dir", str(tmp_path / "data")]

    def asked(command: str, *arguments: str, code: int = 0) -> str:
        assert run([command, *arguments, *place], make_libraries) == code
        printed = capsys.readouterr()
        return printed.err if code else printed.out

    asked("import", *map(str, SAMPLES), "--reviewer", "林")
    return asked


def library_of(tmp_path: Path):
    return make_libraries(str(tmp_path / "data")).open(tmp_path / "文库.duidu")


def test_finds_what_the_library_finds(ask, tmp_path: Path) -> None:
    found = json.loads(ask("search", "數據 建设", "--json"))
    library = library_of(tmp_path)
    hits = library.search.hits(library.search.start(SearchRequest("數據 建设")))
    library.close()
    assert [(one["document"], one["start"], one["end"], one["text"]) for one in found] == [
        (hit.document_id, hit.place.start, hit.place.end, hit.context) for hit in hits
    ]
    assert len({one["document"] for one in found}) == 2
    assert all("数据" in fold(str(one["text"])) for one in found)


def test_prints_documents_headings_and_words_in_context(ask) -> None:
    printed = ask("search", "数据", "--limit", "3").splitlines()
    assert printed[0].startswith("《")
    assert printed[0].endswith("：3 处")
    assert all(line.startswith("\t") and "数据" in line for line in printed[1:4])
    assert printed[4] == "只列出前 3 处，1 份文件。"
    assert ask("search", "犇") == "没有找到。\n"


def test_shows_another_script(ask) -> None:
    found = json.loads(ask("search", "数据", "--script", "hant-tw", "--json"))
    assert all("數據" in one["text"] and "数据" not in one["text"] for one in found)


def test_only_in_some_documents_and_by_saved_searches(ask, tmp_path: Path) -> None:
    library = library_of(tmp_path)
    library.saved_searches.save("数据共享", "数据 共享", "林")
    first = library.documents.summaries()[0].document
    library.close()
    every = json.loads(ask("search", "--saved", "数据共享", "--json"))
    assert every == json.loads(ask("search", "数据 共享", "--json"))
    some = json.loads(ask("search", "数据 共享", "--document", first.id, "--json"))
    assert some == [one for one in every if one["document"] == first.id]
    assert some


def test_refusals_are_sentences(ask) -> None:
    assert ask("search", "领域:没有的", code=1) == "没有名称含有“没有的”的标签，没有检索。请核对标签的名称。\n"
    assert "写出要找的字词" in ask("search", code=1)
    assert "没有名为“无”的检索" in ask("search", "--saved", "无", code=1)
