# %% [markdown]
# # 13. Jellyfish and A(n): what do even permutations allow beyond all permutations?
#
# **Level.** further; 25 minutes to read, 2 seconds to run
#
# **Statement.** Let A(n), n ≥ 2, permute the basis vectors of Rⁿ evenly. The linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that
# commute with A(n) have as a basis the matrices D_π of the (k,l)-partition diagrams with at most n blocks, and the
# matrices J_π of the jellyfish: the partitions with n−1 or n blocks, each block on one tentacle of a head. So the
# layers of A(n) are those of S(n) exactly when l+k ≤ n−2.
#
# **Source.** E. Pearce-Crump, *How Jellyfish Characterise Alternating Group Equivariant Neural Networks*,
# arXiv:2301.10152. The diagrams: J. Comes, *Jellyfish partition categories*.

# %%
from itertools import permutations, product

from eqmath import A, Diagram, Hom, Matrix, S, drawing, family, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of points that are permuted |
# | k, l, m | the numbers of inputs, below, and of outputs, on top; m = l + k |
# | π | a partition of the m vertices into blocks |
# | D_π | the matrix with 1 where the indices agree inside the blocks of π |
# | X_π | the matrix with 1 where they agree inside blocks and nowhere else |
# | J_π | the sign of the values of the blocks, in the order of their smallest vertices; a missing value goes last |
# | S(m, t) | the number of partitions of m points into t blocks |

# %% [markdown]
# ## The smallest case, by hand
#
# Take n = 3 and k = l = 1. A(3) holds the identity and the two cyclic shifts. A 3 × 3 matrix that commutes with the
# shift is a circulant: three weights, one on the diagonal, one on each cyclic diagonal. All permutations would leave
# two, because a transposition swaps the two cyclic diagonals. So the orbit of unequal pairs splits in two, and the
# jellyfish is the difference of the halves.

# %%
H11 = Hom(A(3), k=1, l=1)
equal, anything, jellyfish = H11.spanning_set
J = H11.matrix(jellyfish)
shift = Matrix.permutation([2, 3, 1])
print(jellyfish)
print(J)

assert J == shift * shift - shift
assert Diagram("1|1'").matrix(3, orbit=True) == shift * shift + shift
assert shift * J == J * shift
assert (H11.dim, Hom(S(3), 1, 1).dim) == (3, 2)
drawing.weight_matrix(H11)

# %% [markdown]
# A transposition turns J into −J. And J squared is again a combination of diagrams: ones minus 3 · identity.

# %%
swap = Matrix.permutation([2, 1, 3])
assert swap * J * swap == -J
assert J * J == H11.matrix(anything) - 3 * H11.matrix(equal)
drawing.sheet("jellyfish", 1, 1, n=3)

# %% [markdown]
# ## The idea
#
# 1. **Orbits again.** As for S(n), a layer is a function on index tuples in [n]^m that is constant on orbits (see
#    `symmetric_group.py`). We count the orbits of A(n).
# 2. **Which orbits split?** A tuple with t different values is fixed by all permutations of the n − t unused values.
#    If there is an odd one among them, even permutations reach the whole S(n)-orbit. If not, the orbit splits into two
#    halves. There is an odd one exactly when n − t ≥ 2. So orbits split for t = n−1 and t = n.
# 3. **The sign distinguishes the halves.** List the values of the blocks, put the missing one last if t = n−1: a
#    permutation of [n]. Its sign is J_π (`eqmath.groups.parts.by_alternating_sign`). So X_π is the sum of the two
#    halves and J_π their difference.
# 4. **Count.** The dimension is Σ_{t ≤ n} S(m, t), plus S(m, n−1) + S(m, n) (`eqmath.combinatorics.stirling`). The J_π
#    change their sign under odd permutations and the D_π do not, so the two lists are independent of each other
#    (`eqmath.methods.examine` treats them as two parts).

# %%


def even(sigma: tuple[int, ...]) -> bool:
    return sum(a > b for i, a in enumerate(sigma) for b in sigma[i + 1 :]) % 2 == 0


def orbits(n: int, m: int, only_even: bool) -> set[frozenset[tuple[int, ...]]]:
    """The orbits on [n]^m, from all permutations."""
    group = [s for s in permutations(range(n)) if even(s) or not only_even]
    return {frozenset(tuple(s[i] for i in t) for s in group) for t in product(range(n), repeat=m)}


n, m = 4, 3
whole, split = orbits(n, m, False), orbits(n, m, True)
halves = [orbit for orbit in split if orbit not in whole]
print(f"n = {n}, m = {m}: {len(whole)} orbits of S(n), {len(split)} of A(n)")
assert len(whole) == len(split) - 1 == 5
assert {len(set(t)) for orbit in halves for t in orbit} == {n - 1}
for n, m in [(2, 3), (3, 3), (4, 4)]:
    number = {orbit: len(set(next(iter(orbit)))) for orbit in orbits(n, m, False)}
    divided = {orbit for orbit in number if orbit not in orbits(n, m, True)}
    assert divided == {orbit for orbit, t in number.items() if t >= n - 1}

# Left S(3), right A(3): the entries of one colour are one orbit.
drawing.table({"k = l = 1": [drawing.tying_pattern(Hom(G(3), 1, 1)).scene for G in (S, A)]}, "an orbit splits")

