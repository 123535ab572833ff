# %% [markdown]
# # 37. What is the average of a product of entries over all rotations, and why is it not that of Gaussian numbers?
#
# **Level.** advanced; 25 minutes to read, 3 seconds to run
#
# **Statement.** The average over O(n) of x(i_1, j_1) … x(i_2r, j_2r) is Σ Wg(p, q) over the pairs of matchings p, q of
# 2r points such that i agrees on the edges of p and j on those of q. Wg is the inverse of the matrix of n^loops, and a
# rational function of n. For independent Gaussian entries of variance 1/n it is the same sum with 1/n^r for p = q and
# 0 else: Wick's formula. So a deep linear network with Gaussian layers of widths n_1, …, n_L multiplies the mean of the
# fourth power of lengths by Π (1 + 2/n_i), one with orthogonal layers by 1.
#
# **Source.** B. Collins, P. Śniady, *Integration with respect to the Haar measure on unitary, orthogonal and symplectic
# group*, arXiv:math-ph/0402073; G.-C. Wick (1950), after L. Isserlis (1918). The zonal functions: B. Collins,
# S. Matsumoto, arXiv:0903.5143.

# %%
from fractions import Fraction
from itertools import product
from math import prod

from eqmath import Hom, Matrix, Polynomial, RationalFunction, drawing, family, haar, teaching, verify
from eqmath.canvas import text

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | x(i, j), x12 | the entry of a matrix in row i and column j |
# | r | half of the number of entries; an odd number has the average 0, for −1 is in O(n) |
# | p, q | matchings of 2r points; together they are loops |
# | G | the matrix of n^loops, the scalar products of the diagrams as vectors of (Rⁿ)^⊗2r |
# | Wg | Weingarten's function, G⁻¹ where G has an inverse |
# | E_β | the matrix of a Brauer diagram: 1 where the indices agree on every edge |

# %% [markdown]
# ## The smallest case, by hand
#
# Two entries. One matching of two points, one loop: G = (n), Wg = (1/n). So the average of x11² is 1/n, as it must be,
# for the n squares of a row have the sum 1, and x11 x12 has the average 0.

# %%
n = Polynomial([0, 1], "n")
assert haar("O(n)", "x11^2") == RationalFunction(n * 0 + 1, n)
assert haar("O(n)", "x11 x12") == 0
print("x11^2 has the average", haar("O(n)", "x11^2"))

# %% [markdown]
# Four entries. The three matchings 12|34, 13|24, 14|23 have two loops with themselves, one with each other. Solve
# G w = (1, 0, 0): with a = Wg(p, p) and b = Wg(p, q), n² a + 2n b = 1 and n a + (n² + n) b = 0.

# %%
a = RationalFunction(n + 1, n * (n - 1) * (n + 2))
b = RationalFunction(n * 0 - 1, n * (n - 1) * (n + 2))
assert n**2 * a + 2 * n * b == 1
assert n * a + (n**2 + n) * b == 0
print("Wg is", a, "and", b)
assert haar("O(n)", "x11^2 x22^2") == a  # rows 1,1,2,2 and columns 1,1,2,2: the pair 12|34, 12|34 alone
assert haar("O(n)", "x11 x12 x21 x22") == b  # rows 12|34, columns 13|24
assert haar("O(n)", "x11^4") == 3 * a + 6 * b  # all nine pairs
p, q, _ = family("brauer").diagrams(0, 4)
drawing.table({"G": [drawing.meander(p, p).scene, drawing.meander(p, q).scene]}, "two entries of G", gap=1.5)

# %% [markdown]
# ## The idea
#
# 1. **The mean of g ⊗ … ⊗ g over the group is a projection**: onto what the group fixes. It is orthogonal, since the
#    matrices are (`eqmath.Hom.projector`).
# 2. **Diagrams span what is fixed**: the first fundamental theorem, `orthogonal-brauer`. With them as the columns
#    of D the projection is D G⁻¹ Dᵀ, and its entries are the averages.
# 3. **G knows only the loops.** Matrices whose entries depend only on the loops commute, and have common eigenvectors:
#    zonal spherical functions. The eigenvalues of G are Π (n + 2j − i) over the boxes of partitions of r, so that its
#    inverse is written down for every n at once (`eqmath.combinatorics.spherical_functions`, `eqmath.weingarten`).
# 4. **Gaussian entries have no constraint between rows.** Then the operator is Σ E_p E_pᵀ/n^r: the diagonal of what
#    remains for large n.

# %% [markdown]
# ## The verification
#
# The projection as a matrix, by diagrams of a basis: it is idempotent, its trace is the dimension, its entries are the
# averages. Predict its rank for n = 3: the three matchings are independent.

# %% [hypothesis]
size = 3  # at least r = 2, so that the matchings are independent; dropped: size = 1

# %%
P = Hom(f"O({size})", 0, 4).projector()
assert P * P == P
assert sum(P[i, i] for i in range(size**4)) == P.rank() == 3
print("rank of the mean of g ⊗ g ⊗ g ⊗ g over O(3):", P.rank())


def place(indices: list[int]) -> int:
    """Where the basis vector with these indices stands."""
    return sum((i - 1) * size ** (len(indices) - 1 - s) for s, i in enumerate(indices))


assert P[place([1, 1, 2, 2]), place([1, 1, 2, 2])] == haar(f"O({size})", "x11^2 x22^2") == a(size)
assert P[place([1, 1, 2, 2]), place([1, 2, 1, 2])] == haar(f"O({size})", "x11 x12 x21 x22") == b(size)

