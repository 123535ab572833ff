"""The orbit basis of the partition algebras and their kin: X_π = Σ_{ρ ≥ π} μ(π, ρ) ρ, and π = Σ_{ρ ≥ π} X_ρ.

At δ = n its matrices are those of index tuples that agree exactly inside blocks. The product is the rule of
G. Benkart and T. Halverson, Partition algebras and the invariant theory of the symmetric group (2019): X_π X_σ
is zero unless the inputs of π and the outputs of σ are joined alike, and then Σ_ρ (δ − |ρ|)_c X_ρ, with
c closed components and a falling factorial, over the ρ that join some blocks of outputs of π alone, one by one,
to blocks of inputs of σ alone. Tested against the Möbius transform.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, permutations
from math import prod

from eqmath.combinatorics import bell, growth_string
from eqmath.diagrams import Diagram, compose, require_fit
from eqmath.exact import Scalar
from eqmath.limits import require_list

Coefficients = dict[Diagram, Scalar]


def from_orbit_basis(coefficients: Mapping[Diagram, Scalar]) -> Coefficients:
    """Σ c_π X_π in the diagram basis."""
    _require_few(coefficients)
    total: Coefficients = {}
    for fine, c in coefficients.items():
        for coarse in fine.coarsenings():
            total[coarse] = total.get(coarse, 0) + c * fine.mobius(coarse)
    return total


def _require_few(diagrams: Mapping[Diagram, Scalar]) -> None:
    """A diagram of b blocks has Bell(b) coarsenings."""
    for d in diagrams:
        terms, hint = bell(len(d.blocks)), "an orbit element has a term for every coarser diagram"
        require_list(terms, 8 * (len(d.word) + 16), "terms", hint)


def to_orbit_basis(terms: Mapping[Diagram, Scalar]) -> Coefficients:
    """The non-zero coefficients of the X_ρ, in the order of the diagrams."""
    _require_few(terms)
    total: Coefficients = {}
    for fine, c in terms.items():
        for coarse in fine.coarsenings():
            total[coarse] = total.get(coarse, 0) + c
    return {d: c for d, c in sorted(total.items()) if c}


def orbit_product(upper: Diagram, lower: Diagram, delta: Scalar) -> Coefficients:
    """The coefficients of X_π X_σ in the orbit basis, zero ones left out.

    Raises
    ------
    NotComposable
        If the upper diagram has another number of inputs than the lower one has outputs.

    Examples
    --------
    >>> from eqmath.exact import Polynomial
    >>> n, cut = Polynomial([0, 1], "n"), Diagram("1|1'")
    >>> orbit_product(cut, cut, n)
    {Diagram("1,1'"): n - 1, Diagram("1|1'"): n - 2}
    """
    require_fit(upper.k, lower.l)
    if growth_string(upper.word[upper.l :]) != growth_string(lower.word[: lower.l]):
        return {}
    loops = compose(upper, lower).loops
    found = sorted(_joined(upper, lower))
    values = {d: prod((delta - (len(d.blocks) + i) for i in range(loops)), start=1) for d in found}
    return {d: c for d, c in values.items() if c}


def _joined(upper: Diagram, lower: Diagram) -> Iterator[Diagram]:
    """The composed diagram, and what arises by joining blocks of outputs alone to blocks of inputs alone."""
    composed = compose(upper, lower).diagram
    tops = _places(composed, set(upper.word[: upper.l]) - set(upper.word[upper.l :]), upper.word, 0)
    bottoms = _places(composed, set(lower.word[lower.l :]) - set(lower.word[: lower.l]), lower.word, upper.l - lower.l)
    for r in range(min(len(tops), len(bottoms)) + 1):
        for chosen in combinations(tops, r):
            for partners in permutations(bottoms, r):
                renamed = dict(zip(partners, chosen, strict=True))
                yield Diagram.from_word([renamed.get(label, label) for label in composed.word], composed.l)


def _places(composed: Diagram, labels: set[int], word: tuple[int, ...], shift: int) -> list[int]:
    """The labels in the composed diagram of blocks with these labels in a factor's word."""
    return [composed.word[word.index(label) + shift] for label in sorted(labels)]
