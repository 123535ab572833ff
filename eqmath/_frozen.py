"""Values that never change."""

from __future__ import annotations


class Frozen:
    """A base without state whose instances refuse assignment and deletion."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} is immutable")
