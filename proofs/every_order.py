# %% [markdown]
# # 10. Brauer's theorem for every n and every order, by contractions
#
# **Level.** advanced; 30 minutes to read, 2 seconds to run
#
# **Statement.** For every n ≥ 1, k and l the matrices E_β of the matchings β of the l+k vertices span the linear maps
# (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with O(n).
#
# **Source.** R. Brauer, Annals of Mathematics 38 (1937). The proof below uses nothing but scalar products and one
# count; Coq has checked it, in proofs/formal/Traceless.v, Contractions.v and Orthogonal.v.

# %%
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations, permutations, product
from math import prod
from random import Random

from eqmath import Diagram, Matrix, O, drawing, family, teaching
from eqmath.theorems import theorem

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n, m | the dimension; the number of places, m = l + k, the inputs bent up |
# | z | a tensor: a number z(w) for every word w of m letters 1, …, n |
# | w[p→a] | the word w with the letter a at the place p |
# | β, E_β | a matching of the places; E_β(w) is 1 if both ends of every edge have the same letter, else 0 |
# | ⟨z, z'⟩ | the sum of z(w) z'(w) over all words |
# | trace of z at p, q | the tensor Σ_a z(w[p→a][q→a]): it does not depend on the letters at p and q |
# | key of w | the sum of n − w(p) over the places: the smaller the letters, the larger the key |

# %% [markdown]
# ## The smallest case, by hand
#
# Two places, any n. Let z be fixed by O(n) and ⟨z, E⟩ = 0 for the one matching E, which says that its trace is 0. Sign
# changes leave z(aa) unchanged, and kill all z(ab) with a ≠ b, in which a occurs once. Turning the plane of a and b
# changes z(ab) at first order by z(bb) − z(aa), so all z(aa) are equal; their sum is the trace; z is 0. Now subtract
# from any invariant its orthogonal projection onto E: what is left is invariant and orthogonal to E, hence 0. So the
# invariant was a multiple of E.
#
# The theorem says this for every m. It uses, as above, only two kinds of equations of O(n):
# * **even contents**: z(w) = 0 where some letter occurs an odd number of times (sign changes);
# * **Lie equations**: for a ≠ b and every word w, Σ z(w[p→b]) over the places p with w(p) = a is Σ z(w[p→a]) over
#   those with w(p) = b (turns of the plane of a and b, at first order).

# %%
Word = tuple[int, ...]
Tensor = Callable[[Word], Fraction]


def put(w: Word, p: int, a: int) -> Word:
    """w[p→a]"""
    return (*w[:p], a, *w[p + 1 :])


def even(w: Word) -> bool:
    """Whether every letter of a word occurs an even number of times."""
    return all(w.count(a) % 2 == 0 for a in w)


def lie(z: Tensor, w: Word, a: int, b: int) -> Fraction:
    """What a turn of the plane of a and b makes of z at w, at first order."""
    towards = sum((z(put(w, p, b)) for p in range(len(w)) if w[p] == a), Fraction(0))
    return towards - sum((z(put(w, p, a)) for p in range(len(w)) if w[p] == b), Fraction(0))


def E(beta: Diagram) -> Tensor:
    """The tensor of a matching, all of whose vertices are on top."""
    edges = [[v - 1 for v in edge] for edge in beta.blocks]
    return lambda w: Fraction(all(w[p] == w[q] for p, q in edges))


def fixed_by(z: Tensor, g: Matrix, m: int) -> bool:
    """Whether g, acting at all places, fixes z."""
    words = list(product(range(g.shape[0]), repeat=m))

    def moved(w: Word) -> Fraction:
        return sum((prod(g[a, b] for a, b in zip(w, v, strict=True)) * z(v) for v in words), Fraction(0))

    return all(moved(w) == z(w) for w in words)


