from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from ui.collector import MANY, NEW, Collector


class Ring:
    """Refers to itself: only the collector can take it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    owner = QObject()
    collector = Collector(owner)
    yield collector
    collector.stop()
    gc.unfreeze()


def lost_ring() -> weakref.ref[Ring]:
    return weakref.ref(Ring())


def test_python_does_not_collect_of_itself_until_it_is_stopped(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_what_is_new_is_looked_at(collector: Collector) -> None:
    ring = lost_ring()
    kept = [[] for _ in range(NEW + 100)]
    collector._on_beat()
    assert ring() is None
    assert kept


def test_much_at_once_is_kept_unseen_until_the_window_is_left(collector: Collector) -> None:
    ring = lost_ring()
    kept = [[] for _ in range(MANY + 100)]
    collector._on_beat()
    assert ring() is not None
    collector._on_state_changed(Qt.ApplicationState.ApplicationInactive)
    assert ring() is None
    assert kept


def test_nothing_is_walked_through_when_nothing_is_new(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "collect", lambda *_args: pytest.fail("collected"))
    collector._on_state_changed(Qt.ApplicationState.ApplicationInactive)
