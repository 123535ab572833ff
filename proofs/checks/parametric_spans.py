"""The answers to the exercises of parametric_spans.py, computed. Try first."""

from eqmath import Hom
from eqmath.spans import output_size


def exercise_1() -> tuple[int, ...]:
    return output_size(28, 5, stride=2, padding=2), output_size(28, 5, stride=2)


def exercise_2() -> tuple[int, ...]:
    return tuple(Hom(f"Torus(7,{r})", source="V", target="V").dim for r in (4, 8))
