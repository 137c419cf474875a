"""The child: matches one regular expression with one text, under limits. The standard library alone, to start quickly.

On its standard input: a line with the flags of `re`, the most hits wanted, and the lengths in bytes of the pattern as
it was typed and of the one to match; then both patterns and the text, in UTF-8. On its standard output: a letter, then
H  '1' if there are more hits, '1' if it matched only where no character is, then starts and ends as machine integers;
P  the place in the pattern as it was typed and what `re` says of it; L  it needs more memory or depth than it may have.
"""

from __future__ import annotations

import re
import sys
import warnings
from array import array

MEMORY_BYTES = 1024 * 1024 * 1024
CPU_SECONDS = 4
"""More than the parent waits: only for a child whose parent is gone."""


def main() -> int:
    limit_resources()
    given = sys.stdin.buffer
    flags, most, typed_bytes, pattern_bytes = map(int, given.readline().split())
    typed = given.read(typed_bytes).decode("utf-8", "surrogatepass")
    pattern = given.read(pattern_bytes).decode("utf-8", "surrogatepass")
    sys.stdout.buffer.write(reply(typed, pattern, flags, given.read().decode(), most))
    return 0


def reply(typed: str, pattern: str, flags: int, text: str, most: int) -> bytes:
    """What the child answers."""
    warnings.simplefilter("ignore")  # of what `re` means to change one day
    try:
        re.compile(typed, flags)
        return b"H" + hits(re.compile(pattern, flags), text, most)
    except re.error as error:
        return f"P{0 if error.pos is None else error.pos + 1} {error.msg}".encode()
    except (MemoryError, RecursionError, OverflowError):
        return b"L"


def hits(pattern: re.Pattern[str], text: str, most: int) -> bytes:
    """Places where it matches at least one character, in text order."""
    found, empty, more = array("Q"), False, False
    for match in pattern.finditer(text):
        start, end = match.span()
        if start == end:
            empty = True
        elif len(found) == 2 * most:
            more = True
            break
        else:
            found.append(start)
            found.append(end)
    return f"{int(more)}{int(empty and not found)}".encode() + found.tobytes()


def limit_resources() -> None:
    """Memory and time of this program from now on, where the platform can limit them."""
    try:
        import resource
    except ImportError:  # Windows: there only the parent's clock stops it
        return
    for kind, wanted in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_SECONDS)):
        _, allowed = resource.getrlimit(kind)
        most = wanted if allowed == resource.RLIM_INFINITY else min(wanted, allowed)
        try:
            resource.setrlimit(kind, (most, allowed))
        except (OSError, ValueError):  # a system that knows the limit but will not set it, as macOS with memory
            continue
