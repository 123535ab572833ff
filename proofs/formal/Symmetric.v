(* Layers that are equivariant under the symmetric group S(n), for every n and every order k, l.

   A matrix A with n^l rows and n^k columns commutes with the permutation matrices of all permutations of n letters iff
   it is a combination of the orbit matrices X_P, P a set partition of the l + k places with at most n blocks:
   X_P I J = 1 if P is the kernel of the word (I, J), else 0. They are a basis. So are the diagram matrices D_P of the
   same P: D_P I J = 1 if (I, J) is constant on the blocks of P, else 0. The D_P of all P span. All this holds over
   every commutative ring. Over a field the dimension is the number of set partitions of l + k places with at most n
   blocks, a sum of Stirling numbers; it is the number of all set partitions, a Bell number, iff l + k <= n.

   Idea: A commutes with the permutation matrix of s iff A (s I) (s J) = A I J for all words. Two words (I, J) have the
   same kernel iff a permutation takes one to the other. So the equivariant layers are the functions of the kernel,
   and the kernels are the set partitions with at most n blocks. The D_P are sums of X_Q, Q coarser than P, and a
   strictly coarser Q has fewer blocks: a triangular matrix with ones on the diagonal (Kernels.v). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Compositions Kernels Dimension.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Symmetric.
Variables (n k l : nat) (R : comRingType).
Implicit Types (A : word 'I_l 'I_n -> word 'I_k 'I_n -> R) (P : {set {set 'I_l + 'I_k}}) (s : {perm 'I_n}).
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n).

Lemma symmetric_kernel A :
  (forall s, commutes (permutation R s) A) <-> forall u v, kern u = kern v -> bend A u = bend A v.
Proof.
split=> [sA u v /same_kern[s <-]|A_kern s]; first by rewrite ((permutation_fixed s A).1 (sA s)).
by apply/permutation_fixed=> u; apply: A_kern; apply: kern_act.
Qed.

Theorem symmetric_orbit_basis :
  (forall A, (forall s, commutes (permutation R s) A) <->
     exists x : {set {set 'I_l + 'I_k}} -> R,
       forall I J, A I J = \sum_(P | few_blocks n P) x P * partition_orbit R P (glue I J)) /\
  (forall x : {set {set 'I_l + 'I_k}} -> R,
     (forall I J, \sum_(P | few_blocks n P) x P * partition_orbit R P (glue I J) = 0) ->
     forall P, few_blocks n P -> x P = 0).
Proof.
split=> [A|x x0]; last by apply: (orbit_independent (n := n)) => // u; rewrite -(glueK u) x0.
rewrite symmetric_kernel layer_combination; split=> [A_kern|[x Ax] u v uv]; last by rewrite !Ax !orbit_sum uv.
by apply: orbit_span A_kern _ => u; rewrite kern_few.
Qed.

Theorem symmetric_diagram_basis :
  (forall A, (forall s, commutes (permutation R s) A) <->
     exists x : {set {set 'I_l + 'I_k}} -> R,
       forall I J, A I J = \sum_(P | few_blocks n P) x P * partition_diagram R P (glue I J)) /\
  (forall x : {set {set 'I_l + 'I_k}} -> R,
     (forall I J, \sum_(P | few_blocks n P) x P * partition_diagram R P (glue I J) = 0) ->
     forall P, few_blocks n P -> x P = 0).
Proof.
split=> [A|x x0]; last by apply: (diagram_independent (n := n)) => // u; rewrite -(glueK u) x0.
rewrite (symmetric_orbit_basis.1 A) !layer_combination.
by apply: iff_sym; apply: diagram_span.
Qed.

(* the diagrams with more than n blocks are equivariant too *)
Corollary symmetric_all_diagrams A :
  (forall s, commutes (permutation R s) A) <->
  exists x : {set {set 'I_l + 'I_k}} -> R,
    forall I J, A I J = \sum_(P | partition P [set: 'I_l + 'I_k]) x P * partition_diagram R P (glue I J).
Proof.
rewrite (symmetric_diagram_basis.1 A) !layer_combination; apply: iff_sym.
by apply: (all_diagram_span (n := n)) => // P /andP[].
Qed.
End Symmetric.

(* The layers as a subspace of the matrices, and its dimension. *)
Theorem symmetric_dimension (n k l : nat) (F : fieldType) :
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A : {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o},
      A \in U <-> forall s, commutes (permutation F s) (fun I J => A (I, J))) &
    \dim U = (\sum_(t < n.+1) stirling (l + k) t)%N.
Proof.
have [span independent] := symmetric_diagram_basis n k l F.
have [U UA dimU] := layer_dimension span independent; exists U => //.
by rewrite dimU -(card_places k l) -card_few_blocks cardsE.
Qed.

Corollary symmetric_dimension_bell (n k l : nat) (F : fieldType) :
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A : {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o},
      A \in U <-> forall s, commutes (permutation F s) (fun I J => A (I, J))) &
    (\dim U == bell (l + k)) = (l + k <= n)%N.
Proof.
have [U UA dimU] := symmetric_dimension n k l F; exists U => //; rewrite dimU.
by rewrite -(card_places k l) bell_few_blocks.
Qed.
