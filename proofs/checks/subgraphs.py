"""The answers to the exercises of subgraphs.py, computed. Try first."""

from eqmath import Hom, S
from eqmath.groups import LocalSymmetry
from eqmath.hom import LocalHom


def exercise_1() -> tuple[int, ...]:
    kinds = LocalSymmetry(), LocalSymmetry(rooted=True)
    return tuple(LocalHom.of("star:3", source="V", target="V", symmetry=kind).dim for kind in kinds)


def exercise_2() -> int:
    return next(s for s in range(1, 9) if Hom(S(s), source="V^2", target="Sym2(V)").dim == 10)


HINTS = (
    "sizes 2 and 4: two weights each; with roots V becomes V + 1",
    "the numbers for s = 1, …, 5 stand above",
)
