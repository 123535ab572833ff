# %% [markdown]
# # 32. Walks: how many weights has a layer? Count walks on Young diagrams
#
# **Level.** further; 30 minutes to read, 5 seconds to run
#
# **Statement.** A linear layer (Rⁿ)^⊗k → (Rⁿ)^⊗l that commutes with G has Σ_λ w_k(λ) w_l(λ) weights. Here w_k(λ) is the
# number of walks of k steps from a start to the Young diagram λ. For S(n) the start is one row of n boxes, and a step
# removes a box and then adds one: this is the McKay quiver of S(n) with Rⁿ. For O(n) and Sp(n) the start is empty, and
# a step adds a box or removes one. For O(n) the allowed diagrams have at most n boxes in the first two columns
# together, for Sp(n) at most n/2 rows.
#
# **Source.** S(n): E. Pearce-Crump, *Connecting Permutation Equivariant Neural Networks and Partition Diagrams*,
# arXiv:2212.08648, its first version; the quivers are J. McKay's. O(n) and Sp(n): the irreducible representations are
# in H. Weyl, *The Classical Groups* (1939), the walks in work of A. Berele and S. Sundaram.

# %%
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import zip_longest

from eqmath import SO, Hom, O, S, Sp, bratteli_diagram, mckay_quiver, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of V = Rⁿ |
# | k, l, m | the numbers of inputs and of outputs; m = l + k |
# | λ | a Young diagram: rows of boxes, none longer than the one above; the tuple of its row lengths |
# | w_k(λ) | the number of walks of k steps from the start to λ |
# | Ind, Res | from representations of S(n−1) to those of S(n), and back |
# | f(λ) | the dimension of λ for S(n): the number of walks from λ to nothing that remove a box per step |
# | Bell(m) | the number of all partitions of m points |
# | !! | 1 · 3 · 5 · …, so that (m−1)!! counts the matchings of m points |

# %% [markdown]
# ## The smallest case, by hand
#
# Take S(2) and k = l = 1. The start is the row of two boxes. Remove a box: one is left. Add one: at the end of the row,
# or below. So each of the two diagrams of two boxes is reached by one walk, and 1 · 1 + 1 · 1 = 2 weights: the diagonal
# entry and the other one. After two steps there are two walks to each, and k = l = 2 has 2 · 2 + 2 · 2 = 8.

# %%
Shape = tuple[int, ...]
Step = Callable[[Shape], Iterator[Shape]]


def removed(shape: Shape) -> Iterator[Shape]:
    """The diagrams with one box less: from the end of a row that is longer than the next."""
    for i, row in enumerate(shape):
        if row > (*shape, 0)[i + 1]:
            yield tuple(x for x in (*shape[:i], row - 1, *shape[i + 1 :]) if x)


def added(shape: Shape) -> Iterator[Shape]:
    """The diagrams with one box more: those from which removing a box leads back."""
    longer = [(*shape[:i], row + 1, *shape[i + 1 :]) for i, row in enumerate((*shape, 0))]
    return (larger for larger in longer if shape in removed(larger) and list(larger) == sorted(larger, reverse=True))


def moved(shape: Shape) -> Iterator[Shape]:
    """Remove, then add: one arrow of the McKay quiver for each way."""
    return (larger for smaller in removed(shape) for larger in added(smaller))


def walks(start: Shape, step: Step, length: int) -> Counter[Shape]:
    """How many walks lead to each diagram."""
    found = Counter({start: 1})
    for _ in range(length):
        after: Counter[Shape] = Counter()
        for shape, number in found.items():
            for end in step(shape):
                after[end] += number
        found = after
    return found


def weights(start: Shape, step: Step, k: int, l: int) -> int:
    """Σ w_k(λ) w_l(λ)."""
    first, second = walks(start, step, k), walks(start, step, l)
    return sum(first[shape] * second[shape] for shape in first)


def show(title: str, found: Counter[Shape]) -> None:
    """The diagrams beside each other, as boxes, and below each its number of walks."""
    shapes = sorted(found, reverse=True)
    boxes = zip_longest(*(["□" * row for row in shape] or ["∅"] for shape in shapes), fillvalue="")
    print(title)
    for line in [*boxes, [str(found[shape]) for shape in shapes]]:
        cells = [text.ljust(max(sum(shape[:1]), 1) + 3) for text, shape in zip(line, shapes, strict=True)]
        print(f"    {''.join(cells)}".rstrip())


