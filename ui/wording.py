"""Sentences of the core, through the translator of the window. Their source is `core.wording`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.wording import (
    ERRORS,
    FACT_WORDS,
    FINDINGS,
    READ_AS_COPY,
    STEPS,
    UPGRADED,
    WARNINGS,
    render,
    upgrade_arguments,
)

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.changes import Step
    from core.model.document import ImportNotice
    from core.model.store import Upgrade


def sentence(error: DuiduError) -> str:
    """What the user reads for an error."""
    return render(translated(ERRORS.get(error.code, error.code)), error.arguments)


def notice_sentence(notice: ImportNotice) -> str:
    """What the user reads for something an importer noticed."""
    return render(translated(WARNINGS.get(notice.code, notice.code)), notice.arguments)


def upgrade_sentence(upgrade: Upgrade, name: str) -> str:
    """What the user reads when a library of an older version was opened."""
    template = READ_AS_COPY if upgrade.backup is None else UPGRADED
    return render(translated(template), upgrade_arguments(upgrade, name))


def step_label(step: Step) -> str:
    """The name of a step, as in 撤销：标注“政务”."""
    return render(translated(STEPS[step.kind]), step.arguments)


def finding_name(kind: str) -> str:
    """What 文本体检 calls a kind of findings."""
    return translated(FINDINGS.get(kind, kind))


def fact_word(key: str) -> str:
    """What tables of facts call a kind, a type or a decision."""
    return translated(FACT_WORDS[key])


def translated(source: str) -> str:
    return QCoreApplication.translate("wording", source)
