(* Invariants of matrices of determinant 1 in a group, on white and black places.

   Let G be a group of matrices g, which act by g on white places and by the transposed inverse g' on black ones, so
   that the layers of G between powers of V are the combinations of bijections of the outputs with the inputs (for
   GL(n), U(n)), and U a set of numbers, to which the determinants of G belong, so that the diagonal matrices of
   numbers in U are in G. The tensors fixed by all g of G with determinant 1 are the combinations of the diagrams
   with determinants of DeterminantBlocks.v (special_tensors).

   Idea. Let z be such a tensor, and not less places white than black (else exchange the colours). Diagonal matrices
   show that at a word u with z u != 0 every letter is at the same number q of white places more than black ones
   (equal_excess). A matrix g is a product of one with determinant 1 and of a diagonal one with one entry det g; so
   it multiplies z with (det g)^q (special_semi). If q = 0 then z is a combination of walled Brauer diagrams. Else
   the product of z with the determinant on n new black places is multiplied with (det g)^(q-1), and by induction a
   combination of diagrams. Multiply with the determinant on the new places and sum there: on the left is n! z, on
   the right are diagrams on the old places (Lowering.v). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions SchurWeyl GeneralLinear WalledBrauer BrauerFunctor.
From Eqmath Require Import Heads SemiInvariants DeterminantBlocks Lowering.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The colours exchanged. *)
Section Swap.
Variables (T : finType) (n : nat) (R : comRingType) (white : T -> bool).
Let black p := ~~ white p.

Lemma mixed_swap B : mixed black B = mixed white B.
Proof.
rewrite /mixed; congr (_ && _); rewrite andbC; congr (_ && _).
by apply: eq_existsb => p; rewrite /black negbK.
Qed.

Lemma major_swap p : major black p = major white p.
Proof.
rewrite /major /black; have -> : #|[pred p | ~~ ~~ white p]| = #|[pred p | white p]|.
  by apply: eq_card => q; rewrite !inE negbK.
by rewrite negbK; case: ltngtP.
Qed.

Lemma determinant_brauer_swap P : determinant_brauer n black P = determinant_brauer n white P.
Proof.
rewrite /determinant_brauer; congr (_ && _); apply: eq_forallb => B; rewrite mixed_swap /determinantal.
by congr (_ ==> (_ || (_ && _))); apply: eq_forallb => p; rewrite major_swap.
Qed.

