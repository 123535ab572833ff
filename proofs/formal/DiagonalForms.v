(* Traceless invariants of a diagonal form vanish, also when some letters do not move.

   Let c a != 0 be a weight for every letter a. The form sum_a c a x_a y_a has the reflections
       reflection x = 1 - 2 (c x) x^T / length x,   length x = sum_a c a x_a^2,
   and its traces are sum_a z (a at p and q) / c a. Let z be a tensor that is fixed on the places of S by the
   reflections along all x that are 0 on the letters below m. (For m = 0 these are reflections that keep the form;
   for m = 1 those of B(n), in an orthogonal basis of V that begins with (1, ..., 1).) If z is 0 at all words without
   a moving letter, and all traces of z are 0, then z is 0 (traceless_eq0).

   The proof. The reflection along e_a makes the contents even (reflection_even), and the product of those along e_a and
   e_a + t e_b, derived at t = 0, is the equation
       c a * (sum of z over the words with b for one a) = c b * (sum of z over the words with a for one b)
   (reflection_lie), so that the trace at a lowest word w (Traceless.v) over a place of its largest letter j becomes a
   positive multiple of z w / c j. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Contractions LieEquations Traceless.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Reflections.
Variables (L : finType) (F : numFieldType) (c : L -> F).
Implicit Types (a b d : L).

Definition length (x : L -> F) := \sum_a c a * x a ^+ 2.
Definition reflection (x : L -> F) a b := (a == b)%:R - 2%:R * c a * (x a * x b) / length x.

(* a reflection turns its vector round, and is inverse to itself *)
Lemma reflection_vector x b : length x != 0 -> \sum_a x a * reflection x a b = - x b.
Proof.
move=> l0; rewrite /reflection; under eq_bigr do rewrite mulrBr; rewrite sumrB.
rewrite (bigD1 b) //= eqxx mulr1 big1 ?addr0 => [|a /negbTE->]; last by rewrite mulr0.
rewrite (eq_bigr (fun a => c a * x a ^+ 2 * (2%:R * x b / length x))) => [|a _].
  by rewrite -mulr_suml -/(length x) mulrC divfK // mulr_natl mulr2n opprD addrA subrr sub0r.
rewrite expr2 [2%:R * c a]mulrC !mulrA; congr (_ * _ / _).
by rewrite mulrAC [x a * c a]mulrC.
Qed.

Lemma reflection_square x : length x != 0 -> one (mul (reflection x) (reflection x)).
Proof.
move=> l0 a b; rewrite /mul.
rewrite (eq_bigr (fun d => delta F a d * reflection x d b - 2%:R * c a * x a / length x * (x d * reflection x d b))).
  by rewrite sumrB sum_delta -mulr_sumr reflection_vector // mulrN opprK mulrAC -[_ * x a * x b]mulrA subrK.
move=> d _; rewrite {1}/reflection mulrBl; congr (_ - _).
by rewrite !mulrA; congr (_ * _); rewrite mulrAC.
Qed.

(* the letter a with weight 1, the letter b with weight t *)
Definition unit_vector a d : F := (d == a)%:R.
Definition line a b (t : F) d : F := (d == a)%:R + (d == b)%:R * t.

Lemma length_unit a : length (unit_vector a) = c a.
Proof.
rewrite /length (bigD1 a) //= big1 ?addr0 => [|d /negbTE da]; rewrite /unit_vector.
  by rewrite eqxx expr1n mulr1.
by rewrite da expr0n mulr0.
Qed.

Lemma length_line a b t : a != b -> length (line a b t) = c a + c b * t ^+ 2.
Proof.
move=> ab; rewrite /length (bigD1 a) // (bigD1 b) /=; last by rewrite eq_sym.
rewrite big1 ?addr0 => [|d /andP[/negbTE da /negbTE db]]; rewrite /line; last first.
  by rewrite da db mul0r addr0 expr0n mulr0.
by rewrite !eqxx (negbTE ab) eq_sym (negbTE ab) mul0r addr0 add0r mul1r expr1n mulr1.
Qed.

Hypothesis c0 : forall a, c a != 0.

Lemma reflection_unit a x y : reflection (unit_vector a) x y = (x == y)%:R * (-1) ^+ (x == a).
Proof.
rewrite /reflection length_unit /unit_vector.
case: (x =P a) => [->|_]; last by rewrite mul0r mulr0 mul0r subr0 mulr1.
rewrite mul1r [2%:R * c a * _]mulrAC mulfK // expr1 eq_sym.
by case: (y == a); rewrite ?mulr0 ?subr0 ?mul0r // mulr1 mul1r mulr2n opprD addrA subrr sub0r.
Qed.

Section Tensors.
Variables (T : finType) (S : {set T}) (z : word T L -> F).
Implicit Types (u v w : word T L) (p q : T).

Lemma reflection_even a u : fixes (on S (fun=> reflection (unit_vector a))) z -> z u != 0 ->
  ~~ odd #|[set p in S | u p == a]|.
Proof.
move=> za zu; apply/negP=> od; case/eqP: zu.
have := za u; rewrite (bigD1 u) //= [X in _ + X]big1 ?addr0 => [|v /word_neq[p vu]]; last first.
  rewrite /powers (bigD1 p) //= /on /delta.
  by case: ifP => _; rewrite ?reflection_unit eq_sym (negbTE vu) !mul0r.
rewrite /powers (eq_bigr (fun p => if p \in S then (-1) ^+ (u p == a) else 1)) => [|p _]; last first.
  by rewrite /on /delta; case: ifP => _; rewrite ?reflection_unit eqxx ?mul1r.
rewrite -big_mkcond prodrXr (_ : (\sum_(p in S) _)%N = #|[set p in S | u p == a]|); last first.
  rewrite -sum1_card big_mkcond [RHS]big_mkcond; apply: eq_bigr => p _.
  by rewrite inE; case: (p \in S); case: eqP.
by rewrite -signr_odd od expr1 mulN1r => /eqP; rewrite eq_sym -subr_eq0 opprK -mulr2n mulrn_eq0 => /eqP.
Qed.

Section Rotation.
Variables (a b : L).
Hypothesis ab : a != b.
Hypothesis z_line : forall t, length (line a b t) != 0 -> fixes (on S (fun=> reflection (line a b t))) z.

Let d : {poly F} := 1 + (c b / c a) *: 'X^2.
Let X e : {poly F} := (e == a)%:R%:P + (e == b)%:R *: 'X.
Let rotation x y : {poly F} := (-1) ^+ (x == a) *: ((x == y)%:R *: d - (2%:R * c x / c a) *: (X x * X y)).

Let d0 : d.[0] = 1.
Proof. by rewrite hornerD hornerC hornerZ hornerXn expr0n mulr0 addr0. Qed.

Let d'0 : d^`().[0] = 0.
Proof. by rewrite derivD derivC derivZ derivXn add0r hornerZ hornerMn hornerX mul0rn mulr0. Qed.

Let dE t : c a * d.[t] = length (line a b t).
Proof.
by rewrite length_line // hornerD hornerC hornerZ hornerXn mulrDr mulr1 mulrA [c a * _]mulrC divfK.
Qed.

Let XE e t : (X e).[t] = line a b t e.
Proof. by rewrite hornerD hornerC hornerZ hornerX. Qed.

Let rotationE t x y : d.[t] != 0 ->
  mul (reflection (unit_vector a)) (reflection (line a b t)) x y = (rotation x y).[t] / d.[t].
Proof.
move=> dt; rewrite /mul (eq_bigr (fun e => delta F x e * ((-1) ^+ (x == a) * reflection (line a b t) e y))).
  rewrite sum_delta /rotation hornerZ -[RHS]mulrA; congr (_ * _).
  rewrite [(_ - _).[_]]hornerD hornerN !hornerZ hornerM !XE mulrBl mulfK // /reflection -dE; congr (_ - _).
  by rewrite invfM !mulrA; congr (_ / _); rewrite -!mulrA; congr (_ * (_ * _)); rewrite [RHS]mulrC mulrA.
by move=> e _; rewrite reflection_unit -mulrA.
Qed.

Let rotation0 x y : (rotation x y).[0] = (x == y)%:R.
Proof.
rewrite hornerZ [(_ - _).[_]]hornerD hornerN !hornerZ hornerM !XE d0 /line !mulr0 !addr0 mulr1.
case: (x =P a) => [->|_]; last by rewrite mul0r mulr0 subr0 mul1r.
rewrite mulfK // eq_sym; case: (y == a); last by rewrite !mulr0 subrr mulr0.
by rewrite !mulr1 mulr2n opprD addNKr expr1 mulrNN mulr1.
Qed.

Let rotation'0 x y : (rotation x y)^`().[0] =
  2%:R * ((x == a)%:R * (y == b)%:R - c b / c a * ((x == b)%:R * (y == a)%:R)).
Proof.
have X0 e : (X e).[0] = (e == a)%:R by rewrite XE /line mulr0 addr0.
have X' e : (X e)^`().[0] = (e == b)%:R by rewrite derivD derivC derivZ derivX add0r hornerZ hornerC mulr1.
rewrite derivZ derivB !derivZ derivM hornerZ [(_ - _).[_]]hornerD hornerN !hornerZ.
rewrite d'0 hornerD !hornerM !X0 !X' mulr0 add0r.
case: (x =P a) => [->|_].
  by rewrite (negbTE ab) !mul0r mulr0 subr0 add0r mulfK // expr1 !mul1r mulN1r opprK.
rewrite !mul0r addr0 mul1r sub0r mulrN; congr (- _).
by case: (x =P b) => [->|_]; rewrite ?mul0r ?mulr0 // !mul1r !mulrA.
Qed.

Hypothesis z_unit : fixes (on S (fun=> reflection (unit_vector a))) z.

Lemma reflection_lie u :
  c a * (\sum_(p in S | u p == a) z (put u p b)) = c b * (\sum_(p in S | u p == b) z (put u p a)).
Proof.
have fixed_at m : d.[m%:R] != 0 -> fixes (on S (fun=> fun x y => (rotation x y).[m%:R] / d.[m%:R])) z.
  move=> dm v; have lm : length (line a b m%:R) != 0 by rewrite -dE mulf_neq0.
  transitivity (\sum_v' powers (on S (fun=> reflection (unit_vector a))) v v' *
      (\sum_w powers (on S (fun=> reflection (line a b m%:R))) v' w * z w)).
    under [RHS]eq_bigr do rewrite mulr_sumr; rewrite [RHS]exchange_big; apply: eq_bigr => w _ /=.
    under [RHS]eq_bigr do rewrite mulrA; rewrite -mulr_suml powers_mul; congr (_ * _); apply: eq_bigr => p _.
    rewrite /on; case: (p \in S); first by rewrite rotationE.
    by rewrite /mul sum_delta.
  by rewrite -[RHS]z_unit; apply: eq_bigr => v' _; rewrite z_line.
have := lie_equation d0 d'0 (fun p x y _ => rotation0 x y) fixed_at u.
have E p : \sum_e (rotation (u p) e)^`().[0] * z (put u p e) =
    2%:R * ((u p == a)%:R * z (put u p b) - c b / c a * ((u p == b)%:R * z (put u p a))).
  have pick e' : \sum_e (e == e')%:R * z (put u p e) = z (put u p e').
    by rewrite (bigD1 e') //= eqxx mul1r big1 ?addr0 // => e /negbTE->; rewrite mul0r.
  rewrite -(pick a) -(pick b) !mulr_sumr -sumrB mulr_sumr; apply: eq_bigr => e _.
  by rewrite rotation'0 -mulrA mulrBl !mulrA.
rewrite (eq_bigr _ (fun p _ => E p)) -mulr_sumr => /eqP; rewrite mulf_eq0 pnatr_eq0 /= sumrB subr_eq0 => /eqP H.
have cond (P : pred T) h : \sum_(p in S | P p) h p = \sum_(p in S) (P p)%:R * h p :> F.
  by rewrite big_mkcondr; apply: eq_bigr => p _; case: (P p); rewrite ?mul1r ?mul0r.
by rewrite !cond H -mulr_sumr mulrA mulrCA mulfV // mulr1.
Qed.
End Rotation.
End Tensors.
End Reflections.

Section Traceless.
Variables (T : finType) (F : numFieldType) (n m : nat) (c : 'I_n -> F) (S : {set T}) (z : word T 'I_n -> F).
Implicit Types (u v w : word T 'I_n) (a b j : 'I_n) (x : 'I_n -> F) (p q : T).
Hypothesis c0 : forall a, c a != 0.
Hypothesis z_fixed : forall x, (forall a, (a < m)%N -> x a = 0) -> length c x != 0 ->
  fixes (on S (fun=> reflection c x)) z.
Hypothesis z_traceless : forall p q u, p \in S -> q \in S -> p != q ->
  \sum_a (c a)^-1 * z (put (put u p a) q a) = 0.
Hypothesis z_still : forall u, (forall p, p \in S -> (u p < m)%N) -> z u = 0.

Let unit_fixed a : (m <= a)%N -> fixes (on S (fun=> reflection c (unit_vector F a))) z.
Proof.
move=> ma; apply: z_fixed => [d dm|]; last by rewrite length_unit.
by rewrite /unit_vector; case: eqP dm => // ->; rewrite ltnNge ma.
Qed.

Let line_fixed a b t : (m <= a)%N -> (m <= b)%N -> length c (line a b t) != 0 ->
  fixes (on S (fun=> reflection c (line a b t))) z.
Proof.
move=> ma mb; apply: z_fixed => d dm.
have neq (e : 'I_n) : (m <= e)%N -> (d == e) = false by move=> me; apply: contraTF dm => /eqP->; rewrite -leqNgt.
by rewrite /line !neq // mul0r addr0.
Qed.

Lemma traceless_eq0 u : z u = 0.
Proof.
move: u => u0; apply/eqP/negPn/negP => zu0.
have S0 : S != set0.
  apply: contraNneq zu0 => SE; rewrite z_still // => p.
  by rewrite SE inE.
have [w [p [zw pS pmax low]]] := lowest_word (fun a : 'I_n => a : nat) S0 (ex_intro _ u0 zu0).
set j := w p in pmax low.
have mj : (m <= j)%N.
  rewrite leqNgt; apply: contra zw => jm; rewrite z_still // => q qS.
  by apply: leq_ltn_trans (pmax q qS) jm.
pose others q := [&& q \in S, w q == j & q != p].
pose moved a := \sum_(q | others q) z (put (put w p a) q a).
have moved_sum : \sum_a (c a)^-1 * moved a = 0.
  under eq_bigr do rewrite mulr_sumr; rewrite exchange_big big1 // => q /and3P[qS _ qp].
  by rewrite z_traceless // eq_sym.
have moved_lower a : (a < j)%N -> moved a = 0.
  by move=> aj; apply: big1 => q /and3P[qS /eqP wq qp]; apply: low => //; rewrite wq.
have moved_j : moved j = z w *+ #|[pred q | others q]|.
  rewrite /moved (eq_bigr (fun=> z w)) ?sumr_const // => q /and3P[_ /eqP wq _].
  by rewrite /j put_id -/j -wq put_id.
have moved_higher a : (j < a)%N -> (c a)^-1 * moved a = (c j)^-1 * z w.
  move=> ja; have ne : j != a by apply: contraTneq ja => <-; rewrite ltnn.
  have ma : (m <= a)%N by apply: leq_trans mj (ltnW ja).
  have := reflection_lie c0 ne (fun t => @line_fixed j a t mj ma) (unit_fixed mj) (put w p a).
  rewrite (eq_bigl others) => [|q]; last first.
    rewrite /others putE; case: (q =P p) => [->|_]; last by rewrite andbT.
    by rewrite eqxx !andbF eq_sym (negbTE ne) andbF.
  rewrite -/(moved a) (big_pred1 p) => [|q /=]; last first.
    rewrite putE; case: (q =P p) => [->|_]; first by rewrite pS eqxx.
    by case qS: (q \in S) => //=; apply: contraTF ja => /eqP <-; rewrite -leqNgt pmax.
  rewrite put_same /j put_id -/j => E.
  by rewrite -[moved a](mulKf (c0 j)) E mulrCA mulKf.
have : (c j)^-1 * (z w *+ (#|[pred q | others q]| + #|[pred a : 'I_n | (j < a)%N]|)) = 0.
  rewrite -moved_sum (bigID (fun a : 'I_n => (a < j)%N)) /= big1 ?add0r => [|a /moved_lower->]; last by rewrite mulr0.
  rewrite (bigD1 j) ?ltnn //= moved_j mulrnDr mulrDr; congr (_ + _).
  rewrite (eq_bigl (fun a : 'I_n => (j < a)%N)) => [|a]; last first.
    by rewrite -leqNgt ltn_neqAle andbC eq_sym.
  by rewrite (eq_bigr (fun=> (c j)^-1 * z w)) ?sumr_const ?mulrnAr // => a; apply: moved_higher.
move/eqP; rewrite mulf_eq0 invr_eq0 (negbTE (c0 j)) mulrn_eq0 (negbTE zw) orbF addn_eq0 => /andP[/eqP no_others _].
have count : #|[set q in S | w q == j]| = #|[pred q | others q]|.+1.
  rewrite (cardsD1 p) inE pS eqxx add1n; congr _.+1.
  by apply: eq_card => q; rewrite !inE andbC -andbA.
by have := reflection_even c0 (unit_fixed mj) zw; rewrite count no_others.
Qed.
End Traceless.
