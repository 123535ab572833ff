"""Claims about the product of a whole weight matrix, a sum of diagrams, with vectors: exact, and in how many steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams
from eqmath.claims.commuting import Content
from eqmath.claims.identities import diagrams_named, identities_content
from eqmath.claims.multiplication import require_entries
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.program_stated import number_stated, operations_stated, program_matrices, program_stated
from eqmath.claims.stated import StatedText
from eqmath.claims.traced import Lines
from eqmath.claims.witness import Numbers
from eqmath.contractions import Meter
from eqmath.exact import Matrix
from eqmath.groups import Series
from eqmath.hom import Hom
from eqmath.hom.multiplying import dense_cost
from eqmath.layers import VectorCost, Weight
from eqmath.layers.operation_counts import NOTHING
from eqmath.limits import timed
from eqmath.methods import Method

MOST_ENTRIES = 10**7
"""So many matrix entries are compared at one case."""
CHANNELS = 2, 3
"""How many channels there are above and below, in the product with channels and bias."""
LARGEST = 10**20
Wrong = tuple[str, Numbers]


@dataclass(frozen=True)
class WeightMultiplication(AboutDiagrams):
    """Σ w_π D_π x, with the contractions shared, is the product with the matrix, and takes the operations of a formula.

    The sum is compared for every weight alone and every basis vector, and once for random large weights and vectors
    with channels and bias; what is counted meanwhile, with the formula.

    Attributes
    ----------
    shifted : int
        So much is added to the number that is claimed, for what should be refuted.
    turned : bool
        With it the weights are taken in the opposite order.

    Examples
    --------
    >>> from eqmath import S
    >>> WeightMultiplication(S).decide(Case(3, 1, 1)).sentence
    '2 weights: 5 additions and 4 multiplications, 15 with the matrix'
    """

    shifted: int = 0
    turned: bool = False
    one_split: ClassVar[bool] = True
    uncertified = ""
    unspecified = "about algorithms"

    def samples(self, case: Case, seed: int) -> None:
        """An algorithm says nothing about equivariance."""

    def weight(self, case: Case) -> Weight:
        """The weight matrix, one parameter for every element of the basis."""
        return Hom(self.series(case.n), case.k, case.l).weight()

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        TooLarge
            If more entries would be compared than `MOST_ENTRIES`.
        """
        W = self.weight(case)
        count = len(W.parameters)
        entries = require_entries(count, case, MOST_ENTRIES)
        meter = counted(W)
        wrong = next((found for found in self._faults(case, W, meter) if found), None)
        dense = dense_cost(*W.shape)
        said = f"{count} weights: {meter.additions} additions and {meter.multiplications} multiplications"
        sentence, witness = wrong or (f"{said}, {operations(dense)} with the matrix", None)
        checks = (
            f"every weight alone with every basis vector: {entries} entries; {CHANNELS[0]} × {CHANNELS[1]} channels "
            "with bias, random weights and a random vector of large integers",
            "additions, multiplications, entries read and written: counted as they are made",
        )
        how = Method("entries", entries, 0, None, 0)
        return Outcome(REFUTED if wrong else PROVED, count, None, None, how, witness, sentence, checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """The program of one product, what its outputs are as forms in weights and inputs, its numbers of operations.

        The matrices of the weights are those of diagrams, by identities.
        """
        W = self.weight(case)
        program = program_of(W)
        chosen = range(len(W.parameters))[::-1] if self.turned else range(len(W.parameters))
        sources = [W.source(place) for place in chosen]
        right = [self._is_product(W, place, D) for place, D in enumerate(sources)]
        stated = program_stated(program, len(right), right, list(self._counts_stated(W, program)))
        listed = [*program_matrices(program), *sources]
        named = diagrams_named(self.vectors(case), list(Hom(self.series(case.n), case.k, case.l).basis()))
        sums = [[(1, [[f"#{3 + w}"]]), (-1, [[named.texts[place]]])] for w, place in enumerate(chosen)]
        families = [family.name for family in named.families]
        return identities_content(outcome.status, case.n, families, sums, named.matrix, listed, (), stated)

    def _is_product(self, W: Weight, place: int, D: Matrix) -> bool:
        """Whether with one weight alone the vectors are multiplied by a matrix."""
        rows, columns = W.shape
        every = np.eye(columns, dtype=np.int64).reshape(columns, *W.layer.inputs)
        found = W.apply(every, np.eye(len(W.parameters), dtype=np.int64)[place])
        return bool((found.reshape(columns, rows).T == D.to_numpy()).all())

    def _counts_stated(self, W: Weight, program: Lines) -> Iterator[StatedText]:
        cost = predicted(W)
        yield number_stated(program, "additions", cost.additions + self.shifted)
        yield number_stated(program, "multiplications", cost.multiplications)

    def _faults(self, case: Case, W: Weight, meter: Meter) -> Iterator[Wrong | None]:
        """What may be wrong, one thing after another."""
        yield from timed(self._products(W), "multiplying with every weight", every=1)
        yield self._with_channels(case, W)
        yield self._count(W, meter)

    def _products(self, W: Weight) -> Iterator[Wrong | None]:
        """For every weight the product with all basis vectors."""
        rows, columns = W.shape
        every = np.eye(columns, dtype=np.int64).reshape(columns, *W.layer.inputs)
        one = np.eye(len(W.parameters), dtype=np.int64)
        for place in range(len(W.parameters)):
            chosen = one[len(one) - 1 - place if self.turned else place]
            found = W.apply(every, chosen).reshape(columns, rows).T
            true = W.source(place).to_numpy()
            for row, column in np.argwhere(found != true)[:1].tolist():
                numbers = Numbers(Fraction(int(found[row, column])), int(true[row, column]))
                yield f"{W.parameters[place]}: entry {row + 1}, {column + 1}", numbers
            yield None

    def _with_channels(self, case: Case, W: Weight) -> Wrong | None:
        """Every output channel is the sum over the input channels of matrices times vectors, and an invariant."""
        rng, (above, below) = Random(f"{self} {case}"), CHANNELS
        w = _random(rng, (len(W.parameters), above, below))
        b = _random(rng, (len(W.bias.parameters), above))
        x = _random(rng, (below, *W.layer.inputs))
        found = W.apply(x, w, b).reshape(above, -1)
        true = np.zeros((above, W.shape[0]), dtype=object)
        for place in range(len(w)):
            true += w[place] @ (x.reshape(below, -1) @ W.source(place).to_numpy().astype(object).T)
        for place in range(len(b)):
            true += b[place][:, None] * W.bias.source(place).to_numpy().astype(object).reshape(1, -1)
        for channel, row in np.argwhere(found != true)[:1].tolist():
            numbers = Numbers(Fraction(int(found[channel, row])), int(true[channel, row]))
            return f"entry {row + 1} of channel {channel + 1}", numbers
        return None

    def _count(self, W: Weight, meter: Meter) -> Wrong | None:
        cost = predicted(W)
        for name, more in (("additions", self.shifted), ("multiplications", 0), ("read", 0), ("written", 0)):
            claimed, true = getattr(cost, name) + more, getattr(meter, name)
            if claimed != true:
                return name, Numbers(Fraction(claimed), true)
        return None

    def __str__(self) -> str:
        return f"sums of diagrams are multiplied with vectors without matrices in {self.series.name(self.n)}"


@dataclass(frozen=True)
class WeightSavings(WeightMultiplication):
    """Σ w_π D_π x takes at most as many additions and multiplications as the product with the matrix.

    >>> from eqmath import S
    >>> for case in (Case(3, 1, 1), Case(3, 0, 1)):
    ...     print(WeightSavings(S).decide(case).sentence)
    2 weights: 5 additions and 4 multiplications, 15 with the matrix
    more operations than with the matrix
    """

    def _counts_stated(self, W: Weight, program: Lines) -> Iterator[StatedText]:
        yield operations_stated(program, operations(dense_cost(*W.shape)) + self.shifted)

    def _count(self, W: Weight, meter: Meter) -> Wrong | None:
        most = operations(dense_cost(*W.shape)) + self.shifted
        if operations(meter) > most:
            return "more operations than with the matrix", Numbers(Fraction(most), operations(meter))
        return None

    def __str__(self) -> str:
        return f"sums of diagrams take no more operations than matrices in {self.series.name(self.n)}"


def operations(cost: VectorCost | Meter) -> int:
    """Additions and multiplications together.

    >>> operations(dense_cost(2, 3))
    10
    """
    return cost.additions + cost.multiplications


def counted(W: Weight) -> Meter:
    """What one product with one vector takes, counted while it is made.

    >>> from eqmath import S
    >>> counted(Hom(S(3), 1, 1).weight()).additions
    5
    """
    meter = Meter()
    if W.parameters:
        W.layer.product(np.ones(W.layer.inputs, dtype=np.int64), np.ones(len(W.parameters), dtype=np.int64), meter)
    return meter


def program_of(W: Weight) -> Lines:
    """What one product with one vector does, line by line.

    >>> from eqmath import S
    >>> program = program_of(Hom(S(3), 1, 1).weight())
    >>> program.additions, program.multiplications
    (5, 4)
    """
    if not W.parameters:
        return Lines(W.shape[1], [], [0] * W.shape[0])
    return Lines.of(W.layer.product, W.layer.inputs, len(W.parameters))


def predicted(W: Weight) -> VectorCost:
    """The same in closed form.

    >>> from eqmath import S
    >>> predicted(Hom(S(3), 1, 1).weight()).additions
    5
    """
    found: VectorCost = W.layer.cost if W.parameters else NOTHING
    return found


@cache
def saves(series: Series, case: Case) -> bool:
    """Whether the closed form is at most the number for the matrix.

    >>> from eqmath import O, S
    >>> saves(S, Case(3, 1, 1)), saves(S, Case(3, 0, 1)), saves(O, Case(3, 0, 2))
    (True, False, True)
    """
    W = Hom(series(case.n), case.k, case.l).weight()
    return operations(predicted(W)) <= operations(dense_cost(*W.shape))


def _random(rng: Random, shape: tuple[int, ...]) -> NDArray[Any]:
    size = int(np.prod(shape))
    return np.array([rng.randint(-LARGEST, LARGEST) for _ in range(size)], dtype=object).reshape(shape)
