(* Layers for the orthogonal group of a diagonal form, and for O(p,q).

   The group O(c) of a diagonal form consists of the matrices g with g diag(c) g^T = diag(c), for weights c a != 0 of
   the letters; O(p,q) is the case of p weights 1 and q weights -1. A matrix A with n^l rows and n^k columns, over
   any field F of real or complex numbers, satisfies rho(g) A = A rho(g) for every g in O(c) if and only if it is a
   combination of the matrices of the (k,l)-Brauer diagrams (form_layers). The entry at (I, J) of the matrix of a
   diagram is 0 unless the letters of (I, J) agree along all edges; then it is the product of c a over the edges
   inside the outputs, and of 1 / c a over the edges inside the inputs, a the letter of the edge. Every quadratic
   form over F that is not degenerate is of this kind in a suitable basis.

   Idea. Inputs are bent up by the form: A I J times the product of c (J q) over the inputs is a tensor fixed by g on
   all places (form_layer_fixed). Then as for O(n), with contractions by the inverse form: traceless invariants
   vanish by DiagonalForms.v. Instead of a projection for the form, which need not be positive, take the ordinary one
   after division of the tensor by a factor that depends on the word alone: at a word that has the letter a at 2 m_a
   places every perfect diagram for the weights c is the product of all c a ^ m_a times the diagram for the weights 1
   (diagram_weighted). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Projection Contractions DiagonalForms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The form with the weights c, and the matrices g with g diag(c) g^T = diag(c). *)
Definition weighted (L : finType) (R : comRingType) (c : L -> R) a b : R := c a * (a == b)%:R.
Definition keeps (L : finType) (R : comRingType) (c : L -> R) (g : L -> L -> R) :=
  forall a b, \sum_d c d * (g a d * g b d) = weighted c a b.

Lemma sum_weighted (L : finType) (R : comRingType) (c f : L -> R) a : \sum_b weighted c a b * f b = c a * f a.
Proof. by under eq_bigr do rewrite /weighted -mulrA; rewrite -mulr_sumr (sum_delta f). Qed.

