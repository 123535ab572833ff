"""The claim that the derivatives of a span's layer are layers of the same span with its legs exchanged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from eqmath.claims.about_spans import AboutSpans
from eqmath.claims.by_generators import content
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.identities import Sum, identities_content, unnamed
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import FalseRule
from eqmath.errors import Disagreement
from eqmath.exact import Matrix
from eqmath.limits import require
from eqmath.spans import Span

REASON = "the derivative of one output by one input"


@dataclass(frozen=True)
class SpanDerivative(AboutSpans):
    """y = T(w∘π · (x∘s)): transposed with the feet exchanged, derived by the weights with X and W exchanged.

    For the span of all pairs, on all basis vectors of X, W and Y; the transposed layers are all of Hom_G(Y, X).

    Attributes
    ----------
    feet_exchanged : bool
        Without it the layer is taken for its own transpose: false unless it is symmetric.

    Examples
    --------
    >>> from eqmath.groups import parse_group
    >>> circle = SpanDerivative(parse_group("C(3)").series)
    >>> circle.decide(circle.case(3)).status
    'proved'
    >>> print(SpanDerivative(circle.series, feet_exchanged=False).decide(circle.case(3)).witness)
    transpose of w2 at [1;2]: claimed 0, true 1 (the derivative of one output by one input)
    """

    feet_exchanged: bool = True
    uncertified = ""

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        Disagreement
            If the derivative in the weights is not what finite differences say.
        """
        span = self.span(case.n)
        back = span.transpose if self.feet_exchanged else span
        other = replace(self, source=self.target, target=self.source)
        backward = other.findings(case.n, method)
        checks = (
            *backward.checks,
            f"transposes: {span.weights} layers, every entry",
            self._weights_checked(span),
        )
        wrong = _difference(span, back)
        if wrong is None and (span.weights, back.is_equivariant) != (backward.dim, True):
            raise Disagreement(f"{self} at {case}: {span.weights} transposes in a space of dimension {backward.dim}")
        numbers = span.weights, span.weights, backward.dim
        sentence = f"{span.weights} transposed layers, a basis of the maps from {self.target} to {self.source}"
        status = REFUTED if wrong else PROVED
        return Outcome(status, *numbers, backward.method, wrong, str(wrong) if wrong else sentence, checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That the transposed layers are the layers of the other span, a basis of the maps back; the same for weights.

        The layer of the span with X and W exchanged, at a basis vector x of X, takes a weight w to W_w x.
        """
        span = self.span(case.n)
        layers, back = list(span.layers), list((span.transpose if self.feet_exchanged else span).layers)
        points = list(span.in_weights.layers) if layers else []
        w, x = len(layers), len(points)
        matrices = [*layers, *back, *points, *_units(w), *_units(x)]
        transposed: list[Sum] = [[(1, [[f"^#{i}"]]), (-1, [[f"#{w + i}"]])] for i in range(w)]
        derived: list[Sum] = [
            [(1, [[f"#{i}"], [f"#{3 * w + x + j}"]]), (-1, [[f"#{2 * w + j}"], [f"#{2 * w + x + i}"]])]
            for i, j in product(range(w), range(x))
        ]
        behind = replace(self, source=self.target, target=self.source).space(case.n)
        claims, sums = [content(behind, "basis", back)], [*transposed, *derived]
        return identities_content(outcome.status, case.n, (), sums, unnamed, matrices, claims)

    def _weights_checked(self, span: Span) -> str:
        """By finite differences, exact for a linear function: y(w + δ) − y(w) at every basis vector x and δ.

        Raises
        ------
        Disagreement
            If the span with X and W exchanged says otherwise.
        """
        require(span.source.size * span.weights, span.target.size, 60)
        inputs, own = np.eye(span.source.size, dtype=np.int64), np.arange(1, span.weights + 1)
        other = span.in_weights
        for place, step in enumerate(np.eye(span.weights, dtype=np.int64)):
            differences = span.apply(inputs, own + step) - span.apply(inputs, own)
            for point, x in enumerate(inputs):
                if other.apply(step, x).tolist() != differences[:, point].tolist():
                    raise Disagreement(f"{self}: the derivative by w{place + 1} at input {point + 1} is another one")
        return f"derivative in the weights: differences at {span.source.size} inputs for each of {span.weights} weights"

    def __str__(self) -> str:
        how = "the spans with exchanged legs" if self.feet_exchanged else "the span itself"
        return f"{how} derive the layers of {self.series.name(self.n)} {self.ends}"


def _units(size: int) -> list[Matrix]:
    """The vectors of the standard basis, as columns."""
    return [Matrix([[x] for x in row]) for row in Matrix.identity(size).tolist()]


def _difference(span: Span, back: Span) -> FalseRule | None:
    """The first entry at which a layer of another span is not the transposed one."""
    for name, (W, B) in enumerate(zip(span.layers, back.layers, strict=True), 1):
        true = W.T
        if true != B:
            i, j = np.argwhere(np.asarray(true.to_numpy() != B.to_numpy()))[0].tolist()
            claimed, entry = int(B[i, j]), int(true[i, j])
            return FalseRule("transpose", f"w{name}", "", (i + 1,), (j + 1,), claimed, entry, REASON)
    return None
