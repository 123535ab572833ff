"""``eqmath figures``: redraw the figures of the gallery."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from runpy import run_path
from typing import Any

from eqmath.canvas import FORMATS, Scene, contact_sheet, no_wider, rendered
from eqmath.cli.command import Command, Result
from eqmath.errors import UnknownName, UsageError, counted
from eqmath.files import make_folder, write_files
from eqmath.runs import Progress
from eqmath.teaching.folders import shipped, source_folder

COMMITTED = ("svg", "tex")
SHEET, COLUMNS = "contact_sheet.svg", 6
"""All figures small, written when all of them are drawn."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these figures")
    parser.add_argument("--format", action="append", choices=FORMATS, help="default: svg and tex; may be repeated")
    where = "where to write; default: beside the scripts, but ./figures for those that came with eqmath"
    parser.add_argument("-o", dest="folder", metavar="DIR", help=where)


def _run(args: Namespace) -> Result:
    home = source_folder("figures")
    scripts = {path.stem: path for path in sorted(home.glob("[!_]*.py"))}
    if not scripts:
        raise UsageError(f"there is no figure in {home}")
    for name in args.names:
        if name not in scripts:
            raise UnknownName(f"the figure {name[:60]!r} is unknown", hint=f"choose from {', '.join(scripts)}")
    beside = Path("figures") if home.is_relative_to(shipped()) else home
    folder, chosen = Path(args.folder) if args.folder else beside, args.names or list(scripts)
    kinds = args.format or COMMITTED
    make_folder(folder)
    scenes: dict[str, Scene] = {}
    progress = Progress(len(chosen), quiet=args.quiet)
    try:
        for name in chosen:
            scenes[name] = drawn(scripts[name])
            write_files({folder / f"{name}.{kind}": rendered(scenes[name], kind) for kind in kinds})
            progress.finished(name)
    finally:
        progress.close()
    if not args.names and "svg" in kinds:
        write_files({folder / SHEET: contact_sheet(scenes, COLUMNS, f"{len(scenes)} figures").encode()})
    return Result({"figures": chosen, "folder": str(folder)}, f"drew {counted(len(chosen), 'figure')} into {folder}")


def drawn(script: Path) -> Any:
    """The scene of a figure's script: what its function ``figure`` returns, no wider than the text of an article.

    A script with ``SIDEWAYS = True`` draws for a page on its side.

    Raises
    ------
    UsageError
        If the script has no such function.
    """
    names: Mapping[str, Any] = run_path(str(script), run_name="figure")
    if "figure" not in names:
        raise UsageError(f"{script} has no function figure()", hint="it returns a Figure or a Scene")
    made = names["figure"]()
    scene = getattr(made, "scene", made)
    return scene if names.get("SIDEWAYS") else no_wider(scene)


COMMAND = Command(_run, _configure, example="eqmath figures meander")
