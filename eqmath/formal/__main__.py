"""``python -m eqmath.formal``: compile proofs/formal and write the page of what Coq has checked."""

from __future__ import annotations

import sys

from eqmath.errors import EqmathError
from eqmath.formal.checking import write
from eqmath.formal.record import folder


def main() -> int:
    """0, or 2 with what is missing in one line."""
    try:
        write(folder(), lambda line: print(line, file=sys.stderr))
    except EqmathError as error:
        print(str(error).replace("\n    ", "; "), file=sys.stderr)
        return 2
    print("proofs/formal/STATEMENTS.md is written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
