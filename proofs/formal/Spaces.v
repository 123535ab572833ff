(* From V (x) ... (x) V to all other spaces: summands, sums, and products of groups.

   A space is a finite set X of basis vectors and, for every g of the group, a matrix r g with rows and columns X (words
   and powers, when the space is V (x) ... (x) V: words_equivariant). A layer from X to Y is a matrix A with the rows Y
   and the columns X; it is equivariant when rY g A = A rX g for every g. Theorems, each with "B_i spans" for "the
   equivariant layers are the combinations sum x_i B_i":

     summand_layers    W is cut out of X by equivariant matrices, inc from W to X and prj from X to W with prj inc = 1,
                       and W' out of X': if the B_i span for X and X' then the prj' B_i inc span for W and W'.
     projected_layers  the same with projections e and f that commute with the group: A = f A e for the f B_i e.
     sum_layers        a layer from X1 + X2 to Y1 + Y2 is equivariant iff its four blocks are.
     product_layers    if the B_i span for one group and the B'_j for another one then the Kronecker products of B_i and
                       B'_j span for the product of the groups.

   Ideas: C = prj' (inc' C prj) inc with inc' C prj equivariant from X to X'. For products, write the slices of A as
   combinations of the B_i with coefficients that depend linearly on the slice (span_functionals: the pseudo-inverse of
   the matrix with the rows B_i). The coefficients then are equivariant layers for the other group. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Products.
Variable R : comRingType.
Implicit Types X Y Z W : finType.

(* the product of matrices with rows and columns in finite sets *)
Definition times Y Z X (A : Y -> Z -> R) (B : Z -> X -> R) y x := \sum_z A y z * B z x.
Definition unit_matrix X (x x' : X) : R := (x == x')%:R.

Lemma frefl2 Y X (A : Y -> X -> R) : A =2 A. Proof. by []. Qed.
Lemma eq_times Y Z X (A A' : Y -> Z -> R) (B B' : Z -> X -> R) : A =2 A' -> B =2 B' -> times A B =2 times A' B'.
Proof. by move=> AA BB y x; apply: eq_bigr => z _; rewrite AA BB. Qed.

Lemma timesA Y Z W X (A : Y -> Z -> R) (B : Z -> W -> R) (C : W -> X -> R) :
  times A (times B C) =2 times (times A B) C.
Proof.
move=> y x; rewrite /times (eq_bigr (fun z => \sum_w A y z * B z w * C w x)) => [|z _].
  by rewrite exchange_big; apply: eq_bigr => w _; rewrite mulr_suml.
by rewrite mulr_sumr; apply: eq_bigr => w _; rewrite mulrA.
Qed.

Lemma times1 Y X (A : Y -> X -> R) : times A (@unit_matrix X) =2 A.
Proof.
move=> y x; rewrite /times (bigD1 x) //= /unit_matrix eqxx mulr1 big1 ?addr0 // => z /negbTE->.
by rewrite mulr0.
Qed.

Lemma times1l Y X (A : Y -> X -> R) : times (@unit_matrix Y) A =2 A.
Proof.
move=> y x; rewrite /times (bigD1 y) //= /unit_matrix eqxx mul1r big1 ?addr0 // => z.
by rewrite eq_sym => /negbTE->; rewrite mul0r.
Qed.

Section Combine.
Variables (I Y X : finType).
Definition combine (x : I -> R) (B : I -> Y -> X -> R) y x' := \sum_i x i * B i y x'.

Lemma times_combine Z (A : Z -> Y -> R) x B : times A (combine x B) =2
  fun z x' => \sum_i x i * times A (B i) z x'.
Proof.
move=> z x'; rewrite /times (eq_bigr (fun y => \sum_i x i * (A z y * B i y x'))) => [|y _].
  by rewrite exchange_big; apply: eq_bigr => i _; rewrite mulr_sumr.
by rewrite mulr_sumr; apply: eq_bigr => i _; rewrite mulrCA.
Qed.

Lemma combine_times Z (A : X -> Z -> R) x B : times (combine x B) A =2
  fun y z => \sum_i x i * times (B i) A y z.
