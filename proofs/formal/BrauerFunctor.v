(* Brauer diagrams compose: the matrices E_b of O(n) multiply as the diagrams are stacked.

   A Brauer diagram b from the places T to the places S is a perfect involution of S + T. E b I J is 1 when b joins
   equal letters of the word (I, J) only, and 0 elsewhere. For an alphabet of n letters

       E c * E b = n^r E (c . b)      r = number of closed loops in the middle row,

   and c . b is a Brauer diagram again: it joins every outer place with the other end of its path through the middle.

   Proof: E b is the matrix of the partition into the edges of b, so only the last claim is new. Give every middle place
   two ports, one for the edge above and one for the edge below, and every outer place one. Let a move a port along its
   edge and g cross over from one port of a middle place to the other; outer ports stay under g. Both are involutions, a
   without fixed ports. By fixed_ports (Reflections) the walk from an outer port, by the step g a, meets exactly one
   other outer port. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Reflections Compositions PartitionFunctor.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* The edges of a Brauer diagram, as blocks. *)
Section Edges.
Variables (T : finType).
Implicit Types (b : {ffun T -> T}) (p q : T).

Definition edges b : {set {set T}} := [set [set p; b p] | p in T].

Lemma joins_edges b p q : perfect b -> joins (edges b) p q = (q == p) || (q == b p).
Proof.
move=> bp; apply/exists_inP/idP => [[_ /imsetP[r _ ->]]|pq]; last first.
  by exists [set p; b p]; [apply/imsetP; exists p|rewrite !inE eqxx].
rewrite !inE => /andP[/orP[]/eqP->] /orP[]/eqP->; by rewrite ?eqxx ?perfectK ?eqxx ?orbT.
Qed.

Lemma edges_partition b : perfect b -> partition (edges b) setT.
Proof.
move=> bp; have -> : edges b = equivalence_partition (joins (edges b)) setT.
  by apply/setP=> B; apply/imsetP/imsetP=> -[p _ ->]; exists p => //; apply/setP=> q; rewrite !inE joins_edges.
apply: equivalence_partitionP => p q r _ _ _; split; first by rewrite joins_edges ?eqxx.
by rewrite !joins_edges // => /orP[]/eqP-> //; rewrite perfectK // orbC.
Qed.

Lemma constant_edges (L : finType) b (u : word T L) : perfect b -> constant (edges b) u = [forall p, u p == u (b p)].
Proof.
move=> bp; apply/constantP/forallP => [ub p|ub p q]; first by apply/eqP/ub; rewrite joins_edges // eqxx orbT.
by rewrite joins_edges // => /orP[]/eqP->; rewrite // (eqP (ub p)).
Qed.
End Edges.

Section Brauer.
Variables (L : finType) (R : comRingType).

(* the matrix of a Brauer diagram is that of its edges *)
Definition E (S T : finType) (b : {ffun S + T -> S + T}) (I : word S L) (J : word T L) : R :=
  diagram (delta R) b (glue I J).

Lemma E_edges (S T : finType) (b : {ffun S + T -> S + T}) I J : perfect b -> E b I J = D R (edges b) I J.
Proof. by move=> bp; rewrite /E diagram_delta // /D constant_edges. Qed.
End Brauer.

Section Compose.
Variables (S M T : finType) (c : {ffun S + M -> S + M}) (b : {ffun M + T -> M + T}).
Hypotheses (cp : perfect c) (bp : perfect b).

Notation port := ((S + M) + (M + T))%type.
Notation place := ((S + T) + M)%type.
Notation meets := (connected (stack (edges c) (edges b))).

Definition along (x : port) : port := match x with inl z => inl (c z) | inr z => inr (b z) end.
Definition across (x : port) : port :=
  match x with inl (inr m) => inr (inl m) | inr (inl m) => inl (inr m) | _ => x end.
Definition at_ (x : port) : place := match x with inl z => upper T z | inr z => lower S z end.
Definition out (o : S + T) : port := match o with inl s => inl (inl s) | inr t => inr (inr t) end.

Lemma alongK : involutive along. Proof. by case=> z /=; rewrite perfectK. Qed.
Lemma acrossK : involutive across. Proof. by case=> [[s|m]|[m|t]]. Qed.
Lemma along_neq x : along x != x.
Proof. by case: x => z; [apply: contraNneq (perfect_neq z cp)|apply: contraNneq (perfect_neq z bp)] => -[->]. Qed.

