from __future__ import annotations

from collections.abc import Callable

import pytest

from core.importing.docx.importer import DocxImporter
from core.importing.registry import ReadOptions
from core.model.document import ImportedText
from tests.data.docx_files import docx

Reading = Callable[..., ImportedText]


@pytest.fixture
def reading() -> Reading:
    """Builds a docx of these parts and reads it."""
    return lambda *body, **parts: DocxImporter().read(docx(*body, **parts), ReadOptions())


@pytest.fixture
def lines(reading: Reading) -> Callable[..., list[str]]:
    """The same, as lines of text."""
    return lambda *body, **parts: reading(*body, **parts).text.split("\n")
