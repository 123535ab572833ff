(* Contractions along diagrams, for any form.

   A partial diagram on the places T is an involution b of T; its fixed places are free, and "may p q" says which
   places may be joined at all (all of them for O(n), Sp(n); only an upright with a dual one for U(n)). A tensor z is
   contracted along b by summing C (v p) (v (b p)) over the letters of every edge; what is left depends on the free
   places:

       contract b z u = sum of diagram b v * z v over the words v that agree with u on the free places of b.

   Let G be a set of families of matrices, one matrix for every place, that preserve the form C.
   - A contraction of an invariant tensor is invariant on the free places (contract_fixes), since a product of
     matrices contracts to the product of the forms (contract_powers).
   - Suppose that an invariant tensor on a set S of places, S not empty, is 0 as soon as all its traces are 0. Then an
     invariant tensor whose scalar product with every perfect diagram is 0 is itself 0 (contract_down): contracted
     along a perfect diagram it is that scalar product; and if the contractions along b with one more edge are all 0
     then the contraction along b is traceless, so 0; at last b has no edges. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Involutions.
Variable T : finType.
Implicit Types (b : {ffun T -> T}) (p q r : T).

Definition involution b := [forall p, b (b p) == p].
Definition free b := [set p | b p == p].
(* the diagram without edges, and b with one more edge *)
Definition edgeless : {ffun T -> T} := [ffun p => p].
Definition join b p q : {ffun T -> T} := put (put b p q) q p.

Lemma involutionK b : involution b -> involutive b.
Proof. by move/forallP=> bb p; apply/eqP. Qed.

Lemma perfectE b : perfect b = involution b && (free b == set0).
Proof.
apply/forallP/andP => [bb|[/forallP bb /eqP/setP b0] p]; last by have := b0 p; rewrite !inE bb => ->.
split; first by apply/forallP=> p; case/andP: (bb p).
by apply/eqP/setP=> p; rewrite !inE; apply/negbTE; case/andP: (bb p).
Qed.

Section Join.
Variables (b : {ffun T -> T}) (p q : T).
Hypotheses (pb : p \in free b) (qb : q \in free b) (pq : before p q).

Lemma joinE r : join b p q r = if r == q then p else if r == p then q else b r.
Proof. by rewrite !ffunE. Qed.

Lemma free_join r : (r \in free (join b p q)) = [&& r != p, r != q & r \in free b].
Proof.
have nq := before_neq pq; rewrite !inE joinE.
case: (r =P q) => [->|_]; first by rewrite (negbTE nq) andbF.
by case: (r =P p) => [->|_] //; rewrite eq_sym (negbTE nq).
Qed.

Lemma join_involution : involution b -> involution (join b p q).
Proof.
move=> bb; have nq := before_neq pq; apply/forallP=> r; rewrite [join b p q r]joinE.
case: (r =P q) => [->|/eqP rq]; first by rewrite joinE (negbTE nq) eqxx.
case: (r =P p) => [->|/eqP rp]; first by rewrite joinE eqxx.
have fix_neq s : s \in free b -> (b r == s) = (r == s).
  by rewrite inE => /eqP bs; rewrite -{1}bs (inj_eq (inv_inj (involutionK bb))).
by rewrite joinE !fix_neq // (negbTE rq) (negbTE rp) (forallP bb).
Qed.

Lemma opens_join r : opens (join b p q) r = (r == p) || opens b r.
Proof.
move: pb qb; rewrite !inE => /eqP bp /eqP bq; rewrite /opens joinE.
case: (r =P q) => [->|_]; first by rewrite bq before_irr (before_asym pq) eq_sym (negbTE (before_neq pq)).
by case: (r =P p) => [->|_]; rewrite ?pq.
Qed.
End Join.

Variable may : rel T.
Definition walled b := [forall p, (b p == p) || may p (b p)].

Lemma join_walled b p q : symmetric may -> may p q -> walled b -> walled (join b p q).
Proof.
move=> ms mpq wb; apply/forallP=> r; rewrite joinE.
case: (r =P q) => [->|_]; first by rewrite ms mpq orbT.
by case: (r =P p) => [->|_]; rewrite ?mpq ?orbT // (forallP wb).
Qed.

(* every partial diagram comes from the edgeless one by adding edges *)
Lemma involution_ind (P : {ffun T -> T} -> Prop) : P edgeless ->
  (forall b p q, involution b -> walled b -> p \in free b -> q \in free b -> before p q -> may p q ->
     P b -> P (join b p q)) ->
  forall b, involution b -> walled b -> P b.
Proof.
move=> P0 PS b; move: {2}#|_| (leqnn #|~: free b|) => m; elim: m b => [|m IH] b le bb wb.
  suff -> : b = edgeless by [].
  move: le; rewrite leqn0 cards_eq0 => /eqP/setP b0; apply/ffunP=> p.
  by have := b0 p; rewrite !inE ffunE => /negbFE/eqP.
case: (pickP (opens b)) => [p op|none]; last first.
  suff -> : b = edgeless by [].
  apply/ffunP=> p; rewrite ffunE; apply/eqP/negPn/negP; rewrite eq_sym => /before_total.
  by have := none (b p); have := none p; rewrite /opens involutionK // => -> -> [].
have np := before_neq op; have bpp := involutionK bb p; set q := b p in op np bpp.
pose c : {ffun T -> T} := put (put b p p) q q.
have cE r : c r = if (r == p) || (r == q) then r else b r.
  by rewrite !ffunE; case: (r =P q) => [->|_]; rewrite ?orbT // orbF; case: (r =P p) => [->|].
have bE : b = join c p q.
  apply/ffunP=> r; rewrite joinE cE; case: (r =P q) => [->|_] //=.
  by case: (r =P p) => [->|].
have bneq r : (b r == p) || (b r == q) = (r == p) || (r == q).
  by rewrite -{1}bpp !(inj_eq (inv_inj (involutionK bb))) orbC.
have cc : involution c.
  by apply/forallP=> r; rewrite [c r]cE; case: ifP => rpq; rewrite cE ?bneq rpq ?eqxx // (forallP bb).
have wc : walled c by apply/forallP=> r; rewrite cE; case: ifP => _; rewrite ?eqxx // (forallP wb).
have mpq : may p q by have /forallP/(_ p) := wb; rewrite -/q eq_sym (negbTE np).
rewrite bE; apply: PS => //; rewrite ?inE ?cE ?eqxx ?orbT //; apply: IH => //.
rewrite -ltnS; apply: leq_trans le; apply: proper_card; apply/properP; split.
  by apply/subsetP=> r; rewrite !inE cE; case: ifP; rewrite ?eqxx.
by exists p; rewrite !inE ?cE ?eqxx // -/q eq_sym np.
Qed.
End Involutions.

(* all places may be joined *)
Definition everywhere (T : Type) : rel T := fun _ _ => true.

Lemma everywhere_sym (T : Type) : symmetric (@everywhere T).
Proof. by []. Qed.

Lemma walled_everywhere (T : finType) b : walled (@everywhere T) b.
Proof. by apply/forallP=> p; rewrite orbT. Qed.

Lemma sum_delta (L : finType) (R : comRingType) (f : L -> R) a : \sum_c delta R a c * f c = f a.
Proof.
rewrite (bigD1 a) //= /delta eqxx mul1r big1 ?addr0 // => c; rewrite eq_sym => /negbTE->.
by rewrite mul0r.
Qed.

(* the matrices gs on the places of S, nothing on the others *)
Definition on (T L : finType) (R : comRingType) (S : {set T}) (gs : T -> L -> L -> R) p :=
  if p \in S then gs p else delta R.

Section Contractions.
Variables (T L : finType) (R : comRingType) (C : L -> L -> R).
Implicit Types (b : {ffun T -> T}) (p q r : T) (u v w : word T L) (z : word T L -> R) (S : {set T}).
Implicit Types (gs hs : T -> L -> L -> R) (g h : L -> L -> R).

Definition agree S u v := [forall p in S, u p == v p].
Definition contract b z u := \sum_(v | agree (free b) v u) diagram C b v * z v.
Definition trace p q z u := \sum_a \sum_c C a c * z (put (put u p a) q c).

Lemma agreeP S u v : reflect (forall p, p \in S -> u p = v p) (agree S u v).
Proof.
by apply: (iffP forallP) => [H p pS|H p]; [apply/eqP; have := H p; rewrite pS|apply/implyP=> pS; apply/eqP/H].
Qed.

Lemma diagram_join b p q u : p \in free b -> q \in free b -> before p q ->
  diagram C (join b p q) u = C (u p) (u q) * diagram C b u.
Proof.
move=> pb qb pq; have ne := before_neq pq; move: (pb) (qb); rewrite !inE => /eqP bp /eqP bq.
rewrite /diagram (bigD1 p) ?opens_join ?eqxx //= joinE (negbTE ne) eqxx; congr (_ * _).
apply: eq_big => [r|r /andP[]]; rewrite opens_join //.
  by case: (r =P p) => [->|_]; rewrite ?andbT // /opens bp before_irr.
rewrite joinE => opr rp; rewrite (negbTE rp) in opr *; case: (r =P q) => [rq|//].
by move: opr; rewrite rq /opens bq before_irr.
Qed.

Lemma diagram_edgeless u : diagram C (edgeless T) u = 1.
Proof. by apply: big_pred0 => p; rewrite /opens ffunE before_irr. Qed.

Lemma contract_edgeless z u : contract (edgeless T) z u = z u.
Proof.
rewrite /contract (big_pred1 u) ?diagram_edgeless ?mul1r // => v.
by apply/agreeP/eqP => [H|-> //]; apply/ffunP=> p; apply: H; rewrite inE ffunE.
Qed.

Lemma contract_perfect b z u : perfect b -> contract b z u = \sum_v diagram C b v * z v.
Proof.
rewrite perfectE => /andP[_ /eqP b0]; apply: eq_bigl => v.
by apply/agreeP=> p; rewrite b0 inE.
Qed.

Lemma contract_join b p q z u : p \in free b -> q \in free b -> before p q ->
  contract (join b p q) z u = trace p q (contract b z) u.
Proof.
move=> pb qb pq; have ne := before_neq pq.
rewrite /contract (partition_big (fun v => v p) xpredT) //=; apply: eq_bigr => a _.
rewrite (partition_big (fun v => v q) xpredT) //=; apply: eq_bigr => c _; rewrite mulr_sumr.
have putp : put (put u p a) q c p = a by rewrite !putE (negbTE ne) eqxx.
have putq : put (put u p a) q c q = c by rewrite putE eqxx.
apply: congr_big => // v; last by move=> /andP[/andP[_ /eqP<-] /eqP<-]; rewrite diagram_join // mulrA.
apply/andP/agreeP => [[/andP[/agreeP av /eqP vp] /eqP vq] r rb|av].
  case: (r =P q) => [->|/eqP rq]; first by rewrite putq.
  case: (r =P p) => [->|/eqP rp]; first by rewrite putp.
  by rewrite !putE (negbTE rq) (negbTE rp) av // free_join // rp rq.
rewrite (av p) // (av q) // putp putq !eqxx; split=> //; rewrite andbT; apply/agreeP=> r.
by rewrite free_join // => /and3P[rp rq rb]; rewrite av // !putE (negbTE rq) (negbTE rp).
Qed.

(* for a symmetric or antisymmetric form the order of the places of a trace matters little *)
Lemma trace_swap s p q z u : (forall a c, C c a = s * C a c) -> p != q -> trace q p z u = s * trace p q z u.
Proof.
move=> Cs pq; rewrite /trace exchange_big mulr_sumr; apply: eq_bigr => a _; rewrite mulr_sumr; apply: eq_bigr => c _.
by rewrite Cs mulrA putC 1?eq_sym.
Qed.

(* the matrices g, h at two places do not change the form *)
Definition preserves g h := forall x y, \sum_a \sum_c C a c * (g x a * h y c) = C x y.

Section Wall.
Variable may : rel T.
Definition preserve gs := forall p q, before p q -> may p q -> preserves (gs p) (gs q).

Lemma contract_powers gs b u w : preserve gs -> involution b -> walled may b ->
  contract b (powers gs u) w = diagram C b u * \prod_(p in free b) gs p (u p) (w p).
Proof.
move=> gsC bb wb; move: b bb wb w; apply: involution_ind => [w|b p q _ _ pb qb pq mpq IH w].
  by rewrite contract_edgeless diagram_edgeless mul1r; apply: eq_bigl => p; rewrite inE ffunE eqxx.
have ne := before_neq pq; rewrite contract_join // diagram_join //.
set rest := \prod_(r in free (join b p q)) _.
have E a c : contract b (powers gs u) (put (put w p a) q c) =
    gs p (u p) a * gs q (u q) c * (diagram C b u * rest).
  rewrite IH [RHS]mulrCA; congr (_ * _); rewrite (bigD1 p) // (bigD1 q) /=; last by rewrite qb eq_sym.
  rewrite !putE (negbTE ne) !eqxx mulrA; congr (_ * _); apply: eq_big => [r|r].
    by rewrite free_join //; case: (r \in free b); rewrite ?andbT ?andbF.
  by case/andP=> /andP[_ /negbTE rp] /negbTE rq; rewrite !putE rq rp.
rewrite -(gsC _ _ pq mpq) !mulr_suml; apply: eq_bigr => a _; rewrite !mulr_suml; apply: eq_bigr => c _.
by rewrite E !mulrA.
Qed.

(* perfect diagrams are invariant *)
Lemma diagram_fixed gs b : preserve gs -> perfect b -> walled may b -> fixes gs (diagram C b).
Proof.
move=> gsC pb wb u; have := pb; rewrite perfectE => /andP[bb /eqP b0].
have <- : contract b (powers gs u) u = diagram C b u by rewrite contract_powers // b0 big_set0 mulr1.
by rewrite contract_perfect //; apply: eq_bigr => v _; rewrite mulrC.
Qed.

(* a contraction of an invariant is invariant *)
Lemma contract_fixes gs b z : preserve (fun p => transpose (gs p)) -> involution b -> walled may b ->
  fixes gs z -> fixes (on (free b) gs) (contract b z).
Proof.
move=> gsC bb wb zg u.
pose P w := diagram C b w * (\prod_(p in free b) gs p (u p) (w p)).
transitivity (\sum_w P w * z w); last first.
  rewrite /contract; under [RHS]eq_bigr => v _ do rewrite -zg mulr_sumr.
  rewrite exchange_big; apply: eq_bigr => w _ /=.
  rewrite /P -(contract_powers w u gsC bb wb) mulr_suml; apply: eq_bigr => v _.
  by rewrite mulrA.
rewrite /contract; under eq_bigr => w _ do rewrite mulr_sumr big_mkcond /=.
rewrite exchange_big; apply: eq_bigr => v _ /=.
pose w : word T L := [ffun p => if p \in free b then v p else u p].
have wv : agree (free b) v w by apply/agreeP=> p pb; rewrite ffunE pb.
rewrite (bigD1 w) //= wv big1 ?addr0 => [|w' ne]; last first.
  case: ifP => // /agreeP vw'; have /existsP[p pw] : [exists p, w' p != w p].
    by apply: contraNT ne => /existsPn H; apply/eqP/ffunP=> p; apply/eqP/negPn.
  rewrite /powers (bigD1 p) //= /on; move: pw; rewrite ffunE; case: ifP => pb; first by rewrite vw' ?eqxx.
  by rewrite eq_sym => /negbTE pw; rewrite /delta pw !mul0r.
rewrite mulrA [_ * diagram _ _ _]mulrC; congr (_ * _ * _).
rewrite /powers (bigID (mem (free b))) /= [X in _ * X]big1 ?mulr1 => [|p /negbTE pb]; last first.
  by rewrite /on pb /w ffunE pb /delta eqxx.
by apply: eq_bigr => p pb; rewrite /on pb ffunE pb.
Qed.

Variable G : (T -> L -> L -> R) -> Prop.
Definition invariant S z := forall gs, G gs -> fixes (on S gs) z.
Definition traceless S z := forall p q u, p \in S -> q \in S -> before p q -> may p q -> trace p q z u = 0.

Hypothesis may_sym : symmetric may.
Hypothesis GC : forall gs, G gs -> preserve gs /\ preserve (fun p => transpose (gs p)).
Hypothesis traceless_eq0 : forall S z, invariant S z -> traceless S z -> S != set0 -> forall u, z u = 0.

Lemma contract_down z : (forall gs, G gs -> fixes gs z) ->
  (forall b, perfect b -> walled may b -> \sum_v diagram C b v * z v = 0) -> forall u, z u = 0.
Proof.
move=> zG z0; suff H m b u : (#|free b| <= m)%N -> involution b -> walled may b -> contract b z u = 0.
  move=> u; rewrite -[LHS]contract_edgeless; apply: (H #|free (edgeless T)|) => //; apply/forallP=> p.
    by rewrite !ffunE.
  by rewrite ffunE eqxx.
elim: m b u => [|m IH] b u le bb wb; have [b0|bN] := eqVneq (free b) set0.
- by rewrite contract_perfect ?z0 // perfectE bb b0 eqxx.
- by move: le; rewrite leqn0 cards_eq0 (negbTE bN).
- by rewrite contract_perfect ?z0 // perfectE bb b0 eqxx.
apply: (traceless_eq0 _ _ bN) => [gs Ggs|p q v pb qb pq mpq].
  by apply: contract_fixes => //; [case: (GC Ggs)|exact: zG].
rewrite -contract_join // IH ?join_involution ?join_walled // -ltnS; apply: leq_trans le.
apply: proper_card; apply/properP; split; first by apply/subsetP=> r; rewrite free_join // => /and3P[].
by exists p; rewrite // free_join // eqxx.
Qed.
End Wall.
End Contractions.
