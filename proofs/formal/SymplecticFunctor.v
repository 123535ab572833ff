(* The functor of Sp(n) in the usual notation: delta between the rows, the form inside a row.

   F b is the matrix of the Brauer diagram b for a form C (SignedBrauer): a product over the edges, of the entry of C at
   the two letters for an edge inside a row, left place first, and of [a == b] for an edge between the rows. As they
   stand the F b do not multiply as diagrams do. Theorem (symplectic_functor): with

       functor_sign b = eta^(crossings b + number of edges inside the output row),     eta = -1 for a symplectic form,

   the matrices G b = functor_sign b * F b do: G c * G b = (eta n)^loops * G (c . b), for n > 0 letters.

   Proof: signed_matrix b is F b up to eta^(crossings b + number of edges inside the input row) (signed_matrix_F). For
   this the sum over the letters at the inputs is done edge by edge: an edge between the rows gives
   sum_x C a x C b x = [a == b], and one inside the input row C with the two letters exchanged, on the rim, and again
   exchanged by the two bends. For eta C in place of C the outputs change places with the inputs in the sign. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Compositions PartitionFunctor BrauerFunctor.
From Eqmath Require Import WordSums SignedDiagrams SignedBrauer SignedFunctor TracelessSymplectic.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Row.
Variables (S T L : finType) (R : comRingType).
Implicit Types (b : {ffun S + T -> S + T}) (z : S + T) (I : word S L) (J : word T L).

(* the entry of the edge from z to z', z before z' on the rim, where inputs run from right to left *)
Definition entry (C : L -> L -> R) I J z z' : R :=
  match z, z' with
  | inl s, inl s' => C (I s) (I s')
  | inl s, inr t => (I s == J t)%:R
  | inr t, inr t' => C (J t') (J t)
  | inr _, inl _ => 1
  end.
Definition F C b I J := \prod_(z | first b z) entry C I J z (b z).
Definition output_edges b := #|[set s | first b (inl s) & if b (inl s) is inl _ then true else false]|.
Definition input_edges b := #|[set t | first b (inr t)]|.

Section Bend.
Variables (eta : R) (C : L -> L -> R).
Hypothesis form : standard_form eta C.

(* the inputs among the ends of a list of edges *)
Definition inputs (e : seq ((S + T) * (S + T))) := pmap (fun z => if z is inr t then Some t else None) (ends e).
Definition bend_weight J t (x : L) := C (J t) x.
Definition along_edges e I (K : word T L) := \prod_(ij <- e) C (glue I K ij.1) (glue I K ij.2).
Definition input_first (z : S + T) := if z is inr _ then true else false.

Lemma mem_inputs e t : (t \in inputs e) = (inr t \in ends e).
Proof.
rewrite /inputs; elim: (ends e) => //= -[s|t'] zs IH; rewrite !inE ?IH //=.
Qed.

