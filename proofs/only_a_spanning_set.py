# %% [markdown]
# # 6. Only a spanning set: what happens when n < l+k
#
# **Level.** first steps; 20 minutes to read, 4 seconds to run
#
# **Statement.** The matrices D_π of all (k,l)-partition diagrams span the S(n)-equivariant layers for every n. They are
# a basis iff n ≥ m = l+k. For smaller n each diagram π with more than n blocks gives one relation, Σ_ρ μ(π, ρ) D_ρ = 0
# over all ρ that π refines, and these relations are a basis of all relations: there are Σ_{t > n} S(m, t).
#
# **Source.** E. Pearce-Crump, arXiv:2212.08648; the kernel of the partition algebra: G. Benkart, T. Halverson,
# *Partition algebras and the invariant theory of the symmetric group*, arXiv:1709.07751.

# %%
from math import perm, prod

from eqmath import Diagram, Hom, LinearCombination, Matrix, S, compose, drawing, family, teaching
from eqmath.combinatorics import stirling

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n, k, l, m | the number of points; of inputs; of outputs; m = l + k |
# | π, ρ | partition diagrams; π refines ρ if every block of π lies in a block of ρ |
# | D_π, X_π | 1 where the indices agree inside blocks; 1 where they agree inside blocks and nowhere else |
# | μ(π, ρ) | the product of (−1)^(c−1) (c−1)! over the blocks of ρ, c being the number of blocks of π inside |
# | S(m, t) | the number of partitions of m points into t blocks |
# | Gram matrix | the table of the scalar products of all D_π, added up entry by entry |

# %% [markdown]
# ## The smallest case, by hand
#
# For n = 1 all matrices are the number 1. So with k = l = 1 the two diagrams 1,1' and 1|1' satisfy D − D' = 0. A
# network with the weights λ and μ computes (λ + μ) x: only the sum matters, and training can push the two apart
# without end.
#
# For n = 2 and m = 3 there are five diagrams and four independent ones. Two values cannot be three different ones. So X
# of three single vertices is zero, and written through D it reads:

# %%
(relation,) = Hom(S(2), k=1, l=2).relations()
finest = Diagram("1|2|1'")
print(relation, "= 0")
assert finest.matrix(2, orbit=True) == Matrix([[0, 0]] * 4) == relation.matrix(2)
assert relation.terms == {rho: finest.mobius(rho) for rho in finest.coarsenings()}
assert Hom(S(1), 1, 1).relations()[0].terms == {Diagram("1,1'"): 1, Diagram("1|1'"): -1}
drawing.relation(relation)

# %% [markdown]
# ## The idea
#
# 1. **D is a sum of X.** Indices that agree inside the blocks of π agree exactly inside the blocks of one coarser ρ. So
#    D_π = Σ X_ρ over the ρ that π refines (`eqmath.Diagram.coarsenings`).
# 2. **X is a sum of D.** Möbius inversion turns this around: X_π = Σ_ρ μ(π, ρ) D_ρ (`eqmath.Diagram.mobius`).
# 3. **X_π = 0 iff π has more than n blocks**, since different blocks need different values. The others have their ones
#    in different places, so they are independent. The change from D to X is triangular, so nothing else is a relation
#    (`eqmath.Hom.relations` finds the relations without knowing this).
# 4. **Scalar products.** D_π and D_ρ have both a 1 where indices agree inside the blocks of the join of π and ρ, so
#    their scalar product is n^(blocks of the join) (`eqmath.Diagram.join`). In terms of X the Gram matrix is diagonal,
#    with the falling factorials n(n−1)…(n−t+1), the numbers of tuples of an orbit (`math.perm`). So its determinant is
#    their product, and it is 0 iff some factor is.


# %%
def gram(n: int, m: int) -> Matrix:
    """n^(blocks of the join), for all pairs of diagrams."""
    diagrams = list(family("partition").diagrams(m, 0))
    return Matrix([[n ** len(a.join(b).blocks) for b in diagrams] for a in diagrams])


matrices = [d.matrix(2).tolist() for d in family("partition").diagrams(1, 2)]
products = [[sum(x * y for r, s in zip(a, b, strict=True) for x, y in zip(r, s, strict=True)) for b in matrices]
            for a in matrices]  # fmt: skip
