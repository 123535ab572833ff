(* Longest increasing subsequences of involutions.

   An involution b of the places, read as the sequence of the b p, has increasing subsequences, on sets A of places
   any two of which rise; lis b is the size of the longest ones. Every place p gets a label, the length of the
   longest one that ends at p.

   Lower end. The labels of p and of b p are equal, and b decreases on the places of one label. From this alone
   follows that b is the lexicographically largest one of all involutions that keep its labels (labels_largest).
   Upper end. Let b increase on A. It does so on the set of the larger ones of p and b p for p in A, which is as
   large; so that b p <= p on A may be supposed (closers). Then s b s^-1 is lexicographically larger than b, or b
   itself, for all permutations s of A (carry_larger). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Triangles Straightening Chains.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Increasing.
Variables S T : finType.
Implicit Types (b : {ffun S -> T}) (p q r : S) (A : {set S}).

Definition rises b p q := before p q && before (b p) (b q).
Definition increasing b A := chain (rises b) A.
(* the length of the longest increasing subsequences *)
Definition lis b := longest (rises b).
Definition label b p := height (rises b) p.

Lemma rises_irr b : irreflexive (rises b). Proof. by move=> p; rewrite /rises before_irr. Qed.

Lemma rises_trans b : transitive (rises b).
Proof.
move=> q p r /andP[pq bpq] /andP[qr bqr]; apply/andP.
by split; [exact: before_trans pq qr|exact: before_trans bpq bqr].
Qed.

Lemma increasingP b A : increasing b A -> forall p q, p \in A -> q \in A -> before p q -> before (b p) (b q).
Proof.
move/chainP=> inc p q pA qA pq; have ne : p <> q by move/eqP; rewrite (negbTE (before_neq pq)).
have [/andP[_ ->]//|/andP[qp _]] := inc p q pA qA ne.
by rewrite (before_asym qp) in pq.
Qed.

Lemma label_word (L : finType) b : lis b <= #|L| ->
  exists u : word S L, forall p q, (u p == u q) = (label b p == label b q).
Proof.
case/(height_word (@rises_irr b)) => u uP; exists [ffun p => enum_val (u p)] => p q.
by rewrite !ffunE (inj_eq enum_val_inj) uP.
Qed.

Lemma label_decreasing b p q : injective b -> label b p = label b q -> before p q -> before (b q) (b p).
Proof.
move=> b_inj pq lt; have : b q != b p by rewrite (inj_eq b_inj) eq_sym before_neq.
case/before_total => // blt; have := height_lt (@rises_irr b) (@rises_trans b) (introT andP (conj lt blt)).
by rewrite -/(label b p) pq ltnn.
Qed.
End Increasing.

Section Involution.
Variables (T : finType) (b : {ffun T -> T}).
Implicit Types (c : {ffun T -> T}) (p q : T) (A : {set T}) (s : {perm T}).
Hypothesis bK : involutive b.

Lemma label_image p : label b (b p) = label b p.
Proof.
have le q : label b q <= label b (b q).
  apply: height_homo (inv_inj bK) _; [exact: rises_irr|exact: rises_trans|] => x y.
  by rewrite /rises !bK andbC.
by apply/eqP; rewrite eqn_leq le -{2}[p]bK le.
Qed.

(* Among the involutions that keep the labels of b, b is the largest. *)
Lemma labels_largest c : involutive c -> (forall p, label b (c p) = label b p) -> c = b \/ lexless c b.
Proof.
move=> cK keep; have [->|/differ_first[p diff]] := eqVneq c b; [by left|right].
have [cb ne] := diff; have /before_total[lt|lt] : c p != b p by apply/eqP.
  exact: lexless_first diff lt.
have blt : before (b (c p)) p by rewrite -[p in X in before _ X]bK label_decreasing ?label_image //; exact: inv_inj.
by case: ne; have := cb _ blt; rewrite bK => /(inv_inj cK) e; rewrite -{2}e bK.
Qed.

(* An increasing subsequence moves to the larger ends. *)
Lemma closers A : increasing b A ->
  exists A' : {set T}, [/\ increasing b A', #|A'| = #|A| & forall p, p \in A' -> ~~ before p (b p)].
Proof.
move/increasingP=> inc; pose big p := if before p (b p) then b p else p.
have lt p q : p \in A -> q \in A -> before p q -> before (big p) (big q) /\ before (b (big p)) (b (big q)).
  move=> pA qA pq; have bpq := inc p q pA qA pq; rewrite /big.
  have [pp|/not_before pp] := boolP (before p (b p)); have [qq|/not_before qq] := boolP (before q (b q)).
  - by rewrite !bK.
  - rewrite bK; case: qq => [e|qq]; first by rewrite -e in bpq *.
    by split; [apply: before_trans bpq qq|apply: before_trans pp bpq].
  - rewrite bK; case: pp => [e|pp]; first by rewrite -e in bpq *; split=> //; exact: before_trans pq qq.
    by split; [apply: before_trans pq qq|apply: before_trans pp pq].
  by split.
exists [set big p | p in A]; split.
- apply/chainP=> _ _ /imsetP[p pA ->] /imsetP[q qA ->] ne.
  have [e|/before_total[/(lt p q pA qA)/andP|/(lt q p qA pA)/andP]] := eqVneq p q;
    [by rewrite e in ne|by left|by right].
- apply: card_in_imset => p q pA qA e; apply/eqP; apply: contraT => /before_total[pq|qp].
    by have [] := lt p q pA qA pq; rewrite e before_irr.
  by have [] := lt q p qA pA qp; rewrite e before_irr.
move=> x /imsetP[p pA ->]; rewrite /big; case: ifP => [pp|->//].
by rewrite bK (before_asym pp).
Qed.
End Involution.

(* Permutations of an increasing sequence of larger ends make an involution larger. *)
Section Larger.
Variables (T : finType) (b : {ffun T -> T}) (A : {set T}).
Implicit Types (p q : T) (s : {perm T}).
Hypotheses (bK : involutive b) (inc : increasing b A) (close : forall p, p \in A -> ~~ before p (b p)).

Lemma closer_fixed p : p \in A -> b p \in A -> b p = p.
Proof.
move=> pA /close; rewrite bK => /not_before[//|pp].
by have := close pA; rewrite pp.
Qed.

Lemma carry_larger s : perm_on A s -> carry s b = b \/ lexless b (carry s b).
Proof.
move=> sA; have [->|ne] := eqVneq (carry s b) b; [by left|right].
set c := carry s b in ne *; have cK : involutive c by apply: carryK.
have cs p : c (s p) = s (b p) := carryE s b p.
have [p diff] : exists p, first_difference b c p by apply: differ_first; rewrite eq_sym.
have [bp cp] := first_difference_involution bK cK diff; apply: (lexless_first diff).
have [bc bcp] := diff; have [pA|pA] := boolP (p \in A).
  have bpp : b p = p by case: (not_before bp) (close pA) => // ->.
  by rewrite bpp in bcp *; case: (not_before cp) => // /esym.
have sp : s p = p by apply: out_perm sA pA.
have cpE : c p = s (b p) by rewrite -{1}sp cs.
have bA : b p \in A by apply: contraT => /(out_perm sA) e; case: bcp; rewrite cpE e.
have sbA : s (b p) \in A by rewrite perm_closed.
rewrite cpE; have : s (b p) != b p by rewrite -cpE eq_sym; apply/eqP.
case/before_total => // lt; case: bcp; rewrite cpE.
have bsp : before (b (s (b p))) p by rewrite -[p in X in before _ X]bK; apply: increasingP inc _ _ _ _ _.
have := bc _ bsp; rewrite bK.
have [bsA|bsA] := boolP (b (s (b p)) \in A); last first.
  by rewrite -{1}(out_perm sA bsA) cs bK => /perm_inj.
rewrite (closer_fixed sbA bsA) cs bK sp => e.
by move: pA; rewrite -e sbA.
Qed.
End Larger.
