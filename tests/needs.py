"""What some tests need beside `requirements.lock`: without it they are skipped, or fail where it is required."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

TORCH, E3NN, DOCS = "without torch", "without e3nn", "without docs (make docs installs them)"
tex = pytest.mark.skipif(not shutil.which("pdflatex"), reason="without tex")
chromium = pytest.mark.skipif(not shutil.which("chromium"), reason="without chromium")


def torch() -> Any:
    """The module, for tests of tensors."""
    return pytest.importorskip("torch", reason=TORCH)


def e3nn() -> Any:
    """The module, for tests of spherical harmonics."""
    return pytest.importorskip("e3nn", reason=E3NN)
