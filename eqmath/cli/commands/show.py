"""``eqmath show``: one theorem: statement, hypotheses, source, how to read its verdict."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.cli.command import Command, Result
from eqmath.groups import parse_series
from eqmath.theorems import Theorem, theorem
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.box import boxes
from eqmath.theorems.theorem import SingleGroups


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("theorem", metavar="THEOREM", help="a name from eqmath list")


def _run(args: Namespace) -> Result:
    found = theorem(args.theorem)
    data = {
        "theorem": found.name,
        "statement": found.statement,
        **({"false for": found.fails} if found.fails else {}),
        "hypotheses": found.hypotheses,
        "convention": found.convention,
        "source": found.source,
        "order": f"{found.order}; {_every_n(found)}",
        "tested range": f"{_tested(found)}, without range flags",
        "verdict": found.reading,
        **(
            {"in words": f"{found.argued.about}, argued and not computed: {found.argued.reason}"}
            if found.argued
            else {}
        ),
        **_every_order(found),
        "controls": "; ".join(f"{control.name}: {control.reason}" for control in found.controls),
        "script": f"proofs/{found.script}.py",
    }
    return Result(data, "\n".join(f"{key:<13} {value}" for key, value in data.items()))


def _every_order(statement: Theorem) -> dict[str, str]:
    """The proofs for every order, and whether Coq has checked them."""
    words = [
        f"{proof.about}: {proof}" + ("" if proof.recorded else ", not on record: make formal")
        for proof in statement.formal
    ]
    return {"every order": "; ".join(words) + "; order by order it is computed"} if words else {}


def _every_n(statement: Theorem) -> str:
    """What -n all does for a theorem."""
    if statement.single and any(parse_series(name)[0].only for name, _ in statement.single.examples):
        words = "every group has one n, which is known from its name: -n is ignored"
        named = ", ".join(dict.fromkeys(box.groups for box in boxes(statement)))
        more = f"; with -n 1..3 or -n all also every (n1, n2) of {named}, of others with --group"
        others = ", ".join(_other_groups(statement.single))
        return words + more * bool(named) + f"; with -n 1..3 or -n all also every n of {others}" * bool(others)
    return "-n all proves every n" if statement.claim.same_for_large_n else "there is no argument for every n"


def _other_groups(single: SingleGroups) -> list[str]:
    """The series and the patterns of groups of which every n is run."""
    series = [name for name, _ in single.examples if parse_series(name)[0].only is None]
    return [*series, *(pattern.text for pattern in single.patterns)]


def _tested(statement: Theorem) -> str:
    """The cases that are run when no range is asked for."""
    if statement.spaces is not None:
        return _tested_between(statement, statement.spaces)
    if statement.single is None:
        return f"orders 0..{statement.max_order}, n = 1..{statement.max_n}"
    examples = statement.single.examples
    if statement.split:
        return f"k = {statement.split[0]}, l = {statement.split[1]} for {', '.join(group for group, _ in examples)}"
    return "orders up to " + ", ".join(f"{largest} for {group}" for group, largest in examples)


def _tested_between(statement: Theorem, spaces: BetweenSpaces) -> str:
    """The spaces, and the groups or the n, that are run when no range is asked for."""
    pairs = ", ".join(f"{source} to {target}" for source, target in spaces.pairs)
    groups = [group for group, _ in statement.single.examples] if statement.single else []
    return f"from {pairs}, {'for ' + ', '.join(groups) if groups else f'n = 1..{statement.max_n}'}"


COMMAND = Command(_run, _configure, example="eqmath show orthogonal-brauer")
