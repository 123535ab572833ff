(* Layers for the orthogonal group O(n).

   A matrix A with n^l rows and n^k columns (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F, over any field F of real or
   complex numbers) satisfies rho(g) A = A rho(g) for every orthogonal matrix g (g g^T = 1) if and only if it is a
   combination of the matrices of the (k,l)-Brauer diagrams: one matrix for every perfect matching b of the l + k
   places, with the entry 1 at (I, J) if the letters of (I, J) agree along all edges of b, else 0. All n, k and l.

   Idea. Bend the inputs up: A is a tensor z with l + k places, fixed by all orthogonal matrices. Take from z its
   projection to the span of the diagrams; what is left is invariant, and its contraction along every perfect matching
   is 0. Contractions of invariants are invariant, and an invariant without traces on at least one place is 0
   (DiagonalForms.v, for the form with the weights 1). So, removing one edge after the other, all contractions of it
   are 0, at last the tensor itself (Contractions.v, Invariants.v). Conversely a contraction of g (x) ... (x) g along
   a matching is a product of entries of g g^T. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Contractions Invariants DiagonalForms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Orthogonal.
Variables (n : nat) (F : numFieldType).

Lemma orthogonal_preserves (g : 'I_n -> 'I_n -> F) : orthogonal g -> preserves (delta F) g g.
Proof.
case=> gg _ x y; rewrite /delta -(gg x y); apply: eq_bigr => a _.
by rewrite (sum_delta (fun c => g x a * g y c)).
Qed.

Lemma orthogonal_transpose (g : 'I_n -> 'I_n -> F) : orthogonal g -> orthogonal (transpose g).
Proof. by case. Qed.

(* the reflection along a vector *)
Notation reflection := (reflection (fun _ : 'I_n => 1 : F)).

Lemma reflection_orthogonal x : length (fun=> 1) x != 0 -> orthogonal (reflection x).
Proof.
move=> /reflection_square rr.
have sym a b : reflection x a b = reflection x b a by rewrite /DiagonalForms.reflection eq_sym [x a * _]mulrC.
by split=> a b; rewrite -[RHS]rr; apply: eq_bigr => c _; rewrite /transpose; [rewrite (sym b)|rewrite (sym c)].
Qed.

(* A tensor on any places is invariant if and only if it is a combination of perfect matchings. *)
Theorem orthogonal_invariants (T : finType) (z : word T 'I_n -> F) :
  (forall g, orthogonal g -> fixed g z) <->
  exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | perfect b) x b * diagram (delta F) b u.
Proof.
apply: form_invariants => [|g og|S z' z'O z'_traceless S0].
- by exists (fun a c => (a == c)%:R) => a c; rewrite rmorph_nat.
- by split; apply: orthogonal_preserves => //; apply: orthogonal_transpose.
apply: (@traceless_eq0 _ _ _ 0 (fun=> 1) S) => [a|x _ x0|p q u pS qS pq|u still].
- exact: oner_neq0.
- exact: z'O (reflection_orthogonal x0).
- have <- : trace (delta F) p q z' u = \sum_a 1^-1 * z' (put (put u p a) q a).
    by apply: eq_bigr => a _; rewrite invr1 mul1r -[RHS](sum_delta (fun c => z' (put (put u p a) q c))).
  case: (before_total pq) => [lt|lt]; first exact: z'_traceless.
  rewrite (@trace_swap _ _ _ (delta F) 1 q p) 1?eq_sym // => [|a c]; last by rewrite mul1r /delta eq_sym.
  by rewrite mul1r z'_traceless.
by case/set0Pn: S0 => p /still.
Qed.

Theorem orthogonal_layers (k l : nat) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F) :
  (forall g, orthogonal g -> commutes g A) <->
  exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F, forall I J,
    A I J = \sum_(b | perfect b) x b * diagram (delta F) b (glue I J).
Proof.
have [inv span] := orthogonal_invariants (bend A); split=> [Ag|[x Ax] g og].
  have [|x zx] := inv; first by move=> g og; apply/orthogonal_layer_fixed/Ag.
  by exists x => I J; rewrite -zx /bend top_glue bottom_glue.
apply/orthogonal_layer_fixed => //; apply: span og; exists x => u.
by rewrite /bend Ax glueK.
Qed.
End Orthogonal.

Corollary orthogonal_layers_rat (n k l : nat) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> rat) :
  (forall g, orthogonal g -> commutes g A) <->
  exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> rat, forall I J,
    A I J = \sum_(b | perfect b) x b * diagram (delta _) b (glue I J).
Proof. exact: orthogonal_layers. Qed.
