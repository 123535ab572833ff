(* The symplectic form, and traceless invariants of Sp(n), n = 2q: on at least one place they vanish.

   The letters are e_0, e_0', e_1, e_1', ..., that is pairs of a number below q and "primed or not"; bar exchanges e_i
   and e_i'. The form is omega e_i e_i' = 1 = - omega e_i' e_i, and 0 for all other pairs of letters.

   Let z be a tensor that is fixed by all symplectic matrices on the places of a set S. For every vector w and number
   t the transvection v |-> v + t omega(w, v) w is symplectic. Derived at t = 0 this is an equation for z that is
   quadratic in w; polarised, it is for all letters x and y (lie): the sum of z over the words u with y for one x is
   +-1 times the sum of z over the words u with bar x for one bar y. Suppose further that all traces of z on two
   places of S are 0, and z is not. Take a word w with z w != 0 and numbers as small as possible (their sum over S), a
   place p of S whose letter x has the largest number, and the sum of the traces at w over p and the places q of bar
   x: it consists of terms for letters a at p and bar a at q. If the number of a is smaller than that of x the term is
   0, its word is lower. If a is x, the term is z w up to a sign, once for every q. If the number of a is larger, the
   sum over q is by lie a sum over the places of a in w with a at p: there is only p, and the term is z w again, with
   the same sign. For a = bar x the same holds with half of it. So a positive multiple of z w is 0. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Contractions LieEquations Traceless.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* for square matrices an inverse on one side is an inverse *)
Lemma one_mulC (L : finType) (R : comRingType) (g h : L -> L -> R) : one (mul g h) -> one (mul h g).
Proof.
pose M f : 'M[R]_#|L| := \matrix_(i, j) f (enum_val i) (enum_val j).
have M_mul f f' : M (mul f f') = M f *m M f'.
  apply/matrixP=> i j; rewrite !mxE /mul (reindex (@enum_val L predT)) /=; last exact: onW_bij (enum_val_bij _).
  by apply: eq_bigr => k _; rewrite !mxE.
have M_one f : one f <-> M f = 1%:M.
  split=> [f1|/matrixP f1 a b]; first by apply/matrixP=> i j; rewrite !mxE f1 (inj_eq enum_val_inj).
  by have := f1 (enum_rank a) (enum_rank b); rewrite !mxE !enum_rankK (inj_eq enum_rank_inj).
by rewrite !M_one !M_mul; exact: mulmx1C.
Qed.

