# %% [markdown]
# # 49. A network on points that is trained, and commutes with rotations, reflections and permutations exactly
#
# **Level.** further; 20 minutes to read, 10 seconds to run
#
# **Statement.** Vectors of points are V₁ ⊗ V₂, one for each point; S(n) permutes the points, O(3) turns the vectors.
# Linear layers between V₁ ⊗ V₂ and V₁ ⊗ V₁ ⊗ V₂ that commute with both, with gates between them that read only squared
# lengths, commute with both whatever the weights are. With 152 weights such a network learns forces between
# points from 200 examples; a plain network of 162 weights does not.
#
# **Source.** S. Villar, D. W. Hogg, K. Storey-Fisher, W. Yao, B. Blum-Smith, *Scalars are universal: Equivariant
# machine learning, structured like classical physics*, arXiv:2106.06610, for vectors times functions of invariants. The
# layers are diagrams of S(n) and of O(3). The data, the training and the numbers are made here.

# %%
import sys
from fractions import Fraction

import numpy as np

from eqmath import Hom, activations, teaching
from eqmath.drawing import curve_plot, sheet

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of points |
# | V₁, V₂ | Rⁿ, on which S(n) permutes, and R³, on which O(3) acts |
# | x | the positions, n vectors: an element of V₁ ⊗ V₂ |
# | f | what is to be learnt: at every point the sum of (x_j − x_i) max(0, 1 − abs(x_j − x_i)²) |
# | v | the hidden vectors, one for every channel and every two points: V₁ ⊗ V₁ ⊗ V₂ |
# | q | their squared lengths |

# %% [markdown]
# ## The smallest case, by hand
#
# Two points on a line, at 0 and 1/2. Their distance squared is 1/4, so each is drawn to the other by 1/2 · 3/4. One
# channel is enough: v_ij = x_j − x_i, the gate is relu(1 − q), and the second layer sums over j.

# %%
group = "S(2)xO(3)"
first = Hom(group, "V1*V2", "V1*V1*V2").weight()
half = Fraction(1, 2)
v = np.array([[0, half], [-half, 0]])
assert (v * np.maximum(1 - v * v, 0)).sum(axis=1).tolist() == [Fraction(3, 8), -Fraction(3, 8)]
assert Hom("S(4)xO(3)", "V1*V2", "V1*V1*V2").dim == 5  # as many as S(4) has from V to V⊗V
sheet("partition", 1, 2)

# %% [markdown]
# ## The idea
#
# 1. **Hom of a product group is the product of the Homs**: five diagrams of S(n), times the one of O(3) from V to V
#    (`eqmath.Hom`).
# 2. **Of the functions of every coordinate only linear ones commute with O(3) on V** (`eqmath.activations`).
# 3. **A vector times a function of invariants does.** Squared lengths are invariants, and so is all that a plain layer
#    makes of those of all channels.
# 4. **The gradient needs the layers and their transposes** (`eqmath.layers.Weight.transpose`).
# 5. **Floats are rational numbers.** The trained weights make a network over Q, and equality is decided.

# %%
n, c, examples = 4, 8, 200
group = f"S({n})xO(3)"
steps = 400 if "--quick" in sys.argv else 1000
first, second = Hom(group, "V1*V2", "V1*V1*V2").weight(), Hom(group, "V1*V1*V2", "V1*V2").weight()
assert activations(group, "V1*V1*V2").kind == "linear"
rng = np.random.default_rng(2)

# %% [markdown]
# The gates read squared lengths, by a form on R³:

# %% [hypothesis]
form = np.array([1, 1, 1])  # |v|², which O(3) keeps; dropped: form = np.array([1, 0, 0])

# %% [markdown]
# The data: points, and the forces.


# %%
def points(count):
    x = rng.normal(size=(count, n, 3)) * 0.4
    between = x[:, None] - x[:, :, None]
    return x, (between * np.maximum(0, 1 - (between**2).sum(axis=3, keepdims=True))).sum(axis=2)


