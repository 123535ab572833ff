"""``eqmath draw``: figures as svg, pdf, png or tex."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from eqmath.canvas import PALETTES, Scene, arranged, rendered, write_files
from eqmath.cli.command import Command, Result, family_argument
from eqmath.diagrams import LABELS
from eqmath.errors import UsageError
from eqmath.families import family

GAP = 0.9
STYLES = {"diagram": True, "orbit": False}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("diagrams", nargs="+", metavar="DIAGRAM", help='such as "1,2|1\'"; several stand side by side')
    parser.add_argument("-o", dest="files", action="append", required=True, metavar="FILE", help="svg, pdf, png or tex")
    parser.add_argument("--labels", choices=LABELS, default="primes", help="how vertices are named (default primes)")
    parser.add_argument(
        "--style", choices=STYLES, default="diagram", help="filled dots, or open ones for the orbit basis"
    )
    parser.add_argument("--palette", choices=PALETTES, default="black", help="the inks of the blocks (default black)")
    family_argument(parser)


def _run(args: Namespace) -> Result:
    drawn = family(args.family)
    if args.style == "orbit" and not drawn.orbit_values:
        raise UsageError(f"the family {drawn.name} has no orbit basis")
    scenes = [drawn.picture(drawn.read(text), args.labels, STYLES[args.style], args.palette) for text in args.diagrams]
    scene = scenes[0] if len(scenes) == 1 else _side_by_side(scenes)
    paths = [Path(name) for name in dict.fromkeys(args.files)]
    write_files({path: rendered(scene, path.suffix[1:].lower()) for path in paths})
    written = [str(path) for path in paths]
    return Result({"files": written}, "\n".join(f"wrote {name}" for name in written))


def _side_by_side(scenes: list[Scene]) -> Scene:
    title = "; ".join(scene.title for scene in scenes)
    return arranged(scenes, len(scenes), GAP, title, " | ".join(scene.description for scene in scenes))


COMMAND = Command("draw", "draw diagrams into svg, pdf, png or tex files", _configure, _run)
