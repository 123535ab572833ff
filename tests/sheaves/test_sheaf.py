"""Sheaves on graphs: sections, holonomy and diffusion, beside elimination over Fractions, walks, and Sylvester."""

import pickle
from fractions import Fraction
from random import Random

import pytest

from eqmath import Matrix
from eqmath.errors import CaseError, GroupError, NotComposable, NotInvertible, TooLarge
from eqmath.groups import atlas, parse_graph
from eqmath.sheaves import (
    POSITIVE,
    ROTATIONS,
    SIGNED,
    Sheaf,
    diffusion_step,
    fixed_dimension,
    generated_elements,
    largest_row_sum,
    loops,
    mean_trace,
    separates,
    shrinking,
    spectral_projection,
    turned_bundles,
)
from tests.oracles import linear
from tests.oracles import sheaves as oracle

ONE, MIRROR, TURN = Matrix.identity(2), Matrix([[1, 0], [0, -1]]), Matrix([[0, -1], [1, 0]])
SHEAR = Matrix([[1, 1], [0, 1]])
BUNDLES = [bundle for n in (2, 3, 4) for graph in atlas(n) for bundle in turned_bundles(graph)]


def random_sheaf(seed: int) -> Sheaf:
    """Any stalks, any small maps, none of them invertible but by chance."""
    rng = Random(seed)
    graph = rng.choice([graph for n in (2, 3, 4) for graph in atlas(n)])
    stalks = tuple(rng.randint(1, 3) for _ in range(graph.n))

    def made(rows: int, columns: int) -> Matrix:
        return Matrix([[Fraction(rng.randint(-2, 2), rng.choice((1, 2))) for _ in range(columns)] for _ in range(rows)])

    heights = [rng.randint(1, 2) for _ in graph.edges]
    pairs = zip(graph.edges, heights, strict=True)
    return Sheaf(graph, stalks, tuple((made(h, stalks[u]), made(h, stalks[v])) for (u, v), h in pairs))


RANDOM = [random_sheaf(seed) for seed in range(30)]
every_sheaf = pytest.mark.parametrize("sheaf", [*RANDOM, *BUNDLES[::5]], ids=str)


@every_sheaf
def test_sections(sheaf) -> None:
    maps = [[own.tolist() for own in pair] for pair in sheaf.maps]
    assert sheaf.h0 == oracle.section_count(sheaf.graph.edges, sheaf.stalks, maps) == len(sheaf.sections)
    assert sheaf.h0 - sheaf.h1 == sum(sheaf.stalks) - sum(pair[0].shape[0] for pair in sheaf.maps)
    for section in sheaf.sections:
        column = Matrix([[x] for x in section])
        assert not any(x for row in (sheaf.coboundary * column).tolist() for x in row)


@every_sheaf
def test_the_projection(sheaf) -> None:
    P, L, size = sheaf.projection, sheaf.laplacian, sum(sheaf.stalks)
    assert P * P == P == P.T == spectral_projection(sheaf)
    assert L * P == L * 0
    assert sum(P[i, i] for i in range(size)) == sheaf.h0 == size - L.rank()


@every_sheaf
def test_diffusion_goes_there(sheaf) -> None:
    """The distance to Px shrinks, and Px is kept; 2/α − L is positive definite by Sylvester."""
    alpha = 1 / Fraction(largest_row_sum(sheaf) or 1)
    size = sum(sheaf.stalks)
    assert shrinking(sheaf, alpha) == size
    bounded = 2 / alpha - sheaf.laplacian
    rows = bounded.tolist()
    assert all(Matrix([row[:i] for row in rows[:i]]).det() > 0 for i in range(1, size + 1))
    step = diffusion_step(sheaf, alpha)
    assert step * sheaf.projection == sheaf.projection
    x = [Fraction(i + 1) for i in range(size)]
    aim = [row[0] for row in (sheaf.projection * Matrix([[v] for v in x])).tolist()]
    found = oracle.diffused(sheaf.laplacian.tolist(), alpha, x, 8)
    squares = [sum((a - b) ** 2 for a, b in zip(own, aim, strict=True)) for own in (x, found)]
    assert squares[1] < squares[0] or squares == [0, 0]


def test_a_step_that_is_too_long() -> None:
    edge = Sheaf.constant("path:2")
    assert [shrinking(edge, Fraction(a, 10)) for a in (9, 10, 11)] == [2, 1, 1]
    assert oracle.diffused(edge.laplacian.tolist(), 1, [1, -1], 3) == [-1, 1]
    with pytest.raises(CaseError, match="expected a step α > 0, found 0"):
        shrinking(edge, 0)


