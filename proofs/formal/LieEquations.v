(* From a group to its Lie equations.

   G p x y (p a place, x and y letters) are polynomials in t and d one more, so that the matrices (G p)(t) / d(t) are 1
   for t = 0; d has derivative 0 there. If z is fixed by these matrices on the places of S, for every natural number t
   with d(t) != 0, then z is killed by their derivative X p = (G p)'(0):

       sum over the places p of S and the letters b of  X p (u p) b * z (u with b at p) = 0   for every word u.

   For d(t) ^ #S times "z is fixed", seen at the word u, is an equation of polynomials in t, true at all natural numbers
   but the roots of d, so true as polynomials; it is to be derived at t = 0. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Contractions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Lemma deriv_prod (R : comRingType) (I : eqType) (s : seq I) (f : I -> {poly R}) : uniq s ->
  (\prod_(i <- s) f i)^`() = \sum_(i <- s) (f i)^`() * \prod_(k <- s | k != i) f k.
Proof.
elim: s => [|x s IH] /=; first by rewrite !big_nil derivC.
case/andP=> xs us; rewrite !big_cons derivM eqxx /= IH // mulr_sumr; congr (_ + _).
  congr (_ * _); rewrite big_seq_cond [RHS]big_seq_cond; apply: eq_bigl => k.
  by case ks: (k \in s) => //=; symmetry; apply: contraNneq xs => <-; rewrite ks.
rewrite big_seq [RHS]big_seq; apply: eq_bigr => i si.
have xi : x != i by apply: contraNneq xs => ->.
by rewrite big_cons xi mulrCA.
Qed.

(* a polynomial that vanishes at all natural numbers but the roots of d vanishes *)
Lemma poly_eq0 (F : numFieldType) (d f : {poly F}) : d != 0 -> (forall m : nat, d.[m%:R] != 0 -> f.[m%:R] = 0) -> f = 0.
Proof.
move=> dn0 f0; suff /eqP : d * f = 0 by rewrite mulf_eq0 (negbTE dn0) => /eqP.
have df0 m : (d * f).[m%:R] = 0.
  by rewrite hornerM; have [->|/f0->] := eqVneq d.[m%:R] 0; rewrite ?mul0r ?mulr0.
apply/eqP/negPn/negP => dfn0.
have := max_poly_roots dfn0 (rs := [seq k%:R | k <- iota 0 (size (d * f))]); rewrite size_map size_iota ltnn => H.
suff: false by []; apply: H; first by apply/allP=> t /mapP[m _ ->]; apply/rootP.
by rewrite map_inj_uniq ?iota_uniq // => x y /eqP; rewrite eqr_nat => /eqP.
Qed.

(* all places but p stay *)
Lemma sum_one_place (R : comRingType) (T L : finType) (u : word T L) p (f : word T L -> R) :
  \sum_(v : word T L) (\prod_(q | q != p) (u q == v q)%:R) * f v = \sum_b f (put u p b).
Proof.
rewrite (partition_big (fun v : word T L => v p) xpredT) //=; apply: eq_bigr => b _.
rewrite (bigD1 (put u p b)) /=; last by rewrite putE eqxx.
rewrite [X in _ + X]big1 ?addr0 => [|v /andP[/eqP vp /word_neq[q]]].
  by rewrite big1 ?mul1r // => q qp; rewrite putE (negbTE qp) eqxx.
rewrite putE; case: (q =P p) => [->|/eqP qp]; first by rewrite vp eqxx.
by rewrite eq_sym => /negbTE uv; rewrite (bigD1 q) //= uv !mul0r.
Qed.

Section LieEquation.
Variables (T L : finType) (F : numFieldType) (S : {set T}) (z : word T L -> F).
Variables (d : {poly F}) (G : T -> L -> L -> {poly F}).
Hypotheses (d0 : d.[0] = 1) (d'0 : d^`().[0] = 0) (G0 : forall p x y, p \in S -> (G p x y).[0] = (x == y)%:R).
Hypothesis fixed_at : forall m : nat, d.[m%:R] != 0 -> fixes (on S (fun p x y => (G p x y).[m%:R] / d.[m%:R])) z.

Lemma lie_equation (u : word T L) : \sum_(p in S) \sum_b (G p (u p) b)^`().[0] * z (put u p b) = 0.
Proof.
pose H p x y := if p \in S then G p x y else (x == y)%:R%:P.
pose P : {poly F} := \sum_(v : word T L) z v *: \prod_p H p (u p) (v p) - z u *: d ^+ #|S|.
have H0 p x y : (H p x y).[0] = (x == y)%:R by rewrite /H; case: ifP => [/G0|_]; rewrite ?hornerC.
have dn0 : d != 0 by apply/eqP=> dE; move: d0; rewrite dE horner0 => /eqP; rewrite eq_sym oner_eq0.
have P0 : P = 0.
  apply: (poly_eq0 dn0) => m dt; set t := m%:R in dt *.
  have HE (v : word T L) : (\prod_p H p (u p) (v p)).[t] =
      d.[t] ^+ #|S| * powers (on S (fun p x y => (G p x y).[t] / d.[t])) u v.
    rewrite horner_prod -prodr_const [X in _ = X * _]big_mkcond -big_split; apply: eq_bigr => p _ /=.
    by rewrite /H /on; case: ifP => _; [rewrite mulrC divfK|rewrite hornerC mul1r].
  rewrite /P hornerD hornerN hornerZ horner_sum horner_exp; have <- := fixed_at dt u.
  rewrite mulr_suml -sumrB big1 // => v _.
  by rewrite hornerZ HE mulrCA [z v * _]mulrC mulrC subrr.
have H'0 (v : word T L) : (\prod_p H p (u p) (v p))^`().[0] =
    \sum_(p in S) (\prod_(q | q != p) (u q == v q)%:R) * (G p (u p) (v p))^`().[0].
  rewrite deriv_prod ?index_enum_uniq // horner_sum [RHS]big_mkcond /=; apply: eq_bigr => p _.
  rewrite hornerM horner_prod mulrC (eq_bigr (fun q => (u q == v q)%:R)) => [|q _]; last exact: H0.
  by rewrite /H; case: ifP; rewrite ?derivC ?horner0 ?mulr0.
have := congr1 (fun f : {poly F} => f^`().[0]) P0.
rewrite /P derivB derivZ linear_sum deriv0 hornerD hornerN hornerZ horner0 horner_sum deriv_exp.
rewrite hornerMn hornerM d'0 mul0r mul0rn mulr0 subr0 => PE; rewrite -[RHS]PE.
rewrite (eq_bigr (fun v : word T L => \sum_(p in S) (\prod_(q | q != p) (u q == v q)%:R) *
    ((G p (u p) (v p))^`().[0] * z v))) => [|v _].
  rewrite [RHS]exchange_big; apply: eq_bigr => p _ /=; rewrite sum_one_place; apply: eq_bigr => b _.
  by rewrite putE eqxx.
by rewrite /= derivZ hornerZ H'0 mulr_sumr; apply: eq_bigr => p _; rewrite mulrC -mulrA.
Qed.
End LieEquation.
