"""What rests on what among the theorems; each one's status for n ≤ 3 up to order 4, of graphs up to order 2; *: Coq."""

from eqmath import Verdicts, verify
from eqmath.drawing import Figure, status_graph
from eqmath.theorems import Theorem, all_theorems

SIDEWAYS = True


def status(theorem: Theorem) -> str:
    about_graphs = theorem.single is not None and theorem.spaces is None
    verdicts = (
        verify(theorem.name, max_order=2)
        if about_graphs
        else verify(theorem.name, max_order=min(4, theorem.max_order), n="1..3")
    )
    assert isinstance(verdicts, Verdicts)
    found = {verdict.status for verdict in verdicts}
    return found.pop() if len(found) == 1 else "proved in its range"


def figure() -> Figure:
    rests = {theorem.name: theorem.rests_on for theorem in all_theorems()}
    states = {theorem.name: status(theorem) for theorem in all_theorems()}
    everywhere = [theorem.name for theorem in all_theorems() if theorem.checked]
    title = "what rests on what among the theorems; * proved for every order, checked by Coq"
    briefs = {theorem.name: theorem.brief for theorem in all_theorems()}
    return status_graph(rests, states, title, everywhere, briefs)
