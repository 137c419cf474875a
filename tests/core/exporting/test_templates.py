from __future__ import annotations

from pathlib import Path

import pytest

from core.exporting.docx_table import HEAD_STYLE, SEAM_STYLE, TABLE_STYLE, TEXT_STYLE
from core.exporting.docx_template import TEMPLATES
from core.exporting.looks import HANS_LOOK, HANT_LOOK, Look
from core.exporting.packing import unpack
from resources.templates.make_templates import make


@pytest.mark.parametrize("look", [HANS_LOOK, HANT_LOOK], ids=lambda look: look.template)
def test_a_template_is_what_its_script_makes(look: Look, tmp_path: Path) -> None:
    """Member by member: zlib packs differently from version to version."""
    make(tmp_path)

    assert unpack(TEMPLATES / look.template) == unpack(tmp_path / look.template)


@pytest.mark.parametrize("look", [HANS_LOOK, HANT_LOOK], ids=lambda look: look.template)
def test_a_template_has_every_style_that_rows_name(look: Look) -> None:
    styles = dict(unpack(TEMPLATES / look.template))["word/styles.xml"].decode()

    assert all(f'w:styleId="{style}"' in styles for style in (TABLE_STYLE, HEAD_STYLE, TEXT_STYLE, SEAM_STYLE))


def test_making_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
        make(folder)

    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert first == second
    assert len(first) == 4
