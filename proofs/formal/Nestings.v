(* Longest nestings of perfect matchings.

   The edge of p lies around the edge of q when lo p < lo q < hi q < hi p, lo p and hi p the first and the second
   place of the edge of p. A nesting of b is a set of places any two of which are ends of edges one around the other:
   one place for every edge of a set of nested edges. nesting b is the size of the longest ones, and depth b p the
   length of the longest ones that end with the edge of p.

   Lower end. From the depths of all places, and from which of them open their edges, we find b as the
   lexicographically smallest diagram that joins openers with later places of the same depth (depths_smallest).
   Upper end. Let A be a nesting of b, and B the set of all ends of its edges. Then b is the lexicographically
   largest of all s b s^-1, s a permutation of B (nested_largest): its edges have the first place of B joined with
   the last one. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Triangles Straightening Chains.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Nestings.
Variable T : finType.
Implicit Types (b c : {ffun T -> T}) (p q r : T) (A : {set T}) (s : {perm T}).

Definition lo b p := if opens b p then p else b p.
Definition hi b p := if opens b p then b p else p.
Definition around b p q := before (lo b p) (lo b q) && before (hi b q) (hi b p).
Definition nesting b := longest (around b).
Definition depth b p := height (around b) p.

Lemma around_irr b : irreflexive (around b). Proof. by move=> p; rewrite /around before_irr. Qed.

Lemma around_trans b : transitive (around b).
Proof.
move=> q p r /andP[pq qp] /andP[qr rq]; apply/andP.
by split; [exact: before_trans pq qr|exact: before_trans rq qp].
Qed.

Section Perfect.
Variable b : {ffun T -> T}.
Hypothesis bP : perfect b.
Let bK : involutive b := perfectK bP.

Lemma opens_image p : opens b (b p) = ~~ opens b p.
Proof.
rewrite /opens bK; apply/idP/idP => [lt|/not_before[e|//]]; first by rewrite (before_asym lt).
by have := perfect_neq p bP; rewrite -e eqxx.
Qed.

Lemma lo_image p : lo b (b p) = lo b p.
Proof. by rewrite /lo opens_image bK; case: opens. Qed.
Lemma hi_image p : hi b (b p) = hi b p.
Proof. by rewrite /hi opens_image bK; case: opens. Qed.

Lemma lo_hi p : before (lo b p) (hi b p).
Proof. by rewrite /lo /hi; case: ifP => // /negbT; rewrite -opens_image /opens bK. Qed.

Lemma around_image p q : around b p (b q) = around b p q.
Proof. by rewrite /around lo_image hi_image. Qed.
Lemma image_around p q : around b (b p) q = around b p q.
Proof. by rewrite /around lo_image hi_image. Qed.

Lemma depth_image p : depth b (b p) = depth b p.
Proof.
have le q : depth b q <= depth b (b q).
  apply: height_homo (inv_inj bK) _; [exact: around_irr|exact: around_trans|] => x y.
  by rewrite around_image image_around.
by apply/eqP; rewrite eqn_leq le -{2}[p]bK le.
Qed.

Lemma depth_lt p q : around b p q -> depth b p < depth b q.
Proof. exact: height_lt (@around_irr b) (@around_trans b) p q. Qed.

Lemma opens_lo_hi p : opens b p -> lo b p = p /\ hi b p = b p.
Proof. by rewrite /lo /hi => ->. Qed.
Lemma closes_lo_hi p : ~~ opens b p -> lo b p = b p /\ hi b p = p.
Proof. by rewrite /lo /hi => /negbTE->. Qed.

Lemma depths_smallest c : perfect c -> (forall p, depth b (c p) = depth b p) ->
  (forall p, opens b (c p) = ~~ opens b p) -> c = b \/ lexless b c.
Proof.
move=> cP keep open; have cK := perfectK cP; have [->|ne] := eqVneq c b; [by left|right].
have [p diff] : exists p, first_difference b c p by apply: differ_first; rewrite eq_sym.
have [bp _] := first_difference_involution bK cK diff; have [bc bcp] := diff.
have op : opens b p by case: (not_before bp) => // e; have := perfect_neq p bP; rewrite {1}e eqxx.
have /before_total[|lt] : b p != c p by apply/eqP.
  exact: lexless_first diff.
have [lop hip] := opens_lo_hi op; have [|lox hix] := @closes_lo_hi (c p); first by rewrite open negbK.
suff : around b p (c p) by move/depth_lt; rewrite keep ltnn.
rewrite /around lop hip lox hix lt andbT; have /before_total[//|zp] : p != b (c p).
  by apply/eqP=> e; case: bcp; rewrite {1}e bK.
by have := bc _ zp; rewrite bK => /(inv_inj cK) e; rewrite -e before_irr in zp.
Qed.

(* All ends of edges, from a set A with one end of each. *)
Section BothEnds.
Variable A : {set T}.
Let B := A :|: b @: A.

Lemma end_image p : (b p \in B) = (p \in B).
Proof.
have sub q : q \in B -> b q \in B.
  by case/setUP=> [qA|/imsetP[r rA ->]]; apply/setUP; [right; exact: imset_f|left; rewrite bK].
by apply/idP/idP => /sub; rewrite ?bK.
Qed.

Lemma card_ends : {in A &, injective (lo b)} -> #|B| = (#|A| + #|A|)%N.
Proof.
move=> lo_inj; rewrite cardsU (card_imset _ (inv_inj bK)) [X in (_ - X)%N](_ : _ = 0) ?subn0 //.
apply/eqP; rewrite cards_eq0; apply/eqP/setP=> p; rewrite !inE; apply/negP=> /andP[pA /imsetP[q qA e]].
by have := perfect_neq q bP; rewrite -e (lo_inj p q) ?eqxx // e lo_image.
Qed.
End BothEnds.

Section Ends.
Variable A : {set T}.
Hypothesis nested : chain (around b) A.
Let B := A :|: b @: A.

Lemma nested_lo_inj : {in A &, injective (lo b)}.
Proof.
move=> p q pA qA e; apply/eqP; apply: contraT => /eqP/(chainP _ _ nested p q pA qA).
by rewrite /around e before_irr => -[].
Qed.

Lemma ends_nested p q : p \in B -> q \in B -> lo b p = lo b q \/ around b p q \/ around b q p.
Proof.
have base r t : r \in A -> t \in A -> lo b r = lo b t \/ around b r t \/ around b t r.
  by move=> rA tA; have [->|/eqP/(chainP _ _ nested r t rA tA)] := eqVneq r t; [left|right].
by case/setUP=> [pA|/imsetP[r pA ->]] /setUP[qA|/imsetP[t qA ->]];
  rewrite ?lo_image ?image_around ?around_image; apply: base.
Qed.

Lemma nested_largest s : perm_on B s -> carry s b = b \/ lexless (carry s b) b.
Proof.
move=> sB; have [->|ne] := eqVneq (carry s b) b; [by left|right].
set c := carry s b in ne *; have cK : involutive c by apply: carryK.
have [p diff] := differ_first ne; have [cp bp] := first_difference_involution cK bK diff.
have [cb cbp] := diff; apply: (lexless_first diff).
have op : opens b p by case: (not_before bp) => // e; have := perfect_neq p bP; rewrite {1}e eqxx.
have pB : p \in B.
  apply: contraT => pB; case: cbp; rewrite ffunE (out_perm (perm_onV sB) pB).
  by rewrite (out_perm sB) // end_image.
have cpB : c p \in B by rewrite ffunE perm_closed // end_image perm_closed ?perm_onV.
have /before_total[//|lt] : c p != b p by apply/eqP.
have [lop hip] := opens_lo_hi op.
suff byp : before (b (c p)) p.
  by have := cb _ byp; rewrite bK => /(inv_inj cK) e; rewrite e before_irr in byp.
have ny : ~~ before (c p) (b p) by rewrite (before_asym lt).
case: (boolP (opens b (c p))) => [/opens_lo_hi|/closes_lo_hi] [loy hiy];
  case: (ends_nested pB cpB) => [|[|]]; rewrite /around lop loy ?hip ?hiy.
- by move=> e; rewrite -e in lt; rewrite lt in bp.
- move=> /andP[_ lt']; have := before_trans (lo_hi (c p)) _; rewrite loy hiy => /(_ _ lt').
  by rewrite (negbTE ny).
- by move=> /andP[lt' _]; rewrite (before_trans lt lt') in bp.
- by move/(congr1 b); rewrite bK => e; rewrite e before_irr in lt.
- by move=> /andP[_]; rewrite (negbTE ny).
by case/andP.
Qed.
End Ends.
End Perfect.
End Nestings.