Lemma one_commutes (n : nat) (R : comRingType) (g h : 'I_n -> 'I_n -> R) : one (mul g h) -> one (mul h g).
Proof.
pose M (f : 'I_n -> 'I_n -> R) : 'M_n := \matrix_(i, j) f i j.
have mulE f f' : M f *m M f' = M (mul f f').
  by apply/matrixP=> i j; rewrite !mxE; apply: eq_bigr => d _; rewrite !mxE.
move=> gh; have /mulmx1C : M g *m M h = 1%:M by rewrite mulE; apply/matrixP=> i j; rewrite !mxE gh.
by rewrite mulE => /matrixP hg i j; have := hg i j; rewrite !mxE.
Qed.

(* A perfect diagram for weights is the diagram for the weights 1 times a factor that depends on the word alone. *)
Section Weights.
Variables (T L : finType) (F : fieldType).
Implicit Types (u : word T L) (b : {ffun T -> T}) (c : L -> F).

Lemma card_edges b (P : pred T) : perfect b -> (forall p, P (b p) = P p) ->
  #|[set p | P p]| = (#|[set p | opens b p && P p]|).*2.
Proof.
move=> bp Pb; have bK := perfectK bp.
rewrite -addnn -!sum1dep_card (bigID (opens b)) /=; congr (_ + _)%N; first by apply: eq_bigl => p; rewrite andbC.
rewrite [LHS](reindex_inj (inv_inj bK)) /=; apply: eq_bigl => p; rewrite Pb andbC; congr (_ && _).
by rewrite /opens bK; have [h|h] := before_total (perfect_neq p bp); rewrite h before_asym.
Qed.

Definition share c u := \prod_a c a ^+ (#|[set p | u p == a]|./2).

Lemma diagram_weighted c b u : perfect b -> diagram (weighted c) b u = share c u * diagram (delta F) b u.
Proof.
move=> bp; have bK := perfectK bp; transitivity (\prod_(p | opens b p) c (u p) * diagram (delta F) b u).
  by rewrite /diagram -big_split.
rewrite (diagram_delta _ _ bp); case: forallP => [ub|_]; last by rewrite !mulr0.
congr (_ * _); rewrite (partition_big u xpredT) //=; apply: eq_bigr => a _.
rewrite (eq_bigr (fun=> c a)) => [|p /andP[_ /eqP->] //]; rewrite prodr_const; congr (_ ^+ _).
rewrite (card_edges bp) ?doubleK => [|p]; last by rewrite -(eqP (ub p)).
by rewrite cardsE.
Qed.

Lemma share_inv c u : share (fun a => (c a)^-1) u = (share c u)^-1.
Proof. by rewrite /share -prodfV; apply: eq_bigr => a _; rewrite exprVn. Qed.
End Weights.

Section Group.
Variables (n : nat) (F : numFieldType) (c : 'I_n -> F).
Hypothesis c0 : forall a, c a != 0.
Implicit Types (g : 'I_n -> 'I_n -> F).

Lemma keeps_dual g : keeps c g -> keeps (fun a => (c a)^-1) (transpose g).
Proof.
move=> gc; pose h a b := c a * g b a / c b.
have gh : one (mul g h).
  move=> a b; rewrite /mul /h.
  rewrite (eq_bigr (fun d => c d * (g a d * g b d) * (c b)^-1)) => [|d _]; last first.
    by rewrite [LHS]mulrC mulrAC; congr (_ / _); rewrite -mulrA [g b d * _]mulrC.
  by rewrite -mulr_suml gc /weighted; case: eqP => [->|_]; rewrite ?mulr1 ?mulfV ?mulr0 ?mul0r.
have hg := one_commutes gh.
move=> a b; rewrite /weighted -(hg a b) /mul mulr_sumr; apply: eq_bigr => d _.
by rewrite !mulrA mulVf // mul1r [(c d)^-1 * _]mulrC.
Qed.

Lemma reflection_keeps x : length c x != 0 -> keeps c (reflection c x).
Proof.
move=> l0 a b; rewrite (eq_bigr (fun d => c b * (reflection c x a d * reflection c x d b))) => [|d _].
  by rewrite -mulr_sumr [X in _ * X](reflection_square l0) /weighted; case: eqP => [->|]; rewrite ?mulr0.
rewrite mulrCA [RHS]mulrCA; congr (_ * _); rewrite /reflection !mulrBr eq_sym; congr (_ - _).
  by case: eqP => [->|]; rewrite ?mulr0.
by rewrite !mulrA [in RHS](mulrAC _ (x d)); congr (_ * _ * _ / _); rewrite mulrAC [RHS]mulrAC [c d * _]mulrC.
Qed.

Section Tensors.
Variable T : finType.
Implicit Types (u v w : word T 'I_n) (z : word T 'I_n -> F) (b : {ffun T -> T}).

Notation E := (diagram (weighted c)).
Notation E' := (diagram (weighted (fun a => (c a)^-1))).

Lemma keeps_preserve g : keeps c g ->
  preserve (weighted c) (@everywhere T) (fun=> g) /\
  preserve (weighted (fun a => (c a)^-1)) (@everywhere T) (fun=> transpose g).
Proof.
move=> gc; have gc' := keeps_dual gc.
have sumE (d : 'I_n -> F) (h : 'I_n -> 'I_n -> F) i j :
    \sum_a \sum_e weighted d a e * (h i a * h j e) = \sum_a d a * (h i a * h j a).
  by apply: eq_bigr => a _; rewrite (sum_weighted _ (fun e => h i a * h j e)).
by split=> p q _ _ i j; rewrite sumE; [exact: gc|exact: gc'].
Qed.

Lemma keeps_traceless (S : {set T}) z : (forall g, keeps c g -> fixes (on S (fun=> g)) z) ->
  (forall p q v, p \in S -> q \in S -> before p q -> trace (weighted (fun a => (c a)^-1)) p q z v = 0) ->
  S != set0 -> forall u, z u = 0.
Proof.
move=> zg zt /set0Pn[p0 p0S]; apply: (@traceless_eq0 T F n 0 c S) => // [x _ l0|p q u pS qS|u u0].
- by apply: zg; apply: reflection_keeps.
- have traceE r s : trace (weighted (fun a => (c a)^-1)) r s z u = \sum_a (c a)^-1 * z (put (put u r a) s a).
    by apply: eq_bigr => a _; rewrite (sum_weighted _ (fun e => z (put (put u r a) s e))).
  move=> pq; rewrite -traceE; case: (before_total pq) => [|qp]; first exact: zt.
  rewrite (@trace_swap _ _ _ _ 1 q p) ?zt ?mulr0 // => [a d|]; last by rewrite eq_sym.
  by rewrite mul1r /weighted eq_sym; case: eqP => [->|]; rewrite ?mulr0.
by have := u0 p0 p0S.
Qed.

Lemma form_invariants z : (forall g, keeps c g -> fixed g z) <->
  exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | perfect b) x b * E b u.
Proof.
pose B b u : F := if perfect b then E b u else 0.
have BE (x : {ffun T -> T} -> F) u : \sum_(b | perfect b) x b * E b u = \sum_b x b * B b u.
  by rewrite big_mkcond; apply: eq_bigr => b _; rewrite /B; case: ifP; rewrite ?mulr0.
have Bg (x : {ffun T -> T} -> F) g : keeps c g -> fixed g (fun u => \sum_b x b * B b u).
  move=> gc; apply: fixes_sum => b; rewrite /B; case bp: (perfect b).
    exact: (diagram_fixed (keeps_preserve gc).1 bp (walled_everywhere b)).
  by move=> u; rewrite big1 // => v _; rewrite mulr0.
split=> [zg|[x zx] g gc u]; last first.
  rewrite zx BE; have <- := Bg x g gc u.
  by apply: eq_bigr => v _; rewrite zx BE.
pose D b u : F := if perfect b then diagram (delta F) b u else 0.
pose Q b u : rat := if perfect b then diagram (delta rat_comRing) b u else 0.
have share0 u : share c u != 0 by apply/prodf_neq0 => a _; rewrite expf_neq0.
have [x xP] : exists x : {ffun T -> T} -> F, forall b, \sum_u (z u / share c u - \sum_k x k * D k u) * D b u = 0.
  apply: (project _ (Q := Q)) => b u; rewrite /D /Q; case: ifP => _; last by rewrite rmorph0.
  by rewrite /diagram rmorph_prod; apply: eq_bigr => p _; rewrite /delta rmorph_nat.
exists x => u; pose y v := z v - \sum_b x b * B b v.
suff y0 v : y v = 0 by apply/eqP; rewrite BE -subr_eq0; apply/eqP; exact: y0.
have yg g : keeps c g -> fixed g y.
  by move=> gc; apply: fixes_sub; [exact: zg|exact: Bg].
have yE b : perfect b -> \sum_v E' b v * y v = 0.
  move=> bp; rewrite -[RHS](xP b); apply: eq_bigr => w _.
  rewrite diagram_weighted // share_inv /D bp mulrAC [_ * diagram _ _ _]mulrC mulrC; congr (_ * _).
  rewrite /y mulrC mulrBl mulr_suml; congr (_ - _); apply: eq_bigr => k _; rewrite /B /D -mulrA; congr (_ * _).
  by case: ifP => kp; rewrite ?mul0r // diagram_weighted // mulrAC mulfV ?mul1r.
suff H m b w : (#|free b| <= m)%N -> involution b -> contract (weighted (fun a => (c a)^-1)) b y w = 0.
  rewrite -[LHS](contract_edgeless (weighted (fun a => (c a)^-1))); apply: (H #|free (edgeless T)|) => //.
  by apply/forallP=> p; rewrite !ffunE.
elim: m b w => [|m IH] b w le bb; have [b0|bN] := eqVneq (free b) set0.
- by rewrite contract_perfect ?yE // perfectE bb b0 eqxx.
- by move: le; rewrite leqn0 cards_eq0 (negbTE bN).
- by rewrite contract_perfect ?yE // perfectE bb b0 eqxx.
apply: (keeps_traceless _ _ bN) => [g gc|p q v' pb qb pq].
  by apply: (contract_fixes (keeps_preserve gc).2 bb (walled_everywhere b)); apply: yg.
rewrite -contract_join // IH ?join_involution // -ltnS; apply: leq_trans le.
apply: proper_card; apply/properP; split; first by apply/subsetP=> r; rewrite free_join // => /and3P[].
by exists p; rewrite // free_join // eqxx.
Qed.
End Tensors.

(* Inputs are bent up by the form. *)
Section Bend.
Variables (S T : finType) (A : word S 'I_n -> word T 'I_n -> F).
Let weight (u : word (S + T) 'I_n) := \prod_q c (bottom u q).

Lemma form_layer_fixed g : keeps c g -> commutes g A <-> fixed g (fun u => bend A u * weight u).
Proof.
move=> gc; have gc' := keeps_dual gc; pose h a b := (c a)^-1 * g a b * c b.
have gh : inverse g (transpose h).
  split=> a b; rewrite /mul /transpose /h.
    rewrite (eq_bigr (fun d => (c b)^-1 * (c d * (g a d * g b d)))) => [|d _]; last first.
      by rewrite mulrC -!mulrA; congr (_ * _); rewrite mulrC -mulrA; congr (_ * _); rewrite mulrC.
    by rewrite -mulr_sumr gc /weighted; case: eqP => [->|_]; rewrite ?mulr1 ?mulVf ?mulr0.
  rewrite (eq_bigr (fun d => c a * ((c d)^-1 * (g d a * g d b)))) => [|d _]; last first.
    by rewrite [LHS]mulrAC [LHS]mulrC -[(c d)^-1 * _ * _]mulrA.
  rewrite -mulr_sumr [X in _ * X](gc' a b) /weighted.
  by case: eqP => [->|_]; rewrite ?mulr1 ?mulfV ?mulr0.
have weight0 u : weight u != 0 by apply/prodf_neq0.
have E u v : powers (bent g h) u v * weight u = power g u v * weight v.
  rewrite /power /powers !big_sumType /= -!mulrA /weight -!big_split; congr (_ * _); apply: eq_bigr => q _ /=.
  by rewrite !ffunE /h mulrAC -mulrA mulrCA mulrA mulVKf.
rewrite (layer_fixed A gh); split=> Af u.
  rewrite -Af mulr_suml; apply: eq_bigr => v _.
  by rewrite mulrAC E mulrAC mulrA.
apply: (mulIf (weight0 u)); rewrite -Af mulr_suml; apply: eq_bigr => v _.
by rewrite mulrAC E mulrAC mulrA.
Qed.

Lemma form_layers_any : (forall g, keeps c g -> commutes g A) <->
  exists x : {ffun S + T -> S + T} -> F, forall I J,
    A I J = \sum_(b | perfect b) x b * (diagram (weighted c) b (glue I J) / \prod_q c (J q)).
Proof.
have weight0 u : weight u != 0 by apply/prodf_neq0.
pose z u := bend A u * weight u; have [inv span] := form_invariants z; split=> [Ag|[x Ax] g gc].
  have [|x xP] := inv; first by move=> g gc; apply/(form_layer_fixed gc)/Ag.
  exists x => I J; have := xP (glue I J); rewrite /z /bend /weight top_glue bottom_glue => E.
  have weight1 : \prod_q c (J q) != 0 by apply/prodf_neq0.
  apply: (mulIf weight1); rewrite E mulr_suml; apply: eq_bigr => b _.
  by rewrite mulrA divfK.
apply/(form_layer_fixed gc); apply: span gc; exists x => u.
rewrite /z /bend Ax mulr_suml; apply: eq_bigr => b _.
by rewrite glueK mulrA divfK //; apply: weight0.
Qed.
End Bend.
End Group.

Theorem form_layers (n k l : nat) (F : numFieldType) (c : 'I_n -> F) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F) :
  (forall a, c a != 0) ->
  (forall g, keeps c g -> commutes g A) <->
  exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F, forall I J,
    A I J = \sum_(b | perfect b) x b * (diagram (weighted c) b (glue I J) / \prod_q c (J q)).
Proof. by move=> c0; apply: form_layers_any. Qed.

(* O(p,q): the weight 1 for the first p letters, -1 for the others *)
Definition signature (R : ringType) (p q : nat) (a : 'I_(p + q)) : R := if (a < p)%N then 1 else -1.

Theorem indefinite_layers (p q k l : nat) (F : numFieldType)
    (A : word 'I_l 'I_(p + q) -> word 'I_k 'I_(p + q) -> F) :
  (forall g, keeps (@signature F p q) g -> commutes g A) <->
  exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F, forall I J,
    A I J = \sum_(b | perfect b) x b * (diagram (weighted (@signature F p q)) b (glue I J) * \prod_r signature F (J r)).
Proof.
have c0 a : @signature F p q a != 0 by rewrite /signature; case: ifP => _; rewrite ?oppr_eq0 oner_neq0.
have cV (J : word 'I_k 'I_(p + q)) : (\prod_r signature F (J r))^-1 = \prod_r signature F (J r).
  by rewrite -prodfV; apply: eq_bigr => r _; rewrite /signature; case: ifP => _; rewrite ?invrN ?invr1.
rewrite (form_layers A c0); split=> -[x Ax]; exists x => I J; rewrite Ax; apply: eq_bigr => b _;
  by rewrite cV.
Qed.
