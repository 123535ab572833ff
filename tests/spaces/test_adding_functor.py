"""A functor is one file: in a copy of the package it is read, printed, counted and applied by its constant alone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from eqmath._discover import module_names
from eqmath.spaces import functors

ROOT = Path(__file__).parents[2]
ADDED = '''"""Two_d(X): d copies of X ⊗ X."""

from eqmath.spaces.functor import SpaceFunctor
from eqmath.spaces.summands import multiplied, scaled


class Doubled(SpaceFunctor):
    name = "Two"
    title = "copies of the square"
    synonyms = ("Twice",)

    def expanded(self, degree, terms, how):
        return scaled(degree, multiplied([terms, terms]))


FUNCTOR = Doubled()
'''
ASKED = """
from eqmath import Matrix
from eqmath.spaces import Space
space = Space("V+Twice2(V)")
print(space, space.shell, space.dim, repr(space.matrix(Matrix([[3]]))), space == Space("V+2*V^2"), len(space.normal()))
"""


def test_one_file_adds_a_functor(tmp_path):
    shutil.copytree(ROOT / "eqmath", tmp_path / "eqmath", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "eqmath" / "spaces" / "functors" / "two.py").write_text(ADDED, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", ASKED], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    expected = "V+Two2(V) V+Two2{V} 2*n^2 + n Matrix([[3, 0, 0], [0, 9, 0], [0, 0, 9]]) True 2\n"
    assert run.stdout == expected


def test_every_file_holds_one_functor_and_no_name_has_two_meanings():
    found = functors()
    assert sorted(name.lower() for name in found) == list(module_names("eqmath.spaces.functors"))
    names = [name for f in found.values() for name in (f.name, *f.synonyms, *dict(f.mistaken))]
    assert len(set(names)) == len(names)
    assert not {"V", "R", "C", "T"} & set(names)
    assert not any(name.startswith("x") or name.endswith(tuple("0123456789")) for name in names)
