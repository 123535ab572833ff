# %% [markdown]
# # 22. Weisfeiler and Leman: what colours, trees and products of A can say about a graph
#
# **Level.** further; 25 minutes to read, 4 seconds to run
#
# **Statement.** Colour refinement (1-WL) gives all vertices of graphs one colour, and distinguishes, round after round,
# those that do not have equally many neighbours of every colour. Two graphs have the same stable colours exactly if
# they have equally many homomorphisms from every tree. All graphs with at most five vertices are distinguished in this
# way, but not all with six. Within one graph, sums of products of the adjacency matrix A and the matrix J of ones are
# layers from vertices to vertices; they are all layers for some graphs, and miss some first for the path on four
# vertices.
#
# **Source.** Z. Dvořák, J. Graph Theory 64 (2010); H. Dell, M. Grohe, G. Rattan, arXiv:1802.08876. On message passing:
# K. Xu and others, arXiv:1810.00826.

# %%
from collections import Counter
from itertools import product

from eqmath import Aut, Hom, Matrix, drawing, refute, teaching, verify
from eqmath.combinatorics import TreeCounts, adjacency_matrix, free_trees, stable_colours, tree_text
from eqmath.groups import atlas, parse_graph
from eqmath.sheaves import Sheaf

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | G, n | a graph, and the number of its vertices |
# | T | a tree |
# | hom(T, G) | the number of maps of the vertices of T to those of G that send edges to edges |
# | h_T(v) | how many of them send the root of T to v |
# | A, J | the adjacency matrix, and the matrix of ones |
# | μ | the dimension of the span of 1, A1, A²1, …, 1 being the vector of ones |

# %% [markdown]
# ## The smallest case, by hand
#
# The path 1 – 2 – 3. In the first round the ends have one neighbour and the middle has two, and then nothing changes:
# two colours. The tree with one edge has 1 + 2 + 1 = 4 homomorphisms to it, the sum of the degrees; the path of three
# vertices has 1² + 2² + 1² = 6 with its middle at each vertex, the sum of their squares. A triangle beside a vertex and
# the star with three rays agree in both numbers, 6 and 12: the next tree is needed.


# %%
def near(code: str) -> list[list[int]]:
    """The neighbours of every vertex."""
    graph = parse_graph(code)
    pairs = {pair for a, b in graph.edges for pair in ((a, b), (b, a))}
    return [[b for b in range(graph.n) if (a, b) in pairs] for a in range(graph.n)]


def homomorphisms(tree: tuple, code: str) -> int:
    """hom(T, G) by the root and its neighbours."""
    return sum(TreeCounts(near(code)).at_roots(tree))


edge, cherry, star = ((),), ((), ()), ((), (), ())
assert stable_colours(near("path:3")) == [0, 1, 0]
assert (homomorphisms(edge, "path:3"), homomorphisms(cherry, "path:3")) == (4, 6)
for tree in (edge, cherry, star):
    both = [homomorphisms(tree, code) for code in ("graph6:CJ", "star:3")]
    print(tree_text(tree), "to the triangle beside a vertex, and to the star:", *both)
    assert (both[0] == both[1]) == (tree != star)

drawing.table({code: [Sheaf.constant(code).picture()] for code in ("graph6:CJ", "star:3")}, "the two graphs")

# %% [markdown]
# ## The idea
#
# 1. **Trees are counted from their leaves.** h_T(v) is the product, over the trees T' below the root, of the sum of
#    h_T' over the neighbours of v (`eqmath.combinatorics.TreeCounts`).
# 2. **Equal colours, equal counts.** If h_T' depends only on the colour of v, so does h_T, since vertices of one
#    colour have equally many neighbours of every colour (`eqmath.combinatorics.stable_colours`). So two graphs with the
#    same stable colours have the same numbers, for trees of every size.
# 3. **Different colours, a tree.** Conversely, the powers and products of the h_T span all functions of the colours. In
#    each finite case one finds the trees (`eqmath.combinatorics.free_trees`).
# 4. **Inside one graph.** The algebra of A and J acts on the span of 1, A1, A²1, … with all μ² matrices; on what is
#    orthogonal to it J is 0, and A has as many independent powers as eigenvalues there. The layers are the orbits of
#    Aut(G) on pairs (`eqmath.claims.AlgebraSpanning`).
#
# Step 1 against the definition, on all trees with up to four vertices:


# %%
def by_definition(tree: tuple, code: str) -> int:
    """hom(T, G) from the list of all maps."""
    edges, waiting, size = [], [(0, tree)], 1
    while waiting:
        parent, children = waiting.pop()
        for child in children:
            edges.append((parent, size))
            waiting.append((size, child))
            size += 1
    return sum(all(f[b] in near(code)[f[a]] for a, b in edges) for f in product(range(len(near(code))), repeat=size))


trees = [tree for size in range(1, 5) for tree in free_trees(size)]
for code in ("path:3", "star:3", "graph6:Cx", "cycle:5"):
    assert [homomorphisms(tree, code) for tree in trees] == [by_definition(tree, code) for tree in trees]

