"""Errors of the world, told to the user, apart from errors of ours.

An error is a code and arguments, never a sentence: `core.wording` and `ui` turn both into one. Codes are dotted,
for example ``import.empty``; arguments are plain strings and numbers.
"""

from __future__ import annotations

Argument = str | int


class DuiduError(Exception):
    """Something in the world stands in the way: a file, a lock, a full disk. The user reads a sentence and goes on."""

    def __init__(self, code: str, **arguments: Argument) -> None:
        super().__init__(code, arguments)
        self.code = code
        self.arguments: dict[str, Argument] = arguments

    def __str__(self) -> str:
        return f"{self.code} {self.arguments}" if self.arguments else self.code


class ImportRefused(DuiduError):
    """A file from outside was not taken in; nothing of it was stored."""


class ExportRefused(DuiduError):
    """An export was not written; a file that stood there before is untouched."""


class LibraryRefused(DuiduError):
    """A library file was not opened or not written; its bytes are as before."""


class QueryRefused(DuiduError):
    """A search was not understood; nothing was looked for."""


class IndexBroken(DuiduError):
    """The search index cannot be used. It is made from the texts of the library and can be made anew."""

    def __init__(self) -> None:
        super().__init__("search.index_broken")


class NotFound(DuiduError):
    """A document, tag, collection or step that was named does not exist (any more)."""


class SearchRefused(DuiduError):
    """A search was not carried out, or stopped before its end; nothing has changed."""


class Cancelled(DuiduError):
    """The user stopped a piece of work; nothing of it was stored."""

    def __init__(self) -> None:
        super().__init__("work.cancelled")
