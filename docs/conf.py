"""Sphinx: what is read, what is generated before, and how it looks. Nothing is fetched from a network."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import eqmath  # noqa: E402
from docs.conventions import write_conventions  # noqa: E402
from docs.explorer import write_explorer  # noqa: E402
from docs.figures import write_figure_pages  # noqa: E402
from docs.reference import escape_bars, write_reference  # noqa: E402
from docs.scripts import GALLERY, SOURCES, offer_originals, place, write_sources  # noqa: E402
from docs.theorems import write_theorem_pages  # noqa: E402

logging.getLogger("fontTools").setLevel(logging.WARNING)

project = "eqmath"
author = copyright = "The eqmath developers"
version = release = eqmath.__version__
language = "en"
extensions = [
    "sphinx.ext.autodoc",
    "sphinx_gallery.gen_gallery",
    "numpydoc",
    "docs.mathematics",
    "docs.pictures",
    "docs.drawn_blocks",
    "docs.links",
    "docs.typeset",
]
html_math_renderer = "typeset"
templates_path = ["templates"]
exclude_patterns = ["_build", "templates", "generated/scripts", "generated/thumbnails", "**/sg_execution_times.rst"]
default_role = "py:obj"
smartquotes = False
add_module_names = False
maximum_signature_line_length = 80
python_use_unqualified_type_names = True
autodoc_typehints_format = "short"
autodoc_member_order = "bysource"
numpydoc_show_class_members = False
numpydoc_class_members_toctree = False
suppress_warnings = ["config.cache"]

html_theme = "furo"
html_title = f"eqmath {release}"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_extra_path = ["generated/extra"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_last_updated_fmt = None
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"

sphinx_gallery_conf = {
    "examples_dirs": [str(SOURCES)],
    "gallery_dirs": [str(GALLERY.relative_to(ROOT / "docs"))],
    "filename_pattern": r"\.py$",
    "image_scrapers": (),
    "reset_modules": (),
    "within_subsection_order": place,
    "download_all_examples": False,
    "write_computation_times": False,
    "min_reported_time": 10**6,
    "show_memory": False,
    "show_signature": False,
    "remove_config_comments": True,
    "plot_gallery": True,
    "only_warn_on_example_error": False,
}


def _write_pages(app: Any) -> None:
    """Before the gallery runs the scripts."""
    write_conventions()
    write_explorer()
    write_figure_pages()
    write_reference()
    write_theorem_pages()
    write_sources()


def setup(app: Any) -> None:
    """The pages are generated before sphinx-gallery starts, the downloads put in place after it."""
    Path(app.confdir, *html_extra_path).mkdir(parents=True, exist_ok=True)
    app.connect("builder-inited", _write_pages, priority=1)
    app.connect("builder-inited", offer_originals, priority=900)
    app.connect("autodoc-process-docstring", escape_bars, priority=1)
