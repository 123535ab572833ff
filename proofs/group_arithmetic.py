# %% [markdown]
# # 29. Group arithmetic: a network that multiplies, and why traces give the product
#
# **Level.** further; 20 minutes to read, 4 seconds to run
#
# **Statement.** Let a finite group act on X, of dimension d, by ρ. A network of one hidden layer with 2d³ squares as
# neurons has the outputs tr ρ(abc⁻¹) for all elements c. The largest one is that of c = ab, for all a and b, exactly if
# different elements do different things to X. With all irreducible representations at once, each as often as its
# dimension says, the outputs are |G| for the product and 0 for all others. For Z_2^n the representations are parities.
#
# **Source.** A. Gromov, Grokking modular arithmetic, arXiv:2301.02679 (weights in closed form); B. Chughtai, L. Chan,
# N. Nanda, A Toy Model of Universality, arXiv:2302.03025 (traces). J.-P. Serre, Linear Representations of Finite
# Groups.

# %%
from itertools import permutations, product

from eqmath import S, Space, drawing, refute, teaching, verify
from eqmath.canvas import captioned
from eqmath.claims import GroupNetwork, ParityBasis, RegularLayers
from eqmath.combinatorics import character_column
from eqmath.groups import parse_group

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | G, a, b, c | a finite group and elements of it |
# | ρ, X, d | matrices ρ(g) on a space X of dimension d |
# | R | the functions on G, of dimension \|G\|, on which G moves the elements |
# | χ_λ, d_λ | the character of an irreducible representation, and its dimension |
# | ω, p | a root of unity with ω^p = 1, p a prime |

# %% [markdown]
# ## The smallest case, by hand
#
# Two elements, 1 and −1, acting on R by themselves: d = 1, two neurons (a + b)² and (a − b)². Their difference is 4ab;
# times c / 4 it is abc, which is 1 if c = ab and −1 if not. So the network multiplies signs: it computes XOR.

