# %% [markdown]
# # 5. Diagram basis and orbit basis: which layers commute with all permutations?
#
# **Level.** first steps; 25 minutes to read, 3 seconds to run
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
from eqmath import Diagram, Hom, Matrix, S, drawing, family, refute, teaching, verify

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
drawing.sheet("partition", 1, 1, n=3)

# %% [markdown]
# The layer λ·identity + μ·ones is the permutation-equivariant layer that every set network contains. At n = 1 the two
# matrices are the same one-by-one matrix, and one weight is left: this comes back under *where it fails*.

# %% [markdown]
# ## The idea
#
# 1. **A layer is a function on orbits.** A permutation matrix carries e_i to e_g(i), so W commutes with g exactly when
#    W(g·I, g·J) = W(I, J) (`eqmath.methods.reduced.method`). An orbit is given by the places at which indices agree, a
#    partition of m points into at most n blocks: see `orbits_bell_stirling.py`.
# 2. **X_π is the indicator of one orbit** (`eqmath.Hom.matrix`). So the X_π of the partitions with at most n blocks are
#    a basis, for the dullest of reasons: each entry of W belongs to one of them.
# 3. **D is triangular in X.** D_π is the sum of the X_ρ over all ρ that π refines (`Diagram.coarsenings`). Among the
#    orbits where D_π is not zero, π itself has the most blocks. So for different π these orbits differ, the D_π are
#    independent, and as many independent vectors as there are orbits span (`eqmath.methods.reduced.method.rank_on`).
# 4. **n enters only as a bound.** No tuple of m values uses more than m of them, so from n = m on nothing changes
#    (`eqmath.methods.reduced.stability`): what holds for n = 1, …, m holds for every n.

# %%
diagrams = list(family("partition").diagrams(1, 2))
print("rows: D_π; columns: X_ρ, for ρ =", *diagrams, sep="  ")
for d in diagrams:
    print(*(int(d.refines(coarser)) for coarser in diagrams), "  ", d)
    total = d.matrix(3) * 0
    for coarser in d.coarsenings():
        total = total + coarser.matrix(3, orbit=True)
    assert total == d.matrix(3)
assert [len(list(d.coarsenings())) for d in diagrams] == [1, 2, 2, 2, 5]
drawing.hasse_diagram(1, 2)

# %% [markdown]
# Five diagrams, and the table of zeros and ones is triangular when the diagrams with few blocks come first. Turned
# around it has signs: the last X is D − D − D − D + 2 D, with the Möbius function as coefficients.

# %%
finest = diagrams[-1]
print({str(d): finest.mobius(d) for d in diagrams})
mixed = finest.matrix(3) * 0
for d in diagrams:
    mixed = mixed + d.matrix(3) * finest.mobius(d)
assert mixed == finest.matrix(3, orbit=True)
assert [finest.mobius(d) for d in diagrams] == [2, -1, -1, -1, 1]
drawing.change_of_basis(1, 2, inverse=True)

# %% [markdown]
# ## The verification
#
# Equivariance by generators, rank by distinct first orbits, dimension by counting orbits, and a second route by
# characters: the mean of (number of fixed points)^m over S(n). Predict the numbers before you read on: at order 4 there
# are 1, 7, 6, 1 partitions into 1, 2, 3, 4 blocks. The hypothesis is the bound on the blocks.

# %% [hypothesis]
most_blocks = 3  # at most n = 3 blocks; dropped: most_blocks = 4

# %%
H22 = Hom(S(3), k=2, l=2)
chosen = [d for d in family("partition").diagrams(2, 2) if len(d.blocks) <= most_blocks]
for orbit in (False, True):
    found = H22.examine([d.matrix(3, orbit=orbit) for d in chosen])
    print(f"n = 3: {len(chosen)} {'X' if orbit else 'D'}_π, rank {found.rank}, dimension {found.dim}")
    assert (found.rank, found.dim) == (14, 14)
    assert found.spans
    assert found.independent

for n, expected in [(1, 1), (2, 1 + 7), (3, 1 + 7 + 6), (4, 1 + 7 + 6 + 1)]:
    verdict = verify("symmetric-diagram-basis", n=n, k=2, l=2)
    assert verdict.status == "proved"
    assert verdict.rank == verdict.dim == verdict.second_route == expected

# The fourteen weights of H22: entries of one colour are equal.
drawing.weight_matrix(H22, letters="classes")

# %%
verdicts = verify("symmetric-diagram-basis", "symmetric-orbit-basis", max_order=5, n="all")
every_n = [v for v in verdicts if v.n == "all" and v.theorem == "symmetric-diagram-basis"]
for verdict in every_n:
    print(f"order {verdict.order}: every n ≥ {verdict.start}, dimension {verdict.dim}: {verdict.status}")

assert all(verdicts)
assert [verdict.dim for verdict in every_n] == [1, 1, 2, 5, 15, 52]

# Two weights for every n ≥ 2; a notebook with widgets shows a slider.
teaching.slider(lambda n: drawing.tying_pattern(Hom(S(n), 1, 1)), n=range(1, 6))

# %% [markdown]
# ## Where it fails
#
# **Without the bound on the blocks** both lists still span. But for n < l+k the D_π are dependent, and the X_π with
# more than n blocks are zero. The smallest counterexample is the one-by-one matrix of the first section; the relations
# have a script of their own, `only_a_spanning_set.py`.

# %%
answer = refute("partition is independent in S(n)")
print(answer.sentence)
print(answer.witness)
assert str(answer.case) == "n = 1, k = l = 1"
assert Diagram("1|2|1'|2'").matrix(3, orbit=True) == Diagram("1|2|1'|2'").matrix(3) * 0

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
# **The two bases are not equally good for everything.** X_π has few ones and they lie apart; D_π multiplies by
# stacking, X_π does not: see `stacking_is_multiplying.py`.
#
# ## What was not shown
#
# * Order by order: every n at the orders that were run, not every order at once. That the argument of this script works
#   at every order is a theorem of the paper, not of this computation.
# * Other groups, bases that are cheaper to apply, and layers that are not linear.
# * The step from "commutes with the transposition and the cycle" to "commutes with S(n)" uses that these two generate
#   S(n); tests check it for n ≤ 4.
#
# ## Exercises
#
# **1.** D of 1|2|1' is a sum of X_ρ. Of how many, if n = 2, are not zero?
#
# **2.** Which D_π with π of four outputs and no inputs is equal to its X_π, for every n?

# %%
check = teaching.exercises("symmetric_group")
