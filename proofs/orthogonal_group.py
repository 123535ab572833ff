# %% [markdown]
# # Which linear layers commute with all rotations and reflections?
#
# **Statement.** Let O(n) act on Rⁿ. The linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with O(n) are spanned by the
# matrices E_β of the (k,l)-Brauer diagrams β: all ways to join the l+k vertices in pairs. For odd l+k there are none,
# and only the zero map commutes. For even l+k there are (l+k−1)!! diagrams, and they are a basis exactly when
# l+k ≤ 2n. For every n the diagrams without an increasing subsequence longer than n are a basis.
#
# **Source.** The spanning set is R. Brauer's first fundamental theorem, *On algebras which are connected with the
# semisimple continuous groups*, Annals of Mathematics 38 (1937). As a theorem about layers: E. Pearce-Crump, *Brauer's
# Group Equivariant Neural Networks*, arXiv:2212.08630. For the increasing basis we know of no printed source.

# %%
from collections import Counter
from functools import cache
from itertools import combinations, permutations

from eqmath import Diagram, H, Hom, LinearCombination, Matrix, O, family, refute, verify

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
#    (`eqmath.hom.reduced`).
# 2. **Signed permutations first.** They make v a function on partitions of the m legs into at most n even blocks: a
#    value that occurs an odd number of times is killed by a sign change (`eqmath.groups.parts.by_even_blocks`).
# 3. **One small turn is enough.** The turns of the plane of e_1 and e_2, moved around by signed permutations, are all
#    turns of coordinate planes, and these generate all rotations. The turn gives one equation for each tuple
#    (`eqmath.hom.reduction.terms_of`).
# 4. **The equation splits a block.** Take a block B of π with at least four points, a point a in B, and a value that π
#    does not use. As above, v(π) is the sum of v over all ways to split off a pair {a, j} from B. The patterns on the
#    right have one block more (`eqmath.hom.equations.upper_bound`, where this is called triangular).
# 5. **Matchings are left.** Split until all blocks are pairs. So v is known from its values on matchings: the
#    dimension is at most (m−1)!!. And E_β is 1 at β and 0 at every other matching: the rank is at least (m−1)!!.
# 6. **How much room is needed?** A pattern with a block of four points has at most m/2 − 1 blocks. An unused value
#    exists as soon as n ≥ m/2. That is an elementary proof of the theorem for **every** n ≥ m/2.
#
# Steps 4 to 6 are short enough to be done here, from nothing but the patterns, at order 8.

# %%
order = 8
even = list(family("even").diagrams(0, order))
matchings = list(family("brauer").diagrams(0, order))
print(len(even), "patterns of", order, "legs;", len(matchings), "of them are matchings")


def splittings(pattern: Diagram) -> list[Diagram]:
    """The patterns on the right-hand side: the pair {a, j} split off from the first block of at least four points."""
    block = next(b for b in pattern.blocks if len(b) >= 4)
    others = [b for b in pattern.blocks if b != block]
    a = block[0]
    rests = [(j, [x for x in block if x not in (a, j)]) for j in block[1:]]
    return [Diagram.from_blocks([*others, [a, j], rest]) for j, rest in rests]


@cache
def reduced(pattern: Diagram) -> Counter[Diagram]:
    """v(pattern) as a sum of values at matchings."""
    if pattern.is_matching:
        return Counter([pattern])
    return sum((reduced(finer) for finer in splittings(pattern)), Counter())


largest = Diagram.from_blocks([range(1, order + 1)])
print("v of one block of eight is a sum of", reduced(largest).total(), "values at matchings")