Notation symplectic_letter q := [finType of 'I_q * bool].

Section Form.
Variables (q : nat) (R : comRingType).
Notation letter := (symplectic_letter q).
Implicit Types (x y a b c : letter) (f : letter -> R) (g : letter -> letter -> R).

Definition bar a : letter := (a.1, ~~ a.2).
Definition sign a : R := (-1) ^+ a.2.
Definition omega a b : R := if b == bar a then sign a else 0.
(* g omega g^T = omega *)
Definition symplectic g := preserves omega g g.

Lemma barK : involutive bar. Proof. by case=> i b; rewrite /bar negbK. Qed.
Lemma bar_eq a b : (bar a == b) = (a == bar b). Proof. by rewrite -(inj_eq (inv_inj barK)) barK. Qed.
Lemma bar_neq a : (bar a == a) = false. Proof. by case: a => i b; rewrite /bar xpair_eqE eqxx; case: b. Qed.
Lemma sign_bar a : sign (bar a) = - sign a. Proof. by rewrite /sign signrN. Qed.
Lemma signK a : sign a * sign a = 1. Proof. by rewrite /sign -signr_addb addbb. Qed.

Lemma omega_swap a b : omega b a = - omega a b.
Proof.
rewrite /omega eq_sym bar_eq; case: eqP => [->|_]; last by rewrite oppr0.
by rewrite sign_bar.
Qed.

Lemma sum_omega a f : \sum_c omega a c * f c = sign a * f (bar a).
Proof.
rewrite (bigD1 (bar a)) //= big1 ?addr0 => [|c /negbTE ca]; first by rewrite /omega eqxx.
by rewrite /omega ca mul0r.
Qed.

Lemma sum_omega_left c f : \sum_a omega a c * f a = - (sign c * f (bar c)).
Proof. by rewrite -sum_omega -sumrN; apply: eq_bigr => a _; rewrite omega_swap mulNr. Qed.

(* the transposed inverse of a symplectic matrix *)
Definition dual g x y := sign x * sign y * g (bar x) (bar y).

Lemma symplectic_inverse g : symplectic g -> inverse g (transpose (dual g)).
Proof.
move=> gS; suff gh : one (mul g (transpose (dual g))) by split=> //; exact: one_mulC.
move=> x y; transitivity (sign y * \sum_a \sum_c omega a c * (g x a * g (bar y) c)).
  rewrite mulr_sumr; apply: eq_bigr => a _; rewrite sum_omega /transpose /dual.
  by rewrite [sign y * sign a]mulrC !mulrA [sign y * _]mulrC -!mulrA mulrCA; congr (_ * _); rewrite mulrCA.
rewrite gS /omega (inj_eq (inv_inj barK)) eq_sym; case: eqP => [->|_]; first exact: signK.
by rewrite mulr0.
Qed.

Lemma symplectic_transpose g : symplectic g -> symplectic (transpose g).
Proof.
move=> /symplectic_inverse[_ hg] x y; rewrite /transpose.
transitivity (sign x * mul (transpose (dual g)) g (bar x) y); last first.
  by rewrite hg eq_sym /omega; case: eqP => _; rewrite ?mulr1 ?mulr0.
rewrite mulr_sumr (reindex_inj (inv_inj barK)); apply: eq_bigr => a _.
rewrite sum_omega /transpose /dual !sign_bar !barK mulrN !mulNr mulrN; congr (- _).
by rewrite !mulrA [sign x * sign a]mulrC -[sign a * sign x * _]mulrA signK mulr1.
Qed.

(* the transvection v |-> v + t omega(w, v) w *)
Definition shear w t x y : R := (x == y)%:R + t * (w x * (sign y * w (bar y))).
End Form.

Section Traceless.
Variables (T : finType) (q : nat) (F : numFieldType) (S : {set T}).
Notation letter := (symplectic_letter q).
Notation sign := (sign F).
Notation omega := (omega F).
Implicit Types (x y a b c : letter) (u : word T letter) (p r : T).

Lemma shear_symplectic (w : letter -> F) t : symplectic (shear w t).
Proof.
pose f y := sign y * w (bar y); have fE y : sign y * f (bar y) = - w y.
  by rewrite /f sign_bar barK mulrA mulrN signK mulN1r.
have row x (h : letter -> F) : \sum_a shear w t x a * h a = h x + t * w x * \sum_a f a * h a.
  rewrite mulr_sumr -[h x](sum_delta h x) -big_split; apply: eq_bigr => a _.
  by rewrite /shear -/(f a) mulrDl -!mulrA.
have self : \sum_a f a * w a = 0.
  suff: (\sum_a f a * w a) *+ 2 == 0 by rewrite mulrn_eq0 => /eqP.
  rewrite mulr2n {2}(reindex_inj (inv_inj (@barK q))) -big_split big1 // => a _.
  by rewrite /= /f sign_bar barK mulrAC !mulNr subrr.
have inner a y : \sum_c omega a c * shear w t y c = omega a y - t * w y * w a.
  rewrite (eq_bigr (fun c => shear w t y c * omega a c)) => [|c _]; last exact: mulrC.
  rewrite row (eq_bigr (fun c => omega a c * f c)) => [|c _]; last exact: mulrC.
  by rewrite sum_omega fE mulrN.
move=> x y; rewrite (eq_bigr (fun a => shear w t x a * (omega a y - t * w y * w a))) => [|a _]; last first.
  by rewrite -inner mulr_sumr; apply: eq_bigr => c _; rewrite mulrCA.
rewrite row (eq_bigr (fun a => omega a y * f a - t * w y * (f a * w a))) => [|a _]; last first.
  by rewrite mulrBr mulrC; congr (_ - _); rewrite mulrCA.
rewrite sumrB -mulr_sumr self mulr0 subr0 sum_omega_left fE opprK.
by rewrite [t * w y * w x]mulrAC subrK.
Qed.

Variable z : word T letter -> F.
Hypothesis z_fixed : forall g, symplectic g -> fixes (on S (fun=> g)) z.

(* z with the letter y instead of x, one place after the other *)
Definition replace u x y := \sum_(p in S | u p == x) z (put u p y).

Lemma lie u x y : replace u x y = sign x * sign y * replace u (bar y) (bar x).
Proof.
pose B (v w : letter -> F) := \sum_(p in S) \sum_b v (u p) * (sign b * w (bar b)) * z (put u p b).
have B0 w : B w w = 0.
  pose G x y : {poly F} := (x == y)%:R%:P + (w x * (sign y * w (bar y))) *: 'X.
  have GE t a b : (G a b).[t] = shear w t a b by rewrite hornerD hornerC hornerZ hornerX [_ * t]mulrC.
  have G0 (p : T) a b : p \in S -> (G a b).[0] = (a == b)%:R by rewrite GE /shear mul0r addr0.
  have d'0 : (1 : {poly F})^`().[0] = 0 by rewrite derivC horner0.
  have fixed_at m : (1 : {poly F}).[m%:R] != 0 ->
      fixes (on S (fun=> fun a b => (G a b).[m%:R] / (1 : {poly F}).[m%:R])) z.
    move=> _ v; rewrite -[RHS](z_fixed (shear_symplectic w m%:R)); apply: eq_bigr => v' _; congr (_ * _).
    apply: eq_bigr => p _; rewrite /on; case: ifP => // _.
    by rewrite GE hornerC divr1.
  have <- := lie_equation (hornerC 1 0) d'0 G0 fixed_at u.
  apply: eq_bigr => p _; apply: eq_bigr => b _; congr (_ * _).
  by rewrite derivD derivC derivZ derivX add0r !hornerE.
have B_add v v' w w' : B (fun c => v c + v' c) (fun c => w c + w' c) = B v w + B v w' + (B v' w + B v' w').
  rewrite -!big_split; apply: eq_bigr => p _; rewrite -!big_split; apply: eq_bigr => b _ /=.
  by rewrite !mulrDr !mulrDl; rewrite -!addrA; congr (_ + _); rewrite addrCA.
