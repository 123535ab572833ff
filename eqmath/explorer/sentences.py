"""A claim in words: refuted by its smallest counterexample, or not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape

from eqmath.errors import CaseError, UsageError
from eqmath.explorer.view import View, answered, note, picture, shell
from eqmath.markup import paragraph
from eqmath.runs import MAX_ORDER as LARGEST
from eqmath.runs import AtOnce
from eqmath.search import Answer, Search
from eqmath.search.grammar import FORMS, parse_claim

MAX_ORDER = 4
"""The largest l + k that is searched where the claim leaves it open."""


def claim_view(claim: str, max_order: int = MAX_ORDER) -> View:
    """The answer to a claim, with the witness of its smallest counterexample.

    Parameters
    ----------
    claim : str
        A sentence of the claim grammar.
    max_order : int
        The largest l + k that is searched.

    Examples
    --------
    >>> view = claim_view("brauer spans SO(2)")
    >>> view.title, view.command
    ('brauer spans SO(2)', 'eqmath refute "brauer spans SO(2)" --max-order 4')
    >>> "witness" in view.html()
    True
    """
    return answered(partial(_claim, claim, max_order))


def _claim(claim: str, max_order: int) -> View:
    if not claim.strip():
        raise UsageError("expected a claim, found nothing", hint=FORMS)
    if not 0 <= max_order <= LARGEST:
        raise CaseError(f"expected an order from 0 to {LARGEST}, found {max_order}")
    search = Search(claim, max_order, sentence=parse_claim(claim))
    answer = search.carry_out(AtOnce())
    parts = list(_told(answer))
    if search.stopped:
        parts.append(note(f"{search.stopped.message}. The command below continues without a limit."))
    command = shell("eqmath", "refute", claim.strip(), "--max-order", str(max_order))
    return View(claim.strip(), parts, command, _python(claim.strip(), max_order))


def _told(answer: Answer) -> Iterator[str]:
    word = answer.word or answer.status
    yield f'<p class="lead"><strong class="{answer.status}">{escape(word)}</strong>, {escape(answer.sentence)}</p>'
    if answer.witness and str(answer.witness) not in answer.sentence:
        drawn, words = answer.witness._repr_svg_(), f"The witness: {answer.witness}"
        yield picture(drawn, words, "witness") if drawn else paragraph(words)
    if answer.theorem:
        yield note(f"Theorem {answer.theorem}")
    for one in answer.matrices:
        yield note(f"Matrices: {one}")


def _python(claim: str, max_order: int) -> str:
    lines = "from eqmath import refute", f"answer = refute({claim!r}, max_order={max_order})"
    return "\n".join([*lines, "print(answer.status, answer.case, answer.witness)"])