assert sorted(map(sorted, products)) == sorted(map(sorted, gram(2, 3).tolist()))

# One entry: the join of two diagrams has two blocks.
drawing.meander(Diagram("1,2|3|4"), Diagram("1|2|3,4"))

# %% [markdown]
# ## The verification
#
# At order 3 the determinant is n · (n(n−1))³ · n(n−1)(n−2), for one, three, and one partitions. Predict it for n = 3:
# 3 · 6³ · 6 = 3888.

# %% [hypothesis]
n = 3  # n ≥ m = 3; dropped: n = 2

# %%
print(f"n = {n}: the Gram determinant of the five diagrams is", gram(n, 3).det())
assert gram(n, 3).det() == 3 * 6**3 * 6
assert Hom(S(n), 1, 2).is_basis

# %% [markdown]
# Everywhere: the number of relations, their rank, and that each is found by step 2. At order 4 and n = 2 predict
# S(4, 3) + S(4, 4) = 6 + 1 relations.

# %%
for m in range(5):
    for n in range(1, 6):
        assert gram(n, m).det() == prod(perm(n, t) ** stirling(m, t) for t in range(m + 1))
        space = Hom(S(n), m // 2, m - m // 2)
        many = [d for d in space.spanning_set if len(d.blocks) > n]
        assert len(space.relations()) == len(many) == sum(stirling(m, t) for t in range(n + 1, m + 1))
        for d in many:
            mobius = LinearCombination({rho: d.mobius(rho) for rho in d.coarsenings()}, delta=n)
            assert mobius.matrix(n) == d.matrix(n, orbit=True) == d.matrix(n) * 0
        few = [d for d in space.spanning_set if len(d.blocks) <= n]
        assert space.missing(few) == []
        assert space.is_basis == (n >= m)
print("n = 2, order 4:", len(Hom(S(2), 2, 2).relations()), "relations among 15 diagrams")
assert len(Hom(S(2), 2, 2).relations()) == 6 + 1
states = {(n, m): "basis" if Hom(S(n), 0, m).is_basis else "spanning" for n in range(1, 6) for m in range(6)}
drawing.status_grid(states, "partition diagrams and S(n)")

# %% [markdown]
# ## Where it fails
#
# **n one too small.** At n = 2 the determinant is 0. Then two lists of weights can be the same layer, and no amount of
# data distinguishes them. Add any multiple of the relation:

# %%
weights = LinearCombination({d: i for i, d in enumerate(family("partition").diagrams(1, 2), start=1)}, delta=2)
print("weights", *weights.terms.values(), " and", *(weights + relation * 10).terms.values(), " are one layer")
assert gram(2, 3).det() == 0
assert weights != weights + relation * 10
assert weights.matrix(2) == (weights + relation * 10).matrix(2)

# %% [markdown]
# **Any diagram left out?** No: the relation says which can go. At n = 2 and m = 3 every diagram occurs in it, so any
# single one may be left out. But at n = 2 and m = 4, where seven can go, not any seven.

# %%
five, fifteen = list(Hom(S(2), 1, 2).spanning_set), list(Hom(S(2), 2, 2).spanning_set)
assert all(Hom(S(2), 1, 2).missing([d for d in five if d != left_out]) == [] for left_out in five)
assert Hom(S(2), 2, 2).missing(fifteen[:8]) != []

# %% [markdown]
# **Relations multiply.** Stacked under or over anything a relation gives a relation again. The one of n = 1 is, up to a
# sign, an idempotent of the partition algebra.

# %%
e = LinearCombination({Diagram("1|1'"): 1, Diagram("1,1'"): -1}, delta=1)
print("e · e =", e * e)
assert e * e == -e
assert compose(Diagram("1|1'"), Diagram("1|1'")).loops == 1

# %% [markdown]
# ## What was not shown
#
# * The steps are a proof for all n and m; the numbers were compared up to order 4.
# * Which of the many bases is best for training: the diagrams with at most n blocks are one, the X_π another.
#
# ## Exercises
#
# **1.** How many independent relations are there for n = 3, k = l = 3? You need S(6, 4), S(6, 5), S(6, 6) = 65, 15, 1.
#
# **2.** What is the Gram determinant at order 2 and n = 10?

# %%
check = teaching.exercises("only_a_spanning_set")
