"""Which functions of every coordinate commute with a group: by the group and the space, in the basis of the space.

The more the matrices of the generators mix coordinates, the fewer functions are left; a dash is where a space is none.
"""

from eqmath import activations
from eqmath.drawing import Figure, block_matrix
from eqmath.errors import SpaceError

GROUPS = ("S(4)", "A(4)", "Aut(cycle:4)", "H(4)", "O(1)", "B(4)", "O(4)", "SO(2)", "SO(4)", "Sp(4)", "UR(4)", "O(1,3)")
SPACES = ("1", "V", "V^2", "Sym2(V)", "Alt2(V)", "Sub2(V)", "det")


def kind(group: str, space: str) -> str:
    """The answer; a dash where the space is none of the group."""
    try:
        return activations(group, space).kind
    except SpaceError:
        return "–"


def figure() -> Figure:
    words = [[kind(group, space) for space in SPACES] for group in GROUPS]
    return block_matrix(
        words, dict.fromkeys(GROUPS, 0.55), dict.fromkeys(SPACES, 1.5), "functions of every coordinate that commute"
    )
