"""Pieces of a case: found once, taken again, damaged ones found anew, gone when the run is over."""

import pytest

from eqmath.pieces import PIECES, forget_pieces, piece, pieces_in


def test_what_is_kept_is_not_found_again(tmp_path):
    with pieces_in(tmp_path):
        assert piece(["a", "1"], lambda: [1, 2]) == [1, 2]
        assert piece(["a", "1"], lambda: pytest.fail("found again")) == [1, 2]
    with pieces_in(tmp_path):
        assert piece(["a", "1"], lambda: pytest.fail("found again")) == [1, 2]
        assert piece(["a", "2"], lambda: [3]) == [3]
    assert len((tmp_path / PIECES).read_bytes().splitlines()) == 2


def test_damaged_lines_are_found_anew(tmp_path):
    with pieces_in(tmp_path):
        piece(["a"], lambda: [1])
        piece(["b"], lambda: [2])
    path = tmp_path / PIECES
    path.write_bytes(path.read_bytes().replace(b'"found": [1]', b'"found": [7]') + b'{"cut')
    with pieces_in(tmp_path):
        assert piece(["a"], lambda: [5]) == [5]
        assert piece(["b"], lambda: pytest.fail("found again")) == [2]


def test_outside_of_a_run_nothing_is_kept(tmp_path):
    with pieces_in(None):
        assert piece(["a"], lambda: [1]) == [1]
    assert piece(["a"], lambda: [2]) == [2]
    forget_pieces(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_loses_nothing(tmp_path):
    with pieces_in(tmp_path / "absent"):
        assert piece(["a"], lambda: [1]) == [1]
