"""A headless Chromium that tests drive through a pipe: one start for many questions, and no socket."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Browser:
    """`open`, then `evaluate`. `complaints` and `requests` are those since the last `open`."""

    def __init__(self) -> None:
        self._home = tempfile.mkdtemp(prefix="duidu-browser-")
        child_in, self._out = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in os.pipe())
        self._in, child_out = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in os.pipe())

        def hand_over() -> None:
            os.dup2(child_in, 3)
            os.dup2(child_out, 4)

        self._program = subprocess.Popen(
            [
                *(PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"),
                *("--disable-background-networking", f"--user-data-dir={self._home}", "about:blank"),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(3, 4),
            preexec_fn=hand_over,  # noqa: PLW1509 - it only moves two ends of pipes
        )
        os.close(child_in)
        os.close(child_out)
        self._rest = b""
        self._number = 0
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page = next(one for one in self._ask("Target.getTargets")["targetInfos"] if one["type"] == "page")
        self._session = self._ask("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._tell(f"{domain}.enable")

    def open(self, path: Path, after_hash: str = "") -> None:
        self._tell("Page.navigate", url="about:blank")
        self.evaluate("1")
        self.complaints, self.requests = [], []
        self._tell("Page.navigate", url=f"{path.as_uri()}#{after_hash}")
        self.evaluate(
            "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))"
        )

    def evaluate(self, expression: str) -> object:
        found = self._tell("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def close(self) -> None:
        self._ask("Browser.close")
        self._program.wait(20)
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self._home, ignore_errors=True)

    def _tell(self, method: str, **parameters: object) -> dict:
        return self._ask(method, self._session, **parameters)

    def _ask(self, method: str, session: str = "", /, **parameters: object) -> dict:
        self._number += 1
        wish = {"id": self._number, "method": method, "params": parameters}
        if session:
            wish["sessionId"] = session
        os.write(self._out, json.dumps(wish).encode() + b"\0")
        while True:
            told = self._message()
            if told.get("id") == self._number:
                assert "error" not in told, told
                return told["result"]
            self._notice(told)

    def _message(self) -> dict:
        while b"\0" not in self._rest:
            more = os.read(self._in, 1 << 16)
            assert more, "the browser is gone"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def _notice(self, told: dict) -> None:
        parameters = told.get("params", {})
        if told["method"] == "Log.entryAdded":
            self.complaints.append(parameters["entry"]["text"])
        elif told["method"] in {"Runtime.exceptionThrown", "Runtime.consoleAPICalled"}:
            self.complaints.append(json.dumps(parameters, ensure_ascii=False))
        elif told["method"] == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
