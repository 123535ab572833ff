(* The dimension of a space of layers, and the number of set partitions.

   A subspace of F^W with a basis indexed by some elements of a finite type has their number as its dimension
   (basis_dimension). The numbers of set partitions are the Stirling numbers of the second kind, defined here by their
   recursion. The proof needs no bijection: count the n^m words of m letters by their kernels. There are
   n^_t = n (n-1) ... (n-t+1) words for every kernel with t blocks, so

       n^m = sum_t (number of set partitions with t blocks) * n^_t,

   and the recursion gives the same identity with the Stirling numbers. For n = t the last term is t! times the number
   asked for, and the terms before it agree by induction. The number of all set partitions is the Bell number, a sum of
   Stirling numbers, with the recursion B(m + 1) = sum_i binomial(m, i) B(i). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Kernels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Dimension.
Variables (F : fieldType) (W D : finType) (good : pred D) (B : D -> W -> F) (H : (W -> F) -> Prop).
Hypothesis spans : forall z, H z <-> exists x, forall w, z w = \sum_(d | good d) x d * B d w.
Hypothesis independent : forall x, (forall w, \sum_(d | good d) x d * B d w = 0) -> forall d, good d -> x d = 0.

Let vector d : {ffun W -> F^o} := [ffun w => B d w].
Let basis : #|good|.-tuple {ffun W -> F^o} := [tuple vector (enum_val i) | i < #|good|].

Let sum_basis x : \sum_(i < #|good|) x (enum_val i) *: basis`_i = [ffun w => \sum_(d | good d) x d * B d w].
Proof.
apply/ffunP=> w; rewrite sum_ffunE ffunE -[RHS]/(\sum_(d in good) x d * B d w) [RHS]big_enum_val.
by apply: eq_bigr => i _; rewrite -tnth_nth tnth_mktuple !ffunE.
Qed.

Lemma basis_dimension :
  exists2 U : {vspace {ffun W -> F^o}}, (forall z : {ffun W -> F^o}, z \in U <-> H z) & \dim U = #|good|.
Proof.
exists <<basis>>%VS => [z|]; last first.
  rewrite (eqnP (_ : free basis)) ?size_tuple //; apply/freeP=> x x0 i.
  pose y d := if [pick i : 'I_#|good| | enum_val i == d] is Some i then x i else 0.
  have yE j : y (enum_val j) = x j.
    by rewrite /y; case: pickP => [j' /eqP/enum_val_inj->|/(_ j)] //; rewrite eqxx.
  rewrite -yE; apply: independent (enum_valP i) => w.
  have := sum_basis y; rewrite (eq_bigr (fun i => x i *: basis`_i)) => [|j _]; last by rewrite yE.
  by rewrite x0 => /ffunP/(_ w); rewrite !ffunE.
rewrite spans; split=> [zU|[x zx]].
  pose y d := \sum_(i < #|good| | enum_val i == d) coord basis i z.
  have yE j : y (enum_val j) = coord basis j z.
    by rewrite /y (big_pred1 j) // => i /=; rewrite (inj_eq enum_val_inj).
  exists y => w; rewrite {1}(coord_span zU) (eq_bigr (fun i => y (enum_val i) *: basis`_i)) => [|j _].
    by rewrite sum_basis ffunE.
  by rewrite yE.
have -> : z = \sum_(i < #|good|) x (enum_val i) *: basis`_i by rewrite sum_basis; apply/ffunP=> w; rewrite ffunE zx.
by apply: memv_suml => i _; apply/memvZ/memv_span/mem_nth; rewrite size_tuple.
Qed.
End Dimension.

(* the same for layers *)
Lemma layer_dimension (F : fieldType) (S T L D : finType) (good : pred D) (B : D -> word (S + T) L -> F)
    (H : (word S L -> word T L -> F) -> Prop) :
  (forall A, H A <-> exists x, forall I J, A I J = \sum_(d | good d) x d * B d (glue I J)) ->
  (forall x, (forall I J, \sum_(d | good d) x d * B d (glue I J) = 0) -> forall d, good d -> x d = 0) ->
  exists2 U : {vspace {ffun word S L * word T L -> F^o}},
    (forall A, A \in U <-> H (fun I J => A (I, J))) & \dim U = #|good|.
Proof.
move=> span independent.
apply: (basis_dimension (B := fun d IJ => B d (glue IJ.1 IJ.2)) (H := fun A => H (fun I J => A (I, J)))).
  by move=> A; rewrite span; split=> -[x Ax]; exists x; [case=> I J|move=> I J]; rewrite Ax.
by move=> x x0; apply: independent => I J; apply: (x0 (I, J)).
Qed.

Local Close Scope ring_scope.

(* The Stirling numbers of the second kind, and the Bell numbers. *)
Fixpoint stirling m t : nat :=
  match m, t with
  | 0, 0 => 1
  | m'.+1, t'.+1 => stirling m' t' + t * stirling m' t
  | _, _ => 0
  end.
Definition bell m := \sum_(t < m.+1) stirling m t.

Lemma stirling_sum m n : \sum_(t < n.+1) stirling m t * n ^_ t = n ^ m.
Proof.
elim: m => [|m IH]; first by rewrite big_ord_recl big1 //= ffactn0 muln1.
rewrite big_ord_recl mul0n add0n expnS -IH big_distrr /=.
rewrite (eq_bigr (fun t : 'I_n => stirling m t * (n ^_ t * (n - t)) + t.+1 * stirling m t.+1 * n ^_ t.+1)); last first.
  by move=> t _; rewrite mulnDl -ffactnSr.
rewrite big_split /= addnC; have shift (f : nat -> nat) : f 0 = 0 -> (\sum_(t < n) f t.+1 = \sum_(t < n.+1) f t).
  by move=> f0; rewrite [RHS]big_ord_recl f0 add0n.
rewrite (shift (fun t => t * stirling m t * n ^_ t)) //.
have -> : (\sum_(t < n) stirling m t * (n ^_ t * (n - t)) = \sum_(t < n.+1) stirling m t * (n ^_ t * (n - t))).
  by rewrite [RHS]big_ord_recr /= subnn !muln0 addn0.
rewrite -big_split /=; apply: eq_bigr => t _; have tn : t <= n by rewrite -ltnS.
by rewrite -mulnA [stirling m t * (_ * _)]mulnA [_ * (n - t)]mulnC -mulnDl subnKC.
Qed.

Lemma stirling_large m t : m < t -> stirling m t = 0.
Proof.
elim: m t => [|m IH] [|t] //= mt; rewrite !IH //; first by rewrite muln0.
exact: leq_trans (leqnSn _).
Qed.

Lemma stirling_binomial m t : stirling m.+1 t.+1 = \sum_(i < m.+1) 'C(m, i) * stirling i t.
Proof.
elim: m t => [|m IH] t; first by rewrite big_ord1 mul1n /= muln0 addn0.
have lower : \sum_(i < m.+1) 'C(m, i) * stirling i.+1 t = stirling m.+1 t + t * stirling m.+1 t.+1.
  case: t => [|t]; first by rewrite big1 // => i _; rewrite muln0.
  rewrite !IH big_distrr -big_split /=; apply: eq_bigr => i _.
  by rewrite mulnDr [_ * (t.+1 * _)]mulnCA.
have upper : 'C(m.+1, 0) * stirling 0 t + \sum_(i < m.+1) 'C(m, i.+1) * stirling i.+1 t = stirling m.+1 t.+1.
  rewrite IH; transitivity (\sum_(i < m.+2) 'C(m, i) * stirling i t); first by rewrite [RHS]big_ord_recl !bin0.
  by rewrite big_ord_recr /= (bin_small (ltnSn m)) mul0n addn0.
have -> : stirling m.+2 t.+1 = stirling m.+1 t.+1 + (stirling m.+1 t + t * stirling m.+1 t.+1).
  by rewrite addnCA -mulSn.
rewrite -lower -upper -addnA -big_split big_ord_recl; congr (_ + _); apply: eq_bigr => i _.
by rewrite -[LHS]mulnDl -binS.
Qed.

(* the recursion of the Bell numbers *)
Lemma bell_recursion m : bell m.+1 = \sum_(i < m.+1) 'C(m, i) * bell i.
Proof.
rewrite {1}/bell big_ord_recl add0n; under eq_bigr do rewrite stirling_binomial.
rewrite exchange_big; apply: eq_bigr => i _; rewrite -big_distrr; congr (_ * _).
have im : i.+1 <= m.+1 by [].
rewrite /bell (@big_ord_widen _ _ _ i.+1 m.+1 (stirling i) im) [RHS]big_mkcond; apply: eq_bigr => t _.
by case: ltnP => // /stirling_large.
Qed.

Section Counting.
Variable T : finType.
Implicit Types (P : {set {set T}}).

(* the words with a given kernel: an injective map from the blocks to the letters *)
Lemma card_kernel n P : few_blocks n P -> #|[set u : word T 'I_n | kern u == P]| = n ^_ #|P|.
Proof.
case/andP=> pP cP; pose block p : 'I_#|P| := Ordinal (number_lt p pP).
rewrite -[n in RHS]card_ord -[#|P|]card_ord -card_inj_ffuns.
pose word_of (f : {ffun 'I_#|P| -> 'I_n}) : word T 'I_n := [ffun p => f (block p)].
have block_eq p q : (block p == block q) = (q \in pblock P p) by rewrite -val_eqE /= number_eq.
have [rep repK] : exists rep, cancel rep block.
  have block_onto i : exists p, block p == i.
    have kernP : kern [ffun p => block p] = P by apply: kern_eq => // p q; rewrite !ffunE block_eq.
    have all_i : [set [ffun p => block p] p | p in T] = setT.
      by apply/eqP; rewrite eqEcard subsetT cardsT card_ord -card_kern kernP /=.
    have : i \in [set [ffun p => block p] p | p in T] by rewrite all_i inE.
    by case/imsetP=> p _ ->; exists p; rewrite ffunE.
  by exists (fun i => xchoose (block_onto i)) => i; apply/eqP/(xchooseP (block_onto i)).
rewrite -(card_imset _ (f := word_of)) => [|f g fg]; last first.
  by apply/ffunP=> i; have /ffunP/(_ (rep i)) := fg; rewrite !ffunE repK.
apply: eq_card => u; rewrite inE; apply/eqP/imsetP => [uP|[f fi ->]].
  exists [ffun i => u (rep i)].
    rewrite inE; apply/injectiveP=> i j; rewrite !ffunE => /eqP; rewrite -mem_pblock_kern uP -block_eq !repK.
    exact: eqP.
  apply/ffunP=> p; rewrite !ffunE; apply/eqP; rewrite -mem_pblock_kern uP -block_eq repK //.
apply: kern_eq => // p q; rewrite !ffunE -block_eq; apply: inj_eq; apply/injectiveP.
by rewrite inE in fi.
Qed.

Definition with_blocks t := #|[set P : {set {set T}} | partition P [set: T] && (#|P| == t)]|.

Lemma sum_few_blocks n (f : nat -> nat) :
  \sum_(P : {set {set T}} | few_blocks n P) f #|P| = \sum_(t < n.+1) with_blocks t * f t.
Proof.
rewrite (partition_big (fun P : {set {set T}} => inord #|P| : 'I_n.+1) xpredT) //=; apply: eq_bigr => t _.
rewrite -sum_nat_const; apply: eq_big => [P|P]; rewrite ?inE /few_blocks -andbA; last first.
  by case/and3P=> _ cP /eqP <-; rewrite inordK.
case: partition => //=; case: (leqP #|P| n) => cP /=; first by rewrite -val_eqE /= inordK.
by apply/esym/negbTE; apply: contraTneq cP => ->; rewrite -leqNgt -ltnS.
Qed.

(* n^m words, sorted by their kernels *)
Lemma words_by_kernels n : \sum_(t < n.+1) with_blocks t * n ^_ t = n ^ #|T|.
Proof.
rewrite -(sum_few_blocks n (fun t => n ^_ t)) -[n in RHS]card_ord -card_ffun -sum1_card.
rewrite (partition_big (@kern T n) (few_blocks n)) => [|u _]; last exact: kern_few.
by apply: eq_bigr => P fP; rewrite sum1_card -card_kernel // cardsE.
Qed.

Lemma card_partitions t : with_blocks t = stirling #|T| t.
Proof.
elim/ltn_ind: t => t IH; have := words_by_kernels t; rewrite -stirling_sum !big_ord_recr /=.
rewrite (eq_bigr (fun i : 'I_t => stirling #|T| i * t ^_ i)) => [/addnI/eqP|i _]; last by rewrite IH.
by rewrite ffactnn eqn_pmul2r ?fact_gt0 // => /eqP.
Qed.

Lemma card_few_blocks n : #|[set P : {set {set T}} | few_blocks n P]| = \sum_(t < n.+1) stirling #|T| t.
Proof.
rewrite -sum1_card (eq_bigl (few_blocks n)) => [|P]; last by rewrite inE.
by rewrite (sum_few_blocks n (fun=> 1)); apply: eq_bigr => t _; rewrite muln1 card_partitions.
Qed.

(* with as many letters as places all set partitions occur *)
Lemma all_few_blocks n : #|T| <= n -> few_blocks n =1 partition^~ [set: T].
Proof.
move=> Tn P; rewrite /few_blocks; case: (boolP (partition P _)) => //= pP; apply: leq_trans Tn.
have /subset_leq_card : P \subset [set pblock P p | p in T].
  apply/subsetP=> B BP; have [p pB] := block_place pP BP; have [_ tI _] := and3P pP.
  by apply/imsetP; exists p; rewrite ?(def_pblock tI BP pB).
by move/leq_trans; apply; apply: leq_imset_card.
Qed.
End Counting.

Lemma card_places k l : #|{: 'I_l + 'I_k}| = l + k. Proof. by rewrite card_sum !card_ord. Qed.

Lemma bell_set_partitions (T : finType) : #|[set P : {set {set T}} | partition P [set: T]]| = bell #|T|.
Proof. by rewrite /bell -card_few_blocks; apply: eq_card => P; rewrite !inE all_few_blocks. Qed.

(* the set partition into single places has more than n blocks if there are more places *)
Lemma bell_few_blocks (T : finType) n : (\sum_(t < n.+1) stirling #|T| t == bell #|T|) = (#|T| <= n).
Proof.
rewrite -card_few_blocks -bell_set_partitions; case: leqP => Tn.
  by apply/eqP/eq_card => P; rewrite !inE all_few_blocks.
pose single : word T 'I_#|T| := [ffun p => enum_rank p]; apply/negbTE; rewrite neq_ltn; apply/orP; left.
apply: proper_card; apply/properP; split; first by apply/subsetP=> P; rewrite !inE => /andP[].
have card_single : #|kern single| = #|T|.
  by rewrite card_kern card_imset // => p q; rewrite !ffunE => /enum_rank_inj.
by exists (kern single); rewrite !inE ?kern_partition // /few_blocks card_single leqNgt Tn andbF.
Qed.

Fact first_bell_numbers : [seq bell m | m <- iota 0 6] = [:: 1; 1; 2; 5; 15; 52].
Proof. by rewrite /bell /= !big_ord_recl !big_ord0. Qed.
