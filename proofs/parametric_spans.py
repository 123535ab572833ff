# %% [markdown]
# # 30. Parametric spans: which input meets which output through which weight
#
# **Level.** further; 30 minutes to read, 5 seconds to run
#
# **Statement.** Let a group G permute finite sets X, Y and E, let s: E → X and t: E → Y be equivariant and π: E → W
# invariant. Then y(b) = Σ w(π(e)) x(s(e)), over the e with t(e) = b, is an equivariant layer R^X → R^Y for all weights
# w. With E = X × Y and W = (X × Y)/G these are all the equivariant linear layers, each once: there are as many weights
# as orbits of pairs. The derivatives of the layer are layers of the same span, its legs X, Y and W exchanged.
#
# **Source.** M. G. Bergomi, P. Vertechi, *Neural network layers as parametric spans*, arXiv:2208.00809. That orbits of
# pairs are a basis is classical. T. Cohen, M. Welling, arXiv:1602.07576, for p4 and p4m.

# %%
from itertools import combinations, permutations, product

import numpy as np

from eqmath import Hom, Space, parse_group, teaching, verify
from eqmath.spans import (
    SignedSet,
    Span,
    basis_set,
    circle,
    circular_convolution,
    convolution,
    dense,
    full_span,
    output_size,
)

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | X, Y | the places of inputs and outputs: points, pixels, edges; R^X holds a number for each |
# | E | the edges; e leads from s(e) in X to t(e) in Y |
# | π: E → W | the weight of an edge; the edges over one weight are its fibre, and share it |
# | x, w, y | the input, the weights and the output, functions on X, W and Y |
# | V | R^n; Sub2(V) has the pairs {i, j} as its basis, Alt2(V) the e_i ∧ e_j |
# | n, k, s, p | a convolution: pixels, kernel, stride and padding |

# %% [markdown]
# ## The smallest case, by hand
#
# Two points that are exchanged, X = Y = {1, 2}. There are four pairs in two orbits: {11, 22} and {12, 21}. So there are
# two weights, and y(1) = w1 x(1) + w2 x(2), y(2) = w2 x(1) + w1 x(2).

# %%
points = SignedSet(2, ((1, 0),))
smallest = full_span(points, points)
assert smallest.matrix([3, 7]).tolist() == [[3, 7], [7, 3]]
assert smallest.weights == Hom("S(2)", source="V", target="V").dim == 2
smallest

# %% [markdown]
# ## The idea
#
# 1. **Pull, multiply, push.** x ↦ x∘s copies the inputs to the edges, w∘π copies the weights there, their product is
#    summed along t. No matrix is needed (`eqmath.spans.Span.apply`), and the layer is linear in x and in w.
# 2. **Substitute e → ge.** If G acts on E, s and t are equivariant and π is invariant, this turns the sum for y(b) into
#    that for y(gb) (`eqmath.spans.Span.edge_set`).
# 3. **A matrix commutes iff it is constant on orbits of pairs.** For W_yx = W_(gy)(gx). So the indicators of orbits are
#    a basis, and the span of all pairs gives them all (`eqmath.spans.full_span`).
# 4. **Exchange the legs.** Y ← E → X has the transposed layer (`eqmath.spans.Span.transpose`). W ← E → Y with weights x
#    is the same y as a function of w, so its layer is the derivative in w (`eqmath.spans.Span.in_weights`).
# 5. **Signs.** Where G permutes a basis up to signs, edges carry signs. An orbit in which some element turns a pair
#    into its negative admits no map but 0, and is left out.

# %%
FACTS = {
    ("S(4)", "Sub2(V)", "Sub2(V)"): 3,
    ("S(4)", "Sub3(V)", "V"): 2,
    ("S(5)", "Sub2(V)", "Sub3(V)"): 3,
    ("S(4)xS(5)", "V1*V2", "V1*V2"): 4,
    ("S(2)wrS(4)", "V", "V"): 3,
    ("C(6)", "V", "V"): 6,
    ("Aut(path:3)", "V", "V"): 5,
}
for (group, source, target), number in FACTS.items():
    X, Y = (basis_set(parse_group(group), Space(space)) for space in (source, target))
    print(f"{group}: {source} → {target} has {full_span(X, Y).weights} weights for {X.size * Y.size} pairs")
    assert full_span(X, Y).weights == Hom(group, source=source, target=target).dim == number

