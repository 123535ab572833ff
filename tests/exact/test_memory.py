"""Sizes are said before memory is taken."""

import pytest

from eqmath import Diagram, Hom, S
from eqmath.errors import TooLarge
from eqmath.limits import grouped, human, memory_limit, require, require_list


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (1500, "1.5 kB"),
        (137 * 10**6, "137 MB"),
        (4 * 10**9, "4 GB"),
        (555_519_246_336, "556 GB"),
        (2 * 10**12, "2 TB"),
    ],
)
def test_bytes_as_people_say_them(count, text):
    assert human(count) == text


@pytest.mark.parametrize(("count", "text"), [(999_950, "1 MB"), (999_999_999, "1 GB"), (999_999_999_999, "1 TB")])
def test_rounding_up_changes_the_unit(count, text):
    assert human(count) == text


def test_groups_of_three_digits():
    assert [grouped(x) for x in (0, 9999, 10_000, 1_234_567)] == ["0", "9999", "10 000", "1 234 567"]


def test_the_refusal():
    with pytest.raises(TooLarge) as error:
        require(4140, 8**8, 8, "the reduced method needs 137 MB: --method reduced")
    assert str(error.value) == (
        "4140 × 16 777 216 integers are about 556 GB, the limit is 4 GB\n"
        "    the reduced method needs 137 MB: --method reduced"
    )
    assert error.value.exit_code == 4


def test_the_refusal_of_a_list():
    with pytest.raises(TooLarge, match="^10 000 000 diagrams are about 4 GB, the limit is 1 GB"), memory_limit(10**9):
        require_list(10**7, 400, "diagrams")
    with memory_limit(4 * 10**9):
        require_list(10**7, 400, "diagrams")


def test_exactly_the_limit_is_allowed():
    with memory_limit(800):
        require(10, 10, 8)
        with pytest.raises(TooLarge):
            require(10, 10, 9)


def test_limits_nest_and_are_restored():
    with memory_limit(100):
        with memory_limit(None):
            require(10**9, 10**9, 8)
        with pytest.raises(TooLarge, match="the limit is 100 bytes$"):
            require(101, 1, 1)
    with pytest.raises(TooLarge, match="the limit is 4 GB$"):
        require(10**10, 1, 1)


@pytest.mark.parametrize("strands", [20, 200, 600, 20_000])
def test_a_huge_matrix_is_refused_whatever_its_size(strands):
    with pytest.raises(TooLarge) as error:
        Diagram.identity(strands).matrix(2)
    assert len(str(error.value)) < 500


@pytest.mark.parametrize("order", [14, 50, 130])
def test_a_huge_space_is_refused_whatever_its_size(order):
    with pytest.raises(TooLarge) as error:
        _ = Hom(S(2), order, order).dim
    assert len(str(error.value)) < 500
