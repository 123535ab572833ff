# %% [markdown]
# # 21. Adjacency is not enough: powers of the adjacency matrix and the layers of a graph
#
# **Level.** further; 20 minutes to read, 3 seconds to run
#
# **Statement.** Let A be the adjacency matrix of a graph G on n vertices. The powers 1, A, A², … commute with Aut(G)
# and span a space whose dimension is the number of different eigenvalues of A. So for k = l = 1 they span all layers
# iff that number is the number of orbits of Aut(G) on pairs of vertices, which is rare.
#
# **Source.** Linear algebra. That bilabelled graphs are needed: E. Pearce-Crump, W. Knottenbelt, arXiv:2307.07810.

# %%
import networkx as nx

from eqmath import Aut, Hom, Matrix, drawing, parse_group, refute, teaching, verify

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | G, n | the graph, and the number of its vertices |
# | A | 1 where two vertices are joined, else 0 |
# | Aut(G) | the permutations of the vertices that send edges to edges |
# | k, l | the numbers of inputs and outputs; here both are 1 |
# | orbit | pairs of vertices that automorphisms carry into each other |
# | deg | the diagonal matrix of the numbers of neighbours |

# %% [markdown]
# ## The smallest case, by hand
#
# The path 1 – 2 – 3. Besides the identity one automorphism exchanges the ends; nine pairs of vertices fall into five
# orbits, so a layer has five weights. But A³ = 2A: from the middle one can go to two ends and must come back. So only
# 1, A, A² are independent: two weights are lost. One of the lost maps keeps the middle vertex and forgets the ends; a
# network that is built from A alone cannot tell whether a vertex is in the middle without looking at its neighbours'
# neighbours.


# %%
def adjacency(graph: nx.Graph) -> Matrix:
    return Matrix.from_numpy(nx.to_numpy_array(graph, dtype=int))


def powers(A: Matrix) -> list[Matrix]:
    """1, A, …, A^(n−1)."""
    found = [Matrix.identity(A.shape[0])]
    while len(found) < A.shape[0]:
        found.append(found[-1] * A)
    return found


A = adjacency(nx.path_graph(3))
H = Hom(Aut("path:3"), 1, 1)
missing = H.missing(powers(A))
assert A * A * A == 2 * A
assert (H.dim, H.examine(powers(A)).rank, len(missing)) == (5, 3, 2)
assert missing[0] == Matrix([[0, 0, 0], [0, 1, 0], [0, 0, 0]])
for W in missing:
    print("lost:")
    print(W)

drawing.weight_matrix(H, letters="classes")

# %% [markdown]
# ## The idea
#
# 1. **Powers of A are layers**, since A is (`eqmath.methods.violation` would find an automorphism that breaks it).
# 2. **Their number.** A is symmetric, so it can be diagonalised, and there are as many independent powers as different
#    eigenvalues. These are counted exactly: the degree of the characteristic polynomial after its repeated
#    factors have been removed (`eqmath.Matrix.to_sympy`).
# 3. **There are as many layers** as orbits on pairs (`eqmath.combinatorics.orbits`,
#    `eqmath.combinatorics.automorphisms`).
# 4. **For vertices that are all alike**, and pairs that are alike when their distance is, the two numbers are equal:
#    the distance-regular graphs with enough symmetry, such as cycles, cubes, and Petersen's graph.


# %%
def eigenvalues(A: Matrix) -> int:
    return A.to_sympy().charpoly().sqf_part().degree()


assert eigenvalues(A) == 3

# %% [markdown]
# ## The verification
#
# Petersen's graph: predict three eigenvalues (3, 1, −2) and three orbits (equal, joined, not joined). The hypothesis is
# that there are as many eigenvalues as orbits.

# %% [hypothesis]
graph = nx.petersen_graph()  # as many eigenvalues as orbits; dropped: graph = nx.path_graph(4)

# %%
space = Hom(Aut(graph), 1, 1)
print("eigenvalues:", eigenvalues(adjacency(graph)), " orbits on pairs:", space.dim)
assert space.examine(powers(adjacency(graph))).rank == eigenvalues(adjacency(graph))
assert space.examine(powers(adjacency(graph))).spans
drawing.tying_pattern(space)

# %% [markdown]
# The list of the package, with the eigenvalues counted here.

# %%
for verdict in verify("graph-automorphism-adjacency"):
    group = parse_group(verdict.group)
    named = nx.empty_graph(group.n)
    named.add_edges_from(group.series.graph.edges)
    number = eigenvalues(adjacency(named))
    print(f"{verdict.group}: {number} eigenvalues, {verdict.dim} orbits on pairs: {verdict.status}")
    assert verdict.rank == number
    assert verdict.status == ("proved" if number == verdict.dim else "refuted")
    assert verdict.as_expected

# %% [markdown]
# ## Where it fails
#
# **On most graphs**: the path of four vertices has four eigenvalues and eight orbits. The search finds the smallest
# graph.

# %%
answer = refute("graph-automorphism-adjacency")
print(answer.sentence)
assert answer.status == "refuted"
assert (Hom(Aut("path:4"), 1, 1).dim, eigenvalues(adjacency(nx.path_graph(4)))) == (8, 4)
drawing.tying_pattern(Hom(Aut("path:4"), 1, 1))

# %% [markdown]
# **Degrees help, but not always.** On the path of three vertices products of A and deg span all five dimensions. On a
# graph where all vertices have the same degree, deg is a multiple of 1 and does not help: a triangle beside a square
# has 2 + 3 orbits inside and 1 + 1 between the two, and the eigenvalues 2, −1 and 2, 0, −2.

# %%
path, deg = adjacency(nx.path_graph(3)), Matrix([[1, 0, 0], [0, 2, 0], [0, 0, 1]])
assert H.examine([*powers(path), deg, deg * path]).spans
both = nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(4))
print("triangle and square:", eigenvalues(adjacency(both)), "eigenvalues,", Hom(Aut(both), 1, 1).dim, "orbits")
assert eigenvalues(adjacency(both)) == 4
assert Hom(Aut(both), 1, 1).dim == 2 + 3 + 1 + 1

# %% [markdown]
# **One group, two graphs.** The complement of G has the same automorphisms, so the same layers. But its adjacency
# matrix is another, and so may be the number that its powers reach: for the path of three, whose complement is an edge
# and a vertex alone, both reach three, and the spans differ.

# %%
other = adjacency(nx.complement(nx.path_graph(3)))
print("rank of both together:", H.examine([*powers(path), *powers(other)]).rank)
assert H.examine(powers(other)).rank == 3
assert H.examine([*powers(path), *powers(other)]).rank > 3

# %% [markdown]
# ## What was not shown
#
# * For which graphs the numbers are equal. That is a question about association schemes.
# * Orders other than k = l = 1, where powers of A say nothing.
# * That bilabelled graphs always suffice: see `graph_automorphisms.py`.
#
# ## Exercises
#
# **1.** Does adjacency suffice for the cycle of six vertices? Give the number of eigenvalues and the number of orbits.
#
# **2.** For the star with five vertices (one joined to four) how many of the layers with k = l = 1 do the powers of A
# miss?

# %%
check = teaching.exercises("adjacency_is_not_enough")
