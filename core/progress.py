"""How long work tells how far it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""`progress(done, total)`, in units of the work's own choice; raises `core.errors.Cancelled` to stop it."""


def silent(done: int, total: int) -> None:
    """A progress that tells nobody."""
    del done, total
