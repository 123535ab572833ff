"""The nine (2,2)-bipartition diagrams, as pairs (x, y) of x inputs below and y outputs above; points have no names."""

from itertools import combinations_with_replacement, product

from eqmath.canvas import Scene, arranged, captioned
from eqmath.diagrams import APART, bipartition


def figure() -> Scene:
    blocks = [pair for pair in product(range(3), repeat=2) if any(pair)]
    lists = [found for size in range(1, 5) for found in combinations_with_replacement(blocks, size)]
    whole = [found for found in lists if [sum(side) for side in zip(*found, strict=True)] == [2, 2]]
    assert len(whole) == 9
    scenes = [captioned(scene, scene.title.removeprefix("bipartition "), 8.0) for scene in map(bipartition, whole)]
    told = "; ".join(scene.description for scene in scenes)
    return arranged(scenes, 3, APART, "the nine (2,2)-bipartition diagrams", told, leading=0.9)
