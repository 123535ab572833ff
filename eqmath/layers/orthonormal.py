"""From coordinates in an orthonormal basis to those in a basis with a known Gram matrix, in floats."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def orthonormal_factor(gram: NDArray[np.float64]) -> NDArray[np.float64]:
    """The matrix L⁻ᵀ with G = LLᵀ, in floats: from coordinates in an orthonormal basis to those in the basis itself.

    The basis is scaled to length 1 before.

    >>> orthonormal_factor(np.array([[4.0, 0.0], [0.0, 9.0]])).tolist()
    [[0.5, 0.0], [0.0, 0.3333333333333333]]
    """
    if not len(gram):
        return gram
    lengths = np.sqrt(gram.diagonal())
    lower = np.linalg.cholesky(gram / lengths[:, None] / lengths)
    found: NDArray[np.float64] = np.linalg.inv(lower).T / lengths[:, None]
    return found
