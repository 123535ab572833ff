"""The worked scripts: in which order they are read, their exercises, checked in place, and pictures with a slider."""

from eqmath.teaching.answers import RightAnswer, form, is_right
from eqmath.teaching.exercises import Exercises, exercises
from eqmath.teaching.folders import shipped, source_folder
from eqmath.teaching.scripts import LEVELS, ScriptHead, checks_of, head, tasks, worked_scripts
from eqmath.teaching.sliders import slider

__all__ = [
    "LEVELS",
    "Exercises",
    "ScriptHead",
    "RightAnswer",
    "checks_of",
    "exercises",
    "form",
    "head",
    "is_right",
    "shipped",
    "slider",
    "source_folder",
    "tasks",
    "worked_scripts",
]
