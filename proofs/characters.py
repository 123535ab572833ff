# %% [markdown]
# # 34. Products over eigenvalues as sums of characters
#
# **Level.** advanced; 25 minutes to read, 4 seconds to run
#
# **Statement.** A rotation or a symplectic matrix has eigenvalues x_1^±1, …, x_r^±1, beside 1 for SO(2r+1). A product
# Π φ(x_i) with φ(1/x) = φ(x) is a sum Σ c_λ ch_λ of irreducible characters, and every c_λ is one determinant. For
# φ = 1 + x² + x⁻² and Sp(2r) all coefficients are 1, −1 or 0, only λ with parts 2 and an even number of parts 1 occur,
# and the signs have period six. Spin factors change the group and not the coefficients; and the coefficients are
# themselves characters, of the other group of a dual pair.
#
# **Source.** R. C. King, *Generating functions for some series of characters of classical Lie groups*,
# arXiv:2303.00576, after K.-H. Lee and S. Oh. The closed forms with period six are derived here from step 4.

# %%
from eqmath import drawing, teaching, verify
from eqmath.canvas import captioned
from eqmath.characters import (
    RootSystem,
    by_determinants,
    by_multiplicities,
    by_recurrence,
    dual_coefficients,
    factor_of,
    value_at_one,
    weight_text,
)

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | r | the rank: half of n, rounded down |
# | λ = (2^a,1^b) | a highest weight with a parts 2, b parts 1 and c = r − a − b parts 0 |
# | ch_λ | the character of the irreducible representation with highest weight λ |
# | ρ | half the sum of the positive roots: (r, …, 1), (r − ½, …, ½), (r − 1, …, 0) for Sp(2r), SO(2r+1), SO(2r) |
# | A_μ | the alternant: Σ ± x^(wμ) over the Weyl group |
# | φ | one Laurent polynomial; exponents and weights are doubled in the code, so that ½ is an integer |

# %% [markdown]
# ## The smallest case, by hand
#
# Sp(2) has the characters ch_(k) = x^k + x^(k−2) + … + x^−k. So 1 + x² + x⁻² is ch_(2). For SO(3) it is
# ch_(k) = x^k + x^(k−1) + … + x^−k, and 1 + x² + x⁻² = ch_(2) − ch_(1) + ch_(0): an odd number of parts 1 occurs.

# %%
LEE_OH = factor_of({4: 1, 0: 1, -4: 1})


def told(last: int, rank: int) -> str:
    """The expansion of Π (1 + x² + x⁻²) for the system with 2ρ_r = last, by the recurrence."""
    found = by_recurrence(RootSystem(rank, last), LEE_OH)
    return " ".join(f"{int(c()):+d}·{weight_text(weight)}" for weight, c in found.items())


