"""The answers to the exercises of graph_network.py, computed. Try first."""

from eqmath import Hom, S


def exercise_1() -> tuple[int, ...]:
    inner, outer = Hom(S(8), 2, 2).dim, Hom(S(8), 2, 1).dim
    biases = Hom(S(8), 0, 2).dim, Hom(S(8), 0, 1).dim
    wide = 16 * inner + 16 * biases[0] + 16 * outer + biases[1]
    return wide, 8 * inner + 8 * biases[0] + 64 * inner + 8 * biases[0] + 8 * outer + biases[1]


def exercise_2() -> tuple[int, ...]:
    return tuple(Hom(S(n), "Sym2(V)", "Sym2(V)").dim for n in (8, 2))


HINTS = (
    "16 channels: 15 weights and 2 biases for each into the hidden layer, 5 for each out of it, and 1",
    "list the classes of diagrams on symmetric matrices, and leave out those with more than two blocks",
)