for length in range(3):
    show(f"S(2), step {length}", walks((2,), moved, length))
assert [weights((2,), moved, k, k) for k in (1, 2)] == [Hom(S(2), k, k).dim for k in (1, 2)] == [2, 8]

# %% [markdown]
# For S(4) the diagrams of two steps are the ones below. Up to two boxes have left the first row. The counts 2, 3, 1, 1
# give 4 + 9 + 1 + 1 = 15, the number of partitions of four points. And for O(n) with n ≥ 2 there are three walks of
# four steps that come back: 1 + 1 + 1 = 3, the number of matchings of four points.

# %%


def up_or_down(allowed: Callable[[Shape], bool]) -> Step:
    """Add a box or remove one, among the allowed diagrams."""
    return lambda shape: (end for way in (added, removed) for end in way(shape) if allowed(end))


def orthogonal(n: int, columns: int = 2) -> Step:
    """The first two columns have at most n boxes together."""
    return up_or_down(lambda shape: sum(min(row, columns) for row in shape) <= n)


def symplectic(n: int) -> Step:
    """There are at most n/2 rows."""
    return up_or_down(lambda shape: 2 * len(shape) <= n)


show("S(4), step 2", walks((4,), moved, 2))
show("O(2), step 2", walks((), orthogonal(2), 2))
show("Sp(2), step 2", walks((), symplectic(2), 2))
assert walks((4,), moved, 2) == {(4,): 2, (3, 1): 3, (2, 2): 1, (2, 1, 1): 1}
assert walks((), orthogonal(2), 2) == {(): 1, (2,): 1, (1, 1): 1}
assert walks((), symplectic(2), 2) == {(): 1, (2,): 1}
mckay_quiver(4)

# %% [markdown]
# ## The idea
#
# 1. **Split into irreducible representations.** If V^⊗k contains λ with multiplicity w_k(λ), then an equivariant map
#    V^⊗k → V^⊗l sends copies of λ to copies of λ, by Schur's lemma a number for each pair of copies. So there are
#    Σ w_k(λ) w_l(λ) weights. Here the irreducible representations stay irreducible over the complex numbers, so Schur's
#    lemma leaves numbers only (`eqmath.combinatorics.meeting_walks`).
# 2. **One more factor V is one more step** (`eqmath.combinatorics.walks`). The start is the trivial representation,
#    V^⊗0. What is left to know is how λ ⊗ V splits.
# 3. **S(n).** V is induced from the trivial representation of S(n−1), so λ ⊗ V = Ind Res λ. The branching rule, cited:
#    Res removes a box in all ways, Ind adds one in all ways (`eqmath.combinatorics.box_moved`). One row of n boxes is
#    the trivial representation.
# 4. **O(n), Sp(n).** The irreducible representations in tensor powers of V are the allowed diagrams, and λ ⊗ V is the
#    sum of those with one box more or less, each once (`eqmath.combinatorics.up_or_down`). Both are cited.
# 5. **A check by dimensions.** Σ w_k(λ) · (dimension of λ) must be n^k. For S(n) the dimension is f(λ). For O(3) it is
#    2j+1, j being the length of the first row, or 1 if the diagram is one column of three boxes. For Sp(2) it is j + 1.

# %%


def f(shape: Shape) -> int:
    return walks(shape, removed, sum(shape))[()]


def dimension_in_O3(shape: Shape) -> int:
    return 1 if shape in ((), (1, 1, 1)) else 2 * shape[0] + 1


for k in range(7):
    for n in (1, 2, 3, 4, 5):
        assert sum(number * f(shape) for shape, number in walks((n,), moved, k).items()) == n**k
    assert sum(number * dimension_in_O3(shape) for shape, number in walks((), orthogonal(3), k).items()) == 3**k
    assert sum(number * (sum(shape) + 1) for shape, number in walks((), symplectic(2), k).items()) == 2**k
print("f of the diagrams of S(4):", {shape: f(shape) for shape in walks((4,), moved, 3)})
bratteli_diagram("Brauer", 3)

# %% [markdown]
# ## The verification
#
# The number of walks, from this script, compared with the dimension that was computed on classes of index tuples, which
# uses no Young diagrams. Predict order 4: for S(n) 1, 8, 14, 15; for O(n) 1, 3, 3; for Sp(2), Sp(4) 2, 3.

