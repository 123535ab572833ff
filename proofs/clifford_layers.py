# %% [markdown]
# # 17. Which layers take elements of a Clifford algebra to elements of a Clifford algebra?
#
# **Level.** advanced; 25 minutes to read, 7 seconds to run
#
# **Statement.** Let O(p,q) act on the Clifford algebra Cl(p,q) of its form, n = p + q. The linear layers are the sums
# of multiples of the n+1 grades. The bilinear layers are the products of grades, cut into grades, with a weight for
# each: C(n+3,3) weights, and nothing else commutes. SO(p,q) leaves twice as many of both: also those times the
# pseudoscalar. For the motions of space on projective geometric algebra there are 2n+3 linear layers, for those that
# keep orientation 3n+7.
#
# **Source.** D. Ruhe, J. Brandstetter, P. Forré, *Clifford Group Equivariant Neural Networks*, arXiv:2305.11141, for
# the layers; J. Brehmer, P. de Haan, S. Behrends, T. Cohen, *Geometric Algebra Transformer*, arXiv:2305.18415, for
# E(3); E. Filimoshina, D. Shirokov, *GLGENN*, arXiv:2506.09625, for weights that are shared among grades. That these
# are all layers follows from the first fundamental theorem.

# %%
from math import comb

from eqmath import Hom, Matrix, drawing, parse_group, teaching, verify
from eqmath.clifford import Clifford, reflections, versor

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | Cl(p,q,r) | the algebra of e_1, …, e_n with e_i e_j = −e_j e_i, p squares 1, q squares −1, r squares 0 |
# | e_A | a blade, the product of the e_i with i in A in increasing order; its grade is the size of A |
# | ⟨x⟩_k | the part of grade k of x |
# | I | the pseudoscalar e_1 ⋯ e_n |
# | x̂ | the grade involution, (−1)^k on grade k |
# | E(n), SE(n) | the motions of Rⁿ, and those that keep orientation, on R^(n+1) with e_0² = 0 |

# %% [markdown]
# ## The smallest case, by hand
#
# Take the plane: 1, e_1, e_2, e_12. A rotation by φ fixes 1 and e_12, and turns e_1, e_2. The reflection e_1 ↦ −e_1
# takes e_12 to −e_12. So 1 can only go to multiples of 1, e_12 to multiples of e_12, vectors to multiples of
# themselves: three weights. Without reflections 1 ↦ e_12, e_12 ↦ 1 and the quarter turn of vectors come in: six.

# %%
plane = Clifford(2)
e1, e2, I = plane["e1"], plane["e2"], plane.pseudoscalar
print("e2 e1 =", e2 * e1, "  I I =", I * I, "  e1 I =", e1 * I)
assert Hom("O(2)", "Cl(V)", "Cl(V)").dim == 3
assert Hom("SO(2)", "Cl(V)", "Cl(V)").dim == 6
plane

# %% [markdown]
# ## The idea
#
# 1. **The sign of a product of blades** counts the pairs that are exchanged (`eqmath.clifford.blade_product`).
# 2. **An isometry g is an automorphism of the algebra**, since it keeps the relations of the generators. So the product
#    commutes with it; so do grades, since g takes vectors to vectors; and gI = det(g) I.
# 3. **As a representation Cl(V) is Σ Λ^k V.** A map Λ^a ⊗ Λ^b → Λ^c is a multigraph on three legs with degrees a, b, c
#    without loops: x, y, z edges with a = x+y, b = x+z, c = y+z. There is at most one, and it is not zero exactly for
#    x + y + z ≤ n. These triples are the grades of products of blades (`eqmath.clifford.reached_grades`): so the
#    product, cut into grades, already has all of them, and there are C(n+3,3).
# 4. **x ↦ xI** is an isomorphism Λ^k ≅ det ⊗ Λ^(n−k). SO does not see the determinant: everything doubles
#    (`eqmath.hom.graded.between_grades`).
# 5. **With a radical there is no complement.** e_0 is a fixed vector, and no fixed form belongs to it. Nothing is left
#    but to solve the equations of the generators (`eqmath.claims.CliffordMaps`).

# %% [markdown]
# ## The verification
#
# Bilinear layers in space. Predict: C(6,3).

# %% [hypothesis]
group = "O(3)"  # all isometries; dropped: group = "SO(3)"

# %%
bilinear = Hom(group, "Cl(V)^2", "Cl(V)")
print(group, "bilinear layers:", bilinear.dim, "from", bilinear.spanning_set.count, "diagrams")
assert bilinear.dim == bilinear.second_route == comb(3 + 3, 3)
grades = [[" ".join(str(c) for c in range(4) if abs(a - b) <= c <= min(a + b, 6 - a - b) and (a + b - c) % 2 == 0)
           for b in range(4)] for a in range(4)]  # fmt: skip
sides = {str(grade): 0.9 for grade in range(4)}
drawing.block_matrix(grades, sides, sides, "the grades of the products of two grades: one weight for each number")

# %% [markdown]
# Every n up to 4 and six other signatures, the list of maps compared with Hom:

