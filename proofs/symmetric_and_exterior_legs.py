# %% [markdown]
# # 16. Which layers take symmetric tensors and multivectors to one another?
#
# **Level.** advanced; 25 minutes to read, 8 seconds to run
#
# **Statement.** Let X and Y be products of symmetric powers Sym_a and exterior powers Alt_b of V = Rⁿ, with k and l
# legs in all. If some diagrams span the maps V^⊗k → V^⊗l that commute with a group, then the maps X → V^⊗k → V^⊗l → Y
# of the same diagrams span the maps X → Y. Up to sign these are few: for O(n) the multigraphs on the factors of X and
# Y, with loops only at symmetric factors and at most one edge between a symmetric and an exterior factor; for S(n)
# the multisets of types, the numbers of points that a block has in every factor, and those with at most n types are a
# basis.
#
# **Source.** E. Pearce-Crump, *Permutation Equivariant Neural Networks for Symmetric Tensors*, arXiv:2503.11276, for
# S(n) and one symmetric power to another. The rest follows from R. Brauer's theorem by step 2 below.

# %%
from math import factorial

from eqmath import Hom, S, drawing, refute, teaching, verify
from eqmath.combinatorics import joined_bipartitions, super_partition_count

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | V | Rⁿ with the basis x, y, z, … |
# | Sym_a | the polynomials of degree a in x, y, z, …, with the monomials as basis |
# | Alt_b | the multivectors of grade b, with the increasing products x ∧ y as basis |
# | k, l | the numbers of legs of X, the inputs, and of Y, the outputs |
# | π | a diagram; it stands for all diagrams obtained from it by exchanges of legs inside the factors |
# | (y, x) | a block with y outputs and x inputs, for one symmetric power to another: a pair |
# | D_π | the matrix that counts in how many ways values at the blocks give two monomials |
# | W_π | the map of π: the column of a monomial of D_π, divided by the number of its tensors |

# %% [markdown]
# ## The smallest case, by hand
#
# Take Sym_2 → Sym_2 for O(2). A quadratic form a x² + b xy + c y² has the trace a + c, which no rotation changes, and
# there is one form that none changes, x² + y². So there are two maps: the identity, and form ↦ trace · (x² + y²). As
# multigraphs: two edges between the two factors, or a loop at each.

# %%
H22 = Hom("O(2)", "Sym2(V)", "Sym2(V)")
for d in H22.spanning_set:
    print(d)
    print(H22.matrix(d))
assert [H22.matrix(d).tolist() for d in H22.spanning_set] == [
    [[1, 0, 1], [0, 0, 0], [1, 0, 1]],
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
]
loops, between = {(2, 0): True, (0, 2): True}, {(1, 1): True}  # their degrees; True: as often as one likes
assert super_partition_count(loops | between, (2, 2)) == 2 == H22.dim
H22

# %% [markdown]
# The same with Alt_2: a loop would be the trace of an antisymmetric matrix, which is 0. One map is left, the identity.
# For Sp(n) the form itself is antisymmetric, so that loops change sides.

# %%
assert Hom("O(4)", "Alt2(V)", "Alt2(V)").dim == super_partition_count(between, (2, 2)) == 1
assert Hom("Sp(4)", "Alt2(V)", "Alt2(V)").dim == super_partition_count(loops | between, (2, 2)) == 2
assert Hom("Sp(4)", "Sym2(V)", "Sym2(V)").dim == super_partition_count(between, (2, 2)) == 1

# %% [markdown]
# ## The idea
#
# 1. **X is a quotient of V^⊗k, and a part of it**: a monomial goes to the mean of its tensors, and a tensor to its
#    monomial. Both commute with every matrix g ⊗ … ⊗ g (`eqmath.spaces.Space.fibres`).
# 2. **So a map X → Y is a map V^⊗k → V^⊗l** with the projections before and after it. These are onto: they send a
#    spanning set to a spanning set, for every n and every group.
# 3. **An exchange of legs gives the same map, or minus it.** One diagram of every orbit is enough. If some exchange
#    keeps a diagram and has the sign −1, its map is 0 (`eqmath.methods.Symmetrised`).
# 4. **What is left has a short name**: for matchings the numbers of edges between factors; for partitions the multiset
#    of types. Both are coefficients of a product of power series (`eqmath.combinatorics.super_partition_count`).
# 5. **For S(n) no equation is left**: two pairs of monomials are in one orbit exactly if they have the same multiset of
#    types. So the types with at most n blocks are a basis, as for tensor powers (`eqmath.claims.FewBlocks`).

# %% [markdown]
# ## The verification
#
# Bipartitions of Sym_4 → Sym_3 with at most n pairs. Predict the last: 57, and that n = 7 is the first with that many.

