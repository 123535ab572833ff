(* Layers between powers of V and its dual: walled Brauer diagrams.

   Mixed layers map words of white places (V) and black ones (its dual V') to such words: a matrix g of the group
   acts by g at the white places and by its transposed inverse g' at the black ones. The walled Brauer diagrams are
   the perfect matchings b of the outputs and inputs, the inputs with the other colour, that join white places with
   black ones; the matrix of b has the entry 1 at (I, J) if the letters of (I, J) agree along all edges of b, else 0.

   Theorem (walled_layers): if for a group G the layers between any powers of V are the combinations of bijections of
   the outputs with the inputs, then its mixed layers are the combinations of the walled diagrams. This is so for
   GL(n) (general_linear_mixed_layers) and for U(n) (Unitary.v).

   Idea. Bend the inputs up: a mixed layer is a tensor z on white and black places, fixed by g at the white and g' at
   the black ones. Bend the black places down, and it is a layer from the black places to the white ones, so a
   combination of bijections c of the white places with the black ones. The edges from w to c w are a walled diagram. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Eqmath Require Import Words Matchings Contractions SchurWeyl GeneralLinear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Tensors on other places in bijection. *)
Section Places.
Variables (S T L : finType) (R : comRingType) (f : S -> T) (f' : T -> S).
Hypotheses (fK : cancel f f') (fK' : cancel f' f).

Lemma fixes_pull (gs : T -> L -> L -> R) (z : word T L -> R) :
  fixes gs z <-> fixes (fun s => gs (f s)) (fun w => z (pull f' w)).
Proof.
have E (u : word T L) : \sum_w powers (fun s => gs (f s)) (pull f u) w * z (pull f' w) = \sum_v powers gs u v * z v.
  rewrite (reindex (pull f)) /=; last by apply: onW_bij; exists (pull f'); apply: pullK.
  apply: eq_bigr => v _; rewrite (pullK fK'); congr (_ * _).
  rewrite /powers [RHS](reindex f) /=; last by apply: onW_bij; exists f'.
  by apply: eq_bigr => s _; rewrite !ffunE.
split=> [zg w|zg u]; first by rewrite -[in LHS](pullK fK w) E zg.
by rewrite -E zg (pullK fK').
Qed.
End Places.

(* layer_fixed of Words.v, with a matrix of its own at every place. *)
Section MixedLayers.
Variables (S T L : finType) (R : comRingType).
Implicit Types (A : word S L -> word T L -> R) (gs : S -> L -> L -> R) (hs ks : T -> L -> L -> R).

Definition intertwines gs hs A := forall I J, \sum_K powers gs I K * A K J = \sum_K A I K * powers hs K J.
Definition beside gs ks (p : S + T) := match p with inl s => gs s | inr t => ks t end.

Lemma mixed_layer_fixed gs hs ks A : (forall t, inverse (hs t) (transpose (ks t))) ->
  intertwines gs hs A <-> fixes (beside gs ks) (bend A).
Proof.
move=> hk; pose kt t := transpose (ks t).
have powersE I J u : powers (beside gs ks) (glue I J) u = powers gs I (top u) * powers kt (bottom u) J.
  by rewrite /powers big_sumType /=; congr (_ * _); apply: eq_bigr => p _; rewrite /kt /transpose ?ffunE.
have fixE I J : \sum_v powers (beside gs ks) (glue I J) v * bend A v =
    \sum_M (\sum_K powers gs I K * A K M) * powers kt M J.
  rewrite big_glue exchange_big; apply: eq_bigr => M _ /=; rewrite mulr_suml; apply: eq_bigr => K _.
  by rewrite powersE /bend top_glue bottom_glue mulrAC.
have one_r M J : \sum_N powers hs M N * powers kt N J = (M == J)%:R.
  by rewrite powers_mul powers_one // => t; case: (hk t).
have one_l M J : \sum_N powers kt M N * powers hs N J = (M == J)%:R.
  by rewrite powers_mul powers_one // => t; case: (hk t).
split=> [Ag u|Af I J].
  rewrite -[u]glueK fixE /bend top_glue bottom_glue; under eq_bigr do rewrite Ag mulr_suml.
  rewrite exchange_big /= -[RHS](sum_pick (A (top u))); apply: eq_bigr => K _.
  by under eq_bigr do rewrite -mulrA; rewrite -mulr_sumr one_r mulrC eq_sym.
have AE M : \sum_N (\sum_K powers gs I K * A K N) * powers kt N M = A I M.
  by rewrite -fixE Af /bend top_glue bottom_glue.
under [RHS]eq_bigr do rewrite -AE mulr_suml; rewrite exchange_big /=.
rewrite -[LHS](sum_pick (fun M => \sum_K powers gs I K * A K M) J); apply: eq_bigr => N _.
by under [RHS]eq_bigr do rewrite -mulrA; rewrite -mulr_sumr one_l mulrC eq_sym.
Qed.
End MixedLayers.

(* White places, where g acts, and black ones, where its partner g' acts. *)
Section Coloured.
Variables (L : finType) (F : fieldType) (G : (L -> L -> F) -> (L -> L -> F) -> Prop).
Hypothesis G_dual : forall g g', G g g' -> inverse g (transpose g').
Hypothesis G_layers : forall (S T : finType) (A : word S L -> word T L -> F),
  (forall g g', G g g' -> commutes g A) ->
  exists x : {ffun S -> T} -> F, forall I J, A I J = \sum_(b | bijectiveb b) x b * (I == pull b J)%:R.

Definition coloured (T : finType) (white : T -> bool) (g g' : L -> L -> F) p := if white p then g else g'.
Definition opposite (T : finType) (white : T -> bool) : rel T := fun p q => white p != white q.

Section Tensors.
Variables (T : finType) (white : T -> bool).
Implicit Types (u : word T L) (z : word T L -> F) (b : {ffun T -> T}) (p q : T).
(* perfect matchings of white places with black ones *)
Definition wall b := perfect b && walled (opposite white) b.

Let W := {p | white p}.
Let B := {p | ~~ white p}.
Let side p : W + B := match Sumbool.sumbool_of_bool (white p) with
  left h => inl (exist _ p h) | right h => inr (exist _ p (negbT h)) end.
Let place (x : W + B) : T := match x with inl w => val w | inr w => val w end.

Let sideK : cancel side place.
Proof. by move=> p; rewrite /side; case: Sumbool.sumbool_of_bool. Qed.
Let placeK : cancel place side.
Proof.
case=> -[p wp]; rewrite /side /=; case: Sumbool.sumbool_of_bool => h.
- by congr inl; apply: val_inj.
- by exfalso; move: (h); rewrite wp.
- by exfalso; move: (wp); rewrite h.
by congr inr; apply: val_inj.
Qed.

(* the diagram of a bijection *)
Let diagram_of (c : {ffun W -> B}) : {ffun T -> T} :=
  [ffun p => match side p with inl w => val (c w) | inr w => if [pick v | c v == w] is Some v then val v else p end].


Let side_white p : white p -> exists w : W, side p = inl w /\ val w = p.
Proof.
move=> wp; rewrite /side; case: Sumbool.sumbool_of_bool => h; last by rewrite h in wp.
by eexists; split.
Qed.
Let side_black p : ~~ white p -> exists w : B, side p = inr w /\ val w = p.
Proof.
move=> wp; rewrite /side; case: Sumbool.sumbool_of_bool => h; first by rewrite h in wp.
by eexists; split.
Qed.

Let diagram_white (c : {ffun W -> B}) (w : W) : diagram_of c (val w) = val (c w).
Proof. by rewrite ffunE -[val w]/(place (inl w)) placeK. Qed.
Let diagram_black (c : {ffun W -> B}) (w : W) : injective c -> diagram_of c (val (c w)) = val w.
Proof.
move=> ci; rewrite ffunE -[val (c w)]/(place (inr (c w))) placeK; case: pickP => [v /eqP/ci-> //|/(_ w)].
by rewrite eqxx.
Qed.

Let diagram_wall (c : {ffun W -> B}) : bijectiveb c -> wall (diagram_of c).
Proof.
move/bijectivebP=> [d cd dc]; have ci := can_inj cd.
have step p : (diagram_of c (diagram_of c p) == p) && (white p != white (diagram_of c p)).
  case wp: (white p); [have [w [_ wE]] := side_white wp | have [w [_ wE]] := side_black (negbT wp)].
    by rewrite -wE diagram_white diagram_black // eqxx; case: (c w) => q /= /negbTE->.
  by rewrite -wE -[w]dc diagram_black // diagram_white eqxx; case: (d w) => q /= ->.
apply/andP; split; apply/forallP=> p; have /andP[pp pw] := step p.
  by rewrite pp; apply: contraNneq pw => ->; rewrite eqxx.
by rewrite /opposite pw orbT.
Qed.

Let diagram_of_word (c : {ffun W -> B}) u : bijectiveb c ->
  diagram (delta F) (diagram_of c) u = (pull val u == pull c (pull val u) :> word W L)%:R.
Proof.
move=> cb; have /andP[cp _] := diagram_wall cb; have /bijectivebP[d cd dc] := cb; have ci := can_inj cd.
rewrite (diagram_delta _ _ cp); congr (nat_of_bool _)%:R; apply/forallP/eqP => [H|/ffunP H p].
  by apply/ffunP=> w; rewrite !ffunE -diagram_white; apply/eqP.
case wp: (white p); [have [w [_ <-]] := side_white wp | have [w [_ <-]] := side_black (negbT wp)].
  by rewrite diagram_white; have := H w; rewrite !ffunE => ->.
by rewrite -[w]dc diagram_black //; have := H (d w); rewrite !ffunE => ->.
Qed.

Lemma walled_tensors z : (forall g g', G g g' -> fixes (coloured white g g') z) <->
  exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | wall b) x b * diagram (delta F) b u.
Proof.
split=> [zG|[x zx] g g' gg'].
  pose A (I : word W L) (J : word B L) := z (pull side (glue I J)).
  have AG g g' : G g g' -> commutes g A.
    move=> gg'; apply/(layer_fixed A (G_dual gg')).
    have /(fixes_pull placeK sideK _ z) H := zG g g' gg'.
    move=> w; rewrite /bend /A glueK -[RHS](H w); apply: eq_bigr => v _; rewrite glueK; congr (_ * _).
    apply: eq_powers => -[] [p wp] /= a b; rewrite /coloured ?wp //.
    by rewrite (negbTE wp).
  have [x xP] := G_layers AG.
  exists (fun b => \sum_(c | bijectiveb c && (diagram_of c == b)) x c) => u.
  have zE : z u = A (pull val u) (pull val u).
    rewrite /A; congr z; apply/ffunP=> p; rewrite ffunE /glue ffunE -[in LHS](sideK p).
    by case: (side p) => w; rewrite ffunE.
  rewrite zE xP (partition_big diagram_of wall) => [|c /diagram_wall //]; apply: eq_bigr => b _ /=.
  by rewrite mulr_suml; apply: eq_bigr => c /andP[cb /eqP <-]; rewrite diagram_of_word.
have [gd gd'] := G_dual gg'.
have H b : wall b -> fixes (coloured white g g') (diagram (delta F) b).
  case/andP=> bp wb; apply: (diagram_fixed _ bp wb) => p q _ pq a d; rewrite -[RHS]/(delta F a d) /delta.
  have E (h h' : L -> L -> F) : \sum_i \sum_j delta F i j * (h a i * h' d j) = \sum_i h a i * h' d i.
    by apply: eq_bigr => i _; rewrite (sum_delta (fun j => h a i * h' d j)).
  rewrite E /coloured; move: pq; rewrite /opposite; case: (white p); case: (white q) => // _; first exact: gd.
  by rewrite eq_sym -(gd d a); apply: eq_bigr => i _; rewrite mulrC.
pose D b u : F := if wall b then diagram (delta F) b u else 0.
have zE u : z u = \sum_b x b * D b u.
  by rewrite zx big_mkcond; apply: eq_bigr => b _; rewrite /D; case: ifP; rewrite ?mulr0.
have D_fixed b : fixes (coloured white g g') (D b).
  by rewrite /D; case wb: (wall b); [exact: H | move=> u; rewrite big1 // => v _; rewrite mulr0].
move=> u; rewrite zE; have <- := fixes_sum x D_fixed u.
by apply: eq_bigr => v _; rewrite zE.
Qed.
End Tensors.

(* Layers between words of white and black places; bent up, inputs change their colour. *)
Definition bent_colours (S T : finType) (outputs : S -> bool) (inputs : T -> bool) (p : S + T) :=
  match p with inl s => outputs s | inr t => ~~ inputs t end.

Lemma coloured_layer_fixed (S T : finType) (outputs : S -> bool) (inputs : T -> bool)
    (A : word S L -> word T L -> F) g g' : inverse g (transpose g') ->
  intertwines (coloured outputs g g') (coloured inputs g g') A <->
    fixes (coloured (bent_colours outputs inputs) g g') (bend A).
Proof.
case=> d1 d2; rewrite (@mixed_layer_fixed _ _ _ _ _ _ (coloured (fun t => ~~ inputs t) g g')) => [|t].
  by split=> zg u; rewrite -[RHS]zg; apply: eq_bigr => v _; congr (_ * _); apply: eq_bigr => -[].
rewrite /coloured; case: (inputs t) => //=.
by split=> a b; rewrite eq_sym; [rewrite -(d1 b a)|rewrite -(d2 b a)]; apply: eq_bigr => i _; rewrite mulrC.
Qed.

Theorem walled_layers (S T : finType) (outputs : S -> bool) (inputs : T -> bool) (A : word S L -> word T L -> F) :
  (forall g g', G g g' -> intertwines (coloured outputs g g') (coloured inputs g g') A) <->
  exists x : {ffun S + T -> S + T} -> F, forall I J,
    A I J = \sum_(b | wall (bent_colours outputs inputs) b) x b * diagram (delta F) b (glue I J).
Proof.
have E g g' (gg' : G g g') := coloured_layer_fixed outputs inputs A (G_dual gg').
split=> [AG|[x Ax] g g' gg'].
  have [|x xP] := (walled_tensors (bent_colours outputs inputs) (bend A)).1.
    by move=> g g' gg'; apply/(E _ _ gg'); apply: AG.
  by exists x => I J; rewrite -xP /bend top_glue bottom_glue.
apply/(E _ _ gg'); apply: (walled_tensors _ (bend A)).2 gg' => //.
by exists x => u; rewrite /bend Ax glueK.
Qed.
End Coloured.

Theorem general_linear_mixed_layers (S T L : finType) (F : fieldType) (outputs : S -> bool) (inputs : T -> bool)
    (A : word S L -> word T L -> F) : [char F] =i pred0 ->
  (forall g g', inverse g (transpose g') -> intertwines (coloured outputs g g') (coloured inputs g g') A) <->
  exists x : {ffun S + T -> S + T} -> F, forall I J,
    A I J = \sum_(b | wall (bent_colours outputs inputs) b) x b * diagram (delta F) b (glue I J).
Proof.
move=> F0; apply: walled_layers => // {S T outputs inputs A} S T A AG.
by apply/general_linear_bijections => // g h gh; apply: (AG g (transpose h)).
Qed.