Lemma determinant_tensor_swap P (u : word T 'I_n) : determinant_tensor R black P u = determinant_tensor R white P u.
Proof. by apply: eq_bigr => B _; rewrite /block_tensor mixed_swap. Qed.
End Swap.

Section Special.
Variables (n : nat) (F : fieldType) (G : ('I_n -> 'I_n -> F) -> ('I_n -> 'I_n -> F) -> Prop) (U : F -> Prop).
Implicit Types (g h : 'I_n -> 'I_n -> F) (a b : 'I_n) (s : 'I_n -> F).
Hypothesis F0 : [char F] =i pred0.
Hypothesis G_dual : forall g g', G g g' -> inverse g (transpose g').
Hypothesis G_layers : forall (S T : finType) (A : word S 'I_n -> word T 'I_n -> F),
  (forall g g', G g g' -> commutes g A) ->
  exists x : {ffun S -> T} -> F, forall I J, A I J = \sum_(b | bijectiveb b) x b * (I == pull b J)%:R.
Hypothesis G_sym : forall g g', G g g' -> G g' g.
Hypothesis G_mul : forall g g' h h', G g g' -> G h h' -> G (mul g h) (mul g' h').
(* the determinants of G, and the diagonal matrices of such numbers *)
Hypothesis U_neq0 : forall x, U x -> x != 0.
Hypothesis U_inv : forall x, U x -> U x^-1.
Hypothesis U_one : U 1.
Hypothesis U_many : exists2 t : nat -> F, injective t & forall i, U (t i).
Definition diagonal s a b : F := s a * (a == b)%:R.
Hypothesis G_diagonal : forall s, (forall a, U (s a)) -> G (diagonal s) (diagonal (fun a => (s a)^-1)).
Hypothesis G_det : forall g g', G g g' -> U (\det (matrix_of g)).

Lemma det_diagonal s : \det (matrix_of (diagonal s)) = \prod_a s a.
Proof.
have -> : matrix_of (diagonal s) = diag_mx (\row_a s a).
  by apply/matrixP=> i j; rewrite !mxE /diagonal mulr_natr.
by rewrite det_diag; apply: eq_bigr => a _; rewrite mxE.
Qed.

Section Tensors.
Variables (T : finType) (white : T -> bool).
Implicit Types (u v : word T 'I_n) (z : word T 'I_n -> F).

(* an operator of the group on tensors *)
Definition moves g g' z u := \sum_v powers (coloured white g g') u v * z v.
Definition special z := forall g g', G g g' -> \det (matrix_of g) = 1 -> fixes (coloured white g g') z.

Definition scalar s u := \prod_p (if white p then s (u p) else (s (u p))^-1).

Lemma moves_diagonal s z u : moves (diagonal s) (diagonal (fun a => (s a)^-1)) z u = scalar s u * z u.
Proof.
rewrite /moves (bigD1 u) //= [X in _ + X]big1 ?addr0 => [|v /word_neq[p uv]]; last first.
  rewrite /powers (bigD1 p) //= /coloured.
  by case: (white p); rewrite /diagonal eq_sym (negbTE uv) mulr0 !mul0r.
congr (_ * _); apply: eq_bigr => p _; rewrite /coloured.
by case: (white p); rewrite /diagonal eqxx mulr1.
Qed.

Definition whites a u := #|[pred p | white p && (u p == a)]|.
Definition blacks a u := #|[pred p | ~~ white p && (u p == a)]|.

Lemma sum_whites u : (\sum_a whites a u)%N = #|[pred p | white p]|.
Proof.
rewrite -sum1_card (partition_big u xpredT) //=; apply: eq_bigr => a _.
by rewrite sum1_card.
Qed.

Lemma sum_blacks u : (\sum_a blacks a u)%N = #|[pred p | ~~ white p]|.
Proof.
rewrite -sum1_card (partition_big u xpredT) //=; apply: eq_bigr => a _.
by rewrite sum1_card.
Qed.

Lemma prod_count (P : pred T) (t : F) : \prod_p (if P p then t else 1) = t ^+ #|P|.
Proof. by rewrite -big_mkcond prodr_const. Qed.

(* one letter is multiplied by t *)
Lemma scalar_letter a t u : scalar (fun b => if b == a then t else 1) u = t ^+ whites a u / t ^+ blacks a u.
Proof.
rewrite /whites /blacks -!prod_count -prodfV -big_split; apply: eq_bigr => p _ /=.
by case: (white p); case: (u p == a); rewrite /= ?invr1 ?mulr1 ?mul1r.
Qed.

Lemma scalar_mul s s' u : scalar (fun a => s a * s' a) u = scalar s u * scalar s' u.
Proof. by rewrite /scalar -big_split; apply: eq_bigr => p _; case: (white p); rewrite // invfM. Qed.

(* the excess of white places over black ones is the same for all letters *)
Lemma equal_excess z u a b : special z -> z u != 0 -> (whites a u + blacks b u = whites b u + blacks a u)%N.
Proof.
move=> zS zu; have [->//|ab] := eqVneq a b; have [t t_inj tU] := U_many.
have E i : t i ^+ (whites a u + blacks b u) = t i ^+ (whites b u + blacks a u).
  have t0 := U_neq0 (tU i); pose s c := (if c == a then t i else 1) * (if c == b then (t i)^-1 else 1).
  have sU c : U (s c).
    rewrite /s; case: (eqVneq c a) => [->|_]; first by rewrite (negbTE ab) mulr1.
    by case: (c == b); rewrite mul1r //; apply: U_inv.
  have s1 : \det (matrix_of (diagonal s)) = 1.
    by rewrite det_diagonal big_split /= -!big_mkcond !big_pred1_eq mulfV.
  have := zS _ _ (G_diagonal sU) s1 u; rewrite -/(moves _ _ z u) moves_diagonal scalar_mul !scalar_letter.
  rewrite -[RHS]mul1r => /(mulIf zu); rewrite !exprVn invrK !exprD => E.
  have tn m : t i ^+ m != 0 by rewrite expf_neq0.
  rewrite -[RHS]mulr1 -E [_ / _ * _]mulrACA [RHS]mulrACA mulVKf //.
  by rewrite [X in _ = X * _]mulrC divfK.
apply/eqP/negPn/negP => ne; have P0 : 'X^(whites a u + blacks b u) - 'X^(whites b u + blacks a u) = 0 :> {poly F}.
  by apply: (poly_vanishes t_inj) => i; rewrite hornerD hornerN !hornerXn E subrr.
have := congr1 (fun f : {poly F} => f`_(whites a u + blacks b u)) P0.
by rewrite coefB !coefXn eqxx (negbTE ne) coef0 subr0 => /eqP; rewrite oner_eq0.
Qed.

Lemma excess z u a : special z -> z u != 0 ->
  (#|[pred p | white p]| + n * blacks a u = n * whites a u + #|[pred p | ~~ white p]|)%N.
Proof.
move=> zS zu; have sumc m : (\sum_(b : 'I_n) m = n * m)%N by rewrite sum_nat_const card_ord.
rewrite -(sum_whites u) -(sum_blacks u) -!sumc -!big_split.
by apply: eq_bigr => b _; apply: (equal_excess b a zS zu).
Qed.

(* matrices of any determinant multiply z with a power of it *)
Lemma special_semi z q g g' u : (0 < n)%N -> special z ->
  (#|[pred p | white p]| = #|[pred p | ~~ white p]| + n * q)%N ->
  G g g' -> moves g g' z u = \det (matrix_of g) ^+ q * z u.
Proof.
move=> n0 zS card_q Gg; pose a0 := Ordinal n0; set d := \det _; have dU : U d := G_det Gg.
have d0 := U_neq0 dU; pose s a := if a == a0 then d^-1 else 1.
have sU a : U (s a) by rewrite /s; case: ifP => _ //; apply: U_inv.
have s1 : \det (matrix_of (mul (diagonal s) g)) = 1.
  by rewrite matrix_of_mul det_mulmx det_diagonal -big_mkcond big_pred1_eq mulVf.
have Y : scalar s u * moves g g' z u = z u.
  rewrite -(zS _ _ (G_mul (G_diagonal sU) Gg) s1 u) -moves_diagonal /moves.
  under eq_bigr do rewrite mulr_sumr; rewrite exchange_big; apply: eq_bigr => v _ /=.
  under eq_bigr do rewrite mulrA; rewrite -mulr_suml powers_mul; congr (_ * _); apply: eq_bigr => p _.
  by rewrite /coloured; case: (white p).
have s0 : scalar s u != 0 by apply/prodf_neq0 => p _; case: (white p); rewrite ?invr_eq0 U_neq0.
have [zu|zu] := eqVneq (z u) 0.
  by rewrite zu mulr0; move/eqP: Y; rewrite zu mulf_eq0 (negbTE s0) => /eqP.
apply: (mulfI s0); rewrite Y mulrA -[LHS]mul1r; congr (_ * _).
rewrite scalar_letter; have := excess a0 zS zu; rewrite card_q => E.
have {E} -> : whites a0 u = (q + blacks a0 u)%N.
  by apply/eqP; rewrite -(eqn_pmul2l n0) mulnDr; move/eqP: E; rewrite -addnA addnC eqn_add2r eq_sym.
rewrite exprD mulfK ?expf_neq0 ?invr_eq0 // -exprMn mulVf // expr1n.
by [].
Qed.

(* a walled Brauer diagram has no determinants *)
Lemma edge_mixed (d : {ffun T -> T}) p : wall white d -> mixed white [set p; d p].
Proof.
case/andP=> dp /forallP wd; have nd := perfect_neq p dp; have := wd p; rewrite (negbTE nd) /= /opposite => pd.
apply/and3P; split; first by rewrite cards2 (eq_sym p) nd.
  have [wp|wp] := boolP (white p); apply/exists_inP; first by exists p; rewrite ?set21.
  by exists (d p); rewrite ?set22 //; move: pd; rewrite (negbTE wp); case: (white _).
have [wp|wp] := boolP (white p); apply/exists_inP; last by exists p; rewrite ?set21.
by exists (d p); rewrite ?set22 //; move: pd; rewrite wp; case: (white _).
Qed.

Lemma edges_tensor (d : {ffun T -> T}) u : wall white d ->
  determinant_tensor F white (edges d) u = diagram (delta F) d u.
Proof.
move=> wd; have dp : perfect d by case/andP: wd.
rewrite diagram_delta //; case: forallP => [ud|/forallP/forallPn[p up]].
  apply: big1 => _ /imsetP[p _ ->]; rewrite /block_tensor edge_mixed //.
  have /eqP e := ud p; rewrite (_ : [forall q in _, _] = true) //.
  apply/forall_inP=> q; rewrite !inE => qB; apply/forall_inP => r; rewrite !inE => rB.
  by case/orP: qB => /eqP->; case/orP: rB => /eqP->; rewrite ?e.
have pE : [set p; d p] \in edges d by apply/imsetP; exists p.
rewrite /determinant_tensor (bigD1 _ pE) /= /block_tensor edge_mixed // (_ : [forall q in _, _] = false) ?mul0r //.
apply/negbTE/forall_inPn; exists p; first by rewrite set21.
by apply/forall_inPn; exists (d p); first by rewrite set22.
Qed.

Lemma edges_determinant (d : {ffun T -> T}) : wall white d -> determinant_brauer n white (edges d).
Proof.
move=> wd; have dp : perfect d by case/andP: wd.
rewrite /determinant_brauer edges_partition //; apply/forall_inP => _ /imsetP[p _ ->].
by rewrite edge_mixed.
Qed.

Lemma invariants_span z : (forall g g', G g g' -> fixes (coloured white g g') z) ->
  exists x : {set {set T}} -> F, forall u,
    z u = \sum_(P | determinant_brauer n white P) x P * determinant_tensor F white P u.
Proof.
move=> zG; have [x zx] := (walled_tensors G_dual G_layers white z).1 zG.
exists (fun P => \sum_(b | wall white b && (edges b == P)) x b) => u.
rewrite zx (partition_big (@edges T) (determinant_brauer n white)) => [|b /edges_determinant //].
apply: eq_bigr => P _; rewrite mulr_suml; apply: eq_bigr => b /andP[wb /eqP <-].
by rewrite edges_tensor.
Qed.
End Tensors.

(* Induction on the number q of determinants. *)
Lemma semi_span q (T : finType) (white : T -> bool) (z : word T 'I_n -> F) : (0 < n)%N ->
  (#|[pred p | white p]| = #|[pred p | ~~ white p]| + n * q)%N ->
  (forall g g' u, G g g' -> moves white g g' z u = \det (matrix_of g) ^+ q * z u) ->
  exists x : {set {set T}} -> F, forall u,
    z u = \sum_(P | determinant_brauer n white P) x P * determinant_tensor F white P u.
Proof.
move=> n0; elim: q => [|q IH] in T white z *; move=> card_q zG.
  by apply: invariants_span => g g' Gg u; have := zG _ _ u Gg; rewrite expr0 mul1r.
pose z' (w : word (T + 'I_n) 'I_n) := z (top w) * alternating F (bottom w).
have card_whites : #|[pred x : T + 'I_n | with_black white x]| = #|[pred p | white p]|.
  by rewrite card_sum_pred /= [X in (_ + X)%N]eq_card0 ?addn0.
have card_blacks : #|[pred x : T + 'I_n | ~~ with_black white x]| = (#|[pred p | ~~ white p]| + n)%N.
  by rewrite card_sum_pred /=; congr (_ + _)%N; rewrite -[RHS]card_ord.
have [|g g' w Gg|x z'x] := IH _ (with_black white) z'.
- by rewrite card_whites card_blacks card_q mulnS addnA.
- have dd : \det (matrix_of g) * \det (matrix_of g') = 1.
    have [/matrix_of_one H _] := G_dual Gg; rewrite matrix_of_mul in H.
    have tr : matrix_of (transpose g') = (matrix_of g')^T by apply/matrixP=> i j; rewrite !mxE.
    by rewrite -[\det (matrix_of g')]det_tr -tr -det_mulmx H det1.
  rewrite /moves -[w]glueK big_glue.
  transitivity (moves white g g' z (top w) * act g' (alternating F) (bottom w)).
    rewrite /moves /act mulr_suml; apply: eq_bigr => v _; rewrite mulr_sumr; apply: eq_bigr => J _.
    rewrite /z' top_glue bottom_glue mulrACA; congr (_ * _).
    by rewrite /powers big_sumType /=; congr (_ * _); apply: eq_bigr => p _; rewrite !ffunE.
  rewrite zG // act_alternating /z' !top_glue !bottom_glue exprS mulrACA; congr (_ * _).
  by rewrite mulrAC dd mul1r.
have lowering (P : {set {set T + 'I_n}}) : exists c : bool * {set {set T}}, determinant_brauer n (with_black white) P ->
    determinant_brauer n white c.2 /\ forall u,
      \sum_J alternating F J * determinant_tensor F (with_black white) P (glue u J) =
      (-1) ^+ c.1 * determinant_tensor F white c.2 u.
  have [Pd|] := boolP (determinant_brauer n (with_black white) P); last by exists (false, set0).
  have more : (#|[pred p | ~~ white p]| + n <= #|[pred p | white p]|)%N.
    by rewrite card_q leq_add2l mulnS leq_addr.
  have [e eP] := lower F n0 more Pd; exists (e, lowered more Pd) => _; split=> //.
  exact: lowered_determinant.
have /fin_all_exists[c cP] := lowering.
have fact_neq0 : n`!%:R != 0 :> F by rewrite ((charf0P _).1 F0) -lt0n fact_gt0.
pose to Q P := determinant_brauer n (with_black white) P && ((c P).2 == Q).
exists (fun Q => (\sum_(P | to Q P) x P * (-1) ^+ (c P).1) / n`!%:R) => u.
apply: (mulfI fact_neq0); transitivity (\sum_J alternating F J * z' (glue u J)).
  rewrite -(alternating_square n F) mulr_suml; apply: eq_bigr => J _.
  by rewrite /z' top_glue bottom_glue -mulrA [alternating F J * z u]mulrC.
under eq_bigr do rewrite z'x mulr_sumr; rewrite exchange_big mulr_sumr /=.
rewrite (partition_big (fun P => (c P).2) (determinant_brauer n white)) => [|P /cP[] //].
apply: eq_bigr => Q _; rewrite [RHS]mulrA [n`!%:R * _]mulrC divfK // mulr_suml.
apply: eq_bigr => P /andP[Pd /eqP <-].
by under eq_bigr do rewrite mulrCA; rewrite -mulr_sumr (cP P Pd).2 mulrA.
Qed.

Lemma special_tensors (T : finType) (white : T -> bool) (z : word T 'I_n -> F) :
  special white z <-> exists x : {set {set T}} -> F, forall u,
    z u = \sum_(P | determinant_brauer n white P) x P * determinant_tensor F white P u.
Proof.
split=> [zS|[x zx] g g' Gg g1]; last first.
  pose B P (u : word T 'I_n) := if determinant_brauer n white P then determinant_tensor F white P u else 0.
  have zE u : z u = \sum_P x P * B P u.
    by rewrite zx big_mkcond; apply: eq_bigr => P _; rewrite /B; case: ifP; rewrite ?mulr0.
  have Bg P : fixes (coloured white g g') (B P).
    rewrite /B; case Pd: (determinant_brauer n white P); last by move=> u; rewrite big1 // => v _; rewrite mulr0.
    exact: (determinant_tensor_fixed (G_dual Gg) g1 Pd).
  move=> u; rewrite zE; have <- := fixes_sum x Bg u.
  by apply: eq_bigr => v _; rewrite zE.
have [n0|n_gt0] := posnP n.
  apply: invariants_span => g g' Gg; apply: (zS _ _ Gg).
  by move: (matrix_of g); rewrite n0 => M; apply: det_mx00.
have [/existsP[u0 zu0]|none] := boolP [exists u, z u != 0]; last first.
  exists (fun=> 0) => u; rewrite big1 => [|P _]; last by rewrite mul0r.
  by apply/eqP/negPn; apply: contra none => zu; apply/existsP; exists u.
pose a0 := Ordinal n_gt0.
wlog le : white zS / (#|[pred p | ~~ white p]| <= #|[pred p | white p]|)%N => [H|].
  case/orP: (leq_total #|[pred p | ~~ white p]| #|[pred p | white p]|) => le; first exact: H.
  have [g g' Gg g1||x zx] := H (fun p => ~~ white p).
  - have := zS _ _ (G_sym Gg) (det_dual (G_dual Gg) g1) => zS' u; rewrite -[RHS]zS'; apply: eq_bigr => v _.
    by congr (_ * _); apply: eq_bigr => p _; rewrite /coloured; case: (white p).
  - by rewrite (eq_card (B := [pred p | white p])) // => p; rewrite !inE negbK.
  exists x => u; rewrite zx; apply: eq_big => P; first exact: determinant_brauer_swap.
  by rewrite determinant_tensor_swap.
pose q := (whites white a0 u0 - blacks white a0 u0)%N.
have card_q : (#|[pred p | white p]| = #|[pred p | ~~ white p]| + n * q)%N.
  have E := excess a0 zS zu0; rewrite mulnBr addnBA.
    by rewrite addnC -E addnK.
  by rewrite -(leq_add2l #|[pred p | ~~ white p]|) addnC -[X in (_ <= X)%N]addnC -E addnC leq_add2r.
by apply: (semi_span n_gt0 card_q) => g g' u Gg; apply: special_semi.
Qed.

Lemma special_layers (S T : finType) (outputs : S -> bool) (inputs : T -> bool) (A : word S 'I_n -> word T 'I_n -> F) :
  (forall g g', G g g' -> \det (matrix_of g) = 1 -> intertwines (coloured outputs g g') (coloured inputs g g') A) <->
  exists x : {set {set S + T}} -> F, forall I J,
    A I J = \sum_(P | determinant_brauer n (bent_colours outputs inputs) P)
              x P * determinant_tensor F (bent_colours outputs inputs) P (glue I J).
Proof.
have fixedE g g' (Gg : G g g') := coloured_layer_fixed outputs inputs A (G_dual Gg).
have [inv span] := special_tensors (bent_colours outputs inputs) (bend A); split=> [AG|[x Ax] g g' Gg g1].
  have [|x xP] := inv; first by move=> g g' Gg g1; apply/(fixedE _ _ Gg)/AG.
  by exists x => I J; rewrite -xP /bend top_glue bottom_glue.
apply/(fixedE _ _ Gg); apply: span Gg g1; exists x => u.
by rewrite /bend Ax glueK.
Qed.
End Special.
