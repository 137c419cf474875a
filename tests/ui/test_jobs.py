from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from core.errors import Cancelled, DuiduError, NotFound
from core.progress import Progress
from ui.jobs import Jobs, Lane


@pytest.fixture
def jobs(qtbot: QtBot):
    made = Jobs()
    yield made
    made.close()


def test_the_outcome_arrives_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[tuple[int, bool]] = []
    ran_in: list[bool] = []
    main = threading.current_thread()

    def work(progress: Progress) -> int:
        progress(1, 1)
        ran_in.append(threading.current_thread() is main)
        return 42

    jobs.submit(jobs, work, lambda n: got.append((n, threading.current_thread() is main)), lambda _error: None)
    qtbot.waitUntil(lambda: jobs.idle)
    assert ran_in == [False]
    assert got == [(42, True)]


def test_a_refusal_is_told_and_nothing_else(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[DuiduError] = []

    def work(_progress: Progress) -> None:
        raise NotFound("tag.unknown", reference="x")

    jobs.submit(jobs, work, lambda _outcome: pytest.fail("it was refused"), told.append)
    qtbot.waitUntil(lambda: jobs.idle)
    assert [error.code for error in told] == ["tag.unknown"]


def test_an_error_of_ours_is_raised_not_hidden(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as exceptions:
        jobs.submit(jobs, work, lambda _outcome: None, lambda _error: None)
        qtbot.waitUntil(lambda: jobs.idle)
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]


def test_cancelling_stops_at_the_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    begun, told = threading.Event(), []

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(0, 1)

    job = jobs.submit(jobs, work, lambda _outcome: None, told.append)
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: jobs.idle)
    assert isinstance(told[0], Cancelled)


def test_callbacks_of_a_gone_owner_are_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    import shiboken6

    owner, gate, called = QObject(), threading.Event(), []
    jobs.submit(owner, lambda _progress: gate.wait(5), called.append, called.append)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert called == []


def test_each_lane_keeps_its_order_and_waits_for_no_other(qtbot: QtBot, jobs: Jobs) -> None:
    gate, order = threading.Event(), []
    jobs.submit(jobs, lambda _progress: gate.wait(5), order.append, order.append)
    for number in range(5):
        jobs.submit(jobs, lambda _progress, n=number: n, order.append, order.append, lane=Lane.STORAGE)
    qtbot.waitUntil(lambda: len(order) == 5)
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert order == [0, 1, 2, 3, 4, True]


def test_busy_is_told_once_each_way(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[bool] = []
    jobs.busy_changed.connect(told.append)
    for _ in range(3):
        jobs.submit(jobs, lambda _progress: None, lambda _outcome: None, lambda _error: None)
    qtbot.waitUntil(lambda: jobs.idle)
    assert told == [True, False]


def test_closing_still_writes_what_was_queued(qtbot: QtBot) -> None:
    jobs, written = Jobs(), []
    for number in range(20):
        jobs.submit(
            jobs, lambda _progress, n=number: written.append(n), lambda _o: None, lambda _e: None, lane=Lane.STORAGE
        )
    jobs.close()
    assert written == list(range(20))
