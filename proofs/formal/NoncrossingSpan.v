(* Theorem. For every n = 2q, k and l, over any field of real or complex numbers, the Brauer diagrams b on l + k
   places without q + 1 edges each two of which cross (crossing b <= q) span the layers of Sp(n). They are a basis
   exactly when they are as many as the diagrams with nesting b <= q, which is a count for every k, l and n.

   A diagram with q + 1 edges that cross is the heaviest one in its Pfaffian (Crossings.v), over any commutative
   ring. The diagrams with nesting b <= q are a basis (SymplecticBasis.v), and a list that spans is a basis if it has
   the right length. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Dimension Triangles Straightening Chains Nestings NonnestingBasis Crossings.
From Eqmath Require Import TracelessSymplectic Symplectic SymplecticBasis.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* the diagrams that span *)
Definition few_crossing (T : finType) m (b : {ffun T -> T}) := perfect b && (crossing b <= m)%N.

Theorem noncrossing_diagrams_span (T : finType) (q : nat) (R : comRingType) (x : {ffun T -> T} -> R) :
  exists y : {ffun T -> T} -> R, forall u : word T (symplectic_letter q),
  \sum_(b | perfect b) x b * diagram (omega R) b u = \sum_(b | few_crossing q b) y b * diagram (omega R) b u.
Proof.
pose lighter (b c : {ffun T -> T}) := (weight c < weight b)%N.
have irr : irreflexive lighter by move=> b; apply: ltnn.
have trans : transitive lighter by move=> c b d bc cd; apply: ltn_trans cd bc.
apply: (triangle_span irr trans (D := fun b (u : word T (symplectic_letter q)) => diagram (omega R) b u)) => b bP.
rewrite /few_crossing bP -ltnNge /= => many; have [A crossed cardA] := ex_longest (crosses b).
apply: (pfaffian (@barK q) (@primed_bar q) R bP (A := A) _ _ _ irr).
- by rewrite card_unprimed cardA.
- exact: (crossed_lo_inj crossed).
exact: (crossed_heaviest bP crossed).
Qed.

