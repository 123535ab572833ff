"""Matrices whose entries are linear forms in parameters: the weight matrix of a layer, undecided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from eqmath._frozen import Frozen
from eqmath.canvas import Shown
from eqmath.errors import NotComposable
from eqmath.exact import Matrix, Number, place_in
from eqmath.tex import matrix_tex

if TYPE_CHECKING:
    import sympy

MOST_SHOWN = 256
"""Matrices with more entries have no formula in a notebook."""
LinearForm = dict[str, Number]
"""The non-zero coefficients by parameter, in the order of the parameters."""


class FormMatrix(Shown, Frozen):
    """Σ_i w_i M_i for parameters w_i and exact matrices M_i of one shape.

    Examples
    --------
    >>> one, ones = Matrix([[1, 0], [0, 1]]), Matrix([[1, 1], [1, 1]])
    >>> W = FormMatrix(["w1", "w2"], [one, ones], (2, 2))
    >>> W[0, 0], W[0, 1]
    ({'w1': 1, 'w2': 1}, {'w2': 1})
    >>> print(W)
    w1 + w2       w2
         w2  w1 + w2
    """

    __slots__ = ("matrices", "parameters", "shape")
    parameters: tuple[str, ...]
    matrices: tuple[Matrix, ...]
    shape: tuple[int, int]

    def __init__(self, parameters: Sequence[str], matrices: Sequence[Matrix], shape: tuple[int, int]) -> None:
        wrong = next((matrix.shape for matrix in matrices if matrix.shape != shape), None)
        if wrong or len(parameters) != len(matrices):
            raise NotComposable(f"expected {len(parameters)} matrices of shape {shape}, found {wrong or len(matrices)}")
        object.__setattr__(self, "parameters", tuple(parameters))
        object.__setattr__(self, "matrices", tuple(matrices))
        object.__setattr__(self, "shape", shape)

    def __getitem__(self, place: tuple[int, int]) -> LinearForm:
        place = place_in(place, self.shape)
        entries = ((name, M[place]) for name, M in zip(self.parameters, self.matrices, strict=True))
        return {name: entry for name, entry in entries if entry}

    def __iter__(self) -> Iterator[list[LinearForm]]:
        """The rows."""
        return iter(self.tolist())

    def tolist(self) -> list[list[LinearForm]]:
        """The rows."""
        rows: list[list[LinearForm]] = [[{} for _ in range(self.shape[1])] for _ in range(self.shape[0])]
        for name, matrix in zip(self.parameters, self.matrices, strict=True):
            for form_row, row in zip(rows, matrix.tolist(), strict=True):
                for form, entry in zip(form_row, row, strict=True):
                    if entry:
                        form[name] = entry
        return rows

    def at(self, values: Sequence[Number]) -> Matrix:
        """The matrix for values of the parameters."""
        total = Matrix([[0] * self.shape[1]] * self.shape[0])
        for value, matrix in zip(values, self.matrices, strict=True):
            total = total + matrix * value
        return total

    def to_sympy(self) -> sympy.Matrix:
        """The same matrix for sympy, the parameters being symbols."""
        import sympy

        total = sympy.zeros(*self.shape)
        for name, matrix in zip(self.parameters, self.matrices, strict=True):
            total += sympy.Symbol(name) * matrix.to_sympy()
        return total

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FormMatrix):
            return False
        return (self.parameters, self.matrices, self.shape) == (other.parameters, other.matrices, other.shape)

    def __hash__(self) -> int:
        return hash((self.parameters, self.matrices, self.shape))

    def __reduce__(self) -> tuple[Any, ...]:
        return FormMatrix, (self.parameters, self.matrices, self.shape)

    def __repr__(self) -> str:
        return f"FormMatrix({list(self.parameters)}, {list(self.matrices)}, {self.shape})"

    def _tex(self) -> str | None:
        """The matrix in TeX, if it is small enough to be read."""
        return None if self.shape[0] * self.shape[1] > MOST_SHOWN else f"${self.to_latex()}$"

    def to_latex(self) -> str:
        r"""The matrix for a formula, of any size.

        >>> print(FormMatrix(["w1"], [Matrix([[1, "-1/2"]])], (1, 2)).to_latex())
        \begin{pmatrix} w_{1} & -\tfrac{1}{2}\,w_{1} \end{pmatrix}
        """
        return matrix_tex([list(map(form_tex, row)) for row in self.tolist()])

    def __str__(self) -> str:
        cells = [[form_text(form) for form in row] for row in self.tolist()]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        return "\n".join("  ".join(x.rjust(w) for x, w in zip(row, widths, strict=True)) for row in cells)


def form_text(form: LinearForm) -> str:
    """A linear form as people write it.

    >>> form_text({"w1": 2, "w3": -1}), form_text({})
    ('2*w1 - w3', '0')
    """
    text = "".join(_signed(name, c) for name, c in form.items())
    return ("-" if text.startswith(" - ") else "") + text[3:] if text else "0"


def form_tex(form: LinearForm) -> str:
    r"""A linear form in TeX, the digits at the end of a name being an index.

    >>> print(form_tex({"w1": 2, "w12": -1}))
    2\,w_{1} - w_{12}
    """
    text = re.sub(r"([^\W\d][^\W_]*?)(\d*)(?= |$)", _tex_name, form_text(form).replace("*", r"\,"))
    return re.sub(r"(\d+)/(\d+)", r"\\tfrac{\1}{\2}", text)


def _tex_name(found: re.Match[str]) -> str:
    return found[1] + (f"_{{{found[2]}}}" if found[2] else "")


def _signed(name: str, coefficient: Number) -> str:
    size = abs(coefficient)
    return (" - " if coefficient < 0 else " + ") + (name if size == 1 else f"{size}*{name}")
