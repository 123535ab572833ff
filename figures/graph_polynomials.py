"""Equivariant graph polynomials as multigraphs: red squares are outputs, the other vertices are summed over."""

from eqmath import family
from eqmath.canvas import captioned
from eqmath.drawing import Figure, multigraph, table

X = "ijk"


def linear(word: tuple[int, ...]) -> tuple[list[tuple[int, int]], str]:
    """One edge a → b and one red vertex c: the five ways in which three points may be equal."""
    a, b, _ = (word.index(label) for label in word)
    return [], str((a, b))


def figure() -> Figure:
    scenes = []
    for d in family("partition").diagrams(0, 3):
        red, a, b = d.word
        size = max(d.word) + 1
        letters = "ijk"[:size]
        summed = letters[1:]
        text = f"y({letters[red]}) = {'Σ' if summed else ''} x({letters[a]},{letters[b]})".replace("  ", " ")
        scenes.append(captioned(multigraph(size, [(a, b)], {red: letters[red]}), text))
    big = multigraph(3, [(0, 1), (0, 1), (1, 2), (2, 2)], {0: "i", 2: "j"})
    big = captioned(big, "y(i,j) = Σ x(i,k)² x(k,j) x(j,j)")
    return table({"degree 1": scenes[:3], "": scenes[3:], "degree 4": [big]}, "equivariant graph polynomials", even=False)
