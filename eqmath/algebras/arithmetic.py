"""How morphisms add and multiply: only within one category, between objects that meet; numbers are multiples of 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, Self, cast

from eqmath.algebras.exports import Exported
from eqmath.diagrams import LinearCombination, loop_value
from eqmath.errors import CaseError, NotComposable, TooLarge, shown
from eqmath.exact import Number, Scalar, exact_number, natural, specialised
from eqmath.limits import grouped

MOST_FACTORS = 10**6
"""A power is made by one product after another."""


class Arithmetic(Exported):
    """A base of `Morphism`: a linear combination that knows its category, its source and its target."""

    __slots__ = ("category", "objects")
    category: Any
    objects: tuple[Any, Any]

    def _between(self, source: Any, target: Any) -> Self:
        return type(self)(self.category, self._terms, self.shape, (source, target))  # type: ignore[call-arg, arg-type]

    def _same_delta(self, other: LinearCombination) -> None:
        """Morphisms of two categories do not mix, at the same loop value either."""
        super()._same_delta(other)
        found = other.category if isinstance(other, Arithmetic) else None
        if found is not self.category and found != self.category:
            name = f"those of the {found.name} category" if found else "plain linear combinations"
            raise NotComposable(
                f"cannot mix morphisms of the {self.category.name} category and {name}",
                hint="a category or an algebra converts the elements of another one: A(x)",
            )

    def __add__(self, other: LinearCombination | Scalar) -> Self:
        """The sum; a number c stands for c times the identity.

        Raises
        ------
        NotComposable
            If they are morphisms between other objects or of another category.
        """
        if isinstance(other, LinearCombination):
            self._same_delta(other)
            if self.shape == other.shape and self.objects != other.objects:  # type: ignore[attr-defined]
                raise NotComposable(f"cannot add morphisms {arrow(self)} and {arrow(other)}")
        return cast("Self", super().__add__(other))

    def _multiple(self, c: Scalar) -> Self:
        if c and self.objects[0] != self.objects[1]:
            raise NotComposable(f"only an endomorphism and a number can be added, this is {arrow(self)}")
        return cast("Self", self.category.identity(self.objects[0]) * c if c else self._with({}))

    def __sub__(self, other: LinearCombination | Scalar) -> Self:
        return cast("Self", super().__sub__(other))

    def __truediv__(self, divisor: Number) -> Self:
        """The quotient by a number.

        Raises
        ------
        CaseError
            If it is 0.
        """
        number = Fraction(exact_number(divisor))
        if not number:
            raise CaseError("cannot divide a morphism by 0")
        return self * (1 / number)

    def __mul__(self, other: LinearCombination | Scalar) -> Self:
        """Composition, the left factor on top, or a multiple.

        Raises
        ------
        NotComposable
            If the target of the right factor is not the source of the left one, or the categories differ.
        """
        product = cast("Self", super().__mul__(other))
        if not isinstance(other, Arithmetic) or not self._coloured:
            return product
        if self.objects[0] != other.objects[1]:
            raise NotComposable(f"cannot put a morphism {arrow(self)} on one {arrow(other)}")
        return product._between(other.objects[0], self.objects[1])

    def __pow__(self, exponent: int) -> Self:
        """Composed with itself.

        Raises
        ------
        NotComposable
            If source and target differ.
        """
        source, target = self.objects
        if source != target:
            raise NotComposable(f"only an endomorphism has powers, this is {arrow(self)}")
        result, times = self.category.identity(source), natural(exponent, "the exponent")
        if times > MOST_FACTORS:
            raise TooLarge(f"expected an exponent ≤ {grouped(MOST_FACTORS)}, found {shown(exponent)}")
        for place in range(times):
            result = result * self if place else self
        return cast("Self", result)

    def tensor(self, other: LinearCombination) -> Self:
        """Side by side, this morphism on the left."""
        product = cast("Self", super().tensor(other))
        if not self._coloured:
            return product
        (a, b), (c, d) = self.objects, cast("Self", other).objects
        return product._between(a + c, b + d)

    def flip(self) -> Self:
        """Every diagram upside down."""
        flipped = cast("Self", super().flip())
        return flipped._between(*self.objects[::-1]) if self._coloured else flipped

    def at(self, value: Scalar | str) -> Self:
        """The same morphism with a number, or another scalar, for the symbol of δ and of the coefficients.

        Raises
        ------
        CaseError
            If a coefficient has a pole there.

        Examples
        --------
        >>> from eqmath.algebras import TemperleyLiebAlgebra
        >>> x = TemperleyLiebAlgebra(2, "-q-1/q").generators()["e1"] ** 2
        >>> print(x, "and", x.at(1))
        (-(q^2 + 1)/q) · 1,2|1',2' and -2 · 1,2|1',2'
        """
        point = loop_value(value)
        delta = specialised(self.delta, point)
        category = self.category if delta == self.delta else self.category.at(delta)
        terms = {d: specialised(c, point) for d, c in self._terms.items()}
        return type(self)(category, terms, self.shape, self.objects)  # type: ignore[call-arg, arg-type]

    @property
    def _coloured(self) -> bool:
        return self.category.part is not None and self.category.part.coloured

    def __getitem__(self, diagram: Any) -> Scalar:
        return super().__getitem__(self.category.read_diagram(diagram))


def arrow(morphism: Any) -> str:
    """Source and target.

    >>> from eqmath.algebras import category
    >>> print(arrow(category("Brauer", "n")("1,2|3,1'")))
    1 → 3
    """
    source, target = morphism.objects
    return f"{source or 0} → {target or 0}"


def bilinear(
    first: Mapping[Any, Scalar], second: Mapping[Any, Scalar], product: Callable[[Any, Any], Mapping[Any, Scalar]]
) -> dict[Any, Scalar]:
    """The product of two sums, from that of their terms.

    >>> bilinear({2: 1, 3: 1}, {2: 1, 3: -1}, lambda a, b: {a * b: 10})
    {4: 10, 6: 0, 9: -10}
    """
    pairs = ((a, x, b, y) for a, x in first.items() for b, y in second.items())
    return collected_terms((d, x * y * c) for a, x, b, y in pairs for d, c in product(a, b).items())


def collected_terms(terms: Iterable[tuple[Any, Scalar]]) -> dict[Any, Scalar]:
    """The coefficients of equal diagrams added.

    >>> collected_terms([("a", 1), ("b", 2), ("a", 3)])
    {'a': 4, 'b': 2}
    """
    total: dict[Any, Scalar] = {}
    for d, c in terms:
        total[d] = total.get(d, 0) + c
    return total
