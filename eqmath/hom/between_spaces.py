"""The blocks of Hom between two spaces, each known in its own way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from eqmath.errors import SpaceError
from eqmath.groups import Group, tensor_product
from eqmath.hom.by_blocks import ByBlocks, SummandBlock
from eqmath.hom.by_category import by_category
from eqmath.hom.by_diagrams import ByDiagrams
from eqmath.hom.by_generators import ByGenerators
from eqmath.hom.by_harmonics import ByHarmonics
from eqmath.hom.by_positions import ByPositions
from eqmath.hom.by_solving import BySolving
from eqmath.hom.ends import in_summands, power_of, stands_apart
from eqmath.hom.known import Known
from eqmath.spaces import Space
from eqmath.spaces.harmonic_legs import HarmonicLegs

Term = tuple[int, Space]


def by_blocks(group: Group, source: Space, target: Space) -> ByBlocks:
    """Hom between two spaces, summand by summand.

    >>> from eqmath.groups import parse_group
    >>> found = by_blocks(parse_group("S(5)xSO(3)"), Space("V1+V1*V2"), Space("V1*V2"))
    >>> found.findings().dim, [str(block) for block in found.blocks], found.shape
    (2, ['V1 → V1*V2', 'V1*V2 → V1*V2'], (15, 20))
    """
    group, source, target = split(group, source, target)
    sizes = [factor.n for factor in group.series.factors or (group,)]
    blocks = tuple(_blocks(group, source.terms(*sizes), target.terms(*sizes), sizes))
    return ByBlocks(blocks, (target.dimension(*sizes), source.dimension(*sizes)))


def between_powers(group: Group, k: int, l: int) -> Known:
    """What is known best of the maps V^⊗k → V^⊗l of a group that is not a product.

    >>> from eqmath.groups import parse_group
    >>> [type(between_powers(parse_group(name), 1, 1)).__name__ for name in ("S(3)", "S+(3)", "E(2)")]
    ['ByDiagrams', 'ByCategory', 'ByGenerators']
    """
    easy = by_category(group, Space("V") ** k, Space("V") ** l)
    if easy is not None:
        return easy
    return (ByDiagrams if group.series.spanning else ByGenerators)(group, k, l)


def split(group: Group, source: Space, target: Space) -> tuple[Group, Space, Space]:
    """Groups side by side as their product, whose V is V1 + V2 + …; other groups as they are.

    >>> from eqmath import O
    >>> split(O(3), Space("V"), Space("1"))
    (O(3), Space("V"), Space("1"))
    """
    summands = group.series.summands
    if not stands_apart(group):
        return group, source, target
    return tensor_product(*summands), in_summands(group, source), in_summands(group, target)


def _blocks(group: Group, source: Sequence[Term], target: Sequence[Term], sizes: list[int]) -> Iterator[SummandBlock]:
    row, top = 1, 0
    for rows, above in target:
        column, left = 1, 0
        for columns, below in source:
            yield SummandBlock(
                below, above, columns, rows, column, row, left, top, between_summands(group, below, above)
            )
            column, left = column + columns, left + columns * below.dimension(*sizes)
        row, top = row + rows, top + rows * above.dimension(*sizes)


@lru_cache(maxsize=256)
def between_summands(group: Group, source: Space, target: Space) -> Known:
    """What is known of the maps between two summands.

    >>> from eqmath import O, S
    >>> cases = (S(3), "V"), (S(3), "Sym2(V)"), (O(3), "Harm2(V)")
    >>> [type(between_summands(group, Space(text), Space("V"))).__name__ for group, text in cases]
    ['ByDiagrams', 'ByPositions', 'ByHarmonics']
    """
    easy = by_category(group, source, target)
    if easy is not None:
        return easy
    powers = [power_of(group, space) for space in (source, target)]
    if not all(factor.series.parts for factor in group.series.factors or (group,)):
        return BySolving(group, source, target)
    if None not in powers and not group.series.factors:
        k, l = (power for power in powers if isinstance(power, int))
        return ByDiagrams(group, k, l)
    harmonic = [space for space in (source, target) if _has_harmonics(space)]
    if not all(map(_is_of_single_legs, harmonic)) or not all(map(_lists_move, group.series.factors or (group,))):
        return BySolving(group, source, target)
    return (ByHarmonics if harmonic else ByPositions)(group, source, target)


def _lists_move(group: Group) -> bool:
    """Whether permutations of the places permute the diagrams: not where those of G ≀ S(n) are a basis of each copy."""
    return group.series.inner is None or all(part.count is not None for part in group.series.parts)


@lru_cache(maxsize=1024)
def _is_of_single_legs(space: Space) -> bool:
    """Whether Harm is applied to V alone; of other spaces no diagrams are known."""
    try:
        space.expression.read(HarmonicLegs())
    except SpaceError:
        return False
    return True


@lru_cache(maxsize=1024)
def _has_harmonics(space: Space) -> bool:
    try:
        space.normal()
    except SpaceError:
        return True
    return False
