"""Weight matrices: letters for parameters, equal colours for equal entries, multi-indices at the edges."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from math import prod

from eqmath.canvas import Cell, Item, Label, Scene, Stroke, item_box, lowered
from eqmath.drawing.cell_colours import mark, tint
from eqmath.drawing.figure import Figure
from eqmath.errors import TooLarge, UnknownName, counted
from eqmath.hom import Hom

MOST = 4096
SIDE = 0.62
SIZE = 8.0
LETTERS = ("parameters", "classes", "none")

Form = tuple[int | Fraction, ...]
"""One coefficient a parameter."""


def weight_matrix(space: Hom, letter: str = "w", *, letters: str = "parameters", ticks: bool = True) -> Figure:
    """The general element of a Hom space, Σ w_i b_i over its basis.

    Entries that are equal have one colour; those that differ by their sign have one colour and the
    second a bar over it. Zero entries are left white.

    Parameters
    ----------
    space : Hom
    letter : str
        The name of the parameters w₁, w₂, …
    letters : "parameters", "classes" or "none"
        What is written into the cells: the entries as sums of parameters, one letter for all equal
        entries, or nothing.
    ticks : bool
        Whether the multi-indices of rows and columns stand at the edges.

    Raises
    ------
    TooLarge
        If the matrix has more than 4096 entries.

    Examples
    --------
    >>> from eqmath.groups import series
    >>> weight_matrix(Hom(series("S")(3), 1, 1))
    <figure: the weight matrix of S(3), k = 1, l = 1: 2 parameters>
    >>> weight_matrix(Hom("SO(3)", "V+1", "V"))
    <figure: the weight matrix of SO(3), from V+1 to V: 1 parameter>
    """
    size = prod(space.shape)
    if size > MOST:
        raise TooLarge(f"a weight matrix is drawn up to {MOST} entries, this one has {size}")
    forms = entry_forms(space)
    classes = sorted({_up_to_sign(form) for row in forms for form in row if any(form)}, reverse=True)
    items: list[Item] = []
    words = _words(forms, classes, letter, letters)
    width = max([SIDE, *(_width(word) + 0.2 for word in words.values())])
    for i, row in enumerate(forms):
        for j, form in enumerate(row):
            items += _cell(form, (j * width, -(i + 1) * SIDE), width, classes, words.get(form, ""))
    if ticks:
        items += _ticks(space, width)
    ends = f"k = {space.k}, l = {space.l}" if space.of_powers else f"from {space.source} to {space.target}"
    title = f"the weight matrix of {space.group.name}, {ends}: {counted(space.dim, 'parameter')}"
    rows = "; ".join(", ".join(form_text(form, letter) for form in row) for row in forms)
    return Figure(Scene(tuple(items), title, f"{title}; rows: {rows}", ""))


def entry_forms(space: Hom) -> list[list[Form]]:
    """Every entry as a linear form in the parameters, row by row."""
    basis = space.to_numpy()
    return [[tuple(entry) for entry in row] for row in basis.transpose(1, 2, 0).tolist()]


def form_text(form: Sequence[int | Fraction], letter: str) -> str:
    """A linear form as it is printed.

    >>> form_text((1, 0, -2), "w"), form_text((0, 0), "w")
    ('w₁ − 2w₃', '0')
    """
    text = ""
    for place, c in enumerate(form, 1):
        if c:
            sign = (" − " if text else "−") if c < 0 else (" + " if text else "")
            text += f"{sign}{'' if abs(c) == 1 else abs(c)}{letter}{lowered(str(place))}"
    return text or "0"


def _up_to_sign(form: Form) -> Form:
    """The form or its negative, whichever starts with a positive coefficient."""
    first = next((c for c in form if c), 1)
    return tuple(-c for c in form) if first < 0 else form


def _words(forms: list[list[Form]], classes: list[Form], letter: str, letters: str) -> dict[Form, str]:
    """What is written into the cells of every non-zero form."""
    if letters not in LETTERS:
        raise UnknownName(f"expected letters {', '.join(LETTERS)}, found {letters!r}")
    found = {form for row in forms for form in row if any(form)}
    if letters == "parameters":
        return {form: form_text(form, letter) for form in found}
    if letters == "none":
        return {}
    named = {form: letter + lowered(str(place)) for place, form in enumerate(classes, 1)}
    return {form: named[form] if form in named else "−" + named[_up_to_sign(form)] for form in found}


def _cell(form: Form, at: tuple[float, float], width: float, classes: list[Form], word: str) -> list[Item]:
    if not any(form):
        return [Cell(at, width, SIDE, "#ffffff")]
    (x, y), found = at, _up_to_sign(form)
    place = classes.index(found)
    items: list[Item] = [Cell(at, width, SIDE, tint(place)), *mark(place, at, width, SIDE)]
    if word:
        items.append(Label((x + width / 2, y + SIDE / 2), word, SIZE, italic=True, color="#000000"))
    elif found != form:
        items.append(Stroke(((x + 0.15, y + SIDE / 2), (x + width - 0.15, y + SIDE / 2))))
    return items


def _width(word: str) -> float:
    left, _, right, _ = item_box(Label((0.0, 0.0), word, SIZE, italic=True))
    return right - left


def _indices(n: int, legs: object, count: int) -> list[tuple[int, ...]]:
    """The multi-indices of one side; places from 1 where these are no legs, or for a product several numbers."""
    if isinstance(legs, int):
        return list(product(range(1, n + 1), repeat=legs))
    return [(place,) for place in range(1, count + 1)]


def _ticks(space: Hom, width: float) -> list[Item]:
    """The multi-indices I at the left and J above; a J of many indices stands upright, one index per line."""
    items: list[Item] = []
    rows, columns = space.shape
    l, k = (space.l, space.k) if space.of_powers else (None, None)
    for i, index in enumerate(_indices(space.group.n, l, rows)):
        items.append(Label((-0.12, -(i + 0.5) * SIDE), _joined(index), 7.0, "end"))
    for j, index in enumerate(_indices(space.group.n, k, columns)):
        last = len(index) - 1
        items += [
            Label(((j + 0.5) * width, 0.18 + 0.27 * (last - place)), str(value), 7.0)
            for place, value in enumerate(index)
        ]
    return [item for item in items if not isinstance(item, Label) or item.text]


def _joined(index: Sequence[int]) -> str:
    return ("" if max(index, default=0) < 10 else ",").join(map(str, index))


def tying_pattern(space: Hom) -> Figure:
    """Which entries are tied: colours alone, without letters."""
    figure = weight_matrix(space, letters="none", ticks=True)
    return Figure(
        figure.scene.told(figure.scene.title.replace("weight matrix", "tying pattern"), figure.scene.description)
    )
