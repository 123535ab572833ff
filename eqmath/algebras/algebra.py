"""Diagram algebras as users see them: their elements, generators, orbit bases, towers, forms and cells."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Self

from eqmath.algebras import (
    branching,
    cells,
    decomposition,
    gram,
    murphy,
    orbit,
    presentations,
    semisimple,
    simples,
    tower,
)
from eqmath.algebras import centre as centres
from eqmath.algebras.category import Morphism
from eqmath.algebras.core import Core
from eqmath.algebras.letters import Letters
from eqmath.algebras.presentations import DefiningRelation
from eqmath.algebras.record import all_records
from eqmath.diagrams import Diagram, LinearCombination, loop_value
from eqmath.errors import CaseError
from eqmath.exact import Scalar, specialised


class DiagramAlgebra(Core):
    """The algebra of endomorphisms of one object, with the diagrams as a basis.

    The action on V^⊗k, V = Rⁿ, is ``x.matrix(n)``; times a column vector it moves one vector.

    Parameters
    ----------
    category : Category
    thing : int or str
        The object: a number of points, or a word of colours.
    name : str
        As it is printed, δ being added.
    order : int or Fraction, optional
        The order k where it is not the number of points: k + 1/2 has k + 1 points.

    Examples
    --------
    >>> from eqmath.algebras import PartitionAlgebra
    >>> P = PartitionAlgebra(2, delta="n")
    >>> P, P.dim
    (PartitionAlgebra(2, delta="n"), 15)
    >>> p = P("1|1'|2,2'")
    >>> p * p == P.delta * p
    True
    """

    gram_matrix = gram.gram_matrix
    gram_determinant = gram.gram_determinant
    gram_rank = gram.gram_rank
    cell_modules = cells.cell_modules
    ideal = cells.ideal
    simple_modules = simples.simple_modules
    decomposition_matrix = decomposition.decomposition_matrix
    cartan_matrix = decomposition.cartan_matrix
    blocks = decomposition.blocks
    restriction_matrix = branching.restriction_matrix
    induction_matrix = branching.induction_matrix
    radical = semisimple.radical
    centre = centres.centre_basis
    centre_dimension = centres.centre_dimension
    is_semisimple = semisimple.is_semisimple
    non_semisimple_parameters = semisimple.non_semisimple_parameters

    def generators(self) -> Letters:
        """Generating diagrams by name, a dictionary: crossings s, cuts p, joins b, cups above caps e, moves l and r.

        Raises
        ------
        CaseError
            If none are known.

        Examples
        --------
        >>> from eqmath.algebras import BrauerAlgebra
        >>> for name, element in BrauerAlgebra(3, "n").generators().items():
        ...     print(name, element)
        s1 1,2'|2,1'|3,3'
        s2 1,1'|2,3'|3,2'
        e1 1,2|3,3'|1',2'
        e2 1,1'|2,3|2',3'
        """
        letters = presentations.generators(self.category.record, self.object)
        return Letters({name: self.category(d, self.object, self.object) for name, d in letters.items()})

    def relations(self) -> list[DefiningRelation]:
        """Defining relations of the generators, as two elements that are equal and their text.

        `eqmath.algebras.presentations` names the sources, and says what is tested.

        Raises
        ------
        CaseError
            If no generators are known.

        Examples
        --------
        >>> from eqmath.algebras import TemperleyLiebAlgebra
        >>> [relation.text for relation in TemperleyLiebAlgebra(3, "n").relations()]
        ['e1 e1 = δ e1', 'e2 e2 = δ e2', 'e1 e2 e1 = e1', 'e2 e1 e2 = e2']
        """
        texts, known = presentations.relation_texts(self.category.record, self.object), self.generators()
        sides = [text.split(" = ") for text in texts]
        return [
            DefiningRelation(self._word(a, known), self._word(b, known), text)
            for (a, b), text in zip(sides, texts, strict=True)
        ]

    def word(self, text: str) -> LinearCombination:
        """The product of generators and δ, such as ``δ p1``; ``1`` is the identity.

        Raises
        ------
        CaseError
            If a letter is unknown.

        Examples
        --------
        >>> from eqmath.algebras import PartitionAlgebra
        >>> print(PartitionAlgebra(2, "n").word("b1 p1 p2 b1"), "=", PartitionAlgebra(2, "n").word("b1 p1 b1 s1"))
        1,2|1',2' = 1,2,1',2'
        """
        return self._word(text, self.generators())

    def _word(self, text: str, known: Mapping[str, Morphism]) -> LinearCombination:
        factors = {"1": 1, "δ": self.delta} | dict(known)
        product: LinearCombination = self.category.identity(self.object)
        for letter in text.split():
            if letter not in factors:
                raise CaseError(f"the letter {letter!r} is unknown", hint=f"choose from {', '.join(factors)}")
            product = product * factors[letter]
        return product

    def _diagram(self, diagram: Diagram | str) -> Diagram:
        """A diagram of the algebra."""
        return next(iter(self.category(diagram, self.object, self.object)))

    def _element(self, element: Any) -> Morphism:
        return self.category(element, self.object, self.object)

    def orbit(self, diagram: Diagram | str) -> Morphism:
        """The orbit basis element X_π = Σ_{ρ ≥ π} μ(π, ρ) ρ.

        Raises
        ------
        CaseError
            If diagrams coarser than one of the algebra are not in it.
        TooLarge
            If there are too many of these.

        Examples
        --------
        >>> from eqmath.algebras import PartitionAlgebra
        >>> print(PartitionAlgebra(1, "n").orbit("1|1'"))
        -1 · 1,1' + 1|1'
        """
        return self.from_orbit_basis({self._diagram(diagram): 1})

    def to_orbit_basis(self, element: Morphism) -> dict[Diagram, Scalar]:
        """The non-zero coefficients of an element in the orbit basis.

        >>> from eqmath.algebras import PartitionAlgebra
        >>> P = PartitionAlgebra(1, "n")
        >>> P.to_orbit_basis(P("1|1'"))
        {Diagram("1,1'"): 1, Diagram("1|1'"): 1}
        """
        self._require_orbits()
        return orbit.to_orbit_basis(self._element(element).terms)

    def from_orbit_basis(self, coefficients: Mapping[Any, Scalar]) -> Morphism:
        """The element with these coefficients in the orbit basis, the diagrams or their texts as keys."""
        self._require_orbits()
        return self._element(orbit.from_orbit_basis({self._diagram(d): c for d, c in coefficients.items()}))

    def _require_orbits(self) -> None:
        """Refuse a category without an orbit basis: a diagram's coarsenings are not in it."""
        part = self.category.part
        if part is None or not part.coarsenings:
            known = (record.name for record in all_records().values() if record.part and record.part.coarsenings)
            raise CaseError(
                f"the {self.category.name} category has no orbit basis: joining blocks leads out of it",
                hint=f"there is one in: {', '.join(known)}",
            )

    def orbit_product(self, first: Diagram | str, second: Diagram | str) -> dict[Diagram, Scalar]:
        """X_π X_σ in the orbit basis, in closed form; see `eqmath.algebras.orbit`.

        Raises
        ------
        CaseError
            If diagrams coarser than one of the algebra are not in it.
        """
        self._require_orbits()
        return orbit.orbit_product(self._diagram(first), self._diagram(second), self.delta)

    def jucys_murphy(self) -> dict[int | Fraction, Morphism]:
        """Commuting elements L_i; on a path of the Bratteli diagram L_i is the content of step i.

        Raises
        ------
        CaseError
            If none are known.

        Examples
        --------
        >>> from eqmath.algebras import BrauerAlgebra
        >>> print(BrauerAlgebra(2, "n").jucys_murphy()[2])
        -1 · 1,2|1',2' + 1,2'|2,1'
        """
        found = murphy.jucys_murphy(self.category.record, self.object, self.delta)
        return {i: self._element(x) for i, x in found.items()}

    def jones_wenzl(self) -> Morphism:
        """The Jones–Wenzl projector: p² = p ≠ 0 with e_i p = p e_i = 0 for every i; see `eqmath.algebras.jones_wenzl`.

        Raises
        ------
        CaseError
            If there is none, in this category or at this δ.
        TooLarge
            If the order is more than 10.

        Examples
        --------
        >>> from eqmath.algebras import TemperleyLiebAlgebra
        >>> print(TemperleyLiebAlgebra(2, "n").jones_wenzl())
        -1/n · 1,2|1',2' + 1,1'|2,2'
        """
        projector = self.category.record.projector
        if projector is None:
            known = (record.name for record in all_records().values() if record.projector)
            raise CaseError(
                f"no Jones–Wenzl projector is known in the {self.category.name} category",
                hint=f"there is one in: {', '.join(known)}",
            )
        return self._element(projector(self.points, self.delta))

    def at(self, value: Scalar | str) -> Self:
        """The same algebra with a number, or another scalar, for the symbol of δ.

        >>> from eqmath.algebras import TemperleyLiebAlgebra
        >>> TemperleyLiebAlgebra(2, "-q-1/q").at(1)
        TemperleyLiebAlgebra(2, delta=-2)
        """
        delta = specialised(self.delta, loop_value(value))
        category = self.category if delta == self.delta else self.category.at(delta)
        return type(self)(category, self.object, self.name, self.k)

    def above(self) -> Self:
        """The next algebra of the tower.

        >>> from eqmath.algebras import PartitionAlgebra
        >>> PartitionAlgebra(2, "n").above(), PartitionAlgebra(2, "n").below()
        (PartitionAlgebra("5/2", delta="n"), PartitionAlgebra("3/2", delta="n"))
        """
        category, thing, order = tower.above(self.category, self.object)
        return type(self)(category, thing, self.name, order)

    def below(self) -> Self:
        """The algebra before in the tower.

        Raises
        ------
        CaseError
            If this one has no strands.
        """
        category, thing, order = tower.below(self.category, self.object)
        return type(self)(category, thing, self.name, order)

    def include(self, element: Morphism) -> Morphism:
        """The element in the algebra `above`."""
        return tower.include(self._element(element), tower.above(self.category, self.object))

    def expectation(self, element: Morphism) -> Morphism:
        """The conditional expectation onto the algebra `below`, E(1) = δ, or 1 for P_k ⊃ P_{k−1/2}.

        Raises
        ------
        CaseError
            If there are no strands, or diagrams do not compose to one diagram and loops.

        Examples
        --------
        >>> from eqmath.algebras import BrauerAlgebra
        >>> B = BrauerAlgebra(2, "n")
        >>> print(B.expectation(B.one()), "and", B.expectation(B("1,2'|2,1'")))
        n · 1,1' and 1,1'
        """
        return tower.expectation(self._element(element), tower.below(self.category, self.object))

    def jones_element(self) -> Morphism:
        """e in the algebra `above`, with e x e = E(x) e for every x of this one.

        Raises
        ------
        CaseError
            If the algebra above has no such element.
        """
        return tower.jones_element(tower.above(self.category, self.object), self.category, self.object)
