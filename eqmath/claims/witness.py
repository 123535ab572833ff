"""What refutes a claim, in a form that a person can check by hand."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from eqmath.canvas import MOST_DRAWN, Scene, Shown, text, to_svg
from eqmath.diagrams import Diagram, LinearCombination, matrix_scene, side_by_side
from eqmath.errors import CaseError, DiagramError
from eqmath.exact import ExactMatrix, Gaussian, Matrix, Number, exact_entry, exact_matrix, exact_number, json_number
from eqmath.families import DiagramTuple, OrbitSum, all_families
from eqmath.methods import Violation

MOST_PRINTED = 100
"""A matrix with more entries is named by its diagram in a sentence."""


class Evident(Shown):
    """What a notebook shows with its picture, where it has one, above its sentence.

    Examples
    --------
    >>> from eqmath import refute
    >>> found = refute("brauer spans SO(2)").witness
    >>> isinstance(found, Evident), found._repr_html_()[:8], refute("symmetric-bell-count").witness._repr_html_()
    (True, '<figure>', None)
    """

    __slots__ = ()

    def _scene(self) -> Scene | None:
        return None

    def _words(self) -> str:
        return str(self)

    def _repr_svg_(self) -> str | None:
        scene = self._scene()
        return None if scene is None else to_svg(scene.told("witness", str(self)))


@dataclass(frozen=True, slots=True)
class Element(Evident):
    """A group element with which a matrix of the list does not commute.

    >>> turn = Matrix([[0, -1], [1, 0]])
    >>> print(Element(Violation(turn, (1,), (2,), 1, -1)))
    g = [[0, -1], [1, 0]]: at [1;2] ρ(g)W has 1 and Wρ(g) has -1
    """

    violation: Violation

    def to_json(self) -> dict[str, Any]:
        """kind, g and the entry, index tuples from 1."""
        v = self.violation
        return {"kind": "element", "g": v.g.to_json(), "entry": [list(v.row), list(v.column)]}

    def _scene(self) -> Scene | None:
        drawn = _written(self.violation.g)
        return drawn and side_by_side([text("A =" if self.violation.infinitesimal else "g ="), drawn])

    def __str__(self) -> str:
        v = self.violation
        return f"g = {_rows(v.g)}: at {v.entry} ρ(g)W has {v.left} and Wρ(g) has {v.right}"


@dataclass(frozen=True, slots=True)
class Relation(Evident):
    """A linear relation between matrices that should be independent.

    >>> found = Relation(LinearCombination({Diagram("1,1'"): 1, Diagram("1|1'"): -1}, 1))
    >>> str(found), found.to_json()["coefficients"]
    ("1,1' - 1|1' = 0", {"1,1'": 1, "1|1'": -1})
    """

    relation: LinearCombination

    def to_json(self) -> dict[str, Any]:
        """kind and the coefficients by diagram."""
        terms = {str(d): c if isinstance(c, int) else str(c) for d, c in self.relation.terms.items()}
        return {"kind": "relation", "coefficients": terms}

    def _scene(self) -> Scene | None:
        small = self.relation.picture_size <= MOST_DRAWN
        return side_by_side([self.relation.picture(), text("= 0")]) if small else None

    def __str__(self) -> str:
        return f"{self.relation} = 0"


@dataclass(frozen=True, slots=True)
class MissedMap(Evident):
    """An equivariant map outside the span: its matrix, or its diagram, where the matrix is too large to be shown.

    Attributes
    ----------
    matrix : Matrix or None
    reason : str
    diagram : str
        Of the group's spanning set; empty where it is none of these.

    Examples
    --------
    >>> print(MissedMap(Matrix([[0, 1], [-1, 0]]), "commutes with SO(2) and is outside the span"))
    [[0, 1], [-1, 0]] commutes with SO(2) and is outside the span
    """

    matrix: Matrix | None
    reason: str
    diagram: str = ""

    def to_json(self) -> dict[str, Any]:
        """kind, the matrix by rows, and why it is outside; without a matrix the diagram."""
        rows = None if self.matrix is None else self.matrix.to_json()
        named = {"diagram": self.diagram} if rows is None else {}
        return {"kind": "map", "matrix": rows, "reason": self.reason} | named

    def _scene(self) -> Scene | None:
        return None if self.matrix is None else _written(self.matrix)

    def __str__(self) -> str:
        small = self.matrix is not None and self.matrix.shape[0] * self.matrix.shape[1] <= MOST_PRINTED
        shown = self.matrix is not None and (small or not self.diagram)
        return f"{self.matrix.tolist() if self.matrix and shown else f'the matrix of {self.diagram}'} {self.reason}"


@dataclass(frozen=True, slots=True)
class Numbers(Evident):
    """A claimed number and the true one.

    >>> print(Numbers(Fraction(15), 14))
    claimed 15, true 14
    """

    claimed: Fraction
    true: int

    def to_json(self) -> dict[str, Any]:
        """kind and the two numbers."""
        claimed = self.claimed.numerator if self.claimed.denominator == 1 else str(self.claimed)
        return {"kind": "numbers", "claimed": claimed, "true": self.true}

    def __str__(self) -> str:
        return f"claimed {self.claimed}, true {self.true}"


@dataclass(frozen=True, slots=True)
class FalseRule(Evident):
    """An entry at which a rule for diagrams is false: what the rule says there, and what the matrices say.

    Attributes
    ----------
    operation : "•", "⊗", "transpose" or "identity"
    upper, lower : str
        The diagrams, the second one empty where there is only one.
    row, column : tuple of int
        The index tuples I and J, values from 1.
    claimed, true : int
    reason : str
        Why the rule says so, where that is not the value of a combination of diagrams.

    Examples
    --------
    >>> print(FalseRule("•", "1',2'", "1,2", (), (), 3, 2))
    (1',2') • (1,2) at [;]: claimed 3, true 2
    """

    operation: str
    upper: str
    lower: str
    row: tuple[int, ...]
    column: tuple[int, ...]
    claimed: int
    true: int
    reason: str = ""

    def to_json(self) -> dict[str, Any]:
        """kind, the operation and the diagrams, the entry, the two values, the reason if there is one."""
        data = {"kind": "product", "operation": self.operation, "upper": self.upper, "lower": self.lower}
        values = {"entry": [list(self.row), list(self.column)], "claimed": self.claimed, "true": self.true}
        return data | values | ({"reason": self.reason} if self.reason else {})

    def __str__(self) -> str:
        named = f"({self.upper}) {self.operation} ({self.lower})" if self.lower else f"{self.operation} of {self.upper}"
        reason = f" ({self.reason})" if self.reason else ""
        return f"{named} at {entry_text(self.row, self.column)}: claimed {self.claimed}, true {self.true}{reason}"


@dataclass(frozen=True, slots=True)
class TwoGraphs(Evident):
    """Two graphs that agree in one invariant and not in another.

    Attributes
    ----------
    first, second : str
        As codes.
    same, other : str
        The invariant in which they agree, and the one that distinguishes them.

    Examples
    --------
    >>> print(TwoGraphs("graph6:EhEG", "graph6:EwCW", "stable colours", "isomorphism types"))
    graph6:EhEG and graph6:EwCW have the same stable colours and different isomorphism types
    """

    first: str
    second: str
    same: str
    other: str

    def to_json(self) -> dict[str, Any]:
        """kind, the two graphs and the two invariants."""
        return {"kind": "graphs", "first": self.first, "second": self.second, "same": self.same, "other": self.other}

    def __str__(self) -> str:
        return f"{self.first} and {self.second} have the same {self.same} and different {self.other}"


@dataclass(frozen=True, slots=True)
class NotPointwise(Evident):
    """A point at which a function of every coordinate does not commute with an element of a group.

    Attributes
    ----------
    function : str
    g : tuple of ExactMatrix
        The element of every factor.
    infinitesimal : bool
        Whether it belongs to the Lie algebras.
    point : tuple of Fraction
    place : int
        The coordinate, from 1.
    left, right : Fraction
        f of the moved point and the moved f of the point, there; for the Lie algebra their derivatives.

    Examples
    --------
    >>> minus = (Matrix([[-1]]),)
    >>> print(NotPointwise("relu", minus, False, (Fraction(1),), 1, Fraction(0), Fraction(-1)))
    f = relu, g = [[-1]], x = (1): f(ρ(g)x) has 0 at place 1 and ρ(g)f(x) has -1
    """

    function: str
    g: tuple[ExactMatrix, ...]
    infinitesimal: bool
    point: tuple[Fraction, ...]
    place: int
    left: Fraction
    right: Fraction

    def to_json(self) -> dict[str, Any]:
        """kind, the function, the element of every factor, the point, the coordinate and the two values."""
        return {
            "kind": "point", "function": self.function, "g": [g.to_json() for g in self.g],
            "infinitesimal": self.infinitesimal, "point": [json_number(exact_number(x)) for x in self.point],
            "place": self.place, "left": json_number(exact_number(self.left)),
            "right": json_number(exact_number(self.right)),
        }  # fmt: skip

    def __str__(self) -> str:
        element = " × ".join(map(_rows, self.g))
        at = f"f = {self.function}, {'A' if self.infinitesimal else 'g'} = {element}, x = ({self._point})"
        sides = ("f'(x)·dρ(A)x", "dρ(A)f(x)") if self.infinitesimal else ("f(ρ(g)x)", "ρ(g)f(x)")
        return f"{at}: {sides[0]} has {self.left} at place {self.place} and {sides[1]} has {self.right}"

    @property
    def _point(self) -> str:
        return ", ".join(map(str, self.point))


Witness = Element | Relation | MissedMap | Numbers | FalseRule | TwoGraphs | NotPointwise


def entry_text(row: tuple[int, ...], column: tuple[int, ...]) -> str:
    """An entry as outputs;inputs.

    >>> entry_text((1, 2), (1,))
    '[1,2;1]'
    """
    return f"[{';'.join(','.join(map(str, t)) for t in (row, column))}]"


def saved(witness: Witness) -> dict[str, Any]:
    """The JSON form, and also what the sentence about the witness says.

    >>> saved(Numbers(Fraction(1, 2), 1)), restored(saved(Numbers(Fraction(1, 2), 1)))
    ({'kind': 'numbers', 'claimed': '1/2', 'true': 1}, Numbers(claimed=Fraction(1, 2), true=1))
    """
    data = witness.to_json()
    if isinstance(witness, Element):
        v = witness.violation
        data |= {"left": _json(v.left), "right": _json(v.right), "infinitesimal": v.infinitesimal}
    if isinstance(witness, MissedMap):
        data["diagram"] = witness.diagram
    if isinstance(witness, Relation):
        data |= {"delta": str(witness.relation.delta), "shape": list(witness.relation.shape)}
    return data


def restored(data: dict[str, Any]) -> Witness:
    """The witness that was saved, equal to what it was.

    >>> restored({"kind": "numbers", "claimed": "1/2", "true": 1})
    Numbers(claimed=Fraction(1, 2), true=1)

    Raises
    ------
    CaseError
        If the kind is unknown.
    """
    match data["kind"]:
        case "element":
            row, column = map(tuple, data["entry"])
            left, right = exact_entry(data["left"]), exact_entry(data["right"])
            return Element(Violation(exact_matrix(data["g"]), row, column, left, right, data["infinitesimal"]))
        case "relation":
            terms = {_diagram(text): exact_number(c) for text, c in data["coefficients"].items()}
            shape: Any = tuple(tuple(legs) if isinstance(legs, list) else legs for legs in data["shape"])
            return Relation(LinearCombination(terms, data["delta"], shape))
        case "map":
            matrix = None if data["matrix"] is None else Matrix(data["matrix"])
            return MissedMap(matrix, data["reason"], data.get("diagram", ""))
        case "numbers":
            return Numbers(Fraction(data["claimed"]), data["true"])
        case "product":
            row, column = map(tuple, data["entry"])
            words = data["operation"], data["upper"], data["lower"]
            return FalseRule(*words, row, column, data["claimed"], data["true"], data.get("reason", ""))
        case "point":
            elements = tuple(exact_matrix(g) for g in data["g"])
            point, values = tuple(map(Fraction, data["point"])), (Fraction(data["left"]), Fraction(data["right"]))
            return NotPointwise(data["function"], elements, data["infinitesimal"], point, data["place"], *values)
        case "graphs":
            return TwoGraphs(data["first"], data["second"], data["same"], data["other"])
    raise CaseError(f"expected a kind of witness, found {data['kind']!r}")


def _json(entry: Number | Gaussian) -> int | str:
    return str(entry) if isinstance(entry, Gaussian) else json_number(entry)


def _rows(g: ExactMatrix) -> str:
    """The rows of a matrix, as lists."""
    if isinstance(g, Matrix):
        return str(g.tolist())
    return f"[{', '.join('[' + ', '.join(map(str, row)) + ']' for row in g.tolist())}]"


def _written(g: ExactMatrix) -> Scene | None:
    """A matrix between brackets, unless it is too large to be looked at."""
    return matrix_scene(g.tolist()) if 0 < g.shape[0] * g.shape[1] <= MOST_PRINTED else None


def _diagram(words: str) -> Any:
    """The diagram of whatever family that is written so."""
    if " x " in words:
        return DiagramTuple([_diagram(part) for part in words.split(" x ")])
    for parse in dict.fromkeys([Diagram, OrbitSum, *(family.parse for family in all_families().values())]):
        try:
            return parse(words)
        except DiagramError:
            continue
    raise CaseError(f"expected a diagram, found {words[:60]!r}")