assert (len(even), len(matchings), reduced(largest).total()) == (379, 105, 105)
assert all(len(pattern.blocks) <= order // 2 - 1 for pattern in even if not pattern.is_matching)
assert all(a.refines(b) == (a == b) for a in matchings for b in matchings)
for pattern in even:
    assert reduced(pattern) == Counter(beta for beta in matchings if beta.refines(pattern))

# %% [markdown]
# The last assert says more than the bound. What the equations make of 1 at β and 0 at the other matchings is 1 at
# exactly the patterns that β refines, and that is E_β. So the solutions are the span of the E_β, and nothing was
# eliminated: for k+l = 8 and every n ≥ 4 the theorem is proved, with 105 weights.
#
# ## The verification
#
# The package does the same for every n, and small n by elimination. Two ends must meet: the rank of the E_β, and the
# number of unknowns minus the rank of the equations. Predict the last line: 5!! = 15.

# %%
for verdict in verify("orthogonal-brauer", order=6, n="all"):
    size = f"n ≥ {verdict.start}" if verdict.n == "all" else f"n = {verdict.n}"
    print(f"{size}: {verdict.diagrams} diagrams, rank {verdict.rank}, dimension {verdict.dim}: {verdict.status}")
    assert verdict.status == "proved"
    assert verdict.diagrams == 15
    assert verdict.rank == verdict.dim == verdict.second_route == {1: 1, 2: 10}.get(verdict.n, 15)

# %%
here = verify("orthogonal-brauer", order=order, n=order // 2)
print(f"order 8, n = 4: {here.method.unknowns} unknowns, method {here.method.name}, dimension {here.dim}")
assert (here.method.unknowns, here.method.name, here.dim) == (len(even), "triangular", len(matchings))

for n in range(1, 5):
    for half in range(4):
        assert Hom(O(n), half, half).is_basis == (2 * half <= 2 * n)
        assert Hom(O(n), half, half + 1).dim == 0

# %% [markdown]
# **The increasing basis.** Number the m vertices 1, …, l, 1', …, k' in a row. A matching sends each vertex to its
# partner, and this list of partners has increasing subsequences. At n = 2 those with a subsequence of three are left
# out: five of the fifteen.

# %%


def longest_increasing(d: Diagram) -> int:
    """Of the list of partners, by trying all subsequences."""
    places = range(len(d.word))
    partner = [next(j for j in places if j != i and d.word[j] == d.word[i]) for i in places]
    increasing = [s for r in places for s in combinations(partner, r) if list(s) == sorted(s)]
    return max(map(len, increasing))


H32 = Hom(O(2), k=3, l=3)
left_out = [d for d in H32.spanning_set if longest_increasing(d) > 2]
print("left out at n = 2:", *left_out, sep="  ")
assert len(left_out) == 5
assert list(H32.basis()) == [d for d in H32.spanning_set if d not in left_out]
assert H32.missing(H32.basis()) == []
assert all(verify("orthogonal-increasing-basis", max_order=6, n="all"))

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

# %% [markdown]
# **The splitting proof needs its room.** For order 8 and n = 3 the patterns with three blocks and a block of four
# points have no unused value. They cannot be split, and the dimension is smaller than 105.

# %%
stuck = [pattern for pattern in even if len(pattern.blocks) == 3]
print(len(stuck), "patterns are stuck at n = 3; the dimension is", Hom(O(3), 4, 4).dim)
assert (len(stuck), Hom(O(3), 4, 4).dim) == (210, 91)

# %% [markdown]
# **With a smaller group** more maps commute. Signed permutations alone: the fourth pattern is free again. Rotations
# alone: in the plane the quarter turn commutes with every other rotation. **With a larger group** the diagrams are not
# even equivariant: a shear does not keep the scalar product.

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
# * Order by order: the orders that were run. The splitting argument works at every even order, for n ≥ m/2; this
#   script ran it at 8.
# * For n < m/2 the dimension comes from elimination modulo a prime. That both ends meet makes it exact.
# * Step 3, that one turn and the signed permutations generate O(n), is a short theorem; tests check it for n ≤ 5 by
#   the dimension of the Lie algebra.
# * That the increasing diagrams are a basis at every order. Here it was checked to order 6, for every n.
# * Nothing about layers that are not linear.
#
# **Exercises.** (1) How many weights has an O(3)-layer with k = 1 input and l = 3 outputs, and how many has its bias?
# (2) Find the smallest n for which a layer with k = l = 4 has 105 weights, and explain it by the room in step 6. Check
# yourself with `Hom(O(n), k, l).dim`.