(x, f), (x_test, f_test) = points(examples), points(1000)


# %% [markdown]
# The network and its gradient.


# %%
def products(W, x, shape):
    """All M_p x: (examples, channels, p, …)."""
    p = len(W.parameters)
    found = W.apply(x.reshape(-1, 1, *W.layer.inputs), np.eye(p).reshape(p, p, 1))
    return found.reshape(*x.shape[:2], p, *shape)


def error(y):
    return ((y - f_test) ** 2).mean()


def lengths(weights, v):
    """The squared lengths of the hidden vectors, and what a plain layer makes of them."""
    q = (v * v * form).sum(axis=-1)
    return q, (q.transpose(0, 2, 3, 1) @ weights[1] + weights[2]).transpose(0, 3, 1, 2)


def network(weights, x):
    v = first.apply(x.reshape(len(x), 1, *first.layer.inputs), weights[0]).reshape(len(x), -1, n, n, 3)
    _, u = lengths(weights, v)
    gated = v * np.maximum(u, 0 * u)[..., None]
    return second.apply(gated.reshape(len(x), -1, *second.layer.inputs), weights[3]).reshape(len(x), n, 3)


def gradient(weights, made, f):
    """By all weights, of half the mean squared error."""
    w1, mix, _, w2 = weights
    v = np.tensordot(made, w1[:, :, 0], (1, 0)).transpose(0, 4, 1, 2, 3)
    q, u = lengths(weights, v)
    gates = np.maximum(u, 0)
    read = products(second, v * gates[..., None], (n, 3))
    error = (np.einsum("zcpik,pc->zik", read, w2[:, 0]) - f) / f.size
    above = error.reshape(len(f), 1, *second.layer.outputs)
    back = second.transpose().apply(above, w2.transpose(0, 2, 1)).reshape(v.shape)
    by_u = (back * v).sum(axis=-1) * (u > 0)
    by_q = np.einsum("zdij,cd->zcij", by_u, mix)
    by_v = back * gates[..., None] + 2 * v * form * by_q[..., None]
    by_w2 = np.einsum("zcpik,zik->pc", read, error)[:, None]
    by_w1 = np.einsum("zpijk,zcijk->pc", made, by_v)[:, :, None]
    return [by_w1, np.einsum("zcij,zdij->cd", q, by_u), by_u.sum(axis=(0, 2, 3)), by_w2]


