"""What the tests of the composition rules share: the members of a family, and the oracle's matrices."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, permutations

import numpy as np

from eqmath import family
from eqmath.families.jellyfish import Jellyfish
from tests import given as some
from tests.oracles import signed

PLAIN = ("brauer", "even", "partial", "partition")


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


@cache
def theta(name: str, d, n: int):
    """The oracle's matrix of a diagram, exact in int64."""
    return np.array(signed.matrix(name, str(d), d.l, d.k, n), dtype=np.int64).reshape(n**d.l, n**d.k)


def combined(name: str, terms: dict, k: int, l: int, n: int):
    """Σ c · (the oracle's matrix) over a combination of diagrams k → l."""
    zero = np.zeros((n**l, n**k), dtype=np.int64)
    return sum((c * theta(name, d, n) for d, c in terms.items()), zero)
