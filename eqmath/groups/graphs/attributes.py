"""What the attributes of a networkx graph mean: colours of vertices, weights of edges, names, or nothing said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from eqmath.errors import GroupError

COLOURS = ("color", "colour")
"""Vertex attributes that are colours without further ado."""

NAMES = {"weight": ("id",), "colour": ("id", "name", "label")}
"""Attributes that only name an edge or a vertex, where all their values are different."""

DEEPEST = 9

Items = Sequence[tuple[str, Mapping[Any, Any]]]


def vertex_colours(vertices: Items, wanted: str | None) -> list[Any]:
    """The colour of every vertex; none where no attribute is one.

    Parameters
    ----------
    vertices : (name, attributes) of every vertex
    wanted : str or None
        The attribute that is a colour; empty for none; None for color or colour, and then no other attribute
        may tell vertices apart.

    Raises
    ------
    GroupError
        If an attribute is left that could be meant, or a vertex has no colour.

    Examples
    --------
    >>> vertices = [("a", {"color": "red", "age": 7}), ("b", {"color": "blue", "age": 7})]
    >>> vertex_colours(vertices, None), vertex_colours(vertices, "age"), vertex_colours(vertices, "")
    (['red', 'blue'], [7, 7], [])
    """
    if wanted is not None:
        return _values("colour", vertices, wanted)
    found = [name for name in COLOURS if any(name in data for _, data in vertices)]
    if len(found) > 1:
        raise GroupError("the vertices have both color and colour", hint=_hint("colour", "color"))
    _nothing_left("colour", vertices, found)
    return _values("colour", vertices, found[0]) if found else []


def edge_weights(edges: Items, wanted: str | None) -> list[Any]:
    """The weight of every edge, as `vertex_colours`; without a wanted attribute none may distinguish edges.

    >>> edges = [("a – b", {"cost": 1}), ("b – c", {"cost": 2})]
    >>> edge_weights(edges, "cost"), edge_weights(edges, "")
    ([1, 2], [])
    >>> edge_weights(edges, None)
    Traceback (most recent call last):
    eqmath.errors.GroupError: a – b and b – c differ in cost, and nothing says whether automorphisms keep that
        weight="cost" keeps it, weight="" drops it; as text: Aut(FILE, weight=cost)
    """
    if wanted is not None:
        return _values("weight", edges, wanted)
    _nothing_left("weight", edges, ())
    return []


def _values(what: str, items: Items, name: str) -> list[Any]:
    """The values of one attribute, which all have; none for no attribute."""
    if not isinstance(name, str):
        raise GroupError(f"expected {what}= to be the name of an attribute, found {name!r:.60}")
    missing = next((place for place, data in items if name and name not in data), None)
    if missing is not None:
        raise GroupError(f"{missing} has no {name}, which {what}= names")
    return [_value(data[name]) for _, data in items] if name else []


def _nothing_left(what: str, items: Items, used: Iterable[str]) -> None:
    """Refuse attributes that tell items apart and that nobody has spoken about."""
    keys = dict.fromkeys(key for _, data in items for key in data)
    for key in keys:
        values = [_value(data[key]) if key in data else _Missing for _, data in items]
        name = str(key).lower() in NAMES[what] and len(set(values)) == len(values)
        if key not in used and len(set(values)) > 1 and not name:
            (first, _), (second, _) = items[0], items[next(i for i, x in enumerate(values) if x != values[0])]
            differ = f"{first} and {second} differ in {str(key)[:60]}"
            raise GroupError(f"{differ}, and nothing says whether automorphisms keep that", hint=_hint(what, str(key)))


class _Missing:
    """The value of an attribute that is not there."""


def _hint(what: str, name: str) -> str:
    return f'{what}="{name[:60]}" keeps it, {what}="" drops it; as text: Aut(FILE, {what}={name[:60]})'


def _value(value: Any, depth: int = 0) -> Any:
    """A value that can be compared: a text, an exact or floating number, a truth value, nothing, a tuple of these."""
    if hasattr(value, "item") and getattr(value, "shape", None) == ():
        value = value.item()
    if isinstance(value, list | tuple) and depth < DEEPEST:
        return tuple(_value(x, depth + 1) for x in value)
    if isinstance(value, Mapping) and depth < DEEPEST:
        return tuple((str(key), _value(value[key], depth + 1)) for key in sorted(value, key=str))
    if value is None or (isinstance(value, str | int | Fraction | float) and value == value):
        return value
    raise GroupError(f"expected texts and numbers as colours and weights, found {value!r:.60}")
