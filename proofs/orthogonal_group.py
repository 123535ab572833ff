# %% [markdown]
# # 8. Brauer and O(n): which layers commute with all rotations and reflections?
#
# **Level.** first steps; 25 minutes to read, 8 seconds to run
#
# **Statement.** Let O(n) act on Rⁿ. The linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with O(n) are spanned by the
# matrices E_β of the (k,l)-Brauer diagrams β: all ways to join the l+k vertices in pairs. For odd l+k there are none,
# and only the zero map commutes. For even l+k there are (l+k−1)!! diagrams, and they are a basis exactly when
# l+k ≤ 2n.
#
# **Source.** The spanning set is R. Brauer's first fundamental theorem, *On algebras which are connected with the
# semisimple continuous groups*, Annals of Mathematics 38 (1937). As a theorem about layers: E. Pearce-Crump, *Brauer's
# Group Equivariant Neural Networks*, arXiv:2212.08630.

# %%
import sys
from itertools import combinations, permutations
from random import Random

from eqmath import Diagram, H, Hom, LinearCombination, Matrix, O, drawing, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of the space that is turned |
# | k, l | the numbers of inputs, below, and of outputs, on top |
# | m | l + k, the order |
# | β | a matching: a partition of the m vertices into pairs |
# | E_β | the matrix with 1 where the two indices of every pair agree |
# | π | a partition of the m vertices into blocks of even size |
# | v(π) | the entry of a layer at an index tuple with the pattern of equal values π |
# | !! | 1 · 3 · 5 · …, so that (m−1)!! counts the matchings of m points |

# %% [markdown]
# ## The smallest case, by hand
#
# Take k = l = 1 and n = 2. The sign change of e_1 commutes with W only if both off-diagonal entries are 0. The swap of
# e_1 and e_2 commutes with W only if both diagonal entries are equal. What is left is λ · identity, and the identity
# is E of the only matching of two points.

# %%
(identity,) = Hom(O(2), k=1, l=1).spanning_set
print("E of", identity)
print(identity.matrix(2))
assert identity.matrix(2) == Matrix.identity(2)
drawing.sheet("brauer", 2, 2, n=2)

# %% [markdown]
# Here no rotation was used. The first case that needs one is k = l = 2. Signed permutations leave four numbers: v at
# the tuples 1111 (all equal), 2211, 2121 and 2112. Now turn a little: e_1 becomes e_1 + t e_2 and e_2 becomes e_2 − t
# e_1. To first order in t the entry at the tuple 2111 changes by t · (v(1111) − v(2211) − v(2121) − v(2112)), so
#
#     v(1111) = v(2211) + v(2121) + v(2112).
#
# Four numbers, one equation, three weights: the three matchings of four points. Try it with a rotation that is exact.

# %%
turn = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
patterns = [Diagram(text) for text in ("1,2,1',2'", "1,2|1',2'", "1,1'|2,2'", "1,2'|2,1'")]


def layer(*numbers: int) -> Matrix:
    """The 4 × 4 matrix with these entries on the four patterns."""
    first, *others = (d.matrix(2, orbit=True) * v for d, v in zip(patterns, numbers, strict=True))
    return sum(others, first)


def commutes(W: Matrix, g: Matrix) -> bool:
    return g.kron(g) * W == W * g.kron(g)


for numbers in [(3, 1, 1, 1), (1, 1, 0, 0), (7, 2, 4, 1), (1, 1, 1, 1), (1, 0, 0, 0)]:
    print(numbers, "commutes" if commutes(layer(*numbers), turn) else "does not commute")
    assert commutes(layer(*numbers), turn) == (numbers[0] == sum(numbers[1:]))

# %% [markdown]
# ## The idea
#
# 1. **Only m matters.** Bending legs turns a layer into an invariant vector v with m = l+k legs
#    (`eqmath.methods.reduced.method`).
# 2. **Signed permutations first.** They make v a function on partitions of the m legs into at most n even blocks: a
#    value that occurs an odd number of times is killed by a sign change (`eqmath.groups.parts.by_even_blocks`).
# 3. **One small turn is enough.** The turns of the plane of e_1 and e_2, moved around by signed permutations, are all
#    turns of coordinate planes, and these generate all rotations. The turn gives one equation for each tuple
#    (`eqmath.methods.reduced.system.terms_of`).
# 4. **Two ends must meet.** The E_β solve the equations, so the dimension is at least their rank; and it is at most the
#    number of unknowns minus the rank of the equations (`eqmath.methods.examine`; see `rank_without_floats.py`).
# 5. **For n ≥ m/2 nothing needs to be eliminated**: the equations split blocks until matchings are left. That is an
#    elementary proof, with a script of its own: `splitting_blocks.py`.
#
# Equivariance is easy: an orthogonal matrix keeps scalar products, and E_β only says that pairs of indices are
# contracted by the scalar product. Try it with exact elements of O(3) that nothing was built from.

