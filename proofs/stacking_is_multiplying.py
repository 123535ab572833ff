# %% [markdown]
# # 3. Stacking diagrams is multiplying matrices
#
# **Level.** first steps; 25 minutes to read, 3 seconds to run
#
# **Statement.** Put a diagram d₂ with k inputs on a diagram d₁ with k outputs, glue the vertices of the middle row,
# and forget that row. Components that lie wholly in it are closed; let c be their number. Then D_{d₂} D_{d₁} = n^c
# D_{d₂•d₁}, where d₂•d₁ is what is left. So with n replaced by a letter δ, linear combinations of diagrams are a
# category: stacking is associative, and so is the counting of closed components.
#
# **Source.** P. Martin; V. Jones (the partition algebra, around 1994). For layers: E. Pearce-Crump, *Categorification
# of Group Equivariant Neural Networks*, arXiv:2304.14144.

# %%
from collections import Counter
from itertools import product

from eqmath import Diagram, LinearCombination, Matrix, PartitionAlgebra, compose, drawing, family, teaching

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of values of an index |
# | d₁, d₂ | the lower diagram, which acts first, and the upper one |
# | d₂•d₁ | the diagram that is left when the middle row is forgotten |
# | c | the number of closed components, which touch the middle row only |
# | δ | the loop value: a letter, or a number, in place of n |
# | P_k(δ) | the partition algebra: combinations of diagrams with k inputs and k outputs |

# %% [markdown]
# ## The smallest case, by hand
#
# The diagram 1|1' has two dots that are not joined. Its matrix J is full of ones. J · J has n in each place, because
# the middle index runs over n values and nothing depends on it. In the picture: the two dots in the middle row, one of
# each diagram, are glued to one dot that touches nothing else. It is closed.

# %%
dots = Diagram("1|1'")
product_, loops = compose(dots, dots)
J = dots.matrix(3)
print(dots, "on", dots, "is", product_, "with closed components:", loops)
print(J * J)
assert (product_, loops) == (dots, 1)
assert J * J == J * 3
drawing.composition(dots, dots)

# %% [markdown]
# ## The idea
#
# 1. **Write the product out.** The entry at (I, J) is Σ_K D_{d₂}(I, K) D_{d₁}(K, J): the number of ways to give values
#    to the middle row such that indices agree inside the blocks of both.
# 2. **Glue.** To agree inside the blocks of both diagrams is to agree inside the components of the glued diagram
#    (`eqmath.combinatorics.join`, in bulk `eqmath.diagrams.stack_rows`).
# 3. **Count.** A component that reaches an outer row has its value from I or J, so it allows one choice, or none if I
#    and J contradict each other. A closed component allows n choices. So the entry is n^c or 0, and not 0 exactly where
#    I and J agree inside d₂•d₁ (`eqmath.compose`, `eqmath.diagrams.stack`).
# 4. **Combinations know their δ**, so no factor is ever lost (`eqmath.LinearCombination`); for k = l they are an
#    algebra (`eqmath.algebras.PartitionAlgebra`).

# %%
n = 2
for text, other in [("1|1',2'", "1,2|1'"), ("1'|2'", "1|2"), ("1,1'|2,2'", "1,2'|2,1'")]:
    upper, lower = Diagram(text), Diagram(other)
    d, c = compose(upper, lower)
    print(f"{text} on {other}: {d}, closed components {c}")
    for i, row in enumerate((upper.matrix(n) * lower.matrix(n)).tolist()):
        assert row == [n**c * entry for entry in d.matrix(n).tolist()[i]]

drawing.functor_square(Diagram("1|1',2'"), Diagram("1,2|1'"), n, "D")

# %% [markdown]
# ## The verification
#
# All 15 · 15 products in P_2. Predict how many have two closed components: both middle vertices must be alone in both
# diagrams, so two outer ways for each, 2 · 2 = 4. The hypothesis is the loop value.

# %% [hypothesis]
delta = n  # each closed component counts n; dropped: delta = 1

# %%
squares = list(family("partition").diagrams(2, 2))
closed = Counter()
for upper, lower in product(squares, repeat=2):
    d, c = compose(upper, lower)
    closed[c] += 1
    assert upper.matrix(n) * lower.matrix(n) == d.matrix(n) * delta**c
