# %% [markdown]
# # 43. How to refute a claim
#
# **Level.** first steps; 20 minutes to read, 5 seconds to run
#
# **Statement.** A claim about layers is false as soon as one case is false, and the case can be shown with something
# that a person can check: a group element with which a matrix does not commute, a relation between matrices, a map that
# commutes and is not in the span, or two numbers. The search goes by l+k, then n, so what it finds is the smallest
# counterexample. If it finds none, that proves nothing, unless the remaining cases are the same as those searched.
#
# **Source.** The claims are common in papers and talks; their ranges: E. Pearce-Crump, arXiv:2212.08648 and
# arXiv:2212.08630.

# %%
from eqmath import SO, Diagram, EqmathError, Hom, Matrix, O, Sp, drawing, refute, teaching

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n, k, l, m | the dimension; the numbers of inputs and of outputs; m = l + k |
# | family | partition, brauer, grood, jellyfish, even, partial: which diagrams; each has its own matrices |
# | claim | FAMILY spans GROUP; … as a basis; FAMILY is independent in GROUP; the number of GROUP weights is FORMULA |
# | at | may follow a claim: at k=1, l=2 |
# | witness | what shows that a claim is false in its smallest case |

# %% [markdown]
# ## The smallest case, by hand
#
# Claim: Brauer diagrams span the layers of SO(2). Take k = l = 1. There is one matching of two points, the identity.
# But all rotations of the plane commute with each other, so the quarter turn is a layer too. It is not a multiple of
# the identity: refuted.

# %%
answer = refute("brauer spans SO(2)")
print(answer.sentence)
print(answer.witness)
quarter, turn = Matrix([[0, 1], [-1, 0]]), Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
assert answer.status == "refuted"
assert answer.witness.matrix == quarter
assert turn * quarter == quarter * turn
assert turn in SO(2)
drawing.weight_matrix(Hom(SO(2), 1, 1))

# %% [markdown]
# ## The idea
#
# 1. **Read the claim** with a small grammar, never as program text (`eqmath.search.parse_claim`).
# 2. **Go through the cases in order**: l+k, then n, then the split nearest to the middle (`eqmath.search.Search`).
# 3. **Decide each case exactly**: rank and dimension (`eqmath.Hom.findings`).
# 4. **Give a witness**: an element (`eqmath.claims.Element`), a relation (`eqmath.claims.Relation`), a missed map
#    (`eqmath.claims.MissedMap`), two numbers (`eqmath.claims.Numbers`).
#
# ## The verification
#
# Four false claims, with a witness of each kind, and each witness checked here without the machinery that found it.
#
# **A relation.** The matchings are independent for O(2)? Predict the order: a basis iff m ≤ 2n, so it fails at m = 6.

# %%
answer = refute("brauer is independent in O(2)")
relation = answer.witness.relation
print(answer.witness)
total = Matrix([[0] * 8] * 8)
for d, c in relation.terms.items():
    total = total + d.matrix(2) * c
assert answer.case.order == 6
assert len(relation) > 0
assert total == Matrix([[0] * 8] * 8)
drawing.relation(relation)

# %% [markdown]
# **An element.** Even blocks span O(n)? One block of four does not survive a turn. The witness names a g of O(2) and an
# entry at which both sides differ.

# %%
answer = refute("even spans O(n)")
print(answer.witness)
g, W = answer.witness.violation.g, Diagram("1,2,1',2'").matrix(2)
assert g in O(2)
assert g.kron(g) * W != W * g.kron(g)
assert str(answer.case) == "n = 2, k = l = 2"
Diagram("1,2,1',2'")

# %% [markdown]
# **Two numbers.** O(n)-layers with k = l = 2 have 3 weights? On a line, n = 1, all three diagrams are the number 1.

# %%
answer = refute("the number of O(n) weights is 3 at k=2, l=2")
print(answer.sentence)
assert (answer.witness.claimed, answer.witness.true) == (3, 1)
assert {d.matrix(1) for d in Hom(O(1), 2, 2).spanning_set} == {Matrix([[1]])}

# %% [markdown]
# **A missed map.** All partitions span the layers of A(n)? At n = 2 the group is trivial, and a bias may be any vector.

# %%
answer = refute("partition spans A(n)")
print(answer.sentence)
print(answer.witness)
assert answer.witness.matrix == Matrix([[1], [-1]])

# %% [markdown]
# **A true claim survives.** The next one is the theorem of S(n). It says: all diagrams. The hypothesis is the family.

# %% [hypothesis]
family = "partition"  # all partitions; dropped: family = "brauer"

# %%
answer = refute(f"{family} spans S(n)")
print(answer.status, "-", answer.sentence)
assert answer.status == "undecided"
assert answer.case is None

# %% [markdown]
# *Undecided*, since orders above six were not searched. With k and l fixed the search is finite, because for larger n
# the systems are the same (`one_n_all_n.py`); then a claim that survives is proved, for every n.

# %%
answer = refute(f"{family} spans S(n) at k=2, l=2")
print(answer.status, "-", answer.sentence)
assert (answer.status, answer.witness) == ("proved", None)

# %% [markdown]
# ## Where it fails
#
# **The family too small.** Matchings alone do not span S(n): already the bias of one point is missed.

# %%
print(refute("brauer spans S(n)").sentence)
assert str(refute("brauer spans S(n)").case) == "n = 1, k = 0, l = 1"

# %% [markdown]
# **The formula too generous.** Bell(l+k) again, and a repair that looks good at first: 2^(l+k−1) is right for n = 2,
# but not at order 0.

# %%
for claim in ("the number of S(n) weights is Bell(l+k)", "the number of S(2) weights is 2^(m-1)"):
    answer = refute(claim)
    print(f"{claim}: {answer.sentence}")
    assert answer.status == "refuted"
assert str(answer.case) == "n = 2, k = l = 0"
assert refute("the number of S(2) weights is 2^(m-1) at k=2, l=3").status == "proved"

# %% [markdown]
# **A claim that mentions n** stays open even for fixed k and l: for larger n the formula may be wrong.

# %%
answer = refute("the number of S(n) weights is n/n at k=1, l=0")
print(answer.status, "-", answer.sentence)
assert answer.status == "undecided"

# %% [markdown]
# **A sentence that is not in the grammar** is not guessed at. The caret shows where reading stopped.

# %%
refused = False
try:
    refute("brauer span SO(2)")
except EqmathError as error:
    print(error)
    refused = True
assert refused

# %% [markdown]
# **The same word, other matrices.** A family has its own matrices, whatever the group, with one exception: "brauer" in
# Sp(n) means F_β, with signs, which "symplectic" means everywhere. Dependence begins at order 4, not at order 6 as for
# E_β in O(2). The answer says which matrices are meant.

# %%
answer = refute("brauer is independent in Sp(2)")
print(answer.witness, *answer.matrices, sep="\n")
assert answer.case.order == 4
assert answer.matrices[0].symbol == "F_β"
assert Hom(Sp(2), 2, 2).dim == 2

# %% [markdown]
# ## What was not shown
#
# * That a surviving claim is true at all orders. Only a proof can show that.
# * Claims about products of diagrams, and about maps that are not linear, cannot be said in the grammar.
#
# ## Exercises
#
# **1.** For which smallest order l + k are the matchings dependent in O(3)?
#
# **2.** Someone says that the number of SO(3)-weights with l + k = m is the m-th Motzkin number 1, 1, 2, 4, 9, … At
# which order m is this first false, and what is the true number there?

# %%
check = teaching.exercises("refuting_a_claim")
