(* Sums over words, one letter after the other.

   A sum over all words V on the places M of the product of weights c m (V m) and of any function F V is the iterated
   sum over the letters at one place after the other (sum_iterate). A word of pairs is a pair of words (sum_pairs). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Sums.
Variables (M A : finType) (R : comRingType) (c : M -> A -> R).
Implicit Types (F : word M A -> R) (W : word M A) (ms : seq M).

Fixpoint iterate ms F W := if ms is m :: ms' then iterate ms' (fun V => \sum_a c m a * F (put V m a)) W else F W.

Lemma iterate_ext ms F G W : F =1 G -> iterate ms F W = iterate ms G W.
Proof. by elim: ms F G => [|m ms IH] F G FG //=; apply: IH => V; apply: eq_bigr => a _; rewrite FG. Qed.

Lemma iterate_scale ms x F W : iterate ms (fun V => x * F V) W = x * iterate ms F W.
Proof.
elim: ms F => [//|m ms IH] F /=; rewrite -IH; apply: iterate_ext => V; rewrite mulr_sumr.
by apply: eq_bigr => a _; rewrite mulrCA.
Qed.

Definition agrees ms W (V : word M A) := [forall m, (m \in ms) || (V m == W m)].

Lemma iterate_sum ms F W : uniq ms ->
  iterate ms F W = \sum_(V | agrees ms W V) (\prod_(m <- ms) c m (V m)) * F V.
Proof.
elim: ms F => [|m ms IH] F /= ums.
  rewrite (big_pred1 W) ?big_nil ?mul1r // => V; apply/forallP/eqP => [VW|-> m]; last exact: eqxx.
  by apply/ffunP=> m; apply/eqP/VW.
case/andP: ums => mms ums'; rewrite IH //.
under eq_bigr do rewrite mulr_sumr.
rewrite pair_big_dep /= (reindex_onto (fun V => (put V m (W m), V m)) (fun Va => put Va.1 m Va.2)) /=; last first.
  move=> [V a] /= /andP[/forallP/(_ m)]; rewrite (negbTE mms) /= => /eqP Vm _.
  by rewrite put_same -Vm put_id putE eqxx.
apply: eq_big => [V|V _]; last first.
  rewrite put_same put_id big_cons mulrCA mulrA; congr (_ * _ * _).
  by apply: eq_big_seq => k ks; rewrite putE; case: eqP => // km; rewrite -km ks in mms.
rewrite put_same put_id eqxx !andbT; apply/forallP/forallP => VW k; have := VW k; rewrite putE inE.
  by case: (k =P m) => //= _; rewrite ?orbT.
by case: (k =P m) => [->|_] //=; rewrite eqxx orbT.
Qed.

Lemma sum_iterate F W : \sum_(V : word M A) (\prod_m c m (V m)) * F V = iterate (enum M) F W.
Proof.
rewrite iterate_sum ?enum_uniq //; apply: eq_big => [V|V _].
  by apply/esym/forallP=> m; rewrite mem_enum.
by rewrite big_enum.
Qed.
End Sums.

(* two words as one word of pairs *)
Lemma sum_pairs (M L : finType) (R : comRingType) (F : word M L -> word M L -> R) :
  \sum_(W : word M (L * L)) F [ffun m => (W m).1] [ffun m => (W m).2] = \sum_K \sum_K' F K K'.
Proof.
rewrite pair_bigA /= (reindex (fun W : word M (L * L) => ([ffun m => (W m).1], [ffun m => (W m).2]))) //=.
exists (fun KK : word M L * word M L => [ffun m => (KK.1 m, KK.2 m)] : word M (L * L)) => [W _|[K K'] _].
  by apply/ffunP=> m; rewrite !ffunE; case: (W m).
by congr pair; apply/ffunP=> m; rewrite !ffunE.
Qed.
