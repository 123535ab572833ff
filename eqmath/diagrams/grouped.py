"""Diagrams on legs that come in groups: one diagram that stands for its orbit under permutations inside the groups."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import total_ordering
from itertools import groupby
from typing import Any

from eqmath._frozen import Frozen
from eqmath.canvas import Cell, Drawn, Item, Scene, Stroke
from eqmath.diagrams.diagram import Diagram, require_diagram
from eqmath.diagrams.layout import Layout
from eqmath.diagrams.picture import RADIUS, in_order, names
from eqmath.diagrams.text import Vertex, format_vertex
from eqmath.errors import DiagramError, shown

OUTSIDE = 0.2
"""Centimetres from a vertex to the bar of its group."""
OVER = 0.14
"""How far a bar or a box reaches beyond its outermost vertices."""
WAVE = 0.2
"""How long half a wave is, at most."""
BAR_WIDTH = 2.0
"""The width of a bar, in printer's points."""
HIGH = 0.08
"""How high a wave is, and half of a box."""
STEM_WIDTH = 0.4

LegPower = tuple[str, int]
"""What happens to neighbouring legs, ``Sym``, ``Alt`` or ``Harm``, and how many they are; ``V`` is one leg."""

ONE = "V"
WORDS = {ONE: "", "Sym": "symmetrised", "Alt": "antisymmetrised", "Harm": "harmonic"}
_FACTOR = re.compile(r"V(?:\^(?P<power>[0-9]{1,3}))?|(?P<kind>Sym|Alt|Harm)(?P<degree>[0-9]{1,3})\(V\)")
_TEXT = re.compile(r"([^:>-]*)::([^:>-]*)->([^:>-]*)")
SHAPE = "such as 1,1'|2,2' :: Sym2(V) -> V*V"


@total_ordering
class Grouped(Drawn, Frozen):
    """A diagram between products of symmetrised, antisymmetrised and harmonic powers of V, immutable.

    It stands for its orbit under the permutations inside the groups, which it represents: the text is that of the
    diagram, with the spaces of its inputs and of its outputs. They are ordered by their diagrams, then by their groups.

    Parameters
    ----------
    text : str
        ``1,1'|2,2' :: Sym2(V) -> V*V`` has two inputs that are symmetrised, and two outputs.

    Attributes
    ----------
    diagram : Diagram
    outputs, inputs : tuple of (kind, degree)
        The groups of neighbouring legs; groups of one leg are ``("V", 1)``.

    Raises
    ------
    DiagramError
        If the text is none, or the groups have other numbers of legs than the diagram.

    Examples
    --------
    >>> d = Grouped("1,2|1',2' :: Sym2(V) -> V^2")
    >>> d, d.inputs, d.outputs
    (Grouped("1,2|1',2' :: Sym2(V) -> V^2"), (('Sym', 2),), (('V', 1), ('V', 1)))
    >>> Grouped.of(Diagram("1,1'|2,2'"), outputs=[("Alt", 2)], inputs=[("Alt", 2)])
    Grouped("1,1'|2,2' :: Alt2(V) -> Alt2(V)")
    """

    __slots__ = ("diagram", "inputs", "outputs")
    diagram: Diagram
    outputs: tuple[LegPower, ...]
    inputs: tuple[LegPower, ...]

    def __init__(self, text: str) -> None:
        match = _TEXT.fullmatch(text) if isinstance(text, str) else None
        if not match:
            raise DiagramError(f"expected a diagram with its spaces, found {shown(text)}", hint=SHAPE)
        self._set(Diagram(match[1]), outputs=_read(match[3]), inputs=_read(match[2]))

    @classmethod
    def of(cls, diagram: Diagram, outputs: Iterable[LegPower], inputs: Iterable[LegPower]) -> Grouped:
        """A diagram with the groups of its outputs and of its inputs, each with how many legs it has."""
        require_diagram(diagram)
        found = object.__new__(cls)
        found._set(diagram, list(map(_known, outputs)), list(map(_known, inputs)))
        return found

    def _set(self, diagram: Diagram, outputs: Sequence[LegPower], inputs: Sequence[LegPower]) -> None:
        for name, number, groups in (("outputs", diagram.l, outputs), ("inputs", diagram.k, inputs)):
            legs = sum(degree for _, degree in groups)
            if legs != number:
                raise DiagramError(
                    f"expected groups of the {number} {name} of {diagram}, found {legs} legs", hint=SHAPE
                )
        object.__setattr__(self, "diagram", diagram)
        object.__setattr__(self, "outputs", tuple(one for group in outputs for one in _ones(group)))
        object.__setattr__(self, "inputs", tuple(one for group in inputs for one in _ones(group)))

    def picture(self, labels: str = "primes", filled: bool = True, palette: str = "black") -> Scene:
        """The drawing: a bar outside legs that are symmetrised, a wave where antisymmetrised, a box if harmonic."""
        layout = Layout.of(self.diagram.blocks, 0.0 if filled else RADIUS)
        items: list[Item] = []
        words: list[str] = []
        lifted: set[Vertex] = set()
        for groups, outwards in ((self.outputs, 1), (self.inputs, -1)):
            for kind, own in _vertices(groups, outwards):
                if kind != ONE:
                    items += MARKS[kind](layout, own)
                    words.append(f"{WORDS[kind]}: {', '.join(map(format_vertex, own))}")
                    lifted |= set(own)
        places = {v: layout.beside(v) for v in in_order(self.diagram.blocks)}
        away = {v: (x, y + (OUTSIDE if v > 0 else -OUTSIDE) * (v in lifted)) for v, (x, y) in places.items()}
        scene = self.diagram.picture("none", filled, palette)
        items += names(labels, away, self.diagram.l)
        description = "; ".join([scene.description, *words])
        title = f"diagram {self.diagram} from {_written(self.inputs)} to {_written(self.outputs)}"
        return Scene((*scene.items, *items), title, description, f"eqmath grouped diagram: {self}", scene.axis)

    @property
    def picture_size(self) -> int:
        """How many vertices it has."""
        return self.diagram.picture_size

    def _key(self) -> tuple[Diagram, tuple[LegPower, ...], tuple[LegPower, ...]]:
        return self.diagram, self.outputs, self.inputs

    def __eq__(self, other: object) -> bool:
        return type(other) is Grouped and self._key() == other._key()

    def __lt__(self, other: Grouped) -> bool:
        return self._key() < other._key() if type(other) is Grouped else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        return Grouped, (str(self),)

    def __repr__(self) -> str:
        return f'Grouped("{self}")'

    def __str__(self) -> str:
        return f"{self.diagram} :: {_written(self.inputs)} -> {_written(self.outputs)}"


