# %% [markdown]
# # 24. Subgraphs: layers on ego networks
#
# **Level.** further; 25 minutes to read, 6 seconds to run
#
# **Statement.** Let every vertex v of a graph look k steps around: its ego network e has s vertices. Linear layers
# W_e: X(R^s) → Y(R^s) that commute with all permutations of the s vertices, and are the same for ego networks of one
# size, have Σ_s dim Hom_S(s)(X, Y) weights, one summand for every size that occurs. If the root is known, S(s) becomes
# S(s−1), for which V is V+1. If weights are shared only between isomorphic ego networks, S(s) becomes Aut(e). The less
# a bijection between ego networks must keep, the fewer layers there are.
#
# **Source.** J. Mitton, R. Murray-Smith, Subgraph Permutation Equivariant Networks, arXiv:2111.11840.

# %%
from itertools import permutations, product

from eqmath import Hom, MarkedMultigraph, S, Space, drawing, refute, teaching, verify
from eqmath.canvas import Scene
from eqmath.groups import EgoNetwork, LocalSymmetry, ego_networks, parse_graph
from eqmath.hom import LocalHom

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | e, s | the ego network of a vertex, its root, and the number of its vertices |
# | k | how many steps it reaches; 1 unless stated otherwise |
# | X, Y | the features before and after the layer, written in V |
# | V | R^s, one number for every vertex of an ego network |
# | φ: e → f | a bijection between the vertices of two ego networks |

# %% [markdown]
# ## The smallest case, by hand
#
# The path 1 – 2 – 3 – 4. Those at the ends see two vertices, those in the middle three. From V to V a layer has, for
# each size, one weight for "itself" and one for "another": four weights. When the root is known, an edge has the pairs
# root–root, root–other, other–root, other–other, and a path of three one more, for two different others: 4 + 5 = 9.

# %%
networks = ego_networks("path:4")
for network in networks:
    print([v + 1 for v in network.vertices], "root", network.vertices[network.root] + 1)
assert [network.size for network in networks] == [2, 3, 3, 2]
layers = LocalHom.of("path:4", source="V", target="V")
print("weights:", layers.dim, "  diagrams:", *layers.spanning_set, sep="  ")
assert layers.dim == 2 + 2


def rooted_picture(network: EgoNetwork) -> Scene:
    """An ego network, its root as a mark."""
    edges = ",".join(f"{chr(97 + a)}-{chr(97 + b)}" for a, b in network.graph.edges)
    return MarkedMultigraph(f"{edges};{chr(97 + network.root)}").picture()


drawing.table({"path:4": list(map(rooted_picture, networks))}, "four ego networks, the roots marked")

# %% [markdown]
# ## The idea
#
# 1. **Weights are shared along bijections.** A layer is a matrix W_e for every ego network, and for the bijections
#    φ: e → f that one allows, Y(φ) W_e = W_f X(φ) (`eqmath.hom.LocalHom`). With f = e: W_e commutes with a group.
# 2. **One matrix of a class decides all.** If there is a bijection from e to f, then W_f = Y(φ) W_e X(φ)⁻¹. So the
#    layers are the sum, over the classes, of the maps of one ego network that commute with its group
#    (`eqmath.groups.LocalSymmetry`).
# 3. **The groups.** All bijections: S(s). Those that keep the root: S(s−1), and R^s is V+1 for it, the root being the 1
#    (`eqmath.spaces.Space.on`). Isomorphisms: Aut(e). Isomorphisms that keep the root: the stabiliser of the root.
# 4. **Fewer bijections, more layers.** What commutes with many commutes with few.
#
# The bijections need not be listed: generators are enough. They are read off the automorphisms of all ego networks
# side by side, or of complete graphs instead where edges do not matter.

# %%
SYMMETRIES = [LocalSymmetry(rooted, structured) for structured, rooted in product((False, True), repeat=2)]


def by_hand(symmetry: LocalSymmetry) -> int:
    """The layers V → V of path:4: one weight for every orbit on pairs of vertices of ego networks, all bijections."""
    label = {(e, u, v): (e, u, v) for e, own in enumerate(networks) for u in range(own.size) for v in range(own.size)}
    for (e, one), (f, other) in product(enumerate(networks), repeat=2):
        for images in permutations(range(other.size)) if one.size == other.size else ():
            moved = {tuple(sorted((images[a], images[b]))) for a, b in one.graph.edges}
            if symmetry.structured and moved != set(other.graph.edges):
                continue
            if symmetry.rooted and images[one.root] != other.root:
                continue
            for u, v in product(range(one.size), repeat=2):
                old, new = label[e, u, v], label[f, images[u], images[v]]
                label = {pair: old if value == new else value for pair, value in label.items()}
    return len(set(label.values()))


