"""Word: a bundled template for page, fonts and the words around the table; the table's rows spliced in.

The template is filled by docxtpl and may be edited in Word or WPS. The rows are not left to it: it is eight times as
slow, knows no columns on request, and rewrites words such as `{_{` (it takes them for escaped braces).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import one_line
from core.exporting.docx_table import body_rows, table_lines, table_xml
from core.exporting.looks import Look, look_of
from core.exporting.packing import pack, unpack
from core.resources import RESOURCES

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

    from core.exporting.table import Table
    from core.progress import Progress

TEMPLATES = RESOURCES / "templates"
_DOCUMENT = "word/document.xml"
_CORE = "docProps/core.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class DocxExporter:
    """A landscape A4 list with repeated head and page numbers."""

    name = "docx"
    title = "Word 文档"
    suffix = ".docx"

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        look = look_of(table.view)
        before, after = _around_table(table, look)
        ours = {
            _DOCUMENT: "".join([_DECLARATION, before, *table_xml(table, progress), after]),
            _CORE: _core_properties(table),
        }
        pack(
            path,
            (
                (name, ours[name].encode() if name in ours else content)
                for name, content in unpack(TEMPLATES / look.template)
            ),
        )

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        return table_lines(table)

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        return body_rows(path, _DOCUMENT)


def environment() -> SandboxedEnvironment:
    """What may run in a template: looking up values, loops. Not Python; and a misspelt name is an error."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _around_table(table: Table, look: Look) -> tuple[str, str]:
    """The document's XML before and after the place of the table."""
    from docxtpl import DocxTemplate
    from markupsafe import Markup

    template = DocxTemplate(TEMPLATES / look.template)
    template.render_init()
    words: Mapping[str, object] = {
        "title": _for_template(one_line(table.title)),
        "subtitle": [_for_template(one_line(line)) for line in table.subtitle],
        "footer": [_for_template(one_line(line)) for line in table.footer],
        "table": Markup("<!--table-->"),
    }
    body = template.build_xml(words, environment())
    before, _, after = body.partition("<!--table-->")
    return f'<w:document xmlns:w="{_W}">{before}', f"{after}</w:document>"


def _for_template(text: str) -> Markup:
    """Escaped, and with no underscore left that docxtpl could take for an escaped brace."""
    from markupsafe import Markup, escape

    return escape(text).replace("_", Markup("&#95;"))


def _core_properties(table: Table) -> str:
    from markupsafe import escape

    made = datetime.fromtimestamp(table.made_at / 1000, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    reviewer = escape(one_line(table.reviewer))
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(one_line(table.title))}</dc:title><dc:creator>{reviewer}</dc:creator>"
        f"<cp:lastModifiedBy>{reviewer}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified></cp:coreProperties>'
    )
