"""``eqmath explore``: a page in the browser that answers as you type, or a selection of its answers as static pages."""

from __future__ import annotations

import webbrowser
from argparse import ArgumentParser, Namespace
from pathlib import Path

from eqmath import explorer
from eqmath.cli.command import Command, Result
from eqmath.cli.streams import mention
from eqmath.errors import UsageError

PORT = 2718


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=int, metavar="P", help=f"the port to listen on (default {PORT}); 0 takes a free one"
    )
    parser.add_argument("--no-browser", action="store_true", help="print the address, open no browser")
    parser.add_argument("--export", metavar="FOLDER", help="write static pages into this folder instead")


def _run(args: Namespace) -> Result:
    if args.export is not None:
        if args.port is not None or args.no_browser:
            raise UsageError("--export writes files and starts no server", hint="eqmath explore --export FOLDER")
        path = explorer.export(Path(args.export))
        return Result({"file": str(path)}, f"wrote {path}")
    told: list[str] = []

    def ready(address: str) -> None:
        told.append(address)
        mention(f"the explorer is at {address} until you press Ctrl-C")
        if not args.no_browser:
            webbrowser.open(address)

    explorer.serve(PORT if args.port is None else args.port, ready)
    return Result({"address": told[0]}, "stopped")


COMMAND = Command(_run, _configure, example="eqmath explore --port 0")
