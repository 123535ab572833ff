"""Which theorems, at which cases: the arguments of ``eqmath verify``, and the plan that they describe."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.cli.arguments import end_arguments, split_arguments
from eqmath.errors import UsageError
from eqmath.methods import METHODS
from eqmath.verdicts import Plan, Request


def range_arguments(parser: ArgumentParser) -> None:
    """The choice of theorems and of cases."""
    parser.add_argument("theorems", nargs="*", metavar="THEOREM", help="names from eqmath list")
    parser.add_argument("--all", action="store_true", help="every theorem")
    parser.add_argument("--quick", action="store_true", help="orders up to 4, n up to 3")
    parser.add_argument("--group", metavar="G", help="only theorems about this group, such as S(n), S(4) or S(n)xO(n)")
    parser.add_argument("-n", metavar="N", help="3, 1..4 or all: every n at each order")
    split_arguments(parser)
    end_arguments(parser)
    parser.add_argument("--order", type=order, metavar="M", help="one order l + k, or all: what Coq has checked")
    parser.add_argument("--max-order", type=int, metavar="M", help="all orders up to this one")
    parser.add_argument("--method", default="reduced", metavar="|".join(METHODS), help="default: reduced")


def order(text: str) -> int | str:
    """A number, or ``all``.

    >>> order("4"), order("all")
    (4, 'all')
    """
    return text if text == "all" else int(text)


def plan_of(args: Namespace) -> Plan:
    """The plan that the arguments describe.

    Raises
    ------
    UsageError
        If no theorem is named, or some are named beside ``--all``.
    CaseError
        If none of them has a case there.
    """
    if args.theorems and args.all:
        raise UsageError("expected theorem names or --all, found both")
    if not (args.theorems or args.all or args.group):
        raise UsageError("expected a theorem name or --all", hint="eqmath list names the theorems")
    plan = Request(
        args.theorems, n=args.n, k=args.k, l=args.l, order=args.order, max_order=args.max_order,
        group=args.group, method=args.method, quick=args.quick, seed=args.seed, source=args.source, target=args.target,
    ).plan()  # fmt: skip
    plan.require_cases()
    return plan
