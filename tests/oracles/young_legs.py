"""Numbers of super partitions and super multigraphs on symmetrised and antisymmetrised legs (generating functions)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

Degrees = tuple[int, ...]
Factor = tuple[Degrees, bool, int]
"""A monomial, whether it may occur many times, and how much it counts towards the bound."""


def coefficient(factors: Sequence[Factor], wanted: Degrees, most: int | None = None) -> int:
    """How many products of the monomials have these degrees, counting at most ``most`` in all."""
    found: Counter = Counter({((0,) * len(wanted), 0): 1})
    for degrees, many, counted in factors:
        after: Counter = Counter()
        for (have, used), number in found.items():
            times = 0
            while times <= (1 if not many else sum(wanted)):
                total = tuple(x + times * y for x, y in zip(have, degrees, strict=True))
                fits = all(x <= y for x, y in zip(total, wanted, strict=True))
                if not fits or (most is not None and used + times * counted > most):
                    break
                after[total, used + times * counted] += number
                times += 1
        found = after
    return sum(number for (have, _), number in found.items() if have == wanted)


def types(a: Degrees, b: Degrees) -> Iterator[tuple[Degrees, Degrees]]:
    """How often one value can occur in every leg."""
    for x in product(*(range(d + 1) for d in a)):
        for y in product((0, 1), repeat=len(b)):
            if any(x) or any(y):
                yield x, y


def symmetric(a: Degrees, b: Degrees, n: int) -> int:
    """S(n): at most n types, those that are odd in the antisymmetrised legs at most once."""
    return coefficient([((*x, *y), sum(y) % 2 == 0, 1) for x, y in types(a, b)], (*a, *b), n)


def hyperoctahedral(a: Degrees, b: Degrees, n: int) -> int:
    """H(n): only even types."""
    even = [(x, y) for x, y in types(a, b) if (sum(x) + sum(y)) % 2 == 0]
    return coefficient([((*x, *y), sum(y) % 2 == 0, 1) for x, y in even], (*a, *b), n)


def multigraphs(a: Degrees, b: Degrees, loops_on_antisymmetrised: bool = False) -> int:
    """O(n), or Sp(n) with the loops on the other legs: edges between unlike legs at most once."""
    legs, factors = len(a) + len(b), []
    for i in range(legs):
        for j in range(i, legs):
            unlike = (i < len(a)) != (j < len(a))
            if i == j and (i >= len(a)) != loops_on_antisymmetrised:
                continue
            factors.append((tuple((k == i) + (k == j) for k in range(legs)), not unlike, 0))
    return coefficient(factors, (*a, *b))
