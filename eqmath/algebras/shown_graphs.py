"""Graphs of shapes that a notebook shows as pictures."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from eqmath.canvas import Shown, to_svg
from eqmath.diagrams.shape_scenes import shape_scene

if TYPE_CHECKING:
    import networkx

MOST_SHOWN = 80
"""Nodes of a graph that a notebook shows."""


def shown_graph(name: str) -> networkx.DiGraph:
    """An empty directed graph with a name, for shapes: a notebook shows it as a picture.

    >>> graph = shown_graph("two shapes")
    >>> graph.add_node((), dimension=1)
    >>> graph._repr_svg_()[:4], shown_graph("nothing")._repr_svg_()
    ('<svg', None)
    """
    return _kind()(name=name)


@cache
def _kind() -> type[networkx.DiGraph]:
    """The class, made when it is needed: networkx is slow to import."""
    import networkx

    class ShapeGraph(Shown, networkx.DiGraph):  # type: ignore[misc]  # networkx has no types
        """A directed graph of shapes."""

        def _repr_svg_(self) -> str | None:
            complete = all("shape" in data or "dimension" in data for _, data in self.nodes(data=True))
            return to_svg(shape_scene(self)) if complete and 0 < len(self) <= MOST_SHOWN else None

        def __reduce__(self) -> tuple[Any, ...]:
            return _again, (dict(self.graph), list(self.nodes(data=True)), list(self.edges(data=True)))

    return ShapeGraph


def _again(graph: dict[str, Any], nodes: list[Any], edges: list[Any]) -> networkx.DiGraph:
    """A graph from what `pickle` and `copy` keep of it."""
    made = _kind()(**graph)
    made.add_nodes_from(nodes)
    made.add_edges_from(edges)
    return made
