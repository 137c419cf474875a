"""A library on a read-only medium, in a read-only folder or with a read-only file is opened for reading."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from core.errors import LibraryRefused
from tests.library_rows import Bench, everything

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="permissions as Linux knows them")
START = multiprocessing.get_context("fork")
CAP_VERSION_3 = 0x20080522


def without_the_right_to_everything() -> None:
    """The system's administrator may write anywhere; here he gives that up, for this process."""
    if os.geteuid() == 0:
        header = (ctypes.c_uint32 * 2)(CAP_VERSION_3, 0)
        nothing = (ctypes.c_uint32 * 6)()
        if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
            raise OSError(ctypes.get_errno(), "capset")


def work(path: Path, told: Connection) -> None:
    without_the_right_to_everything()
    bench = Bench(path.parent)
    bench.data_dir = path.parent.parent / "data"
    bench.ids.count = 1000
    store = bench.stores.open(path)
    codes: list[str] = []
    for attempt in (lambda: bench.add_tag(store), lambda: store.save_as(path.with_name("另存.duidu"))):
        try:
            attempt()
        except LibraryRefused as refused:
            codes.append(refused.code)
        else:
            codes.append("done")
    told.send((store.read_only, len(everything(store)[1]), codes))
    store.close()


def outcome(path: Path) -> tuple[bool, int, list[str]]:
    hear, tell = START.Pipe(duplex=False)
    child = START.Process(target=work, args=(path, tell))
    child.start()
    tell.close()
    try:
        return hear.recv()
    finally:
        child.join()


@pytest.fixture
def library(tmp_path: Path):
    folder = tmp_path / "光盘"
    folder.mkdir()
    path = Bench(folder).filled()
    before = path.read_bytes()
    yield path
    folder.chmod(0o755)
    assert path.read_bytes() == before


def test_a_read_only_file_is_read_and_can_be_saved_elsewhere(library: Path) -> None:
    library.chmod(0o444)
    assert outcome(library) == (True, 3, ["library.read_only", "done"])
    assert library.with_name("另存.duidu").exists()


@pytest.mark.parametrize("file_mode", [0o444, 0o644])
def test_a_library_in_a_read_only_folder_is_read(library: Path, file_mode: int) -> None:
    library.chmod(file_mode)
    library.parent.chmod(0o555)
    assert outcome(library) == (True, 3, ["library.read_only", "library.cannot_write"])
    assert sorted(file.name for file in library.parent.iterdir()) == ["data", library.name]
