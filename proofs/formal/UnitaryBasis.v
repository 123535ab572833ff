(* Theorem. For every n, k and l, over any commutative ring, the bijections b of the outputs with the inputs that
   have no increasing subsequence of n + 1 places (lis b <= n) have linearly independent matrices, which span all
   that those of all bijections span. So they are a basis of the layers of GL(n) over any field of characteristic 0
   and of those of U(n) over the complex numbers, and their number is the dimension (0 for k and l that differ). For
   l = k all k! bijections are independent exactly when k <= n. As walled diagrams the bijections have the same
   increasing subsequences (OrderOfPlaces.v).

   Independence: give an output p its label, the length of the longest increasing subsequence that ends at p, and the
   input b p the same one. At these words the matrix of b has the entry 1, and that of c has the entry 0 if c is not
   lexicographically smaller than b, or b.
   Spanning: let b increase on a set A of n + 1 outputs. The sum over all permutations s of A of sign(s) times the
   matrix of b s^-1 is 0, and all b s^-1 are lexicographically larger than b, or b. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings SchurWeyl GeneralLinear Unitary Dimension.
From Eqmath Require Import Triangles Straightening Chains IncreasingLabels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Bijections.
Variables (S T L : finType) (R : comRingType).
Implicit Types (b c : {ffun S -> T}) (I : word S L) (J : word T L) (s : {perm S}) (p q : S) (A : {set S}).

(* the diagrams of the basis *)
Definition few_increasing_bijection n b := bijectiveb b && (lis b <= n)%N.
Let P b (IJ : word S L * word T L) : R := (IJ.1 == pull b IJ.2)%:R.
Let n := #|L|.

Lemma P_triangle b : few_increasing_bijection n b -> exists2 IJ, GRing.rreg (P b IJ) &
  forall c, few_increasing_bijection n c -> P c IJ != 0 -> c = b \/ lexless c b.
Proof.
case/andP=> /bijectivebP[g gb bg] /label_word[u uP]; have b_inj := can_inj gb.
exists (u, pull g u) => [|c /andP[/bijectivebP/bij_inj c_inj _]].
  by rewrite /P /= (pullK gb) eqxx; apply: rreg1.
rewrite /P /=; case: (u =P _) => [uc _|]; last by rewrite /= eqxx.
have label_c p : label b (g (c p)) = label b p by apply/eqP; rewrite -uP {2}uc !ffunE.
have [->|/differ_first[p diff]] := eqVneq c b; [by left|right]; have [cb ne] := diff.
have /before_total[|lt] : c p != b p by apply/eqP.
  exact: lexless_first diff.
have xp : g (c p) != p by apply: contra_not_neq ne => {2}<-; rewrite bg.
case/before_total: xp => [xp|px].
  by have := cb _ xp; rewrite bg => /c_inj e; rewrite e before_irr in xp.
by have := label_decreasing b_inj (esym (label_c p)) px; rewrite bg (before_asym lt).
Qed.

Lemma moved_pull b s I J : (moved I s == pull b J) = (I == pull [ffun p => b (s^-1%g p)] J).
Proof.
apply/eqP/eqP => /ffunP e; apply/ffunP=> p; have := e (s p); have := e (s^-1%g p); rewrite !ffunE ?permKV ?permK //.
Qed.

Lemma shift_larger b A s : injective b -> increasing b A -> perm_on A s -> s != 1%g ->
  lexless b [ffun p => b (s^-1%g p)].
Proof.
move=> b_inj inc sA s1; set c := [ffun p => _]; have cE p : c p = b (s^-1%g p) by rewrite ffunE.
have bc : b != c.
  apply: contraNneq s1 => /ffunP e; apply/eqP/permP=> p; rewrite perm1.
  by have := e (s p); rewrite cE permK => /b_inj.
have [p diff] := differ_first bc; apply: (lexless_first diff); have [b_c ne] := diff.
have pA : p \in A by apply: contra_notT ne => pA; rewrite cE (out_perm (perm_onV sA)).
have xA : s^-1%g p \in A by rewrite perm_closed // perm_onV.
rewrite cE; apply: (increasingP inc) => //.
have /before_total[//|xp] : p != s^-1%g p by apply: contra_not_neq ne => e; rewrite cE -e.
have := b_c _ xp; rewrite cE => /b_inj/perm_inj e.
by rewrite -e before_irr in xp.
Qed.

Lemma P_straightening b : bijectiveb b -> ~~ few_increasing_bijection n b -> exists x : {ffun S -> T} -> R,
  forall IJ, P b IJ = \sum_(c | bijectiveb c && lexless b c) x c * P c IJ.
Proof.
move=> bb; rewrite /few_increasing_bijection bb -ltnNge /= => many; have b_inj := bij_inj (elimT (bijectivebP b) bb).
have [A inc cardA] := ex_longest (rises b); have {}many : (n < #|A|)%N by rewrite cardA.
pose c s : {ffun S -> T} := [ffun p => b (s^-1%g p)]; pose rest s := perm_on A s && (s != 1%g).
exists (fun d => - \sum_(s | rest s && (c s == d)) (-1) ^+ s) => -[I J].
have := antisymmetric_zero (fun I => P b (I, J)) I many.
rewrite (bigD1 1%g) ?perm_on1 //= odd_perm1 mul1r.
have -> : moved I 1%g = I by apply/ffunP=> p; rewrite ffunE perm1.
move/(canRL (addrK _)); rewrite sub0r => ->.
rewrite (partition_big c (fun d => bijectiveb d && lexless b d)) => [|s /andP[sA s1]]; last first.
  rewrite (shift_larger b_inj inc sA s1) andbT; apply/bijectivebP; have [g gb bg] := elimT (bijectivebP b) bb.
  by exists (fun q : T => s (g q)) => p; rewrite ffunE ?gb ?permKV // permK bg.
rewrite -sumrN; apply: eq_bigr => d _; rewrite mulNr mulr_suml; congr (- _).
by apply: eq_bigr => s /andP[_ /eqP<-]; rewrite /P moved_pull.
Qed.

Lemma pull_letters b I J : [forall p, I p == J (b p)] = (I == pull b J).
Proof.
apply/forallP/eqP => [e|-> p]; last by rewrite ffunE.
by apply/ffunP=> p; rewrite ffunE; apply/eqP/e.
Qed.

Theorem bijections_independent (x : {ffun S -> T} -> R) :
  (forall I J, \sum_(b | few_increasing_bijection n b) x b * [forall p, I p == J (b p)]%:R = 0) ->
  forall b, few_increasing_bijection n b -> x b = 0.
Proof.
move=> x0; apply: (triangle_independent (@lexless_irr S T) (@lexless_trans S T) P_triangle) => -[I J].
by rewrite -[RHS](x0 I J); apply: eq_bigr => b _; rewrite pull_letters.
Qed.

Theorem bijections_span (x : {ffun S -> T} -> R) : exists y : {ffun S -> T} -> R, forall I J,
  \sum_(b | bijectiveb b) x b * [forall p, I p == J (b p)]%:R =
  \sum_(b | few_increasing_bijection n b) y b * [forall p, I p == J (b p)]%:R.
Proof.
have [y xy] := triangle_span (@lexless_irr S T) (@lexless_trans S T) P_straightening x.
exists y => I J; have := xy (I, J); rewrite /P /=.
under eq_bigr => b _ do rewrite -pull_letters.
by under [in RHS]eq_bigr => b _ do rewrite -pull_letters.
Qed.
End Bijections.

(* Whatever has the bijections as a spanning set has these ones as a basis. *)
Lemma bijections_basis (n k l : nat) (R : comRingType) (H : (word 'I_l 'I_n -> word 'I_k 'I_n -> R) -> Prop) :
  (forall A, H A <-> exists x : {ffun 'I_l -> 'I_k} -> R, forall I J,
     A I J = \sum_(b | bijectiveb b) x b * [forall p, I p == J (b p)]%:R) ->
  forall A, H A <-> exists x : {ffun 'I_l -> 'I_k} -> R, forall I J,
     A I J = \sum_(b | few_increasing_bijection n b) x b * [forall p, I p == J (b p)]%:R.
Proof.
move=> span A; rewrite span; split=> -[x Ax].
  have [y xy] := bijections_span [finType of 'I_n] x; exists y => I J.
  by rewrite Ax xy card_ord.
exists (fun b => if few_increasing_bijection n b then x b else 0) => I J.
by rewrite Ax sum_subfamily // => b /andP[].
Qed.

Section Layers.
Variables n k l : nat.
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n).

Lemma layers_independent (R : comRingType) (x : {ffun 'I_l -> 'I_k} -> R) :
  (forall I J, \sum_(b | few_increasing_bijection n b) x b * [forall p, I p == J (b p)]%:R = 0) ->
  forall b, few_increasing_bijection n b -> x b = 0.
Proof. by have := @bijections_independent _ _ [finType of 'I_n] _ x; rewrite card_ord. Qed.

Theorem general_linear_basis (F : fieldType) : [char F] =i pred0 ->
  (forall A : word 'I_l 'I_n -> word 'I_k 'I_n -> F, (forall g h, inverse g h -> commutes g A) <->
     exists x : {ffun 'I_l -> 'I_k} -> F, forall I J,
       A I J = \sum_(b | few_increasing_bijection n b) x b * [forall p, I p == J (b p)]%:R) /\
  (forall x : {ffun 'I_l -> 'I_k} -> F,
     (forall I J, \sum_(b | few_increasing_bijection n b) x b * [forall p, I p == J (b p)]%:R = 0) ->
     forall b, few_increasing_bijection n b -> x b = 0).
Proof.
move=> F0; split; last exact: layers_independent.
by apply: bijections_basis => A; apply: general_linear_layers.
Qed.

Theorem unitary_basis (C : numClosedFieldType) :
  (forall A : word 'I_l 'I_n -> word 'I_k 'I_n -> C, (forall g, unitary conjC g -> commutes g A) <->
     exists x : {ffun 'I_l -> 'I_k} -> C, forall I J,
       A I J = \sum_(b | few_increasing_bijection n b) x b * [forall p, I p == J (b p)]%:R) /\
  (forall x : {ffun 'I_l -> 'I_k} -> C,
     (forall I J, \sum_(b | few_increasing_bijection n b) x b * [forall p, I p == J (b p)]%:R = 0) ->
     forall b, few_increasing_bijection n b -> x b = 0).
Proof.
split; last exact: layers_independent.
by apply: bijections_basis => A; apply: unitary_layers.
Qed.
End Layers.

(* The dimension of Hom_U(n)(V^k, V^l), the number of permutations of k places with lis b <= n when l = k, else 0. *)
Theorem unitary_dimension (n k l : nat) (C : numClosedFieldType) :
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> C^o}},
    (forall A, A \in U <-> forall g, unitary conjC g -> commutes g (fun I J => A (I, J))) &
    \dim U = #|[set b : {ffun 'I_l -> 'I_k} | few_increasing_bijection n b]|.
Proof.
have [span independent] := unitary_basis n k l C.
pose B (b : {ffun 'I_l -> 'I_k}) (IJ : word 'I_l 'I_n * word 'I_k 'I_n) : C := [forall p, IJ.1 p == IJ.2 (b p)]%:R.
rewrite cardsE; apply: (basis_dimension (B := B)
  (H := fun A => forall g, unitary conjC g -> commutes g (fun I J => A (I, J)))) => [A|x x0].
  by rewrite (span (fun I J => A (I, J))); split=> -[x Ax]; exists x; [case=> I J|move=> I J]; rewrite Ax.
by apply: independent => I J; apply: (x0 (I, J)).
Qed.

(* All k! permutations are independent for k <= n alone. *)
Theorem bijections_all_independent (n k : nat) (R : comRingType) :
  (forall x : {ffun 'I_k -> 'I_k} -> R,
     (forall I J : word 'I_k 'I_n, \sum_(b | bijectiveb b) x b * [forall p, I p == J (b p)]%:R = 0) ->
     forall b, bijectiveb b -> x b = 0) <-> (k <= n)%N.
Proof.
split=> [free|kn x x0 b bb]; last first.
  have few (c : {ffun 'I_k -> 'I_k}) : few_increasing_bijection n c = bijectiveb c.
    rewrite /few_increasing_bijection andb_idr // => _; apply: leq_trans kn.
    by apply/bigmax_leqP=> A _; rewrite -[X in (_ <= X)%N]card_ord max_card.
  apply: (layers_independent (n := n) (x := x)); rewrite ?few // => I J.
  by rewrite -[RHS](x0 I J); apply: eq_bigl => c; rewrite few.
rewrite leqNgt; apply/negP => nk; pose b : {ffun 'I_k -> 'I_k} := [ffun p => p].
have bb : bijectiveb b by apply/bijectivebP; exists b => p; rewrite !ffunE.
have [|c cP] := @P_straightening _ _ [finType of 'I_n] R b bb.
  rewrite /few_increasing_bijection bb card_ord -ltnNge (leq_trans nk) // -[X in (X <= _)%N]card_ord -cardsT.
  apply: (@leq_bigmax_cond _ (chain (rises b)) (fun A : {set 'I_k} => #|A|)); apply/chainP=> p q _ _ /eqP.
  by rewrite /rises !ffunE !andbb => /before_total.
pose D (d : {ffun 'I_k -> 'I_k}) (IJ : word 'I_k 'I_n * word 'I_k 'I_n) : R := (IJ.1 == pull d IJ.2)%:R.
apply: (straightened_dependent (D := D) (@lexless_irr _ _) bb cP) => x x0; apply: free => I J.
by rewrite -[RHS](x0 (I, J)); apply: eq_bigr => d _; rewrite pull_letters.
Qed.
