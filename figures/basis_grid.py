"""Where the Brauer diagrams are a basis of the O(n)-equivariant maps, and where they only span."""

from eqmath import Hom, O
from eqmath.drawing import Figure, status_grid


def state(n: int, order: int) -> str:
    space = Hom(O(n), 0, order)
    return "basis" if space.is_basis else "spanning" if space.rank == space.dim else "neither"


def figure() -> Figure:
    states = {(n, order): state(n, order) for n in range(1, 5) for order in range(0, 9, 2)}
    return status_grid(states, "Brauer diagrams and O(n)")
