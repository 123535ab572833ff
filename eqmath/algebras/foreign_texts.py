"""Elements as texts of Sage and of GAP: what these print is read, and what is written here they read.

Sage prints ``2*P{{-2, -1}, {1, 2}}`` and reads ``2*P([[-2, -1], [1, 2]])``. GAP's package Semigroups prints
``<bipartition: [ 1, 2 ], [ -1, -2 ]>`` and reads ``Bipartition([[1, 2], [-1, -2]])``. Positive numbers are the top row
in both, and the left factor lies on top.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Any

from eqmath.diagrams import Diagram
from eqmath.errors import DiagramError, TooLarge
from eqmath.exact import Scalar, parse_scalar

MOST_LETTERS = 1_000_000
_ELEMENT = re.compile(
    r"<(?:empty )?(?:bipartition|block bijection)(?::(?P<gap>[^<>]*))?>"
    r"|(?:\b[A-Za-z]\w*\s*)?(?:\(\s*(?P<called>\[[^(){}<>]*\])\s*\)|(?P<sage>\{(?:\s*\{[^{}]*\}\s*,?)*\s*\}))"
)
_COEFFICIENT = re.compile(r"\s*(?P<sign>[+-]?)\s*(?:(?P<factor>\S.*?)\s*\*)?\s*", re.DOTALL)


def sage_text(terms: Mapping[Any, Scalar], name: str) -> str:
    """A sum that Sage reads, where ``name`` is its diagram algebra.

    >>> sage_text({Diagram("1,2|1',2'"): 2, Diagram("1,1'|2,2'"): -1}, "P")
    '2*P([[1, 2], [-1, -2]]) - P([[1, -1], [2, -2]])'
    """
    return _written(terms, name)


def gap_text(terms: Mapping[Any, Scalar]) -> str:
    """A sum of bipartitions that GAP reads.

    >>> gap_text({Diagram("1,2|1',2'"): 1})
    'Bipartition([[1, 2], [-1, -2]])'
    """
    return _written(terms, "Bipartition")


def _written(terms: Mapping[Any, Scalar], name: str) -> str:
    text = ""
    for diagram, c in terms.items():
        if type(diagram) is not Diagram:
            raise DiagramError(f"{diagram} has no blocks of signed numbers", hint="only partition diagrams have a text")
        words = str(c)
        minus = words.startswith("-") and " " not in words
        factor = {"1": ""}.get(words.removeprefix("-") if minus else words)
        if factor is None:
            factor = f"({words})*" if re.search(r"[ /]", words) else f"{words.removeprefix('-')}*"
            minus = minus and not factor.startswith("(")
        sign = " - " if minus else " + "
        text += (sign if text else sign.strip(" +")) + f"{factor}{name}({[list(block) for block in diagram.blocks]})"
    return text or "0"


def read_terms(text: str) -> dict[Diagram, Scalar]:
    """The diagrams and coefficients of a sum that Sage or GAP prints, or reads.

    Raises
    ------
    DiagramError
        If it is none: a part of it is named.
    CaseError
        If a coefficient is no number or rational function.
    TooLarge
        If it has more than a million letters.

    Examples
    --------
    >>> read_terms("2*P{{-2, -1}, {1, 2}} - (q+1)*P{{-2, 2}, {-1, 1}}")
    {Diagram("1,2|1',2'"): 2, Diagram("1,1'|2,2'"): -q - 1}
    >>> read_terms("<block bijection: [ 1, -2 ], [ 2, -1 ]>")
    {Diagram("1,2'|2,1'"): 1}
    """
    if not isinstance(text, str):
        raise DiagramError(f"expected a text of Sage or GAP, found the {type(text).__name__} {text!r:.60}")
    if len(text) > MOST_LETTERS:
        raise TooLarge(f"expected a text of at most a million letters, found {len(text)}")
    terms: dict[Diagram, Scalar] = {}
    end = 0
    for found in _ELEMENT.finditer(text):
        diagram = Diagram.from_blocks(_blocks(found))
        terms[diagram] = terms.get(diagram, 0) + _coefficient(text[end : found.start()], first=not end)
        end = found.end()
    if text[end:].strip() not in ("", "0") or (not end and text.strip() != "0"):
        raise DiagramError(f"expected a sum of diagrams as Sage or GAP write it, found {text[end : end + 60]!r}")
    return terms


def _blocks(found: re.Match[str]) -> Any:
    if found["gap"] is None and found["called"] is None and found["sage"] is None:
        return []
    inner = found["called"] or f"[{found['gap'] or ''}]" if found["sage"] is None else found["sage"]
    try:
        return ast.literal_eval(inner.replace("{", "[").replace("}", "]").strip())
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise DiagramError(f"expected blocks of signed numbers, found {inner[:60]!r}") from error


def _coefficient(text: str, first: bool) -> Scalar:
    """What stands before a diagram: a sign, behind others, and a factor with its star."""
    found = _COEFFICIENT.fullmatch(text)
    if not found or not (first or found["sign"]) or _is_sum(found["factor"] or ""):
        raise DiagramError(f"expected a coefficient and * before a diagram, found {text.strip()[:60]!r}")
    value = parse_scalar(found["factor"]) if found["factor"] else 1
    return -value if found["sign"] == "-" else value


def _is_sum(factor: str) -> bool:
    """Whether there is a + or − outside brackets."""
    depth = 0
    for letter in factor:
        depth += (letter in "([{") - (letter in ")]}")
        if letter in "+-" and not depth:
            return True
    return False
