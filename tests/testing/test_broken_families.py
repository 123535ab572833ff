"""Every law of a family and of a functor is seen to fire: families that are false in one place."""

from dataclasses import replace
from functools import total_ordering
from itertools import cycle

import pytest

from eqmath import Diagram, family
from eqmath.combinatorics import even_partition_count, even_partitions
from eqmath.contractions import block_rows
from eqmath.errors import CaseError, EqmathError, LawBroken
from eqmath.families.entries import delta_entries
from eqmath.families.members import Members
from eqmath.families.rules import PLAIN, one_term, side_by_side, transposed, unsigned
from eqmath.families.symplectic import SIGNED
from eqmath.testing import check_family, check_functor

PARTITION = family("partition")
SYMPLECTIC = family("symplectic")
JOINED, CUT = Diagram("1,1'"), Diagram("1|1'")
UNLIKE, OTHERWISE = f"{{{JOINED!r}: 1}} and {{{CUT!r}: 1}}", f"{{{CUT!r}: 1}} and {{{JOINED!r}: 1}}"


def members(**fields):
    """Partition diagrams, not those that there are."""
    return replace(PARTITION, members=replace(PARTITION.members, **fields))


def matrices(**fields):
    """Partition diagrams with other matrices."""
    return replace(PARTITION, matrices=replace(PARTITION.matrices, **fields))


def rules(**fields):
    """Partition diagrams with other rules."""
    return replace(PARTITION, rules=replace(PLAIN, **fields))


def written_upon(word, l, tuples, n):
    values = delta_entries(word, l, tuples, n)
    tuples[:] = 0
    return values


def without_loops(upper, lower, delta):
    return dict.fromkeys(one_term(upper, lower, 1), 1)


def strand_of_ends(upper, lower, delta):
    """At n = 1, where all matrices of a shape are equal: 1 • 1' is a strand."""
    return {JOINED: 1} if (upper, lower) == (Diagram("1"), Diagram("1'")) else one_term(upper, lower, delta)


def cut(upper, lower, delta):
    """At n = 1: strands are cut by every product."""
    return {Diagram.from_word(range(upper.l + lower.k), upper.l): 1}


def strand_beside(a, b, delta=None):
    """At n = 1: 1 ⊗ 1' is a strand."""
    return {JOINED: 1} if (a, b) == (Diagram("1"), Diagram("1'")) else side_by_side(a, b)


def flipped(images):
    """At n = 1: some diagrams are flipped to others."""
    return lambda d: (1, images[d]) if d in images else transposed(d)


def changing():
    """Words in another order every second time."""
    step = cycle((1, -1))
    return lambda m, n: list(PARTITION.words(m, n))[:: next(step) if m == 2 else 1]


@total_ordering
class Named:
    """A diagram by its text."""

    def __init__(self, text):
        d = Diagram(text)
        self.text, self.word, self.k, self.l = text, d.word, d.k, d.l

    @classmethod
    def from_word(cls, word, l):
        return cls(str(Diagram.from_word(word, l)))

    def __eq__(self, other):
        return type(other) is type(self) and self.text == other.text

    def __lt__(self, other):
        return Diagram(self.text) < Diagram(other.text)

    def __hash__(self):
        return hash(self.text)

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'{type(self).__name__}("{self.text}")'


class Misnamed(Named):
    """One that is shown under another name."""

    def __repr__(self):
        return f'Named("{self.text}")'


class Pointed(Named):
    """One whose repr is no code."""

    def __repr__(self):
        return f"<{self.text}>"


class Held(Named):
    """One that has no pickle."""

    def __reduce__(self):
        raise TypeError("a diagram stays here")


class Lost(Named):
    """One that does not come back from a pickle."""

    def __reduce__(self):
        return Lost, ("0",)


def named(kind):
    """Partition diagrams that are such things, and have no rules."""
    return replace(PARTITION, diagram=kind.from_word, parse=kind, rules=None)


