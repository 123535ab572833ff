"""The downloaded notebooks hold what the cells of the scripts printed and showed when the site was built."""

from __future__ import annotations

import json
from base64 import b64decode

from docs.cells import notebook, outputs_of

SCRIPT = "# %% [markdown]\n# # Title\n\n# %%\nx = 1\n\n# %%\nprint(x)\nfigure()\n\n# %% [markdown]\n# words\n"
PAGE = """
Title
=====

.. GENERATED FROM PYTHON SOURCE LINES 5-7

.. code-block:: Python


    x = 1





.. GENERATED FROM PYTHON SOURCE LINES 8-11

.. code-block:: Python


    print(x)
    figure()





.. rst-class:: sphx-glr-script-out

 .. code-block:: none

    1

      2


.. raw:: html

    <div class="output_subarea output_html rendered_html output_result">
    <svg>
    <path d="M 0 0"/>
    </svg>

    </div>
    <br />
    <br />

.. GENERATED FROM PYTHON SOURCE LINES 12-13

words
"""


def test_outputs_are_read_from_the_page_of_the_gallery() -> None:
    first, second = outputs_of(PAGE)
    assert first == []
    printed, picture = second
    assert printed == {"output_type": "stream", "name": "stdout", "text": ["1\n", "\n", "  2\n"]}
    assert picture["output_type"] == "display_data"
    svg = '<svg>\n<path d="M 0 0"/>\n</svg>'
    assert "".join(picture["data"]["image/svg+xml"]) == svg
    html = "".join(picture["data"]["text/html"])
    assert "<svg" not in html
    assert b64decode(html.split("base64,")[1].removesuffix('"/>')).decode() == svg


def test_a_table_of_pictures_is_not_a_picture() -> None:
    """What Jupyter does not trust it strips of SVG; images stay."""
    table = PAGE.replace("<svg>", "<table><tr><td><svg>").replace("</svg>", "</svg></td></tr></table>")
    ((_, shown),) = [outputs for outputs in outputs_of(table) if outputs]
    assert set(shown["data"]) == {"text/html"}
    assert "".join(shown["data"]["text/html"]).startswith('<table><tr><td><img alt="" ')


def test_they_stand_below_the_code_that_made_them() -> None:
    made = json.loads(notebook(SCRIPT, outputs_of(PAGE)))["cells"]
    assert [cell["cell_type"] for cell in made] == ["markdown", "code", "code", "markdown"]
    assert [len(cell.get("outputs", [])) for cell in made] == [0, 0, 2, 0]
    assert [cell.get("outputs", []) for cell in json.loads(notebook(SCRIPT))["cells"]] == [[]] * 4
