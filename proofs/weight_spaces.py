# %% [markdown]
# # 27. Which linear layers take the weights of a network to the weights of a network?
#
# **Level.** further; 25 minutes to read, 9 seconds to run
#
# **Statement.** A network has layers of d_0, …, d_M neurons, its weights W_m and biases b_m are the input of another
# network. Exchanging the neurons of a hidden layer, with all that leads to them and from them, does not change the
# function. The linear layers that commute with these exchanges have Σ_T (Σ c_X)² weights: T runs through the sets of
# hidden layers of at least two neurons, X through the blocks W_m, b_m whose hidden layers contain T, and c_X is the
# number of inputs or outputs that X also has, else 1. This holds for all widths and all depths.
#
# **Source.** A. Navon, A. Shamsian, I. Achituve, E. Fetaya, G. Chechik, H. Maron, *Equivariant Architectures for
# Learning in Deep Weight Spaces*, arXiv:2301.12780, for the layers and their operations. The number, and the condition
# on the widths, follow here from the tensor product of invariants.

# %%
import numpy as np

from eqmath import Hom, drawing, teaching, verify, weight_layer, weight_space
from eqmath.hom import layer_table

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | d_0, …, d_M | the widths: d_0 inputs, d_M outputs, hidden layers between them |
# | W_m, b_m | the weights from layer m−1 to layer m, and the biases of layer m: the blocks |
# | V_m | R^(d_m) for a hidden layer, on which S(d_m) permutes the coordinates |
# | U | the weight space: the sum of all W_m = V_m ⊗ V_(m−1) and b_m = V_m |
# | T | hidden layers whose index a map between two blocks keeps |
# | c_X | the number of copies of a block X: d_0 for W_1, d_M for W_M and b_M |

# %% [markdown]
# ## The smallest case, by hand
#
# Take the widths 1, 2, 1: the network x ↦ p σ(a x + c) + q σ(b x + d) + e. Exchanging its two hidden neurons
# exchanges a with b, c with d, p with q. So W_1 = (a, b), b_1 = (c, d) and W_2 = (p, q) are copies of R², and b_2 = e
# is fixed. A map from one R² to another that commutes with the exchange is a multiple of the identity plus a multiple
# of the sum: two weights. From R² to e there is the sum, from e to R² the copy, and from e to e one number.

# %%
X = weight_space([1, 2, 1])
print(X.group, "acts on", X.space, "=", " + ".join(X.names))
by_hand = 9 * 2 + 3 + 3 + 1
assert Hom(X.group, X.space, X.space).dim == by_hand == 25
assert by_hand == (3 + 1) ** 2 + 3**2  # T empty: all four blocks; T the hidden layer: three of them
maps, found = Hom(X.group, X.space, X.space).to_numpy().transpose(1, 2, 0).tolist(), {}
words = [[f"w{found.setdefault(tuple(entry), len(found) + 1)}" for entry in row] for row in maps]
sides = dict.fromkeys("abcdpqe", 0.8)
drawing.block_matrix(words, sides, sides, "the 25 weights: equal letters are equal entries")

# %% [markdown]
# ## The idea
#
# 1. **Hom of sums is the sum of the Homs**: there is a block for every two of W_1, b_1, …, W_M, b_M
#    (`eqmath.hom.layer_table`).
# 2. **Hom of a product group on tensor products is the product of the Homs.** Every hidden layer counts separately: 2
#    if both blocks have it, else 1. Indeed Hom_S(d)(R^d, R^d) is spanned by identity and sum, Hom_S(d)(1, R^d) by the
#    copy.
# 3. **Two to the number of shared layers counts their subsets.** So all pairs of copies of blocks, each with a subset T
#    of what they share, are Σ_T (number of copies that have T)² (`eqmath.combinatorics.shared_layers_count`).
# 4. **A layer is that sum.** Sum every block down to T, stack what there is, multiply by one matrix, copy the result
#    along the other layers: pooling, a dense layer, broadcasting (`eqmath.layers.weight_layer`).
# 5. **Widths 1 and 2 decide all widths, depth 5 all depths.** Two blocks have at most four hidden layers, each at most
#    twice, and at most two values are distinguished. There are 14 kinds of pairs (`eqmath.claims.WeightSpaceCount`).

# %% [markdown]
# ## The verification
#
# Widths 3, 4, 2. Predict: T = {} has 3 + 1 + 2 + 2 copies, T = {1} all but the last bias.

# %% [hypothesis]
hidden = 4  # at least two neurons; dropped: hidden = 1

