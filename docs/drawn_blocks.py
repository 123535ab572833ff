"""Pages that draw: below a block of Python with the class ``drawn`` stands the picture of its last line.

The blocks of a page are run in their order and share their names, as the tests run them.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from docs.blocks import last_value
from docs.pictures import inlined

DRAWN = "drawn"


class DrawBlocks(SphinxTransform):
    """The pictures of one page."""

    default_priority = 400

    def apply(self, **kwargs: Any) -> None:
        """Run the blocks, if one of them is to be drawn."""
        blocks = [b for b in self.document.findall(nodes.literal_block) if b.get("language") == "python"]
        if not any(DRAWN in block["classes"] for block in blocks):
            return
        names: dict[str, Any] = {}
        for block in blocks:
            value = last_value(block.astext(), names)
            if DRAWN in block["classes"]:
                picture = nodes.raw("", f"<p>{inlined(value._repr_svg_(), str(value.scene.title))}</p>", format="html")
                block.parent.insert(block.parent.index(block) + 1, picture)


def setup(app: Any) -> dict[str, bool]:
    """The transform."""
    app.add_transform(DrawBlocks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
