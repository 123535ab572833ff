# %% [markdown]
# # 11. Why SO(n) needs more: layers that commute with rotations, but perhaps not with reflections
#
# **Level.** further; 30 minutes to read, 5 seconds to run
#
# **Statement.** Let SO(n) act on Rⁿ by rotations. The linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with SO(n) are
# spanned by the E_β of the Brauer diagrams and the H_α of the (l+k)\n diagrams, in which n vertices are free and the
# others are joined in pairs. There are H_α only if l+k ≥ n and l+k − n is even. Then they are independent exactly when
# l+k = n.
#
# **Source.** E. Pearce-Crump, *Brauer's Group Equivariant Neural Networks*, arXiv:2212.08630, after H. Weyl, *The
# Classical Groups*, and C. Grood, *Brauer algebras and centralizer algebras for SO(2n, C)*, Journal of Algebra 222
# (1999).

# %%
from itertools import product
from random import Random

from eqmath import SO, Diagram, Hom, Matrix, O, drawing, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of the space that is turned, and the number of free vertices |
# | k, l | the numbers of inputs, below, and of outputs, on top |
# | m | l + k, the order |
# | β, E_β | a matching, and the matrix with 1 where the indices of every pair agree |
# | α | a diagram with n free vertices and pairs |
# | H_α | the sign of the indices at the free vertices (0 if two are equal), times 1 where the indices of pairs agree |
# | det | the determinant |

# %% [markdown]
# ## The smallest case, by hand
#
# Take k = l = 1 and n = 2. The rotations of the plane commute with each other, so besides the identity the quarter
# turn commutes with SO(2): two weights, (x, y) ↦ λ(x, y) + μ(y, −x). A reflection turns the quarter turn into its
# negative, so O(2) leaves one weight. The new diagram has two free vertices; its entry at (i, j) is the sign of the
# sequence i, j.

# %%
H11 = Hom(SO(2), k=1, l=1)
for d in H11.spanning_set:
    print("matrix of", d)
    print(H11.matrix(d))
quarter, mirror = Matrix([[0, 1], [-1, 0]]), Matrix([[1, 0], [0, -1]])

assert [H11.matrix(d) for d in H11.spanning_set] == [Matrix.identity(2), quarter]
assert mirror * quarter * mirror == -quarter
assert (H11.dim, Hom(O(2), 1, 1).dim) == (2, 1)
drawing.weight_matrix(H11)

# %% [markdown]
# **The next case is the cross product.** Take n = 3, k = 2 and l = 1. There are no matchings of three points. One
# diagram has three free vertices, and its 3 × 9 matrix is the cross product. A rotation of the two factors rotates the
# product. A reflection g does that too, with a minus sign: the factor is det g.

# %%
H21 = Hom(SO(3), k=2, l=1)
(free,) = H21.spanning_set
cross = H21.matrix(free)
print("cross product, the diagram", free)
print(cross)


def times(x: Matrix, y: Matrix) -> Matrix:
    """x × y from the textbook."""
    (a, b, c), (d, e, f) = ([row[0] for row in v.tolist()] for v in (x, y))
    return Matrix([[b * f - c * e], [c * d - a * f], [a * e - b * d]])


rng = Random(1)
x, y = Matrix([[1], [2], [3]]), Matrix([[-1], [0], [4]])
print(x.T, "×", y.T, "=", (cross * x.kron(y)).T)
assert cross * x.kron(y) == times(x, y) == Matrix([[8], [-7], [2]])
for g in [O(3).random(rng) for _ in range(10)]:
    assert cross * (g * x).kron(g * y) == g * cross * x.kron(y) * g.det()
assert H21.dim == 1
assert Hom(O(3), k=2, l=1).dim == 0

# The diagram with three free vertices, and its matrix: black is 1, grey −1.
drawing.sheet("grood", 2, 1, n=3)

