# %% [markdown]
# # 19. Gaunt: products of harmonic polynomials, and filters around an axis
#
# **Level.** advanced; 25 minutes to read, 5 seconds to run
#
# **Statement.** Let Harm_l be the harmonic polynomials of degree l on R³. Up to factors there is one SO(3)-equivariant
# map Harm_a ⊗ Harm_b → Harm_c if |a−b| ≤ c ≤ a+b, and none but 0 otherwise. If a+b+c is even it is O(3)-equivariant,
# and it is the harmonic part of the product of two polynomials (the Gaunt product). If a+b+c is odd it is not: its
# model is the cross product. If one factor is a filter on an axis, all of them together are sparse blocks, which join
# an order m only to ±m (eSCN). Both ways need O(L³) multiplications for all degrees up to L, in place of O(L⁶).
#
# **Source.** S. Luo, T. Chen, A. S. Krishnapriyan, arXiv:2401.10216; S. Passaro, C. L. Zitnick, arXiv:2302.03655.

# %%
from random import Random

from eqmath import SO, Hom, Matrix, Space, drawing, refute, teaching, verify
from eqmath.harmonics import (
    AlignedLayer,
    Tally,
    aligned_convolution,
    aligned_multiplications,
    arcs_between,
    clebsch_gordan,
    cross_coupling,
    dense_convolution,
    dense_multiplications,
    dense_product,
    diagram_factor,
    filter_degrees,
    filter_multiplications,
    gaunt_product,
    mean_squares,
    node_multiplications,
    node_product,
    solid_harmonics,
    weights_of_filters,
)
from eqmath.spaces import read_irreps

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | V, n | Rⁿ, here R³ unless stated otherwise |
# | Harm_l | polynomials f of degree l with Δf = 0; in classes modulo q = x² + y² + z² |
# | a, b, c | the degrees of two inputs and of the output |
# | t | the number of arcs between the two inputs, (a+b−c)/2 |
# | m | an order around the axis, from −l to l |
# | L | the largest degree of a feature |

# %% [markdown]
# ## The smallest case, by hand
#
# Two vectors u and v, a = b = 1. The product of the polynomials (u·x)(v·x) has degree 2. Its harmonic part of degree 0
# is its mean over the sphere, u·v/3. Its part of degree 2 is what is left. There is nothing of degree 1: −1 does not
# change the product, but it changes every polynomial of degree 1. Yet u × v is a vector.

# %%
print("to degree 0:", gaunt_product(1, 1, 0).tolist()[0])
print("to degree 1:", cross_coupling(1, 1, 1).tolist())
assert gaunt_product(1, 1, 0)[0, 0] * 3 == 1
assert not any(map(any, gaunt_product(1, 1, 1).tolist()))
assert [Hom("O(3)", "V*V", f"Harm{c}(V)" if c > 1 else ["1", "V"][c]).dim for c in range(4)] == [1, 0, 1, 0]
assert [Hom("SO(3)", "V*V", f"Harm{c}(V)" if c > 1 else ["1", "V"][c]).dim for c in range(4)] == [1, 1, 1, 0]

# %% [markdown]
# ## The idea
#
# 1. **Diagrams without loops.** An arc inside a harmonic leg is Δ and gives 0. So what is left are multigraphs on three
#    vertices of degrees a, b, c: at most one, with t arcs between the inputs (`eqmath.harmonics.arcs_between`).
# 2. **The Laplacian makes arcs.** For harmonic f and g, Δ(fg) = 2 ∇f·∇g, so that Δ^t(fg) = 2^t Σ_I ∂_I f ∂_I g: the
#    diagram, up to a positive factor (`eqmath.harmonics.diagram_factor`).
# 3. **Heads.** For SO(3) there is one more kind: a determinant with a leg in each vertex, which needs a+b+c odd
#    (`eqmath.harmonics.cross_coupling`).
# 4. **An axis.** A filter is a function on the sphere; at the axis it is the polynomial Z_f that the turns around it
#    keep. Maps that commute with these turns join an order m only to ±m (`eqmath.harmonics.filter_map`).

# %%
for a, b, c in ((1, 1, 0), (2, 1, 1), (2, 2, 2), (3, 2, 3)):
    names = ["1", "V", *(f"Harm{l}(V)" for l in range(2, a + b + 1))]
    for n in (2, 3, 4):
        space = Hom(f"O({n})", f"{names[a]}*{names[b]}", names[c])
        listed = list(space.spanning_set)
        assert len(listed) == (arcs_between(a, b, c) is not None)
        for d in listed:
            assert gaunt_product(a, b, c, n) == space.matrix(d) * diagram_factor(a, b, c, n)
    print(a, b, c, "arcs between the inputs:", arcs_between(a, b, c))

Hom("O(3)", "Harm2(V)*Harm2(V)", "Harm2(V)")

# %% [markdown]
# ## The verification
#
# The triangle rule for all n, by systems that are the same from some n on; then the products compared with the
# diagrams.

# %%
found = verify("harmonic-triangle", n="all", source="Harm2(V)^2", target="Harm2(V)")
for verdict in found:
    print(verdict.group, verdict.dim, verdict.status)
