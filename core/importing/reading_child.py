"""The child that reads one file, under limits, and writes one result. It opens no window and imports no Qt."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from core.errors import ImportRefused
from core.importing.read_file import read
from core.importing.result_file import RESULT_BYTES, write_file, write_refusal

MEMORY_BYTES = 1_500 * 1024 * 1024
CPU_SECONDS = 15
OPEN_FILES = 64


def main(arguments: Sequence[str]) -> int:
    """Arguments: path of the file and of the result, both as hexadecimal file system bytes; encoding or ''."""
    path, result = (Path(os.fsdecode(bytes.fromhex(name))) for name in arguments[:2])
    limit_resources()
    try:
        write_file(result, read(path, arguments[2] or None))
    except ImportRefused as refusal:
        write_refusal(result, refusal)
    except MemoryError:
        write_refusal(result, ImportRefused("import.out_of_memory"))
    return 0


def limit_resources() -> None:
    """Memory, CPU, files and result size of this program from now on, where the platform can limit them."""
    try:
        import resource
    except ImportError:  # Windows: there only the parent's clock stops it
        return
    wanted = {
        resource.RLIMIT_AS: (MEMORY_BYTES, MEMORY_BYTES),
        resource.RLIMIT_CPU: (CPU_SECONDS, CPU_SECONDS + 2),  # the lower one ends with a signal that says why
        resource.RLIMIT_NOFILE: (OPEN_FILES, OPEN_FILES),
        resource.RLIMIT_FSIZE: (RESULT_BYTES, RESULT_BYTES),
        resource.RLIMIT_CORE: (0, 0),
    }
    for kind, limits in wanted.items():
        _, allowed = resource.getrlimit(kind)
        if allowed == resource.RLIM_INFINITY:
            allowed = max(limits)
        try:
            resource.setrlimit(kind, (min(limits[0], allowed), min(limits[1], allowed)))
        except (OSError, ValueError):  # a system that knows the limit but will not set it, as macOS with memory
            continue
