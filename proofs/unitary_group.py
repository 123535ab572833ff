# %% [markdown]
# # 18. Which layers commute with U(n) and SU(n), and where do determinants come in?
#
# **Level.** advanced; 20 minutes to read, 4 seconds to run
#
# **Statement.** The complex-linear maps (Cⁿ)^⊗k → (Cⁿ)^⊗l that commute with U(n) are 0 for k ≠ l, and for k = l they
# are spanned by the k! walled Brauer diagrams, the matchings of outputs with inputs. For SU(n) there are more exactly
# if n divides l − k ≠ 0: then there are |l − k|/n determinants in the longer row. Between symmetric powers of V and of
# its dual the diagrams are matrices of natural numbers; they are independent for all degrees at once iff n is at least
# the smaller side.
#
# **Source.** H. Weyl, *The Classical Groups* (1939): the fundamental theorems for GL(n, C) and SL(n, C), in which U(n)
# and SU(n) are dense; I. Schur (1901). We know of no paper on layers that lists these diagrams.

# %%
from random import Random

from eqmath import Hom, Matrix, U, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | V | Cⁿ, on which g acts as g; on its dual it acts as the transposed inverse |
# | k, l | the numbers of inputs and outputs of a layer V^⊗k → V^⊗l |
# | E_β | the matrix of the walled Brauer diagram β: δ on every edge |
# | H_β | the matrix of a diagram with determinants: the sign of the indices at each, δ on the edges |
# | q | the number of determinants: (l − k)/n, negative if they stand among the inputs |
# | J | multiplication by i, where Cⁿ is read as R^(2n) |

# %% [markdown]
# ## The smallest case, by hand
#
# Take n = 2. A linear map that commutes with all diagonal unitary matrices is diagonal, and the exchange of the
# two basis vectors makes it a multiple of 1. On V ⊗ V there are 1 and the exchange of the two factors, and no others:
# a third Brauer diagram, the cap and cup 1,2|1',2', would need a scalar product V ⊗ V → C that is linear in
# both arguments, and U(n) keeps only one that is conjugate-linear in one of them.

# %%
H22 = Hom("U(2)", 2, 2)
print(*H22.spanning_set, sep=" ; ")
assert [str(d) for d in H22.spanning_set] == ["1,1'|2,2'", "1,2'|2,1'"]
assert [Hom("U(2)", k, l).dim for k, l in ((1, 1), (2, 2), (2, 0), (1, 2))] == [1, 2, 0, 0]
assert Hom("O(2)", 2, 2).dim == 3
H22

# %% [markdown]
# The determinant of two vectors, x₁y₂ − x₂y₁, is multiplied by det g. So it is invariant under SU(2) and not under
# U(2); and by it SU(2) identifies V with its dual.

# %%
(det,) = Hom("SU(2)", 2, 0).spanning_set
print(det, Hom("SU(2)", 2, 0).matrix(det).tolist())
assert Hom("SU(2)", 2, 0).matrix(det) == Matrix([[0, 1, -1, 0]])
assert Hom("SU(2)", "V", "Dual(V)").dim == 1
assert Hom("SU(3)", "V", "Dual(V)").dim == 0

# %% [markdown]
# ## The idea
#
# 1. **A unitary group is dense in a complex one.** A polynomial that vanishes on U(n) vanishes on GL(n, C), as one sees
#    on its Lie algebra. So exact rational generators of GL(n, Q) decide (`eqmath.groups.unitary.dense_generators`).
# 2. **Diagonal matrices count.** Bent to V^⊗l ⊗ (V*)^⊗k, an invariant lives on index tuples in which every value is
#    as often white, an index of V, as black, an index of the dual; for SU(n) each of the n values may have the same
#    excess q (`eqmath.groups.coloured.torus_part`, `eqmath.groups.coloured.determinant_part`).
# 3. **One more element gives the equations**: the matrix E12 of the Lie algebra, which makes a 2 from a 1 on white
#    places, and the reverse on black ones (`eqmath.groups.coloured.raising_element`).
# 4. **Two bounds meet**: the rank of the diagrams from below, the number of unknowns minus the rank of the equations
#    from above. An index tuple has at most k different values, so for n ≥ k the system is the same.
# 5. **For symmetric powers put one vector on all legs of a power.** A diagram becomes a monomial in the products of
#    the vectors with the functions. These are the entries of an l × k matrix of rank at most n, and independent iff
#    any matrix is one (`eqmath.claims.AllDegrees`).

