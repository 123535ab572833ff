(* Set partitions as the kernels of words, for the groups of permutations.

   A word u puts the letters of 'I_n on the places T. Its kernel is the set partition of the places by equal letters;
   it has at most n blocks, and every set partition P with at most n blocks is one. A permutation of the letters keeps
   the kernel; conversely, two words with the same kernel differ by a permutation, since an injective map between some
   of the letters extends to all of them (extend_perm). Two tensors belong to P:

       partition_orbit P u     (X_P)   1 if P is the kernel of u, else 0;
       partition_diagram P u   (D_P)   1 if u is constant on the blocks of P, else 0.

   u is constant on the blocks of P when its kernel is coarser than P. So D_P is the sum of X_Q, Q coarser than P; a
   strictly coarser Q has fewer blocks, the matrix of the sums is triangular with ones on the diagonal, and a family
   of set partitions that is closed under coarsening gives the same combinations of the X_P as of the D_P. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Compositions.
From Eqmath Require Export Permutations.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Triangular systems of equations with ones on the diagonal, over any ring: row d has the column d, and columns of
   larger rank. *)
Section Triangular.
Variables (R : ringType) (D : finType) (good : pred D) (rank : D -> nat) (a : D -> D -> R).
Hypothesis diagonal : forall d, good d -> a d d = 1.
Hypothesis triangular : forall d e, good d -> good e -> d != e -> (rank e <= rank d)%N -> a d e = 0.

Let N := (\max_d rank d).+1.
Let rank_lt d : (rank d < N)%N. Proof. exact: leq_bigmax. Qed.

Lemma triangular_unique x : (forall d, good d -> \sum_(e | good e) a d e * x e = 0) -> forall d, good d -> x d = 0.
Proof.
move=> x0; suff step m d : good d -> (N <= rank d + m)%N -> x d = 0.
  by move=> d gd; apply: (step N) => //; apply: leq_addl.
elim: m d => [|m IH] d gd; first by rewrite addn0 leqNgt rank_lt.
rewrite addnS => dm; have := x0 d gd; rewrite (bigD1 d) //= diagonal // mul1r big1 ?addr0 // => e /andP[ge ed].
case: (leqP (rank e) (rank d)) => ed'; first by rewrite triangular ?mul0r // eq_sym.
by rewrite (IH e) ?mulr0 // (leq_trans dm) // -addSn leq_add2r.
Qed.

Lemma triangular_solve c : exists x, forall d, good d -> \sum_(e | good e) a d e * x e = c d.
Proof.
suff step m : exists x, forall d, good d -> (N <= rank d + m)%N -> \sum_(e | good e) a d e * x e = c d.
  by have [x xc] := step N; exists x => d gd; apply: xc => //; apply: leq_addl.
elim: m => [|m [x xc]]; first by exists (fun=> 0) => d _; rewrite addn0 leqNgt rank_lt.
pose rest d := \sum_(e | good e && (e != d)) a d e * x e.
exists (fun d => if (N <= rank d + m)%N then x d else c d - rest d) => d gd dm.
have others : \sum_(e | good e && (e != d)) a d e * (if (N <= rank e + m)%N then x e else c e - rest e) = rest d.
  apply: eq_bigr => e /andP[ge ed]; case: (leqP (rank e) (rank d)) => ed'.
    by rewrite triangular ?mul0r // eq_sym.
  by rewrite ifT // (leq_trans dm) // addnS -addSn leq_add2r.
rewrite (bigD1 d) //= others diagonal // mul1r; case: ifP => [dm'|_]; last by rewrite subrK.
by rewrite -(xc d gd dm') [RHS](bigD1 d) //= diagonal // mul1r.
Qed.
End Triangular.

Section Kernels.
Variables (T : finType) (n : nat).
Implicit Types (u v w : word T 'I_n) (p q : T) (s : {perm 'I_n}) (P Q : {set {set T}}) (B : {set T}).

