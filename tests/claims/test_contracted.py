"""Polynomials that contractions compute: ranks by tables, by orbit forms, and by values of the expressions."""

from collections import Counter
from itertools import combinations, product

import pytest
import sympy

from eqmath import S
from eqmath.claims import ContractedPolynomials
from eqmath.claims.contracted import spans_by_shape
from eqmath.diagrams import ContractionBank, MarkedMultigraph
from eqmath.diagrams.contraction_banks import VectorContractions
from eqmath.errors import CaseError, Disagreement
from eqmath.spaces import Space

CASES = [
    ("vectors", "V*V", "V", range(1, 5), 4),
    ("vectors", "Sub2(Sub2(V))", "V", range(1, 7), 4),
    ("vectors", "Sym2(Sub2(V))", "V", range(1, 6), 4),
    ("vectors", "Sub3(Sub2(V))", "1", range(1, 8), 5),
    ("vectors", "Sub3(Sub2(V))", "V", range(1, 8), 4),
    ("vectors", "Sym2(V*V)", "1", range(1, 6), 4),
    ("matrices", "V*V", "Inj2(V)", range(1, 5), 4),
    ("matrices", "Sym2(Sym2(V))", "Sym2(V)", range(1, 4), 4),
]


def claim_of(bank: str, source: str, target: str) -> ContractedPolynomials:
    return ContractedPolynomials(S, source=Space(source), target=Space(target), bank=bank)


@pytest.mark.parametrize(("bank", "source", "target", "values", "most_direct"), CASES)
def test_two_ways_to_the_rank(bank, source, target, values, most_direct):
    claim = claim_of(bank, source, target)
    for n in values:
        case = claim.case(n)
        found = claim.decide(case)
        if n <= most_direct:
            assert claim.decide(case, "direct").rank == found.rank
        assert (found.status == "proved") == spans_by_shape(claim.contractions, claim.kind, n)
        assert (found.status == "proved") == (found.rank == found.dim == claim.second_route(case))


def test_message_passing_by_values():
    """The ranks of all forests, and of all graphs with three edges, from the monomials of their polynomials."""
    claim = claim_of("vectors", "Sub3(Sub2(V))", "1")
    for n in (3, 4, 5):
        found = claim.decide(claim.case(n))
        monomials = [frozenset(edges) for edges in combinations(combinations(range(n), 2), 3)]
        for graphs, wanted in ((claim.computed(), found.rank), (claim.kind.listed, found.dim)):
            counts = [_monomials(H, n) for H in sorted(graphs)]
            assert sympy.Matrix([[count[m] for m in monomials] for count in counts]).rank() == wanted


def _monomials(H: MarkedMultigraph, n: int) -> Counter:
    """How often a product of three different entries of a 0/1 array is in P_H: a sum over all values."""
    found = Counter()
    for at in product(range(n), repeat=H.vertices):
        if all(at[a] != at[b] for a, b in H.edges):
            found[frozenset(tuple(sorted((at[a], at[b]))) for a, b in H.edges)] += 1
    return found


def test_the_sentence_and_the_witness():
    claim = claim_of("vectors", "Sub3(Sub2(V))", "V")
    found = claim.decide(claim.case(7))
    assert found.sentence == (
        "contractions of vectors compute 12 of 14 multigraphs, those that are forests; they have rank 12, Hom has "
        "dimension 14"
    )
    assert "is that of a-b,a-c,b-c;a, commutes with S(7)" in str(found.witness)
    assert str(claim) == "the polynomials that contractions of vectors compute span S(n) from Sub3(Sub2(V)) to V"


class Deaf(VectorContractions):
    """Without sums: it computes fewer than it says."""

    def changed(self, one):
        return iter(())


def test_search_and_shape_must_agree(monkeypatch):
    wrong: ContractionBank = Deaf("deaf", "", "forests", 1)
    monkeypatch.setattr("eqmath.claims.contracted.contraction_bank", lambda name: wrong)
    claim = claim_of("vectors", "V*V", "1")
    with pytest.raises(Disagreement, match="a>b; is not computed, its shape says otherwise"):
        claim.decide(claim.case(2))


def test_other_spaces():
    claim = claim_of("vectors", "Alt2(V)", "1")
    with pytest.raises(CaseError, match="has no multigraphs"):
        claim.decide(claim.case(2))
