"""One writer per file: a lock that the operating system takes back when its holder dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from eqmath.errors import UsageError

if sys.platform == "win32":
    import msvcrt

    FAR = 2**30
    """The byte that is locked lies behind the process number, which stays readable."""

    def _hold(handle: int) -> None:
        os.lseek(handle, FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A held lock file; it names its process. What a dead process left behind is free.

    Raises
    ------
    UsageError
        If another process holds it, or it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._handle = self._opened()
        except OSError as error:
            raise UsageError(f"cannot write {path}: {error.strerror}") from error

    def _opened(self) -> int:
        """A handle that holds the lock of the file that is there now, not of one just removed."""
        while True:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                self._require(handle)
                if self._is_there(handle):
                    os.truncate(handle, 0)
                    os.write(handle, str(os.getpid()).encode())
                    return handle
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)

    def _is_there(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), os.stat(self.path))
        except FileNotFoundError:
            return False

    def _require(self, handle: int) -> None:
        try:
            _hold(handle)
        except (BlockingIOError, PermissionError) as error:
            holder = os.read(handle, 20).decode("ascii", "replace")
            who = f"process {holder}" if holder.isdigit() else "another process"
            raise UsageError(
                f"{who} is at work in {self.path.parent}", hint="wait until it ends, or give another folder"
            ) from error

    def release(self) -> None:
        """Free and remove it."""
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(self._handle)
