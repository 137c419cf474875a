"""What is remembered of libraries outside of them: where each lies, and its digest when it was closed in good order.

A file that still has that digest needs no content check; any single changed bit gives it another.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from typing import cast

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Remembered:
    """One library."""

    uid: str
    path: str
    sha256: str
    """Of the whole file at its last clean close; '' while it is open or after a crash."""


class Memory:
    """A folder with one small file per library. Losing it costs one full check each, nothing else."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / "libraries"

    def remember(self, uid: str, path: Path, sha256: str = "") -> None:
        target = self._folder / f"{uid}.json"
        temporary = target.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(asdict(Remembered(uid, str(path), sha256))), encoding="utf-8")
            temporary.replace(target)
        except OSError as error:
            _log.info("library not remembered: %s", error)

    def at(self, path: Path) -> tuple[Remembered, ...]:
        """Libraries that were last seen at the path."""
        found: list[Remembered] = []
        for file in sorted(self._folder.glob("*.json")):
            remembered = _read(file)
            if remembered is not None and remembered.path == str(path):
                found.append(remembered)
        return tuple(found)

    def knows(self, path: Path) -> bool:
        """Whether the file is, byte for byte, as we left it. Not asked while SQLite has it open."""
        digests = {remembered.sha256 for remembered in self.at(path)} - {""}
        return bool(digests) and file_sha256(path) in digests


def file_sha256(path: Path) -> str:
    """Raises OSError."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _read(file: Path) -> Remembered | None:
    try:
        fields = cast("dict[str, str]", json.loads(file.read_text(encoding="utf-8")))
        return Remembered(str(fields["uid"]), str(fields["path"]), str(fields["sha256"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
