from __future__ import annotations

import pytest

from core.importing.sniff import SEEMS, Magic, sniff
from tests.data.docx_files import docx, p, package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("data", "magic"),
    [
        (docx(p("正文")), Magic.DOCX),
        (docx(p("正文" * 2_000))[:1_200], Magic.DOCX),
        (package({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), Magic.XLSX),
        (package({"_rels/.rels": b"", "ppt/presentation.xml": b""}), Magic.PPTX),
        (package({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}), Magic.ODF),
        (b"PK\x03\x04" + bytes(22) + b"\x08\0\0\0mimetypeapplication/epub+zip", Magic.EPUB),
        (package({"OFD.xml": b"", "Doc_0/Document.xml": b""}), Magic.OFD),
        (package({"word/读我.txt": b"", "a.txt": b""}), Magic.ZIP),
        (package({}), Magic.ZIP),
        (OLE + "WordDocument".encode("utf-16-le"), Magic.DOC),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Magic.ENCRYPTED),
        (OLE + "Workbook".encode("utf-16-le"), Magic.OLE),
        (b"%PDF-1.7\n%\xe2\xe3", Magic.PDF),
        (b"{\\rtf1\\ansi", Magic.RTF),
        (b"  \n<!DOCTYPE HTML><html>", Magic.HTML),
        (b"\xef\xbb\xbf<HTML lang=zh>", Magic.HTML),
        ("<html>".encode("utf-16"), Magic.HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', Magic.HTML),
        (b'<?xml version="1.0"?><w:wordDocument>', Magic.XML),
        (b"From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n", Magic.MHT),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", Magic.MHT),
        (b"SQLite format 3\0" + bytes(52) + b"DUID", Magic.LIBRARY),
        (b"SQLite format 3\0" + bytes(60), Magic.DATABASE),
        (b"\x89PNG\r\n\x1a\n", Magic.PICTURE),
        (b"Rar!\x1a\x07\x00", Magic.ARCHIVE),
        (b"\x7fELF\x02", Magic.PROGRAM),
        (b"MZ\x90\x00\x03", Magic.PROGRAM),
        (b"CAJ\x00", Magic.CAJ),
    ],
)
def test_content_tells_what_a_file_is(data: bytes, magic: Magic) -> None:
    assert sniff(data) is magic


@pytest.mark.parametrize(
    "text",
    [
        "第一章 总则",
        "PK 赛方案",
        "MZ 镇规划",
        "在 <html> 中",
        "# 标题\n\n正文",
        "单位：万元\n备注：无",
        "a,b\n1,2",
        "<h1>片段</h1>",
        "",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_prose_is_text_in_any_encoding(text: str, encoding: str) -> None:
    assert sniff(text.encode(encoding)) is Magic.TEXT


def test_every_kind_has_a_name_to_be_refused_by() -> None:
    assert set(SEEMS) == set(Magic)
