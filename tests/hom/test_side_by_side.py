"""Groups side by side: the matrices in the basis of V commute with the generators, whatever the order of the text."""

import pytest

from eqmath import Hom

SPACES = [
    ("S(2)+SO(3)", "V*(V+1)", "V"),
    ("S(2)+SO(3)", "V1*(V1+1)", "V1"),
    ("S(2)+SO(2)", "2*V", "V"),
    ("S(2)+SO(2)", "V", "3*V+1+V"),
    ("O(1)+SO(2)", "2*V^2+V*(V+1)", "V+2*V"),
    ("S(2)+SO(2)", "(V+1)*V", "Sym2(V+1)"),
    ("S(2)+O(1)", "Alt2(V+V)", "V"),
    ("S(1)+O(2)", "Dual(V)*2*(V+1)", "2*det+V"),
]


@pytest.mark.parametrize(("group", "source", "target"), SPACES)
def test_the_basis_commutes_with_the_generators(group: str, source: str, target: str) -> None:
    space = Hom(group, source, target)
    found = space.examine([space.matrix(d) for d in space.basis()])
    assert (found.violation, found.spans, found.independent) == (None, True, True)


@pytest.mark.parametrize(("group", "source", "target"), SPACES)
def test_the_layer_has_these_matrices(group: str, source: str, target: str) -> None:
    space = Hom(group, source, target)
    weight, x = space.weight(), [i * i - 3 for i in range(space.shape[1])]
    w = [5 - 2 * i for i in range(space.dim)]
    values = dict(zip(weight.parameters, w, strict=True))
    rows = weight(**values).tolist()
    assert weight.apply(x, w).tolist() == [sum(a * b for a, b in zip(row, x, strict=True)) for row in rows]
