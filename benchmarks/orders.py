"""Orders 6 to 14, every n, and the ladder of single dimensions: seconds, peak memory, ratio to the first line.

Every line runs in a process of its own, so that nothing is cached and the peak is its own. Measured on two
cores of 2024 that others used as well, the last seven lines beside a test run:

    all theorems, orders up to 6                       2.17 s       76 MB     1.00
    symmetric-diagram-basis, order 8                   0.35 s       60 MB     0.16
    alternating-jellyfish, order 8                     0.43 s       64 MB     0.20
    orthogonal-brauer, order 8                         0.11 s       60 MB     0.05
    special-orthogonal-grood, order 8                  0.33 s       60 MB     0.15
    symplectic-brauer, order 8                         0.13 s       59 MB     0.06
    hyperoctahedral-even, order 8                      0.07 s       53 MB     0.03
    bistochastic-partial, order 8                      0.56 s       75 MB     0.26
    symmetric-diagram-basis, order 10                  7.87 s      206 MB     3.63
    symmetric-orbit-basis, order 10                    8.62 s      206 MB     3.97
    alternating-jellyfish, order 10                    8.83 s      220 MB     4.07
    orthogonal-brauer, order 10                        0.43 s       61 MB     0.20
    special-orthogonal-grood, order 10                 1.69 s      112 MB     0.78
    hyperoctahedral-even, order 10                     0.83 s       61 MB     0.38
    symplectic-brauer, order 10                        2.41 s      102 MB     1.11
    bistochastic-partial, order 10                    66.50 s     1894 MB    30.66
    orthogonal-brauer, order 12                       18.86 s      621 MB     8.70
    special-orthogonal-grood, order 12               127.19 s     1322 MB    58.65
    orthogonal-brauer, order 12, isotypic             16.07 s       77 MB     7.41
    special-orthogonal-grood, order 12, isotypic      30.78 s       86 MB    14.19
    symplectic-brauer, order 12, isotypic             49.53 s      208 MB    22.84
    Hom(S(3)).dim at order 7                           0.06 s       49 MB     0.03
    Hom(S(4)).dim at order 6                           0.02 s       49 MB     0.01
    Hom(O(2)).dim at order 10                          0.35 s       60 MB     0.16
    Hom(SO(3)).dim at order 7                          0.08 s       53 MB     0.04
    Hom(SO(4)).dim at order 6                          0.03 s       50 MB     0.02
    Hom(Sp(4)).dim at order 6                          0.06 s       53 MB     0.03
    Hom(S(50)).dim at order 2                          0.00 s       49 MB     0.00
    everything                                       355.64 s

By words of labels, beside the version before in one run; seconds of the processor, as many others were at work:

    orthogonal-brauer, order 12, before               22.62 s      493 MB     1.00
    orthogonal-brauer, order 12                        4.11 s       87 MB     0.18
    special-orthogonal-grood, order 12                12.32 s      312 MB     0.54
    symplectic-brauer, order 12, before: refused
    symplectic-brauer, order 12                        5.07 s       86 MB     0.22
    orthogonal-brauer, order 14, with certificates    23.09 s      250 MB     1.02
    symplectic-brauer, order 14, with certificates    26.32 s      249 MB     1.16
    orthogonal-brauer, order 14, isotypic             67.87 s      289 MB     3.00
    eqmath check, orders 12 of all three               5.02 s
    eqmath check, order 14 of O, of Sp                 9.87 s, 10.16 s

Where neither diagrams nor classes are listed, and B(n) is known by O(n−1), beside the version before, both in one run
on two cores with ten other processes, in seconds of the processor:

                                                         before             now   ratio
    symmetric-diagram-basis, order 10             20.6 s  227 MB   1.1 s   77 MB     18
    alternating-jellyfish, order 10               21.4 s  259 MB   1.6 s   80 MB     13
    hyperoctahedral-even, order 10                 1.7 s   80 MB   0.3 s   77 MB      5
    bistochastic-partial, order 10                                 5.5 s   95 MB
    hyperoctahedral-even, order 12                                 0.5 s   75 MB
    symmetric-diagram-basis, order 12                             10.4 s  197 MB
    alternating-jellyfish, order 12                               13.1 s  208 MB
    bistochastic-partial, order 12                                67.2 s  495 MB

Orders 14 and 16 with certificates, each alone on a core; before, SO at order 14 took 112 s and 4.9 GB, without SO(7):

    special-orthogonal-grood, order 14               22 s   291 MB
    orthogonal-brauer, order 16                      19 s   291 MB
    symplectic-brauer, order 16                      26 s   378 MB
    special-orthogonal-grood, order 16              369 s  3956 MB
    eqmath check, orders 12 of O, SO and Sp           5 s
"""

from __future__ import annotations

import subprocess
import sys
import time

PREPARE = "import resource, sys, time; from eqmath import Hom, parse_group, verify; start = time.perf_counter(); "
REPORT = "; print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)"
O, SO = ("orthogonal-brauer",), ("special-orthogonal-grood",)
ORDERS = (
    ("all theorems, orders up to 6", "verify(max_order=6, n='all')"),
    *(
        (f"{name}, order {order}", f"verify('{name}', order={order}, n='all')")
        for order, names in (
            (8, ("symmetric-diagram-basis", "alternating-jellyfish", *O, *SO, "symplectic-brauer")),
            (8, ("hyperoctahedral-even", "bistochastic-partial")),
            (10, ("symmetric-diagram-basis", "symmetric-orbit-basis", "alternating-jellyfish", *O, *SO)),
            (10, ("hyperoctahedral-even", "symplectic-brauer", "bistochastic-partial")),
            (12, (*O, *SO, "symplectic-brauer")),
            (12, ("symmetric-diagram-basis", "alternating-jellyfish", "hyperoctahedral-even", "bistochastic-partial")),
            (14, (*O, *SO, "symplectic-brauer")),
        )
        for name in names
    ),
    *(
        (f"{name}, order 12, isotypic", f"verify('{name}', order=12, n='1..8', method='isotypic')")
        for name in (*O, *SO, "symplectic-brauer")
    ),
)
LADDER = (("S(3)", 7), ("S(4)", 6), ("O(2)", 10), ("SO(3)", 7), ("SO(4)", 6), ("Sp(4)", 6), ("S(50)", 2))


def measured(work: str) -> tuple[float, float]:
    """Seconds and peak megabytes of one expression in a fresh process."""
    done = subprocess.run([sys.executable, "-c", PREPARE + work + REPORT], capture_output=True, text=True, check=True)
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def main() -> None:
    """One line each."""
    start = time.perf_counter()
    lines = [
        *ORDERS,
        *((f"Hom({g}).dim at order {m}", f"Hom(parse_group('{g}'), {m // 2}, {m - m // 2}).dim") for g, m in LADDER),
    ]
    first = 0.0
    for name, work in lines:
        seconds, peak = measured(work)
        first = first or seconds
        print(f"{name:<46} {seconds:8.2f} s {peak:8.0f} MB {seconds / first:8.2f}", flush=True)
    print(f"{'everything':<46} {time.perf_counter() - start:8.2f} s")


if __name__ == "__main__":
    main()