assert [verdict.dim for verdict in found] == [0, 0, 1, 1, 1]
assert all(v.status == "proved" for v in verify("gaunt-path", n="1..4", source="Harm2(V)*V", target="V"))

# %% [markdown]
# Equivariance, once more: random rational rotations, and every coupling of degrees up to 2. The hypothesis is that the
# element has determinant 1; a mirror changes the sign of the couplings with a+b+c odd.

# %% [hypothesis]
g = SO(3).random(Random(7))  # a rotation; dropped: g = SO(3).random(Random(7)) * -1

# %%
spaces = [Space(1), Space("V"), *(Space(f"Harm{l}(V)") for l in range(2, 5))]
for a in range(3):
    for b in range(3):
        for c in range(abs(a - b), a + b + 1):
            W, (X, Y, Z) = clebsch_gordan(a, b, c), (spaces[l].matrix(g) for l in (a, b, c))
            assert Z * W == W * X.kron(Y), (a, b, c)

# %% [markdown]
# Real spherical harmonics, without a float: the columns of a rational basis, and the means of their squares, of which
# the normalised ones take square roots.

# %%
for harmonic, square in zip(solid_harmonics(2), mean_squares(2), strict=True):
    print(harmonic, "  mean square", square)

# %% [markdown]
# Around the axis a filter of degree f is a few numbers h_m. All degrees together give all of them: the matrix is square
# and invertible. So nothing is lost.

# %%
for a, c in ((1, 1), (1, 2), (2, 2), (3, 2)):
    change = weights_of_filters(a, c)
    assert change.shape == (2 * min(a, c) + 1, len(filter_degrees(a, c)))
    assert change.det() != 0
    print(f"from degree {a} to degree {c}: {change.shape[0]} weights, {len(filter_degrees(a, c))} filters")

# %% [markdown]
# Three ways to multiply, each counting its multiplications. Predict at which L the sparse ways are ten times cheaper.
# `eqmath verify harmonic-multiplications` compares them on all pairs of basis vectors.

# %%
rng = Random(1)
for L in range(4):
    f, g = ([[rng.randint(-9, 9) for _ in range(2 * l + 1)] for l in range(L + 1)] for _ in range(2))
    counts = [Tally() for _ in range(4)]
    assert dense_product(f, g, counts[0]) == node_product(f, g, counts[1])
    degrees = [(a, c) for a in range(L + 1) for c in range(L + 1)]
    layers = {(a, c): AlignedLayer.of(a, c, [rng.randint(-9, 9) for _ in filter_degrees(a, c)]) for a, c in degrees}
    turn = SO(3).random(rng)
    assert dense_convolution(f, turn, layers, counts[2]) == aligned_convolution(f, turn, layers, counts[3])
    made = [tally.multiplications for tally in counts]
    formulas = dense_multiplications, node_multiplications, filter_multiplications, aligned_multiplications
    print(f"L = {L}: products {made[0]} and {made[1]}, convolutions {made[2]} and {made[3]}")
    assert made == [formula(L) for formula in formulas]

names = ("products, all terms", "products, by values", "filters, all terms", "filters, aligned")
curves = {name: {L: formula(L) for L in range(9)} for name, formula in zip(names, formulas, strict=True)}
drawing.dimension_plot(curves, "multiplications", "degrees up to L")

# %% [markdown]
# ## Where it fails
#
# **Products are not everything.** With a+b+c odd the Gaunt product is 0, and SO(3) has a coupling.

# %%
answer = refute("gaunt-complete")
print(answer.sentence)
assert answer.status == "refuted"
verdict = verify("gaunt-complete", n=3, source="V*V", target="V")
print(verdict.witness)

# %% [markdown]
# **The plane.** 2, 2, 2 is a triangle, but Harm_2 of the plane is turned by twice the angle, and 2 ± 2 is 4 or 0.

# %%
assert [Hom(f"O({n})", "Harm2(V)^2", "Harm2(V)").dim for n in (1, 2, 3, 4)] == [0, 0, 1, 1]

# %% [markdown]
# **Four factors** need not be independent: six multigraphs have four vertices of degree 2, and in R³ one relation.

# %%
assert [Hom(f"O({n})", "Harm2(V)^2", "Harm2(V)^2").dim for n in (3, 4)] == [5, 6]

# %% [markdown]
# **Parity.** 1e is not 1o: the cross product of two vectors is an axial vector.

# %%
axial = read_irreps("1x1e")
print("1x1e is", axial)
assert Hom("O(3)", "V*V", axial).dim == 1
assert axial.matrix(Matrix.identity(3) * -1) == Matrix.identity(3)

# %% [markdown]
# ## What was not shown
#
# * The Fourier transform of the paper, with floats on a torus: here are rational circles, and no fast transform.
# * That one weight for every degree, as products have, is as good as one for every three degrees.
# * Anything about training, accuracy or running times.
#
# ## Exercises
#
# **1.** How many SO(3)-equivariant maps lead from Harm_4 ⊗ Harm_2 to Harm_5, and how many O(3)-equivariant ones?
#
# **2.** From which L on does the aligned way make less than a hundredth of the multiplications of dense filters?

# %%
check = teaching.exercises("gaunt")
