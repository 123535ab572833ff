(* Layers that are equivariant under the automorphisms of a graph G on n vertices, for every G and every order k, l.

   G is any relation on 'I_n: a directed graph, perhaps with loops; an undirected graph is a symmetric relation. A
   bilabelled graph H has vertices, edges, l labels on top and k labels below that sit on vertices. Its matrix has at
   (I, J) the number of homomorphisms H -> G that take the labels to the words I and J. A matrix with n^l rows and n^k
   columns commutes with the permutation matrices of all automorphisms of G iff it is a combination of matrices of
   bilabelled graphs. Finitely many are enough: the quotients G/P, P a set partition of the vertices of G, with all
   labellings; and if G has no loops, the P into independent sets. The ring is a field of characteristic 0, or any
   commutative ring in which the number of automorphisms of G can be inverted. Burnside's lemma gives the dimension.

   Idea: let N t u be the number of automorphisms that take the word t to the word u. For an equivariant tensor z the
   sum of z t * N t u over t is the number of automorphisms times z u; so z is a combination of the N t. An automorphism
   is an injective homomorphism G -> G, and G -> G is a word on n places with n letters, injective if its kernel is
   discrete. The indicator of this kernel is a combination of the diagrams D_P (Kernels.v). The homomorphisms G -> G
   that are constant on the blocks of P are the homomorphisms G/P -> G, so N t is a combination of the counts of the
   G/P. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Compositions Kernels Dimension Orbits.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* A bilabelled graph with labels T = 'I_l + 'I_k, on top and below. *)
Record bilabelled (T : finType) := Bilabelled { vertices : finType; edge : rel vertices; label : T -> vertices }.

Definition homomorphism (V W : finType) (H : rel V) (G : rel W) (f : {ffun V -> W}) :=
  [forall a, forall b, H a b ==> G (f a) (f b)].
(* the number of homomorphisms that take the labels to the word u *)
Definition homs (T V : finType) (G : rel V) (H : bilabelled T) (u : word T V) :=
  #|[set f : {ffun vertices H -> V} | homomorphism (@edge _ H) G f && [forall p, f (label H p) == u p]]|.
Definition automorphism (V : finType) (G : rel V) (s : {perm V}) := [forall a, forall b, G (s a) (s b) == G a b].
Definition automorphisms (V : finType) (G : rel V) := #|[set s | automorphism G s]|.

Lemma homomorphismP (V W : finType) (H : rel V) (G : rel W) (f : {ffun V -> W}) :
  reflect (forall a b, H a b -> G (f a) (f b)) (homomorphism H G f).
Proof.
apply: (iffP forallP) => [Hf a b|Hf a]; first by have /forallP/(_ b)/implyP := Hf a.
by apply/forallP=> b; apply/implyP/Hf.
Qed.

Lemma automorphismP (V : finType) (G : rel V) (s : {perm V}) :
  reflect (forall a b, G (s a) (s b) = G a b) (automorphism G s).
Proof.
apply: (iffP forallP) => [Hs a b|Hs a]; first by have /forallP/(_ b)/eqP := Hs a.
by apply/forallP=> b; rewrite Hs.
Qed.

