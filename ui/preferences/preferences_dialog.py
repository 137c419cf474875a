"""首选项. What is chosen takes effect at once; only the name waits for 确定."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ui import metrics
from ui.context import Context
from ui.theme import ThemeChoice
from ui.typefaces import DEFAULT, NAMES, TYPEFACE_KEY
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.segmented import SegmentedControl


class PreferencesDialog(Dialog):
    """Signals: theme_chosen(str), typeface_chosen(str), shortcuts_wanted()."""

    theme_chosen = Signal(str)
    typeface_chosen = Signal(str)
    shortcuts_wanted = Signal()

    def __init__(self, context: Context, theme: ThemeChoice, parent: QWidget) -> None:
        super().__init__(parent.tr("首选项"), parent=parent)
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
            self._typeface.addItem(QCoreApplication.translate("typefaces", name), key)
        self._typeface.setCurrentIndex(self._typeface.findData(context.settings.text(TYPEFACE_KEY, DEFAULT)))
        self._typeface.currentIndexChanged.connect(self._on_typeface_changed)
        self._reviewer = QLineEdit(context.reviewer)
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
        self.add_accept()
        self.add_reject(self.tr("关闭"))

    @property
    def reviewer(self) -> str:
        return self._reviewer.text().strip()

    def _on_typeface_changed(self) -> None:
        self.typeface_chosen.emit(str(self._typeface.currentData()))
