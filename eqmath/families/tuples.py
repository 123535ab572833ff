"""Tuples of diagrams, one for every factor of a product of groups: written ``1,1' x 1|1'``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import total_ordering
from math import prod
from typing import Any

from eqmath._frozen import Frozen
from eqmath.canvas import Drawn, Scene, text
from eqmath.diagrams import side_by_side


@total_ordering
class DiagramTuple(Drawn, Frozen):
    """One diagram for every factor; its matrix is the Kronecker product of theirs, the first factor slowest.

    Examples
    --------
    >>> from eqmath import Diagram
    >>> print(DiagramTuple((Diagram("1,1'"), Diagram("1|1'"))))
    1,1' x 1|1'
    """

    __slots__ = ("factors", "k", "l")
    factors: tuple[Any, ...]
    k: tuple[int, ...]
    l: tuple[int, ...]

    def __init__(self, factors: Sequence[Any]) -> None:
        object.__setattr__(self, "factors", tuple(factors))
        object.__setattr__(self, "k", tuple(factor.k for factor in factors))
        object.__setattr__(self, "l", tuple(factor.l for factor in factors))

    def picture(self, labels: str = "none", filled: bool = True, palette: str = "black") -> Scene:
        """The factors side by side with ⊗ between them, as a scene for `eqmath.canvas`."""
        shown = [d.picture(labels, filled, palette) if isinstance(d, Drawn) else text(str(d)) for d in self.factors]
        parts = [part for scene in shown for part in (text("⊗"), scene)][1:]
        words = " tensor ".join(scene.description for scene in shown)
        return side_by_side(parts).told(f"tuple {self}", words, f"eqmath tuple: {self}")

    @property
    def picture_size(self) -> int:
        """How many vertices and edges the factors have together."""
        return sum(d.picture_size if isinstance(d, Drawn) else 1 for d in self.factors)

    def _tex(self) -> str:
        return "$" + str(self).replace("|", r"\mid ").replace(" x ", r" \otimes ") + "$"

    def __eq__(self, other: object) -> bool:
        return type(other) is DiagramTuple and self.factors == other.factors

    def __lt__(self, other: Any) -> bool:
        return isinstance(other, DiagramTuple) and self.factors < other.factors

    def __hash__(self) -> int:
        return hash(("tuple", self.factors))

    def __reduce__(self) -> tuple[Any, ...]:
        return DiagramTuple, (self.factors,)

    def __repr__(self) -> str:
        return f"DiagramTuple({self.factors!r})"

    def __str__(self) -> str:
        return " x ".join(map(str, self.factors))


LISTED = 10_000
"""So many diagrams of a factor at most are listed, beside every one of those before."""


def _beside(factors: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """One of every factor in all ways, the last one fastest; no long list is kept."""
    if not factors:
        yield ()
        return
    for first in factors[0]:
        yield from ((first, *rest) for rest in _beside(factors[1:]))


@dataclass(frozen=True, repr=False)
class DiagramTuples:
    """All tuples of diagrams from one enumeration per factor: lazy, the last factor fastest, with a length."""

    factors: tuple[Any, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return prod(factor.count for factor in self.factors)

    @property
    def name(self) -> str:
        """The names of the factors' families."""
        return " x ".join(factor.name for factor in self.factors)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[DiagramTuple]:
        return map(DiagramTuple, _beside([own if own.count > LISTED else list(own) for own in self.factors]))

    def __contains__(self, diagram: object) -> bool:
        return (
            isinstance(diagram, DiagramTuple)
            and len(diagram.factors) == len(self.factors)
            and all(d in own for d, own in zip(diagram.factors, self.factors, strict=True))
        )

    def __repr__(self) -> str:
        return repr(list(self)) if self.count <= 20 else f"<{self.count} tuples of {self.name} diagrams>"
