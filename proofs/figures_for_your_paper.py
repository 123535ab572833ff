# %% [markdown]
# # 47. Figures for your paper, checked before they are drawn
#
# **Level.** first steps; 20 minutes to read, 7 seconds to run
#
# **Statement.** What a figure about diagrams says is true or false, and can be decided before a file is written.
# (a) An equation of diagrams holds for every n iff it holds for their matrices at one n ≥ l+k: in π • ρ each closed
# curve counts n. (b) In the picture of a weight matrix two entries have the same word iff they are equal for all
# values of the parameters. (c) A picture keeps its diagram: read back from its lines, it is the one that was drawn.
#
# **Source.** Open dots for the orbit basis and filled ones for the diagram basis are the habit of G. Benkart and T.
# Halverson, *Partition algebras and the invariant theory of the symmetric group*. The statement is checked here.

# %%
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from eqmath import SO, Diagram, Hom, Matrix, O, S, compose, family, teaching
from eqmath.canvas import FORMATS, Label, read_tikz
from eqmath.drawing import Figure, composition, equation, relation, sheet, tensor_product, weight_matrix

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the number of values of an index |
# | k, l | the numbers of inputs, below, and of outputs, above |
# | π • ρ | π put on top of ρ |
# | c | the number of closed curves in the middle |
# | D_π | the matrix of π |
# | w₁, w₂, … | the parameters of a layer, or letters for its different entries |

# %% [markdown]
# ## The smallest case, by hand
#
# Put the dot over a dot, `1|1'`, on itself. The two dots in the middle meet nothing else: one closed curve, which is
# pulled out as n. For n = 2 the matrix is all ones, and its square is 2 times itself. The figure says the same.

# %%
dot = Diagram("1|1'")
assert dot.matrix(2) * dot.matrix(2) == Matrix([[2, 2], [2, 2]])

figure = composition(dot, dot)
print(figure.scene.title)
print(figure.scene.description)
assert figure.scene.title == "1|1' • 1|1' = n 1|1'"
figure

# %% [markdown]
# It is saved as `figure.save("dot.pdf")`, or as svg, png and tex; text in the PDF stays text, and the tex file needs
# `\usepackage{tikz}` alone. In a notebook the figure shows itself.

# %%
with TemporaryDirectory() as folder:
    for ending in FORMATS:
        path = Path(folder) / f"dot.{ending}"
        figure.save(path)
        print(f"{ending}: {'written' if path.stat().st_size else 'empty'}")
    assert len(list(Path(folder).iterdir())) == 4

# %% [markdown]
# ## The idea
#
# 1. **The equation is computed, not typed.** `eqmath.drawing.composition` asks `eqmath.diagrams.compose` for the
#    product and for c. For n ≥ l+k the D_π are independent, so one such n decides an equation for all.
# 2. **Equal words for equal entries.** `eqmath.drawing.weight_matrix` reads every entry as a linear form in the
#    parameters. Equal forms have one letter and one colour; a form and its negative have one colour.
# 3. **The lines are enough.** In a row arcs join neighbours of a block, and one strand joins the rows. So the blocks
#    are the connected components of what is drawn: `eqmath.Diagram.from_tikz` finds them from the lines alone, and
#    `eqmath.canvas.read_tikz` reads any picture of eqmath back as a scene.

# %% [markdown]
# ## The verification
#
# (a) for all compositions k → j → l of diagrams with few points, at n = k + l.

# %% [hypothesis]
loop = "n"  # each closed curve counts n; dropped: loop = "1"

# %%
most = 2 if "--quick" in sys.argv else 3
diagrams = family("partition").diagrams
count = 0
for k, j, l in product(range(most + 1), range(3), range(2)):
    n = max(k + l, 1)
    for upper, lower in product(diagrams(j, l), diagrams(k, j)):
        both, c = compose(upper, lower)
        factor = n**c if loop == "n" else 1
        assert upper.matrix(n) * lower.matrix(n) == both.matrix(n) * factor, (upper, lower)
        count += 1
print(count, "compositions are what their figures say")

# %% [markdown]
# (b) for four layers: the words in the cells against the entries of the basis matrices.

# %%


def words(space: Hom) -> list[str]:
    """What is written into the cells of the picture, row by row; zero entries have no word."""
    scene = weight_matrix(space, letters="classes", ticks=False).scene
    return [item.text for item in scene.items if isinstance(item, Label)]


for G, k, l in ((S(3), 2, 1), (S(2), 2, 2), (O(2), 2, 2), (SO(2), 1, 1)):
    space = Hom(G, k, l)
    entries = [tuple(entry) for row in space.to_numpy().transpose(1, 2, 0).tolist() for entry in row]
    shown = [entry for entry in entries if any(entry)]
    letters = dict(zip(words(space), shown, strict=True))
    print(f"{space.group}, {k} → {l}: {len(set(shown))} different entries, {len(letters)} different words")
    assert [letters[word] for word in words(space)] == shown
    assert len(letters) == len(set(shown))

weight_matrix(Hom(S(3), 2, 1), letters="classes")

# %% [markdown]
# (c) for all diagrams with few points, and for whole figures.

# %%
points = 4 if "--quick" in sys.argv else 6
shapes = [(k, m - k) for m in range(1, points + 1) for k in range(m + 1)]
for k, l in shapes:
    assert all(Diagram.from_tikz(d.to_tikz(labels="none")) == d for d in diagrams(k, l))
print(f"read back from their lines: all diagrams with at most {points} points")

d, e = Diagram("1,2|3,1'"), Diagram("1,1'")
gallery: list[Figure] = [tensor_product(d, e), sheet("brauer", 2, 2), equation([d, "(x)", e, "=", d.tensor(e)])]
for made in gallery:
    again = read_tikz(made.to_tikz())
    assert again.title == made.scene.title
    assert [type(item) for item in again.items] == [type(item) for item in made.scene.items]
print("read back as scenes:", "; ".join(made.scene.title for made in gallery))

# %% [markdown]
# ## Where it fails
#
# For n < l+k an equation of matrices need not be one of diagrams: over R² the (2,1)-diagrams satisfy a relation, and
# the figure of it is true only for n = 2. A caption must say for which n.

# %%
(found,) = Hom(S(2), 2, 1).relations()
print(relation(found).scene.title)
zero = {}
for n in (2, 3):
    nothing = dot.tensor(Diagram("1'")).matrix(n) * 0
    zero[n] = sum((diagram.matrix(n) * c for diagram, c in found.terms.items()), nothing) == nothing
print("the sum of the matrices is 0:", ", ".join(f"n = {n}: {it_is}" for n, it_is in zero.items()))
assert zero == {2: True, 3: False}
relation(found)

# %% [markdown]
# ## What was not shown
#
# That n ≥ l+k suffices is the theorem of `symmetric_group.py`; (a), (b) and (c) were checked for the shapes above, not
# for all. That no label lies on a line and that colours can be distinguished is tested for the figures in `figures/`,
# not for those that you make. Only TikZ that eqmath wrote is read back.
#
# ## Exercises
#
# **1.** How many closed curves are there when 1,2|3,4|1',2'|3',4' is put on itself?
#
# **2.** How many different letters are there in the picture of the weight matrix of S(3), (R³)^⊗2 → R³?

# %%
check = teaching.exercises("figures_for_your_paper")
