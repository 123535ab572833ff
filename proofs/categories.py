# %% [markdown]
# # 35. From diagrams to matrices: the functors, and two that fail
#
# **Level.** advanced; 20 minutes to read, 6 seconds to run
#
# **Statement.** Diagrams k → l are stacked, put side by side, and turned upside down. Sending a partition diagram π to
# its matrix D_π keeps all of this: D_(π•ρ) n^c = D_π D_ρ, where c components close in the middle, D_(π⊗ρ) is the
# Kronecker product, and flips go to transposes. So do the Brauer diagrams β ↦ E_β for O(n). For Sp(n) a sign is needed:
# X(β) = (−1)^(cr+top) F_β, with −n for a loop. For SO(n) and A(n) the product of two determinants is a sum of n!
# diagrams. All five functors are full. They are faithful on the maps k → l exactly for l+k ≤ n (S), and for even l+k
# exactly for l+k ≤ 2n (O), l+k ≤ n (Sp).
#
# **Source.** E. Pearce-Crump, *Categorification of Group Equivariant Neural Networks*, arXiv:2304.14144; the jellyfish
# are in J. Comes, *Jellyfish partition categories*. The sign of X is computed here.

# %%
import sys
from itertools import permutations, product

from eqmath import Diagram, Hom, Matrix, O, S, Sp, compose, drawing, family, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of V = Rⁿ |
# | k, j, l, m | the numbers of inputs, of points in the middle, of outputs; m = l + k |
# | π • ρ | π put on top of ρ |
# | c | the number of components that stay in the middle |
# | D, E, F, H, J | the matrices of partition, Brauer, symplectic, (l+k)\n diagrams and of jellyfish |
# | cr, top | the number of crossings, and of edges inside the top row |
# | ε | the form of Sp(n): ε(e_i, e_i') = 1 = −ε(e_i', e_i), else 0 |
# | s | the number of free vertices in the top row |

# %% [markdown]
# ## The smallest case, by hand
#
# The diagram `1|1'` is a dot over a dot. Its matrix D is all ones, and D D = n D: each entry sums over the n values of
# the middle point. Stacked, the two inner dots close, so c = 1. A cap on a cup is a loop: Σ δ(i,j) δ(i,j) = n. For
# Sp(n) it is Σ ε(i,j)² = n as well. But a zig-zag, which is one strand pulled straight, becomes ε ε = −1.

# %%
dot, cup, cap = Diagram("1|1'"), Diagram("1,2"), Diagram("1',2'")
assert compose(dot, dot) == (dot, 1)
assert dot.matrix(3) * dot.matrix(3) == dot.matrix(3) * 3

F = family("symplectic").matrix
print("cap on cup:", (F(cap, 2) * F(cup, 2)).tolist())
upper, lower = Diagram("1,1'|2',3'"), Diagram("1,2|3,1'")
print("zig-zag:   ", (F(upper, 2) * F(lower, 2)).tolist(), "for the strand", compose(upper, lower).diagram)
assert (F(cap, 2) * F(cup, 2)).tolist() == [[2]]
assert (F(upper, 2) * F(lower, 2)).tolist() == [[-1, 0], [0, -1]]
drawing.composition(upper, lower)

# %% [markdown]
# ## The idea
#
# 1. **Entries are products over blocks.** D_π(I, J) is 1 if the indices are constant on blocks. In Σ_M D_π(I, M)
#    D_ρ(M, J) the middle indices that hang on an outer block are forced; each block that is closed in the middle is
#    free and gives n (`eqmath.diagrams.compose`). Side by side entries multiply, upside down I and J change places.
# 2. **Sp(n).** A pair of ε with a common index is −δ, with the smaller vertices first. So F_β F_γ is ± n^c F_(β•γ). The
#    sign is a coboundary: with X(β) = (−1)^(cr+top) F_β and −n for a loop it is gone
#    (`eqmath.families.symplectic.functor_sign`).
# 3. **Determinants.** A head with n tentacles is the sign of n indices. Two of them multiply to Σ_σ sgn(σ) Π δ:
#    tentacle q of one is joined to σ(q) of the other (`eqmath.families.heads.resolved`). A strand between two tentacles
#    of one head is 0.
# 4. **Full** is the characterisation theorem of each group: the matrices span Hom. **Faithful** is a question of rank.

