(* Grood diagrams: the determinant on the free places of a diagram.

   A grood diagram for n letters is an involution b of the places with exactly n free ones (its heads, b p = p). Its
   tensor has at a word that is constant on the edges the sign of the letters at the heads, read in the order of the
   places as a permutation of all letters, 0 when a letter is missing; it is 0 at other words. Permutations s of the
   places carry the heads of b to those of s b s^-1 and the tensors to each other up to a sign (grood_carry), which
   is that of s when s moves the heads of b alone (grood_stable). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions Straightening.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GroupScope GRing.Theory.
Local Open Scope ring_scope.

Section Heads.
Variables (T : finType) (n : nat) (R : comRingType).
Implicit Types (p q : T) (b c : {ffun T -> T}) (u v : word T 'I_n) (s : {perm T}) (r : 'S_n) (h k : 'I_n -> T).

Definition grood b := involution b && (#|free b| == n).
Definition head_sign b u : R :=
  \sum_(r : 'S_n) (-1) ^+ r * ([seq u p | p <- enum (free b)] == [seq r i | i <- enum 'I_n])%:R.
Definition grood_tensor b u : R := head_sign b u * [forall p, u p == u (b p)]%:R.

(* h lists the heads of b in their order *)
Definition lists h b := enum (free b) = [seq h i | i <- enum 'I_n].

Lemma ex_list b : #|free b| = n -> exists h, lists h b.
Proof.
move=> bn; have sz : size (enum (free b)) == n by rewrite -cardE bn.
by exists (tnth (Tuple sz)); rewrite /lists map_tnth_enum.
Qed.

Lemma lists_inj h b : lists h b -> injective h.
Proof.
move=> hb; apply/injectiveP; rewrite /dinjectiveb /injectiveb /dinjectiveb.
by rewrite -hb enum_uniq.
Qed.

Lemma mem_list h b p : lists h b -> (p \in free b) = (p \in codom h).
Proof. by move=> hb; rewrite -mem_enum hb. Qed.

Lemma head_signE h b u : lists h b -> head_sign b u = \sum_(r : 'S_n) (-1) ^+ r * [forall i, u (h i) == r i]%:R.
Proof.
move=> hb; apply: eq_bigr => r _; rewrite hb -map_comp; congr (_ * (nat_of_bool _)%:R).
apply/eqP/forallP => [/eq_in_map e i|e]; first by rewrite -e ?mem_enum.
by apply: eq_map => i; apply/eqP; apply: e.
Qed.

(* Words with the same letters at heads in another order have the same sign up to that of the order. *)
Lemma head_sign_order h k b c u v (t : 'S_n) : lists h b -> lists k c -> (forall i, u (h i) = v (k (t i))) ->
  head_sign b u = (-1) ^+ t * head_sign c v.
Proof.
move=> hb kc uv; rewrite (head_signE _ hb) (head_signE _ kc) mulr_sumr (reindex_inj (mulgI t)) /=.
apply: eq_bigr => r _; rewrite odd_permM signr_addb -mulrA; congr (_ * (_ * (nat_of_bool _)%:R)).
apply/forallP/forallP => e i; last by rewrite uv permM.
by have := e (t^-1%g i); rewrite uv permM permKV.
Qed.

Lemma free_carry s b : free (carry s b) = s @: free b.
Proof.
apply/setP=> p; rewrite inE; apply/eqP/imsetP => [e|[q qb ->]].
  exists (s^-1%g p); rewrite ?permKV // inE -(inj_eq (@perm_inj _ s)) permKV.
  by rewrite -[X in _ == X]e ffunE.
by move: qb; rewrite inE carryE => /eqP->.
Qed.

Lemma carry_grood s b : grood b -> grood (carry s b).
Proof.
case/andP=> /involutionK bK bn; apply/andP; split.
  by apply/forallP=> p; apply/eqP; apply: carryK.
by rewrite free_carry card_imset //; exact: perm_inj.
Qed.

(* s takes the list h to the list k in another order *)
Lemma carry_list s b h k : lists h b -> lists k (carry s b) -> exists t : 'S_n, forall i, s (h i) = k (t i).
Proof.
move=> hb kc; have s_k i : exists j, s (h i) = k j.
  have : s (h i) \in codom k.
    by rewrite -(mem_list _ kc) free_carry; apply: imset_f; rewrite (mem_list _ hb) codom_f.
  by case/codomP=> j; exists j.
have /fin_all_exists[f fP] := s_k; have f_inj : injective f.
  by move=> i j e; apply: (lists_inj hb); apply: (@perm_inj _ s); rewrite !fP e.
by exists (perm f_inj) => i; rewrite permE.
Qed.

Lemma edges_carry s b u : [forall p, moved u s p == moved u s (b p)] = [forall p, u p == u (carry s b p)].
Proof.
apply/forallP/forallP => ub p; last by have := ub (s p); rewrite carryE !ffunE.
by have := ub (s^-1 p)%g; rewrite !ffunE permKV.
Qed.

Lemma grood_carry s b : grood b -> exists e : bool, forall u,
  grood_tensor b (moved u s) = (-1) ^+ e * grood_tensor (carry s b) u.
Proof.
move=> bG; have [h hb] := ex_list (eqP (andP bG).2); have [k kc] := ex_list (eqP (andP (carry_grood s bG)).2).
have [t tP] := carry_list hb kc; exists (odd_perm t) => u.
rewrite /grood_tensor edges_carry mulrA; congr (_ * _).
by apply: (head_sign_order hb kc) => i; rewrite ffunE tP.
Qed.

(* The sign of s is the same when only the places h i are seen, if s moves no other place. *)
Lemma sign_of_list h s (t : 'S_n) : injective h -> (forall i, s (h i) = h (t i)) ->
  (forall p, p \notin codom h -> s p = p) -> odd_perm s = odd_perm t.
Proof.
move=> h_inj; have [ts -> _] := prod_tpermP t; elim: ts s => [|[i j] ts IH] s /= sh s1.
  rewrite big_nil odd_perm1; suff -> : s = 1%g by rewrite odd_perm1.
  apply/permP=> p; rewrite perm1; have [/codomP[l ->]|/s1//] := boolP (p \in codom h).
  by rewrite sh big_nil perm1.
have e := IH (tperm (h i) (h j) * s)%g; rewrite big_cons odd_permM -{}e.
- by rewrite odd_permM !odd_tperm (inj_eq h_inj) addbA addbb.
- move=> l; rewrite permM -(inj_tperm _ _ _ h_inj) sh big_cons permM; congr (h _).
  by rewrite /= tpermK.
move=> p ph; rewrite permM tpermD ?s1 //; by apply: contraNneq ph => <-; apply: codom_f.
Qed.

Lemma grood_stable s b u : grood b -> carry s b = b -> (forall p, s p != p -> p \in free b) ->
  grood_tensor b (moved u s) = (-1) ^+ s * grood_tensor b u.
Proof.
move=> bG sb fix_s; have [h hb] := ex_list (eqP (andP bG).2).
have [t tP] : exists t : 'S_n, forall i, s (h i) = h (t i) by apply: (carry_list hb); rewrite sb.
rewrite /grood_tensor edges_carry sb mulrA; congr (_ * _).
rewrite (sign_of_list (lists_inj hb) tP) => [|p]; last first.
  by rewrite -(mem_list _ hb); apply: contraNeq; apply: fix_s.
by apply: (head_sign_order hb hb) => i; rewrite ffunE tP.
Qed.
End Heads.

Lemma grood_integer (T : finType) n (R : comRingType) b (u : word T 'I_n) :
  grood_tensor R b u = (grood_tensor [comRingType of int] b u)%:~R.
Proof.
rewrite /grood_tensor rmorphM /head_sign rmorph_sum; congr (_ * _); last by rewrite /= natz.
by apply: eq_bigr => r _; rewrite rmorphM rmorph_sign /= natz.
Qed.
