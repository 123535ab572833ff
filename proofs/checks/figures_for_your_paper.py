"""The answers to the exercises of figures_for_your_paper.py, computed. Try first."""

from eqmath import Diagram, Hom, S, compose
from eqmath.canvas import Label
from eqmath.drawing import weight_matrix


def exercise_1() -> int:
    d = Diagram("1,2|3,4|1',2'|3',4'")
    return compose(d, d).loops


def exercise_2() -> int:
    scene = weight_matrix(Hom(S(3), 2, 1), letters="classes", ticks=False).scene
    return len({item.text for item in scene.items if isinstance(item, Label)})


HINTS = (
    "look at the middle row: how many blocks does it fall into?",
    "equal entries have one letter: how many weights has the layer?",
)
