"""Files are written whole or not at all, through links, into pipes, and never over what somebody else keeps there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from eqmath.errors import UsageError
from eqmath.files import write_files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and permissions of Unix")


def test_a_link_stays_and_leads_to_the_new_content(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "real").write_bytes(b"old")
    (tmp_path / "far" / "real").chmod(0o600)
    (tmp_path / "one").symlink_to(Path("far") / "real")
    (tmp_path / "two").symlink_to("one")
    write_files({tmp_path / "two": b"new"})
    assert (os.readlink(tmp_path / "two"), os.readlink(tmp_path / "one")) == ("one", os.path.join("far", "real"))
    assert (tmp_path / "far" / "real").read_bytes() == b"new"
    assert (tmp_path / "far" / "real").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "far").iterdir()] == ["real"]


def test_a_link_to_nothing_makes_the_file_it_names(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("made")
    write_files({tmp_path / "link": b"new"})
    assert ((tmp_path / "made").read_bytes(), (tmp_path / "link").is_symlink()) == (b"new", True)


def test_a_failure_behind_a_link_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match=r"^cannot write .*link: No space left on device$"):
        write_files({tmp_path / "link": b"new"})
    assert ((tmp_path / "real").read_bytes(), len(list(tmp_path.iterdir()))) == (b"old", 2)


def test_the_other_name_of_a_hard_link_keeps_its_content(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"old")
    os.link(tmp_path / "one", tmp_path / "other")
    write_files({tmp_path / "one": b"new"})
    assert ((tmp_path / "one").read_bytes(), (tmp_path / "other").read_bytes()) == (b"new", b"old")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("circle", "Too many levels of symbolic links"),
        ("folder", "Is a directory"),
        ("to folder", "Is a directory"),
        ("file/x", "Not a directory"),
        ("nowhere", "No such file or directory\n    make the folder .*missing first"),
        ("x" * 300, "File name too long"),
    ],
)
def test_what_cannot_be_written(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"kept")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "to folder").symlink_to("folder")
    (tmp_path / "nowhere").symlink_to(Path("missing") / "x")
    with pytest.raises(UsageError, match=rf"^cannot write .*{name}: {reason}$"):
        write_files({tmp_path / "first": b"new", tmp_path / name: b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle", "file", "folder", "nowhere", "to folder"]
    assert (tmp_path / "file").read_bytes() == b"kept"


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rename would need permission on the folder alone."""
    (tmp_path / "kept").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, mode: (path, mode) != (tmp_path / "kept", os.W_OK))
    with pytest.raises(UsageError, match=r"kept: Permission denied$"):
        write_files({tmp_path / "kept": b"new"})
    assert (tmp_path / "kept").read_bytes() == b"old"


def test_two_names_of_one_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("d.svg")
    same = {tmp_path / "d.svg": b"new", tmp_path / "link": b"new"}
    write_files(same)
    with pytest.raises(UsageError, match=r"^.*d\.svg and .*link are one file\n    give two, or one of them$"):
        write_files({**same, tmp_path / "link": b"other"})
    assert (tmp_path / "d.svg").read_bytes() == b"new"


def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found: list[bytes] = []
    reader = Thread(target=lambda: found.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_files({tmp_path / "pipe": b"new", tmp_path / "file": b"beside"})
    reader.join(10)
    assert (found, (tmp_path / "pipe").is_fifo()) == ([b"new"], True)
    assert (tmp_path / "file").read_bytes() == b"beside"


@pytest.mark.parametrize("redirected", [False, True])
def test_standard_output_takes_its_turn(tmp_path: Path, redirected: bool) -> None:
    """Also where it is a file, which is not replaced while others write to it."""
    code = "from eqmath.files import write_files; from pathlib import Path\nprint('a', end='')\n"
    code += "write_files({Path('/dev/stdout'): b'b', Path('/dev/null'): b'nothing'})\nprint('c')"
    with (tmp_path / "out").open("wb") as out:
        target = out if redirected else subprocess.PIPE
        run = subprocess.run([sys.executable, "-c", code], stdout=target, check=True)
    assert ((tmp_path / "out").read_bytes() if redirected else run.stdout) == b"abc\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
