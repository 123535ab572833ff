(* For every n = 2q, over any commutative ring, the Brauer diagrams without q + 1 edges one around the other (nesting
   b <= q) have linearly independent signed tensors for the symplectic form, which span all that those of all Brauer
   diagrams span.

   The letters are paired by a map bar, one of two is primed, and the form is omega(a, bar a) = 1 = - omega(bar a, a)
   for a not primed, and 0 for all other pairs of letters.

   Independence: give the first place of an edge the unprimed letter of the number that is its depth (Nestings.v),
   its second place the primed one. The diagram b has the value 1 at this word, and every c with a value other than 0
   there is lexicographically larger or b itself.
   Spanning: let q + 1 edges of b lie one around the other. A sum over all permutations of their 2q + 2 > n ends is
   0; it is a multiple of the Pfaffian (Turns.v, Straightening.v), and b is its lexicographically largest diagram. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Triangles Straightening Chains Nestings Turns.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Basis.
Variables (T L : finType) (bar : L -> L) (primed : pred L).
Hypotheses (barK : involutive bar) (primed_bar : forall a, primed (bar a) = ~~ primed a).
Implicit Types (a : L) (b c : {ffun T -> T}) (u : word T L) (R : comRingType).

Definition alternating_form R a a' : R := if a' == bar a then (-1) ^+ primed a else 0.
Notation F R := (diagram (alternating_form R)).
Let q := #|[pred a | ~~ primed a]|.
(* the diagrams of the basis *)
Definition few_nested m b := perfect b && (nesting b <= m)%N.

Lemma card_letters : #|L| = (q + q)%N.
Proof.
rewrite -(cardC primed); congr (_ + _)%N.
rewrite /q -!sum1_card (reindex_inj (inv_inj barK)); apply: eq_bigl => a.
by rewrite !inE [_ \in _]primed_bar.
Qed.

Lemma form_alternating R a a' : alternating_form R a' a = - alternating_form R a a'.
Proof.
rewrite /alternating_form -[a' == _](inj_eq (inv_inj barK)) barK [bar a' == a]eq_sym; 
case: eqP => [->|]; last by rewrite oppr0.
by rewrite primed_bar signrN opprK.
Qed.

Lemma F_integer R b u : F R b u = (F [comRingType of int] b u)%:~R.
Proof.
rewrite /diagram rmorph_prod; apply: eq_bigr => p _; rewrite /alternating_form /=.
by case: ifP => _; rewrite ?rmorph_sign.
Qed.

Lemma F_neq0 R b u : perfect b -> F R b u != 0 -> forall p, u (b p) = bar (u p).
Proof.
move=> bP u0; have open p : opens b p -> u (b p) = bar (u p).
  move=> op; apply/eqP; apply: contraR u0 => up; rewrite /diagram (bigD1 p) //=.
  by rewrite /alternating_form (negbTE up) mul0r.
move=> p; have [/open//|op] := boolP (opens b p).
have := open (b p); rewrite (opens_image bP) (perfectK bP) => /(_ op) ->.
by rewrite barK.
Qed.

Lemma F_triangle R b : few_nested q b -> exists2 u : word T L, GRing.rreg (F R b u) &
  forall c, few_nested q c -> F R c u != 0 -> c = b \/ lexless b c.
Proof.
case/andP=> bP /(height_word (@around_irr _ b))[v vP]; have bK := perfectK bP.
pose e p : L := enum_val (v p); have e_unprimed p : primed (e p) = false by have := enum_valP (v p) => /negbTE.
exists [ffun p => if opens b p then e p else bar (e p)] => [|c /andP[cP _] u0].
  have eb p : e (b p) = e p by congr (enum_val _); apply/eqP; rewrite vP -!/(depth _ _) depth_image.
  rewrite /diagram big1 => [|p op]; first exact: rreg1.
  rewrite !ffunE (opens_image bP) op /= eb /alternating_form eqxx e_unprimed.
  by [].
have uc p := F_neq0 cP u0 p; apply: depths_smallest => // p; have := uc p; rewrite !ffunE => up.
  have : e (c p) = e p.
    move/(congr1 primed): (up); move: up.
    by case: ifP => _; case: ifP => _ + /eqP; rewrite ?barK ?primed_bar ?e_unprimed // => /(inv_inj barK).
  by move/enum_val_inj/eqP; rewrite vP => /eqP.
move/(congr1 primed): up; case: ifP => _; case: ifP => _; rewrite ?primed_bar ?e_unprimed //.
Qed.

Lemma form_diagrams_independent R (x : {ffun T -> T} -> R) :
  (forall u, \sum_(b | few_nested q b) x b * F R b u = 0) -> forall b, few_nested q b -> x b = 0.
Proof.
apply: (triangle_independent (lt := fun b c => lexless c b)) (@F_triangle R) x => [b|b c d cb dc].
  exact: lexless_irr.
exact: lexless_trans dc cb.
Qed.

(* A relation from q + 1 edges of b, whatever they are, when their other matchings come after b in some order. *)
Lemma pfaffian R b (A : {set T}) (lt : rel {ffun T -> T}) : perfect b -> (q < #|A|)%N -> {in A &, injective (lo b)} ->
  (forall s, perm_on (A :|: b @: A) s -> carry s b = b \/ lt b (carry s b)) -> irreflexive lt ->
  exists c : {ffun T -> T} -> R, forall u, F R b u = \sum_(m | perfect m && lt b m) c m * F R m u.
Proof.
move=> bP many lo_inj larger irr; have carryF := diagram_carry bP _ _ (@form_alternating [comRingType of int]).
have [||s sB sb u|s _|//|//|c cP] :=
    @straightening T L (F [comRingType of int]) (A :|: b @: A) b _ _ _ R (@perfect T) lt.
- by rewrite card_letters card_ends // !addnn ltn_double.
- by move=> s sB; exists (odd (reversed b s)) => u; rewrite signr_odd carryF.
- by rewrite carryF sb (sign_stable bP sb) signr_odd.
- exact: carry_perfect.
by exists c => u; rewrite F_integer cP; apply: eq_bigr => m _; rewrite [in RHS]F_integer.
Qed.

Lemma F_straightening R b : perfect b -> ~~ few_nested q b -> exists c : {ffun T -> T} -> R,
  forall u, F R b u = \sum_(m | perfect m && lexless m b) c m * F R m u.
Proof.
move=> bP; rewrite /few_nested bP -ltnNge /= => many; have [A nested cardA] := ex_longest (around b).
apply: (pfaffian (A := A) (lt := fun b c => lexless c b) R bP); rewrite ?cardA //.
- exact: (nested_lo_inj nested).
- exact: (nested_largest bP nested).
exact: lexless_irr.
Qed.

Lemma form_diagrams_span R (x : {ffun T -> T} -> R) : exists y : {ffun T -> T} -> R,
  forall u, \sum_(b | perfect b) x b * F R b u = \sum_(b | few_nested q b) y b * F R b u.
Proof.
apply: (triangle_span (lt := fun b c => lexless c b)) (@F_straightening R) x => [b|b c d cb dc].
  exact: lexless_irr.
exact: lexless_trans dc cb.
Qed.
End Basis.