# %% [markdown]
# By hand, for the pairs of four points: two pairs are equal, or have one point in common, or none. By Burnside's lemma
# the number of orbits is the mean number of pairs of pairs that a permutation fixes.

# %%
pairs = list(combinations(range(4), 2))
fixed = [sum({g[a], g[b]} == {a, b} for a, b in pairs) for g in permutations(range(4))]
assert sum(number**2 for number in fixed) == 3 * 24

# %% [markdown]
# ## The verification
#
# Six pixels on a circle. The hypothesis is that π is invariant: here the weight of a pair of pixels says how many
# steps the one is from the other. Predict how many layers there are.

# %% [hypothesis]
invariant = True  # the weight of an edge is that of the turned edge; dropped: invariant = False

# %%
weight = (lambda x, y: (x - y) % 6) if invariant else (lambda x, _: x)
turning = Span(circle(6), circle(6), tuple((x, y, weight(x, y), 1) for x, y in product(range(6), repeat=2)))
circulant = Hom("C(6)", source="V", target="V")
found = circulant.examine(turning.layers)
print(turning.weights, "weights; equivariant:", turning.is_equivariant, "; all layers:", found.spans)
assert turning.is_equivariant
assert found.spans
assert turning.weights == found.rank == circulant.dim == 6

# %% [markdown]
# The theorem for some groups at once. Besides the orbits of all pairs, random spans of G-sets are built there, with
# parallel edges and shared weights: their layers commute, and lie in the span.

# %%
for group in ("S(4)xS(5)", "Aut(path:3)", "C(6)"):
    for verdict in verify("parametric-spans", group=group):
        print(group, *verdict.ends, "-", verdict.outcome.sentence)
        assert verdict.status == "proved"

# %% [markdown]
# **Stride.** Every s-th window is kept, and one step of the output is s steps of the input. Six pixels to three: the
# turns by two steps act, for which six pixels are two circles of three.

# %%
coarser = circular_convolution(6, 6, stride=2)
assert coarser.is_equivariant
assert coarser.weights == Hom("C(3)", source="2*V", target="V").dim == 6
coarser

# %% [markdown]
# **Sizes.** Windows of k pixels, s apart, in n pixels with p more on both sides: there are ⌊(n + 2p − k)/s⌋ + 1. Here
# they are counted one by one.

# %%
for n, k, s, p in product(range(1, 9), range(1, 5), range(1, 4), range(3)):
    if k <= n + 2 * p:
        starts = [start for start in range(0, n + 2 * p, s) if start + k <= n + 2 * p]
        assert output_size(n, k, s, p) == convolution(n, k, s, p).target.size == len(starts)
print("7 pixels, kernel 3:", *(f"stride {s}, padding {p}: {output_size(7, 3, s, p)}" for s in (1, 2) for p in (0, 1)))

# %% [markdown]
# **Dense layers** are the spans of all pairs with no group: every pair is an orbit.

# %%
assert dense(3, 2).weights == Hom("S(1)", source="3", target="2").dim == 6

# %% [markdown]
# **Derivatives.** For the loss z·y the gradient in x is the layer of the exchanged feet at z; that in w is the sum of
# x(s(e)) z(t(e)) over the fibres of π. Both are compared with the matrices.

# %%
layer, x, w, z = circular_convolution(5, 3), np.array([2, 0, 1, 7, 5]), np.array([3, -1, 4]), np.array([1, 1, 0, 2, -3])
assert layer.transpose.apply(z, w).tolist() == (layer.matrix(w.tolist()).T.to_numpy() @ z).tolist()
gradient = layer.pushed_forward([x[a] * z[b] for a, b, _, _ in layer.edges])
print("gradient in the weights:", *gradient)
assert gradient == (layer.in_weights.matrix(x.tolist()).T.to_numpy() @ z).tolist()
assert gradient == [z @ W.to_numpy() @ x for W in layer.layers]
assert all(verdict.status == "proved" for verdict in verify("span-derivative", group="C(6)"))

