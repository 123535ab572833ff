"""Bases of other packages, in floats, span what eqmath finds exactly; each where its package is installed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from eqmath import Hom
from eqmath.groups import Group, permutation_group
from tests import needs

Floats = NDArray[np.float64]
NEAR = 1e-4
"""Other packages compute in floats of single precision; nothing of eqmath's rests on this bound."""


def outside(H: Hom, maps: Any) -> float:
    """How far the matrices are from the maps that commute."""
    rows: Floats = np.asarray(maps, dtype=np.float64).reshape(len(maps), -1)
    basis: Floats = H.to_numpy(orthonormal=True).reshape(H.dim, -1)
    return float(np.abs(rows - rows @ basis.T @ basis).max())


@pytest.mark.parametrize(
    ("group", "k", "l", "dim"),
    [
        ("S(4)", 1, 1, 2),
        ("S(4)", 2, 2, 15),
        ("S(3)", 2, 2, 14),
        ("O(3)", 2, 2, 3),
        ("SO(3)", 2, 1, 1),
        ("SO(2)", 2, 2, 6),
    ],
)
def test_emlp(group: str, k: int, l: int, dim: int) -> None:
    """A basis of the solutions of EMLP's constraints: sets, graphs, tensors."""
    needs.emlp()
    from emlp.groups import SO, O, S
    from emlp.reps import T

    letter, n = group.rstrip(")").split("(")
    found = (T(k) >> T(l))({"S": S, "O": O, "SO": SO}[letter](int(n))).equivariant_basis()
    H = Hom(group, k, l)
    assert found.shape[1] == H.dim == dim
    assert outside(H, np.asarray(found).T) < NEAR


@pytest.mark.parametrize(("group", "parity", "paths"), [("SO(3)", "e", 3), ("O(3)", "o", 2)])
def test_e3nn(group: str, parity: str, paths: int) -> None:
    """The paths of a tensor product: a vector between two points times a number and a vector."""
    needs.e3nn()
    torch = needs.torch()
    from e3nn import o3

    features = f"1x0e + 1x1{parity}"
    layer = o3.FullyConnectedTensorProduct(f"1x1{parity}", features, features)
    assert layer.weight_numel == Hom(group, "V+V^2", "1+V").dim == paths
    units = [(a, b) for b in torch.eye(4)[:1] for a in torch.eye(3)]
    units += [(a, b) for a in torch.eye(3) for b in torch.eye(4)[1:]]
    maps = [[layer(a, b, w).detach().numpy() for a, b in units] for w in torch.eye(paths)]
    matrices = np.array(maps).transpose(0, 2, 1)
    assert np.linalg.matrix_rank(matrices.reshape(paths, -1), NEAR) == paths
    assert outside(Hom(group, "V+V^2", "1+V"), matrices) < NEAR


def regular(group: Any) -> Group:
    """The permutations by which a finite group of escnn moves its elements."""
    moves = [group.regular_representation(g).argmax(axis=0) + 1 for g in group.elements[1:]]
    return permutation_group("regular", group.order(), [move.tolist() for move in moves])


@pytest.mark.parametrize(("name", "number"), [("cyclic_group", 4), ("dihedral_group", 4), ("cyclic_group", 5)])
def test_escnn_group_convolutions(name: str, number: int) -> None:
    """The dense layers of a finite group between functions on it: as many weights as elements."""
    needs.escnn()
    torch = needs.torch()
    from escnn import group, gspaces, nn

    own = getattr(group, name)(number)
    field = nn.FieldType(gspaces.no_base_space(own), [own.regular_representation])
    layer, H = nn.Linear(field, field, bias=False), Hom(regular(own), 1, 1)
    assert layer.weights.numel() == H.dim == own.order()
    maps = []
    for w in torch.eye(H.dim):
        layer.weights.data = w
        maps.append(layer.expand_parameters()[0].detach().numpy())
    assert np.linalg.matrix_rank(np.array(maps).reshape(H.dim, -1), NEAR) == H.dim
    assert outside(H, maps) < NEAR


def test_escnn_images() -> None:
    """p4 on images with glued edges: a steerable filter of 3 × 3 has 24 weights, all maps of 3 × 3 pixels 36."""
    needs.escnn()
    torch = needs.torch()
    from escnn import gspaces, nn

    plane = gspaces.rot2dOnR2(4)
    field = nn.FieldType(plane, [plane.regular_repr])
    layer = nn.R2Conv(field, field, kernel_size=3, padding=1, padding_mode="circular", bias=False).eval()
    number = torch.arange(36.0).reshape(1, 4, 3, 3)
    turned = nn.GeometricTensor(number, field).transform(plane.fibergroup.element(1)).tensor
    moves = [number.roll(1, 2), number.roll(1, 3), turned]
    group = permutation_group("p4", 36, [(move.round().int().ravel() + 1).tolist() for move in moves])
    H = Hom(group, 1, 1)
    assert (layer.weights.numel(), H.dim) == (24, 36)
    units = nn.GeometricTensor(torch.eye(36).reshape(36, 4, 3, 3), field)
    assert outside(H, layer(units).tensor.detach().reshape(1, 36, 36).numpy().transpose(0, 2, 1)) < NEAR