# %% [markdown]
# ## The idea
#
# 1. **Split by a reflection.** Let r be a reflection. If W commutes with SO(n), then so does rWr⁻¹, because r
#    normalises SO(n). Half the sum of W and rWr⁻¹ commutes with O(n). Half the difference changes its sign under r. So
#    Hom_SO(n) is a direct sum: the O(n)-layers, and the layers with ρ_l(g) W = det(g) W ρ_k(g), the **det part**
#    (`eqmath.groups.Part`, one for each).
# 2. **The first part is the theorem of O(n)**: see `orthogonal_group.py`.
# 3. **Signed permutations in the det part.** A sign change of e_i must change the sign of v. So each of the n values
#    occurs an odd number of times: the unknowns are the partitions of the m legs into exactly n odd blocks, with the
#    sign of the relabelling (`eqmath.groups.parts.by_determinant`). Exactly n odd blocks exist only if m ≥ n and m − n
#    is even.
# 4. **One small turn gives the equations**, as for O(n) (`eqmath.methods.reduced.system.terms_of`).
# 5. **The H_α solve them, and enough of them are independent** to meet the number of unknowns minus the rank of the
#    equations (`eqmath.methods.examine`, the sandwich).
# 6. **Why the H_α are dependent when m ≥ n+2.** Take n+1 vectors in Rⁿ. They are dependent, and the coefficients are
#    determinants. A scalar product with one more vector makes that a relation between H_α with one pair.

# %%
for k, l, n in [(1, 1, 2), (2, 1, 3), (2, 2, 2)]:
    space = Hom(SO(n), k, l)
    reflection = Matrix([[(i == j) * (-1 if i == 0 else 1) for j in range(n)] for i in range(n)])
    left, right = Matrix.identity(1), Matrix.identity(1)
    for _ in range(l):
        left = left.kron(reflection)
    for _ in range(k):
        right = right.kron(reflection)
    kept = [d for d in space.spanning_set if left * space.matrix(d) == space.matrix(d) * right]
    turned = [d for d in space.spanning_set if left * space.matrix(d) == -space.matrix(d) * right]
    print(f"n = {n}, k = {k}, l = {l}: a reflection keeps {len(kept)} of the matrices and negates {len(turned)}")
    assert kept == [d for d in space.spanning_set if d.is_matching]
    assert len(kept) + len(turned) == len(space.spanning_set)
    assert space.dim - Hom(O(n), k, l).dim == len(turned) - len(space.relations())

# %% [markdown]
# ## The verification
#
# First with the matrices in hand, for SO(2) and k = l = 2: three matchings and six H_α. The hypothesis is that both
# kinds are taken.

# %% [hypothesis]
kinds = (True, False)  # matchings and H_α; dropped: kinds = (True,)

# %%
H22 = Hom(SO(2), k=2, l=2)
found = H22.examine([H22.matrix(d) for d in H22.spanning_set if d.is_matching in kinds])
print("SO(2), k = l = 2: rank", found.rank, "of", found.dim)
assert found.rank == found.dim == 3 + 3
assert len(H22.spanning_set) == 3 + 6
drawing.weight_matrix(H22)

# %% [markdown]
# Both parts at once, for every n. Predict three lines before you read them. At order 2 and n = 2: 1 + 1. At order 3
# and n = 3: the cross product. At order 4 and n = 2: three matchings and six H_α, of which three are independent.

# %%
dims = {}
for verdict in verify("special-orthogonal-grood", max_order=6, n="all"):
    dims[verdict.n, verdict.order] = verdict.dim
    assert verdict.status == "proved"
    assert verdict.rank == verdict.dim == verdict.second_route
