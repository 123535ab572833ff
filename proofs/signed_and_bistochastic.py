# %% [markdown]
# # 14. Between all permutations and all rotations: signed permutations, and matrices with row sums 1
#
# **Level.** further; 30 minutes to read, 5 seconds to run
#
# **Statement.** Let H(n) be the signed permutations of the n basis vectors, and B(n) the orthogonal n × n matrices
# whose rows sum to 1. The linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with H(n) are spanned by the D_π of the partition
# diagrams with blocks of even size; those with at most n blocks are a basis. The maps that commute with B(n) are
# spanned by the D_π of the partition diagrams with blocks of at most two vertices.
#
# **Source.** The list of such groups, called easy, and of their diagrams: T. Banica, R. Speicher, *Liberation of
# orthogonal Lie groups*, arXiv:0808.2628. As layers: E. Pearce-Crump, arXiv:2311.06358.

# %%
from math import comb
from random import Random

from eqmath import B, Diagram, H, Hom, Matrix, O, S, drawing, family, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of the space |
# | k, l, m | the numbers of inputs, below, and of outputs, on top; m = l + k |
# | π | a partition of the m vertices into blocks |
# | D_π | the matrix with 1 where the indices agree inside the blocks of π |
# | v(π) | the entry of a layer at an index tuple with the pattern of equal values π |
# | C(m, j) | the number of ways to choose j of m points |

# %% [markdown]
# ## The smallest case, by hand
#
# Take k = l = 1 and n = 3. Permutations leave two weights: λ · identity + μ · ones. A sign change of e_1 moves the
# matrix of ones, so H(3) leaves λ · identity, whose diagram is one block of two. The group B(3) fixes the vector of
# ones, so it keeps both. Its diagrams are a block of two, and two blocks of one.

# %%
identity, ones = Diagram("1,1'").matrix(3), Diagram("1|1'").matrix(3)
sign = Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]])
turn = Matrix([["6/7", "-2/7", "3/7"], ["3/7", "6/7", "-2/7"], ["-2/7", "3/7", "6/7"]])
print("an element of B(3):")
print(turn)
assert turn in B(3)
assert turn not in S(3)
assert sign in H(3)
assert sign * ones != ones * sign
assert turn * ones == ones * turn == ones
assert [Hom(G(3), 1, 1).dim for G in (S, H, B, O)] == [2, 1, 2, 1]
lines = {f"{G(3)}": [drawing.tying_pattern(Hom(G(3), 2, 2)).scene] for G in (H, B)}
drawing.table(lines, "which entries are equal, k = l = 2")

# %% [markdown]
# ## The idea
#
# 1. **Only m matters, and a layer is a function on patterns**, as for S(n): both groups contain all permutations (see
#    `symmetric_group.py`).
# 2. **A sign change kills odd blocks.** If a value occurs an odd number of times in an index tuple, the sign change of
#    that basis vector negates the entry. So for H(n) the patterns with at most n blocks, all even, are the whole
#    answer: no equation is left (`eqmath.groups.parts.by_even_blocks`, `eqmath.combinatorics.even_partitions`).
# 3. **D is triangular**, again as for S(n): an even partition has only even coarsenings, so the D_π of these patterns
#    are a basis (`eqmath.methods.reduced.method.rank_on`).
# 4. **B(n) is O(n−1)** in disguise: the space is the line of (1, …, 1) and the n−1 dimensions that are orthogonal to
#    it. So the dimension is Σ C(m, j) times that of O(n−1) at order j.
# 5. **One small turn** about the vector of ones is left as an equation, for n ≥ 3: it needs three different values
#    (`eqmath.methods.reduced.system.terms_of`). It writes v(π) for a block of at least three points through patterns
#    with more blocks, as long as two values are unused (`eqmath.methods.reduced.equations.upper_bound`). Blocks of at
#    most two are left.

# %%
for text in ("1,2|1',2'", "1,2,1',2'"):
    d = Diagram(text)
    g = sign.kron(sign)
    assert g * d.matrix(3) == d.matrix(3) * g
    assert all(len(block) % 2 == 0 for coarser in d.coarsenings() for block in coarser.blocks)