# %% [hypothesis]
n = 7  # at least l + k values; dropped: n = 6

# %%
numbers = [
    verdict.dim for verdict in verify("symmetric-power-bipartitions", n="1..7", source="Sym4(V)", target="Sym3(V)")
]
print("weights for n = 1, …, 7:", *numbers)
assert numbers == [1, 10, 28, 44, 53, 56, 57]
assert Hom(S(n), "Sym4(V)", "Sym3(V)").is_basis
for theorem in ("orthogonal-young-legs", "symplectic-young-legs", "young-legs-symmetric", "young-legs-alternating"):
    verdicts = verify(theorem, n="all", source="Alt2(V)*Sym2(V)", target="V*V")
    print(theorem, [verdict.dim for verdict in verdicts])
    assert all(verdict.status == "proved" and verdict.dim == verdict.second_route for verdict in verdicts)

# %% [markdown]
# **From one exterior power to another** there is hardly anything for S(n): a type is a value in the input, in the
# output, or in both. Only the last may occur twice, each of the others once. So k = l gives two weights, |k − l| = 1
# one, and all others none.

# %%
table = [[Hom("S(5)", f"Alt{k}(V)", f"Alt{l}(V)").dim for l in range(6)] for k in range(6)]
for row in table:
    print(*row)
assert table == [[(1 if k in (0, 5) else 2) if k == l else int(abs(k - l) == 1) for l in range(6)] for k in range(6)]
sides = {f"Alt{k}": 1.0 for k in range(6)}
drawing.block_matrix([[str(x or "") for x in row] for row in table], sides, sides, "from one exterior power to another")

# %% [markdown]
# **Composition.** Put the inputs of ρ on the outputs of π. The blocks of both are joined in all ways N with the right
# numbers; each gives a bipartition, with a factor n for every component without outer legs. Take ρ = π = {(1,1),
# (1,1)}, the identity of Sym_2: straight or crossed, both ways give the identity again, and 2! divides their number 2.

# %%
identity = ((1, 1), (1, 1))
joins = joined_bipartitions(identity, identity)
print({pairs: f"{number}/{factorial(2)}" for (pairs, _), number in joins.items()})
assert joins == {(identity, 0): factorial(2)}
for verdict in verify("symmetric-power-composition", source="Sym3(V)", target="Sym2(V)"):
    print(f"n = {verdict.n}: all products are joins: {verdict.status}")
    assert verdict.status == "proved"

# %% [markdown]
# ## Where it fails
#
# **The number of multigraphs is not the number of weights for small n**: they span, but with fewer than three values
# three symmetric factors have relations. As for tensor powers, c symmetric factors need n ≥ c.

# %%
for size in (1, 2, 3, 4):
    H = Hom(f"O({size})", "Sym2(V)*Sym2(V)", "Sym2(V)")
    print(f"n = {size}: {len(H.spanning_set)} multigraphs, {H.dim} weights")
    assert (len(H.spanning_set), H.dim) == (5, {1: 1, 2: 4}.get(size, 5))

drawing.sheet_between("brauer", H.source, H.target)
print(refute("the number of O(n) weights from Alt2(V)*Alt2(V) to Alt2(V) is 1").sentence)

# %% [markdown]
# **The counts D alone do not compose.** D of the identity of Sym_2 has the entry 2 at xy: two tensors, two ways. Its
# square has 4. In between the division by the number of tensors is needed, and only the W are O(n)-equivariant between
# the bases of monomials.

# %%
H2 = Hom(S(2), "Sym2(V)", "Sym2(V)")
(one,) = [d for d in H2.spanning_set if str(d) == "1,1'|2,2'"]
assert H2.matrix(one) * H2.matrix(one) == H2.matrix(one)
counted = [[H2.matrix(one)[i, j] * (1, 2, 1)[j] for j in range(3)] for i in range(3)]
print("D of the identity:", counted)
assert counted == [[1, 0, 0], [0, 2, 0], [0, 0, 1]]

# %% [markdown]
# ## What was not shown
#
# * Step 2 is a proof for every n and all products; that the diagrams span between tensor powers is another theorem.
# * Which multigraphs are a basis for small n.
# * Factors such as Sym_2(V ⊗ V): step 3 holds for them as well, step 4 does not.
# * Layers that are not linear.
#
# ## Exercises
#
# **1.** How many weights does a layer Sym_3 → Sym_3 have for O(n) and for S(n), n large? Give two numbers.
#
# **2.** How many multigraphs are there from Alt_2 ⊗ Alt_2 to Alt_2 for O(n), and for Sp(n)? Give two numbers.

# %%
check = teaching.exercises("symmetric_and_exterior_legs")
