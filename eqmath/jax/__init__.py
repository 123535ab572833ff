"""Equivariant layers as pure functions of JAX, which is imported when one of them is asked for: ``pip install jax``."""

from typing import TYPE_CHECKING, Any

from eqmath._discover import door
from eqmath.errors import UsageError

if TYPE_CHECKING:
    from eqmath.jax.linear import LinearLayer, Parameters, apply, init

__all__ = ["LinearLayer", "Parameters", "apply", "init"]

if not TYPE_CHECKING:
    _find, __dir__ = door(__name__, {"linear": "LinearLayer Parameters apply init"})

    def __getattr__(name: str) -> Any:
        try:
            return _find(name)
        except ModuleNotFoundError as error:
            if error.name != "jax":
                raise
        raise UsageError("eqmath.jax needs JAX, which is not installed", hint="pip install jax")