# %%
rng = Random(0)
H3 = Hom(O(3), k=2, l=2)
for g in [O(3).random(rng) for _ in range(5)]:
    assert all(g.kron(g) * d.matrix(3) == d.matrix(3) * g.kron(g) for d in H3.spanning_set)
print("an element of O(3):")
print(g)

# %% [markdown]
# ## The verification
#
# Every n at order 6, and at order 10 unless the script is run with `--quick`. Predict the last lines: 5!! = 15 and, as
# 9!!, 945. In the plane half of the m legs must turn one way and half the other: C(6, 3)/2 = 10, and C(10, 5)/2 = 126.

# %%
smaller = {6: {1: 1, 2: 10}, 10: {1: 1, 2: 126, 3: 603, 4: 903}}
for order, diagrams in [(6, 15)] if "--quick" in sys.argv else [(6, 15), (10, 945)]:
    for verdict in verify("orthogonal-brauer", order=order, n="all"):
        size = f"n ≥ {verdict.start}" if verdict.n == "all" else f"n = {verdict.n}"
        print(f"order {order}, {size}: {diagrams} diagrams, rank {verdict.rank}, dimension {verdict.dim}")
        assert verdict.status == "proved"
        assert verdict.diagrams == diagrams
        assert verdict.rank == verdict.dim == verdict.second_route == smaller[order].get(verdict.n, diagrams)

# %% [markdown]
# A basis exactly when l+k ≤ 2n. The smallest non-trivial case: four legs in the plane.

# %% [hypothesis]
n = 2  # l + k = 4 ≤ 2n; dropped: n = 1

# %%
three = Hom(O(n), 2, 2)
print(f"n = {n}, k = l = 2:", *three.spanning_set, " of rank", three.rank)
assert three.dim == len(three.spanning_set) == 3
assert three.is_basis
for n in range(1, 5):
    for half in range(4):
        assert Hom(O(n), half, half).is_basis == (2 * half <= 2 * n)
        assert Hom(O(n), half, half + 1).dim == 0

states = {(n, 2 * r): "basis" if Hom(O(n), r, r).is_basis else "spanning" for n in range(1, 5) for r in range(5)}
drawing.status_grid(states, "Brauer diagrams and O(n)")

# %% [markdown]
# ## Where it fails
#
# **Without l+k ≤ 2n** the diagrams still span, but they are dependent. On a line any two vectors are multiples of each
# other, so (a, b)(c, d) = (a, c)(b, d).

# %%
answer = refute("brauer is independent in O(n)")
print(answer.sentence)
print(answer.witness)
assert str(answer.case) == "n = 1, k = l = 2"

# %% [markdown]
# In general n+1 vectors in Rⁿ are dependent, so the (n+1) × (n+1) determinant of their scalar products with n+1 others
# is 0. Written out it is a signed sum of permutation diagrams with n+1 strands. At n = 2 it vanishes; at n = 3, where
# six legs have room, it does not.

# %%


def inversions(images: tuple[int, ...]) -> int:
    return sum(a > b for a, b in combinations(images, 2))


signs = {Diagram.permutation(s): (-1) ** inversions(s) for s in permutations((1, 2, 3))}
determinant = LinearCombination(signs, delta="n")
print(determinant, "= 0 for n = 2")
assert determinant.matrix(2) == Matrix([[0] * 8] * 8)
assert determinant.matrix(3) != Matrix([[0] * 27] * 27)
drawing.relation(determinant)

# %% [markdown]
# **With a smaller group** more maps commute. Signed permutations alone: the fourth pattern is free again. Rotations
# alone: in the plane the quarter turn commutes with every other rotation. **With a larger group** the diagrams are not
# even equivariant: a shear does not preserve the scalar product.

# %%
print(refute("brauer spans H(2)").sentence)
print(refute("brauer spans SO(2)").sentence)
assert Hom(H(2), 2, 2).dim == 4 == Hom(O(2), 2, 2).dim + 1
assert refute("brauer spans SO(2)").witness.matrix == Matrix([[0, 1], [-1, 0]])

shear = Matrix([[1, 1], [0, 1]])
assert not commutes(Diagram("1,2|1',2'").matrix(2), shear)
assert commutes(Diagram("1,2'|2,1'").matrix(2), shear)

# %% [markdown]
# ## What was not shown
#
# * Order by order: the orders that were run, for every n. A proof for all orders with n ≥ m/2 is in
#   `splitting_blocks.py`.
# * Step 3, that one turn and the signed permutations generate O(n), is a short theorem; tests check it for n ≤ 5 by
#   the dimension of the Lie algebra.
# * Which diagrams to leave out when they are dependent: see `explicit_bases.py`.
# * Layers that are not linear.
#
# ## Exercises
#
# **1.** How many weights does an O(3)-layer with k = 1 input and l = 3 outputs have, and how many does its bias have?
#
# **2.** For which n does a layer with k = l = 4 have 105 weights? Give the smallest.

# %%
check = teaching.exercises("orthogonal_group")
