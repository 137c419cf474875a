from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.errors import ImportRefused
from core.importing import limits
from core.importing.read_file import read_bytes
from tests.data import hostile_files
from tests.data.docx_files import abstract, docx, level, notes, num, numbered, p, reference, row, table, text_box
from tests.data.hostile_files import REFUSED, SECRET_MARK


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_with_a_reason(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARAGRAPHS", 5_000)  # the real figures take seconds, with the same outcome
    monkeypatch.setattr(limits, "BLOCK_BYTES", 1024 * 1024)
    make, codes = REFUSED[name]
    with pytest.raises(ImportRefused) as refused:
        read_bytes(make(), "计划.txt")
    assert refused.value.code in codes.split()


@pytest.mark.parametrize("make", [hostile_files.external_entity, hostile_files.external_dtd])
def test_no_other_file_is_ever_read(make: object, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET_MARK, "utf-8")
    assert callable(make)
    with pytest.raises(ImportRefused) as refused:
        read_bytes(make(secret.as_uri()), "a.docx")
    assert SECRET_MARK not in str(refused.value.__cause__)


@pytest.mark.parametrize(
    "target", ["../../../etc/passwd", "/../etc/passwd", "file:///etc/passwd", "http://example.org/x"]
)
def test_a_main_part_elsewhere_is_not_followed(target: str) -> None:
    assert read_bytes(hostile_files.main_part_outside(target), "a.docx").imported.text == "正文"


def test_outside_contents_are_counted_and_links_are_not() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relationships = (
        f'<Relationship Id="a" Type="{office}/hyperlink" Target="http://example.org/" TargetMode="External"/>'
        f'<Relationship Id="b" Type="{office}/image" Target="//server/share/x.png" TargetMode="External"/>'
        f'<Relationship Id="c" Type="{office}/image" Target="../../../x.png"/>'
        f'<Relationship Id="d" Type="{office}/customXml" Target="../customXml/a.xml"/>'
    )
    found = read_bytes(docx(p("正文"), relationships=relationships), "a.docx").imported
    assert [(notice.code, notice.arguments) for notice in found.warnings] == [("import.external_ignored", {"count": 2})]


def test_a_uniform_table_is_honest_however_well_it_packs() -> None:
    data = docx(p("0" * 2_000_000))
    assert len(data) * 200 < 2_000_000
    assert len(read_bytes(data, "a.docx").imported.text) == 2_000_000


def test_text_over_the_limit_is_refused_while_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHARACTERS", 1_000)
    with pytest.raises(ImportRefused, match="too_long"):
        read_bytes(docx(*(p("条" * 300) for _ in range(4))), "a.docx")
    with pytest.raises(ImportRefused, match="too_long"):
        read_bytes("条".encode() * 1_001, "a.txt")
    assert len(read_bytes("条".encode() * 1_000, "a.txt").imported.text) == 1_000


@pytest.mark.parametrize("limit", ["MEMBER_BYTES", "PACKAGE_BYTES", "SIDE_PART_BYTES"])
def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, limit, 2_000)
    with pytest.raises(ImportRefused, match="package_unsafe"):
        read_bytes(docx(p("正文"), styles="<w:style/>" * 300), "a.docx")


def test_wide_tables_are_cut_to_what_word_can_hold() -> None:
    assert read_bytes(hostile_files.wide_table(3), "a.docx").imported.text.count("\t") == 63 * 3 - 1


WHOLE = docx(
    p("总则", reference(1), text_box(p("框"))),
    table(row("甲", "乙")),
    numbered("项"),
    numbering=abstract(0, level(0, "chineseCounting", "%1、")) + num(1, 0),
    footnotes=notes("注。"),
)


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=4), st.booleans())
@example([(len(WHOLE) - 6, 0)], False)
@settings(max_examples=300)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(damage: list[tuple[int, int]], cut: bool) -> None:
    data = bytearray(WHOLE)
    for at, byte in damage:
        data[at] = byte
    if cut:
        del data[damage[0][0] :]
    try:
        found = read_bytes(bytes(data), "a.docx").imported
    except ImportRefused:
        return
    for hint in found.hints:
        assert hint.start == 0 or found.text[hint.start - 1] == "\n"
        assert found.text.startswith(hint.number, hint.start)
