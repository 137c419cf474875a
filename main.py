"""对读: opens the window, or carries out a command without one. Wires store, use cases and interface together."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.services.libraries import Libraries
    from ui.application import Application

LOG_SIZE = 1_000_000
HELP = """对读：离线并排阅读、标注规划文件，并导出条款清单。

  main.py [文库.duidu] [--data-dir DIR]    打开窗口
  main.py 命令 ...                         不开窗口；main.py 命令 --help 有说明

命令：text parse convert proofread compare import documents annotations tag export verify collect check
"""


def data_directory(chosen: str | None) -> Path:
    """The folder for the default library, backups and logs."""
    if chosen:
        return Path(chosen).expanduser().resolve()
    from platformdirs import user_data_path

    return user_data_path("duidu", appauthor=False)


def make_libraries(data_dir: str | None) -> Libraries:
    """Access to library files. Imports the database: call it after the first paint."""
    from core.clock import SystemClock, UuidSource
    from core.services.libraries import Libraries
    from db.store import SqliteStores

    clock, ids, folder = SystemClock(), UuidSource(), data_directory(data_dir)
    return Libraries(SqliteStores(folder, clock, ids), clock, ids, folder)


def start_log(data_dir: str | None) -> None:
    """Warnings go to a small file in the data folder; a long one becomes the old one."""
    path = data_directory(data_dir) / "log" / "duidu.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LOG_SIZE:
        path.replace(path.with_suffix(".old.log"))
    log = logging.FileHandler(path, encoding="utf-8", delay=True)
    log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[log], force=True)


def build(library: Path | None, data_dir: str | None = None, settings: str = "") -> Application:
    """The whole program, not yet shown. `settings` names an INI file; '' is the platform's own place."""
    gc.disable()  # until the window is there: what is imported and built now stays
    from ui.starting import qt_application

    qt_application()  # before the parts of the window are imported: they are as large as the system writes
    from ui.application import Application

    return Application(lambda: make_libraries(data_dir), library, settings)


def main(arguments: Sequence[str]) -> int:
    """The exit code: 0 done, 1 refused or found bad, 2 usage."""
    from ui.command_line.arguments import COMMANDS, USAGE

    if arguments and arguments[0] in COMMANDS:
        from ui.command_line.run import run

        return run(arguments, make_libraries)
    if {"-h", "--help"} & set(arguments):
        print(HELP, end="")  # noqa: T201 - the one thing main says itself
        return 0
    rest, data_dir = list(arguments), None
    if "--data-dir" in rest[:-1]:
        place = rest.index("--data-dir")
        data_dir = rest[place + 1]
        del rest[place : place + 2]
    unknown = [each for each in rest if not (Path(each).exists() or each.lower().endswith(".duidu"))]
    if len(rest) > 1 or unknown:
        sys.stderr.write(f"看不懂这些参数：{' '.join(rest)}\n\n{HELP}")
        return USAGE
    from ui.display import missing_display

    if sentence := missing_display():
        sys.stderr.write(sentence + "\n")
        return 1
    start_log(data_dir)
    return build(Path(rest[0]) if rest else None, data_dir).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
