(* From partition diagrams to matrices: stacking diagrams is multiplying matrices.

   The matrix D P of a diagram P, a set partition of the outputs S and the inputs T, has the entry 1 at (I, J) when the
   word (I, J) is constant on the blocks of P, and 0 elsewhere. For an alphabet of n letters and all diagrams

       D Q * D P = n^c D (Q . P)               c = number of components of the stack that lie in the middle row alone
       D (P (x) P') = D P (x) D P'             side by side, and the Kronecker product
       D (flip P) = transpose of D P           upside down
       D (identity) = the identity matrix      every place joined with its copy
       D (swap) = the matrix that exchanges the two halves of a word.

   This is what it takes for the map from diagrams to the layers of S(n) to be a monoidal functor.
   Proof of the first line: sum_K D Q I K * D P K J counts the words K of the middle row for which (I, K) is constant on
   Q and (K, J) is constant on P; so it is count_constant. The others are read off the definitions. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Compositions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Blocks on other places, and more blocks. *)
Section Transport.
Variables (T T' L : finType).
Implicit Types (F G : {set {set T}}) (h : T -> T') (u : word T' L).

Definition carry h F := [set h @: (B : {set T}) | B in F].

Lemma constant_carry h F u : constant (carry h F) u = constant F [ffun x => u (h x)].
Proof.
apply/constantP/constantP => uF x y.
  case/exists_inP=> B BF /andP[xB yB]; rewrite !ffunE; apply: uF; apply/exists_inP.
  by exists (h @: B); rewrite ?imset_f.
case/exists_inP=> _ /imsetP[B BF ->] /andP[/imsetP[x' xB ->] /imsetP[y' yB ->]].
have := uF x' y'; rewrite !ffunE; apply; apply/exists_inP.
by exists B; rewrite ?xB.
Qed.

Lemma constantU F G (v : word T L) : constant (F :|: G) v = constant F v && constant G v.
Proof.
apply/constantP/andP=> [vFG|[/constantP vF /constantP vG] x y].
  by split; apply/constantP=> x y /exists_inP[B BF xyB]; apply: vFG; apply/exists_inP;
    exists B; rewrite // inE BF ?orbT.
case/exists_inP=> B; rewrite inE => /orP[BF|BG] xyB; [apply: vF|apply: vG]; apply/exists_inP; by exists B.
Qed.
End Transport.

(* The diagram Q from M to S on top of the diagram P from T to M. *)
Section Compose.
Variables (S M T : finType) (Q : {set {set (S + M)}}) (P : {set {set (M + T)}}).

Definition upper (z : S + M) : (S + T) + M := match z with inl s => inl (inl s) | inr m => inr m end.
Definition lower (z : M + T) : (S + T) + M := match z with inl m => inr m | inr t => inl (inr t) end.
Definition stack : {set {set ((S + T) + M)}} := carry upper Q :|: carry lower P.
Definition compose : {set {set (S + T)}} := outer stack.

Lemma compose_partition : partition compose [set: S + T].
Proof. exact: outer_partition. Qed.

Lemma constant_stack (L : finType) (I : word S L) (K : word M L) (J : word T L) :
  constant stack (glue (glue I J) K) = constant Q (glue I K) && constant P (glue K J).
Proof.
rewrite constantU !constant_carry; congr (_ && _); congr (constant _ _).
  by apply/ffunP; case=> x; rewrite !ffunE /= ?ffunE.
by apply/ffunP; case=> x; rewrite !ffunE /= ?ffunE.
Qed.
End Compose.

(* Side by side, upside down, the identity and the swap. *)
Definition on_left (S T S' T' : finType) (z : S + T) : (S + S') + (T + T') :=
  match z with inl s => inl (inl s) | inr t => inr (inl t) end.
Definition on_right (S T S' T' : finType) (z : S' + T') : (S + S') + (T + T') :=
  match z with inl s => inl (inr s) | inr t => inr (inr t) end.
Arguments on_left {S T} S' T' z.
Arguments on_right S T {S' T'} z.
Lemma on_left_inj S T S' T' : injective (@on_left S T S' T'). Proof. by case=> [s|t] [s'|t'] // [->]. Qed.
Lemma on_right_inj S T S' T' : injective (@on_right S T S' T'). Proof. by case=> [s|t] [s'|t'] // [->]. Qed.
Definition beside (S T S' T' : finType) (P : {set {set (S + T)}}) (P' : {set {set (S' + T')}}) :=
  carry (on_left S' T') P :|: carry (on_right S T) P'.

Definition turn (S T : finType) (z : S + T) : T + S := match z with inl s => inr s | inr t => inl t end.
Definition flip (S T : finType) (P : {set {set (S + T)}}) : {set {set (T + S)}} := carry (@turn S T) P.

Lemma turnK (S T : finType) : cancel (@turn S T) (@turn T S). Proof. by case. Qed.

(* every place p of T on top joined with the place h p below *)
Definition wires (T T' : finType) (h : T -> T') : {set {set (T + T')}} := [set [set inl p; inr (h p)] | p in T].
Definition identity (T : finType) := wires (@id T).
Definition swap (S T : finType) := wires (@turn T S).

(* These are set partitions again. *)
Lemma flip_partition (S T : finType) (P : {set {set (S + T)}}) : partition P setT -> partition (flip P) setT.
Proof.
move=> pP; have hi := can_inj (@turnK S T).
have -> : [set: T + S] = @turn S T @: [set: S + T].
  by apply/esym/eqP; rewrite eqEcard subsetT cardsT card_imset // cardsT !card_sum addnC leqnn.
by rewrite /flip /carry imset_partition.
Qed.

Lemma beside_partition (S T S' T' : finType) (P : {set {set (S + T)}}) (P' : {set {set (S' + T')}}) :
  partition P setT -> partition P' setT -> partition (beside P P') setT.
Proof.
rewrite /beside; set f := on_left S' T'; set g := on_right S T => pP pP'.
have fi : injective f by apply: on_left_inj.
have gi : injective g by apply: on_right_inj.
have fg x y : f x != g y by case: x y => [s|t] [s'|t'].
have onto z : (exists x, z = f x) \/ (exists y, z = g y).
  by case: z => -[s|t]; [left; exists (inl s)|right; exists (inl t)|left; exists (inr s)|right; exists (inr t)].
have /and3P[_ tf f0] : partition (carry f P) (f @: setT) by rewrite imset_partition.
have /and3P[_ tg g0] : partition (carry g P') (g @: setT) by rewrite imset_partition.
have /and3P[/eqP cP _ _] := pP; have /and3P[/eqP cP' _ _] := pP'.
have apart B B' : B \in carry f P -> B' \in carry g P' -> [disjoint B & B'].
  move=> /imsetP[A _ ->] /imsetP[A' _ ->]; rewrite -setI_eq0; apply/set0Pn=> -[_ /setIP[/imsetP[x _ ->] /imsetP[y _]]].
  by apply/eqP.
apply/and3P; split; last by rewrite inE negb_or f0.
  apply/eqP/setP=> z; rewrite inE; apply/bigcupP; case: (onto z) => [][x ->].
    exists (f @: pblock P x); first by rewrite inE /carry imset_f // pblock_mem // cP inE.
    by rewrite imset_f // mem_pblock cP inE.
  exists (g @: pblock P' x); first by rewrite inE orbC /carry imset_f // pblock_mem // cP' inE.
  by rewrite imset_f // mem_pblock cP' inE.
apply/trivIsetP=> A B /setUP[] Ain /setUP[] Bin AB.
- exact: (trivIsetP tf).
- exact: apart.
- by rewrite disjoint_sym apart.
- exact: (trivIsetP tg).
Qed.

Lemma wires_partition (T T' : finType) (h : T -> T') : bijective h -> partition (wires h) setT.
Proof.
move=> [h' hK h'K]; have hi := can_inj hK; rewrite /wires.
have [|p _|pW _] := @indexed_partition T _ (mem T) (fun p => [set inl p; inr (h p)]).
- move=> p q _ _ qp; rewrite -setI_eq0; apply/set0Pn=> -[z]; rewrite !inE => zpq; case/eqP: qp.
  by case/andP: zpq => /orP[]/eqP-> /orP[]/eqP //; [case|move=> []/hi].
- by apply/set0Pn; exists (inl p); rewrite !inE eqxx.
suff -> : setT = cover [set [set inl p; inr (h p)] | p in T] by [].
apply/esym/setP=> z; rewrite inE; apply/bigcupP; case: z => p.
  by exists [set inl p; inr (h p)]; [apply/imsetP; exists p|rewrite !inE eqxx].
by exists [set inl (h' p); inr (h (h' p))]; [apply/imsetP; exists (h' p)|rewrite !inE h'K eqxx orbT].
Qed.

Section Matrices.
Variables (L : finType) (R : comRingType).

Definition D (S T : finType) (P : {set {set (S + T)}}) (I : word S L) (J : word T L) : R :=
  (constant P (glue I J))%:R.

Theorem partition_composition (S M T : finType) (Q : {set {set (S + M)}}) (P : {set {set (M + T)}}) I J :
  \sum_K D Q I K * D P K J = #|L|%:R ^+ loops (stack Q P) * D (compose Q P) I J.
Proof.
rewrite (eq_bigr (fun K => if constant (stack Q P) (glue (glue I J) K) then 1 else 0)) => [|K _].
  rewrite -big_mkcond /= sumr_const -cardsE count_constant mulrC /D natrM natrX; congr (_ * _).
by rewrite /D -natrM mulnb constant_stack; case: ifP.
Qed.

Theorem partition_tensor (S T S' T' : finType) (P : {set {set (S + T)}}) (P' : {set {set (S' + T')}}) I I' J J' :
  D (beside P P') (glue I I') (glue J J') = D P I J * D P' I' J'.
Proof.
rewrite /D -natrM mulnb constantU !constant_carry; congr (_%:R); congr (nat_of_bool (_ && _)); congr (constant _ _).
  by apply/ffunP; case=> x; rewrite !ffunE /= ?ffunE.
by apply/ffunP; case=> x; rewrite !ffunE /= ?ffunE.
Qed.

Theorem partition_transpose (S T : finType) (P : {set {set (S + T)}}) I J : D (flip P) J I = D P I J.
Proof.
rewrite /D constant_carry; congr (constant _ _)%:R.
by apply/ffunP; case=> x; rewrite !ffunE /= ?ffunE.
Qed.

Lemma D_wires (T T' : finType) (h : T -> T') I J : D (wires h) I J = (I == [ffun p => J (h p)])%:R.
Proof.
rewrite /D; congr (_%:R); congr nat_of_bool; apply/constantP/eqP => [IJ|-> x y].
  apply/ffunP=> p; rewrite ffunE -[I p](glue_inl I J) -(glue_inr I J); apply: IJ; apply/exists_inP.
  by exists [set inl p; inr (h p)]; [apply/imsetP; exists p|rewrite !inE !eqxx orbT].
by case/exists_inP=> _ /imsetP[p _ ->]; rewrite !inE => /andP[/orP[]/eqP-> /orP[]/eqP->]; rewrite !ffunE.
Qed.

Theorem partition_identity (T : finType) (I J : word T L) : D (identity T) I J = (I == J)%:R.
Proof. by rewrite D_wires; congr (_ == _)%:R; apply/ffunP=> p; rewrite ffunE. Qed.

Theorem partition_swap (S T : finType) (I' : word T L) (I J : word S L) J' :
  D (@swap S T) (glue I' I) (glue J J') = (I == J)%:R * (I' == J')%:R.
Proof.
rewrite D_wires -natrM mulnb; congr (nat_of_bool _)%:R; apply/eqP/andP => [/ffunP IJ|[/eqP-> /eqP->]].
  by split; apply/eqP/ffunP=> p; [have := IJ (inr p)|have := IJ (inl p)]; rewrite !ffunE.
by apply/ffunP; case=> p; rewrite !ffunE.
Qed.
End Matrices.
