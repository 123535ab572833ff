"""Sizes and times as people write them."""

from __future__ import annotations

import pytest

from eqmath.cli.quantities import parse_bytes, parse_seconds
from eqmath.errors import CaseError


@pytest.mark.parametrize(
    ("text", "size"), [("4G", 4 * 10**9), ("500M", 5 * 10**8), ("7", 7), ("2kB", 2000), ("1 T", 10**12)]
)
def test_sizes(text: str, size: int) -> None:
    assert parse_bytes(text) == size


@pytest.mark.parametrize("text", ["", "0", "-1G", "4X", "4.5G", "G"])
def test_sizes_that_are_none(text: str) -> None:
    with pytest.raises(CaseError):
        parse_bytes(text)


@pytest.mark.parametrize(("text", "seconds"), [("10m", 600), ("90s", 90), ("2h", 7200), (" 7 ", 7), ("0s", 0)])
def test_times(text: str, seconds: int) -> None:
    assert parse_seconds(text) == seconds


@pytest.mark.parametrize("text", ["", "m", "-1s", "1.5h", "10 minutes", "1d", "9999999999"])
def test_times_that_are_none(text: str) -> None:
    with pytest.raises(CaseError, match="expected a time such as 10m"):
        parse_seconds(text)
