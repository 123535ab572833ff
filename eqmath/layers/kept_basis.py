"""A basis in one file of numpy, which is read without eqmath."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

from eqmath.layers.coordinates import NonzeroEntries

README = """\
A basis of the linear maps that commute with a group: {title}.
Every map is a matrix of {rows} rows and {columns} columns; there are {count} of them, in the order of `names`.
The non-zero entries are value[i] at (element[i], row[i], column[i]); shape is (count, rows, columns).
The rows are indexed by the output legs of the lengths in `outputs`, the columns by `inputs`, the first slowest.

    import numpy as np
    kept = np.load("layer.npz")          # numpy alone, no pickle
    basis = np.zeros(kept["shape"], dtype=kept["value"].dtype)
    basis[kept["element"], kept["row"], kept["column"]] = kept["value"]
    y = np.einsum("p,pij,j->i", weights, basis, x.ravel())

All numbers are integers, and exact.
"""


def kept_basis(title: str, names: list[str], found: NonzeroEntries, legs: tuple[Any, Any]) -> bytes:
    """The bytes of an .npz file with the entries, the names, and a text that says how they are read.

    >>> from eqmath import Hom
    >>> H = Hom("S(2)", 1, 1)
    >>> content = kept_basis("S(2)", ["1,1'", "1|1'"], H.to_coo(), ((2,), (2,)))
    >>> with np.load(BytesIO(content)) as kept:
    ...     print(sorted(kept), kept["shape"].tolist())
    ['README', 'column', 'element', 'inputs', 'names', 'outputs', 'row', 'shape', 'value'] [2, 2, 2]

    Raises
    ------
    UsageError
        If an entry exceeds int64.
    """
    count, rows, columns = found.shape
    inputs, outputs = (np.array(own, dtype=np.int64) for own in legs)
    arrays: dict[str, NDArray[Any]] = {
        "README": np.array(README.format(title=title, rows=rows, columns=columns, count=count)),
        "names": np.array(names, dtype=np.str_), "shape": np.array(found.shape, dtype=np.int64),
        "inputs": inputs, "outputs": outputs,
        "element": found.element, "row": found.row, "column": found.column, "value": found.whole(),
    }  # fmt: skip
    return archived(arrays)


def archived(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Arrays in the format of ``numpy.load``, the same bytes every time: no file has a date.

    >>> archived({"a": np.arange(3)}) == archived({"a": np.arange(3)})
    True
    """
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, array in arrays.items():
            entry = BytesIO()
            np.lib.format.write_array(entry, array, allow_pickle=False)
            archive.writestr(ZipInfo(f"{name}.npy"), entry.getvalue(), ZIP_DEFLATED)
    return stream.getvalue()
