(* Symmetric and antisymmetric legs: signed orbits of a spanning family span.

   A space such as Sym^2 V (x) Alt^3 V is cut out of V (x) ... (x) V by exchanges of places: a group H of permutations
   of the places T and a sign chi h for every h of H. Its tensors are those with

       signed z :   z (u . h) = chi h * z u         for all words u and all h of H, where (u . h) p = u (h p).

   Let the group G act with the same matrix at all places of one orbit of H. Theorem (signed_orbits): if the tensors d_i
   span the tensors that G fixes, then the signed orbit sums sum_h chi h * d_i (u . h) span those that G fixes and that
   are signed. One diagram of every orbit of H on the diagrams is enough, and none of an orbit that is forced to be 0
   because some h takes d_i to itself with the wrong sign (signed_orbits_representatives).

   Proof: the signed orbit sum of z is again fixed by G, because h moves equal matrices only. It is signed, and it is
   #|H| * z for a signed z. So it suffices to divide by #|H|, and to apply signed_sum to both sides of z = sum x_i d_i.

   For layers (signed_layers): outputs and inputs are the places of the bent layer; H may exchange outputs with outputs
   and inputs with inputs, and for orthogonal groups any places. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Exchange.
Variables (T L : finType).
Implicit Types (u v : word T L) (g h : {perm T}).
(* u . h *)
Definition exchange u h : word T L := [ffun p => u (h p)].

Lemma exchange1 u : exchange u 1%g = u.
Proof. by apply/ffunP=> p; rewrite ffunE perm1. Qed.
Lemma exchangeM u g h : exchange (exchange u h) g = exchange u (g * h)%g.
Proof. by apply/ffunP=> p; rewrite !ffunE permM. Qed.
Lemma exchangeK h : cancel (exchange^~ h) (exchange^~ h^-1%g).
Proof. by move=> u; rewrite exchangeM mulVg exchange1. Qed.
Lemma exchangeVK h : cancel (exchange^~ h^-1%g) (exchange^~ h).
Proof. by move=> u; rewrite exchangeM mulgV exchange1. Qed.

(* the same matrix at p and h p: then an exchange commutes with the action *)
Lemma powers_exchange (R : comRingType) (gs : T -> L -> L -> R) h u v :
  (forall p, gs (h p) =2 gs p) -> powers gs (exchange u h) (exchange v h) = powers gs u v.
Proof.
move=> gh; rewrite /powers [RHS](reindex_inj (@perm_inj _ h)); apply: eq_bigr => p _.
by rewrite !ffunE gh.
Qed.

Lemma fixes_exchange (R : comRingType) (gs : T -> L -> L -> R) h (z : word T L -> R) :
  (forall p, gs (h p) =2 gs p) -> fixes gs z -> fixes gs (fun u => z (exchange u h)).
Proof.
move=> gh zg u; rewrite -[RHS]zg [RHS](reindex (exchange^~ h)) /=; last first.
  by exists (exchange^~ h^-1%g) => v _; [apply: exchangeK|apply: exchangeVK].
by apply: eq_bigr => v _; rewrite powers_exchange.
Qed.
End Exchange.

Section Signed.
Variables (T L : finType) (F : fieldType) (H : {group {perm T}}) (chi : {perm T} -> F).
(* chi is a character of H with values 1 and -1, and #|H| is not 0 in F *)
Hypotheses (chiM : {in H &, forall g h, chi (g * h)%g = chi g * chi h}).
Hypotheses (chi2 : {in H, forall h, chi h * chi h = 1}) (H0 : #|H|%:R != 0 :> F).
Implicit Types (u v : word T L) (g h : {perm T}) (z d : word T L -> F).

Definition signed z := forall h, h \in H -> forall u, z (exchange u h) = chi h * z u.
Definition signed_sum d u := \sum_(h in H) chi h * d (exchange u h).

Lemma signed_sum_signed d : signed (signed_sum d).
Proof.
move=> g gH u; rewrite /signed_sum (reindex_inj (mulIg g^-1%g)) mulr_sumr /=.
apply: eq_big => [h|h hH]; first by rewrite groupMr ?groupV.
have -> : chi h = chi (h * g^-1)%g * chi g by rewrite -chiM // mulgKV.
by rewrite exchangeM mulgKV mulrA mulrCA chi2 // mulr1.
Qed.

Lemma signed_sum_id z u : signed z -> signed_sum z u = #|H|%:R * z u.
Proof.
move=> zs; rewrite /signed_sum (eq_bigr (fun=> z u)) => [|h hH]; last by rewrite zs // mulrA chi2 // mul1r.
by rewrite sumr_const mulr_natl.
Qed.

Lemma signed_sum_linear (I : finType) (x : I -> F) (d : I -> word T L -> F) z u :
  (forall v, z v = \sum_i x i * d i v) -> signed_sum z u = \sum_i x i * signed_sum (d i) u.
Proof.
move=> zE; rewrite /signed_sum (eq_bigr (fun h => \sum_i chi h * (x i * d i (exchange u h)))) => [|h _].
  by rewrite exchange_big; apply: eq_bigr => i _; rewrite mulr_sumr; apply: eq_bigr => h _; rewrite mulrCA.
by rewrite zE mulr_sumr.
Qed.

(* The group: a set of matrices at all places, each constant on the orbits of H. *)
Variable G : (T -> L -> L -> F) -> Prop.
Hypothesis GH : forall gs, G gs -> {in H, forall (h : {perm T}) p, gs (h p) =2 gs p}.
Definition invariant z := forall gs, G gs -> fixes gs z.

Lemma signed_sum_invariant d : invariant d -> invariant (signed_sum d).
Proof.
move=> dG gs Ggs; have dh h : h \in H -> fixes gs (fun u => d (exchange u h)).
  by move=> hH; apply: fixes_exchange; [apply: GH|apply: dG].
move=> u; rewrite /signed_sum (eq_bigr (fun v => \sum_(h in H) chi h * (powers gs u v * d (exchange v h)))).
  by rewrite exchange_big; apply: eq_bigr => h hH; rewrite -mulr_sumr dh.
by move=> v _; rewrite mulr_sumr; apply: eq_bigr => h _; rewrite mulrCA.
Qed.

Variables (I : finType) (d : I -> word T L -> F).
Hypothesis d_spans : forall z, invariant z <-> exists x : I -> F, forall u, z u = \sum_i x i * d i u.

Theorem signed_orbits z :
  invariant z /\ signed z <-> exists x : I -> F, forall u, z u = \sum_i x i * signed_sum (d i) u.
Proof.
split=> [[/d_spans[x zE] zs]|[x zE]].
  exists (fun i => #|H|%:R^-1 * x i) => u; rewrite -[z u](mulKf H0) -signed_sum_id // (signed_sum_linear _ zE).
  by rewrite mulr_sumr; apply: eq_bigr => i _; rewrite mulrA.
have dI i : invariant (d i).
  apply/d_spans; exists (fun j => (j == i)%:R) => u.
  by rewrite (bigD1 i) //= eqxx mul1r big1 ?addr0 // => j /negbTE->; rewrite mul0r.
split=> [gs Ggs u|h hH u].
  rewrite zE -[RHS](fixes_sum x (fun i => signed_sum_invariant (dI i) Ggs)).
  by apply: eq_bigr => v _; rewrite zE.
by rewrite !zE mulr_sumr; apply: eq_bigr => i _; rewrite signed_sum_signed // mulrCA.
Qed.

(* H permutes the diagrams up to signs: one of every orbit is enough, and none of an orbit that is forced to be 0. *)
Variables (act : {perm T} -> I -> I) (sigma : {perm T} -> I -> F).
Hypothesis act_d : {in H, forall h i u, d i (exchange u h) = sigma h i * d (act h i) u}.

Lemma signed_sum_act h i u : h \in H -> signed_sum (d i) u = chi h * sigma h i * signed_sum (d (act h i)) u.
Proof.
move=> hH; rewrite /signed_sum mulr_sumr (reindex_inj (mulgI h)) /=; apply: eq_big => [g|g gH].
  by rewrite groupMl.
rewrite groupMl // in gH; rewrite chiM // -exchangeM act_d // -!mulrA; congr (_ * _).
by rewrite mulrCA.
Qed.

Definition forced_zero i := exists2 h, h \in H & act h i = i /\ chi h * sigma h i = -1.

Lemma forced_zeroP i u : (2%:R != 0 :> F) -> forced_zero i -> signed_sum (d i) u = 0.
Proof.
move=> two [h hH [hi s]]; have /eqP := signed_sum_act i u hH; rewrite s hi mulN1r -subr_eq0 opprK -mulr2n.
by rewrite -mulr_natl mulf_eq0 (negbTE two) => /eqP.
Qed.

Theorem signed_orbits_representatives (J : {set I}) z : (2%:R != 0 :> F) ->
  (forall i, forced_zero i \/ exists2 h, h \in H & act h i \in J) ->
  invariant z /\ signed z <-> exists x : I -> F, forall u, z u = \sum_(j in J) x j * signed_sum (d j) u.
Proof.
move=> two JP; split=> [/signed_orbits[x zE]|[x zE]]; last first.
  apply/signed_orbits; exists (fun i => if i \in J then x i else 0) => u; rewrite zE big_mkcond.
  by apply: eq_bigr => i _; case: ifP; rewrite ?mul0r.
have repr i : exists c : I -> F, forall u, signed_sum (d i) u = \sum_(j in J) c j * signed_sum (d j) u.
  case: (JP i) => [zi|[h hH hJ]].
    by exists (fun=> 0) => u; rewrite forced_zeroP // big1 // => j _; rewrite mul0r.
  exists (fun j => (j == act h i)%:R * (chi h * sigma h i)) => u; rewrite (bigD1 (act h i)) //= eqxx mul1r.
  by rewrite -signed_sum_act // big1 ?addr0 // => j /andP[_ /negbTE->]; rewrite !mul0r.
have [c cP] := fin_all_exists repr.
exists (fun j => \sum_i x i * c i j) => u; rewrite zE.
rewrite (eq_bigr (fun i => \sum_(j in J) x i * (c i j * signed_sum (d j) u))) => [|i _].
  by rewrite exchange_big; apply: eq_bigr => j _; rewrite mulr_suml; apply: eq_bigr => i _; rewrite mulrA.
by rewrite cP mulr_sumr.
Qed.
End Signed.

Section SignedLayers.
Variables (S T L I : finType) (F : fieldType) (G : (L -> L -> F) -> Prop).
Variables (H : {group {perm S + T}}) (chi : {perm S + T} -> F) (D : I -> word S L -> word T L -> F).
Hypotheses (chiM : {in H &, forall g h, chi (g * h)%g = chi g * chi h}).
Hypotheses (chi2 : {in H, forall h, chi h * chi h = 1}) (H0 : #|H|%:R != 0 :> F).
Implicit Types (A : word S L -> word T L -> F).

Definition is_output (p : S + T) := if p is inl _ then true else false.
Definition keeps_rows := {in H, forall (h : {perm S + T}) p, is_output (h p) = is_output p}.
Definition layer A := forall g, G g -> commutes g A.

(* the matrices of G are orthogonal, or they are invertible and H keeps outputs and inputs apart *)
Hypothesis G_inverse :
  (forall g, G g -> orthogonal g) \/ keeps_rows /\ (forall g, G g -> exists h, inverse g (transpose h)).

Corollary signed_layers : (forall A, layer A <-> exists x : I -> F, forall I J, A I J = \sum_i x i * D i I J) ->
  forall A, layer A /\ signed H chi (bend A) <->
    exists x : I -> F, forall I J, A I J = \sum_i x i * signed_sum H chi (bend (D i)) (glue I J).
Proof.
move=> D_spans A.
pose good h (g : L -> L -> F) :=
  inverse g (transpose h) /\ {in H, forall (s : {perm S + T}) p, bent g h (s p) = bent g h p}.
have goodP g : G g -> exists h, good h g.
  case: G_inverse => [og|[hk ig]] Gg; first by exists g; split=> [|s sH p]; [apply: og|case: (s p); case: p].
  have [h gh] := ig g Gg; exists h; split=> // s sH p.
  by have := hk s sH p; case: (s p); case: p.
pose Gs (gs : S + T -> L -> L -> F) := exists2 g, G g & exists2 h, good h g & gs = bent g h.
have GsH gs : Gs gs -> {in H, forall (s : {perm S + T}) p, gs (s p) =2 gs p}.
  by case=> g _ [h [_ gh] ->] s sH p a b; rewrite gh.
have invE B : invariant Gs (bend B) <-> layer B.
  split=> [Bi g Gg|Bl _ [g Gg [h [gh _] ->]]]; last exact/(layer_fixed B gh)/Bl.
  have [h gh] := goodP g Gg; apply/(layer_fixed B gh.1); apply: Bi.
  by exists g => //; exists h.
have spans z : invariant Gs z <-> exists x : I -> F, forall u, z u = \sum_i x i * bend (D i) u.
  pose B J K := z (glue J K); have zB u : bend B u = z u by rewrite /bend /B glueK.
  have zE : invariant Gs z <-> layer B.
    rewrite -invE; split=> zi gs Ggs u.
      by rewrite zB -(zi gs Ggs u); apply: eq_bigr => v _; rewrite zB.
    by rewrite -zB -(zi gs Ggs u); apply: eq_bigr => v _; rewrite zB.
  rewrite zE D_spans; split=> -[x BE]; exists x; first by move=> u; rewrite -zB /bend BE.
  by move=> J K; rewrite /B BE; apply: eq_bigr => i _; rewrite /bend top_glue bottom_glue.
rewrite -invE (signed_orbits chiM chi2 H0 GsH spans); split=> -[x AE]; exists x.
  by move=> J K; rewrite -AE /bend top_glue bottom_glue.
by move=> u; rewrite /bend AE glueK.
Qed.
End SignedLayers.
