from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importing.read_file import read
from core.model.codebook import Tag
from core.model.document import Document
from core.model.text import TextRange
from core.services.library import SAMPLES, Library
from main import make_libraries

REVIEWER = "林"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library with the shipped codebook."""
    opened = make_libraries(str(tmp_path / "data")).create(tmp_path / "试.duidu")
    yield opened
    opened.close()


@pytest.fixture
def plan(library: Library) -> Document:
    """The sample plan in simplified Chinese, written for this project."""
    prepared = library.documents.prepare(read(SAMPLES[0]))
    library.documents.add(prepared, REVIEWER)
    return prepared.document


class Places:
    """Finds places of a document by their words."""

    def __init__(self, library: Library, document: Document) -> None:
        self.opened = library.documents.open(document.id)

    def words(self, words: str, occurrence: int = 0) -> TextRange:
        start = -1
        for _ in range(occurrence + 1):
            start = self.opened.text.index(words, start + 1)
        return TextRange(start, start + len(words))

    def clause(self, index: int) -> TextRange:
        return self.opened.structure.clauses[index].range


@pytest.fixture
def places(library: Library, plan: Document) -> Places:
    return Places(library, plan)


@pytest.fixture
def tags(library: Library) -> dict[str, Tag]:
    return {tag.name: tag for tag in library.codebook.codebook().tags}
