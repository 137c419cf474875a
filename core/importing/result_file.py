"""What a reading child leaves behind: a short binary file that the parent believes nothing of until it has checked it.

Layout: `MAGIC`, eight bytes of header length (big endian), the header as JSON, the text as UTF-8. No pickles: the child
has read a file from outside, and a pickle could make the parent run whatever that file wanted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar, cast

from core.errors import Argument, ImportRefused
from core.importing import limits
from core.importing.encodings import EncodingGuess
from core.model.document import ImportedText, ImportNotice, LayoutHint
from core.text.normalize import clean
from core.wording import ERRORS, WARNINGS

if TYPE_CHECKING:
    from core.importing.read_file import ImportedFile

MAGIC = b"duidu import 1\n"
RESULT_BYTES = 200 * 1024 * 1024
HEADER_BYTES = 64 * 1024 * 1024
_HINT_KINDS = frozenset({"heading", "list", "table", "note", "text_box"})
_WORDS = 1_000
"""Characters of a style name, a number or an argument; more is not believed."""
T = TypeVar("T")


class MalformedError(Exception):
    """The result is not one that our own child writes."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Everything of an imported file but the bytes, which the parent reads itself."""

    imported: ImportedText
    sha256: str
    size: int
    encoding_guess: EncodingGuess | None


def write_file(path: Path, file: ImportedFile) -> None:
    imported, guess = file.imported, file.encoding_guess
    text = imported.text.encode()
    header = {
        "format": imported.format,
        "version": imported.importer_version,
        "encoding": imported.encoding,
        "hints": [[hint.start, hint.kind, hint.level, hint.style, hint.number] for hint in imported.hints],
        "notices": [[notice.code, dict(notice.arguments)] for notice in imported.warnings],
        "sha256": file.sha256,
        "size": file.size,
        "guess": guess and [guess.encoding, guess.sure, list(guess.alternatives), guess.replaced],
    }
    _write(path, header, text)


def write_refusal(path: Path, refusal: ImportRefused) -> None:
    _write(path, {"refused": [refusal.code, refusal.arguments]}, b"")


def read_result(path: Path) -> ReadResult:
    """Raises ImportRefused if that is what the child found, MalformedError if anything does not fit."""
    try:
        with path.open("rb") as file:
            header, body = _header(file), file.read(RESULT_BYTES + 1)
        if "refused" in header:
            raise _refusal(header)
        if len(body) > RESULT_BYTES:
            raise MalformedError
        return _result(header, body.decode())
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise MalformedError from error


def _write(path: Path, header: Mapping[str, object], text: bytes) -> None:
    encoded = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    with path.open("wb") as file:
        file.writelines((MAGIC, len(encoded).to_bytes(8, "big"), encoded, text))


def _header(file: IO[bytes]) -> dict[str, object]:
    if file.read(len(MAGIC)) != MAGIC:
        raise MalformedError
    length = int.from_bytes(file.read(8), "big")
    if length > HEADER_BYTES:
        raise MalformedError
    header: object = json.loads(file.read(length))
    return cast("dict[str, object]", _checked(header, dict))


def _refusal(header: Mapping[str, object]) -> ImportRefused:
    code, arguments = _row(header["refused"], 2)
    name = _checked(code, str)
    if name not in ERRORS or not name.startswith("import."):
        raise MalformedError
    return ImportRefused(name, **_arguments(arguments))


def _result(header: Mapping[str, object], text: str) -> ReadResult:
    if not text or len(text) > limits.CHARACTERS or clean(text).text != text:
        raise MalformedError
    imported = ImportedText(
        text,
        format=_short(header["format"]),
        importer_version=_whole(header["version"]),
        encoding=_short(header["encoding"]),
        hints=tuple(_each(header["hints"], lambda row: _hint(row, text))),
        warnings=tuple(_each(header["notices"], _notice)),
    )
    if any(second.start < first.start for first, second in zip(imported.hints, imported.hints[1:], strict=False)):
        raise MalformedError
    return ReadResult(imported, _short(header["sha256"]), _whole(header["size"]), _guess(header["guess"]))


def _hint(row: object, text: str) -> LayoutHint:
    start, kind, level, style, number = _row(row, 5)
    hint = LayoutHint(_whole(start), _short(kind), _whole(level), _short(style), _checked(number, str))
    at_line_start = hint.start == 0 or text[hint.start - 1 : hint.start] == "\n"
    if (
        not at_line_start
        or hint.kind not in _HINT_KINDS
        or hint.level > 9
        or not text.startswith(hint.number, hint.start)
    ):
        raise MalformedError
    return hint


def _notice(row: object) -> ImportNotice:
    code, arguments = _row(row, 2)
    name = _checked(code, str)
    if name not in WARNINGS:
        raise MalformedError
    return ImportNotice(name, _arguments(arguments))


def _guess(row: object) -> EncodingGuess | None:
    if row is None:
        return None
    encoding, sure, alternatives, replaced = _row(row, 4)
    return EncodingGuess(_short(encoding), _checked(sure, bool), tuple(_each(alternatives, _short)), _whole(replaced))


def _arguments(found: object) -> dict[str, Argument]:
    arguments = cast("dict[str, object]", _checked(found, dict))
    return {name: _whole(value) if isinstance(value, int) else _short(value) for name, value in arguments.items()}


def _checked(found: object, kind: type[T]) -> T:
    if not isinstance(found, kind):
        raise MalformedError
    return found


def _row(found: object, length: int) -> Sequence[object]:
    row = cast("list[object]", _checked(found, list))
    if len(row) != length:
        raise MalformedError
    return row


def _each(found: object, read: Callable[[object], T]) -> list[T]:
    return [read(one) for one in cast("list[object]", _checked(found, list))]


def _short(found: object) -> str:
    text = _checked(found, str)
    if len(text) > _WORDS:
        raise MalformedError
    return text


def _whole(found: object) -> int:
    if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found < 2**53:
        raise MalformedError
    return found
