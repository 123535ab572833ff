"""Deciding theorems over ranges of cases: plans, runs, verdicts, and keeping them in a folder."""

from eqmath.verdicts.plan import Plan
from eqmath.verdicts.request import Request, verify
from eqmath.verdicts.run import Refusal, Run
from eqmath.verdicts.task import Task
from eqmath.verdicts.verdict import Verdict
from eqmath.verdicts.verdicts import Verdicts

__all__ = [
    "Plan",
    "Refusal",
    "Request",
    "Run",
    "Task",
    "Verdict",
    "Verdicts",
    "verify",
]
