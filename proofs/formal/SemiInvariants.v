(* Tensors that orthogonal matrices multiply with their determinant.

   The determinant as a tensor with n places, alternating J, is the sign of the word J as a permutation of the
   letters, or 0. A matrix g multiplies it with det g (act_alternating). So do orthogonal matrices with the tensors of
   grood diagrams (grood_semi_invariant; a grood diagram has n free places, its heads, that carry the determinant,
   Heads.v).

   All semi-invariants z are combinations of grood diagrams (semi_invariants): z(u) alternating(J) is a tensor with n
   more places, which orthogonal matrices multiply with (det g)^2 = 1. So it is a combination of perfect diagrams b.
   Multiply both sides with alternating(J) and sum over J: on the left is n! z. On the right a diagram with an edge
   between two new places gives 0. All others join every new place to an old one; without the new places the old ones
   become the heads of a grood diagram (lower_span). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions Orthogonal Heads.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Square matrices of letters as matrices of the library. *)
Section Matrix.
Variables (n : nat) (R : comRingType).
Implicit Types (g h : 'I_n -> 'I_n -> R).

Definition matrix_of g : 'M[R]_n := \matrix_(i, j) g i j.

Lemma matrix_of_mul g h : matrix_of (mul g h) = matrix_of g *m matrix_of h.
Proof. by apply/matrixP=> i j; rewrite !mxE; apply: eq_bigr => c _; rewrite !mxE. Qed.

Lemma matrix_of_one g : one g <-> matrix_of g = 1%:M.
Proof. by split=> [g1|/matrixP g1 x y]; [apply/matrixP=> i j|have := g1 x y]; rewrite !mxE ?g1. Qed.

