"""The zip a Word document is, opened with care: nothing is unpacked to disk, and nothing outside of it is fetched."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from typing import IO

from core.errors import ImportRefused
from core.importing import limits
from core.importing.docx.xml_door import ZIP_ERRORS, Element, parsed

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CENTRAL_HEADER = b"PK\x01\x02"
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to."""

    kind: str
    """Last word of its type: 'styles', 'footnotes', 'hyperlink'."""
    target: str
    """Name of a member; '' if the target lies outside of the package."""


class Package:
    """Parts by name. Raises ImportRefused if the zip is damaged or looks as if it were made to do harm."""

    def __init__(self, data: bytes) -> None:
        if data.count(_CENTRAL_HEADER) > 2 * limits.PACKAGE_MEMBERS:  # before memory is spent on each
            raise ImportRefused("import.package_unsafe", reason="成员过多")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except ZIP_ERRORS as error:
            raise ImportRefused("import.damaged") from error
        members = self._zip.infolist()
        _check(members)
        self._members = {member.filename.lower(): member for member in members}

    def has(self, name: str) -> bool:
        return name.lower() in self._members

    def size(self, name: str) -> int:
        """Bytes of the part when unpacked, as the package says."""
        return self._members[name.lower()].file_size

    def open(self, name: str) -> IO[bytes]:
        """A part to be read as a stream; it never gives more bytes than `size`."""
        try:
            return self._zip.open(self._members[name.lower()])
        except ZIP_ERRORS as error:
            raise ImportRefused("import.damaged") from error

    def root(self, name: str) -> Element:
        """A side part as a whole. Raises ImportRefused if it is larger than side parts are."""
        if self.size(name) > limits.SIDE_PART_BYTES:
            raise ImportRefused("import.package_unsafe", reason="成员过大")
        with self.open(name) as file:
            return parsed(file)

    def relationships(self, part: str) -> list[Relationship]:
        """Of a part, or of the package itself for ''."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(listing):
            return []
        return [
            Relationship(
                (found.get("Type") or "").rsplit("/", 1)[-1],
                "" if found.get("TargetMode") == "External" else _inside(folder, found.get("Target") or ""),
            )
            for found in self.root(listing).iter(_RELATIONSHIP)
        ]


def _inside(folder: str, target: str) -> str:
    """The member a target means; '' if it leaves the package."""
    path = posixpath.normpath(posixpath.join("/" + folder, target))
    steps = [*folder.split("/"), *target.split("/")] if not target.startswith("/") else target.split("/")
    depth = 0
    for step in steps:
        depth += {"..": -1, ".": 0, "": 0}.get(step, 1)
        if depth < 0:
            return ""
    return path.lstrip("/")


def _check(members: list[zipfile.ZipInfo]) -> None:
    names = [member.orig_filename for member in members]
    folded = {name.lower() for name in names}
    stored = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise ImportRefused("import.encrypted")
    faults = {
        "成员过多": len(members) > limits.PACKAGE_MEMBERS,
        "有重名成员": len(folded) < len(names),
        "成员名称可疑": any(_is_suspicious(name) for name in names),
        "成员过大": any(member.file_size > limits.MEMBER_BYTES for member in members),
        "解压后过大": sum(member.file_size for member in members) > limits.PACKAGE_BYTES,
        "压缩方式不常见": any(member.compress_type not in stored for member in members),
    }
    reason = next((reason for reason, found in faults.items() if found), None)
    if reason is not None:
        raise ImportRefused("import.package_unsafe", reason=reason)


def _is_suspicious(name: str) -> bool:
    """Names that mean something to a file system: none is needed in a document."""
    return name.startswith("/") or ".." in name.split("/") or any(sign in name for sign in "\\:\0")