def _read(text: str) -> list[LegPower]:
    """The groups of a product such as V^2*Sym3(V); 1 has none."""
    factors = [] if text.strip() == "1" else [factor.strip() for factor in text.split("*")]
    found = []
    for factor in factors:
        match = _FACTOR.fullmatch(factor)
        if not match:
            raise DiagramError(f"expected V, V^2, Sym2(V), Alt2(V), Harm2(V) or 1, found {factor[:40]!r}", hint=SHAPE)
        kind = match["kind"] or ONE
        found.append((kind, int(match["degree"] or match["power"] or 1)))
    return found


def _known(group: LegPower) -> LegPower:
    """A group whose kind and degree are known."""
    kind, degree = group
    if kind not in WORDS or not isinstance(degree, int) or degree < 0:
        raise DiagramError(
            f"expected Sym, Alt, Harm or V and a number of legs, found {shown(group)}", hint='("Sym", 2)'
        )
    return kind, degree


def _ones(group: LegPower) -> list[LegPower]:
    """V^d as d legs, and a power with one leg as V."""
    kind, degree = group
    return [(ONE, 1)] * degree if kind == ONE or degree < 2 else [group]


def _written(groups: Sequence[LegPower]) -> str:
    """The product of the groups, neighbouring single legs as a power of V."""
    words = []
    for (kind, degree), own in groupby(groups):
        times = len(list(own))
        power = f"V^{times}" if times > 1 else ONE
        words += [power] if kind == ONE else [f"{kind}{degree}(V)"] * times
    return "*".join(words) or "1"


def _vertices(groups: Sequence[LegPower], outwards: int) -> Iterator[tuple[str, list[Vertex]]]:
    """Every group with its vertices."""
    start = 1
    for kind, degree in groups:
        yield kind, [outwards * v for v in range(start, start + degree)]
        start += degree


def _span(layout: Layout, own: Sequence[Vertex], outside: float) -> tuple[float, float, float]:
    """Where the mark of a group begins and ends, and its height, so far outside the row."""
    (left, y), (right, _) = layout.at(own[0]), layout.at(own[-1])
    return left - OVER, right + OVER, y + _outwards(own) * outside


def _outwards(own: Sequence[Vertex]) -> int:
    return 1 if own[0] > 0 else -1


def _stems(layout: Layout, own: Sequence[Vertex], end: float) -> list[Item]:
    """From the rims of the vertices to the mark."""
    places, trim = map(layout.at, own), _outwards(own) * layout.trim
    return [Stroke(((x, y + trim), (x, end)), STEM_WIDTH) for x, y in places]


def _bar(layout: Layout, own: Sequence[Vertex]) -> list[Item]:
    """A straight bar."""
    left, right, y = _span(layout, own, OUTSIDE)
    return [*_stems(layout, own, y), Stroke(((left, y), (right, y)), BAR_WIDTH)]


def _wave(layout: Layout, own: Sequence[Vertex]) -> list[Item]:
    """A wavy bar: as many half waves, up and down in turn, as fit."""
    left, right, y = _span(layout, own, OUTSIDE)
    count = 2 * max(1, round((right - left) / WAVE / 2))
    step = (right - left) / count
    points = [(left, y)]
    for i in range(count):
        x, peak = left + step * i, y + (-1) ** i * HIGH
        points += [(x + step / 3, peak), (x + 2 * step / 3, peak), (x + step, y)]
    return [*_stems(layout, own, y), Stroke(tuple(points), BAR_WIDTH / 2)]


def _box(layout: Layout, own: Sequence[Vertex]) -> list[Item]:
    """An open box."""
    left, right, near = _span(layout, own, OUTSIDE - HIGH)
    far = near + _outwards(own) * 2 * HIGH
    return [*_stems(layout, own, near), Cell((left, min(near, far)), right - left, abs(far - near))]


MARKS: dict[str, Callable[[Layout, Sequence[Vertex]], list[Item]]] = {"Sym": _bar, "Alt": _wave, "Harm": _box}
"""How the groups of every kind are drawn."""
