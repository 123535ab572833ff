"""Products of entries as texts."""

from __future__ import annotations

import pickle

import pytest

from eqmath.errors import CaseError
from eqmath.weingarten import EntryProduct, GroupEntry


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("x11", "x11"),
        (" x12^2*x11 ", "x11 x12^2"),
        ("x11x22", "x11 x22"),
        ("x21 x12 x21", "x12 x21^2"),
        ("conj(x12)^2 x11", "x11 conj(x12)^2"),
        ("|x11|^4", "x11^2 conj(x11)^2"),
        ("x[1,10] x[ 2 , 3 ]", "x[1,10] x23"),
        ("x11^0", "1"),
        ("1", "1"),
    ],
)
def test_it_is_read_and_printed(text: str, printed: str) -> None:
    found = EntryProduct.read(text)
    assert str(found) == printed
    assert EntryProduct.read(printed) == found == EntryProduct.read(found)
    assert repr(found) == f'EntryProduct("{printed}")'
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize(
    ("text", "words", "caret"),
    [
        ("", "expected an entry such as x11", 0),
        ("   ", "expected an entry such as x11", 3),
        ("y11", "expected an entry such as x11", 0),
        ("x10", "expected an entry such as x11", 0),
        ("x1", "expected an entry such as x11", 0),
        ("x123", "expected a space", 3),
        ("x11*", "expected another entry after", 3),
        ("x11^", "expected a space", 3),
        ("x11 + x22", "expected an entry such as x11", 4),
        ("|x11|", "expected an even power", 0),
        ("|x11|^3", "expected an even power", 0),
        ("x11^300", "expected at most 200 factors", 0),
        ("x11^150 x12^150", "expected at most 200 factors, found 300", None),
        ("x11^1.5", "expected a space", 5),
        ("xx[1,2]", "expected an entry such as x11", 0),
    ],
)
def test_what_is_no_product_is_refused_with_its_place(text: str, words: str, caret: int | None) -> None:
    with pytest.raises(CaseError, match=words) as caught:
        EntryProduct.read(text)
    if caret is not None:
        assert caught.value.where.splitlines()[-1] == " " * caret + "^"


def test_texts_that_are_too_long() -> None:
    with pytest.raises(CaseError, match="expected a product"):
        EntryProduct.read("x11 " * 2000)


def test_its_numbers() -> None:
    found = EntryProduct.read("x[1,12]^2 conj(x31)")
    assert (found.degree, found.largest, found.powers[GroupEntry(1, 12, False)]) == (3, 12, 2)
