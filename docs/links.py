"""Names that are links wherever they stand: a theorem's name, written as code, leads to its page."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from eqmath.theorems import all_theorems

PAGES = "generated/theorems"


class LinkTheorems(SphinxPostTransform):
    """Code that is the name of a theorem, in a link."""

    default_priority = 4
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """The names on one page."""
        names = {theorem.name for theorem in all_theorems()}
        here = self.env.docname
        for literal in list(self.document.findall(nodes.literal)):
            page = f"{PAGES}/{literal.astext()}"
            if literal.astext() in names and page != here and not isinstance(literal.parent, nodes.reference):
                uri = self.app.builder.get_relative_uri(here, page)
                literal.replace_self(nodes.reference("", "", literal.deepcopy(), refuri=uri, internal=True))


def collapsed(app: Any, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """The navigation opens the branch of the page alone: hundreds of links less on every page."""
    if whole := context.get("toctree"):
        context["toctree"] = lambda **options: whole(**(options | {"collapse": True}))


def setup(app: Any) -> dict[str, bool]:
    """The transform and the shorter navigation."""
    app.add_post_transform(LinkTheorems)
    app.connect("html-page-context", collapsed, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
