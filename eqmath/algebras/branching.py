"""Restriction and induction of cell modules along the tower of diagram algebras, by characters.

The restriction of a cell module to the algebra below has a filtration by cell modules of that one, with the same
multiplicities at every δ: they are computed at one δ where both are semisimple. The Bratteli diagram
(`eqmath.algebras.bratteli`) has the same numbers as the edges of its levels.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras import tower
from eqmath.algebras.cells import cell_modules
from eqmath.algebras.core import Core
from eqmath.algebras.decomposition import multiplicities
from eqmath.algebras.halves import half_diagrams
from eqmath.algebras.patterns import characters, pattern_of, patterns_of
from eqmath.exact import Integers

GENERIC = 997
"""A loop value at which all algebras of orders that can be computed with are semisimple."""


def restriction_matrix(algebra: Core) -> Integers:
    """How often the cell modules of the algebra below are in those of this one: a row for each of these.

    Raises
    ------
    CaseError
        If there are no strands, or the diagrams are not plain ones.
    TooLarge
        If there are too many diagrams.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> restriction_matrix(BrauerAlgebra(3, "n")).tolist()
    [[1, 1, 1], [0, 1, 0], [0, 1, 1], [0, 0, 1]]
    """
    here = Core(replace(algebra.category, delta=GENERIC), algebra.object, algebra.name, algebra.k)
    floor = tower.below(here.category, here.object)
    below = Core(floor[0], floor[1], algebra.name, floor[2])
    halves, patterns = half_diagrams(here), patterns_of(below)
    included = {place: pattern_of(halves, _included(below, place, here)) for place in patterns}
    return multiplicities(characters(cell_modules(here), included), characters(cell_modules(below), patterns))


def _included(below: Core, place: int, here: Core) -> NDArray[np.int8]:
    """The word of a diagram of the algebra below in this one."""
    element = tower.include(below(below.diagrams[place]), (here.category, here.object, here.k))
    return np.array(next(iter(element)).word, dtype=np.int8)


def induction_matrix(algebra: Core) -> Integers:
    """How often the cell modules of the algebra above are in the induced ones of this one: a row for each of these.

    It holds where both algebras are semisimple: by Frobenius reciprocity it is the transpose of a restriction matrix.

    Raises
    ------
    CaseError
        If the diagrams are not plain ones.
    TooLarge
        If there are too many diagrams.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> induction_matrix(BrauerAlgebra(2, "n")).tolist()
    [[1, 0, 0, 0], [1, 1, 1, 0], [1, 0, 1, 1]]
    """
    category, thing, order = tower.above(algebra.category, algebra.object)
    return restriction_matrix(Core(category, thing, algebra.name, order)).T
