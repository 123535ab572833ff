"""Claims that a product Π φ(x_i) is a given sum of irreducible characters of a classical group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import ClassVar

from eqmath.characters import (
    Coefficients,
    DoubledWeight,
    Factor,
    RootSystem,
    by_determinants,
    by_multiplicities,
    by_recurrence,
    value_at_one,
    weight_text,
)
from eqmath.claims.case import Case
from eqmath.claims.characters_stated import expansion_stated
from eqmath.claims.claim import Claim
from eqmath.claims.commuting import Content
from eqmath.claims.identities import sentences_content
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import Matrix, PolynomialInSeveral
from eqmath.methods import Cost, Method

MOST_RANK = 7
"""The rank of the largest group whose characters are looked at."""
FEW = (1, 2, -1, 3, 0)
"""Values of symbols at which two different polynomials are told apart."""


@dataclass(frozen=True)
class CharacterProduct:
    """A product Π φ(x_i) with the coefficients that it is claimed to have.

    Attributes
    ----------
    text : str
    factor : RootSystem ↦ φ
    coefficients : RootSystem ↦ c_λ, those that are left out being 0

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> found = theorem("king-lee-oh").claim.expansion
    >>> print(found, "-", found.factor(RootSystem(2, 2)), found.coefficients(RootSystem(2, 2))[2, 2])
    Π (1 + x_i² + x_i⁻²) - {4: 1, 0: 1, -4: 1} -1
    """

    text: str
    factor: Callable[[RootSystem], Factor]
    coefficients: Callable[[RootSystem], Coefficients]

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class CharacterList:
    """The characters of a group with bounded parts, each by its multiplicities at all dominant weights.

    >>> listed = CharacterList(RootSystem(1, 2), 4)
    >>> len(listed), listed.diagram(0), listed.matrix(0)
    (3, '(2)', Matrix([[1, 0, 1]]))
    """

    system: RootSystem
    largest: int

    @cached_property
    def weights(self) -> list[DoubledWeight]:
        """The highest weights, doubled."""
        return list(self.system.dominant_weights(self.largest))

    def __len__(self) -> int:
        return len(self.weights)

    def diagram(self, index: int) -> str:
        """One highest weight, as a text."""
        return weight_text(self.weights[index])

    def matrix(self, index: int) -> Matrix:
        """How often every dominant weight occurs, a row."""
        return Matrix([[self.system.multiplicity(self.weights[index], weight) for weight in self.weights]])

    def matrices(self) -> Iterator[Matrix]:
        """All rows, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class CharacterExpansion(Claim):
    """Π φ(x_i) over the eigenvalues x_i^±1 of Sp(n) or SO(n) is Σ c_λ ch_λ with given c_λ.

    The rank of an outcome is the number of characters that occur, its dimension the value at x = 1.

    Attributes
    ----------
    expansion : CharacterProduct

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> claim = theorem("king-lee-oh").claim
    >>> print(claim.decide(Case(4, 0, 0)).sentence)
    Π (1 + x_i² + x_i⁻²) = (2^2) - (1^2)
    """

    expansion: CharacterProduct = field(kw_only=True)
    one_split: ClassVar[bool] = True
    taken: ClassVar[tuple[str, ...]] = ("groups of higher rank",)
    uncertified = ""
    unspecified = "about characters of classical groups"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That the coefficients are those of the product with the alternant of ρ at x^(λ+ρ), as determinants."""
        system = self.system(case.n)
        expansion = self.expansion
        claimed = expansion.coefficients(system)
        stated, matrices = expansion_stated(system, expansion.factor(system), claimed, outcome.status == PROVED)
        return sentences_content(outcome.status, stated, matrices, case.n)

    def system(self, n: int) -> RootSystem:
        """The roots of the group."""
        return RootSystem.of(self.series, n)

    def vectors(self, case: Case) -> CharacterList:
        """The characters with parts that are not larger than the degree of φ."""
        system = self.system(case.n)
        return CharacterList(system, max(self.expansion.factor(system)))

    def samples(self, case: Case, seed: int) -> None:
        """The claim does not concern maps."""

    def admits(self, case: Case) -> bool:
        """Whether the rank is at most seven, and there are no legs."""
        return case.order == 0 and case.n // 2 <= MOST_RANK

    @property
    def only(self) -> tuple[int, int]:
        """There are no legs."""
        return 0, 0

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """No maps are solved for."""
        return Cost(0, 0, 0, 0.0)

    def require_affordable(self, n: int, k: int, l: int, method: str = "reduced") -> None:
        """All groups of rank at most 7 are."""

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one group; every method comes to this one.

        Raises
        ------
        CaseError
            If there are legs, or the rank is above 7.
        Disagreement
            If determinants, recurrence and multiplicities differ, or the values at x = 1 do.
        """
        if not self.admits(case):
            raise CaseError(f"characters have no legs, and groups here a rank of at most {MOST_RANK}, found {case}")
        system = self.system(case.n)
        factor, weights = self.expansion.factor(system), self.vectors(case).weights
        true = by_multiplicities(system, factor)
        require_equal(true, by_determinants(system, factor), "the determinants")
        require_equal(true, by_recurrence(system, factor), "the recurrence in the rank")
        one = value_at_one(factor, system.rank)
        require_value(system, true, one)
        found = self._difference(weights, self.expansion.coefficients(system), true)
        sentence = f"{self.expansion} = {_sum_text(true)}" if found is None else found[0]
        checks = (
            f"the coefficients of x^μ agree at all {len(weights)} dominant μ, with multiplicities by Freudenthal",
            "the coefficients c_λ are those of the determinants, and those of the recurrence in the rank",
            f"the value at x = 1 is {one}, by Weyl's dimensions",
        )
        how = Method("direct", len(weights), len(weights), None, len(true))
        status, witness = (PROVED, None) if found is None else (REFUTED, found[1])
        return Outcome(status, len(weights), len(true), _number(one), how, witness, sentence, checks)

    def second_route(self, case: Case) -> int | None:
        """φ(1)^r, if φ has numbers as coefficients."""
        system = self.system(case.n)
        return _number(value_at_one(self.expansion.factor(system), system.rank))

    def _difference(
        self, weights: list[DoubledWeight], claimed: Coefficients, true: Coefficients
    ) -> tuple[str, Numbers] | None:
        """The first coefficient that is another one than claimed."""
        zero = next(iter(true.values())) * 0
        for weight in weights:
            one, other = claimed.get(weight, zero), true.get(weight, zero)
            if one != other:
                where, numbers = told_apart(one, other)
                return f"the coefficient of {weight_text(weight)} in {self.expansion}{where}: {numbers}", numbers
        return None

    def __str__(self) -> str:
        return f"the coefficients of {self.expansion} in characters of {self.series.name(self.n)}"


