"""Isometries are products of at most n reflections, and sandwich products with versors: exact random elements."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from eqmath import Matrix, parse_group
from eqmath.clifford import Clifford, Versor, reflection, reflections, versor
from eqmath.errors import Disagreement, SpaceError
from tests.oracles import clifford as oracle
from tests.oracles import linear

GROUPS = ["O(1)", "O(2)", "O(3)", "O(4)", "O(1,1)", "O(1,2)", "O(2,1)", "O(1,3)", "O(2,2)"]
EXCEPTIONAL = Matrix([[1, 1, 0, 1], [-1, 1, 1, 0], [0, 1, 1, 1], [1, 0, -1, 1]])
"""1 + N on R^(2,2), where the image of N is totally isotropic: all gv − v have square 0."""


def algebra_of(name: str) -> Clifford:
    series = parse_group(name).series
    return Clifford.of_form(series.form(parse_group(name).n))


@pytest.mark.parametrize("name", GROUPS)
def test_reflections_of_random_isometries(name) -> None:
    group, rng, algebra = parse_group(name), Random(name), algebra_of(name)
    for g in [group.random(rng) for _ in range(8)] + [group.one(), group.one() * -1]:
        vectors = reflections(algebra, g)
        assert len(vectors) <= group.n
        assert len(vectors) % 2 == (g.det() == -1)
        images = [[int(i == j) for i in range(group.n)] for j in range(group.n)]
        for v in reversed(vectors):
            coordinates = [v.coefficient(1 << i) for i in range(group.n)]
            images = [oracle.reflected(x, coordinates, list(algebra.squares)) for x in images]
        assert images == g.T.tolist()


@pytest.mark.parametrize("name", GROUPS)
def test_sandwich_products(name) -> None:
    """They act as the minors of g do, keep the form, and compose."""
    group, rng, algebra = parse_group(name), Random(name), algebra_of(name)
    chosen = [g for g in (group.random(rng) for _ in range(4)) if g != group.one()]
    versors = [versor(reflections(algebra, g)) for g in chosen]
    for g, w in zip(chosen, versors, strict=True):
        assert w.matrix(algebra).tolist() == oracle.acting(g.tolist())
        x, y = (algebra.element([rng.randint(-3, 3) for _ in range(algebra.size)]) for _ in range(2))
        assert w(x * y) == w(x) * w(y)
        assert (w(x) * w(x).reversed).grade(0) == (x * x.reversed).grade(0)
    for (g, v), (h, w) in product(zip(chosen, versors, strict=True), repeat=2):
        assert (v * w).matrix(algebra).tolist() == oracle.acting(linear.multiply(g.tolist(), h.tolist()))


def test_where_any_reflection_leads_out_first() -> None:
    algebra = Clifford(2, 2)
    g = EXCEPTIONAL
    assert g.T * algebra.form * g == algebra.form
    moved = g - Matrix.identity(4)
    assert moved.T * algebra.form * moved == Matrix.identity(4) * 0 != moved
    vectors = reflections(algebra, g)
    assert len(vectors) == 4
    assert versor(vectors).matrix(algebra).tolist() == oracle.acting(g.tolist())


def test_a_translation_is_two_reflections_in_parallel_planes() -> None:
    """In Cl(2,0,1): e1 and e1 + c e3 reflect in x = 0 and, up to the sign of c, in x = c."""
    algebra = Clifford(2, 0, 1)
    planes = [algebra["e1"], algebra.vector([1, 0, "3/2"])]
    motor = versor(planes)
    assert [str(motor(algebra[name])) for name in ("e1", "e2", "e3")] == ["e1 - 3 e3", "e2", "e3"]
    assert motor.matrix(algebra).tolist() == oracle.acting([[1, 0, 0], [0, 1, 0], [-3, 0, 1]])
    assert reflection(algebra, planes[1]) in parse_group("E(2)")


def test_what_is_refused() -> None:
    plane = Clifford(1, 1)
    for wrong in (plane.vector([1, 1]), plane["e12"], plane.one):
        with pytest.raises(SpaceError, match="^expected a vector whose square is not 0, found "):
            reflection(plane, wrong)
    for algebra, g in ((plane, [[0, 1], [1, 0]]), (Clifford(1, 0, 1), [[1, 0], [0, 1]])):
        with pytest.raises(SpaceError, match="^expected an isometry of a form without radical"):
            reflections(algebra, Matrix(g))
    with pytest.raises(SpaceError, match="^expected at least one vector, found none$"):
        versor([])


def test_the_guard_of_the_algorithm(monkeypatch) -> None:
    monkeypatch.setattr("eqmath.clifford.isometries._product", lambda algebra, vectors: Matrix.identity(2))
    with pytest.raises(Disagreement, match="reflections of Cl\\(2,0\\) do not have the product"):
        reflections(Clifford(2), Matrix([[0, -1], [1, 0]]))


def test_without_the_grade_involution_a_reflection_has_the_other_sign() -> None:
    v = Clifford(2)["e1"]
    assert str(Versor(v, False)(v)) == "e1"
    assert str(Versor(v, True)(v)) == "-e1"
