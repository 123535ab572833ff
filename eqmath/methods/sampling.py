"""Random exact group elements: they refute fast and prove nothing; an independent check of what was proved.

For a map W given as a multilinear form, random integer vectors y, x and a random element g = N/d, the
numbers W(Nᵀy, x) d^k and W(y, Nx) d^l are equal if W commutes with g.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import overload

import numpy as np

from eqmath.errors import TooLarge
from eqmath.exact import ExactMatrix, Matrix
from eqmath.families import all_tuples
from eqmath.groups import Group
from eqmath.methods.action import integer_form
from eqmath.methods.vectors import VectorBlock, Vectors

ELEMENTS, DIAGRAMS = 3, 6
LARGEST = 24
"""For larger n elements of G(24) act on the first 24 basis vectors, which all vectors are combinations of."""
MOST_ENTRIES = 10**5

Form = Callable[[Sequence[list[int]]], int]


@dataclass(frozen=True, slots=True)
class Samples:
    """How many random exact elements were tried, on how many maps each, and how many commute with all of these."""

    seed: int
    elements: int
    maps: int
    agree: int

    def __add__(self, other: Samples) -> Samples:
        return Samples(self.seed, self.elements + other.elements, self.maps + other.maps, self.agree + other.agree)

    def __str__(self) -> str:
        how = "all commute" if self.agree == self.elements else f"{self.elements - self.agree} do not commute"
        maps = "1 map" if self.maps == 1 else f"{self.maps} maps"
        return f"{self.elements} random elements (seed {self.seed}) on {maps}: {how}"


def sample(group: Group, forms: Sequence[Form], k: int, l: int, seed: int) -> Samples:
    """Random elements of a group against maps (Rⁿ)^⊗k → (Rⁿ)^⊗l given as multilinear forms."""
    rng = Random(f"{seed} {group.name} {k} {l}")
    chosen = [forms[i] for i in sorted(rng.sample(range(len(forms)), min(DIAGRAMS, len(forms))))]
    agree = sum(_commutes(group.random(rng), chosen, k, l, rng) for _ in range(ELEMENTS))
    return Samples(seed, ELEMENTS, len(chosen), agree)


def _commutes(g: ExactMatrix, forms: Sequence[Form], k: int, l: int, rng: Random) -> bool:
    integers, d = integer_form(g)
    for form in forms:
        outer, inner = ([[rng.randint(-2, 2) for _ in range(len(integers))] for _ in range(legs)] for legs in (l, k))
        left = form([*(integers.T.dot(y).tolist() for y in outer), *inner]) * d**k
        if left != form([*outer, *(integers.dot(x).tolist() for x in inner)]) * d**l:
            return False
    return True


def sample_vectors(group: Group, vectors: Vectors, seed: int) -> Samples:
    """Random elements against diagrams; for large n those of G(24) ⊕ 1, on vectors that 1 does not see."""
    if group.n > LARGEST and group.series.only is None:
        group, vectors = group.series(LARGEST), replace(vectors, n=LARGEST)
    return sample(group, DiagramForms(vectors), vectors.k, vectors.l, seed)


class DiagramForms(Sequence[Form]):
    """The multilinear forms of diagrams, one made when it is asked for; none where these are sums of too many entries.

    >>> from eqmath import S
    >>> from eqmath.methods import spanning_vectors
    >>> forms = DiagramForms(spanning_vectors(S(3), 4, 4))
    >>> len(forms), forms[4139]([[1, 1, 0]] * 8)
    (4140, 256)
    """

    def __init__(self, vectors: Vectors) -> None:
        few = vectors.n ** (vectors.k + vectors.l) <= MOST_ENTRIES
        known = (block for block in vectors.blocks if few or block.family.entries_in(block.orbit).form is not None)
        self.vectors = replace(vectors, blocks=tuple(known))

    def __len__(self) -> int:
        return len(self.vectors)

    @overload
    def __getitem__(self, index: int) -> Form: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Form, ...]: ...

    def __getitem__(self, index: int | slice) -> Form | tuple[Form, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(len(self))[index])
        return _form(*self.vectors.member(index), self.vectors)


def _form(block: VectorBlock, word: tuple[int, ...], vectors: Vectors) -> Form:
    l, n = vectors.l, vectors.n
    own = block.family.entries_in(block.orbit).form
    if own is not None:
        return lambda legs: own(word, l, legs, n)
    return lambda legs: _summed(block, word, vectors, legs)


def _summed(block: VectorBlock, word: tuple[int, ...], vectors: Vectors, legs: Sequence[list[int]]) -> int:
    """Σ_t f(t) v₁[t₁] ⋯ v_m[t_m] over all index tuples."""
    n = vectors.n
    tuples = all_tuples(len(legs), n)
    terms = block.family.matrices.values(word, vectors.l, tuples, n).astype(object)
    for place, leg in enumerate(legs):
        terms = terms * np.array(leg, dtype=object)[tuples[:, place]]
    return int(terms.sum())


def matrix_form(W: Matrix) -> Form:
    """The form of a matrix for k = l = 1: y, x ↦ yᵀ W x."""
    if max(W.shape) ** 2 > MOST_ENTRIES:
        raise TooLarge(f"a matrix of shape {W.shape} is too large to be sampled")
    return lambda legs: int((Matrix([legs[0]]) * W * Matrix([[x] for x in legs[1]]))[0, 0])
