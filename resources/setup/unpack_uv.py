"""Takes uv's program out of its wheel in a folder: for machines with neither network nor pip.

unpack_uv.py FOLDER TARGET
"""

from __future__ import annotations

import hashlib
import platform
import re
import sys
import zipfile
from pathlib import Path

LOCK = Path(__file__).with_name("tools.txt")


def wheel_for_this_machine(folder: Path) -> Path:
    machine = platform.machine().lower()
    system = {"Linux": "manylinux", "Darwin": "macosx"}.get(platform.system(), "win")
    wheels = sorted(path for path in folder.glob("uv-*.whl") if machine in path.name and system in path.name)
    if not wheels:
        raise SystemExit(f"{folder} 中没有适合本机（{system} {machine}）的 uv，请用 make wheels 在同类机器上重新准备。")
    return wheels[0]


def checked(wheel: Path) -> Path:
    if hashlib.sha256(wheel.read_bytes()).hexdigest() not in re.findall(r"sha256:([0-9a-f]{64})", LOCK.read_text()):
        raise SystemExit(f"{wheel} 与锁定的校验值不符，没有使用。请重新复制这个文件夹。")
    return wheel


def unpack(wheel: Path, target: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        program = next(name for name in archive.namelist() if name.endswith(("/scripts/uv", "/scripts/uv.exe")))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(archive.read(program))
    target.chmod(0o755)


if __name__ == "__main__":
    unpack(checked(wheel_for_this_machine(Path(sys.argv[1]))), Path(sys.argv[2]))
