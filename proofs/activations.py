# %% [markdown]
# # 28. Which activations are allowed: functions of every coordinate
#
# **Level.** further; 20 minutes to read, 8 seconds to run
#
# **Statement.** A continuous function f, applied to every coordinate of a space, commutes with a real matrix exactly if
# f is linear; or f(x) = ax + b and all row sums are 1; or every row has one non-zero entry c, and f(cx) = c f(x). So
# permutation matrices admit all f, signed ones the odd f, and a matrix that mixes coordinates only affine f. A network
# with relu that commutes with all rotations is invariant. The answer is about coordinates, not about the group alone.
#
# **Source.** M. Pacini, X. Dong, B. Lepri, G. Santin, A Characterization Theorem for Equivariant Networks with
# Point-wise Activations, arXiv:2401.09235.

# %%
import warnings
from fractions import Fraction

from eqmath import Hom, Matrix, Space, activations, drawing, refute, teaching, verify
from eqmath.groups import matrix_group, parse_group
from eqmath.pointwise import EXACT, ActivationWarning, Multipliers, activation, difference

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | f | a continuous function of one real number; f(x) for a vector x is f at every coordinate |
# | ρ(g) | the matrix of a group element on a space, in the basis of the space |
# | r, c | entries of a row |
# | M(f) | the numbers c ≠ 0 with f(cx) = c f(x) for all x |
# | A | an element of the Lie algebra: the group contains exp(tA) for all t |

# %% [markdown]
# ## The smallest case, by hand
#
# Exchange two points. On V = R² the matrix [[0, 1], [1, 0]] exchanges coordinates, and f of the exchanged coordinates
# is f of the coordinates, exchanged: every f commutes. On Alt2(V), which has the one coordinate of e1∧e2, the exchange
# is the matrix [−1]: f commutes if f(−x) = −f(x). At x = 1 relu has f(−1) = 0 and −f(1) = −1: forbidden. tanh is odd:
# allowed.

# %%
for space in ("V", "Alt2(V)"):
    found = activations("S(2)", space)
    print(space, "-", found.words, "-", found.because)
assert [activations("S(2)", space).kind for space in ("V", "Alt2(V)")] == ["all", "odd"]
relu = activation("relu").pieces
assert (relu(Fraction(-1)), -relu(Fraction(1))) == (0, -1)
assert activations("S(2)", "Alt2(V)").admits("tanh")

# %% [markdown]
# ## The idea
#
# 1. **One row at a time.** f commutes with a matrix if f(Σ r_j x_j) = Σ r_j f(x_j) for every row
#    (`eqmath.pointwise.difference`).
# 2. **Two entries.** With r and s ≠ 0 at two places, f(rx + sy) = f(rx) + f(sy) − f(0) for all x and y: Cauchy's
#    equation, and a continuous solution is affine. A constant survives if the row sum is 1.
# 3. **One entry.** f(cx) = c f(x): the entry lies in M(f). M(f) is closed under products, inverses and limits, so it is
#    {1}, {1, −1}, powers of one number with or without signs, all positive numbers, or all
#    (`eqmath.pointwise.Multipliers`).
# 4. **Generators suffice** (`eqmath.pointwise.activations`): what commutes with them commutes with their products. An
#    element A of the Lie algebra that is not diagonal makes exp(tA) mix coordinates for small t.
# 5. **Connected compact groups**: if all matrices are monomial they are diagonal, by continuity from 1, and their
#    entries stay in {1, −1}, so at 1: the group does nothing.
#
# Step 3: the closed groups that some numbers generate, and M(f) of some functions.

# %%
generated = {"[-1]": [-1], "[4, 8]": [4, 8], "[-2, 2]": [-2, 2], "[2, 3]": [2, 3], "[-2, 3]": [-2, 3]}
for name, numbers in generated.items():
    print(name, "generate", Multipliers.generated(map(Fraction, numbers)))
assert str(Multipliers.generated([Fraction(4), Fraction(8)])) == "2^Z"
for name in ("relu", "cube", "square", "identity", "tanh"):
    print(name, activation(name).multipliers)

# %% [markdown]
# ## The verification
#
# Every function that is made of polynomials is tried on every row of every generator: an identity between polynomials
# on both sides of 0, or a point where the sides differ. Predict which of the groups admits relu on which space.

# %%
groups = ("S(4)", "A(4)", "H(3)", "O(3)", "SO(2)", "Sp(2)", "B(4)", "O(1)")
spaces = ("V", "Sym2(V)", "Alt2(V)")
for group in groups:
    print(group.ljust(6), *(activations(group, space).kind.ljust(8) for space in spaces))
