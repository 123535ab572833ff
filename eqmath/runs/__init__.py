"""Cases, ranges, limits and progress of a run; it knows no mathematics."""

from eqmath.runs.cases import MAX_N, MAX_ORDER, Case, central_split, parse_range, split_text, splits
from eqmath.runs.limits import parse_bytes
from eqmath.runs.progress import Progress

__all__ = [
    "MAX_N",
    "MAX_ORDER",
    "Case",
    "Progress",
    "central_split",
    "parse_bytes",
    "parse_range",
    "split_text",
    "splits",
]
