# %% [markdown]
# # 36. Which combinations of diagrams are zero? One element generates them all
#
# **Level.** advanced; 20 minutes to read, 8 seconds to run
#
# **Statement.** Diagrams k → k form an algebra: P_k(n) for S(n), B_k(n) for O(n), B_k(−n) for Sp(n). Its map to the
# equivariant maps of V^⊗k is onto, but for large k it is not injective. Its kernel is the two-sided ideal of one
# element: an orbit element e for S(n) when 2k > n, the minor E_i with i = ⌊(n+1)/2⌋ for O(n) when k > n, and the sum Φ
# of all diagrams of n/2 + 1 strands for Sp(n) when 2k > n. Each is a multiple of an idempotent.
#
# **Source.** S(n): G. Benkart, T. Halverson, arXiv:1707.01410. O(n): G. Lehrer, R. Zhang, arXiv:1102.3221. Sp(n):
# J. Hu, *Specht filtrations and tensor spaces for the Brauer algebra* (2008), and Y. Zhang, arXiv:1603.08361.

# %%
from math import factorial

from eqmath import Diagram, Kernel, LinearCombination, O, S, Sp, drawing, family, minor_generator, orbit_element, verify
from eqmath.teaching import exercises

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n | the dimension of V = Rⁿ |
# | k | the number of strands: k inputs and k outputs |
# | δ | the value of a closed component: n, or −n for Sp(n) |
# | D_π, X_π | the matrix of a diagram: 1 where indices agree inside blocks; where they agree exactly inside blocks |
# | A | the algebra of diagrams k → k |
# | e, E_i, Φ | the generators |
# | λ | the number with e² = λe |
# | r | the least number of strands with a kernel |
#
# ## The smallest case, by hand
#
# O(1): V is a line and every diagram is the number 1. In B_2(1) there are three diagrams: the identity, the crossing,
# and the cup over the cap. So the differences are zero, a space of dimension 2. E_1 joins the output 1 and the input 2'
# to the input 1' and the output 2: once straight, once by cup and cap, with signs.

# %%
smallest = Kernel(O(1), 2)
E = smallest.generator()
print(f"{E.name} = {E.element}")
print(f"{E.name}² = {E.element * E.element}")
assert (len(smallest.coordinates), smallest.dim) == (3, 2)
assert E.element * E.element == E.square * E.element
crossing = LinearCombination({Diagram("1,2'|2,1'"): 1}, 1)
print(f"the crossing times {E.name} = {crossing * E.element}")
assert smallest.ideal_dimension(E.element) == 2
drawing.relation(E.element)

# %% [markdown]
# E_1 and the crossing times E_1 are independent, and both are zero as matrices: they are the kernel.
#
# For S(n) look at X_π. It is 0 exactly if π has more than n blocks, since its indices differ between blocks. The X_π
# of these π are a basis of the kernel. The generator has the fewest, n + 1 blocks.

# %%
for n in (2, 3):
    kernel = Kernel(S(n), 2)
    e = kernel.generator()
    print(f"S({n}), k = 2: {e.name} = {e.element}, kernel of dimension {kernel.dim}")
    assert kernel.dim == sum(len(d.blocks) > n for d in family("partition").diagrams(2, 2))
    assert not any(map(any, kernel.matrix(e.element).tolist()))

# %% [markdown]
# ## The idea
#
# 1. **The kernel from outside.** Its dimension is the number of diagrams less the rank of their matrices
#    (`eqmath.algebras.Kernel`). For Sp(n) a diagram goes to ±F_β: with the sign of
#    `eqmath.families.symplectic.functor_sign` the map is one of algebras on B_k(−n), without the sign it is not.
# 2. **The ideal from inside.** The generator goes to zero, so A·e·A lies in the kernel, the map being one of algebras.
# 3. **A few products are enough.** If d_i·e is a basis of A·e and e·d_j one of e·A, the products d_i·e·d_j span A·e·A:
#    write a·e by the first, e·b by the second (`eqmath.algebras.ideal_basis`). Their rank mod a prime is at most the
#    dimension of the ideal.
# 4. **The two ends meet.** If that rank is the dimension of the kernel, ideal and kernel are equal, over Q.
#
# ## The verification
#
# First one case with its ideal: O(2) and k = 3. There are 15 diagrams of rank 10 (see `orthogonal_group.py`), so
# predict a kernel of dimension 5. The hypothesis is that the minor is the middle one.