Lemma along_put e I K t x : inr t \notin ends e -> along_edges e I (put K t x) = along_edges e I K.
Proof.
move=> te; rewrite /along_edges; elim: e te => [|[i j] e IH] /=; first by rewrite !big_nil.
rewrite !inE !negb_or => /and3P[ti tj te]; rewrite !big_cons IH //=; congr (C _ _ * _).
  by case: i ti => [s|t'] ti; rewrite !ffunE //=; case: eqP => // tt; rewrite tt eqxx in ti.
by case: j tj => [s|t'] tj; rewrite !ffunE //=; case: eqP => // tt; rewrite tt eqxx in tj.
Qed.

Lemma bend_edges e I J K : uniq (ends e) -> {in e, forall ij, disc ij.1 < disc ij.2}%N ->
  iterate (bend_weight J) (inputs e) (along_edges e I) K =
  \prod_(ij <- e) (eta ^+ input_first ij.1 * entry C I J ij.1 ij.2).
Proof.
have [eta2 Ceta CC] := form.
elim: e K => [|[i j] e IH] K /=; first by rewrite /along_edges !big_nil.
rewrite inE negb_or => /and3P[/andP[ij ie] je ue] lt; rewrite big_cons /=.
have rest V : iterate (bend_weight J) (inputs e) (along_edges e I) V =
    \prod_(ij <- e) (eta ^+ input_first ij.1 * entry C I J ij.1 ij.2).
  by apply: IH => // ij' ije; apply: lt; rewrite inE ije orbT.
have split_ V : along_edges ((i, j) :: e) I V = C (glue I V i) (glue I V j) * along_edges e I V.
  by rewrite /along_edges big_cons.
rewrite -(rest K); have {lt} := lt (i, j); rewrite inE eqxx => /(_ isT) /=.
case: i j ij ie je split_ => [s|t] [s'|t'] ij ie je split_ lt /=.
- rewrite mul1r -iterate_scale; apply: iterate_ext => V.
  by rewrite split_ !glue_inl.
- rewrite mul1r -iterate_scale; apply: iterate_ext => V.
  rewrite -CC mulr_suml; apply: eq_bigr => x _; rewrite split_ glue_inl glue_inr putE eqxx along_put //.
  by rewrite /bend_weight !mulrA [C (J t') x * _]mulrC.
- by move: lt; rewrite ltnNge (leq_trans (ltnW (ltn_ord _))) // leq_addr.
rewrite expr1 -iterate_scale; apply: iterate_ext => V; have tt' : t != t' by [].
transitivity (\sum_y C (J t') y * ((J t == y)%:R * (eta * along_edges e I V))).
  apply: eq_bigr => y _; congr (_ * _); rewrite -CC mulr_suml; apply: eq_bigr => x _.
  rewrite split_ !glue_inr !putE eqxx [t' == t]eq_sym (negbTE tt') eqxx !along_put // /bend_weight.
  by rewrite -mulrA; congr (_ * _); rewrite [C x y]Ceta mulrCA mulrA.
rewrite (bigD1 (J t)) //= eqxx mul1r big1 ?addr0 => [|y]; last first.
  by rewrite eq_sym => /negbTE->; rewrite mul0r mulr0.
by rewrite mulrCA mulrA.
Qed.

Lemma eta_odd m : eta ^+ m = eta ^+ odd m.
Proof.
have [eta2 _ _] := form.
by rewrite -[in LHS](odd_double_half m) exprD -mul2n exprM expr2 eta2 expr1n mulr1.
Qed.

Lemma signed_matrix_F b I J : perfect b ->
  signed_matrix eta C b I J = eta ^+ (crossings b + input_edges b) * F C b I J.
Proof.
move=> bp; have ue := edge_list_uniq bp.
have all_inputs t : t \in inputs (edge_list b) by rewrite mem_inputs edge_list_all.
have uniq_inputs : uniq (inputs (edge_list b)) by apply: (@pmap_uniq _ _ _ (@inr S T)) => // -[].
have edges_first (f : S + T -> S + T -> R) : \prod_(ij <- edge_list b) f ij.1 ij.2 = \prod_(z | first b z) f z (b z).
  by rewrite /edge_list big_map big_filter /= enumT.
have sumE : \sum_(K : word T L) (\prod_t C (J t) (K t)) * along_edges (edge_list b) I K =
    \prod_(ij <- edge_list b) (eta ^+ input_first ij.1 * entry C I J ij.1 ij.2).
  rewrite -(bend_edges I J J ue) => [|_ /mapP[z + ->]]; last by rewrite mem_filter => /andP[].
  rewrite iterate_sum //; apply: eq_big => [K|K _]; first by apply/esym/forallP=> t; rewrite all_inputs.
  by rewrite (big_uniq _ uniq_inputs); congr (_ * _); apply: eq_bigl => t; rewrite all_inputs.
rewrite (edges_first (fun z z' => eta ^+ input_first z * entry C I J z z')) big_split /= prodrXr in sumE.
have inputE : (\sum_(z | first b z) input_first z = input_edges b)%N.
  rewrite big_mkcond big_sumType /= big1 ?add0n => [|s _]; last by case: ifP.
  by rewrite -big_mkcond /= sum1_card /input_edges; apply: eq_card => t; rewrite !inE.
rewrite inputE in sumE; rewrite exprD [eta ^+ crossings b]eta_odd -mulrA -[F C b I J]/(\prod_(z | _) _) -sumE mulr_sumr.
apply: eq_bigr => K _; rewrite /signed_diagram -mulrA [_ * along_edges _ _ _]mulrC /along_edges.
by rewrite (edges_first (fun z z' => C (glue I K z) (glue I K z'))).
Qed.

(* eta C in place of C *)
Lemma scaled_form : standard_form eta (fun x y => eta * C x y).
Proof.
have [eta2 Ceta CC] := form; split=> // [x y|x y]; first by rewrite Ceta.
by rewrite -CC; apply: eq_bigr => a _; rewrite mulrACA eta2 mul1r.
Qed.

Lemma scaled_F b I J : perfect b ->
  F (fun x y => eta * C x y) b I J = eta ^+ (output_edges b + input_edges b) * F C b I J.
Proof.
move=> bp; pose in_row z := match z, b z with inl _, inr _ => false | _, _ => true end.
transitivity (\prod_(z | first b z) (eta ^+ in_row z * entry C I J z (b z))).
  apply: eq_bigr => z fz; rewrite /entry /in_row; move: fz; rewrite /first.
  case: z => [s|t]; case: (b _) => [s'|t'] lt; rewrite ?expr1 ?mul1r //.
  by move: lt; rewrite ltnNge (leq_trans (ltnW (ltn_ord _))) // leq_addr.
rewrite big_split /= prodrXr; congr (eta ^+ _ * _).
rewrite big_mkcond big_sumType /= -!big_mkcond /=; congr (_ + _)%N.
  rewrite -big_mkcondr /= sum1_card /output_edges; apply: eq_card => s; rewrite !inE /in_row.
  by rewrite [LHS]/in_mem /=; case: (b (inl s)).
rewrite (eq_bigr (fun=> 1%N)) => [|t _]; last by rewrite /in_row; case: (b (inr t)).
by rewrite sum1_card /input_edges; apply: eq_card => t; rewrite !inE.
Qed.
End Bend.
End Row.

Section Functor.
Variables (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R).
Hypotheses (form : standard_form eta C) (L0 : (0 < #|L|)%N).

(* the crossings, and the edges inside the output row *)
Definition functor_sign (S T : finType) (b : {ffun S + T -> S + T}) := eta ^+ (crossings b + output_edges b).

Lemma sign_F (S T : finType) (b : {ffun S + T -> S + T}) (I : word S L) (J : word T L) : perfect b ->
  functor_sign b * F C b I J = signed_matrix eta (fun x y => eta * C x y) b I J.
Proof.
move=> bp; rewrite (signed_matrix_F (scaled_form form)) // scaled_F // mulrA -exprD; congr (_ * _).
by rewrite /functor_sign (eta_odd form) [RHS](eta_odd form) [in RHS]addnACA addnn [in RHS]oddD odd_double addbF.
Qed.

Theorem symplectic_functor (S M T : finType) (c : {ffun S + M -> S + M}) (b : {ffun M + T -> M + T})
    (I : word S L) (J : word T L) : perfect c -> perfect b ->
  \sum_K (functor_sign c * F C c I K) * (functor_sign b * F C b K J) =
  (eta * #|L|%:R) ^+ loops (stack (edges c) (edges b)) *
    (functor_sign (compose_brauer c b) * F C (compose_brauer c b) I J).
Proof.
move=> cp bp; rewrite sign_F ?brauer_closed // -(signed_composition cp bp (scaled_form form) L0).
by apply: eq_bigr => K _; rewrite !sign_F.
Qed.
End Functor.

(* Sp(n), n = 2 q: the letters e_i and e_i', i < q, and omega e_i e_i' = 1 = - omega e_i' e_i. *)
Lemma omega_form q (R : comRingType) : standard_form (-1) (@omega q R).
Proof.
split=> [|x y|x y]; first by rewrite mulrNN mul1r.
  by rewrite omega_swap mulN1r.
rewrite sum_omega /omega (inj_eq (inv_inj (@barK q))).
by case: eqP => [->|_]; rewrite ?mulr0 // signK.
Qed.

Corollary symplectic_composition q (R : comRingType) (S M T : finType) (c : {ffun S + M -> S + M})
    (b : {ffun M + T -> M + T}) I J : (0 < q)%N -> perfect c -> perfect b ->
  \sum_K (functor_sign (-1) c * F (@omega q R) c I K) * (functor_sign (-1) b * F (@omega q R) b K J) =
  (- (q.*2)%:R) ^+ loops (stack (edges c) (edges b)) *
    (functor_sign (-1) (compose_brauer c b) * F (@omega q R) (compose_brauer c b) I J).
Proof.
move=> q0 cp bp; rewrite (symplectic_functor (omega_form q R)) //.
  by rewrite mulN1r card_prod card_ord card_bool muln2.
by rewrite card_prod card_ord card_bool muln_gt0 q0.
Qed.
