"""Exact geometry of scenes for the tests of pictures: floats are binary fractions, and nothing is rounded."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import combinations, pairwise

from eqmath.canvas import POINT, Dot, Item, Label, Scene, Stroke, item_box
from eqmath.canvas.svg import MARGIN
from eqmath.diagrams import STRAND
from eqmath.diagrams.spacing import OPERATORS

Place = tuple[Fraction, Fraction]
STEPS = 16


def exact(points) -> list[Place]:
    return [(Fraction(x), Fraction(y)) for x, y in points]


def items(scene: Scene, kind: type) -> list:
    return [item for item in scene.items if isinstance(item, kind)]


def cubics(points: tuple[Place, ...]) -> list[tuple[Place, ...]]:
    """The cubic pieces of a chain of 3m + 1 points."""
    return [points[start : start + 4] for start in range(0, len(points) - 1, 3)]


@lru_cache(maxsize=4096)
def on_curve(stroke: Stroke, steps: int = STEPS) -> list[Place]:
    """Points of a line or of every cubic Bézier curve of a chain at t = 0, 1/16, …, 1, by de Casteljau."""
    found: list[Place] = []
    for piece in [stroke.points] if len(stroke.points) == 2 else cubics(stroke.points):
        for step in range(bool(found), steps + 1):
            t, row = Fraction(step, steps), exact(piece)
            while len(row) > 1:
                row = [((1 - t) * p[0] + t * q[0], (1 - t) * p[1] + t * q[1]) for p, q in pairwise(row)]
            found.append(row[0])
    return found


def turn(a: Place, b: Place, c: Place) -> Fraction:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def overlaps(a: Place, b: Place, c: Place, d: Place) -> bool:
    return all(max(a[i], b[i]) >= min(c[i], d[i]) and max(c[i], d[i]) >= min(a[i], b[i]) for i in (0, 1))


def crosses(p: list[Place], q: list[Place]) -> bool:
    """Whether two polylines meet, by orientation of exact triangles."""
    return any(
        turn(a, b, c) * turn(a, b, d) <= 0 and turn(c, d, a) * turn(c, d, b) <= 0 and overlaps(a, b, c, d)
        for a, b in pairwise(p)
        for c, d in pairwise(q)
    )


def distance2(p: Place, a: Place, b: Place) -> Fraction:
    """The squared distance of a point from a piece of a line."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = max(Fraction(0), min(Fraction(1), ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length)) if length else 0
    return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2


def meets_box(path: list[Place], box) -> bool:
    """Whether a polyline meets the inside of a box."""
    left, bottom, right, top = map(Fraction, box)
    corners = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
    return any(left < x < right and bottom < y < top for x, y in path) or crosses(path, corners)


def boxes_meet(a, b) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def unreadable(scene: Scene) -> list[str]:
    """What is wrong with a picture: names on names, on strands or on dots; strands through foreign vertices.

    A line keeps a fifth of a millimetre from a foreign vertex. Boxes that do not meet settle most cases.
    """
    labels, dots, strokes = items(scene, Label), items(scene, Dot), items(scene, Stroke)
    paths = [(stroke, item_box(stroke), on_curve(stroke)) for stroke in strokes]
    frames = {id(label): item_box(label) for label in labels}
    wrong = [f"{a.text} on {b.text}" for a, b in combinations(labels, 2) if boxes_meet(frames[id(a)], frames[id(b)])]
    for label in labels:
        outside = [dot for dot in dots if boxes_meet(item_box(dot), frames[id(label)])]
        wrong += [f"{label.text} on the dot at {dot.at}" for dot in outside if not dot.square or dot.at != label.at]
        frame = frames[id(label)]
        near = [(stroke, path) for stroke, box, path in paths if boxes_meet(frame, box)]
        wrong += [f"{label.text} on a line" for stroke, path in near if meets_box(path, widened(label, stroke))]
    for dot in dots:
        centre, reach = exact([dot.at])[0], Fraction(dot.radius)
        x, y = dot.at
        around = (x - dot.radius - 0.1, y - dot.radius - 0.1, x + dot.radius + 0.1, y + dot.radius + 0.1)
        for stroke, path in [(stroke, path) for stroke, box, path in paths if boxes_meet(around, box)]:
            if not near_end(path, centre, reach):
                clear = reach + Fraction(stroke.width) * Fraction(POINT) / 2 + Fraction(1, 50)
                wrong += [f"a line through {dot.at}"] * any(
                    distance2(centre, a, b) < clear * clear for a, b in pairwise(path)
                )
    return wrong


def widened(label: Label, stroke: Stroke):
    """The box of a label, half of a line's width larger on every side."""
    left, bottom, right, top = item_box(label)
    rim = stroke.width * POINT / 2
    return left - rim, bottom - rim, right + rim, top + rim


def near_end(path: list[Place], centre: Place, reach: Fraction) -> bool:
    """Whether a path begins or ends at a dot: in its middle, or on its rim."""
    limit = reach * reach * Fraction(101, 100)
    return any((x - centre[0]) ** 2 + (y - centre[1]) ** 2 <= limit for x, y in (path[0], path[-1]))


def rooms(scene: Scene) -> list[float]:
    """From each sign to its neighbours at its height, on the left and on the right, unless they are text."""
    found: list[float] = []
    for sign in (item for item in scene.items if isinstance(item, Label) and item.text in OPERATORS):
        left, bottom, right, top = item_box(sign)
        boxes = [(item_box(item), isinstance(item, Label)) for item in scene.items if item is not sign]
        level = [(box, words) for box, words in boxes if box[1] < top + STRAND / 2 and bottom - STRAND / 2 < box[3]]
        before = [(left - box[2], words) for box, words in level if box[2] <= left]
        behind = [(box[0] - right, words) for box, words in level if right <= box[0]]
        found += [room for room, words in (min(side) for side in (before, behind) if side) if not words]
    return found


def page(scene: Scene):
    """The box of the page on which every writer puts the scene."""
    left, bottom, right, top = scene.box
    return left - MARGIN, bottom - MARGIN, right + MARGIN, top + MARGIN


def clipped(scene: Scene) -> list[Item]:
    """The items of which a part lies outside the page."""
    frame = page(scene)
    return [item for item in scene.items if not inside(item_box(item), frame)]


def inside(box, frame) -> bool:
    return frame[0] <= box[0] and frame[1] <= box[1] and box[2] <= frame[2] and box[3] <= frame[3]
