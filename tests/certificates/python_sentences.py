"""Sentences of certificates by Python itself: a text is rewritten to Python and evaluated on plain lists."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from math import comb, factorial, prod
from typing import Any


def to_python(text: str) -> str:
    """A formula as an expression of Python, all quantifiers being generators."""
    found = re.sub(r"#([0-9]+)\(", r"entry_(\1, ", text).replace(" ^ ", " ** ").replace(" = ", " == ")
    found = re.sub(r"\b([0-9]+) / ", r"Fraction(\1) / ", found)
    while bounded := re.search(r"\b(sum|product|all|any)\((\w+) < ", found):
        most, body, end = _parts(found, bounded.end())
        name = {"product": "prod"}.get(bounded[1], bounded[1])
        loop = f"{name}_(({body}) for {bounded[2]} in range(int({most})))"
        found = found[: bounded.start()] + loop + found[end:]
    while chosen := re.search(r"\bif\(", found):
        first, rest, end = _parts(found, chosen.end())
        then, other, _ = _parts(rest + ")", 0)
        found = found[: chosen.start()] + f"(({then}) if ({first}) else ({other}))" + found[end:]
    return found


def _parts(text: str, start: int) -> tuple[str, str, int]:
    """What stands before the first comma on this level, what stands behind it up to the bracket, and where that is."""
    depth, comma = 0, -1
    for place in range(start, len(text)):
        if text[place] == "," and not depth and comma < 0:
            comma = place
        if text[place] == ")" and not depth:
            return text[start:comma], text[comma + 1 : place].strip(), place + 1
        depth += {"(": 1, ")": -1}.get(text[place], 0)
    raise ValueError(text[:40])


def truths(claim: dict[str, Any]) -> list[bool]:
    """Whether the sentences of a claim are true, one after another."""
    tables = [[list(map(Fraction, row)) for row in rows] for rows in claim["matrices"]]

    def entry(number: int, row: Any, column: Any) -> Fraction:
        own = tables[number]
        inside = 0 <= row < len(own) and 0 <= column < len(own[0])
        return own[int(row)][int(column)] if inside else Fraction(0)

    names: dict[str, Any] = {
        "entry_": entry, "Fraction": Fraction,
        "factorial": lambda n: Fraction(factorial(int(n))), "binomial": lambda n, t: comb(int(n), int(t)),
        "sum_": sum, "prod_": prod,
        "all_": lambda some: int(all(some)), "any_": lambda some: int(any(some)), "int": int, "range": range,
    }  # fmt: skip
    for name, *arguments, text in claim.get("definitions", []):
        names[name] = cache(eval(f"lambda {', '.join(arguments)}: {to_python(text)}", names))
    return [eval(to_python(text), names) == 1 for text in claim["sentences"]]
