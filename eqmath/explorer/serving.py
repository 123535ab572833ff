"""The page on this machine: a process of its own serves it, which ends with this one, whatever it is doing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from subprocess import PIPE, Popen

from eqmath.errors import UsageError
from eqmath.explorer import server

FREE = "--port 0 takes a free one"


def serve(port: int, ready: Callable[[str], None]) -> None:
    """Serve the page until somebody presses Ctrl-C.

    Parameters
    ----------
    port : int
        0 takes one that is free.
    ready : function
        Told the address as soon as a browser may ask for it.

    Raises
    ------
    UsageError
        If marimo is not installed, or the port is taken.
    """
    if find_spec("marimo") is None:
        raise UsageError("eqmath explore needs marimo, which is not installed", hint="pip install 'eqmath[explore]'")
    number = _free(port)
    command = [sys.executable, "-m", server.__name__, str(number)]
    with Popen(command, stdin=PIPE, stdout=PIPE, start_new_session=True) as process:
        try:
            if process.stdout is None or not process.stdout.readline():
                raise UsageError("marimo's server did not start", hint=FREE)
            with suppress(KeyboardInterrupt):
                ready(f"http://{server.HOST}:{number}/")
                process.wait()
        finally:
            process.kill()


def _free(port: int) -> int:
    """The port, if nobody else listens there."""
    if not 0 <= port < 2**16:
        raise UsageError(f"expected a port from 0 to {2**16 - 1}, found {port}", hint=FREE)
    try:
        with server.listening(port) as found:
            number: int = found.getsockname()[1]
            return number
    except OSError as error:
        raise UsageError(f"cannot listen at {server.HOST}:{port}: {error.strerror}", hint=FREE) from error
