"""From a list of words to an exit code."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

import eqmath
from eqmath._discover import module_names
from eqmath.cli.command import Result
from eqmath.cli.output import error_fields, write_error, write_json, write_result
from eqmath.cli.parser import COMMANDS, build_parser
from eqmath.cli.quantities import parse_bytes, parse_seconds
from eqmath.cli.streams import mention, require_streams, settle, write
from eqmath.errors import EqmathError, Interrupted, Unwritable, UsageError
from eqmath.limits import DEFAULT_LIMIT, memory_exhausted, memory_limit, time_limit

DEFAULTS = {"json": False, "quiet": False, "seed": 0, "mem_limit": None, "force": False, "no_color": False}
DEFAULTS |= {"time_limit": None, "resume": False, "jobs": 1, "cluster": None}


FIRST = """\
Three commands to begin with:

  eqmath hom "S(3)" -k 2 -l 2            how many weights a layer has, and its diagrams
  eqmath refute "brauer spans SO(2)"     a claim, and the smallest case in which it is false
  eqmath proofs run symmetric-group      a theorem, worked out by hand and by computer

eqmath --help lists all of them."""
"""What is printed where no command is given."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = next((word for word in arguments if not word.startswith("-")), "")
    try:
        try:
            require_streams()
            if argv is None and "_ARGCOMPLETE" in os.environ:
                _complete()
            return _run(arguments)
        except EqmathError as error:
            failure: EqmathError = error
        except KeyboardInterrupt:
            failure = Interrupted("stopped from the keyboard")
        except MemoryError:
            failure = memory_exhausted()
        except OSError as error:
            failure = UsageError(f"{error.strerror or error}", where=str(error.filename or ""))
        except Exception as error:
            mention(traceback.format_exc().rstrip())
            failure = UsageError(f"a bug in eqmath: {type(error).__name__}: {error}", hint="please report it")
        return _failed(failure, name if name in module_names(COMMANDS) else "error", "--json" in arguments)
    finally:
        settle()


def _failed(failure: EqmathError, command: str, as_json: bool) -> int:
    """Say what went wrong, and return its exit code; what cannot be written at least exits as that."""
    try:
        if as_json and not isinstance(failure, Unwritable):
            write_json(command, error_fields(failure), failure.exit_code)
            return failure.exit_code
    except Unwritable as error:
        failure = error
    write_error(failure)
    return failure.exit_code


def _run(arguments: list[str]) -> int:
    if not arguments:
        write(FIRST)
        return 0
    args = _parse(arguments)
    limit = None if args.force else DEFAULT_LIMIT if args.mem_limit is None else parse_bytes(args.mem_limit)
    with memory_limit(limit), time_limit(args.time_limit):
        result: Result = args.run(args)
    _show(args.command, result, args.json, not args.no_color)
    return result.exit


def _complete() -> None:
    """Where a shell asks what may be typed next, answer and exit."""
    completion = import_module("eqmath.cli.completion")
    completion.complete(build_parser(eqmath.__version__), os.environ.get("COMP_LINE", ""))


def _parse(arguments: list[str]) -> argparse.Namespace:
    args, unknown = build_parser(eqmath.__version__).parse_known_args(arguments)
    if unknown:
        which = f"eqmath {args.command} --help" if args.command else "eqmath --help"
        raise UsageError(f"unrecognized arguments: {' '.join(unknown)[:100]}", hint=f"{which} lists what it takes")
    for flag, value in DEFAULTS.items():
        if not hasattr(args, flag):
            setattr(args, flag, value)
    if args.command is None:
        raise UsageError("expected a command", hint="eqmath --help lists them")
    if args.resume and getattr(args, "out", None) is None and getattr(args, "folder", None) is None:
        raise UsageError("--resume needs --out DIR, the folder of the run to continue")
    if args.jobs < 1:
        raise UsageError(f"expected --jobs to be at least 1, found {args.jobs}")
    args.typed = shlex.join(["eqmath", *arguments])
    args.time_limit = None if args.time_limit is None else parse_seconds(args.time_limit)
    return args


def _show(command: str, result: Result, as_json: bool, color: bool) -> None:
    if as_json:
        write_json(command, result.data, result.exit)
    else:
        write_result(result, color)
