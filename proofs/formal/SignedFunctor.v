(* The functor of Sp(n): signed Brauer diagrams compose, with a factor -n for every loop.

   Let C be the symplectic form in a symplectic basis (or a scalar product, with eta = 1 in place of -1): C b a =
   eta C a b and sum_x C a x C b x = [a == b]. The matrices signed_matrix b are those of SignedBrauer: the sign
   eta^(crossings b), C along the edges, the inputs bent by C. Theorem (signed_composition), for n > 0 letters:
       signed_matrix c * signed_matrix b  =  (eta n)^loops * signed_matrix (c . b).

   Proof: place c and b side by side on the rim of one disc. The product of the matrices contracts every middle place of
   b with its copy in c, the innermost pair first, and then the two are neighbours. So contract_nested yields (eta n)^N
   times the value of some diagram e on the outer places, and e and N do not depend on the form: reading the equation
   for the scalar product, where brauer_composition holds, shows that e is c . b and N the number of loops. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Compositions PartitionFunctor BrauerFunctor.
From Eqmath Require Import WordSums SignedDiagrams SignedBrauer.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Lists of edges on other places, and one after the other. *)
Section Lists.
Variables (X Y : finType) (rank : X -> nat) (rank' : Y -> nat) (f : Y -> X).
Variables (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R).
Hypothesis form : standard_form eta C.
Definition move_edges (e : seq (Y * Y)) := [seq (f ij.1, f ij.2) | ij <- e].

Lemma ends_move e : ends (move_edges e) = [seq f y | y <- ends e].
Proof. by elim: e => //= -[p q] e ->. Qed.

Lemma value_move_edges e u : (forall x y, (rank (f x) < rank (f y)) = (rank' x < rank' y))%N ->
  value rank eta C (move_edges e) u = value rank' eta C e [ffun y => u (f y)].
Proof.
move=> mono; rewrite /value ends_move big_map; congr (_ ^+ nat_of_bool _ * _); last first.
  by apply: eq_bigr => ij _; rewrite !ffunE.
elim: (ends e) => //= y s IH; rewrite !parity_cons IH count_map; congr (odd _ (+) _).
by apply: eq_count => x /=; rewrite mono.
Qed.

Lemma value_cat e1 e2 u : {in ends e1 & ends e2, forall x y, (rank x < rank y)%N} ->
  value rank eta C (e1 ++ e2) u = value rank eta C e1 u * value rank eta C e2 u.
Proof.
move=> lt; rewrite /value ends_cat big_cat /= mulrACA -(eta_addb form); congr (_ ^+ nat_of_bool _ * _).
elim: (ends e1) lt => //= x s IH lt; rewrite !parity_cons IH => [|y z ys zs]; last by apply: lt; rewrite ?inE ?ys ?orbT.
rewrite count_cat oddD -!addbA; congr (_ (+) _).
have -> : count (fun y => rank y < rank x)%N (ends e2) = 0%N; last by [].
apply/eqP; rewrite -leqn0 leqNgt -has_count; apply/hasPn=> z zs.
by rewrite -leqNgt ltnW // lt ?inE ?eqxx.
Qed.
End Lists.

Section Compose.
Variables (S M T : finType) (c : {ffun S + M -> S + M}) (b : {ffun M + T -> M + T}).
Hypotheses (cp : perfect c) (bp : perfect b).
Notation port := ((S + M) + (M + T))%type.

(* the places of c on the rim, then those of b *)
Definition rim (x : port) : nat := match x with inl z => disc z | inr z => (#|S| + #|M| + disc z)%N end.
Definition side_by_side : seq (port * port) :=
  move_edges inl (edge_list c) ++ move_edges inr (edge_list b).
(* a middle place of c, and its copy in b *)
Definition middle (m : M) : port * port := (inl (inr m), inr (inl m)).
Definition full (L : finType) (I : word S L) (W : word M (L * L)) (J : word T L) : word port L :=
  glue (glue I [ffun m => (W m).1]) (glue [ffun m => (W m).2] J).

Lemma rim_inj : injective rim.
Proof.
case=> [z|z] [z'|z'] /= eq.
- by congr inl; apply: disc_inj.
- by have := disc_lt z; rewrite eq ltnNge leq_addr.
- by have := disc_lt z'; rewrite -eq ltnNge leq_addr.
by congr inr; apply/disc_inj/(@addnI (#|S| + #|M|)%N).
Qed.

Lemma rim_out o o' : (rim (@out S M T o) < rim (@out S M T o'))%N = (disc o < disc o')%N.
Proof.
case: o o' => [s|t] [s'|t'] //=; rewrite ?addnA ?ltn_add2l //.
- by rewrite -!addnA !ltn_addr.
by rewrite !ltnNge -!addnA !(leq_trans (ltnW (ltn_ord _)) (leq_addr _ _)).
Qed.

Lemma side_by_side_all x : x \in ends side_by_side.
Proof.
rewrite ends_cat mem_cat !ends_move; case: x => z; apply/orP; [left|right]; apply: map_f; exact: edge_list_all.
Qed.

Lemma side_by_side_uniq : uniq (ends side_by_side).
Proof.
rewrite ends_cat !ends_move cat_uniq !map_inj_uniq ?edge_list_uniq // => [|x y []//|x y []//].
by rewrite andbT /=; apply/hasPn=> _ /mapP[z _ ->]; apply/negP=> /mapP[].
Qed.

(* the middle places are nested: the innermost pair is that of the first place *)
Lemma middle_nested ms (s : pred port) : sorted (fun m m' : M => enum_rank m < enum_rank m')%N ms ->
  (forall m, s (middle m).1 = (m \in ms)) -> (forall m, s (middle m).2 = (m \in ms)) ->
  nested rim [seq middle m | m <- ms] s.
Proof.
elim: ms s => [|m ms IH] s mms s1 s2; first by [].
have later : all (fun m' => enum_rank m < enum_rank m')%N ms.
  by apply: (order_path_min _ mms) => ? ? ?; apply: ltn_trans.
have not_m m' : m' \in ms -> m' != m by move/(allP later); apply: contraTneq => ->; rewrite ltnn.
have rev_lt (m1 m2 : M) : (enum_rank m1 < enum_rank m2)%N -> (rev_ord (enum_rank m2) < rev_ord (enum_rank m1))%N.
  by move=> lt; rewrite /= ltn_sub2l // (leq_ltn_trans lt) ?ltn_ord.
have out_rim k : rim (inl (inl k)) = enum_rank k :> nat by [].
have in_rim t : rim (inr (inr t)) = (#|S| + #|M| + (#|M| + rev_ord (enum_rank t)))%N by [].
have rim1 k : rim (inl (inr k)) = (#|S| + rev_ord (enum_rank k))%N by [].
have rim2 k : rim (inr (inl k)) = (#|S| + #|M| + enum_rank k)%N by [].
split.
- by rewrite (s1 m) inE eqxx.
- by rewrite (s2 m) inE eqxx.
- by rewrite rim1 rim2 -addnA ltn_add2l ltn_addr // ltn_ord.
- move=> x sx xp xq; rewrite rim1 rim2; case: x sx xp xq => [[k|k]|[k|t]] sx xp xq.
  + by rewrite out_rim -addnA !ltn_addr.
  + have kms : k \in ms by move: sx; rewrite (s1 k) inE; case: eqP => // km; rewrite km eqxx in xp.
    by rewrite (rim1 k) -addnA !ltn_add2l rev_lt ?(allP later) // ltn_addr // ltn_ord.
  + have kms : k \in ms by move: sx; rewrite (s2 k) inE; case: eqP => // km; rewrite km eqxx in xq.
    rewrite (rim2 k) ltn_add2l [RHS]ltnNge (ltnW (allP later _ kms)) -addnA ltn_add2l; apply/negbTE.
    by rewrite -leqNgt (leq_trans (ltnW (ltn_ord _))) ?leq_addr.
  rewrite in_rim ltn_add2l -addnA ltn_add2l !ltnNge.
  by rewrite !(leq_trans (ltnW (ltn_ord _)) (leq_addr _ _)).
apply: IH => [|m'|m']; first exact: path_sorted mms.
  have -> : (inl (inr m') == inl (inr m) :> port) = (m' == m) by [].
  have -> : (inl (inr m') == inr (inl m) :> port) = false by [].
  rewrite (s1 m') andbT inE; have [->|] := eqVneq m' m; rewrite ?andbT //=.
  by apply/esym/negP=> /not_m; rewrite eqxx.
have -> : (inr (inl m') == inr (inl m) :> port) = (m' == m) by [].
have -> : (inr (inl m') == inl (inr m) :> port) = false by [].
rewrite (s2 m') inE; have [->|] := eqVneq m' m; rewrite ?andbT //=.
by apply/esym/negP=> /not_m; rewrite eqxx.
Qed.

Lemma enum_sorted : sorted (fun m m' : M => enum_rank m < enum_rank m')%N (enum M).
Proof.
pose r (m : M) := nat_of_ord (enum_rank m).
rewrite -[sorted _ _]/(sorted (relpre r ltn) (enum M)) -sorted_map.
suff -> : [seq r m | m <- enum M] = iota 0 #|M| by exact: iota_ltn_sorted.
apply: (@eq_from_nth _ 0%N) => [|i]; rewrite size_map -cardE ?size_iota // => lt.
have [m mE] : exists m, m = enum_val (Ordinal lt) by exists (enum_val (Ordinal lt)).
have mi : nth m (enum M) i = m by rewrite {2}mE (enum_val_nth m).
by rewrite (nth_map m) -?cardE // nth_iota // mi /r mE enum_valK.
Qed.

Lemma mem_middle ms x : reflect (exists2 m, m \in ms & x = (middle m).1 \/ x = (middle m).2)
  (x \in ends [seq middle m | m <- ms]).
Proof.
apply: (iffP idP) => [|[m mms xm]].
  elim: ms => //= k ms IH; rewrite !inE => /or3P[/eqP->|/eqP->|/IH[m mms xm]].
  - by exists k; [rewrite inE eqxx|left].
  - by exists k; [rewrite inE eqxx|right].
  by exists m; rewrite // inE mms orbT.
elim: ms mms => //= k ms IH; rewrite !inE => /predU1P[<-|/IH->]; last by rewrite !orbT.
by case: xm => ->; rewrite eqxx ?orbT.
Qed.

Section Sums.
Variables (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R).
Hypothesis form : standard_form eta C.

Lemma iterate_contract (f : word port L -> R) (I : word S L) (J : word T L) ms W :
  iterate (fun _ a => C a.2 a.1) ms (fun V => f (full I V J)) W = contract C [seq middle m | m <- ms] f (full I W J).
Proof.
elim: ms f => //= m ms IH f; rewrite -IH; apply: iterate_ext => V; rewrite pair_bigA /=.
apply: eq_bigr => -[x y] _ /=; congr (_ * f _); apply/ffunP.
have inlE k : (inl (inr k) == inl (inr m) :> port) = (k == m) by [].
have inrE k : (inr (inl k) == inr (inl m) :> port) = (k == m) by [].
have full1 U s : full I U J (inl (inl s)) = I s by rewrite !ffunE.
have full2 U k : full I U J (inl (inr k)) = (U k).1 by rewrite !ffunE /= ?ffunE.
have full3 U k : full I U J (inr (inl k)) = (U k).2 by rewrite !ffunE /= ?ffunE.
have full4 U t : full I U J (inr (inr t)) = J t by rewrite !ffunE.
case=> [[s|k]|[k|t]]; rewrite !putE ?full1 ?full2 ?full3 ?full4 //= ?inlE ?inrE putE; by case: eqP.
Qed.

Lemma value_full (I : word S L) W (J : word T L) : value rim eta C side_by_side (full I W J) =
  value disc eta C (edge_list c) (glue I [ffun m => (W m).1]) *
  value disc eta C (edge_list b) (glue [ffun m => (W m).2] J).
Proof.
rewrite (value_cat form) => [|x y]; last first.
  rewrite !ends_move => /mapP[z _ ->] /mapP[z' _ ->] /=; apply: leq_trans (disc_lt z) _.
  exact: leq_addr.
congr (_ * _).
  rewrite (value_move_edges _ _ _ (rank' := @disc S M)) //; congr (value _ _ _ _ _).
  by apply/ffunP=> z; rewrite !ffunE.
rewrite (value_move_edges _ _ _ (rank' := @disc M T)) => [|x y /=]; last by rewrite ltn_add2l.
by congr (value _ _ _ _ _); apply/ffunP=> z; rewrite !ffunE.
Qed.
End Sums.

(* the middle contracted: a diagram of the outer places and a number of loops, for all forms at once *)
Lemma contracted : exists (e : seq ((S + T) * (S + T))) N, [/\ uniq (ends e), forall z, z \in ends e &
  forall (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R), standard_form eta C -> (0 < #|L|)%N ->
    forall I J, \sum_K \sum_K' value disc eta C (edge_list c) (glue I K) * value disc eta C (edge_list b) (glue K' J) *
      \prod_m C (K' m) (K m) = (eta * #|L|%:R) ^+ N * value disc eta C e (glue I J)].
Proof.
have nest : nested rim [seq middle m | m <- enum M] (mem (ends side_by_side)).
  by apply: (middle_nested enum_sorted) => m; rewrite mem_enum; apply: side_by_side_all.
have [e' [N [ue' e'E e'v]]] := contract_nested rim_inj side_by_side_uniq nest.
have e'_out x : x \in ends e' -> exists o, x = out M o.
  rewrite e'E => /andP[_ /mem_middle xm]; case: x xm => [[s|m]|[m|t]] xm.
  - by exists (inl s).
  - by case: xm; exists m; [rewrite mem_enum|left].
  - by case: xm; exists m; [rewrite mem_enum|right].
  by exists (inr t).
have [e eE] : exists e, e' = move_edges (@out S M T) e.
  elim: (e') e'_out => [|[x y] f IH] fo; first by exists [::].
  have [|e ->] := IH; first by move=> z zf; apply: fo; rewrite /= !inE zf !orbT.
  have [|o ->] := fo x; first by rewrite /= inE eqxx.
  have [|o' ->] := fo y; first by rewrite /= !inE eqxx orbT.
  by exists ((o, o') :: e).
have out_inj : injective (@out S M T) by move=> o o' /(congr1 (@at_ S M T)); rewrite !at_out => -[].
exists e, N; split=> [|z|L R eta C form L0 I J].
- by move: ue'; rewrite eE ends_move map_inj_uniq.
- rewrite -(mem_map out_inj) -ends_move -eE e'E side_by_side_all /=.
  by apply/mem_middle=> -[m _]; case: z => ? [].
have [a _] : exists a, a \in L by apply/card_gt0P.
pose W0 : word M (L * L) := [ffun=> (a, a)].
rewrite -(sum_pairs (fun K K' => value disc eta C (edge_list c) (glue I K) *
  value disc eta C (edge_list b) (glue K' J) * \prod_m C (K' m) (K m))).
rewrite (eq_bigr (fun W : word M (L * L) => (\prod_m C (W m).2 (W m).1) *
    value rim eta C side_by_side (full I W J))) => [|W _]; last first.
  by rewrite value_full // mulrC; congr (_ * _); apply: eq_bigr => m _; rewrite !ffunE.
rewrite (sum_iterate (fun _ a => C a.2 a.1) _ W0) iterate_contract e'v // eE; congr (_ * _).
rewrite (value_move_edges _ _ _ (rank' := disc)) => [|o o']; last exact: rim_out.
by congr (value _ _ _ _ _); apply/ffunP=> -[s|t]; rewrite !ffunE /= ?ffunE.
Qed.
End Compose.

(* The scalar product. *)
Lemma delta_form (L : finType) (R : comRingType) : standard_form 1 (@delta L R).
Proof.
split=> [|x y|x y]; rewrite ?mul1r // /delta; first by rewrite eq_sym.
by rewrite (bigD1 x) //= eqxx mul1r big1 ?addr0 1?eq_sym // => z; rewrite eq_sym => /negbTE->; rewrite mul0r.
Qed.

Lemma value_delta (X L : finType) (R : comRingType) (rank : X -> nat) e (u : word X L) :
  value rank 1 (delta R) e u = (all (fun ij => u ij.1 == u ij.2) e)%:R.
Proof.
rewrite /value expr1n mul1r; elim: e => [|ij e IH]; first by rewrite big_nil.
by rewrite big_cons IH -natrM mulnb.
Qed.

Lemma value_brauer (S T L : finType) (R : comRingType) (b : {ffun S + T -> S + T}) (u : word (S + T) L) : perfect b ->
  value disc 1 (delta R) (edge_list b) u = [forall p, u p == u (b p)]%:R.
Proof.
move=> bp; rewrite value_delta; congr (nat_of_bool _)%:R; apply/allP/forallP => [H p|H ij /edge_list_edge <-//].
have [fp|] := boolP (first b p); first by apply: (H (p, b p)); apply: map_f; rewrite mem_filter fp mem_enum.
rewrite -first_or // => fp; rewrite eq_sym -{2}(perfectK bp p).
by apply: (H (b p, b (b p))); apply: (map_f (fun p => (p, b p))); rewrite mem_filter fp mem_enum.
Qed.

Section Edge.
Variables (X : finType) (e : seq (X * X)).
Hypothesis ue : uniq (ends e).
Definition block_of z := [set w | [|| w == z, (z, w) \in e | (w, z) \in e]].

Lemma ends_edge p q (f : seq (X * X)) : (p, q) \in f -> p \in ends f /\ q \in ends f.
Proof.
elim: f => //= -[i j] f IH; rewrite !inE xpair_eqE => /orP[/andP[/eqP-> /eqP->]|/IH[-> ->]].
  by rewrite !eqxx orbT.
by rewrite !orbT.
Qed.

Lemma block_edge p q : (p, q) \in e -> block_of p = [set p; q] /\ block_of q = [set p; q].
Proof.
move=> pqe; have [e1 [e2 eE]] : exists e1 e2, e = e1 ++ (p, q) :: e2.
  by case/splitPr: pqe => e1 e2; exists e1, e2.
move: ue; rewrite eE => /ends_uniq[pq pe qe _].
have other i j : (i, j) \in e -> (i, j) = (p, q) \/ [/\ i != p, i != q, j != p & j != q].
  rewrite eE mem_cat inE orbCA -mem_cat => /orP[/eqP->|/ends_edge[ie je]]; first by left.
  by right; split; apply: contraTneq (ie) => // iE; move: ie je; rewrite ?iE ?(negbTE pe) ?(negbTE qe).
have from_p w : ((p, w) \in e) = (w == q).
  by apply/idP/eqP => [/other[[]|[]]|->//]; rewrite ?eqxx.
have to_p w : ((w, p) \in e) = false.
  by apply/negP=> /other[[_ pE]|[]]; rewrite ?eqxx // pE eqxx in pq *.
have from_q w : ((q, w) \in e) = false.
  by apply/negP=> /other[[qE _]|[]]; rewrite ?eqxx // qE eqxx in pq *.
have to_q w : ((w, q) \in e) = (w == p).
  by apply/idP/eqP => [/other[[]|[]]|->//]; rewrite ?eqxx.
split; apply/setP=> w; rewrite !inE ?from_p ?to_p ?from_q ?to_q ?orbF //.
by rewrite orbC.
Qed.
End Edge.

Section Functor.
Variables (S M T : finType) (c : {ffun S + M -> S + M}) (b : {ffun M + T -> M + T}).
Hypotheses (cp : perfect c) (bp : perfect b).
Notation cb := (compose_brauer c b).
Notation loops_cb := (loops (stack (edges c) (edges b))).

(* reading the equation for the scalar product: the diagram is the composite *)
Lemma identified (e : seq ((S + T) * (S + T))) N : uniq (ends e) -> 
  (forall L : finType, (0 < #|L|)%N -> forall (I : word S L) (J : word T L),
    \sum_K E [comRingType of int] c I K * E [comRingType of int] b K J =
    #|L|%:R ^+ N * value disc 1 (delta [comRingType of int]) e (glue I J)) ->
  {in e, forall ij, cb ij.1 = ij.2} /\ N = loops_cb.
Proof.
move=> ue eN; pose L := [finType of {set S + T} + bool].
have L2 : (1 < #|L|)%N by rewrite card_sum card_bool addnC.
pose u : word (S + T) L := [ffun z => inl (block_of e z)].
have uE z : u z = inl (block_of e z) by rewrite ffunE.
have := eN L (ltnW L2) (top u) (bottom u); rewrite brauer_composition // /E glueK.
rewrite diagram_delta ?brauer_closed // value_delta.
have -> : all (fun ij => u ij.1 == u ij.2) e.
  by apply/allP=> -[p q] pqe; have [pE qE] := block_edge ue pqe; rewrite !ffunE /= pE qE.
rewrite mulr1 -!natrX -natrM => /eqP; rewrite eqr_nat; case: forallP => [cbu|_]; last first.
  by rewrite muln0 eq_sym expn_eq0 => /andP[/eqP L0]; rewrite L0 in L2.
rewrite muln1 eqn_exp2l // => /eqP NE; split=> // -[p q] pqe /=.
have [pE qE] := block_edge ue pqe; have := cbu p; rewrite !uE => /eqP.
move/(congr1 (fun a : L => if a is inl B then B else set0)) => /=; rewrite pE => /setP/(_ (cb p)).
have own z : z \in block_of e z by rewrite inE eqxx.
by rewrite own !inE (negbTE (compose_neq cp bp p)) => /eqP.
Qed.

Lemma prod_delta (L : finType) (R : comRingType) (K K' : word M L) : \prod_m delta R (K' m) (K m) = (K' == K)%:R.
Proof. exact: (@powers_one L R M (fun=> delta R)). Qed.

Lemma brauer_value (S' T' L : finType) (R : comRingType) (d : {ffun S' + T' -> S' + T'}) I J : perfect d ->
  value disc 1 (delta R) (edge_list d) (glue I J) = E R d (I : word S' L) J.
Proof. by move=> dp; rewrite value_brauer // /E diagram_delta. Qed.

Variables (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R).
Hypotheses (form : standard_form eta C) (L0 : (0 < #|L|)%N).

Lemma signed_contraction (I : word S L) (J : word T L) :
  \sum_K \sum_K' signed_diagram eta C c (glue I K) * signed_diagram eta C b (glue K' J) * \prod_m C (K' m) (K m) =
  (eta * #|L|%:R) ^+ loops_cb * signed_diagram eta C cb (glue I J).
Proof.
have [e [N [ue e_all eN]]] := contracted cp bp; have [|ecb NE] := identified (N := N) ue.
  move=> L' L'0 I' J'; have := eN L' _ _ _ (@delta_form L' [comRingType of int]) L'0 I' J'.
  rewrite mul1r => <-; apply: eq_bigr => K _; rewrite -[LHS](sum_pick (fun K' => E _ c I' K * E _ b K' J')).
  by apply: eq_bigr => K' _; rewrite prod_delta !brauer_value // mulrC eq_sym.
rewrite signed_value ?brauer_closed // -NE; under eq_bigr do under eq_bigr do rewrite !signed_value //.
rewrite eN //; congr (_ * _).
apply: (@value_same _ _ (@disc_inj S T) L R eta C cb e _ _ form (perfectK (brauer_closed cp bp))) => //.
- exact: edge_list_uniq (brauer_closed cp bp).
- by move=> z; rewrite e_all edge_list_all // brauer_closed.
exact: edge_list_edge.
Qed.

Theorem signed_composition (I : word S L) (J : word T L) :
  \sum_K signed_matrix eta C c I K * signed_matrix eta C b K J =
  (eta * #|L|%:R) ^+ loops_cb * signed_matrix eta C cb I J.
Proof.
pose d (J : word T L) (J' : word T L) := \prod_t C (J t) (J' t).
transitivity (\sum_J' (\sum_K \sum_K' signed_diagram eta C c (glue I K') * signed_diagram eta C b (glue K J') *
    \prod_m C (K m) (K' m)) * d J J').
  under eq_bigr do rewrite /signed_matrix mulr_sumr; rewrite exchange_big; apply: eq_bigr => J' _.
  rewrite mulr_suml; apply: eq_bigr => K _; rewrite !mulr_suml; apply: eq_bigr => K' _.
  by rewrite -/(d J J') mulrA; congr (_ * _); rewrite mulrAC.
rewrite /signed_matrix mulr_sumr; apply: eq_bigr => J' _.
by rewrite exchange_big signed_contraction mulrA.
Qed.
End Functor.
