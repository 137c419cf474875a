"""The real documents, where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.importing.read_file import read

pytestmark = pytest.mark.corpus


def test_stored_text_is_the_file_byte_for_byte(corpus: Path) -> None:
    files = sorted([*corpus.glob("seeds/*.txt"), *corpus.glob("public/*.txt"), *corpus.glob("public/*.md")])
    assert files
    for file in files:
        found = read(file)
        assert found.imported.text.encode() == file.read_bytes(), file.name
        assert (found.imported.encoding, found.imported.warnings) == ("utf-8", ())


def test_a_published_word_file_has_the_words_python_docx_finds(corpus: Path) -> None:
    from docx import Document

    files = sorted(corpus.glob("public/*.docx"))
    assert files
    for file in files:
        expected = [paragraph.text for paragraph in Document(str(file)).paragraphs]
        assert read(file).imported.text.split("\n") == "\n".join(expected).split("\n")


def test_what_is_not_read_yet_is_named(corpus: Path) -> None:
    from core.errors import ImportRefused

    seen: dict[str, object] = {}
    for file in sorted([*corpus.glob("public/*.pdf"), *corpus.glob("public/*.html")]):
        with pytest.raises(ImportRefused, match="unsupported") as refused:
            read(file)
        seen[file.suffix] = refused.value.arguments["seems"]
    assert seen == {".pdf": "PDF 文件", ".html": "网页（html）"}
