"""Claims about layers between vectors with entries in a Clifford algebra, and about sums of Kronecker products."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import ClassVar

from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.claim import Listed
from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.outcome import Outcome
from eqmath.claims.stated import Sentences
from eqmath.claims.witness import Element, MissedMap, Numbers, Witness
from eqmath.clifford import Clifford
from eqmath.errors import CaseError, Disagreement, counted
from eqmath.exact import Matrix, first_outside
from eqmath.groups.blade_group import acted_on, is_blade_group
from eqmath.methods import Findings
from eqmath.methods.direct import entries
from eqmath.spaces import Space


@dataclass(frozen=True)
class LeftMultiplications:
    """The matrices of rows × columns entries of an algebra, one of them a blade that multiplies from the left.

    >>> listed = LeftMultiplications(Clifford(0, 1), 1, 2)
    >>> len(listed), listed.diagram(3), listed.matrix(3)
    (4, 'e1 at 1, 2', Matrix([[0, 0, 0, -1], [0, 0, 1, 0]]))
    """

    algebra: Clifford
    rows: int
    columns: int

    def __len__(self) -> int:
        return self.rows * self.columns * self.algebra.size

    def _at(self, index: int) -> tuple[int, int, int]:
        place, blade = divmod(index, self.algebra.size)
        return *divmod(place, self.columns), blade

    def diagram(self, index: int) -> str:
        """The blade, and at which entry."""
        row, column, blade = self._at(index)
        return f"{self.algebra.basis[blade]} at {row + 1}, {column + 1}"

    def matrix(self, index: int) -> Matrix:
        """The Kronecker product of one entry 1 and the left multiplication."""
        place, blade = divmod(index, self.algebra.size)
        return self.places()[place].kron(self.lefts()[blade])

    def places(self) -> list[Matrix]:
        """The matrices with one entry 1."""
        places = list(product(range(self.rows), range(self.columns)))
        rows = [[[int((i, j) == own) for j in range(self.columns)] for i in range(self.rows)] for own in places]
        return list(map(Matrix, rows))

    def lefts(self) -> list[Matrix]:
        """The multiplications with a blade from the left."""
        return [self.algebra.left(blade) for blade in self.algebra.basis]

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class AlgebraLayers(AboutSpaces):
    """What commutes with multiplications from the right are the matrices of multiplications from the left.

    >>> from eqmath import parse_group
    >>> claim = AlgebraLayers(parse_group("Blades(0,2)").series, source=Space("2*V"), target=Space("V"))
    >>> print(claim.decide(claim.case(4)).sentence)
    8 of 32 weights, 1 in 4
    """

    has_ranks: ClassVar[bool] = False
    by_generators = "layers over algebras"

    @property
    def algebra(self) -> Clifford:
        """The algebra on which the group acts from the right."""
        return acted_on(self.series)

    def copies(self, space: Space) -> int:
        """How many entries a vector has.

        Raises
        ------
        CaseError
            If the space is not a sum of copies of V.
        """
        count = space.dimension(self.algebra.size) // self.algebra.size
        if not count or str(space) != ("V" if count == 1 else f"{count}*V"):
            raise CaseError(f"expected copies of V, found {space}", hint="V, 2*V, 3*V")
        return int(count)

    def vectors(self, case: Case) -> LeftMultiplications:
        """The matrices with one blade."""
        return LeftMultiplications(self.algebra, self.copies(self.target), self.copies(self.source))

    def sampled(self, case: Case) -> Listed:
        """The same."""
        return self.vectors(case)

    def findings(self, case: Case, method: str) -> Findings:
        """These matrices compared with Hom, by the equations of the generators; every method comes to this.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")
        return self.space(case.n).examine(list(self.vectors(case).matrices()))

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        found = self.findings(case, method)
        witness: Witness | None = Element(found.violation) if found.violation else None
        if not witness and not found.spans:
            witness = self._missed(case)
        rows, columns = self.space(case.n).shape
        sentence = f"{found.dim} of {counted(rows * columns, 'weight')}, 1 in {Fraction(rows * columns, found.dim)}"
        return Outcome.of(found, witness, sentence)

    def _missed(self, case: Case) -> MissedMap:
        space = self.space(case.n)
        size = space.shape[0] * space.shape[1]
        every = [space.matrix(d) for d in space.basis()]
        place = first_outside(entries(self.vectors(case).matrices(), size), entries(every, size))
        if place is None:
            raise Disagreement(f"{self} at {case}: a basis lies in the span, yet the rank is smaller")
        return MissedMap(every[place], f"commutes with {self.series(case.n)} and is outside the span")

    def has(self, source: Space, target: Space) -> bool:
        """Whether it is a group of blades."""
        return is_blade_group(self.series) and super().has(source, target)

    def __str__(self) -> str:
        return f"matrices of multiplications from the left are a basis in {self.series.every} {self.ends}"


