# %% [markdown]
# # 46. How is a vector multiplied with a layer whose matrix is never built?
#
# **Level.** further; 25 minutes to read, 5 seconds to run
#
# **Statement.** Let D be a (k,l)-diagram with d blocks or strands between the rows, b blocks that lie only below and t
# that lie only above. Then D x takes nᵈ(nᵇ − 1) additions: take the diagonals of x, sum over the b blocks, match the
# d axes that are left with the upper row, copy. For S(n), O(n) and Sp(n) this is all. For a determinant H_α of SO(n)
# with s free vertices above it is C(n,s) nᵈ((n−s)! nᵇ − 1). Each is at most what the published order takes.
#
# **Source.** E. Pearce-Crump and W. Knottenbelt, *A Diagrammatic Approach to Improve Computational Efficiency in Group
# Equivariant Neural Networks*, arXiv:2412.10837; E. Pearce-Crump, arXiv:2304.14165; C. Godfrey and others,
# arXiv:2303.06208. That all diagonals may be taken first, and that one sum for every set of values above is enough for
# a determinant, is counted here.

# %%
from fractions import Fraction
from itertools import permutations, product
from math import comb, factorial

import numpy as np

from eqmath import SO, Diagram, Hom, O, S, Sp, drawing, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of V = Rⁿ |
# | k, l | the numbers of inputs below and of outputs above |
# | d, b, t | the numbers of blocks between the rows, only below, only above |
# | D_π, E_β, F_β, H_α | the matrices of S(n), O(n), Sp(n), SO(n) |
# | s | the number of free vertices above |
# | C(n,s) | the number of subsets of s elements |
# | w₁, w₂, … | the weights of a layer, one for every basis element |
#
# ## The smallest case, by hand
#
# The diagram 1|1' has the matrix of ones. The matrix takes n² multiplications and n(n−1) additions. By the diagram: sum
# x, which takes n − 1 additions, and copy the sum n times. Here d = 0, b = t = 1.

# %%
x = [3, 1, 4]
assert Diagram("1|1'").apply(x).tolist() == [8, 8, 8]
assert Diagram("1,1'").apply(x).tolist() == x
assert Diagram("1,2|1'").apply(x).tolist() == [[8, 0, 0], [0, 8, 0], [0, 0, 8]]

# %% [markdown]
# ## The idea
#
# **Factor.** The vertices of each row are permuted until the diagram is planar: blocks above on the left, blocks below
# on the right, those between in order. A permutation moves axes and costs no arithmetic; a planar diagram is a tensor
# product of pieces of one block. `eqmath.diagrams.factored` does it, and the three matrices multiply to the first.

# %%
for text in ("1,2'|2|1',3'", "1,3'|2,1'|3|2'"):
    d = Diagram(text)
    upper, planar, lower = d.factor()
    assert planar.is_planar
    assert upper.is_permutation
    assert lower.is_permutation
    assert d.matrix(2) == upper.matrix(2) * planar.matrix(2) * lower.matrix(2)

drawing.bands(d.factor(), ["permutation", "planar", "permutation"])

# %% [markdown]
# **Contract, transfer, copy.** Σ_J D(I, J) x(J): for a block only below all its indices J are equal and free, so its
# axes become one diagonal, which is summed. A block between the rows has one index for I and J: its axes below become
# one diagonal, which is written to a diagonal above. A block only above has a free index in I: the result is
# repeated along its diagonal. `eqmath.contractions.contract` and `eqmath.contractions.spread` are the two ends.
#
# **Count.** After the diagonals are taken there are nᵈ⁺ᵇ entries, which become nᵈ sums: each addition makes one of two
# numbers, so there are nᵈ⁺ᵇ − nᵈ. The published order contracts one block before it takes the diagonal of the next, and
# so adds entries that are thrown away. For two traces of a tensor with four legs that is (n−1)n² + (n−1) instead of
# n² − 1. `eqmath.layers.published_additions` has the published numbers.

# %% [hypothesis]
n = 5  # n ≥ 2: there is something to throw away; dropped: n = 1

# %%
tensor = {J: sum(J) for J in product(range(n), repeat=4)}
assert len({J for J in tensor if J[0] == J[1] and J[2] == J[3]}) - 1 == n**2 - 1
assert (n - 1) * n**2 + (n - 1) > n**2 - 1
drawing.cut_into_pieces(planar)

# %% [markdown]
# **Signs.** On an edge of Sp(n) inside a row ε(e_i, e_i') = 1 and ε(e_i', e_i) = −1: of n² entries n are read, half of
# them are subtracted. For H_α with n − s free vertices below the values below are those that are not above, in any
# order, with the sign of the order. So for a set of s values above there is one signed sum of (n−s)! terms; other
# orders above only change its sign.