triple = Diagram("1,2|1',2'").join(Diagram("1,1'|2,2'"))
assert turn.kron(turn) * triple.matrix(3) != triple.matrix(3) * turn.kron(turn)
print("one block of four,", triple, "commutes with signs and not with turns")

# %% [markdown]
# **The equation of B(3) at order 3.** Turn about the vector of ones, to first order in t: e_2 gains t e_1 and loses t
# e_3, and so on around. The change at the tuple 112 must be 0. Collect the patterns:
#
#     v(123) = v(1|23) + v(2|13) + v(3|12) − 2 v(1|2|3).
#
# Every D_π with blocks of at most two solves it. The D of one block of three does not: its values are 1, 0, 0, 0, 0.

# %%
patterns = [Diagram(text) for text in ("1,2,3", "1|2,3", "1,3|2", "1,2|3", "1|2|3")]


def defect(d: Diagram) -> int:
    """Left minus right side of the equation, for v = D_d: 1 at the patterns that d refines."""
    whole, a, b, c, apart = (int(d.refines(pattern)) for pattern in patterns)
    return whole - (a + b + c - 2 * apart)


for d in patterns:
    print(d, "solves it" if defect(d) == 0 else "does not solve it")
    assert (defect(d) == 0) == (max(map(len, d.blocks)) <= 2)
assert Hom(B(3), 1, 2).dim == len(patterns) - 1

# %% [markdown]
# ## The verification
#
# First: an element of B(3) commutes with all D_π whose blocks have at most two vertices. The hypothesis is that its
# rows sum to 1; a turn about e_3 is orthogonal, but not of this kind.

# %% [hypothesis]
g = turn  # rows that sum to 1; dropped: g = Matrix([["3/5", "-4/5", 0], ["4/5", "3/5", 0], [0, 0, 1]])

# %%
assert g in O(3)
small = list(family("partial").diagrams(2, 2))
print(len(small), "diagrams with k = l = 2 and blocks of at most two vertices")
assert len(small) == 10
assert all(g.kron(g) * d.matrix(3) == d.matrix(3) * g.kron(g) for d in small)
drawing.sheet("partial", 2, 2)

# %% [markdown]
# H(n), with numbers to predict: partitions of four points into even blocks are 3 + 1; of six points 1 + 15 + 15
# into one, two, three blocks.