# %% [markdown]
# ## The verification
#
# An exact element of U(n), with entries in Q(i): a Cayley transform. Then the numbers of weights for k = l = 3.
# Predict the first n for which all six permutations are independent.

# %%
g = U(2).random(Random(1))
assert g * g.H == Matrix.identity(2)
assert g in U(2)

# %% [hypothesis]
n = 3  # at least k; dropped: n = 2

# %%
H33 = Hom(U(n), 3, 3)
print(f"U({n}): {H33.spanning_set.count} walled Brauer diagrams, {H33.dim} weights")
assert H33.is_basis
for theorem in ("unitary-walled-brauer", "special-unitary-determinants", "monomial-balanced", "unitary-real-decorated"):
    verdicts = verify(theorem, n="all", max_order=4)
    print(theorem, len(verdicts), "cases")
    assert all(verdict.status == "proved" and verdict.dim == verdict.second_route for verdict in verdicts)

# %% [markdown]
# **Determinants in the longer row.** For SU(2) and l − k = 2q there are q of them. They are dependent as soon as a
# vertex is left over: the determinants of three vectors of the plane satisfy an exchange relation.

# %%
for k, l in ((0, 2), (1, 3), (0, 4), (0, 6)):
    H = Hom("SU(2)", k, l)
    print(f"SU(2), k = {k}, l = {l}: {H.spanning_set.count} diagrams, {H.dim} weights; U(2): {Hom('U(2)', k, l).dim}")
assert [Hom("SU(2)", 0, 2 * q).dim for q in range(5)] == [1, 1, 2, 5, 14]  # the Catalan numbers
Hom("SU(2)", 1, 3)

# %% [markdown]
# **All degrees at once.** Two powers to two powers need n ≥ 2: for n = 1 the 2 × 2 determinant of the products is 0.

# %%
for verdict in verify("unitary-all-degrees", n="all", k=2, l=2):
    print("n =", verdict.n, verdict.status, verdict.witness or "")
assert [v.status for v in verify("unitary-all-degrees", n="1..3", k=2, l=2)] == ["refuted", "proved", "proved"]
assert Hom("U(2)", "Sym3(V)*V", "Sym2(V)*Sym2(V)").is_basis

# %% [markdown]
# ## Where it fails
#
# **SU(n)-layers are not always U(n)-layers.** The smallest counterexample is SU(1), which changes nothing, so that
# its layers are all maps; the next is the determinant for n = 2.

# %%
print(refute("unitary-equals-special-unitary").sentence)
print(refute("walled-brauer spans SU(2)").sentence)
assert verify("unitary-equals-special-unitary", n=2, k=0, l=2).status == "refuted"
assert verify("unitary-equals-special-unitary", n=3, k=0, l=2).status == "proved"

# %% [markdown]
# **Which field is meant by ⊗ and by "linear"?** Read Cⁿ as R^(2n), with tensor products over R. Then J commutes, every
# edge of every Brauer diagram carries 1 or J, and there are maps that are antilinear in some factors: 12 on
# V ⊗ V against 2 · 2.

# %%
assert Hom("UR(4)", 1, 1).dim == 2
assert Hom("UR(4)", 2, 2).dim == 12 != 2 * Hom("U(2)", 2, 2).dim
assert [Hom("UR(2)", 2, 2).is_basis, Hom("UR(4)", 2, 2).is_basis] == [False, True]

# %% [markdown]
# ## What was not shown
#
# * That U(n) is dense in GL(n, C), which step 1 cites.
# * Which diagrams with determinants are a basis.
# * Non-linear layers, and layers with a bias beyond l = 0.
#
# ## Exercises
#
# **1.** How many weights do the SU(3)-layers V ⊗ V → V* and V^⊗3 → V^⊗3 have? Give two numbers.
#
# **2.** How many walled Brauer diagrams are independent for n = 2, k = l = 4, and how many for n = 1? Give two numbers.

# %%
check = teaching.exercises("unitary_group")
