(* Diagrams with determinants, on white and black places.

   The diagrams are the set partitions P of the places into blocks of one white and one black place (mixed) and
   blocks of n places of one colour, that of which there are more places (determinantal; there are none if both
   colours have as many places). The tensor of P has at the word u the product over the blocks: 1 or 0, whether both
   letters of a mixed block are the same; the sign of the letters of a determinantal block, in the order of the
   places, as a permutation of all n letters, 0 if one is missing.

   A matrix g of determinant 1 that acts by g on the white places and by its transposed inverse g' on the black ones
   fixes these tensors (determinant_tensor_fixed): the factor of every block is fixed by the matrices on its places
   (block_tensor_fixed), and tensors on disjoint places may be multiplied (fixes_blocks). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions Heads SemiInvariants.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Products of tensors on disjoint places. *)
Section Product.
Variables (T L : finType) (R : comRingType).
Implicit Types (S : {set T}) (u v w : word T L) (z : word T L -> R) (gs : T -> L -> L -> R).

(* the value of z depends on the letters at S alone *)
Definition lives_on S z := forall u v, agree S u v -> z u = z v.

Lemma pull_out S gs z z' u : lives_on (~: S) z' ->
  \sum_w powers (on S gs) u w * (z' w * z w) = z' u * \sum_w powers (on S gs) u w * z w.
Proof.
move=> z'S; rewrite mulr_sumr; apply: eq_bigr => w _; rewrite [RHS]mulrCA.
have [uw|] := boolP (agree (~: S) u w); first by rewrite (z'S _ _ uw).
move/forall_inPn=> [p]; rewrite inE => pS uw; rewrite [powers _ _ _](_ : _ = 0) ?mul0r //.
by rewrite /powers (bigD1 p) //= /on (negbTE pS) /delta (negbTE uw) mul0r.
Qed.

Lemma fixes_product S S' gs z z' : [disjoint S & S'] -> lives_on S z -> lives_on S' z' ->
  fixes (on S gs) z -> fixes (on S' gs) z' -> fixes (on (S :|: S') gs) (fun u => z u * z' u).
Proof.
move=> dis zS zS' zg zg' u; have sub (A B : {set T}) z0 : [disjoint A & B] -> lives_on A z0 -> lives_on (~: B) z0.
  move=> AB z0A v w /agreeP vw; apply: z0A; apply/agreeP=> p pA; apply: vw.
  by rewrite inE (disjointFr AB).
transitivity (\sum_w powers (fun p => mul (on S gs p) (on S' gs p)) u w * (z w * z' w)).
  apply: eq_bigr => w _; congr (_ * _); apply: eq_bigr => p _; rewrite /on inE.
  case pS: (p \in S) => /=; last by rewrite /mul sum_delta.
  rewrite (disjointFr dis pS) /mul; under eq_bigr => a _ do rewrite mulrC /delta eq_sym.
  by rewrite (sum_delta (gs p (u p))).
under eq_bigr do rewrite -powers_mul mulr_suml; rewrite exchange_big /=.
transitivity (\sum_v powers (on S gs) u v * (z' v * z v)).
  apply: eq_bigr => v _; under eq_bigr do rewrite -mulrA; rewrite -mulr_sumr; congr (_ * _).
  by rewrite (pull_out _ _ _ (sub _ _ _ dis zS)) zg' mulrC.
have dis' : [disjoint S' & S] by rewrite disjoint_sym.
by rewrite (pull_out gs z u (sub _ _ _ dis' zS')) zg mulrC.
Qed.

Lemma fixes_blocks (P : {set {set T}}) gs (f : {set T} -> word T L -> R) : partition P [set: T] ->
  (forall B, B \in P -> lives_on B (f B)) -> (forall B, B \in P -> fixes (on B gs) (f B)) ->
  fixes gs (fun u => \prod_(B in P) f B u).
Proof.
move=> /and3P[/eqP cP tP _] fS fg.
suff H : fixes (on (cover P) gs) (fun u => \prod_(B in P) f B u).
  move=> u; rewrite -[RHS]H; apply: eq_bigr => v _; congr (_ * _); apply: eq_bigr => p _.
  by rewrite /on cP inE.
rewrite /cover.
have : {subset enum P <= P} by move=> B; rewrite mem_enum.
have E u : \prod_(B in P) f B u = \prod_(B <- enum P) f B u by rewrite big_enum.
have -> : \bigcup_(B in P) B = \bigcup_(B <- enum P) B by rewrite big_enum.
suff H s : uniq s -> {subset s <= P} -> fixes (on (\bigcup_(B <- s) B) gs) (fun u => \prod_(B <- s) f B u) /\
    lives_on (\bigcup_(B <- s) B) (fun u => \prod_(B <- s) f B u).
  move=> sP u; have [H1 _] := H _ (enum_uniq (mem P)) sP.
  by rewrite E -[RHS]H1; apply: eq_bigr => v _; rewrite E.
elim: s => [_ _|B s IH /= /andP[Bs us] sP].
  split=> [u|u v _]; last by rewrite !big_nil.
  rewrite (bigD1 u) //= !big_nil big1 ?addr0 => [|v /word_neq[p uv]].
    by rewrite mulr1 /powers big1 // => p _; rewrite /on inE /delta eqxx.
  by rewrite /powers (bigD1 p) //= /on inE /delta eq_sym (negbTE uv) !mul0r.
have BP : B \in P by apply: sP; rewrite inE eqxx.
have [|IH1 IH2] := IH us; first by move=> C Cs; apply: sP; rewrite inE Cs orbT.
have dis : [disjoint B & \bigcup_(C <- s) C].
  have disC C : C \in s -> [disjoint B & C].
    move=> Cs; apply: (trivIsetP tP) => //; first by apply: sP; rewrite inE Cs orbT.
    by apply: contraNneq Bs => ->.
  rewrite -setI_eq0; elim: (s) disC => [|C r IHr] disC; first by rewrite big_nil setI0.
  rewrite big_cons setIUr setU_eq0 setI_eq0 disC ?inE ?eqxx //=; apply: IHr => D Dr.
  by apply: disC; rewrite inE Dr orbT.
have E2 u : \prod_(C <- B :: s) f C u = f B u * \prod_(C <- s) f C u by rewrite big_cons.
rewrite big_cons; split=> u.
  by rewrite E2 -(fixes_product dis (fS _ BP) IH2 (fg _ BP) IH1 u); apply: eq_bigr => v _; rewrite E2.
move=> v /agreeP uv; rewrite !E2; congr (_ * _); [apply: fS => //|apply: IH2];
  by apply/agreeP=> p pS; apply: uv; rewrite inE pS ?orbT.
Qed.

(* Summation over the letters at the places h i of S. *)
Variables (I : finType) (h : I -> T).
Hypothesis h_inj : injective h.
Definition plug u (J : word I L) : word T L := [ffun p => if [pick i | h i == p] is Some i then J i else u p].

Lemma plug_at u J i : plug u J (h i) = J i.
Proof. by rewrite ffunE; case: pickP => [j /eqP/h_inj->//|/(_ i)]; rewrite eqxx. Qed.

Lemma plug_off u J p : p \notin codom h -> plug u J p = u p.
Proof.
by move=> ph; rewrite ffunE; case: pickP => // i /eqP hi; rewrite -hi codom_f in ph.
Qed.

Lemma sum_on gs z u : \sum_v powers (on [set p in codom h] gs) u v * z v =
  \sum_(J : word I L) (\prod_i gs (h i) (u (h i)) (J i)) * z (plug u J).
Proof.
rewrite (bigID (fun v => agree (~: [set p in codom h]) u v)) /=.
rewrite [X in _ + X]big1 ?addr0 => [|v /forall_inPn[p]]; last first.
  by rewrite inE => pS uv; rewrite /powers (bigD1 p) //= /on (negbTE pS) /delta (negbTE uv) !mul0r.
pose read (v : word T L) : word I L := [ffun i => v (h i)].
rewrite (reindex_onto (plug u) read) /= => [|v /agreeP uv]; last first.
  apply/ffunP=> p; have [/codomP[i ->]|ph] := boolP (p \in codom h); first by rewrite plug_at ffunE.
  by rewrite plug_off // uv // !inE.
apply: eq_big => [J|J _].
  have -> : read (plug u J) = J by apply/ffunP=> i; rewrite ffunE plug_at.
  by rewrite eqxx andbT; apply/agreeP=> p; rewrite !inE => ph; rewrite plug_off.
congr (_ * _); rewrite /powers (bigID (mem (codom h))) /= [X in _ * X]big1 ?mulr1 => [|p ph]; last first.
  by rewrite /on inE (negbTE ph) plug_off // /delta eqxx.
rewrite (eq_bigl (mem (h @: [set: I]))) => [|p]; last first.
  by apply/codomP/imsetP => [[i ->]|[i _ ->]]; exists i.
rewrite big_imset /= => [|i j _ _ /h_inj //]; apply: eq_big => [i|i _]; first by rewrite inE.
by rewrite /on inE codom_f plug_at.
Qed.
End Product.

Section Blocks.
Variables (T : finType) (n : nat) (R : comRingType) (white : T -> bool).
Implicit Types (B : {set T}) (P : {set {set T}}) (u v : word T 'I_n) (p q : T) (g : 'I_n -> 'I_n -> R).

(* a block of a white and a black place *)
Definition mixed B := [&& #|B| == 2%N, [exists p in B, white p] & [exists p in B, ~~ white p]].
(* the colour of which there are more places *)
Definition major p :=
  let w := #|[pred p | white p]| in let k := #|[pred p | ~~ white p]| in
  if (k < w)%N then white p else (w < k)%N && ~~ white p.
(* a block that carries a determinant *)
Definition determinantal B := (#|B| == n) && [forall p in B, major p].
Definition determinant_brauer P := partition P [set: T] && [forall B in P, mixed B || determinantal B].

(* the sign of the letters of B in the order of the places as a permutation of all letters, 0 if one is missing *)
Definition block_sign B u : R :=
  \sum_(r : 'S_n) (-1) ^+ r * ([seq u p | p <- enum B] == [seq r i | i <- enum 'I_n])%:R.
Definition block_tensor B u : R :=
  if mixed B then [forall p in B, forall q in B, u p == u q]%:R else block_sign B u.
Definition determinant_tensor P u := \prod_(B in P) block_tensor B u.

Lemma block_tensor_lives B : lives_on B (block_tensor B).
Proof.
move=> u v /agreeP uv; rewrite /block_tensor; case: ifP => _.
  congr (nat_of_bool _)%:R; apply/forall_inP/forall_inP => H p pB; apply/forall_inP => q qB;
    have /forall_inP/(_ q qB) := H p pB; by rewrite !uv.
apply: eq_bigr => r _; congr (_ * (_ == _)%:R); apply/eq_in_map => p.
by rewrite mem_enum; apply: uv.
Qed.

(* lists of the places of a block *)
Lemma block_list B : #|B| = n -> exists2 h : 'I_n -> T, injective h & enum B = [seq h i | i <- enum 'I_n].
Proof.
move=> Bn; have sz : size (enum B) == n by rewrite -cardE Bn.
exists (tnth (Tuple sz)); last by rewrite map_tnth_enum.
by apply/tuple_uniqP; apply: enum_uniq.
Qed.

Lemma block_sign_alternating B (h : 'I_n -> T) u : enum B = [seq h i | i <- enum 'I_n] ->
  block_sign B u = alternating R (letters h u).
Proof.
move=> hB; rewrite alternatingE; apply: eq_bigr => r _; rewrite hB -map_comp; congr (_ * (nat_of_bool _)%:R).
apply/eqP/eqP => [/eq_in_map e|e]; first by apply/ffunP=> i; rewrite !ffunE -e ?mem_enum.
by apply: eq_map => i; have /ffunP/(_ i) := e; rewrite !ffunE.
Qed.

Variables (g g' : 'I_n -> 'I_n -> R).
Hypothesis gg' : inverse g (transpose g').
Hypothesis g1 : \det (matrix_of g) = 1.

Lemma det_dual : \det (matrix_of g') = 1.
Proof.
have [H _] := gg'; have := congr1 (fun M => \det M) ((matrix_of_one _).1 H).
rewrite matrix_of_mul det_mulmx g1 mul1r det1.
have -> : matrix_of (transpose g') = (matrix_of g')^T by apply/matrixP=> i j; rewrite !mxE.
by rewrite det_tr.
Qed.

Let gs p := if white p then g else g'.

Lemma major_colour B : [forall p in B, major p] -> exists c, forall p, p \in B -> white p = c.
Proof.
move/forall_inP=> Bm; have [lt|ge] := boolP (#|[pred p | ~~ white p]| < #|[pred p | white p]|)%N.
  by exists true => p /Bm; rewrite /major lt.
by exists false => p /Bm; rewrite /major (negbTE ge) => /andP[_ /negbTE].
Qed.

Lemma block_tensor_fixed B : mixed B || determinantal B -> fixes (on B gs) (block_tensor B).
Proof.
move=> kind; have [mB u|mB] := boolP (mixed B).
  have /and3P[/eqP B2 /exists_inP[p pB wp] /exists_inP[q qB wq]] := mB.
  have pq : p != q by apply: contraNneq wq => <-.
  have BE : B = [set p; q].
    by apply/eqP; rewrite eq_sym eqEcard subUset !sub1set pB qB B2 cards2 pq.
  pose h (b : bool) := if b then p else q.
  have h_inj : injective h by case=> -[] // e; case/eqP: pq; [exact: e|exact: (esym e)].
  have Bh : B = [set r in codom h].
    apply/setP=> r; rewrite BE !inE; apply/orP/codomP => [[/eqP->|/eqP->]|[[] ->]];
      by [exists true|exists false|left|right].
  have constE v : block_tensor B v = (v p == v q)%:R.
    rewrite /block_tensor mB; congr (nat_of_bool _)%:R; apply/forall_inP/idP => [H|/eqP e r].
      by have /forall_inP/(_ q qB) := H p pB.
    rewrite BE !inE => rB; apply/forall_inP => s; rewrite !inE => sB.
    by case/orP: rB => /eqP->; case/orP: sB => /eqP->; rewrite ?e.
  rewrite constE; under eq_bigr do rewrite constE.
  rewrite {1}Bh (sum_on h_inj gs (fun v => (v p == v q)%:R)).
  transitivity (\sum_a \sum_(J : word bool 'I_n) \prod_i (gs (h i) (u (h i)) (J i) * (J i == a)%:R)).
    rewrite exchange_big; apply: eq_bigr => J _; rewrite -[p]/(h true) -[q]/(h false) !plug_at //.
    under [RHS]eq_bigr do rewrite big_split /=; rewrite -mulr_sumr; congr (_ * _).
    under eq_bigr do rewrite big_bool /=.
    by rewrite (sum_delta (fun a => (J false == a)%:R)) eq_sym.
  have [G1 _] := gg'; rewrite -(G1 (u p) (u q)); apply: eq_bigr => a _.
  rewrite -(bigA_distr_bigA (fun i b => gs (h i) (u (h i)) b * (b == a)%:R)) big_bool /=.
  have pick x : \sum_b gs x (u x) b * (b == a)%:R = gs x (u x) a.
    by rewrite (bigD1 a) //= eqxx mulr1 big1 ?addr0 // => b /negbTE->; rewrite mulr0.
  by rewrite !pick /gs wp (negbTE wq).
move: kind; rewrite (negbTE mB) => /andP[/eqP Bn /major_colour[c cB]] u.
have [h h_inj hB] := block_list Bn.
have Bh : B = [set r in codom h].
  by apply/setP=> r; rewrite inE -mem_enum hB.
have signE v : block_tensor B v = alternating R (letters h v).
  by rewrite /block_tensor (negbTE mB) (block_sign_alternating _ hB).
rewrite {1}Bh (sum_on h_inj gs) signE.
pose k := if c then g else g'.
have k1 : \det (matrix_of k) = 1 by rewrite /k; case: (c); [exact: g1|exact: det_dual].
transitivity (\det (matrix_of k) * alternating R (letters h u)); last by rewrite k1 mul1r.
rewrite -act_alternating; apply: eq_bigr => J _.
rewrite signE; congr (_ * _); last first.
  by congr (alternating R _); apply/ffunP=> i; rewrite ffunE plug_at.
apply: eq_bigr => i _; rewrite ffunE /gs cB; first by rewrite /k; case: (c).
by rewrite Bh inE codom_f.
Qed.

Lemma determinant_tensor_fixed P : determinant_brauer P -> fixes gs (determinant_tensor P).
Proof.
case/andP=> partP /forall_inP blocks; apply: fixes_blocks => // B BP; first exact: block_tensor_lives.
exact: block_tensor_fixed (blocks B BP).
Qed.
End Blocks.
