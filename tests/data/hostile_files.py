"""Files made to do harm, by name; small on disk whatever they unpack to. None is real."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.data.docx_files import NAMESPACES, W, docx, p, package, table, text_box, xml

SECRET_MARK = "不该被读到的内容"
_LAUGHS = (
    '<!DOCTYPE w:document [<!ENTITY a0 "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)


def main_part(inside: str, prolog: str = "", encoding: str = "UTF-8") -> bytes:
    """A main part with this in its only paragraph."""
    head = f'<?xml version="1.0" encoding="{encoding}"?>{prolog}'
    body = f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>{inside}</w:t></w:r></w:p></w:body></w:document>"
    return (head + body).encode(encoding)


def laughs() -> bytes:
    return docx(document=main_part("&a9;", _LAUGHS))


def laughs_in_an_attribute() -> bytes:
    body = f'<w:document {NAMESPACES} x="&a9;"><w:body/></w:document>'
    return docx(document=f'<?xml version="1.0"?>{_LAUGHS}{body}'.encode())


def laughs_in_utf16() -> bytes:
    return docx(document=main_part("&a9;", _LAUGHS, "UTF-16"))


def laughs_in_styles() -> bytes:
    return docx(p("正文"), styles="<w:style/>", extra={"word/styles.xml": xml("w:styles", "", _LAUGHS)})


def external_entity(address: str) -> bytes:
    return docx(document=main_part("&x;", f'<!DOCTYPE d [<!ENTITY x SYSTEM "{address}">]>'))


def external_dtd(address: str) -> bytes:
    return docx(document=main_part("正文", f'<!DOCTYPE d SYSTEM "{address}">'))


def big_text(megabytes: int) -> bytes:
    """One paragraph of many runs; unpacks to this much."""
    run = b"<w:r><w:t>" + "章".encode() * 30_000 + b"</w:t></w:r>"
    return docx(document=_main(b"<w:p>", run, megabytes * 1024 * 1024 // len(run), b"</w:p>"))


def many_paragraphs(count: int) -> bytes:
    return docx(document=_main(b"", "<w:p><w:r><w:t>条</w:t></w:r></w:p>".encode(), count, b""))


def many_cells(count: int) -> bytes:
    return docx(document=_main(b"<w:tbl><w:tr>", b"<w:tc/>", count, b"</w:tr></w:tbl>"))


def many_runs(count: int) -> bytes:
    """One paragraph of nothing but empty runs; each costs far more memory than bytes."""
    return docx(document=_main(b"<w:p>", b"<w:r/>", count, b"</w:p>"))


def one_long_word(characters: int) -> bytes:
    """One text node longer than an XML reader takes."""
    return docx(document=_main(b"<w:p><w:r><w:t>", "章".encode(), characters, b"</w:t></w:r></w:p>"))


def deep(depth: int) -> bytes:
    return docx("<w:sdt><w:sdtContent>" * depth + p("底") + "</w:sdtContent></w:sdt>" * depth)


def deep_boxes(depth: int) -> bytes:
    content = p("底")
    for _ in range(depth):
        content = p(text_box(content).split("<mc:Fallback>")[0] + "</mc:AlternateContent></w:r>")
    return docx(content)


def huge_part() -> bytes:
    """A member that says it unpacks to more than any part may."""
    return docx(p("正文"), extra={"word/media/image1.bin": bytes(151 * 1024 * 1024)})


def huge_in_sum() -> bytes:
    return docx(p("正文"), extra={f"word/media/{n}.bin": bytes(101 * 1024 * 1024) for n in range(4)})


def many_members(count: int) -> bytes:
    return docx(p("正文"), extra={f"word/media/{n}.bin": b"" for n in range(count)})


def member_named(name: str) -> bytes:
    return docx(p("正文"), extra={name: b"x"})


def duplicate_members() -> bytes:
    members = zipfile.ZipFile(io.BytesIO(docx(p("甲"))))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in members.namelist():
            archive.writestr(zipfile.ZipInfo(name), members.read(name))
        archive.writestr(zipfile.ZipInfo("WORD/document.xml"), members.read("word/document.xml"))
    return buffer.getvalue()


def encrypted_member() -> bytes:
    """The flag that says 'encrypted' set on every member, in local and central headers."""
    data = bytearray(docx(p("正文")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def lying_size() -> bytes:
    """The main part unpacks to more than its headers say."""
    honest = docx(p("正文" * 10_000))
    content = zipfile.ZipFile(io.BytesIO(honest)).getinfo("word/document.xml")
    return honest.replace(struct.pack("<L", content.file_size), struct.pack("<L", 300))


def broken_checksum() -> bytes:
    data = docx(p("正文"))
    content = zipfile.ZipFile(io.BytesIO(data)).getinfo("word/document.xml")
    return data.replace(struct.pack("<L", content.CRC), struct.pack("<L", content.CRC ^ 1))


def broken_stream() -> bytes:
    """Bytes in the middle of the packed main part overwritten."""
    data = docx(p("".join(chr(0x4E00 + n * 7 % 20_000) for n in range(5_000))))
    at = data.find(b"word/document.xml") + 2_000
    return data[:at] + b"\xff" * 200 + data[at + 200 :]


def wrong_directory() -> bytes:
    """The place of the central directory, 6 bytes before the end, is said to be far behind the file."""
    data = docx(p("正文"))
    return data[:-6] + struct.pack("<L", 10_000_000) + data[-2:]


def uncommon_packing() -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx(p("正文")))) as plain,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive,
    ):
        for name in plain.namelist():
            archive.writestr(name, plain.read(name))
    return buffer.getvalue()


def no_main_part() -> bytes:
    return package({"[Content_Types].xml": b"<Types/>", "word/other.xml": b"<x/>", "_rels/.rels": b"<Relationships/>"})


def not_xml() -> bytes:
    return docx(document=b"\x00\x01 this is no XML")


def main_part_outside(target: str) -> bytes:
    """The package says that its main part is somewhere else."""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        f'Type="http://example.org/officeDocument" Target="{target}"/></Relationships>'
    )
    return docx(p("正文"), extra={"_rels/.rels": rels.encode()})


def wide_table(columns: int) -> bytes:
    cells = f"<w:tc><w:tcPr><w:gridSpan w:val='63'/></w:tcPr>{p('栏')}</w:tc>"
    return docx(table(f"<w:tr>{cells * columns}</w:tr>"))


def stacked_marks() -> bytes:
    return ("规划" + "a" + "\u0301" * 200_000).encode()


def noise(size: int) -> bytes:
    """Bytes of no meaning, always the same."""
    return b"".join(zlib.compress(str(number).encode() * 3)[2:] for number in range(size // 8))[:size]


def _main(before: bytes, repeated: bytes, count: int, after: bytes) -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>'.encode()
    return head + before + repeated * count + after + b"</w:body></w:document>"


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "laughs": (laughs, "import.doctype"),
    "laughs_in_an_attribute": (laughs_in_an_attribute, "import.doctype"),
    "laughs_in_utf16": (laughs_in_utf16, "import.doctype"),
    "laughs_in_styles": (laughs_in_styles, "import.doctype"),
    "external_entity": (lambda: external_entity("file:///etc/hostname"), "import.doctype"),
    "external_dtd": (lambda: external_dtd("http://example.org/x.dtd"), "import.doctype"),
    "many_paragraphs": (lambda: many_paragraphs(200_001), "import.too_many_paragraphs"),
    "many_cells": (lambda: many_cells(200_001), "import.too_many_paragraphs"),
    "many_runs": (lambda: many_runs(6_000_000), "import.package_unsafe"),
    "deep": (lambda: deep(5_000), "import.damaged import.nested_too_deep"),
    "deep_boxes": (lambda: deep_boxes(60), "import.damaged import.nested_too_deep"),
    "many_members": (lambda: many_members(3_000), "import.package_unsafe"),
    "climbing_member": (lambda: member_named("../../evil.sh"), "import.package_unsafe"),
    "absolute_member": (lambda: member_named("/etc/cron.d/evil"), "import.package_unsafe"),
    "windows_member": (lambda: member_named("word\\evil.dll"), "import.package_unsafe"),
    "drive_member": (lambda: member_named("C:evil.dll"), "import.package_unsafe"),
    "duplicate_members": (duplicate_members, "import.package_unsafe"),
    "uncommon_packing": (uncommon_packing, "import.package_unsafe"),
    "encrypted_member": (encrypted_member, "import.encrypted"),
    "lying_size": (lying_size, "import.damaged"),
    "broken_checksum": (broken_checksum, "import.damaged"),
    "broken_stream": (broken_stream, "import.damaged"),
    "wrong_directory": (wrong_directory, "import.damaged"),
    "truncated": (lambda: docx(p("正文" * 500))[:-200], "import.damaged"),
    "truncated_early": (lambda: docx(p("正文" * 500))[:700], "import.damaged"),
    "no_main_part": (no_main_part, "import.damaged"),
    "not_xml": (not_xml, "import.damaged"),
    "one_long_word": (lambda: one_long_word(11_000_000), "import.damaged import.package_unsafe"),
    "stacked_marks": (stacked_marks, "import.stacked_marks"),
    "noise": (lambda: noise(100_000), "import.binary"),
}
"""Name, maker, and the code it is refused with; where libraries of different age differ, either of two."""
