# %% [markdown]
# # 50. Five published layers, written out as their papers give them
#
# **Level.** further; 25 minutes to read, 4 seconds to run
#
# **Statement.** The layers of Deep Sets, of invariant and equivariant graph networks, of tensor field networks, of
# group equivariant convolutions and of neural functionals, each written by hand in numpy, are sums of the basis
# elements that eqmath finds for their groups, and reach all of them: the papers' operations and eqmath's elements are
# two bases of one space. The papers count 2, 15, 3, 36 and 12 weights; these numbers are right.
#
# **Source.** M. Zaheer and others, *Deep Sets*, arXiv:1703.06114, Lemma 3; H. Maron and others, *Invariant and
# Equivariant Graph Networks*, arXiv:1812.09902, Appendix A; N. Thomas and others, *Tensor field networks*,
# arXiv:1802.08219, §4; T. Cohen, M. Welling, *Group Equivariant Convolutional Networks*, arXiv:1602.07576, §7; A. Zhou
# and others, *Permutation Equivariant Neural Functionals*, arXiv:2302.14040, §2, the layer without biases.

# %%
from fractions import Fraction
from itertools import product

import numpy as np

from eqmath import Hom, Matrix, teaching
from eqmath.drawing import block_matrix, sheet
from eqmath.groups import permutation_group

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | w | the weights of a layer, in the order of the paper's operations |
# | x, y | input and output of a layer |
# | P, B | the papers' operations and eqmath's basis, one matrix per row, written as a vector |
# | C | the coordinates of one in the other: P = C B |
# | n | the number of points of a set, of vertices of a graph |
# | L | the number of weight matrices of a network that is an input |

# %% [markdown]
# ## The smallest case, by hand
#
# Deep Sets: y = (λ I + γ 1 1ᵀ) x + β. On two points I = D_{1,1'}, and 1 1ᵀ = D_{1|1'}: the coordinates are λ and γ.


# %%
def sets(x, w):
    return w[0] * x + w[1] * x.sum()


two = Hom("S(2)", 1, 1)
assert sets(np.array([3, 5]), [2, -1]).tolist() == two.weight().apply([3, 5], [2, -1]).tolist() == [-2, 2]

# %% [markdown]
# ## The idea
#
# 1. **A published layer is linear in x and in w**: unit vectors for both give its matrices P.
# 2. **eqmath knows a basis B of all maps that commute with the group** (`eqmath.Hom.to_numpy`).
# 3. **C = P Bᵀ (B Bᵀ)⁻¹ over Q** (`eqmath.Matrix.inverse`). P = C B says that the published layer is a sum of elements
#    of B; if C has an inverse, it says the converse as well.
# 4. **With the weights Cᵀ w both layers are one**, on all rational x (`eqmath.layers.Weight.apply`).
# 5. **Characters count once more**, with no basis at all (`eqmath.Hom.second_route`).

# %% [markdown]
# ## The verification
#
# **Graphs.** The 15 operations from pairs to pairs, as in the appendix and in the authors' code, without its division
# by n, and the two of the bias.

# %% [hypothesis]
n = 4  # at least as many vertices as the layer has legs; dropped: n = 3


# %%
def graphs(x, w):
    diagonal, rows, columns = np.diag(x), x.sum(axis=1), x.sum(axis=0)
    one, unit = np.ones(len(x), dtype=int), np.eye(len(x), dtype=int)
    operations = [
        *(np.diag(diagonal), unit * diagonal.sum(), np.diag(rows), np.diag(columns), unit * x.sum()),
        *(np.outer(one, columns), np.outer(one, rows), np.outer(columns, one), np.outer(rows, one), x, x.T),
        *(np.outer(one, diagonal), np.outer(diagonal, one)),
        *(np.outer(one, one) * diagonal.sum(), np.outer(one, one) * x.sum()),
    ]
    return sum(a * y for a, y in zip(w, operations, strict=True))


