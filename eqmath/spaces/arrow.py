"""X >> Y: the maps from one space to another, of a group that is given later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from eqmath._discover import constants


@dataclass(frozen=True, order=True)
class Arrow:
    """The maps from X to Y that commute with a group, once it is given; the two spaces as texts.

    >>> from eqmath.spaces import V, Sym
    >>> (Sym(2, V) >> V * V)("O(3)")
    Hom(O(3), "Sym2(V)", "V^2")
    """

    source: str
    target: str

    def __call__(self, group: Any) -> Any:
        """Hom of the group, from the source to the target."""
        (between,) = constants("eqmath.hom", "BETWEEN").values()
        return between(group, self.source, self.target)

    def __repr__(self) -> str:
        return f'Space("{self.source}") >> Space("{self.target}")'
