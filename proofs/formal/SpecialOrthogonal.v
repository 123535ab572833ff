(* Layers for the special orthogonal group SO(n).

   A matrix A with n^l rows and n^k columns, over any field F of real or complex numbers, satisfies rho(g) A = A
   rho(g) for every orthogonal matrix g with determinant 1 if and only if it is a combination of the matrices of the
   (k,l)-Brauer diagrams and those of the (l+k)\n-diagrams: involutions b of the l + k places with exactly n free
   places, the heads (grood n b). The matrix of b has at (I, J) the sign of the letters at its heads as a permutation
   of all letters, 0 if one is missing, provided that the letters of (I, J) agree along all edges of b, else 0
   (grood_tensor of Heads.v). All n, k and l.

   Idea. Let z be fixed by SO(n), s a reflection and s z what it makes of z. Every orthogonal g takes z and s z to
   themselves or to each other, as det g is 1 or -1 (act_special). So z + s z is fixed by O(n), hence a combination of
   Brauer diagrams (Orthogonal.v), and z - s z is multiplied with det g, hence a combination of diagrams with heads
   (SemiInvariants.v); z is half of their sum. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions DiagonalForms Orthogonal Heads SemiInvariants.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section SpecialOrthogonal.
Variables (n : nat) (F : numFieldType).
Implicit Types (g s : 'I_n -> 'I_n -> F).

Definition special_orthogonal g := orthogonal g /\ \det (\matrix_(i, j) g i j) = 1.

Lemma det_orthogonal g : orthogonal g -> \det (matrix_of g) = 1 \/ \det (matrix_of g) = -1.
Proof.
move=> /orthogonalP gg; have : \det (matrix_of g) ^+ 2 == 1 by rewrite expr2 -{2}det_tr -det_mulmx gg det1.
by rewrite sqrf_eq1 => /orP[]/eqP; [left|right].
Qed.

Lemma ex_reflection : (0 < n)%N -> exists2 s : 'I_n -> 'I_n -> F, orthogonal s & \det (matrix_of s) = -1.
Proof.
move=> n0; pose i := Ordinal n0; have one0 (a : 'I_n) : (1 : F) != 0 := oner_neq0 F.
exists (reflection (fun=> 1) (unit_vector F i)); first by apply: reflection_orthogonal; rewrite length_unit oner_neq0.
have -> : matrix_of (reflection (fun=> 1) (unit_vector F i)) = diag_mx (\row_j (-1) ^+ (j == i)).
  by apply/matrixP=> j k; rewrite !mxE reflection_unit // mulr_natl.
rewrite det_diag (bigD1 i) //= mxE eqxx expr1 big1 ?mulr1 // => j /negbTE ji.
by rewrite mxE ji.
Qed.

Lemma neg1 : (-1 == 1 :> F) = false.
Proof. by rewrite eq_sym -subr_eq0 opprK -mulr2n pnatr_eq0. Qed.

Variables (T : finType).
Implicit Types (z : word T 'I_n -> F) (u : word T 'I_n).

(* an orthogonal matrix does to z nothing, or the same as s *)
Lemma act_special s z g u : (forall g, special_orthogonal g -> fixed g z) -> orthogonal s -> \det (matrix_of s) = -1 ->
  orthogonal g -> act g z u = if \det (matrix_of g) == 1 then z u else act s z u.
Proof.
move=> zS os ds og; case: eqP => [dg|/eqP dg]; first exact: (zS g).
have og' := orthogonal_transpose os; have ok := orthogonal_mul og' og.
have dk : \det (matrix_of (mul (transpose s) g)) = 1.
  have tr : matrix_of (transpose s) = (matrix_of s)^T by apply/matrixP=> i j; rewrite !mxE.
  rewrite matrix_of_mul det_mulmx tr.
  by case: (det_orthogonal og) => [|->]; [move/eqP: dg|rewrite det_tr ds mulrNN mulr1].
have sz v : act (mul (transpose s) g) z v = z v by apply: zS.
have [ss' _] := os; rewrite -(eq_act s u sz).
rewrite -(act_one (act g z) u ss') -act_mul; apply: eq_act => v.
by rewrite act_mul.
Qed.

Theorem special_orthogonal_invariants z : (forall g, special_orthogonal g -> fixed g z) <->
  exists x y : {ffun T -> T} -> F, forall u,
    z u = \sum_(b | perfect b) x b * diagram (delta F) b u + \sum_(b | grood n b) y b * grood_tensor F b u.
Proof.
split=> [zS|[x [y zxy]] g [og dg] u]; last first.
  pose zx u := \sum_(b | perfect b) x b * diagram (delta F) b u.
  pose zy u := \sum_(b | grood n b) y b * grood_tensor F b u.
  have zx_fixed : act g zx u = zx u by apply: (orthogonal_invariants zx).2 => //; exists x.
  have zy_fixed : act g zy u = zy u by rewrite (semi_invariants zy).2 ?dg ?mul1r //; exists y.
  rewrite zxy -/(zx u) -/(zy u) -zx_fixed -zy_fixed -big_split; apply: eq_bigr => v _ /=.
  by rewrite zxy mulrDr.
have [n0|n_gt0] := posnP n.
  have [x zx] : exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | perfect b) x b * diagram (delta F) b u.
    apply/(orthogonal_invariants z) => g og; apply: zS; split=> //; move: g {og}; rewrite n0 => g.
    exact: det_mx00.
  by exists x, (fun=> 0) => u; rewrite zx [X in _ + X]big1 ?addr0 // => b _; rewrite mul0r.
have [s os ds] := ex_reflection n_gt0; have act_g g u := @act_special s z g u zS os ds.
have act_gs g u : orthogonal g -> act g (act s z) u = if \det (matrix_of g) == 1 then act s z u else z u.
  move=> og; rewrite act_mul act_g ?matrix_of_mul ?det_mulmx ?ds; last exact: orthogonal_mul.
  by case: (det_orthogonal og) => ->; rewrite ?mul1r ?mulrNN ?mulr1 eqxx ?neg1.
have act_sum (e : F) g u : act g (fun u => z u + e * act s z u) u = act g z u + e * act g (act s z) u.
  by rewrite /act mulr_sumr -big_split; apply: eq_bigr => v _; rewrite /= mulrDr [e * (_ * _)]mulrCA.
have [|x zx] := (orthogonal_invariants (fun u => z u + 1 * act s z u)).1.
  move=> g og u; rewrite [LHS]act_sum act_g // act_gs //.
  by case: ifP => _; rewrite !mul1r // addrC.
have [|y zy] := (semi_invariants (fun u => z u + (-1) * act s z u)).1.
  move=> g og u; rewrite [LHS]act_sum act_g // act_gs //.
  by case: (det_orthogonal og) => ->; rewrite ?eqxx ?neg1 ?mul1r // !mulN1r opprD opprK addrC.
exists (fun b => 2%:R^-1 * x b), (fun b => 2%:R^-1 * y b) => u.
have two : 2%:R != 0 :> F by rewrite pnatr_eq0.
under eq_bigr => b _ do rewrite -mulrA; under [X in _ + X]eq_bigr => b _ do rewrite -mulrA.
rewrite -!mulr_sumr -mulrDr -zx -zy mul1r mulN1r addrACA subrr addr0 -mulr2n -[z u *+ 2]mulr_natl mulrA.
by rewrite mulVf ?mul1r.
Qed.
End SpecialOrthogonal.

Theorem special_orthogonal_layers (n k l : nat) (F : numFieldType) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F) :
  (forall g, special_orthogonal g -> commutes g A) <->
  exists x y : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F, forall I J, A I J =
    \sum_(b | perfect b) x b * diagram (delta F) b (glue I J) + \sum_(b | grood n b) y b * grood_tensor F b (glue I J).
Proof.
have [inv span] := special_orthogonal_invariants (bend A); split=> [Ag|[x [y Axy]] g sg].
  have [|x [y zxy]] := inv; first by move=> g sg; apply/orthogonal_layer_fixed; [case: sg|exact: Ag].
  by exists x, y => I J; rewrite -zxy /bend top_glue bottom_glue.
apply/orthogonal_layer_fixed; first by case: sg.
by apply: span sg; exists x, y => u; rewrite /bend Axy glueK.
Qed.

Corollary special_orthogonal_layers_rat (n k l : nat) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> rat) :
  (forall g, special_orthogonal g -> commutes g A) <->
  exists x y : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> rat, forall I J, A I J =
    \sum_(b | perfect b) x b * diagram (delta _) b (glue I J) + \sum_(b | grood n b) y b * grood_tensor _ b (glue I J).
Proof. exact: special_orthogonal_layers. Qed.
