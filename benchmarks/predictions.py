"""What a computation is predicted to need beside what it needs: seconds and bytes of rank and dimension.

Every case runs twice in processes of their own, so that nothing is cached. Seconds are of the processor, the least
of both runs, since a machine may be shared; bytes are the peak above what the imports take. The diagrams of Aut(G)
are searched for; what one of them needs is foreseen as if it were G itself, how many are tried is not known before. Of
single counts of homomorphisms H → G the entries of tables are foreseen, and counted.

Measured on two cores that others used as well:

    seconds, from 0.1 s on        reduced 0.34 to 1.8, direct 0.85 to 1.9, orbit sums 1.1 to 1.6 times what was needed
    bytes, from 30 MB on          0.5 to 1.3 times the peak
    Aut(G)                        0.49 to 1.14 times the seconds
    homomorphisms                 0.43 to 1.82 times the entries, 252 counts
"""

from __future__ import annotations

import subprocess
import sys
from itertools import product

import networkx as nx
import numpy as np

from eqmath.families.bilabelled.counts import foreseen_entries, homomorphism_counts

RUNS = 2
SHOWN = 0.1
"""A ratio is shown and judged where so many seconds were measured."""
LARGE = 3 * 10**7
"""Below so many bytes the peak is what the libraries take for themselves."""
WORK = """
import resource, sys, time
from eqmath.groups import matrix_group, parse_group
from eqmath.exact import Matrix
from eqmath.hom import Hom, cost_of
from eqmath.methods import examine_by, spanning_vectors

def own(name):
    turn = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
    return matrix_group("turn", 2, [turn]) if name == "turn" else parse_group(name)

def peak():
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

name, k, l, method = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
group, before = own(name), peak()
start = time.process_time()
cost = cost_of(group, k, l, method)
planned = time.process_time() - start
start = time.process_time()
if method == "reduced":
    Hom(group, k, l).findings()
else:
    examine_by(method, group, spanning_vectors(group, k, l))
print(cost.seconds, cost.bytes, time.process_time() - start, peak() - before, planned)
"""
REDUCED = (
    ("S(4)", 8), ("S(8)", 8), ("S(10)", 9), ("S(3)", 10), ("S(10)", 10), ("A(4)", 8), ("A(8)", 8), ("A(5)", 9),
    ("O(3)", 8), ("O(8)", 8), ("O(3)", 10), ("O(5)", 10), ("O(10)", 10), ("SO(3)", 7), ("SO(4)", 8), ("SO(5)", 9),
    ("SO(4)", 10), ("Sp(4)", 8), ("Sp(8)", 8), ("Sp(4)", 10), ("Sp(10)", 10), ("H(3)", 8), ("H(8)", 10), ("H(4)", 10),
    ("B(3)", 6), ("B(4)", 7), ("B(3)", 8), ("B(8)", 8),
    ("C(5)", 6), ("C(12)", 4), ("C(30)", 2), ("Dih(6)", 5), ("Aut(petersen)", 4), ("Aut(cube:3)", 3),
    ("Aut(complete:9)", 4), ("Aut(path:4)", 4), ("Aut(cube:4)", 2), ("Aut(cycle:12)", 2), ("S(3)+S(2)", 4),
    ("turn", 6), ("turn", 8), ("turn", 10), ("S(4)xO(3)", 8),
)  # fmt: skip
DIRECT = (
    ("S(2)", 8), ("S(3)", 6), ("S(4)", 5), ("O(2)", 8), ("O(3)", 6), ("O(4)", 5), ("Sp(4)", 5), ("SO(3)", 6),
    ("SO(2)", 9), ("A(3)", 6), ("H(3)", 6), ("B(3)", 6), ("C(5)", 4),
)  # fmt: skip
ISOTYPIC = (
    ("O(3)", 8), ("O(8)", 8), ("O(4)", 10), ("O(10)", 10), ("SO(3)", 8), ("SO(4)", 10), ("SO(3)", 9), ("Sp(4)", 8),
    ("Sp(8)", 8), ("Sp(4)", 10), ("Sp(8)", 10), ("O(2)", 12), ("O(4)", 12), ("O(8)", 12), ("SO(4)", 12), ("Sp(4)", 12),
    ("Sp(8)", 12),
)  # fmt: skip
TARGETS = (
    nx.petersen_graph(), nx.hypercube_graph(4), nx.complete_graph(9), nx.cycle_graph(30), nx.star_graph(12),
    nx.gnp_random_graph(14, 0.4, seed=2), nx.balanced_tree(2, 3),
)  # fmt: skip
SOURCES = (
    nx.path_graph(6), nx.cycle_graph(5), nx.cycle_graph(6), nx.complete_graph(4), nx.grid_2d_graph(3, 3),
    nx.petersen_graph(), nx.hypercube_graph(3), nx.balanced_tree(2, 2), nx.complete_bipartite_graph(3, 3),
)  # fmt: skip
LABELS = ([], [0], [0, 1], [0, -1])
CASES = [(*case, method) for method, cases in (("reduced", REDUCED), ("direct", DIRECT), ("isotypic", ISOTYPIC))
         for case in cases]  # fmt: skip


