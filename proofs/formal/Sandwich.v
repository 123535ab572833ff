(* The sandwich: two ranks modulo one prime prove a dimension and a spanning family over the rational numbers.

   The reduced method has an integer matrix C, whose null space in Q^N is the space of layers, and an integer matrix A,
   whose rows are the values of the family; C A^T = 0 says that the family is equivariant. For every prime p

       rank_p A <= rank_Q A <= N - rank_Q C <= N - rank_p C.

   Theorem (sandwich): if the two ends meet, rank_p A + rank_p C = N, then the rows of A span the null space of C over
   Q, and its dimension is rank_p A. No lifting, no tolerance, and one prime is enough.

   Proof: a square submatrix of full rank modulo p has a determinant that is not 0 modulo p, so not 0 (rank_modulo). The
   rows of A lie in the null space because C A^T = 0, and they span it when the dimensions agree. *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* An integer matrix, read over a field. *)
Definition over (F : fieldType) m n (A : 'M[int]_(m, n)) : 'M[F]_(m, n) := \matrix_(i, j) (A i j)%:~R.

Section Rank.
Variables (F : fieldType) (m n : nat) (A : 'M[int]_(m, n)).

(* rows f and columns g of A *)
Definition minor r (f : 'I_r -> 'I_m) (g : 'I_r -> 'I_n) : 'M[int]_r := \matrix_(i, j) A (f i) (g j).

Lemma minor_over (K : fieldType) r (f : 'I_r -> 'I_m) (g : 'I_r -> 'I_n) :
  \det (over K (minor f g)) = (\det (minor f g))%:~R.
Proof.
rewrite /determinant rmorph_sum; apply: eq_bigr => s _; rewrite rmorphM rmorph_sign rmorph_prod; congr (_ * _).
by apply: eq_bigr => i _; rewrite mxE.
Qed.

(* a submatrix has at most the rank of the matrix *)
Lemma rank_minor (K : fieldType) r (f : 'I_r -> 'I_m) (g : 'I_r -> 'I_n) :
  (\rank (over K (minor f g)) <= \rank (over K A))%N.
Proof.
pose P : 'M[K]_(r, m) := \matrix_(i, k) (k == f i)%:R; pose Q : 'M[K]_(n, r) := \matrix_(k, j) (k == g j)%:R.
have -> : over K (minor f g) = P *m over K A *m Q.
  apply/matrixP=> i j; rewrite !mxE (bigD1 (g j)) //= !mxE eqxx mulr1 (bigD1 (f i)) //= !mxE eqxx mul1r.
  by rewrite !big1 ?addr0 // => k /negbTE k_other; rewrite !mxE k_other ?mul0r ?mulr0.
by apply: leq_trans (mxrankM_maxl _ _) _; apply: mxrankM_maxr.
Qed.

(* a submatrix of full size *)
Lemma full_minor : exists f g, over F (@minor (\rank (over F A)) f g) \in unitmx.
Proof.
pose B := over F A; pose f := maxrankfun B; pose B1 := rowsub f B.
have full : row_full B1^T by rewrite /row_full mxrank_tr; apply: maxrowsub_free.
exists f, (fullrankfun full); have := fullrowsub_unit full; rewrite -unitmx_tr; congr (_ \in unitmx).
by apply/matrixP=> i j; rewrite !mxE.
Qed.
End Rank.

Lemma rank_modulo (F : fieldType) m n (A : 'M[int]_(m, n)) : (\rank (over F A) <= \rank (over [fieldType of rat] A))%N.
Proof.
have [f [g]] := full_minor F A; rewrite unitmxE minor_over unitfE => det_p.
apply: leq_trans (rank_minor A [fieldType of rat] f g); rewrite mxrank_unit // unitmxE minor_over unitfE intr_eq0.
by apply: contraNneq det_p => ->.
Qed.

Theorem sandwich (p a c N : nat) (A : 'M[int]_(a, N)) (C : 'M[int]_(c, N)) : prime p -> C *m A^T = 0 ->
  (\rank (over [fieldType of 'F_p] A) + \rank (over [fieldType of 'F_p] C) = N)%N ->
  (over [fieldType of rat] A :=: kermx (over [fieldType of rat] C)^T)%MS /\
  \rank (over [fieldType of rat] A) = \rank (over [fieldType of 'F_p] A).
Proof.
move=> _ CA meet; pose Aq := over [fieldType of rat] A; pose Cq := over [fieldType of rat] C.
have AC : Aq *m Cq^T = 0.
  apply/matrixP=> i j; have /matrixP/(_ j i) := CA; rewrite !mxE => /(congr1 (fun x : int => x%:~R : rat)).
  rewrite rmorph_sum => H; rewrite -[RHS]H; apply: eq_bigr => k _.
  by rewrite !mxE rmorphM mulrC.
have sub : (Aq <= kermx Cq^T)%MS by apply/sub_kermxP.
have le_A := rank_modulo [fieldType of 'F_p] A; have le_C := rank_modulo [fieldType of 'F_p] C.
have dim : \rank (kermx Cq^T) = (N - \rank Cq)%N by rewrite mxrank_ker mxrank_tr.
have le := mxrankS sub; rewrite dim in le.
have eqA : \rank Aq = \rank (over [fieldType of 'F_p] A).
  apply/eqP; rewrite eqn_leq le_A andbT (leq_trans le) // leq_subLR addnC -{1}meet leq_add2l.
  exact: le_C.
split=> //; apply/eqmxP; rewrite -(geq_leqif (mxrank_leqif_eq sub)) dim eqA.
by rewrite leq_subLR addnC -{1}meet leq_add2l; apply: le_C.
Qed.
