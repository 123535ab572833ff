# %% [markdown]
# # 45. Bases of every order, by words of labels
#
# **Level.** advanced; 25 minutes to read, 2 seconds to run
#
# **Statement.** Put the m = l+k vertices of a diagram in a row.
#
# * O(n): for every n and m the E_β of the matchings without an increasing subsequence longer than n are independent,
#   and span what all E_β span.
# * Sp(n): the same holds for the F_β of the matchings without n/2 + 1 edges that each lie around the next.
#
# So dimensions are counts of diagrams, at every order.
#
# **Source.** The words of labels are ours; Coq has checked both halves, in proofs/formal (IncreasingLabels.v,
# Straightening.v, OrthogonalBasis.v and their counterparts for Sp).

# %%
from itertools import combinations, permutations

from eqmath import Diagram, Hom, LinearCombination, O, Sp, family, teaching
from eqmath.canvas import Cell, Label, Scene, Stroke, arranged, beside
from eqmath.combinatorics import longest_increasing
from eqmath.drawing import Figure, highlighted

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n, m | the dimension; the number of places, in a row |
# | β, p | a matching; p(i) is the partner of place i |
# | label of i | the length of the longest increasing subsequence of p(1), …, p(m) that ends with p(i) |
# | word of β | its labels, from place 1 to place m: letters of an alphabet of as many as the longest subsequence |
# | β < γ | p is smaller than the partners of γ where they first differ |

# %% [markdown]
# ## The smallest case, by hand
#
# Four places. 14|23 has the partners 4321: nothing increases, all labels are 1, the word is 1111. 13|24 has 3412 and
# the word 1212; 12|34 has 2143 and 1122. Read the tensors at these words:
#
# | | 1122 | 1212 | 1111 |
# | --- | --- | --- | --- |
# | E of 12\|34 | 1 | 0 | 1 |
# | E of 13\|24 | 0 | 1 | 1 |
# | E of 14\|23 | 0 | 0 | 1 |
#
# A triangle with 1 on the diagonal, so the three are independent as soon as there are two letters. With one letter,
# only 14|23 has a word, and it is the basis for O(1).


# %%
def partners(d: Diagram) -> tuple[int, ...]:
    """The place of each vertex's partner."""
    word = d.word
    return tuple(next(j for j, x in enumerate(word) if x == a and j != i) for i, a in enumerate(word))


def labels(p: tuple[int, ...]) -> tuple[int, ...]:
    """For every place the longest increasing subsequence that ends there."""
    found: list[int] = []
    for i, x in enumerate(p):
        found.append(1 + max((found[j] for j in range(i) if p[j] < x), default=0))
    return tuple(found)


def constant(d: Diagram, word: tuple[int, ...]) -> bool:
    """Whether E of d is 1 at a word."""
    return all(word[i] == word[j] for i, j in enumerate(partners(d)))


for d in family("brauer").diagrams(0, 4):
    print(d, "partners", *(x + 1 for x in partners(d)), "word", *labels(partners(d)))
    assert labels(partners(d)) in [(1, 1, 2, 2), (1, 2, 1, 2), (1, 1, 1, 1)]

# %% [markdown]
# ## The idea
#
# 1. **Both ends have one label.** A longest increasing subsequence p(i₁) < … < p(i_r) that ends at i is one of partners
#    as well: read p(i₁) < … < p(i_r) = p(i) as places, their partners i₁ < … < i increase. So E_β is 1 at its own word.
#    (`eqmath.combinatorics.longest_increasing` is the largest label.)
# 2. **Later ones vanish.** Let E_γ be 1 at the word of β, γ ≠ β, and let i be the first place at which they differ. If
#    γ had the larger partner there, the label of that partner would have to be larger than that of i. So γ < β: in the
#    order of matchings the table of E_γ at the words of β is a triangle with 1 on the diagonal.
# 3. **Straightening.** n+1 letters out of n: an antisymmetric sum over n+1 places is 0. If the places A = a₀ < … < a_n
#    have increasing partners, the sum of signs times β with the partners of A permuted is 0, and every other term is
#    larger than β (`eqmath.LinearCombination` is such a sum). So matchings with long subsequences can be replaced by
#    larger ones, until none is left.
#
# For Sp: the label of an edge is the longest chain of edges around it, its first end has the letter c and its second
# one c', and the order is turned around.

# %% [markdown]
# ## The verification
#
# Six places, two letters. Predict: 10 of the 15 matchings have no increasing subsequence of three, their table is a
# triangle, and the other 5 straighten. `eqmath.Hom` computes the dimension in another way.

# %% [hypothesis]
longest = 2  # of an increasing subsequence, at most n = 2; dropped: longest = 1

# %%
n, m = 2, 6
every = sorted(family("brauer").diagrams(0, m), key=partners)
basis = [d for d in every if longest_increasing(partners(d)) <= longest]
table = [[int(constant(d, labels(partners(own)))) for own in basis] for d in basis]
for d, line in zip(basis, table, strict=True):
    print(d, *labels(partners(d)), "  ", *line)
