"""The system's clock and its source of ids: what the program runs with, and what tests put fakes in place of."""

from __future__ import annotations

import time
import uuid


class SystemClock:
    """The computer's clock; it may be set back while the program runs."""

    def now(self) -> int:
        """Milliseconds UTC."""
        return time.time_ns() // 1_000_000


class UuidSource:
    """Random ids."""

    def new(self) -> str:
        """A fresh UUID4 as 36 characters."""
        return str(uuid.uuid4())
