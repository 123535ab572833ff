# %% [markdown]
# # 1. What is an equivariant linear layer?
#
# **Level.** first steps; 20 minutes to read, 1 second to run
#
# **Statement.** Let G be a group of n × n matrices, acting on each leg of (Rⁿ)^⊗k. A linear map W: (Rⁿ)^⊗k → (Rⁿ)^⊗l is
# *equivariant* if it does not matter whether g acts before or after it: ρ_l(g) W = W ρ_k(g) for all g in G. The
# equivariant maps are a vector space Hom_G, the solutions of linear equations; it is enough to write these down for
# generators of G. Its dimension is the number of weights of the layer. With d features in and d' out there are d·d'
# times as many.
#
# **Source.** The definition is older than networks. As equations for generators: M. Finzi, M. Welling, A. G. Wilson,
# *A Practical Method for Constructing Equivariant Multilayer Perceptrons for Arbitrary Matrix Groups*,
# arXiv:2104.09459.

# %%
from itertools import permutations

from eqmath import Hom, Matrix, O, S, drawing, parse_group, teaching

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | G, g | a group of n × n matrices, and one of its elements |
# | k, l, m | the numbers of inputs and of outputs (legs); m = l + k, the order |
# | ρ_k(g) | g ⊗ g ⊗ … ⊗ g, k factors: how g acts on k legs |
# | W, w | the weight matrix, n^l × n^k; its entries in one column |
# | Hom_G | the space of all W that commute with G |
# | d, d' | the numbers of features of an input and of an output |

# %% [markdown]
# ## The smallest case, by hand
#
# Three points on a circle, k = l = 1, and G the three turns. Let s be the turn that carries point 1 to 2, 2 to 3 and 3
# to 1. W commutes with s exactly when W[i+1, j+1] = W[i, j]: going down the diagonals, round the corners, nothing
# changes. So the nine entries fall into three diagonals, with one letter for each.

# %%
s = Matrix.permutation([2, 3, 1])
letters = [["abc"[(j - i) % 3] for j in range(3)] for i in range(3)]
for row in letters:
    print(*row)
maps = [Matrix([[int(x == letter) for x in row] for row in letters]) for letter in "abc"]
assert all(s * W == W * s for W in maps)
assert maps == [Matrix.identity(3), s * s, s]
assert Hom(parse_group("C(3)"), 1, 1).dim == 3
drawing.weight_matrix(Hom(parse_group("C(3)"), 1, 1))

# %% [markdown]
# Such a layer is a convolution on the circle. If all six permutations must commute, the letters b and c become equal,
# and two weights are left.
#
# ## The idea
#
# 1. **The condition is linear in W.** Write the entries of W in one column w. Then g W gᵀ = W says (ρ_m(g) − 1) w = 0,
#    for matrices with g gᵀ = 1. These are n^m equations (`eqmath.methods.violation` finds one that is broken).
# 2. **Generators are enough.** If W commutes with g and with h, it commutes with gh and with g⁻¹
#    (`eqmath.Group.discrete` and `eqmath.Group.lie` are generators).
# 3. **Count.** The dimension is the number of unknowns minus the rank of the equations (`eqmath.exact.modular_rank`,
#    `eqmath.exact.null_space`).
# 4. **A second way.** For a finite group the dimension is the mean of (trace of g)^m over all of G: the trace of a
#    projection is the dimension of its image (`eqmath.Hom.second_route`).
# 5. **Features** are one more tensor factor on which G does nothing, so each weight becomes a d' × d matrix of numbers.


# %%
def power(g: Matrix, m: int) -> Matrix:
    """ρ_m(g)."""
    return power(g, m - 1).kron(g) if m else Matrix.identity(1)


def dimension(generators: list[Matrix], m: int) -> int:
    """Unknowns minus rank of the equations (ρ_m(g) − 1) w = 0 of all generators."""
    unknowns = generators[0].shape[0] ** m
    equations = [row for g in generators for row in (power(g, m) - Matrix.identity(unknowns)).tolist()]
    return unknowns - Matrix(equations).rank()


assert [dimension([s], m) for m in range(4)] == [1, 1, 3, 9]

