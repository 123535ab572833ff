# %% [markdown]
# # 12. Sp(n) and its signs: which layers commute with the symplectic group?
#
# **Level.** further; 30 minutes to read, 3 seconds to run
#
# **Statement.** Let n be even and let Sp(n) be the group of real matrices that preserve the form ε. The linear maps
# (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with Sp(n) are spanned by the matrices F_β of the (k,l)-Brauer diagrams β. For odd l+k
# only the zero map commutes. For even l+k the F_β are a basis exactly when l+k ≤ n.
#
# **Source.** E. Pearce-Crump, *Brauer's Group Equivariant Neural Networks*, arXiv:2212.08630, after R. Brauer, Annals
# of Mathematics 38 (1937).

# %%
from random import Random

from eqmath import Diagram, EqmathError, Hom, LinearCombination, Matrix, Sp, drawing, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of the space, even |
# | e_1, e_1', e_2, e_2', … | the basis, in pairs; e_i is unprimed and e_i' is primed |
# | ε | the form: ε(e_i, e_i') = 1, ε(e_i', e_i) = −1, all others 0 |
# | k, l, m | the numbers of inputs, below, and of outputs, on top; m = l + k |
# | β | a matching: a partition of the m vertices into pairs, its edges |
# | F_β | the product over all edges: δ for an edge from row to row, ε for an edge inside a row, smaller vertex first |
# | J | e_1 ↦ e_1', e_1' ↦ −e_1 |

# %% [markdown]
# ## The smallest case, by hand
#
# Sp(2) is the group of 2 × 2 matrices of determinant 1. Take k = 0 and l = 2: a bias with four entries. The scalar
# product 1, 0, 0, 1, which O(2) keeps, is moved by a shear. The form 0, 1, −1, 0 is kept: written as a square matrix,
# g ε gᵀ is det(g) · ε. So the edge inside a row must carry ε, and ε has an order: that is where all signs come from.

# %%
cup = Diagram.cup()
plain, form = cup.matrix(2), Hom(Sp(2), k=0, l=2).matrix(cup)
shear = Matrix([[1, 1], [0, 1]])
print("E of the cup", plain.T, "   after the shear", (shear.kron(shear) * plain).T)
print("F of the cup", form.T, "  after the shear", (shear.kron(shear) * form).T)

assert form == Matrix([[0], [1], [-1], [0]])
assert shear.kron(shear) * form == form
assert shear.kron(shear) * plain != plain

# %% [markdown]
# Take k = l = 1. Commuting with the shear and with its transpose leaves λ · identity: one weight, and F of the only
# matching is the identity. The case k = l = 2 has three matchings and only two weights. By hand: ε_ij ε_pq is 1 when
# the pairs ij and pq are equal and i ≠ j, −1 when they are swapped, and 0 else. That is δ_ip δ_jq − δ_iq δ_jp, so F of
# the cup over the cap is F of the identity minus F of the swap.

# %%
H22 = Hom(Sp(2), k=2, l=2)
cupcap, identity, swap = (H22.matrix(Diagram(text)) for text in ("1,2|1',2'", "1,1'|2,2'", "1,2'|2,1'"))
print(cupcap)
assert identity - swap - cupcap == Matrix([[0] * 4] * 4)
assert (H22.dim, len(H22.spanning_set)) == (2, 3)
assert Hom(Sp(2), 1, 1).dim == 1
drawing.sheet("symplectic", 2, 2, n=2)

# %% [markdown]
# ## The idea
#
# 1. **Only m matters.** Legs are bent with ε, so a diagram becomes ± the tensor of the bent diagram
#    (`eqmath.families.symplectic`, the values that are called bent).
# 2. **The torus** scales e_i by x and e_i' by 1/x. An invariant lives on index tuples in which each pair occurs as
#    often unprimed as primed. Permuting the pairs leaves partitions of the m legs into at most n/2 blocks, half of
#    each block primed.
# 3. **J flips a pair** and changes the sign when the block has 2, 6, 10, … legs. Flip until the first leg of each
#    block is unprimed (`eqmath.groups.parts.by_balanced_pairs`).
# 4. **Two more elements.** The long root e_1' ↦ e_1' + t e_1, and for n ≥ 4 the short root e_2 ↦ e_2 + t e_1, e_1' ↦
#    e_1' − t e_2'. To first order in t each gives one equation for every index tuple
#    (`eqmath.methods.reduced.system.terms_of`). Moved around by steps 2 and 3 they generate the Lie algebra of Sp(n).
# 5. **The short root splits blocks**, as the small turn does for O(n), as long as a pair is unused. For n ≥ m that
#    leaves the matchings: (m−1)!! weights for every such n (`eqmath.methods.reduced.equations.upper_bound`).
# 6. **Below**, the rank of the F_β and the number of unknowns minus the rank of the equations must meet
#    (`eqmath.methods.examine`).
#
# ## The verification
#
# Signs can go wrong silently, so first equivariance by the definition, for exact elements of Sp(4) that nothing above
# was built from.

# %% [hypothesis]
signs = True  # F_β; dropped: signs = False