# %% [markdown]
# Every n, for four and six entries:

# %%
for order in (4, 6):
    *_, last = verify("orthogonal-weingarten", n="all", order=order)
    assert last.status == "proved"
    print(order, "entries:", last.group, "for every n ≥", last.start, "with", last.diagrams, "matchings")

# %% [markdown]
# **Wick's formula.** For a vector x of independent Gaussian numbers of variance 1 the mean of x ⊗ … ⊗ x is Σ E_β over
# the matchings β. One number has the moments (2r − 1)!!, and independent ones multiply: compare all entries.


# %%
def gaussian(indices: tuple[int, ...]) -> int:
    """The mean of a product of coordinates: one factor (c − 1)!! for an index that occurs c times."""
    times = [indices.count(i) for i in set(indices)]
    return 0 if any(c % 2 for c in times) else prod(prod(range(1, c, 2)) for c in times)


for d, m in ((2, 4), (3, 4), (2, 6)):
    total = Matrix([[0] for _ in range(d**m)])
    for beta in family("brauer").diagrams(0, m):
        total = total + beta.matrix(d)
    assert [row[0] for row in total] == [gaussian(t) for t in product(range(d), repeat=m)]
print("Wick: the sum of", family("brauer").diagrams(0, 6).count, "matchings has all moments of order 6")
first, *others = family("brauer").diagrams(0, 4)
drawing.equation([text("mean of x ⊗ x ⊗ x ⊗ x", 12.0), "=", first, *(term for d in others for term in ("+", d))])

# %% [markdown]
# **Deep linear networks.** Let y = W x with Gaussian entries of variance 1/n, n the number of rows of W. The mean of
# |y|^2r is n^−r Σ_q n^loops(p, q) |x|^2r for any matching p, because all E_q have the value |x|^2r at x ⊗ … ⊗ x. The
# sum is n (n + 2) (n + 4) …, the largest eigenvalue of G. For r = 2 that is 1 + 2/n, and layers multiply.


# %%
def loops(p: list[int], q: list[int]) -> int:
    """The number of loops of two matchings, given by the partner of every point."""
    seen: set[int] = set()
    count = 0
    for start in range(len(p)):
        point = start
        count += start not in seen
        while point not in seen:
            seen |= {point, p[point]}
            point = q[p[point]]
    return count


def partners(word: tuple[int, ...]) -> list[int]:
    """The partner of every point of a matching."""
    return [next(t for t, x in enumerate(word) if x == label and t != s) for s, label in enumerate(word)]


def layer(width: int, r: int) -> Fraction:
    """By how much a Gaussian layer multiplies the mean of |x|^2r."""
    every = [partners(beta.word) for beta in family("brauer").diagrams(0, 2 * r)]
    return Fraction(sum(width ** loops(every[0], q) for q in every), width**r)


for width in (1, 2, 3, 10):
    assert layer(width, 2) == 1 + Fraction(2, width)
    assert layer(width, 3) == (1 + Fraction(2, width)) * (1 + Fraction(4, width))
widths = [64, 32, 10]
growth = prod(layer(width, 2) for width in widths)
assert growth == prod(1 + Fraction(2, width) for width in widths)
print("widths", widths, "multiply the mean fourth power of lengths by", growth)

# %% [markdown]
# Orthogonal layers keep lengths, so every factor is 1: the same sum with Wg in place of 1/n^r. Every row of Wg sums to
# 1/(n (n + 2)), which n (n + 2) makes 1.

# %%
assert (a + 2 * b) * (n * (n + 2)) == 1

# %% [markdown]
# ## Where it fails
#
# **Gaussian numbers in place of a rotation** give 3/n² for x11⁴ instead of 3/(n (n + 2)); the averages agree only in
# the leading order. The two operators are different at every n.

# %%
fourth = haar("O(n)", "x11^4")
print("x11^4:", fourth, "for rotations,", RationalFunction(n * 0 + 3, n**2), "for Gaussian entries")
assert fourth == RationalFunction(n * 0 + 3, n * (n + 2)) != RationalFunction(n * 0 + 3, n**2)

# %% [markdown]
# **The inverse of G for every n** does not exist: for n < r the matchings are dependent, for n = 1 they are all equal,
# and Wg has a pole. Leave out the eigenvalues that are 0. The averages need no other formula: at every n for which the
# entries exist, the poles of the sum cancel.

# %%
every = [partners(beta.word) for beta in family("brauer").diagrams(0, 4)]
gram = Matrix([[1 ** loops(p, q) for q in every] for p in every])
assert gram.rank() == 1
assert haar("O(1)", "x11^4") == 1 == haar("O(n)", "x11^4")(1)

# %% [markdown]
# **Rotations alone** preserve the determinant as well. For SO(n) products of n entries see it, smaller ones do not.

# %%
assert haar("O(3)", "x11 x22 x33") == 0
assert haar("SO(3)", "x11 x22 x33") == Fraction(1, 6)
assert haar("SO(3)", "x11^2 x22^2") == haar("O(3)", "x11^2 x22^2")

# %% [markdown]
# ## What was not shown
#
# * That the mean over a compact group exists and is invariant: Haar's theorem.
# * Asymptotics in n: Catalan numbers, Möbius functions, freeness.
# * Networks that are not linear, and finite width corrections beyond these moments.
#
# ## Exercises
#
# **1.** What is the average of x11² x12² x13² over O(3)? Give a fraction.
#
# **2.** A deep linear network has Gaussian layers of widths 2 and 4. By how much is the mean fourth power of the length
# multiplied? Give a number.

# %%
check = teaching.exercises("haar")
