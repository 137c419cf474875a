"""Where keys work, which of them may be chosen for what, and which are chosen twice. Nothing is shown or remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from ui.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtCore import QKeyCombination

PORTABLE: Final = QKeySequence.SequenceFormat.PortableText
ANYWHERE: Final = ""
READER: Final = "reader"
LISTS: Final = "lists"
"""Every list and table of the program."""
BESIDE: Final = "beside"
"""Everything beside the reader."""

SCOPES: Final = {
    ANYWHERE: QT_TRANSLATE_NOOP("actions", "任何时候"),
    READER: QT_TRANSLATE_NOOP("actions", "阅读区"),
    "library": QT_TRANSLATE_NOOP("actions", "文库列表"),
    "collections": QT_TRANSLATE_NOOP("actions", "条款集列表"),
    "proofread": QT_TRANSLATE_NOOP("actions", "体检列表"),
    "search": QT_TRANSLATE_NOOP("actions", "检索结果"),
    "facts": QT_TRANSLATE_NOOP("actions", "要素列表"),
    LISTS: QT_TRANSLATE_NOOP("actions", "各列表"),
    BESIDE: QT_TRANSLATE_NOOP("actions", "各面板"),
}
"""Where keys work -> its name."""
IN_THE_READER: Final = frozenset({"reader", "annotations", "suggestions", "edit"})
"""Features whose single keys work where the reader has the keyboard; those of the others work in their own list."""
ARROWS: Final = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}

_Key = Qt.Key
_NEVER: Final = frozenset({_Key.Key_Escape, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_F10, _Key.Key_Menu})
"""The keyboard gets out, on, and into menus by these."""
_MENU_LETTERS: Final = frozenset("FEMLVH")
"""Alt with one of them opens a menu of the window; see MENUS."""


class Refusal(Enum):
    """Why a key may not be chosen."""

    NO_KEY = "no key"
    TYPING = "typing"
    """It would keep from typing in a field."""
    RESERVED = "reserved"


@dataclass(frozen=True, slots=True)
class Binding:
    """The keys of something that can be done."""

    id: str
    """Of the action; '' for keys that a widget knows of itself."""
    name: str
    keys: tuple[str, ...]
    """Portable texts."""
    scope: str
    shipped: tuple[str, ...] = ()
    """The keys it has when nothing was chosen."""


def scope_of(feature: str) -> str:
    """Where the keys of a feature work that do not work everywhere."""
    return READER if feature in IN_THE_READER else feature


@lru_cache(maxsize=512)
def canonical(key: str) -> str:
    """One way of writing a key; '' for what is none."""
    return QKeySequence.fromString(key, PORTABLE).toString(PORTABLE)


def overlap(one: str, other: str) -> bool:
    """Whether a press of a key may be meant in both scopes."""
    if one == other or ANYWHERE in {one, other}:
        return True
    pair = {one, other}
    return LISTS in pair and READER not in pair


def refusal(key: str, scope: str) -> Refusal | None:
    """Why a key may not be chosen for something that works in a scope; None if it may."""
    sequence = QKeySequence.fromString(key, PORTABLE)
    if sequence.count() != 1 or not canonical(key):
        return Refusal.NO_KEY
    stroke = cast("Sequence[QKeyCombination]", sequence)[0]  # as Qt has it, though it does not declare it
    code, modifiers = stroke.key(), stroke.keyboardModifiers()
    with_alt = modifiers == Qt.KeyboardModifier.AltModifier
    if code in _NEVER or (with_alt and (code == _Key.Key_F4 or canonical(key)[-1] in _MENU_LETTERS)):
        return Refusal.RESERVED
    plain = not modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if scope == ANYWHERE and plain and not _Key.Key_F1 <= code <= _Key.Key_F35:
        return Refusal.TYPING
    return None


def others_with(key: str, scope: str, bindings: Iterable[Binding], besides: str = "") -> list[Binding]:
    """What a key means already where the scope overlaps, the action `besides` left out."""
    wanted = canonical(key)
    return [
        each
        for each in bindings
        if (not besides or each.id != besides) and wanted in map(canonical, each.keys) and overlap(scope, each.scope)
    ]


def clashes(binding: Binding, bindings: Iterable[Binding]) -> list[tuple[str, Binding]]:
    """(key, other) for every key of an action that means something else too. What was shipped is meant to be so:
    Enter takes a suggestion where there is one.
    """
    others = list(bindings)
    return [
        (key, other)
        for key in binding.keys
        for other in others_with(key, binding.scope, others, binding.id)
        if not (_is_shipped(key, binding) and _is_shipped(key, other))
    ]


def shown(key: str) -> str:
    """A key as the system writes it, with arrows for the arrows."""
    parts = key.split("+")
    if parts[-1] in ARROWS:
        return "+".join((*parts[:-1], ARROWS[parts[-1]]))
    native = QKeySequence.fromString(key, PORTABLE).toString(QKeySequence.SequenceFormat.NativeText)
    keypad = QCoreApplication.translate("actions", "小键盘 {key}")  # Chinese has one word for both
    return keypad.replace("{key}", native) if parts[-1] == "Enter" else native


def listed(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys as they are shown in a list, where that of the keypad goes without saying."""
    all_keys = tuple(keys)
    both = {key for key in all_keys if key.endswith("Enter") and f"{key.removesuffix('Enter')}Return" in all_keys}
    return tuple(shown(key) for key in all_keys if key not in both)


def _is_shipped(key: str, binding: Binding) -> bool:
    return canonical(key) in map(canonical, binding.shipped)
