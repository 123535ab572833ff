"""Groups: one file each, found by their names."""

from eqmath.groups.graph_automorphism import Aut
from eqmath.groups.graphs import EgoNetwork, Graph, atlas, ego_networks, parse_graph
from eqmath.groups.group import Group, Series, as_group
from eqmath.groups.local_symmetry import LocalBijection, LocalSymmetry
from eqmath.groups.matrix_groups import matrix_group, read_group
from eqmath.groups.parts import LieElement, Part
from eqmath.groups.pattern import GroupPattern
from eqmath.groups.permutation import permutation_group
from eqmath.groups.product import SeriesProduct, tensor_product
from eqmath.groups.spelling import (
    all_series,
    example_names,
    group_end,
    parse_group,
    parse_product,
    parse_series,
    require_readable,
    series,
)
from eqmath.groups.sums import direct_sum
from eqmath.groups.wreath import wreath_product

A, B, H, O = series("A"), series("B"), series("H"), series("O")
S, SO, Sp, UR = series("S"), series("SO"), series("Sp"), series("UR")
M, SU, U = series("M"), series("SU"), series("U")

__all__ = [
    "A",
    "Aut",
    "B",
    "EgoNetwork",
    "Graph",
    "Group",
    "GroupPattern",
    "H",
    "LieElement",
    "LocalBijection",
    "LocalSymmetry",
    "M",
    "O",
    "Part",
    "S",
    "SO",
    "SU",
    "Series",
    "SeriesProduct",
    "Sp",
    "U",
    "UR",
    "all_series",
    "as_group",
    "atlas",
    "direct_sum",
    "ego_networks",
    "example_names",
    "group_end",
    "matrix_group",
    "parse_graph",
    "parse_group",
    "parse_product",
    "parse_series",
    "permutation_group",
    "read_group",
    "require_readable",
    "series",
    "tensor_product",
    "wreath_product",
]
