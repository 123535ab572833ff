"""Hom(S(n), k, l) at order 8, every n, against the same rank by elimination mod p at n = 8."""

from __future__ import annotations

import numpy as np
from measure import line, measured

from eqmath import S, family, verify
from eqmath.exact import eliminate
from eqmath.hom import Vectors, orbit_classes


def main() -> None:
    """The whole verdict, and one dense elimination of the 4140 × 4140 table as the yardstick."""
    vectors = Vectors.of(family("partition").diagrams(4, 4))
    table = vectors.table(orbit_classes(S(8), 8)).astype(np.int64)
    yardstick = measured(lambda: eliminate(table), 1)
    print(line("one dense elimination at n = 8", yardstick, 1))
    everything = measured(lambda: verify("symmetric-diagram-basis", order=8, n="all"), 2)
    print(line("symmetric-diagram-basis, order 8, every n", everything, 1, yardstick))


if __name__ == "__main__":
    main()
