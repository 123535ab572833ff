"""All graphs on at most so many vertices, six by default, at order 2: are their layers spanned by bilabelled graphs?

    python benchmarks/atlas.py 6

Each dimension is found as the rank of homomorphism counts and by Burnside's lemma; `tests/laws/test_atlas.py` lists the
orbits of all permutations besides, and the sum of a line as the number of graphs with an ordered pair of vertices.
Seconds are of the processor:

    vertices  graphs  spanned  sum of dimensions  largest  seconds
           1       1        1                  1        1      0.1
           2       2        2                  4        2      0.1
           3       4        4                 14        5      0.1
           4      11       11                 60       10      0.2
           5      34       34                330       17      0.9
           6     156      156               2536       36     10.2
    208 graphs, all spanned
"""

from __future__ import annotations

import sys
from time import process_time

from eqmath import verify
from eqmath.groups import atlas

THEOREM = "graph-automorphism-homomorphisms"


def main(most: int) -> None:
    """One line a number of vertices, and the graphs that are not spanned by name."""
    print("vertices  graphs  spanned  sum of dimensions  largest  seconds")
    every, missed = 0, []
    for n in range(1, most + 1):
        start = process_time()
        verdicts = [verify(THEOREM, group=f"Aut({graph})", k=1, l=1) for graph in atlas(n)]
        dims = [verdict.dim for verdict in verdicts]
        failed = [v.group for v in verdicts if v.status != "proved" or v.second_route != v.dim]
        every, missed, seconds = every + len(dims), missed + failed, process_time() - start
        print(f"{n:8}{len(dims):8}{len(dims) - len(failed):9}{sum(dims):19}{max(dims):9}{seconds:9.1f}", flush=True)
    print(f"{every} graphs, " + ("all spanned" if not missed else f"not spanned: {', '.join(missed)}"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 6)
