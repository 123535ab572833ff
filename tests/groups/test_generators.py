"""Groups of your own from JSON files: what is read, and what is refused with its place."""

import json
from pathlib import Path

import pytest

from eqmath import Matrix
from eqmath.errors import GroupError
from eqmath.groups import matrix_group, permutation_group, read_group

TURN = [[0, -1], [1, 0]]
BASE = {"schema": "eqmath.group/1", "name": "mine", "n": 2, "discrete": [TURN]}
ENTRIES = 'entries are integers or "p/q"'
N = 'expected "n" from 1 to 200, found '
NAME = 'expected a "name" of at most 80 characters, found '
FORM = '\n    such as [[["0","-1"],["1","0"]]]; eqmath hom --help shows the long form'
WRONG = [
    ({"schema": "eqmath.group/2"}, 'expected "schema": "eqmath.group/1", found \'eqmath.group/2\'' + FORM),
    ({"schema": None}, 'expected "schema": "eqmath.group/1", found None' + FORM),
    ({"n": 0}, N + "0"),
    ({"n": 2.0}, N + "2.0"),
    ({"n": True}, N + "True"),
    ({"n": "2"}, N + "'2'"),
    ({"n": 10**9}, N + "1000000000"),
    ({"name": ""}, NAME + "''"),
    ({"name": "a\nb"}, NAME + r"'a\nb'"),
    ({"name": 3}, NAME + "3"),
    ({"discrete": {}}, 'expected "discrete" to be a list of matrices, found dict'),
    ({"lie": "x"}, 'expected "lie" to be a list of matrices, found str'),
    ({"discrete": [TURN, [[1, 0]]]}, "discrete[1]: expected 2 rows of 2 entries"),
    ({"discrete": [[[1, 0], [1]]]}, "discrete[0]: expected 2 rows of 2 entries"),
    ({"lie": [[[1, 0, 0], [1, 0, 0]]]}, "lie[0]: expected 2 rows of 2 entries"),
    (
        {"discrete": [[[0.5, 0], [0, 1]]]},
        f"discrete[0]: expected an integer or a fraction, found the float 0.5\n    {ENTRIES}",
    ),
    (
        {"lie": [[[None, 0], [0, 1]]]},
        f"lie[0]: expected an integer or a fraction, found the NoneType None\n    {ENTRIES}",
    ),
    (
        {"discrete": [[[True, 0], [0, 1]]]},
        f"discrete[0]: expected an integer or a fraction, found the bool True\n    {ENTRIES}",
    ),
    ({"discrete": [[["1/0", 0], [0, 1]]]}, f"discrete[0]: expected an integer or p/q, found '1/0'\n    {ENTRIES}"),
    ({"discrete": [[["1e3", 0], [0, 1]]]}, f"discrete[0]: expected an integer or p/q, found '1e3'\n    {ENTRIES}"),
    ({"generators": []}, "unknown keys generators\n    name, n, discrete, lie and permutations"),
]
NO_JSON = ["", "{", "[" * 100_000, "\xff", '{"n": ' + "9" * 5000 + "}", "{'n': 2}"]


def written(tmp_path, content) -> str:
    file = tmp_path / "g.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(("change", "message"), WRONG, ids=lambda x: str(x)[:40])
def test_what_is_refused(tmp_path, change, message):
    file = written(tmp_path, BASE | change)
    with pytest.raises(GroupError) as error:
        read_group(file)
    assert str(error.value) == f"{file}: {message}"


@pytest.mark.parametrize("key", ["schema", "name", "n"])
def test_what_must_be_there(tmp_path, key):
    file = written(tmp_path, {k: v for k, v in BASE.items() if k != key})
    with pytest.raises(GroupError, match=f'expected .*"{key}"'):
        read_group(file)


@pytest.mark.parametrize("text", NO_JSON, ids=lambda x: x[:10])
def test_what_is_no_json(tmp_path, text):
    with pytest.raises(GroupError, match=r"g\.json: not JSON: "):
        read_group(written(tmp_path, text))


