"""首选项. What is chosen is seen at once; 取消 puts it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ui import metrics
from ui.preferences.reviewer_dialog import NAME_LIMIT
from ui.settings_store import SCREEN_READER_KEY
from ui.theme import ThemeChoice
from ui.typefaces import DEFAULT, NAMES, TYPEFACE_KEY, families_of
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from ui.context import Context
    from ui.preferences.keys_page import KeysPage


GENERAL: Final = "general"
KEYS: Final = "keys"


class PreferencesDialog(Dialog):
    """After it was accepted: `reviewer`, '' if there is to be none yet, and `for_screen_readers`.

    Signals: theme_chosen(str), typeface_chosen(str): to be seen at once.
    """

    theme_chosen = Signal(str)
    typeface_chosen = Signal(str)

    def __init__(self, context: Context, theme: ThemeChoice, parent: QWidget) -> None:
        super().__init__(parent.tr("首选项"), parent=parent)
        self._actions = context.actions
        self._before = (theme.value, context.settings.text(TYPEFACE_KEY, DEFAULT))
        self._keys_before = context.actions.own_keys()
        self.keys: KeysPage | None = None
        """Made when it is first turned to."""
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
        self._screen_readers = QCheckBox(self.tr("让读屏软件读到正文（重启后生效）"))
        self._screen_readers.setChecked(context.settings.flag(SCREEN_READER_KEY, default=True))
        self._pages = SegmentedControl(self.tr("首选项的页"))
        self._pages.add(GENERAL, self.tr("一般"))
        self._pages.add(KEYS, self.tr("快捷键"))
        self._pages.choice_changed.connect(self._on_page_chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._general())
        self.body.addWidget(self._pages)
        self.body.addSpacing(metrics.GAP)
        self.body.addWidget(self._stack, 1)
        self.add_accept()
        self.add_reject()
        self.rejected.connect(self._on_rejected)

    def show_keys(self) -> None:
        """Turns to the page of the keys."""
        self._pages.choose(KEYS)
        self._on_page_chosen(KEYS)

    def _general(self) -> QWidget:
        page = QWidget()
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.ROOM)
        form.setVerticalSpacing(metrics.ROOM)
        form.addRow(self.tr("界面颜色"), self._themes)
        form.addRow(self.tr("正文字体"), self._typeface)
        form.addRow(self.tr("审阅人"), self._reviewer)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addLayout(form)
        note = self.tr("改名只影响以后的标注；用原来的名字做的标注仍记在原名之下。")
        column.addWidget(plain_label(note, wrap=True, rank=Rank.DIM))
        column.addSpacing(metrics.GAP)
        column.addWidget(self._screen_readers)
        column.addStretch()
        return page

    @Slot(str)
    def _on_page_chosen(self, page: str) -> None:
        if page == KEYS and self.keys is None:
            from ui.preferences.keys_page import KeysPage

            self.keys = KeysPage(self._actions)
            self._stack.addWidget(self.keys)
        self._stack.setCurrentIndex(0 if page == GENERAL else 1)
        self.resize(self.size().expandedTo(self.sizeHint()))

    @property
    def for_screen_readers(self) -> bool:
        """Whether they may read the text, from the next start on."""
        return self._screen_readers.isChecked()

    @property
    def reviewer(self) -> str:
        return self._reviewer.text().strip()

    @Slot()
    def _on_typeface_changed(self) -> None:
        self.typeface_chosen.emit(str(self._typeface.currentData()))

    @Slot()
    def _on_rejected(self) -> None:
        self._actions.set_own_keys(self._keys_before)
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