assert told(2, 1) == "+1·(2)"
assert told(1, 1) == "+1·(2) -1·(1) +1·∅"
print("Sp(4):", told(2, 2), "   SO(4):", told(0, 2))
boxes = {weight: drawing.young([w // 2 for w in weight if w]) for weight in by_recurrence(RootSystem(3, 2), LEE_OH)}
signs = [f"{int(c()):+d}" for c in by_recurrence(RootSystem(3, 2), LEE_OH).values()]
drawing.table({"Sp(6)": list(map(captioned, boxes.values(), signs))}, "the characters and their coefficients")

# %% [markdown]
# ## The idea
#
# 1. **ch_λ A_ρ = A_(λ+ρ)**, the character formula of Weyl. So c_λ is the coefficient of x^(λ+ρ) in f A_ρ.
# 2. **For a product that is a determinant.** A_ρ is the determinant of x_i^ρ_j − x_i^−ρ_j (with + for SO(2r), halved),
#    and row i times φ(x_i) is a row again. Its coefficients are the entries (`eqmath.characters.by_determinants`).
# 3. **A recurrence in the rank.** f A_ρ = Σ a_κ A_(κ+ρ) over the exponents κ of f, and A_(κ+ρ) is ± A_(λ+ρ) or 0. The
#    reflections that keep the first place do this for rank r − 1; then the first part is moved to its place
#    (`eqmath.characters.by_recurrence`).
# 4. **Dual pairs.** With u_i = x_i + 1/x_i and v_j = −(y_j + 1/y_j) the product Π (u_i − v_j) is a Vandermonde
#    determinant in all r + p of them over those in u and in v. Expanded by its first r rows it is Σ ± ch_λ(x) ch_λ~(y)
#    (`eqmath.characters.dual_coefficients`). For 1 + x² + x⁻² = (u + 1)(u − 1) the y are roots of unity: period six.
# 5. **None of this is trusted.** The coefficient of x^μ in ch_λ is computed by Freudenthal's recursion, and the largest
#    μ that is left over is a highest weight (`eqmath.characters.by_multiplicities`).
#
# Step 1 for Sp(4), multiplied out:


# %%
def product(f: dict, g: dict) -> dict:
    """Of Laurent polynomials in two variables."""
    found: dict = {}
    for (a, b), c in f.items():
        for (d, e), h in g.items():
            found[a + d, b + e] = found.get((a + d, b + e), 0) + c * h
    return {at: c for at, c in found.items() if c}


def alternant(a: int, b: int) -> dict:
    """The determinant of x^a − x^−a, x^b − x^−b, and the same for y."""
    signs = (1, -1)
    found = {(s * a, t * b): s * t for s in signs for t in signs}
    return found | {(t * b, s * a): -s * t for s in signs for t in signs}


both = {(a, b): 1 for a in (2, 0, -2) for b in (2, 0, -2)}
expanded = product(both, alternant(2, 1))
assert {(a - 2, b - 1): c for (a, b), c in expanded.items() if a > b > 0} == {(2, 2): 1, (1, 1): -1}

# %% [markdown]
# ## The verification
#
# All three series up to rank 7, in three ways: determinants, the recurrence, and multiplicities. Predict the sum of all
# c_λ dim ch_λ: it is the value at x = 1.

# %% [hypothesis]
shift = 0  # the determinants are those of the group itself; dropped: shift = 1

# %%
for last, name in ((2, "Sp"), (1, "SO, n odd"), (0, "SO, n even")):
    for rank in range(1, 8):
        system = RootSystem(rank, last)
        found = by_multiplicities(system, LEE_OH)
        assert found == by_recurrence(system, LEE_OH)
        assert found == by_determinants(RootSystem(rank, (last + shift) % 3), LEE_OH)
        value = sum(int(c()) * system.dimension(weight) for weight, c in found.items())
        assert value == value_at_one(LEE_OH, rank)() == 3**rank
    print(f"{name}: {len(found)} characters at rank 7, with coefficients {sorted({int(c()) for c in found.values()})}")

# %% [markdown]
# **The closed form** for Sp(2r): with s = 0, 1, 1, 0, −1, −1 and again, c_λ = (−1)^c s(b + c + 2) s(c + 1) for even b.

# %%
s = (0, 1, 1, 0, -1, -1)
for rank in range(1, 8):
    known = {weight: int(c()) for weight, c in by_recurrence(RootSystem(rank, 2), LEE_OH).items()}
    for weight in RootSystem(rank, 2).dominant_weights(4):
        b, c = weight.count(2), weight.count(0)
        closed = 0 if b % 2 else (-1) ** c * s[(b + c + 2) % 6] * s[(c + 1) % 6]
        assert known.get(weight, 0) == closed
print("Sp(12):", told(2, 6))

# All signs for Sp(14): rows for the number of parts 1, columns for that of parts 0.
words = [[str(known.get((4,) * (7 - b - c) + (2,) * b + (0,) * c, 0)) if b + c <= 7 else "" for c in range(8)]
         for b in range(8)]  # fmt: skip
sides = {str(i): 0.75 for i in range(8)}
drawing.block_matrix(words, sides, sides, "coefficients of Sp(14)")

# %% [markdown]
# **Dual pairs**: the same numbers are characters of Sp(4) where y_1 + 1/y_1 = 1 and y_2 + 1/y_2 = −1.

# %%
dual = dual_coefficients(RootSystem(3, 2), 2)
for weight, c in dual.items():
    print(f"{weight_text(weight):8} {c}")
values = {weight: int(c(1, -1)) for weight, c in dual.items()}
assert {weight: c for weight, c in values.items() if c} == {
    weight: int(c()) for weight, c in by_recurrence(RootSystem(3, 2), LEE_OH).items()
}

# %% [markdown]
# The package decides all of it for every group up to rank 7, with symbols in place of the coefficients of φ.

# %%
names = ["character-identities", "king-lee-oh", "orthogonal-king-lee-oh", "exterior-characters", "spin-characters"]
for name in [*names, "dual-pair-characters"]:
    verdicts = verify(name, n="4..6", order=0)
    assert all(verdict.as_expected and verdict.status == "proved" for verdict in verdicts)
    print(name, *(f"{verdict.group}: {verdict.rank} of {verdict.diagrams}" for verdict in verdicts))

# %% [markdown]
# ## Where it fails
#
# **Another group, another expansion.** Sp(4) and SO(5) have the same dimension and the same product; but ρ differs, and
# with it everything.

# %%
print("SO(5):", told(1, 2))
assert told(1, 2) != told(2, 2)

# %% [markdown]
# **φ must be even.** For SO(2r) the product of all √x_i − 1/√x_i is a difference of spin characters. For SO(2r+1) it is
# not a sum of characters, because x_1 ↦ 1/x_1 changes it: what agrees at dominant weights has another value at x = 1.

# %%
odd = factor_of({1: 1, -1: -1})
half = by_multiplicities(RootSystem(2, 0), odd)
assert {weight_text(weight): int(c()) for weight, c in half.items()} == {"((1/2)^2)": 1, "(1/2,-1/2)": -1}
wrong = by_multiplicities(RootSystem(1, 1), odd)
assert sum(int(c()) * RootSystem(1, 1).dimension(weight) for weight, c in wrong.items()) != value_at_one(odd, 1)()

# %% [markdown]
# ## What was not shown
#
# * Ranks above 7 are not computed. Step 4 is a proof for all of them.
# * Products of several factors of each x_i of higher degree, and the tables of such expansions.
# * Characters of U(n), for which the product is a sum of Schur functions.
#
# ## Exercises
#
# **1.** What is the coefficient of the trivial character in Π (1 + x_i² + x_i⁻²) for Sp(12), and for SO(12)?
#
# **2.** How often does ch_(1,1) occur in Π (1 + x_i)(1 + 1/x_i) for Sp(10)?

# %%
check = teaching.exercises("characters")