# %% [markdown]
# ## The verification
#
# All graphs on n vertices, n = 1, …, 6, from the atlas of Read and Wilson, side by side. Predict how many of the 156
# graphs on six vertices are not distinguished from another one: they come in pairs.


# %%
def values(n: int, largest: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """For every graph on n vertices the colours of its vertices, and its numbers for the trees up to a size."""
    starts, joined = [], []
    for graph in atlas(n):
        starts.append(len(joined))
        joined += [[starts[-1] + w for w in own] for own in near(str(graph))]
    colours, counts = stable_colours(joined), TreeCounts(joined)
    sums = [counts.at_roots(tree) for size in range(1, largest + 1) for tree in free_trees(size)]
    return [(tuple(sorted(colours[s : s + n])), tuple(sum(h[s : s + n]) for h in sums)) for s in starts]


# %% [hypothesis]
largest = 5  # trees with at most five vertices; dropped: largest = 4

# %%
for n in range(1, 7):
    found = values(n, largest)
    colours, numbers = zip(*found, strict=True)
    alone = sum(count == 1 for count in Counter(colours).values())
    print(f"n = {n}: {len(found)} graphs, {len(set(colours))} by colours, {len(set(numbers))} by trees, {alone} alone")
    assert len(set(colours)) == len(set(numbers)) == len(set(found))
    assert alone == len(found) - (8 if n == 6 else 0)

# %% [markdown]
# The package says the same, and the other number, too.

# %%
for name in ("trees-are-colour-refinement", "colour-refinement-identifies"):
    for verdict in verify(name):
        print(name, verdict.n, verdict.status, verdict.rank, verdict.dim)
        assert verdict.as_expected
assert refute("trees-are-colour-refinement").status == "undecided"

# %% [markdown]
# **Inside one graph**: the sums of products of A and J compared with the layers. Closing under products from the left
# by A and J is enough, for 1 is among them.


# %%
def algebra(code: str) -> int:
    """The dimension of the algebra of A and J, product after product."""
    graph = parse_graph(code)
    A = Matrix.from_numpy(adjacency_matrix(graph.n, graph.edges))
    J = Matrix([[1] * graph.n] * graph.n)
    found, rank = [Matrix.identity(graph.n)], 0
    while rank < len(found):
        rank = len(found)
        for W in [X * W for W in found for X in (A, J)]:
            rows = Matrix([[x for row in V.tolist() for x in row] for V in (*found, W)])
            if rows.to_sympy().rank() > len(found):
                found.append(W)
    return rank


for code, dims in {"path:3": (5, 5), "path:4": (6, 8), "cycle:5": (3, 3), "graph6:Cx": (10, 10)}.items():
    print(code, "algebra", algebra(code), "layers", Hom(Aut(code), 1, 1).dim)
    assert (algebra(code), Hom(Aut(code), 1, 1).dim) == dims

drawing.weight_matrix(Hom(Aut("graph6:Cx"), 1, 1), letters="classes")

# %% [markdown]
# ## Where it fails
#
# **Six vertices.** The hexagon and two triangles: every vertex has two neighbours, so there is one colour. No tree can
# distinguish them; a triangle can, which is not a tree.

# %%
answer = refute("colour-refinement-identifies")
print(answer.sentence, "-", answer.witness)
hexagon, triangles = answer.witness.first, answer.witness.second
assert all(
    homomorphisms(tree, hexagon) == homomorphisms(tree, triangles) for size in range(1, 9) for tree in free_trees(size)
)
for code, closed in ((hexagon, 0), (triangles, 12)):
    A = Matrix.from_numpy(adjacency_matrix(6, parse_graph(code).edges))
    assert sum((A * A * A)[i, i] for i in range(6)) == closed

drawing.table({code: [Sheaf.constant(code).picture()] for code in (hexagon, triangles)}, "one colour each")

# %% [markdown]
# **Too small trees.** With at most four vertices the path of six, and a triangle beside a path of three, look alike.

# %%
small = [tree for size in range(1, 5) for tree in free_trees(size)]
pair = "graph6:E`EG", "graph6:ECd_"
assert [homomorphisms(t, pair[0]) for t in small] == [homomorphisms(t, pair[1]) for t in small]
assert any(homomorphisms(t, pair[0]) != homomorphisms(t, pair[1]) for t in free_trees(5))

# %% [markdown]
# **The path on four vertices**: μ = 2 and two further eigenvalues, 2² + 2 = 6. Its reflection leaves 16 / 2 = 8 orbits
# on pairs of vertices, so two layers are missed.

# %%
answer = refute("adjacency-algebra")
print(answer.sentence)
assert answer.status == "refuted"
assert answer.case.n == 4

# %% [markdown]
# ## What was not shown
#
# * Graphs with more vertices. That trees and colours agree for all graphs is a theorem; step 3 is not its proof.
# * Higher dimensions, where pairs or triples of vertices are coloured, and trees become graphs of bounded tree width.
# * What a trained network makes of it.
#
# ## Exercises
#
# **1.** How many homomorphisms are there from the path on four vertices to the triangle?
#
# **2.** What is the dimension of the algebra of A and J for the star with three rays, and how many layers are there
# from vertices to vertices?

# %%
check = teaching.exercises("weisfeiler_leman")
