"""Blocks of Python on the pages: run one after the other, with their names in common."""

from __future__ import annotations

import ast
from typing import Any


def last_value(code: str, names: dict[str, Any]) -> Any:
    """Run a block; what its last line is, if that is an expression.

    >>> names = {}
    >>> last_value("x = 2", names), last_value("y = x + 1\\ny", names)
    (None, 3)
    """
    tree = ast.parse(code)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "page", "exec"), names)
    return eval(compile(ast.Expression(last.value), "page", "eval"), names) if last else None