# %%
H4 = Hom(Sp(4), k=2, l=2)
matrices = [H4.matrix(d) if signs else d.matrix(4) for d in H4.spanning_set]
rng = Random(0)
for g in [Sp(4).random(rng) for _ in range(5)]:
    assert all(g.kron(g) * F == F * g.kron(g) for F in matrices)
print("an element of Sp(4):")
print(g)
assert g in Sp(4)

# %% [markdown]
# Dropping the signs, E in place of F, makes the assert fail. Now every n at order 6. Predict the first line. At n = 2
# the diagrams without crossings are enough, and the number of noncrossing matchings of six points is the Catalan
# number 5.

# %%
for verdict in verify("symplectic-brauer", order=6, n="all"):
    size = f"n ≥ {verdict.start}" if verdict.n == "all" else f"n = {verdict.n}"
    print(f"{size}: {verdict.diagrams} diagrams, rank {verdict.rank}, dimension {verdict.dim}: {verdict.status}")
    assert verdict.status == "proved"
    assert verdict.rank == verdict.dim == verdict.second_route == {2: 5, 4: 14}.get(verdict.n, 15)

catalan = [Hom(Sp(2), half, half).dim for half in range(5)]
print("Sp(2), orders 0, 2, 4, 6, 8:", *catalan)
assert catalan == [1, 1, 2, 5, 14]
for n in (2, 4, 6):
    for half in range(4):
        assert Hom(Sp(n), half, half).is_basis == (2 * half <= n)
        assert Hom(Sp(n), half, half + 1).dim == 0

# %% [markdown]
# ## Where it fails
#
# **Without l+k ≤ n** the diagrams are dependent. The smallest relation is the one that was found by hand.

# %%
answer = refute("brauer is independent in Sp(n)")
print(answer.sentence)
print(answer.witness)
assert str(answer.case) == "n = 2, k = l = 2"

(relation,) = Hom(Sp(4), 3, 3).relations()
print(f"Sp(4), k = l = 3: one relation, with {len(relation)} terms")
assert len(relation) == 15
assert {abs(c) for c in relation.terms.values()} == {1}
drawing.relation(relation)

# %% [markdown]
# **Without the signs** the relation is false: for k = 0 and four outputs the crossing matching has a minus sign,
# and the plain sum is not zero.

# %%
H04 = Hom(Sp(2), k=0, l=4)
(signed,) = H04.relations()
print(signed, "= 0")
zero = Matrix([[0]] * 16)
matrices = {d: H04.matrix(d) for d in H04.spanning_set}
total, plain_sum = zero, zero
for d, c in signed.terms.items():
    total, plain_sum = total + matrices[d] * c, plain_sum + matrices[d]
assert total == zero
assert plain_sum != zero
assert signed == LinearCombination({Diagram("1,2|3,4"): 1, Diagram("1,3|2,4"): -1, Diagram("1,4|2,3"): 1}, delta=2)

# %% [markdown]
# **F does not multiply like E.** Stack a cap on a cup: one closed loop, and the product is n. Pull a zigzag straight:
# the product is minus the identity. No loop value repairs both. The theorem is about spans, so it is not affected; a
# table of products would be.

# %%
for n in (2, 4):
    up, down = Hom(Sp(n), 0, 2).matrix(Diagram.cup()), Hom(Sp(n), 2, 0).matrix(Diagram.cap())
    one = Matrix.identity(n)
    assert down * up == Matrix([[n]])
    assert down.kron(one) * one.kron(up) == -one

# In pictures the zigzag is a strand; F sees a minus sign.
drawing.composition(Diagram("1,1'|2',3'"), Diagram("1,2|3,1'"))

# %% [markdown]
# **For odd n** there is no such group: a form with ε(x, y) = −ε(y, x) has determinant 0. **With a larger group**, all
# matrices of determinant 1, the form is moved as soon as n ≥ 4. **With a smaller group**, J alone, J itself commutes.

# %%
refused = False
try:
    Sp(3)
except EqmathError as error:
    print(error)
    refused = True
assert refused

squeeze = Matrix([[2, 0, 0, 0], [0, 1, 0, 0], [0, 0, "1/2", 0], [0, 0, 0, 1]])
form4, J = Hom(Sp(4), 0, 2).matrix(cup), Matrix([[0, -1], [1, 0]])
assert squeeze.det() == 1
assert squeeze.kron(squeeze) * form4 != form4
assert J in Sp(2)
assert J != Matrix.identity(2) * J[0, 0]

# %% [markdown]
# ## What was not shown
#
# * Order by order: orders up to 6, every even n. The general theorem is cited.
# * Step 4, that the roots generate, is a short theorem; tests check it for n = 2, 4, 6 by the dimension of the Lie
#   algebra, and that a missing long root would be seen at n = 2.
# * The form is ε as above; another one needs another basis of Rⁿ first. Explicit bases: see `explicit_bases.py`.
# * A corrected product rule, with signs from crossings, exists; it is not used here.
#
# ## Exercises
#
# **1.** How many weights does an Sp(2)-layer with k = l = 4 have? (Why is it a Catalan number?)
#
# **2.** In Sp(2), k = l = 2: the relation expresses F of the cup over the cap, 1,2|1',2', through F of the identity
# and F of the swap. With which two coefficients?

# %%
check = teaching.exercises("symplectic_group")
