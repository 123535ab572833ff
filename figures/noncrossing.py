"""The fourteen noncrossing (2,2)-partition diagrams, their blocks told apart by colours and dashes."""

from eqmath import family
from eqmath.canvas import Scene, arranged


def figure() -> Scene:
    planar = [d for d in family("partition").diagrams(2, 2) if d.is_planar]
    assert len(planar) == 14
    scenes = [d.picture("none", palette="colors") for d in planar]
    return arranged(scenes, 5, 1.6, "the 14 noncrossing (2,2)-partition diagrams", " ; ".join(map(str, planar)))
