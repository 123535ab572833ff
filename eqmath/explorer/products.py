"""The product of two diagrams: one on top of the other, closed components counted, and the same as matrices."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from eqmath.canvas import TEXT_WIDTH, to_svg
from eqmath.diagrams import Diagram, LinearCombination, compose, loop_value
from eqmath.drawing import Figure, composition, equation, matrix_cells
from eqmath.errors import Disagreement, counted
from eqmath.exact import Matrix, Scalar
from eqmath.explorer.view import View, answered, gallery, guarded, note, picture, shell
from eqmath.families import Family, Terms, family
from eqmath.markup import heading, paragraph

MOST_LINES = 9
"""Matrices with more rows or columns are not drawn."""
SMALLEST = 2
"""The n of the matrices where the loop value is a symbol."""


def product_view(upper: str, lower: str, rules: str = "partition", delta: str = "n") -> View:
    """upper • lower by the rule of a family: the lower diagram acts first.

    Parameters
    ----------
    upper, lower : str
        Diagrams as text.
    rules : str
        The family.
    delta : str
        The loop value, a number or a symbol.

    Examples
    --------
    >>> view = product_view("1|1'", "1|1'")
    >>> view.title, view.command
    ("1|1' • 1|1' = n · 1|1'", 'eqmath compose "1|1\\'" "1|1\\'" --family partition --delta n')
    """
    return answered(partial(_product, upper, lower, rules, delta))


def row_view(upper: str, k: int, l: int, rules: str = "partition") -> View:
    """The products of one diagram with all (k,l)-diagrams of a family below it: a row of its multiplication table.

    >>> row_view("1|1'", 1, 1).title
    "1|1' on every (1,1)-diagram of the family partition"
    """
    return answered(partial(_row, upper, k, l, rules))


def _row(upper: str, k: int, l: int, rules: str) -> View:
    chosen = family(rules)
    top = chosen.read(upper)
    below = list(chosen.diagrams(k, l, SMALLEST))
    pictures = [_in_row(chosen, top, own) for own in below]
    command = shell("eqmath", "compose", str(top), str(below[0]), "--family", rules)
    python = [
        "from eqmath import family",
        "",
        f"rules = family({rules!r})",
        f"upper = rules.read({str(top)!r})",
        f"for lower in rules.diagrams({k}, {l}):",
        '    print(lower, rules.compose(upper, lower, "n"))',
    ]
    title = f"{top} on every ({k},{l})-diagram of the family {rules}"
    return View(title, [gallery(pictures, "products")], command, "\n".join(python))


def _in_row(chosen: Family, top: Any, below: Any) -> tuple[str, str]:
    """A picture of one product, and its words."""
    value = loop_value("n")
    found = LinearCombination(chosen.compose(top, below, value), value, (below.k, top.l))
    return to_svg(_figure(chosen, top, below, found, "n").scene), f"{below} gives {found}"


def _product(upper: str, lower: str, rules: str, delta: str) -> View:
    chosen, value = family(rules), loop_value(delta)
    top, below = chosen.read(upper), chosen.read(lower)
    terms = chosen.compose(top, below, value)
    sum_ = LinearCombination(terms, value, (below.k, top.l))
    parts = [_lead(top, below, terms, value), *guarded(partial(_drawn, chosen, top, below, sum_, delta))]
    parts += guarded(partial(_matrices, chosen, top, below, value))
    command = shell("eqmath", "compose", str(top), str(below), "--family", rules, "--delta", delta)
    return View(f"{top} • {below} = {sum_}", parts, command, _python(top, below, rules, delta))


def _is_stack(top: Any, below: Any, terms: Terms, value: Scalar) -> bool:
    """Whether the product is δ^c times the stacked diagram."""
    if type(top) is not Diagram or type(below) is not Diagram:
        return False
    product, loops = compose(top, below)
    return terms == {product: value**loops}


def _lead(top: Any, below: Any, terms: Terms, value: Scalar) -> str:
    """What happens in the middle row."""
    if not terms:
        return paragraph("The product is zero.")
    if not _is_stack(top, below, terms, value):
        return paragraph(f"The product has {counted(len(terms), 'term')}.")
    loops = compose(top, below).loops
    closed = counted(loops, "closed component") if loops else "no closed component"
    factor = f"so the factor is {value**loops}" if loops else "so there is no factor"
    return f'<p class="lead"><strong>{closed}</strong> in the middle row, {factor}.</p>'


def _drawn(chosen: Family, top: Any, below: Any, found: LinearCombination, delta: str) -> Iterator[str]:
    words = "The product; components that are closed have another colour."
    yield picture(to_svg(_figure(chosen, top, below, found, delta).scene), words, "product")


def _figure(chosen: Family, top: Any, below: Any, found: LinearCombination, delta: str) -> Figure:
    """The stack and what it is equal to; where the rule is another one, an equation."""
    if _is_stack(top, below, found.terms, loop_value(delta)):
        return composition(top, below, delta)
    return equation([top, "*", below, "=", found], rules=chosen.name, width=TEXT_WIDTH / 2)


def _matrices(chosen: Family, top: Any, below: Any, value: Scalar) -> Iterator[str]:
    """The same as a product of matrices, which is computed by itself and compared."""
    n = value if isinstance(value, int) else SMALLEST
    small = isinstance(n, int) and 1 <= n and max(n**legs for legs in (top.k, top.l, below.k)) <= MOST_LINES
    if not small or chosen.of is not None or chosen.of_shape is not None:
        return
    above, under = chosen.matrix(top, n), chosen.matrix(below, n)
    product = above * under
    if sum((c * chosen.matrix(d, n) for d, c in chosen.compose(top, below, n).items()), 0 * product) != product:
        raise Disagreement(f"the rule of {chosen.name} and the matrices for n = {n} give different products")
    drawn = [(to_svg(matrix_cells(matrix)), name) for matrix, name in _named(above, under, product)]
    yield heading(f"As matrices, n = {n}", 3)
    yield gallery(drawn, "matrices")
    yield note("An empty cell is 0, a full one 1. The product was computed from the matrices and compared.")


def _named(above: Matrix, under: Matrix, product: Matrix) -> list[tuple[Matrix, str]]:
    return [(above, "upper"), (under, "lower"), (product, "upper times lower")]


def _python(top: Any, below: Any, rules: str, delta: str) -> str:
    return "\n".join([
        "from eqmath import family",
        "",
        f"rules = family({rules!r})",
        f"upper, lower = rules.read({str(top)!r}), rules.read({str(below)!r})",
        f"print(rules.compose(upper, lower, {delta!r}))",
    ])  # fmt: skip
