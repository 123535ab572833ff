"""A basis of Hom in the forms in which programs use it: arrays, sparse arrays, calls of einsum, a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from numpy.typing import NDArray

from eqmath.errors import CaseError
from eqmath.files import write_files
from eqmath.hom.ends import Ended
from eqmath.hom.known import HomSpace
from eqmath.layers import Shared
from eqmath.layers.coordinates import NonzeroEntries, pattern_dict
from eqmath.layers.einsums import Einsum, einsum_by_matrix, einsum_of
from eqmath.layers.kept_basis import kept_basis
from eqmath.layers.sparse_entries import sparse_maps
from eqmath.limits import require
from eqmath.methods.direct import entries


class OfBasis(HomSpace, Protocol):
    """Spaces of maps with a basis and its entries.

    >>> from eqmath import Hom
    >>> space: OfBasis = Hom("S(3)", 1, 1)
    >>> space.dim, len(space.to_coo().value)
    (2, 12)
    """

    @property
    def dim(self) -> int:
        """The dimension."""

    def to_coo(self) -> NonzeroEntries:
        """The non-zero entries of the basis."""


class ExportedBasis(Ended):
    """Maps between two spaces that commute with a group, for programs that know no diagrams.

    The integer basis is exact. What is asked for as orthonormal is floats: a convenience, on which no claim rests.

    >>> from eqmath import Hom
    >>> H = Hom("S(2)", 1, 1)
    >>> H.to_numpy().tolist()
    [[[1, 0], [0, 1]], [[1, 1], [1, 1]]]
    """

    def to_numpy(self: OfBasis, *, orthonormal: bool = False) -> NDArray[Any]:
        """The basis as an integer array of shape (dim, n^l, n^k), the denominators of every `matrix` cleared.

        Parameters
        ----------
        orthonormal : bool
            Floats instead: the basis that Gram–Schmidt makes of it, for the scalar product tr(A Bᵀ), by a Cholesky
            factor in floats of the Gram matrix, whose entries are exact. No claim rests on it.

        Raises
        ------
        TooLarge
            If the array exceeds the memory limit.
        CaseError
            If floats cannot tell the basis from dependent matrices; only where it is to be orthonormal.

        Examples
        --------
        >>> from eqmath import Hom
        >>> import numpy as np
        >>> Q = Hom("S(4)", 1, 1).to_numpy(orthonormal=True)
        >>> np.einsum("pij,qij->pq", Q, Q).round(9).tolist()
        [[1.0, 0.0], [0.0, 1.0]]
        """
        rows, columns = self.shape
        require(self.dim, rows * columns, 8)
        found = self.to_coo()
        return found.orthonormal() if orthonormal else found.to_numpy()

    def to_coo(self: OfBasis) -> NonzeroEntries:
        """The non-zero entries of the basis: arrays `element`, `row`, `column`, `value`, and the `shape`.

        Of diagrams that are two rows they are found without a matrix; so for products and sums of groups, for direct
        sums of spaces, and for symmetric or exterior powers.

        Raises
        ------
        TooLarge
            If they exceed the memory limit.

        Examples
        --------
        >>> from eqmath import Hom
        >>> found = Hom("O(100)", 1, 1).to_coo()
        >>> found.shape, len(found.value)
        ((1, 100, 100), 100)
        """
        basis, (rows, columns) = list(self.basis()), self.shape
        found = sparse_maps(self.layer(basis)) if basis else None
        if found is not None:
            return found.cleared
        require(len(basis), rows * columns, 8)
        table = entries(map(self.matrix, basis), rows * columns)
        return NonzeroEntries.of_table(table.reshape(len(basis), rows, columns))

    def to_scipy(self: OfBasis) -> list[Any]:
        """Every basis element as a ``scipy.sparse.coo_array`` of shape (n^l, n^k): ``Hom("S(4)", 2, 2).to_scipy()[0]``.

        Raises
        ------
        UsageError
            If scipy is not installed; `to_coo` gives the same as arrays of numpy.
        """
        return self.to_coo().to_scipy()

    def to_torch_sparse(self: OfBasis) -> Any:
        """The basis as one sparse tensor of torch, int64 and coalesced, of shape (dim, n^l, n^k).

        Raises
        ------
        UsageError
            If torch is not installed, or an entry exceeds int64.
        """
        return self.to_coo().to_torch_sparse()

    def einsum(self: OfBasis) -> list[Einsum]:
        """Every basis element as one call of einsum, with letters at the legs.

        A diagram reads and copies by letters, with tables of δ, ε and ones; any other map is a table itself.

        >>> from eqmath import Hom
        >>> Hom("O(3)", 2, 2).einsum()
        [Einsum('aa,bc->bc', x, eye), Einsum('ab->ab', x), Einsum('ab->ba', x)]
        """
        basis = list(self.basis())
        layer = _shared(self, basis)
        if layer and all(own.lower.head is None for own in layer.diagrams):
            return [einsum_of(own, layer.n) for own in layer.diagrams]
        legs = _legs(self, basis)
        return [einsum_by_matrix(self.matrix(d), *legs) for d in basis]

    def index_patterns(self: OfBasis) -> list[dict[str, Any]]:
        """Every basis element as index patterns, as lists of integers: see `Weight.to_dict`.

        ``below`` reads x, ``above`` copies into y; the kept axis i above is the kept axis ``matching[i]`` below, cells
        are taken in pairs, and the other axes are summed below and run over all values above.

        >>> from eqmath import Hom
        >>> (trace, *_), = [Hom("O(3)", 2, 0).index_patterns()]
        >>> trace["below"]
        {'kept': 0, 'extra': [3], 'cells': [[[1, [[0, 1, 0], [0, 1, 0]]]]]}

        Raises
        ------
        CaseError
            If the basis elements are not diagrams of two rows.
        """
        layer = _shared(self, list(self.basis()))
        if layer is None:
            raise CaseError(f"the basis of {self!r} has no index patterns", hint="to_coo() gives the entries")
        return [pattern_dict(own, layer.n) for own in layer.diagrams]

    def save(self: OfBasis, path: str | Path) -> None:
        """Write the basis to an .npz file, which numpy reads alone; a text inside says how.

        Raises
        ------
        CaseError
            If the name does not end in .npz.
        UsageError
            If the file cannot be written, or an entry exceeds int64.

        Examples
        --------
        >>> import tempfile
        >>> import numpy as np
        >>> from eqmath import Hom
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Hom("S(5)", 2, 2).save(f"{folder}/layer.npz")
        ...     kept = np.load(f"{folder}/layer.npz")
        >>> kept["shape"].tolist(), kept["inputs"].tolist(), str(kept["names"][0])
        ([15, 25, 25], [5, 5], "1,2,1',2'")
        """
        if Path(path).suffix != ".npz":
            raise CaseError(f"expected a name that ends in .npz, found {path!s:.60}")
        basis = list(self.basis())
        content = kept_basis(repr(self), list(map(str, basis)), self.to_coo(), _legs(self, basis))
        write_files({Path(path): content})


def _shared(space: OfBasis, basis: list[Any]) -> Shared | None:
    """The basis as diagrams of two rows, if it is such."""
    layer = space.layer(basis) if basis else None
    return layer if isinstance(layer, Shared) else None


def _legs(space: OfBasis, basis: list[Any]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The lengths of the legs below and above."""
    layer = space.layer(basis) if basis else None
    return (layer.inputs, layer.outputs) if layer else ((space.shape[1],), (space.shape[0],))
