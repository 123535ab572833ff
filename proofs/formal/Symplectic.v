(* Layers for the symplectic group Sp(n), n = 2q.

   The letters are the pairs of a number below q and "primed or not" (e_0, e_0', e_1, e_1', ...), the form is omega
   e_i e_i' = 1 = - omega e_i' e_i and 0 else, and a matrix g is symplectic if g omega g^T = omega. A matrix A with
   n^l rows and n^k columns, over any field F of real or complex numbers, satisfies rho(g) A = A rho(g) for every
   symplectic g if and only if it is a combination of the matrices of the (k,l)-Brauer diagrams: the diagram of a
   perfect matching b of the l + k places has at (I, J) the product over the edges of delta, for an edge between the
   rows, or of omega, for an edge inside a row, its first place first. All q, k and l.

   Idea. The transposed inverse of g is dual g = J g J^-1 for the matrix J of omega. So A bent up and multiplied with
   J at the inputs (twist) is a tensor that is fixed by g at all places. Such tensors are combinations of the diagrams
   with omega at all edges, for the same reasons as for O(n): an invariant without traces is 0
   (TracelessSymplectic.v), contractions go down to it (Contractions.v, Invariants.v). Bent back, an omega at an edge
   between the rows becomes delta up to a sign, one at an edge between inputs remains (twist_edge). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Contractions Invariants TracelessSymplectic.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* a product over all places, edge by edge *)
Lemma prod_edges (T : finType) (R : comRingType) b (f : T -> R) : perfect b ->
  \prod_p f p = \prod_(p | opens b p) (f p * f (b p)).
Proof.
move=> bp; rewrite big_split /= (bigID (opens b)) /=; congr (_ * _).
rewrite (reindex_inj (inv_inj (perfectK bp))); apply: eq_bigl => p /=.
by have [op|op] := before_total (perfect_neq p bp); rewrite /opens perfectK // op (before_asym op).
Qed.

Section Symplectic.
Variables (q : nat) (F : numFieldType).
Notation letter := (symplectic_letter q).
Notation omega := (omega F).
Notation sign := (sign F).

(* A tensor on any places is invariant if and only if it is a combination of perfect matchings. *)
Theorem symplectic_invariants (T : finType) (z : word T letter -> F) :
  (forall g, symplectic g -> fixed g z) <->
  exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | perfect b) x b * diagram omega b u.
Proof.
apply: form_invariants => [|g sg|S z' z'S]; last exact: traceless_symplectic z'S.
  exists (TracelessSymplectic.omega _) => a c; rewrite /TracelessSymplectic.omega.
  by case: eqP => _; rewrite ?rmorph0 // rmorph_sign.
by split=> //; apply: symplectic_transpose.
Qed.

Section Layers.
Variables k l : nat.
Notation place := ('I_l + 'I_k)%type.
Implicit Types (u v : word place letter) (p r : place) (b : {ffun place -> place}).

(* delta between the rows, omega inside a row *)
Definition edge p r : letter -> letter -> F :=
  match p, r with inl _, inr _ | inr _, inl _ => delta F | _, _ => omega end.
Definition symplectic_diagram b u := \prod_(p | opens b p) edge p (b p) (u p) (u (b p)).

(* z with the inputs multiplied with the matrix of omega *)
Let input p := if p is inr _ then true else false.
Let turn p (a : letter) := if input p then bar a else a.
Let weight p (a : letter) := if input p then sign a else 1.
Let weights u := \prod_p weight p (u p).
Definition turned u : word place letter := [ffun p => turn p (u p)].
Definition twist (z : word place letter -> F) u := weights (turned u) * z (turned u).

Lemma turnedK : involutive turned.
Proof. by move=> u; apply/ffunP=> p; rewrite !ffunE /turn; case: input; rewrite ?barK. Qed.

Lemma weightsK u : weights u * weights u = 1.
Proof.
rewrite -big_split big1 // => p _; rewrite /weight /=.
by case: ifP => _; rewrite ?mulr1 // signK.
Qed.

Lemma untwist z u : z u = weights u * twist z (turned u).
Proof. by rewrite /twist turnedK mulrA weightsK mul1r. Qed.

