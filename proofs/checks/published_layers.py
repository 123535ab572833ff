"""The answers to the exercises of published_layers.py, computed. Try first."""

import numpy as np

from eqmath import Hom
from eqmath.groups import permutation_group


def exercise_1() -> tuple[int, ...]:
    space = "V2*V1+V3*V2+V4*V3"
    return tuple(Hom(f"S(2)xS({width})xS(3)xS(2)", space, space).dim for width in (3, 1))


def exercise_2() -> tuple[int, int]:
    """The second from the maps of p4 on image and four images together, and between images alone."""
    image, four = np.arange(9).reshape(1, 3, 3), np.arange(36).reshape(4, 3, 3)
    eight = np.arange(72).reshape(8, 3, 3)
    turned = np.rot90(eight[[3, 0, 1, 2, 5, 6, 7, 4]], 1, (1, 2))
    p4m = [np.roll(eight, 1, 1), np.roll(eight, 1, 2), turned, np.flip(eight[[4, 5, 6, 7, 0, 1, 2, 3]], 2)]
    p4 = [[np.roll(x, 1, axis) for x in (image, four)] for axis in (1, 2)]
    p4.append([np.rot90(np.roll(x, 1, 0), 1, (1, 2)) for x in (image, four)])
    both = permutation_group("p4", 45, [[*(1 + x.ravel()), *(10 + y.ravel())] for x, y in p4])
    between = Hom(both, 1, 1).dim - 36 - Hom("Torus(3,4)", 1, 1).dim
    return Hom(permutation_group("p4m", 72, [[*(1 + x.ravel())] for x in p4m]), 1, 1).dim, between // 2


HINTS = (
    "from one weight matrix to another rows and columns are shared or not; for one neuron 1 1ᵀ is I",
    "count orbits of pairs of pixels and turns; from one image to four all maps are convolutions",
)
