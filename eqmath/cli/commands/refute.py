"""``eqmath refute``: look for the smallest counterexample to a claim."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.claims import Numbers
from eqmath.cli.arguments import resumption, state_of
from eqmath.cli.command import Command, Result
from eqmath.cli.graph_notes import note_graphs
from eqmath.cli.output import error_fields, write_error
from eqmath.cli.streams import mention
from eqmath.errors import CaseError, EqmathError, UsageError
from eqmath.runs import MAX_ORDER, Progress, Workers, combined_exit, workers
from eqmath.search import Answer, Search, Sentence, parse_claim
from eqmath.theorems import theorem

EPILOG = """\
A claim is one of: FAMILY spans GROUP [as a basis]; FAMILY is independent in GROUP; the number of
GROUP weights is FORMULA; a theorem's name; optionally followed by: at k=1, l=1. FORMULA is an expression in
n, k, l, m, Bell, Stirling, factorial, binomial, + - * / ^."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("claims", nargs="+", metavar="CLAIM", help="a sentence, in quotes")
    parser.add_argument("--max-order", type=int, default=6, metavar="M", help="the largest l + k (default 6)")
    parser.add_argument("--out", metavar="DIR", help="save each case in this folder as it is settled")


def _run(args: Namespace) -> Result:
    if not 0 <= args.max_order <= MAX_ORDER:
        raise CaseError(f"expected --max-order from 0 to {MAX_ORDER}, found {args.max_order}")
    sentences = _sentences(args.claims)
    for sentence in sentences:
        note_graphs(args, sentence.claim.series.graphs)
    request = {"claims": args.claims, "max_order": args.max_order}
    state = state_of(args, request)
    executor = workers(args.jobs, args.cluster)
    progress = Progress(0, quiet=args.quiet)
    report = progress.finished
    again = resumption(args)
    searches = [
        Search(claim, args.max_order, state, executor.ahead, report, again, sentence)
        for claim, sentence in zip(args.claims, sentences, strict=True)
    ]
    progress.total = sum(search.total for search in searches)
    try:
        answers = _answers(searches, executor)
    finally:
        progress.close()
        executor.stop()
        if state:
            state.close()
    taken = sum(search.taken for search in searches)
    if state and taken and not args.quiet:
        mention(f"note: {taken} settled cases were taken from {state.path}")
    return _result(answers, [search.stopped for search in searches if search.stopped])


def _sentences(claims: list[str]) -> list[Sentence]:
    """What every claim says; each is read once."""
    found = []
    for claim in claims:
        try:
            found.append(parse_claim(claim))
        except EqmathError as error:
            if len(claims) > 1 and " " not in "".join(claims):
                hint = f'eqmath refute "{" ".join(claims)[:100]}"'
                raise UsageError(f"expected every claim in quotes, found {len(claims)} words", hint=hint) from error
            raise
    return found


def _answers(searches: list[Search], executor: Workers) -> list[Answer]:
    """One answer a claim, up to a stop that ends all."""
    answers = []
    for search in searches:
        answers.append(search.carry_out(executor))
        if search.stopped:
            break
    return answers


def _result(answers: list[Answer], stops: list[EqmathError]) -> Result:
    data: dict[str, Any] = {"results": [answer.to_json() for answer in answers]}
    single = answers[0].to_json() if len(answers) == 1 else {}
    errors = [place.named() for answer in answers for place in answer.refused] + stops
    if errors:
        data |= error_fields((stops or errors)[0])
    for error in errors:
        write_error(error)
    codes = [*(answer.exit for answer in answers), *(error.exit_code for error in stops)]
    return Result(single | data, "\n".join(map(_text, answers)), combined_exit(codes))


def _text(answer: Answer) -> str:
    lines = [f"{answer.word:<9} {answer.sentence}"]
    if answer.witness and not isinstance(answer.witness, Numbers):
        lines.append(f"witness   {answer.witness}")
    if answer.theorem:
        lines.append(
            f"          {answer.theorem.advice}" if answer.word == "theorem" else f"theorem   {answer.theorem}"
        )
    if answer.theorem and answer.word == "theorem":
        checked = theorem(answer.theorem.name).checked
        lines += [f"          for every order: {proof}, checked by Coq" for proof, _ in checked]
    lines += [f"matrices  {one}" for one in answer.matrices]
    return "\n".join(lines)


COMMAND = Command(_run, _configure, EPILOG, example='eqmath refute "brauer spans SO(2)"')
