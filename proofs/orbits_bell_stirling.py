# %% [markdown]
# # 4. Orbits, Bell and Stirling: how many weights?
#
# **Level.** first steps; 15 minutes to read, 8 seconds to run
#
# **Statement.** Three numbers are equal. The number of weights of an S(n)-equivariant layer with k inputs and l
# outputs; the number of orbits of S(n) on tuples of m = l+k indices; and Σ_{t ≤ n} S(m, t), the number of partitions
# of m points into at most n blocks. It is Bell(m), the number of all partitions, exactly when n ≥ m.
#
# **Source.** The count Bell(l+k): H. Maron, H. Ben-Hamu, N. Shamir, Y. Lipman, *Invariant and Equivariant Graph
# Networks*, arXiv:1812.09902. With its range: E. Pearce-Crump, arXiv:2212.08648.

# %%
from fractions import Fraction
from itertools import permutations, product
from math import factorial

from eqmath import Diagram, Hom, S, drawing, refute, teaching, verify
from eqmath.combinatorics import bell, stirling

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n, m | the number of points that are permuted; the number l + k of indices |
# | t | a tuple of m indices, or the number of different values in it |
# | S(m, t) | Stirling number: partitions of m points into t blocks |
# | Bell(m) | the number of all partitions of m points, Σ_t S(m, t) |
# | fix(g) | the number of points that a permutation g leaves in place |

# %% [markdown]
# ## The smallest case, by hand
#
# Two points, three indices: 8 tuples. The exchange of 1 and 2 sends 112 to 221, and so on. So there are four orbits of
# two tuples each. What the tuples of one orbit share is the places where indices agree.


# %%
def orbits(n: int, m: int) -> list[list[tuple[int, ...]]]:
    """The orbits of all permutations on tuples."""
    group = list(permutations(range(1, n + 1)))
    return sorted({tuple(sorted({tuple(g[i - 1] for i in t) for g in group})) for t in product(group[0], repeat=m)})


for orbit in orbits(2, 3):
    pattern = Diagram.from_rows(top=orbit[0], bottom=[])
    print(*("".join(map(str, t)) for t in orbit), "  agree:", pattern)
assert len(orbits(2, 3)) == 4
drawing.sheet("partition", 0, 3)

# %% [markdown]
# ## The idea
#
# 1. **A layer is constant on orbits**, since permuting all indices alike must not change its matrix. So the weights are
#    the orbits of tuples (`eqmath.methods.examine`).
# 2. **An orbit is a partition.** Two tuples can be permuted into each other iff they agree at the same places. With n
#    values there are at most n blocks (`eqmath.combinatorics.growth_strings`).
# 3. **Stirling's rule.** The last of m points is alone, or it joins one of t blocks: S(m, t) = S(m−1, t−1) + t S(m−1,
#    t) (`eqmath.combinatorics.stirling`).
# 4. **Burnside's rule** counts orbits without listing them: the mean, over all permutations g, of the number of tuples
#    that g leaves in place, fix(g)^m (`eqmath.combinatorics.fixed_point_moment`).


# %%
def stirling_by_rule(m: int, t: int) -> int:
    if m == 0 or t == 0:
        return int(m == t)
    return stirling_by_rule(m - 1, t - 1) + t * stirling_by_rule(m - 1, t)


def burnside(n: int, m: int) -> Fraction:
    fixed = [sum(i == image for i, image in enumerate(g)) for g in permutations(range(n))]
    return Fraction(sum(number**m for number in fixed), factorial(n))


print("S(5, 0), …, S(5, 5):", *(stirling_by_rule(5, t) for t in range(6)))
assert [stirling_by_rule(5, t) for t in range(6)] == [0, 1, 15, 25, 10, 1]
assert all(stirling_by_rule(m, t) == stirling(m, t) for m in range(8) for t in range(9))

# %% [markdown]
# ## The verification
#
# Four ways to the same table. Predict the second row: with two values, the first index is free to be named, each other
# one agrees with it or not: 2^(m−1).

# %%
for n in range(1, 5):
    row = [sum(stirling_by_rule(m, t) for t in range(n + 1)) for m in range(6)]
    print(f"n = {n}, orders 0 to 5:", *row)
    assert row == [burnside(n, m) for m in range(6)] == [Hom(S(n), 0, m).dim for m in range(6)]
    assert row[:5] == [len(orbits(n, m)) for m in range(5)]
    assert n != 2 or row[1:] == [2 ** (m - 1) for m in range(1, 6)]

curves = {f"S({n})": {m: Hom(S(n), 0, m).dim for m in range(7)} for n in (1, 2, 3, 4, 6)}
drawing.dimension_plot(curves, "weights of S(n)-equivariant layers")

# %% [markdown]
# Now Bell's numbers: 1, 1, 2, 5, 15, 52. A layer from two inputs to three outputs has 52 weights if n is large enough:

# %% [hypothesis]
n = 5  # n ≥ l + k = 5; dropped: n = 4

# %%
assert [bell(m) for m in range(6)] == [1, 1, 2, 5, 15, 52]
print(f"n = {n}, k = 2, l = 3:", Hom(S(n), 2, 3).dim, "weights; Bell(5) is", bell(5))
assert Hom(S(n), 2, 3).dim == bell(5)
for verdict in verify("symmetric-bell-count", max_order=5, n="1..6"):
    assert verdict.status == ("proved" if verdict.n >= verdict.order else "refuted")
    assert verdict.as_expected

# %% [markdown]
# **Moments.** By Burnside, "Bell for n ≥ m" says something about random permutations: the m-th moment of the number of
# fixed points is Bell(m), the same for all n ≥ m. These are the moments of the Poisson distribution of mean 1.

# %%
print("third moments for n = 1, …, 6:", *(burnside(n, 3) for n in range(1, 7)))
assert [burnside(n, 3) for n in range(1, 7)] == [1, 4, 5, 5, 5, 5]

# %% [markdown]
# ## Where it fails
#
# **Bell(l+k) for n < l+k.** It is quoted without its range. What is counted too much is exactly the partitions with
# more than n blocks; the smallest case is one point, where a layer has one weight and Bell(2) = 2.

# %%
answer = refute("the number of S(n) weights is Bell(l+k)")
print(answer.sentence)
assert (str(answer.case), answer.witness.claimed, answer.witness.true) == ("n = 1, k = l = 1", 2, 1)
assert bell(5) - Hom(S(4), 2, 3).dim == stirling(5, 5) == 1

# %% [markdown]
# **Without all permutations** the orbits are smaller and there are more of them. Cyclic shifts of three points have
# 3^m / 3 orbits; Burnside's rule says so too, as only the identity has fixed points.

# %%
shifts = [(1, 2, 3), (2, 3, 1), (3, 1, 2)]
split = {frozenset(tuple(g[i - 1] for i in t) for g in shifts) for t in product((1, 2, 3), repeat=3)}
print("three points, order 3:", len(orbits(3, 3)), "orbits of S(3),", len(split), "of the shifts")
assert (len(orbits(3, 3)), len(split)) == (5, 9)

# %% [markdown]
# ## What was not shown
#
# * Which matrices belong to the orbits, and that diagrams span: see `symmetric_group.py`.
# * The steps are a proof for all n and m; the numbers were compared up to order 5.
#
# ## Exercises
#
# **1.** How many weights does a bias in (R³)^⊗4 have? Use S(4, 1), …, S(4, 4) = 1, 7, 6, 1.
#
# **2.** What is the mean of fix(g)⁶ over all permutations g of 100 points?

# %%
check = teaching.exercises("orbits_bell_stirling")
