"""A headless browser that a test drives: it goes to a page, presses and types, and is asked what is there.

Chromium listens to its DevTools protocol on two pipes, so nothing has to be installed beside it.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe"]
DEEP = """(() => {
  const all = (selector, root) => [...root.querySelectorAll(selector), ...[...root.querySelectorAll("*")]
    .filter((e) => e.shadowRoot).flatMap((e) => all(selector, e.shadowRoot))];
  const find = (selector, words) => all(selector, document).find((e) => e.textContent.includes(words));
  %s
})()"""
"""A script in which ``find`` looks into the shadow trees of a page as well."""
PATIENCE = 120.0
"""Seconds until something that should come is missed: a machine that does other things takes long."""


@dataclass
class Tab:
    """One page in the browser."""

    asked: IO[bytes]
    answers: IO[bytes]
    session: str = ""
    count: int = 0

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """The result of one command of the protocol; what the browser tells besides is passed over."""
        self.count += 1
        session = {"sessionId": self.session} if self.session else {}
        said = {"id": self.count, "method": method, "params": params} | session
        self.asked.write(json.dumps(said).encode() + b"\0")
        self.asked.flush()
        while True:
            found = json.loads(self._read())
            if found.get("id") == self.count:
                assert "error" not in found, found
                result: dict[str, Any] = found["result"]
                return result

    def _read(self) -> bytes:
        read = bytearray()
        while (byte := self.answers.read(1)) != b"\0":
            assert byte, "the browser is gone"
            read += byte
        return bytes(read)

    def run(self, script: str) -> Any:
        """The value of a script on the page."""
        found = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def until(self, script: str) -> None:
        """Wait until a script is true."""
        end = time.monotonic() + PATIENCE
        while not self.run(f"document.body !== null && Boolean({script})"):
            assert time.monotonic() < end, f"never: {script}\n{self.run('document.body.innerText')[:2000]}"
            time.sleep(0.05)

    def go(self, address: str, width: int = 1280, theme: str = "light", height: int = 900) -> None:
        """Look at a page at a width, by day or by night."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
        self.send("Page.navigate", url=address)
        self.until("document.readyState === 'complete'")

    def press(self, selector: str, words: str = "") -> None:
        """Press the mouse on the first element that has these words."""
        place = "e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
        script = f"const e = find({selector!r}, {words!r}); {place} return [r.x + r.width / 2, r.y + r.height / 2];"
        x, y = self.run(DEEP % script)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def type(self, placeholder: str, words: str) -> None:
        """Type words over what is in a field, and leave it."""
        field = f"input[placeholder={json.dumps(placeholder)}]"
        self.run(DEEP % f"const e = find({field!r}, ''); e.focus(); e.select(); return true;")
        self.send("Input.insertText", text=words)
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)

    def shot(self, path: Path) -> None:
        """Keep what is seen as a png file."""
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"]))


@contextmanager
def browser(profile: Path) -> Iterator[Tab]:
    """A browser with one empty page."""
    down, up = os.pipe(), os.pipe()
    command = f'exec chromium "$@" 3<&{down[0]} 4>&{up[1]}'
    words = ["bash", "-c", command, "chromium", *FLAGS, f"--user-data-dir={profile}"]
    process = subprocess.Popen(words, pass_fds=(down[0], up[1]), stderr=subprocess.DEVNULL)
    os.close(down[0])
    os.close(up[1])
    try:
        with os.fdopen(down[1], "wb") as asked, os.fdopen(up[0], "rb") as answers:
            tab = Tab(asked, answers)
            target = tab.send("Target.createTarget", url="about:blank")["targetId"]
            tab.session = tab.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            tab.send("Page.enable")
            yield tab
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
