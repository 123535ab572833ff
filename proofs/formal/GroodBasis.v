(* Theorem. For every n, k and l, over any commutative ring, the grood diagrams b without an increasing subsequence
   of n + 1 places (lis b <= n; it is n then, for the n heads are one) have linearly independent tensors, which span
   all that all grood diagrams span.

   Independence: the same as for Brauer diagrams, by the word of the labels of b, at which the letters of the heads
   are all different.
   Spanning: let b increase on a set A of n + 1 places, which we take to be heads or the later ends of their edges.
   The sum over the permutations s of A, with signs, of the tensors of s b s^-1 is 0. A permutation of A that keeps b
   moves only heads, and changes the tensor by its own sign. So the sum is a multiple of a relation with coefficients
   +-1 (Straightening.v), and all diagrams in it are lexicographically larger than b, or b.
   Together: a letter occurs an even number of times in a word at which a Brauer diagram has a value other than 0,
   and an odd number of times where a grood diagram has one. So both families together are independent (n > 0). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions Triangles Straightening Chains IncreasingLabels.
From Eqmath Require Import BrauerBasis Heads.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section GroodBasis.
Variables (T : finType) (n : nat) (R : comRingType).
Implicit Types (b c : {ffun T -> T}) (u : word T 'I_n).
Notation H := (@grood_tensor T n R).

(* the grood diagrams of the basis *)
Definition few_increasing_grood b := grood n b && (lis b <= n)%N.

Lemma H_triangle b : few_increasing_grood b -> exists2 u : word T 'I_n, GRing.rreg (H b u : R) &
  forall c, few_increasing_grood c -> H c u != 0 -> c = b \/ lexless c b.
Proof.
case/andP=> /andP[/involutionK bK /eqP bn]; rewrite -[n in (_ <= n)%N]card_ord => /label_word[u uP].
exists u => [|c /andP[/andP[/involutionK cK _] _]]; last first.
  rewrite /grood_tensor; case: forallP => [keep _|]; last by rewrite mulr0 eqxx.
  apply: labels_largest cK _ => // p; apply/eqP.
  by rewrite -uP eq_sym.
rewrite /grood_tensor; case: forallP => [_|[] p]; last by rewrite uP label_image.
have [h hb] := ex_list bn; have head i : b (h i) = h i.
  by have := codom_f h i; rewrite -(mem_list _ hb) inE => /eqP.
have uh_inj : injective (fun i => u (h i)).
  have lt i j : before (h i) (h j) -> u (h i) != u (h j).
    move=> ij; rewrite uP neq_ltn height_lt //; [exact: rises_irr|exact: rises_trans|].
    by rewrite /rises !head ij.
  move=> i j /eqP e; apply: (lists_inj hb); apply/eqP; apply: contraTT e => /before_total[/lt//|/lt].
  by rewrite eq_sym.
rewrite mulr1 (head_signE _ _ hb) (bigD1 (perm uh_inj)) //= big1 ?addr0 => [|r ne].
  case: forallP => [_|[] i]; last by rewrite permE.
  by rewrite mulr1; case: odd_perm; rewrite ?expr1 ?expr0; [apply: rregN|]; apply: rreg1.
case: forallP => [e|_]; last by rewrite mulr0.
by case/eqP: ne; apply/permP=> i; rewrite permE; apply/esym/eqP/e.
Qed.

Theorem grood_diagrams_independent (x : {ffun T -> T} -> R) :
  (forall u, \sum_(b | few_increasing_grood b) x b * H b u = 0) -> forall b, few_increasing_grood b -> x b = 0.
Proof. exact: triangle_independent (@lexless_irr T T) (@lexless_trans T T) _ _ H_triangle x. Qed.

Lemma H_straightening b : grood n b -> ~~ few_increasing_grood b -> exists c : {ffun T -> T} -> R,
  forall u, H b u = \sum_(m | grood n m && lexless b m) c m * H m u.
Proof.
move=> bG; rewrite /few_increasing_grood bG -ltnNge /= => many; have bK := involutionK (andP bG).1.
have [A0 inc0 card0] := ex_longest (rises b); have [A [inc cardA close]] := closers bK inc0.
have [||s sA sb u|s _|s sA||c cP] :=
    @straightening T _ (@grood_tensor T n [comRingType of int]) A b _ _ _ R (grood n) (@lexless T T).
- by rewrite card_ord cardA card0.
- by move=> s _; apply: grood_carry.
- apply: grood_stable => // p sp; have pA : p \in A by apply: contraNT sp => /(out_perm sA) ->.
  rewrite inE; apply: contraNT sp => bp; have bpA : b p \notin A.
    by apply: contraNN bp => /(closer_fixed bK close pA) /eqP.
  by have := carryE s b (b p); rewrite sb (out_perm sA bpA) bK => <-.
- exact: carry_grood.
- exact: (carry_larger bK inc close).
- exact: lexless_irr.
by exists c => u; rewrite grood_integer cP; apply: eq_bigr => m _; rewrite [in RHS]grood_integer.
Qed.

Theorem grood_diagrams_span (x : {ffun T -> T} -> R) : exists y : {ffun T -> T} -> R,
  forall u, \sum_(b | grood n b) x b * H b u = \sum_(b | few_increasing_grood b) y b * H b u.
Proof. exact: triangle_span (@lexless_irr T T) (@lexless_trans T T) _ _ _ H_straightening x. Qed.
End GroodBasis.

(* Brauer and grood diagrams together *)
Section Both.
Variables (T : finType) (n : nat) (R : comRingType).
Implicit Types (b c : {ffun T -> T}) (u : word T 'I_n) (A : {set T}).
Notation E := (diagram (delta R)).
Notation H := (@grood_tensor T n R).

Lemma odd_free b A : involutive b -> {in A, forall p, b p \in A} -> odd #|A| = odd #|A :&: free b|.
Proof.
move=> bK bA; rewrite -(cardsID (free b) A) oddD -[RHS]addbF; congr (_ (+) _).
pose O := [set p in A | before p (b p)]; have -> : A :\: free b = O :|: b @: O.
  apply/setP=> p; rewrite !inE; apply/andP/orP => [[ne pA]|[/andP[pA lt]|/imsetP[r]]].
  - have [lt|lt] := before_total ne; last by left; rewrite pA lt.
    by right; apply/imsetP; exists (b p); rewrite ?inE ?bK // bA.
  - by rewrite eq_sym before_neq.
  by rewrite inE => /andP[rA lt] ->; rewrite bK bA // before_neq.
rewrite cardsU (card_imset _ (inv_inj bK)) (_ : O :&: b @: O = set0) ?cards0 ?subn0 ?addnn ?odd_double //.
apply/setP=> p; rewrite !inE; apply/negP=> /andP[/andP[_ lt] /imsetP[r]].
by rewrite inE => /andP[_ lt'] e; rewrite e bK before_asym in lt.
Qed.

Let places a u := [set p | u p == a].

Lemma E_even a b u : perfect b -> E b u != 0 -> odd #|places a u| = false.
Proof.
move=> bP; rewrite diagram_delta //; case: forallP => [ub _|]; last by rewrite eqxx.
rewrite (odd_free (perfectK bP)) => [|p]; last by rewrite !inE (eqP (ub p)).
rewrite (_ : _ :&: _ = set0) ?cards0 //; apply/setP=> p; rewrite !inE (negbTE (perfect_neq p bP)).
by rewrite andbF.
Qed.

Lemma H_odd a b u : grood n b -> H b u != 0 -> odd #|places a u|.
Proof.
move=> /andP[/involutionK bK /eqP bn]; rewrite /grood_tensor; case: forallP => [ub|]; last by rewrite mulr0 eqxx.
have [h hb] := ex_list bn; rewrite mulr1 (head_signE _ _ hb) => H0.
have /existsP[r /forallP/(_ _)/eqP rP] : [exists r : 'S_n, [forall i, u (h i) == r i]].
  apply: contraNT H0 => /existsPn no; apply/eqP; apply: big1 => r _.
  by rewrite (negbTE (no r)) mulr0.
rewrite (odd_free bK) => [|p]; last by rewrite !inE (eqP (ub p)).
rewrite (_ : _ :&: _ = [set h (r^-1%g a)]) ?cards1 //; apply/setP=> p; rewrite in_setI inE (mem_list _ hb) in_set1.
apply/andP/eqP => [[/eqP ua /codomP[i e]]|->]; last by rewrite rP permKV codom_f.
by rewrite e -ua e rP permK.
Qed.

Theorem brauer_grood_independent (x y : {ffun T -> T} -> R) : (0 < n)%N ->
  (forall u, \sum_(b | few_increasing n b) x b * E b u + \sum_(b | few_increasing_grood n b) y b * H b u = 0) ->
  (forall b, few_increasing n b -> x b = 0) /\ (forall b, few_increasing_grood n b -> y b = 0).
Proof.
move=> n0 sum0; pose a := Ordinal n0.
have E0 u : odd #|places a u| -> \sum_(b | few_increasing n b) x b * E b u = 0.
  move=> od; apply: big1 => b /andP[bP _]; suff -> : E b u = 0 by rewrite mulr0.
  by apply: contraTeq od => /(E_even a bP) ->.
have H0 u : odd #|places a u| = false -> \sum_(b | few_increasing_grood n b) y b * H b u = 0.
  move=> ev; apply: big1 => b /andP[bG _]; suff -> : H b u = 0 by rewrite mulr0.
  by apply: contraFeq ev => /(H_odd a bG).
split.
  rewrite -[n in few_increasing n]card_ord; apply: brauer_diagrams_independent => u; rewrite card_ord.
  by case od: (odd #|places a u|); [exact: E0|have := sum0 u; rewrite H0 // addr0].
apply: grood_diagrams_independent => u.
by case od: (odd #|places a u|); [have := sum0 u; rewrite E0 // add0r|exact: H0].
Qed.
End Both.
