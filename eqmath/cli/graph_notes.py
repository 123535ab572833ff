"""What was read where a group is the automorphisms of a graph: said in every answer."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from eqmath.cli.streams import mention
from eqmath.groups import Graph, Series


def graph_fields(series: Series) -> dict[str, Any]:
    """``graph`` for the one graph of a group, ``graphs`` for several; nothing for other groups."""
    found = [graph.to_json() for graph in series.graphs]
    return {} if not found else {"graph": found[0]} if len(found) == 1 else {"graphs": found}


def graph_lines(series: Series) -> list[str]:
    """A line for every graph of a group."""
    return [graph.summary() for graph in series.graphs]


def note_graphs(args: Namespace, graphs: Iterable[Graph]) -> None:
    """Say on standard error which graphs were read from files."""
    for graph in () if args.quiet else graphs:
        if graph.source:
            mention(f"graph: {graph.summary()}")
