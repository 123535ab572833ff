"""Options of the test run; hypothesis without clock, database or chance: the same examples on every run."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("exact", derandomize=True, database=None, deadline=None, max_examples=60)
settings.load_profile("exact")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--inputs", type=int, default=60, help="how many inputs come to every door of tests/rim")
    parser.addoption("--say-skipped", action="store_true", help="end with a line that says what was skipped and why")


def pytest_unconfigure(config: pytest.Config) -> None:
    if not config.getoption("--say-skipped") or hasattr(config, "workerinput"):
        return
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("skipped", []) if reporter else []
    reasons = "; ".join(f"{report.nodeid}: {report.longrepr[-1]}" for report in reports)
    print(f"skipped: {reasons or 'nothing'}")
