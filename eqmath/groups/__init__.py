"""Groups: one file each, found by their names."""

from eqmath.groups.graph_automorphism import Aut
from eqmath.groups.graphs import Graph, parse_graph
from eqmath.groups.group import Group, Series, as_group
from eqmath.groups.matrix_groups import matrix_group, read_group
from eqmath.groups.parts import LieElement, Part
from eqmath.groups.permutation import direct_sum, permutation_group
from eqmath.groups.product import tensor_product
from eqmath.groups.spelling import all_series, group_end, parse_group, parse_series, require_readable, series

A, B, H, O = series("A"), series("B"), series("H"), series("O")
S, SO, Sp = series("S"), series("SO"), series("Sp")

__all__ = [
    "A",
    "Aut",
    "B",
    "Graph",
    "Group",
    "H",
    "LieElement",
    "O",
    "Part",
    "S",
    "SO",
    "Series",
    "Sp",
    "all_series",
    "as_group",
    "direct_sum",
    "group_end",
    "matrix_group",
    "parse_graph",
    "parse_group",
    "parse_series",
    "permutation_group",
    "read_group",
    "require_readable",
    "series",
    "tensor_product",
]
