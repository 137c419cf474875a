"""Writing an export so that its file is either complete and as meant, or what stood there before."""

from __future__ import annotations

import errno
import os
import stat
import uuid
import zipfile
import zlib
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ExportRefused
from core.exporting.registry import Exporter, registry
from core.progress import Progress, silent

if TYPE_CHECKING:
    from core.exporting.table import Table

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_SPOILT = (ValueError, KeyError, SyntaxError, zipfile.BadZipFile, zlib.error)
"""What the readers of the formats raise for a file that is not what was written; lxml's errors are SyntaxErrors."""


def write(
    table: Table,
    format: str,  # noqa: A002 - the word of the command line and of every caller
    path: Path,
    progress: Progress = silent,
    *,
    replace: bool = True,
    exporters: Mapping[str, Exporter] | None = None,
) -> None:
    """Writes the table: beside the target, read back and compared, flushed to the disk, then put in its place.

    Progress counts the rows twice, written and compared. Raises ExportRefused, Cancelled; a file that stood at
    `path` is then untouched, and nothing else is left (but see `export.in_use`).
    """
    known = registry() if exporters is None else exporters
    exporter = known.get(format)
    if exporter is None:
        raise ExportRefused("export.unknown_format", format=format, known="、".join(known))
    rows = len(table.rows)

    def fill(part: Path) -> None:
        exporter.write(table, part, lambda done, _: progress(done, 2 * rows))
        _compare(exporter, table, part, lambda done, _: progress(rows + done, 2 * rows))

    _put(path, fill, replace=replace)
    progress(2 * rows, 2 * rows)


def write_whole(data: bytes, path: Path, holds: Callable[[Path], bool], *, replace: bool = True) -> None:
    """Writes a file of another shape than a table, with the same care.

    `holds` reads it again and says whether all is there that was meant. Raises ExportRefused.
    """
    fill_whole(path, lambda part: _fill(part, data), holds, replace=replace)


def fill_whole(
    path: Path, write_part: Callable[[Path], None], holds: Callable[[Path], bool], *, replace: bool = True
) -> None:
    """As `write_whole`, for what writes its own file."""

    def fill(part: Path) -> None:
        write_part(part)
        try:
            whole = holds(part)
        except _SPOILT as error:
            raise ExportRefused("export.not_equal", row=0) from error
        if not whole:
            raise ExportRefused("export.not_equal", row=0)

    _put(path, fill, replace=replace)


def write_bytes(data: bytes, path: Path) -> None:
    """Writes bytes as they are, with the same care; replaces a file that stands there. Raises ExportRefused."""
    _put(path, lambda part: _fill(part, data), replace=True)


def _fill(part: Path, data: bytes) -> None:
    part.write_bytes(data)


def _put(path: Path, fill: Callable[[Path], None], *, replace: bool) -> None:
    """Has a new file filled and checked beside the target, then puts it in its place."""
    with _refusing(path):
        target = _target(path, replace=replace)
        with _part_beside(target) as part:
            fill(part)
            _flush(part)
            _put_in_place(part, target)


def _target(path: Path, *, replace: bool) -> Path:
    """The file that is meant, behind links; refused when it is plain that it cannot be written."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise ExportRefused("export.folder_missing", folder=str(target.parent))
    if target.exists():
        if not target.is_file():
            raise ExportRefused("export.not_a_file", name=target.name)
        if not replace:
            raise ExportRefused("export.exists", name=target.name)
        if not os.access(target, os.W_OK):
            raise ExportRefused("export.read_only", name=target.name)
    return target


@contextmanager
def _refusing(target: Path) -> Generator[None]:
    """Says in the user's words what the system refused."""
    try:
        yield
    except OSError as error:
        raise _refusal(error, target) from error


def _refusal(error: OSError, target: Path) -> ExportRefused:
    folder = str(target.parent)
    if error.errno in _FULL:
        return ExportRefused("export.disk_full", folder=folder)
    if error.errno in _NOT_ALLOWED:
        return ExportRefused("export.folder_read_only", folder=folder)
    if error.errno in _BAD_NAME:
        return ExportRefused("export.name_refused", name=target.name)
    return ExportRefused("export.failed", folder=folder, reason=error.strerror or type(error).__name__)


@contextmanager
def _part_beside(target: Path) -> Generator[Path]:
    """A new empty file in the target's folder; gone in the end unless it was moved."""
    part = target.with_name(f".duidu-{uuid.uuid4().hex}.part")
    part.touch(exist_ok=False)
    try:
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _compare(exporter: Exporter, table: Table, part: Path, progress: Progress) -> None:
    """Raises ExportRefused unless the file holds every row, word for word."""
    try:
        for number, (found, meant) in enumerate(zip_longest(exporter.read_back(table, part), exporter.lines(table))):
            progress(min(number, len(table.rows)), len(table.rows))
            if found != meant:
                raise ExportRefused("export.not_equal", row=number)
    except _SPOILT as error:
        raise ExportRefused("export.not_equal", row=0) from error


def _flush(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _put_in_place(part: Path, target: Path) -> None:
    """Under the target's name and with its rights."""
    if target.exists():
        part.chmod(stat.S_IMODE(target.stat().st_mode))
    try:
        part.replace(target)
    except PermissionError as error:  # Windows: a program holds the file open
        kept = _free_name(target)
        part.rename(kept)
        raise ExportRefused("export.in_use", name=target.name, kept=kept.name) from error
    if os.name == "posix":  # the new name is on the disk only when its folder is
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _free_name(target: Path) -> Path:
    name = f"{target.stem}（新导出）"
    number = 1
    while (free := target.with_name(f"{name}{target.suffix}")).exists():
        number += 1
        name = f"{target.stem}（新导出 {number}）"
    return free
