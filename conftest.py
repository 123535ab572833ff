"""Examples of rooms whose library is not here are not collected."""

from importlib.util import find_spec

collect_ignore_glob = [f"eqmath/{name}/[!_]*" for name in ("torch", "jax") if find_spec(name) is None]
collect_ignore = [] if find_spec("marimo") else ["eqmath/explorer/app.py"]
