"""What a file is, told by its content and never by its name."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

from core.importing.limits import PACKAGE_MEMBERS


class Magic(StrEnum):
    """Kinds of content. Whatever is none of the others is TEXT until its characters say otherwise."""

    TEXT = "text"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    ODF = "odf"
    EPUB = "epub"
    OFD = "ofd"
    ZIP = "zip"
    DOC = "doc"
    ENCRYPTED = "encrypted"
    OLE = "ole"
    PDF = "pdf"
    RTF = "rtf"
    HTML = "html"
    MHT = "mht"
    XML = "xml"
    CAJ = "caj"
    LIBRARY = "library"
    DATABASE = "database"
    ARCHIVE = "archive"
    PICTURE = "picture"
    PROGRAM = "program"


SEEMS = {
    Magic.TEXT: "纯文本",
    Magic.DOCX: "Word 文档（docx）",
    Magic.XLSX: "Excel 工作簿（xlsx）",
    Magic.PPTX: "PowerPoint 演示文稿（pptx）",
    Magic.ODF: "OpenDocument 文档（odt 等）",
    Magic.EPUB: "电子书（epub）",
    Magic.OFD: "OFD 版式文件",
    Magic.ZIP: "zip 压缩包",
    Magic.DOC: "旧版 Word 或 WPS 文档（doc、wps）",
    Magic.ENCRYPTED: "加密的 Office 文档",
    Magic.OLE: "旧版 Office 文件",
    Magic.PDF: "PDF 文件",
    Magic.RTF: "RTF 文档",
    Magic.HTML: "网页（html）",
    Magic.MHT: "单文件网页（mht）",
    Magic.XML: "XML 文件",
    Magic.CAJ: "CAJ 文献",
    Magic.LIBRARY: "对读文库",
    Magic.DATABASE: "数据库文件",
    Magic.ARCHIVE: "压缩包",
    Magic.PICTURE: "图片",
    Magic.PROGRAM: "程序文件",
}
"""How a kind of content is called when it is refused."""

_SIGNATURES: tuple[tuple[bytes, Magic], ...] = (
    (b"%PDF", Magic.PDF),
    (b"{\\rtf", Magic.RTF),
    (b"SQLite format 3\0", Magic.DATABASE),
    (b"CAJ", Magic.CAJ),
    (b"HN\x00", Magic.CAJ),
    (b"HN\xc8", Magic.CAJ),
    (b"KDH \x00", Magic.CAJ),
    (b"\x89PNG\r\n", Magic.PICTURE),
    (b"\xff\xd8\xff", Magic.PICTURE),
    (b"GIF87a", Magic.PICTURE),
    (b"GIF89a", Magic.PICTURE),
    (b"II*\x00", Magic.PICTURE),
    (b"MM\x00*", Magic.PICTURE),
    (b"Rar!\x1a\x07", Magic.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Magic.ARCHIVE),
    (b"\x1f\x8b\x08", Magic.ARCHIVE),
    (b"\xfd7zXZ\x00", Magic.ARCHIVE),
    (b"BZh9", Magic.ARCHIVE),
    (b"\x7fELF", Magic.PROGRAM),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL_HEADER = b"PK\x03\x04"
_HEAD = 4096


def sniff(data: bytes) -> Magic:
    """The kind of content `data` is. Cheap, never raises; a truncated package is still known by its first members."""
    if data.startswith((_LOCAL_HEADER, b"PK\x05\x06")):
        return _package(data)
    if data.startswith(_OLE):
        return _compound(data)
    magic = next((magic for signature, magic in _SIGNATURES if data.startswith(signature)), None)
    if magic is Magic.DATABASE and data[68:72] == b"DUID":
        return Magic.LIBRARY
    if magic is not None:
        return magic
    if data.startswith(b"MZ") and b"\0" in data[:_HEAD]:
        return Magic.PROGRAM
    return _markup(data) or Magic.TEXT


def _package(data: bytes) -> Magic:
    names = set(islice(_member_names(data), PACKAGE_MEMBERS))
    folders = {name.split(b"/", 1)[0] for name in names}
    if b"[Content_Types].xml" in names or b"_rels" in folders:
        for folder, magic in ((b"word", Magic.DOCX), (b"xl", Magic.XLSX), (b"ppt", Magic.PPTX)):
            if folder in folders:
                return magic
    if b"OFD.xml" in names:
        return Magic.OFD
    if b"mimetype" in names:
        return Magic.EPUB if b"application/epub+zip" in data[:_HEAD] else Magic.ODF
    return Magic.ZIP


def _member_names(data: bytes) -> Iterator[bytes]:
    """Names in the local headers: offset 26 holds the length, offset 30 the name."""
    at = data.find(_LOCAL_HEADER)
    while at >= 0:
        length = int.from_bytes(data[at + 26 : at + 28], "little")
        yield data[at + 30 : at + 30 + length]
        at = data.find(_LOCAL_HEADER, at + 4)


def _compound(data: bytes) -> Magic:
    """Compound files name their streams in UTF-16."""
    for stream, magic in (("EncryptedPackage", Magic.ENCRYPTED), ("WordDocument", Magic.DOC)):
        if stream.encode("utf-16-le") in data:
            return magic
    return Magic.OLE


def _markup(data: bytes) -> Magic | None:
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:].lstrip()
    head = head.lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return Magic.HTML
    if head.startswith(b"<?xml"):
        return Magic.HTML if b"<html" in head else Magic.XML
    first = head.split(b"\n", 1)[0]
    if b":" in first and (head.startswith(b"mime-version:") or b"\nmime-version:" in head):
        return Magic.MHT
    return None
