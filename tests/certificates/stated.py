"""What the theorems claim, typed by hand: group, kind, families with rules or formula, least n; and certificates."""

from __future__ import annotations

from itertools import count
from math import prod
from typing import Any, NamedTuple

from eqmath.certificates import checker


class Stated(NamedTuple):
    """A theorem's claim about the groups of a letter; ``settled`` says from which n on its number is constant."""

    letter: str
    kind: str
    families: tuple[tuple[str, str], ...] = ()
    formula: str = ""
    least: int = 1
    settled: Any = lambda m: 1
    matrices: str = "diagram"


FEW, BRAUER, PAIRS = (("partition", "few blocks"),), (("brauer", ""),), (("symplectic", ""),)
WALLED = (("walled-brauer", ""),)
JELLYFISH = "(Bell(m, n) + Stirling(m, n - 1)) + Stirling(m, n)"
THEOREMS = {
    "symmetric-diagram-basis": Stated("S", "basis", FEW),
    "symmetric-orbit-basis": Stated("S", "basis", FEW, matrices="orbit"),
    "symmetric-bell-count": Stated("S", "count", formula="Bell(l + k)"),
    "mckay-walks": Stated("S", "count", formula="mckay_walks(n, k, l)", settled=lambda m: m),
    "orthogonal-brauer": Stated("O", "spans", BRAUER),
    "orthogonal-brauer-basis": Stated("O", "basis", BRAUER),
    "orthogonal-increasing-basis": Stated("O", "basis", (("brauer", "increasing"),)),
    "orthogonal-walks": Stated(
        "O", "count", formula="orthogonal_walks(n, k, l)", settled=lambda m: m // 2 * (1 - m % 2)
    ),
    "symplectic-brauer": Stated("Sp", "spans", PAIRS),
    "symplectic-brauer-basis": Stated("Sp", "basis", PAIRS),
    "symplectic-noncrossing-basis": Stated("Sp", "basis", (("symplectic", "noncrossing"),)),
    "symplectic-nonnesting-basis": Stated("Sp", "basis", (("symplectic", "nonnesting"),)),
    "symplectic-walks": Stated("Sp", "count", formula="symplectic_walks(n, k, l)", settled=lambda m: m * (1 - m % 2)),
    "special-orthogonal-grood": Stated("SO", "spans", (*BRAUER, ("grood", ""))),
    "special-orthogonal-brauer-only": Stated("SO", "spans", BRAUER),
    "special-orthogonal-increasing-basis": Stated("SO", "basis", (("brauer", "increasing"), ("grood", "increasing"))),
    "special-orthogonal-grood-independent": Stated("SO", "independent", (("grood", ""),)),
    "alternating-jellyfish": Stated("A", "basis", (*FEW, ("jellyfish", "")), least=2),
    "alternating-equals-symmetric": Stated("A", "spans", FEW),
    "alternating-jellyfish-count": Stated("A", "count", formula=JELLYFISH, settled=lambda m: m + 2),
    "hyperoctahedral-even": Stated("H", "spans", (("even", ""),)),
    "bistochastic-partial": Stated("B", "spans", (("partial", ""),)),
    "graph-automorphism-homomorphisms": Stated("Aut", "spans", (("bilabelled", ""),)),
    "graph-automorphism-adjacency": Stated("Aut", "powers"),
    "local-symmetries": Stated("", "tuples"),
    "unitary-walled-brauer": Stated("U", "spans", WALLED),
    "special-unitary-determinants": Stated("SU", "spans", (*WALLED, ("determinant-brauer", ""))),
    "unitary-equals-special-unitary": Stated("SU", "spans", WALLED),
    "monomial-balanced": Stated("M", "basis", (("balanced", "few blocks"),)),
    "unitary-real-decorated": Stated("UR", "spans", (("decorated-brauer", ""),)),
    "lorentz-brauer": Stated("O", "spans", BRAUER),
    "lorentz-grood": Stated("SO", "spans", (*BRAUER, ("grood", ""))),
}


def outline(theorem: str, group: str, k: int | str, l: int | str) -> dict[str, Any]:
    """The claim of a theorem by its content, as far as nothing has to be computed: n is in the name of the group."""
    stated = THEOREMS[theorem]
    size = "4" if stated.letter in ("Aut", "") else group[len(stated.letter) + 1 : -1]
    raw: dict[str, Any] = {"group": group, "k": str(k), "kind": stated.kind, "l": str(l)}
    raw |= {"n": "all", "from": "1"} if size == "n" else {"n": size}
    if stated.kind == "count":
        return raw | {"formula": stated.formula, "number": "0"}
    about = {"families": [list(pair) for pair in stated.families], "matrices": stated.matrices}
    return raw | (about if stated.families else {})


def powers(group: checker.Group, k: int, l: int) -> checker.Between:
    """The maps from V^⊗k to V^⊗l."""
    return checker.between((group,), *[checker.Summand("", (1,) * m) for m in (k, l)])


def first_start(maps: checker.Between) -> int:
    """The first n of a series from which on the system of some maps is the same."""
    for n in count(1):
        try:
            checker.SPENT.clear()
            if checker.exists(maps.groups[0].letter, n):
                checker.uniform([maps.at(n)])
                return n
        except checker.Rejected:
            pass
    raise AssertionError


def claim_of(theorem: str, group: str, k: int, l: int) -> dict[str, Any]:
    """The claim of a theorem by its content, for every n from the least one on that its hypotheses allow."""
    stated, raw = THEOREMS[theorem], outline(theorem, group, k, l)
    if stated.kind == "tuples":
        return raw | {"n": str(prod(checker.read_group(name).n for name in checker.factor_names(group)))}
    read = checker.read_group(group)
    n = read.n
    if not n:
        least = max(stated.least, stated.settled(k + l), first_start(powers(read, k, l)))
        n = next(n for n in count(least) if checker.exists(stated.letter, n))
        raw["from"] = str(n)
    else:
        raw["n"] = str(n)
    return raw | {"number": str(checker.stated(raw, n))} if stated.kind == "count" else raw


def certificate(theorem: str, group: str, k: int, l: int) -> dict[str, Any]:
    """The certificate of that claim, by the checker."""
    return checker.expected(claim_of(theorem, group, k, l))
