"""Each form in each format, as somebody else's program reads it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from core.exporting.cleaning import guard
from core.exporting.numbers import figure_of
from core.exporting.registry import registry
from core.exporting.table import Alignment, Table
from core.exporting.write_file import write
from tests.core.exporting.form_tables import FORMS, with_twin
from tests.core.exporting.other_readers import READERS


def test_every_format_has_a_reader() -> None:
    assert tuple(READERS) == tuple(registry())


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("name", FORMS)
def test_every_cell_is_there(tmp_path: Path, name: str, kind: str) -> None:
    table = FORMS[name]()
    path = tmp_path / f"list.{kind}"

    write(with_twin(table) if kind == "html" else table, kind, path)

    rows = READERS[kind](path)
    names = [column.name for column in table.columns]
    width = len(names)
    assert rows[0][:width] == names
    found = [row[:width] for row in rows if len(row) >= width and row[:width] != names]
    if kind == "xlsx" and table.groups:
        titles = [group.title for group in table.groups]
        found = [row for row in found if row[0] not in titles]
    assert found == [[shown(table, kind, index, cell) for index, cell in enumerate(row.cells)] for row in table.rows]


def shown(table: Table, kind: str, index: int, cell: str) -> object:
    column = table.columns[index]
    if kind == "csv":
        return guard(cell)
    if kind == "xlsx" and column.number:
        return int(cell)
    if kind == "xlsx" and column.align is Alignment.DECIMAL and (figure := figure_of(cell)):
        return float(figure.number) if "." in figure.number else int(figure.number)
    return cell


@pytest.mark.parametrize(("kind", "titled"), [("docx", 3), ("xlsx", 3)])
def test_groups_have_headings_with_counts(tmp_path: Path, kind: str, titled: int) -> None:
    table = FORMS["clause-list-grouped"]()
    write(table, kind, tmp_path / f"list.{kind}")

    titles = [group.title for group in table.groups]
    assert [row[0] for row in READERS[kind](tmp_path / f"list.{kind}") if row[0] in titles] == titles
    assert len(titles) == titled
    assert titles[1] == "通信网络（2 条）"


def test_a_workbook_tells_of_each_row_where_its_words_stand(tmp_path: Path) -> None:
    import openpyxl

    table = FORMS["clause-list-grouped"]()
    write(table, "xlsx", tmp_path / "list.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx")["出处"]
    assert [code for (code,) in sheet.iter_rows(values_only=True)] == [
        *("出处码", *(" ".join(source.code for source in row.sources) for row in table.rows)),
    ]
    assert table.rows[0].sources[0].code.startswith("111111111111:200-229:")


def test_numbers_are_numbers_and_show_as_they_were_written(tmp_path: Path) -> None:
    import openpyxl

    write(FORMS["indicator-table"](), "xlsx", tmp_path / "list.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    column = [row[4] for row in sheet.iter_rows(min_row=4)]
    assert [(cell.value, cell.number_format) for cell in column] == [
        (98.5, '"≥"0.0_0"（2025年）"'),
        (31000, '0_._0_0"（2023年）"'),
        (99.95, '0.00"（2025年）"'),
        (14, '"下降"0_._0_0"（2025年）"'),
        ("3—5（2025年）", "General"),
    ]
    assert [row[3].value for row in sheet.iter_rows(min_row=4)] == [83, 26000, None, 6.1, 12]


def test_doubtful_cells_are_marked(tmp_path: Path) -> None:
    import openpyxl

    table = FORMS["task-table"]()
    for kind in ("xlsx", "docx", "html", "csv"):
        write(table, kind, tmp_path / f"list.{kind}")

    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    filled = {cell.value for row in sheet.iter_rows(min_row=4) for cell in row if cell.fill.fgColor.rgb == "FFFFF2CC"}
    assert filled == {"2023年底前"}
    assert (tmp_path / "list.html").read_text("utf-8").count(' class="q d"') == 1
    assert [row[7] for row in READERS["csv"](tmp_path / "list.csv")] == ["待核", "", "完成时限", ""]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="没有 LibreOffice")
def test_libreoffice_opens_the_packages(tmp_path: Path) -> None:
    """All in one run: it takes seconds to start."""
    names = []
    for name, form in FORMS.items():
        for kind in ("docx", "xlsx"):
            write(form(), kind, tmp_path / f"{name}.{kind}")
            names.append(f"{name}.{kind}")
    home = (tmp_path / "profile").as_uri()
    done = subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={home}", "--convert-to", "pdf", "--outdir", "pdf"),
            *names,
        ],
        cwd=tmp_path,
        capture_output=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert len(list((tmp_path / "pdf").iterdir())) == len(FORMS)  # of two with one name the later one stays
    assert done.stdout.decode().count("convert ") == len(names)
