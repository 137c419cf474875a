"""Promise 1: a finished action survives the death of the program, at whatever moment; half an action never does."""

from __future__ import annotations

import multiprocessing
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

import pytest

from tests.library_rows import REVIEWER, Bench
from tests.trust.acting_child import act_for_ever

START = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
AT_ONCE = 4


def start(bench: Bench, seed: int) -> tuple[BaseProcess, Connection]:
    hear, tell = START.Pipe(duplex=False)
    actor = START.Process(target=act_for_ever, args=(bench.path, bench.data_dir, seed, tell))
    actor.start()
    tell.close()
    return actor, hear


def killed(actor: BaseProcess, hear: Connection, random: Random) -> set[int]:
    """Numbers of the steps it told before it was killed in the middle of work."""
    told = {hear.recv() for _ in range(random.randint(1, 12))}
    time.sleep(random.random() * 0.01)
    actor.kill()
    with suppress(EOFError):
        while True:
            told.add(hear.recv())
    actor.join()
    return told


@pytest.fixture
def libraries(tmp_path: Path) -> list[Bench]:
    made: list[Bench] = []
    for number in range(AT_ONCE):
        bench = Bench(tmp_path / str(number))
        bench.folder.mkdir()
        bench.filled()
        made.append(bench)
    return made


@pytest.mark.parametrize("rounds", [5, pytest.param(1250, marks=pytest.mark.soak)])
def test_kills_lose_nothing_and_leave_nothing_half(libraries: list[Bench], rounds: int) -> None:
    """20 kills, and 5,000 at night."""
    random = Random(9)
    told: dict[Path, set[int]] = {bench.path: set() for bench in libraries}
    for round_ in range(rounds):
        actors = [start(bench, seed) for seed, bench in enumerate(libraries, 10 * round_)]
        for bench, (actor, hear) in zip(libraries, actors, strict=True):
            told[bench.path] |= killed(actor, hear, random)
    for bench in libraries:
        store = bench.stores.open(bench.path)
        numbers = {step.number for step in store.history(1_000_000)}
        assert told[bench.path] <= numbers
        assert store.check().problems == ()
        # Besides the five steps it began with, at most one per kill was committed and not told in time.
        assert len(numbers - told[bench.path]) <= 5 + rounds
        store.undo(REVIEWER)
        assert store.check().sound
        store.close()


def test_after_a_kill_the_library_opens_at_once(bench) -> None:
    """No lock is left that someone would have to wait for or to remove."""
    bench.filled()
    killed(*start(bench, 1), Random(1))
    lock = bench.path.with_name(bench.path.name + ".lock")
    assert lock.exists()
    bench.stores.open(bench.path).close()
    assert not lock.exists()
