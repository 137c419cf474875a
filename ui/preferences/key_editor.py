"""The keys of one action: taking one off, adding one, and what stands against it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import metrics
from ui.actions import scope_name
from ui.preferences.key_field import KeyField
from ui.preferences.key_model import clash_words
from ui.shortcuts import Binding, Refusal, canonical, clashes, others_with, refusal, shown
from ui.widgets.buttons import push_button
from ui.widgets.key_caps import KeyButton
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from ui.actions import Actions, ActionSpec


class KeyEditor(QWidget):
    """Changes the registry at once; whoever shows it puts everything back if it was not meant."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._spec: ActionSpec | None = None
        self._wanted = ""
        self._taken_from: list[Binding] = []
        self._name = plain_label(rank=Rank.STRONG)
        self._none = plain_label(self.tr("没有按键"), rank=Rank.DIM)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(metrics.TIGHT)
        self.field = KeyField()
        self.field.pressed.connect(self._on_pressed)
        self._reset = push_button(self.tr("恢复默认"))
        self._reset.clicked.connect(self._on_reset)
        self._words = plain_label(wrap=True)
        self._take = push_button(self.tr("改用到这里"))
        self._take.clicked.connect(self._on_take)
        self._lay_out()
        actions.keys_changed.connect(self._show)

    def show_action(self, spec: ActionSpec | None) -> None:
        """Another action, or none."""
        self._spec = spec
        self._say("")
        self._show()

    # -- what is wanted ---------------------------------------------------------------------------------------------
    @Slot(str)
    def _on_pressed(self, key: str) -> None:
        spec = self._spec
        if spec is None:
            return
        why = refusal(key, spec.scope)
        if why is not None:
            self._say(self._refused(key, why))
            return
        if canonical(key) in map(canonical, self._own()):
            self._say(self.tr("{key} 已经是它的键。").replace("{key}", shown(key)))
            return
        taken = others_with(key, spec.scope, self._actions.bindings(), spec.id)
        if taken:
            self._offer(key, taken)
            return
        self._say("")
        self._actions.rebind(spec.id, " ".join((*self._own(), key)))

    def _offer(self, key: str, taken: list[Binding]) -> None:
        """The key means something else: says what, and offers to take it over unless a widget needs it."""
        names = self.tr("、").join(f"“{each.name}”（{scope_name(each.scope)}）" for each in taken)
        if any(not each.id for each in taken):
            words = self.tr("{key} 固定用于{others}，不能改作他用。")
            self._say(words.replace("{key}", shown(key)).replace("{others}", names), wrong=True)
            return
        words = self.tr("{key} 现在用于{others}。")
        self._say(words.replace("{key}", shown(key)).replace("{others}", names), wrong=True)
        self._wanted, self._taken_from = key, taken
        self._take.show()

    @Slot()
    def _on_take(self) -> None:
        spec, key = self._spec, self._wanted
        if spec is None:
            return
        for other in self._taken_from:
            kept = [each for each in other.keys if canonical(each) != canonical(key)]
            self._actions.rebind(other.id, " ".join(kept))
        words = self.tr("{key} 改用到这里，原来的操作不再用它。").replace("{key}", shown(key))
        self._actions.rebind(spec.id, " ".join((*self._own(), key)))
        self._say(words)
        self.field.setFocus()

    def _remove(self, key: str) -> None:
        spec = self._spec
        if spec is not None:
            self._say("")
            self._actions.rebind(spec.id, " ".join(each for each in self._own() if each != key))
            self.field.setFocus()

    @Slot()
    def _on_reset(self) -> None:
        if self._spec is not None:
            self._say("")
            self._actions.rebind(self._spec.id, self._spec.shortcut)

    def _own(self) -> tuple[str, ...]:
        return self._actions.binding(self._spec).keys if self._spec else ()

    # -- what is shown ----------------------------------------------------------------------------------------------
    @Slot()
    def _show(self) -> None:
        spec = self._spec
        self.setEnabled(spec is not None)
        self._name.setText(self._actions.binding(spec).name if spec else self.tr("先选一项操作"))
        while (place := self._keys.takeAt(0)) is not None:
            if (button := place.widget()) is not None:
                button.hide()
                button.deleteLater()
        for key in self._own():
            self._keys.addWidget(self._key_button(key))
        self._none.setVisible(spec is not None and not self._own())
        self._reset.setEnabled(spec is not None and spec.id in self._actions.own_keys())
        if spec is not None and not self._words.text():
            self._say(clash_words(clashes(self._actions.binding(spec), self._actions.bindings())), wrong=True)

    def _key_button(self, key: str) -> KeyButton:
        button = KeyButton(shown(key), self.tr("去掉 {key}").replace("{key}", shown(key)))
        button.clicked.connect(partial(self._remove, key))
        return button

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self._wanted, self._taken_from = "", []
        self._take.hide()
        role = Rank.WRONG if wrong else Rank.DIM
        self._words.setForegroundRole(role.value[2])
        self._words.setText(words)

    def _refused(self, key: str, why: Refusal) -> str:
        match why:
            case Refusal.TYPING:
                words = self.tr("{key} 单独按是在打字，任何时候都有效的操作要带 Ctrl 或 Alt，或者用功能键。")
            case Refusal.RESERVED:
                words = self.tr("{key} 用来移动、退出或打开菜单，不能改作他用。")
            case Refusal.NO_KEY:
                words = self.tr("这个键认不出来，请换一个。")
        return words.replace("{key}", shown(key))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP)
        line.addWidget(self._name)
        line.addSpacing(metrics.GAP)
        line.addWidget(self._none)
        line.addLayout(self._keys)
        line.addWidget(self.field, 1)
        line.addWidget(self._reset)
        told = QHBoxLayout()
        told.setSpacing(metrics.GAP)
        told.addWidget(self._words, 1)
        told.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addLayout(line)
        column.addLayout(told)
        self._words.setMinimumHeight(metrics.CONTROL)
