"""``eqmath diagram``: facts about a diagram, and its matrix."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.cli.arguments import family_argument
from eqmath.cli.command import Command, Result
from eqmath.cli.graph_notes import note_graphs
from eqmath.diagrams import Diagram, Vertex, format_vertex, terminal_picture
from eqmath.errors import UsageError, counted
from eqmath.exact import json_number
from eqmath.families import Bilabelled, family, vertex_label
from eqmath.groups import parse_graph
from eqmath.signs import CIRCLED, in_ascii


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("diagram", metavar="DIAGRAM", help='such as "1,2|1\'" or 1,2/1p')
    parser.add_argument("-n", type=int, metavar="N", help="also the matrix over R^N")
    parser.add_argument("--ascii", action="store_true", help="the picture in ASCII")
    parser.add_argument("--graph", metavar="G", help="also the matrix of a bilabelled graph for this graph")
    family_argument(parser)


def _run(args: Namespace) -> Result:
    rules = family(args.family)
    d = rules.read(args.diagram)
    if isinstance(d, Bilabelled):
        return _of_graph(d, args)
    if args.graph is not None:
        raise UsageError("expected --graph only for bilabelled graphs", hint="--family bilabelled")
    sign, flipped = rules.flip(d)
    body = d if isinstance(d, Diagram) else d.body
    through = body.propagating_blocks
    tentacles = [] if body is d else [_names(block) for block in d.tentacles]
    data: dict[str, Any] = {
        "diagram": str(d), "k": d.k, "l": d.l, "blocks": [_names(block) for block in body.blocks],
        "propagating_blocks": through, "planar": body.is_planar,
        "matching": body.is_matching, "permutation": body.is_permutation,
        "flip": str(flipped), "flip_coefficient": json_number(sign),
    }  # fmt: skip
    lines = [
        f"diagram      {d}",
        _shape(d.k, d.l),
        f"blocks       {len(body.blocks)}, of which {'1 propagates' if through == 1 else f'{through} propagate'}",
        f"kind         {', '.join(_kinds(body))}",
        f"flip         {flipped}{'' if sign == 1 else f', whose matrix is {sign} times the transpose'}",
    ]
    if body is not d:
        data["tentacles"] = tentacles
        ends = " | ".join(map(",".join, tentacles)) or "nothing"
        lines.insert(3, f"tentacles    {len(tentacles)}, ending at {ends}")
    marks = dict(zip(rules.tentacles(d), CIRCLED, strict=False))
    lines += _shown(terminal_picture(body.blocks, marks), args.ascii)
    if args.n is not None:
        matrix = rules.matrix(d, args.n)
        data["n"], data["matrix"] = args.n, matrix.tolist()
        lines += [f"matrix over R^{args.n}, {matrix.shape[0]} × {matrix.shape[1]}", str(matrix)]
    return Result(data, "\n".join(lines).rstrip())


def _of_graph(H: Bilabelled, args: Namespace) -> Result:
    """Facts about a bilabelled graph, and its matrix for one graph G."""
    if args.n is not None:
        raise UsageError("a bilabelled graph has a matrix for a graph G, not for n", hint="--graph petersen")
    names = [vertex_label(vertex) for vertex in range(H.vertices)]
    data: dict[str, Any] = {
        "diagram": str(H), "k": H.k, "l": H.l, "vertices": names, "edges": [[names[a], names[b]] for a, b in H.edges],
        "arcs": [[names[a], names[b], weight] for a, b, weight in H.arcs],
        "colours": [[names[v], colour] for v, colour in H.colours],
        "tops": [names[v] for v in H.tops], "bottoms": [names[v] for v in H.bottoms], "flip": str(H.flip()),
    }  # fmt: skip
    lines = [
        f"diagram      {H}",
        _shape(H.k, H.l),
        f"graph        vertices {', '.join(names) or 'none'}; {_said(names, H)}",
        f"flip         {H.flip()}",
    ]
    lines += _shown(_wires(H, names), args.ascii)
    if args.graph is not None:
        graph = parse_graph(args.graph)
        note_graphs(args, [graph])
        matrix = H.matrix(graph)
        data["graph"], data["matrix"] = str(graph), matrix.tolist()
        lines += [f"matrix for {graph}, {matrix.shape[0]} × {matrix.shape[1]}", str(matrix)]
    return Result(data, "\n".join(lines).rstrip())


def _shape(k: int, l: int) -> str:
    rows = f"{counted(k, 'input')} below, {counted(l, 'output')} on top"
    return f"shape        {rows}: a map from tensor power {k} to {l}"


def _said(names: list[str], H: Bilabelled) -> str:
    """The edges, and the arcs and colours where there are some."""
    joins = {sign: _joins(names, H, sign, sign) for sign in "->"}
    arcs = f"; arcs {', '.join(joins['>'])}" * bool(joins[">"])
    colours = ", ".join(f"{names[vertex]}:{colour}" for vertex, colour in H.colours)
    return f"edges {', '.join(joins['-']) or 'none'}{arcs}{f'; colours {colours}' * bool(colours)}"


def _joins(names: list[str], H: Bilabelled, kind: str, sign: str) -> list[str]:
    """The edges or the arcs, a sign between their ends, the class of the weight behind."""
    found = [(a, b, weight) for a, own, b, weight in H.relations.joins if own == kind]
    return [f"{names[a]}{sign}{names[b]}" + f":{weight}" * bool(weight) for a, b, weight in found]


def _names(block: tuple[Vertex, ...]) -> list[str]:
    return [format_vertex(vertex) for vertex in block]


def _kinds(d: Diagram) -> list[str]:
    kinds = {"permutation": d.is_permutation, "perfect matching": d.is_matching, "planar": d.is_planar}
    return [name for name, holds in kinds.items() if holds] or ["not a permutation, a perfect matching or planar"]


def _shown(picture: str, ascii_only: bool) -> list[str]:
    """The lines of a picture between two empty ones; nothing for the diagram without vertices."""
    if not picture:
        return []
    return ["", in_ascii(picture) if ascii_only else picture, ""]


def _wires(H: Bilabelled, names: list[str]) -> str:
    """The points of both rows, each with the vertex to which its wire leads, and the edges between."""
    rows = [[names[v] for v in H.tops], [names[v] for v in H.bottoms]]
    points = [[str(i + 1) for i in range(H.l)], [f"{i + 1}'" for i in range(H.k)]]
    step = max(4, *(len(cell) + 1 for row in (*rows, *points) for cell in row), 0)
    wires = ["│"] * H.l, ["│"] * H.k
    lines = [points[0], wires[0], rows[0], [], rows[1], wires[1], points[1]]
    text = ["".join(cell.ljust(step) for cell in line).rstrip() for line in lines]
    text[3] = "  ".join(_joins(names, H, "-", "─") + _joins(names, H, ">", "→"))
    return "\n".join(line for line in text if line)


COMMAND = Command(_run, _configure, example='eqmath diagram "1,2|1\'" -n 2')
