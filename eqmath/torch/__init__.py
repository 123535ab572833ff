"""Equivariant layers as modules of PyTorch, which is imported when one of them is asked for: ``pip install torch``."""

from typing import TYPE_CHECKING, Any

from eqmath._discover import door
from eqmath.errors import UsageError

if TYPE_CHECKING:
    from eqmath.torch.linear import EquivariantLinear
    from eqmath.torch.network import EquivariantNetwork

__all__ = ["EquivariantLinear", "EquivariantNetwork"]

if not TYPE_CHECKING:
    _find, __dir__ = door(__name__, {"linear": "EquivariantLinear", "network": "EquivariantNetwork"})

    def __getattr__(name: str) -> Any:
        try:
            return _find(name)
        except ModuleNotFoundError as error:
            if error.name != "torch":
                raise
        raise UsageError("eqmath.torch needs PyTorch, which is not installed", hint="pip install torch")
