"""The Weingarten function of O(n) at degree 2r, as rational functions of n, beside the inverse of Gram matrices.

* FLINT inverts the Gram matrix of the (2r−1)!! matchings over Q, at one number n; a rational function of n would be
  interpolated from as many numbers as it has coefficients, which is not counted here;
* spherical functions of the types of two matchings give all n at once, without a matrix of matchings;
* the check goes through all matchings once for every type: G·Wg = 1 as rational functions, without spherical functions.

The last column is the ratio to FLINT at one number. Measured on two cores of 2024 under other load, with python-flint
0.9.0; FLINT took more than nine minutes for one number at degree 10:

    degree 6: FLINT, at one number                  0.0002 s
    degree 6: spherical functions, every n          0.0004 s      0.4
    degree 6: G·Wg = 1, every n                     0.0004 s      0.5
    degree 8: FLINT, at one number                  0.0416 s
    degree 8: spherical functions, every n          0.0012 s     35.5
    degree 8: G·Wg = 1, every n                     0.0025 s     16.9
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

from measure import line, measured

from eqmath.combinatorics import coset_type, spherical
from eqmath.exact import Matrix
from eqmath.weingarten import WeingartenFunction, functions

ORTHOGONAL = WeingartenFunction(2, 1)


def at_one_number(r: int) -> Callable[[], object]:
    """The inverse of the Gram matrix at an n where it has one."""
    every, values = list(functions.matchings(2 * r, 2)), ORTHOGONAL.gram(r, 2 * r)
    gram = Matrix([[values[coset_type(p, q)] for q in every] for p in every])
    return gram.inverse


def forget() -> None:
    """Nothing is kept from another run."""
    for kept in (functions._values, spherical.spherical_functions, spherical.type_counts, functions._multiplication):
        kept.cache_clear()


def every_number(r: int) -> object:
    """The rational functions, from nothing."""
    forget()
    return ORTHOGONAL.values(r)


def checked(r: int) -> object:
    """The product with the Gram matrix, from the rational functions."""
    functions._multiplication.cache_clear()
    return functions.multiplied(ORTHOGONAL.gram(r), ORTHOGONAL.values(r), r, 2)


def main(most: int = 4) -> None:
    """Three lines a degree."""
    for r in range(3, most + 1):
        yardstick = measured(at_one_number(r), 3)
        print(line(f"degree {2 * r}: FLINT, at one number", yardstick, 1))
        for name, work in (("spherical functions, every n", every_number), ("G·Wg = 1, every n", checked)):
            print(line(f"degree {2 * r}: {name}", measured(partial(work, r), 3), 1, yardstick))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
