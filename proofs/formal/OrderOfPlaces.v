(* The order of the places of a diagram.

   Increasing subsequences and nestings are those of the order "before" of the places. On the places 'I_l + 'I_k of a
   (k,l)-diagram it is 0, ..., l - 1 for the outputs, then 0, ..., k - 1 for the inputs (before_ord, before_sum). A
   bijection of the outputs with the inputs, read as an involution of all places, has the same longest increasing
   subsequences as the bijection read alone (lis_walled): an output and an input are never both in one. *)
From mathcomp Require Import all_ssreflect.
From Eqmath Require Import Words Matchings Triangles Chains IncreasingLabels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma rank_index (U : finType) (x : U) : enum_rank x = index x (enum U) :> nat.
Proof. by rewrite -{2}(nth_enum_rank x x) index_uniq ?enum_uniq // -cardE ltn_ord. Qed.

Lemma before_ord n (i j : 'I_n) : before i j = (i < j).
Proof. by rewrite /before !rank_index !index_enum_ord. Qed.

(* outputs come before inputs *)
Lemma before_sum (S T : finType) (p r : S + T) : before p r =
  match p, r with
  | inl s, inl s' => before s s'
  | inr t, inr t' => before t t'
  | inl _, inr _ => true
  | inr _, inl _ => false
  end.
Proof.
have eE : enum [finType of S + T] = [seq inl s | s <- enum S] ++ [seq inr t | t <- enum T].
  by rewrite enumT unlock /= /sum_enum !enumT.
have inl_rank s : index (inl s : S + T) (enum [finType of S + T]) = index s (enum S).
  rewrite eE index_cat mem_map ?mem_enum; last by move=> x y [].
  by rewrite index_map // => x y [].
have inr_rank t : index (inr t : S + T) (enum [finType of S + T]) = (#|S| + index t (enum T))%N.
  rewrite eE index_cat; case: mapP => [[]//|_]; rewrite size_map -cardE index_map // => x y [] //.
rewrite /before !rank_index; case: p => p; case: r => r; rewrite ?inl_rank ?inr_rank -?rank_index ?ltn_add2l //.
- by apply: leq_trans (ltn_ord _) (leq_addr _ _).
- by rewrite ltnNge ltnW // (leq_trans (ltn_ord _) (leq_addr _ _)).
Qed.

Section Walled.
Variables (S T : finType) (b : {ffun S -> T}) (b' : {ffun T -> S}).
Hypotheses (bK : cancel b b') (bK' : cancel b' b).
Definition walled_diagram : {ffun S + T -> S + T} :=
  [ffun p => match p with inl s => inr (b s) | inr t => inl (b' t) end].

Lemma lis_walled : lis walled_diagram = lis b.
Proof.
have b_inj := can_inj bK; have inl_inj : injective (@inl S T) by move=> x y [].
apply/eqP; rewrite eqn_leq; apply/andP; split; last first.
  apply/bigmax_leqP=> A /chainP cA; rewrite -(card_imset A inl_inj); apply: leq_bigmax_cond.
  apply/chainP=> _ _ /imsetP[p pA ->] /imsetP[r rA ->] ne.
  have ne' : p <> r by move=> e; rewrite e in ne.
  by have := cA p r pA rA ne'; rewrite /rises !ffunE !before_sum.
apply/bigmax_leqP=> A /chainP cA.
have one_row s t : inl s \in A -> inr t \in A -> False.
  move=> sA tA; have [//||] := cA _ _ sA tA _; by rewrite /rises !ffunE !before_sum ?andbF.
have [/existsP[s sA]|/existsPn no_inl] := boolP [exists s : S, inl s \in A].
  pose A' := [set s : S | inl s \in A]; have -> : #|A| = #|A'|.
    rewrite -(card_imset A' inl_inj); apply: eq_card => -[p|t].
      by apply/idP/imsetP => [pA|[r]]; [exists p; rewrite ?inE|rewrite inE => rA [->]].
    by apply/idP/imsetP => [tA|[]//]; case: (one_row s t).
  apply: leq_bigmax_cond; apply/chainP=> p r; rewrite !inE => pA rA ne.
  have ne' : inl p <> inl r :> S + T by case.
  by have := cA _ _ pA rA ne'; rewrite /rises !ffunE !before_sum.
pose A' := [set s : S | inr (b s) \in A]; have -> : #|A| = #|A'|.
  have f_inj : injective (fun s => inr (b s) : S + T) by move=> p r [/b_inj].
  rewrite -(card_imset A' f_inj); apply: eq_card => -[p|t].
    by rewrite (negbTE (no_inl p)); apply/esym/imsetP => -[].
  by apply/idP/imsetP => [tA|[r]]; [exists (b' t); rewrite ?inE bK'|rewrite inE => rA [->]].
apply: leq_bigmax_cond; apply/chainP=> p r; rewrite !inE => pA rA ne.
have ne' : inr (b p) <> inr (b r) :> S + T by case=> /b_inj.
have := cA _ _ pA rA ne'; rewrite /rises !ffunE !bK !before_sum.
by case=> /andP[lt1 lt2]; [left|right]; rewrite lt1 lt2.
Qed.
End Walled.
