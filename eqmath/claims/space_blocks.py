"""The blocks of certificates about spaces: the maps between every two summands (certificates/SPEC.md §9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from eqmath.claims.space_tables import Symmetric, symmetric_parts
from eqmath.claims.summand_texts import summands
from eqmath.claims.tables import Tables, missed_vector, written_part
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import PRIME, Integers, eliminate, exact_rank, first_dependency
from eqmath.groups import Group, Series
from eqmath.methods.reduced.between import Bent
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.positions import position_system
from eqmath.spaces import Monomial, Space

MOST_BLOCKS, MOST_CHARACTERS = 200, 400
"""Nobody checks a certificate with more blocks, or about spaces whose texts are longer."""
Families = Sequence[str] | Sequence[Sequence[str]]
"""Names of families, or one list of diagrams."""
Pair = tuple[tuple[str, int, Monomial], tuple[str, int, Monomial]]


@dataclass(frozen=True)
class CertifiedBlock:
    """The maps from all copies of one summand to all copies of another.

    Attributes
    ----------
    group : Group
    source, target : str
    copies : int
        How many pairs of copies there are.
    parts : tuple of Symmetric

    Examples
    --------
    >>> from eqmath import O
    >>> (block,) = certified_blocks(O(2), Space("Sym2(V)"), Space("2*Alt2(V)"))
    >>> block.source, block.target, block.copies, block.dim, block.rank(("brauer",))
    ('Sym2(V)', 'Alt2(V)', 2, 0, 0)
    """

    group: Group
    source: str
    target: str
    copies: int
    parts: tuple[Symmetric, ...]

    @cached_property
    def every(self) -> Integers:
        """The vectors of all parts on the classes of all parts, one after another."""
        widths = [part.vectors.shape[1] for part in self.parts]
        return np.concatenate([
            np.pad(part.vectors, ((0, 0), (sum(widths[:i]), sum(widths[i + 1 :])))) for i, part in enumerate(self.parts)
        ])  # fmt: skip

    @property
    def dim(self) -> int:
        """The dimension of the maps between one copy of each."""
        return eliminate(self.every, PRIME).rank

    def chosen(self, families: Families) -> list[int]:
        """Which vectors belong to these families, or to one list of diagrams; all, if none is named."""
        if families and not isinstance(families[0], str):
            names = (text for part in self.parts for text in part.diagrams)
            return [i for i, text in enumerate(names) if text in families[0]]
        return [i for i, part in enumerate(self.owners) if not families or part.sides[0].family.name in families]

    @cached_property
    def owners(self) -> list[Symmetric]:
        """The part in which every vector lives."""
        return [part for part in self.parts for _ in part.sums.least]

    def rank(self, families: Families) -> int:
        """The rank over Q of the vectors of these families."""
        return exact_rank(self.every[self.chosen(families)])

    def written(self, demand: str, families: Families) -> Tables:
        """The block of a certificate; no demand is made where a number is claimed."""
        own = self.chosen(families)
        names = [text for part in self.parts for text in part.diagrams]
        witness, rank = self._witness(demand, own, names), self.rank(families)
        alone = not demand or (demand != "independent" and rank == self.dim)
        starts = np.cumsum([0, *(part.vectors.shape[1] for part in self.parts)])
        parts = []
        for part, start, stop in zip(self.parts, starts, starts[1:], strict=False):
            inside = [i for i in (own if alone else range(len(names))) if self.owners[i] is part]
            where = f"{self.group.name}, {self.source} → {self.target}"
            parts.append(written_part(part.name, part.equations, self.every[inside, start:stop], where))
        found = {
            "copies": self.copies, "diagrams": [names[i] for i in own], "dim": self.dim, "parts": parts, "rank": rank,
            "source": self.source, "target": self.target,
        }  # fmt: skip
        return found | ({"witness": witness} if witness else {})

    def _witness(self, demand: str, own: list[int], names: list[str]) -> Tables | None:
        vectors = self.every[own]
        rank = eliminate(vectors, PRIME).rank
        if demand in ("spans", "basis") and rank < self.dim:
            return missed_vector(vectors, self.every, names, self.group.name)
        if demand in ("basis", "independent") and rank < len(own):
            return {"kind": "relation", "coefficients": first_dependency(vectors)}
        return None


def certified_blocks(group: Group, source: Space, target: Space) -> list[CertifiedBlock]:
    """The blocks of all different summands, those to one summand of the target together.

    >>> from eqmath import O
    >>> [(block.source, block.target, block.copies) for block in certified_blocks(O(2), Space("2*V+1"), Space("1+V"))]
    [('V', '1', 2), ('1', '1', 1), ('V', 'V', 2), ('1', 'V', 1)]

    Raises
    ------
    TooLarge
        If nobody would check so long a certificate.
    """
    groups, pairs = group.series.factors or (group,), list(_pairs(group.series, source, target))
    if len(pairs) > MOST_BLOCKS or max(len(str(space)) for space in (source, target)) > MOST_CHARACTERS:
        raise TooLarge(f"{len(pairs)} blocks from {source!s:.40} to {target!s:.40} are too long for a certificate")
    return [
        CertifiedBlock(group, below, above, columns * rows, tuple(symmetric_parts(groups, *_bent(groups, x, y))))
        for (below, columns, x), (above, rows, y) in pairs
    ]


def _pairs(series: Series, source: Space, target: Space) -> Iterator[Pair]:
    below = [(text, copies, monomial) for text, (copies, monomial) in summands(source, series).items()]
    for text, (copies, monomial) in summands(target, series).items():
        yield from ((one, (text, copies, monomial)) for one in below)


def _bent(groups: Sequence[Group], source: Monomial, target: Monomial) -> tuple[BentLegs, tuple[bool, ...]]:
    """The legs of both, outputs first; and which of them are white, or outputs where V is its own dual."""
    sides = [
        BentLegs(
            tuple(leg.factor - 1 for leg in side.legs),
            0,
            tuple((y.images, y.sign) for y in side.positions),
            side.distinct,
        )
        for side in (source, target)
    ]
    found = Bent.of([group.series for group in groups], source, target)
    white = set((found.order or range(found.legs.m))[: found.legs.l])
    return BentLegs.between(*sides), tuple(place in white for place in range(found.legs.m))


def values_between(series: Series, source: Space, target: Space) -> int:
    """The largest number of values that anything in the systems of all blocks uses.

    >>> from eqmath import O
    >>> values_between(O, Space("Sym2(V)"), Space("Sym2(V)+V"))
    2

    Raises
    ------
    CaseError
        If this is a single group.
    """
    if series.only is not None:
        raise CaseError(f"{series.every} is a single group", hint="its one n")
    found = [0]
    for (_, _, x), (_, _, y) in _pairs(series, source, target):
        bent = Bent.of([series], x, y)
        (own,), legs = bent.members, bent.legs
        group = own(own.next_value(legs.m + 2))
        found += [position_system((group,), (part,), legs).values[0] for part in own.parts]
    return max(found)
