# %% [markdown]
# # 26. Which linear layers commute with two groups that act on two factors?
#
# **Level.** further; 30 minutes to read, 6 seconds to run
#
# **Statement.** Let G act on V, and G' on V'. The group G × G' acts on V ⊗ V', each of the two on its own factor. The
# linear maps V^⊗k ⊗ V'^⊗k' → V^⊗l ⊗ V'^⊗l' that commute with G × G' are the tensor product of the two spaces of
# layers. They are spanned by the Kronecker products of the matrices of pairs of diagrams, one from a spanning set of
# each group, and the numbers of weights multiply. The same holds for more than two factors.
#
# **Source.** E. Pearce-Crump, arXiv:2212.08648 and arXiv:2212.08630, the parts about local symmetries. That the
# invariants of a product are the tensor product of the invariants is classical; the proof is below.

# %%
from itertools import permutations, product
from math import comb
from random import Random

import networkx as nx

from eqmath import Aut, Diagram, Hom, Matrix, S, drawing, parse_group, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | G, V | a group and the space on which it acts; G', V' the second |
# | k, l, m | the numbers of inputs and of outputs, the same for both factors; m = l + k |
# | d, d' | a diagram of the first group, and one of the second |
# | D, D' | their matrices; d x d' has the Kronecker product of both |
# | S(3)xS(2) | the product, on the tensor product V ⊗ V' of dimension 3 · 2 |
# | S(3)+S(2) | the same group on the direct sum V ⊕ V' of dimension 3 + 2 |
# | a(j), b(j) | the numbers of weights of S(3) and S(2) with j legs |
# | C(m, j) | the number of ways to choose j of m things |

# %% [markdown]
# ## The smallest case, by hand
#
# Take S(2)xS(2) and k = l = 1. The space R² ⊗ R² holds 2 × 2 tables. One group permutes the rows of a table, the other
# its columns. A layer has one weight for each orbit of pairs of cells, and the orbit says two things: do the cells lie
# in the same row, and do they lie in the same column? That makes 2 · 2 = 4 weights. All permutations of the four cells
# would leave two: the cells are equal or not.

# %%
square = parse_group("S(2)xS(2)")
H11 = Hom(square, k=1, l=1)
matrices = {str(d): H11.matrix(d) for d in H11.spanning_set}
for name, W in matrices.items():
    print("matrix of", name)
    print(W)

together, apart = Matrix.identity(2), Matrix([[1, 1], [1, 1]])
assert list(matrices) == ["1,1' x 1,1'", "1,1' x 1|1'", "1|1' x 1,1'", "1|1' x 1|1'"]
assert list(matrices.values()) == [a.kron(b) for a in (together, apart) for b in (together, apart)]
assert H11.dim == 2 * 2
assert Hom(S(4), 1, 1).dim == 2
H11

# %% [markdown]
# The cells are numbered 11, 12, 21, 22. With a letter for each orbit the weight matrix looks like this: a for the cell
# itself, b for the same row, c for the same column, d for neither.

# %%
cells = list(product((0, 1), repeat=2))


def orbit(I: tuple[int, ...], J: tuple[int, ...]) -> str:
    """Whether rows and columns of two cells agree, as a letter."""
    return "dcba"[2 * (I[0] == J[0]) + (I[1] == J[1])]


for I in cells:
    print(*(orbit(I, J) for J in cells))
for a, b in product(permutations((0, 1)), repeat=2):
    assert all(orbit((a[i], b[j]), (a[p], b[q])) == orbit((i, j), (p, q)) for (i, j), (p, q) in product(cells, cells))

drawing.weight_matrix(H11, letters="classes")

