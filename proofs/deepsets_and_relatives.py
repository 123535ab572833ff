# %% [markdown]
# # 7. DeepSets and its relatives in one formula
#
# **Level.** first steps; 25 minutes to read, 6 seconds to run
#
# **Statement.** A layer with k input legs and l output legs, with d features in and d' features out, that commutes with
# S(n) has d·d'·Σ_{t ≤ n} S(k+l, t) weights, and its bias d'·Σ_{t ≤ n} S(l, t). If several groups act, each on its own
# factor of the space, the sums are multiplied. DeepSets, the layers for graphs and hypergraphs, those for tables whose
# rows and columns are permuted separately, and vector features on a point cloud are cases of this.
#
# **Source.** M. Zaheer and others, *Deep Sets*, arXiv:1703.06114; J. Hartford and others, *Deep Models of Interactions
# Across Sets*, arXiv:1803.02879; H. Maron and others, *Invariant and Equivariant Graph Networks*, arXiv:1812.09902;
# with the range of n, and for products: E. Pearce-Crump, arXiv:2212.08648.

# %%
from itertools import permutations, product
from random import Random

import numpy as np

from eqmath import Diagram, Hom, Matrix, S, drawing, parse_group, teaching
from eqmath.combinatorics import stirling

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of points of the set, of vertices of the graph, of rows of the table |
# | k, l | legs of an input and of an output: 0 a number, 1 a value at each point, 2 at each pair, … |
# | d, d' | the numbers of features of an input and of an output |
# | S(m, t) | the number of partitions of m points into t blocks |
# | λ, μ | weights |
# | x, y, w | input, output, and all weights of a layer, as arrays of integers |

# %% [markdown]
# ## The smallest case, by hand
#
# DeepSets: k = l = 1, one feature. There are two partitions of two vertices. 1,1' copies the value of a point, 1|1'
# writes the sum of all values to each point. So y_i = λ x_i + μ (x_1 + … + x_n): two weights for every n ≥ 2.

# %%
x = Matrix([[3], [1], [4]])
same, total = Diagram("1,1'").matrix(3), Diagram("1|1'").matrix(3)
y = (same * 2 + total * -1) * x
print("λ = 2, μ = −1:", x.T, " goes to ", y.T)
assert y == Matrix([[2 * 3 - 8], [2 * 1 - 8], [2 * 4 - 8]])
assert Hom(S(3), 1, 1).dim == 2
drawing.weight_matrix(Hom(S(3), 1, 1), letters="classes")

# %% [markdown]
# ## The idea
#
# 1. **One diagram, one operation.** The layers of S(n) are the combinations of D_π; how to read a diagram as "copy,
#    sum, take the diagonal, broadcast" is shown in `partitions_to_matrices.py` (`eqmath.Diagram.matrix`).
# 2. **Count** the diagrams with at most n blocks (`eqmath.combinatorics.stirling`).
# 3. **Features are untouched by the group**, so each weight becomes a d' × d matrix of weights, and each weight of a
#    bias a vector of d'.
# 4. **Several groups** on several factors: pairs of diagrams, numbers multiply (`eqmath.hom.by_factors.ByFactors`). See
#    `local_symmetries.py`.
# 5. **In code** the basis is one array, and the layer is one einsum (`eqmath.Hom.to_numpy`).


# %%
def weights(legs: list[tuple[int, int, int]], d: int = 1, d2: int = 1) -> int:
    """The formula: one (n, k, l) for each group that acts."""
    number = d * d2
    for n, k, l in legs:
        number *= sum(stirling(k + l, t) for t in range(n + 1))
    return number


# %% [markdown]
# ## The verification
#
# The networks' names, the formula, and the dimension that the package computes from orbits. Predict three of them: the
# pooling at the end of DeepSets; the layer from pairs to pairs, 15 = Bell(4); tables with permuted rows and columns, 2
# · 2. The hypothesis of the last one is that rows and columns are permuted independently of each other.

# %% [hypothesis]
tables = "S(3)xS(4)"  # rows and columns of a 3 × 4 table; dropped: tables = "S(12)"

# %%
architectures = [
    ("sum pooling of a set", "S(4)", 1, 0, [(4, 1, 0)], 1),
    ("DeepSets layer", "S(4)", 1, 1, [(4, 1, 1)], 2),
    ("graph: pairs to points", "S(4)", 2, 1, [(4, 2, 1)], 5),
    ("graph: pairs to pairs", "S(4)", 2, 2, [(4, 2, 2)], 15),
    ("graph of 3 vertices: pairs to pairs", "S(3)", 2, 2, [(3, 2, 2)], 14),
    ("hypergraph: triples to triples", "S(6)", 3, 3, [(6, 3, 3)], 203),
    ("table, rows and columns permuted", tables, 1, 1, [(3, 1, 1), (4, 1, 1)], 4),
    ("three-way table", "S(2)xS(3)xS(2)", 1, 1, [(2, 1, 1), (3, 1, 1), (2, 1, 1)], 8),
]
for name, group, k, l, legs, expected in architectures:
    dim = Hom(parse_group(group), k, l).dim
    print(f"{name:36} {group:15} k = {k}, l = {l}: {dim:3} weights")
    assert dim == weights(legs) == expected

