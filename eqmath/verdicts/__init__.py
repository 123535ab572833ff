"""Deciding theorems over ranges of cases: plans, runs, verdicts, and keeping them in a folder."""

from eqmath.verdicts.plan import Plan, Task, make_plan, verify
from eqmath.verdicts.run import Refusal, Run
from eqmath.verdicts.verdict import Verdict, Verdicts, combined_exit

__all__ = [
    "Plan",
    "Refusal",
    "Run",
    "Task",
    "Verdict",
    "Verdicts",
    "combined_exit",
    "make_plan",
    "verify",
]