# %% [markdown]
# **Images on the torus.** Translations alone leave a weight for every shift. With quarter turns (p4), or with all
# symmetries of the square (p4m), weights are shared on the orbits of shifts. These are listed here by hand.

# %%
MOVES = {4: [lambda a, b: (a, b), lambda a, b: (-b, a), lambda a, b: (-a, -b), lambda a, b: (b, -a)]}
MOVES[8] = MOVES[4] + [lambda a, b: (b, a), lambda a, b: (-a, b), lambda a, b: (-b, -a), lambda a, b: (a, -b)]
for symmetries, moves in MOVES.items():
    numbers = []
    for n in (2, 3, 4, 5, 6, 8):
        shifts = product(range(n), repeat=2)
        orbits = {frozenset((u % n, v % n) for u, v in (move(a, b) for move in moves)) for a, b in shifts}
        numbers.append(Hom(f"Torus({n},{symmetries})", source="V", target="V").dim)
        assert numbers[-1] == len(orbits)
    print(f"{symmetries} symmetries around a point:", *numbers)
for verdict in verify("grid-convolutions", n="all"):
    assert verdict.status == "proved"
    if verdict.n == "all":
        print(verdict.group, "-", verdict.note)

# %% [markdown]
# ## Where it fails
#
# **Zero padding** keeps the number of pixels, but a window at the end sees no pixel where the circle has one. The span
# is not one of G-sets, and its layer does not commute with the turn: here are an element, and an entry at which the two
# sides differ. Around the circle, the same kernel commutes.

# %%
padded, around = convolution(4, 3, padding=1), circular_convolution(4, 3)
wrong = Hom("C(4)", source="V", target="V").examine(padded.layers).violation
print(f"g = {wrong.g.tolist()}: entry {wrong.row[0]}, {wrong.column[0]} is {wrong.left} and {wrong.right}")
assert wrong.left != wrong.right
assert (padded.is_equivariant, around.is_equivariant) == (False, True)
assert Hom("C(4)", source="V", target="V").examine(around.layers).violation is None

# %% [markdown]
# **Two orbits under one weight, or an orbit left out**: equivariant, but not everything.

# %%
for fewer in (turning.merged(0, 3), turning.without(5)):
    found = circulant.examine(fewer.layers)
    print(found.rank, "of", found.dim, "dimensions")
    assert (found.violation, found.rank) == (None, 5)

# %% [markdown]
# **Signs.** For S(6) there are two orbits from pairs to points. If exchanging a pair changes the sign, the one in which
# the point is not in the pair is forced to 0; from such pairs to such pairs it is that of disjoint pairs.

# %%
for source, target, orbits, weights in (("2", "V", 2, 1), ("2", "2", 3, 2)):
    for kind, number in (("Sub", orbits), ("Alt", weights)):
        ends = [space if space == "V" else f"{kind}{space}(V)" for space in (source, target)]
        span = full_span(*(basis_set(parse_group("S(6)"), Space(space)) for space in ends))
        print(" → ".join(ends), "has", span.weights)
        assert span.weights == Hom("S(6)", source=ends[0], target=ends[1]).dim == number

# %% [markdown]
# **The layer does not determine the span.** Two parallel edges of opposite signs change nothing.

# %%
longer = Span(points, points, smallest.edges + tuple((*edge[:3], sign) for edge in smallest.edges for sign in (1, -1)))
assert longer != smallest
assert longer.is_equivariant
assert longer.layers == smallest.layers

# %% [markdown]
# ## What was not shown
#
# * Infinite sets, with integrals in the place of sums: the paper treats them, these scripts do not.
# * Group by group, and for the spaces that are named. Steps 2 and 3 are the argument for every finite group.
# * Non-linear operations between layers, and anything about training.
#
# ## Exercises
#
# **1.** An image has 28 pixels in a line, the kernel 5, the stride is 2. How many pixels does the next image have with
# a padding of 2, and with none? Give two numbers.
#
# **2.** How many weights does a layer on images of 7 × 7 pixels on the torus have if it commutes with translations and
# quarter turns, and how many if it commutes with reflections, too? Give two numbers.

# %%
check = teaching.exercises("parametric_spans")
