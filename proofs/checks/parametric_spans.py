"""The answers to the exercises of parametric_spans.py, computed. Try first."""

from eqmath import Hom
from eqmath.spans import output_size


def exercise_1() -> tuple[int, ...]:
    return output_size(28, 5, stride=2, padding=2), output_size(28, 5, stride=2)


def exercise_2() -> tuple[int, ...]:
    return tuple(Hom(f"Torus(7,{r})", source="V", target="V").dim for r in (4, 8))


HINTS = (
    "⌊(n + 2p − k)/s⌋ + 1",
    "the shift 0 is alone, and the other 48 fall into orbits of 4; with reflections some of them join",
)
