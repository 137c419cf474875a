"""The template of a whole document with its marks as comments: upright A4, 22 lines of 28 characters (GB/T 9704)."""

from __future__ import annotations

from core.exporting.annotated_docx import (
    CAPTION_STYLE,
    CELL_STYLE,
    HEADING_STYLES,
    NOTE_STYLE,
    RUN_STYLES,
    TEXT_STYLE,
    TITLE_STYLE,
)
from core.exporting.looks import Font, Look
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

# Twips. 37, 35, 28 and 26 mm; the page number 7 mm below the text.
TOP, BOTTOM, LEFT, RIGHT, FOOTER = 2_098, 1_984, 1_587, 1_474, 1_446
LINE = 579
"""28.95 points: a whole 29 would lose the last of 22 lines."""
PAGE_NUMBER_STYLE = "PlanPageNumber"


def parts(look: Look) -> list[tuple[str, str]]:
    """All members of the template."""
    kinds = {
        "word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "word/styles.xml": f"{WORD_TYPE}.styles+xml",
        "word/settings.xml": f"{WORD_TYPE}.settings+xml",
        "word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
        "word/comments.xml": f"{WORD_TYPE}.comments+xml",
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
        "comments.xml": f"{OFFICE}/relationships/comments",
    }
    program = f'<Properties xmlns="{OFFICE}/extended-properties"><Application>对读</Application></Properties>'
    more = () if look.running in look.fonts else (look.running,)
    return [
        ("[Content_Types].xml", content_types(kinds)),
        ("_rels/.rels", relationships(package_links)),
        ("word/document.xml", document()),
        ("word/_rels/document.xml.rels", relationships(document_links)),
        ("word/styles.xml", styles(look)),
        ("word/settings.xml", settings(look)),
        ("word/fontTable.xml", font_table(look, *more)),
        ("word/comments.xml", f"{DECLARATION}<w:comments {NAMESPACES}/>"),
        ("word/footer1.xml", footer("right", PAGE_NUMBER_STYLE)),
        ("word/footer2.xml", footer("left", PAGE_NUMBER_STYLE)),
        ("docProps/core.xml", f'{DECLARATION}<cp:coreProperties xmlns:cp="{OPC}/metadata/core-properties"/>'),
        ("docProps/app.xml", f"{DECLARATION}{program}"),
    ]


def document() -> str:
    """word/document.xml: the place of the text, and the page."""
    return (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>{{{{p text }}}}</w:t></w:r></w:p>"
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}"'
        f' w:left="{LEFT}" w:header="851" w:footer="{FOOTER}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{LINE}"/></w:sectPr></w:body></w:document>'
    )


def styles(look: Look) -> str:
    """word/styles.xml."""
    pitch = f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/>'
    indent = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
    levels = zip(HEADING_STYLES, (look.head, look.running, look.text), strict=True)
    small = '<w:sz w:val="24"/><w:szCs w:val="24"/>'
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(look.text)}"
        '<w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
        f'<w:lang w:val="en-US" w:eastAsia="{look.language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:qFormat/><w:pPr><w:widowControl w:val="0"/>{pitch}<w:jc w:val="both"/></w:pPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="PlanTable"><w:name w:val="正文表格"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>'
        + paragraph_style(
            TITLE_STYLE,
            "公文标题",
            '<w:keepNext/><w:spacing w:before="579" w:after="579" w:line="700" w:lineRule="exact"/>'
            '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
            f'{fonts(look.title)}<w:sz w:val="44"/><w:szCs w:val="44"/>',
        )
        + "".join(
            paragraph_style(
                style,
                f"公文{level}级标题",
                f'<w:keepNext/>{indent}<w:outlineLvl w:val="{level}"/>',
                fonts(font),
            )
            for level, (style, font) in enumerate(levels, start=1)
        )
        + paragraph_style(TEXT_STYLE, "公文正文", indent)
        + paragraph_style(CAPTION_STYLE, "公文图表题", '<w:keepNext/><w:jc w:val="center"/>', fonts(look.head))
        + paragraph_style(NOTE_STYLE, "公文注", '<w:spacing w:line="400" w:lineRule="exact"/>', small)
        + paragraph_style(
            CELL_STYLE, "公文表格", '<w:spacing w:line="320" w:lineRule="exact"/><w:jc w:val="left"/>', small
        )
        + "".join(run_style(name, font) for name, font in zip(RUN_STYLES, (look.head, look.running), strict=True))
        + paragraph_style(
            PAGE_NUMBER_STYLE,
            "页码",
            '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
            f'{fonts(look.page_number)}<w:spacing w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/>',
        )
        + "</w:styles>"
    )


def run_style(identifier: str, font: Font) -> str:
    """A heading that opens a paragraph."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{identifier}"/>'
        f"<w:rPr>{fonts(font)}</w:rPr></w:style>"
    )
