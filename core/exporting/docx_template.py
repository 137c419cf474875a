"""The door to docxtpl: bundled templates for page, fonts and the words around what is spliced in.

A template is filled by docxtpl and may be edited in Word or WPS.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import one_line
from core.exporting.packing import pack, unpack
from core.resources import RESOURCES

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

TEMPLATES = RESOURCES / "templates"
DOCUMENT = "word/document.xml"
CORE = "docProps/core.xml"
COMMENTS = "word/comments.xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def environment() -> SandboxedEnvironment:
    """What may run in a template: looking up values, loops. Not Python; and a misspelt name is an error."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def around(name: str, words: Mapping[str, str | Sequence[str]], place: str) -> tuple[str, str]:
    """The document's XML before and after the place of that name; `words` fill the rest, each on one line."""
    from docxtpl import DocxTemplate
    from markupsafe import Markup

    template = DocxTemplate(TEMPLATES / name)
    template.render_init()
    filling: dict[str, object] = {
        key: _for_template(value) if isinstance(value, str) else [_for_template(line) for line in value]
        for key, value in words.items()
    }
    filling[place] = Markup("<!--place-->")
    before, _, after = template.build_xml(filling, environment()).partition("<!--place-->")
    return f'{DECLARATION}<w:document xmlns:w="{_W}">{before}', f"{after}</w:document>"


def fill(name: str, ours: Mapping[str, str], path: Path) -> None:
    """Writes the template with these members in the place of its own. Raises OSError."""
    pack(
        path,
        (
            (member, ours[member].encode() if member in ours else content)
            for member, content in unpack(TEMPLATES / name)
        ),
    )


def _for_template(text: str) -> Markup:
    """On one line, escaped, and with no underscore left that docxtpl could take for an escaped brace."""
    from markupsafe import Markup, escape

    return escape(one_line(text)).replace("_", Markup("&#95;"))


def core_properties(title: str, reviewer: str, made_at: int) -> str:
    """The member of that name; `made_at` in milliseconds UTC."""
    from markupsafe import escape

    made = datetime.fromtimestamp(made_at / 1000, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    author = escape(one_line(reviewer))
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(one_line(title))}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified></cp:coreProperties>'
    )