# %%
for verdict in verify("clifford-geometric-product", n="1..4"):
    assert verdict.status == "proved"
    print(verdict.group, verdict.outcome.sentence)

# %% [markdown]
# **Isometries are sandwich products.** An algorithm takes an isometry apart into at most n reflections. The product w
# of their vectors acts on all grades at once, as w x w⁻¹, for an odd number with x̂.

# %%
space = Clifford(3)
turn = Matrix([["1/3", "-2/3", "2/3"], ["2/3", "-1/3", "-2/3"], ["2/3", "2/3", "1/3"]])
mirrors = reflections(space, turn)
w = versor(mirrors)
print("mirrors", *mirrors, sep=" | ")
assert len(mirrors) <= 3
assert [w(space[f"e{i}"]) for i in (1, 2, 3)] == [space.vector(column) for column in turn.T.tolist()]
assert w(space["e12"]) == w(space["e1"]) * w(space["e2"])

# %% [markdown]
# **Projective geometric algebra.** A translation by 3 along e_1 is two reflections in parallel planes; e_0 is the last
# basis vector. The numbers of layers are 2n+3 and 3n+7.

# %%
projective = Clifford(2, 0, 1)
motor = versor([projective["e1"], projective.vector([1, 0, "-3/2"])])
print("e1 goes to", motor(projective["e1"]), "and e2 to", motor(projective["e2"]))
for n in (1, 2, 3):
    numbers = [Hom(f"{letters}({n})", "Cl(V)", "Cl(V)").dim for letters in ("E", "SE")]
    print("n =", n, numbers)
    assert numbers == [2 * n + 3, 3 * n + 7]

# %% [markdown]
# ## Where it fails
#
# **Rotations alone** leave more than the grades, for every n: the products with I.

# %%
for verdict in verify("clifford-grade-maps-special", group="SO(n)", n="1..2"):
    print(verdict.group, verdict.witness)
    assert verdict.status == "refuted"

# %% [markdown]
# **Four weights for the grades mod 4** are all layers up to n = 3. From n = 4 on grades 0 and 4 share a weight that
# they need not share.

# %%
for verdict in verify("clifford-class-maps", group="O(n)", n="3..5", source="Cl(V)", target="Cl(V)"):
    print(verdict.group, verdict.status, verdict.outcome.sentence)

# %% [markdown]
# Between the grades up to 4 the same for every n: the legs do not grow, and from some n on the system is the same.

# %%
up_to_four = "1+V+Alt2(V)+Alt3(V)+Alt4(V)"
*_, last = verify("clifford-class-maps", group="O(n)", n="all", source=up_to_four, target=up_to_four)
print(f"for every n ≥ {last.start}: {last.status}, rank {last.rank} of {last.dim}")
assert (last.start, last.status, last.rank, last.dim) == (4, "refuted", 4, 5)

# %% [markdown]
# **Doubling** is wrong for motions: 13 in the plane and not 14. And Hom(X, Y) and Hom(Y, X) differ.

# %%
assert Hom("SE(2)", "Cl(V)", "Cl(V)").dim == 13 != 2 * Hom("E(2)", "Cl(V)", "Cl(V)").dim
print("1 → V:", Hom("E(3)", "1", "V").dim, "  V → 1:", Hom("E(3)", "V", "1").dim)

# %% [markdown]
# **All isometries of a form with a radical**, those that move the radical included, leave only the grades; if the
# radical is fixed pointwise, one may multiply by it.

# %%
for p, r in ((1, 1), (2, 1), (1, 2)):
    whole, fixed = (Hom(f"{letter}({p},0,{r})", "Cl(V)", "Cl(V)").dim for letter in "OE")
    print(f"p = {p}, r = {r}: {whole} and {fixed}")
    assert whole == p + r + 1 < fixed

# %% [markdown]
# **Quaternions.** Cl(0,2) has i = e_1, j = e_2, k = e_12. Layers that commute with multiplications from the right are
# matrices of quaternions, a quarter of all weights. A sum of four Kronecker products contains them, but for small
# layers it has more parameters than a dense layer.

# %%
units = parse_group("Blades(0,2)")
assert (Hom(units, "V", "V").dim, Hom(units, "2*V", "2*V").dim) == (4, 16)
for verdict in verify("parametrised-multiplication", group="Blades(0,2)"):
    print(verdict.outcome.sentence, "-", verdict.status)
Clifford(0, 2)

# %% [markdown]
# ## What was not shown
#
# * Layers of more than two elements: products of three, cut into grades, need not be all trilinear layers.
# * Larger n than those above, for the whole algebra: every n is decided by itself, as the number of legs grows with it.
# * Non-linearities, normalisation, attention, and anything about training.
#
# ## Exercises
#
# **1.** How many bilinear layers does the Clifford algebra of space-time, Cl(1,3), have for all Lorentz
# transformations, and how many for those of determinant 1? Give two numbers.
#
# **2.** How many linear layers does projective geometric algebra have for n = 4, for E(4) and for SE(4)? Give two
# numbers.

# %%
check = teaching.exercises("clifford_layers")
