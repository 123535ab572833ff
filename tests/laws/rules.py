"""What the tests of the composition rules share: the members of a family, the oracle's matrices, bilinear rules."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, permutations, product

import numpy as np

from eqmath import family
from eqmath.families.jellyfish import Jellyfish
from tests import given as some
from tests.oracles import signed

PLAIN = ("brauer", "even", "partial", "partition")
TRIPLES = [t for t in product(range(5), repeat=3) if sum(t) <= 4]


@cache
def members(name: str, k: int, l: int, n: int, choose=combinations) -> tuple:
    """The (k,l)-diagrams of a family's category, those without a head first."""
    if name == "jellyfish":
        return some.diagrams(k, l) + tuple(jellyfish(k, l, n, choose))
    plain = tuple(family("brauer").diagrams(k, l)) if name == "grood" else ()
    return plain + tuple(family(name).diagrams(k, l, n))


def all_members(name: str, k: int, l: int, n: int) -> tuple:
    """The same with the tentacles of jellyfish in every order."""
    return members(name, k, l, n, permutations)


def jellyfish(k: int, l: int, n: int, choose) -> Iterator[Jellyfish]:
    """n−1 or n tentacles on the blocks of every partition diagram, the other blocks beside them."""
    for d in some.diagrams(k, l):
        for tentacles in (n - 1, n):
            for ends in choose(range(len(d.blocks)), tentacles):
                yield Jellyfish.from_blocks(d, ends)


class Rules:
    """The rules of a family at δ = n, extended to combinations {diagram: coefficient}."""

    def __init__(self, name: str, n: int) -> None:
        self.name, self.n, self.family = name, n, family(name)

    def has_head(self, d) -> bool:
        """Whether the diagram stands for a determinant."""
        return isinstance(d, Jellyfish) or (self.name == "grood" and any(len(block) == 1 for block in d.blocks))

    def compose(self, a: dict, b: dict) -> dict:
        return bilinear(self._compose, a, b)

    def tensor(self, a: dict, b: dict) -> dict:
        return bilinear(self._tensor, a, b)

    def flip(self, a: dict) -> dict:
        return bilinear(self._flip, a, {None: 1})

    def _compose(self, d, e) -> dict:
        return self.family.compose(d, e, self.n)

    def _tensor(self, d, e) -> dict:
        return self.family.tensor(d, e, *([self.n] if self.name == "jellyfish" else []))

    def _flip(self, d, _) -> dict:
        sign, flipped = self.family.flip(d)
        return {flipped: sign}

    def matrix(self, terms: dict, k: int, l: int):
        """Σ c · (the oracle's matrix)."""
        zero = np.zeros((self.n**l, self.n**k), dtype=np.int64)
        return sum((c * theta(self.name, d, self.n) for d, c in terms.items()), zero)


@cache
def theta(name: str, d, n: int):
    """The oracle's matrix of a diagram, exact in int64."""
    return np.array(signed.matrix(name, str(d), d.l, d.k, n), dtype=np.int64).reshape(n**d.l, n**d.k)


def bilinear(rule, a: dict, b: dict) -> dict:
    """Σ a_d b_e · rule(d, e), without zeros."""
    found: dict = {}
    for d, x in a.items():
        for e, y in b.items():
            for term, c in rule(d, e).items():
                found[term] = found.get(term, 0) + x * y * c
    return {term: c for term, c in found.items() if c}