# %% [markdown]
# ## The verification
#
# All permutations of three points. Predict orders 0 to 3: one number; all entries equal; diagonal or not; and 1 + 3 +
# 1, the ways in which three indices can agree. The hypothesis is that the list *generates* S(3).

# %% [hypothesis]
generators = [s, Matrix.permutation([2, 1, 3])]  # a turn and an exchange; dropped: generators = [s]

# %%
found = [dimension(generators, m) for m in range(4)]
everything = [Matrix.permutation(images) for images in permutations((1, 2, 3))]
traces = [sum(sum(g[i, i] for i in range(3)) ** m for g in everything) // 6 for m in range(4)]
print("S(3), orders 0 to 3:", *found)
assert found == [1, 1, 2, 5]
assert found == traces == [Hom(S(3), m, 0).dim for m in range(4)]

# W for k = 2 and l = 1: entries of one colour are equal.
drawing.weight_matrix(Hom(S(3), 2, 1), letters="classes")

# %% [markdown]
# Only m = l + k matters, and a bias is the case k = 0. With 2 features in and 3 out, on three points: 2 · (3 · 2).

# %%
left, right = ([g.kron(Matrix.identity(d)) for g in generators] for d in (3, 2))
rows = [
    row
    for a, b in zip(left, right, strict=True)
    for row in (a.kron(b) - Matrix.identity(a.shape[0] * b.shape[0])).tolist()
]
weights = len(rows[0]) - Matrix(rows).rank()
print("with 2 features in and 3 out:", weights)
assert weights == 2 * 3 * Hom(S(3), 1, 1).dim == 12

# %% [markdown]
# **Why networks want this.** A function that is applied entry by entry, as max(x, 0), commutes with permutations. So a
# layer, then max, then a layer is equivariant as a whole.

# %%
layers = Matrix([[2, -1, -1], [-1, 2, -1], [-1, -1, 2]]), Matrix([[1, 3, 3], [3, 1, 3], [3, 3, 1]])


def positive(x: Matrix) -> Matrix:
    return Matrix([[max(entry, 0) for entry in row] for row in x.tolist()])


def network(x: Matrix) -> Matrix:
    return layers[1] * positive(layers[0] * x)


x = Matrix([[5], [-2], [1]])
print("network of", x.T, "is", network(x).T)
assert network(x) == Matrix([[11], [33], [33]])
assert all(network(g * x) == g * network(x) for g in everything)

# %% [markdown]
# ## Where it fails
#
# **The list does not generate.** With the turn alone three weights are left, and W = s passes. It is not equivariant
# for S(3).

# %%
swap = Matrix.permutation([2, 1, 3])
print("the turn alone leaves", dimension([s], 2), "weights; S(3) leaves", Hom(S(3), 1, 1).dim)
assert dimension([s], 2) == 3
assert swap * s != s * swap
groups = {"C(3)": "C(3)", "S(3)": S(3), "O(3)": O(3)}
drawing.table(
    {name: [drawing.tying_pattern(Hom(G, 1, 1)).scene] for name, G in groups.items()}, "three groups, k = l = 1"
)

# %% [markdown]
# **A larger group, the same max.** The linear maps that commute with all rotations and reflections are λ · identity,
# but max(x, 0) does not commute with a change of sign, so the network is not equivariant. The theory of this package
# is about the linear layers; what may come between them is another question.

# %%
sign = Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]])
assert Hom(O(3), 1, 1).dim == 1
assert sign in O(3)
assert positive(sign * x) != sign * positive(x)

# %% [markdown]
# ## What was not shown
#
# * For infinite groups, such as all rotations, generators are a different matter: there the equations come from small
#   turns. See `orthogonal_group.py`.
# * Writing down n^m equations is a slow way: the other scripts replace it by diagrams.
# * Which maps between the linear layers are allowed, beyond the example.
#
# ## Exercises
#
# **1.** How many weights does a layer from one leg to two (k = 1, l = 2) have for C(5), the five turns of five points
# on a circle?
#
# **2.** G has two elements: nothing, and the exchange of points 1 and 3 of three points. How many weights does a
# layer with k = l = 1 have, with 2 features in and 4 features out?

# %%
check = teaching.exercises("equivariant_linear_layer")
