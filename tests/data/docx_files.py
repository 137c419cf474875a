"""Small docx files written by hand, part by part, so that a test says exactly what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIXES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _PREFIXES.items())
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def p(*content: str, properties: str = "") -> str:
    """A paragraph: plain words become a run, anything that begins with '<' is taken as it is."""
    inside = "".join(part if part.startswith("<") else r(part) for part in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{words}</w:t></w:r>'


def numbered(*content: str, num: int = 1, level: int = 0, more: str = "") -> str:
    """A paragraph of a numbered list."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return p(*content, properties=numbering + more)


def cell(*content: str, properties: str = "") -> str:
    inside = "".join(part if part.startswith("<") else p(part) for part in content) or p()
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(part if part.startswith("<w:tc") else cell(part) for part in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """A run with a text box as Word writes it: a drawing, and the same once more for old programs."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def old_text_box(*paragraphs: str) -> str:
    """A run with a text box in VML alone."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"


def level(number: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """One level of a list: format and pattern; `more` takes suff, pStyle, isLgl and the like."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def style(name: str, properties: str = "", *, shown: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """A style with id `name`."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{shown or name}"/>{base}{properties}</w:style>'


def notes(*contents: str, kind: str = "footnote") -> str:
    """The notes part: separators as Word writes them, then the notes from id 1 on."""
    separators = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    marks = f"<w:r><w:{kind}Ref/></w:r>"
    inside = "".join(
        f'<w:{kind} w:id="{index}">{content if content.startswith("<") else p(marks, content)}</w:{kind}>'
        for index, content in enumerate(contents, 1)
    )
    return separators + inside


def reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def docx(
    *body: str,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    relationships: str = "",
    extra: Mapping[str, bytes] | None = None,
    document: bytes | None = None,
) -> bytes:
    """A whole file. Side parts are added only if given; `document` replaces the main part, `extra` adds members."""
    parts = {
        "styles": ("w:styles", styles),
        "numbering": ("w:numbering", numbering),
        "footnotes": ("w:footnotes", footnotes),
        "endnotes": ("w:endnotes", endnotes),
    }
    members = {"[Content_Types].xml": _content_types(tuple(name for name, part in parts.items() if part[1]))}
    members["_rels/.rels"] = _rels(
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    )
    members["word/document.xml"] = document or xml("w:document", f"<w:body>{''.join(body)}</w:body>")
    related = relationships
    for name, (root, content) in parts.items():
        if content:
            members[f"word/{name}.xml"] = xml(root, content)
            related += f'<Relationship Id="{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
    members["word/_rels/document.xml.rels"] = _rels(related)
    members.update(extra or {})
    return package(members)


def package(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def xml(root: str, content: str, prolog: str = "") -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{prolog}'
    return f"{head}<{root} {NAMESPACES}>{content}</{root}>".encode()


def _rels(content: str) -> bytes:
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{content}</Relationships>'.encode()


def _content_types(parts: tuple[str, ...]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType='
        f'"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"/>'
        for name in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN_TYPE}"/>{overrides}</Types>'
    ).encode()
