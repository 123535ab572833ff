(* One more determinant.

   Add n black places to white and black places T, of which at least n more are white than black. Let P be a diagram
   on all of these (DeterminantBlocks.v). It joins every new place to an old one, which is white, as there are not
   more black places than white ones. Multiply the tensor of P with the determinant on the new places and sum over
   their letters: the result is the tensor of the diagram on T (lowered P) in which the white partners of the new
   places are one block of n places, or its opposite (lower). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions Heads SemiInvariants DeterminantBlocks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Lemma card_sum_pred (S T : finType) (P : pred (S + T)) :
  #|P| = (#|[pred s | P (inl s)]| + #|[pred t | P (inr t)]|)%N.
Proof. by rewrite -!sum1_card big_sumType. Qed.

Section Lower.
Variables (T : finType) (n : nat) (R : comRingType) (white : T -> bool).
Notation T' := [finType of T + 'I_n].
Definition with_black (x : T') := if x is inl p then white p else false.
Implicit Types (B : {set T}) (P : {set {set T'}}) (u : word T 'I_n) (J : word 'I_n 'I_n) (p q : T) (i j : 'I_n).
Hypothesis n0 : (0 < n)%N.
Hypothesis whites : (#|[pred p | ~~ white p]| + n <= #|[pred p | white p]|)%N.

Lemma more_white : (#|[pred p | ~~ white p]| < #|[pred p | white p]|)%N.
Proof. by apply: leq_trans whites; rewrite -addn1 leq_add2l. Qed.

Lemma still_white : (#|[pred x | with_black x]| < #|[pred x | ~~ with_black x]|)%N = false.
Proof.
apply/negbTE; rewrite -leqNgt !card_sum_pred /=; apply: leq_trans (leq_addr _ _).
apply: leq_trans whites; rewrite leq_add2l.
by rewrite -[X in (_ <= X)%N]card_ord max_card.
Qed.

Lemma enum_inl B : enum (inl @: B : {set T'}) = [seq inl p | p <- enum B].
Proof.
rewrite /enum_mem.
have -> : Finite.enum T' = [seq inl p | p <- Finite.enum T] ++ [seq inr i | i <- Finite.enum (ordinal_finType n)].
  by rewrite {1}unlock.
rewrite filter_cat.
have -> : [seq x <- [seq inr t | t <- Finite.enum (ordinal_finType n)] | x \in inl @: B] = [::].
  by apply/eqP; rewrite -[_ == _]negbK -has_filter; apply/hasPn => x /mapP[t _ ->]; apply/imsetP=> -[].
rewrite cats0 filter_map; congr map; apply: eq_filter => p /=.
by apply/imsetP/idP => [[q qB [->]]|pB] //; exists p.
Qed.

Lemma mixed_inl B : mixed with_black (inl @: B) = mixed white B.
Proof.
rewrite /mixed card_imset; last by move=> p q [].
congr [&& _, _ & _]; apply/exists_inP/exists_inP => [[x /imsetP[p pB ->] wp]|[p pB wp]];
  by [exists p|exists (inl p) => //; apply: imset_f].
Qed.

Lemma block_tensor_inl B u J : block_tensor R with_black (inl @: B) (glue u J) = block_tensor R white B u.
Proof.
rewrite /block_tensor mixed_inl; case: ifP => _.
  congr (nat_of_bool _)%:R; apply/forall_inP/forall_inP => [H p pB|H _ /imsetP[p pB ->]].
    apply/forall_inP => q qB; have /forall_inP/(_ (inl q)) := H (inl p) (imset_f _ pB).
    by rewrite !ffunE; apply; apply: imset_f.
  apply/forall_inP => _ /imsetP[q qB ->]; rewrite !ffunE.
  by have /forall_inP/(_ q qB) := H p pB.
apply: eq_bigr => r _; rewrite enum_inl -map_comp; congr (_ * (_ == _)%:R).
by apply: eq_map => p; rewrite /= ffunE.
Qed.

Variable P : {set {set T'}}.
Hypothesis Pd : determinant_brauer n with_black P.
Let partP : partition P [set: T'] := (andP Pd).1.
Let block (x : T') := pblock P x.

Lemma block_mem x : block x \in P.
Proof. by apply: pblock_mem; rewrite (cover_partition partP) inE. Qed.
Lemma mem_block x : x \in block x.
Proof. by rewrite mem_pblock (cover_partition partP) inE. Qed.
Lemma block_eq (C : {set T'}) x : C \in P -> x \in C -> C = block x.
Proof. by move=> CP xC; rewrite /block (def_pblock (partition_trivIset partP) CP xC). Qed.

Lemma new_block_b j : [exists p, white p && (block (inr j) == [set inl p; inr j])].
Proof.
have /forall_inP/(_ _ (block_mem (inr j))) := (andP Pd).2; case/orP=> [|/andP[_ /forall_inP/(_ _ (mem_block _))]].
  case/and3P=> /eqP B2 /exists_inP[[p|i] pB wp] _; last by [].
  apply/existsP; exists p; rewrite -[white p]/(with_black (inl p)) wp eq_sym eqEcard subUset !sub1set pB mem_block B2.
  by rewrite cards2.
by rewrite /major still_white; case: ifP.
Qed.


(* the white places of the new blocks become one block, the old blocks stay *)
Definition head j : T := xchoose (existsP (new_block_b j)).
Definition heads : {set T} := [set head j | j : 'I_n].
Definition old : {set {set T}} := [set B : {set T} | inl @: B \in P].
Definition lowered := heads |: old.

Lemma head_white j : white (head j).
Proof. by have /andP[] := xchooseP (existsP (new_block_b j)). Qed.
Lemma head_block j : block (inr j) = [set inl (head j); inr j].
Proof. by apply/eqP; have /andP[] := xchooseP (existsP (new_block_b j)). Qed.

Lemma head_in j : block (inl (head j)) = block (inr j).
Proof. by rewrite -(@block_eq (block (inr j)) (inl (head j))) ?block_mem // head_block !inE eqxx. Qed.

Lemma head_inj : injective head.
Proof.
move=> i j e; have : (inr i : T') \in block (inr j) by rewrite -head_in -e head_in mem_block.
by rewrite head_block !inE /= => /eqP[].
Qed.

Lemma card_heads : #|heads| = n.
Proof. by rewrite card_imset ?card_ord //; apply: head_inj. Qed.

Lemma old_no_head B j : B \in old -> head j \notin B.
Proof.
rewrite inE => BP; apply/negP=> hB; have /imsetP[p _ //] : (inr j : T') \in inl @: B.
by rewrite (block_eq BP (imset_f _ hB)) head_in mem_block.
Qed.

Lemma heads_notin : heads \notin old.
Proof.
by apply/negP=> hO; have := old_no_head (Ordinal n0) hO; rewrite imset_f.
Qed.

(* every place is a head or in an old block *)
Lemma place_cases p : (exists j, p = head j) \/ exists2 B, B \in old & p \in B.
Proof.
have [/existsP[j jB]|none] := boolP [exists j, (inr j : T') \in block (inl p)].
  left; exists j; have : (inl p : T') \in block (inr j).
    by rewrite -(block_eq (block_mem (inl p)) jB) mem_block.
  by rewrite head_block !inE orbF => /eqP[].
right; exists [set q | (inl q : T') \in block (inl p)]; last by rewrite inE mem_block.
rewrite inE; suff -> : inl @: [set q | (inl q : T') \in block (inl p)] = block (inl p) by apply: block_mem.
apply/setP=> -[q|j]; first by apply/imsetP/idP => [[r + [->]]|qB]; [rewrite inE|exists q; rewrite ?inE].
by apply/imsetP/idP => [[]//|jB]; case/existsP: none; exists j.
Qed.

Lemma lowered_partition : partition lowered [set: T].
Proof.
apply/and3P; split.
- apply/eqP/setP=> p; rewrite [RHS]inE; apply/bigcupP; have [[j ->]|[B BO pB]] := place_cases p.
    by exists heads; rewrite ?inE ?eqxx //; apply: imset_f.
  by exists B; rewrite // inE BO orbT.
- have heads_old B : B \in old -> [disjoint heads & B].
    move=> BO; rewrite disjoint_subset; apply/subsetP=> _ /imsetP[j _ ->].
    by rewrite inE old_no_head.
  apply/trivIsetP=> B C; rewrite !in_setU1 => /predU1P[->|BO] /predU1P[->|CO] BC; first by rewrite eqxx in BC.
  + exact: heads_old.
  + by rewrite disjoint_sym heads_old.
  have inl_inj : injective (inl : T -> T') by move=> p q [].
  rewrite -(imset_disjoint inl_inj); apply: (trivIsetP (partition_trivIset partP)).
  + by move: BO; rewrite inE.
  + by move: CO; rewrite inE.
  by rewrite (inj_eq (imset_inj inl_inj)).
rewrite in_setU1 negb_or; apply/andP; split.
  by apply/eqP=> h0; have := card_heads; rewrite -h0 cards0 => n1; have := n0; rewrite -n1.
rewrite inE imset0; apply/negP=> P0; have := partP; case/and3P=> _ _.
by rewrite P0.
Qed.

Lemma lowered_determinant : determinant_brauer n white lowered.
Proof.
rewrite /determinant_brauer lowered_partition; apply/forall_inP => B; rewrite in_setU1 => /predU1P[->|BO].
  apply/orP; right; rewrite /determinantal card_heads eqxx; apply/forall_inP => _ /imsetP[j _ ->].
  by rewrite /major more_white head_white.
have BP := BO; rewrite inE in BP; have /forall_inP/(_ _ BP) := (andP Pd).2; rewrite mixed_inl.
case/orP=> [->//|/andP[Bn /forall_inP Bm]]; apply/orP; right; apply/andP; split.
  by move: Bn; rewrite card_imset // => p q [].
apply/forall_inP => p pB; rewrite /major more_white; have := Bm (inl p) (imset_f _ pB).
by rewrite /major still_white; case: ifP.
Qed.

Lemma tensor_split u J : determinant_tensor R with_black P (glue u J) =
  (letters head u == J)%:R * \prod_(B in old) block_tensor R white B u.
Proof.
rewrite /determinant_tensor (bigID (fun C : {set T'} => [exists j, inr j \in C])) /=; congr (_ * _).
  rewrite (eq_bigl (mem [set block (inr j) | j : 'I_n])) => [|C]; last first.
    apply/andP/imsetP => [[CP /existsP[j jC]]|[j _ ->]]; first by exists j; rewrite // (block_eq CP jC).
    by rewrite block_mem; split=> //; apply/existsP; exists j; apply: mem_block.
  rewrite big_imset /= => [|i j _ _ e]; last first.
    by have := mem_block (inr i); rewrite e head_block !inE /= => /eqP[].
  transitivity (\prod_(j : 'I_n) (u (head j) == J j)%:R : R).
    rewrite (eq_bigl xpredT) => [|j]; last by rewrite inE.
    apply: eq_bigr => j _; rewrite head_block /block_tensor ifT; last first.
      apply/and3P; split; first by rewrite cards2.
        by apply/exists_inP; exists (inl (head j)); rewrite ?inE ?eqxx //= head_white.
      by apply/exists_inP; exists (inr j); rewrite ?inE ?eqxx ?orbT.
    congr (nat_of_bool _)%:R; apply/forall_inP/idP => [H|/eqP e x].
      have /forall_inP := H (inl (head j)) (set21 _ _); move=> /(_ (inr j) (set22 _ _)).
      by rewrite !ffunE.
    rewrite !inE => xB; apply/forall_inP => y; rewrite !inE => yB.
    by case/orP: xB => /eqP->; case/orP: yB => /eqP->; rewrite !ffunE ?e.
  case: (letters head u =P J) => [<-|/eqP/word_neq[j]]; first by rewrite big1 // => j _; rewrite ffunE eqxx.
  by rewrite ffunE => uj; rewrite (bigD1 j) //= (negbTE uj) mul0r.
rewrite (eq_bigl (mem [set (inl @: (B : {set T}) : {set T'}) | B in old])) => [|C]; last first.
  apply/andP/imsetP => [[CP /existsPn none]|[B]]; last first.
    rewrite inE => BP ->; split=> //; apply/existsPn => j; apply/imsetP=> -[p _].
    by [].
  have CE : C = inl @: [set p | (inl p : T') \in C].
    apply/setP=> -[p|j]; first by apply/idP/imsetP => [pC|[q + [->]]]; [exists p; rewrite ?inE|rewrite inE].
    by rewrite (negbTE (none j)); apply/esym/imsetP => -[].
  by exists [set p | (inl p : T') \in C]; rewrite // inE -CE.
rewrite big_imset /=; last by move=> B C _ _; apply: imset_inj => p q [].
by apply: eq_bigr => B _; rewrite block_tensor_inl.
Qed.

Lemma lower : exists e : bool, forall u, \sum_J alternating R J * determinant_tensor R with_black P (glue u J) =
  (-1) ^+ e * determinant_tensor R white lowered u.
Proof.
have [k k_inj hk] := block_list card_heads.
have /fin_all_exists[f fP] j : exists i, head j = k i.
  have : head j \in enum heads by rewrite mem_enum imset_f.
  by rewrite hk => /mapP[i _ ->]; exists i.
have f_inj : injective f by move=> i j e; apply: head_inj; rewrite !fP e.
exists (odd_perm (perm f_inj)) => u.
under eq_bigr do rewrite tensor_split mulrCA.
rewrite (sum_pick (fun J => alternating R J * _)) /determinant_tensor /lowered big_setU1 ?heads_notin //=.
rewrite mulrA; congr (_ * _); rewrite /block_tensor ifN; last first.
  apply/and3P=> -[_ _ /exists_inP[_ /imsetP[j _ ->]]].
  by rewrite head_white.
rewrite (block_sign_alternating _ _ hk) -alternating_order; congr (alternating R _).
by apply/ffunP=> j; rewrite !ffunE permE fP.
Qed.
End Lower.