pose e x c : F := (c == x)%:R.
have B_unit a b : B (e a) (e b) = sign (bar b) * replace u a (bar b).
  rewrite /B /replace mulr_sumr big_mkcondr; apply: eq_bigr => p _.
  rewrite (bigD1 (bar b)) //= big1 ?addr0 => [|c]; last first.
    by rewrite -bar_eq /e => /negbTE->; rewrite mulr0 mulr0 mul0r.
  by rewrite /e barK eqxx mulr1; case: ifP => _; rewrite ?mul1r ?mul0r.
have := B0 (fun c => e x c + e (bar y) c); rewrite B_add !B0 add0r addr0 !B_unit barK => /eqP.
rewrite addr_eq0 sign_bar mulNr opprK => /eqP E.
by rewrite -[LHS]mul1r -(signK F y) -[LHS]mulrA E mulrCA mulrA.
Qed.

Lemma sign_neq0 a : sign a != 0. Proof. by rewrite signr_eq0. Qed.

Lemma traceless_symplectic : traceless omega (@everywhere T) S z -> S != set0 -> forall u, z u = 0.
Proof.
move=> z_traceless S0 u0; apply/eqP/negPn/negP => zu0.
have [w [p [zw pS pmax low]]] := lowest_word (fun a : letter => a.1 : nat) S0 (ex_intro _ u0 zu0).
set x := w p in pmax low.
have trace0 r : r \in S -> r != p -> \sum_a sign a * z (put (put w p a) r (bar a)) = 0.
  move=> rS rp; have <- : trace omega p r z w = \sum_a sign a * z (put (put w p a) r (bar a)).
    by apply: eq_bigr => a _; rewrite sum_omega.
  have := rp; rewrite eq_sym => /before_total[pr|rp']; first exact: z_traceless.
  rewrite (@trace_swap _ _ _ omega (-1) r p) // => [|a c]; last by rewrite mulN1r omega_swap.
  by rewrite z_traceless ?mulr0.
pose opposite r := (r \in S) && (w r == bar x).
have oppositeN r : opposite r -> r != p.
  by case/andP=> _; apply: contraTneq => ->; rewrite -/x eq_sym bar_neq.
pose moved a := \sum_(r | opposite r) z (put (put w p a) r (bar a)).
have moved_sum : \sum_a sign a * moved a = 0.
  rewrite (eq_bigr (fun a => \sum_(r | opposite r) sign a * z (put (put w p a) r (bar a)))) => [|a _].
    by rewrite exchange_big big1 // => r ro; apply: trace0; [case/andP: ro|exact: oppositeN].
  exact: mulr_sumr.
have moved_lower a : (a.1 < x.1)%N -> moved a = 0.
  by move=> ax; apply: big1 => r ro; have rp := oppositeN r ro; case/andP: ro => rS /eqP wr; rewrite low ?wr.
have moved_x : moved x = z w *+ #|[pred r | opposite r]|.
  rewrite /moved (eq_bigr (fun=> z w)) ?sumr_const // => r /andP[_ /eqP wr].
  by rewrite /x put_id -/x -wr put_id.
have movedE a : a != bar x -> replace (put w p a) (bar x) (bar a) = moved a.
  move=> ab; apply: eq_bigl => r; rewrite /opposite putE; case: (r =P p) => [->|//].
  by rewrite (negbTE ab) -/x eq_sym bar_neq !andbF.
have moved_higher a : (x.1 < a.1)%N -> sign a * moved a = sign x * z w.
  move=> xa; have ab : a != bar x by apply: contraTneq xa => ->; rewrite ltnn.
  have := lie (put w p a) a x; rewrite movedE // /replace (big_pred1 p) => [|r /=].
    by rewrite put_same put_id => ->; rewrite [RHS]mulrA [sign x * _]mulrCA signK mulr1.
  rewrite putE; case: (r =P p) => [->|_]; first by rewrite pS eqxx.
  by case rS: (r \in S) => //=; apply: contraTF xa => /eqP <-; rewrite -leqNgt pmax.
have moved_bar : sign (bar x) * moved (bar x) = sign x * z w.
  have split : replace (put w p (bar x)) (bar x) x = z w + moved (bar x).
    rewrite /replace (bigD1 p) ?pS ?putE ?eqxx //= put_same put_id; congr (_ + _).
    rewrite /moved barK; apply: eq_bigl => r; rewrite /opposite putE; case: (r =P p) => [->|_].
      by rewrite andbF -/x eq_sym bar_neq andbF.
    by rewrite andbT.
  have := lie (put w p (bar x)) (bar x) x; rewrite barK split sign_bar mulNr signK mulN1r => /eqP.
  by rewrite -addr_eq0 -mulr2n mulrn_eq0 /= addr_eq0 => /eqP ->; rewrite mulNr mulrN.
pose higher a := (a == bar x) || (x.1 < a.1)%N.
have : sign x * (z w *+ (#|[pred r | opposite r]| + #|[pred a | higher a]|)) = 0.
  rewrite -moved_sum (bigD1 x) //= moved_x mulrnDr mulrDr; congr (_ + _).
  rewrite (bigID higher) /= [X in _ + X]big1 ?addr0 => [|a /andP[ax]].
    rewrite (eq_bigr (fun=> sign x * z w)) => [|a /andP[_ /orP[/eqP->|]]]; [|exact: moved_bar|exact: moved_higher].
    rewrite sumr_const -mulrnAr; congr (_ * (_ *+ _)); apply: eq_card => a; rewrite unfold_in /= unfold_in /=.
    by rewrite /higher; case: (a =P x) => [->|] //; rewrite ltnn eq_sym bar_neq.
  rewrite negb_or -leqNgt => /andP[ab le]; rewrite moved_lower ?mulr0 // ltn_neqAle le andbT.
  apply: contra ab => /eqP/val_inj; move: ax; rewrite /bar; case: (a) (x) => i b [j c] /= + ij.
  by rewrite ij !xpair_eqE !eqxx; case: b c => [] [].
move/eqP; rewrite mulf_eq0 (negbTE (sign_neq0 x)) mulrn_eq0 (negbTE zw) orbF addn_eq0 => /andP[_].
by rewrite (cardD1 (bar x)) inE /higher eqxx.
Qed.
End Traceless.
