# %% [markdown]
# # 39. Exact random rotations
#
# **Level.** first steps; 20 minutes to read, 1 second to run
#
# **Statement.** Let X be a skew matrix of rational numbers, Xᵀ = −X. Then 1 + X is invertible, and g = (1 − X)(1 +
# X)⁻¹ is a rotation with rational entries: g gᵀ = 1 and det g = 1, exactly. Every rational rotation without the
# eigenvalue −1 is of this form, for exactly one X. Times a random signed permutation this reaches both halves of O(n).
#
# **Source.** A. Cayley, 1846. That rational rotations are dense is classical; H. Liebeck, A. Osborne, American
# Mathematical Monthly 98 (1991), show that signed permutations times Cayley's rotations are all rational ones.

# %%
from fractions import Fraction
from math import cos, sin
from random import Random

from eqmath import SO, Diagram, H, Hom, Matrix, O, Sp, drawing, teaching
from eqmath.canvas import Dot, Scene
from eqmath.drawing import Figure

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension |
# | X | a skew matrix: Xᵀ = −X |
# | g | an orthogonal matrix: g gᵀ = 1 |
# | t | the only free entry of X for n = 2 |
# | ε | the form that Sp(n) keeps: g ε gᵀ = ε |
# | rng | a random generator that is passed in; the same seed, the same elements |

# %% [markdown]
# ## The smallest case, by hand
#
# n = 2, X = (0 t / −t 0). The determinant of 1 + X is 1 + t², so it is invertible, and the product is
#
#     g = 1/(1 + t²) · (1 − t²  −2t / 2t  1 − t²).
#
# For t = 1/2 the entries are 3/5 and 4/5: Pythagoras' triangle 3, 4, 5. Every rational t gives such a triangle.


# %%
def cayley(X: Matrix) -> Matrix:
    one = Matrix.identity(X.shape[0])
    return (one - X) * (one + X).inverse()


for t, triangle in [("1/2", "3 4 5"), ("2/3", "5 12 13"), ("1/4", "15 8 17")]:
    g = cayley(Matrix([[0, t], [f"-{t}", 0]]))
    print(f"t = {t}: {triangle}   first row", *g.tolist()[0])
    a, b, c = map(int, triangle.split())
    assert g == Matrix([[f"{a}/{c}", f"-{b}/{c}"], [f"{b}/{c}", f"{a}/{c}"]])

# Every rational t is a rational point of the circle: these are the t = a/b with a, b ≤ 6.
turns = [cayley(Matrix([[0, t], [-t, 0]])) for t in {Fraction(a, b) for a in range(-6, 7) for b in range(1, 7)}]
places = [(2 * float(g[0, 0]), 2 * float(g[1, 0])) for g in turns]
Figure(Scene((Dot((0.0, 0.0)), *map(Dot, places)), "rational points of a circle", f"{len(places)} points"))

# %% [markdown]
# ## The idea
#
# 1. **1 + X is invertible.** If (1 + X)v = 0, then vᵀv = −vᵀXv, and vᵀXv = 0 for a skew X. So v = 0.
# 2. **g is orthogonal.** gᵀ = (1 − X)⁻¹ (1 + X), and all these matrices commute, so g gᵀ = 1. The determinants of 1 − X
#    and 1 + X are equal, since one is the transpose of the other (`eqmath.groups.orthogonal.cayley`).
# 3. **The way back.** X = (1 − g)(1 + g)⁻¹, which exists if −1 is not an eigenvalue of g. It is the same formula.
# 4. **Both halves.** A random signed permutation has determinant 1 or −1
#    (`eqmath.groups.hyperoctahedral.random_signed_permutation`).
# 5. **Sp(n)** needs another way: products of x ↦ x + c ε(v, x) v, with integers, which keep the form. All samplers are
#    `eqmath.Group.random`; whether g belongs to a group is asked by exact equations, `g in O(3)`.
#
# ## The verification
#
# A hundred of them for n = 3. The hypothesis is that X is skew; the other entries come from the random generator.

# %%
rng = Random(1)


