"""What rests on what among the theorems, with the status of each at its smallest orders."""

from eqmath import Verdicts, verify
from eqmath.drawing import Figure, status_graph
from eqmath.theorems import all_theorems

TITLE = "what rests on what among the theorems"


def figure() -> Figure:
    rests = {theorem.name: theorem.rests_on for theorem in all_theorems()}
    return status_graph(
        rests, {name: status(verify(name, max_order=2) or verify(name, max_order=4)) for name in rests}, TITLE
    )


def status(verdicts: Verdicts) -> str:
    found = {verdict.status for verdict in verdicts}
    return found.pop() if len(found) == 1 else "proved in its range" if found else ""
