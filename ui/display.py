"""Whether a window can be shown at all. Qt itself would abort the process, so we ask before it does."""

from __future__ import annotations

import ctypes
import os
import sys

NO_DISPLAY = "没有图形界面，窗口打不开。命令行仍可使用：main.py --help 列出全部命令。"
NO_LIBRARIES = (
    "缺少 Qt 所需的系统库（{missing}），窗口打不开。请以管理员身份执行：\n"
    "  apt-get install -y {packages}\n"
    "命令行仍可使用：main.py --help 列出全部命令。"
)
NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
NEEDED_ON_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def missing_display() -> str:
    """The sentence that says why no window can open and what to do; '' if one can."""
    if not sys.platform.startswith("linux"):
        return ""
    headless = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc"))
    if not (headless or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return NO_DISPLAY
    needed = NEEDED if headless or os.environ.get("WAYLAND_DISPLAY") else NEEDED | NEEDED_ON_X11
    missing = {name: package for name, package in needed.items() if not loads(name)}
    if not missing:
        return ""
    return NO_LIBRARIES.format(missing="、".join(missing), packages=" ".join(missing.values()))


def loads(library: str) -> bool:
    """Whether the dynamic loader finds the library; Qt will need it in a moment anyway."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