assert [activations("S(4)", space).kind for space in spaces] == ["all", "all", "odd"]
assert [activations("H(3)", space).kind for space in spaces] == ["odd", "odd", "odd"]
assert [activations("SO(2)", space).kind for space in spaces] == ["linear", "linear", "all"]
assert [activations("B(4)", space).kind for space in spaces] == ["affine", "affine", "linear"]
words = [[activations(group, space).kind for space in spaces] for group in groups]
drawing.block_matrix(words, dict.fromkeys(groups, 0.6), dict.fromkeys(spaces, 1.6), "which functions commute")

# %% [markdown]
# The same without the theorem: nothing but the generators and the functions. The hypothesis is that the group permutes
# the coordinates; with signed permutations relu is lost.

# %% [hypothesis]
group = parse_group("S(3)")  # permutation matrices; dropped: group = parse_group("H(3)")

# %%
commuting = [
    own.name for own in EXACT if all(difference(own.pieces, Space("V").matrix(g)) is None for g in group.discrete)
]
print(group, ":", *commuting)
assert commuting == [own.name for own in EXACT]

# Which functions commute with all generators of a group, on V.
names = ("S(3)", "H(3)", "B(3)")
words = [["yes" if activations(name, "V").admits(own.name) else "" for name in names] for own in EXACT]
drawing.block_matrix(words, {own.name: 0.55 for own in EXACT}, dict.fromkeys(names, 1.4), "functions and groups")

# %% [markdown]
# The theorems say this for sixteen kinds of groups, and for connected groups what is left.

# %%
for name in ("pointwise-monomial", "pointwise-connected-groups"):
    verdicts = verify(name, n=2, max_order=4)
    print(name, len(verdicts), "cases")
    assert all(v.status == v.expected == "proved" for v in verdicts)

# %% [markdown]
# ## Where it fails
#
# **Permutation groups with signs.** "Networks that commute with permutations may use every activation" is true for
# tensors, multisets and sets, and false for wedges.

# %%
answer = refute("pointwise-permutations")
print(answer.sentence, "-", answer.witness)
assert answer.status == "refuted"

# %% [markdown]
# **Other coordinates.** C(3) permutes the coordinates of R³. In a basis of one invariant vector and two others it does
# not: the same group, the same space, and no relu.

# %%
basis = Matrix([[1, 1, 0], [1, -1, 1], [1, 0, -1]])
turned = matrix_group("C(3) by its invariant lines", 3, [basis.inverse() * Matrix.permutation([2, 3, 1]) * basis])
print(activations("C(3)", "V").kind, "becomes", activations(turned, "V").kind, "-", activations(turned, "V").because)
assert (activations("C(3)", "V").kind, activations(turned, "V").kind) == ("all", "linear")

# %% [markdown]
# **A vector beside scalars.** The same function on all coordinates of V + 1 must fit V; one function for each summand
# may be any on the scalars. That is how gates and norms work: functions of invariants, times x.

# %%
whole = activations("O(3)", "V+1")
print(whole.words, "-", {str(own.space): own.kind for _, own in whole.by_summand})
assert [own.kind for _, own in whole.by_summand] == ["linear", "all"]
x, y = Matrix([[1], [2], [2]]), Matrix([[2], [-1], [2]])  # x ↦ |x|² x commutes with the rotation that takes x to y
turn = Matrix([["2/3", "-1/3", "2/3"], ["2/3", "2/3", "-1/3"], ["-1/3", "2/3", "2/3"]])
square = x.T * x
assert turn * (x * square[0, 0]) == (turn * x) * ((turn * x).T * (turn * x))[0, 0]
assert y.T * y == square

# %% [markdown]
# **At a layer.** Nothing fails loudly when relu follows a layer into wedges. If you say which function follows, you are
# warned.

# %%
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Hom("S(3)", "V", "Alt2(V)").weight(activation="relu")
    Hom("S(3)", "V", "Alt2(V)").weight(activation="tanh")
print(*(warning.message for warning in caught))
assert [warning.category for warning in caught] == [ActivationWarning]

# %% [markdown]
# ## What was not shown
#
# * Step 2 for all continuous functions: Cauchy's equation is cited. Eleven functions are decided.
# * Functions of complex numbers, where M(f) lies in the complex numbers: U(1) admits f(x) = x h(|x|).
# * Functions of several coordinates, such as maxima, norms and gates, of which there are more.
# * Whether networks with the functions that are left approximate every equivariant map.
#
# ## Exercises
#
# **1.** Which functions does O(2) admit on Alt2(V), its determinant?
#
# **2.** How many of the eleven functions commute with B(4) on V, and how many on Alt2(V)?

# %%
check = teaching.exercises("activations")
