"""A list of diagrams holds exactly what it enumerates: shape, family, rule and n all count."""

import pytest

from eqmath import Diagram, Hom, S, parse_group
from eqmath.errors import NotComposable
from eqmath.families import family, rule

RULED = [
    ("partition", "few blocks"), ("even", "few blocks"), ("brauer", "increasing"), ("symplectic", "noncrossing"),
    ("symplectic", "nonnesting"), ("grood", "increasing"), ("jellyfish", ""), ("partial", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kept"), RULED)
def test_the_predicate_is_the_list(name, kept):
    for n in (2, 4):
        for m in range(7):
            diagrams = family(name).diagrams(m // 2, m - m // 2, n, rule(kept, name))
            listed = list(diagrams)
            every = [*family(name).diagrams(m // 2, m - m // 2, n), *family("partition").diagrams(m // 2, m - m // 2)]
            assert [d for d in every if d in diagrams] == [d for d in every if d in listed]
            assert len(listed) == len(diagrams)


def test_a_diagram_with_too_many_blocks_is_in_the_spanning_set_and_not_in_the_basis():
    H = Hom(S(1), 1, 1)
    d = Diagram("1|1'")
    assert d in H.spanning_set
    assert d not in H.basis()
    assert Diagram("1,1'") in H.basis()
    assert Diagram("1") not in H.spanning_set


def test_a_list_for_every_n_ignores_what_depends_on_n():
    few = rule("few blocks", "partition")
    assert Diagram("1|1'") in family("partition").diagrams(1, 1, None, few)
    assert Diagram("1|1'") not in family("partition").diagrams(1, 1, 1, few)


def test_a_diagram_that_the_rule_leaves_out_has_no_matrix_there():
    H = Hom(parse_group("A(2)"), 1, 2)
    with pytest.raises(NotComposable, match=r"^Diagram\(\"1\|2\|1'\"\) is not one of the \(1,2\)-diagrams of Hom\(A"):
        H.matrix(Diagram("1|2|1'"))
