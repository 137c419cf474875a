"""A file from outside, taken in whole or refused with a reason."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import ImportRefused
from core.importing import limits
from core.importing.encodings import EncodingGuess, chosen, guess
from core.importing.registry import Importer, ReadOptions, formats_read, registry
from core.importing.sniff import SEEMS, Magic, sniff
from core.model.document import ImportedText, ImportNotice
from core.progress import Progress, silent

_PACKAGES = (".docx", ".docm", ".dotx", ".dotm")


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file that was read, with its bytes as they came. Can be pickled."""

    imported: ImportedText
    original: bytes
    sha256: str
    size: int
    """Bytes."""
    file_name: str
    encoding_guess: EncodingGuess | None
    """None for formats that need no guess."""


def read(path: Path, encoding: str | None = None, progress: Progress = silent) -> ImportedFile:
    """Reads a file of any format in the registry. `encoding` is the user's choice for a text file.

    Raises ImportRefused, and Cancelled if `progress` does. For files nobody vouches for use `worker.read_in_process`.
    """
    data = file_bytes(path)
    return read_bytes(data, path.name, encoding, progress)


def read_bytes(data: bytes, file_name: str, encoding: str | None = None, progress: Progress = silent) -> ImportedFile:
    """The same for bytes at hand."""
    if not data:
        raise ImportRefused("import.empty")
    magic = sniff(data)
    importer = _importer(magic, Path(file_name).suffix.lower())
    found = None
    if magic is Magic.TEXT:
        found = chosen(data, encoding) if encoding else guess(data)
    imported = importer.read(data, ReadOptions(found, progress))
    if _is_misnamed(importer, file_name):
        notice = ImportNotice("import.extension_differs", {"seems": SEEMS[magic]})
        imported = replace(imported, warnings=(notice, *imported.warnings))
    return ImportedFile(imported, data, hashlib.sha256(data).hexdigest(), len(data), file_name, found)


def file_bytes(path: Path) -> bytes:
    """The bytes of a regular file within the limit. Raises ImportRefused with what is wrong with it."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ImportRefused("import.is_folder", file=path.name)
        if not stat.S_ISREG(status.st_mode):
            raise ImportRefused("import.not_a_file", file=path.name)
        with path.open("rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise ImportRefused("import.missing", file=path.name) from error
    except PermissionError as error:
        raise ImportRefused("import.no_permission", file=path.name) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ImportRefused("import.unreadable", file=path.name, reason=str(error)) from error
    if len(data) > limits.FILE_BYTES:
        raise ImportRefused("import.too_large", limit=limits.FILE_BYTES // 1024 // 1024)
    return data


def _importer(magic: Magic, extension: str) -> Importer:
    if extension in _PACKAGES and magic is not Magic.DOCX and magic is not Magic.ENCRYPTED:
        raise ImportRefused("import.not_docx", seems=SEEMS[magic], read=formats_read())
    found = next((importer for importer in registry() if importer.accepts(magic)), None)
    if found is None:
        code = {Magic.ENCRYPTED: "import.encrypted", Magic.LIBRARY: "import.is_library"}.get(
            magic, "import.unsupported"
        )
        raise ImportRefused(code, seems=SEEMS[magic], read=formats_read())
    return found


def _is_misnamed(importer: Importer, file_name: str) -> bool:
    """Another format's extension; an unknown one says nothing."""
    extension = Path(file_name).suffix.lower()
    others = {".pdf", ".doc", ".wps", ".rtf", ".html", ".htm", ".mht", ".odt", ".ofd"}
    others.update(*(other.extensions for other in registry() if other.name != importer.name))
    return extension in others
