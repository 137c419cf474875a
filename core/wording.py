"""Sentences for error codes, import warnings and steps, in simplified Chinese.

One table each. The command line and the exports print them directly (traditional by conversion); `ui` passes the
same sentences through its translator, so that a catalogue of translations is made from these tables.
Placeholders are named as the arguments of the error, warning or step.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import DuiduError

ERRORS: Mapping[str, str] = {
    "work.cancelled": "已取消。没有写入任何内容。",
}

WARNINGS: Mapping[str, str] = {}


def sentence(error: DuiduError) -> str:
    """What the user reads for an error. A code without a sentence is shown as it is: never a traceback."""
    return render(ERRORS.get(error.code, error.code), error.arguments)


def warning_sentence(code: str, arguments: Mapping[str, object]) -> str:
    """What the user reads for a warning of an import."""
    return render(WARNINGS.get(code, code), arguments)


def render(template: str, arguments: Mapping[str, object]) -> str:
    """The template with its named places filled; a missing argument stays visible as its name."""
    text = template
    for name, value in arguments.items():
        text = text.replace("{" + name + "}", f"{value:,}" if isinstance(value, int) else str(value))
    return text
