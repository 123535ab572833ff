"""Walled Brauer diagrams on two white and one black point: strands keep their side of the wall, arcs cross it."""

from eqmath import family
from eqmath.canvas import Scene, arranged
from eqmath.diagrams import two_colored

WORD = "wwb"


def allowed(word: tuple[int, ...]) -> bool:
    """Pairs within a row have two colours, pairs between the rows one."""
    row, color = [1] * 3 + [-1] * 3, [1 if letter == "w" else -1 for letter in 2 * WORD]
    return all(row[i] * color[i] != row[j] * color[j] for i in range(6) for j in range(i) if word[i] == word[j])


def figure() -> Scene:
    scenes = [two_colored(d, WORD, WORD, wall=True) for d in family("brauer").diagrams(3, 3) if allowed(d.word)]
    assert len(scenes) == 6
    title = "the six walled Brauer diagrams with two white points and a black one in each row"
    return arranged(scenes, 3, 1.5, title, "; ".join(scene.title for scene in scenes))