@pytest.mark.parametrize("text", ["null", "[]", "3", '"x"'])
def test_what_is_no_object(tmp_path, text):
    with pytest.raises(GroupError, match='expected "schema"'):
        read_group(written(tmp_path, text))


def test_bytes_and_sizes(tmp_path):
    file = tmp_path / "g.json"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(GroupError, match="not JSON"):
        read_group(file)
    file.write_text(" " * 10**6 + json.dumps(BASE), encoding="utf-8")
    for path in (file, Path("/dev/zero")) if Path("/dev/zero").exists() else (file,):
        with pytest.raises(GroupError, match=f"^{path}: expected at most 1000000 bytes"):
            read_group(path)
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(GroupError, match="--generators names a JSON file"):
            read_group(path)


def test_singular_generators(tmp_path):
    with pytest.raises(GroupError, match=r"^expected invertible generators, found determinant 0: \[\[1, 1\], \[1, 1\]"):
        read_group(written(tmp_path, BASE | {"discrete": [TURN, [[1, 1], [1, 1]]]}))
    assert read_group(written(tmp_path, BASE | {"lie": [[[1, 1], [1, 1]]]})).lie == (Matrix([[1, 1], [1, 1]]),)


def test_what_is_read(tmp_path):
    assert read_group(written(tmp_path, "\ufeff" + json.dumps(BASE))) == matrix_group("mine", 2, [Matrix(TURN)])
    assert read_group(written(tmp_path, BASE)) == matrix_group("mine", 2, [Matrix(TURN)])
    half = BASE | {"discrete": [[["1/2", "-3/2"], [0, "2"]]], "lie": [[["2/4", 0], [0, "-1/2"]]]}
    group = read_group(written(tmp_path, half))
    assert group.discrete == (Matrix([["1/2", "-3/2"], [0, 2]]),)
    assert group.lie == (Matrix([["1/2", 0], [0, "-1/2"]]),)
    swap = BASE | {"discrete": [[["0", "1"], ["1", "0"]]]}
    assert read_group(written(tmp_path, swap)) == permutation_group("mine", 2, [(2, 1)])
    assert read_group(written(tmp_path, BASE | {"discrete": []})).order == 1


def test_no_key_stands_twice(tmp_path):
    path = tmp_path / "twice.json"
    path.write_text('{"schema":"eqmath.group/1","name":"g","n":2,"n":1,"discrete":[]}', encoding="utf-8")
    with pytest.raises(GroupError, match="not JSON: a key occurs twice in one object"):
        read_group(path)


def test_a_list_of_matrices_is_a_group_under_the_name_of_its_file(tmp_path):
    file = tmp_path / "quarter turn.json"
    file.write_text(json.dumps([TURN, [["1/2", 0], [0, 2]]]), encoding="utf-8")
    assert read_group(file) == matrix_group("quarter turn", 2, [Matrix(TURN), Matrix([["1/2", 0], [0, 2]])])
    long = tmp_path / ("é" * 90 + ".json")
    long.write_text("[[[1]]]", encoding="utf-8")
    assert str(read_group(long)) == "generators:" + "é" * 80


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[["0","1"],["1","0"]]', "expected a list of square matrices"),
        ("[3]", "expected a list of square matrices, found [3]"),
        ("[[]]", "expected a list of square matrices, found [[]]"),
        ("[[[1,0]]]", "discrete[0]: expected 1 rows of 1 entries"),
        ("[[[1]],[[1,0],[0,1]]]", "discrete[1]: expected 1 rows of 1 entries"),
        ("[[[0.5]]]", "discrete[0]: "),
        ("[[[0]]]", ""),
    ],
)
def test_lists_that_are_no_group(tmp_path, text, message):
    file = written(tmp_path, text)
    with pytest.raises(GroupError) as error:
        read_group(file)
    assert str(error.value).startswith(f"{file}: {message}" if message else "expected invertible generators")
