from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from jinja2.exceptions import SecurityError, UndefinedError

from core.exporting.docx_exporter import DocxExporter
from core.exporting.docx_table import ROWS_A_TABLE
from core.exporting.docx_template import environment
from core.exporting.forms.clause_list import ClauseList, ExtraColumn, clause_table
from core.exporting.table import script_of_table
from core.model.text import View
from core.progress import silent


def written(table, tmp_path: Path):
    path = tmp_path / "list.docx"
    DocxExporter().write(table, path, silent)
    return docx.Document(str(path))


def part(tmp_path: Path, name: str) -> str:
    with zipfile.ZipFile(tmp_path / "list.docx") as package:
        return package.read(name).decode()


def test_an_independent_reader_finds_the_list(clauses: ClauseList, tmp_path: Path) -> None:
    table = clause_table(clauses, tuple(ExtraColumn))
    document = written(table, tmp_path)

    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines == [table.title, *table.subtitle, *table.footer]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        [column.name for column in table.columns],
        *[list(row.cells) for row in table.rows],
    ]


def test_properties_are_those_of_the_list(clauses: ClauseList, tmp_path: Path) -> None:
    properties = written(clause_table(clauses), tmp_path).core_properties

    assert properties.title == clauses.title
    assert properties.author == properties.last_modified_by == "王敏"
    assert properties.created == properties.modified
    assert properties.created.isoformat() == "2026-07-03T00:00:00+00:00"


def test_the_page_is_landscape_a4_with_numbers_on_the_outer_side(clauses: ClauseList, tmp_path: Path) -> None:
    document = written(clause_table(clauses), tmp_path)
    section = document.sections[0]

    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert abs(section.page_width - Mm(297)) < Mm(0.1)
    assert abs(section.page_height - Mm(210)) < Mm(0.1)
    assert document.settings.odd_and_even_pages_header_footer
    for footer in (section.footer, section.even_page_footer):
        assert footer.paragraphs[0].text == "— 1 —"
        assert " PAGE " in footer._element.xml


def test_the_head_is_repeated_and_rows_stay_whole(clauses: ClauseList, tmp_path: Path) -> None:
    rows = written(clause_table(clauses), tmp_path).tables[0].rows

    assert rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_a_row_as_tall_as_a_page_may_go_over_it(table_of, tmp_path: Path) -> None:
    document = written(table_of("短", "长" * 3_000), tmp_path)
    _, short, tall = document.tables[0].rows

    assert short._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    assert tall._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None


def test_the_table_fills_the_page_with_fixed_columns(clauses: ClauseList, tmp_path: Path) -> None:
    document = written(clause_table(clauses, tuple(ExtraColumn)), tmp_path)
    section, table = document.sections[0], document.tables[0]

    assert not table.autofit
    room = section.page_width - section.left_margin - section.right_margin
    assert sum(column.width for column in table.columns) == room


def test_long_lists_come_in_several_tables(table_of, tmp_path: Path) -> None:
    count = 2 * ROWS_A_TABLE + 1
    document = written(table_of(*["加快建设。"] * count), tmp_path)

    assert [len(table.rows) for table in document.tables] == [ROWS_A_TABLE + 1, ROWS_A_TABLE + 1, 2]
    assert len(list(DocxExporter().read_back(table_of(), tmp_path / "list.docx"))) == count + 1


def test_an_empty_list_is_a_head(table_of, tmp_path: Path) -> None:
    assert len(written(table_of(), tmp_path).tables[0].rows) == 1


@pytest.mark.parametrize(
    ("view", "language", "font", "missing"),
    [
        (View.SOURCE, "zh-CN", "方正小标宋简体", "標楷體"),
        (View.HANS, "zh-CN", "仿宋_GB2312", "標楷體"),
        (View.HANT_TW, "zh-TW", "標楷體", "仿宋_GB2312"),
        (View.HANT_HK, "zh-TW", "新細明體", "仿宋_GB2312"),
    ],
)
def test_fonts_and_language_follow_the_script(
    clauses: ClauseList, tmp_path: Path, view: View, language: str, font: str, missing: str
) -> None:
    written(script_of_table(clause_table(clauses), view, lambda text, *_: text), tmp_path)

    styles, fonts = part(tmp_path, "word/styles.xml"), part(tmp_path, "word/fontTable.xml")
    assert f'w:eastAsia="{language}"' in styles
    assert f'w:eastAsia="{font}"' in styles
    assert f'<w:font w:name="{font}"><w:altName' in fonts
    assert missing not in styles + fonts
    assert "Theme" not in styles  # a font named by a theme would win


def test_every_run_of_words_is_drawn_in_the_han_font(clauses: ClauseList, tmp_path: Path) -> None:
    """Otherwise “ ” and — come out in the Latin font."""
    document = written(clause_table(clauses), tmp_path)

    runs = list(document.element.body.iter(qn("w:r")))
    assert all(run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}").get(qn("w:hint")) == "eastAsia" for run in runs)


def test_a_template_cannot_reach_python() -> None:
    template = environment().from_string("{{ ''.__class__.__mro__[1].__subclasses__() }}")
    with pytest.raises(SecurityError):
        template.render()


def test_a_misspelt_name_in_a_template_is_an_error() -> None:
    template = environment().from_string("{{ tilte }}")
    with pytest.raises(UndefinedError):
        template.render(title="清单")