Definition kern u := preim_partition u [set: T].
(* the set partitions of the places with at most n blocks *)
Definition few_blocks P := partition P [set: T] && (#|P| <= n)%N.
(* every block of P lies in a block of Q *)
Definition coarser P Q := [forall B in P, exists C in Q, B \subset C].

Lemma kern_partition u : partition (kern u) [set: T]. Proof. exact: preim_partitionP. Qed.

Lemma mem_pblock_kern u p q : (q \in pblock (kern u) p) = (u p == u q).
Proof. by rewrite /kern /preim_partition pblock_equivalence_partition ?inE // => x y z; split=> [|/eqP->]. Qed.

Lemma block_place P B : partition P [set: T] -> B \in P -> exists p, p \in B.
Proof. by case/and3P=> _ _ P0 BP; apply/set0Pn; apply: contraNneq P0 => <-. Qed.

(* a set partition of all places is known from the pairs of places that share a block *)
Lemma partition_eq P Q : partition P [set: T] -> partition Q [set: T] ->
  (forall p q, (q \in pblock P p) = (q \in pblock Q p)) -> P = Q.
Proof.
move=> pP pQ PQ; suff sub P1 P2 : partition P1 [set: T] -> partition P2 [set: T] ->
    (forall p q, (q \in pblock P1 p) = (q \in pblock P2 p)) -> P1 \subset P2.
  by apply/eqP; rewrite eqEsubset !sub.
move=> p1 /and3P[/eqP cov2 _ _] P12; have [_ tI1 _] := and3P p1; apply/subsetP=> B BP1.
have [p pB] := block_place p1 BP1.
rewrite -(def_pblock tI1 BP1 pB); have -> : pblock P1 p = pblock P2 p by apply/setP=> q; rewrite P12.
by rewrite pblock_mem // cov2 inE.
Qed.

Lemma own_block P p : partition P [set: T] -> p \in pblock P p.
Proof. by case/and3P=> /eqP cov _ _; rewrite mem_pblock cov inE. Qed.

Lemma pblock_in P p : partition P [set: T] -> pblock P p \in P.
Proof. by case/and3P=> /eqP cov _ _; rewrite pblock_mem // cov inE. Qed.

Lemma kern_eq u P : partition P [set: T] -> (forall p q, (u p == u q) = (q \in pblock P p)) -> kern u = P.
Proof. by move=> pP uP; apply: partition_eq (kern_partition u) pP _ => p q; rewrite mem_pblock_kern uP. Qed.

Lemma kern_act s u : kern (act s u) = kern u.
Proof.
apply: kern_eq (kern_partition u) _ => p q.
by rewrite !actE (inj_eq perm_inj) mem_pblock_kern.
Qed.

Lemma same_kern u v : kern u = kern v -> exists s, act s u = v.
Proof.
move=> uv; have eq p q : (u p == u q) = (v p == v q) by rewrite -!mem_pblock_kern uv.
pose f a := if [pick p | u p == a] is Some p then v p else a.
have fu p : f (u p) = v p.
  rewrite /f; case: pickP => [q|/(_ p)]; last by rewrite eqxx.
  by rewrite eq => /eqP.
have [|s sf] := @extend_perm _ [set u p | p in T] f.
  by move=> a b /imsetP[p _ ->] /imsetP[q _ ->]; rewrite !fu => /eqP; rewrite -eq => /eqP.
by exists s; apply/ffunP=> p; rewrite actE sf ?fu // imset_f.
Qed.

(* the number of blocks of the kernel is the number of letters that occur *)
Lemma card_kern u : #|kern u| = #|[set u p | p in T]|.
Proof.
have -> : kern u = [set [set q | a == u q] | a in [set u p | p in T]].
  rewrite -imset_comp /kern /preim_partition /equivalence_partition.
  by apply/setP=> B; apply/imsetP/imsetP=> -[p _ ->]; exists p => //; apply/setP=> q; rewrite !inE.
rewrite card_in_imset // => a b /imsetP[p _ ->] _ /setP/(_ p).
by rewrite !inE eqxx => /esym/eqP.
Qed.

Lemma kern_few u : few_blocks (kern u).
Proof. by rewrite /few_blocks kern_partition card_kern -[n in (_ <= n)%N]card_ord max_card. Qed.

(* The blocks are numbered 0, 1, ... in the order of their first places; number P p is that of the block of p. *)
Definition first B := find (fun p => p \in B) (enum T).
Definition number P p := #|[set B in P | (first B < first (pblock P p))%N]|.

Lemma first_inj P : partition P [set: T] -> {in P &, injective first}.
Proof.
move=> pP B C BP CP BC; have [_ tI _] := and3P pP; have has_place E : E \in P -> has (fun p => p \in E) (enum T).
  by case/(block_place pP)=> p pE; apply/hasP; exists p => //; rewrite mem_enum.
have [p _] := block_place pP BP.
have := nth_find p (has_place C CP); have := nth_find p (has_place B BP); rewrite -/(first B) -/(first C) BC.
by move/(def_pblock tI BP) => <- /(def_pblock tI CP).
Qed.

Lemma number_lt P p : partition P [set: T] -> (number P p < #|P|)%N.
Proof.
move=> pP; apply: proper_card; apply/properP; split; first by apply/subsetP=> B; rewrite inE => /andP[].
by exists (pblock P p); rewrite ?inE ?ltnn ?andbF // pblock_in.
Qed.

Lemma number_eq P p q : partition P [set: T] -> (number P p == number P q) = (q \in pblock P p).
Proof.
move=> pP; have [_ tI _] := and3P pP; apply/eqP/idP => [eq|qp]; last by rewrite /number (same_pblock tI qp).
have lt r r' : (first (pblock P r) < first (pblock P r') -> number P r < number P r')%N.
  move=> rr'; apply: proper_card; apply/properP; split.
    by apply/subsetP=> B; rewrite !inE => /andP[->] /ltn_trans; apply.
  by exists (pblock P r); rewrite !inE ?rr' ?ltnn ?andbF // pblock_in.
suff /(first_inj pP)-> : first (pblock P p) = first (pblock P q) by rewrite ?pblock_in ?own_block.
by case: (ltngtP (first (pblock P p)) (first (pblock P q))) => // /lt; rewrite eq ltnn.
Qed.

(* every set partition with at most n blocks is a kernel: that of the word of its block numbers *)
Lemma number_word P : few_blocks P ->
  exists2 w : word T 'I_n, (forall p, w p = number P p :> nat) & kern w = P.
Proof.
case/andP=> pP cP; have lt p := leq_trans (number_lt p pP) cP.
exists [ffun p => Ordinal (lt p)] => [p|]; first by rewrite ffunE.
by apply: kern_eq => // p q; rewrite !ffunE -val_eqE number_eq.
Qed.

Lemma constant_coarser P u : partition P [set: T] -> constant P u = coarser P (kern u).
Proof.
move=> pP; apply/constantP/forall_inP => [uP B BP|uP p q].
  have [p pB] := block_place pP BP; have [_ tI _] := and3P pP.
  apply/exists_inP; exists (pblock (kern u) p); first by rewrite pblock_in ?kern_partition.
  by apply/subsetP=> q qB; rewrite mem_pblock_kern (uP p q) // joins_partition // (def_pblock tI BP pB).
case/exists_inP=> B /uP/exists_inP[C Cu /subsetP BC] /andP[/BC pC /BC qC]; have [_ tI _] := and3P (kern_partition u).
by apply/eqP; rewrite -mem_pblock_kern (def_pblock tI Cu pC).
Qed.

Lemma coarser_refl P : coarser P P.
Proof. by apply/forall_inP=> B BP; apply/exists_inP; exists B. Qed.

Lemma coarser_pblock P Q p : partition P [set: T] -> partition Q [set: T] -> coarser P Q ->
  pblock P p \subset pblock Q p.
Proof.
move=> pP /and3P[_ tI _] /forall_inP/(_ _ (pblock_in p pP))/exists_inP[C CQ pC].
by rewrite (def_pblock tI CQ (x := p)) // (subsetP pC) ?own_block.
Qed.

(* a coarser set partition has fewer blocks, or is the same *)
Lemma coarser_card P Q : partition P [set: T] -> partition Q [set: T] -> coarser P Q -> (#|P| <= #|Q|)%N -> P = Q.
Proof.
move=> pP pQ PQ cPQ; have sub p := coarser_pblock p pP pQ PQ; have [[_ tIP _] [_ tIQ _]] := (and3P pP, and3P pQ).
pose rep B := odflt set0 (omap (pblock Q) [pick p in B]).
have repE p : rep (pblock P p) = pblock Q p.
  rewrite /rep; case: pickP => [q qp /=|/(_ p)]; last by rewrite own_block.
  by apply: (same_pblock tIQ); rewrite (subsetP (sub p)).
have image : rep @: P = Q.
  apply/setP=> B; apply/imsetP/idP => [[C CP ->]|BQ].
    have [p pC] := block_place pP CP.
    by rewrite -(def_pblock tIP CP pC) repE pblock_in.
  have [p pB] := block_place pQ BQ.
  by exists (pblock P p); rewrite ?repE ?pblock_in ?(def_pblock tIQ BQ pB).
have rep_inj : {in P &, injective rep} by apply/imset_injP; rewrite eqn_leq leq_imset_card image.
apply: partition_eq => // p q; apply/idP/idP => [|qp]; first exact: (subsetP (sub p)).
suff -> : pblock P p = pblock P q by rewrite own_block.
by apply: rep_inj; rewrite ?pblock_in // !repE; apply/esym/same_pblock.
Qed.
End Kernels.
Arguments few_blocks {T}.

(* of the places of a layer, the outputs come before the inputs *)
Fact tops_first (S T : finType) (p : S) (q : T) :
  (index (inl p) (enum [finType of S + T]) < index (inr q) (enum [finType of S + T]))%N.
Proof.
have -> : enum [finType of S + T] = [seq inl x | x <- enum S] ++ [seq inr y | y <- enum T].
  by rewrite enumT unlock /= /sum_enum !enumT.
rewrite !index_cat mem_map; last by move=> ? ? [].
rewrite mem_enum inE.
have -> : (inr q \in [seq (inl x : S + T)%type | x <- enum S]) = false by apply/negbTE/negP=> /mapP[].
by rewrite ltn_addr // index_mem map_f // mem_enum.
Qed.

(* The tensors X_P and D_P, and their combinations over a family of set partitions with at most n blocks. *)
Section Combinations.
Variables (T : finType) (n : nat) (R : ringType).
Implicit Types (u v w : word T 'I_n) (P Q : {set {set T}}) (z : word T 'I_n -> R).

Definition partition_orbit P u : R := (kern u == P)%:R.
Definition partition_diagram P u : R := (constant P u)%:R.

Variable family : pred {set {set T}}.
Hypothesis family_few : forall P, family P -> few_blocks n P.

(* one term is left of a sum of terms that need P to be the kernel of u *)
Lemma kernel_sum u (f : {set {set T}} -> R) : (forall P, family P -> P != kern u -> f P = 0) ->
  \sum_(P | family P) f P = if family (kern u) then f (kern u) else 0.
Proof.
move=> f0; case: ifP => fu; last first.
  by apply: big1 => P fP; apply: f0 => //; apply: contraFneq fu => uP; rewrite -uP.
by rewrite (bigD1 (kern u)) //= big1 ?addr0 // => P /andP[fP]; apply: f0.
Qed.

Lemma orbit_sum x u : \sum_(P | family P) x P * partition_orbit P u = if family (kern u) then x (kern u) else 0.
Proof.
rewrite (kernel_sum (u := u)) => [|P _ Pu]; first by rewrite /partition_orbit eqxx mulr1.
by rewrite /partition_orbit eq_sym (negbTE Pu) mulr0.
Qed.

(* functions of the kernel that vanish outside of the family *)
Lemma orbit_span z : (forall u v, kern u = kern v -> z u = z v) -> (forall u, ~~ family (kern u) -> z u = 0) ->
  exists x, forall u, z u = \sum_(P | family P) x P * partition_orbit P u.
Proof.
move=> zk z0; exists (fun P => if [pick u | kern u == P] is Some u then z u else 0) => u; rewrite orbit_sum.
case: ifPn => [_|/z0//]; case: pickP => [v /eqP vu|/(_ u)]; last by rewrite eqxx.
exact: zk.
Qed.

Lemma orbit_independent x : (forall u, \sum_(P | family P) x P * partition_orbit P u = 0) ->
  forall P, family P -> x P = 0.
Proof. by move=> x0 P fP; have [w _ wP] := number_word (family_few fP); have := x0 w; rewrite orbit_sum wP fP. Qed.

Let finer Q P : R := (coarser P Q)%:R.

(* D_P is the sum of X_Q over the coarser Q *)
Lemma diagram_orbits (all : pred {set {set T}}) x u :
  (forall P, all P -> partition P [set: T]) ->
  (forall P Q, all P -> few_blocks n Q -> coarser P Q -> family Q) ->
  \sum_(P | all P) x P * partition_diagram P u =
  \sum_(Q | family Q) (\sum_(P | all P) finer Q P * x P) * partition_orbit Q u.
Proof.
move=> part all_coarser; rewrite orbit_sum; have DE P : all P -> partition_diagram P u = finer (kern u) P.
  by move=> aP; rewrite /partition_diagram constant_coarser ?part.
case: ifPn => fu; first by apply: eq_bigr => P aP; rewrite DE // mulr_natl mulr_natr.
apply: big1 => P aP; rewrite DE // /finer; case: (boolP (coarser P (kern u))); last by rewrite mulr0.
by move/(all_coarser P _ aP (kern_few u)); rewrite (negbTE fu).
Qed.

Hypothesis family_coarser : forall P Q, family P -> few_blocks n Q -> coarser P Q -> family Q.

Lemma diagram_sum x u : \sum_(P | family P) x P * partition_diagram P u =
  \sum_(Q | family Q) (\sum_(P | family P) finer Q P * x P) * partition_orbit Q u.
Proof. by apply: diagram_orbits => // P /family_few/andP[]. Qed.

Let finer_diagonal Q : family Q -> finer Q Q = 1. Proof. by rewrite /finer coarser_refl. Qed.
Let finer_triangular Q P : family Q -> family P -> Q != P -> (#|P| <= #|Q|)%N -> finer Q P = 0.
Proof.
move=> /family_few/andP[pQ _] /family_few/andP[pP _] QP cPQ; rewrite /finer; case: (boolP (coarser P Q)) => // PQ.
by rewrite (coarser_card pP pQ PQ cPQ) eqxx in QP.
Qed.

(* the D_P span what the X_P span *)
Lemma diagram_span z : (exists x, forall u, z u = \sum_(P | family P) x P * partition_diagram P u) <->
  (exists y, forall u, z u = \sum_(P | family P) y P * partition_orbit P u).
Proof.
split=> [[x zx]|[y zy]].
  by exists (fun Q => \sum_(P | family P) finer Q P * x P) => u; rewrite zx diagram_sum.
have [x xy] := triangular_solve finer_diagonal finer_triangular y.
by exists x => u; rewrite zy diagram_sum; apply: eq_bigr => Q /xy->.
Qed.

Lemma diagram_independent x : (forall u, \sum_(P | family P) x P * partition_diagram P u = 0) ->
  forall P, family P -> x P = 0.
Proof.
move=> x0; apply: (triangular_unique finer_diagonal finer_triangular) => Q fQ.
by apply: (orbit_independent (x := fun Q => \sum_(P | family P) finer Q P * x P)) fQ => u; rewrite -diagram_sum.
Qed.

(* diagrams with more than n blocks may be added, and give nothing new *)
Lemma all_diagram_span (all : pred {set {set T}}) z :
  (forall P, all P -> partition P [set: T]) ->
  (forall P Q, all P -> few_blocks n Q -> coarser P Q -> family Q) -> (forall P, family P -> all P) ->
  (exists x, forall u, z u = \sum_(P | all P) x P * partition_diagram P u) <->
  (exists x, forall u, z u = \sum_(P | family P) x P * partition_diagram P u).
Proof.
move=> part all_coarser family_all; split=> [[x zx]|[x zx]].
  apply/diagram_span; exists (fun Q => \sum_(P | all P) finer Q P * x P) => u.
  by rewrite zx (diagram_orbits _ _ part all_coarser).
exists (fun P => if family P then x P else 0) => u; rewrite zx big_mkcond [RHS]big_mkcond; apply: eq_bigr => P _.
by case: (boolP (family P)) => [/family_all->//|_]; rewrite mul0r if_same.
Qed.
End Combinations.