n, m = 3, 4
words = list(product(range(n), repeat=m))
matchings = list(family("brauer").diagrams(0, m))
for beta in matchings:
    z = E(beta)
    assert fixed_by(z, O(2).random(Random(1)), m)
    assert all(even(w) or z(w) == 0 for w in words)
    assert all(lie(z, w, a, b) == 0 for w in words for a in range(n) for b in range(n) if a != b)
print("the tensors of", *matchings, "have even contents and solve all Lie equations")
drawing.sheet("brauer", 0, 4)

# %% [markdown]
# ## The idea
#
# 1. **Project.** ⟨·,·⟩ is positive over the rationals. So an invariant z has a projection onto the span of all E_β; it
#    is enough to show that an invariant z orthogonal to all E_β is 0. (`eqmath.Hom.projector` is that projection.)
# 2. **Contract.** The trace of an invariant is an invariant, on two places fewer (`eqmath.Diagram` composes them).
#    Taking traces along all edges of β gives the number ⟨z, E_β⟩, which is 0. So go back: if the traces of a trace are
#    all 0, the next step says that it is 0 itself, and so on up to z.
# 3. **Traceless invariants are 0.** This is the one step with real content. Take a word w with z(w) ≠ 0 and the
#    largest key. Let j be the largest letter of w, p a place of it, and Q the other places of j; Q is not empty, for j
#    occurs an even number of times. Add up the traces at p and q over all q in Q:
#
#        0 = Σ_a Σ_q z(w[p→a][q→a]).
#
#    * a < j: the words have a larger key than w, so z is 0 there.
#    * a = j: they are w itself, |Q| times.
#    * a > j: no other place has the letter a, so the Lie equation of w[p→a] for j and a says that the sum is z(w).
#
#    So 0 = (|Q| + number of letters above j) · z(w), and that number is positive: z(w) = 0 after all.
#
# Step 3, from nothing but the word:


# %%
def step(w: Word, letters: int) -> tuple[int, list[Word]]:
    """c and the words of larger key: for traceless invariants c · z(w) is minus the sum over these."""
    j = max(w)
    p = w.index(j)
    Q = [q for q in range(len(w)) if w[q] == j and q != p]
    larger = [put(put(w, p, a), q, a) for a in range(j) for q in Q]
    return len(Q) + letters - 1 - j, larger


for w in ((0, 0, 1, 1), (0, 1, 1, 0), (2, 2, 2, 2), (0, 0, 0, 0)):
    c, larger = step(w, n)
    shown = ["".join(str(a + 1) for a in v) for v in larger]
    print(f"{c} z({''.join(str(a + 1) for a in w)}) + {' + '.join(f'z({v})' for v in shown) or '0'} = 0")
    assert c > 0

# %% [markdown]
# ## The verification
#
# Every step, tried on numbers: two places and n = 2, four places and n = 3. Predict: the equation of step 3 is a
# combination of traces and Lie equations for every word with even contents (there are 2 and 21 of them); all equations
# together leave nothing but 0 (`eqmath.Matrix.rank`).

# %% [hypothesis]
sign_changes = True  # z has even contents; dropped: sign_changes = False


# %%
def equations(n: int, m: int) -> Iterator[list[tuple[Word, int]]]:
    """All traces and all Lie equations, as sums of coefficients times z(w)."""
    for w in product(range(n), repeat=m):
        for p, q in combinations(range(m), 2):
            yield [(put(put(w, p, a), q, a), 1) for a in range(n)]
        for a, b in permutations(range(n), 2):
            towards = [(put(w, p, b), 1) for p in range(m) if w[p] == a]
            yield towards + [(put(w, p, a), -1) for p in range(m) if w[p] == b]


