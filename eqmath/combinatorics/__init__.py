"""Iterators and closed counts; plain functions on tuples and integer arrays, no classes."""

from eqmath.combinatorics.counts import bell, falling_factorial, set_partition_count, stirling
from eqmath.combinatorics.permutations import fixed_point_moment, fixed_point_numbers
from eqmath.combinatorics.set_partitions import (
    Word,
    Words,
    block_counts,
    coarsenings,
    glue,
    growth_array,
    growth_columns,
    growth_rows,
    growth_string,
    growth_strings,
    join,
    joins,
    mobius,
    refines,
)

__all__ = [
    "Word",
    "Words",
    "bell",
    "block_counts",
    "coarsenings",
    "falling_factorial",
    "fixed_point_moment",
    "fixed_point_numbers",
    "glue",
    "growth_array",
    "growth_columns",
    "growth_rows",
    "growth_string",
    "growth_strings",
    "join",
    "joins",
    "mobius",
    "refines",
    "set_partition_count",
    "stirling",
]
