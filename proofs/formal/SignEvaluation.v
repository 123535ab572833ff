(* Diagrams with determinants have the entries that are computed from lists.

   These are the functions of Tables.v. The sign of a permutation is the parity of its inversions (odd_inversions):
   what is left of it when its first value is taken away has as many inversions fewer as there are numbers below that
   value. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Tables Words Matchings Contractions Compositions Kernels Heads Jellyfish Evaluation.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Signs.
Implicit Types (n : nat) (h : seq nat).

(* the values of a permutation *)
Definition values n (r : 'S_n) := [seq val (r i) | i <- enum 'I_n].

Lemma values_perm n (r : 'S_n) : perm_eq (values r) (iota 0 n).
Proof.
rewrite -val_enum_ord /values (map_comp val r) perm_map // uniq_perm ?enum_uniq //.
  by rewrite map_inj_uniq ?enum_uniq //; apply: perm_inj.
by move=> i; rewrite mem_enum; apply/mapP; exists (r^-1%g i); rewrite ?mem_enum ?permKV.
Qed.

Lemma values_inj n : injective (@values n).
Proof.
move=> r t /eq_in_map rt; apply/permP=> i; apply: val_inj.
by apply: rt; rewrite mem_enum.
Qed.

Lemma valuesP n h : reflect (exists r : 'S_n, h = values r) (perm_eq h (iota 0 n)).
Proof.
apply: (iffP idP) => [hn|[r ->]]; last exact: values_perm.
have /tuple_permP[r ->] : perm_eq h (iota_tuple n 0) by [].
exists r; apply: eq_map => i.
by rewrite (tnth_nth 0%N) nth_iota.
Qed.

(* the first value of a permutation, and a permutation of one number fewer *)
Lemma first_value n (r : 'S_n.+1) : exists t : 'S_n, r = lift_perm ord0 (r ord0) t.
Proof.
have neq i : r ord0 != r (lift ord0 i) by rewrite (inj_eq perm_inj) neq_lift.
have [f fE] := fin_all_exists2 (fun i => let: exist2 j e e' := unlift_some (neq i) in ex_intro2 _ _ j e e').
have f_inj : injective f.
  by move=> i j fij; apply: (@lift_inj _ ord0); apply: (@perm_inj _ r); rewrite !fE fij.
exists (perm f_inj); apply/permP=> i; case: (unliftP ord0 i) => [j|] ->; last by rewrite lift_perm_id.
by rewrite lift_perm_lift permE fE.
Qed.

Lemma inversions_bump j h : inversions [seq bump j c | c <- h] = inversions h.
Proof.
elim: h => //= a h ->; rewrite count_map; congr (_ + _)%N; apply: eq_count => c /=.
by rewrite !ltnNge leq_bump2.
Qed.

Lemma odd_inversions n (r : 'S_n) : odd (inversions (values r)) = odd_perm r.
Proof.
elim: n r => [|n IH] r.
  have -> : r = 1%g by apply/permP=> -[].
  by rewrite odd_perm1 /values enum_ord0.
have [t rE] := first_value r; rewrite [in RHS]rE odd_lift_perm /= -IH.
have tail : values r = val (r ord0) :: [seq bump (r ord0) c | c <- values t].
  rewrite /values enum_ordS /= -!map_comp; congr (_ :: _); apply: eq_map => i /=.
  by rewrite {1}rE lift_perm_lift.
rewrite tail /= oddD inversions_bump; congr (odd _ (+) _).
rewrite count_map (eq_count (a2 := fun c => c < 0 + r ord0)%N) => [|c]; last first.
  by rewrite /= add0n /bump; case: (leqP (r ord0) c) => // rc; rewrite ltnNge (leq_trans rc) ?leq_addl.
by rewrite (seq.permP (values_perm t)) -size_filter filter_iota_ltn ?size_iota // -ltnS.
Qed.

Lemma list_sign_values n (r : 'S_n) : list_sign n (values r) = Some (odd_perm r).
Proof. by rewrite /list_sign values_perm odd_inversions. Qed.

Lemma list_sign_sum (R : ringType) n h :
  \sum_(r : 'S_n) (-1) ^+ r * (h == values r)%:R = signed R (list_sign n h).
Proof.
case: (valuesP n h) => [[r ->]|no_r].
  rewrite list_sign_values (bigD1 r) //= eqxx mulr1 big1 ?addr0 // => t tr.
  by rewrite (inj_eq (@values_inj n)) eq_sym (negbTE tr) mulr0.
rewrite /list_sign; case: ifP => [/valuesP//|_]; apply: big1 => r _.
by case: eqP => [hr|_]; [case: no_r; exists r|rewrite mulr0].
Qed.
End Signs.

Section Diagrams.
Variables (T : finType) (n : nat) (R : comRingType).
Implicit Types (p q : T) (b : {ffun T -> T}) (u : word T 'I_n) (P : {set {set T}}).

Lemma head_lettersE b u : head_letters (partners b) (letters u) = [seq val (u p) | p <- enum (free b)].
Proof.
have -> : enum (free b) = [seq p <- enum T | nth 0%N (partners b) (enum_rank p) == enum_rank p :> nat].
  rewrite enumT; apply: eq_filter => p.
  by rewrite nth_listed !inE val_eqE (inj_eq enum_rank_inj).
rewrite /head_letters places_numbered [in LHS]filter_map -map_comp.
by apply: eq_map => p; apply: nth_listed.
Qed.

Theorem grood_evaluated b u : grood_tensor R b u = signed R (grood_entry n (partners b) (letters u)).
Proof.
rewrite /grood_tensor /grood_entry edges_agreeE; case: ifP => _; last by rewrite mulr0.
rewrite mulr1 -list_sign_sum; apply: eq_bigr => r _; congr (_ * (nat_of_bool _)%:R).
by rewrite head_lettersE /values (map_comp val u) (map_comp val r) (inj_eq (inj_map val_inj)).
Qed.

(* with the kernel P and at most one letter missing, the numbers of the blocks of all letters are a permutation *)
Lemma values_wide P u (s : 'S_n) : wide n P -> carries P u s ->
  [seq block_of_letter n (block_numbers P) (letters u) a | a <- iota 0 n] = values s^-1.
Proof.
case/andP=> fP cP us; have [pP _] := andP fP.
have su p : s^-1%g (u p) = number P p :> nat by apply/eqP; have /forallP := us.
rewrite -val_enum_ord -map_comp; apply: eq_map => a /=; rewrite /block_of_letter.
case: (boolP (val a \in letters u)) => [au|au].
  have [p pE] : exists p, index (val a) (letters u) = enum_rank p.
    have lt : (index (val a) (letters u) < #|T|)%N by rewrite -(size_listed (fun p => u p)) index_mem.
    by exists (enum_val (Ordinal lt)); rewrite enum_valK.
  have ua : u p = a by apply: val_inj; rewrite /= -(nth_listed (fun p => val (u p))) -pE nth_index.
  by rewrite pE nth_listed -su ua.
pose U := [set u p | p in T]; pose V := [set s^-1%g c | c in U].
have cardU : #|V| = #|P|.
  rewrite card_imset; last exact: perm_inj.
  rewrite -card_kern (half_kern (b := odd_perm s) fP) //.
  by apply/existsP; exists s; rewrite eqxx.
have aV : s^-1%g a \notin V.
  rewrite mem_imset_eq; last exact: perm_inj.
  by apply: contraNN au => /imsetP[p _ ->]; apply/mapP; exists p; rewrite ?mem_enum.
have below c : c \in V -> (c < #|P|)%N by case/imsetP=> _ /imsetP[p _ ->] ->; rewrite su number_lt.
have cardW : #|s^-1%g a |: V| = #|P|.+1 by rewrite cardsU1 aV cardU.
have Pn : #|P|.+1 = n by apply/eqP; rewrite eqn_leq cP andbT -cardW -[n in (_ <= n)%N]card_ord max_card.
have -> : n.-1 = #|P| by rewrite -Pn.
apply/eqP; rewrite eqn_leq -[(_ <= #|P|)%N]ltnS Pn ltn_ord andbT.
rewrite leqNgt; apply/negP=> aP; have : s^-1%g a |: V \subset [set c : 'I_n | c < #|P|]%N.
  by apply/subsetP=> c; rewrite !inE => /orP[/eqP->|/below].
move/subset_leq_card; rewrite cardW -[#|[set c | _]|]sum1_card.
rewrite (eq_bigl (fun c : 'I_n => c < #|P|)%N) => [|c]; last by rewrite inE.
by rewrite -(big_ord_widen n (fun=> 1%N)) ?sum1_card ?card_ord ?ltnn // -Pn.
Qed.

(* a permutation has different values at two letters that are missing *)
Lemma values_narrow u t : (#|kern u|.+1 < n)%N ->
  list_sign n [seq block_of_letter n t (letters u) a | a <- iota 0 n] = None.
Proof.
rewrite card_kern => lt; have : (1 < #|~: [set u p | p in T]|)%N.
  by rewrite -(ltn_add2l #|[set u p | p in T]|) cardsC card_ord addn1.
case/card_gt1P=> a [c [aU cU ac]]; rewrite /list_sign; case: (valuesP n) => // -[r rE].
have missing d : d \in ~: [set u p | p in T] -> block_of_letter n t (letters u) d = n.-1.
  rewrite inE /block_of_letter => /imsetP dU; case: ifP => // /mapP[p _ /val_inj dE].
  by case: dU; exists p.
suff rd d : d \in ~: [set u p | p in T] -> r d = n.-1 :> nat.
  by case/eqP: ac; apply: (@perm_inj _ r); apply: val_inj; rewrite /= !rd.
move/missing <-; move: rE; rewrite -val_enum_ord -map_comp => /eq_in_map/(_ d)/= <- //.
by rewrite mem_enum.
Qed.

Theorem jellyfish_evaluated P u : partition P [set: T] ->
  jellyfish R P u = signed R (jellyfish_entry n (block_numbers P) (letters u)).
Proof.
move=> pP; rewrite /jellyfish_entry same_kernelE //; case: eqP => [uP|uP]; last first.
  apply: big_pred0 => s; apply/negP=> us; case: uP; apply: kern_eq => // p q.
  rewrite -(inj_eq (@perm_inj _ s^-1%g)) -val_eqE /= -number_eq //.
  by have /eqP-> := forallP us p; have /eqP-> := forallP us q.
have fP : few_blocks n P by rewrite -uP kern_few.
have := few_narrow_wide n P; rewrite fP => /esym/orP[nP|wP].
  by rewrite jellyfish_narrow // values_narrow // uP; have /andP[] := nP.
have [o /existsP[s /andP[_]]] := kern_half u; rewrite uP => us.
rewrite (values_wide wP us) list_sign_values odd_permV /jellyfish (big_pred1 s) // => t.
by apply/idP/eqP => [ut|->//]; apply: wide_carries ut us.
Qed.

Theorem half_orbit_evaluated (o : bool) P u : wide n P ->
  half_orbit R o P u = (jellyfish_entry n (block_numbers P) (letters u) == Some o)%:R.
Proof.
move=> wP; have [fP _] := andP wP; have [pP _] := andP fP.
rewrite /half_orbit /jellyfish_entry same_kernelE //; case: (kern u =P P) => [uP|uP]; last first.
  by case: (boolP (half P o u)) => // uh; case: uP; apply: half_kern uh.
have [o' ub] := kern_half u; have [s /andP[/eqP so us]] := existsP ub; rewrite uP in ub us.
rewrite (values_wide wP us) list_sign_values odd_permV so; have := wide_half wP ub.
by case: o o' ub {so us} => [] [] ub; rewrite ?ub // => /negbTE->.
Qed.
End Diagrams.
