"""Ranges, executors, saved state, progress, the ordered map of a run and its stops; no mathematics."""

from eqmath.runs.executors import AtOnce, Processes, Workers, waited, workers
from eqmath.runs.exits import combined_exit
from eqmath.runs.orderly import Entry, Orderly, within
from eqmath.runs.progress import Progress
from eqmath.runs.ranges import MAX_N, MAX_ORDER, central_split, parse_range, split_text, splits
from eqmath.runs.state import State, case_file_name
from eqmath.runs.stops import STOPS, Reached

__all__ = [
    "MAX_N",
    "MAX_ORDER",
    "STOPS",
    "AtOnce",
    "Entry",
    "Orderly",
    "Processes",
    "Progress",
    "Reached",
    "State",
    "Workers",
    "case_file_name",
    "central_split",
    "combined_exit",
    "parse_range",
    "split_text",
    "splits",
    "waited",
    "within",
    "workers",
]
