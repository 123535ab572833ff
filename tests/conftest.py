"""Options of the test run; hypothesis without clock, database or chance: the same examples on every run."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("exact", derandomize=True, database=None, deadline=None, max_examples=60)
settings.load_profile("exact")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--inputs", type=int, default=60, help="how many inputs come to every door of tests/rim")
    parser.addoption("--say-skipped", action="store_true", help="end with a line that says what was skipped and why")


REQUIRED = frozenset(f"without {name}" for name in os.environ.get("EQMATH_REQUIRE", "").split(","))
"""Reasons for which no test may be skipped, as in ``EQMATH_REQUIRE=tex,torch``."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that is skipped without what is required has failed."""
    report = yield
    if report.skipped and " ".join(_reason(report).split()[:2]) in REQUIRED:
        report.outcome, report.longrepr = "failed", f"skipped {_reason(report)}, which EQMATH_REQUIRE names"
    return report


def pytest_unconfigure(config: pytest.Config) -> None:
    """The last line, one reason after the other with the number of its tests."""
    if not config.getoption("--say-skipped") or hasattr(config, "workerinput"):
        return
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reasons = Counter(_reason(report) for report in (reporter.stats.get("skipped", []) if reporter else []))
    counted = [f"{count} test{'s' * (count != 1)} {reason}" for reason, count in sorted(reasons.items())]
    print(f"skipped: {'; '.join(counted) or 'nothing'}")


def _reason(report: pytest.TestReport) -> str:
    """Why a test was skipped, in our words; an expected failure has none."""
    return str(report.longrepr[-1]).removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else ""