# %% [markdown]
# ## The verification
#
# Here for all pairs of diagrams k → j → l with few points, by the rules as they stand; `verify` does this for every
# theorem, with tensor products, flips and ranks (`eqmath.claims.Functor`).

# %%


def pairs(name: str, k: int, j: int, l: int, n: int) -> int:
    """How many products k → j → l there are; each is the product of the matrices."""
    rules, count = family(name), 0
    for d, e in product(rules.category(j, l, n), rules.category(k, j, n)):
        right = rules.matrix(d, n) * rules.matrix(e, n)
        left = sum((rules.matrix(term, n) * c for term, c in rules.compose(d, e, n).items()), right * 0)
        assert left == right, (d, e)
        count += 1
    return count


for name, n in (("partition", 3), ("brauer", 3), ("symplectic", 2), ("grood", 2), ("jellyfish", 3)):
    counts = [pairs(name, k, j, l, n) for k, j, l in ((0, 2, 0), (1, 1, 1), (1, 3, 1), (2, 0, 2))]
    print(f"{name:<10} n = {n}: {sum(counts)} products")
    assert sum(counts) > 0

for name in ("partition", "brauer", "symplectic", "brauer-grood", "jellyfish"):
    assert verify(f"{name}-category", max_order=2 if "--quick" in sys.argv else 4, n="2..4").exit == 0
print("five theorems verified up to order", 2 if "--quick" in sys.argv else 4)
drawing.functor_square(dot, dot, 3, "D")

# %% [markdown]
# **The sign of Sp(n) by hand.** Read the top row from left to right and the bottom row from right to left, once around
# a disc; count crossings of edges there, and edges inside the top row.

# %% [hypothesis]
signed = True  # X = (−1)^(cr+top) F; dropped: signed = False

# %%


def X(d: Diagram, n: int) -> Matrix:
    around = [*d.word[: d.l], *reversed(d.word[d.l :])]
    edges = [[i for i, label in enumerate(around) if label == block] for block in sorted(set(around))]
    crossings = sum(a < c < b < e for (a, b), (c, e) in permutations(edges, 2))
    top = sum(b < d.l for _, b in edges)
    return F(d, n) * ((-1) ** (crossings + top) if signed else 1)


for k, j, l in ((0, 2, 0), (1, 1, 1), (1, 3, 1), (2, 2, 2), (2, 0, 2)):
    for d, e in product(family("brauer").diagrams(j, l), family("brauer").diagrams(k, j)):
        both, closed = compose(d, e)
        assert X(d, 2) * X(e, 2) == X(both, 2) * (-2) ** closed
print("X multiplies with a factor −n for each loop")

# %% [markdown]
# Faithful: the rank is the number of diagrams. For k = l = 2 there are 15 partition diagrams and 3 Brauer diagrams.

# %%
for G, values in ((S, (3, 4)), (O, (1, 2)), (Sp, (2, 4))):
    spaces = [Hom(G(n), 2, 2) for n in values]
    print(", ".join(f"{space.group}: rank {space.rank} of {len(space.spanning_set)}" for space in spaces))
    assert [space.is_basis for space in spaces] == [False, True]

# %% [markdown]
# ## Where it fails
#
# Without the sign the F_β do not multiply with (−n)^c, and not with n^c either. A product of two determinants is not
# a multiple of one diagram as soon as n ≥ 2 and there are four outer points.

# %%
for claim in ("symplectic-naive-composition", "grood-products-are-diagrams"):
    answer = refute(claim)
    print(f"{claim}: {answer.witness}")
    assert answer.status == "refuted"

one = Diagram("1|2"), Diagram("1'|2'")
print(" ".join(f"{c:+d}·({d})" for d, c in family("grood").compose(*one, 2).items()))

# %% [markdown]
# ## What was not shown
#
# Each run is about one n and one shape. Point 1 of the idea is an argument for every n and every pair of partition or
# Brauer diagrams; it is not what the computer checks, and no row says "every n". That the order in which three
# heads are expanded does not matter holds for matrices, not for formal sums.
#
# ## Exercises
#
# **1.** What is cr + top for 1,3|2,1'?
#
# **2.** For n = 3 the product of 1|2|3 on 1'|2'|3' is a signed sum of how many diagrams?

# %%
check = teaching.exercises("categories")
