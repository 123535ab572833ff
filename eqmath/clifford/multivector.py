"""Elements of Clifford algebras: products, grades, reversal, grade involution, inverses of products of vectors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from eqmath.clifford.blades import Blade, Signature
from eqmath.errors import SpaceError
from eqmath.exact import Number, exact_number


@dataclass(frozen=True)
class Multivector:
    """An element of a Clifford algebra, a combination of blades.

    Attributes
    ----------
    algebra : Signature
    terms : tuple of (blade, coefficient)
        In the order of the basis, without zeros.

    Examples
    --------
    >>> from eqmath.clifford import Clifford
    >>> space = Clifford(3)
    >>> x = space.vector([1, 2, 2])
    >>> print(x * x, "/", x * space["e12"], "/", (x * space["e12"]).reversed)
    9 / -2 e1 + e2 + 2 e123 / -2 e1 + e2 - 2 e123
    """

    algebra: Signature
    terms: tuple[tuple[Blade, Number], ...]

    @classmethod
    def of(cls, algebra: Signature, coefficients: Mapping[Blade, Number]) -> Multivector:
        """The element with these coefficients, in order."""
        kept = [(blade, c) for blade, c in coefficients.items() if c]
        return cls(algebra, tuple(sorted(kept, key=lambda term: algebra.place(term[0]))))

    def __mul__(self, other: object) -> Multivector:
        found: dict[Blade, Number] = {}
        right = self._same(other)
        for a, x in self.terms:
            for b, y in right.terms:
                sign, blade = self.algebra.product(a, b)
                found[blade] = found.get(blade, 0) + sign * x * y
        return Multivector.of(self.algebra, found)

    def __rmul__(self, other: object) -> Multivector:
        return self._same(other) * self

    def __add__(self, other: object) -> Multivector:
        found = dict(self.terms)
        for blade, x in self._same(other).terms:
            found[blade] = found.get(blade, 0) + x
        return Multivector.of(self.algebra, found)

    __radd__ = __add__

    def __neg__(self) -> Multivector:
        return Multivector(self.algebra, tuple((blade, -x) for blade, x in self.terms))

    def __sub__(self, other: object) -> Multivector:
        return self + -self._same(other)

    def __rsub__(self, other: object) -> Multivector:
        return -self + other

    def _same(self, other: object) -> Multivector:
        """The other one as an element of this algebra; a number is a multiple of 1."""
        if isinstance(other, Multivector):
            if other.algebra != self.algebra:
                raise SpaceError(f"expected elements of one algebra, found {self.algebra} and {other.algebra}")
            return other
        return Multivector.of(self.algebra, {0: exact_number(other)})

    def coefficient(self, blade: Blade) -> Number:
        """The coefficient of a blade."""
        return dict(self.terms).get(blade, 0)

    @property
    def coefficients(self) -> tuple[Number, ...]:
        """Those of all blades, in the order of the basis."""
        known = dict(self.terms)
        return tuple(known.get(blade, 0) for blade in self.algebra.blades)

    @property
    def grades(self) -> tuple[int, ...]:
        """The grades that occur."""
        return tuple(sorted({blade.bit_count() for blade, _ in self.terms}))

    def grade(self, k: int) -> Multivector:
        """The part ⟨x⟩_k of grade k."""
        return Multivector(self.algebra, tuple(term for term in self.terms if term[0].bit_count() == k))

    @property
    def even(self) -> Multivector:
        """The part of even grades."""
        return Multivector(self.algebra, tuple(term for term in self.terms if term[0].bit_count() % 2 == 0))

    @property
    def reversed(self) -> Multivector:
        """All products backwards: (−1)^(k(k−1)/2) on grade k."""
        return self._signed(lambda k: k * (k - 1) // 2)

    @property
    def involuted(self) -> Multivector:
        """The grade involution, x̂: (−1)^k on grade k.

        >>> from eqmath.clifford import Clifford
        >>> print((1 + Clifford(2)["e1"] + Clifford(2)["e12"]).involuted)
        1 - e1 + e12
        """
        return self._signed(lambda k: k)

    def _signed(self, exponent: Callable[[int], int]) -> Multivector:
        return Multivector(self.algebra, tuple((b, x * (-1) ** exponent(b.bit_count())) for b, x in self.terms))

    @property
    def inverse(self) -> Multivector:
        """The inverse of a product of vectors whose squares are not 0.

        >>> from eqmath.clifford import Clifford
        >>> print(Clifford(2).vector([1, 1]).inverse)
        1/2 e1 + 1/2 e2

        Raises
        ------
        SpaceError
            If x times its reversal is 0, or no number.
        """
        norm = self * self.reversed
        if norm.grades != (0,):
            raise SpaceError(f"{self} is not a product of vectors whose squares are not 0")
        return Multivector.of(
            self.algebra, {b: exact_number(Fraction(x) / norm.coefficient(0)) for b, x in self.reversed.terms}
        )

    def __str__(self) -> str:
        found = ""
        for blade, x in self.terms:
            sign, size, name = ("-" if x < 0 else "+"), abs(x), self.algebra.name(blade)
            shown = str(size) if not blade else name if size == 1 else f"{size} {name}"
            found += f" {sign} {shown}" if found else f"{'-' * (x < 0)}{shown}"
        return found or "0"

    def __repr__(self) -> str:
        return f"<{self} in {self.algebra}>"
