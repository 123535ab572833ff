(* Brauer diagrams and their tensors, for any form.

   A Brauer diagram on a finite set T of places joins every place with another one: it is an involution b of T without
   fixed places, and there is one b for every diagram. Its tensor for a form C on the letters has at the word u the
   value prod C (u p) (u (b p)) over the edges, each edge read once, from its first place p to its second one b p
   (an order matters only for forms that are not symmetric). For C a b = [a == b] this is E_b; for the symplectic form
   it is the signed diagram with the inputs bent up. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Matchings.
Variable T : finType.
Implicit Types (b : {ffun T -> T}) (p : T).

Definition perfect b := [forall p, (b (b p) == p) && (b p != p)].
(* p comes before q in the order of the places: for 'I_l + 'I_k the outputs, then the inputs *)
Definition before (p q : T) := (enum_rank p < enum_rank q)%N.
Definition opens b p := before p (b p).

Lemma perfectK b : perfect b -> involutive b.
Proof. by move/forallP=> bb p; have /andP[/eqP] := bb p. Qed.

Lemma perfect_neq b p : perfect b -> b p != p.
Proof. by move/forallP/(_ p)/andP=> []. Qed.

Variables (L : finType) (R : comRingType) (C : L -> L -> R).
Definition diagram b (u : word T L) := \prod_(p | opens b p) C (u p) (u (b p)).
End Matchings.

Section Before.
Variable T : finType.
Implicit Types (p q r : T).

Lemma before_irr p : before p p = false. Proof. exact: ltnn. Qed.
Lemma before_trans q p r : before p q -> before q r -> before p r. Proof. exact: ltn_trans. Qed.
Lemma before_neq p q : before p q -> p != q.
Proof. by move=> pq; apply: contraTneq pq => ->; rewrite before_irr. Qed.
Lemma before_asym p q : before p q -> before q p = false.
Proof. by move=> pq; apply/negbTE; rewrite /before -leqNgt ltnW. Qed.
Lemma before_total p q : p != q -> before p q \/ before q p.
Proof. by rewrite -(inj_eq enum_rank_inj) neq_ltn => /orP. Qed.
Lemma not_before p q : ~~ before p q -> p = q \/ before q p.
Proof. by have [->|/before_total[->|]] := eqVneq p q; [left| |right]. Qed.

End Before.

(* The form of O(n), and the diagrams E_b. *)
Definition delta (L : finType) (R : comRingType) (a b : L) : R := (a == b)%:R.
Arguments delta {L} R.

Lemma diagram_delta (T L : finType) (R : comRingType) b (u : word T L) : perfect b ->
  diagram (delta R) b u = [forall p, u p == u (b p)]%:R.
Proof.
move=> bp; rewrite /diagram /delta; case: forallP => [ub|ub].
  by apply: big1 => p _; rewrite ub.
have /existsP[p up] : [exists p, u p != u (b p)] by rewrite -negb_forall; apply/negP=> /forallP.
wlog op : p up / opens b p => [H|]; last by rewrite (bigD1 p) //= (negbTE up) mul0r.
have := perfect_neq p bp; rewrite -(inj_eq enum_rank_inj) neq_ltn => /orP[op|op]; last exact: (H p).
by apply: (H (b p)); rewrite /opens ?perfectK 1?eq_sym ?perfectK.
Qed.
