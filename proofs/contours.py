# %% [markdown]
# # 31. Contours: layers on closed curves of points in the plane
#
# **Level.** further; 25 minutes to read, 3 seconds to run
#
# **Statement.** A contour is a list of n points in the plane, a vector of Rⁿ ⊗ R². Where it begins does not matter, nor
# how it is turned: C(n) shifts the points, SO(2) turns the plane. The linear layers that commute with both are the
# complex circulants, y(b) = Σ_s w(s) x(b + s) with complex w(s): 2n real weights. With reflections of the plane w is
# real, n weights; with reversals of the contour as well ⌊n/2⌋+1. Layers from mn points to n have 2mn weights, those to
# the plane 2; no linear map but 0 is invariant, and n quadratic forms are. All this holds for every n.
#
# **Source.** O. H. Gardaa, N. Blaser, *RotaTouille: Rotation Equivariant Deep Learning for Contours*, arXiv:2508.16359,
# for the layers. P. Davis, Circulant Matrices (1979). The numbers for every n follow here from orbits of pairs.

# %%
import numpy as np

from eqmath import Gaussian, Hom, Matrix, drawing, teaching, verify
from eqmath.spans import circular_convolution
from eqmath.theorems import theorem

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of points of a contour |
# | V1*V2 | Rⁿ ⊗ R², the contours: V1 has a coordinate for every point, V2 is the plane, which is also C |
# | J | the quarter turn of the plane, multiplication by i |
# | C(n), Dih(n) | the shifts of the points, and these with the reversals |
# | P | the shift by one point, an n × n matrix |
# | s, w(s) | a shift, and its weight |
# | x̄ | the complex conjugate of x |

# %% [markdown]
# ## The smallest case, by hand
#
# A contour of two points (x1, x2). A matrix that commutes with their exchange is [[A, B], [B, A]] with A and B of size
# 2 × 2; if it commutes with rotations, so do A and B, so that A = a1 + a2 J and B = b1 + b2 J. Four weights, or two
# complex ones: y1 = a x1 + b x2, y2 = b x1 + a x2.

# %%
CONTOUR = "V1*V2"
H = Hom("C(2)xSO(2)", source=CONTOUR, target=CONTOUR)
print("weights:", H.dim, "  diagrams:", *H.spanning_set, sep="  ")
assert H.dim == H.second_route == 4
drawing.weight_matrix(H)

# %% [markdown]
# ## The idea
#
# 1. **Hom of a product group on tensor products is the product of the Homs.** So the points and the plane can be
#    counted separately (`eqmath.Product`).
# 2. **The points.** No shift but 1 fixes a point: C(n) has n orbits of pairs, one for every shift, and the layers are
#    the circulants Σ w(s) P^s (`eqmath.spans.circular_convolution`). A reversal takes the shift s to −s.
# 3. **The plane.** SO(2) commutes with 1 and J, that is with C; O(2) only with 1.
# 4. **A longer contour.** Under shifts by m, a contour of mn points is m contours of n points.
# 5. **Every n.** The number of orbits of pairs is linear in n, for Dih(n) so for even and for odd n. Two values decide
#    a linear function (`eqmath.claims.PatternNumber`).