assert len(basis) == Hom(O(n), 0, m).dim == 10
assert all(table[i][i] == 1 for i in range(len(basis)))
assert all(table[i][j] == 0 for i in range(len(basis)) for j in range(i))

# %% [markdown]
# The same drawn: every matching over its labels, and the triangle.

# %%
STEP = 0.34


def drawn(d: Diagram) -> Scene:
    """A matching as arcs over the labels of its places."""
    p = partners(d)
    arcs = [
        Stroke(((i * STEP, 0.12), (i * STEP, 0.12 + 0.2 * (j - i)), (j * STEP, 0.12 + 0.2 * (j - i)), (j * STEP, 0.12)))
        for i, j in enumerate(p)
        if i < j
    ]
    texts = [Label((i * STEP, -0.05), str(a), 8.0) for i, a in enumerate(labels(p))]
    return Scene((*arcs, *texts), f"{d} over the labels of its places", str(d))


def triangle(rows: list[list[int]]) -> Scene:
    """A table of zeros and ones as squares."""
    cells = [
        Cell((j * STEP, -i * STEP), STEP, STEP, "#9ec1ff" if x else "#ffffff")
        for i, row in enumerate(rows)
        for j, x in enumerate(row)
    ]
    return Scene(tuple(cells), "E of every matching at the words of all", "a triangle")


title = "ten matchings of six places over their labels, and their values at these words"
Figure(beside(arranged([*map(drawn, basis)], 2, 0.4, "", ""), triangle(table), 1.0).told(title, title, ""))

# %% [markdown]
# **Straightening**, for every matching that is left out and every choice of three places with increasing partners:


# %%
def relation(p: tuple[int, ...], places: tuple[int, ...]) -> dict[tuple[int, ...], int]:
    """The signs with which the partners of some places are permuted."""
    found = {}
    for images in permutations(places):
        other = list(p)
        for a, b in zip(places, images, strict=True):
            other[a], other[p[b]] = p[b], a
        found[tuple(other)] = (-1) ** sum(x > y for x, y in combinations(images, 2))
    return found


def diagram(p: tuple[int, ...]) -> Diagram:
    """The matching with these partners."""
    return Diagram.from_blocks([(i + 1, j + 1) for i, j in enumerate(p) if i < j])


for d in every:
    p = partners(d)
    for places in combinations(range(m), n + 1):
        if p[places[0]] < p[places[1]] < p[places[2]]:
            terms = relation(p, places)
            assert min(terms) == p
            total = LinearCombination({diagram(q): sign for q, sign in terms.items()}, delta="n")
            assert not any(x for (x,) in total.matrix(n).tolist())
            assert any(x for (x,) in total.matrix(n + 1).tolist())
print(len(every) - len(basis), "of", len(every), "matchings are combinations of larger ones")
Figure(highlighted(Diagram("1,4|2,5|3,6"), "increasing"))

# %% [markdown]
# **Sp(4)**, the same with chains of edges around edges: 14 of the 15 matchings.


# %%
def chains(p: tuple[int, ...]) -> tuple[int, ...]:
    """For every place the longest chain of edges around its edge, itself counted; negative at second ends."""
    found: dict[int, int] = {}
    for i, x in enumerate(p):
        if x > i:
            found[i] = 1 + max((found[j] for j in found if p[j] > x), default=0)
    return tuple(found[i] if x > i else -found[x] for i, x in enumerate(p))


few = [d for d in every if max(chains(partners(d))) <= 2]
words = [chains(partners(d)) for d in few]
values = [[all(w[i] == -w[j] for i, j in enumerate(partners(d))) for w in words] for d in few]
print(len(few), "matchings; Hom has dimension", Hom(Sp(4), 0, m).dim)
assert len(few) == Hom(Sp(4), 0, m).dim == 14
assert all(values[i][i] for i in range(14))
assert not any(values[i][j] for j in range(14) for i in range(j))

# %% [markdown]
# ## Where it fails
#
# **With fewer letters** the words need letters that do not exist: at n = 1 the matching 12|34 has no word, and its
# tensor is that of 14|23. **In another order** the table is not a triangle: at 1111 all three matchings of four places
# are 1. **Without the largest first** straightening goes round in circles: the terms of a relation are all 1 or −1.

# %%
assert Hom(O(1), 0, 4).dim == 1 < 3
assert all(constant(d, (1, 1, 1, 1)) for d in family("brauer").diagrams(0, 4))

# %% [markdown]
# ## What was not shown
#
# * That the E_β span Hom_O(n), which is Brauer's theorem: see proofs/every_order.py.
# * Step 2 in all detail, and the case of Sp: Coq has checked them. `eqmath verify orthogonal-increasing-basis --order
#   all -n all` prints what is on record.
#
# ## Exercises
#
# **1.** What is the word of the matching 15|26|37|48, and how many letters does it need?
#
# **2.** How many of the 105 matchings of eight places have no increasing subsequence of three?

# %%
check = teaching.exercises("triangular_words")
