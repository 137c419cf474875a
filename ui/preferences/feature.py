"""The program's settings as a feature: theme, typeface, reviewer, keys; and what the program is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.settings_store import SCREEN_READER_KEY
from ui.theme import Appearance, ThemeChoice

if TYPE_CHECKING:
    from ui.context import Context
    from ui.preferences.preferences_dialog import PreferencesDialog

THEME_KEY = "theme"
REVIEWER_KEY = "reviewer"


class PreferencesFeature(QObject):
    """Signals: typeface_chosen(str key of ui.typefaces)."""

    typeface_chosen = Signal(str)

    def __init__(self, context: Context, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._appearance = appearance
        self._window = window
        context.ask_reviewer = self.ask_reviewer
        for action_id, slot in (
            ("preferences.theme", self._switch_theme),
            ("preferences.open", self._open),
            ("preferences.shortcuts", self._show_shortcuts),
            ("preferences.about", self._show_about),
        ):
            context.actions.connect_to(action_id, slot)

    def ask_reviewer(self) -> bool:
        """Asks for the name that marks are kept under; once given it is not asked for again."""
        from ui.preferences.reviewer_dialog import ReviewerDialog

        dialog = ReviewerDialog(self._window)
        if not dialog.exec():
            return False
        self._context.settings.keep(REVIEWER_KEY, dialog.name)
        return True

    def choose_theme(self, choice: ThemeChoice) -> None:
        self._appearance.choose(choice)
        self._context.settings.keep(THEME_KEY, choice.value)

    @Slot(str)
    def _on_theme_chosen(self, key: str) -> None:
        self.choose_theme(ThemeChoice(key))

    def _switch_theme(self) -> None:
        self.choose_theme(ThemeChoice.LIGHT if self._appearance.theme.dark else ThemeChoice.DARK)

    def _open(self, *, at_keys: bool = False) -> None:
        from ui.preferences.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._context, self._appearance.choice, self._window)
        dialog.theme_chosen.connect(self._on_theme_chosen)
        dialog.typeface_chosen.connect(self.typeface_chosen)
        dialog.accepted.connect(lambda: self._keep(dialog))
        dialog.addAction(self._context.actions["preferences.shortcuts"])  # F1 works here too
        if at_keys:
            dialog.show_keys()
        self._show(dialog)

    def _keep(self, dialog: PreferencesDialog) -> None:
        if dialog.reviewer:
            self._context.settings.keep(REVIEWER_KEY, dialog.reviewer)
        self._context.settings.keep(SCREEN_READER_KEY, dialog.for_screen_readers)

    def _show_shortcuts(self) -> None:
        from ui.preferences.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self._context.actions, QApplication.activeWindow() or self._window)
        dialog.change_wanted.connect(lambda: self._change_keys(dialog))
        self._show(dialog)

    def _change_keys(self, sheet: QDialog) -> None:
        """In the preferences that the sheet lies over, else in new ones."""
        from ui.preferences.preferences_dialog import PreferencesDialog

        below = sheet.parent()
        sheet.accept()
        if isinstance(below, PreferencesDialog):
            below.show_keys()
        else:
            self._open(at_keys=True)

    def _show_about(self) -> None:
        from ui.preferences.about_dialog import AboutDialog

        self._show(AboutDialog(self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
