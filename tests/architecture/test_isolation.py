"""What tests/conftest.py promises to every other test."""

from __future__ import annotations

import socket
import urllib.request
from pathlib import Path

import platformdirs
import pytest


def test_nothing_leaves_the_machine() -> None:
    with socket.socket(socket.AF_INET) as outward, pytest.raises(AssertionError, match="不联网"):
        outward.connect(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="不联网"):
        urllib.request.urlopen("http://example.invalid/")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no local sockets")
def test_processes_of_this_machine_may_talk(tmp_path: Path) -> None:
    address = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as listening, socket.socket(socket.AF_UNIX) as calling:
        listening.bind(address)
        listening.listen()
        calling.connect(address)

        assert calling.getpeername() == address


def test_the_users_folders_are_left_alone() -> None:
    for folder in (platformdirs.user_data_path("duidu"), platformdirs.user_config_path("duidu"), Path.home()):
        assert any("duidu-tests-" in part for part in folder.parts)
