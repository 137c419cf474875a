"""Matching a regular expression without ever waiting long: in a child that is ended when its time is up."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from array import array
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from core.errors import SearchRefused
from core.progress import Progress, silent
from core.text.find import MOST_HITS, Found, Places, Query, Searchable
from core.text.patterns import fold_pattern

PATIENCE: Final = 1.6
"""Seconds. With the pause after the last key and what the window needs to say it: less than two."""
SWITCH: Final = "--matching-child"
"""First argument of a packaged program that is to be such a child: then `child.main()`."""
_ROOT: Final = Path(__file__).resolve().parents[2]
_CODE: Final = "import sys; sys.path.insert(0, sys.argv.pop(1)); from core.matching.child import main; sys.exit(main())"
_KEPT_ENVIRONMENT: Final = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_POLL: Final = 0.02
_INTEGER: Final = 8
"""Bytes of an offset as the child sends it."""
_REASONS: Final = (
    ("missing )", "find.pattern.group_open"),
    ("unbalanced parenthesis", "find.pattern.group_close"),
    ("unterminated character set", "find.pattern.set"),
    ("bad character range", "find.pattern.span"),
    ("nothing to repeat", "find.pattern.repeat"),
    ("multiple repeat", "find.pattern.repeat"),
    ("min repeat", "find.pattern.repeat"),
    ("bad escape", "find.pattern.escape"),
    ("incomplete escape", "find.pattern.escape"),
    ("invalid group reference", "find.pattern.reference"),
    ("unknown group name", "find.pattern.reference"),
    ("look-behind requires", "find.pattern.look_behind"),
)
"""How what `re` says begins, and what we say."""


def match(
    searchable: Searchable,
    query: Query,
    progress: Progress = silent,
    most: int = MOST_HITS,
    patience: float = PATIENCE,
) -> Found:
    """Places where the pattern of a query matches at least one character. Call it from any thread but the window's.

    Unless the query is exact the pattern finds either script, any width and any case; ^ and $ are ends of lines.
    Raises SearchRefused: 'find.pattern.…' with the place in the pattern, counted from 1; 'find.too_slow' after
    `patience` seconds; 'find.too_large', 'find.no_child'. Raises Cancelled soon after `progress` does.
    """
    text, pattern, flags = searchable.text, query.words, re.MULTILINE
    if not query.exact:
        text, pattern, flags = searchable.forms, fold_pattern(pattern), flags | re.IGNORECASE
    typed, folded = (each.encode("utf-8", "surrogatepass") for each in (query.words, pattern))
    head = f"{int(flags)} {most} {len(typed)} {len(folded)}\n".encode()
    try:
        return _read(_ask(b"".join((head, typed, folded, text.encode())), progress, patience))
    except OSError as error:
        raise SearchRefused("find.no_child", reason=str(error)) from error


def _ask(request: bytes, progress: Progress, patience: float) -> bytes:
    """What the child answers. It is gone afterwards in any case.

    Both travel through unnamed files: a pipe would have to be fed in small pieces while the child is watched.
    """
    deadline = time.monotonic() + patience
    with TemporaryFile() as given, TemporaryFile() as answer:
        given.write(request)
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603 - our own program; no shell, nothing of the request is an argument
            _command(),
            stdin=given,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            while child.poll() is None:
                progress(0, 1)
                if time.monotonic() > deadline:
                    raise SearchRefused("find.too_slow")
                with suppress(subprocess.TimeoutExpired):
                    child.wait(_POLL)
        finally:
            child.kill()
            child.wait()
        answer.seek(0)
        return answer.read()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    return [sys.executable, "-I", "-S", "-B", "-c", _CODE, str(_ROOT)]


def _read(answer: bytes) -> Found:
    kind, rest = answer[:1], answer[1:]
    if kind == b"P":
        place, _, said = rest.decode().partition(" ")
        code = next((code for begin, code in _REASONS if said.startswith(begin)), "find.pattern.invalid")
        raise SearchRefused(code, place=int(place))
    if kind != b"H" or (len(rest) - 2) % (2 * _INTEGER):
        raise SearchRefused("find.too_large")  # it says so, or the system has ended it
    places = array("Q", rest[2:])
    return Found(Places(places[::2], places[1::2]), more=rest[:1] == b"1", only_empty=rest[1:2] == b"1")