# %% [markdown]
# **Points.** For two points at a distance r from each other a tensor field network multiplies r with the feature of
# the neighbour, a number s and a vector v: x = (r s, r ⊗ v). Its tables are δ and ε: the dot product, the multiple
# and the cross product.


# %%
epsilon = np.zeros((3, 3, 3), dtype=int)
for a in range(3):
    epsilon[a, (a + 1) % 3, (a + 2) % 3], epsilon[a, (a + 2) % 3, (a + 1) % 3] = 1, -1


def points(x, w):
    squares = x[3:].reshape(3, 3)
    return np.array([w[0] * np.trace(squares), *(w[1] * x[:3] + w[2] * np.einsum("abc,bc->a", epsilon, squares))])


# %% [markdown]
# **Images.** A feature map of p4 has four images, one for each quarter turn. For the turn r the filters are turned r
# times and their order is rolled by r; then they are correlated with the images, whose edges are glued.


# %%
def images(x, w):
    found = []
    for r in range(4):
        filters = np.rot90(np.roll(w.reshape(4, 3, 3), r, axis=0), r, axes=(1, 2))
        shifts = product((-1, 0, 1), repeat=2)
        found.append(sum(np.roll(x, (-i, -j), (1, 2)) * filters[:, [i + 1]][:, :, [j + 1]] for i, j in shifts).sum(0))
    return np.stack(found)


number = np.arange(36).reshape(4, 3, 3)
moves = [np.roll(number, 1, axis=1), np.roll(number, 1, axis=2), np.rot90(np.roll(number, 1, 0), 1, axes=(1, 2))]
p4 = permutation_group("p4 of 3 x 3 pixels", 36, [(move.ravel() + 1).tolist() for move in moves])

# %% [markdown]
# **Weight spaces.** The input is a network of L = 2 weight matrices between 2, 3 and 2 neurons, all of which may be
# exchanged; a, b, c, d are the paper's letters: sums over all, over rows, over columns, and nothing summed.


# %%
def functionals(x, w):
    W, w = [x[:6].reshape(3, 2), x[6:].reshape(2, 3)], iter(w)
    found = [sum(next(w) * other.sum() for other in W) + 0 * own for own in W]
    found = [y + next(w) * own.sum(axis=0) for y, own in zip(found, W, strict=True)]
    found = [y + next(w) * own.sum(axis=1)[:, None] for y, own in zip(found, W, strict=True)]
    found[1] = found[1] + next(w) * W[0].sum(axis=1)  # b: columns of W₁ are summed
    found[0] = found[0] + next(w) * W[1].sum(axis=0)[:, None]  # c: rows of W₂ are
    found = [y + next(w) * own for y, own in zip(found, W, strict=True)]
    return np.concatenate([y.ravel() for y in found])


# %% [markdown]
# All five, with their numbers as the papers give them. For functionals it is L² + 2 (2L − 1) + L.

# %%
L = 2
PUBLISHED = [
    (sets, 2, (n,), f"S({n})", "V", "V"),
    (graphs, 15, (n, n), f"S({n})", "V^2", "V^2"),
    (points, 3, (12,), "SO(3)", "V+V^2", "1+V"),
    (images, 36, (4, 3, 3), p4, "V", "V"),
    (functionals, L**2 + 2 * (2 * L - 1) + L, (12,), "S(2)xS(3)xS(2)", "V2*V1+V3*V2", "V2*V1+V3*V2"),
]
rng = np.random.default_rng(0)


def rational(*shape):
    found = [Fraction(int(a), int(b)) for a, b in zip(*rng.integers(1, 9, (2, np.prod(shape))), strict=True)]
    return np.array(found, dtype=object).reshape(shape)