# %%
Y = weight_space([3, hidden, 2])
H = Hom(Y.group, Y.space, Y.space)
print("weights for the widths", Y.widths, "are", H.dim)
assert H.dim == H.second_route == (3 + 1 + 2 + 2) ** 2 + (3 + 1 + 2) ** 2
table = layer_table(Y)
sides = dict.fromkeys(table.columns, 1.2)
drawing.block_matrix([[str(x) for x in row] for row in table.dims], sides, sides, "how many weights each block has")

# %% [markdown]
# Every width, and every depth:

# %%
for verdict in verify("weight-space-layers", n="all"):
    assert verdict.status == "proved"
    if verdict.n == "all":
        print(verdict.group, verdict.dim, "-", verdict.note)

# %% [markdown]
# The layer without matrices, compared with the matrices: the same numbers. It costs sums and one product.

# %%
layer = weight_layer([1, 2, 1])
xs = [np.array([[[1], [2]]]), np.array([[3, 4]]), np.array([[[5, 6]]]), np.array([[7]])]
weights = np.arange(layer.weight_count)
W1, b1, W2, b2 = layer.apply(xs, weights)
pooled = np.array([1 + 2, 3 + 4, 5 + 6, 7])  # T empty
everywhere = weights[:16].reshape(4, 4) @ pooled
kept = weights[16:].reshape(3, 3) @ np.array([[1, 2], [3, 4], [5, 6]])  # T the hidden layer
assert W1[0, :, 0].tolist() == (everywhere[0] + kept[0]).tolist()
assert b2.tolist() == [[everywhere[3]]]
print(W1.ravel(), b1.ravel(), W2.ravel(), b2.ravel())

# %% [markdown]
# Exchange the hidden neurons before or after the layer:

# %%
swapped = [xs[0][:, ::-1], xs[1][:, ::-1], xs[2][:, :, ::-1], xs[3]]
after = layer.apply(swapped, weights)
assert [y.tolist() for y in after] == [W1[:, ::-1].tolist(), b1[:, ::-1].tolist(), W2[:, :, ::-1].tolist(), b2.tolist()]

# %% [markdown]
# **Why exchanges are all there is to see.** Draw the network as a graph, every neuron a vertex, every weight an arc.
# Its automorphisms that fix inputs and outputs are these exchanges; as polynomials in all parameters, with the
# activation t² + t, the functions before and after are equal.

# %%
(verdict,) = verify("computation-graph-automorphisms", group="S(2)xS(2)")
print(verdict.outcome.sentence)
assert verdict.status == "proved"
assert "coefficients in which the function of widths 1, 2, 2, 1 changes: 0" in verdict.checks

# %% [markdown]
# **Other activations** let more through. An odd one lets signs through, so that no sum over a layer survives; a
# positively homogeneous one lets scalings through, which divide the weights after a layer.

# %%
for symmetry, number in (("S", 100), ("H", 40), ("M", 24)):
    Z = weight_space([3, 4, 2], symmetry)
    assert Hom(Z.group, Z.space, Z.space).dim == number
    print(symmetry, Z.space, number)

# %% [markdown]
# ## Where it fails
#
# **A hidden layer of one neuron** has nothing to exchange: identity and sum are the same map. The polynomial in d_0 and
# d_M that counts two maps for every shared layer is false there, and nowhere else. The numbers of biases and invariants
# do not show it: they are the same for every hidden width.

# %%
for verdict in verify("weight-space-bell-count", group="S(n)", n="all"):
    print(verdict.group, verdict.status, verdict.witness or "")
narrow = weight_space([3, 1, 2])
assert Hom(narrow.group, narrow.space, narrow.space).dim == (3 + 1 + 2 + 2) ** 2 == 64
assert Hom(narrow.group, 1, narrow.space).dim == Hom(Y.group, 1, Y.space).dim == 8

# %% [markdown]
# **Skip connections** tie all hidden layers together: one group acts on all, indices occur up to four times, and the
# widths 1, 2, 3, 4 all have different numbers.

# %%
numbers = []
for width in range(1, 6):
    Z = weight_space([1, width, width, 1], residual=True)
    numbers.append(Hom(Z.group, Z.space, Z.space).dim)
print(numbers)
assert len(set(numbers[:4])) == 4
assert numbers[3] == numbers[4]

# %% [markdown]
# ## What was not shown
#
# * That functions distinguish all networks that no exchange relates: they do not, for special weights.
# * Layers that are not linear: for scalings the invariants that see hidden layers have degree 2 at least.
# * Convolutions beyond a number of weights per pair of channels, attention, normalisation layers.
# * Anything about training.
#
# ## Exercises
#
# **1.** How many weights does a linear layer for widths 2, 3, 3, 1 have, and how many if the first hidden layer has one
# neuron? Give two numbers.
#
# **2.** How many invariant linear layers are there for widths 5, 8, 8, 3 with all permutations, and with signs as well?
# Give two numbers.

# %%
check = teaching.exercises("weight_spaces")
