"""The laws of rules for diagrams compared with their matrices, and of the category that the rules make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import product
from typing import Any

from eqmath.claims.about_products import Compared
from eqmath.claims.functoriality import flips, identities, products, tensor_products
from eqmath.claims.images import Images
from eqmath.errors import CaseError, shown
from eqmath.exact import Scalar, listed, natural
from eqmath.families import Family, Rules, Terms
from eqmath.families import family as named
from eqmath.testing.report import Law, Report, kept, together

Sum = Mapping[Any, Scalar]


def check_functor(
    family: Family | str, rules: Rules | None = None, *, n: int | Iterable[int] = (), order: int = 3
) -> Report:
    """Whether diagrams go to matrices by a monoidal functor: products, tensor products, flips, identities.

    All diagrams of the family's category up to the order are compared with their matrices, entry by entry.

    Parameters
    ----------
    family : Family or str
        Whose matrices these are.
    rules : Rules, optional
        Those of the family, if they are not given; δ is n.
    n : int or several
        The first two n ≥ 2 for which there are matrices, unless it is given.
    order : int
        Maps k → l with l + k up to this are compared; products k → j → l with k + j + l up to this.

    Raises
    ------
    LawBroken
        At the first rule that the matrices contradict, with the two diagrams and the entry.

    Examples
    --------
    >>> from eqmath.families.symplectic import SIGNED, loops_of_minus_n
    >>> print(check_functor("symplectic", SIGNED, n=2))
    symplectic at n = 2 satisfies 4 laws
      products         5 compared
      tensor products  7 compared
      transposes       4 compared
      identities       2 compared
    >>> from dataclasses import replace
    >>> check_functor("symplectic", replace(SIGNED, compose=lambda d, e, n: loops_of_minus_n(d, e, -n)), n=2)
    Traceback (most recent call last):
    eqmath.errors.LawBroken: symplectic at n = 2 breaks the law of products: Θ(upper • lower) = Θ(upper) Θ(lower)
        (1',2') • (1,2) at [;]: claimed 2, true -2
    """
    found = family if isinstance(family, Family) else named(family)
    own = rules or found.own_rules()
    return at_dimensions(found, n, order, lambda value, m: functor_laws(found, own, value, m))


def at_dimensions(
    family: Family, n: int | Iterable[int], order: int, laws: Callable[[int, int], Iterator[Law]]
) -> Report:
    """The laws of a family at one n or at several, up to an order."""
    order, values = natural(order, "order"), dimensions(family, n)
    reports = [kept(f"{family} at n = {value}", laws(value, order)) for value in values]
    return reports[0] if len(reports) == 1 else together(f"{family} at n = {', '.join(map(str, values))}", reports)


def dimensions(family: Family, n: int | Iterable[int]) -> list[int]:
    """The n that are given, or the first two from 2 on for which there are matrices."""
    several = listed(n)
    wanted: list[Any] = [n] if several is None else several
    given = [natural(value, "n") for value in wanted]
    if 0 in given:
        raise CaseError("expected n ≥ 1, found n = 0")
    step = family.matrices.step
    return given or [value for value in range(2, 2 + 2 * step) if value % step == 0]


def functor_laws(family: Family, rules: Rules, n: int, order: int) -> Iterator[Law]:
    """Θ is a functor that keeps ⊗ and flips."""
    images = Images(family, n, rules.sign)
    comparisons: dict[tuple[str, str], Callable[[int, int], Iterator[Compared]]] = {
        ("products", "Θ(upper • lower) = Θ(upper) Θ(lower)"): lambda k, l: products(
            rules, images, k, l, range(order - k - l + 1)
        ),
        ("tensor products", "Θ(a ⊗ b) = Θ(a) ⊗ Θ(b)"): partial(tensor_products, rules, images),
        ("transposes", "Θ(d)ᵀ = ± Θ(flip d)"): partial(flips, rules, images),
        ("identities", "Θ(1) = 1"): partial(identities, rules, images),
    }
    for (name, statement), differences in comparisons.items():
        yield Law(name, statement, partial(_everywhere, differences, order))


def _everywhere(differences: Callable[[int, int], Iterator[Compared]], order: int) -> Iterator[str]:
    for k, l in shapes(order):
        for found in differences(k, l):
            yield str(found) if found else ""


def shapes(order: int) -> Iterator[tuple[int, int]]:
    """All (k, l) with l + k up to the order, the smallest first."""
    return ((k, m - k) for m in range(order + 1) for k in range(m + 1))


class CategoryLaws:
    """The laws of a category with ⊗ and flips, as sums of diagrams.

    With three determinants the sums depend on which two are multiplied first and agree as matrices alone, so at most
    two are multiplied here.
    """

    def __init__(self, family: Family, rules: Rules, n: int, order: int) -> None:
        self.family, self.rules, self.n, self.order = family, rules, n, order
        self.known: dict[tuple[int, int], list[Any]] = {}

    def all(self) -> Iterator[Law]:
        """All of them."""
        yield Law("units", "1 • d = d = d • 1, and 1₀ ⊗ d = d = d ⊗ 1₀", self.units)
        yield Law("associativity", "(c • b) • a = c • (b • a)", self.associativity)
        yield Law("interchange", "(a ⊗ b) • (c ⊗ d) = (a • c) ⊗ (b • d)", self.interchange)
        yield Law("involution", "flip(flip d) = d", self.involution)
        yield Law("reversal", "flip(b • a) = flip a • flip b", self.reversal)

    def units(self) -> Iterator[str]:
        one = self.rules.identity
        for k, l in shapes(self.order):
            for d in self.members(k, l):
                both = self.compose({d: 1}, {one(k): 1}), self.compose({one(l): 1}, {d: 1})
                beside = self.tensor({d: 1}, {one(0): 1}), self.tensor({one(0): 1}, {d: 1})
                yield from (_unequal(found, self.normal({d: 1}), f"d = {d}") for found in (*both, *beside))

    def associativity(self) -> Iterator[str]:
        for i, j, k, l in _sums(self.order, 4):
            for chain in product(self.members(k, l), self.members(j, k), self.members(i, j)):
                if self.few_heads(chain):
                    c, b, a = ({d: 1} for d in chain)
                    left, right = self.compose(self.compose(c, b), a), self.compose(c, self.compose(b, a))
                    yield _unequal(left, right, "c = {}, b = {}, a = {}".format(*chain))

    def interchange(self) -> Iterator[str]:
        return (found for points in _sums(self.order, 6) for found in self.squares(*points))

    def squares(self, k: int, j: int, l: int, p: int, q: int, r: int) -> Iterator[str]:
        """Interchange for a: j → l beside b: q → r, on c: k → j beside d: p → q."""
        for square in product(self.members(j, l), self.members(q, r), self.members(k, j), self.members(p, q)):
            if self.few_heads(square):
                a, b, c, d = ({x: 1} for x in square)
                left = self.compose(self.tensor(a, b), self.tensor(c, d))
                right = self.tensor(self.compose(a, c), self.compose(b, d))
                yield _unequal(left, right, "a = {}, b = {}, c = {}, d = {}".format(*square))

    def involution(self) -> Iterator[str]:
        for k, l in shapes(self.order):
            for d in self.members(k, l):
                yield _unequal(self.flip(self.flip({d: 1})), self.normal({d: 1}), f"d = {d}")

    def reversal(self) -> Iterator[str]:
        for k, j, l in _sums(self.order, 3):
            for upper, lower in product(self.members(j, l), self.members(k, j)):
                b, a = {upper: 1}, {lower: 1}
                left, right = self.flip(self.compose(b, a)), self.compose(self.flip(a), self.flip(b))
                yield _unequal(left, right, f"b = {upper}, a = {lower}")

    def members(self, k: int, l: int) -> list[Any]:
        """The diagrams k → l."""
        if (k, l) not in self.known:
            self.known[k, l] = self.family.category(k, l, self.n)
        return self.known[k, l]

    def compose(self, b: Sum, a: Sum) -> Terms:
        """b • a, bilinear."""
        return self._bilinear(lambda d, e: self.rules.compose(d, e, self.n), b, a)

    def tensor(self, a: Sum, b: Sum) -> Terms:
        """a ⊗ b, bilinear."""
        return self._bilinear(lambda d, e: self.rules.tensor(d, e, self.n), a, b)

    def flip(self, a: Sum) -> Terms:
        """Every diagram upside down."""
        return self._summed((flipped, c * x) for x, (c, flipped) in ((x, self.rules.flip(d)) for d, x in a.items()))

    def normal(self, a: Sum) -> Terms:
        """The same by representatives."""
        return self._summed(a.items())

    def _bilinear(self, rule: Callable[[Any, Any], Terms], a: Sum, b: Sum) -> Terms:
        pairs = product(a.items(), b.items())
        return self._summed((t, x * y * c) for (d, x), (e, y) in pairs for t, c in rule(d, e).items())

    def _summed(self, terms: Iterable[tuple[Any, Any]]) -> Terms:
        total: Terms = {}
        for d, c in terms:
            d = self.rules.representative(d)
            total[d] = total.get(d, 0) + c
        return {d: c for d, c in total.items() if c}

    def few_heads(self, diagrams: Iterable[Any]) -> bool:
        """Whether at most two of them have a determinant."""
        return sum(map(self._has_head, diagrams)) <= 2

    def _has_head(self, d: Any) -> bool:
        rows = self.family.matrices.rows
        if rows is None or self.family.has_no_head(d):
            return False
        return rows(d.word, d.l, self.n).lower.head is not None


def _sums(order: int, count: int) -> list[tuple[int, ...]]:
    """So many numbers of points with a sum up to the order, the smallest sums first."""
    found = (t for t in product(range(order + 1), repeat=count) if sum(t) <= order)
    return sorted(found, key=lambda t: (sum(t), t))


def _unequal(left: Sum, right: Sum, where: str) -> str:
    """What is said where two combinations differ."""
    return "" if left == right else f"{where}: {shown(left, 300)} and {shown(right, 300)}"
