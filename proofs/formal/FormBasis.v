(* Theorem. For every n, k and l, over any field of real or complex numbers, and for weights c a != 0 of the letters,
   the Brauer diagrams b on l + k places with lis b <= n are a basis of the layers of the orthogonal group of the
   diagonal form with the weights c (OrthogonalForms.v), for instance of O(p,q), n = p + q.

   The matrix of a diagram for the weights c is that for the weights 1, with its entries multiplied by numbers other
   than 0 that depend on the entry alone. So this is the theorem for O(n) (BrauerBasis.v). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Dimension OrthogonalForms Triangles IncreasingLabels BrauerBasis.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Layers.
Variables (n k l : nat) (F : numFieldType) (c : 'I_n -> F).
Hypothesis c0 : forall a, c a != 0.
Notation place := ('I_l + 'I_k)%type.
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F).
Implicit Types (x : {ffun place -> place} -> F).

(* the number that depends on the entry alone *)
Let factor I J := share c (glue I J) / \prod_q c (J q).

Let factor_neq0 I J : factor I J != 0.
Proof.
have prod_neq0 (D : finType) (f : D -> F) : (forall d, f d != 0) -> \prod_d f d != 0 by move=> f0; apply/prodf_neq0.
by rewrite mulf_neq0 ?invr_neq0 //; apply: prod_neq0 => a //; rewrite expf_neq0.
Qed.

Let sum_factor (P : pred {ffun place -> place}) x I J : subpred P (@perfect _) ->
  \sum_(b | P b) x b * (diagram (weighted c) b (glue I J) / \prod_q c (J q)) =
  factor I J * \sum_(b | P b) x b * diagram (delta F) b (glue I J).
Proof.
move=> P_perfect; rewrite mulr_sumr; apply: eq_bigr => b /P_perfect bP.
by rewrite diagram_weighted // [RHS]mulrCA; congr (_ * _); apply: mulrAC.
Qed.

Theorem form_basis :
  (forall A, (forall g, keeps c g -> commutes g A) <->
     exists x, forall I J,
       A I J = \sum_(b | few_increasing n b) x b * (diagram (weighted c) b (glue I J) / \prod_q c (J q))) /\
  (forall x, (forall I J,
       \sum_(b | few_increasing n b) x b * (diagram (weighted c) b (glue I J) / \prod_q c (J q)) = 0) ->
     forall b, few_increasing n b -> x b = 0).
Proof.
have few (b : {ffun place -> place}) : few_increasing n b -> perfect b by case/andP.
split=> [A|x x0]; last first.
  have free := @brauer_diagrams_independent [finType of place] [finType of 'I_n] F x; rewrite card_ord in free.
  apply: free => u; have := sum_factor x (top u) (bottom u) few; rewrite x0 glueK => /esym/eqP.
  by rewrite mulf_eq0 (negbTE (factor_neq0 _ _)) => /eqP.
rewrite form_layers //; split=> -[x Ax].
  have [y xy] := brauer_diagrams_span [finType of 'I_n] x; exists y => I J.
  by rewrite Ax !sum_factor // xy card_ord.
exists (fun b => if few_increasing n b then x b else 0) => I J.
by rewrite Ax sum_subfamily.
Qed.
End Layers.

(* O(p,q), with the matrices as in indefinite_layers *)
Corollary indefinite_basis (p q k l : nat) (F : numFieldType) :
  let matrix (b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k}) I J : F :=
    diagram (weighted (@signature F p q)) b (glue I J) * \prod_r signature F (J r) in
  (forall A : word 'I_l 'I_(p + q) -> word 'I_k 'I_(p + q) -> F,
     (forall g, keeps (@signature F p q) g -> commutes g A) <->
     exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F, forall I J,
       A I J = \sum_(b | few_increasing (p + q) b) x b * matrix b I J) /\
  (forall x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F,
     (forall I J, \sum_(b | few_increasing (p + q) b) x b * matrix b I J = 0) ->
     forall b, few_increasing (p + q) b -> x b = 0).
Proof.
have c0 a : @signature F p q a != 0 by rewrite /signature; case: ifP => _; rewrite ?oppr_eq0 oner_neq0.
have cV (J : word 'I_k 'I_(p + q)) : (\prod_r signature F (J r))^-1 = \prod_r signature F (J r).
  by rewrite -prodfV; apply: eq_bigr => r _; rewrite /signature; case: ifP => _; rewrite ?invrN ?invr1.
move=> matrix; have mE b I J : matrix b I J =
    diagram (weighted (@signature F p q)) b (glue I J) / \prod_r signature F (J r) by rewrite cV.
have [span independent] := form_basis k l c0; split=> [A|x x0].
  by rewrite span; split=> -[x Ax]; exists x => I J; rewrite Ax; apply: eq_bigr => b _; rewrite mE.
by apply: independent => I J; rewrite -[RHS](x0 I J); apply: eq_bigr => b _; rewrite mE.
Qed.

Theorem form_dimension (n k l : nat) (F : numFieldType) (c : 'I_n -> F) : (forall a, c a != 0) ->
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A, A \in U <-> forall g, keeps c g -> commutes g (fun I J => A (I, J))) &
    \dim U = #|[set b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} | few_increasing n b]|.
Proof.
move=> c0; have [span independent] := form_basis k l c0; rewrite cardsE.
apply: (layer_dimension (H := fun A => forall g, keeps c g -> commutes g A)
  (B := fun b u => diagram (weighted c) b u / \prod_q c (bottom u q))) => [A|x x0].
  rewrite span; split=> -[x Ax]; exists x => I J; rewrite Ax; apply: eq_bigr => b _; by rewrite bottom_glue.
apply: independent => I J; rewrite -[RHS](x0 I J).
by apply: eq_bigr => b _; rewrite bottom_glue.
Qed.
