"""The last step of every importer: characters cleaned, limits kept, what was found told."""

from __future__ import annotations

from dataclasses import replace

from core.errors import ImportRefused
from core.importing import limits
from core.model.document import ImportedText, ImportNotice
from core.text.normalize import clean, longest_stack_of_marks


def finished(imported: ImportedText) -> ImportedText:
    """`imported` with its text as it is stored, and notices of what the cleaning did.

    A text with hints must be clean already, for cleaning moves offsets. Raises ImportRefused for a text that is empty,
    too long, or piles up marks.
    """
    cleaned = clean(imported.text)
    if imported.hints and cleaned.text != imported.text:
        raise ValueError("cleaning would move the hints")
    if not cleaned.text.strip():
        raise ImportRefused("import.empty")
    if len(cleaned.text) > limits.CHARACTERS:
        raise ImportRefused("import.too_long", limit=limits.CHARACTERS)
    if longest_stack_of_marks(cleaned.text) > limits.MARKS_ON_ONE_CHARACTER:
        raise ImportRefused("import.stacked_marks", limit=limits.MARKS_ON_ONE_CHARACTER)
    notices = [*imported.warnings]
    if count := sum(number for kind, number in cleaned.dropped.items() if kind != "bom"):
        notices.append(ImportNotice("import.controls_dropped", {"count": count}))
    if count := sum(cleaned.noticed.values()):
        notices.append(ImportNotice("import.invisible_characters", {"count": count}))
    return replace(imported, text=cleaned.text, warnings=tuple(notices))