# A layer for 3 × 4 tables: itself, the same row, the same column, another cell.
drawing.tying_pattern(Hom(parse_group(tables), 1, 1))

# %% [markdown]
# Biases: one number for a set's layer, two for a graph's: one on the diagonal, one off it.

# %%
assert [Hom(S(4), 0, l).dim for l in (0, 1, 2)] == [weights([(4, 0, l)]) for l in (0, 1, 2)] == [1, 1, 2]

# %% [markdown]
# **A layer with features, run.** From pairs to points, d = 2 and d' = 3, on four vertices: 2 · 3 · 5 weights and 3 · 1
# for the bias. All numbers are integers, so equality is equality.

# %%
n, d, d2 = 4, 2, 3
basis, bias = Hom(S(n), 2, 1).to_numpy(), Hom(S(n), 0, 1).to_numpy()
rng = Random(0)
w = np.array([rng.randrange(-9, 10) for _ in range(d * d2 * len(basis))]).reshape(d2, d, len(basis))
b = np.array([rng.randrange(-9, 10) for _ in range(d2 * len(bias))]).reshape(d2, len(bias))


def layer(x: np.ndarray) -> np.ndarray:
    """(d, n, n) ↦ (d', n)."""
    return np.einsum("efb,bij,fj->ei", w, basis, x.reshape(d, n * n)) + np.einsum("eb,bi->ei", b, bias[:, :, 0])


x = np.array([rng.randrange(-9, 10) for _ in range(d * n * n)]).reshape(d, n, n)
for g in permutations(range(n)):
    order = list(g)
    assert (layer(x[:, order][:, :, order]) == layer(x)[:, order]).all()
print("weights of the layer:", w.size, "and of its bias:", b.size)
assert w.size == weights([(n, 2, 1)], d, d2) == 30
assert b.size == weights([(n, 0, 1)], 1, d2) == 3
drawing.weight_matrix(Hom(S(3), 2, 1), letters="classes")

# %% [markdown]
# **Other groups, the same formula** with their own diagrams in place of partitions. A vector of R³ at each of four
# points, turned all together and permuted: the layer may scale each vector and add up all vectors.

# %%
cloud = Hom(parse_group("O(3)xS(4)"), 1, 1)
print("point cloud, k = l = 1:", *cloud.spanning_set)
assert cloud.dim == 1 * 2

# %% [markdown]
# ## Where it fails
#
# **The wrong group.** A 3 × 4 table seen as a set of 12 cells leaves 2 weights: too few, the network is blind to rows.
# Rows and columns of a square table permuted *together*, as for graphs, leave 15: a graph is not a table.

# %%
print("12 cells:", Hom(S(12), 1, 1).dim, " 4 × 4 table:", Hom(parse_group("S(4)xS(4)"), 1, 1).dim,
      " graph of 4 vertices:", Hom(S(4), 2, 2).dim)  # fmt: skip
assert Hom(S(12), 1, 1).dim == 2
assert (Hom(parse_group("S(4)xS(4)"), 1, 1).dim, Hom(S(4), 2, 2).dim) == (4, 15)

# %% [markdown]
# **Small n.** Graphs of three vertices have 14 weights, not 15: see `only_a_spanning_set.py`. **Symmetric inputs.** If
# all tables x are symmetric, some of the 15 operations do the same: x and its transpose, sums of rows and of columns.
# Count those that differ on symmetric tables: the orbits of S(2), exchanging the inputs, on the 15 diagrams.

# %%
graph = Hom(S(4), 2, 2).spanning_set
classes = {frozenset({d, Diagram.swap().then(d).diagram}) for d in graph}
symmetric = [
    Matrix([[int({i, j} == {a, b})] for i, j in product(range(4), repeat=2)]) for a in range(4) for b in range(4)
]
actions = [[row[0] for x in symmetric for row in (d.matrix(4) * x).tolist()] for d in graph]
print("different on symmetric tables:", len(classes), "of 15")
assert Matrix(actions).rank() == len(classes) == 11

# %% [markdown]
# ## What was not shown
#
# * Which of these networks can approximate which functions, and what goes between the linear layers.
# * The count for n other than those in the table; the formula is proved in `symmetric_group.py`, products in
#   `local_symmetries.py`.
#
# ## Exercises
#
# **1.** A layer maps pairs (k = 2) to pairs (l = 2) on graphs of 10 vertices, with 8 features in and 16 out. How many
# weights does it have, and how many does its bias have?
#
# **2.** Users × films × months, 3 × 4 × 12, users and films permuted, the months rotated around the year (C(12)). How
# many weights does a layer with k = l = 1 on such tables have, with one feature?

# %%
check = teaching.exercises("deepsets_and_relatives")
