"""The weight matrix of an equivariant layer: one parameter for every basis element of Hom.

Floats: with N additions for one entry of the result, numbered by `Weight.terms` and the weights, the error is
at most γ Σ|w_p| |D_p| |x|, γ = Nu/(1 − Nu): every product and every sum is rounded once, in some order. Entries
and weights are first brought to one dtype, that of numpy's or the library's sum. Where some are not finite,
NaN may stand where a diagram by itself would not have read them, for stacks are multiplied by zeros too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import prod
from typing import Any

import numpy as np

from eqmath.canvas import Shown
from eqmath.contractions import (
    LARGEST,
    Array,
    as_numbers,
    exceeds_int64,
    is_array_of_numbers,
    is_tensor,
    kind_of_numbers,
    largest_entry,
    require_room,
    require_shape,
    tensors_together,
)
from eqmath.errors import CaseError, NotExact, UnknownName
from eqmath.exact import Matrix, Number, exact_number
from eqmath.layers.linear_forms import MOST_SHOWN, FormMatrix
from eqmath.layers.program import Program, is_prepared
from eqmath.layers.shared import Shared
from eqmath.limits import require

Source = Callable[[int], Matrix]


@dataclass(frozen=True)
class Weight(Shown):
    """Σ_i w_i M_i, where the M_i are a basis of Hom_G(V^⊗k, V^⊗l); it multiplies vectors without a matrix.

    What stands between two layers must commute with the group as well: ``eqmath.activations(group, space)`` says which
    functions of every coordinate do; ``Hom(group, X, Y).weight(activation="relu")`` warns, with the reason, of others.

    Attributes
    ----------
    parameters : tuple of str
        The names w1, w2, … in the order of the basis.
    layer : Shared, Networks, Disjoint, Dense or Tensor
        How vectors are multiplied.
    source : i ↦ the matrix M_i, by its entries
    constant : () ↦ the weight of the bias, with k = 0

    Examples
    --------
    >>> from eqmath import Hom, S
    >>> W = Hom(S(3), 1, 1).weight("w")
    >>> W.parameters, W.apply([1, 2, 3], [2, -1]).tolist()
    (('w1', 'w2'), [-4, -2, 0])
    >>> W(w1=2, w2=-1)
    Matrix([[1, -1, -1], [-1, 1, -1], [-1, -1, 1]])
    """

    parameters: tuple[str, ...]
    layer: Any = field(compare=False)
    source: Source
    constant: Callable[[], Weight] | None = field(default=None, compare=False)

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of rows and columns of the matrix."""
        return prod(self.layer.outputs), prod(self.layer.inputs)

    @property
    def terms(self) -> tuple[int, ...]:
        """For every parameter, at most how many entries of x one entry of the result adds."""
        found: tuple[int, ...] = self.layer.terms
        return found

    @cached_property
    def bias(self) -> Weight:
        """The weight of the bias: the invariants of V^⊗l.

        Raises
        ------
        CaseError
            If this is a bias or a transpose itself.
        """
        if self.constant is None:
            raise CaseError("this weight has no bias", hint="Hom(group, k, l).weight().bias")
        return self.constant()

    def apply(self, x: Any, weights: Any, bias: Any = None) -> Array:
        """The product of the weight matrix with one vector, or with many along the first axes.

        Parameters
        ----------
        x : array of shape (…, n, …, n) with k legs; with channels (…, d_in, n, …, n)
            Of numpy, or a tensor of torch: then gradients pass; `eqmath.torch` has layers as modules.
        weights : sequence of p numbers; with channels an array of shape (p, d_out, d_in)
        bias : sequence of numbers, optional
            One for every parameter of `bias`; with channels an array of shape (q, d_out).

        Returns
        -------
        array of shape (…, n, …, n) with l legs; with channels (…, d_out, n, …, n)
            Floats where x or the weights are floats, objects where one of them has these, else int64; objects as
            well where x is a list of Python's integers and sums may exceed int64.

        Raises
        ------
        CaseError
            If the legs have other lengths, or there are too few or too many weights.
        NotExact
            If there are other things than numbers, exact numbers beside floats, or sums of an array of integers
            may exceed int64.
        TooLarge
            If the result exceeds the memory limit.
        """
        prepared = self._program if bias is None and is_prepared(x) and is_prepared(weights) else None
        if prepared and x.shape == prepared.inputs and weights.shape == prepared.count:
            return prepared.run(x, weights)
        widens = not is_array_of_numbers(x)
        x, w = self._together(as_numbers(x), as_numbers(weights))
        self._require(x, w)
        bias = None if bias is None else self._require_bias(as_numbers(bias), w)
        if widens and self._exceeds(x, w, bias):
            x, w = x.astype(object), w.astype(object)
        self._require_room(x, w)
        b = None if bias is None else self._bias(x, w, bias)
        legs = len(self.layer.inputs)
        first = tuple(x.shape[: x.ndim - legs])
        if w.ndim == 1 and not first:
            y = self.layer.product(x, w)
        elif w.ndim == 1:
            y = self.layer.product(x.reshape(prod(first), 1, *self.layer.inputs), w[:, None, None])
            y = y.reshape(*first, *self.layer.outputs)
        else:
            y = self.layer.product(x.reshape(prod(first[:-1]), *first[-1:], *self.layer.inputs), w)
            y = y.reshape(*first[:-1], *y.shape[1:])
        return y if b is None else _added(y, b)

    @cached_property
    def _program(self) -> Program | None:
        return self.layer.program if isinstance(self.layer, Shared) else None

    def _together(self, x: Array, w: Array) -> tuple[Array, Array]:
        """Entries and weights of one kind: floats, int64, or exact objects."""
        if is_tensor(x) or is_tensor(w):
            return tensors_together(x, w)
        if x.dtype == w.dtype or not w.size:
            return x, w.astype(x.dtype, copy=False)
        if "O" in (x.dtype.kind, w.dtype.kind):
            if {x.dtype.kind, w.dtype.kind} & set("fc"):
                raise NotExact(f"expected entries and weights of one kind, found the dtypes {x.dtype} and {w.dtype}")
            return x.astype(object), w.astype(object)
        both = np.result_type(x, w)
        return x.astype(both, copy=False), w.astype(both, copy=False)

    def _require(self, x: Array, w: Array) -> None:
        count = len(self.parameters)
        if w.ndim not in (1, 3) or w.shape[0] != count:
            raise CaseError(
                f"expected {count} weights, or an array ({count}, d_out, d_in), found the shape {tuple(w.shape)}",
                hint=f"one for each of {', '.join(self.parameters[:4])}{', …' * (count > 4)}",
            )
        legs = self.layer.inputs
        shape = tuple(x.shape)
        if shape[len(shape) - len(legs) :] != legs or len(shape) < len(legs) + (w.ndim == 3):
            raise CaseError(f"expected the last axes of x to have the lengths {legs}, found the shape {shape}")
        if w.ndim == 3 and shape[-len(legs) - 1] != w.shape[2]:
            raise CaseError(f"expected d_in = {w.shape[2]} channels before the legs, found {shape[-len(legs) - 1]}")
        require_shape((*shape[: len(shape) - len(legs)], *self.layer.outputs))

    def _require_room(self, x: Array, w: Array) -> None:
        if kind_of_numbers(w) == "i":
            require_room(x, self._largest_row(w))

    def _exceeds(self, x: Array, w: Array, b: Array | None) -> bool:
        """Whether the result, or what is added on the way, may exceed int64."""
        if kind_of_numbers(w) != "i":
            return False
        added = 0 if b is None or kind_of_numbers(b) != "i" else self.bias._largest_row(b)
        return exceeds_int64(x, self._largest_row(w), added)

    def _largest_row(self, w: Array) -> int:
        """Σ |w_p| terms_p, for the output channel where it is largest."""
        w = np.array(w.tolist(), dtype=object).reshape(tuple(w.shape))
        flat = abs(w.reshape(len(self.parameters), *(w.shape[1:] or (1, 1)))).sum(axis=2)
        sums = [sum(v * t for v, t in zip(row, self.terms, strict=True)) for row in flat.T.tolist()]
        return max(sums, default=0)

    def _require_bias(self, b: Array, w: Array) -> Array:
        if b.ndim != (1 if w.ndim == 1 else 2) or (w.ndim == 3 and b.shape[1] != w.shape[1]):
            raise CaseError(f"expected a bias of shape (q,) or (q, d_out), found {tuple(b.shape)}")
        if b.shape[0] != len(self.bias.parameters):
            raise CaseError(f"expected {len(self.bias.parameters)} weights of the bias, found {b.shape[0]}")
        return b

    def _bias(self, x: Array, w: Array, b: Array) -> Array:
        """The invariant tensor that is added, for every output channel."""
        one, legs = x.new_tensor(1) if is_tensor(x) else np.ones((), dtype=x.dtype), self.bias.layer.inputs
        if w.ndim == 1:
            return self.bias.apply(one.reshape(legs), b).reshape(self.layer.outputs)
        found = self.bias.apply(one.reshape(1, *legs), b.reshape(*b.shape, 1))
        return found.reshape(b.shape[1], *self.layer.outputs)

    def transpose(self) -> Weight:
        """The weight of the transposed matrices: what carries gradients back to x.

        ⟨y, W x⟩ = ⟨Wᵀ y, x⟩. With channels its weights are (p, d_in, d_out).
        """
        if isinstance(self.source, _Transposed):
            return self.source.weight
        return Weight(self.parameters, self.layer.flip(), _Transposed(self))

    def matrix(self) -> FormMatrix:
        """The matrix, its entries being linear forms in the parameters.

        Raises
        ------
        TooLarge
            If the matrices exceed the memory limit.

        Examples
        --------
        >>> from eqmath import Hom, S
        >>> print(Hom(S(2), 1, 1).weight("a").matrix())
        a1 + a2       a2
             a2  a1 + a2
        """
        require(len(self.parameters), self.shape[0] * self.shape[1], 40)
        return FormMatrix(self.parameters, [self.source(i) for i in range(len(self.parameters))], self.shape)

    def __call__(self, **values: Number) -> Matrix:
        """The matrix for values of all parameters, exactly.

        Raises
        ------
        UnknownName
            If there is no parameter of a name.
        CaseError
            If one is missing.
        NotExact
            If a value is a float.
        """
        unknown = [name for name in values if name not in self.parameters]
        missing = [name for name in self.parameters if name not in values]
        if unknown:
            raise UnknownName(f"there is no parameter {unknown[0]}", hint=f"there are {', '.join(self.parameters[:9])}")
        if missing:
            raise CaseError(f"expected a value for every parameter, {', '.join(missing[:9])} missing")
        return self.matrix().at([exact_number(values[name]) for name in self.parameters])

    def to_dict(self) -> Mapping[str, Any]:
        """Everything that a program without eqmath needs, as lists, strings and integers.

        - ``shared``: sums of diagrams; see `Shared.to_dict`. At a leg the index patterns ``[axis, scale, offset]``
          stand for scale · (index of the axis) + offset, the offset alone where the axis is −1; kept axes
          have length n and come first, those in ``extra`` are summed over, or copied to.
        - ``entries``: row, column and value of the non-zero entries of every matrix.
        - ``networks``: products of factors ``["x", labels below]``, ``["edge", a, b]``, ``["all", v]`` (ones) and
          ``["sum", v, factors]``, v being summed over; in the end the axes are the labels above.
        - ``tensor``: the weight of (p, q) is the one at place p · (number of the second's) + q.
        """
        return {"schema": "eqmath.layer/1", "parameters": list(self.parameters), "layer": self.layer.to_dict()}

    def _tex(self) -> str | None:
        """The matrix in TeX, if it is small enough to be read."""
        return self.matrix()._tex() if prod(self.shape) <= MOST_SHOWN else None

    def to_latex(self) -> str:
        r"""The matrix for a formula, its entries linear forms in the parameters.

        >>> from eqmath import Hom
        >>> print(Hom("S(2)", 1, 1).weight().to_latex())
        \begin{pmatrix} w_{1} + w_{2} & w_{2} \\ w_{2} & w_{1} + w_{2} \end{pmatrix}
        """
        return self.matrix().to_latex()

    def __repr__(self) -> str:
        rows, columns = self.shape
        return f"<the weight matrix {rows} × {columns} in {len(self.parameters)} parameters>"


def _added(y: Array, b: Array) -> Array:
    """The sum with a bias, if it stays below 2⁶³."""
    whole = kind_of_numbers(y) == kind_of_numbers(b) == "i" and prod(y.shape)
    if whole and largest_entry(y) + largest_entry(b) > LARGEST:
        raise NotExact("a bias added to the result may exceed int64", hint="x.astype(object) holds any integers")
    return y + b


@dataclass(frozen=True)
class _Transposed:
    """The transposed matrices of a weight."""

    weight: Weight

    def __call__(self, index: int) -> Matrix:
        return self.weight.source(index).T


def parameter_names(name: str, count: int) -> tuple[str, ...]:
    """w1, w2, ….

    Raises
    ------
    CaseError
        If the first part is not an identifier.

    Examples
    --------
    >>> parameter_names("w", 3)
    ('w1', 'w2', 'w3')
    """
    if not isinstance(name, str) or not name.isidentifier():
        raise CaseError(f"expected a name such as w for the parameters, found {name!r:.40}")
    return tuple(f"{name}{i + 1}" for i in range(count))
