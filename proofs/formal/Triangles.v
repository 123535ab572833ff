(* Triangular families, and the lexicographic order of involutions.

   A family of vectors D i, with entries D i u, is a basis of its span when two things are known for an order of the
   indices i: every good D i has an entry +-1 (or one that is not a zero divisor) at a u where all other good D j
   with an entry are smaller (triangle_independent), and every D i that is not good is a combination of larger ones
   (triangle_span). The rings are any ones, for nothing is divided: both statements are inductions along the order.
   For diagrams the order is the lexicographic one, of b as the word b p, b q, ... of its places p, q, ... *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* A combination of the members of a subfamily is one of the whole family. *)
Lemma sum_subfamily (I : finType) (R : ringType) (all good : pred I) (x f : I -> R) : subpred good all ->
  \sum_(i | all i) (if good i then x i else 0) * f i = \sum_(i | good i) x i * f i.
Proof.
move=> sub; rewrite (bigID good) /= [X in _ + X]big1 ?addr0 => [|i /andP[_ /negbTE->]]; last by rewrite mul0r.
by apply: eq_big => [i|i /andP[_ ->]//]; rewrite andb_idl //; apply: sub.
Qed.

Section Triangles.
Variables (I : finType) (U : Type) (R : ringType) (lt : rel I).
Hypotheses (lt_irr : irreflexive lt) (lt_trans : transitive lt).
Implicit Types (D : I -> U -> R) (all good : pred I) (i j : I).

(* induction from the small ones up *)
Lemma lt_ind (P : I -> Prop) : (forall i, (forall j, lt j i -> P j) -> P i) -> forall i, P i.
Proof.
move=> H i; have [m] := ubnP #|[set j | lt j i]|; elim: m => // m IH in i * => lim.
apply: H => j ji; apply: IH; rewrite ltnS in lim; apply: leq_trans lim; apply: proper_card; apply/properP; split.
  by apply/subsetP=> h; rewrite !inE => /lt_trans; apply.
by exists j; rewrite !inE ?lt_irr.
Qed.

Lemma triangle_independent D good :
  (forall i, good i -> exists2 u, GRing.rreg (D i u) & forall j, good j -> D j u != 0 -> j = i \/ lt j i) ->
  forall x, (forall u, \sum_(i | good i) x i * D i u = 0) -> forall i, good i -> x i = 0.
Proof.
move=> tri x x0; apply: lt_ind => i IH gi; have [u Diu small] := tri i gi.
have := x0 u; rewrite (bigD1 i) //= big1 => [|j /andP[gj ji]].
  by rewrite addr0 => /eqP; rewrite mulIr_eq0 // => /eqP.
have [->|/(small j gj)[ij|/IH->//]] := eqVneq (D j u) 0; rewrite ?mulr0 ?mul0r //.
by rewrite ij eqxx in ji.
Qed.

Lemma triangle_unique D good :
  (forall i, good i -> exists2 u, GRing.rreg (D i u) & forall j, good j -> D j u != 0 -> j = i \/ lt j i) ->
  forall x y, (forall u, \sum_(i | good i) x i * D i u = \sum_(i | good i) y i * D i u) ->
  forall i, good i -> x i = y i.
Proof.
move=> tri x y xy i gi; apply/eqP; rewrite -subr_eq0; apply/eqP.
apply: (triangle_independent tri (x := fun j => x j - y j)) => // u.
by rewrite (eq_bigr _ (fun j _ => mulrBl _ _ _)) sumrB xy subrr.
Qed.
End Triangles.

Section Straightening.
Variables (I : finType) (U : Type) (R : ringType) (lt : rel I).
Hypotheses (lt_irr : irreflexive lt) (lt_trans : transitive lt).
Variables (D : I -> U -> R) (all good : pred I).
(* D i is a combination of good ones *)
Let spanned i := exists y : I -> R, forall u, D i u = \sum_(j | good j) y j * D j u.

Lemma spanned_sum (P : pred I) (x : I -> R) : (forall i, P i -> spanned i) ->
  exists y : I -> R, forall u, \sum_(i | P i) x i * D i u = \sum_(j | good j) y j * D j u.
Proof.
move=> sP; have /fin_all_exists[y yP] : forall i, exists y : I -> R, P i -> forall u,
    D i u = \sum_(j | good j) y j * D j u.
  by move=> i; case: (boolP (P i)) => [/sP[y yi]|_]; [exists y|exists (fun=> 0)].
exists (fun j => \sum_(i | P i) x i * y i j) => u.
rewrite (eq_bigr (fun i => \sum_(j | good j) x i * y i j * D j u)); last first.
  by move=> i Pi; rewrite yP // mulr_sumr; apply: eq_bigr => j _; rewrite mulrA.
by rewrite exchange_big; apply: eq_bigr => j _; rewrite mulr_suml.
Qed.

Lemma triangle_span :
  (forall i, all i -> ~~ good i -> exists c : I -> R, forall u, D i u = \sum_(j | all j && lt i j) c j * D j u) ->
  forall x : I -> R, exists y : I -> R, forall u, \sum_(i | all i) x i * D i u = \sum_(j | good j) y j * D j u.
Proof.
move=> up x; apply: spanned_sum => i; move: i.
apply: (lt_ind (lt := fun i j => lt j i)) => [|j i h ij jh|i IH ai]; [exact: lt_irr|exact: lt_trans ij|].
have [gi|/(up i ai)[c ci]] := boolP (good i).
  exists (fun j => (j == i)%:R) => u; rewrite (bigD1 i) //= eqxx mul1r big1 ?addr0 // => j /andP[_ /negbTE->].
  by rewrite mul0r.
have [j /andP[aj ij]|y yP] := spanned_sum (P := fun j => all j && lt i j) c; first exact: IH.
by exists y => u; rewrite ci yP.
Qed.

(* A vector that is a combination of larger ones is not one of an independent family. *)
Lemma straightened_dependent i (c : I -> R) :
  all i -> (forall u, D i u = \sum_(j | all j && lt i j) c j * D j u) ->
  ~ (forall x : I -> R, (forall u, \sum_(j | all j) x j * D j u = 0) -> forall j, all j -> x j = 0).
Proof.
move=> ai ci free; pose x j : R := if j == i then 1 else if lt i j then - c j else 0.
suff /free/(_ i ai)/eqP : forall u, \sum_(j | all j) x j * D j u = 0 by rewrite /x eqxx oner_eq0.
move=> u; rewrite (bigD1 i) //= {1}/x eqxx mul1r ci [X in _ + X](bigID (lt i)) /=.
rewrite [X in _ + (_ + X)]big1 ?addr0; last first.
  by move=> j /andP[/andP[_ /negbTE ji] /negbTE ij]; rewrite /x ji ij mul0r.
apply/eqP; rewrite addr_eq0 -sumrN; apply/eqP; apply: eq_big => [j|j /andP[_ ij]].
  rewrite -andbA; congr (_ && _); rewrite andb_idl // => ij.
  by apply: contraTneq ij => ->; rewrite lt_irr.
have ji : j == i = false by apply: contraTF ij => /eqP->; rewrite lt_irr.
by rewrite /x ji ij mulNr opprK.
Qed.
End Straightening.

Section Lexicographic.
Variables S T : finType.
Implicit Types (b c d : {ffun S -> T}) (p q r : S).

(* b and c differ first at p *)
Definition first_difference b c p := (forall q, before q p -> b q = c q) /\ b p <> c p.
Definition lexless b c := [exists p, [forall q, before q p ==> (b q == c q)] && before (b p) (c p)].

Lemma differ_first b c : b != c -> exists p, first_difference b c p.
Proof.
move=> bc; have /existsP[p0 p0P] : [exists p, b p != c p].
  by apply: contraNT bc => /existsPn H; apply/eqP/ffunP=> p; apply/eqP/negPn.
case: (arg_minnP (P := fun p => b p != c p) (fun p => enum_rank p) p0P) => p /eqP pP least; exists p; split=> // q qp.
by apply/eqP; apply: contraTT qp => /least; rewrite /before -leqNgt.
Qed.

Lemma lexlessP b c :
  reflect (exists2 p, forall q, before q p -> b q = c q & before (b p) (c p)) (lexless b c).
Proof.
apply: (iffP existsP) => [[p /andP[/forallP bc pp]]|[p bc pp]]; exists p => //.
  by move=> q qp; apply/eqP/(implyP (bc q)).
by rewrite pp andbT; apply/forallP=> q; apply/implyP=> /bc->.
Qed.

Lemma lexless_irr : irreflexive lexless.
Proof. by move=> b; apply/lexlessP=> -[p _]; rewrite before_irr. Qed.

Lemma lexless_trans : transitive lexless.
Proof.
move=> c b d /lexlessP[p bc pp] /lexlessP[q cd qq]; apply/lexlessP.
have [pq|/before_total[pq|qp]] := eqVneq p q.
- exists p => [r rp|]; last by apply: before_trans pp _; rewrite pq.
  by rewrite bc // cd // -pq.
- exists p => [r rp|]; last by rewrite -cd.
  by rewrite bc // cd //; apply: before_trans rp pq.
exists q => [r rq|]; last by rewrite bc.
by rewrite bc ?cd //; apply: before_trans rq qp.
Qed.

Lemma lexless_first b c p : first_difference b c p -> before (b p) (c p) -> lexless b c.
Proof. by case=> bc _ pp; apply/lexlessP; exists p. Qed.

End Lexicographic.

(* Two involutions differ first at a place that both of them send to a later one, or fix. *)
Lemma first_difference_involution (T : finType) (b c : {ffun T -> T}) p :
  involutive b -> involutive c -> first_difference b c p ->
  ~~ before (b p) p /\ ~~ before (c p) p.
Proof.
move=> bK cK [bc ne]; split; apply/negP=> lt; apply: ne; have := bc _ lt.
  by rewrite bK => {2}->; rewrite cK.
by rewrite cK => {1}<-; rewrite bK.
Qed.
