"""The file of finished cases: what it holds, what it refuses, and what a death in the middle leaves."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from eqmath.errors import CaseError, UsageError
from eqmath.runs import State, case_file_name
from eqmath.runs.lock import Lock


def opened(folder: Path, resume: bool = True, version: str = "1") -> State:
    return State(folder, version, {"all": True}, resume)


def filled(folder: Path, *cases: int) -> bytes:
    """The bytes of a state with some finished cases."""
    state = opened(folder)
    for case in cases:
        state.add([case], {"value": case})
    state.close()
    return (folder / "STATE.jsonl").read_bytes()


def found(folder: Path, *cases: int) -> list[Any]:
    state = opened(folder)
    try:
        return [state.get([case], lambda entry: entry["value"]) for case in cases]
    finally:
        state.close()


def message(folder: Path, **options: Any) -> str:
    with pytest.raises(UsageError) as caught:
        opened(folder, **options)
    return str(caught.value)


def test_what_was_added_is_found_again(tmp_path: Path) -> None:
    content = filled(tmp_path / "new" / "folder", 1, 2)
    assert found(tmp_path / "new" / "folder", 1, 2, 3) == [1, 2, None]
    assert content.count(b"\n") == 3
    assert json.loads(content.splitlines()[0]) == {"schema": "eqmath.state/2", "eqmath": "1", "request": {"all": True}}
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == ["STATE.jsonl"]


def test_a_line_is_there_as_soon_as_it_was_added(tmp_path: Path) -> None:
    state = opened(tmp_path)
    state.add([1], {"value": "π"})
    assert (
        (tmp_path / "STATE.jsonl")
        .read_text(encoding="utf-8")
        .endswith('{"case": [1], "verdict": {"value": "π"}, "digest": "d546cea2f1d7304f"}\n')
    )
    state.close()


def test_a_torn_last_line_is_dropped_wherever_it_was_torn(tmp_path: Path) -> None:
    whole = filled(tmp_path, 1, 2)
    first, path = whole.rindex(b"\n", 0, -1) + 1, tmp_path / "STATE.jsonl"
    for end in range(first, len(whole)):
        path.write_bytes(whole[:end])
        assert found(tmp_path, 1, 2) == [1, None]
        assert path.read_bytes() == whole[:first]
    assert filled(tmp_path, 2) == whole


def test_lines_that_stand_twice_count_once(tmp_path: Path) -> None:
    whole = filled(tmp_path, 1, 2)
    (tmp_path / "STATE.jsonl").write_bytes(whole + whole[whole.index(b"\n") + 1 :])
    assert found(tmp_path, 1, 2, 3) == [1, 2, None]


@pytest.mark.parametrize(
    "line", ["{}", "[]", "nonsense", "", "\0\0", '{"case": [1]}', '{"case": [1], "verdict": {}, "x": 1}', "[" * 100_000]
)
def test_a_strange_line_is_named(tmp_path: Path, line: str) -> None:
    whole = filled(tmp_path, 1)
    (tmp_path / "STATE.jsonl").write_bytes(whole + line.encode() + b"\n")
    assert f"{tmp_path / 'STATE.jsonl'}, line 3: expected a finished case" in message(tmp_path)
    assert (tmp_path / "STATE.jsonl").read_bytes() == whole + line.encode() + b"\n"


def test_a_case_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    def read(entry: Any) -> None:
        raise CaseError("expected something else")

    filled(tmp_path, 1, 2)
    state = opened(tmp_path)
    with pytest.raises(UsageError, match="line 3: expected a finished case\n    expected something else"):
        state.get([2], read)
    state.close()


@pytest.mark.parametrize("content", ["", "x", "x\n", "{}\n", '{"schema": "eqmath.state/3", "eqmath": "1"}\n', "1\n"])
def test_a_file_of_others_is_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "STATE.jsonl"
    path.write_text(content, encoding="utf-8")
    assert f"{path}, line 1: expected the schema eqmath.state/2\n    give another folder" in message(tmp_path)
    assert path.read_text(encoding="utf-8") == content


def test_another_version_is_refused(tmp_path: Path) -> None:
    whole = filled(tmp_path, 1)
    assert message(tmp_path, version="2") == (
        f"{tmp_path / 'STATE.jsonl'} was written by eqmath 1, this is eqmath 2\n"
        "    give another folder and decide everything again, or continue with eqmath 1"
    )
    assert (tmp_path / "STATE.jsonl").read_bytes() == whole
    assert not (tmp_path / "STATE.lock").exists()


def test_without_resume_a_state_is_left_alone(tmp_path: Path) -> None:
    opened(tmp_path, resume=False).close()
    whole = filled(tmp_path, 1)
    assert "already exists\n    use --resume to continue it, or give another folder" in message(tmp_path, resume=False)
    assert (tmp_path / "STATE.jsonl").read_bytes() == whole


def test_two_at_a_time_are_refused(tmp_path: Path) -> None:
    state = opened(tmp_path)
    assert message(tmp_path) == (
        f"process {os.getpid()} is at work in {tmp_path}\n    wait until it ends, or give another folder"
    )
    state.add([1], {"value": 1})
    state.close()
    assert found(tmp_path, 1) == [1]


def test_the_lock_of_a_dead_process_is_free(tmp_path: Path) -> None:
    code = "import os, sys\nfrom pathlib import Path\nfrom eqmath.runs.lock import Lock\n"
    run = subprocess.run([sys.executable, "-c", f"{code}l = Lock(Path(sys.argv[1]))\nos._exit(9)", tmp_path / "lock"])
    assert run.returncode == 9
    assert (tmp_path / "lock").read_text() != str(os.getpid())
    lock = Lock(tmp_path / "lock")
    assert (tmp_path / "lock").read_text() == str(os.getpid())
    lock.release()
    assert not (tmp_path / "lock").exists()


def test_no_folder_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    assert message(tmp_path / "file") == f"expected a folder, found the file {tmp_path / 'file'}\n    " + (
        "give another folder"
    )
    assert "cannot make the folder" in message(tmp_path / "file" / "below")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"

    def refused(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refused)
    assert message(tmp_path) == f"cannot write {tmp_path / 'STATE.lock'}: Permission denied"


class Full:
    """A disk with room for so many bytes more."""

    def __init__(self, file: Any, room: int) -> None:
        self.file, self.room = file, room

    def write(self, data: bytes) -> int:
        if not self.room:
            raise OSError(28, "No space left on device")
        written: int = self.file.write(data[: self.room])
        self.room -= written
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


@pytest.mark.parametrize("room", [0, 1, 10, 38])
def test_a_full_disk_leaves_whole_lines(tmp_path: Path, room: int) -> None:
    whole = filled(tmp_path, 1)
    state = opened(tmp_path)
    state._file = Full(state._file, room)  # type: ignore[assignment]
    with pytest.raises(UsageError, match="No space left on device\n    free some space; --resume continues"):
        state.add([2], {"value": 2})
    state.close()
    assert (tmp_path / "STATE.jsonl").read_bytes() == whole


def test_a_line_written_in_pieces_is_whole(tmp_path: Path) -> None:
    class Slow(Full):
        def write(self, data: bytes) -> int:
            return int(self.file.write(data[:7]))

    state = opened(tmp_path)
    state._file = Slow(state._file, 0)  # type: ignore[assignment]
    state.add([1], {"value": 1})
    state.close()
    assert found(tmp_path, 1) == [1]


def test_file_names() -> None:
    """A contract for S(4) and the like; a digest of the name, and of what else tells the case, for all others."""
    assert case_file_name("x", "S(4)", 1, 2, 4) == "x_S-4-_k1_l2_n4.json"
    assert case_file_name("local-symmetries", "S(3)xS(2)", 1, 1, 6) == "local-symmetries_S-3-xS-2-_k1_l1_n6.json"
    assert case_file_name("x", "Aut(petersen)", 1, 1, "all") == "x_Aut-petersen-_k1_l1_nall.json"
    assert case_file_name("mckay-walks", "Aut(graph6:D?{)", 0, 2, 5) == (
        f"mckay-walks_Aut-graph6-D---.{sha256(b'Aut(graph6:D?{)' + bytes([10])).hexdigest()[:12]}_k0_l2_n5.json"
    )
    assert re.fullmatch(r"x_\.\.---\.[0-9a-f]{12}_k1_l1_n1\.json", case_file_name("x", "../é\n", 1, 1, 1))
    assert case_file_name("x", "turn", 1, 1, 2, "a") != case_file_name("x", "turn", 1, 1, 2, "b")
    assert len(case_file_name("graph-automorphism-homomorphisms", "Aut(graph6:" + "x" * 4000 + ")", 50, 50, 999)) < 200


def test_no_two_groups_share_a_file() -> None:
    """Nor where capitals do not count, as on many disks."""
    signs = ["?", "_", "~", "w", "W", " ", "-", "--"]
    groups = [f"Aut(graph6:B{sign})" for sign in signs] + [f"generators:B{sign}" for sign in signs]
    groups += [
        "S(3)",
        "s(3)",
        "S-3-",
        "S 3 ",
        "SO(3)",
        "so(3)",
        "S(3)xS(2)",
        "S(3)+S(2)",
        "S(3)XS(2)",
        "S'(3)",
        "S+(3)",
    ]
    groups += [end + sign for end in ("x" * 200, "x" * 199) for sign in "ab"]
    names = {case_file_name("hom", group, 1, 1, 3).casefold() for group in groups}
    assert len(names) == len(groups)
    assert all(re.fullmatch(r"[a-z0-9._-]{1,200}", name) for name in names)
