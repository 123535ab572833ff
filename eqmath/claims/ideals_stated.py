"""Certificates that one element generates the kernel of the map from a diagram algebra as an ideal (SPEC.md §10).

The algebra has a loop value δ: a sum that is 0 for every n, up to coefficients that are 0 at n = δ, says what a product
of its elements is. That the element goes to 0 is said with the matrices of one n, and beside it how large the rank is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from eqmath.algebras import Generator, Kernel, ideal_products
from eqmath.claims.by_pairs import Pairs
from eqmath.claims.commuting import Content
from eqmath.claims.formal import FormalSum, N, formal_content
from eqmath.claims.identities import Sum, identities_content, images_in
from eqmath.claims.outcome import PROVED, REFUTED
from eqmath.diagrams import Diagram, LinearCombination, compose
from eqmath.errors import CaseError
from eqmath.exact import Integers, Matrix, Scalar, exact_number
from eqmath.families import Family


def ideal_content(status: str, kernel: Kernel, own: Family, generator: Generator, spanning: Content) -> Content:
    """The element goes to 0, its square, products with it that are independent, and beside these what spans.

    There are as many products as the kernel has dimensions: diagrams less the rank of their matrices.

    Raises
    ------
    CaseError
        If the ideal is smaller than the kernel: what it lacks is not said.
    TooLarge
        If nobody would check it.

    Examples
    --------
    >>> from eqmath import O
    >>> from eqmath.claims import Case, Spanning
    >>> from eqmath.families import family
    >>> kernel, claim, case = Kernel(O(1), 2), Spanning.of_series(O), Case(1, 2, 2)
    >>> beside = claim.certificate(case, claim.decide(case))
    >>> found = ideal_content("proved", kernel, family("brauer"), kernel.generator(), beside)
    >>> found["claim"]["identities"][0][:3]
    [[[1], ["1,2|1',2'"], ["1,2|1',2'"]], [[-1], ["1,1'|2,2'"], ["1,2|1',2'"]], [[-1], ["1,2|1',2'"], ["1,1'|2,2'"]]]
    """
    coordinates, e = kernel.coordinates, generator.element
    x = coordinates.vector(e)
    claims = [spanning, image_content(kernel, own, e)]
    square: list[FormalSum] = [_modulo(coordinates.delta, [e, e], generator.square * x, kernel)]
    if kernel.kills(x[None]):
        ends, rows = ideal_products(coordinates, x, kernel.dim)
        if len(rows) < kernel.dim:
            raise CaseError(f"SPEC.md has no certificates of what the ideal of {generator.name} lacks")
        claims.append(rows_content(rows))
        square += [_modulo(coordinates.delta, [_one(kernel, i), e, _one(kernel, j)], row, kernel)
                   for (i, j), row in zip(ends, rows, strict=True)]  # fmt: skip
    return formal_content(status, 1, coordinates.family, square, (), claims)


def image_content(kernel: Kernel, own: Family, element: LinearCombination) -> Content:
    """That the image of an element is 0, or not: by the matrices at one n, with the signs of the map.

    >>> from eqmath import O
    >>> from eqmath.families import family
    >>> kernel = Kernel(O(1), 2)
    >>> image_content(kernel, family("brauer"), kernel.generator().element)["claim"]["identities"]
    [[[-1, ["1,2|1',2'"]], [1, ["1,1'|2,2'"]]]]
    """
    n, sign = kernel.group.n, kernel.category.record.sign
    terms: Sum = [(exact_number(c) * (sign(d) if sign else 1), [[str(d)]]) for d, c in element.terms.items()]
    status = PROVED if kernel.kills(kernel.coordinates.vector(element)[None]) else REFUTED
    return identities_content(status, n, (own.name,), [terms], images_in(own, n))


def rows_content(rows: Integers) -> Content:
    """That the coefficients of elements in the diagrams are independent, one element per row.

    >>> import numpy as np
    >>> rows_content(np.array([[1, 1], [0, 1]]))["claim"]["maps"]
    [[[1, 1]], [[0, 1]]]
    """
    maps = [Matrix([row]) for row in rows.tolist()]
    return Pairs((1, rows.shape[1]), title="all rows").commuting.content("independent", maps)


def _one(kernel: Kernel, place: int) -> LinearCombination:
    return LinearCombination({kernel.diagrams[place]: 1}, kernel.coordinates.delta)


def _modulo(delta: int, factors: Sequence[LinearCombination], row: Integers, kernel: Kernel) -> FormalSum:
    """That a product has these coefficients, up to polynomials in n that are 0 at n = δ."""
    made = list(_expanded(factors))
    terms: list[tuple[Scalar, list[list[str]]]] = [(c, [[str(d)] for d in word]) for c, word in made]
    terms += [(-int(c), [[str(kernel.diagrams[i])]]) for i, c in enumerate(row.tolist()) if c]
    rest = dict[Diagram, Scalar]()
    for c, word in made:
        (d, loops) = _product(word)
        rest[d] = rest.get(d, 0) + c * (N**loops - delta**loops)
    return terms + [(-c, [[str(d)]]) for d, c in rest.items() if c]


def _expanded(factors: Sequence[LinearCombination]) -> Iterator[tuple[Fraction | int, tuple[Diagram, ...]]]:
    """The terms of a product, none of them multiplied out."""
    if not factors:
        yield 1, ()
        return
    for c, word in _expanded(factors[1:]):
        for d, x in factors[0].terms.items():
            yield c * exact_number(x), (d, *word)


def _product(word: Sequence[Diagram]) -> tuple[Diagram, int]:
    """A product of diagrams, and how many components are closed in it."""
    first, *others = word
    loops = 0
    for d in others:
        found = compose(first, d)
        first, loops = found.diagram, loops + found.loops
    return first, loops
