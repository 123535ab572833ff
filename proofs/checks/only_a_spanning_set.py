"""The answers to the exercises of only_a_spanning_set.py, computed. Try first."""

from eqmath import Diagram, Hom, Matrix, S


def exercise_1() -> int:
    space = Hom(S(3), 3, 3)
    return len(space.spanning_set) - space.rank


def exercise_2() -> int:
    columns = [Matrix([[x] for row in Diagram(d).matrix(10).tolist() for x in row]) for d in ("1,1'", "1|1'")]
    return Matrix([[(a.T * b)[0, 0] for b in columns] for a in columns]).det()


HINTS = (
    "diagrams with more than n blocks: Σ S(6, t) over t > 3",
    "n · n(n − 1), for one partition into one block and one into two",
)
