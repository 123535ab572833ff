"""What several theorems say in the same words."""

ADDITIONS = (
    "an addition or a subtraction of two entries counts as one, signs, copies and permutations of axes as none; D x is "
    "x summed over the inputs of D, so that nˡ entries are written as well"
)
"""The convention of the theorems about fast multiplication."""
MULTIPLICATION = (
    "E. Pearce-Crump and W. Knottenbelt, arXiv:2412.10837; E. Pearce-Crump, arXiv:2304.14165; C. Godfrey et al., "
    "arXiv:2303.06208 (multiplication by planar diagrams)"
)
"""Their source."""
COUNTED = (
    "proved: at this n, k and l every matrix was compared with the products on all basis vectors, entry by entry, and "
    "every count was made while adding; rank and dimension are not touched"
)
"""How to read them."""
HEADED = (
    "proved by machine at this n and order: the relations hold for the matrices, entry by entry; their consequences, "
    "by three heads that are multiplied in two ways and plain diagrams above, are enough independent relations that "
    "the diagrams have the dimension of the equivariant maps and no more. The table counts diagrams, and as rank the "
    "dimensions that the relations leave. That plain words need no other relations is the presentation on which it "
    "rests"
)
"""How to read those with a head more."""
FAITHFUL = (
    "proved: every rule was compared with the matrices, entry by entry; full, since the rank is the dimension; "
    "faithful where the rank is the number of diagrams, which is where the statement says. For every n, k and l: the "
    "diagrams without heads are words in generators, whose relations hold as identities in n"
)
"""How to read the theorems about functors."""
WORDS = (
    "a word stacks layers, the first one on top, each of one letter between strands |; letters side by side commute in "
    "every monoidal category; l outputs on top, k inputs below"
)
"""The convention of the theorems about generators and relations."""
PRESENTED = (
    "proved by machine: the relations are identities between polynomials in n; every diagram k → l is a word, whose "
    "matrix is its own for every n; and words with k inputs, however long, that are at most one point wider than k and "
    "l are equal by the relations exactly if their diagrams and loops are. That no more relations are needed for wider "
    "words is taken from the source"
)
"""How to read them."""
QUOTIENTS = (
    "Sym_k is a quotient of V^⊗k with the monomials as basis, Alt_k with the increasing wedge products; a basis vector "
    "goes to the mean of its tensors"
)
"""The convention of the theorems about symmetric and exterior powers."""
PROJECTED = "complete reducibility: the projections to X and Y map a spanning set to a spanning set"
"""Why what spans between tensor powers spans between these."""
ORBIT_SUMS = "proved: every orbit sum solves all equations, and their rank is the dimension of Hom"
"""How to read the theorems that such diagrams span."""
STANDARD_MONOMIALS = "the standard monomials of the published Gröbner bases of"
"""Where explicit lists on symmetrised legs come from; what they are of follows."""
ALL_DEGREES = (
    "That they span for all degrees is the first fundamental theorem, with the means over the legs of a power; that "
    "they are independent for all degrees says that the"
)
"""What a statement for every order at once rests on; the invariants of degree 2 follow."""
LEGS = "l + k, the number of symmetric powers, whatever their degrees are"
"""What the order of such a theorem means."""
GRAPH_POLYNOMIALS = "O. Puny, D. Lim, B. T. Kiani, H. Maron, Y. Lipman, arXiv:2302.11556"
"""The source of the theorems about equivariant polynomials of graphs."""
MONOMIALS = (
    "Sym_d(X) has the monomials of degree d in the entries of an array as basis, and stands for its polynomials; a "
    "monomial goes to the mean of its tensors; a multigraph is shown as the partition diagram with marks as outputs "
    "and the ends of edge i as the inputs 2i−1 and 2i"
)
"""Their convention."""
SPACES = "l + k, the largest numbers of legs of a summand of the target and of the source"
"""The same for a theorem about spaces."""
SUBGRAPHS = (
    "J. Mitton, R. Murray-Smith, Subgraph Permutation Equivariant Networks, arXiv:2111.11840 (ego networks, shared "
    "weights); the sum over the classes, since the maps of one class follow from one of them"
)
"""The source of the theorems about ego networks."""
EGO_NETWORKS = (
    "an ego network has the vertices at most k steps from its root and all edges between them, its vertices numbered "
    "as in the graph; a diagram `at v` stands for all ego networks that share their weights with that of v"
)
"""Their convention."""
ALL_GRAPHS = "simple graphs on n vertices up to isomorphism, of the atlas of R. C. Read and R. J. Wilson"
"""The convention of the theorems about invariants of graphs."""
OF_INVARIANTS = "0: graphs and their invariants have no legs"
"""What their order means."""
PAIRS_OF_GRAPHS = (
    "diagrams are the graphs, rank is the number of values of the first invariant, dim that of the pairs of values of "
    "both; refuted with two graphs"
)
"""How to read them."""
PACINI = (
    "M. Pacini, X. Dong, B. Lepri, G. Santin, A Characterization Theorem for Equivariant Networks with Point-wise "
    "Activations, arXiv:2401.09235"
)
"""The source of the theorems about functions of every coordinate."""
COORDINATES = (
    "f is continuous and is applied to every coordinate in the basis of the space: monomials for Sym, increasing wedge "
    "products for Alt, sets for Sub; source and target are this one space"
)
"""Their convention."""
POINTWISE = (
    "proved: every row of every generator was tried with eleven functions that are made of polynomials; diagrams is "
    "their number, rank and dim are the number of those that commute, counted by the rows and by the entries; refuted "
    "with a function, a generator and a point"
)
"""How to read them."""
ALL_ELEMENTS = "all elements were listed, as products of generators, and examined"
"""How theorems about all elements of a group are decided."""
GROUP_NETWORKS = (
    "A. Gromov, Grokking modular arithmetic, arXiv:2301.02679 (weights in closed form, squares as activations); "
    "B. Chughtai, L. Chan, N. Nanda, A Toy Model of Universality, arXiv:2302.03025 (traces of representations)"
)
"""The source of the theorem about networks that multiply."""
CHARACTERS = (
    "x_i^±1 are the eigenvalues of a group element, beside 1 for SO(2r+1); ch_λ is the character with highest weight "
    "λ, λ_r of either sign for SO(2r); (2^a,1^b) has a parts 2 and b parts 1"
)
"""The convention of the theorems about characters."""
OF_CHARACTERS = "0: characters have no legs"
"""What their order means."""
KING = "R. C. King, Generating functions for some series of characters of classical Lie groups, arXiv:2303.00576"
"""Their source."""
COEFFICIENTS = (
    "diagrams are the characters with parts at most the degree of φ, rank the number of those that occur, dim the "
    "value at x = 1; proved: both sides have the same coefficients at every dominant weight; refuted with a coefficient"
)
"""How to read them."""
RANKS = "Sp(n) with n even and SO(n), of rank r = ⌊n/2⌋ ≤ 7"
"""Their hypotheses."""
ALL_BUNDLES = (
    "all simple graphs on n vertices; stalks R² everywhere, in bases that are turned against one another; the "
    "holonomy along every loop outside a spanning tree is the identity, a reflection or a quarter turn, in all ways"
)
"""The convention of the theorems about sheaves."""
OF_SHEAVES = "0: sheaves on graphs have no legs"
"""What their order means."""
BODNAR = (
    "C. Bodnar, F. Di Giovanni, B. Chamberlain, P. Liò, M. Bronstein, Neural Sheaf Diffusion, arXiv:2202.04579; "
    "J. Hansen, R. Ghrist, arXiv:1808.01513"
)
"""Their source."""
HARMONICS = (
    "Harm_l has the monomials with x₁ at most once as a basis, modulo x₁² = −x₂² − …; g acts by substitution; −1 acts "
    "by (−1)^l, so that for n = 3 what e3nn writes as 1o is V, and 1e is det ⊗ V"
)
"""The convention of the theorems about harmonic polynomials."""
STANDARD_COUPLINGS = (
    "the first fundamental theorem (R. Brauer, 1937; H. Weyl) with harmonic legs: at most one multigraph without loops "
    "has three vertices of degrees a, b, c, and for n = 3 at most one with a head"
)
"""Where the triangle rule comes from."""
CONSTANT_IN_N = "the triangle rule is the same for every n ≥ 4"
"""Why its number does not change."""
GAUNT = (
    "S. Luo, T. Chen, A. S. Krishnapriyan, arXiv:2401.10216 (tensor products by products of functions on the sphere); "
    "J. A. Gaunt (1929)"
)
"""The source of the theorems about products of harmonic polynomials."""
IS_A_DIAGRAM = (
    "proved: at every n that is shown the product of polynomials was compared with the diagram, entry by entry, and "
    "the diagram spans; from there on by the same system and the positive factor"
)
"""How to read that they are all maps."""
BLADES = (
    "Cl(V) has as basis the products of different e_i in increasing order, by grade and then in lexicographic order; "
    "⟨x⟩_k is the part of grade k; of a form with a radical the vectors of the radical are the last"
)
"""The convention of the theorems about Clifford algebras."""
GRADES_GROW = "0: the legs of Cl(V) grow with n, so that every n is decided by itself"
"""What their order means."""
SUMS_OF_GRADES = (
    "0 for Cl(V), whose legs grow with n, so that every n is decided by itself; between sums of grades, the same for "
    "every n, l + k, the largest of these"
)
"""The same where grades are spaces of their own."""
CLIFFORD_MAPS = (
    "proved: every listed map commutes with all generators, they are independent, and as many as the dimension of Hom, "
    "which is computed grade by grade for this n; each n is decided by itself"
)
GRADES_FOR_EVERY_N = "; between grades, as from 1+V+Alt2(V) to itself, -n all proves every n"
"""How to read them."""
INVARIANT_THEORY = (
    "the first fundamental theorem for O(n) and SO(n) (H. Weyl, 1939), over C the same for O(p,q) and SO(p,q)"
)
"""Why they are true for every n."""
MEANS = (
    "proved: the diagrams span the invariants, and P = D Wg Dᵀ keeps each of them, G·Wg·G = G, so that P is the "
    "orthogonal projection onto the invariants, which the mean over a compact group is; for every n as one identity "
    "between rational functions"
)
"""How to read the theorems about Weingarten functions."""
ENTRIES = "x(i, j) is the entry of g in row i and column j; G is the matrix of the scalar products of the diagrams"
"""Their convention."""
ONE_TERM = f"{MEANS}; that the sum over pairs is one term is its Möbius inversion"
"""The same for set partitions."""
MOEBIUS = (
    "G.-C. Rota, On the Foundations of Combinatorial Theory I (1964), Möbius functions; T. Banica, B. Collins, "
    "Integration over quantum permutation groups (2007), Weingarten functions of partitions"
)
"""The source of those about set partitions."""
EASY = (
    "E. Pearce-Crump, Compact Matrix Quantum Group Equivariant Neural Networks, arXiv:2311.06358; T. Banica, "
    "R. Speicher, Liberation of orthogonal Lie groups, arXiv:0808.2628; M. Weber, On the classification of easy "
    "quantum groups, arXiv:1201.4723; P. Tarrago, M. Weber, Unitary easy quantum groups, arXiv:1512.00195"
)
"""The sources of the theorems about easy groups and quantum groups."""
BLOCKS_IN_ROWS = "l outputs on top, k inputs below; D_π is 1 where the indices agree inside every block, else 0"
NO_ELEMENTS = (
    "proved: the diagrams contain identities and are closed under products, tensor products and flips, as far as these "
    "were made; up to six vertices they are what a few of them generate; and their rank was computed twice: so many "
    "maps there are. A quantum group has no elements to commute "
    "with; that its maps are the span of a closed set of diagrams is the definition, by Woronowicz's Tannaka–Krein "
    "duality. The second route are the fusion rules, or a formula for small n"
)
COMMUTANT = (
    "proved: as many g^⊗k are independent as maps commute with the diagrams, which themselves commute with all "
    "generators of G; diagrams is the number of elements that were multiplied, rank that of their powers, dim that of "
    "the commutant, which by characters is the sum of squares"
)
"""How to read the theorems that the elements span what commutes with all diagrams."""
POWERS_OF_ELEMENTS = (
    "g^⊗k acts on V^⊗k leg by leg; indices in lexicographic order; all elements of a finite group, exact random ones "
    "of another"
)
"""Their convention."""
OF_COMMUTANTS = "2k, the number of vertices of a (k,k)-diagram"
"""What their order means."""
DOUBLE_CENTRALISER = (
    "That a semisimple algebra is what commutes with its commutant: H. Weyl, The Classical Groups (1939)"
)
"""Why they are true for every n and k."""
OPERATIONS = (
    "a multiplication of two entries counts as one, an addition or a subtraction too; signs, copies and permutations "
    "of axes as none; one weight for every element of the basis"
)
"""The convention of the theorems about sums of diagrams."""
SUMMED = (
    "proved: at this n, k and l the product was compared for every weight alone with every basis vector, entry by "
    "entry, and all operations were counted; diagrams is the number of weights"
)
"""How to read them."""