def measured(name: str, m: int, method: str) -> list[float]:
    """Predicted seconds and bytes, measured seconds and bytes, and the seconds of the prediction."""
    arguments = [sys.executable, "-c", WORK, name, str(m // 2), str(m - m // 2), method]
    runs = []
    for _ in range(RUNS):
        done = subprocess.run(arguments, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{name} {m} {method}: {done.stderr}")
        runs.append([float(word) for word in done.stdout.split()])
    return [min(column) for column in zip(*runs, strict=True)]


def homomorphisms() -> None:
    """The least and the largest ratio foreseen : counted of entries, over graphs H, G and labels of H."""
    ratios = []
    for H, G, chosen in product(SOURCES, TARGETS, LABELS):
        A, labels, spent = nx.to_numpy_array(G, dtype=np.int64), [v % len(H) for v in chosen], list[int]()
        tuples = np.array(list(product(range(len(A)), repeat=len(labels))), dtype=np.int64)
        pairs = [(a, b, A) for a, b in nx.convert_node_labels_to_integers(H).edges]
        homomorphism_counts(len(H), pairs, [], labels, len(A), tuples, spent.append)
        ratios.append(foreseen_entries(len(H), pairs, [], labels, len(A), len(tuples)) / sum(spent))
    print(f"{len(ratios)} counts of homomorphisms: foreseen {min(ratios):.2f} to {max(ratios):.2f} of the entries")


def main() -> None:
    """One line a case, with the ratios predicted : measured; then the worst ones."""
    homomorphisms()
    worst = {"seconds": 1.0, "bytes": 1.0}
    wanted = sys.argv[1:]
    for name, m, method in CASES:
        if wanted and method not in wanted and name not in wanted:
            continue
        seconds, size, took, peak, planned = measured(name, m, method)
        line = f"{method:<9} {name:<16} order {m:2} {took:9.3f} s {peak / 1e6:8.1f} MB"
        if took >= SHOWN:
            line += f"   predicted: {seconds / took:6.2f} of the seconds, {size / max(peak, 1):6.2f} of the bytes"
        if took >= SHOWN:
            worst["seconds"] = max(worst["seconds"], seconds / took, took / max(seconds, 1e-9))
            if peak >= LARGE:
                worst["bytes"] = max(worst["bytes"], size / peak, peak / max(size, 1))
        print(line + (f"   planned in {planned:.3f} s" if planned > 0.05 else ""), flush=True)
    print(f"worst factors: {worst['seconds']:.2f} for seconds, {worst['bytes']:.2f} for bytes from 30 MB on")


if __name__ == "__main__":
    main()
