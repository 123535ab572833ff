"""The layers of a group between two spaces: dimension, diagrams, weight matrix, relations, and every n."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from itertools import islice
from math import prod

from eqmath.canvas import TEXT_WIDTH, Drawn, to_svg
from eqmath.diagrams import LinearCombination
from eqmath.drawing import Figure, relation, weight_matrix
from eqmath.errors import CaseError, EqmathError, TooLarge, counted
from eqmath.explorer.every import every_n_part
from eqmath.explorer.view import (
    ASKED,
    BYTES,
    PATIENCE,
    SECONDS,
    View,
    answered,
    gallery,
    guarded,
    note,
    picture,
    refusal,
    shell,
)
from eqmath.hom import Hom
from eqmath.limits import grouped, human, lasting
from eqmath.markup import Markup, heading, items, paragraph
from eqmath.runs import MAX_ORDER

MOST_ENTRIES, MOST_DIAGRAMS, MOST_RELATIONS = 729, 60, 6
"""So many are shown; the command has all of them."""
MOST_N = 1000
"""For a larger n the characters are not summed: their numbers have thousands of digits."""
STOPPED = f"It is stopped after {PATIENCE} seconds."
WIDE, SMALLER = 14.0, 0.6
"""An equation is cut into lines of so many centimetres, and made smaller, so that a phone shows it."""


def layer_view(group: str, source: int | str, target: int | str, *, anyway: bool = False) -> View:
    """All linear maps between two spaces that commute with a group.

    Parameters
    ----------
    group : str
    source, target : int or str
        A number of legs, k or l, or a space such as ``Sym2(V)``.
    anyway : bool
        Whether to begin what is predicted to take long.

    Examples
    --------
    >>> view = layer_view("S(3)", 2, 2)
    >>> view.title, view.command
    ('S(3)-equivariant maps from V^2 to V^2', 'eqmath hom "S(3)" -k 2 -l 2 --basis --relations')
    >>> layer_view("S(20)", 6, 6).asks.partition(",")[0]
    'Predicted to take about 3 seconds'
    """
    return answered(partial(_layer, group, source, target, anyway), PATIENCE if anyway else SECONDS)


def _layer(group: str, source: int | str, target: int | str, anyway: bool) -> View:
    ends = _ends(source, target)
    space = Hom(group, *ends)
    title = f"{space.group.name}-equivariant maps from {space.source} to {space.target}"
    parts, asks = _parts(space, anyway)
    return View(title, parts, _command(group, *ends), _python(group, *ends), asks)


def _parts(space: Hom, anyway: bool) -> tuple[list[str], str]:
    """The answer, and what is asked before it is looked for."""
    cost = space.cost
    if cost.bytes > BYTES:
        words = f"{human(cost.bytes)} would be needed, and this page uses at most {human(BYTES)}"
        return [refusal(TooLarge(words, hint="the command below may use more"))], ""
    if cost.seconds > ASKED and not anyway:
        size = f"a table of {grouped(cost.rows)} × {grouped(cost.columns)} and {human(cost.bytes)}"
        return [], f"Predicted to take about {lasting(cost.seconds)}, {size}. {STOPPED}"
    try:
        facts = _facts(space)
    except EqmathError as error:
        return [refusal(error)], ""
    if space.unsought and not anyway:
        return facts, f"The diagrams were not looked for: {space.unsought}. {STOPPED}"
    return facts + _all(space, anyway), ""


def _ends(source: int | str, target: int | str) -> tuple[int, int] | tuple[str, str]:
    """Two numbers of legs, or two spaces: beside a space k legs are V^k."""
    if isinstance(source, int) and isinstance(target, int):
        if source + target > MAX_ORDER:
            raise CaseError(f"expected l + k to be at most {MAX_ORDER}, found {source + target}")
        return source, target
    first, second = (f"V^{end}" if isinstance(end, int) else end for end in (source, target))
    return first, second


def _all(space: Hom, anyway: bool) -> list[str]:
    """Every part, each for itself."""
    parts = ("Weight matrix", _weights), ("Spanning set", _spanning), ("Relations", _relations)
    found = [line for name, part in parts for line in (heading(name, 3), *guarded(partial(part, space)))]
    return [*found, heading("Every n", 3), *guarded(partial(every_n_part, space, anyway))]


def _facts(space: Hom) -> list[str]:
    """The dimension, what else gives it, and the size of a matrix."""
    rows, columns = space.shape
    route = space.second_route if space.group.n <= MOST_N else None
    second = "" if route is None else f", and {route} by characters"
    size = f"matrices of {counted(rows, 'row')} and {counted(columns, 'column')}"
    return [f'<p class="lead"><strong>{counted(space.dim, "weight")}</strong>{second}; {size}.</p>']


def _weights(space: Hom) -> Iterator[str]:
    if prod(space.shape) > MOST_ENTRIES:
        yield note(f"A matrix of more than {MOST_ENTRIES} entries is not drawn here.")
        return
    if not space.dim:
        yield note("Only the zero map commutes with the group.")
        return
    drawn, letters = _weight_figure(space)
    words = {
        "parameters": "Entries with the same sum of weights have the same colour.",
        "classes": "Equal letters and colours are equal entries; a letter stands for a sum of weights.",
    }
    yield picture(to_svg(drawn.scene), words[letters], "weight-matrix")


def _weight_figure(space: Hom) -> tuple[Figure, str]:
    """The matrix with the sums of weights in its cells; with a letter for each where these are too long for a page."""
    drawn = weight_matrix(space)
    if drawn.scene.width <= TEXT_WIDTH:
        return drawn, "parameters"
    return weight_matrix(space, "a", letters="classes"), "classes"


def _spanning(space: Hom) -> Iterator[str]:
    spanning = space.spanning_set
    if spanning is None:
        yield note("No diagrams are known here: a basis was found by solving the equations of the generators.")
        return
    yield paragraph(_said(space))
    shown = list(islice(spanning, MOST_DIAGRAMS))
    weights = {diagram: f"w<sub>{place}</sub> · " for place, diagram in enumerate(space.basis(), 1)}
    texts = [Markup(weights.get(diagram, "") + escape(str(diagram))) for diagram in shown]
    if all(isinstance(diagram, Drawn) for diagram in shown):
        yield gallery([(_svg(space.as_drawn(d)), text) for d, text in zip(shown, texts, strict=True)], "spanning-set")
    else:
        yield items(texts)
    if spanning.count > len(shown):
        yield note(f"These are the first {len(shown)} of {spanning.count}; the command below lists the basis.")


def _svg(diagram: Drawn) -> str:
    return to_svg(diagram.picture("none"))


def _said(space: Hom) -> str:
    """What the diagrams are, in a sentence."""
    count, rank = space.spanning_set.count, space.rank
    if not count:
        return "There are no diagrams of this shape."
    whole = "They are a basis" if space.is_basis else f"They span; {rank} of them, which have a weight, are a basis"
    return f"{counted(count, f'{space.spanning_set.name} diagram')} of rank {rank}. {whole}."


def _relations(space: Hom) -> Iterator[str]:
    spanning = space.spanning_set
    if spanning is None or space.is_basis:
        yield note("None: the maps are linearly independent.")
        return
    left = spanning.count - (space.rank or 0)
    if spanning.count > MOST_DIAGRAMS:
        yield note(
            f"The relations are a space of dimension {left}; those of more than {MOST_DIAGRAMS} diagrams are not drawn."
        )
        return
    for place, found in enumerate(space.relations()[:MOST_RELATIONS], 1):
        yield _relation(found, f"relation-{place}")
    if left > MOST_RELATIONS:
        yield note(f"These are {MOST_RELATIONS} of {left}; the command below has all of them.")


def _relation(found: LinearCombination, name: str) -> str:
    if all(isinstance(diagram, Drawn) for diagram in found.terms):
        return picture(to_svg(relation(found, width=WIDE).scene.scaled(SMALLER)), f"{found} = 0", name)
    return paragraph(f"{found} = 0")


def _command(group: str, source: int | str, target: int | str) -> str:
    spaces = isinstance(source, str)
    flags = ("--from", "--to") if spaces else ("-k", "-l")
    return shell("eqmath", "hom", group, flags[0], str(source), flags[1], str(target), "--basis", "--relations")


def _python(group: str, source: int | str, target: int | str) -> str:
    return "\n".join([
        "from eqmath import Hom",
        "from eqmath.drawing import weight_matrix",
        "",
        f"H = Hom({group!r}, {source!r}, {target!r})",
        "print(H.dim, H.rank, H.basis(), H.relations())",
        'weight_matrix(H).save("layer.svg")',
    ])  # fmt: skip
