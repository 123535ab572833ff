"""A tensor with the methods that torch's has and numpy's has not, over a flat list in memory; nothing of eqmath."""

import numpy as np


class Tensor:
    """Strided, exact, and without the methods of numpy: strides count entries, views share memory."""

    dtype = "object"

    def __init__(self, memory, shape, strides, offset=0):
        self.memory, self.shape, self.strides_, self.offset = memory, tuple(shape), tuple(strides), offset

    @classmethod
    def of(cls, array):
        array = np.array(array, dtype=object, order="C")
        return cls(array.reshape(-1).copy(), array.shape, [s // 8 for s in array.strides])

    def numpy(self):
        """A numpy view of the same memory."""
        return np.lib.stride_tricks.as_strided(self.memory[self.offset :], self.shape, [8 * s for s in self.strides_])

    @property
    def ndim(self):
        return len(self.shape)

    def stride(self):
        return self.strides_

    def storage_offset(self):
        return self.offset

    def as_strided(self, size, stride, storage_offset):
        assert all(s >= 0 for s in stride), "torch has no negative strides"
        return Tensor(self.memory, size, stride, storage_offset)

    def new_zeros(self, shape):
        return Tensor.of(np.zeros(shape, dtype=object))

    def new_tensor(self, values):
        return Tensor.of(values)

    def permute(self, axes):
        return Tensor(self.memory, [self.shape[a] for a in axes], [self.strides_[a] for a in axes], self.offset)

    def swapaxes(self, a, b):
        order = list(range(self.ndim))
        order[a], order[b] = order[b], order[a]
        return self.permute(order)

    def diagonal(self):
        return Tensor.of(self.numpy().diagonal())

    def reshape(self, *shape):
        view = self.numpy().reshape(*shape)
        if not view.size or not np.shares_memory(view, self.memory):
            return Tensor.of(view)
        return Tensor(self.memory, view.shape, [s // 8 for s in view.strides], self.offset)

    def long(self):
        return self

    def sum(self, axes):
        assert axes, "torch sums over all axes then"
        return Tensor.of(self.numpy().sum(axes))

    def __getitem__(self, index):
        if isinstance(index, Tensor):
            return Tensor.of(self.numpy()[index.numpy().astype(np.int64)])
        if isinstance(index, list):
            return Tensor.of(self.numpy()[index])
        view = self.numpy()[(*index, ...) if isinstance(index, tuple) and ... not in index else index]
        view = view if isinstance(view, np.ndarray) else self.numpy()[(*np.atleast_1d(index), ...)]
        start = view.__array_interface__["data"][0] - self.memory.__array_interface__["data"][0]
        return Tensor(self.memory, view.shape, [s // 8 for s in view.strides], start // 8)

    def __setitem__(self, index, value):
        self.numpy()[index] = value.numpy() if isinstance(value, Tensor) else value

    def _with(self, other, work):
        return Tensor.of(work(self.numpy(), other.numpy() if isinstance(other, Tensor) else other))

    def __add__(self, other):
        return self._with(other, np.add)

    def __sub__(self, other):
        return self._with(other, np.subtract)

    def __mul__(self, other):
        return self._with(other, np.multiply)

    def __matmul__(self, other):
        return self._with(other, np.matmul)

    def __neg__(self):
        return self * -1

    def __iadd__(self, other):
        self.numpy()[...] += other.numpy() if isinstance(other, Tensor) else other
        return self

    def __isub__(self, other):
        self.numpy()[...] -= other.numpy() if isinstance(other, Tensor) else other
        return self
