"""What some tests need beside `requirements.lock`: without it they are skipped, or fail where it is required."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

TORCH, JAX, E3NN, SCIPY = "without torch", "without jax", "without e3nn", "without scipy"
EMLP = "without emlp (pip install 'emlp' 'jax<0.4.26' 'numpy<2' 'scipy<1.13' six tensorboard)"
ESCNN = "without escnn (pip install escnn 'numpy<2' 'scikit-learn<1.2')"
ARGCOMPLETE = "without argcomplete"
WIDGETS = "without ipywidgets"
MARIMO = "without marimo"
DOCS = "without docs (make docs installs them)"
tex = pytest.mark.skipif(not shutil.which("pdflatex"), reason="without tex")
chromium = pytest.mark.skipif(not shutil.which("chromium"), reason="without chromium")
needs_coq = pytest.mark.skipif(not shutil.which("coqc"), reason="without coq (apt-get install coq)")


def torch() -> Any:
    """The module, for tests of tensors."""
    return pytest.importorskip("torch", reason=TORCH)


def jax() -> Any:
    """The module, for tests of layers."""
    return pytest.importorskip("jax", reason=JAX)


def e3nn() -> Any:
    """The module, for tests of spherical harmonics."""
    return pytest.importorskip("e3nn", reason=E3NN)


def marimo() -> Any:
    """The module, for tests of the explorer's page."""
    return pytest.importorskip("marimo", reason=MARIMO)


def emlp() -> Any:
    """The module, for tests of bases. It imports much that fails elsewhere: any failure is its absence."""
    return pytest.importorskip("emlp", reason=EMLP, exc_type=ImportError)


def escnn() -> Any:
    """The module, for tests of layers of finite groups."""
    return pytest.importorskip("escnn", reason=ESCNN, exc_type=ImportError)


def argcomplete() -> Any:
    """The module that completes in shells."""
    return pytest.importorskip("argcomplete", reason=ARGCOMPLETE)


def scipy() -> Any:
    """The module of sparse arrays."""
    return pytest.importorskip("scipy.sparse", reason=SCIPY)
