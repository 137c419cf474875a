"""Reading files from outside in a child of its own: whatever a file does to its reader, the program goes on.

Standard library only, so that the window and the command line share it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import Cancelled, ImportRefused
from core.importing.read_file import ImportedFile, file_bytes
from core.importing.result_file import MalformedError, read_result

PATIENCE = 30.0
"""Seconds a file may take before a person gives up on it."""
SWITCH = "--import-worker"
"""First argument of a packaged program that is to be a reading child: then `reading_child.main(sys.argv[2:])`."""
_ROOT = Path(__file__).resolve().parents[2]
_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "from core.importing.reading_child import main; sys.exit(main(sys.argv[1:]))"
)
_KEPT_ENVIRONMENT = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_POLL = 0.03


def read_in_process(
    path: Path,
    encoding: str | None = None,
    timeout_s: float = PATIENCE,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportedFile:
    """Like `read_file.read`, in a child with limits on memory, CPU and time. Call it from any thread but the window's.

    Raises ImportRefused: what `read` raises, or 'import.crashed', 'import.too_slow', 'import.out_of_memory',
    'import.changed', 'import.no_child'. Raises Cancelled soon after `cancelled()` turns true.
    """
    try:
        with TemporaryDirectory(prefix="duidu-", ignore_cleanup_errors=True) as folder:
            result = Path(folder) / "result"
            result.touch(mode=0o600)
            code = _run(_command(path.absolute(), result, encoding), folder, timeout_s, cancelled)
            if code != 0:
                raise ImportRefused("import.too_slow" if _is_out_of_time(code) else "import.crashed")
            found = read_result(result)
    except MalformedError as error:
        raise ImportRefused("import.crashed") from error
    except OSError as error:
        raise ImportRefused("import.no_child", reason=str(error)) from error
    original = file_bytes(path)
    if len(original) != found.size or sha256(original).hexdigest() != found.sha256:
        raise ImportRefused("import.changed")
    return ImportedFile(found.imported, original, found.sha256, found.size, path.name, found.encoding_guess)


def _command(path: Path, result: Path, encoding: str | None) -> list[str]:
    """Names travel as hexadecimal bytes: an odd name must not depend on anybody's locale."""
    arguments = [os.fsencode(path).hex(), os.fsencode(result).hex(), encoding or ""]
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH, *arguments]
    places = dict.fromkeys([str(_ROOT), *(str(Path(place).absolute()) for place in sys.path if place)])
    return [sys.executable, "-I", "-S", "-B", "-c", _CODE, json.dumps(list(places)), *arguments]


def _run(command: list[str], folder: str, timeout_s: float, cancelled: Callable[[], bool]) -> int:
    """Exit code of the child. Raises Cancelled, or ImportRefused('import.too_slow'); the child is gone in any case."""
    deadline = time.monotonic() + timeout_s
    child = subprocess.Popen(  # noqa: S603 - our own program; no shell, names are hexadecimal
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        while True:
            try:
                return child.wait(_POLL)
            except subprocess.TimeoutExpired:
                if cancelled():
                    raise Cancelled from None
                if time.monotonic() > deadline:
                    raise ImportRefused("import.too_slow") from None
    finally:
        child.kill()
        child.wait()


def _is_out_of_time(code: int) -> bool:
    """Whether the system ended the child for using too much CPU."""
    import signal

    limit = getattr(signal, "SIGXCPU", None)
    return limit is not None and code == -limit
