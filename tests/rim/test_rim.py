"""Every door, with some inputs in the tests and a hundred thousand by ``make fuzz``.

No input ends in an error outside EqmathError, in more than ten seconds, or in more than two gigabytes.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings

from eqmath import EqmathError
from tests.rim.bounds import bounded
from tests.rim.doors import DOORS

PART = 2_000
"""So many inputs make one test, so that several processes share the work."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    inputs = metafunc.config.getoption("--inputs")
    parts = [(i, min(PART, inputs - i * PART)) for i in range(-(-inputs // PART))]
    metafunc.parametrize(("door", "part"), [(name, part) for name in DOORS for part in parts])


def test_every_input_gets_an_answer_or_an_eqmath_error(
    door: str, part: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    number, inputs = part

    @seed(number)
    @settings(max_examples=inputs, suppress_health_check=list(HealthCheck), derandomize=False)
    @given(DOORS[door].texts)
    def enter(text: str) -> None:
        with bounded(), suppress(EqmathError):
            DOORS[door].enter(text)

    enter()