def require_equal(one: Coefficients, other: Coefficients, name: str) -> None:
    """Nothing, where two ways to the coefficients agree.

    >>> from eqmath.characters import factor_of
    >>> system, factor = RootSystem(2, 1), factor_of({2: 1, 0: 2, -2: 1})
    >>> require_equal(by_recurrence(system, factor), by_determinants(system, factor), "the determinants") is None
    True

    Raises
    ------
    Disagreement
        If they do not.
    """
    if one != other:
        weight = next(w for w in (*one, *other) if one.get(w, 0) != other.get(w, 0))
        raise Disagreement(
            f"the coefficient of {weight_text(weight)}: {one.get(weight, 0)} by multiplicities, "
            f"{other.get(weight, 0)} by {name}"
        )


def require_value(system: RootSystem, coefficients: Mapping[DoubledWeight, PolynomialInSeveral], value: object) -> None:
    """Nothing, where Σ c_λ dim λ is a given value.

    >>> from eqmath.characters import factor_of
    >>> require_value(RootSystem(1, 2), {(2,): factor_of({0: 3})[0]}, 6) is None
    True

    Raises
    ------
    Disagreement
        If it is not.
    """
    terms = [c * system.dimension(weight) for weight, c in coefficients.items()]
    total = sum(terms[1:], start=terms[0]) if terms else 0
    if total != value:
        raise Disagreement(f"the characters have the value {total} at x = 1, the product has {value}")


def told_apart(claimed: PolynomialInSeveral, true: PolynomialInSeveral) -> tuple[str, Numbers]:
    """Where two polynomials have different values, and these values.

    >>> a, b = PolynomialInSeveral.symbols_of(["a0", "a1"])
    >>> where, numbers = told_apart(a * b, a)
    >>> print(where, "-", numbers)
     at a0 = 1, a1 = 2 - claimed 2, true 1
    """
    for values in product(FEW, repeat=len(true.symbols)):
        one, other = claimed(*values), true(*values)
        if one != other:
            break
    at = ", ".join(f"{name} = {value}" for name, value in zip(true.symbols, values, strict=True))
    return (f" at {at}" if at else ""), Numbers(Fraction(one), int(other))


def _number(value: PolynomialInSeveral) -> int | None:
    return None if value.symbols else int(value())


def _sum_text(coefficients: Coefficients) -> str:
    """Σ c_λ ch_λ, where the c_λ are numbers."""
    if any(c.symbols for c in coefficients.values()):
        return (
            f"a sum of {len(coefficients)} characters, for all {', '.join(next(iter(coefficients.values())).symbols)}"
        )
    text = ""
    for weight, c in coefficients.items():
        value = int(c())
        size = "" if abs(value) == 1 else f"{abs(value)}·"
        text += f" {'-' if value < 0 else '+'} {size}{weight_text(weight)}"
    return text.removeprefix(" + ").strip() or "0"
