"""What has to be there before any part of the window is imported: the application object.

It knows the font of the system, and ui.metrics takes the size of everything from that.
"""

from __future__ import annotations

import os
import sys
from typing import cast

from PySide6.QtWidgets import QApplication


def qt_application() -> QApplication:
    """The one of this process; made when it is first asked for."""
    use_ibus_for_fcitx()
    return cast("QApplication", QApplication.instance() or QApplication(sys.argv[:1]))


def use_ibus_for_fcitx() -> None:
    """Qt's own wheel has no fcitx plugin; fcitx5 answers to ibus, so Chinese can be typed all the same."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"
