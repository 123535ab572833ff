"""Hom(S(n), k, l) at order 8, every n, against the same rank by elimination mod p at n = 8."""

from __future__ import annotations

from measure import line, measured

from eqmath import S, verify
from eqmath.exact import eliminate
from eqmath.methods import class_values, spanning_vectors


def main() -> None:
    """The whole verdict, and one dense elimination of the 4140 × 4140 table as the yardstick."""
    table = class_values(S(8), spanning_vectors(S(8), 4, 4))
    yardstick = measured(lambda: eliminate(table), 1)
    print(line("one dense elimination at n = 8", yardstick, 1))
    everything = measured(lambda: verify("symmetric-diagram-basis", order=8, n="all"), 2)
    print(line("symmetric-diagram-basis, order 8, every n", everything, 1, yardstick))


if __name__ == "__main__":
    main()
