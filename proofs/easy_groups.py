# %% [markdown]
# # 15. Easy groups, and quantum groups without elements
#
# **Level.** advanced; 25 minutes to read, 22 seconds to run
#
# **Statement.** Some sets of partition diagrams are closed under products, tensor products and flips, and contain the
# identity and the pair. Six of them contain the crossing; the matrices D_π of their (k,l)-diagrams span the maps
# (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with S(n), O(n), H(n), B(n), S'(n) and B'(n). Seven consist of noncrossing diagrams;
# of those with coloured ends two are taken here. No group of matrices belongs to these, but a quantum group does,
# S⁺(n), O⁺(n), H⁺(n), B⁺(n), S'⁺(n), B'⁺(n), B^#⁺(n), U⁺(n), K⁺(n), whose maps they span by definition. For n ≥ 4 the
# noncrossing D_π are linearly independent, so there are as many maps as diagrams.
#
# **Source.** T. Banica, R. Speicher, *Liberation of orthogonal Lie groups*, arXiv:0808.2628. As layers of a network:
# E. Pearce-Crump, *Compact Matrix Quantum Group Equivariant Neural Networks*, arXiv:2311.06358.

# %%
from itertools import product
from math import comb

import numpy as np

from eqmath import Diagram, EqmathError, Hom, Matrix, drawing, parse_group, refute, teaching, verify
from eqmath.easy import easy_category, gram_matrix, gram_rank
from eqmath.theorems import theorem

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of V |
# | k, l, m | the numbers of inputs and of outputs, and m = k + l |
# | π, D_π | a partition diagram, and its matrix, 1 where indices agree inside blocks |
# | G_πσ | the entry of the Gram matrix, the scalar product of D_π and D_σ |
# | u | a matrix whose entries do not commute |
# | p, q | projections |
#
# ## The smallest case, by hand
#
# Up to m = 3 no diagram crosses, so S⁺(n) and S(n) have the same maps. For k = l = 2 one of the 15 partitions crosses:
# each output with the other input. The group S(4) has it among its 15 maps, S⁺(4) has 14.

# %%
crossing = [d for d in Hom("S(4)", 2, 2).spanning_set if not d.is_planar]
print("crossing:", *crossing, "  maps of S(4) and of S⁺(4):", Hom("S(4)", 2, 2).dim, Hom("S+(4)", 2, 2).dim)
assert crossing == [Diagram("1,2'|2,1'")]
assert [Hom(f"S+({n})", 1, 2).dim - Hom(f"S({n})", 1, 2).dim for n in (1, 2, 3, 4)] == [0, 0, 0, 0]
assert (Hom("S(4)", 2, 2).dim, Hom("S+(4)", 2, 2).dim) == (15, 14)
crossing[0]

# %% [markdown]
# ## The idea
#
# 1. **A category of diagrams.** A set of diagrams that is closed spans a set of matrices that is closed. A few
#    generators make it: pairs, and for S⁺ one block of four and one of one (`eqmath.easy.EasyCategory`,
#    `eqmath.easy.generated`).
# 2. **No elements.** Every closed set of maps is that of a compact quantum group, a non-commutative algebra in place of
#    the functions on a group (Woronowicz's form of Tannaka–Krein duality). If the crossing is not in the set, the
#    algebra does not commute, and there is nothing like an element. So equivariance is the definition, and what is
#    left to compute is how many maps there are.
# 3. **Gram matrices.** G_πσ is n to the number of blocks when π and σ are joined (`eqmath.easy.gram_matrix`). Its
#    rank is the number of maps, at every n.
# 4. **Fusion rules.** A quantum group has irreducible representations. Those of O⁺ obey the rule of SU(2), one up or
#    one down; the others have words. Walks from the trivial one back to it count the maps, without any diagram, where n
#    is large enough (`eqmath.easy.walks`).

# %%
words = list(easy_category("S+").words("---"))
G = gram_matrix(words, 2)
print("Gram matrix of the five diagrams at m = 3, n = 2:", *G.tolist(), sep="\n")
vectors = np.array([d.matrix(2).to_numpy().ravel() for d in Hom("S+(2)", 0, 3).spanning_set])
assert (vectors @ vectors.T == G).all()
assert gram_rank(words, 2) == 4
sides = {str(Diagram.from_rows(top=word, bottom=[])): 1.2 for word in words}
drawing.block_matrix(
    [[str(x) for x in row] for row in G.tolist()], sides, sides, "the Gram matrix of five diagrams, n = 2"
)

# %% [markdown]
# **A model without commutation.** There are no elements, but the entries of u can be taken as matrices themselves, as
# long as they obey the rules of S⁺(4): every entry is a projection, every row and every column sums to 1. Two blocks
# [[p, 1−p], [1−p, p]] and [[q, 1−q], [1−q, q]] do, with any p and q. If they do not commute, the noncrossing diagrams
# still commute with u ⊗ u; the crossing does not.

# %%
p, q = np.array([[2, 0], [0, 0]]), np.array([[1, 1], [1, 1]])  # twice the projections, so that all is in integers
two, zero = 2 * np.eye(2, dtype=int), np.zeros((2, 2), dtype=int)
u = np.array([[p, two - p, zero, zero], [two - p, p, zero, zero],
              [zero, zero, q, two - q], [zero, zero, two - q, q]])  # fmt: skip