# %% [markdown]
# ## The idea
#
# 1. **Bend the legs.** A layer is an invariant vector with l+k legs for each factor. So let A be a tensor power of V
#    with its action of G, and B one of V' with that of G'. We look for the invariants of G × G' in A ⊗ B.
# 2. **First G'.** Choose a basis a_1, a_2, … of A. Each vector of A ⊗ B is Σ a_i ⊗ b_i, with unique b_i. It is fixed by
#    G' exactly when all b_i are. So it lies in A ⊗ B^G', where B^G' are the invariants.
# 3. **Then G.** Choose a basis of B^G' and do the same from the other side: what is left is A^G ⊗ B^G'. Nothing was
#    used about the groups.
# 4. **So rank and dimension multiply** (`eqmath.hom.by_factors.ByFactors`), and pairs of diagrams
#    (`eqmath.families.DiagramTuple`) span where the diagrams of each factor do. They are a basis exactly when both
#    lists are.
# 5. **Legs go factor by factor**: V^⊗l ⊗ V'^⊗l. In a network a layer of order 2 has legs V V' V V'. One permutation
#    of the coordinates turns one into the other (`eqmath.hom.by_factors.interleaved`).
# 6. **On the direct sum** each leg chooses its summand: (V ⊕ V')^⊗m is the sum, over the 2^m choices, of V^⊗j ⊗
#    V'^⊗(m−j). Steps 1 to 3 hold for each. So the number of weights is Σ_j C(m, j) a(j) b(m−j)
#    (`eqmath.groups.sums.direct_sum`).
#
# Step 5 by example: the legs of S(2)xS(3) at k = 1 and l = 2. With the outputs in the order V V V' V' the layer W obeys
# (g ⊗ g ⊗ h ⊗ h) W = W (g ⊗ h). After the exchange of the two middle legs it obeys (g ⊗ h ⊗ g ⊗ h) W = W (g ⊗ h).

# %%
mixed = parse_group("S(2)xS(3)")
factors = (2, 2, 3, 3)
place = {legs: i for i, legs in enumerate(product(*map(range, factors)))}
target = {legs: i for i, legs in enumerate(product(*(range(factors[i]) for i in (0, 2, 1, 3))))}
exchange = Matrix.permutation([target[v, w, v2, w2] + 1 for (v, v2, w, w2) in place])

rng = Random(0)
g, h = Matrix.permutation([2, 1]), Matrix.permutation([2, 3, 1])
H12 = Hom(mixed, k=1, l=2)
for d in H12.spanning_set:
    W = H12.matrix(d)
    assert g.kron(g).kron(h).kron(h) * W == W * g.kron(h)
    assert g.kron(h).kron(g).kron(h) * exchange * W == exchange * W * g.kron(h)
    for element in [mixed.random(rng) for _ in range(5)]:
        assert element.kron(element) * exchange * W == exchange * W * element
print("the layers have", H12.shape[0], "rows and", H12.shape[1], "columns;", H12.dim, "weights")

# %% [markdown]
# ## The verification
#
# The four pairs of the smallest case, in the order in which they were printed. Predict: a basis.

# %% [hypothesis]
pairs = 4  # every pair of a diagram and a diagram; dropped: pairs = 3

# %%
found = H11.examine(list(matrices.values())[:pairs])
print("rank", found.rank, "of", found.dim)
assert found.spans
assert found.independent

# %% [markdown]
# Factor by factor, and then by solving the equations of all generators of the product at once: that way knows nothing
# of pairs. Predict the orders 2 to 4 for S(3)xS(2): S(3) has 2, 5, 14 weights and S(2) has 2, 4, 8.

# %%
for verdict in verify("local-symmetries", max_order=4):
    print(
        f"{verdict.group}, order {verdict.order}: {verdict.diagrams} pairs, dimension {verdict.dim}: {verdict.status}"
    )
    assert verdict.status == "proved"
    assert verdict.rank == verdict.dim == verdict.second_route
    if verdict.group == "S(3)xS(2)":
        assert verdict.dim == {0: 1, 1: 1, 2: 2 * 2, 3: 5 * 4, 4: 14 * 8}[verdict.order]

for name, expected in [("S(3)xS(2)", 4), ("O(2)xS(3)", 2), ("S(2)xS(2)xS(2)", 8), ("SO(2)xS(2)", 4)]:
    direct = verify("local-symmetries", group=name, order=2, method="direct")
    print(f"{name}, order 2, all equations at once: dimension {direct.dim}: {direct.status}")
    assert direct.status == "proved"
    assert direct.method.name == "direct"
    assert direct.dim == verify("local-symmetries", group=name, order=2).dim == expected

