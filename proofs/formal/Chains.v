(* Longest chains of a finite strict order, and the heights of its elements.

   A chain is a set of places any two of which are comparable; longest R is the size of the largest ones. The height
   of p is the size of the largest chains that end at p. Smaller elements have smaller heights (height_lt), so that
   elements of one height are not comparable; and n letters are enough to write the heights as a word when longest R
   <= n (height_word). *)
From mathcomp Require Import all_ssreflect.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Chains.
Variables (T : finType) (R : rel T).
Implicit Types (p q r : T) (A : {set T}).

Definition chain A := [forall p in A, forall q in A, [|| p == q, R p q | R q p]].
Definition longest := \max_(A : {set T} | chain A) #|A|.
(* the chains that end at p *)
Definition ends p A := [&& chain A, p \in A & [forall q in A, ~~ R p q]].
Definition height p := \max_(A : {set T} | ends p A) #|A|.

Lemma chainP A : reflect (forall p q, p \in A -> q \in A -> p <> q -> R p q \/ R q p) (chain A).
Proof.
apply: (iffP forall_inP) => [H p q pA qA /eqP/negbTE pq|H p pA].
  by have := forall_inP (H p pA) q qA; rewrite pq /= => /orP.
by apply/forall_inP=> q qA; case: eqP => //= pq; apply/orP/H.
Qed.

Lemma ex_longest : exists2 A, chain A & #|A| = longest.
Proof.
have chain0 : chain set0 by apply/chainP=> p q; rewrite inE.
by rewrite /longest (bigmax_eq_arg set0) //; case: arg_maxnP => // A cA _; exists A.
Qed.

Hypotheses (R_irr : irreflexive R) (R_trans : transitive R).

Lemma ends1 p : ends p [set p].
Proof.
rewrite /ends set11 /=; apply/andP; split; last by apply/forall_inP=> q /set1P->; rewrite R_irr.
by apply/chainP=> q r /set1P-> /set1P->.
Qed.

Lemma height_gt0 p : 0 < height p.
Proof. by rewrite -(cards1 p); apply: leq_bigmax_cond (ends1 p). Qed.

Lemma height_longest p : height p <= longest.
Proof. by apply/bigmax_leqP=> A /and3P[cA _ _]; apply: leq_bigmax_cond. Qed.

Lemma ex_height p : exists2 A, ends p A & #|A| = height p.
Proof.
by rewrite /height (bigmax_eq_arg [set p]) ?ends1 //; case: arg_maxnP => [|A cA _]; [exact: ends1|exists A].
Qed.

Lemma height_lt p q : R p q -> height p < height q.
Proof.
move=> pq; have [A /and3P[/chainP cA pA /forall_inP last] <-] := ex_height p.
have rq r : r \in A -> R r q.
  move=> rA; have [->//|/eqP/(cA _ _ rA pA)[rp|pr]] := eqVneq r p; first exact: R_trans pq.
  by have := last r rA; rewrite pr.
have not_qr r : r \in A -> R q r = false by move=> /rq rq'; apply: contraFF (R_irr r) => /(R_trans rq').
have qA : q \notin A by apply/negP=> /rq; rewrite R_irr.
have -> : #|A|.+1 = #|q |: A| by rewrite cardsU1 qA.
apply: leq_bigmax_cond; apply/and3P; split; first 1 last.
- by rewrite setU11.
- by apply/forall_inP=> r /setU1P[->|rA]; rewrite ?R_irr ?not_qr.
by apply/chainP=> x y /setU1P[->|xA] /setU1P[->|yA] // ne; [right; exact: rq|left; exact: rq|exact: cA].
Qed.

(* A map that keeps the order does not lower heights. *)
Lemma height_homo (f : T -> T) p : injective f -> {homo f : q r / R q r} -> height p <= height (f p).
Proof.
move=> fI fR; apply/bigmax_leqP=> A /and3P[/chainP cA pA /forall_inP last].
rewrite -(card_imset A fI); apply: leq_bigmax_cond; apply/and3P; split; last first.
- apply/forall_inP=> _ /imsetP[r rA ->]; apply/negP=> pr.
  have ne : p <> r by move=> e; rewrite e R_irr in pr.
  have [pr'|rp] := cA p r pA rA ne; first by have := last r rA; rewrite pr'.
  by have := R_trans pr (fR _ _ rp); rewrite R_irr.
- exact: imset_f.
apply/chainP=> _ _ /imsetP[q qA ->] /imsetP[r rA ->] ne.
by have [|/fR|/fR] := cA q r qA rA _; [move=> e; rewrite e in ne|left|right].
Qed.

Lemma height_word n : longest <= n -> exists u : word T 'I_n, forall p q, (u p == u q) = (height p == height q).
Proof.
move=> Rn; have lt p : (height p).-1 < n.
  by rewrite prednK ?height_gt0 //; apply: leq_trans Rn; apply: height_longest.
exists [ffun p => Ordinal (lt p)] => p q; rewrite !ffunE -val_eqE /=.
by rewrite -eqSS !prednK ?height_gt0.
Qed.
End Chains.
