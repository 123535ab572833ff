# %% [markdown]
# # 41. One n, all n: why finitely many computations prove a theorem for every n
#
# **Level.** further; 25 minutes to read, 7 seconds to run
#
# **Statement.** Fix the order m = l+k and one of the series S(n), O(n), Sp(n), H(n), B(n), SO(n), A(n). The layers are
# the solutions of a system whose unknowns and equations know n only through the number of values that they use. There
# is an n₀ from which on the systems of all n are literally the same, entry by entry. So n = 1, …, n₀ prove the theorem
# at order m for every n.
#
# **Source.** The argument is this package's; that the dimensions become constant is classical (the stable range of H.
# Weyl, *The Classical Groups*).

# %%
from eqmath import SO, A, B, Diagram, H, Hom, O, S, Sp, drawing, teaching, verify
from eqmath.methods import system

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n, k, l, m | the dimension; inputs; outputs; m = l + k |
# | v(π) | the unknowns: the entry of a layer at index tuples with the pattern π |
# | n₀ | the first n from which on nothing changes |
# | values | the numbers 1, …, n that an index can have; those that an equation moves count as used, even when unused |
# | part | SO(n) and A(n) have two independent systems, one for each behaviour under odd elements |

# %% [markdown]
# ## The smallest case, by hand
#
# O(n) at order 4. Unknowns are patterns of even blocks: 1111, and 1122, 1212, 1221. Each equation comes from a tuple t
# and the small turn of e_1 and e_2: the sum of v over all ways to turn a 1 of t into a 2, minus the same with a 2 into
# a 1.
#
# * n = 1: one unknown, no turn, no equation.
# * n = 2: four unknowns. The tuple 2111 gives v(1111) = v(1122) + v(1212) + v(1221) (see `splitting_blocks.py`).
# * n = 3: no pattern is new, since four legs in even blocks use at most two values. The tuples with a 3 are new, as
#   2133: a 1 becomes 2, and v(2233); a 2 becomes 1, and v(1133). But these are the same unknown, so the equation says
#   v − v = 0. It is not an equation.


# %%
def equations(n: int, m: int) -> set[str]:
    """All different equations of O(n), from all tuples, as text."""
    found = set()
    digits = [[v] for v in range(1, n + 1)]
    tuples = [[]] if m == 0 else digits
    for _ in range(m - 1):
        tuples = [t + d for t in tuples for d in digits]
    for t in tuples:
        total: dict[Diagram, int] = {}
        for j, value in enumerate(t):
            pattern = Diagram.from_rows(top=[*t[:j], 3 - value, *t[j + 1 :]], bottom=[])
            if value <= 2 <= n and all(len(b) % 2 == 0 for b in pattern.blocks):
                total[pattern] = total.get(pattern, 0) + (1 if value == 1 else -1)
        left = [f"{c:+d} v({d})" for d, c in sorted(total.items()) if c]
        found |= {" ".join(left)} if left and left[0].startswith("+") else set()
    return found


for n in (1, 2, 3, 4):
    print(f"n = {n}:", *equations(n, 4), sep="  ")
assert [len(equations(n, 4)) for n in (1, 2, 3, 4)] == [0, 1, 1, 1]
assert equations(2, 4) == equations(3, 4) == equations(4, 4)
drawing.sheet("even", 0, 4)

# %% [markdown]
# ## The idea
#
# 1. **Unknowns.** A tuple of m indices uses at most m values, for even blocks at most m/2. So from there on the list of
#    patterns is complete (`eqmath.methods.class_array`).
# 2. **Equations.** A tuple with more values than a non-zero equation can bear gives v − v = 0, as above: for O, Sp and
#    H beyond m/2 values; B needs three marked values (`eqmath.methods.system`).
# 3. **So the system is the same**, and the diagrams' values at the patterns do not know n either: E_β is 1 at π iff β
#    refines π.
# 4. **n₀ is read off**, not taken on trust: the systems of n₀ and of the next two n are compared with one that is large
#    enough to hold everything, entry by entry (`eqmath.methods.reduced.stability`).
#
# ## The verification
#
# Order 6. Predict the unknowns of O(n): 1 for n = 1; with 15 pairs of a block of two and one of four 16 for n = 2; with
# the 15 matchings 31 for n = 3; then no more.

# %% [hypothesis]
start = 3  # n₀ = m/2 at order m = 6; dropped: start = 2

# %%
(even,) = O.parts
systems = {n: system(O, even, 6, n) for n in range(1, 7)}
for n, found in systems.items():
    print(f"O({n}), order 6: {len(found.classes)} unknowns, {found.equations.count} equations, {found.values} values")
