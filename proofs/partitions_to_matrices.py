# %% [markdown]
# # 2. Set partitions become matrices
#
# **Level.** first steps; 20 minutes to read, 1 second to run
#
# **Statement.** A (k,l)-partition diagram π has l vertices on top, k below, and its blocks are a partition of the m =
# l+k vertices. For each n it becomes an n^l × n^k matrix D_π of zeros and ones: D_π(I, J) = 1 iff the indices agree
# inside every block. D_π has n^(number of blocks) ones, its rank is n^(number of blocks that meet both rows), diagrams
# side by side give the Kronecker product, a diagram upside down the transpose, and for n ≥ 2 different diagrams give
# different matrices. All D_π commute with all permutations.
#
# **Source.** P. Martin and V. Jones, around 1994, for k = l: the partition algebra. As weight matrices of layers: E.
# Pearce-Crump, *Connecting Permutation Equivariant Neural Networks and Partition Diagrams*, arXiv:2212.08648.

# %%
from itertools import product

from eqmath import Diagram, EqmathError, Matrix, S, drawing, family, teaching

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of values that an index can have |
# | k, l, m | the numbers of vertices below (inputs), on top (outputs), together |
# | π | a partition diagram, written as its blocks: 1,2\|1' has the outputs 1, 2 in one block and the input 1' alone |
# | I, J | the indices of a row, one at each output; of a column, one at each input |
# | D_π | the matrix of π |
# | x | an input tensor, written as a column |

# %% [markdown]
# ## The smallest case, by hand
#
# Take 1,2|1' and n = 2. The rows are the pairs 11, 12, 21, 22 of indices at the two outputs, the columns are 1, 2. The
# outputs are in one block, so they must agree: rows 12 and 21 are zero. The input is alone, so it may be anything:
# rows 11 and 22 are full. There are two blocks, so 2² ones.

# %%
d = Diagram("1,2|1'")
for I, row in zip(product((1, 2), repeat=2), d.matrix(2).tolist(), strict=True):
    print("row", *I, "  ", *row)
assert d.matrix(2) == Matrix([[1, 1], [0, 0], [0, 0], [1, 1]])
drawing.sheet("partition", 1, 2, n=2)

# %% [markdown]
# As a map it adds up the two entries of x and writes the sum on the diagonal of a 2 × 2 table. Every diagram is such an
# operation: inputs in one block pick a diagonal, an input alone is summed over, a block that meets both rows carries a
# value up, outputs alone are filled with copies. Here is what five diagrams do to the table 1 2 / 3 4.

# %%
x = Matrix([[1], [2], [3], [4]])
operations = {
    "1',2'": ("the trace", [5]),
    "1'|2'": ("the sum of all entries", [10]),
    "1,1',2'": ("the diagonal", [1, 4]),
    "1,1'|2'": ("the sums of the rows", [3, 7]),
    "1,2'|2,1'": ("the transposed table", [1, 3, 2, 4]),
}
for text, (words, expected) in operations.items():
    y = Diagram(text).matrix(2) * x
    print(f"{text:10} {words}:", y.T)
    assert y == Matrix([[entry] for entry in expected])

lines = {words: [Diagram(text).picture()] for text, (words, _) in operations.items()}
drawing.table(lines, "what diagrams with two inputs do")

# %% [markdown]
# ## The idea
#
# 1. **A diagram is a list of labels.** Write one label at each vertex, equal labels meaning one block; numbered in the
#    order of their first appearance they are a restricted growth string (`eqmath.combinatorics.growth_string`). So
#    diagrams can be listed without repetition (`eqmath.combinatorics.growth_strings`).
# 2. **A one is a choice of one value for each block.** So there are n^(blocks) ones, and each is found by giving values
#    to labels (`eqmath.diagrams.assignments`).
# 3. **Through the middle.** Only blocks that meet both rows see both I and J. D_π is a row of boxes, one for each
#    choice of the values of these blocks, each full of ones where the rest allows, and no two boxes share a row or a
#    column. So the rank is the number of boxes (`eqmath.Diagram.propagating_blocks`).
# 4. **Permuting the values** permutes the choices, so D_π stays the same when I and J are permuted alike.

