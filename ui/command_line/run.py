"""Dispatches a command and turns refusals into a sentence on the error stream."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from core.errors import DuiduError
from core.services.libraries import Libraries
from core.wording import sentence, upgrade_sentence
from ui.command_line import library_commands, text_commands
from ui.command_line.arguments import DONE, REFUSED, parse

MakeLibraries = Callable[[str | None], Libraries]
"""Builds the access to library files for a data folder (None = the platform's)."""


def run(arguments: Sequence[str], make_libraries: MakeLibraries) -> int:
    """The exit code: 0 done, 1 refused or found bad, 2 usage (raised by the parser as SystemExit)."""
    options = parse(arguments)
    try:
        return _command(options, make_libraries)
    except DuiduError as error:
        print(sentence(error), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # Whoever read our output has read enough; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _command(options: argparse.Namespace, make_libraries: MakeLibraries) -> int:
    name: str = options.command
    if name in text_commands.COMMANDS:
        return text_commands.COMMANDS[name](options)
    if name == "compare" and not options.library:
        from ui.command_line.compare_commands import compare_files

        return compare_files(options)
    libraries = make_libraries(options.data_dir)
    path = Path(options.library)
    library = (
        libraries.open_or_create(path)
        if name == "import"
        else libraries.open(path, read_only=name in library_commands.READING)
    )
    if library.store.upgrade is not None:
        print(upgrade_sentence(library.store.upgrade, path.name), file=sys.stderr)
    try:
        return library_commands.COMMANDS[name](library, options)
    finally:
        library.close()
