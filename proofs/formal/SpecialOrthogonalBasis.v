(* Theorem. For every n > 0, k and l, over any field of real or complex numbers, the Brauer diagrams b on l + k
   places without an increasing subsequence of n + 1 places (lis b <= n) and the grood diagrams with lis b = n
   together are a basis of the layers of SO(n): a matrix A commutes with all orthogonal g of determinant 1 iff it is
   a combination of their matrices, and its coefficients are unique. So the dimension of Hom_SO(n)(V^k, V^l) is the
   sum of their numbers.

   All Brauer and all grood diagrams span (SpecialOrthogonal.v), and these ones are a basis of what all of them span
   (BrauerBasis.v, GroodBasis.v). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Dimension SpecialOrthogonal Triangles IncreasingLabels.
From Eqmath Require Import BrauerBasis Heads GroodBasis.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Layers.
Variables (n k l : nat) (F : numFieldType).
Notation place := ('I_l + 'I_k)%type.
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F).
Implicit Types (x y : {ffun place -> place} -> F).

Theorem special_orthogonal_basis : (0 < n)%N ->
  (forall A, (forall g, special_orthogonal g -> commutes g A) <->
     exists x y, forall I J, A I J =
       \sum_(b | few_increasing n b) x b * diagram (delta F) b (glue I J) +
       \sum_(b | few_increasing_grood n b) y b * grood_tensor F b (glue I J)) /\
  (forall x y, (forall I J,
       \sum_(b | few_increasing n b) x b * diagram (delta F) b (glue I J) +
       \sum_(b | few_increasing_grood n b) y b * grood_tensor F b (glue I J) = 0) ->
     (forall b, few_increasing n b -> x b = 0) /\ (forall b, few_increasing_grood n b -> y b = 0)).
Proof.
move=> n0; split=> [A|x y xy0]; last first.
  by apply: brauer_grood_independent n0 _ => u; rewrite -(glueK u) xy0.
rewrite special_orthogonal_layers; split=> -[x [y Axy]].
  have [x' xx'] := brauer_diagrams_span [finType of 'I_n] x; have [y' yy'] := grood_diagrams_span n y.
  by exists x', y' => I J; rewrite Axy xx' yy' card_ord.
exists (fun b => if few_increasing n b then x b else 0), (fun b => if few_increasing_grood n b then y b else 0).
by move=> I J; rewrite Axy !sum_subfamily // => b /andP[].
Qed.
End Layers.

(* The dimension of Hom_SO(n)(V^k, V^l) *)
Theorem special_orthogonal_dimension (n k l : nat) (F : numFieldType) : (0 < n)%N ->
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A, A \in U <-> forall g, special_orthogonal g -> commutes g (fun I J => A (I, J))) &
    \dim U = (#|[set b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} | few_increasing n b]| +
              #|[set b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} | few_increasing_grood n b]|)%N.
Proof.
move=> n0; have [span independent] := special_orthogonal_basis k l F n0.
set P := [set b | few_increasing n b]; set Q := [set b | few_increasing_grood n b].
pose good d := match d with inl b => b \in P | inr b => b \in Q end.
pose B d (u : word ('I_l + 'I_k) 'I_n) : F :=
  match d with inl b => diagram (delta F) b u | inr b => grood_tensor F b u end.
have sumE (x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} + {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F) u :
    \sum_(d | good d) x d * B d u = \sum_(b | few_increasing n b) x (inl b) * diagram (delta F) b u +
      \sum_(b | few_increasing_grood n b) x (inr b) * grood_tensor F b u.
  by rewrite big_sumType /=; congr (_ + _); apply: eq_bigl => b; rewrite inE.
have -> : (#|P| + #|Q|)%N = #|good|.
  by rewrite -!sum1_card big_sumType.
apply: (layer_dimension (B := B) (H := fun A => forall g, special_orthogonal g -> commutes g A)) => [A|x x0].
  rewrite span; split=> [[x [y Axy]]|[x Ax]].
    by exists (fun d => match d with inl b => x b | inr b => y b end) => I J; rewrite Axy sumE.
  by exists (x \o inl), (x \o inr) => I J; rewrite Ax sumE.
have [|x_inl x_inr] := independent (x \o inl) (x \o inr); first by move=> I J; rewrite -[RHS](x0 I J) sumE.
by case=> b; rewrite /good inE => ?; [apply: x_inl|apply: x_inr].
Qed.