# %% [markdown]
# **The direct sum is a different thing.** S(3)+S(2) acts on five points, three of one kind and two of the other. It is
# also the automorphism group of the complete bipartite graph of 3 and 2 vertices. At order 2 the formula of step 6
# says 1 · 2 + 2 · 1 · 1 + 2 · 1 = 6.

# %%
beside = parse_group("S(3)+S(2)")
bipartite = Aut(nx.complete_bipartite_graph(3, 2), colour="")
both = [(*s, *t) for s in permutations(range(3)) for t in permutations((3, 4))]
for m in range(5):
    a, b = ([Hom(S(n), 0, j).dim for j in range(m + 1)] for n in (3, 2))
    formula = sum(comb(m, j) * a[j] * b[m - j] for j in range(m + 1))
    listed = {frozenset(tuple(g[i] for i in t) for g in both) for t in product(range(5), repeat=m)}
    print(f"order {m}: {formula} weights on the direct sum, {a[m] * b[m]} on the tensor product")
    assert formula == len(listed) == Hom(beside, 0, m).dim == Hom(bipartite, 0, m).dim
    assert a[m] * b[m] == Hom(parse_group("S(3)xS(2)"), 0, m).dim
assert Hom(beside, 1, 1).dim == 6

# Five points of two kinds, and six cells of a table.
both = [drawing.tying_pattern(Hom(name, 1, 1)).scene for name in ("S(3)+S(2)", "S(3)xS(2)")]
drawing.table({"k = l = 1": both}, "the direct sum and the tensor product")

# %% [markdown]
# ## Where it fails
#
# **With a larger group.** The exchange of rows and columns of a 2 × 2 table permutes the four cells, so it is in S(4).
# It is not in S(2)xS(2), and it does not commute with the pairs: it turns d x d' into d' x d. A layer that must commute
# with it as well has three weights, since b = c.

# %%
swap = Matrix.permutation([1, 3, 2, 4])
one_side, other_side = matrices["1,1' x 1|1'"], matrices["1|1' x 1,1'"]
assert swap in S(4)
assert swap not in square
assert swap * one_side * swap == other_side != one_side

# %% [markdown]
# **With a smaller group**, one permutation for rows and columns at the same time: that is S(2) on R² ⊗ R², with eight
# weights. One of the new maps keeps the two diagonal cells of the table and forgets the others.

# %%
flip = Matrix.permutation([2, 1])
diagonal = Diagram("1,2,1',2'").matrix(2)
assert Hom(S(2), 2, 2).dim == 8
assert flip.kron(flip) * diagonal == diagonal * flip.kron(flip)
assert flip.kron(together) * diagonal != diagonal * flip.kron(together)

# %% [markdown]
# **A pair left out.** The four pairs are a basis, so without one of them a map is missed.

# %%
assert len(H11.missing(list(matrices.values())[:3])) == 1

# %% [markdown]
# **The pairs are dependent** as soon as the diagrams of one factor are. For n = 2 and order 3 there is one relation
# among five diagrams. Among the 25 pairs there are 25 − 4 · 4 = 9.

# %%
H21 = Hom(square, k=2, l=1)
print(len(H21.spanning_set), "pairs,", len(H21.relations()), "relations")
assert not H21.is_basis
assert (len(H21.spanning_set), len(H21.relations()), H21.dim) == (25, 9, 16)

# %% [markdown]
# ## What was not shown
#
# * Steps 1 to 3 are a proof for any two groups. That the diagrams of a factor span its layers is another theorem, and
#   here it was proved for the orders and the n that were run.
# * Groups between the product and all permutations, such as the group with the swap above, beyond the remark about
#   b = c.
# * For the direct sum no diagrams were given, only the number of weights; the orbit sums are a spanning set.
# * Layers that are not linear.
#
# ## Exercises
#
# **1.** A cloud of four points in space is a vector in R³ ⊗ R⁴, for O(3)xS(4). How many weights does a layer with
# k = l = 1 have, and how many with k = l = 2?
#
# **2.** How many weights do the layers of S(2)+S(2) have, on the direct sum, with k = l = 1? (Draw the 4 × 4 weight
# matrix with letters, and compare it with that of S(2)xS(2).)

# %%
check = teaching.exercises("local_symmetries")