print("products with 0, 1, 2 closed components:", closed[0], closed[1], closed[2])
assert closed[2] == 2 * 2
assert closed.total() == 15 * 15

# %% [markdown]
# **The laws of a category**, for all diagrams with one or two inputs and outputs: the identity, associativity with
# closed components added, and the interchange of • and ⊗.

# %%
small = [d for k, l in product((0, 1, 2), repeat=2) if k + l <= 3 for d in family("partition").diagrams(k, l)]
for a in small:
    assert compose(a, Diagram.identity(a.k)) == compose(Diagram.identity(a.l), a) == (a, 0)
triples = [(a, b, c) for a, b, c in product(small, repeat=3) if a.k == b.l and b.k == c.l]
for a, b, c in triples:
    ab, bc = compose(a, b), compose(b, c)
    left, right = compose(ab.diagram, c), compose(a, bc.diagram)
    assert left.diagram == right.diagram
    assert ab.loops + left.loops == bc.loops + right.loops
pairs = [(a, b) for a, b in product(small, repeat=2) if a.k == b.l]
for (a, b), (c, d) in product(pairs[::5], repeat=2):
    whole, ab, cd = compose(a.tensor(c), b.tensor(d)), compose(a, b), compose(c, d)
    assert whole == (ab.diagram.tensor(cd.diagram), ab.loops + cd.loops)
print(len(triples), "triples are associative")

# %% [markdown]
# **With δ as a letter.** The product knows every n at once. In P_2(δ) the diagram of four dots squares to δ² times
# itself; the two dots beside a strand to δ times itself; two blocks, one in each row, to δ times itself.

# %%
P = PartitionAlgebra(2, delta="n")
for text, factor in [
    ("1|2|1'|2'", P.delta * P.delta),
    ("1|1'|2,2'", P.delta),
    ("1,2|1',2'", P.delta),
    ("1,2,1',2'", 1),
]:
    p = P(text)
    print(p, "squared:", p * p)
    assert p * p == factor * p

# %% [markdown]
# ## Where it fails
#
# **A closed component forgotten.** With δ = 1 the first product above would be wrong by the factor n. For n = 1 nobody
# notices.

# %%
assert J * J != J
assert dots.matrix(1) * dots.matrix(1) == dots.matrix(1)

# %% [markdown]
# **The orbit matrices X_π do not multiply like this.** X of 1|1' is J − 1, and its square is (n − 2) · (J − 1) + (n −
# 1) · 1: two terms, not one.

# %%
X, one = dots.matrix(3, orbit=True), Matrix.identity(3)
print("X squared:", (X * X).tolist())
assert X * X == X * (3 - 2) + one * (3 - 1)

# %% [markdown]
# **The order matters.** d₂•d₁ puts d₂ on top, just as in a product of matrices the left factor acts last. Exchanged,
# the diagrams need not even fit; and when they fit, the product may be different.

# %%
a, b = Diagram("1,2|1',2'"), Diagram("1,1'|2|2'")
print("a on b:", compose(a, b), "  b on a:", compose(b, a))
assert compose(a, b) != compose(b, a)
assert a.then(b) == compose(b, a)
drawing.table({"a on b": [drawing.composition(a, b).scene], "b on a": [drawing.composition(b, a).scene]}, "the order")

# %% [markdown]
# **Matrices forget.** For n = 2 the combination below, δ = 2, is zero as a matrix, yet not as a combination: the map
# from diagrams to matrices respects products, but it is not injective. See `only_a_spanning_set.py`.

# %%
finest = Diagram("1|2|1'")
lost = LinearCombination({d: finest.mobius(d) for d in finest.coarsenings()}, delta=2)
print(lost)
assert len(lost) == 5
assert lost.matrix(2) == Matrix([[0, 0]] * 4)

# %% [markdown]
# ## What was not shown
#
# * Steps 1 to 3 are a proof for every n and all diagrams. The laws were tried for diagrams with up to three vertices.
# * Diagrams with signs or determinants have other rules: see `symplectic_group.py` and `alternating_group.py`.
#
# ## Exercises
#
# **1.** Stack 1|2|3,1'|2'|3' on itself. How many components are closed?
#
# **2.** Find a (2,2)-diagram d, not the identity and not the exchange of the two strands, with d•d = d and no closed
# component, that has exactly two blocks.

# %%
check = teaching.exercises("stacking_is_multiplying")
