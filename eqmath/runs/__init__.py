"""Cases, ranges, limits, saved state, executors and progress of a run; it knows no mathematics."""

from eqmath.runs.cases import MAX_N, MAX_ORDER, Case, central_split, parse_range, split_text, splits
from eqmath.runs.executors import AtOnce, Processes, memory_exhausted, process_died, waited
from eqmath.runs.limits import parse_bytes, parse_seconds
from eqmath.runs.progress import Progress
from eqmath.runs.state import State, case_file_name

__all__ = [
    "MAX_N",
    "MAX_ORDER",
    "AtOnce",
    "Case",
    "Processes",
    "Progress",
    "State",
    "case_file_name",
    "central_split",
    "memory_exhausted",
    "parse_bytes",
    "parse_range",
    "parse_seconds",
    "process_died",
    "split_text",
    "splits",
    "waited",
]
