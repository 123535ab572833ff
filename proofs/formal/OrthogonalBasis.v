(* Theorem. For every n, k and l, over any field of real or complex numbers, the Brauer diagrams b on l + k places
   without an increasing subsequence of n + 1 places (lis b <= n) are a basis of the layers of O(n): a matrix A
   commutes with all orthogonal g iff it is a combination of the matrices E_b of these b, and its coefficients are
   unique. So the dimension of Hom_O(n)(V^k, V^l) is the number of these b.

   All Brauer diagrams span (Orthogonal.v), and these ones are a basis of what all of them span (BrauerBasis.v). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Dimension Orthogonal Triangles IncreasingLabels BrauerBasis.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Layers.
Variables (n k l : nat) (F : numFieldType).
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F).
Implicit Types (x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F).

Theorem orthogonal_basis :
  (forall A, (forall g, orthogonal g -> commutes g A) <->
     exists x, forall I J, A I J = \sum_(b | few_increasing n b) x b * diagram (delta F) b (glue I J)) /\
  (forall x, (forall I J, \sum_(b | few_increasing n b) x b * diagram (delta F) b (glue I J) = 0) ->
     forall b, few_increasing n b -> x b = 0).
Proof.
rewrite -[n in few_increasing n]card_ord; split=> [A|x x0]; last first.
  by apply: brauer_diagrams_independent => u; rewrite -(glueK u) x0.
rewrite orthogonal_layers; split=> -[x Ax].
  by have [y xy] := brauer_diagrams_span [finType of 'I_n] x; exists y => I J; rewrite Ax xy.
exists (fun b => if few_increasing #|'I_n| b then x b else 0) => I J.
by rewrite Ax sum_subfamily // => b /andP[].
Qed.

End Layers.

(* The dimension of Hom_O(n)(V^k, V^l) is the number of Brauer diagrams with lis b <= n. *)
Theorem orthogonal_dimension (n k l : nat) (F : numFieldType) :
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A, A \in U <-> forall g, orthogonal g -> commutes g (fun I J => A (I, J))) &
    \dim U = #|[set b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} | few_increasing n b]|.
Proof.
have [span independent] := orthogonal_basis n k l F.
by have [U UA dimU] := layer_dimension span independent; exists U; rewrite // dimU cardsE.
Qed.