for n, m in ((2, 2), (3, 4)):
    index = {w: i for i, w in enumerate(w for w in product(range(n), repeat=m) if even(w) or not sign_changes)}

    def row(terms: list[tuple[Word, int]], index: dict[Word, int] = index) -> tuple[int, ...]:
        """A sum on the words that are left."""
        found = [0] * len(index)
        for w, c in terms:
            if w in index:
                found[index[w]] += c
        return tuple(found)

    rows = sorted({row(terms) for terms in equations(n, m)})
    rank = Matrix(rows).rank()
    print(f"n = {n}, m = {m}: {len(index)} words, traces and Lie equations of rank {rank}")
    assert rank == len(index)
    for w in index:
        c, larger = step(w, n)
        assert Matrix([*rows, row([(w, c), *((v, 1) for v in larger)])]).rank() == rank
        assert c > 0

# %% [markdown]
# Step 2, contractions: the trace of E_β is n times the tensor of a matching at an edge of β, elsewhere once.

# %%
for beta in matchings:
    edges = [tuple(v - 1 for v in edge) for edge in beta.blocks]
    for p, q in combinations(range(m), 2):
        traces = {sum(E(beta)(put(put(w, p, a), q, a)) for a in range(n)) for w in words}
        assert traces == ({0, n} if (p, q) in edges else {0, 1})

# %% [markdown]
# Step 1, the projection: the scalar products ⟨E_β, E_γ⟩ are n to the number of loops. Take an invariant, a sum of the
# E_β; its coefficients come back from its scalar products with them.

# %%
gram = Matrix([[sum(E(b)(w) * E(c)(w) for w in words) for c in matchings] for b in matchings])
print("scalar products:", gram.tolist())
assert gram == Matrix([[9, 3, 3], [3, 9, 3], [3, 3, 9]])
chosen = [Fraction(2), Fraction(-5), Fraction(1, 3)]
invariant = {w: sum(x * E(b)(w) for x, b in zip(chosen, matchings, strict=True)) for w in words}
products = Matrix([[sum(E(b)(w) * invariant[w] for w in words)] for b in matchings])
print("coefficients found again:", *(x for (x,) in (gram.inverse() * products).tolist()))
assert gram.inverse() * products == Matrix([[x] for x in chosen])
drawing.meander(*matchings[:2])

# %% [markdown]
# The package verifies the theorem order by order, each for every n (`eqmath.verify`); for every order it names the
# proof in Coq:

# %%
found = theorem("orthogonal-brauer")
for proof in found.formal:
    print(f"{proof.about}: {proof}; on record: {proof.recorded is not None}")
    assert proof.recorded is not None

# %% [markdown]
# ## Where it fails
#
# **Without sign changes**, for SO(n): contents need not be even, and the determinant is a tensor with n places that
# solves all Lie equations, has no traces, and is not 0. In step 3 its Q is empty, and with n letters none is above j.

# %%
determinant = {w: Fraction(w[1] - w[0]) for w in product(range(2), repeat=2)}
trace = determinant[0, 0] + determinant[1, 1]
print("n = 2, two places: the trace is", trace, "and step 3 says", step((0, 1), 2))
assert all(lie(determinant.__getitem__, w, a, 1 - a) == 0 for w in determinant for a in range(2))
assert (trace, step((0, 1), 2)) == (0, (0, []))

# %% [markdown]
# **Over a field with p elements** the positive number of step 3 may be 0, as 3 is for p = 3, and projections may not
# exist: the proof works over the rationals, or over any ordered field.
#
# ## What was not shown
#
# * That invariants solve the Lie equations: the turn of the plane of a and b with cosine (1−t²)/(1+t²) and sine
#   2t/(1+t²) is rational for rational t; being fixed by it, times (1+t²)^m, is an equality of polynomials in t, and its
#   derivative at t = 0 is the Lie equation. Coq has checked that as well.
# * That E_β is fixed by O(n), for every n: contracting a product of entries g(u_p, v_p) along β gives entries of g gᵀ.
#
# ## Exercises
#
# **1.** How large is the number c of step 3 for the word 112233 of six places, for n = 3 and for n = 5?
#
# **2.** How many words of four letters 1, 2 have even contents, and how large is the rank of all traces and Lie
# equations on them?

# %%
check = teaching.exercises("every_order")