(* A family that spans as much as an independent one is independent if and only if it has as many members. *)
Section SpanningFamily.
Variables (F : fieldType) (W D : finType) (good good' : pred D) (B : D -> W -> F).
Hypotheses
  (free_good : forall x, (forall w, \sum_(d | good d) x d * B d w = 0) -> forall d, good d -> x d = 0)
  (same_span : forall z : W -> F, (exists x, forall w, z w = \sum_(d | good d) x d * B d w) <->
                                  (exists x, forall w, z w = \sum_(d | good' d) x d * B d w)).

Let vector d : {ffun W -> F^o} := [ffun w => B d w].
Let vectors : #|good'|.-tuple {ffun W -> F^o} := [tuple vector (enum_val i) | i < #|good'|].

Lemma sum_vectors x w :
  (\sum_(i < #|good'|) x (enum_val i) *: vectors`_i) w = \sum_(d | good' d) x d * B d w.
Proof.
rewrite sum_ffunE -[RHS]/(\sum_(d in good') x d * B d w) [RHS]big_enum_val.
by apply: eq_bigr => i _; rewrite -tnth_nth tnth_mktuple !ffunE.
Qed.

Lemma on_good (k : 'I_#|good'| -> F) : exists x, forall i, x (enum_val i) = k i.
Proof.
exists (fun d => \sum_(j < #|good'| | enum_val j == d) k j) => i.
by apply: big_pred1 => j; rewrite /= (inj_eq enum_val_inj).
Qed.

Lemma spanning_independent :
  (forall x, (forall w, \sum_(d | good' d) x d * B d w = 0) -> forall d, good' d -> x d = 0) <-> #|good| = #|good'|.
Proof.
have [U UP dimU] := basis_dimension (fun z => iff_refl _) free_good.
split=> [free' | card_eq x x0 d gd].
  have [U' UP' <-] := basis_dimension (fun z => iff_refl _) free'; rewrite -dimU; congr (\dim _).
  by apply/vspaceP=> z; apply/idP/idP; rewrite UP UP' same_span.
have span : <<vectors>>%VS = U.
  apply/vspaceP=> z; apply/idP/idP => [/coord_span z_sum|/UP/same_span[y zy]].
    have [y yk] := on_good (fun i => coord vectors i z); apply/UP/same_span; exists y => w.
    by rewrite -sum_vectors {1}z_sum !sum_ffunE; apply: eq_bigr => i _; rewrite yk.
  have -> : z = \sum_(i < #|good'|) y (enum_val i) *: vectors`_i by apply/ffunP=> w; rewrite zy sum_vectors.
  by apply: rpred_sum => i _; apply: rpredZ; apply: memv_span; apply: mem_nth; rewrite size_tuple.
have /freeP free' : free vectors by rewrite /free span dimU card_eq size_tuple.
have gd' : d \in good' by [].
rewrite -(enum_rankK_in gd' gd'); apply: (free' (fun i => x (enum_val i))).
by apply/ffunP=> w; rewrite sum_vectors x0 ffunE.
Qed.
End SpanningFamily.

Section Layers.
Variables (q k l : nat) (F : numFieldType).
Notation letter := (symplectic_letter q).
Notation place := ('I_l + 'I_k)%type.
Implicit Types (I : word 'I_l letter) (J : word 'I_k letter) (A : word 'I_l letter -> word 'I_k letter -> F).
Implicit Types (x : {ffun place -> place} -> F) (b : {ffun place -> place}).

Theorem noncrossing_layers A : (forall g, symplectic g -> commutes g A) <->
  exists x, forall I J, A I J = \sum_(b | few_crossing q b) x b * symplectic_diagram F b (glue I J).
Proof.
have few b : few_crossing q b -> perfect b by case/andP.
rewrite symplectic_layers; split=> -[x Ax].
  have [y yx] := noncrossing_diagrams_span q (fun b => x b * bend_sign F b).
  exists (fun b => y b * bend_sign F b) => I J; rewrite Ax !bent_up // yx; congr (_ * _).
  by apply: eq_bigr => b _; rewrite -[_ * _ * bend_sign F b]mulrA bend_signK mulr1.
exists (fun b => if few_crossing q b then x b else 0) => I J.
by rewrite Ax sum_subfamily //; apply: few.
Qed.

Theorem noncrossing_basis_iff :
  (forall x, (forall I J, \sum_(b | few_crossing q b) x b * symplectic_diagram F b (glue I J) = 0) ->
     forall b, few_crossing q b -> x b = 0) <->
  #|[set b : {ffun place -> place} | few_crossing q b]| = #|[set b : {ffun place -> place} | few_nested q b]|.
Proof.
have [nested_span nested_free] := symplectic_basis q k l F.
rewrite !cardsE; set B := fun b (IJ : word 'I_l letter * word 'I_k letter) => symplectic_diagram F b (glue IJ.1 IJ.2).
have free x : (forall IJ, \sum_(b | few_nested q b) x b * B b IJ = 0) -> forall b, few_nested q b -> x b = 0.
  by move=> x0; apply: nested_free => I J; apply: (x0 (I, J)).
have same (z : word 'I_l letter * word 'I_k letter -> F) :
    (exists x, forall IJ, z IJ = \sum_(b | few_nested q b) x b * B b IJ) <->
    (exists x, forall IJ, z IJ = \sum_(b | few_crossing q b) x b * B b IJ).
  have := noncrossing_layers (fun I J => z (I, J)); rewrite (nested_span (fun I J => z (I, J))) => spans.
  split=> -[x zx]; [have [y yz] := spans.1 (ex_intro _ x (fun I J => zx (I, J)))|
                    have [y yz] := spans.2 (ex_intro _ x (fun I J => zx (I, J)))];
    by exists y => -[I J]; apply: yz.
have [count basis] := spanning_independent free same; split=> [indep|card_eq x x0].
  by apply/esym/count => x x0; apply: indep => I J; apply: (x0 (I, J)).
by apply: (basis (esym card_eq)) => -[I J]; apply: x0.
Qed.
End Layers.
