# %% [markdown]
# # 38. Proof or evidence?
#
# **Level.** first steps; 20 minutes to read, 3 seconds to run
#
# **Statement.** About a map W and a group G: one exact element g with ρ(g) W ≠ W ρ(g) proves that W is *not*
# equivariant. Generators of G that all commute with W prove that it is. Random elements that all commute prove nothing,
# however many they are. Floating-point numbers that agree to fifteen digits prove nothing either.
#
# **Source.** Common sense of computer algebra; how likely a random test is to miss a violation: J. T. Schwartz, R.
# Zippel, around 1980.

# %%
from fractions import Fraction
from random import Random

from eqmath import EqmathError, Hom, Matrix, O, S, drawing, teaching, verify
from eqmath.numeric import check

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | G, g | a group of matrices, and an element |
# | W | the weight matrix of a layer |
# | s | the turn of three points: 1 to 2, 2 to 3, 3 to 1 |
# | h | a tiny number |
# | seed | the number that a random generator starts from |

# %% [markdown]
# ## The smallest case, by hand
#
# G = S(3) and W = s, the turn itself. s commutes with 1, s and s², and with no exchange of two points. So each random
# permutation finds the violation with probability 1/2. Three draws find nothing one time in eight: among the seeds 0,
# 1, 2, … there must soon be one that says "looks equivariant".

# %%
s, swap = Matrix.permutation([2, 3, 1]), Matrix.permutation([2, 1, 3])


def looks_equivariant(W: Matrix, seed: int, draws: int) -> bool:
    rng = Random(seed)
    return all(g * W == W * g for g in [S(3).random(rng) for _ in range(draws)])


fooled = [seed for seed in range(400) if looks_equivariant(s, seed, 3)]
print("of 400 seeds are fooled by three draws:", len(fooled), " expected:", 400 // 8)
assert 0 < len(fooled) < 400
assert swap * s != s * swap
both = {"the turns": "C(3)", "all of S(3)": "S(3)"}
drawing.table({words: [drawing.tying_pattern(Hom(G, 1, 1)).scene] for words, G in both.items()}, "what commutes with")

# %% [markdown]
# More draws fool us less often, but never is out of reach. With the two generators s and the exchange nothing is left
# to chance: two products of matrices are a proof, and for W = s a proof of the contrary.
#
# ## The idea
#
# 1. **Refute** by one element, and say which entry differs (`eqmath.methods.violation`).
# 2. **Prove** by generators. Then all products commute as well (`eqmath.Group.discrete`; for the small turns of O(n)
#    `eqmath.Group.lie`).
# 3. **Exact numbers.** A number is 0 or it is not. With floats the question "is it 0?" has no answer, and a tolerance
#    is a guess (`eqmath.numeric.check` measures, and never decides).
# 4. **Say what was not checked.** A verdict lists its checks, and what is left out (`eqmath.Verdict.checks`,
#    `eqmath.Verdict.not_checked`).
#
# ## The verification
#
# Make a layer that is wrong by a tiny number h: the identity with h added in one corner. It does not commute with the
# exchange, and the difference is h. Predict the answer for h = 1/10²⁰: exactly as wrong as for h = 1.

# %% [hypothesis]
h = Fraction(1, 10**20)  # an exact number; dropped: h = 1e-20

# %%
rows = [[1 + h, 0, 0], [0, 1, 0], [0, 0, 1]]
exchanged = [[rows[i][j] for j in (1, 0, 2)] for i in (1, 0, 2)]
differences = {rows[i][j] - exchanged[i][j] for i in range(3) for j in range(3)} - {0}
print("entries that differ after the exchange of 1 and 2 by:", *sorted(differences))
assert differences == {h, -h}
W = Matrix(rows)
assert swap * W != W * swap
assert not Hom(S(3), 1, 1).examine([Matrix.identity(3)]).spans

# %% [markdown]
# With h = 1e-20 as a float the entry 1 + h is 1, the layer is the identity, and the mistake is gone before anybody
# could look for it. That is what dropping the hypothesis shows. The package accepts no floats where it decides:

# %%
refused = 0
for entry in (0.5, 1e-20):
    try:
        Matrix([[entry]])
    except EqmathError as error:
        print(error)
        refused += 1
assert refused == 2

# %% [markdown]
# **Floats are measured, not judged.** A trained network has floats. `check` gives the largest violation; its verdict is
# *undecided*, and whoever asks it for a yes or no gets an error.

# %%
trained = [[0.1 + 0.2, 0.1], [0.1, 0.3]]
impression = check(trained, S(2))
print("violation", impression.violation, "-", impression.status)
assert impression.violation > 0
assert check([[0.25, 0.5], [0.5, 0.25]], S(2)).violation == 0
assert impression.status == "undecided"
undecided = False
try:
    bool(impression)
except EqmathError as error:
    print(error)
    undecided = True
assert undecided

# %% [markdown]
# **A verdict says how it was reached.** Generators and ranks prove; random elements are also tried, as a check of the
# proof, and are reported separately.

# %%
verdict = verify("orthogonal-brauer", n=2, k=2, l=2)
for line in verdict.checks:
    print("checked:", line)
print("not checked:", *verdict.not_checked)
print("besides:", verdict.samples)
assert verdict.status == "proved"
assert verdict.checks
assert verdict.not_checked == ("other splits of the same order",)

# %% [markdown]
# ## Where it fails
#
# **Elements that do not generate.** s and s² commute with W = s. They generate the three turns only.

# %%
assert all(g * s == s * g for g in (s, s * s))
print("S(3) leaves", Hom(S(3), 1, 1).dim, "weights; W = s is not among them:", swap * s != s * swap)
assert Hom(S(3), 1, 1).missing([Matrix.identity(3), s + s * s]) == []

# %% [markdown]
# **A small group can hide in a large one.** D of one block of four commutes with all signed permutations, so a sampler
# that draws only these would call it O(2)-equivariant forever. The exact sampler of O(2) turns as well.

# %%
block = Matrix([[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]])
signed = [Matrix([[0, 1], [1, 0]]), Matrix([[-1, 0], [0, 1]])]
g = O(2).random(Random(0))
print("a random element of O(2):")
print(g)
assert all(h.kron(h) * block == block * h.kron(h) for h in signed)
assert g.kron(g) * block != block * g.kron(g)

# %% [markdown]
# **A formula is not a proof.** Bell(l+k) fits the weights of S(5) for every order up to five, which looks like a law.
# At order six it is 203, and there are 202 weights.

# %%
bells = [1, 1, 2, 5, 15, 52, 203]
weights = [Hom(S(5), m, 0).dim for m in range(7)]
print("weights of S(5):", *weights, "  Bell:", *bells)
assert weights[:6] == bells[:6]
assert weights[6] == bells[6] - 1
drawing.dimension_plot({"S(5)": dict(enumerate(weights)), "Bell": dict(enumerate(bells))}, "equal up to order 5")

# %% [markdown]
# ## What was not shown
#
# * That the exchange and s generate S(3), and the generators of other groups these: the tests list small cases.
# * How large random tests should be in practice. Their use is that they refute fast.
#
# ## Exercises
#
# **1.** W = s and G = S(3). How many random elements must be drawn so that the probability of being fooled is below
# 1/1000?
#
# **2.** For k = l = 1 the matrix W = s commutes with all elements of which of these groups: A(3), S(3), O(3)?

# %%
check = teaching.exercises("proof_or_evidence")
