"""Makes the Word templates beside this file: python -m resources.templates.make_templates, from the project's folder.

The same bytes come out every time. What may be edited in Word or WPS instead, page, fonts and styles, is all here;
what docxtpl fills is the body at the end. Measures: GB/T 9704-2012; the values of Word that give them were found by
rendering.
"""

from __future__ import annotations

import sys
from pathlib import Path

from core.exporting.docx_table import HEAD_STYLE, SEAM_STYLE, TABLE_STYLE, TABLE_WIDTH, TEXT_STYLE
from core.exporting.looks import HANS_LOOK, HANT_LOOK, Look
from core.exporting.packing import pack
from resources.templates import full_text
from resources.templates.pieces import (
    DECLARATION,
    NAMESPACES,
    OFFICE,
    OPC,
    WORD_TYPE,
    content_types,
    font_table,
    fonts,
    footer,
    paragraph_style,
    relationships,
    settings,
)

# Landscape A4: the margins of the standard's upright page, turned. The page number stands 7 mm below the text.
PAGE_WIDTH, PAGE_HEIGHT = 16_838, 11_906
TOP, BOTTOM, LEFT, RIGHT, FOOTER = 1_587, 1_474, 1_984, PAGE_WIDTH - 1_984 - TABLE_WIDTH, 935


def styles(look: Look) -> str:
    """word/styles.xml."""
    exact = '<w:spacing w:before="0" w:after="0" w:line="320" w:lineRule="exact"/>'
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(look.text)}"
        f'<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="{look.language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}"><w:name w:val="清单表格"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
        '<w:top w:w="57" w:type="dxa"/><w:left w:w="68" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/>'
        '<w:right w:w="68" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + paragraph_style(
            "ListTitle",
            "清单标题",
            '<w:keepNext/><w:spacing w:before="0" w:after="120" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>'
            '<w:outlineLvl w:val="0"/>',
            f'{fonts(look.title)}<w:sz w:val="44"/><w:szCs w:val="44"/>',
        )
        + paragraph_style(
            "ListSubtitle",
            "清单副标题",
            '<w:keepNext/><w:spacing w:before="0" w:after="120" w:line="400" w:lineRule="exact"/>'
            '<w:jc w:val="center"/>',
        )
        + paragraph_style(
            "ListClosing",
            "清单落款",
            '<w:spacing w:before="120" w:after="0" w:line="400" w:lineRule="exact"/><w:jc w:val="right"/>',
        )
        + paragraph_style(HEAD_STYLE, "表头", f'<w:keepNext/>{exact}<w:jc w:val="center"/>', fonts(look.head))
        + paragraph_style(TEXT_STYLE, "表文", exact)
        + paragraph_style(
            SEAM_STYLE,
            "表间",
            '<w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
            '<w:sz w:val="2"/>',
        )
        + paragraph_style(
            "ListPageNumber",
            "页码",
            '<w:spacing w:before="0" w:after="0"/>',
            f'{fonts(look.page_number)}<w:sz w:val="28"/><w:szCs w:val="28"/>',
        )
        + "</w:styles>"
    )


def document() -> str:
    """word/document.xml: what docxtpl fills, and the page."""

    def line(text: str, style: str = "Normal") -> str:
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
            f"<w:t>{text}</w:t></w:r></w:p>"
        )

    return (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>"
        + line("{{ title }}", "ListTitle")
        + line("{%p for line in subtitle %}")
        + line("{{ line }}", "ListSubtitle")
        + line("{%p endfor %}")
        + line("{{p table }}")
        + line("{%p for line in footer %}")
        + line("{{ line }}", "ListClosing")
        + line("{%p endfor %}")
        + '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}" w:orient="landscape"/><w:pgMar w:top="{TOP}" w:right="{RIGHT}"'
        f' w:bottom="{BOTTOM}" w:left="{LEFT}" w:header="851" w:footer="{FOOTER}" w:gutter="0"/></w:sectPr>'
        "</w:body></w:document>"
    )


def parts(look: Look) -> list[tuple[str, str]]:
    """All members of a template."""
    kinds = {
        "word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "word/styles.xml": f"{WORD_TYPE}.styles+xml",
        "word/settings.xml": f"{WORD_TYPE}.settings+xml",
        "word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
        "word/footer1.xml": f"{WORD_TYPE}.footer+xml",
        "word/footer2.xml": f"{WORD_TYPE}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    package_links = {
        "word/document.xml": f"{OFFICE}/relationships/officeDocument",
        "docProps/core.xml": f"{OPC}/relationships/metadata/core-properties",
        "docProps/app.xml": f"{OFFICE}/relationships/extended-properties",
    }
    document_links = {
        "styles.xml": f"{OFFICE}/relationships/styles",
        "settings.xml": f"{OFFICE}/relationships/settings",
        "fontTable.xml": f"{OFFICE}/relationships/fontTable",
        "footer1.xml": f"{OFFICE}/relationships/footer",
        "footer2.xml": f"{OFFICE}/relationships/footer",
    }
    program = f'<Properties xmlns="{OFFICE}/extended-properties"><Application>对读</Application></Properties>'
    return [
        ("[Content_Types].xml", content_types(kinds)),
        ("_rels/.rels", relationships(package_links)),
        ("word/document.xml", document()),
        ("word/_rels/document.xml.rels", relationships(document_links)),
        ("word/styles.xml", styles(look)),
        ("word/settings.xml", settings(look)),
        ("word/fontTable.xml", font_table(look)),
        ("word/footer1.xml", footer("right")),
        ("word/footer2.xml", footer("left")),
        ("docProps/core.xml", f'{DECLARATION}<cp:coreProperties xmlns:cp="{OPC}/metadata/core-properties"/>'),
        ("docProps/app.xml", f"{DECLARATION}{program}"),
    ]


def make(folder: Path) -> None:
    """Writes the templates of each look."""
    for look in (HANS_LOOK, HANT_LOOK):
        for name, members in ((look.template, parts(look)), (look.full_text, full_text.parts(look))):
            pack(folder / name, ((member, content.encode()) for member, content in members))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