# %%
n, s = 3, 1
terms = {above: [t for t in permutations(range(n)) if set(t[:s]) == {above}] for above in range(n)}
assert all(len(found) == factorial(n - s) for found in terms.values())
assert len(terms) == comb(n, s)
W = Hom(SO(3), 2, 1).weight()
assert W.apply([[0, 1, 0], [0, 0, 0], [0, 0, 0]], [1]).tolist() == [0, 0, 1]

# %% [markdown]
# **Many diagrams.** Diagrams with the same lower row share their sums, those with the same upper row their copies:
# `eqmath.layers.Shared`. Between the two is one small matrix of weights for every matching.

# %%
W = Hom(S(4), 2, 2).weight()
x = [[1, 2, 0, 1], [0, 1, 5, 2], [3, 3, 1, 0], [2, 0, 0, 7]]
weights = [Fraction(i, 7) for i in range(15)]
matrix = W(**dict(zip(W.parameters, weights, strict=True)))
flat = [entry for row in x for entry in row]
dense = [sum(a * b for a, b in zip(row, flat, strict=True)) for row in matrix.tolist()]
exact = [[Fraction(entry) for entry in row] for row in x]
assert W.apply(exact, weights).ravel().tolist() == dense

# %% [markdown]
# The transpose is the flipped diagram, so gradients take the same way back: ⟨y, W x⟩ = ⟨Wᵀ y, x⟩.

# %%
y = [[i * j for j in range(4)] for i in range(4)]
integers = list(range(-7, 8))
left = (W.apply(x, integers) * y).sum()
right = (W.transpose().apply(y, integers) * x).sum()
assert left == right

# %% [markdown]
# ## The verification
#
# For a case every diagram is multiplied with all basis vectors, which is its whole matrix, and compared entry by entry
# with the matrix from the definition; and the additions are counted as they are made.

# %%
for name in ("symmetric", "orthogonal", "symplectic", "special-orthogonal"):
    verdicts = verify(f"fast-multiplication-{name}", max_order=4, n="1..4")
    assert all(verdict.status == "proved" for verdict in verdicts)
    print(f"{name}: {len(verdicts)} cases, {sum(verdict.diagrams for verdict in verdicts)} products")

# %% [markdown]
# Every diagram is taken apart, and every weight matrix multiplied: for each weight alone with every basis vector, and
# with channels and bias. A sum shares its contractions. Is that always less than the 2nᵏ⁺ˡ − nˡ operations of a matrix?
# Not for n = 3, k = 1 and l = 3, where most of the work is to add up arrays with three legs; for n = 4 and 5 it is.

# %%
for name in ("diagram-factorisation", "weight-multiplication"):
    verdicts = verify(name, max_order=3)
    print(f"{name}: {len(verdicts)} cases")
    assert all(verdict.status == "proved" for verdict in verdicts)
for n in (3, 4, 5):
    verdict = verify("weight-multiplication-savings", n=n, k=1, l=3)
    print(f"n = {n}, k = 1, l = 3: {verdict.status}: {verdict.outcome.sentence}")
    assert verdict.status == verdict.expected == ("refuted" if n == 3 else "proved")

# %% [markdown]
# ## Where it fails
#
# The sums for a determinant grow like n!: at n = 9 one diagram has more terms than the package allows. Nothing is
# faster than writing the result: a diagram without a block below costs no addition, and still nˡ entries. And exactness
# has a price: an array of integers of 64 bits that could overflow is refused before anything is added; Python's
# integers have no such limit, but are slower.

# %%
for G, k, l in ((O(3), 2, 2), (Sp(4), 2, 2), (SO(2), 2, 2)):
    W = Hom(G, k, l).weight()
    big = np.full((G.n, G.n), 2**62)
    ones = [1] * len(W.parameters)
    try:
        W.apply(big, ones)
        raise AssertionError
    except TypeError as error:
        print(f"{G}: {error}")
    exact = W.apply(big.tolist(), ones)
    assert (exact == 2**62 * W.apply(np.ones_like(big), ones).astype(object)).all()

# %% [markdown]
# ## What was not shown
#
# * One n at a time: there is no row for every n, though the index patterns of S(n), O(n), Sp(n) do not depend on n.
# * That fewer additions are impossible. Sums of different entries cannot share, but sums of one layer can, and the tree
#   by which they do is good, not proved to be the best.
# * Seconds: `benchmarks/apply.py` measures them.
#
# ## Exercises
#
# **1.** How many additions does 1|1',2'|3',4' take for n = 4 in the published order, one block after the other, and how
# many with both diagonals first?
#
# **2.** A diagram of SO(4) has two free vertices above, two below, and one strand. How many additions does it take?

# %%
check = teaching.exercises("fast_multiplication")
