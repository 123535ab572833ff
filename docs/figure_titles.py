"""What the figures are for: purposes in the order of the page, each figure titled by what it shows."""

from __future__ import annotations

PURPOSES: dict[str, dict[str, str]] = {
    "To explain what a layer is": {
        "hero": "One layer as diagrams, as matrices and as numbers",
        "symmetric_2_2": "Fifteen partition diagrams and their matrices",
        "weight_matrix": "The weight matrix of a layer from matrices to vectors",
        "tying_pattern": "Which entries of a layer share a weight",
        "signed_weight_matrix": "Weights that are shared up to sign",
        "relation_below_the_order": "A relation between diagrams when n is small",
        "dimension_plot": "How many weights: fewer than the Bell number for small n",
    },
    "To calculate with diagrams": {
        "category_axioms": "The axioms of diagrams",
        "rigid_axioms": "The axioms of sums of diagrams, bent strands and crossings",
        "composition_with_loops": "A product of diagrams with a closed loop",
        "tensor_product": "A tensor product, side by side",
        "functor_square": "Products of diagrams are products of matrices",
        "temperley_lieb": "A strand pulled straight",
        "one_row_form": "A map bent into an invariant",
        "meander": "An entry of a Gram matrix as a closed meander",
        "permutation_band": "A permutation as crossing strands",
        "factorisation": "A diagram cut into permutation, planar part, permutation",
        "one_block_pieces": "A planar diagram cut into pieces of one block",
        "planar_stages": "The three stages of a fast multiplication",
        "multigraph_equations": "Equations of multigraphs",
    },
    "To compare bases": {
        "orbit_and_diagram_basis": "From the orbit basis to the diagram basis",
        "change_of_basis": "The change of basis as a matrix",
        "refinement_lattice": "The refinement order of the fifteen diagrams",
        "alternating_split": "An orbit that splits for even permutations",
        "basis_grid": "Where Brauer diagrams are a basis, and where they only span",
        "increasing_crossing_nesting": "What selects a basis: increasing, crossing, nesting",
        "kernel_minor": "A minor that generates a kernel",
    },
    "To show a family of diagrams": {
        "brauer_3_3": "Fifteen Brauer diagrams",
        "noncrossing": "Fourteen noncrossing diagrams",
        "walled_brauer": "Walled Brauer diagrams",
        "free_vertices": "Diagrams with free vertices, for rotations",
        "jellyfish": "Jellyfish, for even permutations",
        "bipartitions": "Bipartitions, for symmetric powers",
        "easy_categories": "The diagrams of free quantum groups",
        "label_styles": "Styles of labels and colours of blocks",
    },
    "To study algebras and representations": {
        "space_axioms": "How an element acts on sums and products of spaces",
        "bratteli_partition": "A Bratteli diagram of partition algebras",
        "mckay_s4": "The McKay quiver of S(4)",
        "jones_wenzl": "The Jones–Wenzl projector on three strands",
        "character_signs": "Signs of a product over eigenvalues",
        "clifford_blades": "Multiplication tables of blades",
        "clifford_grades": "Which grades a product reaches",
        "harmonic_triangles": "Which degrees couple",
    },
    "To draw the layers of a field": {
        "bilabelled_graph": "A bilabelled graph",
        "bilabelled_composition": "Bilabelled graphs glued together",
        "orbit_tying": "The layer of a pentagon, tied along orbits",
        "graph_polynomials": "Equivariant polynomials of graphs",
        "ego_networks": "Ego networks distinguish what colours cannot",
        "sheaf_holonomy": "Sheaves on a triangle and their sections",
        "contour_layer": "A layer on contours of points",
        "aligned_layer": "A layer on an axis, sparse by orders",
        "rotation_sparsity": "A rotation-equivariant filter with its edge on the axis",
        "parametric_span": "A convolution as a parametric span",
        "span_fibres": "The fibres of a span, and their layers",
        "weight_space_blocks": "The blocks of a layer on weight spaces",
        "activation_table": "Which activations are allowed",
    },
    "To give an overview of the theorems": {
        "status_graph": "What rests on what",
    },
}
OTHERS = "Others"


def grouped(names: list[str]) -> dict[str, dict[str, str]]:
    """The figures that are there, by purpose, with their titles; those without a purpose come last.

    >>> grouped(["status_graph", "new_one"])
    {'To give an overview of the theorems': {'status_graph': 'What rests on what'}, 'Others': {'new_one': 'New one'}}
    """
    named = {name for own in PURPOSES.values() for name in own}
    others = {name: name.replace("_", " ").capitalize() for name in names if name not in named}
    found = {purpose: {n: title for n, title in own.items() if n in names} for purpose, own in PURPOSES.items()}
    return {purpose: own for purpose, own in (found | {OTHERS: others}).items() if own}
