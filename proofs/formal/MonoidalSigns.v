(* The functor of Sp(n) on diagrams side by side, and on the identity.

   With the signs of SymplecticFunctor the functor is monoidal: for diagrams side by side both the matrix F and the sign
   are products (symplectic_tensor), the identity goes to the identity matrix (symplectic_identity). On the rim of the
   disc the places of the right diagram lie between the outputs and the inputs of the left one, so no edge of the left
   one crosses one of the right; and the edges of the identity are nested. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Compositions PartitionFunctor BrauerFunctor.
From Eqmath Require Import WordSums SignedDiagrams SignedBrauer SignedFunctor SymplecticFunctor.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Beside.
Variables (S T S' T' : finType) (c : {ffun S + T -> S + T}) (b : {ffun S' + T' -> S' + T'}).
Notation cb := (beside_brauer c b).
Notation left_ := (@on_left S T S' T').
Notation right_ := (@on_right S T S' T').

Lemma sum_beside (R : Type) (idx : R) (op : Monoid.com_law idx) (f : (S + S') + (T + T') -> R) :
  \big[op/idx]_z f z = op (\big[op/idx]_p f (left_ p)) (\big[op/idx]_q f (right_ q)).
Proof. by rewrite !big_sumType /= Monoid.mulmACA. Qed.

(* in the order of the rim: outputs of the left one, the right one, inputs of the left one *)
Lemma disc_on_left (p : S + T) :
  disc (left_ p) = (if p is inl _ then disc p else #|S'| + #|T'| + disc p)%N.
Proof.
case: p => [s|t]; rewrite /disc /=; first exact: enum_rank_inl.
rewrite enum_rank_inl !card_sum [(#|T| + _)%N]addnC -addnBA ?ltn_ord // -!addnA addnCA; congr (_ + _)%N.
by rewrite addnCA.
Qed.

Lemma disc_on_right (p : S' + T') : disc (right_ p) = (#|S| + disc p)%N.
Proof.
case: p => [s|t]; rewrite /disc /=; first exact: enum_rank_inr.
by rewrite enum_rank_inr !card_sum -addnS subnDl addnA.
Qed.

Lemma first_left p : first cb (left_ p) = first c p.
Proof.
rewrite /first beside_left !disc_on_left; case: p (c p) => [s|t] [s'|t'] //; rewrite ?ltn_add2l //.
  by rewrite /= !(leq_trans (ltn_ord _)) // ?leq_addr // addnCA leq_addr.
rewrite !ltnNge; congr (~~ _); transitivity true; last apply: esym.
  by rewrite ltnW // (leq_trans (ltn_ord _)) //= addnCA leq_addr.
by rewrite ltnW // (leq_trans (ltn_ord _)) //= leq_addr.
Qed.

Lemma first_right p : first cb (right_ p) = first b p.
Proof. by rewrite /first beside_right !disc_on_right ltn_add2l. Qed.

Lemma F_beside (L : finType) (R : comRingType) (C : L -> L -> R) (I : word S L) (I' : word S' L) J J' :
  F C cb (glue I I') (glue J J') = F C c I J * F C b I' J'.
Proof.
rewrite /F big_mkcond sum_beside -!big_mkcond /=; congr (_ * _).
  apply: eq_big => [p|p _]; first exact: first_left.
  by rewrite beside_left; case: p (c p) => [s|t] [s'|t'] /=; rewrite ?ffunE.
apply: eq_big => [p|p _]; first exact: first_right.
by rewrite beside_right; case: p (b p) => [s|t] [s'|t'] /=; rewrite ?ffunE.
Qed.

Lemma crossings_beside : crossings cb = (crossings c + crossings b)%N.
Proof.
have crossE (S1 T1 : finType) (d : {ffun S1 + T1 -> S1 + T1}) : crossings d = (\sum_p \sum_q cross d p q)%N.
  rewrite pair_bigA /= /crossings -sum1_card big_mkcond; apply: eq_bigr => -[p q] _.
  by rewrite inE /=; case: (cross d p q).
have lt_left (p q : S + T) : (disc (left_ p) < disc (left_ q))%N = (disc p < disc q)%N.
  rewrite !disc_on_left; case: p q => [s|t] [s'|t'] //; rewrite ?ltn_add2l //.
    by rewrite /= !(leq_trans (ltn_ord _)) // ?leq_addr // addnCA leq_addr.
  rewrite !ltnNge; congr (~~ _); transitivity true; last apply: esym.
    by rewrite ltnW // (leq_trans (ltn_ord _)) //= addnCA leq_addr.
  by rewrite ltnW // (leq_trans (ltn_ord _)) //= leq_addr.
have out_lt (s : S) (q : S' + T') : (disc (left_ (inl s)) < disc (right_ q))%N.
  by rewrite disc_on_left disc_on_right ltn_addr // ltn_ord.
have in_gt (t : T) (q : S' + T') : (disc (right_ q) < disc (left_ (inr t)))%N.
  by rewrite disc_on_left disc_on_right /= addnCA ltn_add2l ltn_addr // disc_lt.
have left_left p q : cross cb (left_ p) (left_ q) = cross c p q by rewrite /cross !beside_left !lt_left.
have right_right p q : cross cb (right_ p) (right_ q) = cross b p q.
  by rewrite /cross !beside_right !disc_on_right !ltn_add2l.
have left_right p q : cross cb (left_ p) (right_ q) = false.
  apply/negP; rewrite /cross beside_left beside_right => /and3P[_]; case: (c p) => [s|t].
    by rewrite ltnNge (ltnW (out_lt s q)).
  by move=> _; rewrite ltnNge (ltnW (in_gt t (b q))).
have right_left p q : cross cb (right_ p) (left_ q) = false.
  apply/negP; rewrite /cross beside_left beside_right => /and3P[]; case: q => [s|t].
    by rewrite ltnNge (ltnW (out_lt s p)).
  by move=> _; rewrite ltnNge (ltnW (in_gt t (b p))).
rewrite !crossE sum_beside; congr (_ + _)%N; apply: eq_bigr => p _; rewrite sum_beside /=.
  rewrite [X in (_ + X)%N]big1 => [|q _]; last by rewrite left_right.
  by rewrite addn0; apply: eq_bigr => q _; rewrite left_left.
rewrite [X in (X + _)%N]big1 => [|q _]; last by rewrite right_left.
by rewrite add0n; apply: eq_bigr => q _; rewrite right_right.
Qed.

Lemma output_edges_beside : output_edges cb = (output_edges c + output_edges b)%N.
Proof.
have cardE (X : finType) (P : pred X) : #|[set x | P x]| = (\sum_x P x)%N.
  by rewrite -sum1_card big_mkcond; apply: eq_bigr => x _; rewrite inE; case: (P x).
rewrite /output_edges !cardE big_sumType /=; congr (_ + _)%N; apply: eq_bigr => s _.
  have := first_left (inl s); have := beside_left c b (inl s); rewrite /= => cbE fE.
  by rewrite fE cbE; case: (c (inl s)).
have := first_right (inl s); have := beside_right c b (inl s); rewrite /= => cbE fE.
by rewrite fE cbE; case: (b (inl s)).
Qed.
End Beside.

Section Monoidal.
Variables (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R).

Theorem symplectic_tensor (S T S' T' : finType) (c : {ffun S + T -> S + T}) (b : {ffun S' + T' -> S' + T'})
    (I : word S L) (I' : word S' L) J J' :
  functor_sign eta (beside_brauer c b) * F C (beside_brauer c b) (glue I I') (glue J J') =
  (functor_sign eta c * F C c I J) * (functor_sign eta b * F C b I' J').
Proof. by rewrite F_beside /functor_sign crossings_beside output_edges_beside addnACA exprD mulrACA. Qed.

(* wires from row to row *)
Lemma F_wires (T T' : finType) (h : T -> T') h' (I : word T L) (J : word T' L) :
  F C (wires_brauer h h') I J = (I == [ffun p => J (h p)])%:R.
Proof.
rewrite /F big_mkcond big_sumType /= [X in _ * X]big1 ?mulr1 => [|q _]; last first.
  by rewrite ffunE; case: ifP.
rewrite -(@powers_one L R T (fun=> delta R)) // /powers; apply: eq_bigr => p _.
by rewrite /first !ffunE /= ltn_addr ?ltn_ord.
Qed.

Lemma sign_wires (T T' : finType) (h : T -> T') h' :
  (forall p q, enum_rank p < enum_rank q -> enum_rank (h p) < enum_rank (h q))%N ->
  functor_sign eta (wires_brauer h h') = 1.
Proof.
move=> mono; rewrite /functor_sign.
suff [-> ->] : crossings (wires_brauer h h') = 0%N /\ output_edges (wires_brauer h h') = 0%N by [].
split; apply: eq_card0 => x; rewrite !inE; last by rewrite ffunE andbF.
have outer (p : T) m : (#|T| + m < enum_rank p)%N = false.
  by apply/negbTE; rewrite -leqNgt ltnW // ltn_addr // ltn_ord.
case: x => [[p|p] [q|q]]; apply/negP; rewrite /cross !ffunE /= ?outer ?andbF //.
move=> /and3P[pq _]; rewrite ltn_add2l ltnNge => /negP[]; apply/ltnW/ltn_sub2l; last exact: mono.
exact: leq_ltn_trans (mono _ _ pq) (ltn_ord _).
Qed.

Theorem symplectic_identity (T : finType) (I J : word T L) :
  functor_sign eta (identity_brauer T) * F C (identity_brauer T) I J = (I == J)%:R.
Proof.
rewrite sign_wires // mul1r F_wires; congr (_ == _)%:R.
by apply/ffunP=> p; rewrite ffunE.
Qed.
End Monoidal.
