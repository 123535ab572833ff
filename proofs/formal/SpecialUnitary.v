(* Layers for the special unitary group SU(n), and for SL(n).

   A matrix A with n^l rows and n^k columns (A : word 'I_l 'I_n -> word 'I_k 'I_n -> C, over an algebraically closed
   field with a conjugation, as the complex numbers) satisfies rho(g) A = A rho(g) for every unitary matrix g of
   determinant 1 if and only if it is a combination of the matrices of the following diagrams: set partitions of the
   outputs and inputs into blocks of an output and an input and, if k and l differ, blocks of n outputs if there are
   more of them, of n inputs if there are more of these. The entry at (I, J) is 0 unless both letters of every block
   of the first kind are the same; then it is the product of the signs of the letters of the other blocks as
   permutations of all letters, 0 if one is missing. All n, k and l. For k = l these are the layers of U(n).

   The same for layers between white and black places, the dual ones, where inputs count as of the other colour
   (special_unitary_mixed_layers, over any field of characteristic 0 with an involution other than the identity), and
   for SL(n) over every field of characteristic 0 (special_linear_mixed_layers). The idea of the proof is in
   SpecialTensors.v. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings SchurWeyl GeneralLinear WalledBrauer Unitary.
From Eqmath Require Import SemiInvariants DeterminantBlocks SpecialTensors.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Inverses.
Variables (n : nat) (R : comRingType).
Implicit Types (g h k : 'I_n -> 'I_n -> R).

Lemma inverse_ext g h k : h =2 k -> inverse g h -> inverse g k.
Proof.
by move=> hk [gh hg]; split=> a b; [rewrite -gh|rewrite -hg]; apply: eq_bigr => d _; rewrite hk.
Qed.

Lemma inverse_mul g g' h h' : inverse g g' -> inverse h h' -> inverse (mul g h) (mul h' g').
Proof.
rewrite /inverse !matrix_of_one !matrix_of_mul => -[gg' g'g] [hh' h'h]; rewrite !mulmxA; split.
  by rewrite -[_ *m _ *m matrix_of h']mulmxA hh' mulmx1 gg'.
by rewrite -[_ *m _ *m matrix_of g]mulmxA g'g mulmx1 h'h.
Qed.

Lemma transpose_mul g h : mul (transpose h) (transpose g) =2 transpose (mul g h).
Proof. by move=> a b; apply: eq_bigr => d _; rewrite mulrC. Qed.

Lemma inverse_transpose g h : inverse g (transpose h) -> inverse h (transpose g).
Proof.
case=> gh hg; split=> a b; rewrite eq_sym; [rewrite -(gh b a)|rewrite -(hg b a)];
  by apply: eq_bigr => d _; rewrite mulrC.
Qed.

Lemma inverse_det g h : inverse g h -> \det (matrix_of g) * \det (matrix_of h) = 1.
Proof. by case=> /matrix_of_one gh _; rewrite -det_mulmx -matrix_of_mul gh det1. Qed.
End Inverses.

Lemma diagonal_inverse (n : nat) (F : fieldType) (s : 'I_n -> F) : (forall a, s a != 0) ->
  inverse (diagonal s) (transpose (diagonal (fun a => (s a)^-1))).
Proof.
move=> s0; split=> a b; rewrite /mul /transpose /diagonal.
  rewrite (bigD1 a) //= big1 ?addr0 => [|d /negbTE da]; last by rewrite eq_sym da mulr0 mul0r.
  by rewrite eqxx mulr1 eq_sym; case: eqP => [->|]; rewrite ?mulr1 ?mulfV ?mulr0.
rewrite (bigD1 a) //= big1 ?addr0 => [|d /negbTE da]; last by rewrite da mulr0 mul0r.
by rewrite eqxx mulr1; case: eqP => [->|]; rewrite ?mulr1 ?mulVf ?mulr0.
Qed.

(* SL(n) *)
Theorem special_linear_mixed_layers (S T : finType) (n : nat) (F : fieldType) (outputs : S -> bool) (inputs : T -> bool)
    (A : word S 'I_n -> word T 'I_n -> F) : [char F] =i pred0 ->
  (forall g g', inverse g (transpose g') -> \det (matrix_of g) = 1 ->
     intertwines (coloured outputs g g') (coloured inputs g g') A) <->
  exists x : {set {set S + T}} -> F, forall I J,
    A I J = \sum_(P | determinant_brauer n (bent_colours outputs inputs) P)
              x P * determinant_tensor F (bent_colours outputs inputs) P (glue I J).
Proof.
move=> F0; apply: (@special_layers n F (fun g g' => inverse g (transpose g')) (fun s => s != 0)) => //.
- move=> {S T outputs inputs A} S T A AG; apply/(general_linear_bijections F0) => g h gh.
  by apply: (AG g (transpose h)).
- by move=> g g'; apply: inverse_transpose.
- move=> g g' h h' gg' hh'; apply: inverse_ext (inverse_mul gg' hh') => a b.
  by rewrite transpose_mul.
- by move=> s; rewrite invr_eq0.
- exact: oner_neq0.
- by exists (fun i => i.+1%:R) => [i j /(natf_inj F0) [] //|i]; rewrite ((charf0P _).1 F0).
- exact: diagonal_inverse.
move=> g g' /inverse_det gg'; apply: contra_eqN gg' => /eqP ->.
by rewrite mul0r eq_sym oner_eq0.
Qed.

Section SpecialUnitary.
Variables (F : fieldType) (conj : {rmorphism F -> F}).
Hypothesis F0 : [char F] =i pred0.
Hypothesis conjK : involutive conj.
Hypothesis conj_moves : exists d, conj d != d.
Local Notation unitary := (unitary conj).

(* the unitary matrices with their conjugates *)
Let pairs n (g g' : 'I_n -> 'I_n -> F) := unitary g /\ forall a b, g' a b = conj (g a b).

Let pair_dual n (g g' : 'I_n -> 'I_n -> F) : pairs g g' -> inverse g (transpose g').
Proof. by case=> gu g'E; apply: inverse_ext gu => a b; rewrite /transpose g'E. Qed.

Let pair_sym n (g g' : 'I_n -> 'I_n -> F) : pairs g g' -> pairs g' g.
Proof.
move=> gg'; have [_ g'E] := gg'; split=> [|a b]; last by rewrite g'E conjK.
by apply: inverse_ext (inverse_transpose (pair_dual gg')) => a b; rewrite /transpose g'E conjK.
Qed.

Let pair_mul n (g g' h h' : 'I_n -> 'I_n -> F) : pairs g g' -> pairs h h' -> pairs (mul g h) (mul g' h').
Proof.
move=> [gu g'E] [hu h'E]; split=> [|a b]; last first.
  by rewrite /mul rmorph_sum; apply: eq_bigr => d _; rewrite rmorphM g'E h'E.
apply: inverse_ext (inverse_mul gu hu) => a b.
by rewrite /mul rmorph_sum; apply: eq_bigr => d _; rewrite rmorphM mulrC.
Qed.

(* Layers between white and black places: g acts at the white ones, conj g at the black ones. *)
Theorem special_unitary_mixed_layers (S T : finType) (n : nat) (outputs : S -> bool) (inputs : T -> bool)
    (A : word S 'I_n -> word T 'I_n -> F) :
  (forall g, unitary g -> \det (matrix_of g) = 1 ->
     intertwines (coloured outputs g (fun a b => conj (g a b))) (coloured inputs g (fun a b => conj (g a b))) A) <->
  exists x : {set {set S + T}} -> F, forall I J,
    A I J = \sum_(P | determinant_brauer n (bent_colours outputs inputs) P)
              x P * determinant_tensor F (bent_colours outputs inputs) P (glue I J).
Proof.
rewrite -(@special_layers n F (@pairs n) (fun s => s * conj s = 1)) //.
- split=> [AG g g' [gu g'E] g1|AG g gu g1]; last by apply: AG.
  have E (U : finType) (colour : U -> bool) (u v : word U 'I_n) :
      powers (coloured colour g g') u v = powers (coloured colour g (fun a b => conj (g a b))) u v.
    by apply: eq_bigr => p _; rewrite /coloured; case: (colour p).
  by move=> I J; under eq_bigr do rewrite E; rewrite AG //; apply: eq_bigr => M _; rewrite E.
- exact: pair_dual.
- move=> {S T outputs inputs A} S T A AG; apply/(unitary_bijections F0 conjK conj_moves) => g gu.
  by apply: (AG g (fun a b => conj (g a b))).
- exact: pair_sym.
- exact: pair_mul.
- by move=> s; apply: contra_eq_neq => ->; rewrite mul0r eq_sym oner_eq0.
- by move=> s s1; rewrite fmorphV -invfM s1 invr1.
- by rewrite rmorph1 mulr1.
- have [t t_inj t1] := modulus_one F0 conjK conj_moves; exists (fun i => 1 + t i) => [i j /addrI/t_inj //|i].
  by rewrite rmorphD rmorph1 mulrDl !mulrDr !mul1r mulr1 -addrA [conj _ + _]addrA [conj _ + _]addrC t1 addr0.
- move=> s s1; have s0 a : s a != 0.
    by apply: contra_eq_neq (s1 a) => ->; rewrite mul0r eq_sym oner_eq0.
  have sV a : conj (s a) = (s a)^-1 by apply: (mulfI (s0 a)); rewrite s1 mulfV.
  split=> [|a b]; last by rewrite /diagonal rmorphM rmorph_nat sV.
  by apply: inverse_ext (diagonal_inverse s0) => a b; rewrite /transpose /diagonal rmorphM rmorph_nat sV.
move=> g g' [gu g'E]; rewrite -(inverse_det gu); congr (_ * _); rewrite -[in RHS]det_tr -det_map_mx; congr (\det _).
by apply/matrixP=> i j; rewrite !mxE.
Qed.
End SpecialUnitary.

(* Layers from V^k to V^l: outputs are white, inputs black. *)
Definition is_output (S T : finType) (p : S + T) : bool := if p is inl _ then true else false.

Theorem special_unitary_layers (n k l : nat) (C : numClosedFieldType) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> C) :
  (forall g, unitary conjC g -> \det (\matrix_(i, j) g i j) = 1 -> commutes g A) <->
  exists x : {set {set 'I_l + 'I_k}} -> C, forall I J,
    A I J = \sum_(P | determinant_brauer n (@is_output _ _) P) x P * determinant_tensor C (@is_output _ _) P (glue I J).
Proof.
have moves_i : exists d : C, d^* != d.
  by exists 'i; rewrite conjCi -subr_eq0 -opprD oppr_eq0 -mulr2n mulrn_eq0 neq0Ci.
exact: (@special_unitary_mixed_layers C [rmorphism of @conjC C] (char_num _) (@conjCK C) moves_i _ _ n xpredT xpredT A).
Qed.