def coordinates(layer, count, shape, H):
    """C, where P = C B."""
    units = np.eye(np.prod(shape), dtype=int).reshape(-1, *shape)
    matrices = [np.array([layer(x, w).ravel() for x in units]).T for w in np.eye(count, dtype=int)]
    P, B = (Matrix([own.ravel().tolist() for own in rows]) for rows in (matrices, H.to_numpy()))
    C = P * B.T * (B * B.T).inverse()
    assert C * B == P, "the published layer does not commute with the group"
    return C


def equal(layer, x, w, H, C):
    """Whether the layers have the same value."""
    y = H.weight().apply(x.reshape(H.weight().layer.inputs), (Matrix([w.tolist()]) * C).to_numpy()[0])
    return layer(x, w).ravel().tolist() == y.ravel().tolist()


print(f"{'layer':12}{'group':20}{'maps':28}{'paper':>6}{'dim':>5}{'by characters':>15}")
for layer, count, shape, group, source, target in PUBLISHED:
    H = Hom(group, source, target)
    print(f"{layer.__name__:12}{group!s:20}{f'{source} → {target}':28}{count:6}{H.dim:5}{H.second_route:15}")
    assert count == H.dim == H.second_route
    C = coordinates(layer, count, shape, H)
    assert C.rank() == count
    assert all(equal(layer, rational(*shape), rational(count), H, C) for _ in range(10))

# %% [markdown]
# The biases: 1 for a set, 2 for a graph, 1 for the four images, 1 for points, where only a number has one.

# %%
assert [Hom(group, "1", target).dim for _, _, _, group, _, target in PUBLISHED[:4]] == [1, 2, 1, 1]

# %% [markdown]
# The 15 operations of a graph as diagrams:

# %%
sheet("partition", 2, 2)

# %% [markdown]
# The blocks of a neural functional, from columns to rows, with the terms of the paper that each has:

# %%
sizes = {"W₁": 1.6, "W₂": 1.6}
block_matrix([["a, b, c, d", "a, c"], ["a, b", "a, b, c, d"]], sizes, sizes, "12 weights between two weight matrices")

# %% [markdown]
# ## Where it fails
#
# **Graphs of three vertices**: the 15 operations are there, and one of them is superfluous.

# %%
assert coordinates(graphs, 15, (3, 3), Hom("S(3)", 2, 2)).rank() == Hom("S(3)", 2, 2).dim == 14

# %% [markdown]
# **Reflections** take the cross product away: v is a vector, r × v is not.

# %%
assert Hom("O(3)", "V+V^2", "1+V").dim == 2

# %% [markdown]
# **Points of a cloud** are permuted as well. Tensor field networks take Σ_j, one of five ways from pairs to points, and
# have 3 of 15 weights. **A layer of one neuron** leaves less than L² + 2 (2L − 1) + L. **Larger images** leave more
# than a filter of 3 × 3 has: that it is 0 far away is a choice, not a symmetry.

# %%
assert Hom("S(3)xSO(3)", "V1^2*V2+V1^2*V2^2", "V1+V1*V2").dim == 5 * 3
assert Hom("S(2)xS(1)xS(2)", "V2*V1+V3*V2", "V2*V1+V3*V2").dim == 6
assert Hom("Torus(5,1)", 1, 1).dim == 25

# %% [markdown]
# ## What was not shown
#
# * The same for all n, all widths and L: that is `only_a_spanning_set.py` for graphs, `weight_spaces.py` for networks.
# * Radial functions, activations, normalisation, pooling and channels, which multiply all numbers.
# * That programs do what the papers say; the tests of eqmath compare with emlp, e3nn and escnn where these are
#   installed.
#
# ## Exercises
#
# **1.** How many weights does the layer of neural functionals have for L = 3 and widths 2, 3, 3, 2, and how many if the
# first hidden layer has one neuron? Give two numbers.
#
# **2.** How many weights does a group convolution of p4m, with reflections, have on 3 × 3 pixels, and how many does a
# layer from one image to the four of p4 have? Give two numbers.

# %%
check = teaching.exercises("published_layers")
