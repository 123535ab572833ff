(* Schur-Weyl duality: what commutes with all derivations of V^T is a combination of permutations of the places T.

   T is a finite set of places, V = F^L, F a field of characteristic 0. An operator is a matrix X with an entry X I J
   for every two words on T. A permutation s of T is the operator [I = pull s J], pull s J = J o s; an operator is
   symmetric if it commutes with all of these: X (pull s I) (pull s J) = X I J. A matrix x of letters acts as the
   derivation x, the sum over the places p of the operators "x at p, 1 elsewhere". Lemma (schur_weyl): if A commutes
   with the derivations of all x then A is a combination of permutations.

   1. A commutes with all symmetric operators (commute_symmetric). They are combinations of the operators scatter g,
   for matrices g p of letters: the sum over all s of the operator "g (s p) at p". Let S be the places with g p != 1,
   q one of them, and g' be g with 1 at q. The product of derivation (g q) and scatter g' is a sum over the places p
   of scattered operators: that of g for every p outside of S and for p = q; for the other p they differ from 1 at
   most at S without q. So by induction on the number of elements of S all of them commute with A.
   2. What commutes with all symmetric operators is a combination of permutations (bicommutant). Let R be a
   projection of the space of all operators onto the span of the permutations, the mean of its conjugates by
   multiplications with permutations from the left. Then for any two words J, J' the matrix R (I, J) (I', J') in I,
   I' is a symmetric operator, so R commutes with the multiplication by A from the left, and A = A 1 = A R(1) = R(A). *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* The word u read along a map b of places: the letter of p is u (b p). *)
Section Pull.
Variables (L : finType).
Definition pull (S T : finType) (b : S -> T) (u : word T L) : word S L := [ffun p => u (b p)].

Lemma pull_comp (S T U : finType) (a : S -> T) (b : T -> U) u : pull a (pull b u) = pull (b \o a) u.
Proof. by apply/ffunP=> p; rewrite !ffunE. Qed.

Lemma pullK (S T : finType) (a : S -> T) (b : T -> S) : cancel a b -> cancel (pull b) (pull a).
Proof. by move=> ab u; apply/ffunP=> p; rewrite !ffunE ab. Qed.

Lemma pull_one (T : finType) (u : word T L) : pull (1%g : {perm T}) u = u.
Proof. by apply/ffunP=> p; rewrite ffunE perm1. Qed.

Lemma pull_perm_bij (T : finType) (s : {perm T}) : bijective (pull s).
Proof. by exists (pull (s^-1)%g); apply: pullK; [exact: permKV | exact: permK]. Qed.

Lemma reindex_pull (T : finType) (R : ringType) (s : {perm T}) (f : word T L -> R) :
  \sum_u f u = \sum_u f (pull s u).
Proof. by rewrite (reindex (pull s)) //; apply: onW_bij; apply: pull_perm_bij. Qed.

Lemma pull_eq (T : finType) (s : {perm T}) (u v : word T L) : (pull s u == v) = (u == pull (s^-1)%g v).
Proof.
by apply/eqP/eqP=> [<-|->]; rewrite pull_comp; apply/ffunP=> p; rewrite ffunE /= ?permKV ?permK.
Qed.
End Pull.

(* A projection onto the span of finitely many functions, as a matrix whose rows lie in the span. *)
Lemma span_projection (F : fieldType) (I X : finType) (B : I -> X -> F) :
  exists c : X -> I -> F, forall i x, \sum_y B i y * (\sum_j c y j * B j x) = B i x.
Proof.
pose M : 'M[F]_(#|I|, #|X|) := \matrix_(i, x) B (enum_val i) (enum_val x).
exists (fun y j => pinvmx M (enum_rank y) (enum_rank j)) => i x.
have := mulmxKpV (submx_refl M) => /matrixP/(_ (enum_rank i) (enum_rank x)).
rewrite -mulmxA mxE [RHS]mxE !enum_rankK => H; rewrite -[RHS]H.
rewrite [RHS](reindex enum_rank) /=; last exact/onW_bij/enum_rank_bij.
apply: eq_bigr => y _; rewrite !mxE !enum_rankK; congr (_ * _).
rewrite [RHS](reindex enum_rank) /=; last exact/onW_bij/enum_rank_bij.
by apply: eq_bigr => j _; rewrite !mxE !enum_rankK.
Qed.

Section Operators.
Variables (T L : finType) (F : fieldType).
Implicit Types (A X Y : word T L -> word T L -> F) (I J K M : word T L) (s t : {perm T}).

(* A X = X A *)
Definition commute A X := forall I J, mul A X I J = mul X A I J.
Definition symmetric X := forall s I J, X (pull s I) (pull s J) = X I J.

Section Bicommutant.
Hypothesis perms_neq0 : #|{perm T}|%:R != 0 :> F.

(* What commutes with the commutant of the permutations is a combination of permutations. *)
Lemma bicommutant A : (forall X, symmetric X -> commute A X) ->
  exists x : {perm T} -> F, forall I J, A I J = \sum_s x s * (I == pull s J)%:R.
Proof.
move=> AX; pose P s (y : word T L * word T L) : F := (y.1 == pull s y.2)%:R.
have [c cP] := span_projection P.
pose Q (y x : word T L * word T L) := \sum_s c y s * P s x.
pose move t (y : word T L * word T L) := (pull t y.1, y.2).
have move_bij t : bijective (move t).
  exists (move (t^-1)%g) => -[I J]; rewrite /move /= pull_comp; congr (_, _); apply/ffunP=> p;
    by rewrite ffunE /= ?permKV ?permK.
have Pmove s t y : P s (move t y) = P (t^-1 * s)%g y.
  by rewrite /P pull_eq pull_comp; congr (_ == _)%:R; apply/ffunP=> p; rewrite !ffunE /= permM.
pose R y x := #|{perm T}|%:R^-1 * \sum_t Q (move t y) (move t x).
have PR s x : \sum_y P s y * R y x = P s x.
  rewrite (eq_bigr (fun y => \sum_t #|{perm T}|%:R^-1 * (P s y * Q (move t y) (move t x)))); last first.
    by move=> y _; rewrite /R mulrCA mulr_sumr mulr_sumr; apply: eq_bigr => t _.
  rewrite exchange_big /= (eq_bigr (fun=> #|{perm T}|%:R^-1 * P s x)) => [|t _].
    by rewrite sumr_const -[_ *+ _]mulr_natl mulrA mulfV // mul1r.
  rewrite -mulr_sumr; congr (_ * _).
  transitivity (\sum_y P (t * s)%g (move t y) * Q (move t y) (move t x)).
    by apply: eq_bigr => y _; rewrite Pmove mulgA mulVg mul1g.
  rewrite -[LHS](reindex (move t) (P := xpredT) (F := fun y => P (t * s)%g y * Q y (move t x))) /=; last exact: onW_bij.
  by rewrite cP Pmove mulgA mulVg mul1g.
pose d y s := \sum_t #|{perm T}|%:R^-1 * c (move t y) (t * s)%g.
have dP y x : R y x = \sum_s d y s * P s x.
  rewrite (eq_bigr (fun s => \sum_t #|{perm T}|%:R^-1 * (c (move t y) (t * s)%g * P s x))) => [|s _]; last first.
    by rewrite mulr_suml; apply: eq_bigr => t _; rewrite mulrA.
  rewrite exchange_big /R mulr_sumr; apply: eq_bigr => t _; rewrite -mulr_sumr; congr (_ * _).
  rewrite /Q (reindex_inj (mulgI t)) /=; apply: eq_bigr => s _.
  by rewrite Pmove mulgA mulVg mul1g.
have Rsym J J' : symmetric (fun I I' => R (I, J) (I', J')).
  move=> s I I'; rewrite /R; congr (_ * _); rewrite [RHS](reindex_inj (mulIg s)) /=.
  by apply: eq_bigr => t _; congr Q; congr (_, _); rewrite pull_comp; apply/ffunP=> p; rewrite !ffunE /= permM.
(* the entries of A are those of A R, which is R A *)
have AE J K : A J K = \sum_J' \sum_I A J' I * R (I, J') (K, J).
  transitivity (\sum_I \sum_J' R (J', J') (I, J) * A I K).
    rewrite -[LHS](sum_pick (A^~ K)); apply: eq_bigr => I _; rewrite -mulr_suml; congr (_ * _).
    have := PR 1%g (I, J); rewrite {2}/P /= pull_one eq_sym => <-.
    rewrite -(pair_bigA _ (fun I' J' => P 1%g (I', J') * R (I', J') (I, J))) exchange_big /=; apply: eq_bigr => J' _.
    by rewrite -[RHS](sum_pick (fun I' => R (I', J') (I, J))); apply: eq_bigr => I' _; rewrite /P /= pull_one eq_sym.
  rewrite exchange_big; apply: eq_bigr => J' _; exact/esym/(AX _ (Rsym J' J)).
exists (fun s => \sum_J' \sum_I A J' I * d (I, J') (s^-1)%g) => J K.
rewrite AE [RHS](reindex_inj invg_inj) /=.
under [RHS]eq_bigr do rewrite invgK mulr_suml; rewrite [RHS]exchange_big; apply: eq_bigr => J' _.
under [RHS]eq_bigr do rewrite mulr_suml; rewrite [RHS]exchange_big; apply: eq_bigr => I _.
rewrite dP mulr_sumr; apply: eq_bigr => s _; rewrite mulrA; congr (_ * _).
by rewrite /P /= eq_sym pull_eq eq_sym.
Qed.
End Bicommutant.

Section Symmetric.
Variable A : word T L -> word T L -> F.

Lemma commute_ext X Y : X =2 Y -> commute A X -> commute A Y.
Proof.
move=> XY AX I J; have := AX I J; rewrite /mul.
rewrite (eq_bigr (fun K => A I K * Y K J)) => [->|K _]; last by rewrite XY.
by apply: eq_bigr => K _; rewrite XY.
Qed.

Lemma commute_mul X Y : commute A X -> commute A Y -> commute A (mul X Y).
Proof.
move=> AX AY I J; rewrite /mul.
transitivity (\sum_M mul A X I M * Y M J).
  under eq_bigr do rewrite mulr_sumr; rewrite exchange_big; apply: eq_bigr => M _ /=.
  by rewrite /mul mulr_suml; apply: eq_bigr => K _; rewrite mulrA.
transitivity (\sum_M X I M * mul A Y M J).
  under eq_bigr do rewrite AX /mul mulr_suml; rewrite exchange_big; apply: eq_bigr => M _ /=.
  by rewrite /mul mulr_sumr; apply: eq_bigr => K _; rewrite mulrA.
under eq_bigr do rewrite AY /mul mulr_sumr; rewrite exchange_big; apply: eq_bigr => M _ /=.
by rewrite mulr_suml; apply: eq_bigr => K _; rewrite mulrA.
Qed.

Lemma commute_sum (N : finType) (P : pred N) (x : N -> F) (X : N -> word T L -> word T L -> F) :
  (forall i, P i -> commute A (X i)) -> commute A (fun I J => \sum_(i | P i) x i * X i I J).
Proof.
move=> AX I J; rewrite /mul.
under eq_bigr do rewrite mulr_sumr; under [RHS]eq_bigr do rewrite mulr_suml.
rewrite exchange_big [RHS]exchange_big; apply: eq_bigr => i Pi /=.
have := congr1 ( *%R (x i)) (AX i Pi I J); rewrite /mul !mulr_sumr => H.
by under eq_bigr do rewrite mulrCA; rewrite H; apply: eq_bigr => K _; rewrite mulrA.
Qed.

Lemma commute_one : commute A (fun I J => (I == J)%:R).
Proof.
move=> I J; rewrite /mul (sum_pick (A^~ J)) -[RHS](sum_pick (A I)); apply: eq_bigr => K _.
by rewrite mulrC eq_sym.
Qed.

(* X at the place p, the identity elsewhere *)
Definition at_place (X : L -> L -> F) (p q : T) := if q == p then X else fun a b => (a == b)%:R.
(* the action of the Lie algebra *)
Definition derivation (X : L -> L -> F) I J := \sum_p powers (at_place X p) I J.
(* matrices at the places in all orders *)
Definition scatter (gs : T -> L -> L -> F) I J := \sum_(s : {perm T}) powers (fun p => gs (s p)) I J.

Lemma eq_powers (gs hs : T -> L -> L -> F) I J : (forall p, gs p =2 hs p) -> powers gs I J = powers hs I J.
Proof. by move=> gh; apply: eq_bigr => p _; rewrite gh. Qed.

Lemma scatter_perm t gs I J : scatter (fun p => gs (t p)) I J = scatter gs I J.
Proof.
rewrite /scatter [RHS](reindex_inj (mulIg t)) /=; apply: eq_bigr => s _.
by apply: eq_bigr => p _; rewrite permM.
Qed.

Lemma mul_one_l (X Y : L -> L -> F) : one X -> mul X Y =2 Y.
Proof.
move=> X1 a b; rewrite /mul (bigD1 a) //= X1 eqxx mul1r big1 ?addr0 // => c ca.
by rewrite X1 eq_sym (negbTE ca) mul0r.
Qed.

Lemma mul_one_r (X Y : L -> L -> F) : one Y -> mul X Y =2 X.
Proof.
move=> Y1 a b; rewrite /mul (bigD1 b) //= Y1 eqxx mulr1 big1 ?addr0 // => c ca.
by rewrite Y1 (negbTE ca) mulr0.
Qed.

Lemma derivation_scatter (X : L -> L -> F) (gs : T -> L -> L -> F) I J :
  mul (derivation X) (scatter gs) I J = \sum_p scatter (fun r => mul (at_place X p r) (gs r)) I J.
Proof.
transitivity (\sum_(s : {perm T}) \sum_p powers (fun r => mul (at_place X p r) (gs (s r))) I J).
  rewrite exchange_big /mul /derivation /scatter /=.
  under eq_bigr do rewrite mulr_suml; rewrite exchange_big; apply: eq_bigr => p _ /=.
  under eq_bigr do rewrite mulr_sumr; rewrite exchange_big; apply: eq_bigr => s _ /=.
  by rewrite powers_mul.
rewrite /scatter [RHS]exchange_big; apply: eq_bigr => s _ /=.
rewrite [LHS](reindex_inj (@perm_inj _ (s^-1)%g)) /=; apply: eq_bigr => p _; apply: eq_bigr => r _.
by rewrite /at_place -(inj_eq (@perm_inj _ s)) permKV.
Qed.

Hypothesis F0 : [char F] =i pred0.
Hypothesis AD : forall X : L -> L -> F, commute A (derivation X).

Lemma commute_scatter (S : {set T}) gs : (forall p, p \notin S -> one (gs p)) -> commute A (scatter gs).
Proof.
move: {2}#|S| (erefl #|S|) => n; elim: n S gs => [|n IH] S gs Sn gs1.
  have S0 : S = set0 by apply/eqP; rewrite -cards_eq0 Sn.
  apply: (commute_ext (X := fun I J => \sum_(s : {perm T}) 1 * (I == J)%:R)) => [I J|].
    by apply: eq_bigr => s _; rewrite mul1r powers_one // => p; apply: gs1; rewrite S0 inE.
  by apply: commute_sum => s _; apply: commute_one.
have /card_gt0P[q qS] : (0 < #|S|)%N by rewrite Sn.
set S' := S :\ q; have S'n : #|S'| = n by move: Sn; rewrite (cardsD1 q) qS => -[].
pose gs' p := if p == q then fun a b => (a == b)%:R else gs p.
pose hs p r := mul (at_place (gs q) p r) (gs' r).
have gs'1 p : p \notin S' -> one (gs' p).
  by rewrite inE /gs' inE; case: eqP => //= _; apply: gs1.
have hs1 p r : r != p -> hs p r =2 gs' r by move=> rp; apply: mul_one_l => a b; rewrite /at_place (negbTE rp).
(* at a place with the identity, q's matrix counts as at q itself *)
have hsq p : p \notin S' -> scatter (hs p) =2 scatter gs.
  move=> pS I J; rewrite -[RHS](scatter_perm (tperm p q)); apply: eq_bigr => s _; apply: eq_powers => r a b.
  case: (eqVneq (s r) p) => [->|rp]; first by rewrite tpermL /hs mul_one_r; [rewrite /at_place eqxx|exact: gs'1].
  rewrite hs1 // /gs'; case: (eqVneq (s r) q) rp => [->|rq] rp; last by rewrite tpermD // eq_sym.
  by rewrite tpermR gs1 //; move: pS; rewrite !inE eq_sym rp.
pose m := #|[predC S']|.
have m0 : m%:R != 0 :> F.
  by rewrite (charf0P _).1 // -lt0n; apply/card_gt0P; exists q; rewrite !inE eqxx.
apply: (commute_ext (X := fun I J => \sum_(b : bool) (if b then m%:R^-1 else - m%:R^-1) *
    (if b then mul (derivation (gs q)) (scatter gs') I J else \sum_(p in S') 1 * scatter (hs p) I J))).
  move=> I J; rewrite big_bool /= mulNr -mulrBr derivation_scatter (bigID (mem S')) /=.
  under [X in _ - X]eq_bigr do rewrite mul1r.
  rewrite [X in X - _]addrC addrK (eq_bigr (fun=> scatter gs I J)) => [|p pS]; last exact: hsq.
  by rewrite sumr_const -[scatter gs I J *+ _]mulr_natl mulrA mulVf // mul1r.
apply: commute_sum => -[] _.
  by apply: commute_mul; [exact: AD | apply: (IH S')].
apply: commute_sum => p pS; apply: (IH S') => // r rS a b.
by rewrite hs1 ?gs'1 //; apply: contraNneq rS => ->.
Qed.

(* All of the symmetric operators are combinations of scattered ones. *)
Lemma commute_symmetric X : symmetric X -> commute A X.
Proof.
move=> Xs; have k0 : #|{perm T}|%:R != 0 :> F.
  by rewrite (charf0P _).1 // -lt0n; apply/card_gt0P; exists 1%g.
pose e (K : word T L * word T L) p a b : F := ((a == K.1 p) && (b == K.2 p))%:R.
apply: (commute_ext (X := fun I J => \sum_K #|{perm T}|%:R^-1 * X K.1 K.2 * scatter (e K) I J)); last first.
  by apply: commute_sum => K _; apply: (@commute_scatter setT) => p; rewrite inE.
move=> I J; rewrite /scatter; under eq_bigr do rewrite mulr_sumr; rewrite exchange_big /=.
rewrite (eq_bigr (fun=> #|{perm T}|%:R^-1 * X I J)) => [|s _].
  by rewrite sumr_const -[_ *+ _]mulr_natl mulrA mulfV // mul1r.
rewrite (bigD1 (pull (s^-1)%g I, pull (s^-1)%g J)) //= big1 ?addr0 => [|K ne].
  rewrite Xs [X in _ * X]big1 ?mulr1 // => p _.
  by rewrite /e /= !ffunE permK !eqxx.
have [p] : exists p, (I p != K.1 (s p)) || (J p != K.2 (s p)).
  apply/existsP; apply: contraNT ne; rewrite negb_exists => /forallP H; apply/eqP.
  rewrite [K]surjective_pairing; congr (_, _); apply/ffunP=> p; have := H (s^-1 p)%g;
    by rewrite !ffunE permKV negb_or !negbK => /andP[/eqP e1 /eqP e2]; rewrite ?e1 ?e2.
by rewrite -negb_and => /negbTE H; rewrite [X in _ * X](bigD1 p) //= /e H mul0r mulr0.
Qed.

Lemma schur_weyl : exists x : {perm T} -> F, forall I J, A I J = \sum_s x s * (I == pull s J)%:R.
Proof.
apply: bicommutant; last exact: commute_symmetric.
by rewrite (charf0P _).1 // -lt0n; apply/card_gt0P; exists 1%g.
Qed.
End Symmetric.
End Operators.