# %%
NUMBERS = {"C({})xSO(2)": lambda n: 2 * n, "C({})xO(2)": lambda n: n,
           "Dih({})xSO(2)": lambda n: 2 * (n // 2 + 1), "Dih({})xO(2)": lambda n: n // 2 + 1}  # fmt: skip
for group, number in NUMBERS.items():
    found = [Hom(group.format(n), source=CONTOUR, target=CONTOUR).dim for n in range(1, 8)]
    print(group.format("n"), *found)
    assert found == [number(n) for n in range(1, 8)]
assert Hom("C(6)", source="2*V", target="2*V").dim == 4 * 6  # shifts alone: any 2 × 2 matrix for every shift

# %% [markdown]
# ## The verification
#
# Eight points. The hypothesis is that the plane is turned and not reflected. Predict how many weights it costs to ask
# for reflections, too. The matrices P^s ⊗ 1 and P^s ⊗ J are written down here without any diagram; examined entry by
# entry they commute with every generator, and there are no more.

# %% [hypothesis]
plane = "SO(2)"  # rotations alone; dropped: plane = "O(2)"

# %%
H = Hom(f"C(8)x{plane}", source=CONTOUR, target=CONTOUR)
J = np.array([[0, -1], [1, 0]])
circulants = [W.to_numpy() for W in circular_convolution(8, 8).layers]
found = H.examine([Matrix.from_numpy(np.kron(P, own)) for P in circulants for own in (np.eye(2, dtype=int), J)])
print("commute:", found.violation is None, "  rank", found.rank, "of", found.dim)
assert found.violation is None
assert found.spans
assert H.dim == 2 * 8

# From two to five points; a notebook with widgets shows a slider.
teaching.slider(lambda n: drawing.tying_pattern(Hom(f"C({n})xSO(2)", source=CONTOUR, target=CONTOUR)), n=range(2, 6))

# %% [markdown]
# The layer without matrices: a circular convolution of complex numbers. Shifted and turned before or after, by the
# rational rotation (3 + 4i)/5 or any other, it gives the same.

# %%
I = Gaussian(0, 1)
x = np.array([1, 2 + I, 2 * I, -1 + 3 * I, -2, -1 - I], dtype=object)
w = np.array([2, I, -1 + I], dtype=object)  # a window of three points
turn = (3 + 4 * I) / 5
convolution = circular_convolution(6, 3)
y = convolution.apply(x, w)
print("y =", *y)
assert y[0] == w[0] * x[0] + w[1] * x[1] + w[2] * x[2]
assert (convolution.apply(turn * np.roll(x, 2), w) == turn * np.roll(y, 2)).all()
convolution

# %% [markdown]
# Every n at once:

# %%
for verdict in verify("circulant-layers", n="all"):
    assert verdict.status == "proved"
    if verdict.n == "all":
        print(verdict.group, *verdict.ends, "-", verdict.note)

# %% [markdown]
# **Shorter contours.** A window around all of six points, every second time: three points remain, and there are 2·6
# real weights. To the plane there are two: the sum of all points, turned and stretched.

# %%
coarser = circular_convolution(6, 6, stride=2)
assert coarser.is_equivariant
assert (coarser.target.size, 2 * coarser.weights) == (3, Hom("C(3)xSO(2)", source="2*V1*V2", target=CONTOUR).dim)
assert (coarser.apply(turn * np.roll(x, 2), x) == turn * np.roll(coarser.apply(x, x), 1)).all()
assert Hom("C(6)xSO(2)", source=CONTOUR, target="V2").dim == 2

# %% [markdown]
# **Invariants.** r(s) = Σ_b x̄(b) x(b + s) does not change when x is shifted or turned, and r(−s) is the conjugate of
# r(s). So there are ⌊n/2⌋+1 real parts and n − ⌊n/2⌋ − 1 imaginary ones, n together.


# %%
def autocorrelations(x):
    """r(0), …, r(n−1)."""
    return [sum(a.conjugate() * b for a, b in zip(x * (1 + 0 * I), np.roll(x, -s), strict=True)) for s in range(len(x))]


print("r =", *autocorrelations(x))
assert autocorrelations(turn * np.roll(x, 1)) == autocorrelations(x)
for n in range(1, 7):
    assert Hom(f"C({n})xSO(2)", source="Sym2(V1*V2)", target="1").dim == (n // 2 + 1) + (n - n // 2 - 1) == n
for verdict in verify("contour-pooling", n="all"):
    assert verdict.status == "proved"

# %% [markdown]
# **Point clouds** forget the order of the points: all permutations act, and the space has d dimensions. Two weights are
# left, every point for itself and the sum of all, and diagrams count everything else.

# %%
for group, source, target, number in [
    ("S(5)xO(3)", CONTOUR, CONTOUR, 2),
    ("S(5)xO(3)", "Sym2(V1*V2)", "V1", 4),
    ("S(3)xSO(3)", "Alt3(V1*V2)", "1", 3),
    ("S(4)xO(3)", "Sym4(V1*V2)", "1", 7),
]:
    cloud = Hom(group, source=source, target=target)
    print(f"{group}: {source} → {target} has {cloud.dim} weights from {len(cloud.spanning_set)} diagrams")
    assert cloud.dim == cloud.second_route == number

# %% [markdown]
# ## Where it fails
#
# **Other numbers** belong to other groups. Real circulants are too few for rotations; any 2 × 2 matrix for every shift
# gives too many maps.

# %%
for name in ("circulant-layers", "contour-pooling"):
    for control in theorem(name).controls:
        outcome = control.outcome()
        print(f"{control.name}: {outcome.status}, {control.reason}")
        assert outcome.status == "refuted"

# %% [markdown]
# **An activation for each coordinate** knows the axes of the plane: before a quarter turn of the point (1, −1) it gives
# a different point than after it.

# %%
point = np.array([1, -1])
print(J @ np.maximum(point, 0), np.maximum(J @ point, 0))
assert (J @ np.maximum(point, 0)).tolist() != np.maximum(J @ point, 0).tolist()

# %% [markdown]
# **The quadratic invariants do not distinguish all contours.** Reverse a contour and reflect it: r is the same. Yet no
# shift and no rotation leads there: otherwise the quotients of points would agree for some shift.

# %%
mirrored = np.array([a.conjugate() for a in x * (1 + 0 * I)])[::-1]
assert autocorrelations(mirrored) == autocorrelations(x)
for s in range(6):
    moved = np.roll(mirrored, s)
    assert any(moved[b] * x[0] != moved[0] * x[b] for b in range(6))

# %% [markdown]
# **Zero padding** knows where a contour begins: see `parametric_spans.py`.
#
# ## What was not shown
#
# * Which non-linear operations commute with rotations; those that use only lengths, x ↦ f(|x|) x, do.
# * Invariants of higher degree, which distinguish a contour from its reversed mirror image.
# * That points equally far apart are a good picture of a curve, and anything about training.
#
# ## Exercises
#
# **1.** How many real weights does a layer between contours of 12 points have if it commutes with shifts and rotations,
# and how many if it commutes with reversals and reflections, too? Give two numbers.
#
# **2.** How many real weights does a layer from contours of 15 points to contours of 5 have, and how many quadratic
# forms of a contour of 15 points are invariant? Give two numbers.

# %%
check = teaching.exercises("contours")