Lemma twist_fixed g z : fixes (bent g (dual g)) z <-> fixed g (twist z).
Proof.
have powers_dual u v : powers (bent g (dual g)) u v = weights u * weights v * power g (turned u) (turned v).
  rewrite -!big_split; apply: eq_bigr => p _; rewrite /weight !ffunE /turn.
  by case: p => p /=; rewrite ?mulr1 ?mul1r.
have E u : \sum_v power g (turned u) v * twist z v = weights u * \sum_v powers (bent g (dual g)) u v * z v.
  rewrite (reindex_inj (inv_inj turnedK)) mulr_sumr; apply: eq_bigr => v _ /=.
  by rewrite powers_dual /twist turnedK !mulrA weightsK mul1r [power _ _ _ * _]mulrC.
split=> zg u; first by rewrite -[u]turnedK [LHS]E zg /twist turnedK.
by rewrite [RHS]untwist -zg [X in _ * X]E mulrA weightsK mul1r.
Qed.

(* the sign that bending back costs *)
Definition bend_sign b : F := \prod_(p | opens b p) (if input p && ~~ input (b p) then -1 else 1).

Lemma bend_signK b : bend_sign b * bend_sign b = 1.
Proof.
rewrite -big_split big1 // => p _ /=.
by case: ifP => _; rewrite ?mulrNN mulr1.
Qed.

Lemma twist_edge p r (a c : letter) : weight p a * weight r c * omega (turn p a) (turn r c) =
  (if input p && ~~ input r then -1 else 1) * edge p r a c.
Proof.
rewrite /weight /turn; case: p => p; case: r => r /=; rewrite ?mul1r ?mulr1 /TracelessSymplectic.omega //.
- rewrite (inj_eq (inv_inj (@barK q))) eq_sym /delta; case: eqP => [->|_]; [exact: signK|exact: mulr0].
- rewrite barK eq_sym /delta sign_bar mulN1r; case: eqP => [->|_]; last by rewrite mulr0 oppr0.
  by rewrite mulrN signK.
rewrite (inj_eq (inv_inj (@barK q))); case: eqP => [->|_]; last by rewrite !mulr0.
by rewrite -mulrA signK mulr1.
Qed.

Lemma untwist_diagram b u : perfect b ->
  weights u * diagram omega b (turned u) = bend_sign b * symplectic_diagram b u.
Proof.
move=> bp; rewrite /weights (prod_edges _ bp) /diagram /bend_sign /symplectic_diagram -!big_split.
by apply: eq_bigr => p _ /=; rewrite -twist_edge !ffunE.
Qed.

Theorem symplectic_layers (A : word 'I_l letter -> word 'I_k letter -> F) :
  (forall g, symplectic g -> commutes g A) <->
  exists x : {ffun place -> place} -> F, forall I J,
    A I J = \sum_(b | perfect b) x b * symplectic_diagram b (glue I J).
Proof.
have [inv span] := symplectic_invariants (twist (bend A)).
split=> [Ag|[x Ax] g sg].
  have [|x zx] := inv; first by move=> g sg; apply/twist_fixed/layer_fixed; [exact: symplectic_inverse|exact: Ag].
  exists (fun b => x b * bend_sign b) => I J; have -> : A I J = bend A (glue I J) by rewrite /bend top_glue bottom_glue.
  rewrite untwist zx mulr_sumr; apply: eq_bigr => b bp.
  by rewrite mulrCA untwist_diagram // mulrA.
apply/(layer_fixed _ (symplectic_inverse sg))/twist_fixed/span => //; exists (fun b => x b * bend_sign b) => u.
rewrite /twist /bend Ax glueK mulr_sumr; apply: eq_bigr => b bp.
have -> : diagram omega b u = weights (turned u) * (bend_sign b * symplectic_diagram b (turned u)).
  by rewrite -untwist_diagram // turnedK mulrA weightsK mul1r.
by rewrite mulrCA -mulrA; congr (_ * _); rewrite [RHS]mulrCA; congr (_ * _); rewrite mulrA bend_signK mul1r.
Qed.
End Layers.
End Symplectic.

Corollary symplectic_layers_rat (q k l : nat)
  (A : word 'I_l (symplectic_letter q) -> word 'I_k (symplectic_letter q) -> rat) :
  (forall g, symplectic g -> commutes g A) <->
  exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> rat, forall I J,
    A I J = \sum_(b | perfect b) x b * symplectic_diagram _ b (glue I J).
Proof. exact: symplectic_layers. Qed.
