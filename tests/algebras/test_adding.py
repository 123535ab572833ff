"""A category is one file: in a copy of the package it is found by its record, and goes through its studies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLANAR_EVEN = '''
"""The category of planar diagrams with blocks of even size."""

from math import comb

from eqmath.algebras.record import CategoryRecord, LegColours, Subcategory
from eqmath.algebras.relations import Presentation, cups


def _relations(k):
    yield from cups(k)
    for i in range(1, k):
        yield f"b{i} b{i} = b{i}"
        yield f"e{i} b{i} = e{i}"
        yield f"b{i} e{i} = e{i}"
    for i in range(1, k - 1):
        yield f"b{i} b{i + 1} = b{i + 1} b{i}"
        yield f"b{i} e{i + 1} b{i} = b{i} b{i + 1}"
        yield f"b{i + 1} e{i} b{i + 1} = b{i} b{i + 1}"


def _count(k, l):
    half, odd = divmod(k + l, 2)
    return 0 if odd else comb(3 * half, half) // (2 * half + 1)


CATEGORY = CategoryRecord(
    name="planar even",
    part=Subcategory(
        lambda d, k, l: d.is_planar and all(len(block) % 2 == 0 for block in d.blocks),
        _count, "even", planar=True, smallest=2,
    ),
    family="even",
    colours=LegColours(lambda word, leg, place, thing: 2 * place + word.count(leg) % 2, ()),
    presentation=Presentation("eb", _relations, "D. Bisch, V. Jones, on intermediate subfactors (1997)"),
)
'''
STUDIES = """
import pickle
from itertools import product
from eqmath.algebras import DiagramAlgebra, category
from eqmath.errors import CaseError, UnknownName

C = category("Planar_Even", "n")
for k, l in product(range(5), repeat=2):
    diagrams = list(C.diagrams(k, l))
    assert len(diagrams) == C.count(k, l) and {d.flip() for d in diagrams} == set(C.diagrams(l, k))
even = category("even", "n")
assert [d for d in even.diagrams(3, 3) if d.is_planar] == list(C.diagrams(3, 3))
assert pickle.loads(pickle.dumps(C)) == C == category("planar even", "n")
assert category("planar even", 2).part.planar
try:
    category("braid", 1)
except UnknownName as error:
    assert "planar even" in str(error)

A = DiagramAlgebra(C, 3, "PlanarEvenAlgebra")
print(A, A.dim, "diagrams;", ", ".join(A.generators()))
assert len(A.relations()) == 13 and all(left == right for left, right, _ in A.relations())
modules = A.cell_modules()
print("cells", *((W.label, W.dim) for W in modules))
assert sum(W.dim ** 2 for W in modules) == A.dim
print("not semisimple at", A.non_semisimple_parameters())
for delta in range(-3, 6):
    at = DiagramAlgebra(C.at(delta), 3, "PlanarEvenAlgebra")
    semisimple = at.is_semisimple()
    assert semisimple == at.is_semisimple("trace") == (delta not in A.non_semisimple_parameters())
    assert at.gram_rank() == at.gram_matrix().matrix().rank()
    assert not semisimple or at.centre_dimension() == len(modules)
print("ranks", *(A.gram_rank(delta) for delta in range(4)))
assert A.above().below() == A and A.expectation(A.one()) == A.below().one() * A.delta
e = A.jones_element()
for x in A.basis():
    wide = A.include(x)
    assert e * wide * e == A.above()(A.below().include(A.expectation(x)).tensor(C.identity(1))) * e
for study in (A.jucys_murphy, A.gram_determinant, lambda: A.orbit(A.diagrams[-1])):
    try:
        study()
    except CaseError as error:
        print(error.message)
"""
SAID = """\
PlanarEvenAlgebra(3, delta="n") 12 diagrams; e1, e2, b1, b2
cells ('1', 3) ('2', 1) ('2', 1) ('3', 1)
not semisimple at (1,)
ranks 0 1 10 12
no Jucys–Murphy elements are known for the planar even category
no Gram determinant is known for PlanarEvenAlgebra(3, delta="n")
the planar even category has no orbit basis: joining blocks leads out of it
"""


def test_a_category_is_one_file(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "eqmath", tmp_path / "eqmath", ignore=shutil.ignore_patterns("__pycache__"))
    added = tmp_path / "eqmath" / "algebras" / "categories" / "planar_even.py"
    assert not added.exists()
    added.write_text(PLANAR_EVEN, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-c", STUDIES]
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, SAID), run.stderr[-2000:]
