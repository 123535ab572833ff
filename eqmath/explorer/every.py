"""What is true of a layer for every n of its series, and the theorems that say so for every order."""

from __future__ import annotations

from collections.abc import Iterator

from eqmath.claims import Spanning
from eqmath.explorer.view import ASKED, note
from eqmath.groups import Series
from eqmath.hom import Hom, every_n, values_up_to
from eqmath.limits import lasting
from eqmath.markup import items, paragraph, table
from eqmath.theorems import Theorem, all_theorems

HEADINGS = ("n", "dimension", "diagrams", "rank", "verdict")


def every_n_part(space: Hom, anyway: bool = False) -> Iterator[str]:
    """A row for every n up to the one from which on nothing changes, and the theorems of the series.

    >>> "every n ≥ 2" in "".join(every_n_part(Hom("O(3)", 2, 2)))
    True

    Raises
    ------
    CaseError
        If nothing is known for every n.
    """
    series = space.group.series
    if series.only is not None or series.factors:
        yield note(f"{space.group.name} is a single group, not one of a series.")
        return
    ends = space.legs if space.of_powers else (space.source, space.target)
    stable = every_n(series, *ends)
    spaces = values_up_to(series, *ends)
    seconds = sum(own.cost.seconds for own in spaces)
    if seconds > ASKED and not anyway:
        yield note(f"The table up to n = {stable.start} is predicted to take {lasting(seconds)}; it was not started.")
        return
    rows = [_row(str(own.group.n), own) for own in spaces[:-1]]
    rows.append(_row(f"every n ≥ {stable.start}", spaces[-1]))
    yield table(f"{series.every}: {space.source} to {space.target}", HEADINGS, rows)
    yield paragraph(f"The last row is not an extrapolation: {stable.reason}.")
    yield from _theorems(series)


def _row(n: str, space: Hom) -> tuple[object, ...]:
    count = None if space.spanning_set is None else space.spanning_set.count
    return n, space.dim, count, space.rank, _verdict(space)


def _verdict(space: Hom) -> str:
    """What the diagrams are."""
    if space.is_basis is None:
        return "no diagrams known"
    if not space.findings().spans:
        return "they do not span"
    return "a basis" if space.is_basis else "they span, but are not a basis"


def _theorems(series: Series) -> Iterator[str]:
    found = characterisations(series)
    if found:
        yield paragraph("Theorems about these diagrams at every order:")
        yield items([f"{theorem.name}. {theorem.brief}" for theorem in found])


def characterisations(series: Series) -> list[Theorem]:
    """The theorems about which diagrams of a series span, or are a basis.

    >>> from eqmath import Sp
    >>> [theorem.name for theorem in characterisations(Sp)][:2]
    ['symplectic-brauer', 'symplectic-brauer-basis']
    """
    return [t for t in all_theorems() if type(t.claim) is Spanning and t.series == series and not t.single]
