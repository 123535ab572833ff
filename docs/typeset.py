"""Formulas in the words of every page, typeset: what `docs.formulas` recognises becomes MathML where it is shown.

Code, titles, signatures and links are left alone. The text of the page, which the search reads, stays as it is written.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.transforms.post_transforms import SphinxPostTransform

from docs.formulas import pieces

KEPT = ("literal", "literal_block", "doctest_block", "title", "math", "math_block", "raw", "reference", "emphasis")
KEPT += ("pending_xref", "desc_signature", "field_name", "caption", "term", "comment", "citation", "target")
"""What holds no formula; code is still code this early, before its names become links."""


class Formula(nodes.inline):
    """Words that are shown as a formula."""


def visit_formula(translator: Any, node: nodes.Element) -> None:
    """MathML, which tells the words besides."""
    translator.body.append(tex2mathml(node["tex"], as_block=False))
    raise nodes.SkipNode


class TypesetFormulas(SphinxPostTransform):
    """The formulas of one page."""

    default_priority = 3
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Replace the texts that hold one."""
        typeset(self.document)


def typeset(document: nodes.document) -> None:
    """Put a formula wherever a text holds one; what the markup has escaped is read as it is meant."""
    for text in list(document.findall(nodes.Text)):
        if is_kept(text) or not text.strip():
            continue
        found = list(pieces(text.astext()))
        if any(tex for _, tex in found):
            made = [Formula("", words, tex=tex) if tex else nodes.Text(words) for words, tex in found]
            text.parent.replace(text, made)


def is_kept(node: nodes.Node) -> bool:
    """Whether a text stands in something that holds no formula."""
    while node := node.parent:
        if node.tagname in KEPT or isinstance(node, nodes.FixedTextElement):
            return True
    return False


def setup(app: Any) -> dict[str, bool]:
    """The element and the transform."""
    app.add_node(Formula, html=(visit_formula, None))
    app.add_post_transform(TypesetFormulas)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
