# %% [markdown]
# # Which linear layers commute with all permutations?
#
# **Statement.** Let S(n) permute the basis vectors of Rⁿ. The linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with S(n)
# have as a basis the matrices D_π of the (k,l)-partition diagrams π with at most n blocks. The matrices X_π of the
# same diagrams are another basis. So a layer has as many weights as there are partitions of l+k points into at most
# n blocks, which is Bell(l+k) exactly when n ≥ l+k.
#
# **Source.** E. Pearce-Crump, *Connecting Permutation Equivariant Neural Networks and Partition Diagrams*,
# arXiv:2212.08648. The count Bell(l+k) is from H. Maron, H. Ben-Hamu, N. Shamir, Y. Lipman, *Invariant and Equivariant
# Graph Networks*, arXiv:1812.09902.

# %%
from itertools import permutations, product

from eqmath import Diagram, Hom, Matrix, S, refute, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of points that S(n) permutes |
# | k, l | the numbers of inputs, below, and of outputs, on top |
# | m | l + k, the order |
# | π | a partition of the m vertices into blocks |
# | I, J | index tuples: rows I ∈ [n]^l, columns J ∈ [n]^k |
# | D_π | the matrix with 1 where the indices agree inside the blocks of π |
# | X_π | the matrix with 1 where they agree inside blocks and nowhere else |

# %% [markdown]
# ## The smallest case, by hand
#
# Take k = l = 1 and n = 3: a 3 × 3 matrix W with W = g W gᵀ for every permutation matrix g. Permuting the indices of W
# must change nothing, so the three diagonal entries are equal and the six others are equal: two weights. There are two
# partitions of two points.

# %%
together, apart = Diagram("1,1'"), Diagram("1|1'")
print("D of", together)
print(together.matrix(3))
print("D of", apart)
print(apart.matrix(3))

assert together.matrix(3) == Matrix.identity(3)
assert apart.matrix(3) == Matrix([[1, 1, 1]] * 3)
assert apart.matrix(3, orbit=True) == apart.matrix(3) - together.matrix(3)

# %% [markdown]
# The layer λ·identity + μ·ones is the permutation-equivariant layer that every set network contains. At n = 1 the two
# matrices are the same one-by-one matrix, and one weight is left: this comes back under *where it fails*.

# %% [markdown]
# ## The idea
#
# 1. **A layer is a function on index tuples.** A permutation matrix carries e_i to e_g(i), so W commutes with g exactly
#    when W(g·I, g·J) = W(I, J): W is constant on the orbits of S(n) on [n]^m. Only m = l+k matters
#    (`eqmath.hom.reduced`).
# 2. **An orbit is a partition.** Two tuples lie in one orbit iff the same places hold equal values. So orbits are the
#    partitions of m points into at most n blocks (`eqmath.combinatorics.growth_strings`), and X_π is the indicator of
#    one orbit.
# 3. **D is triangular in X.** D_π is the sum of the X_ρ over all ρ that π refines (`Diagram.coarsenings`). Among the
#    orbits where D_π is not zero, π itself has the most blocks. So for different π these orbits differ, the D_π are
#    independent, and as many independent vectors as there are orbits span (`eqmath.hom.reduced.rank_on`).
# 4. **n enters only as a bound.** No tuple of m values uses more than m of them, so from n = m on nothing changes
#    (`eqmath.hom.stability`): what holds for n = 1, …, m holds for every n.

# %%
n, k, l = 2, 1, 2
tuples = list(product(range(n), repeat=l + k))
orbit_of = {t: frozenset(tuple(g[i] for i in t) for g in permutations(range(n))) for t in tuples}
pattern_of = {t: Diagram.from_rows(top=t[:l], bottom=t[l:]) for t in tuples}
orbits = sorted(set(pattern_of.values()))
print(len(tuples), "index tuples fall into", len(set(orbit_of.values())), "orbits, with the patterns", *orbits)