BROKEN = {
    "count": [(members(count=lambda m, n: 1), 2, "l + k = 2: 2 are listed, 1 are counted")],
    "membership": [
        (members(contains=lambda word, n: len(word) < 2), 2, "the word (0, 0) is listed, and not contained"),
        (members(words=lambda m, n: even_partitions(m), count=lambda m, n: even_partition_count(m)), 2,
         "the word (0,) is contained, and not listed"),
    ],
    "listing": [
        (members(words=lambda m, n: [*PARTITION.words(m, n)][::-1]), 2, "k = 0, l = 2: 1|2 is listed before 1,2"),
        (replace(PARTITION, diagram=lambda word, l: Diagram.from_word(word, len(word))), 2,
         "1 is among the (1,0)-diagrams"),
        (members(words=changing()), 2, "k = 0, l = 2: the second list is another one"),
    ],
    "text": [
        (replace(PARTITION, parse=lambda text: JOINED), 2, "0 is read as Diagram(\"1,1'\")"),
        (named(Misnamed), 2, '0 is shown as Named("0")'),
        (named(Pointed), 2, "0 is shown as <0>"),
        (named(Held), 2, "0 has no pickle: a diagram stays here"),
        (named(Lost), 2, "1 comes back from its pickle as another: 0"),
    ],
    "inputs": [(matrices(values=written_upon), 2, "d = 1: the tuples are changed")],
    "forms": [(matrices(form=lambda word, l, vectors, n: 1), 2, "d = 1, vectors [[")],
    "rows": [(replace(SYMPLECTIC, matrices=replace(SYMPLECTIC.matrices, rows=block_rows)), 2, "d = 1,2, x = [-5]")],
    "products": [(rules(compose=without_loops), 2, "(1') • (1) at [;]: claimed 1, true 2")],
    "tensor products": [
        (rules(tensor=lambda a, b, n: side_by_side(b, a)), 2, "(1) ⊗ (1,2) at [1,1,2;]: claimed 1, true 0"),
    ],
    "transposes": [(rules(flip=lambda d: (-1, d.flip())), 2, "transpose of 0 at [;]: claimed -1, true 1")],
    "identities": [
        (rules(identity=lambda k: Diagram.from_word(range(2 * k), k)), 2,
         "identity of 1|1' at [1;2]: claimed 0, true 1"),
    ],
    "units": [(rules(compose=cut), 1, 'd = 1,2: {Diagram("1|2"): 1} and {Diagram("1,2"): 1}')],
    "associativity": [(rules(compose=strand_of_ends), 1, f"c = 1|1', b = 1, a = 1': {UNLIKE}")],
    "interchange": [(rules(tensor=strand_beside), 1, f"a = 1, b = 0, c = 0, d = 1': {OTHERWISE}")],
    "involution": [(rules(flip=flipped({JOINED: CUT})), 1, f"d = 1,1': {OTHERWISE}")],
    "reversal": [(rules(flip=flipped({JOINED: CUT, CUT: JOINED})), 1, f"b = 1, a = 1': {UNLIKE}")],
}  # fmt: skip
CASES = [(law, *case) for law, cases in BROKEN.items() for case in cases]
FUNCTORIAL = ["products", "tensor products", "transposes", "identities"]


@pytest.mark.parametrize(("law", "f", "n", "where"), CASES, ids=[f"{law}-{i}" for i, (law, *_) in enumerate(CASES)])
def test_the_first_broken_law_is_named_with_a_counterexample(law, f, n, where):
    with pytest.raises(LawBroken) as found:
        check_family(f, n=n)
    assert found.value.law == law
    assert found.value.message.startswith(f"{f.name} at n = {n} breaks the law of {law}: ")
    assert found.value.where.startswith(where)


def test_every_law_was_seen_to_fire():
    assert list(BROKEN) == list(check_family("partition", n=2, order=2).laws)


@pytest.mark.parametrize("law", FUNCTORIAL)
def test_a_functor_has_the_laws_of_its_matrices(law):
    for f, n, _ in BROKEN[law]:
        with pytest.raises(LawBroken) as found:
            check_functor(f, n=n)
        assert found.value.law == law


def test_the_sign_of_a_functor():
    """B(−n) has its sign, and without it a loop is n."""
    assert list(check_functor("symplectic", SIGNED).laws) == FUNCTORIAL
    with pytest.raises(LawBroken, match="^symplectic at n = 2 breaks the law of products: "):
        check_functor("symplectic", replace(SIGNED, sign=unsigned))


def test_families_of_your_own():
    """As many members as you like, other things than diagrams, no rules."""
    report = check_family(named(Named))
    assert (report.subject, list(report.laws)) == ("partition at n = 2, 3", list(BROKEN)[:7])
    few = replace(
        PARTITION, members=Members(lambda word, n: not word, lambda m, n: [()] * (m == 0), lambda m, n: m == 0)
    )
    assert check_family(few, n=5, order=1).laws["text"] == 1


@pytest.mark.parametrize(("name", "group"), [("orbits", "C(3)"), ("bilabelled", "Aut(path:3)")])
def test_families_within_a_group(name, group):
    assert check_family(family(name, group), n=3, order=2).laws["text"] > 10
    with pytest.raises(CaseError):
        check_family(name)


@pytest.mark.parametrize("n", [-1, 0, 2.5, "two", [2, None], None])
def test_n_is_natural(n):
    with pytest.raises(EqmathError):
        check_family("brauer", n=n)
