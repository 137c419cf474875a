"""What the templates have in common: fonts, settings, page numbers, the frame of the package."""

from __future__ import annotations

from xml.sax.saxutils import escape

from core.exporting.looks import Font, Look

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OPC = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMESPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}/relationships"'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def fonts(font: Font) -> str:
    """The font for all characters: a slot left out would be filled from the theme or the Latin default."""
    name = escape(font.name)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def paragraph_style(identifier: str, name: str, paragraph: str, run: str = "") -> str:
    """A style on top of Normal."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def font_table(look: Look, *more: Font) -> str:
    """word/fontTable.xml: what to take where a font is missing."""
    return (
        f"{DECLARATION}<w:fonts {NAMESPACES}>"
        + "".join(
            f'<w:font w:name="{font.name}"><w:altName w:val="{font.other_name}"/>'
            f'<w:charset w:val="{look.charset:02X}"/><w:family w:val="{"swiss" if font.sans else "roman"}"/>'
            '<w:pitch w:val="variable"/></w:font>'
            for font in (*look.fonts, *more)
        )
        + "</w:fonts>"
    )


def settings(look: Look) -> str:
    """word/settings.xml."""
    return (
        f"{DECLARATION}<w:settings {NAMESPACES}>"
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="480"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/>'
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="en-US" w:eastAsia="{look.language}"/></w:settings>'
    )


def footer(side: str, style: str = "ListPageNumber") -> str:
    """A page number — 1 —, one character in from the outer edge."""
    run = "<w:r>{}</w:r>".format
    return (
        f'{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f'<w:ind w:{side}="280"/><w:jc w:val="{side}"/></w:pPr>'
        + run('<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">— </w:t>')
        + run('<w:fldChar w:fldCharType="begin"/>')
        + run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run("<w:t>1</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
        + run('<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> —</w:t>')
        + "</w:p></w:ftr>"
    )


def content_types(parts: dict[str, str]) -> str:
    """[Content_Types].xml."""
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{DECLARATION}<Types xmlns="{OPC}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relationships(targets: dict[str, str]) -> str:
    """A .rels part, rId1 and on in this order."""
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{OPC}/relationships">{links}</Relationships>'
