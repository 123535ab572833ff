"""An explorer in the browser: layers, products and claims as views, which are plain HTML with the pictures inside.

``eqmath explore`` shows them on a page that answers at once, ``eqmath explore --export FOLDER`` writes a selection of
them as pages that need no server.
"""

from typing import TYPE_CHECKING

from eqmath._discover import door

if TYPE_CHECKING:
    from eqmath.explorer.layers import layer_view
    from eqmath.explorer.products import product_view, row_view
    from eqmath.explorer.sentences import claim_view
    from eqmath.explorer.serving import serve
    from eqmath.explorer.static_pages import export
    from eqmath.explorer.view import View

__all__ = [
    "View",
    "claim_view",
    "export",
    "layer_view",
    "product_view",
    "row_view",
    "serve",
]

if not TYPE_CHECKING:
    HOMES = {
        "layers": "layer_view",
        "products": "product_view row_view",
        "sentences": "claim_view",
        "serving": "serve",
        "static_pages": "export",
        "view": "View",
    }
    __getattr__, __dir__ = door(__name__, HOMES)
