"""``eqmath draw``: draw diagrams into svg, pdf, png or tex files."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from os.path import exists
from pathlib import Path
from typing import Any

from eqmath.canvas import FORMATS, PALETTES, Scene, arranged, at_width, rendered
from eqmath.cli.arguments import end_arguments, family_argument
from eqmath.cli.command import Command, Result
from eqmath.cli.quantities import parse_length
from eqmath.cli.streams import mention
from eqmath.diagrams import APART, LABELS, Diagram, band, flat, two_colored
from eqmath.drawing import equation, read_terms, sheet, sheet_between
from eqmath.errors import DiagramError, UsageError
from eqmath.families import Family, family
from eqmath.files import write_files
from eqmath.spaces import Space

EXAMPLE = 'eqmath draw "1,2|1\'" -o figure.svg'
STDOUT, TEXTS = "-", ("svg", "tex")
"""The name of standard output, and the formats that are text, so are printed on a terminal as well."""
STYLES = {
    "diagram": "filled dots, for the diagram basis",
    "orbit": "open dots, for the orbit basis",
    "flat": "in one row, arcs above",
    "band": "strands alone in a frame",
}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "diagrams", nargs="*", metavar="DIAGRAM", help='such as "1,2|1\'"; several are drawn side by side'
    )
    parser.add_argument(
        "--equation", action="store_true", help="the DIAGRAMs are terms: diagrams, integers, letters, and * (x) + - ="
    )
    parser.add_argument("--sheet", metavar="FAMILY", help="all diagrams of a family with -k inputs and -l outputs")
    parser.add_argument("-k", type=int, metavar="K", help="for --sheet")
    parser.add_argument("-l", type=int, metavar="L", help="for --sheet")
    end_arguments(parser)
    parser.add_argument(
        "-n", type=int, metavar="N", help="for --sheet: show the matrix over R^N beside every diagram; needed for grood"
    )
    parser.add_argument(
        "-o",
        dest="files",
        action="append",
        required=True,
        metavar="FILE",
        help="svg, pdf, png or tex; - prints it",
    )
    parser.add_argument("--format", choices=FORMATS, help="the format that -o - prints (default svg)")
    parser.add_argument("--width", metavar="LENGTH", help="the width of the picture, such as 345pt, 12cm or 5in")
    parser.add_argument(
        "--labels", choices=LABELS, help="how vertices are labelled (default primes; none in equations and sheets)"
    )
    styles = "; ".join(f"{name}: {meaning}" for name, meaning in STYLES.items())
    parser.add_argument("--style", choices=STYLES, default="diagram", help=f"{styles} (default diagram)")
    parser.add_argument(
        "--palette",
        choices=PALETTES,
        default="black",
        help="the inks of the blocks: black, colours with dashes, or dashes",
    )
    parser.add_argument(
        "--points",
        metavar="WORDS",
        help="white and black points, such as wb/bw for the top and the bottom row; for the family brauer with a wall, "
        "white ones come first in both rows",
    )
    family_argument(parser)


def _run(args: Namespace) -> Result:
    scene = _sheet(args) if args.sheet else _equation(args) if args.equation else _diagrams(args)
    if args.width is not None:
        scene = at_width(scene, parse_length(args.width))
    printed = STDOUT in args.files
    if printed and args.json:
        raise UsageError("-o - prints a picture, --json an object", hint="-o figure.svg --json")
    if args.format and not printed:
        raise UsageError("--format is for -o -; a file's ending names its format", hint="-o - --format tex")
    paths = list(dict.fromkeys(Path(name) for name in args.files if name != STDOUT))
    write_files({path: rendered(scene, path.suffix[1:].lower()) for path in paths})
    written = [f"wrote {path}" for path in paths]
    if not printed:
        return Result({"files": list(map(str, paths))}, "\n".join(written))
    for line in () if args.quiet else written:
        mention(line)
    return _printed(scene, args.format or TEXTS[0])


def _printed(scene: Scene, kind: str) -> Result:
    """The picture for standard output."""
    if kind in TEXTS:
        return Result({}, rendered(scene, kind).decode().removesuffix("\n"))
    if sys.stdout.isatty():
        raise UsageError(f"a {kind} is not text for a terminal", hint=f"-o - --format {kind} > figure.{kind}")
    return Result({}, "", content=rendered(scene, kind))


def _sheet(args: Namespace) -> Scene:
    labels = "none" if args.labels is None else args.labels
    if args.source is not None and args.target is not None and not (args.diagrams or args.equation):
        ends = Space(args.source), Space(args.target)
        return sheet_between(args.sheet, *ends, labels=labels, palette=args.palette).scene
    if args.diagrams or args.equation or args.k is None or args.l is None:
        raise UsageError(
            "expected --sheet FAMILY with -k and -l, or --from and --to, and neither diagrams nor --equation"
        )
    if not args.quiet and not family(args.sheet).diagrams(args.k, args.l, args.n).count:
        mention(f"note: there is no ({args.k},{args.l})-diagram of the family {args.sheet}: the sheet is empty")
    return sheet(args.sheet, args.k, args.l, n=args.n, labels=labels, palette=args.palette).scene


def _equation(args: Namespace) -> Scene:
    terms = _terms(args)
    labels = "none" if args.labels is None else args.labels
    return equation(terms, rules=args.family, labels=labels, palette=args.palette).scene


def _terms(args: Namespace) -> list[Any]:
    """The terms; a shell replaces a * without quotes by the names of files."""
    try:
        return read_terms(args.diagrams, args.family)
    except DiagramError as error:
        if any(exists(word) for word in args.diagrams):
            raise DiagramError(error.message, error.where, 'write "*" in quotes: the shell replaced it') from error
        raise


def _diagrams(args: Namespace) -> Scene:
    if not args.diagrams:
        raise UsageError("expected a diagram, --equation TERM… or --sheet FAMILY, found nothing", hint=EXAMPLE)
    args.labels = args.labels or "primes"
    drawn = family(args.family)
    scenes = [_scene(drawn, drawn.read(text), args) for text in args.diagrams]
    return scenes[0] if len(scenes) == 1 else _side_by_side(scenes)


def _scene(drawn: Family, d: Any, args: Namespace) -> Scene:
    """One diagram in the style that was asked for."""
    if args.style == "orbit" and not drawn.orbit_matrices:
        raise UsageError(f"the family {drawn.name} has no orbit basis")
    if args.points is None and args.style in ("diagram", "orbit"):
        return drawn.picture(d, args.labels, args.style == "diagram", args.palette)
    if type(d) is not Diagram or drawn.tentacles(d):
        raise UsageError(f"expected a diagram without a head for --style {args.style} and --points, found {d}")
    if args.points is None:
        return flat(d, args.labels, palette=args.palette) if args.style == "flat" else band(d, args.palette)
    if args.style != "diagram":
        raise UsageError("expected --points or another --style, found both")
    return _pointed(drawn, d, args)


def _pointed(drawn: Family, d: Diagram, args: Namespace) -> Scene:
    top, slash, bottom = args.points.partition("/")
    if not slash:
        raise UsageError(f"expected two words of w and b such as wb/bw, found {args.points[:40]!r}")
    first = top.count("w") == bottom.count("w") and "bw" not in top and "bw" not in bottom
    return two_colored(d, top, bottom, args.labels, args.palette, first and drawn.name == "brauer")


def _side_by_side(scenes: list[Scene]) -> Scene:
    title = "; ".join(scene.title for scene in scenes)
    return arranged(scenes, len(scenes), APART, title, " | ".join(scene.description for scene in scenes))


COMMAND = Command(_run, _configure, example="eqmath draw \"1,2'|2,1'\" -o crossing.svg")