(* The quotient of G by a set partition of its vertices, with the labels where t puts them. *)
Definition set_partition n := {P : {set {set 'I_n}} | partition P [set: 'I_n]}.
Section Quotient.
Variables (n : nat) (G : rel 'I_n) (P : set_partition n).
Definition block (a : 'I_n) : {B | B \in val P} := exist _ (pblock (val P) a) (pblock_in a (valP P)).
Definition quotient_edge (B C : {B | B \in val P}) := [exists a in val B, exists b in val C, G a b].
Definition quotient (T : finType) (t : word T 'I_n) := Bilabelled quotient_edge (fun p => block (t p)).
Definition independent_sets := [forall B in val P, forall a in B, forall b in B, ~~ G a b].

Lemma mem_block a (B : {B | B \in val P}) : (a \in val B) = (block a == B).
Proof.
have [_ tI _] := and3P (valP P); rewrite -val_eqE /=; apply/idP/eqP => [|<-]; last exact: own_block (valP P).
exact: def_pblock tI (valP B).
Qed.

Lemma block_onto (B : {B | B \in val P}) : exists a, block a == B.
Proof. by have [a aB] := block_place (valP P) (valP B); exists a; rewrite -mem_block. Qed.

Lemma constant_block (f : word 'I_n 'I_n) :
  constant (val P) f = [forall a, forall b, (block a == block b) ==> (f a == f b)].
Proof.
by apply: eq_forallb => a; apply: eq_forallb => b; rewrite joins_partition ?(valP P) // (mem_block b (block a)) eq_sym.
Qed.

(* a quotient of a graph without loops by independent sets has no loops; one of an undirected graph is undirected *)
Fact quotient_loopless : independent_sets -> irreflexive quotient_edge.
Proof.
move/forall_inP=> indep B; apply/negbTE/negP=> /exists_inP[a aB /exists_inP[b bB]]; apply/negP.
by have /forall_inP/(_ a aB)/forall_inP := indep _ (valP B); apply.
Qed.

Fact quotient_undirected : symmetric G -> symmetric quotient_edge.
Proof.
move=> G_sym; suff imp B C : quotient_edge B C -> quotient_edge C B by move=> B C; apply/idP/idP; apply: imp.
case/exists_inP=> a aB /exists_inP[b bC Gab]; apply/exists_inP; exists b => //.
by apply/exists_inP; exists a; rewrite // G_sym.
Qed.

(* nothing maps to a graph without loops from a quotient with loops *)
Lemma homs_dependent (T : finType) (t u : word T 'I_n) :
  irreflexive G -> ~~ independent_sets -> homs G (quotient t) u = 0%N.
Proof.
move=> G_irr; rewrite negb_forall_in => /exists_inP[B BP]; rewrite negb_forall_in => /exists_inP[a aB].
rewrite negb_forall_in => /exists_inP[b bB]; rewrite negbK => Gab.
apply: eq_card0 => f; rewrite inE; apply/negbTE/nandP; left; apply/homomorphismP=> hom.
have /hom : quotient_edge (exist _ B BP) (exist _ B BP).
  by apply/exists_inP; exists a => //; apply/exists_inP; exists b.
by rewrite G_irr.
Qed.

(* homomorphisms from the quotient are those from G that are constant on the blocks *)
Lemma homs_quotient (T : finType) (t u : word T 'I_n) : homs G (quotient t) u =
  #|[set f : word 'I_n 'I_n | [&& constant (val P) f, homomorphism G G f & [forall p, f (t p) == u p]]]|.
Proof.
pose pull (g : {ffun {B | B \in val P} -> 'I_n}) : word 'I_n 'I_n := [ffun a => g (block a)].
rewrite /homs -(card_imset _ (f := pull)) => [|g g' /ffunP gg']; last first.
  by apply/ffunP=> B; have [a /eqP <-] := block_onto B; have := gg' a; rewrite !ffunE.
have pull_hom g : homomorphism G G (pull g) = homomorphism quotient_edge G g.
  apply/homomorphismP/homomorphismP => [hom B C|hom a b Gab].
    case/exists_inP=> a; rewrite mem_block => /eqP <- /exists_inP[b]; rewrite mem_block => /eqP <- /hom.
    by rewrite !ffunE.
  rewrite !ffunE; apply: hom; apply/exists_inP; exists a; first by rewrite mem_block.
  by apply/exists_inP; exists b; rewrite ?mem_block.
apply: eq_card => f; rewrite inE; apply/imsetP/and3P => [[g]|[f_const f_hom f_label]].
  rewrite inE => /andP[g_hom /forallP g_label] ->; rewrite pull_hom g_hom constant_block; split=> //.
    by apply/forallP=> a; apply/forallP=> b; rewrite !ffunE; apply/implyP=> /eqP->.
  by apply/forallP=> p; rewrite ffunE g_label.
pose rep B := xchoose (block_onto B); have fE : f = pull [ffun B => f (rep B)].
  apply/ffunP=> a; rewrite !ffunE; move: f_const; rewrite constant_block => /forallP/(_ a)/forallP/(_ (rep (block a))).
  by rewrite eq_sym (eqP (xchooseP (block_onto (block a)))) eqxx => /eqP.
exists [ffun B => f (rep B)] => //; rewrite inE -pull_hom -fE f_hom; apply/forallP=> p.
by have /forallP/(_ p) := f_label; rewrite {1}fE !ffunE.
Qed.
End Quotient.

Section Automorphisms.
Variables (n : nat) (G : rel 'I_n) (T : finType).
Implicit Types (s : {perm 'I_n}) (t u : word T 'I_n) (f : word 'I_n 'I_n).

Lemma automorphismV s : automorphism G s -> automorphism G s^-1.
Proof.
move/automorphismP=> Gs; apply/automorphismP=> a b.
by rewrite -[in RHS](permKV s a) -[in RHS](permKV s b) Gs.
Qed.

(* an injective homomorphism from a finite graph to itself is an automorphism *)
Lemma injective_homomorphism s : homomorphism G G (finfun s) = automorphism G s.
Proof.
apply/homomorphismP/automorphismP => [hom|Gs a b]; last by rewrite !ffunE Gs.
pose E := [set ab : 'I_n * 'I_n | G ab.1 ab.2]; pose move (ab : 'I_n * 'I_n) := (s ab.1, s ab.2).
have move_inj : injective move by move=> [a b] [c d] [/perm_inj-> /perm_inj->].
have moveE : move @: E = E.
  apply/eqP; rewrite eqEcard card_imset // leqnn andbT; apply/subsetP=> _ /imsetP[[a b] abE ->].
  by rewrite inE in abE; rewrite inE /=; have := hom a b abE; rewrite !ffunE.
by move=> a b; have := mem_imset_eq E (a, b) move_inj; rewrite moveE !inE.
Qed.

Lemma homs_act (H : bilabelled T) s u : automorphism G s -> homs G H (act s u) = homs G H u.
Proof.
suff le r v : automorphism G r -> (homs G H v <= homs G H (act r v))%N.
  by move=> Gs; apply/eqP; rewrite eqn_leq le // -{2}(actK s u) le // automorphismV.
move=> /automorphismP Gr; rewrite /homs; set homs_v := [set f | _].
rewrite -(card_imset homs_v (can_inj (@actK _ (vertices H) r))); apply/subset_leq_card/subsetP=> _ /imsetP[f + ->].
rewrite /homs_v !inE => /andP[/homomorphismP f_hom /forallP f_label]; apply/andP; split.
  by apply/homomorphismP=> a b /f_hom; rewrite !actE Gr.
by apply/forallP=> p; rewrite !actE (eqP (f_label p)).
Qed.

(* the automorphisms that take t to u, as a combination of the counts of the quotients *)
Definition moves t u := #|[set s | automorphism G s && (act s t == u)]|.

Let identity : word 'I_n 'I_n := [ffun a => a].

Lemma kern_identity f : (kern f == kern identity) = injectiveb f.
Proof.
apply/eqP/injectiveP => [fk a b /eqP|f_inj].
  by rewrite -mem_pblock_kern fk mem_pblock_kern !ffunE => /eqP.
by apply: kern_eq (kern_partition _) _ => a b; rewrite mem_pblock_kern !ffunE (inj_eq f_inj).
Qed.

Lemma moves_injective t u :
  moves t u = #|[set f | [&& kern f == kern identity, homomorphism G G f & [forall p, f (t p) == u p]]]|.
Proof.
rewrite /moves -(card_imset _ (f := fun s : {perm 'I_n} => finfun s)); last first.
  by move=> s r /ffunP sr; apply/permP=> a; have := sr a; rewrite !ffunE.
have labelE s : [forall p, finfun s (t p) == u p] = (act s t == u).
  apply/forallP/eqP => [su|<- p]; last by rewrite ffunE actE.
  by apply/ffunP=> p; rewrite actE -(eqP (su p)) ffunE.
apply: eq_card => f; rewrite inE kern_identity; apply/imsetP/and3P => [[s]|[/injectiveP f_inj f_hom f_label]].
  rewrite inE => /andP[Gs su] ->; rewrite injective_homomorphism Gs labelE su; split=> //.
  by apply/injectiveP=> a b; rewrite !ffunE => /perm_inj.
have fE : f = finfun (perm f_inj) by apply/ffunP=> a; rewrite ffunE permE.
by exists (perm f_inj) => //; rewrite inE -injective_homomorphism -labelE -fE f_hom.
Qed.
End Automorphisms.

(* N t as a combination of the counts of the quotients, over any ring *)
Section Span.
Variables (n : nat) (G : rel 'I_n) (T : finType).
Implicit Types (s : {perm 'I_n}) (t u : word T 'I_n) (P : set_partition n).

Lemma moves_quotients (R : ringType) : exists x : set_partition n -> R,
  forall t u, (moves G t u)%:R = \sum_P x P * (homs G (quotient G P t) u)%:R.
Proof.
pose identity : word 'I_n 'I_n := [ffun a => a].
have all_few := @all_few_blocks [finType of 'I_n] n; rewrite card_ord in all_few; have {}all_few := all_few (leqnn n).
have [|x xE] := (@diagram_span _ n R (few_blocks n) (fun _ fP => fP) (fun _ _ _ fQ _ => fQ)
    (partition_orbit R (kern identity))).2.
  exists (fun P : {set {set 'I_n}} => (P == kern identity)%:R) => f; rewrite orbit_sum kern_few.
  by [].
exists (x \o val) => t u; pose Q f := homomorphism G G f && [forall p, f (t p) == u p].
transitivity (\sum_(f : word 'I_n 'I_n | Q f) partition_orbit R (kern identity) f).
  rewrite moves_injective -sum1_card natr_sum big_mkcond [RHS]big_mkcond; apply: eq_bigr => f _.
  by rewrite inE /partition_orbit -/(Q f); case: eqP; case: (Q f).
rewrite (eq_bigr _ (fun f _ => xE f)) exchange_big /=.
pose P0 : set_partition n := Sub (kern identity) (kern_partition identity).
rewrite (reindex_onto val (insubd P0)) /= => [|P]; last by rewrite all_few => pP; rewrite insubdK.
apply: eq_big => [P|P _]; first by rewrite all_few (valP P) valKd eqxx.
rewrite -mulr_sumr homs_quotient -sum1_card natr_sum; congr (_ * _).
rewrite big_mkcond [RHS]big_mkcond; apply: eq_bigr => f _.
by rewrite inE /partition_diagram -/(Q f); case: constant; case: (Q f).
Qed.

Variable R : comUnitRingType.
Hypothesis order_unit : ((automorphisms G)%:R : R) \is a GRing.unit.

(* tensors that the automorphisms of G fix *)
Lemma quotient_span (z : word T 'I_n -> R) : (forall s u, automorphism G s -> z (act s u) = z u) ->
  exists x : set_partition n -> word T 'I_n -> R, forall u, z u = \sum_P \sum_t x P t * (homs G (quotient G P t) u)%:R.
Proof.
move=> zi; have [x xE] := moves_quotients R.
exists (fun P t => (automorphisms G)%:R^-1 * z t * x P) => u; rewrite exchange_big /=.
apply: (mulrI order_unit); rewrite mulr_sumr.
transitivity (\sum_t z t * (moves G t u)%:R); last first.
  apply: eq_bigr => t _; rewrite xE !mulr_sumr; apply: eq_bigr => P _.
  by rewrite !mulrA mulrV // mul1r.
rewrite /automorphisms -sum1_card natr_sum mulr_suml.
under [RHS]eq_bigr do rewrite /moves -sum1_card natr_sum mulr_sumr.
rewrite (exchange_big_dep (fun s => automorphism G s)) /= => [|t s _]; last by rewrite inE => /andP[].
apply: eq_big => s; rewrite inE // => Gs; rewrite mul1r.
rewrite (big_pred1 (act s^-1%g u)) => [|t]; last by rewrite inE Gs /= eq_sym act_eq.
by rewrite mulr1 zi ?automorphismV.
Qed.
End Span.

Section Layers.
Variables (n k l : nat) (G : rel 'I_n) (R : comUnitRingType).
Hypothesis order_unit : ((automorphisms G)%:R : R) \is a GRing.unit.
Implicit Types (A : word 'I_l 'I_n -> word 'I_k 'I_n -> R) (s : {perm 'I_n}).
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n) (P : set_partition n).

Lemma graph_invariant A : (forall s, automorphism G s -> commutes (permutation R s) A) <->
  forall s u, automorphism G s -> bend A (act s u) = bend A u.
Proof.
by split=> [sA s u /sA/permutation_fixed->|Ai s Gs]; last by apply/permutation_fixed=> u; apply: Ai.
Qed.

Theorem graph_quotient_layers A : (forall s, automorphism G s -> commutes (permutation R s) A) <->
  exists x : set_partition n -> word ('I_l + 'I_k) 'I_n -> R,
    forall I J, A I J = \sum_P \sum_t x P t * (homs G (quotient G P t) (glue I J))%:R.
Proof.
rewrite graph_invariant; split=> [/(quotient_span order_unit)[x Ax]|[x Ax] s u Gs].
  by exists x => I J; rewrite -Ax /bend top_glue bottom_glue.
by rewrite /bend !Ax !glueK; apply: eq_bigr => P _; apply: eq_bigr => t _; rewrite homs_act.
Qed.

Theorem graph_layers A : (forall s, automorphism G s -> commutes (permutation R s) A) <->
  exists terms : seq (R * bilabelled [finType of 'I_l + 'I_k]),
    forall I J, A I J = \sum_(c <- terms) c.1 * (homs G c.2 (glue I J))%:R.
Proof.
split=> [/graph_quotient_layers[x Ax]|[terms At]]; last first.
  apply/graph_invariant=> s u Gs; rewrite /bend !At !glueK; apply: eq_bigr => c _.
  by rewrite homs_act.
exists [seq (x Pt.1 Pt.2, quotient G Pt.1 Pt.2) | Pt <- enum [finType of set_partition n * word ('I_l + 'I_k) 'I_n]].
by move=> I J; rewrite Ax pair_big big_map big_enum.
Qed.

(* without loops in G, quotients by independent sets are enough; these have no loops either *)
Theorem graph_independent_layers A : irreflexive G ->
  (forall s, automorphism G s -> commutes (permutation R s) A) <->
  exists x : set_partition n -> word ('I_l + 'I_k) 'I_n -> R,
    forall I J, A I J = \sum_(P | independent_sets G P) \sum_t x P t * (homs G (quotient G P t) (glue I J))%:R.
Proof.
move=> G_irr; rewrite graph_quotient_layers; split=> -[x Ax].
  exists x => I J; rewrite Ax (bigID (independent_sets G)) /= [X in _ + X]big1 ?addr0 // => P dep.
  by apply: big1 => t _; rewrite homs_dependent ?mulr0.
exists (fun P t => if independent_sets G P then x P t else 0) => I J; rewrite Ax big_mkcond.
by apply: eq_bigr => P _; case: ifP => // _; rewrite big1 // => t _; rewrite mul0r.
Qed.
End Layers.

(* over a field of characteristic 0 there is nothing to assume *)
Lemma automorphisms_unit n (G : rel 'I_n) (F : fieldType) :
  [char F] =i pred0 -> ((automorphisms G)%:R : F) \is a GRing.unit.
Proof.
move/charf0P=> char0; rewrite unitfE char0 -lt0n; apply/card_gt0P; exists 1%g.
by rewrite inE; apply/automorphismP=> a b; rewrite !perm1.
Qed.

Corollary graph_layers_characteristic_0 (F : fieldType) n k l (G : rel 'I_n)
    (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F) : [char F] =i pred0 ->
  (forall s, automorphism G s -> commutes (permutation F s) A) <->
  exists terms : seq (F * bilabelled [finType of 'I_l + 'I_k]),
    forall I J, A I J = \sum_(c <- terms) c.1 * (homs G c.2 (glue I J))%:R.
Proof. by move=> char0; apply/graph_layers/automorphisms_unit. Qed.

(* The automorphisms are a group, so Burnside's lemma counts the layers. *)
Section Dimension.
Variables (n : nat) (G : rel 'I_n).

Lemma automorphism_group_set : group_set [set s | automorphism G s].
Proof.
apply/group_setP; split=> [|s t]; rewrite !inE; first by apply/automorphismP=> a b; rewrite !perm1.
by move=> /automorphismP Gs /automorphismP Gt; apply/automorphismP=> a b; rewrite !permM Gt Gs.
Qed.

Corollary graph_dimension (k l : nat) (F : fieldType) :
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A : {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o},
      A \in U <-> forall s, automorphism G s -> commutes (permutation F s) (fun I J => A (I, J))) &
    (\dim U * automorphisms G = \sum_(s | automorphism G s) #|[set a | s a == a]| ^ (l + k))%N.
Proof.
have [U UA dimU] := orbit_dimension k l (Group automorphism_group_set) F; exists U => [A|].
  by rewrite UA; split=> As s; have := As s; rewrite inE.
by rewrite dimU; apply: eq_bigl => s; rewrite inE.
Qed.
End Dimension.
