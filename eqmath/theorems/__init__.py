"""One file per theorem: statement, source, hypotheses, cases, controls."""

from eqmath.theorems.certificate import Certificate, certify
from eqmath.theorems.execution import Refusal, Run
from eqmath.theorems.grammar import Sentence, parse_claim
from eqmath.theorems.refutation import Answer, Search, refute
from eqmath.theorems.registry import all_theorems, theorem
from eqmath.theorems.theorem import Control, Theorem
from eqmath.theorems.verdict import Verdict, Verdicts, combined_exit
from eqmath.theorems.verification import Plan, Task, make_plan, verify

__all__ = [
    "Answer",
    "Certificate",
    "Control",
    "Plan",
    "Refusal",
    "Run",
    "Search",
    "Sentence",
    "Task",
    "Theorem",
    "Verdict",
    "Verdicts",
    "all_theorems",
    "certify",
    "combined_exit",
    "make_plan",
    "parse_claim",
    "refute",
    "theorem",
    "verify",
]
