"""Random exact elements against the maps of a claim."""

from __future__ import annotations

from eqmath.claims.count import WeightCount
from eqmath.claims.kernel import KernelGeneration
from eqmath.claims.multiplication import Multiplication
from eqmath.claims.powers import AdjacencySpanning, Powers
from eqmath.claims.rules import AboutProducts
from eqmath.claims.spanning import Spanning
from eqmath.claims.tuples import TupleSpanning, TupleVectors
from eqmath.methods import Samples, matrix_form, sample, sample_vectors, spanning_vectors
from eqmath.runs import Case

Sampled = Spanning | WeightCount | TupleSpanning | AdjacencySpanning | KernelGeneration | AboutProducts


def samples_of(claim: Sampled | Multiplication, case: Case, seed: int) -> Samples | None:
    """Some maps of the claim under some random elements; for a product, factor by factor; none for an algorithm."""
    if isinstance(claim, Multiplication):
        return None
    group, vectors = claim.series(case.n), claim.vectors(case)
    if isinstance(vectors, TupleVectors):
        first, *others = [
            sample_vectors(factor, spanning_vectors(factor, case.k, case.l), seed) for factor in group.series.factors
        ]
        return sum(others, start=first)
    if isinstance(vectors, Powers):
        return sample(group, [matrix_form(W) for W in vectors.matrices()], 1, 1, seed)
    return sample_vectors(group, vectors, seed)
