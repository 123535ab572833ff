"""The static pages of the explorer, which stand beside the site as they are."""

from __future__ import annotations

from docs.writing import GENERATED, digest, remove_others, write
from eqmath.explorer.static_pages import pages

FOLDER = GENERATED / "extra" / "explorer"
"""Below a folder whose content is copied."""
MARK = GENERATED / "explorer.state"


def write_explorer() -> None:
    """All pages, if the package changed."""
    state = digest("eqmath", "eqmath/explorer/head.html")
    if MARK.is_file() and MARK.read_text(encoding="utf-8") == state:
        return
    written = dict(pages())
    for name, text in written.items():
        write(FOLDER / name, text)
    remove_others(FOLDER, written)
    write(MARK, state)
