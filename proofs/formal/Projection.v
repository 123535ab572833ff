(* The orthogonal projection on the span of a finite family of rational tensors.

   B is a finite family of functions on a finite set W with values in Q, z a function on W with values in any field F of
   real or complex numbers (numFieldType). There are coefficients x in F so that z minus the combination of the B i with
   these coefficients has scalar product 0 (that is sum_w f w * g w, without conjugation) with every B i.

   Over Q the matrix M of the family has the same rank as its Gram matrix M M^T, since X^T X = 0 implies X = 0: so
   M^T = D M M^T for a matrix D over Q, which is also a matrix over F, and the coefficients are x = z D. *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Real.
Variable F : realFieldType.

Lemma trmx_mul_eq0 (a b : nat) (X : 'M[F]_(a, b)) : X^T *m X = 0 -> X = 0.
Proof.
move=> XX; apply/matrixP=> i k; rewrite mxE.
have /eqP := congr1 (fun M : 'M_b => M k k) XX; rewrite !mxE.
rewrite psumr_eq0 => [/allP/(_ i (mem_index_enum _))/=|j _]; rewrite !mxE -expr2 ?sqr_ge0 //.
by rewrite sqrf_eq0 => /eqP.
Qed.

Lemma trmx_gram (a b : nat) (M : 'M[F]_(a, b)) : exists D : 'M_(b, a), M^T = D *m (M *m M^T).
Proof.
apply/submxP; rewrite submxE; set K := cokermx _; apply/eqP/trmx_mul_eq0.
by rewrite trmx_mul trmxK -mulmxA [M *m _]mulmxA mulmx_coker mulmx0.
Qed.
End Real.

Lemma project (F : numFieldType) (I W : finType) (Q : I -> W -> rat) (B : I -> W -> F) (z : W -> F) :
  (forall i w, B i w = ratr (Q i w)) ->
  exists x : I -> F, forall i, \sum_w (z w - \sum_k x k * B k w) * B i w = 0.
Proof.
move=> BQ; pose M := \matrix_(i < #|I|, w < #|W|) Q (enum_val i) (enum_val w).
have [D MD] := trmx_gram M; pose N := map_mx (ratr : rat -> F) M.
have ND : N^T = map_mx ratr D *m (N *m N^T) by rewrite /N map_trmx -!map_mxM -MD.
pose r := \row_(w < #|W|) z (enum_val w); pose x := r *m map_mx ratr D.
exists (fun i => x 0 (enum_rank i)) => i.
have /matrixP/(_ 0 (enum_rank i)) : (r - x *m N) *m N^T = 0.
  by rewrite mulmxBl -mulmxA /x -mulmxA -ND subrr.
rewrite !mxE => H; rewrite -[RHS]H (reindex (@enum_val W predT)) /=; last exact: onW_bij (enum_val_bij _).
apply: eq_bigr => w _; rewrite !mxE enum_rankK -BQ; congr ((_ - _) * _).
rewrite (reindex (@enum_val I predT)) /=; last exact: onW_bij (enum_val_bij _).
by apply: eq_bigr => k _; rewrite !mxE enum_valK -BQ.
Qed.