# %%
for a, b in product((1, -1), repeat=2):
    outputs = {c: ((a + b) ** 2 - (a - b) ** 2) * c // 4 for c in (1, -1)}
    print(a, b, outputs)
    assert max(outputs, key=outputs.__getitem__) == a * b

# The table of signs that it learns: rows a, columns b.
drawing.block_matrix([["1", "−1"], ["−1", "1"]], {"1": 0.8, "−1": 0.8}, {"1": 0.8, "−1": 0.8}, "the products of signs")

# %% [markdown]
# ## The idea
#
# 1. **Squares multiply.** (x + y)² − (x − y)² = 4xy. With x = ρ(a)_ij and y = ρ(b)_jk, summed with the weights
#    ρ(c⁻¹)_ki, this is tr ρ(a)ρ(b)ρ(c⁻¹) (`eqmath.claims.GroupNetwork`).
# 2. **A trace recognises 1.** ρ(g) has roots of unity as eigenvalues, so its trace has real part d only if all are 1.
# 3. **All representations at once.** The trace of g on R is the number of elements h with gh = h: |G| or 0.
#    R has dim X layers to X, e_g ↦ ρ(g)x (`eqmath.claims.RegularLayers`), so it contains every irreducible λ d_λ times,
#    and Σ d_λ χ_λ(g) = |G| or 0.
# 4. **Cyclic groups.** There Σ_k ω^(k(a+b−c)) = p or 0; without k = 0 it is p − 1 or −1.
# 5. **Bits.** The irreducible representations of Z_2^n are the 2ⁿ parities (`eqmath.claims.ParityBasis`).
#
# Step 4 without complex numbers: polynomials in x, where x^p = 1 and 1 + x + … + x^(p−1) = 0.


# %%
def reduced(coefficients: list[int]) -> list[int]:
    """A polynomial of degree p − 1 without its last power, which is minus the sum of the others."""
    return [c - coefficients[-1] for c in coefficients[:-1]]


for p in (3, 5, 7):
    for m in range(p):
        powers = [0] * p
        for k in range(1, p):
            powers[k * m % p] += 1
        assert reduced(powers) == [p - 1 if m == 0 else -1] + [0] * (p - 2)

# %% [markdown]
# Step 3 for S(4): characters by the rule of Murnaghan and Nakayama, d_λ being their values at 1.

# %%
dimensions = character_column([1, 1, 1, 1])
for cycles in ([1, 1, 1, 1], [2, 1, 1], [2, 2], [3, 1], [4]):
    column = character_column(cycles)
    total = sum(d * column.get(shape, 0) for shape, d in dimensions.items())
    print(cycles, total)
    assert total == (24 if cycles == [1, 1, 1, 1] else 0)
assert sum(d * d for d in dimensions.values()) == 24
shapes = [captioned(drawing.young(shape), str(d)) for shape, d in dimensions.items()]
drawing.table({"d of": shapes}, "the dimensions of the representations of S(4)")

# %% [markdown]
# ## The verification
#
# S(3) on R³: 54 neurons, 36 pairs of permutations, 216 outputs. Predict the output of the product, and the largest
# other one. The hypothesis is that the group acts faithfully: on its sign even permutations look alike.

# %% [hypothesis]
space = Space("V")  # permutations of three coordinates; dropped: space = Space("sgn")

# %%
network = GroupNetwork(S, source=space, target=space)
found = network.decide(network.case(3))
print(found.sentence)
assert (found.status, found.diagrams, found.rank) == ("proved", 54, 36)
six = list(permutations(range(3)))
traces = [[str(sum(g[i] == h[i] for i in range(3))) for h in six] for g in six]  # fixed points of g h⁻¹
sides = {"".join(str(i + 1) for i in g): 0.9 for g in six}
drawing.block_matrix(traces, sides, sides, "the outputs tr ρ(g h⁻¹) of S(3): rows g = ab, columns h = c")

# %% [markdown]
# The same for other groups; every product of two elements is compared.

# %%
for name in ("C(7)", "Dih(5)", "A(3)", "H(3)", "Aut(complete:4)"):
    verdict = verify("group-multiplication-network", group=name, source="V", target="V")
    print(name, verdict.outcome.sentence)
    assert verdict.status == "proved"

# %% [markdown]
# Layers from the functions on a group, and parities of three bits.

# %%
layers = RegularLayers(S, source=Space("Sym2(V)"), target=Space("Sym2(V)"))
print(layers.decide(layers.case(3)).sentence)
assert layers.decide(layers.case(3)).dim == 6
bits = parse_group("O(1)xO(1)xO(1)")
parities = ParityBasis(bits.series, source=Space("1"), target=Space("1"))
print(parities.decide(parities.case(bits.n)).sentence)
assert parities.decide(parities.case(bits.n)).rank == 8

# %% [markdown]
# ## Where it fails
#
# **A representation that forgets.** On the sign the network takes every even permutation for the product.

# %%
answer = refute("group-multiplication-network")
print(answer.sentence, "-", answer.witness)
assert answer.status == "refuted"

# %% [markdown]
# **No activation.** Sums of entries of a and of b know nothing of products; and ρ(c) in place of ρ(c⁻¹) finds the
# inverse of the product.

# %%
for changed in (GroupNetwork(S, power=1), GroupNetwork(S, inverted=False)):
    wrong = changed.decide(changed.case(3))
    print(changed, "-", wrong.status)
    assert wrong.status == "refuted"

# %% [markdown]
# **Groups with elements that are not their own inverses** have too few parities.

# %%
for name in ("C(3)", "C(4)", "Dih(4)"):
    verdict = verify("parity-characters", group=name, source="1", target="1")
    print(name, verdict.outcome.sentence)
    assert verdict.status == verdict.expected == "refuted"

# %% [markdown]
# ## What was not shown
#
# * Whether training finds these weights, and when.
# * The smallest number of neurons: 2d³ is what these weights use.
# * Representations that need fractions or roots of unity: the groups here act by integer matrices.
#
# ## Exercises
#
# **1.** How many neurons multiply in the symmetries of a pentagon, acting on its corners?
#
# **2.** How many parities does H(3) have, the group of signed permutations of three coordinates?

# %%
check = teaching.exercises("group_arithmetic")
