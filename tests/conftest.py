"""What every test stands on: no network, no traces in the user's folders, one locale, the same examples each run.

Nothing here imports Qt, so that the tests of core and db keep telling whether their subject does without it.
"""

from __future__ import annotations

import logging
import os
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.setdefault("DUIDU_CORPUS", str(PROJECT.parent / "shared" / "corpus")))
GOLD = CORPUS.parent / "gold"
HOME_KEY = pytest.StashKey[Path]()

settings.register_profile(
    "duidu", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("duidu")


def pytest_configure(config: pytest.Config) -> None:
    home = Path(tempfile.mkdtemp(prefix="duidu-tests-"))
    config.stash[HOME_KEY] = home
    _live_in(home)
    _refuse_network()


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[HOME_KEY], ignore_errors=True)


def pytest_sessionstart() -> None:
    """Qt asks Windows itself for its folders, not the environment; its test mode moves them."""
    if sys.platform == "win32" and "PySide6.QtCore" in sys.modules:
        sys.modules["PySide6.QtCore"].QStandardPaths.setTestModeEnabled(True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not CORPUS.is_dir():
        for test in items:
            if test.get_closest_marker("corpus"):
                test.add_marker(pytest.mark.skip(reason=_corpus_missing()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """At the end, because `-q` leaves the header out."""
    found = f"真实文件：{CORPUS}" if CORPUS.is_dir() else f"{_corpus_missing()}，改用自带样例"
    gold = "有对照标注" if GOLD.is_dir() else "没有对照标注"
    terminalreporter.write_line(f"{found}；{gold}")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the real documents: `seeds` and `public`."""
    if not CORPUS.is_dir():
        pytest.skip(_corpus_missing())
    return CORPUS


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of what people marked by hand in the real documents."""
    if not GOLD.is_dir():
        pytest.skip(f"没有对照标注：{GOLD}")
    return GOLD


@pytest.fixture(autouse=True)
def nothing_worth_a_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log line from WARNING on fails its test. One that is expected is asserted on, then `caplog.clear()`."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, "\n".join(f"{record.name}: {record.getMessage()}" for record in loud)


def _corpus_missing() -> str:
    return f"没有真实文件（{CORPUS}，可用环境变量 DUIDU_CORPUS 指定）"


def _live_in(home: Path) -> None:
    """Every folder that a program may take for the user's lies in `home`; locale and zone are fixed."""
    folders = {
        "HOME": home,
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": home / "data",
        "WIN_PD_OVERRIDE_APPDATA": home / "data",
    }
    for name, folder in folders.items():
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[name] = str(folder)
    os.environ.update({"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"})
    os.environ.pop("LANGUAGE", None)
    if hasattr(time, "tzset"):
        time.tzset()


def _refuse_network() -> None:
    """Sockets between processes of this machine stay; whatever could leave it raises."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("对读不联网，测试也不联网")

    def local_only(plain):
        def guarded(self: socket.socket, address: object) -> object:
            return plain(self, address) if self.family == getattr(socket, "AF_UNIX", None) else refuse()

        return guarded

    socket.socket.connect = local_only(connect)
    socket.socket.connect_ex = local_only(connect_ex)
    socket.getaddrinfo = socket.create_connection = refuse
