"""A list of matrices compared with Hom_G, decided by the generators of G alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.outcome import Outcome
from eqmath.claims.witness import Element, MissedMap, Witness
from eqmath.errors import ClaimError, Disagreement, counted
from eqmath.exact import Matrix, first_outside
from eqmath.groups import Group, matrix_group
from eqmath.methods import Findings, direct
from eqmath.methods.between_spaces import examine_between, solutions_between
from eqmath.spaces import Space

REASON = "commutes with the generators and is outside the span"


def decide_list(
    generators: Sequence[Matrix],
    lie: Sequence[Matrix],
    case: Case,
    matrices: Iterable[Matrix],
    reason: str = REASON,
) -> Outcome:
    """Whether the matrices are equivariant and span, with the element or the missed map that refutes it.

    Raises
    ------
    TooLarge
        If the equations exceed the memory limit.

    Examples
    --------
    >>> from eqmath import SO
    >>> one = Matrix.identity(2)
    >>> found = decide_list(SO(2).discrete, SO(2).lie, Case(2, 1, 1), [one])
    >>> found.status, found.sentence, found.witness.matrix
    ('refuted', '1 map of rank 1 in a space of dimension 2', Matrix([[0, 1], [-1, 0]]))
    """
    listed = list(matrices)
    found = direct.examine(generators, lie, case.n, case.k, case.l, listed)
    witness: Witness | None = Element(found.violation) if found.violation else None
    if not witness and not found.spans:
        witness = MissedMap(direct.missing_map(generators, lie, case.n, case.k, case.l, listed), reason)
    return Outcome.of(found, witness, _sentence(found))


def decide_between(group: Group, ends: tuple[Space, Space], matrices: Iterable[Matrix]) -> Outcome:
    """The same for maps between two spaces of a group.

    Raises
    ------
    TooLarge
        If the equations exceed the memory limit.

    Examples
    --------
    >>> from eqmath import O
    >>> found = decide_between(O(2), (Space("Sym2(V)"), Space("1")), [])
    >>> found.status, found.witness.matrix
    ('refuted', Matrix([[1, 0, 1]]))
    """
    listed = list(matrices)
    found = examine_between(group, *ends, listed)
    witness: Witness | None = Element(found.violation) if found.violation else None
    if not witness and not found.spans:
        witness = MissedMap(_missing_map(group, ends, listed), REASON)
    return Outcome.of(found, witness, _sentence(found))


def _missing_map(group: Group, ends: tuple[Space, Space], matrices: Sequence[Matrix]) -> Matrix:
    """A primitive integer map that commutes with the group and lies outside the span of fewer maps."""
    solutions, _ = solutions_between(group, *ends)
    outside = first_outside(direct.entries(matrices, solutions.shape[1]), solutions)
    if outside is None:
        raise Disagreement("no map that commutes with the generators lies outside the span, yet the rank is smaller")
    sizes = [factor.n for factor in group.series.factors or (group,)]
    return Matrix.from_numpy(solutions[outside].reshape(ends[1].dimension(*sizes), ends[0].dimension(*sizes)))


def _sentence(found: Findings) -> str:
    return f"{counted(found.count, 'map')} of rank {found.rank} in a space of dimension {found.dim}"


@dataclass(frozen=True)
class OtherList:
    """The maps of a claim, one of them left out or changed, beside its group, made larger or replaced.

    Attributes
    ----------
    claim : Claim
    left_out : str
        The name of a map.
    flipped : (row, column) or None
        Where the first map has the other sign.
    added : Matrix or None
        One more generator.
    generators : sequence of Matrix or None
        In place of the group's, the Lie algebra included.
    other : Group or None
        In place of the group; a product of as many factors, for the spaces of a product.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.claims import Spanning
    >>> shorter = OtherList(Spanning.of_series(S), left_out="1,1'")
    >>> shorter.maps(Case(2, 1, 1)), shorter.decide(Case(2, 1, 1)).sentence
    ([Matrix([[1, 1], [1, 1]])], '1 map of rank 1 in a space of dimension 2')
    """

    claim: Claim
    left_out: str = ""
    flipped: tuple[int, int] | None = None
    added: Matrix | None = None
    generators: Sequence[Matrix] | None = None
    other: Group | None = None

    def decide(self, case: Case, method: str = "direct") -> Outcome:
        """Whether the maps are equivariant and span; every method comes to this one."""
        if case.ends is not None:
            return decide_between(self.group(case.n), case.ends, self.maps(case))
        group = self.group(case.n)
        return decide_list(group.discrete, group.lie, case, self.maps(case))

    def group(self, n: int) -> Group:
        """The claim's group, made larger or replaced."""
        own = self.other or self.claim.series(n)
        if self.generators is None and self.added is None:
            return own
        more = () if self.added is None else (self.added,)
        discrete, lie = (own.discrete, own.lie) if self.generators is None else (self.generators, ())
        return matrix_group("another group", n, (*discrete, *more), lie)

    def maps(self, case: Case) -> list[Matrix]:
        """The list."""
        vectors = self.claim.vectors(case)
        found = [vectors.matrix(i) for i in range(len(vectors)) if str(vectors.diagram(i)) != self.left_out]
        if self.left_out and len(found) == len(vectors):
            raise ClaimError(f"{self.left_out} cannot be left out: it is not among the vectors")
        if self.flipped:
            rows = found[0].tolist()
            rows[self.flipped[0]][self.flipped[1]] *= -1
            found[0] = Matrix(rows)
        return found