def upper(n: int) -> Matrix:
    """Random integers above the diagonal, 0 elsewhere."""
    return Matrix([[rng.randint(-3, 3) if j > i else 0 for j in range(n)] for i in range(n)])


# %% [hypothesis]
mirror = -1  # below the diagonal the negative: skew; dropped: mirror = 1

# %%
rotations = []
for _ in range(100):
    U = upper(3)
    X = U + U.T * mirror
    if (Matrix.identity(3) + X).det() != 0:
        rotations.append(cayley(X))
print(rotations[0])
assert all(g * g.T == Matrix.identity(3) for g in rotations)
assert all(g.det() == 1 and g in SO(3) for g in rotations)
assert len(rotations) == 100
for g in rotations:
    if (Matrix.identity(3) + g).det() != 0:
        assert cayley(cayley(g)) == g
        assert cayley(g).T == -cayley(g)

words = [[str(entry) for entry in row] for row in rotations[0].tolist()]
sides = {str(i): 1.2 for i in (1, 2, 3)}
drawing.block_matrix(words, sides, sides, "an exact rotation")

# %% [markdown]
# **The samplers of the package**, and which half they reach. Predict the counts for SO(3) and Sp(4): the determinant is
# always 1.

# %%
for group in (O(3), SO(3), Sp(4), H(3)):
    drawn = [group.random(rng) for _ in range(60)]
    determinants = [g.det() for g in drawn]
    print(f"{group.name}: determinant 1 {determinants.count(1)} times, −1 {determinants.count(-1)} times")
    assert all(g in group for g in drawn)
    assert determinants.count(1) + determinants.count(-1) == 60
    assert (determinants.count(-1) > 0) == (group.name in ("O(3)", "H(3)"))
assert [O(3).random(Random(5)) for _ in range(3)] == [O(3).random(Random(5))] * 3

# %% [markdown]
# **What they are for.** An equivariant map commutes with each, and the equality is exact; a false one is found at once.

# %%
space = Hom(O(3), 2, 2)
g = O(3).random(rng)
assert all(g.kron(g) * space.matrix(d) == space.matrix(d) * g.kron(g) for d in space.spanning_set)
wrong = space.matrix(Diagram("1,1'|2,2'")) + Matrix([[int(i == j == 0) for j in range(9)] for i in range(9)])
assert g.kron(g) * wrong != wrong * g.kron(g)

# %% [markdown]
# ## Where it fails
#
# **X not skew.** A symmetric X gives a symmetric g whose square is not 1, and 1 + X may not be invertible.

# %%
g = cayley(Matrix([[0, 2], [2, 0]]))
print("g gᵀ for a symmetric X:")
print(g * g.T)
assert g * g.T != Matrix.identity(2)
assert (Matrix.identity(2) + Matrix([[0, 1], [1, 0]])).det() == 0

# %% [markdown]
# **A half turn is never reached**, since its eigenvalue is −1: for n = 2 it would need t = ∞. It is a signed
# permutation, though, and that is one more reason to multiply by these.

# %%
half_turn = -Matrix.identity(2)
print("1 + half turn has determinant", (Matrix.identity(2) + half_turn).det())
assert half_turn in SO(2)
assert (Matrix.identity(2) + half_turn).det() == 0

# %% [markdown]
# **With cosines.** A rotation by a float angle is not a rotation: the sum of the squares, taken exactly, is not 1. How
# many of the angles 1, 2, …, 50 come out right?

# %%
exact = [angle for angle in range(1, 51) if Fraction(cos(angle)) ** 2 + Fraction(sin(angle)) ** 2 == 1]
print("angles whose floats are exactly on the circle:", len(exact))
assert exact == []

# %% [markdown]
# ## What was not shown
#
# * How the elements are distributed. They are not uniform; for refuting a claim, and for checking a proof, that does
#   not matter.
# * Large n: the entries become long fractions. Floats are faster, but decide nothing: see `proof_or_evidence.py`.
#
# ## Exercises
#
# **1.** Which t gives the triangle 20, 21, 29, with 20/29 in the corner of the matrix?
#
# **2.** How many signed permutation matrices with determinant 1 are there for n = 3?

# %%
check = teaching.exercises("exact_random_rotations")