# %% [hypothesis]
columns = 2  # the first two columns have at most n boxes together; dropped: columns = 1

# %%
ORDERS = 6 if "--quick" in sys.argv else 8
tables = {}
for name, start, step in [
    ("mckay-walks", lambda n: (n,), lambda n: moved),
    ("orthogonal-walks", lambda n: (), lambda n: orthogonal(n, columns)),
    ("symplectic-walks", lambda n: (), symplectic),
]:
    for verdict in verify(name, max_order=ORDERS, n="all"):
        n = verdict.start if verdict.n == "all" else verdict.n
        assert verdict.status == "proved"
        assert verdict.dim == verdict.rank == weights(start(n), step(n), verdict.k, verdict.l)
        assert verdict.dim == weights(start(n), step(n), 0, verdict.order)
        tables.setdefault((verdict.group, verdict.order), []).append(verdict.dim)
for group in ("S(n)", "O(n)", "Sp(n)"):
    print(f"{group} for every large n, orders 0 to {ORDERS}:", *(tables[group, m][0] for m in range(ORDERS + 1)))
assert [tables[f"S({n})", 4] for n in (1, 2, 3, 4)] == [[1], [8], [14], [15]]
assert [tables[f"O({n})", 4] + tables[f"Sp({2 * n})", 4] for n in (1, 2)] == [[1, 2], [3, 3]]
assert [tables["S(n)", m][0] for m in range(7)] == [1, 1, 2, 5, 15, 52, 203]
assert [tables["O(n)", m][0] for m in range(7)] == [tables["Sp(n)", m][0] for m in range(7)] == [1, 0, 1, 0, 3, 0, 15]

# %% [markdown]
# ## Where it fails
#
# **Without the bounds** the numbers are those of large n: Bell(m), and (m−1)!!. For S(n) the bound is hidden in the
# number of boxes: n boxes have at most n rows. The first case is n = 1, where the only box is removed and put back.

# %%
assert weights((1,), moved, 1, 1) == Hom(S(1), 1, 1).dim == 1
free = up_or_down(lambda shape: True)
print("k = l = 2, no bound:", weights((), free, 2, 2), "- O(1):", Hom(O(1), 2, 2).dim, "- Sp(2):", Hom(Sp(2), 2, 2).dim)
assert [weights((), step, 2, 2) for step in (free, orthogonal(1), symplectic(2))] == [3, 1, 2]
assert [weights((), free, m, 0) for m in range(9)] == [1, 0, 1, 0, 3, 0, 15, 0, 105]

# %% [markdown]
# **With another bound.** At most n rows, the bound for the first column alone, is that of all invertible matrices, not
# of O(n). For O(1) it would allow all diagrams of one row, and k = l = 2 would have two weights in place of one.

# %%
rows = up_or_down(lambda shape: len(shape) <= 1)
assert (weights((), rows, 2, 2), Hom(O(1), 2, 2).dim) == (2, 1)

# %% [markdown]
# **With a smaller group** more walks count. For SO(n) the column of n boxes, the determinant, becomes trivial, so the
# walks of m steps to it count as well: they are as many as independent H_α in `special_orthogonal_group.py`.

# %%
for n in (1, 2, 3):
    for m in range(7):
        ends = walks((), orthogonal(n), m)
        assert (ends[()], ends[()] + ends[(1,) * n]) == (Hom(O(n), 0, m).dim, Hom(SO(n), 0, m).dim)

# %% [markdown]
# ## What was not shown
#
# * Steps 3 and 4 are cited: the branching rule, the list of irreducible representations, how λ ⊗ V splits. The check of
#   step 5 would notice a wrong bound, but it is not a proof.
# * Order by order: orders up to 8, every n. The numbers of walks are compared with computed dimensions, not derived
#   from them.
# * A number of walks gives no map: for matrices see the scripts of the groups.
#
# ## Exercises
#
# **1.** How many walks of three steps lead from nothing to each diagram that O(3) reaches? Give the numbers for the
# diagrams of one box, of three boxes in a row, of rows 2 and 1, of three boxes in a column.
#
# **2.** How many walks of six steps return to the row of two boxes for S(2)? (Why is it a power of 2?)

# %%
check = teaching.exercises("walks")