# %%
for n, order, dim in [(1, 4, 1), (2, 4, 4), (1, 6, 1), (2, 6, 1 + 15), (3, 6, 1 + 15 + 15)]:
    verdict = verify("hyperoctahedral-even", n=n, order=order)
    print(f"H({n}), order {order}: {verdict.diagrams} diagrams, dimension {verdict.dim}: {verdict.status}")
    assert verdict.status == "proved"
    assert verdict.rank == verdict.dim == verdict.second_route == dim
    assert Hom(H(n), order // 2, order // 2).is_basis == (order <= 2 * n)

drawing.sheet("even", 2, 2)

# %% [markdown]
# Now B(n). The numbers of partitions into blocks of at most two are 1, 1, 2, 4, 10, 26, 76; and the dimension must be
# the sum over O(n−1) of step 4.

# %%
for n in (2, 3, 4):
    row = [Hom(B(n), m // 2, m - m // 2).dim for m in range(7)]
    print(f"B({n}), orders 0 to 6:", *row)
    for m in range(7):
        through = sum(comb(m, j) * Hom(O(n - 1), j // 2, j - j // 2).dim for j in range(m + 1))
        assert row[m] == through
        assert Hom(B(n), m // 2, m - m // 2).is_basis == (m <= 2 * n - 1)
    assert (row[4], row[6]) == {2: (8, 32), 3: (10, 71), 4: (10, 76)}[n]

every_n = [v for v in verify("hyperoctahedral-even", "bistochastic-partial", max_order=6, n="all") if v.n == "all"]
print("every large n, orders 0 to 6:")
print(
    "  H(n):", *(v.dim for v in every_n if v.group == "H(n)"), "  B(n):", *(v.dim for v in every_n if v.group == "B(n)")
)
assert all(v.status == "proved" for v in every_n)
assert [v.dim for v in every_n if v.group == "H(n)"] == [1, 0, 1, 0, 4, 0, 31]
assert [v.dim for v in every_n if v.group == "B(n)"] == [1, 1, 2, 4, 10, 26, 76]

# %% [markdown]
# ## Where it fails
#
# **At n = 2 the equation does not exist.** B(2) holds two matrices, the identity and the swap: it is S(2), and at
# order 3 the dimension is 2² = 4. There are four patterns, the one with three values being absent. Keeping the
# equation and dropping its last term would "prove" 4 − 1 = 3, which is false: the function that is 1 on 111 and 222 and
# 0 elsewhere is equivariant, and it breaks the equation.

# %%
kept = [pattern for pattern in patterns if len(pattern.blocks) <= 2]
lonely = Diagram("1,2,3").matrix(2, orbit=True)
swap = Matrix.permutation([2, 1])
print("B(2), order 3: the false equation would leave", len(kept) - 1, "and the dimension is", Hom(B(2), 1, 2).dim)
assert Hom(B(2), 1, 2).dim == Hom(S(2), 1, 2).dim == len(kept) == 4
assert swap.kron(swap).kron(swap) * lonely == lonely
assert defect(Diagram("1,2,3")) == 1
rng = Random(0)
assert {B(2).random(rng) for _ in range(20)} == {Matrix.identity(2), swap}

# %% [markdown]
# **With a smaller group** the diagrams do not span. Permutations alone keep the triple coincidence, which B(3) does
# not. Signed permutations keep a block of four, which rotations do not.

# %%
for claim, where in [
    ("partial spans S(n)", "n = 3, k = 1, l = 2"),
    ("brauer spans H(n)", "n = 2, k = l = 2"),
]:
    answer = refute(claim)
    print(answer.sentence)
    assert str(answer.case) == where

# %% [markdown]
# **With a larger group** they are not equivariant. The witness is an element and an entry at which the two sides
# differ.

# %%
for claim, group, where in [
    ("even spans O(n)", O(2), "n = 2, k = l = 2"),
    ("partition spans H(n)", H(1), "n = 1, k = 0, l = 1"),
    ("partition spans B(n)", B(3), "n = 3, k = 1, l = 2"),
]:
    answer = refute(claim)
    found = answer.witness.violation
    print(f"{claim}: not at {answer.case}. At {found.entry} {found.left} is not {found.right} for the element")
    print(found.g)
    assert str(answer.case) == where
    assert found.g in group
    assert found.left != found.right

# %% [markdown]
# **Independent?** Not always. Even blocks are dependent as soon as m > 2n, blocks of at most two as soon as m ≥ 2n.
# The smallest relations are at n = 1, where all matrices are equal.

# %%
for claim, where in [
    ("even is independent in H(n)", "n = 1, k = l = 2"),
    ("partial is independent in B(n)", "n = 1, k = l = 1"),
]:
    answer = refute(claim)
    print(answer.witness)
    assert str(answer.case) == where
relations = Hom(B(2), 2, 2).relations()
assert len(relations) == 10 - 8

# %% [markdown]
# ## What was not shown
#
# * Order by order: orders up to 6, every n.
# * That permutations and the small turn generate B(n) for n ≥ 3: tests check it for n ≤ 5 by the dimension of the Lie
#   algebra.
# * Other easy groups, such as S(n) × {1, −1}, are not built here.
# * Noncrossing partitions, which belong to quantum groups: see `easy_groups.py`.
#
# ## Exercises
#
# **1.** How many weights does a layer with k = l = 2 have for S(4), H(4), B(4), O(4)? Give four numbers.
#
# **2.** B(3) is O(2) in disguise. How many weights does B(3) have at order 4, from 1, 0, 1, 0, 3, the dimensions of
# O(2)?

# %%
check = teaching.exercises("signed_and_bistochastic")
