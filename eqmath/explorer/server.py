"""The process that serves the page: ``python -m eqmath.explorer.server PORT``; it ends when its input ends."""

from __future__ import annotations

import os
import socket
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread

HOST = "127.0.0.1"
CELLS = "eqmath.explorer.app"
APP = Path(__file__).with_name("app.py")


def listening(port: int) -> socket.socket:
    """A socket at which a browser may wait for the server.

    >>> with listening(0) as found:
    ...     found.getsockname()[0]
    '127.0.0.1'
    """
    found = socket.socket()
    try:
        if sys.platform != "win32":
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HOST, port))
        found.listen()
    except OSError:
        found.close()
        raise
    return found


def run(port: int) -> None:
    """Say that a browser may come, then serve it; what the cells need is imported while the browser starts."""
    Thread(target=_end_with_input, daemon=True).start()
    with listening(port) as found:
        print(port, flush=True)
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        from marimo import create_asgi_app
        from uvicorn import Config, Server

        page = create_asgi_app(quiet=True).with_app(path="", root=str(APP)).build()
        Thread(target=import_module, args=(CELLS,), daemon=True).start()
        Server(Config(page, log_level="error")).run(sockets=[found])


def _end_with_input() -> None:
    """End at once when the process that started this one is gone: a long computation would go on."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(0)


if __name__ == "__main__":
    run(int(sys.argv[1]))