for n in (1, 2, 3, 4):
    row = [Hom(SO(n), m // 2, m - m // 2).dim for m in range(7)]
    print(f"SO({n}), orders 0 to 6:", *row)
    assert row == [dims.get((n, m), dims["all", m]) for m in range(7)]
    assert row == {1: [1] * 7, 2: [1, 0, 2, 0, 6, 0, 20], 3: [1, 0, 1, 1, 3, 6, 15], 4: [1, 0, 1, 0, 4, 0, 25]}[n]

assert (dims[2, 2], dims[3, 3], dims[2, 4]) == (1 + 1, 1, 3 + 3)
print("every large n, orders 0 to 6:", *(dims["all", m] for m in range(7)))
assert [dims["all", m] for m in range(7)] == [1, 0, 1, 0, 3, 0, 15]

# %% [markdown]
# For large n the last line is that of O(n): without n free vertices there is no H_α. That happens from n = m+1 on.
# Which of the H_α are a basis: see `explicit_bases.py`.

# %% [markdown]
# ## Where it fails
#
# **Without the H_α** maps are missed, and the witness is an old friend: the quarter turn, and the cross product bent.

# %%
for claim, order in [("brauer spans SO(2)", 2), ("brauer spans SO(3)", 3), ("brauer spans SO(4)", 4)]:
    answer = refute(claim)
    print(answer.sentence)
    assert answer.case.order == order
assert refute("brauer spans SO(2)").witness.matrix == quarter

# %% [markdown]
# **Independent only for m = n.** Number the four vertices of k = l = 2 as 1, 2, 3 = 1', 4 = 2', and write h_ij for the
# H_α of SO(2) whose free vertices are i and j. There are three relations; each is the dependence of three vectors in
# the plane, paired with a fourth.

# %%
names = {"1,2|1'|2'": "h34", "1,1'|2|2'": "h24", "1,2'|2|1'": "h23", "1|2,1'|2'": "h14", "1|2,2'|1'": "h13"}
names["1|2|1',2'"] = "h12"
h = {name: H22.matrix(d) for d in H22.spanning_set for text, name in names.items() if str(d) == text}
zero = Matrix([[0] * 4] * 4)
assert h["h12"] - h["h13"] + h["h23"] == zero
assert h["h12"] - h["h14"] + h["h24"] == zero
assert h["h13"] - h["h14"] + h["h34"] == zero
for relation in H22.relations():
    print(" ".join(f"{'+' if c > 0 else '-'} {names[str(d)]}" for d, c in relation.terms.items()), "= 0")
assert len(h) == 6
assert len(H22.relations()) == 3

# %%
print(refute("grood is independent in SO(n)").sentence)
for n, order in product((1, 2, 3, 4), range(7)):
    verdict = verify("special-orthogonal-grood-independent", n=n, order=order)
    exists = order >= n and (order - n) % 2 == 0
    assert verdict.status == ("refuted" if exists and order > n else "proved")
    assert verdict.as_expected

# %% [markdown]
# **With a larger group**, all of O(n), the H_α are not equivariant: that is the minus sign of the reflection above.
# **With a smaller group** more maps commute. The quarter turn alone knows where the axes are: D of one block of all
# four vertices commutes with it, and not with other rotations.

# %%
axes = Diagram("1,2,1',2'").matrix(2)
rotation = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
assert quarter.kron(quarter) * axes == axes * quarter.kron(quarter)
assert rotation.kron(rotation) * axes != axes * rotation.kron(rotation)
assert mirror * quarter != quarter * mirror

# %% [markdown]
# ## What was not shown
#
# * Order by order: orders up to 6, every n.
# * That one turn and the signed permutations of determinant 1 generate SO(n): tests check it for n ≤ 5.
# * The product of two H_α is not a multiple of one diagram for n ≥ 2; this script does not multiply diagrams.
# * Layers that are not linear.
#
# ## Exercises
#
# **1.** How many weights does an SO(4)-layer with k = l = 2 have, and how many of them does O(4) allow?
#
# **2.** The bias of an SO(3)-layer with l = 3 outputs has one weight; its diagram has a matrix of 27 entries. How many
# of them are 1, how many −1?

# %%
check = teaching.exercises("special_orthogonal_group")
