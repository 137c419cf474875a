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
        name, version = wheel.name.split("-")[:2]
        pinned = re.compile(rf"^({re.escape(name).replace('_', '[-_.]')}=={re.escape(version)}\b[^\n]*\\)$", re.I | re.M)
        if digest not in lock:
            lock = pinned.sub(rf"\1\n    --hash=sha256:{digest} \\", lock)
    return lock


if __name__ == "__main__":
    target = Path(sys.argv[1])
    (target / LOCK.name).write_text(added_hashes(LOCK.read_text(encoding="utf-8"), target), encoding="utf-8")