# %% [markdown]
# ## The verification
#
# Predict the second column for n = 4: the partitions of four points into at most four blocks are 15; into three blocks
# 6; into four blocks 1.

# %%
for n, partitions, jellies in [(2, 8, 8), (3, 14, 13), (4, 15, 7), (5, 15, 1), (6, 15, 0)]:
    verdict = verify("alternating-jellyfish", n=n, k=2, l=2)
    print(f"n = {n}: {partitions} partitions and {jellies} jellyfish, dimension {verdict.dim}: {verdict.status}")
    assert verdict.status == "proved"
    assert verdict.diagrams == verdict.rank == verdict.dim == verdict.second_route == partitions + jellies
    assert jellies == len(family("jellyfish").diagrams(2, 2, n))
    assert n > 4 or verdict.dim == len(orbits(n, 4, True))

verdict = verify("alternating-split-basis", n=4, k=2, l=2)
print(f"orbits and halves: {verdict.outcome.sentence}")
assert verdict.diagrams == verdict.dim == 8 + 2 * 7

verdicts = verify("alternating-jellyfish", max_order=4, n="all")
every_n = [v for v in verdicts if v.n == "all"]
for verdict in every_n:
    print(f"order {verdict.order}: every n ≥ {verdict.start}, dimension {verdict.dim}: {verdict.status}")
assert all(verdicts)
assert [v.start for v in every_n] == [2, 3, 4, 5, 6]
assert [v.dim for v in every_n] == [1, 1, 2, 5, 15]

# %% [markdown]
# The last numbers are those of S(n): for n ≥ l+k+2 nothing splits.

# %%
for n in range(2, 7):
    for m in range(5):
        same = Hom(A(n), m, 0).dim == Hom(S(n), m, 0).dim
        assert same == (m <= n - 2)

# %% [markdown]
# The count of step 4 as a formula, for all n that the theorem allows.

# %% [hypothesis]
least = 2  # n ≥ 2; dropped: least = 1

# %%


def formula(m: int, n: int) -> int:
    """The count of step 4, the partitions being listed."""
    blocks = [len(d.blocks) for d in family("partition").diagrams(m, 0)]
    return sum(t <= n for t in blocks) + blocks.count(n - 1) + blocks.count(n)


for n in range(least, 6):
    for m in range(6):
        assert formula(m, n) == Hom(A(n), m, 0).dim

# %% [markdown]
# ## Where it fails
#
# **At n = 1 the formula is false.** A(1) and S(1) are both trivial and every space has one dimension. The formula
# would add S(m, 0) + S(m, 1) = 1 for m ≥ 1. The reason: step 2 needs an odd permutation that swaps the two halves, and
# S(1) has none.

# %%
print("n = 1, m = 1: the formula says", formula(1, 1), "and the dimension is", Hom(A(1), 1, 0).dim)
assert (formula(1, 1), Hom(A(1), 1, 0).dim, len(orbits(1, 1, True))) == (2, 1, 1)
for verdict in verify("alternating-jellyfish-count", max_order=4, n="1..5"):
    assert verdict.status == verdict.expected == ("refuted" if verdict.n == 1 else "proved")

# %% [markdown]
# **Without the jellyfish** maps are missed from l+k = n−1 on. The smallest: at n = 2 the group is trivial, and the
# bias may distinguish the two points.

# %%
answer = refute("partition spans A(n)")
print(answer.sentence)
print(answer.witness)
assert str(answer.case) == "n = 2, k = 0, l = 1"
assert answer.witness.matrix == Hom(A(2), 0, 1).matrix(next(iter(family("jellyfish").diagrams(0, 1, 2))))

# %% [markdown]
# **With all permutations** the jellyfish do not commute: S(3) turns J into −J, as above. **With fewer tentacles**
# there is nothing: with two values missing, the two ways to put them last have opposite signs. So for k = l = 1 and
# n = 4 there is no jellyfish.

# %%
assert swap * J != J * swap
assert len(family("jellyfish").diagrams(1, 1, 4)) == 0
assert Hom(A(4), 1, 1).dim == Hom(S(4), 1, 1).dim == 2

# %% [markdown]
# **The sign needs an order of the tentacles.** Here it is the order of the smallest vertices. With the two tentacles
# of J(1|1') crossed the matrix is −J: the sign of the sequence (input, output) in place of (output, input), which is
# the transposed matrix.

# %%
assert J.T == -J

# %% [markdown]
# ## What was not shown
#
# * Order by order: orders up to 4, every n ≥ 2. That the argument works at every order is a theorem of the paper.
# * That the 3-cycles (1 2 i) generate A(n): tests list the generated group for n ≤ 4.
# * A jellyfish with more blocks than tentacles gives nothing new; that is not shown here.
# * Nothing about products of jellyfish beyond J² above, or about layers that are not linear.
#
# ## Exercises
#
# **1.** How many weights does an A(5)-layer with k = l = 2 have, and how many of them does S(5) not have?
#
# **2.** At n = 2 the group is trivial. How many weights does a bias in (R²)^⊗3 have? Check that S(3, 1) + S(3, 2) +
# S(3, 1) + S(3, 2) says so.

# %%
check = teaching.exercises("alternating_group")