Lemma orthogonalP g : orthogonal g <-> matrix_of g *m (matrix_of g)^T = 1%:M.
Proof.
have matrix_of_tr : matrix_of (transpose g) = (matrix_of g)^T by apply/matrixP=> i j; rewrite !mxE.
rewrite /orthogonal /inverse !matrix_of_one !matrix_of_mul matrix_of_tr; split=> [[]//|gg]; split=> //; exact: mulmx1C.
Qed.

Lemma orthogonal_mul g h : orthogonal g -> orthogonal h -> orthogonal (mul g h).
Proof.
move=> /orthogonalP gg /orthogonalP hh; apply/orthogonalP.
by rewrite matrix_of_mul trmx_mul mulmxA -[X in X *m _]mulmxA hh mulmx1.
Qed.
End Matrix.

(* the tensor z multiplied with g at all places *)
Definition act (T L : finType) (R : comRingType) (g : L -> L -> R) (z : word T L -> R) u := \sum_v power g u v * z v.

Section Act.
Variables (T L : finType) (R : comRingType).
Implicit Types (g h : L -> L -> R) (z : word T L -> R).

Lemma act_mul g h z u : act g (act h z) u = act (mul g h) z u.
Proof.
rewrite /act; under eq_bigr => v _ do rewrite mulr_sumr.
rewrite exchange_big; apply: eq_bigr => w _ /=.
have <- : \sum_v power g u v * power h v w = power (mul g h) u w by apply: powers_mul.
by rewrite mulr_suml; apply: eq_bigr => v _; rewrite mulrA.
Qed.

Lemma act_one g z u : one g -> act g z u = z u.
Proof. by move=> g1; rewrite -[RHS]sum_pick; apply: eq_bigr => v _; rewrite /power powers_one. Qed.

Lemma eq_act g z z' u : z =1 z' -> act g z u = act g z' u.
Proof. by move=> zz'; apply: eq_bigr => v _; rewrite zz'. Qed.
End Act.

Section Alternating.
Variables (n : nat) (R : comRingType).
Implicit Types (g : 'I_n -> 'I_n -> R) (J K : word 'I_n 'I_n) (r : 'S_n).

Definition alternating J : R := \det (\matrix_(i, j) (J i == j)%:R).

Lemma alternatingE J : alternating J = \sum_(r : 'S_n) (-1) ^+ r * (J == [ffun i => r i])%:R.
Proof.
apply: eq_bigr => r _; congr (_ * _); rewrite -(powers_one (gs := fun=> delta R)) //.
by apply: eq_bigr => i _; rewrite !mxE ffunE.
Qed.

Lemma sum_alternating (f : word 'I_n 'I_n -> R) :
  \sum_J alternating J * f J = \sum_(r : 'S_n) (-1) ^+ r * f [ffun i => r i].
Proof.
under eq_bigr => J _ do rewrite alternatingE mulr_suml.
rewrite exchange_big; apply: eq_bigr => r _ /=.
under eq_bigr => J _ do rewrite -mulrA.
by rewrite -mulr_sumr -[in RHS](sum_pick f); under eq_bigr => J _ do rewrite eq_sym.
Qed.

Lemma act_alternating g J : act g alternating J = \det (matrix_of g) * alternating J.
Proof.
rewrite /act; under eq_bigr => K _ do rewrite mulrC.
rewrite sum_alternating mulrC -det_mulmx; apply: eq_bigr => r _; congr (_ * _); apply: eq_bigr => i _.
rewrite ffunE !mxE (bigD1 (J i)) //= big1 ?addr0 => [|j]; first by rewrite !mxE eqxx mul1r.
by rewrite !mxE eq_sym => /negbTE->; rewrite mul0r.
Qed.

Lemma alternating_repeat J i j : i != j -> J i = J j -> alternating J = 0.
Proof. by move=> ij Jij; apply: (determinant_alternate ij) => k; rewrite !mxE Jij. Qed.

Lemma alternating_order J r : alternating [ffun i => J (r i)] = (-1) ^+ r * alternating J.
Proof.
rewrite /alternating -det_perm -det_mulmx -row_permE; congr (\det _).
by apply/matrixP=> i j; rewrite !mxE ffunE.
Qed.

Lemma alternating_square : \sum_J alternating J * alternating J = n`!%:R.
Proof.
rewrite sum_alternating -card_Sn -sumr_const; apply: eq_big => [r|r _]; first by rewrite inE.
pose id : word 'I_n 'I_n := [ffun i => i].
have -> : [ffun i => r i] = [ffun i => id (r i)] by apply/ffunP=> i; rewrite !ffunE.
rewrite alternating_order mulrA -signr_addb addbb expr0 mul1r /alternating.
by rewrite (_ : \matrix_(_, _) _ = 1%:M) ?det1 //; apply/matrixP=> i j; rewrite !mxE ffunE.
Qed.
End Alternating.

Lemma diagram_delta_partial (T L : finType) (R : comRingType) b (u : word T L) : involution b ->
  diagram (delta R) b u = [forall p, u p == u (b p)]%:R.
Proof.
move=> bb; rewrite /diagram /delta; case: forallP => [ub|ub]; first by apply: big1 => p _; rewrite ub.
have /existsP[p up] : [exists p, u p != u (b p)] by rewrite -negb_forall; apply/negP=> /forallP.
wlog op : p up / opens b p => [H|]; last by rewrite (bigD1 p) //= (negbTE up) mul0r.
have /before_total[op|op] : p != b p by apply: contraNneq up => <-.
  exact: (H p).
by apply: (H (b p)); rewrite /opens involutionK // eq_sym.
Qed.

Section Grood.
Variables (T : finType) (n : nat) (F : numFieldType).
Implicit Types (c : {ffun T -> T}) (u v : word T 'I_n) (h : 'I_n -> T) (J : word 'I_n 'I_n).

(* the letters at the places h i *)
Definition letters h u : word 'I_n 'I_n := [ffun i => u (h i)].

Lemma grood_alternating h b u : grood n b -> lists h b ->
  grood_tensor F b u = alternating F (letters h u) * diagram (delta F) b u.
Proof.
case/andP=> bb _ hb; rewrite diagram_delta_partial // /grood_tensor (head_signE _ _ hb) alternatingE.
congr (_ * _); apply: eq_bigr => r _; congr (_ * (nat_of_bool _)%:R).
by apply/forallP/eqP => [e|/ffunP e i]; [apply/ffunP=> i|have := e i]; rewrite !ffunE; [apply/eqP|move/eqP].
Qed.

Lemma grood_semi_invariant b g u : grood n b -> orthogonal g ->
  act g (grood_tensor F b) u = \det (matrix_of g) * grood_tensor F b u.
Proof.
move=> bG og; have [bb /eqP bn] := andP bG; have [h hb] := ex_list bn; have h_inj := lists_inj hb.
rewrite (grood_alternating u bG hb) mulrA -act_alternating /act.
transitivity (\sum_J alternating F J * \sum_(v | letters h v == J) diagram (delta F) b v * power g u v).
  rewrite (partition_big (letters h) xpredT) //=; apply: eq_bigr => J _; rewrite mulr_sumr.
  by apply: eq_bigr => v /eqP <-; rewrite (grood_alternating v bG hb) mulrCA [power _ _ _ * _]mulrC.
rewrite mulr_suml; apply: eq_bigr => J _; rewrite [power _ _ _ * _]mulrC -mulrA; congr (_ * _).
pose w : word T 'I_n := [ffun p => if [pick i | h i == p] is Some i then J i else u p].
have wh i : w (h i) = J i.
  by rewrite ffunE; case: pickP => [j /eqP/h_inj->//|/(_ i)]; rewrite eqxx.
have gg : preserve (delta F) (@everywhere T) (fun=> g) by move=> p q _ _; apply: orthogonal_preserves.
have := contract_powers u w gg bb (walled_everywhere b); rewrite /contract => E.
rewrite (eq_bigl (fun v => agree (free b) v w)) ?E => [|v]; last first.
  apply/eqP/agreeP => [/ffunP vJ p|vw]; last by apply/ffunP=> i; rewrite ffunE vw ?wh // (mem_list _ hb) codom_f.
  by rewrite (mem_list _ hb) => /codomP[i ->]; rewrite wh -vJ ffunE.
rewrite mulrC; congr (_ * _); rewrite -big_enum hb big_map big_enum; apply: eq_bigr => i _ /=.
by rewrite wh ffunE.
Qed.

(* a diagram with n more places, multiplied with the determinant there *)
Definition lower (b : {ffun T + 'I_n -> T + 'I_n}) u := \sum_J alternating F J * diagram (delta F) b (glue u J).

Lemma lower_repeat (b : {ffun T + 'I_n -> T + 'I_n}) i j u : perfect b -> b (inr i) = inr j -> lower b u = 0.
Proof.
move=> bp bij; apply: big1 => J _; rewrite diagram_delta //; case: forallP => [e|_]; last by rewrite mulr0.
have ij : i != j by have := perfect_neq (inr i) bp; rewrite bij; apply: contraNneq => ->.
by rewrite (alternating_repeat F ij) ?mul0r //; have := e (inr i); rewrite bij !ffunE => /eqP.
Qed.

Section Lower.
Variables (b : {ffun T + 'I_n -> T + 'I_n}) (h : 'I_n -> T).
Hypotheses (bp : perfect b) (bh : forall i, b (inr i) = inl (h i)).

(* the heads are the places that b joins to new ones *)
Definition headed : {ffun T -> T} := [ffun p => if b (inl p) is inl q then q else p].

Lemma headedP p : (exists i, p = h i) + {q | b (inl p) = inl q & q \notin codom h}.
Proof.
case e : (b (inl p)) => [q|i]; [right|left]; last first.
  by exists i; have := perfectK bp (inl p); rewrite e bh => -[].
exists q => //; apply/codomP=> -[i qi]; have := perfectK bp (inl p); rewrite e qi -bh perfectK //.
Qed.

Lemma b_head i : b (inl (h i)) = inr i.
Proof. by rewrite -bh perfectK. Qed.

Lemma head_inj : injective h.
Proof. by move=> i j ij; have := bh i; rewrite ij -bh => /(can_inj (perfectK bp)) []. Qed.

Lemma free_headed p : (p \in free headed) = (p \in codom h).
Proof.
rewrite inE ffunE; have [[i ->]|[q bq qh]] := headedP p; first by rewrite b_head eqxx codom_f.
have -> : (p \in codom h) = false by apply/codomP=> -[i pi]; move: bq; rewrite pi b_head.
by rewrite bq; apply/eqP=> qp; have := perfect_neq (inl p) bp; rewrite bq qp eqxx.
Qed.

Lemma headed_grood : grood n headed.
Proof.
apply/andP; split; last by rewrite (eq_card free_headed) card_codom ?card_ord //; exact: head_inj.
apply/forallP=> p; rewrite [headed p]ffunE; have [[i ->]|[q bq qh]] := headedP p.
  by rewrite b_head ffunE b_head.
by rewrite bq ffunE; have := perfectK bp (inl p); rewrite bq => ->.
Qed.

Lemma headed_diagram u J :
  diagram (delta F) b (glue u J) = (letters h u == J)%:R * diagram (delta F) headed u.
Proof.
rewrite diagram_delta // diagram_delta_partial; last by case/andP: headed_grood.
rewrite -natrM mulnb; congr (nat_of_bool _)%:R; apply/forallP/andP => [e|[/eqP uJ /forallP e] [p|i]].
- split; first by apply/eqP/ffunP=> i; have := e (inr i); rewrite bh !ffunE => /eqP->.
  apply/forallP=> p; rewrite [headed p]ffunE; have [[i ->]|[q bq qh]] := headedP p; first by rewrite b_head.
  by have := e (inl p); rewrite bq !ffunE.
- have := e p; rewrite [headed p]ffunE; have [[i ->]|[q bq qh]] := headedP p; last by rewrite bq !ffunE.
  by rewrite b_head -uJ !ffunE.
by rewrite bh -uJ !ffunE.
Qed.

Lemma lower_headed : exists e : bool, forall u, lower b u = (-1) ^+ e * grood_tensor F headed u.
Proof.
have gh := headed_grood; have [k kh] := ex_list (eqP (andP gh).2).
have /fin_all_exists[f fP] i : exists j, h i = k j.
  by have := codom_f h i; rewrite -free_headed (mem_list _ kh) => /codomP[j ->]; exists j.
have f_inj : injective f by move=> i j e; apply: head_inj; rewrite !fP e.
exists (odd_perm (perm f_inj)) => u; rewrite (grood_alternating u gh kh) mulrA -alternating_order.
rewrite /lower (eq_bigr (fun J => (letters h u == J)%:R * (alternating F J * diagram (delta F) headed u))) => [|J _].
  by rewrite sum_pick; congr (alternating F _ * _); apply/ffunP=> i; rewrite !ffunE permE fP.
by rewrite headed_diagram mulrCA.
Qed.
End Lower.

Lemma lower_span (b : {ffun T + 'I_n -> T + 'I_n}) : perfect b -> exists y : {ffun T -> T} -> F,
  forall u, lower b u = \sum_(c | grood n c) y c * grood_tensor F c u.
Proof.
move=> bp; have [i|heads] := pickP (fun i => if b (inr i) is inr _ then true else false).
  case bi : (b (inr i)) => [//|j] _; exists (fun=> 0) => u; rewrite (lower_repeat u bp bi) big1 // => c _.
  by rewrite mul0r.
have /fin_all_exists[h bh] i : exists p, b (inr i) = inl p.
  by have := heads i; case: (b (inr i)) => // p _; exists p.
have [e lowerE] := lower_headed bp bh.
exists (fun c => if c == headed b then (-1) ^+ e else 0) => u.
rewrite (bigD1 (headed b)) ?(headed_grood bp bh) //= eqxx lowerE big1 ?addr0 // => c /andP[_ /negbTE->].
exact: mul0r.
Qed.

Theorem semi_invariants (z : word T 'I_n -> F) :
  (forall g, orthogonal g -> forall u, act g z u = \det (matrix_of g) * z u) <->
  exists y : {ffun T -> T} -> F, forall u, z u = \sum_(c | grood n c) y c * grood_tensor F c u.
Proof.
split=> [zg|[y zy] g og u]; last first.
  rewrite (eq_act _ _ zy) zy mulr_sumr /act; under eq_bigr => v _ do rewrite mulr_sumr.
  rewrite exchange_big; apply: eq_bigr => c cG /=; rewrite mulrCA -grood_semi_invariant // /act mulr_sumr.
  by apply: eq_bigr => v _; rewrite mulrCA.
pose w (u : word (T + 'I_n) 'I_n) := z (top u) * alternating F (bottom u).
have [|x wx] := (orthogonal_invariants w).1.
  move=> g og u; have det2 : \det (matrix_of g) * \det (matrix_of g) = 1.
    by rewrite -{2}det_tr -det_mulmx; have /orthogonalP-> := og; rewrite det1.
  rewrite /w -[u]glueK top_glue bottom_glue big_glue.
  rewrite -[RHS]mul1r -det2 mulrACA -zg // -act_alternating /act mulr_suml; apply: eq_bigr => K _.
  rewrite mulr_sumr; apply: eq_bigr => M _; rewrite top_glue bottom_glue mulrACA; congr (_ * _).
  by rewrite /powers big_sumType /=; congr (_ * _); apply: eq_bigr => p _; rewrite !ffunE.
have span b : exists y : {ffun T -> T} -> F,
    perfect b -> forall u, lower b u = \sum_(c | grood n c) y c * grood_tensor F c u.
  by have [/lower_span[y yP]|] := boolP (perfect b); [exists y|exists (fun=> 0)].
have /fin_all_exists[y yP] := span.
exists (fun c => (\sum_(b | perfect b) x b * y b c) / n`!%:R) => u.
have fact_neq0 : n`!%:R != 0 :> F by rewrite pnatr_eq0 -lt0n fact_gt0.
have nz : n`!%:R * z u = \sum_(b | perfect b) x b * lower b u.
  rewrite -alternating_square mulr_suml /lower; under [RHS]eq_bigr => b _ do rewrite mulr_sumr.
  rewrite exchange_big; apply: eq_bigr => J _ /=; have := wx (glue u J); rewrite /w top_glue bottom_glue => E.
  rewrite -mulrA [alternating F J * z u]mulrC E mulr_sumr; apply: eq_bigr => b _.
  by rewrite mulrCA.
apply: (mulfI fact_neq0); rewrite nz mulr_sumr.
under eq_bigr => b bp do rewrite yP // mulr_sumr.
rewrite exchange_big; apply: eq_bigr => c _ /=; rewrite mulrA [n`!%:R * _]mulrC divfK // mulr_suml.
by apply: eq_bigr => b _; rewrite mulrA.
Qed.
End Grood.