@pytest.mark.parametrize("bundle", BUNDLES, ids=str)
def test_holonomy(bundle) -> None:
    """Sections are what loops fix, and a mean over the holonomy group."""
    fixed = [fixed_dimension(own, 2) for _, own in loops(bundle)]
    assert bundle.h0 == sum(fixed)
    assert fixed == [mean_trace(generated_elements(own, 2)) for _, own in loops(bundle)]
    assert len(loops(bundle)) == Sheaf.constant(bundle.graph).h0


@pytest.mark.parametrize("matrix", [ONE, MIRROR, TURN, SHEAR, Matrix([[2, 0], [0, 1]])], ids=str)
def test_holonomy_by_all_closed_walks(matrix) -> None:
    graph = parse_graph("cycle:3")
    sheaf = Sheaf.bundle(graph, [ONE, ONE, matrix])
    walks = [(g.tolist(), g.inverse().tolist()) for g in (ONE, ONE, matrix)]
    assert sheaf.h0 == oracle.kept_by_walks(graph.edges, 3, walks, 2, 3) == fixed_dimension([matrix], 2)


def test_the_triangle() -> None:
    assert [Sheaf.bundle("cycle:3", [ONE, ONE, own]).h0 for own in (ONE, MIRROR, TURN)] == [2, 1, 0]
    assert [Sheaf.bundle("cycle:3", [ONE, ONE, own]).h1 for own in (ONE, MIRROR, TURN)] == [2, 1, 0]


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_constant_sheaves(n) -> None:
    for graph in atlas(n):
        components = n - linear.rank(Sheaf.constant(graph).coboundary.tolist() or [[0] * n])
        assert Sheaf.constant(graph, 3).h0 == 3 * components


def test_bases_do_not_matter() -> None:
    frames = [ONE, SHEAR, TURN]
    for own in (MIRROR, TURN, SHEAR):
        plain, turned = (Sheaf.bundle("cycle:3", [ONE, own, own], given) for given in ((), frames))
        assert (plain.h0, plain.h1) == (turned.h0, turned.h1)
        assert plain != turned


def test_what_is_no_sheaf() -> None:
    with pytest.raises(NotComposable, match="expected a stalk per vertex and two maps per edge"):
        Sheaf(parse_graph("path:2"), (1,), ())
    with pytest.raises(NotComposable, match=r"the maps of the edge \(0, 1\) have the shapes"):
        Sheaf(parse_graph("path:2"), (1, 2), ((ONE, ONE),))
    with pytest.raises(NotComposable, match="expected a matrix for each of 3 edges of cycle:3"):
        Sheaf.bundle("cycle:3", [ONE, ONE])
    with pytest.raises(NotInvertible):
        Sheaf.bundle("path:2", [ONE], [ONE, ONE * 0])
    with pytest.raises(GroupError, match="is not simple"):
        Sheaf.constant(parse_graph("digraph6:Ag"))
    with pytest.raises(NotComposable, match="a restriction map is not invertible"):
        loops(Sheaf(parse_graph("path:2"), (2, 2), ((Matrix([[1, 0]]), Matrix([[0, 1]])),)))
    with pytest.raises(TooLarge, match="more than 10000 elements"):
        generated_elements([SHEAR], 2)


def test_graphs_and_matrices_of_others() -> None:
    nx = pytest.importorskip("networkx")
    assert Sheaf.constant(nx.cycle_graph(3), 2) == Sheaf.constant("cycle:3", 2)
    assert Sheaf.bundle("path:2", [[[0, -1], [1, 0]]]) == Sheaf.bundle("path:2", [TURN])


def test_it_is_a_value() -> None:
    sheaf = Sheaf.bundle("cycle:3", [ONE, TURN, ONE])
    assert pickle.loads(pickle.dumps(sheaf)) == sheaf
    assert hash(sheaf) == hash(Sheaf.bundle("cycle:3", [ONE, TURN, ONE]))
    assert sheaf.picture().description.endswith("1 to 3: [[0, -1], [1, 0]]; 2 to 3: identity")


@pytest.mark.parametrize("kind", [SIGNED, POSITIVE, ROTATIONS], ids=lambda kind: kind.name)
def test_the_limit_from_a_point_is_separated(kind) -> None:
    """By exact diffusion from one x: its limit has the classes on different sides."""
    graph, classes = parse_graph("path:3"), (0, 1, 0)
    frames = next(own for own in kind.frames(classes) if separates(own, classes))
    sheaf = kind.sheaf(graph, frames)
    x = Matrix([[1] if i == 0 else [0] for i in range(3 * kind.stalk)])
    limit = [row[0] for row in (sheaf.projection * x).tolist()]
    ends, middle = (limit[: kind.stalk], limit[2 * kind.stalk :]), limit[kind.stalk : 2 * kind.stalk]
    assert ends[0] == ends[1] != middle
    assert any(limit)
