"""Plans written for the tests, in both scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.text.conversion import convert

SCRIPTS = {"hans": lambda text: text, "hant": lambda text: convert(text, "s2tw")}


@pytest.fixture(params=SCRIPTS.values(), ids=SCRIPTS.keys())
def in_script(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """The text as it is, then in traditional characters: the answers must not differ."""
    return request.param
