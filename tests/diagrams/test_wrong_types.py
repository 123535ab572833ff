"""What is no diagram, no group, no name is refused in words; what is ordered is ordered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from eqmath import Diagram, Hom, LinearCombination, Matrix, O, S, compose, family, parse_group, verify
from eqmath.errors import DiagramError, EqmathError, GroupError, UnknownName

D = Diagram("1")


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        (lambda: verify(3), UnknownName, "expected the name of a theorem, found 3"),  # type: ignore[arg-type]
        (lambda: D.tensor(3), DiagramError, "expected a Diagram, found the int 3"),  # type: ignore[arg-type]
        (lambda: D.join("1"), DiagramError, "expected a Diagram, found the str '1'"),  # type: ignore[arg-type]
        (lambda: compose("1", D), DiagramError, "expected a Diagram, found the str '1'"),  # type: ignore[arg-type]
        (lambda: D.then("1"), DiagramError, "expected a Diagram, found the str '1'"),  # type: ignore[arg-type]
        (lambda: parse_group(3), GroupError, "expected the name of a group such as S(3), found 3"),  # type: ignore[arg-type]
        (lambda: family(3), UnknownName, "the diagram family '3' is unknown"),  # type: ignore[arg-type]
        (lambda: LinearCombination({"1": 1}, "n"), DiagramError, "expected diagrams, found the str '1'"),  # type: ignore[dict-item]
    ],
)
def test_wrong_types_are_named(wrong: Callable[[], Any], error: type[EqmathError], message: str) -> None:
    with pytest.raises(error) as found:
        wrong()
    assert str(found.value).splitlines()[0].endswith(message)


def test_groups_matrices_and_spaces_are_ordered() -> None:
    assert sorted([S(3), O(2), O(3)]) == [O(2), O(3), S(3)]
    a, b, c = Matrix([[0, 1]]), Matrix([[0, 2]]), Matrix([[1], [0]])
    assert sorted([c, b, a]) == [a, b, c]
    spaces = [Hom(S(2), 1, 1), Hom(S(3), 0, 1), Hom(S(3), 0, 2), Hom(O(2), 1, 1)]
    assert sorted(spaces) == [spaces[1], spaces[3], spaces[0], spaces[2]]
