"""Which degrees couple: filled dots for O(3), by products of polynomials; open ones for SO(3) alone, with a head."""

from eqmath import Hom
from eqmath.canvas import Dot, Label, Scene, Stroke
from eqmath.drawing import Figure, table

STEP, MOST, LAST = 0.42, 4, 6
GREY, RED = "#808080", "#cc2222"


def harmonics(l: int) -> str:
    """The text of the harmonic polynomials of degree l."""
    return ("1", "V")[l] if l < 2 else f"Harm{l}(V)"


def dot(a: int, b: int, c: int) -> Dot:
    """Whether O(3) has a coupling, or SO(3) alone, or none."""
    x, y, z = map(harmonics, (a, b, c))
    whole, special = (Hom(group, f"{x}*{y}", z).second_route for group in ("O(3)", "SO(3)"))
    at = (c * STEP, b * STEP)
    if whole:
        return Dot(at, radius=0.1)
    return Dot(at, filled=False, radius=0.1, color=RED) if special else Dot(at, radius=0.03, color=GREY)


def lattice(a: int) -> Scene:
    """The degrees c at the right and b upwards, for one a."""
    dots = [dot(a, b, c) for b in range(MOST) for c in range(LAST)]
    axes = [Label((c * STEP, -0.42), str(c), 7) for c in range(LAST)]
    axes += [Label((-0.4, b * STEP), str(b), 7, "end") for b in range(MOST)]
    axes += [Label((LAST * STEP, -0.42), "c", 7, italic=True), Label((-0.4, MOST * STEP), "b", 7, "end", italic=True)]
    frame = [Stroke(((-0.25, y), (x, -0.22))) for x, y in ((-0.25, MOST * STEP), (LAST * STEP, -0.22))]
    words = f"a = {a}"
    return Scene((*frame, *dots, *axes, Label((3 * STEP, MOST * STEP + 0.2), words, 8)), words, words)


def figure() -> Figure:
    return table({"": [lattice(1), lattice(2)]}, "couplings of harmonic polynomials", gap=0.5)
