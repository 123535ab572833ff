(* Theorem. For an even order m = l + k and n letters the matrices of all Brauer diagrams are linearly independent
   exactly when m <= 2n, over any commutative ring; and the matrices of all Brauer diagrams for the symplectic form,
   n even, exactly when m <= n. (For odd m there are no diagrams.)

   If b increases on a set of later ends of edges, then the other ends are as many places again: lis b <= m/2. So for
   m <= 2n all diagrams are in the basis of BrauerBasis.v. For m > 2n the diagram that joins the first half of the
   places with the second half in its order has lis b = m/2 > n, and its straightening is a relation between
   diagrams. In the same way nesting b <= m/2, with equality for the diagram that joins the places from outside to
   inside. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Triangles Straightening Chains IncreasingLabels BrauerBasis.
From Eqmath Require Import Nestings NonnestingBasis TracelessSymplectic Symplectic SymplecticBasis.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Range.
Variable T : finType.
Implicit Types (b : {ffun T -> T}) (p q : T).

(* the first r places *)
Lemma card_first r : (r <= #|T| -> r <= #|[set p : T | (enum_rank p < r)%N]|)%N.
Proof.
move=> rN; have w_inj : injective (fun i : 'I_r => enum_val (widen_ord rN i)).
  by move=> i j /enum_val_inj/(congr1 val)/= e; apply: val_inj.
rewrite -[X in (X <= _)%N]card_ord -(card_codom w_inj); apply: subset_leq_card; apply/subsetP=> p /codomP[i ->].
by rewrite inE enum_valK /=.
Qed.

Lemma lis_half b : perfect b -> ((lis b).*2 <= #|T|)%N.
Proof.
move=> bP; have bK := perfectK bP; have [A0 inc0 card0] := ex_longest (rises b).
have [A [inc cardA close]] := closers bK inc0.
have disjoint : A :&: b @: A = set0.
  apply/setP=> p; rewrite !inE; apply/negP=> /andP[pA /imsetP[q qA e]].
  have e' : b q = q by apply: (closer_fixed bK close qA); rewrite -e.
  by have := perfect_neq q bP; rewrite e' eqxx.
have := max_card (mem (A :|: b @: A)); rewrite cardsU (card_imset _ (inv_inj bK)) disjoint cards0 subn0.
by rewrite cardA card0 addnn.
Qed.

(* the first half of the places joined with the second half in its order *)
Lemma ex_lis_half : ~~ odd #|T| -> exists2 b : {ffun T -> T}, perfect b & lis b = #|T|./2.
Proof.
move=> even_T; pose r := #|T|./2; have N : (#|T| = r + r)%N by rewrite addnn -[LHS]odd_double_half (negbTE even_T).
pose shift i := (if i < r then i + r else i - r)%N.
have lt i : (i < #|T|)%N -> (shift i < #|T|)%N.
  by rewrite /shift N; case: (ltnP i r) => ri iN; rewrite ?ltn_add2r // (leq_ltn_trans (leq_subr _ _)).
pose b := [ffun p : T => enum_val (Ordinal (lt _ (ltn_ord (enum_rank p))))].
have bE p : enum_rank (b p) = shift (enum_rank p) :> nat by rewrite ffunE enum_valK.
have shiftK i : (i < #|T|)%N -> shift (shift i) = i.
  rewrite /shift N; case: (ltnP i r) => ri iN; first by rewrite ltnNge leq_addl /= addnK.
  by rewrite ltn_subLR // iN subnK.
have bP : perfect b.
  apply/forallP=> p; apply/andP; split.
    by apply/eqP/enum_rank_inj/val_inj; rewrite /= !bE shiftK.
  rewrite -(inj_eq enum_rank_inj) -val_eqE /= bE /shift; set i := (enum_rank p : nat).
  have iN : (i < r + r)%N by rewrite -N ltn_ord.
  case: (ltnP i r) => ri; first by rewrite -[X in _ != X]addn0 eqn_add2l -lt0n (leq_ltn_trans _ ri).
  have r0 : (0 < r)%N by case: (r) iN ri.
  by rewrite neq_ltn ltn_subLR // -{1}[i]add0n ltn_add2r r0.
exists b => //; apply/eqP; rewrite eqn_leq; apply/andP; split.
  by rewrite -[lis b]doubleK half_leq // lis_half.
pose A := [set p : T | (enum_rank p < r)%N].
have chainA : chain (rises b) A.
  apply/chainP=> p q; rewrite !inE => pr qr /eqP/before_total[lt'|lt']; [left|right]; rewrite /rises lt' /=;
    by rewrite /before !bE /shift pr qr ltn_add2r.
apply: leq_trans (leq_bigmax_cond _ chainA).
by apply: card_first; rewrite -/r N leq_addl.
Qed.
End Range.

Lemma brauer_diagrams_all_independent (T L : finType) (R : comRingType) : ~~ odd #|T| ->
  (forall x : {ffun T -> T} -> R, (forall u : word T L, \sum_(b | perfect b) x b * diagram (delta R) b u = 0) ->
     forall b, perfect b -> x b = 0) <-> (#|T| <= #|L|.*2)%N.
Proof.
move=> even_T; split=> [free|small x x0 b bP]; last first.
  have few (c : {ffun T -> T}) : few_increasing #|L| c = perfect c.
    rewrite /few_increasing andb_idr // => cP; rewrite -leq_double.
    exact: leq_trans (lis_half cP) small.
  apply: (brauer_diagrams_independent (L := L) (x := x)); rewrite ?few // => u.
  by rewrite -[RHS](x0 u); apply: eq_bigl => c; rewrite few.
rewrite leqNgt; apply/negP => large; have [b bP lisb] := ex_lis_half even_T.
have [|c cP] := @E_straightening T L R b bP; last first.
  exact: (straightened_dependent (D := @diagram T L R (delta R)) (@lexless_irr T T) bP cP free).
rewrite /few_increasing bP lisb -ltnNge -ltn_double.
by move: large; rewrite -{1}(odd_double_half #|T|) (negbTE even_T).
Qed.

(* For layers of an even order l + k. *)
Theorem brauer_layers_all_independent (n k l : nat) (R : comRingType) : ~~ odd (l + k) ->
  (forall x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> R,
     (forall (I : word 'I_l 'I_n) (J : word 'I_k 'I_n),
        \sum_(b | perfect b) x b * diagram (delta R) b (glue I J) = 0) ->
     forall b, perfect b -> x b = 0) <-> (l + k <= n.*2)%N.
Proof.
have cardT : #|[finType of 'I_l + 'I_k]| = (l + k)%N by rewrite card_sum !card_ord.
rewrite -cardT -[n in n.*2]card_ord => even_T; rewrite -(brauer_diagrams_all_independent _ R even_T).
split=> free x x0; first by apply: free => I J; apply: x0.
by apply: free => u; rewrite -(glueK u) x0.
Qed.

Lemma nesting_half (T : finType) (b : {ffun T -> T}) : perfect b -> ((nesting b).*2 <= #|T|)%N.
Proof.
move=> bP; have [A nested cardA] := ex_longest (around b); rewrite /nesting -cardA -addnn.
by rewrite -(card_ends bP (nested_lo_inj nested)) max_card.
Qed.

(* the places joined from outside to inside *)
Lemma ex_nesting_half (T : finType) : ~~ odd #|T| -> exists2 b : {ffun T -> T}, perfect b & nesting b = #|T|./2.
Proof.
move=> even_T; pose r := #|T|./2; have N : #|T| = r.*2 by rewrite -[LHS]odd_double_half (negbTE even_T).
pose b := [ffun p : T => enum_val (rev_ord (enum_rank p))].
have bE p : enum_rank (b p) = rev_ord (enum_rank p) by rewrite ffunE enum_valK.
have rev_lt (i : 'I_#|T|) : (rev_ord i < r)%N = ~~ (i < r)%N.
  by rewrite /= -leqNgt ltn_subLR // {1}N -addnn addSn ltnS leq_add2r.
have bP : perfect b.
  apply/forallP=> p; apply/andP; split; first by apply/eqP/enum_rank_inj; rewrite !bE rev_ordK.
  by apply/eqP=> e; have := rev_lt (enum_rank p); rewrite -bE e; case: (_ < r)%N.
exists b => //; apply/eqP; rewrite eqn_leq; apply/andP; split.
  by rewrite -[nesting b]doubleK half_leq // nesting_half.
pose A := [set p : T | (enum_rank p < r)%N].
have opens_A p : p \in A -> opens b p.
  by rewrite inE /opens /before bE => pr; rewrite (leq_trans pr) // leqNgt rev_lt pr.
have nested : chain (around b) A.
  apply/chainP=> p q pA qA /eqP/before_total[lt|lt]; [left|right]; rewrite /around /lo /hi !opens_A // lt /=;
    by rewrite /before !bE ltn_sub2l // (leq_ltn_trans lt).
apply: leq_trans (leq_bigmax_cond _ nested).
by apply: card_first; rewrite -/r N -addnn leq_addl.
Qed.

Lemma symplectic_diagrams_all_independent (T : finType) (q : nat) (R : comRingType) : ~~ odd #|T| ->
  (forall x : {ffun T -> T} -> R,
     (forall u : word T (symplectic_letter q), \sum_(b | perfect b) x b * diagram (omega R) b u = 0) ->
     forall b, perfect b -> x b = 0) <-> (#|T| <= q.*2)%N.
Proof.
move=> even_T; split=> [free|small x x0 b bP]; last first.
  have few (c : {ffun T -> T}) : few_nested q c = perfect c.
    rewrite /few_nested andb_idr // => cP; rewrite -leq_double.
    exact: leq_trans (nesting_half cP) small.
  apply: (symplectic_diagrams_independent (q := q) (x := x)); rewrite ?few // => u.
  by rewrite -[RHS](x0 u); apply: eq_bigl => c; rewrite few.
rewrite leqNgt; apply/negP => large; have [b bP nestb] := ex_nesting_half even_T.
have [|c cP] := F_straightening (@barK q) (@primed_bar q) R bP; last first.
  apply: (straightened_dependent (lt := fun b c => lexless c b) (D := @diagram T _ R (omega R)) _ bP cP free) => d.
  exact: lexless_irr.
rewrite /few_nested bP card_unprimed nestb -ltnNge -ltn_double.
by move: large; rewrite -{1}(odd_double_half #|T|) (negbTE even_T).
Qed.

(* For layers of an even order l + k: the matrices of all diagrams are independent for l + k <= n = 2q alone. *)
Theorem symplectic_layers_all_independent (q k l : nat) (F : numFieldType) : ~~ odd (l + k) ->
  (forall x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F,
     (forall (I : word 'I_l (symplectic_letter q)) (J : word 'I_k (symplectic_letter q)),
        \sum_(b | perfect b) x b * symplectic_diagram F b (glue I J) = 0) ->
     forall b, perfect b -> x b = 0) <-> (l + k <= q.*2)%N.
Proof.
have cardT : #|[finType of 'I_l + 'I_k]| = (l + k)%N by rewrite card_sum !card_ord.
rewrite -cardT => even_T; rewrite -(symplectic_diagrams_all_independent q F even_T).
exact: independent_bent.
Qed.