@dataclass(frozen=True)
class ParametrisedMultiplication(AlgebraLayers):
    """Σ A_i ⊗ S_i with n matrices A_i of size n contains these layers, and has fewer parameters than a dense layer.

    Attributes
    ----------
    share : bool
        Whether 1/n of the parameters of a dense layer are claimed in place of fewer.

    Examples
    --------
    >>> from eqmath import parse_group
    >>> claim = ParametrisedMultiplication(parse_group("Blades(0,1)").series)
    >>> print(claim.decide(claim.case(2)).sentence, "-", claim.decide(claim.case(2)).status)
    10 parameters, 4 in a dense layer, 2 in a layer over Cl(0,1) - refuted
    """

    share: bool = False
    by_generators = ""
    uncertified = ""
    unspecified = "about numbers of parameters"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That the layers over the algebra are sums of Kronecker products, span what commutes, and the numbers."""
        listed, blocks = self.vectors(case), self.copies(self.source) * self.copies(self.target)
        found = self.findings(case, "direct")
        layers = certified_outcome(self.space(case.n), Outcome.of(found, None, ""), "spans", list(listed.matrices()))
        own, dense, over = self.parameters(case.n)
        number, shared = f"(({case.n} ^ 3) + ({case.n} * {blocks}))", f"({case.n} * {blocks})"
        text = f"{number} = {shared}" if self.share else f"{number} < (({case.n} ^ 2) * {blocks})"
        stated = Sentences(((text, own == over if self.share else own < dense),))
        matrices = [*listed.places(), *listed.lefts(), *listed.matrices()]
        first, second = blocks, blocks + case.n
        sums = [
            [(1, [[f"#{second + i}"]]), (-1, [[f"#{i // case.n}", f"#{first + i % case.n}"]])]
            for i in range(len(listed))
        ]
        return identities_content(outcome.status, case.n, (), sums, unnamed, matrices, (layers,), stated)

    def parameters(self, n: int) -> tuple[int, int, int]:
        """n³ + nkl, the n²kl of a dense layer, and the nkl of a layer over the algebra.

        >>> from eqmath import parse_group
        >>> ParametrisedMultiplication(parse_group("Blades(0,2)").series, source=Space("3*V")).parameters(4)
        (76, 48, 12)
        """
        blocks = self.copies(self.source) * self.copies(self.target)
        return n**3 + n * blocks, n * n * blocks, n * blocks

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: that the layers over the algebra are such sums, and the numbers.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        Disagreement
            If they are not.
        """
        found = self.findings(case, method)
        if not found.spans:
            raise Disagreement(f"{self} at {case}: {found.rank} of {found.dim} layers are sums of Kronecker products")
        own, dense, over = self.parameters(case.n)
        false = own != over if self.share else own >= dense
        witness = Numbers(Fraction(over if self.share else dense), own) if false else None
        sentence = f"{own} parameters, {dense} in a dense layer, {over} in a layer over {self.algebra}"
        return Outcome.of(found, witness, sentence)

    def __str__(self) -> str:
        number = "1/n of the" if self.share else "fewer"
        return (
            f"parametrised multiplication has {number} parameters of a dense layer in {self.series.every} {self.ends}"
        )