Proof.
move=> y z; rewrite /times (eq_bigr (fun x' => \sum_i x i * (B i y x' * A x' z))) => [|x' _].
  by rewrite exchange_big; apply: eq_bigr => i _; rewrite mulr_sumr.
by rewrite mulr_suml; apply: eq_bigr => i _; rewrite mulrA.
Qed.
End Combine.

(* the group, as a set of elements g with matrices on every space *)
Variables (gT : Type) (G : gT -> Prop).
Definition equivariant X Y (rX : gT -> X -> X -> R) (rY : gT -> Y -> Y -> R) (A : Y -> X -> R) :=
  forall g, G g -> times (rY g) A =2 times A (rX g).
Definition spans X Y (rX : gT -> X -> X -> R) (rY : gT -> Y -> Y -> R) (I : finType) (B : I -> Y -> X -> R) :=
  forall A, equivariant rX rY A <-> exists x, A =2 combine x B.

Lemma equivariant_times X Y Z rX rY rZ (A : Z -> Y -> R) (B : Y -> X -> R) :
  equivariant rY rZ A -> equivariant rX rY B -> equivariant rX rZ (times A B).
Proof.
move=> Ag Bg g Gg z x; rewrite timesA (eq_times (Ag g Gg) (frefl2 _)) -timesA.
by rewrite (eq_times (frefl2 _) (Bg g Gg)) timesA.
Qed.

Lemma equivariant_eq X Y rX rY (A B : Y -> X -> R) : A =2 B -> equivariant rX rY B -> equivariant rX rY A.
Proof.
move=> AB Bg g Gg y x.
by rewrite (eq_times (frefl2 _) AB) (Bg g Gg) (eq_times (AB : A =2 B) (frefl2 _)).
Qed.

Lemma spans_combine X Y rX rY (I : finType) (B : I -> Y -> X -> R) x : spans rX rY B -> equivariant rX rY (combine x B).
Proof. by move=> sp; apply/sp; exists x. Qed.

Lemma spans_member X Y rX rY (I : finType) (B : I -> Y -> X -> R) i : spans rX rY B -> equivariant rX rY (B i).
Proof.
move=> sp; apply/sp; exists (fun j => (j == i)%:R) => y x.
by rewrite /combine (bigD1 i) //= eqxx mul1r big1 ?addr0 // => j /negbTE->; rewrite mul0r.
Qed.

Lemma equivariant_combine X Y rX rY (I : finType) (B : I -> Y -> X -> R) x :
  (forall i, equivariant rX rY (B i)) -> equivariant rX rY (combine x B).
Proof. by move=> Bg g Gg y z; rewrite times_combine combine_times; apply: eq_bigr => i _; rewrite Bg. Qed.

(* Summands *)
Section Summands.
Variables (X Y W W' : finType) (rX : gT -> X -> X -> R) (rY : gT -> Y -> Y -> R).
Variables (rW : gT -> W -> W -> R) (rW' : gT -> W' -> W' -> R) (I : finType) (B : I -> Y -> X -> R).
Hypothesis B_spans : spans rX rY B.
(* W is cut out of X, and W' out of Y *)
Variables (inc : X -> W -> R) (prj : W -> X -> R) (inc' : Y -> W' -> R) (prj' : W' -> Y -> R).
Hypotheses (inc_g : equivariant rW rX inc) (prj_g : equivariant rX rW prj).
Hypotheses (inc'_g : equivariant rW' rY inc') (prj'_g : equivariant rY rW' prj').
Hypotheses (cut : times prj inc =2 @unit_matrix W) (cut' : times prj' inc' =2 @unit_matrix W').

Theorem summand_layers : spans rW rW' (fun i => times prj' (times (B i) inc)).
Proof.
move=> C; split=> [Cg|[x CE]]; last first.
  apply: equivariant_eq CE _; apply: equivariant_combine => i.
  by apply: equivariant_times prj'_g (equivariant_times (spans_member i B_spans) inc_g).
have /B_spans[x AE] : equivariant rX rY (times inc' (times C prj)).
  exact: equivariant_times inc'_g (equivariant_times Cg prj_g).
exists x => w' w; transitivity (times prj' (times (times inc' (times C prj)) inc) w' w).
  symmetry; rewrite timesA (eq_times (timesA _ _ _) (frefl2 _)) -timesA.
  rewrite (eq_times cut' (frefl2 _)) times1l -timesA (eq_times (frefl2 _) cut).
  exact: times1.
have step1 : times (times inc' (times C prj)) inc =2 fun y w => \sum_i x i * times (B i) inc y w.
  by move=> y v; rewrite (eq_times AE (frefl2 _)) combine_times.
by rewrite (eq_times (frefl2 _) step1) (times_combine prj' x (fun i => times (B i) inc)).
Qed.
End Summands.

(* Images of projections, in the basis of the big space: the layers A with f A e = A. *)
Theorem projected_layers X Y rX rY (I : finType) (B : I -> Y -> X -> R) (e : X -> X -> R) (f : Y -> Y -> R) :
  spans rX rY B -> equivariant rX rX e -> equivariant rY rY f -> times e e =2 e -> times f f =2 f ->
  forall A, (equivariant rX rY A /\ times f (times A e) =2 A) <->
            exists x, A =2 combine x (fun i => times f (times (B i) e)).
Proof.
move=> sp eg fg ee ff A; split=> [[/sp[x AE] feA]|[x AE]].
  exists x => y z; rewrite -feA.
  have Ae : times A e =2 fun y z => \sum_i x i * times (B i) e y z.
    by move=> u v; rewrite (eq_times AE (frefl2 _)) combine_times.
  by rewrite (eq_times (frefl2 _) Ae) (times_combine f x (fun i => times (B i) e)).
split=> [|y z].
  apply: equivariant_eq AE _; apply: equivariant_combine => i.
  by apply: equivariant_times fg (equivariant_times (spans_member i sp) eg).
have Ae : times A e =2 A.
  move=> u v; rewrite (eq_times AE (frefl2 _)) combine_times AE; apply: eq_bigr => i _; congr (_ * _).
  by rewrite -timesA; apply: eq_times => // u' v'; rewrite -timesA; apply: eq_times.
rewrite (eq_times (frefl2 _) Ae) (eq_times (frefl2 _) AE) times_combine AE; apply: eq_bigr => i _; congr (_ * _).
by rewrite timesA; apply: eq_times.
Qed.

(* Sums of spaces: block diagonal matrices of the group, and layers with four blocks. *)
Section Sums.
Variables (X1 X2 Y1 Y2 : finType).
Definition direct_sum (X X' : finType) (r : gT -> X -> X -> R) (r' : gT -> X' -> X' -> R) g (x z : X + X') : R :=
  match x, z with inl a, inl b => r g a b | inr a, inr b => r' g a b | _, _ => 0 end.
Variables (rX1 : gT -> X1 -> X1 -> R) (rX2 : gT -> X2 -> X2 -> R).
Variables (rY1 : gT -> Y1 -> Y1 -> R) (rY2 : gT -> Y2 -> Y2 -> R).

Theorem sum_layers (C : Y1 + Y2 -> X1 + X2 -> R) : equivariant (direct_sum rX1 rX2) (direct_sum rY1 rY2) C <->
  (equivariant rX1 rY1 (fun y x => C (inl y) (inl x)) /\ equivariant rX2 rY1 (fun y x => C (inl y) (inr x))) /\
  (equivariant rX1 rY2 (fun y x => C (inr y) (inl x)) /\ equivariant rX2 rY2 (fun y x => C (inr y) (inr x))).
Proof.
have zero (Z : finType) (h : Z -> R) : \sum_z 0 * h z = 0 by rewrite big1 // => z _; rewrite mul0r.
have zero' (Z : finType) (h : Z -> R) : \sum_z h z * 0 = 0 by rewrite big1 // => z _; rewrite mulr0.
split=> [Cg|[[C11 C12] [C21 C22]] g Gg y x].
  split; split=> g Gg y x; [move: (Cg g Gg (inl y) (inl x))|move: (Cg g Gg (inl y) (inr x))
                           |move: (Cg g Gg (inr y) (inl x))|move: (Cg g Gg (inr y) (inr x))];
    by rewrite /times !big_sumType /= ?zero ?zero' ?addr0 ?add0r.
case: y x => y [] x; [move: (C11 g Gg y x)|move: (C12 g Gg y x)|move: (C21 g Gg y x)|move: (C22 g Gg y x)];
  by rewrite /times !big_sumType /= ?zero ?zero' ?addr0 ?add0r.
Qed.
End Sums.
End Products.

(* V (x) ... (x) V: the words. *)
Lemma words_equivariant (R : comRingType) (L S T : finType) (G : (L -> L -> R) -> Prop) A :
  equivariant G (fun g => @power L R T g) (fun g => @power L R S g) A <-> forall g, G g -> commutes g A.
Proof. by []. Qed.

(* Coordinates that depend linearly on the vector, for any spanning set over a field. *)
Lemma span_functionals (F : fieldType) (I Z : finType) (B : I -> Z -> F) : exists P : Z -> I -> F,
  forall A : Z -> F, (exists x : I -> F, forall z, A z = \sum_i x i * B i z) ->
  forall z, A z = \sum_i (\sum_z' P z' i * A z') * B i z.
Proof.
pose M : 'M[F]_(#|I|, #|Z|) := \matrix_(i, z) B (enum_val i) (enum_val z).
exists (fun z i => pinvmx M (enum_rank z) (enum_rank i)) => A [x AE] z.
pose row_ := \row_k A (enum_val k) : 'rV[F]_#|Z|.
have rowE : row_ = (\row_i x (enum_val i)) *m M.
  apply/rowP=> k; rewrite !mxE AE (reindex _ (onW_bij _ (enum_val_bij I))).
  by apply: eq_bigr => i _; rewrite !mxE.
have : row_ *m pinvmx M *m M = row_ by rewrite mulmxKpV // rowE submxMl.
move/rowP/(_ (enum_rank z)); rewrite !mxE enum_rankK => <-.
rewrite (reindex _ (onW_bij _ (enum_val_bij I))); apply: eq_bigr => i _; rewrite !mxE enum_rankK; congr (_ * _).
rewrite (reindex _ (onW_bij _ (enum_val_bij Z))); apply: eq_bigr => k _; rewrite !mxE mulrC.
by rewrite !enum_valK.
Qed.

Section ProductGroups.
Variables (F : fieldType) (gT gT' : Type) (G : gT -> Prop) (G' : gT' -> Prop) (X Y X' Y' : finType).
Variables (rX : gT -> X -> X -> F) (rY : gT -> Y -> Y -> F) (rX' : gT' -> X' -> X' -> F) (rY' : gT' -> Y' -> Y' -> F).

Definition kron (Z W Z' W' : finType) (A : Z -> W -> F) (A' : Z' -> W' -> F) (z : Z * Z') (w : W * W') : F :=
  A z.1 w.1 * A' z.2 w.2.
(* the pair (g, g') acts on the product of the spaces *)
Definition both (gg : gT * gT') := G gg.1 /\ G' gg.2.
Definition outer (Z Z' : finType) (r : gT -> Z -> Z -> F) (r' : gT' -> Z' -> Z' -> F) gg := kron (r gg.1) (r' gg.2).

Lemma times_kron (U V W U' V' W' : finType) (A : U -> V -> F) (B : V -> W -> F) (A' : U' -> V' -> F) B' :
  times (kron A A') (kron B (B' : V' -> W' -> F)) =2 kron (times A B) (times A' B').
Proof.
move=> [u u'] [w w']; rewrite /kron /times /= mulr_suml.
rewrite (eq_bigr (fun v => \sum_v' A u v * B v w * (A' u' v' * B' v' w'))) => [|v _]; last by rewrite mulr_sumr.
by rewrite pair_big /=; apply: eq_bigr => -[v v'] _ /=; rewrite mulrACA.
Qed.

(* a pair acts by one factor and then by the other *)
Lemma kron_times (U V U' V' W : finType) (a : U -> V -> F) (b : U' -> V' -> F) (A : V * V' -> W -> F) u u' w :
  times (kron a b) A (u, u') w = times a (fun v w => times b (fun v' w => A (v, v') w) u' w) u w.
Proof.
rewrite /times (eq_bigr (fun v => \sum_v' kron a b (u, u') (v, v') * A (v, v') w)) => [|v _]; last first.
  by rewrite mulr_sumr; apply: eq_bigr => v' _; rewrite /kron mulrA.
by rewrite pair_big; apply: eq_bigr => -[v v'].
Qed.

Lemma times_kron_r (U V U' V' W : finType) (a : U -> V -> F) (b : U' -> V' -> F) (A : W -> U * U' -> F) w v v' :
  times A (kron a b) w (v, v') = times (fun w u => times (fun w u' => A w (u, u')) b w v') a w v.
Proof.
rewrite /times (eq_bigr (fun u => \sum_u' A w (u, u') * kron a b (u, u') (v, v'))) => [|u _]; last first.
  by rewrite mulr_suml; apply: eq_bigr => u' _; rewrite /kron /= mulrAC mulrA.
by rewrite pair_big; apply: eq_bigr => -[u u'].
Qed.

Hypothesis one : exists2 g, G g & rX g =2 @unit_matrix F X /\ rY g =2 @unit_matrix F Y.
Hypothesis one' : exists2 g', G' g' & rX' g' =2 @unit_matrix F X' /\ rY' g' =2 @unit_matrix F Y'.
Variables (I I' : finType) (B : I -> Y -> X -> F) (B' : I' -> Y' -> X' -> F).
Hypotheses (B_spans : spans G rX rY B) (B'_spans : spans G' rX' rY' B').

Theorem product_layers : spans both (outer rX rX') (outer rY rY') (fun ij => kron (B ij.1) (B' ij.2)).
Proof.
move=> A; split=> [Ag|[x AE]]; last first.
  apply: equivariant_eq AE _; apply: equivariant_combine => -[i j] [g g'] [/= Gg Gg'] y x'.
  rewrite !times_kron /kron /=; congr (_ * _); first exact: spans_member B_spans _ Gg _ _.
  exact: spans_member B'_spans _ Gg' _ _.
have [e Ge [eX eY]] := one; have [e' Ge' [eX' eY']] := one'.
have left_ y' x' : equivariant G rX rY (fun y x => A (y, y') (x, x')).
  move=> g Gg y x; have := Ag (g, e') (conj Gg Ge') (y, y') (x, x'); rewrite kron_times times_kron_r /= => H.
  transitivity (times (rY g) (fun v w => times (rY' e') (fun v' w => A (v, v') w) y' w) y (x, x')).
    by apply: eq_bigr => v _; rewrite (eq_times eY' (frefl2 _)) times1l.
  by rewrite H; apply: eq_bigr => u _; rewrite (eq_times (frefl2 _) eX') times1.
have right_ y x : equivariant G' rX' rY' (fun y' x' => A (y, y') (x, x')).
  move=> g' Gg' y' x'; have := Ag (e, g') (conj Ge Gg') (y, y') (x, x'); rewrite kron_times times_kron_r /=.
  by rewrite (eq_times eY (frefl2 _)) times1l (eq_times (frefl2 _) eX) times1.
have [P PE] := span_functionals (fun i (yx : Y * X) => B i yx.1 yx.2).
pose coef i y' x' := \sum_yx P yx i * A (yx.1, y') (yx.2, x').
have coef_g i : equivariant G' rX' rY' (coef i).
  exact: (equivariant_combine (fun yx => P yx i) (fun yx => right_ yx.1 yx.2)).
have [c cE] := fin_all_exists (fun i => (B'_spans (coef i)).1 (coef_g i)).
exists (fun ij => c ij.1 ij.2) => -[y y'] [x x'].
have /PE/(_ (y, x)) /= -> : exists b : I -> F, forall yx, A (yx.1, y') (yx.2, x') = \sum_i b i * B i yx.1 yx.2.
  by have [b bE] := (B_spans _).1 (left_ y' x'); exists b => -[y0 x0]; rewrite bE.
rewrite /combine -(pair_bigA _ (fun i j => c i j * kron (B i) (B' j) (y, y') (x, x'))) /=.
apply: eq_bigr => i _; rewrite -/(coef i y' x') cE /combine mulr_suml; apply: eq_bigr => j _.
by rewrite /kron /= -mulrA [B i y x * _]mulrC.
Qed.
End ProductGroups.
