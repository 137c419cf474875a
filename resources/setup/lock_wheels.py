"""Writes a folder's own lock: requirements.txt with the hashes of the wheels that were built here added.

lock_wheels.py FOLDER
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parents[2] / "requirements.txt"


def added_hashes(lock: str, folder: Path) -> str:
    for wheel in sorted(folder.glob("*.whl")):
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        if digest not in lock:
            lock = first_line_of(wheel).sub(rf"\g<0>\n    --hash=sha256:{digest} \\", lock)
    return lock


def first_line_of(wheel: Path) -> re.Pattern[str]:
    """Where the lock pins the wheel's version. File names have _ where names may have - or a dot."""
    name, version = (re.escape(part) for part in wheel.name.split("-")[:2])
    return re.compile(rf"^{name.replace('_', '[-_.]')}=={version}\b.*\\$", re.IGNORECASE | re.MULTILINE)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    (target / LOCK.name).write_text(added_hashes(LOCK.read_text(encoding="utf-8"), target), encoding="utf-8")
