"""A diagram is a value: canonical, immutable, hashable, picklable, totally ordered."""

import pickle
from copy import copy, deepcopy
from itertools import product

import pytest

from eqmath import Diagram
from eqmath.families import family
from tests import given as some


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_repr_pickle_copy_and_hash(k, l):
    for d in some.diagrams(k, l):
        assert eval(repr(d)) == d
        assert pickle.loads(pickle.dumps(d)) == d == copy(d) == deepcopy(d)
        assert hash(Diagram(str(d))) == hash(d)


def test_repr():
    assert repr(Diagram("1'|2,1")) == 'Diagram("1,2|1\'")'
    assert repr(Diagram("0")) == 'Diagram("0")'


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_every_pickle_protocol(protocol):
    d = Diagram("1,2'|2|1'")
    assert pickle.loads(pickle.dumps(d, protocol)) == d


@pytest.mark.parametrize("strands", [10, 500, 3000])
def test_repr_and_pickle_of_many_strands(strands):
    d = Diagram.identity(strands)
    assert pickle.loads(pickle.dumps(d)) == d == copy(d)
    assert eval(repr(d)) == d


def test_pickles_have_no_longest_text():
    d = Diagram.identity(20_000)
    assert pickle.loads(pickle.dumps(d)) == d == deepcopy(d)


@pytest.mark.parametrize("name", ["l", "k", "word", "blocks", "new"])
def test_immutable(name):
    with pytest.raises(AttributeError):
        setattr(Diagram("1,1'"), name, 1)


def test_no_dictionary():
    assert not hasattr(Diagram("1"), "__dict__")


def test_deletion_is_refused():
    d = Diagram("1,1'")
    with pytest.raises(AttributeError):
        del d.word


def test_equal_only_to_its_own_kind():
    d = Diagram("1,2|1'")
    assert d != "1,2|1'"
    assert d != (2, (0, 0, 1))
    assert Diagram("1") != Diagram("1'")
    assert Diagram("1|2") != Diagram("1,2")


def test_the_order_starts_with_one_block():
    assert Diagram("1,1'") < Diagram("1|1'")
    expected = ["1,2,1'", "1,2|1'", "1,1'|2", "1|2,1'", "1|2|1'"]
    assert [str(d) for d in sorted(some.diagrams(1, 2))] == expected


@pytest.mark.parametrize(("k", "l"), some.shapes(6))
def test_sorting_is_the_order_of_enumeration(k, l):
    listed = list(family("partition").diagrams(k, l))
    assert listed == sorted(some.diagrams(k, l))
    assert len(set(listed)) == len(listed)


def test_the_order_is_total():
    everything = [d for k, l in some.shapes(3) for d in some.diagrams(k, l)]
    for a, b in product(everything, everything):
        assert (a < b) + (a == b) + (a > b) == 1
        assert (a <= b) == (not b < a)
    backwards = everything[::-1]
    assert sorted(everything) == sorted(backwards)


def test_no_order_with_other_things():
    with pytest.raises(TypeError):
        _ = Diagram("1") < "1"


def test_blocks_are_tuples():
    blocks = Diagram("1,2|1'").blocks
    assert blocks == ((1, 2), (-1,))
    assert isinstance(blocks[0], tuple)


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_operations_leave_their_arguments(k, l):
    for d in some.diagrams(k, l):
        before = str(d)
        d.flip(), d.tensor(d), d.then(d.flip()), d.join(d), list(d.coarsenings()), d.matrix(2)
        assert str(d) == before
