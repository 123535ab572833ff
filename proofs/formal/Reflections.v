(* Two involutions, and the ends of the paths that they walk.

   Let a and g be involutions of a finite set X, a without fixed points, and let x be a fixed point of g. Theorem
   (fixed_ports): in the orbit of x under the step g a there is exactly one more fixed point of g, opposite.

   Proof: a and g act on the orbit, a regular polygon with N corners, as reflections: g takes the corner i to -i
   (iter_reflect) and a takes it to -i - 1. As a has no fixed points, 2 i + 1 is never 0 modulo N, so N is even; and 2 i
   is 0 modulo N for i = 0 and for i = N / 2 alone. *)
From mathcomp Require Import all_ssreflect.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* Two involutions a and g, a without fixed points, and a fixed point x of g. *)
Section Polygon.
Variables (X : finType) (a g : X -> X).
Hypotheses (aK : involutive a) (gK : involutive g) (a_free : forall y, a y != y).
Definition step y := g (a y).
Variables (x : X) (gx : g x = x).
Let N := fingraph.order step x.

Lemma step_inj : injective step.
Proof. by move=> y z /(inv_inj gK)/(inv_inj aK). Qed.

Lemma step_back y : step (a (g y)) = y.
Proof. by rewrite /step aK gK. Qed.

Lemma iter_step_inj i : injective (iter i step).
Proof. by elim: i => //= i IH y z /step_inj/IH. Qed.

(* g reflects the corners *)
Lemma iter_reflect i : iter i step (g (iter i step x)) = x.
Proof.
elim: i => [|i IH]; first exact: gx.
by rewrite iterSr; have -> : step (g (iter i.+1 step x)) = g (iter i step x) by rewrite /step gK aK.
Qed.

Lemma iter_step_eq i : (i < N)%N -> iter i step x = x -> i = 0%N.
Proof. by move=> iN ix; have := findex_iter iN; rewrite ix findex0. Qed.

Lemma even_order : ~~ odd N.
Proof.
apply/negP=> oN; pose i := N./2; have iE : N = (i + i).+1 by rewrite addnn -[LHS]odd_double_half oN.
have := iter_order step_inj x; rewrite -/N iE -addnS iterD => iix.
have /iter_step_inj : iter i step (iter i.+1 step x) = iter i step (g (iter i step x)) by rewrite iter_reflect.
by move/(inv_inj gK)/eqP; rewrite (negbTE (a_free _)).
Qed.

Definition opposite := iter N./2 step x.

Lemma half_lt : (0 < N./2 < N)%N.
Proof.
have N0 := fingraph.order_gt0 step x; rewrite -/N in N0; apply/andP; split.
  by rewrite half_gt0; case: N N0 even_order => [|[|]].
by rewrite -[X in (_ < X)%N]odd_double_half (negbTE even_order) -addnn add0n -{1}[N./2]addn0 ltn_add2l half_gt0;
  case: N N0 even_order => [|[|]].
Qed.

Lemma opposite_neq : opposite != x.
Proof. by case/andP: half_lt => h0 hN; apply/eqP=> /(iter_step_eq hN) h; rewrite h in h0. Qed.

Lemma opposite_fixed : g opposite = opposite.
Proof.
apply: (@iter_step_inj N./2); rewrite iter_reflect -iterD addnn -[LHS](iter_order step_inj) -/N.
by rewrite -[in LHS](odd_double_half N) (negbTE even_order).
Qed.

Lemma fixed_ports y : fconnect step x y -> (g y == y) = (y == x) || (y == opposite).
Proof.
move=> xy; apply/eqP/orP => [gy|[/eqP->//|/eqP->]]; last exact: opposite_fixed.
have iN := findex_max xy; have iy := iter_findex xy; set i := findex _ _ _ in iN iy.
have iix : iter (i + i) step x = x by rewrite iterD iy -[in LHS]gy -[in LHS]iy iter_reflect.
case: (ltnP (i + i) N) => [lt|ge].
  by left; move: (iter_step_eq lt iix) iy => /eqP; rewrite addn_eq0 => /andP[/eqP-> _] /= ->.
have lt : (i + i - N < N)%N by rewrite -(ltn_add2r N) subnK // -addSn leq_add // ltnW.
have /(iter_step_eq lt)/eqP : iter (i + i - N) step x = x.
  by rewrite -[in LHS](iter_order step_inj x) -iterD subnK.
rewrite subn_eq0 => le; right; have /eqP : (i + i)%N == N by rewrite eqn_leq le ge.
by rewrite /opposite -iy => <-; rewrite addnn doubleK.
Qed.
End Polygon.

