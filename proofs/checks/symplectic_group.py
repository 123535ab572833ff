"""The answers to the exercises of symplectic_group.py, computed. Try first."""

from eqmath import Diagram, Hom, Sp


def exercise_1() -> int:
    return Hom(Sp(2), 4, 4).dim


def exercise_2() -> tuple[int, int]:
    (relation,) = Hom(Sp(2), 2, 2).relations()
    sign = relation[Diagram("1,2|1',2'")]
    return -sign * relation[Diagram("1,1'|2,2'")], -sign * relation[Diagram("1,2'|2,1'")]


HINTS = (
    "F_β are dependent; what is left are matchings without crossings",
    "identity − swap − cupcap = 0",
)
