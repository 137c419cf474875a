"""The text being written, line by line, with a hint for each line that has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import ImportRefused
from core.importing import limits
from core.model.document import LayoutHint
from core.text.normalize import clean

if TYPE_CHECKING:
    from core.importing.docx.findings import Findings


class Lines:
    """Lines are cleaned as they come, so that offsets are those of the stored text."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._lines: list[str] = []
        self._length = 0
        self.hints: list[LayoutHint] = []

    def add(self, text: str, kind: str = "", *, level: int = 0, style: str = "", number: str = "") -> None:
        """One more paragraph or table row, which may hold line breaks. `number` stands before the text.

        Raises ImportRefused('import.too_long') once there is more than a document may hold.
        """
        number = self.cleaned(number).replace("\n", " ")
        if kind:
            self.hints.append(LayoutHint(self._length, kind, level, style, number))
        line = number + self.cleaned(text)
        self._lines.append(line)
        self._length += len(line) + 1
        if self._length > limits.CHARACTERS:
            raise ImportRefused("import.too_long", limit=limits.CHARACTERS)

    def cleaned(self, text: str) -> str:
        found = clean(text)
        self._findings.controls_dropped += sum(found.dropped.values())
        return found.text

    @property
    def text(self) -> str:
        return "\n".join(self._lines)
