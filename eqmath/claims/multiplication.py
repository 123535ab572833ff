"""Claims that vectors are multiplied without the matrices, exactly, with a stated number of additions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import product
from random import Random
from typing import Any, ClassVar

import numpy as np

from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams
from eqmath.claims.commuting import Content
from eqmath.claims.identities import Sum, identities_content, images_in
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers
from eqmath.combinatorics import Word
from eqmath.contractions import Meter, RowPlan, Rows, stages
from eqmath.errors import TooLarge
from eqmath.exact import Matrix
from eqmath.families import Family, matrix_of
from eqmath.layers import best_additions, best_plan, cost, published_additions
from eqmath.limits import timed
from eqmath.methods import Method, Vectors

MOST_ENTRIES = 2 * 10**7
"""So many matrix entries are compared at one case."""


def require_entries(matrices: int, case: Case, most: int) -> int:
    """How many entries a given number of matrices have at a case.

    Raises
    ------
    TooLarge
        If there are more than may be compared.

    Examples
    --------
    >>> require_entries(2, Case(3, 1, 1), 18)
    18
    """
    entries: int = matrices * case.n**case.order
    if entries > most:
        raise TooLarge(f"the {matrices} matrices at {case} have {entries} entries", hint=f"at most {most}")
    return entries


def unchanged(rows: Rows) -> Rows:
    """The rows as they are.

    >>> from eqmath.contractions import block_rows
    >>> rows = block_rows((0, 1, 1), 1, 3)
    >>> unchanged(rows) is rows
    True
    """
    return rows


@dataclass(frozen=True)
class Multiplication(AboutDiagrams):
    """Contract, transfer, copy gives D x for every diagram of a group's spanning set, with the additions of a formula.

    At one case the product with all basis vectors, which is the whole matrix, is compared with the entries of
    the matrix, and with that on one random vector of large integers; the additions that were counted while it was
    made, with the formula, with the numbers of the published orders and with the published bound.

    Attributes
    ----------
    series : Series
    bound : (rows, n) ↦ a number that the additions do not exceed
    formula : (rows, n) ↦ the number of additions
    changed : rows ↦ other rows, for what should be refuted

    Examples
    --------
    >>> from eqmath import S
    >>> claim = Multiplication(S, lambda rows, n: n**rows.lower.legs)
    >>> claim.decide(Case(2, 2, 1)).sentence
    '5 diagrams are multiplied with vectors as their matrices are'
    """

    bound: Callable[[Rows, int], Fraction | int]
    formula: Callable[[Rows, int], int] = best_additions
    changed: Callable[[Rows], Rows] = unchanged
    one_split: ClassVar[bool] = True
    uncertified = ""
    unspecified = "about algorithms"

    def samples(self, case: Case, seed: int) -> None:
        """An algorithm says nothing about equivariance."""

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        TooLarge
            If more entries would be compared than `MOST_ENTRIES`.
        """
        vectors = self.vectors(case)
        entries = require_entries(len(vectors), case, MOST_ENTRIES)
        wrong = next((found for found in self._faults(case, vectors) if found), None)
        how = (
            f"{len(vectors)} products on every basis vector and on a random vector of large integers: {entries} entries"
        )
        counted = (
            "additions, counted as they are made: equal to the formula, at most the published numbers and the bound"
        )
        sentence, witness = wrong or (
            f"{len(vectors)} diagrams are multiplied with vectors as their matrices are",
            None,
        )
        return Outcome(
            REFUTED if wrong else PROVED, len(vectors), None, None, Method("entries", entries, 0, None, 0),
            witness, sentence, (how, counted),
        )  # fmt: skip

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That every matrix is a product of the matrices of the steps, with a stated number of additions.

        A step is the difference of two matrices of 0 and 1. In a contraction there is one addition less than entries in
        every row; where copies overlap, one for every entry; else no row has two entries.
        """
        matrices: list[Matrix] = [Matrix.identity(1)]
        sums: list[Sum] = []
        vectors = self.vectors(case)
        for index, (block, word) in enumerate(vectors.members):
            rows = block.family.matrices.rows
            assert rows is not None, "the diagrams of this group have rows"
            own = rows(word, case.l, case.n)
            plan = best_plan(self.changed(own), case.n)
            sums += _steps_written(plan, str(vectors.diagram(index)), self.formula(own, case.n), matrices)
        names = tuple(dict.fromkeys(block.family.name for block in vectors.blocks))
        families = {block.family.name: block.family for block in vectors.blocks}
        known = {str(vectors.diagram(i)): families[block.family.name] for i, (block, _) in enumerate(vectors.members)}
        return identities_content(
            outcome.status, case.n, names, sums, lambda text: images_in(known[text], case.n)(text), matrices
        )

    def _faults(self, case: Case, vectors: Vectors) -> Iterator[tuple[str, Numbers] | None]:
        """For every diagram what is wrong with it, or None."""
        for index, (block, word) in timed(enumerate(vectors.members), "multiplying diagrams with vectors", every=1):
            rows = block.family.matrices.rows
            assert rows is not None, "the diagrams of this group have rows"
            check = partial(self._fault, case, block.family, word, rows(word, case.l, case.n))
            found = check()
            yield (f"{vectors.diagram(index)}: {found[0]}", found[1]) if found else None

    def _fault(self, case: Case, family: Family, word: Word, rows: Rows) -> tuple[str, Numbers] | None:
        plan = best_plan(self.changed(rows), case.n)
        matrix = matrix_of(family, word, case.l, case.n)
        return _wrong_entry(plan, matrix, case) or self._wrong_count(plan, rows, case)

    def _wrong_count(self, plan: RowPlan, rows: Rows, case: Case) -> tuple[str, Numbers] | None:
        meter = Meter()
        plan.product(np.ones(plan.inputs, dtype=np.int64), meter)
        claimed, true = self.formula(rows, case.n), meter.additions
        if claimed != true:
            return "additions", Numbers(Fraction(claimed), true)
        for most in (*published_additions(rows, case.n).values(), self.bound(rows, case.n)):
            if true > most:
                return "additions beyond a published number", Numbers(Fraction(most), true)
        predicted = cost(rows, case.n)
        for name in ("read", "written", "largest"):
            if getattr(predicted, name) != getattr(meter, name):
                return f"entries {name}", Numbers(Fraction(getattr(predicted, name)), getattr(meter, name))
        return None

    def __str__(self) -> str:
        return f"diagrams are multiplied with vectors without matrices in {self.series.name(self.n)}"


def _steps_written(plan: RowPlan, diagram: str, additions: int, matrices: list[Matrix]) -> Iterator[Sum]:
    """The identities of one diagram; the matrices that they name are put behind those that there are."""
    steps, names = stages(plan), []
    for step in steps:
        names.append((f"#{len(matrices)}", f"#{len(matrices) + 1}"))
        matrices += [Matrix.from_numpy((step > 0).astype(np.int64)), Matrix.from_numpy((step < 0).astype(np.int64))]
    ones = [f"#{len(matrices) + i}" for i in range(len(steps) + 1)]
    sizes = [steps[0].shape[1], *(len(step) for step in steps)]
    matrices += [Matrix([[1]] * size) for size in sizes]
    signs = product((0, 1), repeat=len(steps))
    terms = [((-1) ** sum(chosen), [[names[i][s]] for i, s in enumerate(chosen)][::-1]) for chosen in signs]
    yield [*terms, (-1, [[diagram]])]
    counted: list[Any] = []
    for i in range(len(steps)):
        contracted, overlap = i < len(steps) - 1, plan.writes[-1].overlaps
        if contracted or overlap:
            counted += [(1, [["^" + ones[i + 1]], [name], [ones[i]]]) for name in names[i]]
        counted += [(-1, [["^" + ones[i + 1]], [ones[i + 1]]])] if contracted else []
    yield [*counted, (-additions, [["#0"]])]
    if not plan.writes[-1].overlaps:
        found = np.abs(steps[-1]).sum(axis=1)
        matrices.append(Matrix([[int(x)] for x in found]))
        copies = [(1, [[name], [ones[-2]]]) for name in names[-1]]
        yield [*copies, (-1, [[f"#{len(matrices) - 1}"]])]


def _wrong_entry(plan: RowPlan, matrix: Matrix, case: Case) -> tuple[str, Numbers] | None:
    """The first entry at which the product with a basis vector, or with a random one, is not that of the matrix."""
    columns, true = case.n**case.k, matrix.to_numpy()
    found = plan.apply(np.eye(columns, dtype=np.int64).reshape(columns, *plan.inputs)).reshape(columns, -1).T
    for row, column in np.argwhere(found != true)[:1].tolist():
        return f"entry {row + 1}, {column + 1}", Numbers(Fraction(int(found[row, column])), int(true[row, column]))
    rng = Random(columns)
    x = [rng.randint(-(10**20), 10**20) for _ in range(columns)]
    product = plan.apply(np.array(x, dtype=object).reshape(plan.inputs)).reshape(-1).tolist()
    exact = [int(row[0]) for row in (matrix * Matrix([[value] for value in x])).tolist()]
    pairs = enumerate(zip(product, exact, strict=True), 1)
    return next(((f"entry {i} of a product", Numbers(Fraction(a), b)) for i, (a, b) in pairs if a != b), None)