assert [len(found.classes) for found in systems.values()] == [1, 16, 31, 31, 31, 31]
assert all(systems[n].same_as(systems[start]) for n in (start + 1, start + 2, start + 3))
assert max(found.values for found in systems.values()) == start

# %% [markdown]
# All series, with n₀ as the package finds it. S(n) has no equations, so only the patterns count: n₀ = m. O and H: m/2.
# Sp: m/2 pairs, so n₀ = m. SO and A wait until their second part is empty: m + 1 and m + 2.

# %%
names = {
    "S": "symmetric-diagram-basis",
    "O": "orthogonal-brauer",
    "Sp": "symplectic-brauer",
    "H": "hyperoctahedral-even",
}
names |= {"B": "bistochastic-partial", "SO": "special-orthogonal-grood", "A": "alternating-jellyfish"}
starts = {}
for letter, name in names.items():
    last = verify(name, order=4, n="all")[-1]
    starts[letter] = last.start
    print(f"{letter}(n), order 4: {last.note}, dimension {last.dim}: {last.status}")
    assert (last.n, last.status) == ("all", "proved")
    assert last.dim == {"S": 15, "A": 15, "B": 10, "H": 4}.get(letter, 3)
assert starts == {"S": 4, "O": 2, "Sp": 4, "H": 2, "B": 4, "SO": 5, "A": 6}
for n in (7, 11):
    assert [Hom(G(n), 2, 2).dim for G in (S, O, H, B, SO, A)] == [15, 3, 4, 10, 3, 15]
assert Hom(Sp(12), 2, 2).dim == 3

# O(n): what was decided n by n, and, hatched, what holds for every n from n₀ = m/2 on.
states = {(n, m): "basis" if Hom(O(n), 0, m).is_basis else "spanning" for n in (1, 2, 3) for m in (0, 2, 4, 6)}
drawing.status_grid(states, "Brauer diagrams", every={m: (max(m // 2, 1), "basis") for m in (0, 2, 4, 6)})

# %% [markdown]
# ## Where it fails
#
# **n₀ one too small.** At order 6 the system of n = 2 is not that of n = 3: fifteen unknowns are missing.

# %%
assert not systems[2].same_as(systems[3])
assert (Hom(O(2), 3, 3).dim, Hom(O(3), 3, 3).dim) == (10, 15)

# At order 2 it is n = 2 that differs; a notebook with widgets shows it with a slider.
teaching.slider(lambda n: drawing.tying_pattern(Hom(SO(n), 1, 1)), n=range(1, 5))

# %% [markdown]
# **"The number did not change, so it will not change any more."** Look at SO(n) at order 4: for n = 3 the dimension is
# 3, and it is 3 for n = 5 and for all larger n. But at n = 4 it is 4: four free vertices have just room. What has to
# be compared are the systems.

# %%
print("SO(n), order 4, n = 1, …, 7:", *(Hom(SO(n), 2, 2).dim for n in range(1, 8)))
assert [Hom(SO(n), 2, 2).dim for n in range(1, 8)] == [1, 6, 3, 4, 3, 3, 3]
drawing.dimension_plot({"order 4": {n: Hom(SO(n), 2, 2).dim for n in range(1, 8)}}, "weights of SO(n)", "n")

# %% [markdown]
# **A value that is not there.** For B(n) the small turn moves three values. At n = 2 there is no third one, and the
# equation does not exist, even if none of its terms would use the third value. Writing it down all the same "proves" 3
# at order 3; the true dimension is 4. That is why marked values count as used.

# %%
(part,) = B.parts
sizes = {n: (len(system(B, part, 3, n).classes), system(B, part, 3, n).equations.count) for n in (1, 2, 3, 4)}
print("B(n), order 3, unknowns and equations:", sizes)
assert sizes[2] == (4, 0)
assert Hom(B(2), 1, 2).dim == 4
assert sizes[3] == sizes[4]

# %% [markdown]
# **Every order at once** is not proved by this. Each order has its own n₀, and the computation at order 6 says nothing
# about order 8.
#
# ## What was not shown
#
# * That the layers are the solutions of this system: the reduction to patterns, and that one small turn is enough. It
#   is a short theorem, tested for small n.
# * Step 2 for each series: that a row with more values is zero. The package does not use it either: it checks.
#
# ## Exercises
#
# **1.** From which n on is there nothing new for S(n)-layers with k = l = 3?
#
# **2.** For large n an SO(n)-layer of order 6 has 15 weights. For which n is the number different? Give all, in
# increasing order.

# %%
check = teaching.exercises("one_n_all_n")
