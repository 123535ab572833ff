# %% [markdown]
# # 33. The other half of Schur–Weyl duality: what commutes with all diagrams
#
# **Level.** advanced; 20 minutes to read, 3 seconds to run
#
# **Statement.** The diagrams span the maps of V^⊗k that commute with a group G. Conversely, the maps that commute with
# all (k,k)-diagrams are the sums of g^⊗k, g ∈ G: for S(n) and the partition diagrams, O(n) and the Brauer diagrams with
# δ, Sp(n) and the same with ε, A(n) and the partition diagrams with the jellyfish. The dimension of this span is the
# sum of the squares of the dimensions of the irreducible representations of G that occur in V^⊗k.
#
# **Source.** I. Schur (1901), R. Brauer (1937), H. Weyl, *The Classical Groups* (1939); for S(n) V. F. R. Jones (1994)
# and P. Martin (1991). The papers on equivariant layers, arXiv:2212.08648, arXiv:2212.08630 and arXiv:2301.10152, build
# on the first half. The dimensions of the representations of O(n) and Sp(n): N. El Samra, R. C. King (1979).

# %%
from itertools import product
from random import Random

from eqmath import Diagram, Matrix, O, bratteli_diagram, drawing, teaching, verify
from eqmath.combinatorics import alternating_squares, orthogonal_squares, symmetric_squares
from eqmath.methods import Commutant, powers_table
from eqmath.theorems import theorem

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | V | Rⁿ, on which G acts |
# | g^⊗k | the element g on all k legs at once, a matrix of size nᵏ |
# | D_π | the matrix of a diagram |
# | X | a matrix of size nᵏ with X D_π = D_π X for all π |
# | J | the matrix of ones, that of the (1,1)-diagram with two blocks |
# | f^λ | the number of standard tableaux of shape λ, the dimension of a representation of S(n) |
#
# ## The smallest case, by hand
#
# n = 2, k = 1. The (1,1)-partition diagrams are 1,1' and 1|1', the identity and J = [[1, 1], [1, 1]]. A matrix
# X = [[a, b], [c, d]] commutes with J iff its row and its column sums are all equal: a + b = c + d = a + c, so that
# c = b and d = a. X = a·1 + b·(the swap): a sum of the two permutations of S(2).

# %%
J = Matrix([[1, 1], [1, 1]])
swap = Matrix([[0, 1], [1, 0]])
assert swap * J == J * swap
assert len(Commutant(2, (J,)).basis()) == 2

# %% [markdown]
# ## The idea
#
# 1. **From above.** A few diagrams are enough to bound what commutes with all: neighbouring crossings, one cut strand,
#    one pair of merged strands (`eqmath.methods.Commutant`). A crossing says that entries of X are equal; the
#    others are linear equations.
# 2. **From below.** Every g^⊗k commutes with every diagram, that is the first half. So the rank of some g^⊗k is at most
#    the dimension of what commutes (`eqmath.methods.powers_table`).
# 3. **They meet.** Both numbers are found mod p, where ranks can only be smaller: then the span of the g^⊗k is all.
# 4. **By characters.** G is reductive, so that the g^⊗k span a product of full matrix algebras, one for every
#    irreducible representation in V^⊗k: Σ dim² (`eqmath.combinatorics.symmetric_squares`, and so on).

# %%
k, n = 2, 3
few = [Diagram(text).matrix(n) for text in ("1,2'|2,1'", "1|1'|2,2'", "1,2,1',2'")]
commuting = Commutant(n**k, tuple(few))
permutations = [Matrix.permutation(p) for p in product((1, 2, 3), repeat=3) if len(set(p)) == 3]
below = powers_table(permutations, k, commuting.places)
print(f"{len(commuting.places)} unknowns, {len(commuting.equations)} equations: at most {commuting.bound} maps commute")
assert commuting.bound == len(commuting.basis()) == symmetric_squares(n, k) == 6
drawing.sheet("partition", 2, 2, size=0.8)

# %% [markdown]
# ## The verification
#
# All six σ^⊗2 of S(3) are independent, so that both bounds are 6. For k = 1 they are not: the sum of the even ones is
# the sum of the odd ones, 5. Predict what happens if only the even ones are taken.

# %% [hypothesis]
even_ones_are_enough = False  # all elements are needed; dropped: even_ones_are_enough = True

# %%
chosen = [g for g in permutations if g.det() == 1 or not even_ones_are_enough]
rank = Matrix.from_numpy(powers_table(chosen, k, commuting.places)).rank()
print(f"{len(chosen)} permutations on V^⊗{k}: rank {rank}")
assert rank == commuting.bound
bratteli_diagram("partition", 2, n=3)

# %%
for name in ("symmetric", "orthogonal", "symplectic", "alternating"):
    for verdict in verify(f"{name}-schur-weyl", n="1..3", max_order=4):
        print(f"{verdict.group}, k = {verdict.k}: {verdict.rank} of {verdict.dim}")
        assert verdict.rank == verdict.dim == verdict.second_route

# %% [markdown]
# **A continuous group.** Elements of O(2) are drawn exactly, with rational entries: (3/5, 4/5) and others. Six of them
# are enough on V^⊗2: the representations in it have the dimensions 2, 1 and 1.

# %%
pairs = Commutant(4, tuple(Diagram(text).matrix(2) for text in ("1,2'|2,1'", "1,2|1',2'")))
rng = Random(0)
drawn = [O(2).random(rng) for _ in range(40)]
print("e.g.", drawn[0])
assert Matrix.from_numpy(powers_table(drawn, 2, pairs.places)).rank() == pairs.bound == orthogonal_squares(2, 2) == 6

# %% [markdown]
# ## Where it fails
#
# **A diagram left out** leaves room for more maps; **a smaller group** has fewer powers.

# %%
for name in ("symmetric", "orthogonal", "alternating"):
    for control in theorem(f"{name}-schur-weyl").controls:
        outcome = control.outcome()
        print(f"{name}, {control.name}: {outcome.sentence}")
        assert outcome.status == "refuted"

# %% [markdown]
# **The span does not distinguish A(n) from S(n)** where k is small: without jellyfish, for 2k < n − 1, the diagrams are
# the same, and so is what commutes with them. Even permutations are then enough.

# %%
for n in range(2, 9):
    same = [k for k in range(5) if alternating_squares(n, k) == symmetric_squares(n, k)]
    print(f"n = {n}: A(n) and S(n) have the same span for k =", *same)
    assert same == [k for k in range(5) if 2 * k < n - 1]
whole, even = (verify(f"{name}-schur-weyl", n=4, k=1, l=1) for name in ("symmetric", "alternating"))
print(f"n = 4, k = 1: {whole.diagrams} permutations and {even.diagrams} even ones have powers of rank {whole.rank}")
assert (whole.rank, even.rank) == (10, 10)

# %% [markdown]
# ## What was not shown
#
# * That it holds for every n and k: this follows from the first half, since V^⊗k is a sum of irreducible
#   representations and a semisimple algebra is what commutes with its commutant. Here every case is computed.
# * Which representation of the diagrams belongs to which of G: see `walks.py`.
# * SO(n), where the diagrams with a determinant come in.
#
# ## Exercises
#
# **1.** How many linear maps of (R⁴)^⊗2 commute with all (2,2)-partition diagrams, and how many with all
# (2,2)-partition diagrams and jellyfish? Give two numbers.
#
# **2.** How many maps of (R²)^⊗2 commute with the diagram 1,2|1',2' alone, as a matrix for O(2), and how many of these
# with the crossing as well? Give two numbers.

# %%
check = teaching.exercises("schur_weyl")
