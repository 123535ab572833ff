"""Right texts of every kind that eqmath reads, from small grammars of their own."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.given import some_diagram
from tests.rim.spoiling import joined, listed, words

small = st.integers(0, 4).map(str)
label = words(*"abcxyz", "1", "2", "3", "10", "v1", "é")

vertex = joined(words("1", "2", "3", "4"), words("", "'", "p"))
block = listed(vertex, ",", 1, 3)
blocks = st.integers(0, 3).flatmap(lambda k: st.integers(0, 3).flatmap(lambda l: some_diagram(k, l))).map(str)
jellyfish = joined("J(", listed(block, "|", 0, 3), ")", words("", "|"), listed(block, "|", 0, 2))
bilabelled = joined(
    listed(st.one_of(label, joined(label, "-", label)), ","),
    listed(label, ",", 0, 2),
    listed(label, ",", 0, 2),
    between=";",
)
orbit = joined("[", listed(small, ","), ";", listed(small, ","), "]")
diagram = st.one_of(blocks, listed(block, "|"), jellyfish, bilabelled, orbit)

named_graph = joined(words("path", "cycle", "complete", "star", "cube"), ":", small)
coded_graph = joined(words("graph6:", "sparse6:", "digraph6:"), st.text("?@AB_`wjCKF~:&", max_size=6))
graph = st.one_of(named_graph, coded_graph, words("petersen", "K4", "C5", "P3", "nowhere.txt"))
letter = words("S", "A", "O", "SO", "Sp", "H", "B", "C", "Dih", "D", "Z", "U", "SE", "GL")
plain = joined(letter, words("(", "_", ""), small, words(")", ""))
named = st.one_of(plain, plain.map(lambda text: f"({text})"), graph.map(lambda text: f"Aut({text})"))
group = st.one_of(named, joined(named, words("x", "+", " x ", "×"), named))

space = st.recursive(
    words("V", "V1", "V2", "V₂", "0", "1", "2", "17", "det", "det2", "sgn", "T(2,1)", "R"),
    lambda inner: st.one_of(
        joined(inner, words("+", "*", "x", "⊗", "⊕", " + ", " x "), inner),
        joined(inner, words("^2", "**3", "²", "'", ".T", "^0")),
        joined(words("Sym2", "Alt3", "Λ²", "Ext2", "Harm2", "Inj2", "Sub2", "Sym1", "Alt0"), "(", inner, ")"),
        joined(words("Sym2", "Wedge2", "Cl", "Dual", "det", ""), "{", inner, "}"),
    ),
    max_leaves=6,
)
atom = words("n", "k", "l", "m", "0", "1", "2", "3", "17")
formula = st.recursive(
    atom,
    lambda inner: st.one_of(
        joined(inner, words("+", "-", "*", "/", "^", " - "), inner),
        joined(words("Bell", "Stirling", "factorial", "binomial", ""), "(", inner, words("", ",2", ",n"), ")"),
    ),
    max_leaves=5,
)
family = words("partition", "brauer", "symplectic", "grood", "jellyfish", "even", "partial", "orbits", "bilabelled")
general = joined(letter, words("(n)", "(1)", "(2)", "(3)"))
place = joined(words("k", "l", "n"), "=", words("0", "1", "2"))
places = st.one_of(st.just(""), listed(place, ", ", 1, 3).map(lambda text: f" at {text}"))
theorem = words("orthogonal-brauer", "symmetric-bell-count", "mckay-walks", "local-symmetries", "symplectic-category")
claim = joined(
    st.one_of(
        joined(family, " spans ", general, words("", " as a basis")),
        joined(family, " is independent in ", general),
        joined("the number of ", general, " weights is ", formula),
        theorem,
    ),
    places,
)

term = st.one_of(words("*", "(x)", "+", "-", "=", "n", "2", "-3", "0", "→"), diagram)
tikz = st.integers(0, 3).flatmap(lambda k: some_diagram(k, 2)).map(lambda d: d.to_tikz())
