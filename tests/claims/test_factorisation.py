"""Factorisations beside matrices by their definition, and sums of diagrams beside sums of matrices."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from eqmath import Diagram, Hom, S, verify
from eqmath.certificates import checker
from eqmath.claims import Case, Factorisation, Numbers, WeightMultiplication, WeightSavings
from eqmath.claims.factorisation import factors_of, one_block_pieces
from eqmath.claims.weight_multiplication import counted, operations, predicted
from eqmath.errors import CaseError, TooLarge
from eqmath.groups import parse_series
from eqmath.theorems import all_theorems, theorem
from tests.oracles import definition, homomorphisms, linear, signed

CLAIMS = Factorisation | WeightMultiplication
THEOREMS = [t for t in all_theorems() if isinstance(t.claim, CLAIMS)]
CONTROLS = [(t, c) for t in THEOREMS for c in t.controls]
FAMILY = {"S": "", "O": "", "Sp": "symplectic", "SO": "grood", "A": "jellyfish", "H": "", "B": ""}
SAVED = {1: "00 10 11 20 21 30 31 40", 2: "00 10 11 20", 3: "00 10 11 12 20 21 22", 4: "00 10 11 12 13 20 21 22 30 31"}
"""For which k and l a sum of diagrams for S(n) takes no more operations than its matrix; counted once and kept."""


def own(name: str, text: str, l: int, k: int, n: int) -> list[list[int]]:
    family = FAMILY[name] if "J" in text or name != "A" else ""
    return signed.matrix(family, text, l, k, n)


def test_their_names() -> None:
    assert [t.name for t in THEOREMS] == [
        "diagram-factorisation", "weight-multiplication", "weight-multiplication-savings"
    ]  # fmt: skip


@pytest.mark.parametrize("name", FAMILY)
@pytest.mark.parametrize(("k", "l"), [(2, 2), (3, 0), (1, 2)])
def test_three_matrices_by_their_definition(name: str, k: int, l: int) -> None:
    n = 2
    for d in Hom(f"{name}({n})", k, l).spanning_set:
        upper, planar, lower = d.factor()
        P, Q = (definition.diagram_matrix(definition.read(str(p)), p.l, p.k, n) for p in (upper, lower))
        product = linear.multiply(linear.multiply(P, own(name, str(planar), l, k, n)), Q)
        assert product == own(name, str(d), l, k, n)
    verdict = verify("diagram-factorisation", group=f"{name}({n})", k=k, l=l)
    assert (verdict.status, verdict.rank, verdict.dim) == ("proved", None, None)


def test_a_factor_that_is_not_a_permutation_is_refuted() -> None:
    claim = Factorisation(S, factor=lambda d: factors_of(d)._replace(upper=Diagram("1,2|1',2'")))
    outcome = claim.decide(Case(2, 2, 2))
    assert (outcome.status, outcome.sentence) == ("refuted", "1,2,1',2': a factor that is not a permutation")


def test_graphs_by_their_definition() -> None:
    edges = [(0, 1), (1, 2)]
    for H in Hom("Aut(path:3)", 1, 2).spanning_set:
        upper, planar, lower = H.factor()
        P, Q = (definition.diagram_matrix(definition.read(str(p)), p.l, p.k, 3) for p in (upper, lower))
        X = homomorphisms.homomorphism_matrix(str(planar), 3, edges)
        true = homomorphisms.homomorphism_matrix(str(H), 3, edges)
        assert linear.multiply(linear.multiply(P, X), Q) == true
    assert verify("diagram-factorisation", group="Aut(path:3)", k=1, l=2).status == "proved"


def test_pieces_side_by_side() -> None:
    """A cup, a crossing block of three, a cap: the Kronecker product by the definition."""
    assert one_block_pieces((0, 0, 1, 1, 1, 2, 2), 3) == [(2, 0), (1, 2), (0, 2)]
    cup, middle, cap = (
        definition.diagram_matrix(definition.read(text), l, k, 2)
        for text, l, k in (("1,2", 2, 0), ("1,1',2'", 1, 2), ("1',2'", 0, 2))
    )
    product = linear.kronecker(linear.kronecker(cup, middle), cap)
    assert product == definition.diagram_matrix(definition.read("1,2|3,1',2'|3',4'"), 3, 4, 2)


@pytest.mark.parametrize(("statement", "control"), CONTROLS, ids=lambda x: x.name)
def test_controls_are_refuted(statement, control) -> None:
    outcome = control.outcome()
    assert outcome.status == "refuted"
    assert isinstance(outcome.witness, Numbers)
    assert outcome.witness.claimed != outcome.witness.true
    assert control.true.decide(control.case).status == "proved"


def test_a_planar_diagram_that_moves_again_is_refuted() -> None:
    """Both permutations taken into the middle: the product is right, and the middle is not planar."""

    def all_in_the_middle(d):
        upper, _, lower = d.factor()
        return d.factor()._replace(upper=upper.identity(d.l), planar=d, lower=lower.identity(d.k))

    claim = Factorisation(parse_series("S(n)")[0], factor=all_in_the_middle)
    assert claim.decide(Case(2, 1, 1)).status == "proved"
    found = claim.decide(Case(2, 2, 2))
    assert found.status == "refuted"
    assert "entry of the planar diagram" in found.sentence
    graphs = Factorisation(parse_series("Aut(path:2)")[0], factor=all_in_the_middle)
    assert graphs.decide(Case(2, 2, 1)).sentence.endswith("what is planar is moved again")


@pytest.mark.parametrize("name", FAMILY)
@pytest.mark.parametrize(("k", "l"), [(2, 1), (2, 2)])
def test_sums_with_channels_by_the_definition(name: str, k: int, l: int) -> None:
    n = 2
    H, bias = Hom(f"{name}({n})", k, l), Hom(f"{name}({n})", 0, l)
    matrices = [own(name, str(d), l, k, n) for d in H.basis()]
    shifts = [own(name, str(d), l, 0, n) for d in bias.basis()]
    w = [[[(3 * p + 5 * o - 7 * i) % 11 - 5 for i in range(2)] for o in range(2)] for p in range(len(matrices))]
    b = [[p - 2 * o for o in range(2)] for p in range(len(shifts))]
    x = [[(5 * j + 3 * i) % 7 - 3 for j in range(n**k)] for i in range(2)]
    true = [[0] * n**l for _ in range(2)]
    for o in range(2):
        for r in range(n**l):
            for p, M in enumerate(matrices):
                true[o][r] += sum(w[p][o][i] * M[r][j] * x[i][j] for i in range(2) for j in range(n**k))
            true[o][r] += sum(b[p][o] * M[r][0] for p, M in enumerate(shifts))
    W = H.weight()
    arrays = np.array(w).reshape(len(w), 2, 2), np.array(b).reshape(len(b), 2)
    found = W.apply(np.array(x).reshape(2, *[n] * k), *arrays)
    assert found.reshape(2, -1).tolist() == true
    assert verify("weight-multiplication", group=f"{name}({n})", k=k, l=l).status == "proved"


@pytest.mark.parametrize("n", range(1, 7))
def test_numbers_of_operations_by_hand(n: int) -> None:
    """1 and J: a sum, added to every entry. 1, the swap and the trace: two products, a trace, added to a diagonal."""
    one = Hom(f"S({n})", 1, 1).weight()
    if n >= 2:
        assert (counted(one).additions, counted(one).multiplications) == (n - 1 + n, n + 1)
        two = Hom(f"O({n})", 2, 2).weight()
        assert (counted(two).additions, counted(two).multiplications) == (n - 1 + n * n + n, 2 * n * n + 1)
    assert operations(predicted(one)) == operations(counted(one))


@pytest.mark.parametrize("n", SAVED)
def test_where_operations_are_saved(n: int) -> None:
    verdicts = verify("weight-multiplication-savings", n=n, max_order=4)
    saved = sorted(f"{v.k}{v.l}" for v in verdicts if v.status == "proved")
    assert saved == SAVED[n].split()
    assert all(v.status == v.expected for v in verdicts)
    assert all(v.witness.claimed == 2 * n ** (v.k + v.l) - n**v.l for v in verdicts if v.witness)


def test_no_group_without_diagrams_by_rows() -> None:
    with pytest.raises(CaseError, match=r"^none of these theorems is about C\(4\)"):
        verify("diagram-factorisation", group="C(4)", k=1, l=1)
    with pytest.raises(CaseError, match=r"^none of these theorems is about Aut\(path:3\)"):
        verify("weight-multiplication", group="Aut(path:3)", k=1, l=1)


def test_spaces_without_weights() -> None:
    found = WeightMultiplication(parse_series("O(n)")[0]).decide(Case(2, 1, 0))
    assert (found.status, found.diagrams, found.sentence[:9]) == ("proved", 0, "0 weights")


def test_too_many_entries_are_refused() -> None:
    for claim in (theorem(name).claim for name in ("diagram-factorisation", "weight-multiplication")):
        with pytest.raises(TooLarge, match="entries"):
            claim.decide(Case(9, 4, 4))


def test_both_have_certificates(tmp_path) -> None:
    for name in ("diagram-factorisation", "weight-multiplication"):
        verify(name, group="S(2)", k=1, l=1).save(tmp_path / "one.json")
        assert checker.check_file(tmp_path / "one.json")[0]


def test_savings_say_what_they_compare() -> None:
    found = WeightSavings(parse_series("S(n)")[0]).decide(Case(2, 0, 1))
    assert (found.sentence, found.witness) == (
        "more operations than with the matrix", Numbers(Fraction(2), 3)
    )  # fmt: skip