# %% [hypothesis]
i = 1  # the middle, ⌊(n+1)/2⌋ for n = 2; dropped: i = 0

# %%
kernel = Kernel(O(2), 3)
print(f"O(2), k = 3: the ideal of E_{i} has dimension {kernel.ideal_dimension(minor_generator(3, 2, i).element)}")
assert kernel.ideal_dimension(minor_generator(3, 2, i).element) == kernel.dim == 15 - 10

# %% [markdown]
# Predict the kernels of S(2), S(3), S(4), S(5) for k = 3: 203 partitions less those with at most n blocks.

# %%
for name in ("symmetric-kernel", "orthogonal-kernel", "symplectic-kernel"):
    for verdict in verify(name, max_order=6 if name.startswith("symmetric") else 8):
        print(f"{verdict.group}, k = {verdict.k}: {verdict.diagrams} diagrams, rank {verdict.rank}, {verdict.note}")
        assert verdict.status == "proved"
assert [Kernel(S(n), 3).dim for n in (2, 3, 4, 5)] == [203 - 32, 203 - 122, 203 - 187, 203 - 202]

# %% [markdown]
# The factors of the squares: (−1)^(n+1−r) (n+1−r)! with r = min(k, n), then i! (n+1−i)!, then (n/2+1)!.

# %%
for kernel, square in [
    (Kernel(S(3), 2), factorial(2)),
    (Kernel(S(3), 3), -1),
    (Kernel(O(2), 3), factorial(1) * factorial(2)),
    (Kernel(O(3), 4), factorial(2) * factorial(2)),
    (Kernel(Sp(2), 2), factorial(2)),
    (Kernel(Sp(4), 3), factorial(3)),
]:
    x = kernel.generator()
    assert x.square == square
    assert x.element * x.element == square * x.element
    assert x.element in kernel

# %% [markdown]
# ## Where it fails
#
# **Antisymmetrise n + 1 strands.** That is zero on V^⊗(n+1), as it is for all invertible matrices. For O(n) it is E_0,
# and it generates too little: a minor may take its rows from above and its columns from below in n + 2 ways, and the
# middle way has the largest ideal.

# %%
for n in (1, 2, 3):
    kernel = Kernel(O(n), n + 1)
    dims = [kernel.ideal_dimension(minor_generator(n + 1, n, i).element) for i in range(n + 2)]
    print(f"O({n}), k = {n + 1}: the ideals of E_0, …, E_{n + 1} have dimensions {dims}, the kernel {kernel.dim}")
    assert max(dims) == dims[(n + 1) // 2] == kernel.dim > dims[0]

# %% [markdown]
# **The wrong sign.** For Sp(2) all three diagrams 2 → 2 are added. With the crossing negated the sum is not zero.

# %%
Φ = Kernel(Sp(2), 2).generator().element
negated = LinearCombination({d: -c if d == Diagram("1,2'|2,1'") else c for d, c in Φ.terms.items()}, -2)
assert Φ in Kernel(Sp(2), 2)
assert negated not in Kernel(Sp(2), 2)
drawing.relation(Φ)

# %% [markdown]
# **One strand more or less.** With one strand more e has n blocks and is not zero; with one less it has n + 2 and
# generates a smaller ideal.

# %%
kernel = Kernel(S(2), 2)
singles = orbit_element(Diagram("1|2|1'|2'"), 2)
assert orbit_element(Diagram("1,1'|2,2'"), 2) not in kernel
assert singles in kernel
assert (kernel.ideal_dimension(singles), kernel.dim) == (6, 7)
print("X of four single vertices generates 6 of 7 dimensions for S(2)")

# %% [markdown]
# ## What was not shown
#
# * Only the cases that are printed are decided. There is no argument for every n here.
# * That the map is one of algebras is used in step 2; it is a theorem of its own.
# * Maps between different powers, k ≠ l.
#
# ## Exercises
#
# **1.** E_1 for O(2) in B_3(2) has six terms. Write them by hand: how many have a minus?
#
# **2.** Φ is the sum of all diagrams of four strands, for Sp(6). It has Φ² = λΦ. What is λ?

# %%
check = exercises("kernels")
