"""What rests on what among the theorems, with the status of each up to order 2."""

from eqmath import Verdicts, verify
from eqmath.drawing import Figure, status_graph
from eqmath.theorems import all_theorems


def figure() -> Figure:
    rests = {theorem.name: theorem.rests_on for theorem in all_theorems()}
    return status_graph(rests, {name: status(verify(name, max_order=2)) for name in rests}, "the theorems up to order 2")


def status(verdicts: Verdicts) -> str:
    found = {verdict.status for verdict in verdicts}
    return found.pop() if len(found) == 1 else "proved in its range" if found else ""