for symmetry in SYMMETRIES:
    found = LocalHom.of("path:4", source="V", target="V", symmetry=symmetry)
    print(f"{symmetry.title}: {found.dim} weights")
    assert found.dim == by_hand(symmetry)

# %% [markdown]
# ## The verification
#
# From V^2, which holds the adjacency matrix of an ego network, to Sym2(V). Predict which of the numbers for s = 1, …, 5
# is Bell(4) = 15 without the transposed copies: there are 11 ways, if there are four values.

# %%
numbers = [Hom(S(s), source="V^2", target="Sym2(V)").dim for s in range(1, 6)]
X, Y = (Space(text).on(V="V+1") for text in ("V^2", "Sym2(V)"))
rooted = [Hom(S(s - 1), source=X, target=Y).dim for s in range(2, 6)]
print("S(s) on s = 1..5:", numbers, "  S(s-1) on V+1, s = 2..5:", rooted)
assert numbers == [1, 6, 10, 11, 11]
assert rooted == [12, 28, 35, 36]

# %% [markdown]
# The bull has ego networks with two, three and four vertices. The hypothesis is that weights are shared by size: then
# the sum goes over the sizes that occur, and over no other.

# %% [hypothesis]
sizes = {network.size for network in ego_networks("graph6:DyG")}  # sizes that occur; dropped: sizes = set(range(1, 6))

# %%
bull = LocalHom.of("graph6:DyG", source="V^2", target="Sym2(V)")
print("sizes", *sorted(sizes), "  weights:", bull.dim)
assert sum(numbers[s - 1] for s in sizes) == bull.dim == bull.second_route
drawing.table({"bull": list(map(rooted_picture, ego_networks("graph6:DyG")))}, "five ego networks")

# %% [markdown]
# The layers as one system: every entry of every matrix is an unknown, every generating bijection gives equations. This
# uses no classes and no groups. A few steps further there are more vertices to see, and fewer that are alike.

# %%
for hops in (1, 2):
    for symmetry in SYMMETRIES:
        found = LocalHom.of("path:4", hops, source="Sym2(V)", target="V", symmetry=symmetry)
        solved = found.examine([found.maps(d) for d in found.spanning_set])
        print(f"{hops} steps, {symmetry.title}: {solved.dim} weights from {solved.method.unknowns} unknowns")
        assert solved.rank == solved.dim == found.dim
for verdict in verify("subgraph-chain", group="Aut(path:4)"):
    print(verdict.ends, verdict.outcome.sentence)
    assert verdict.status == "proved"

# %% [markdown]
# ## Where it fails
#
# **Bell(l+k) for every size** is too large where an ego network has fewer than l+k vertices.

# %%
answer = refute("subgraph-bell-count")
print(answer.sentence)
assert answer.status == "refuted"

# %% [markdown]
# **Roots and edges cannot be compared.** One step around the path they say the same. Two steps around Petersen's graph
# one sees all of it: ten vertices, all alike for Aut(e), so there are three weights, fewer than the five of a root.

# %%
around = [LocalHom.of("petersen", 2, source="V", target="V", symmetry=symmetry).dim for symmetry in SYMMETRIES]
print("Petersen's graph, two steps:", around)
assert around[:3] == [2, 5, 3]

# %% [markdown]
# **The automorphisms of the whole graph** are another group. The path of four has one reflection, so there are eight
# layers V → V on its vertices; seven on its ego networks, which know less of where they lie, and share more.

# %%
assert Hom("Aut(path:4)", 1, 1).dim == 8
assert LocalHom.of("path:4", source="V", target="V", symmetry=LocalSymmetry(structured=True)).dim == 7

# %% [markdown]
# **What message passing cannot see.** Colour refinement gives all vertices of the hexagon one colour, and all those of
# two triangles the same one. Their ego networks differ, and this is the smallest such pair: the search goes through
# all graphs.

# %%
answer = refute("colour-refinement-knows-ego-networks")
print(answer.witness)
first, second = (parse_graph(code) for code in (answer.witness.first, answer.witness.second))
edges = [{network.graph.edges for network in ego_networks(graph)} for graph in (first, second)]
assert [{len(own) for own in found} for found in edges] == [{2}, {3}]
assert first.n == second.n == 6

# %% [markdown]
# ## What was not shown
#
# * How ego networks exchange what they have found, and how a graph is read out. The layers here act on every ego
#   network separately.
# * Graph by graph, and for the spaces that are named. Steps 1 and 2 are the argument for every graph.
# * That a trained network distinguishes two graphs with different ego networks.
#
# ## Exercises
#
# **1.** How many weights does a layer from V to V have on the 1-hop ego networks of the star with three rays, with
# weights shared by size? And how many if the roots are known?
#
# **2.** For which s is the number of S(s)-layers from V^2 to Sym2(V) 10?

# %%
check = teaching.exercises("subgraphs")
