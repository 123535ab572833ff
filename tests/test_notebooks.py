"""The downloaded notebooks hold what the cells of the scripts printed and showed when the site was built."""

from __future__ import annotations

import json

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
    assert "".join(picture["data"]["text/html"]) == '<svg>\n<path d="M 0 0"/>\n</svg>'
    assert set(picture["data"]) == {"text/html", "image/svg+xml"}


def test_they_stand_below_the_code_that_made_them() -> None:
    made = json.loads(notebook(SCRIPT, outputs_of(PAGE)))["cells"]
    assert [cell["cell_type"] for cell in made] == ["markdown", "code", "code", "markdown"]
    assert [len(cell.get("outputs", [])) for cell in made] == [0, 0, 2, 0]
    assert [cell.get("outputs", []) for cell in json.loads(notebook(SCRIPT))["cells"]] == [[]] * 4
