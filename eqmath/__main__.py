"""``python -m eqmath`` is ``eqmath``."""

import sys

from eqmath.cli import main

if __name__ == "__main__":
    sys.exit(main())
