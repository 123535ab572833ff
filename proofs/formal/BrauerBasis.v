(* Theorem. For every n, k and l, over any commutative ring, the Brauer diagrams b without an increasing subsequence
   of n + 1 places (lis b <= n) have linearly independent matrices E_b, which span all that all Brauer diagrams span.
   So they are a basis of the layers of O(n) (OrthogonalBasis.v).

   Independence: the word of labels of b (IncreasingLabels.v) has n letters, E_b is 1 at it, and E_c is 0 at it for
   every c that is not lexicographically smaller or b itself.
   Spanning: let b increase on a set A of n + 1 places, which we take to be the later ends of their edges. Then A has
   no place of the other ends, and all s b s^-1, s a permutation of A, are different and lexicographically larger
   than b, or b. The sum over s of sign(s) E_(s b s^-1) is 0, the minor of n + 1 rows and columns of letters of which
   two are equal. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Triangles Straightening Chains IncreasingLabels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Basis.
Variables (T L : finType) (R : comRingType).
Implicit Types (b c : {ffun T -> T}) (u : word T L).

(* the diagrams of the basis, on n letters *)
Definition few_increasing n b := perfect b && (lis b <= n)%N.

Notation E := (diagram (delta R)).

Lemma E_carry b u s : perfect b -> E b (moved u s) = E (carry s b) u.
Proof.
move=> bP; rewrite !diagram_delta ?carry_perfect //; congr (nat_of_bool _)%:R.
apply/forallP/forallP => ub p; last by have := ub (s p); rewrite carryE !ffunE.
by have := ub (s^-1 p)%g; rewrite !ffunE permKV.
Qed.

Lemma E_triangle b : few_increasing #|L| b -> exists2 u : word T L, GRing.rreg (E b u : R) &
  forall c, few_increasing #|L| c -> E c u != 0 -> c = b \/ lexless c b.
Proof.
case/andP=> bP /label_word[u uP]; have bK := perfectK bP; exists u => [|c /andP[cP _]].
  by rewrite diagram_delta //; case: forallP => [_|[] p]; [exact: rreg1|rewrite uP label_image].
rewrite diagram_delta //; case: forallP => [keep _|]; last by rewrite eqxx.
apply: labels_largest (perfectK cP) _ => // p; apply/eqP.
by rewrite -uP eq_sym.
Qed.
End Basis.

Section Theorems.
Variables (T L : finType) (R : comRingType).
Implicit Types (b c : {ffun T -> T}) (u : word T L).
Notation E := (diagram (delta R)).

Theorem brauer_diagrams_independent (x : {ffun T -> T} -> R) :
  (forall u, \sum_(b | few_increasing #|L| b) x b * E b u = 0) -> forall b, few_increasing #|L| b -> x b = 0.
Proof. exact: triangle_independent (@lexless_irr T T) (@lexless_trans T T) _ _ (@E_triangle T L R) x. Qed.

Lemma E_straightening b : perfect b -> ~~ few_increasing #|L| b -> exists c : {ffun T -> T} -> R,
  forall u, E b u = \sum_(m | perfect m && lexless b m) c m * E m u.
Proof.
move=> bP; rewrite /few_increasing bP -ltnNge /= => many; have bK := perfectK bP.
have [A0 inc0 card0] := ex_longest (rises b); have [A [inc cardA close]] := closers bK inc0.
have img p : p \in A -> b p \notin A.
  move=> pA; apply/negP=> /(closer_fixed bK close pA) /eqP.
  by rewrite (negbTE (perfect_neq p bP)).
have EZ m u : E m u = (diagram (delta [comRingType of int]) m u)%:~R.
  by rewrite /diagram rmorph_prod; apply: eq_bigr => p _; rewrite /delta /= natz.
have [||s sA sb u|s _|s sA||c cP] :=
    @straightening T L (diagram (delta [comRingType of int])) A b _ _ _ R (@perfect T) (@lexless T T).
- by rewrite cardA card0.
- by move=> s sA; exists false => u; rewrite mul1r E_carry.
- have -> : s = 1%g.
    apply/permP=> p; rewrite perm1; have [pA|/(out_perm sA)//] := boolP (p \in A).
    by have := carryE s b (b p); rewrite sb (out_perm sA (img p pA)) bK.
  by rewrite odd_perm1 mul1r; congr (diagram _ _ _); apply/ffunP=> p; rewrite ffunE perm1.
- exact: carry_perfect.
- exact: (carry_larger bK inc close).
- exact: lexless_irr.
by exists c => u; rewrite EZ cP; apply: eq_bigr => m _; rewrite EZ.
Qed.

Theorem brauer_diagrams_span (x : {ffun T -> T} -> R) : exists y : {ffun T -> T} -> R,
  forall u, \sum_(b | perfect b) x b * E b u = \sum_(b | few_increasing #|L| b) y b * E b u.
Proof.
exact: triangle_span (@lexless_irr T T) (@lexless_trans T T) _ _ _ E_straightening x.
Qed.
End Theorems.
