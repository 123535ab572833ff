(* Signs of permutations of a perfect matching.

   A permutation s of the places carries the edges of b to those of s b s^-1 and turns some of them: reversed b s is
   the number of first places p of edges of b for which s p is a second place. The tensor of a diagram for an
   alternating form changes by the sign (-1)^(reversed b s) (diagram_carry). If s b s^-1 = b, then this sign is that
   of s (sign_stable). For take a reversed edge, and let s be followed by the exchange of its ends s p and s (b p):
   one edge less is reversed, and the sign of s has changed. When no edge is reversed, s is one permutation of the
   first places and the same permutation of the second places, which is even. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Triangles Straightening Chains Nestings.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GroupScope GRing.Theory.
Local Open Scope ring_scope.

Section Turns.
Variables (T : finType) (b : {ffun T -> T}).
Hypothesis bP : perfect b.
Let bK : involutive b := perfectK bP.
Implicit Types (p q : T) (s : {perm T}).

Definition reversed s := #|[set p | opens b p && ~~ opens (carry s b) (s p)]|.

(* A product over the edges, each read from the end where P holds or from that where Q holds. *)
Lemma prod_ends (R : comRingType) (f : T -> T -> R) (P Q : pred T) : (forall p q, f q p = - f p q) ->
  (forall p, P (b p) = ~~ P p) -> (forall p, Q (b p) = ~~ Q p) ->
  \prod_(p | P p) f p (b p) = (-1) ^+ #|[set p | P p && ~~ Q p]| * \prod_(p | Q p) f p (b p).
Proof.
move=> alt Pb Qb; rewrite (bigID Q) [in RHS](bigID P) /= mulrCA; congr (_ * _).
  by apply: eq_bigl => p; rewrite andbC.
rewrite [X in _ = _ * X](reindex_inj (inv_inj bK)) /=.
rewrite [X in _ = _ * X](eq_big (fun p => P p && ~~ Q p) (fun p => - f p (b p))) => [|p|p _].
- by rewrite cardsE prodrN signrMK.
- by rewrite Pb Qb negbK andbC.
by rewrite bK alt.
Qed.

Lemma diagram_carry (L : finType) (R : comRingType) (C : L -> L -> R) (u : word T L) s :
  (forall a c, C c a = - C a c) ->
  diagram C b (moved u s) = (-1) ^+ reversed s * diagram C (carry s b) u.
Proof.
move=> alt; rewrite /diagram; pose f p q := C (u (s p)) (u (s q)).
rewrite [X in _ = _ * X](reindex_inj (@perm_inj _ s)) /=.
rewrite (eq_bigr (fun p => f p (b p))) => [|p _]; last by rewrite !ffunE.
rewrite [X in _ = _ * X](eq_bigr (fun p => f p (b p))) => [|p _]; last by rewrite carryE.
apply: prod_ends => [p q|p|p]; [exact: alt|exact: opens_image|].
by rewrite -carryE opens_image ?carry_perfect.
Qed.

(* Permutations that do not change b *)
Let commute s := forall p, s (b p) = b (s p).
Let turns s := #|[set p | opens b p && ~~ opens b (s p)]|.

Lemma sign_unturned s : commute s -> (forall p, opens b (s p) = opens b p) -> odd_perm s = false.
Proof.
move=> sb so; pose f p := if opens b p then s p else p.
have f_inj : injective f.
  move=> p q; rewrite /f; case op: (opens b p); case oq: (opens b q) => // e; first exact: perm_inj e.
    by rewrite -(so p) e oq in op.
  by rewrite -(so q) -e op in oq.
pose r := perm f_inj; pose t := perm (inv_inj bK).
have -> : s = (r * r ^ t)%g.
  apply/permP=> p; rewrite permM; have tE q : t (b q) = q by rewrite permE bK.
  rewrite -[r p]tE permJ !permE /f; case op: (opens b p).
    by rewrite (opens_image bP) so op /= bK.
  by rewrite (opens_image bP) op /= sb bK.
by rewrite odd_permM odd_permJ addbb.
Qed.

Lemma sign_turns s : commute s -> odd_perm s = odd (turns s).
Proof.
have [m] := ubnP (turns s); elim: m => // m IH in s * => lim sb.
case: (set_0Vmem [set p | opens b p && ~~ opens b (s p)]) => [e|[p]].
  rewrite /turns e cards0 sign_unturned // => p; have open q : opens b q -> opens b (s q).
    by move=> oq; have := in_set0 q; rewrite -e inE oq /= => /negbFE.
  apply/idP/idP => [|/open//]; apply: contraTT => op.
  by rewrite -(opens_image bP) -sb open // (opens_image bP).
rewrite inE => /andP[op osp]; pose r := tperm (s p) (s (b p)).
have r_b q : r (b q) = b (r q).
  rewrite /r sb; case: tpermP => [/(canRL bK)->|/(inv_inj bK)->|/eqP n1 /eqP n2].
  - by rewrite tpermR.
  - by rewrite tpermL bK.
  by rewrite tpermD // eq_sym; [apply: contra_neq n2 => ->|apply: contra_neq n1 => ->; rewrite bK].
have turn : turns s = (turns (s * r)%g).+1.
  rewrite /turns (cardsD1 p) inE op osp; congr _.+1; apply: eq_card => q; rewrite !inE permM.
  have [->|qp] := eqVneq q p; first by rewrite op /= /r tpermL sb (opens_image bP) osp.
  case oq: (opens b q) => //=; rewrite /r tpermD ?(inj_eq perm_inj) 1?eq_sym //.
  by apply: contraTneq oq => ->; rewrite (opens_image bP) op.
rewrite -[s in LHS](mulgK r) odd_permM odd_permV odd_tperm (inj_eq perm_inj) eq_sym perfect_neq // turn addbT /=.
by rewrite IH // => [|q]; [rewrite turn in lim|rewrite !permM sb r_b].
Qed.

Lemma sign_stable s : carry s b = b -> odd_perm s = odd (reversed s).
Proof. by move=> sb; rewrite /reversed sb sign_turns // => p; rewrite -carryE sb. Qed.
End Turns.