def descend(weights, by, error):
    """Adam, with a rate that falls to 0: the weights, and the errors on the way."""
    mean, square = ([np.zeros_like(w) for w in weights] for _ in range(2))
    errors = {0: error(weights)}
    for step in range(1, steps + 1):
        for i, g in enumerate(by(weights)):
            mean[i], square[i] = 0.9 * mean[i] + 0.1 * g, 0.99 * square[i] + 0.01 * g * g
            rate = 0.02 * (1 - step / steps) * (1 - 0.99**step) ** 0.5 / (1 - 0.9**step)
            weights[i] = weights[i] - rate * mean[i] / (square[i] ** 0.5 + 1e-9)
        errors |= {step: error(weights)} if step % (steps // 20) == 0 else {}
    return weights, errors


made = products(first, x[:, None], (n, n, 3))[:, 0]
p = len(first.parameters)
begin = [rng.normal(size=(p, c, 1)) / 2, rng.normal(size=(c, c)) / c, np.ones(c) / 2, rng.normal(size=(p, 1, c)) / 8]
weights, learnt = descend(begin, lambda own: gradient(own, made, f), lambda own: error(network(own, x_test)))

# %% [markdown]
# ## The verification
#
# A plain network of two layers with relu, with at least as many weights, on the same points, by the same descent.


# %%
def plain(weights, x):
    u, a, v, b = weights
    return np.maximum(x.reshape(len(x), -1) @ u + a, 0) @ v + b


def plain_gradient(weights, x, f):
    u, a, v, _ = weights
    x = x.reshape(len(x), -1)
    inside = x @ u + a
    error = (plain(weights, x) - f.reshape(len(f), -1)) / f.size
    back = error @ v.T * (inside > 0)
    return [x.T @ back, back.sum(axis=0), np.maximum(inside, 0).T @ error, error.sum(axis=0)]


size = 3 * n
plain_weights = [rng.normal(size=(size, 6)) / 3, np.zeros(6), rng.normal(size=(6, size)) / 3, np.zeros(size)]
plain_weights, plain_learnt = descend(
    plain_weights, lambda own: plain_gradient(own, x, f), lambda own: error(plain(own, x_test).reshape(f_test.shape))
)
sizes = [sum(w.size for w in own) for own in (weights, plain_weights)]
errors = learnt[steps], plain_learnt[steps]
print("weights:", *sizes, "- mean squared errors on new points:", *(f"{error:.5f}" for error in errors))
print(f"no force at all: {(f_test**2).mean():.4f}")
assert sizes[0] <= sizes[1]
assert errors[0] < errors[1] / 2
curve_plot({"commutes with S(4) and O(3)": learnt, "plain": plain_learnt}, "errors on new points while training")

# %% [markdown]
# **Exactly**: the trained weights as rational numbers, points with rational coordinates, a rotation by the angle of the
# triangle 3, 4, 5, a reflection, and a cycle of the points.


# %%
def rational(array):
    return np.array([Fraction(x) for x in array.ravel().tolist()], dtype=object).reshape(array.shape)


exact = [rational(w) for w in weights]
position = rational(rng.integers(-8, 9, (1, n, 3)) / 8)
force = network(exact, position)
a, b = Fraction(3, 5), Fraction(4, 5)
for g in ([[a, -b, 0], [b, a, 0], [0, 0, 1]], [[0, 0, 1], [1, 0, 0], [0, -1, 0]]):
    g = np.array(g, dtype=object)
    assert network(exact, position @ g.T).tolist() == (force @ g.T).tolist()
cycle = [*range(1, n), 0]
assert network(exact, position[:, cycle]).tolist() == force[:, cycle].tolist()
print("equal under the rotations and the cycle")

# %% [markdown]
# ## Where it fails
#
# **relu on every coordinate** in place of the gates: a rotation takes a coordinate to a sum of two, and relu of a sum
# is not the sum.

# %%
print(activations("O(3)", "V").because)
vector, g = np.array([a, b, 0]), np.array([[a, -b, 0], [b, a, 0], [0, 0, 1]])
assert np.maximum(g @ vector, 0).tolist() != (g @ np.maximum(vector, 0)).tolist()

# %% [markdown]
# **Moving all points** by one vector is not among the symmetries: the five diagrams contain x_i, not only differences.
# Training makes the dependence small; it does not make it 0.

# %%
moved = network(exact, position + Fraction(1, 8))
assert moved.tolist() != force.tolist()
print(f"the forces change by up to {float(abs(moved - force).max()):.1e}, being up to {float(abs(force).max()):.1e}")

# %% [markdown]
# ## What was not shown
#
# * That training finds the best weights, or that the errors are small for other seeds, numbers of points and forces.
# * Anything about floats: in floats both sides of an equality are rounded in different orders.
# * That all equivariant functions are reached: vectors have no cross products here, and gates read only lengths.
#
# ## Exercises
#
# **1.** How many weights do the layers V₁ ⊗ V₂ → V₁ ⊗ V₁ ⊗ V₂ have for S(4) × O(3) and for S(1) × O(3)? Give two
# numbers.
#
# **2.** How many linear maps V ⊗ V → V commute with O(3), and how many with SO(3)? Give two numbers.

# %%
check = teaching.exercises("point_network")