# %%


def by_definition(d: Diagram, n: int) -> Matrix:
    """1 where the indices agree inside every block, entry by entry."""
    tops, bottoms = (list(product(range(n), repeat=legs)) for legs in (d.l, d.k))
    pairs = [(a, b) for a in range(d.l + d.k) for b in range(a) if d.word[a] == d.word[b]]
    return Matrix([[int(all((*I, *J)[a] == (*I, *J)[b] for a, b in pairs)) for J in bottoms] for I in tops])


print("labels of 1,2'|2,1'|3:", *Diagram("1,2'|2,1'|3").word)

# %% [markdown]
# ## The verification
#
# All diagrams with up to four vertices, in every split into rows. Predict how many: 1, 1, 2, 5, 15 partitions of 0 to 4
# vertices, in 1, 2, 3, 4, 5 splits, 1 + 2 + 6 + 20 + 75 together.

# %% [hypothesis]
n = 2  # n ≥ 2; dropped: n = 1

# %%
shapes = [(m - l, l) for m in range(5) for l in range(m + 1)]
diagrams = [d for k, l in shapes for d in family("partition").diagrams(k, l)]
print(len(diagrams), "diagrams with at most four vertices")
assert len(diagrams) == 1 + 2 + 6 + 20 + 75
for d in diagrams:
    D = d.matrix(n)
    assert D == by_definition(d, n)
    assert sum(map(sum, D.tolist())) == n ** len(d.blocks)
    assert D.rank() == n**d.propagating_blocks
    assert d.flip().matrix(n) == D.T
for a, b in product([d for d in diagrams if len(d.word) <= 2], repeat=2):
    assert a.tensor(b).matrix(n) == a.matrix(n).kron(b.matrix(n))
for k, l in shapes:
    listed = family("partition").diagrams(k, l)
    assert len({d.matrix(n) for d in listed}) == len(listed)

drawing.tensor_product(Diagram("1,2|1'"), Diagram("1|1'"))

# %% [markdown]
# **They commute with permutations.** Here all diagrams with k = l = 1 or 2 and generators of S(3).

# %%
for g in S(3).discrete:
    assert all(g * d.matrix(3) == d.matrix(3) * g for d in family("partition").diagrams(1, 1))
    assert all(g.kron(g) * d.matrix(3) == d.matrix(3) * g.kron(g) for d in family("partition").diagrams(2, 2))

# %% [markdown]
# ## Where it fails
#
# **For n = 1** there is only one value, all indices agree, and every diagram becomes the matrix 1. **For n = 2** the
# matrices are different, but they may still be dependent: see `only_a_spanning_set.py`.

# %%
print("n = 1:", {str(d): d.matrix(1).tolist() for d in family("partition").diagrams(1, 1)})
assert {d.matrix(1) for d in diagrams} == {Matrix([[1]])}

# %% [markdown]
# **With another group** the matrices need not commute. A change of the sign of e_1 does not commute with the sum.

# %%
sign, total = Matrix([[-1, 0], [0, 1]]), Diagram("1|1'").matrix(2)
assert sign * total != total * sign

# %% [markdown]
# **A forgotten vertex** is an error, not a block of its own: silent completion has spoilt too many tables.

# %%
refused = False
try:
    Diagram("1,3|1'")
except EqmathError as error:
    print(error)
    refused = True
assert refused

# %% [markdown]
# ## What was not shown
#
# * That every equivariant map is a combination of D_π: that is the theorem of `symmetric_group.py`.
# * Steps 2 to 4 are a proof for every n and every diagram; the computation tried diagrams with at most four vertices.
# * Products of diagrams: see `stacking_is_multiplying.py`.
#
# ## Exercises
#
# **1.** How many ones does the matrix of 1,2,1'|3|2' have for n = 4?
#
# **2.** Which diagram with two inputs and one output adds up the *columns* of a table, and writes the sum of column j
# at place j?

# %%
check = teaching.exercises("partitions_to_matrices")
