(* Relations between diagrams from more places than letters.

   A word with more places in A than there are letters has a letter at two places of A, so that a sum over all
   permutations s of A, with their signs, of any function of the word u s is zero (antisymmetric_zero). For the
   tensor D b of a diagram b this is a relation between the tensors of the diagrams s b s^-1 (carry s b), when D b (u
   s) is up to a sign D (s b s^-1) u. Where some permutations of A do not change b, the relation has every diagram
   several times. If they do so with the right signs, it is a multiple of a relation with coefficients +-1, and as
   the tensors have integer entries it may be divided. So D b is a combination of the D (s b s^-1) that are not D b
   (straightening). The minors of O(n), the Pfaffians of Sp(n) and the determinants of SO(n) are all of them
   relations of this kind. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GroupScope GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Straightening.
Variables (T L : finType).
Implicit Types (u v : word T L) (s t r : {perm T}) (A : {set T}) (b m : {ffun T -> T}).

Definition moved u s : word T L := [ffun p => u (s p)].
Definition carry s b : {ffun T -> T} := [ffun p => s (b (s^-1%g p))].

Lemma moved_mul u s t : moved u (s * t)%g = moved (moved u t) s.
Proof. by apply/ffunP=> p; rewrite !ffunE permM. Qed.

Lemma carry_mul s t b : carry (s * t)%g b = carry t (carry s b).
Proof. by apply/ffunP=> p; rewrite !ffunE invMg !permM. Qed.

Lemma carry1 b : carry 1%g b = b.
Proof. by apply/ffunP=> p; rewrite !ffunE invg1 !perm1. Qed.

Lemma carryE s b p : carry s b (s p) = s (b p).
Proof. by rewrite ffunE permK. Qed.

Lemma carryK s b : involutive b -> involutive (carry s b).
Proof. by move=> bK p; rewrite !ffunE permK bK permKV. Qed.

Lemma carry_perfect s b : perfect b -> perfect (carry s b).
Proof.
move=> bP; apply/forallP=> p; rewrite carryK ?eqxx //=; last exact: perfectK.
by rewrite -[p in X in _ != X](permKV s) ffunE (inj_eq perm_inj) perfect_neq.
Qed.

Lemma perm_onM A s t : perm_on A s -> perm_on A t -> perm_on A (s * t)%g.
Proof.
move=> sA tA; apply/subsetP=> p; rewrite inE permM; apply: contraR => pA.
by rewrite (out_perm sA) // (out_perm tA).
Qed.

Lemma antisymmetric_zero (R : ringType) A (f : word T L -> R) u : (#|L| < #|A|)%N ->
  \sum_(s : {perm T} | perm_on A s) (-1) ^+ s * f (moved u s) = 0.
Proof.
move=> LA; have /dinjectivePn[p pA [q /andP[qp qA] upq]] : ~~ dinjectiveb u (mem A).
  apply: contraL LA => /dinjectiveP inj; rewrite -leqNgt -(card_in_imset inj).
  by rewrite max_card.
pose t := tperm p q; have tA : perm_on A t.
  by apply/subsetP=> x; rewrite inE; case: tpermP => [->|->|]; rewrite ?eqxx.
have same s : moved u (s * t)%g = moved u s.
  by apply/ffunP=> x; rewrite !ffunE permM; case: tpermP => [->|->|] //.
rewrite (bigID (fun s : {perm T} => odd_perm s)) /= [X in X + _](reindex_inj (mulIg t)) /=.
rewrite [X in _ + X](eq_bigr (fun s : {perm T} => f (moved u s))) => [|s /andP[_ /negbTE->]]; last by rewrite mul1r.
rewrite [X in X + _](eq_big (fun s : {perm T} => perm_on A s && ~~ s) (fun s : {perm T} => - f (moved u s))).
- by rewrite sumrN addNr.
- move=> s; rewrite odd_permM odd_tperm eq_sym qp addbT; congr (_ && _); apply/idP/idP => sA.
    by rewrite -[s](mulgK t) perm_onM // tpermV.
  exact: perm_onM.
by move=> s /andP[_ ->]; rewrite same mulN1r.
Qed.

(* the diagrams s b s^-1, s a permutation of A *)
Definition carried A b m := [exists s : {perm T}, perm_on A s && (carry s b == m)].

Lemma carriedP A b m : reflect (exists2 s, perm_on A s & carry s b = m) (carried A b m).
Proof. by apply: (iffP existsP) => -[s]; [case/andP=> ? /eqP|move=> ? <-]; exists s => //; apply/andP. Qed.

Section Relation.
Variables (D : {ffun T -> T} -> word T L -> int) (A : {set T}) (b : {ffun T -> T}).
Hypotheses
  (many : (#|L| < #|A|)%N)
  (carries : forall s, perm_on A s -> exists e : bool, forall u, D b (moved u s) = (-1) ^+ e * D (carry s b) u)
  (stable : forall s, perm_on A s -> carry s b = b -> forall u, D b (moved u s) = (-1) ^+ s * D b u).

Let term s u : int := (-1) ^+ s * D b (moved u s).
Let stabilizer := [pred s : {perm T} | perm_on A s && (carry s b == b)].

(* The terms of the relation for the diagram carry r b are all alike. *)
Lemma sum_carried r u : perm_on A r -> \sum_(s | perm_on A s && (carry s b == carry r b)) term s u =
  term r u *+ #|stabilizer|.
Proof.
move=> rA; have rA' : perm_on A r^-1%g.
  apply/subsetP=> x; rewrite inE; apply: contraR => xA.
  by rewrite -{1}(out_perm rA xA) permK.
rewrite (reindex_inj (mulIg r)) /= -sumr_const; apply: eq_big => [s|s /andP[sA sb]].
  rewrite inE carry_mul; congr (_ && _).
    apply/idP/idP => sA; last exact: perm_onM.
    by rewrite -[s](mulgK r) perm_onM.
  apply/eqP/eqP => [/(congr1 (carry r^-1%g))|->//].
  by rewrite -!carry_mul !mulgV mulg1 carry1.
have {}sA : perm_on A s by rewrite -[s](mulgK r) perm_onM.
have {}sb : carry s b = b.
  by have/(congr1 (carry r^-1%g)) := eqP sb; rewrite -!carry_mul mulgK mulgV carry1.
by rewrite /term moved_mul stable // odd_permM mulrA -signr_addb [odd_perm s (+) _]addbC addbK.
Qed.

Lemma straightening_int : exists c : {ffun T -> T} -> int,
  forall u, D b u = \sum_(m | carried A b m && (m != b)) c m * D m u.
Proof.
have /fin_all_exists[e eP] : forall s, exists e : bool, perm_on A s ->
    forall u, D b (moved u s) = (-1) ^+ e * D (carry s b) u.
  by move=> s; case: (boolP (perm_on A s)) => [/carries[e]|_]; [exists e|exists true].
pose rep m := odflt 1%g [pick s | perm_on A s && (carry s b == m)].
have repP m : carried A b m -> perm_on A (rep m) /\ carry (rep m) b = m.
  by move=> /existsP[s sP]; rewrite /rep; case: pickP => [r /andP[? /eqP]|/(_ s)]; rewrite ?sP.
exists (fun m => - (-1) ^+ (rep m) * (-1) ^+ (e (rep m))) => u.
have termE m : carried A b m -> term (rep m) u = (-1) ^+ (rep m) * (-1) ^+ (e (rep m)) * D m u.
  by move=> /repP[rA rb]; rewrite /term eP // rb mulrA.
have stab0 : (0 < #|stabilizer|)%N.
  by apply/card_gt0P; exists 1%g; rewrite inE perm_on1 carry1 eqxx.
have bb : carried A b b by apply/carriedP; exists 1%g; rewrite ?perm_on1 ?carry1.
have : (\sum_(m | carried A b m) term (rep m) u) *+ #|stabilizer| = 0.
  rewrite -[RHS](antisymmetric_zero (D b) u many) -sumrMnl.
  rewrite [RHS](partition_big (fun s => carry s b) (carried A b)) => [|s sA]; last by apply/carriedP; exists s.
  apply: eq_bigr => m mP; have [rA rb] := repP m mP; rewrite -sum_carried // rb.
  by [].
move/eqP; rewrite mulrn_eq0 eqn0Ngt stab0 /= (bigD1 b) //= => /eqP; move/(canRL (addrK _)).
have [rA rb] := repP b bb; rewrite {1}/term stable // mulrA -signr_addb addbb mul1r sub0r => ->.
by rewrite -sumrN; apply: eq_bigr => m /andP[mP _]; rewrite termE // !mulNr.
Qed.

(* D b by diagrams that come after it in some order, over any ring *)
Lemma straightening (R : ringType) (all : pred {ffun T -> T}) (lt : rel {ffun T -> T}) :
  (forall s, perm_on A s -> all (carry s b)) -> (forall s, perm_on A s -> carry s b = b \/ lt b (carry s b)) ->
  irreflexive lt -> exists c : {ffun T -> T} -> R,
  forall u, (D b u)%:~R = \sum_(m | all m && lt b m) c m * (D m u)%:~R.
Proof.
move=> all_c lt_c irr; have [c cP] := straightening_int.
exists (fun m => if carried A b m then (c m)%:~R else 0) => u.
rewrite cP rmorph_sum [RHS](bigID (carried A b)) /= [X in _ = _ + X]big1 ?addr0 => [|m /andP[_ /negbTE->]]; last first.
  by rewrite mul0r.
apply: eq_big => [m|m /andP[-> _]]; last by rewrite intrM.
apply/andP/andP => [[mb ne]|[/andP[_ bm] mb]]; last by split=> //; apply: contraTneq bm => ->; rewrite irr.
have [s sA sb] := carriedP _ _ _ mb; rewrite -sb all_c //=; split; last by rewrite sb.
by have [e|//] := lt_c s sA; rewrite -sb e eqxx in ne.
Qed.
End Relation.
End Straightening.
