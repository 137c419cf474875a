"""The icons of the window, by what they mean. The one door to qtawesome.

An icon may be asked for, and given to a button, before qtawesome is there: it takes its place but draws nothing.
`prepare()` imports it, `apply()` loads the font and has every window drawn again: once, after the first paint. Colours
are read from the palette at the moment of drawing, so a change of theme needs no new icons.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from ui.metrics import ICON
from ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

FAMILY: Final = "ph"
"""Phosphor, regular: one calm line weight throughout."""
FONT: Final = "phosphor"
"""How the names of its files begin."""

NAMES: Final[Mapping[str, str]] = {
    # library and files
    "library": "books",
    "document": "file-text",
    "folder": "folder-open",
    "import": "file-plus",
    "export": "export",
    "print": "printer",
    "save_as": "floppy-disk",
    "backup": "archive",
    "privacy": "shield-check",
    "package": "package",
    "lock": "lock-simple",
    "word": "file-text",
    "sheet": "table",
    "web": "browser",
    "pdf": "file-pdf",
    "data": "brackets-curly",
    "sample": "sparkle",
    # reading
    "reader": "book-open",
    "outline": "tree-structure",
    "side_by_side": "columns",
    "one_side": "article",
    "swap_sides": "arrows-left-right",
    "script": "translate",
    "link": "link-simple",
    "unlink": "link-simple-break",
    "zoom_in": "magnifying-glass-plus",
    "zoom_out": "magnifying-glass-minus",
    "text_size": "text-aa",
    "full_screen": "corners-out",
    "panel": "layout",
    "jump": "arrow-right",
    "back": "arrow-left",
    "forward": "arrow-right",
    # searching
    "search": "magnifying-glass",
    "find_next": "caret-down",
    "find_previous": "caret-up",
    "filter": "funnel",
    "sort": "sort-ascending",
    "clear": "x",
    # marking
    "mark": "highlighter-circle",
    "tag": "tag-simple",
    "tags": "tag",
    "codebook": "bookmarks",
    "colour": "palette",
    "note": "note-pencil",
    "notes": "notebook",
    "remark": "chat-text",
    "pending": "circle-dashed",
    "reviewed": "check-circle",
    "doubtful": "question",
    "reviewer": "user",
    "suggestion": "lightbulb",
    "accept": "check",
    "reject": "prohibit",
    # clauses, collections, facts
    "clause": "text-align-left",
    "heading": "text-h",
    "collection": "list-numbers",
    "add_to_collection": "list-plus",
    "merge": "git-merge",
    "split": "git-fork",
    "table": "table",
    "compare": "git-diff",
    "facts": "target",
    "indicator": "chart-line-up",
    "deadline": "calendar-check",
    "agency": "bank",
    "citation": "quotes",
    "residue": "eyedropper",
    "check_text": "heartbeat",
    "statistics": "chart-bar",
    # verbs
    "add": "plus",
    "remove": "minus",
    "delete": "trash",
    "edit": "pencil-simple",
    "rename": "text-t",
    "copy": "copy",
    "cut": "scissors",
    "paste": "clipboard",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
    "history": "clock-counter-clockwise",
    "refresh": "arrows-clockwise",
    "pin": "push-pin-simple",
    "show": "eye",
    "hide": "eye-slash",
    "drag": "dots-six-vertical",
    "up": "arrow-up",
    "down": "arrow-down",
    "expand": "caret-down",
    "collapse": "caret-right",
    "cancel": "x-circle",
    "close": "x",
    "more": "dots-three",
    "menu": "list",
    # the program
    "settings": "gear-six",
    "shortcuts": "keyboard",
    "help": "question",
    "about": "info",
    "info": "info",
    "warning": "warning",
    "error": "warning-circle",
    "ok": "check-circle",
    "busy": "hourglass-medium",
    "light": "sun",
    "dark": "moon",
    "system": "circle-half",
}
"""What an icon means, and the glyph that is drawn for it."""


class Tone(StrEnum):
    """Which colour of the theme an icon takes."""

    INK = "ink"
    DIM = "dim"
    FAINT = "faint"
    ACCENT = "accent"
    ACCENT_INK = "accent_ink"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"


def icon(name: str, tone: Tone = Tone.INK) -> QIcon:
    """The icon of that meaning, drawn in the theme's colour for `tone`. Raises KeyError for a name not in NAMES."""
    return QIcon(_Glyph(NAMES[name], tone))


def prepare() -> None:
    """Imports what draws the icons, about 0.1 s of work; safe beside the window."""
    _library()


def apply() -> None:
    """Loads the icon font and has everything drawn again; after the first paint. Again is free."""
    if not _Glyph.drawable:
        _font(ICON)
        _Glyph.drawable = True
        # Each one, not the windows alone: what stands on an opaque widget is not drawn again with its window.
        for widget in QApplication.allWidgets():
            widget.update()


def _library() -> type[IconicFont]:
    from qtawesome.iconic_font import IconicFont

    return IconicFont


@cache
def _glyphs() -> IconicFont:
    """Our one font alone: all that qtawesome carries take 0.1 s of the window's time."""
    import qtawesome

    _folder, files = qtawesome.get_fonts_info()
    font = next(name for name in files if name.startswith(FONT))
    return _library()((FAMILY, font, font.replace(FONT, f"{FONT}-charmap").replace(".ttf", ".json")))


@cache
def _character(glyph: str) -> str:
    return _glyphs().charmap[FAMILY][glyph]


@cache
def _font(pixel_size: int) -> QFont:
    return _glyphs().font(FAMILY, pixel_size)


class _Glyph(QIconEngine):
    """Draws one character of the icon font in the middle of the icon's square."""

    drawable: ClassVar[bool] = False
    _clones: ClassVar[list[QIconEngine]] = []
    """Clones belong to Qt, which does not keep their Python half alive; without one the next drawing crashes."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    @override
    def clone(self) -> QIconEngine:
        copy = _Glyph(self._name, self._tone)
        self._clones.append(copy)
        return copy

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if not self.drawable:
            return
        theme = theme_of(QGuiApplication.palette())
        painter.save()
        painter.setFont(_font(min(rect.width(), rect.height())))
        painter.setPen(QColor(self._colour(theme, mode, state)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _character(self._name))
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def _colour(self, theme: Theme, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return theme.faint
        if state is QIcon.State.On and self._tone is Tone.INK:
            return theme.accent
        return str(getattr(theme, self._tone))