assert len(set(orbit_of.values())) == len(orbits) == 4
assert all((orbit_of[s] == orbit_of[t]) == (pattern_of[s] == pattern_of[t]) for s in tuples for t in tuples)
for d in orbits:
    total = d.matrix(n) * 0
    for coarser in d.coarsenings():
        total = total + coarser.matrix(n, orbit=True)
    assert total == d.matrix(n)

# %% [markdown]
# ## The verification
#
# Equivariance by generators, rank by distinct first orbits, dimension by counting orbits, and a second route by
# characters: the mean of (number of fixed points)^m over S(n). Predict the numbers before you read on: at order 4 there
# are 1, 7, 6, 1 partitions into 1, 2, 3, 4 blocks.

# %%
for n, expected in [(1, 1), (2, 1 + 7), (3, 1 + 7 + 6), (4, 1 + 7 + 6 + 1)]:
    verdict = verify("symmetric-diagram-basis", n=n, k=2, l=2)
    print(f"n = {n}: {verdict.diagrams} diagrams, rank {verdict.rank}, dimension {verdict.dim}: {verdict.status}")
    assert verdict.status == "proved"
    assert verdict.rank == verdict.dim == verdict.second_route == expected

# %%
verdicts = verify("symmetric-diagram-basis", "symmetric-orbit-basis", max_order=5, n="all")
every_n = [v for v in verdicts if v.n == "all" and v.theorem == "symmetric-diagram-basis"]
for verdict in every_n:
    print(f"order {verdict.order}: every n ≥ {verdict.start}, dimension {verdict.dim}: {verdict.status}")

assert all(verdicts)
assert [verdict.dim for verdict in every_n] == [1, 1, 2, 5, 15, 52]

# %% [markdown]
# ## Where it fails
#
# **Without the bound on the blocks** the diagrams still span, but they are dependent as soon as n < l+k. The smallest
# counterexample is the one-by-one matrix of the first section.

# %%
answer = refute("partition is independent in S(n)")
print(answer.sentence)
print(answer.witness)
assert str(answer.case) == "n = 1, k = l = 1"

# %% [markdown]
# With two points and order 3, the five diagrams satisfy one relation; it says that X of three singletons is zero, since
# two values cannot be three different ones.

# %%
(relation,) = Hom(S(2), k=1, l=2).relations()
print(relation, "= 0")
finest = Diagram("1|2|1'")
assert relation.matrix(2) == finest.matrix(2, orbit=True) == Matrix([[0, 0]] * 4)
assert all(c == finest.mobius(coarser) for coarser, c in relation.terms.items())

# %% [markdown]
# **So Bell(l+k) counts the weights only for n ≥ l+k.**

# %%
count = refute("the number of S(n) weights is Bell(l+k)")
print(count.sentence)
assert (count.witness.claimed, count.witness.true) == (2, 1)

# %% [markdown]
# **With a smaller group** more maps commute. The cyclic shift of three points commutes with its own powers, yet every
# combination of the two diagrams is a symmetric matrix, and the shift is not. **With a larger group**, a sign change
# added, the diagrams are not even equivariant.

# %%
shift = Matrix.permutation([2, 3, 1])
assert all(d.matrix(3) == d.matrix(3).T for d in (together, apart))
assert shift != shift.T

sign = Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]])
assert sign * apart.matrix(3) != apart.matrix(3) * sign

# %% [markdown]
# ## What was not shown
#
# * Order by order: every n at the orders that were run, not every order at once. That the argument of this script works
#   at every order is a theorem of the paper, not of this computation.
# * Nothing about other groups, about bases that are cheaper to apply, or about layers that are not linear.
# * The step from "commutes with the transposition and the cycle" to "commutes with S(n)" uses that these two generate
#   S(n); tests check it for n ≤ 4.
#
# **Exercises.** (1) How many weights has a bias in (R²)^⊗3? (2) Find the smallest n for which a layer with k = 3 inputs
# and l = 2 outputs has Bell(5) = 52 weights. Check yourself with `Hom(S(n), k, l).dim`.