Lemma at_out o : at_ (out o) = inl o. Proof. by case: o. Qed.
Lemma at_across x : at_ (across x) = at_ x. Proof. by case: x => [[s|m]|[m|t]]. Qed.
Lemma across_out o : across (out o) = out o. Proof. by case: o. Qed.
Lemma at_eq x y : at_ x = at_ y -> y = x \/ y = across x.
Proof. by case: x y => [[s|m]|[m|t]] [[s'|m']|[m'|t']] //= [->]; [left|left|right|right|left|left]. Qed.
Lemma at_inl x o : at_ x = inl o -> x = out o.
Proof. by case: x => [[s|m]|[m|t]] //= [<-]. Qed.

Lemma joins_stack z z' : joins (stack (edges c) (edges b)) z z' ->
  exists2 x, z = at_ x & z' = at_ x \/ z' = at_ (along x).
Proof.
case/exists_inP=> B /setUP[] /imsetP[B' /imsetP[p _ ->] ->].
  case/andP=> /imsetP[q] /set2P[]-> -> /imsetP[r] /set2P[]-> ->;
    [exists (inl p)|exists (inl p)|exists (inl (c p))|exists (inl (c p))];
    rewrite /= ?perfectK //; by [left|right].
case/andP=> /imsetP[q] /set2P[]-> -> /imsetP[r] /set2P[]-> ->;
  [exists (inr p)|exists (inr p)|exists (inr (b p))|exists (inr (b p))];
  rewrite /= ?perfectK //; by [left|right].
Qed.

Lemma joins_along x : joins (stack (edges c) (edges b)) (at_ x) (at_ (along x)).
Proof.
apply/exists_inP; case: x => z /=.
  exists (@upper S M T @: [set z; c z]); first by apply/setUP; left; apply/imset_f/imset_f.
  by rewrite !imset_f ?inE ?eqxx ?orbT.
exists (@lower S M T @: [set z; b z]); first by apply/setUP; right; apply/imset_f/imset_f.
by rewrite !imset_f ?inE ?eqxx ?orbT.
Qed.

Notation walk := (step along across).

Lemma walk_inj : injective walk.
Proof. exact: step_inj alongK acrossK. Qed.

Lemma meets_walk x y : fconnect walk x y -> meets (at_ x) (at_ y).
Proof.
case/connectP=> s; elim: s x => [x _ ->|_ s IH x /= /andP[/eqP<- xs] yE]; first exact: connect0.
apply: connect_trans (IH _ xs yE); rewrite at_across.
exact/connect1/joins_along.
Qed.

Lemma walk_meets x z : across x = x -> meets (at_ x) z -> exists2 y, fconnect walk x y & z = at_ y.
Proof.
move=> gx /connectP[s]; elim/last_ind: s z => [z _ ->|s z' IH z]; first by exists x; rewrite ?connect0.
rewrite rcons_path last_rcons => /andP[xs sz'] ->; have [y xy yE] := IH _ xs erefl.
have back w : fconnect walk x w -> fconnect walk x (along (across w)).
  move=> xw; apply: connect_trans xw _; rewrite (fconnect_sym walk_inj).
  by rewrite -{2}[w](step_back alongK acrossK) fconnect1.
move: sz'; rewrite yE => /joins_stack[y' /at_eq[]-> [->|->]].
- by exists y.
- by exists (walk y); rewrite ?at_across // (connect_trans xy) ?fconnect1.
- by exists y; rewrite ?at_across.
by exists (along (across y)); first exact: back.
Qed.

(* an outer place is connected with exactly one other one *)
Lemma path_ends o : exists2 o1, o1 != o & forall p, meets (inl o) (inl p) = (p == o) || (p == o1).
Proof.
have gx := across_out o; have ends := fixed_ports alongK acrossK along_neq gx.
pose y := opposite along across (out o).
have gy : across y = y by apply: opposite_fixed => //; [apply: alongK|apply: acrossK|apply: along_neq].
have [o1 yE] : exists o1, y = out o1.
  by move: gy; case: (y) => [[s|m]|[m|t]] // _; [exists (inl s)|exists (inr t)].
have out_inj : injective out by move=> p q pq; have := at_out p; rewrite pq at_out => -[].
exists o1 => [|p].
  rewrite -(inj_eq out_inj) -yE.
  by apply: opposite_neq => //; [apply: alongK|apply: acrossK|apply: along_neq].
apply/idP/orP => [|[]/eqP->]; last 2 first.
- exact: connect0.
- by rewrite -(at_out o) -(at_out o1) -yE; apply: meets_walk; apply: fconnect_iter.
rewrite -{1}(at_out o) => /(walk_meets gx)[z xz /esym/at_inl zE]; move: (ends z xz).
by rewrite zE across_out eqxx -/y yE !(inj_eq out_inj) => /esym/orP.
Qed.

(* the other end of the path from an outer place *)
Definition compose_brauer : {ffun S + T -> S + T} :=
  [ffun o => odflt o [pick o' | (o' != o) && meets (inl o) (inl o')]].

Lemma compose_neq o : compose_brauer o != o.
Proof.
rewrite ffunE; case: pickP => [p /andP[]//|none]; have [o1 no1 oE] := path_ends o.
by have := none o1; rewrite no1 oE eqxx orbT.
Qed.

Lemma meets_outer o p : meets (inl o) (inl p) = (p == o) || (p == compose_brauer o).
Proof.
have [o1 no1 oE] := path_ends o; rewrite oE; congr (_ || (_ == _)); rewrite ffunE.
case: pickP => [q|/(_ o1)]; rewrite oE /=; first by case/andP=> /negbTE-> /eqP.
by rewrite no1 eqxx orbT.
Qed.

Theorem brauer_closed : perfect compose_brauer.
Proof.
apply/forallP=> o; rewrite compose_neq andbT eq_sym; have := meets_outer (compose_brauer o) o.
rewrite connected_sym meets_outer eqxx orbT; case/esym/orP => // /eqP oE.
by have := compose_neq o; rewrite -oE eqxx.
Qed.

Lemma constant_compose (L : finType) (u : word (S + T) L) :
  constant (compose (edges c) (edges b)) u = constant (edges compose_brauer) u.
Proof.
have jE o p : joins (compose (edges c) (edges b)) o p = joins (edges compose_brauer) o p.
  by rewrite joins_outer meets_outer joins_edges // brauer_closed.
by apply/constantP/constantP => uc o p; have := uc o p; rewrite jE.
Qed.
End Compose.

(* Side by side, upside down, the identity and the swap. *)
Definition beside_brauer (S T S' T' : finType) (c : {ffun S + T -> S + T}) (b : {ffun S' + T' -> S' + T'}) :
    {ffun (S + S') + (T + T') -> (S + S') + (T + T')} :=
  [ffun z => match z with
    | inl (inl s) => on_left S' T' (c (inl s)) | inr (inl t) => on_left S' T' (c (inr t))
    | inl (inr s) => on_right S T (b (inl s)) | inr (inr t) => on_right S T (b (inr t)) end].
Definition flip_brauer (S T : finType) (b : {ffun S + T -> S + T}) : {ffun T + S -> T + S} :=
  [ffun z => turn (b (turn z))].
(* the place p on top joined with h p below; h' is the inverse of h *)
Definition wires_brauer (T T' : finType) (h : T -> T') (h' : T' -> T) : {ffun T + T' -> T + T'} :=
  [ffun z => match z with inl p => inr (h p) | inr q => inl (h' q) end].
Definition identity_brauer (T : finType) := wires_brauer (@id T) id.
Definition swap_brauer (S T : finType) := wires_brauer (@turn T S) (@turn S T).

Lemma beside_left (S T S' T' : finType) (c : {ffun S + T -> S + T}) (b : {ffun S' + T' -> S' + T'}) z :
  beside_brauer c b (on_left S' T' z) = on_left S' T' (c z).
Proof. by rewrite ffunE; case: z. Qed.

Lemma beside_right (S T S' T' : finType) (c : {ffun S + T -> S + T}) (b : {ffun S' + T' -> S' + T'}) z :
  beside_brauer c b (on_right S T z) = on_right S T (b z).
Proof. by rewrite ffunE; case: z. Qed.

Lemma left_or_right (S T S' T' : finType) (z : (S + S') + (T + T')) :
  (exists p, z = on_left S' T' p) \/ (exists q, z = on_right S T q).
Proof.
by case: z => -[s|t]; [left; exists (inl s)|right; exists (inl t)|left; exists (inr s)|right; exists (inr t)].
Qed.

Lemma beside_perfect (S T S' T' : finType) (c : {ffun S + T -> S + T}) (b : {ffun S' + T' -> S' + T'}) :
  perfect c -> perfect b -> perfect (beside_brauer c b).
Proof.
move=> cp bp; apply/forallP=> z; case: (left_or_right z) => -[p ->].
  by rewrite !beside_left perfectK // eqxx; apply: contraNneq (perfect_neq p cp) => /on_left_inj->.
by rewrite !beside_right perfectK // eqxx; apply: contraNneq (perfect_neq p bp) => /on_right_inj->.
Qed.

Lemma flip_perfect (S T : finType) (b : {ffun S + T -> S + T}) : perfect b -> perfect (flip_brauer b).
Proof.
move=> bp; apply/forallP=> z; rewrite !ffunE !turnK perfectK // turnK eqxx.
by apply: contraNneq (perfect_neq (turn z) bp) => {2}<-; rewrite turnK.
Qed.

Lemma wires_perfect (T T' : finType) (h : T -> T') h' : cancel h h' -> cancel h' h -> perfect (wires_brauer h h').
Proof. by move=> hK h'K; apply/forallP; case=> p; rewrite !ffunE ?hK ?h'K eqxx. Qed.

Section Theorems.
Variables (L : finType) (R : comRingType).

Theorem brauer_composition (S M T : finType) (c : {ffun S + M -> S + M}) (b : {ffun M + T -> M + T})
    (I : word S L) (J : word T L) : perfect c -> perfect b ->
  \sum_K E R c I K * E R b K J = #|L|%:R ^+ loops (stack (edges c) (edges b)) * E R (compose_brauer c b) I J.
Proof.
move=> cp bp; rewrite E_edges ?brauer_closed // /D -constant_compose //.
rewrite -[X in _ * X]/(D R _ I J) -partition_composition; apply: eq_bigr => K _.
by rewrite !E_edges.
Qed.

Theorem brauer_tensor (S T S' T' : finType) (c : {ffun S + T -> S + T}) (b : {ffun S' + T' -> S' + T'})
    (I : word S L) (I' : word S' L) J J' : perfect c -> perfect b ->
  E R (beside_brauer c b) (glue I I') (glue J J') = E R c I J * E R b I' J'.
Proof.
move=> cp bp; rewrite /E !diagram_delta ?beside_perfect // -natrM mulnb; congr (nat_of_bool _)%:R.
have leftE z : glue (glue I I') (glue J J') (on_left S' T' z) = glue I J z.
  by case: z => p; rewrite !ffunE /= ?ffunE.
have rightE z : glue (glue I I') (glue J J') (on_right S T z) = glue I' J' z.
  by case: z => p; rewrite !ffunE /= ?ffunE.
apply/forallP/andP => [H|[/forallP cH /forallP bH] z].
  split; apply/forallP=> z; first by have := H (on_left S' T' z); rewrite beside_left !leftE.
  by have := H (on_right S T z); rewrite beside_right !rightE.
by case: (left_or_right z) => -[p ->]; rewrite ?beside_left ?beside_right ?leftE ?rightE.
Qed.

Theorem brauer_transpose (S T : finType) (b : {ffun S + T -> S + T}) (I : word S L) J : perfect b ->
  E R (flip_brauer b) J I = E R b I J.
Proof.
have turnE z : glue J I (turn z) = glue I J z by case: z => p; rewrite !ffunE.
move=> bp; rewrite /E !diagram_delta ?flip_perfect //; congr (nat_of_bool _)%:R.
have flipE z : flip_brauer b z = turn (b (turn z)) by rewrite ffunE.
apply/forallP/forallP => H z; first by have := H (turn z); rewrite flipE turnK !turnE.
by have := H (turn z); rewrite flipE -!turnE !turnK.
Qed.

Lemma E_wires (T T' : finType) (h : T -> T') h' (I : word T L) (J : word T' L) : cancel h h' -> cancel h' h ->
  E R (wires_brauer h h') I J = (I == [ffun p => J (h p)])%:R.
Proof.
move=> hK h'K; rewrite /E diagram_delta ?wires_perfect //; congr (nat_of_bool _)%:R.
apply/forallP/eqP => [H|-> z]; last by case: z => p; rewrite !ffunE ?h'K.
by apply/ffunP=> p; have /eqP := H (inl p); rewrite !ffunE.
Qed.

Theorem brauer_identity (T : finType) (I J : word T L) : E R (identity_brauer T) I J = (I == J)%:R.
Proof. by rewrite E_wires //; congr (_ == _)%:R; apply/ffunP=> p; rewrite ffunE. Qed.

Theorem brauer_swap (S T : finType) (I' : word T L) (I J : word S L) J' :
  E R (swap_brauer S T) (glue I' I) (glue J J') = (I == J)%:R * (I' == J')%:R.
Proof. by rewrite E_wires -?D_wires ?partition_swap //; apply: turnK. Qed.
End Theorems.
