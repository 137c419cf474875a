"""首选项. What is chosen is seen at once; 取消 puts it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ui import metrics
from ui.preferences.reviewer_dialog import NAME_LIMIT
from ui.theme import ThemeChoice
from ui.typefaces import DEFAULT, NAMES, TYPEFACE_KEY, families_of
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from ui.context import Context


class PreferencesDialog(Dialog):
    """After it was accepted: `reviewer`, '' if there is to be none yet.

    Signals: theme_chosen(str), typeface_chosen(str): to be seen at once; shortcuts_wanted().
    """

    theme_chosen = Signal(str)
    typeface_chosen = Signal(str)
    shortcuts_wanted = Signal()

    def __init__(self, context: Context, theme: ThemeChoice, parent: QWidget) -> None:
        super().__init__(parent.tr("首选项"), parent=parent)
        self._before = (theme.value, context.settings.text(TYPEFACE_KEY, DEFAULT))
        self._themes = SegmentedControl(self.tr("界面颜色"))
        for choice, text in (
            (ThemeChoice.SYSTEM, self.tr("跟随系统")),
            (ThemeChoice.LIGHT, self.tr("浅色")),
            (ThemeChoice.DARK, self.tr("深色")),
        ):
            self._themes.add(choice.value, text)
        self._themes.choose(theme.value)
        self._themes.choice_changed.connect(self.theme_chosen)
        self._typeface = QComboBox()
        self._typeface.setAccessibleName(self.tr("正文字体"))
        for key, name in NAMES.items():
            shown = QCoreApplication.translate("typefaces", name)
            missing = self.tr("{typeface}（这台电脑上没有，用黑体代替）").replace("{typeface}", shown)
            self._typeface.addItem(shown if is_installed(key) else missing, key)
        self._typeface.setCurrentIndex(self._typeface.findData(self._before[1]))
        self._typeface.currentIndexChanged.connect(self._on_typeface_changed)
        self._reviewer = QLineEdit(context.reviewer)
        self._reviewer.setMaxLength(NAME_LIMIT)
        self._reviewer.setAccessibleName(self.tr("审阅人"))
        shortcuts = push_button(self.tr("查看全部快捷键"))
        shortcuts.clicked.connect(self.shortcuts_wanted)
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        form.addRow(self.tr("界面颜色"), self._themes)
        form.addRow(self.tr("正文字体"), self._typeface)
        form.addRow(self.tr("审阅人"), self._reviewer)
        form.addRow(self.tr("快捷键"), shortcuts)
        self.body.addLayout(form)
        note = self.tr("改名只影响以后的标注；用原来的名字做的标注仍记在原名之下。")
        self.body.addWidget(plain_label(note, wrap=True, rank=Rank.DIM))
        self.add_accept()
        self.add_reject()
        self.rejected.connect(self._on_rejected)

    @property
    def reviewer(self) -> str:
        return self._reviewer.text().strip()

    @Slot()
    def _on_typeface_changed(self) -> None:
        self.typeface_chosen.emit(str(self._typeface.currentData()))

    @Slot()
    def _on_rejected(self) -> None:
        theme, typeface = self._before
        if self._themes.choice != theme:
            self.theme_chosen.emit(theme)
        if self._typeface.currentData() != typeface:
            self.typeface_chosen.emit(typeface)


def is_installed(typeface: str) -> bool:
    """Whether this computer has one of the typeface's own families, for either script."""
    fallback = {family for families in families_of(DEFAULT).values() for family in families}
    own = {family for families in families_of(typeface).values() for family in families} - fallback
    return typeface == DEFAULT or not own.isdisjoint(QFontDatabase.families())
