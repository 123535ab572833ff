"""``eqmath refute``: the smallest counterexample to a claim."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.claims import Numbers
from eqmath.cli.command import Command, Result
from eqmath.errors import CaseError
from eqmath.runs import MAX_ORDER
from eqmath.theorems import Answer, combined_exit, parse_claim, refute

EPILOG = (
    "A claim is one of: FAMILY spans GROUP [as a basis]; FAMILY is independent in GROUP; the number of GROUP "
    "weights is FORMULA; a theorem's name; then perhaps: at k=1, l=1. FORMULA is an expression in n, k, l, m, "
    "Bell, Stirling, factorial, binomial, + - * / ^."
)


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("claims", nargs="+", metavar="CLAIM", help="a sentence, in quotes")
    parser.add_argument("--max-order", type=int, default=6, metavar="M", help="the largest l + k (default 6)")


def _run(args: Namespace) -> Result:
    if not 0 <= args.max_order <= MAX_ORDER:
        raise CaseError(f"expected --max-order from 0 to {MAX_ORDER}, found {args.max_order}")
    for claim in args.claims:
        parse_claim(claim)
    answers = [refute(claim, max_order=args.max_order) for claim in args.claims]
    data = {"results": [answer.to_json() for answer in answers]}
    single = answers[0].to_json() if len(answers) == 1 else {}
    return Result(single | data, "\n".join(map(_text, answers)), combined_exit(a.exit for a in answers))


def _text(answer: Answer) -> str:
    lines = [f"{answer.status:<9} {answer.sentence}"]
    if answer.witness and not isinstance(answer.witness, Numbers):
        lines.append(f"witness   {answer.witness}")
    return "\n".join(lines)


COMMAND = Command("refute", "look for the smallest counterexample to a claim", _configure, _run, EPILOG)