assert (p @ q != q @ p).any()
assert (u.sum(axis=0) == two).all()
assert (u.sum(axis=1) == two).all()
assert all((x @ x == 2 * x).all() for row in u for x in row)


def commutes(d: Diagram) -> bool:
    """Whether D (u ⊗ u) = (u ⊗ u) D, entries of u in their order."""
    pairs = list(product(range(4), repeat=2))
    square = np.array([[u[a, c] @ u[b, e] for c, e in pairs] for a, b in pairs])
    D = d.matrix(4).to_numpy()
    return bool((np.einsum("ij,jkxy->ikxy", D, square) == np.einsum("ijxy,jk->ikxy", square, D)).all())


every = list(Hom("S(4)", 2, 2).spanning_set)
print("commute with u ⊗ u:", sum(map(commutes, every)), "of", len(every))
assert [d for d in every if not commutes(d)] == crossing

# %% [markdown]
# ## The verification
#
# The hypothesis is n ≥ 4. Predict how many of the 42 noncrossing diagrams at m = 5 are left for n = 3.

# %% [hypothesis]
n = 4  # large enough; dropped: n = 3

# %%
for k, l in [(0, 1), (1, 1), (1, 2), (2, 2), (2, 3)]:
    H = Hom(f"S+({n})", k, l)
    catalan = comb(2 * (k + l), k + l) // (k + l + 1)
    print(f"{H}: {len(H.spanning_set)} diagrams, rank {H.rank}")
    assert H.dim == H.second_route == catalan

groups = ("O+(4)", "H+(4)", "B+(4)")
drawing.table({G: [d.picture("none") for d in Hom(G, 2, 2).spanning_set] for G in groups}, "their diagrams", gap=0.7)

# %% [markdown]
# All groups, around the n from which on the diagrams are independent. Each row compares the Gram matrix, the matrices
# themselves and the fusion rules, and makes all products that lead to the case.

# %%
for verdict in verify("free-easy-groups", max_order=4):
    assert verdict.status == "proved"
    assert verdict.second_route in (None, verdict.dim)
    if verdict.order == 4 and verdict.n in (2, 4):
        print(f"{verdict.group:7} m = 4: {verdict.diagrams} diagrams, {verdict.dim} maps")
for verdict in verify("easy-groups", max_order=2):
    assert verdict.status == "proved"

# %% [markdown]
# **With colours.** U⁺ has V and its dual. From V ⊗ V to itself only the identity is left, from V ⊗ V* to itself two
# maps. K⁺, which has diagonal matrices, too, adds a block of four.

# %%
ENDS = ("V^2", "V^2"), ("V*Dual(V)", "V*Dual(V)"), ("V*Dual(V)", "Dual(V)*V")
found = {group: [Hom(group, *ends).dim for ends in ENDS] for group in ("U(4)", "U+(4)", "K+(4)")}
print(found)
assert found == {"U(4)": [2, 2, 2], "U+(4)": [1, 2, 1], "K+(4)": [2, 3, 2]}

# %% [markdown]
# ## Where it fails
#
# **Small n.** Three values are too few from m = 5 on, and a relation appears. For n ≤ 3 the span is that of S(n): a
# magic square of that size commutes.

# %%
relation = refute("free-easy-diagram-basis")
print(relation.case, relation.witness)
assert relation.status == "refuted"
assert [Hom(f"S+({n})", 2, 3).dim for n in (1, 2, 3, 4)] == [1, 16, 41, 42]
assert [Hom(f"S({n})", 2, 3).dim for n in (1, 2, 3, 4)] == [1, 16, 41, 51]

# %% [markdown]
# **H⁺(2) is not H(2).** Three noncrossing diagrams with even blocks, four with the crossing, and all are independent.
# On m = 2r points there are C(2r−1, r) maps for n = 2.

# %%
assert (Hom("H+(2)", 2, 2).dim, Hom("H(2)", 2, 2).dim) == (3, 4)
assert [Hom("H+(2)", 0, 2 * r).dim for r in (1, 2, 3, 4)] == [comb(2 * r - 1, r) for r in (1, 2, 3, 4)]

# %% [markdown]
# **A diagram is left out**, and a product of others is missed; or somebody asks for an element.

# %%
for control in theorem("free-easy-groups").controls:
    outcome = control.outcome()
    print(f"{control.name}: {outcome.status}, {control.reason}")
    assert outcome.status == "refuted"
try:
    print(Matrix.identity(4) in parse_group("S+(4)"))
except EqmathError as error:
    print(error)
else:
    raise AssertionError("a quantum group has no elements")

# %% [markdown]
# ## What was not shown
#
# * That every closed set of maps is that of a quantum group, and that there are no other noncrossing categories than
#   these seven without colours: both are cited.
# * That the noncrossing diagrams are independent for every m: what is computed stops at some m.
# * What a network with such a symmetry is good for, and which non-linear functions it may have.
#
# ## Exercises
#
# **1.** How many maps V^⊗3 → V^⊗3 does S⁺(5) have, and how many does O⁺(5) have? Give two numbers.
#
# **2.** How many maps from V ⊗ V* ⊗ V to itself does U⁺(3) have, and how many does U(3) have? Give two numbers.

# %%
check = teaching.exercises("easy_groups")
