"""Ways to make a true theorem false. What is said of Hom is decided by the direct method, which knows no diagrams."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from eqmath.algebras import Generator
from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.control import Control
from eqmath.claims.count import WeightCount
from eqmath.claims.few_blocks import FewBlocks
from eqmath.claims.kernel import KernelGeneration
from eqmath.claims.lists import OtherList
from eqmath.claims.multiplication import Multiplication
from eqmath.claims.reading import Reader, read_formula
from eqmath.claims.space_count import CountedBetween, SpaceCount
from eqmath.claims.weingarten_projection import WeingartenProjection
from eqmath.contractions import Rows
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.layers import best_additions


def one_left_out(claim: Claim, case: Case, diagram: str, reason: str) -> Control:
    """The vectors without one of them, at a case where they are a basis.

    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> control = one_left_out(Spanning.of_series(S), Case(2, 1, 1), "1,1'", "J alone is left")
    >>> print(control.outcome().witness)
    [[0, 1], [1, 0]] commutes with the generators and is outside the span
    """
    return Control(f"{diagram} left out", reason, case, OtherList(claim, left_out=diagram), claim)


def sign_flipped(claim: Claim, case: Case, place: tuple[int, int], reason: str) -> Control:
    """One non-zero entry of the first matrix negated.

    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> control = sign_flipped(Spanning.of_series(S), Case(2, 1, 1), (0, 0), "diag(-1, 1) and a swap do not commute")
    >>> print(control.outcome().witness)
    g = [[0, 1], [1, 0]]: at [1;2] ρ(g)W has 1 and Wρ(g) has -1
    """
    return Control("the sign of one entry flipped", reason, case, OtherList(claim, flipped=place), claim)


def inverse_gram(claim: WeingartenProjection, case: Case, reason: str) -> Control:
    """The inverse of the Gram matrix, at a case where the diagrams are dependent.

    >>> from eqmath.weingarten.orthogonal import AVERAGES
    >>> control = inverse_gram(WeingartenProjection.of(AVERAGES), Case(1, 2, 2), "one value, three matchings")
    >>> control.name, control.outcome().status
    ('the inverse Gram matrix for every n', 'refuted')
    """
    inverse = WeingartenProjection.of(claim.averages, "basis")
    return Control("the inverse Gram matrix for every n", reason, case, inverse, claim)


def group_enlarged(claim: Claim, case: Case, element: Matrix, reason: str) -> Control:
    """One more generator: the matrices do not commute with it.

    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> minus = Matrix([[-1, 0], [0, 1]])
    >>> control = group_enlarged(Spanning.of_series(S), Case(2, 1, 1), minus, "J and this sign do not commute")
    >>> print(control.outcome().witness)
    g = [[-1, 0], [0, 1]]: at [1;2] ρ(g)W has -1 and Wρ(g) has 1
    """
    return Control("the group enlarged by one generator", reason, case, OtherList(claim, added=element), claim)


def group_shrunk(claim: Claim, case: Case, generators: Sequence[Matrix], reason: str) -> Control:
    """A subgroup: more maps commute with it than the matrices span.

    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> control = group_shrunk(Spanning.of_series(S), Case(2, 1, 1), [], "everything commutes with 1")
    >>> control.outcome().rank, control.outcome().dim
    (2, 4)
    """
    return Control("the group shrunk to a subgroup", reason, case, OtherList(claim, generators=generators), claim)


def factor_enlarged(claim: Claim, case: Case, group: Group, reason: str) -> Control:
    """A larger group in place of one factor of a product: the maps do not commute with it.

    >>> from eqmath.theorems import theorem
    >>> *_, larger, smaller = theorem("direct-sums").controls
    >>> print(larger.name, "-", larger.outcome().witness)
    the group enlarged to H(3)xS(2) - g = [[-1, 0, 0, 0, 0, 0], [0, -1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0], \
[0, 0, 0, 1, 0, 0], [0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 1]]: at [1;2] ρ(g)W has -1 and Wρ(g) has 1
    """
    return Control(f"the group enlarged to {group}", reason, case, OtherList(claim, other=group), claim)


def factor_shrunk(claim: Claim, case: Case, group: Group, reason: str) -> Control:
    """A subgroup in place of one factor of a product: more maps commute with it than these span.

    >>> from eqmath.theorems import theorem
    >>> *_, smaller = theorem("direct-sums").controls
    >>> smaller.name, smaller.outcome().sentence
    ('the group shrunk to A(3)xS(2)', '6 maps of rank 6 in a space of dimension 7')
    """
    return Control(f"the group shrunk to {group}", reason, case, OtherList(claim, other=group), claim)


def false_count(series: Series, case: Case, formula: str, reason: str) -> Control:
    """Another formula for the number of weights.

    >>> from eqmath import S
    >>> control = false_count(S, Case(3, 2, 2), "Bell(l + k)", "four blocks need four values")
    >>> print(control.outcome().witness)
    claimed 15, true 14
    """
    false = WeightCount(series, read_formula(Reader(formula)))
    return Control(f"the number of weights is {formula}", reason, case, false, method="direct")


def false_number(claim: AboutSpaces, n: int, number: str | CountedBetween, reason: str) -> Control:
    """Another number of weights between the spaces of a claim: a formula, or what counts other things.

    >>> from eqmath import S
    >>> from eqmath.claims import SpaceSpanning
    >>> from eqmath.spaces import Space
    >>> claim = SpaceSpanning(S, source=Space("Alt2(V)"), target=Space("Alt2(V)"))
    >>> print(false_number(claim, 4, "9", "as for symmetric powers").outcome().witness)
    claimed 9, true 2
    """
    formula = read_formula(Reader(number)) if isinstance(number, str) else number
    false = SpaceCount(claim.series, source=claim.source, target=claim.target, formula=formula)
    name = f"the number of weights {claim.ends} is {formula}"
    return Control(name, reason, claim.case(n), false, method="direct")


def more_blocks(claim: FewBlocks, n: int, reason: str) -> Control:
    """One block more than there are values.

    >>> from eqmath import S
    >>> from eqmath.spaces import Space
    >>> claim = FewBlocks(S, source=Space("V"), target=Space("V"))
    >>> print(more_blocks(claim, 1, "two different values are needed").outcome().witness)
    1,1' - 1|1' = 0
    """
    return Control("one block more than n", reason, claim.case(n), replace(claim, beyond=1), claim)


def other_generator(claim: KernelGeneration, case: Case, generator: Generator, reason: str) -> Control:
    """Another element, or another factor in its square.

    >>> from eqmath import minor_generator
    >>> from eqmath.theorems import theorem
    >>> claim, first = theorem("orthogonal-kernel").claim, minor_generator(4, 3, 0)
    >>> other_generator(claim, Case(3, 4, 4), first, "it takes the middle i").outcome().sentence
    'the ideal of E_0 has dimension 1, the kernel 14'
    """
    name = f"generated by {generator.name} with square {generator.square}"
    return Control(name, reason, case, replace(claim, generator=lambda k, n: generator), claim)


def too_few_additions(claim: Multiplication, case: Case, reason: str) -> Control:
    """The formula without its last contraction.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("fast-multiplication-orthogonal").claim
    >>> found = too_few_additions(claim, Case(3, 2, 0), "a trace of three entries takes two").outcome()
    >>> print(found.sentence, "-", found.witness)
    1',2': additions - claimed 0, true 2
    """

    def formula(rows: Rows, n: int) -> int:
        closed = rows.lower.summed + rows.lower.edges
        size = n ** len(rows.lower.kept)
        return size * (n ** (len(closed) - 1) - 1) if closed and rows.lower.head is None else best_additions(rows, n)

    return Control("one contraction less", reason, case, replace(claim, formula=formula), claim)


def strands_uncrossed(claim: Multiplication, case: Case, reason: str) -> Control:
    """Blocks that cross the diagram matched in order, whatever their matching is.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("fast-multiplication-orthogonal").claim
    >>> found = strands_uncrossed(claim, Case(2, 2, 2), "the crossing exchanges the two legs").outcome()
    >>> print(found.sentence, "-", found.witness)
    1,2'|2,1': entry 2, 2 - claimed 1, true 0
    """
    return _changed(
        "crossings left out", claim, case, reason, lambda rows: replace(rows, matching=(*sorted(rows.matching),))
    )


def edge_reversed(claim: Multiplication, case: Case, reason: str) -> Control:
    """Every edge inside the lower row with its larger vertex first.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("fast-multiplication-symplectic").claim
    >>> found = edge_reversed(claim, Case(2, 2, 0), "ε is antisymmetric").outcome()
    >>> print(found.sentence, "-", found.witness)
    1',2': entry 1, 2 - claimed -1, true 1
    """

    def changed(rows: Rows) -> Rows:
        return replace(rows, lower=replace(rows.lower, edges=tuple((b, a) for a, b in rows.lower.edges)))

    return _changed("the sign of an edge inside a row flipped", claim, case, reason, changed)


def determinant_negated(claim: Multiplication, case: Case, reason: str) -> Control:
    """The other sign for every determinant.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("fast-multiplication-special-orthogonal").claim
    >>> found = determinant_negated(claim, Case(2, 1, 1), "the quarter turn is not its inverse").outcome()
    >>> print(found.sentence, "-", found.witness)
    1|1': entry 1, 2 - claimed -1, true 1
    """

    def changed(rows: Rows) -> Rows:
        return replace(rows, sign=-rows.sign if rows.lower.head else rows.sign)

    return _changed("the sign of the determinant flipped", claim, case, reason, changed)


def _changed(name: str, claim: Multiplication, case: Case, reason: str, changed: Callable[[Rows], Rows]) -> Control:
    return Control(name, reason, case, replace(claim, changed=changed), claim)
