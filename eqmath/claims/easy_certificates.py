"""Certificates about easy categories: what operations make of listed diagrams, and how many of these are independent.

A list of diagrams is a family of one's own (SPEC.md §10), so that a product of two listed diagrams can only be named
where it is on the list between its powers. What is said of their number needs no quantum group: the first independent
ones are independent, and every other one is a combination of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from eqmath.claims.by_generators import content
from eqmath.claims.case import Case
from eqmath.claims.closure import ByColours, Combined, EndColours, between, made
from eqmath.claims.commuting import Content
from eqmath.claims.formal import N, formal_content
from eqmath.claims.identities import identities_content, images_in, unnamed
from eqmath.claims.spanning import Spanning
from eqmath.diagrams import Diagram
from eqmath.easy import EasyCategory
from eqmath.exact import Matrix, Number, Scalar, eliminate, first_dependency
from eqmath.families import family
from eqmath.groups.hyperoctahedral import GROUP as HYPEROCTAHEDRAL
from eqmath.groups.symmetric import GROUP as SYMMETRIC
from eqmath.hom import Hom
from eqmath.hom.by_category import entries_of

MOST_STEPS = 3 * 10**5
"""Products through more points are left out where a checker would take more steps for them."""


class DiagramLists:
    """Lists of diagrams by the colours of their ends, as a certificate numbers and names them.

    Examples
    --------
    >>> lists = DiagramLists()
    >>> lists.name(("-", "-"), Diagram("1,1'")), lists.name(("", ""), Diagram("0")), lists.numbers
    ("0:1,1'", '1:0', {('-', '-'): 0, ('', ''): 1})
    """

    def __init__(self) -> None:
        self.numbers: dict[EndColours, int] = {}

    def name(self, ends: EndColours, diagram: Diagram) -> str:
        """A diagram on the list between its ends."""
        return f"{self.numbers.setdefault(ends, len(self.numbers))}:{diagram}"

    def written(self, own: Combined, n: Scalar, strands: Sequence[str] = ("#0", "#1")) -> Sequence[Any]:
        """That one operation gives a diagram on the list, times a power of n; with the identities of Rⁿ and of R."""
        result = self.name(own.ends, own.diagram)
        names = [self.name(*factor) for factor in own.factors]
        if own.sign == "•":
            return [(1, [[name] for name in names]), (-(n**own.loops), [[result]])]
        if own.sign:
            return [(1, [names if own.sign == "⊗" else ["^" + names[0]]]), (-1, [[result]])]
        return [(1, [[result]]), (-1, [[strands[0]] * own.diagram.k or [strands[1]]])]


def steps(own: Combined, n: int) -> int:
    """How many steps a checker takes: one for every value of all blocks, the closed ones as well.

    >>> from eqmath.easy import easy_category
    >>> [(found.reason, steps(found, 3)) for found in made(easy_category("O+"), Case(3, 0, 2))][1:]
    [("(1,2|1',2') • (1,2)", 18), ("(1,1'|2,2') • (1,2)", 12), ("the flip of 1',2'", 3)]
    """
    upper = [blocks(d) for _, d in own.factors[:1]] if own.sign == "•" else []
    return sum(int(n**values) for values in (*upper, blocks(own.diagram) + own.loops))


def blocks(diagram: Diagram) -> int:
    """The number of its blocks.

    >>> blocks(Diagram("1,1'|2")), blocks(Diagram("0"))
    (2, 0)
    """
    return max(diagram.word, default=-1) + 1


def affordable(every: Iterable[Combined], n: int) -> Iterator[Combined]:
    """All operations but products, and products through few points as long as there are not too many steps.

    >>> from eqmath.easy import easy_category
    >>> every = list(made(easy_category("S+"), Case(5, 2, 2)))
    >>> len(every), len(list(affordable(every, 5)))
    (2036, 272)
    """
    spent = 0
    for _, some in groupby(every, lambda own: (own.ends, own.sign, own.factors[-1][0][1] if own.sign == "•" else "")):
        listed = list(some)
        spent += sum(steps(own, n) for own in listed)
        if spent > MOST_STEPS and listed[0].sign == "•":
            spent -= sum(steps(own, n) for own in listed)
            continue
        yield from listed


def closed_content(category: EasyCategory, case: Case, words: ByColours, status: str) -> Content:
    """That operations do not leave the lists, and what the rank of each is.

    >>> from eqmath.easy import easy_category
    >>> from eqmath.claims import EasyList
    >>> own, case = easy_category("S+"), Case(1, 1, 1)
    >>> found = closed_content(own, case, EasyList(own, case).words, "proved")
    >>> found["claim"]["families"][0], found["claim"]["identities"][-1], found["claim"]["claims"][0]["maps"]
    (["1,1'", "1|1'"], [[1, ["0:1,1'"]], [-1, ["0:1|1'"]]], ["1,1'"])
    """
    lists, n = DiagramLists(), case.n
    sums = [lists.written(own, n) for own in affordable(made(category, case), n)]
    independent = list[Sequence[Diagram]]()
    for ends, listed in words.items():
        kept, others = combined(listed, case)
        sums += [[(c, [[lists.name(ends, d)]]) for d, c in terms] for terms in others]
        independent.append(kept)
    claims = independent_contents(case, independent)
    families = [list(map(str, between(category, *ends))) for ends in lists.numbers]
    return identities_content(status, n, families, sums, _image(n), [Matrix.identity(n), Matrix.identity(1)], claims)


def _image(n: int) -> Callable[[str], Matrix]:
    own = images_in(family("partition"), n)
    return lambda name: own(name.partition(":")[2])


def combined(listed: Sequence[Diagram], case: Case) -> tuple[list[Diagram], list[list[tuple[Diagram, Number]]]]:
    """The first independent diagrams, and for every other one the relation with these.

    >>> combined([Diagram("1,1'"), Diagram("1|1'")], Case(1, 1, 1))
    ([Diagram("1,1'")], [[(Diagram("1,1'"), 1), (Diagram("1|1'"), -1)]])
    """
    rows = entries_of(listed, case.n, case.order)
    kept, relations = list(eliminate(rows, None).rows), list[list[tuple[Diagram, Number]]]()
    for i in sorted({*range(len(listed))} - {*kept}):
        places = [*(j for j in kept if j < i), i]
        found: tuple[Number, ...] = first_dependency(rows[places]) or ()
        relations.append([(listed[j], c) for j, c in zip(places, found, strict=True) if c])
    return [listed[i] for i in kept], relations


def closed_for_every_n(category: EasyCategory, case: Case, words: ByColours, status: str) -> Content:
    """That operations do not leave the lists, n being a symbol, and that all diagrams are independent for large n.

    >>> from eqmath.easy import easy_category
    >>> from eqmath.claims import EasyList
    >>> own, case = easy_category("O+"), Case(1, 1, 1)
    >>> found = closed_for_every_n(own, case, EasyList(own, case).words, "proved")
    >>> found["claim"]["identities"][0], found["claim"]["families"][:2]
    ([[[1], ["0:1,1'"]], [[-1], ["1,1'"]]], ['partition', ["1,1'"]])
    """
    lists = DiagramLists()
    sums = [lists.written(own, N, ("1,1'", "0")) for own in made(category, case)]
    families = [list(map(str, between(category, *ends))) for ends in lists.numbers]
    return formal_content(status, case.n, family("partition"), sums, (), larger_contents(case, words), families)


def independence_for_every_n(case: Case, words: ByColours, status: str) -> Content:
    """That the diagrams of lists are among those that are independent for every n from that of the case on.

    >>> found = independence_for_every_n(Case(1, 1, 1), {("-", "-"): [Diagram("1,1'")]}, "proved")
    >>> found["claim"]["claims"][0]["group"], found["claim"]["families"]
    ('H(n)', ['partition', ("1,1'",)])
    """
    families = list(dict.fromkeys(tuple(map(str, listed)) for listed in words.values() if listed))
    return formal_content(status, case.n, family("partition"), (), (), larger_contents(case, words), families)


def larger_contents(case: Case, words: ByColours) -> list[Content]:
    """That all diagrams, or if it is enough those with blocks of even size, are independent for large n.

    >>> larger_contents(Case(2, 1, 1), {("-", "-"): [Diagram("1,1'"), Diagram("1|1'")]})[0]["claim"]["families"]
    (('partition', ''),)
    """
    every = [d.word for listed in words.values() for d in listed]
    even = all(word.count(b) % 2 == 0 for word in every for b in word)
    claim = Spanning.of_series(HYPEROCTAHEDRAL if even else SYMMETRIC, "independent")
    return [claim.certificate_for_every_n(case, claim.decide(case))] if every else []


def independence_content(case: Case, words: ByColours, status: str) -> Content:
    """That the diagrams between every two words of colours are independent.

    >>> from eqmath.easy import easy_category
    >>> from eqmath.claims import EasyList
    >>> case = Case(1, 1, 1)
    >>> found = independence_content(case, EasyList(easy_category("S+"), case).words, "refuted")
    >>> found["claim"]["maps"], found["witness"]
    (["1,1'", "1|1'"], {'kind': 'relation', 'coefficients': (1, -1)})
    """
    claims = independent_contents(case, words.values())
    return claims[0] if len(claims) == 1 else identities_content(status, case.n, (), (), unnamed, (), claims)


def independent_contents(case: Case, lists: Iterable[Sequence[Diagram]]) -> list[Content]:
    """That the diagrams of every list are independent, once for each that is not empty.

    >>> len(independent_contents(Case(1, 1, 1), [[Diagram("1,1'")], [], [Diagram("1,1'")]]))
    1
    """
    return [independent_content(case, listed) for listed in dict.fromkeys(map(tuple, lists)) if listed]


def independent_content(case: Case, listed: Sequence[Diagram]) -> Content:
    """That diagrams are independent, or a relation: among the maps that commute with permutations.

    Raises
    ------
    TooLarge
        If nobody would check it.

    Examples
    --------
    >>> independent_content(Case(1, 1, 1), [Diagram("1,1'"), Diagram("1|1'")])["witness"]
    {'kind': 'relation', 'coefficients': (1, -1)}
    """
    space = Hom(SYMMETRIC(case.n), case.k, case.l)
    maps = [family("partition").matrix(d, case.n) for d in listed]
    return content(space, "independent", maps, maps=list(map(str, listed)), family="partition")
