"""Coq's definitions evaluated at small cases, beside the matrices of the package: python -m tests.formal.evaluate.

The functions of proofs/formal/Tables.v, which Coq can compute, have the values of the definitions that the theorems
speak of (Evaluation.v, SignEvaluation.v, GraphEvaluation.v, DiagramLists.v). They take lists of numbers: the letters
of the outputs and inputs, the places of the partners of a Brauer diagram, the numbers of the blocks of a set
partition. The lists are made here from the blocks of the diagrams, and from nothing else that the package has.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from eqmath.exact import Matrix
from eqmath.families import EVERY, Bilabelled, Family, Rule, family
from eqmath.families.partition import FEW_BLOCKS
from eqmath.formal.record import folder
from eqmath.groups import Graph

VALUES = {"Some true": "-1", "Some false": "1", "None": "0", "true": "1", "false": "0", "[::": "[", ";": ","}
"""What Coq prints, as numbers: signs or nothing, truth values, lists."""
HEAD = """\
From mathcomp Require Import all_ssreflect.
From Eqmath Require Import Tables.
Set Printing Width 1000000. Set Printing Depth 1000000.
"""


@dataclass(frozen=True)
class Case:
    """What the package has, and a list that Coq is to compute.

    Attributes
    ----------
    name : str
    term : str
        The term of Coq; words_n_m in it are the words of m letters below n in lexicographic order.
    expected : list
        The entries of a matrix row by row, or the lists of all diagrams.
    """

    name: str
    term: str
    expected: list[Any]


def listed(numbers: Iterable[object]) -> str:
    """A list as Coq reads it."""
    found = "; ".join(map(str, numbers))
    return f"[:: {found}]" if found else "[::]"


def pairs(edges: Iterable[tuple[int, int]]) -> str:
    """The same of pairs."""
    return listed(f"({a}, {b})" for a, b in edges)


def words(n: int, m: int) -> str:
    """All words, lexicographic, as a list."""
    return listed(map(listed, product(range(n), repeat=m)))


def places(block: Sequence[int], l: int) -> list[int]:
    """The places of the vertices 1, 2, …, -1, -2, …."""
    return sorted(v - 1 if v > 0 else l - v - 1 for v in block)


def partners(diagram: Any) -> list[int]:
    """For every place the other one of its block, or itself."""
    found = dict[int, int]()
    for block in (places(block, diagram.l) for block in diagram.blocks):
        found |= {block[0]: block[-1], block[-1]: block[0]}
    return [found[place] for place in range(diagram.l + diagram.k)]


def block_numbers(diagram: Any) -> list[int]:
    """For every place the number of its block, in the order of their first places."""
    return numbered(sorted(places(block, diagram.l) for block in diagram.blocks))


def numbered(blocks: Sequence[Sequence[int]]) -> list[int]:
    """For every place the number of its block."""
    found = {place: i for i, block in enumerate(blocks) for place in block}
    return [found[place] for place in range(len(found))]


def tentacles(jellyfish: Any) -> list[int]:
    """For every place the number of its tentacle; the tentacles go to the blocks in the order of their first places."""
    found = [places(block, jellyfish.l) for block in jellyfish.tentacles]
    assert found == sorted(found)
    return numbered(found)


def shapes(most: dict[int, int]) -> Iterator[tuple[int, int, int]]:
    """(k, l, n) with k + l at most most[n]."""
    for n, order in most.items():
        yield from ((m - l, l, n) for m in range(order + 1) for l in range(m + 1))


USUAL = {1: 2, 2: 4, 3: 3}


def entries(name: str, value: str, m: int, n: int, matrix: Matrix) -> Case:
    """A matrix, and its entry at the word s as a term of Coq."""
    return Case(name, f"[seq {value} | s <- words_{n}_{m}]", list(chain(*matrix.tolist())))


def cases(
    own: Family, lists: Callable[[Any], list[int]], value: str, most: dict[int, int] = USUAL, orbit: bool = False
) -> Iterator[Case]:
    """One for every diagram of a family; in the value stand {t}, {l} and {n} for its list and the numbers."""
    for k, l, n in shapes(most):
        for d in own.diagrams(k, l, n):
            filled = value.format(t=listed(lists(d)), l=l, n=n)
            yield entries(f"{d} at n = {n}", filled, k + l, n, own.matrix(d, n, orbit=orbit))


def diagrams(
    name: str, lists: Callable[[Any], list[int]], condition: str, rule: Rule = EVERY, most: dict[int, int] = USUAL
) -> Iterator[Case]:
    """The lists of all (k,l)-diagrams of a family."""
    for k, l, n in shapes(most):
        found = sorted(map(lists, family(name).diagrams(k, l, n, rule)))
        m = max(k + l, 1)
        term = f"[seq t <- words_{m}_{k + l} | {condition.format(n=n)} t]"
        yield Case(f"the ({k},{l})-diagrams of the family {name} at n = {n}", term, found)


def bijections(diagram: Any) -> list[int]:
    """For every output the number of the input that it is joined to."""
    return [place - diagram.l for place in partners(diagram)[: diagram.l]]


GRAPHS = {
    "path": Graph(3, ((0, 1), (1, 2))),
    "loop": Graph(2, ((0, 0), (0, 1))),
    "arcs": Graph(3, ((0, 1), (1, 2), (2, 0), (1, 1)), directed=True),
}
BILABELLED = ("a-b;a;b", "a>b;a;b", "a-b;a,b;", "a,b;a,a;b", "a-b,b>c;;a,c", "a-b,b-c;a;", "a>a,b;a;b", "a-b;;")


def homomorphisms() -> Iterator[Case]:
    """Of bilabelled graphs into graphs; an edge is an arc there and one back."""
    for (name, graph), text in product(GRAPHS.items(), BILABELLED):
        H = Bilabelled(text)
        target = [*graph.edges, *([] if graph.directed else ((b, a) for a, b in graph.edges))]
        source = [*H.edges, *((b, a) for a, b in H.edges), *((a, b) for a, b, _ in H.arcs)]
        labels = listed((*H.tops, *H.bottoms))
        value = f"homs_entry words_{graph.n}_{H.vertices} {pairs(source)} {pairs(target)} {labels} s"
        yield entries(f"{H} to {name}", value, H.k + H.l, graph.n, H.matrix(graph))


def signature(p: int, q: int) -> Iterator[Case]:
    """The matrices of O(p,q)."""
    value = f"indefinite_entry {p} {{t}} (take {{l}} s) (drop {{l}} s)"
    return cases(family("brauer", f"O({p},{q})"), partners, value, {p + q: 4})


TRANSLATED: dict[str, Callable[[], Iterable[Case]]] = {
    "brauer": lambda: cases(family("brauer"), partners, "edges_agree {t} s"),
    "partial": lambda: cases(family("partial"), partners, "edges_agree {t} s"),
    "walled-brauer": lambda: cases(family("walled-brauer"), bijections, "pulled {t} (take {l} s) (drop {l} s)"),
    "partition": lambda: cases(family("partition"), block_numbers, "constant_on {t} s"),
    "even": lambda: cases(family("even"), block_numbers, "constant_on {t} s"),
    "orbits": lambda: cases(family("partition"), block_numbers, "same_kernel {t} s", orbit=True),
    "symplectic": lambda: cases(family("symplectic"), partners, "symplectic_entry {l} {t} s", {2: 4, 4: 2}),
    "O(1,1)": lambda: signature(1, 1),
    "O(1,2)": lambda: signature(1, 2),
    "grood": lambda: cases(family("grood"), partners, "grood_entry {n} {t} s", {1: 3, 2: 4, 3: 3}),
    "jellyfish": lambda: cases(family("jellyfish"), tentacles, "jellyfish_entry {n} {t} s", {2: 4, 3: 3}),
    "homomorphisms": homomorphisms,
    "all brauer": lambda: diagrams("brauer", partners, "is_perfect"),
    "all partial": lambda: diagrams("partial", partners, "is_involution"),
    "all grood": lambda: diagrams("grood", partners, "is_grood {n}"),
    "all partition": lambda: diagrams("partition", block_numbers, "is_partition"),
    "at most n blocks": lambda: diagrams("partition", block_numbers, "few_numbers {n}", FEW_BLOCKS),
    "all jellyfish": lambda: diagrams("jellyfish", tentacles, "wide_numbers {n}", most={2: 4, 3: 4}),
}


def evaluated(found: Sequence[Case]) -> list[list[Any]]:
    """What Coq computes for every case."""
    names = sorted(set(re.findall(r"words_(\d+)_(\d+)", " ".join(case.term for case in found))))
    lines = [HEAD, *(f"Definition words_{n}_{m} : seq (seq nat) := {words(int(n), int(m))}." for n, m in names)]
    lines += [f"Eval vm_compute in {case.term}." for case in found]
    with TemporaryDirectory() as scratch:
        shutil.copy(folder() / "Tables.v", scratch)
        (Path(scratch) / "Values.v").write_text("\n".join(lines), encoding="utf-8")
        printed = [_coqc(Path(scratch), file) for file in ("Tables.v", "Values.v")][-1]
    for said, number in VALUES.items():
        printed = printed.replace(said, number)
    answers = re.findall(r"^ +=(.+?)^ +: seq", printed, re.S | re.M)
    assert len(answers) == len(found)
    return [json.loads(answer) for answer in answers]


def differences(found: Sequence[Case]) -> list[Case]:
    """The cases where the two differ."""
    return [case for case, answer in zip(found, evaluated(found), strict=True) if answer != case.expected]


def _coqc(scratch: Path, file: str) -> str:
    command = ["coqc", "-q", "-w", "none", "-R", str(scratch), "Eqmath", str(scratch / file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def main() -> None:
    """Print for every family how many lists there are, and those that differ."""
    every = {name: list(make()) for name, make in TRANSLATED.items()}
    wrong = differences(list(chain(*every.values())))
    for name, found in every.items():
        differ = [case for case in found if case in wrong]
        print(f"{name}: {len(found)} lists of {sum(len(x.expected) for x in found)} values, {len(differ)} differ")
        for case in differ:
            print(f"  {case.name}: {case.term}")


if __name__ == "__main__":
    main()
