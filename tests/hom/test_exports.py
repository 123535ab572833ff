"""A basis as arrays, sparse arrays, calls of einsum, index patterns and a file: against the matrices, one by one."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pytest

from eqmath import Hom, parse_group
from eqmath.errors import CaseError, TooLarge, UsageError
from eqmath.layers.coordinates import NonzeroEntries
from eqmath.limits import memory_limit
from tests import needs

SPACES = [
    ("S(3)", 2, 2), ("S(1)", 0, 0), ("S(4)", 0, 2), ("O(3)", 2, 2), ("O(3)", 1, 0), ("Sp(4)", 2, 2), ("Sp(2)", 3, 1),
    ("SO(3)", 2, 2), ("SO(2)", 1, 1), ("A(4)", 2, 2), ("A(3)", 1, 2), ("A(1)", 1, 1), ("H(3)", 2, 2), ("B(3)", 2, 1),
    ("U(2)", 2, 2), ("SU(2)", 0, 2), ("O(1,2)", 2, 2), ("C(4)", 1, 1), ("Aut(path:3)", 1, 1), ("S(3)xO(2)", 1, 1),
    ("S(3)xS(2)", (1, 0), (0, 1)), ("S(2)+SO(2)", 1, 1), ("O(3)", "Sym2(V)", "Sym2(V)"), ("SO(3)", "Harm2(V)", "V*V"),
    ("S(3)", "Sym2(V)+1", "V"), ("O(2)", "V+1", "2*V"), ("S(4)", "Inj2(V)", "Sub2(V)"),
]  # fmt: skip
every_space = pytest.mark.parametrize(("group", "source", "target"), SPACES)


def basis_of(space: Hom) -> list[list[list[int]]]:
    """The matrices of the basis, entry by entry, each times its common denominator."""
    found = []
    for diagram in space.basis():
        rows = space.matrix(diagram).tolist()
        scale = int(np.lcm.reduce([entry.denominator for row in rows for entry in row], initial=1))
        found.append([[int(entry * scale) for entry in row] for row in rows])
    return found


@every_space
def test_all_forms_are_the_matrices(group: str, source: Any, target: Any) -> None:
    space = Hom(group, source, target)
    expected, found = basis_of(space), space.to_coo()
    assert space.to_numpy().tolist() == expected
    entries = [(p, i, j, x) for p, M in enumerate(expected) for i, row in enumerate(M) for j, x in enumerate(row) if x]
    arrays = (found.element, found.row, found.column, found.value)
    assert list(zip(*(array.tolist() for array in arrays), strict=True)) == entries
    assert found.shape == (space.dim, *space.shape)


@every_space
def test_einsum_multiplies_as_the_matrices(group: str, source: Any, target: Any) -> None:
    space = Hom(group, source, target)
    layer, rng = space.layer(list(space.basis())), np.random.default_rng(4)
    x = rng.integers(-9, 9, layer.inputs)
    calls = space.einsum()
    assert len(calls) == space.dim
    for call, diagram in zip(calls, space.basis(), strict=True):
        y = call(x)
        assert y.shape == layer.outputs
        assert y.ravel().tolist() == (np.array(space.matrix(diagram).tolist()) @ x.ravel()).tolist()


def interpreted(pattern: dict[str, Any], n: int, k: int, l: int) -> list[list[int]]:
    """The matrix of index patterns, by all values of all axes, in plain loops."""
    matrix = [[0] * n**k for _ in range(n**l)]
    below, above = pattern["below"], pattern["above"]
    sizes = [n] * below["kept"] + below["extra"] + above["extra"]
    for values in product(*map(range, sizes)):
        inner = values[: below["kept"] + len(below["extra"])]
        outer = [values[p] for p in pattern["matching"]] + list(values[len(inner) :])
        for cell, copied in zip(below["cells"], above["cells"], strict=True):
            for (s, read), (t, written) in product(cell, copied):
                places = []
                for axes, legs in ((outer, written), (inner, read)):
                    index = 0
                    for axis, scale, offset in legs:
                        index = index * n + offset + (scale * axes[axis] if axis >= 0 else 0)
                    places.append(index)
                matrix[places[0]][places[1]] += s * t * pattern["sign"]
    return matrix


@pytest.mark.parametrize(
    ("group", "k", "l"), [("S(3)", 2, 2), ("O(2)", 3, 1), ("Sp(4)", 2, 2), ("SO(3)", 2, 1), ("A(3)", 1, 2)]
)
def test_index_patterns_are_read_by_plain_loops(group: str, k: int, l: int) -> None:
    space = Hom(group, k, l)
    found = [interpreted(pattern, parse_group(group).n, k, l) for pattern in space.index_patterns()]
    assert found == basis_of(space)


def test_what_has_no_index_patterns_says_so() -> None:
    with pytest.raises(CaseError, match="no index patterns"):
        Hom("C(4)", 1, 1).index_patterns()


def test_many_rows_take_less_than_a_second() -> None:
    space = Hom("S(30)", 2, 2)
    start = perf_counter()
    table = space.to_numpy()
    assert perf_counter() - start < 5  # 0.6 on an idle machine
    assert table.shape == (15, 900, 900)
    assert int(table.sum()) == sum(30 ** len(set(d.word)) for d in space.basis())


@every_space
def test_the_orthonormal_basis(group: str, source: Any, target: Any) -> None:
    """In floats: orthonormal, in the same space, and each a combination of those up to it."""
    space = Hom(group, source, target)
    flat = space.dim, space.shape[0] * space.shape[1]
    Q, B = space.to_numpy(orthonormal=True).reshape(flat), space.to_numpy().reshape(flat)
    assert np.abs(Q @ Q.T - np.eye(space.dim)).max(initial=0) < 1e-9
    assert np.abs(np.triu(B @ Q.T, 1)).max(initial=0) < 1e-9
    assert np.abs((B @ Q.T) @ Q - B).max(initial=0) < 1e-9


def test_floats_that_cannot_tell_are_refused() -> None:
    with pytest.raises(CaseError, match="look dependent"):
        NonzeroEntries.of_table(np.array([[[2**40, 0]], [[2**40, 1]]])).orthonormal()


def test_gram_is_exact_beyond_int64() -> None:
    assert NonzeroEntries.of_table(np.array([[[2**40, 3]]])).gram().tolist() == [[2**80 + 9]]


@pytest.mark.parametrize("name", ["scipy", "torch"])
def test_a_library_that_is_not_there_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (name, "scipy.sparse"):
        monkeypatch.setitem(sys.modules, module, None)
    space = Hom("S(2)", 1, 1)
    with pytest.raises(UsageError, match=f"{name} is not installed"):
        space.to_scipy() if name == "scipy" else space.to_torch_sparse()


def test_scipy() -> None:
    sparse = needs.scipy()
    for group, source, target in (("S(3)", 2, 2), ("A(3)", 1, 2), ("O(3)", 1, 0)):
        space = Hom(group, source, target)
        found = space.to_scipy()
        assert all(isinstance(M, sparse.coo_array) and M.shape == space.shape for M in found)
        assert [M.toarray().tolist() for M in found] == basis_of(space)


def test_torch_sparse() -> None:
    torch = needs.torch()
    for group, source, target in (("S(3)", 2, 2), ("A(3)", 1, 2), ("O(3)", 1, 0)):
        space = Hom(group, source, target)
        found = space.to_torch_sparse()
        assert (found.is_coalesced(), found.dtype) == (True, torch.int64)
        assert found.to_dense().tolist() == space.to_numpy().tolist()


def test_large_entries_go_to_no_int64() -> None:
    found = NonzeroEntries.of_table(np.array([[[2**70]]], dtype=object))
    with pytest.raises(UsageError, match="exceeds int64"):
        found.whole()


def test_too_large() -> None:
    with memory_limit(10**6):
        for export in (Hom("S(30)", 2, 2).to_numpy, Hom("S(30)", 2, 2).to_coo):
            with pytest.raises(TooLarge):
                export()


@pytest.mark.parametrize(("group", "source", "target"), [("S(5)", 2, 2), ("O(3)", 1, 0), ("SO(3)", "Alt2(V)", "V")])
def test_a_file_is_read_without_eqmath(group: str, source: Any, target: Any, tmp_path: Path) -> None:
    """By what its own text says, in a process that has numpy alone; twice the same bytes."""
    space, path = Hom(group, source, target), tmp_path / "layer.npz"
    space.save(path)
    content = path.read_bytes()
    space.save(path)
    assert path.read_bytes() == content
    with np.load(path, allow_pickle=False) as kept:
        assert kept["names"].tolist() == [str(d) for d in space.basis()]
        readme = str(kept["README"])
    code = [line.strip() for line in readme.splitlines() if line.startswith("    ") and "y =" not in line]
    code += ["import sys", "assert not any(name.startswith('eqmath') for name in sys.modules)", "print(basis.tolist())"]
    run = subprocess.run([sys.executable, "-c", "\n".join(code)], cwd=tmp_path, capture_output=True, text=True)
    assert run.stdout.strip() == str(space.to_numpy().tolist()), run.stderr


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"ends in \.npz"):
        Hom("S(2)", 1, 1).save(tmp_path / "layer.npy")
    with pytest.raises(UsageError, match="make the folder"):
        Hom("S(2)", 1, 1).save(tmp_path / "none" / "layer.npz")
