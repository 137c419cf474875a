"""Actions as data: what can be done, where it stands in the menus, by which key.

Each feature declares its specs; the registry makes the QActions, so that a menu, a tool bar, a shortcut sheet and the
preferences all read one table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from ui.shortcuts import ANYWHERE, LISTS, PORTABLE, SCOPES, Binding, canonical, scope_of
from ui.widgets.plain_text import tip

if TYPE_CHECKING:
    from ui.settings_store import SettingsStore


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `text` is a Chinese source string marked with QT_TRANSLATE_NOOP("actions", ...)."""

    id: str
    """Dotted: feature.verb."""
    text: str
    shortcut: str = ""
    """Portable key text; several are separated by blanks."""
    icon: str = ""
    """Logical name of ui.icons."""
    menu: str = ""
    """Title of the menu it stands in; '' for none."""
    checkable: bool = False
    everywhere: bool = True
    """Whether the key works wherever the focus is in the window. Single keys of the reader do not."""
    writes: bool = False
    """Whether it changes the library: in one that is only read it says so, and is refused before it asks anything."""
    where: str = ""
    """One of ui.shortcuts.SCOPES, if the key does not work everywhere and not where its feature's keys usually do."""

    @property
    def feature(self) -> str:
        return self.id.partition(".")[0]

    @property
    def scope(self) -> str:
        """Where the key works."""
        return ANYWHERE if self.everywhere else self.where or scope_of(self.feature)


@dataclass(frozen=True, slots=True)
class FixedKeys:
    """Keys that a widget knows of itself, as every program has them: they are told of, and cannot be changed."""

    text: str
    """Marked with QT_TRANSLATE_NOOP("actions", ...)."""
    keys: str
    """Portable key texts, separated by blanks."""
    where: str
    """One of ui.shortcuts.SCOPES."""
    also: str = ""
    """Keys that go with them and are not listed: Shift with an arrow."""


class Actions(QObject):
    """The registry. Actions are made once; features connect to them and enable them.

    Signals: writing_refused(): an action that writes was wanted in a library that is only read; keys_changed(): the
    user has chosen other keys.
    """

    writing_refused = Signal()
    keys_changed = Signal()

    def __init__(self, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._texts: dict[str, str] = {}
        self._fixed: list[FixedKeys] = []
        self._read_only = False

    def declare(self, specs: Iterable[ActionSpec]) -> None:
        for spec in specs:
            action = QAction(self)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setShortcuts(key_sequences(self.keys_of(spec)))
            if not spec.everywhere:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._specs[spec.id] = spec
            self._actions[spec.id] = action
            self.rename(spec.id, self.name_of(spec))

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def connect_to(self, action_id: str, slot: Callable[[], object]) -> QAction:
        """Connects the action's triggering to a slot without arguments."""
        action = self._actions[action_id]
        action.triggered.connect(lambda _checked=False: self._trigger(action_id, slot))
        return action

    def rename(self, action_id: str, text: str) -> None:
        """What the menu says, word for word: an & in it is an &. On tool bars the short name of the spec stays."""
        spec, action = self._specs[action_id], self._actions[action_id]
        self._texts[action_id] = text
        refused = self._read_only and spec.writes
        shown = self.tr("{action}（只读）").replace("{action}", text) if refused else text
        action.setText(shown.replace("&", "&&"))
        action.setIconText(self.name_of(spec).removesuffix("…"))
        keys = "，".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
        tip(action, self.tr("{action}（{keys}）").replace("{action}", shown).replace("{keys}", keys) if keys else shown)

    def set_read_only(self, *, on: bool) -> None:
        """Says at every action that writes whether it can."""
        if on != self._read_only:
            self._read_only = on
            for spec in self._specs.values():
                if spec.writes:
                    self.rename(spec.id, self.name_of(spec))

    def name_of(self, spec: ActionSpec) -> str:
        """The translated name, as it is declared."""
        return QCoreApplication.translate("actions", spec.text)

    def _trigger(self, action_id: str, slot: Callable[[], object]) -> None:
        if self._read_only and self._specs[action_id].writes:
            self.writing_refused.emit()
        else:
            slot()

    def specs(self) -> tuple[ActionSpec, ...]:
        """In the order of declaration: the order of the menus."""
        return tuple(self._specs.values())

    def in_menu(self, menu: str) -> tuple[QAction, ...]:
        return tuple(self._actions[spec.id] for spec in self._specs.values() if spec.menu == menu)

    # -- keys -------------------------------------------------------------------------------------------------------
    def keys_of(self, spec: ActionSpec) -> str:
        """The keys in force: the user's own, else those of the spec."""
        return self._settings.text(f"shortcuts/{spec.id}", spec.shortcut)

    def rebind(self, action_id: str, keys: str) -> None:
        """Keys chosen by the user, '' for none; those of the spec again if they are equal to them."""
        spec = self._specs[action_id]
        if keys == spec.shortcut:
            self._settings.drop(f"shortcuts/{action_id}")
        else:
            self._settings.keep(f"shortcuts/{action_id}", keys)
        self._actions[action_id].setShortcuts(key_sequences(keys))
        self.rename(action_id, self._texts[action_id])
        self.keys_changed.emit()

    def own_keys(self) -> dict[str, str]:
        """Action -> keys, where the user has chosen others than those of the spec."""
        return {spec.id: keys for spec in self._specs.values() if (keys := self.keys_of(spec)) != spec.shortcut}

    def set_own_keys(self, chosen: Mapping[str, str]) -> None:
        """Exactly these keys of the user's own; all others are those of the specs."""
        for spec in self._specs.values():
            keys = chosen.get(spec.id, spec.shortcut)
            if keys != self.keys_of(spec):
                self.rebind(spec.id, keys)

    def declare_fixed(self, keys: Iterable[FixedKeys]) -> None:
        """Keys of widgets, to be told of and kept free."""
        self._fixed.extend(keys)

    def fixed(self) -> tuple[FixedKeys, ...]:
        """Keys of widgets, in the order of declaration."""
        return tuple(self._fixed)

    def bindings(self) -> tuple[Binding, ...]:
        """All keys in force, the fixed ones last."""
        own = tuple(self.binding(spec) for spec in self._specs.values())
        return own + tuple(
            Binding("", QCoreApplication.translate("actions", fixed.text), keys, fixed.where, keys)
            for fixed in self._fixed
            if (keys := (*fixed.keys.split(), *fixed.also.split()))
        )

    def binding(self, spec: ActionSpec) -> Binding:
        """The keys of one action as they are now."""
        keys, shipped = self.keys_of(spec).split(), spec.shortcut.split()
        return Binding(spec.id, self.name_of(spec).removesuffix("…"), tuple(keys), spec.scope, tuple(shipped))


def scope_name(scope: str) -> str:
    """Where keys work, as it is told to the user."""
    name = SCOPES.get(scope, SCOPES[LISTS])
    return QCoreApplication.translate("actions", name)


def key_sequences(keys: str) -> list[QKeySequence]:
    """Of portable texts, separated by blanks; what is no key is passed over."""
    return [QKeySequence.fromString(each, PORTABLE) for each in keys.split() if canonical(each)]
