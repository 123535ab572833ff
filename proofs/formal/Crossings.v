(* Theorem. For every n = 2q, over any commutative ring, the Brauer diagrams without q + 1 edges each two of which
   cross (crossing b <= q) span, with their signed tensors for the symplectic form, all that those of all Brauer
   diagrams span.

   The Pfaffian of the 2q + 2 ends of q + 1 edges is a relation between the diagrams with all matchings of these
   places (NonnestingBasis.v). Here the order is that of a weight: the sum over the edges p < p' of (m + p) p', p =
   0, ..., m - 1. Two edges that do not cross, p < p' < r < r' or p < r < r' < p', can be exchanged for two that do,
   p r and p' r' or p r' and r p', and the weight grows (exchange_larger). So in a matching of largest weight all
   edges cross, and there is only one matching of this kind: first with middle, second with the next one
   (all_crossing_unique). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Triangles Straightening Chains Nestings Turns NonnestingBasis.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.

Lemma weight_apart i j k l m : i < j -> j < k -> k < l -> l < m ->
  (m + i) * j + (m + k) * l < (m + i) * k + (m + j) * l.
Proof.
move=> _ jk _ lm; rewrite -(subnK (ltnW jk)) mulnDr addnCA [(_ + (m + j)) * l]mulnDl !addnA ltn_add2r.
by rewrite addnC ltn_add2r mulnC [(m + i) * _]mulnC mulnC ltn_mul2l subn_gt0 jk ltn_addr.
Qed.

Lemma weight_nested i j k l m : i < j -> j < k -> k < l -> l < m ->
  (m + i) * l + (m + j) * k < (m + i) * k + (m + j) * l.
Proof.
move=> ij _ kl _; rewrite -(subnK (ltnW ij)) [m + (_ + i)]addnCA.
have d0 : 0 < j - i by rewrite subn_gt0.
move: (m + i) (j - i) d0 => n d d0; rewrite !mulnDl addnCA [X in _ < X]addnCA [n * k + _]addnC ltn_add2r.
by rewrite ltn_mul2l d0.
Qed.

Section Crossings.
Variable T : finType.
Implicit Types (b c : {ffun T -> T}) (p r x y : T) (A B : {set T}) (s : {perm T}).

Definition crosses b p r := [&& before (lo b p) (lo b r), before (lo b r) (hi b p) & before (hi b p) (hi b r)].
Definition crossing b := longest (crosses b).

Definition weight b := \sum_(p | opens b p) (#|T| + enum_rank p) * enum_rank (b p).
(* of two edges with ends in B the second one opens before the first one closes, and closes after it *)
Definition all_crossing B b := forall p r, p \in B -> r \in B -> opens b p -> opens b r -> before p r ->
  before r (b p) && before (b p) (b r).

Lemma weight_all b : weight b = \sum_p (if opens b p then (#|T| + enum_rank p) * enum_rank (b p) else 0).
Proof. by rewrite /weight big_mkcond. Qed.

(* Two edges on x1 < x2 < x3 < x4 become crossing ones, all others stay. *)
Lemma exchange_larger b c x1 x2 x3 x4 : perfect b -> perfect c ->
  before x1 x2 -> before x2 x3 -> before x3 x4 -> c x1 = x3 -> c x2 = x4 ->
  (b x1 = x2 /\ b x3 = x4) \/ (b x1 = x4 /\ b x2 = x3) ->
  (forall p, p != x1 -> p != x2 -> p != x3 -> p != x4 -> b p = c p) -> weight b < weight c.
Proof.
move=> bP cP lt12 lt23 lt34 c1 c2 b_edges same; have bK := perfectK bP; have cK := perfectK cP.
have lt13 := before_trans lt12 lt23; have lt24 := before_trans lt23 lt34; have lt14 := before_trans lt12 lt24.
have split4 (f : T -> nat) : \sum_p f p = f x1 + (f x2 + (f x3 + (f x4 +
    \sum_(p | [&& p != x1, p != x2, p != x3 & p != x4]) f p))).
  rewrite (bigD1 x1) // (bigD1 x2) /=; last by rewrite eq_sym before_neq.
  rewrite (bigD1 x3) /=; last by rewrite !(eq_sym x3) !before_neq.
  rewrite (bigD1 x4) /=; last by rewrite !(eq_sym x4) !before_neq.
  by do 4!congr (_ + _); apply: eq_bigl => p; rewrite !andbA.
rewrite !weight_all !split4; have c3 : c x3 = x1 by rewrite -c1 cK.
have c4 : c x4 = x2 by rewrite -c2 cK.
rewrite [X in _ < _ + (_ + (_ + (_ + X)))](eq_bigr
    (fun p => if opens b p then (#|T| + enum_rank p) * enum_rank (b p) else 0)); last first.
  by move=> p /and4P[n1 n2 n3 n4]; rewrite /opens same.
rewrite !addnA ltn_add2r /opens c1 c2 c3 c4 lt13 lt24 (before_asym lt13) (before_asym lt24) !addn0.
have := ltn_ord (enum_rank x4); move: lt12 lt23 lt34 (lt14) => l12 l23 l34 l14.
case: b_edges => [[b1 b3]|[b1 b2]].
  have b2 : b x2 = x1 by rewrite -b1 bK.
  have b4 : b x4 = x3 by rewrite -b3 bK.
  rewrite b1 b2 b3 b4 l12 l34 (before_asym l12) (before_asym l34) !addn0.
  by move=> ltm; apply: weight_apart.
have b4 : b x4 = x1 by rewrite -b1 bK.
have b3 : b x3 = x2 by rewrite -b2 bK.
rewrite b1 b2 b3 b4 l14 l23 (before_asym l14) (before_asym l23) !addn0.
by move=> ltm; apply: weight_nested.
Qed.

Lemma opener_neq b p : perfect b -> ~~ before (b p) p -> opens b p.
Proof. by move=> bP /not_before[e|//]; have := perfect_neq p bP; rewrite {1}e eqxx. Qed.

(* Half of the ends open their edges. *)
Lemma card_openers b B : perfect b -> (forall p, (b p \in B) = (p \in B)) ->
  #|B| = (#|[set p in B | opens b p]|).*2.
Proof.
move=> bP bB; rewrite -addnn -(card_ends bP) => [|p r]; last first.
  by rewrite !inE => /andP[_ op] /andP[_ or]; rewrite /lo op or.
apply: eq_card => p; rewrite !inE; apply/idP/orP => [pB|[/andP[]//|/imsetP[r]]].
  case op: (opens b p); [left|right]; rewrite ?pB //.
  by apply/imsetP; exists (b p); rewrite ?(perfectK bP) // inE bB pB (opens_image bP) op.
by rewrite inE => /andP[rB _] ->; rewrite bB.
Qed.

Section Unique.
Variables (b c : {ffun T -> T}) (B : {set T}).
Hypotheses (bP : perfect b) (cP : perfect c).
Hypotheses (bB : forall p, (b p \in B) = (p \in B)) (cB : forall p, (c p \in B) = (p \in B)).
Hypotheses (b_cross : all_crossing B b) (c_cross : all_crossing B c).

Lemma all_crossing_first p : (forall r, r \notin B -> b r = c r) -> first_difference b c p -> ~~ before (b p) (c p).
Proof.
move=> outside diff; apply/negP=> lt; have bK := perfectK bP; have cK := perfectK cP.
have [/(opener_neq bP) op /(opener_neq cP) oq] := first_difference_involution bK cK diff; have [same ne] := diff.
have pB : p \in B by apply: contra_notT ne => /outside.
(* a place that closes an edge of c, not after b p, has opened it before p, or is c p *)
have closes x : x \in B -> ~~ opens c x -> ~~ before (b p) x -> before (c x) p.
  move=> xB ox /not_before x_bp; have ocx : opens c (c x) by rewrite (opens_image cP).
  have xc : before x (c p) by case: x_bp => [<-//|/before_trans]; apply.
  have [e|/before_total[//|pz]] := eqVneq (c x) p; first by rewrite -e cK before_irr in xc.
  have /andP[_] : before (c x) (c p) && before (c p) (c (c x)) by apply: c_cross; rewrite ?cB.
  by rewrite cK (before_asym xc).
have yB : b p \in B by rewrite bB.
have oy : opens c (b p).
  apply: contraT => oy; have zp := closes _ yB oy (negbT (before_irr _)).
  by have := same _ zp; rewrite cK => /(inv_inj bK) e; rewrite e before_irr in zp.
have : ~~ ([set x in B | opens b x] \subset [set x in B | opens c x]).
  apply/negP=> sub; have : [set x in B | opens b x] == [set x in B | opens c x].
    by rewrite eqEcard sub /= -leq_double -(card_openers bP bB) -(card_openers cP cB).
  by move/eqP/setP/(_ (b p)); rewrite !inE yB (opens_image bP) op oy.
case/subsetPn=> x; rewrite !inE => /andP[xB ox]; rewrite xB /= => ocx.
have [e|/before_total[xp|px]] := eqVneq x p; first by rewrite e oq in ocx.
  by move: ocx; rewrite /opens -(same _ xp) -/(opens b x) ox.
have /andP[x_bp _] := b_cross pB xB op ox px.
have zp : before (c x) p by apply: closes => //; rewrite (before_asym x_bp).
have bz := same _ zp; rewrite cK in bz.
have : opens b (c x) by rewrite /opens bz; apply: before_trans zp px.
by rewrite -(bK (c x)) bz (opens_image bP) ox.
Qed.
End Unique.

Lemma all_crossing_unique b c B : perfect b -> perfect c ->
  (forall p, (b p \in B) = (p \in B)) -> (forall p, (c p \in B) = (p \in B)) ->
  (forall p, p \notin B -> b p = c p) -> all_crossing B b -> all_crossing B c -> b = c.
Proof.
move=> bP cP bB cB same b_cross c_cross; apply/eqP; apply: contraT => /differ_first[p diff].
have [bc ne] := diff; have /before_total[lt|lt] : b p != c p by apply/eqP.
  by have := all_crossing_first bP cP bB cB b_cross c_cross same diff; rewrite lt.
have := @all_crossing_first c b B cP bP cB bB c_cross b_cross p; rewrite lt => H.
suff : ~~ true by []; apply: H => [r /same //|].
by split=> [r /bc //|e]; apply: ne.
Qed.

Section Largest.
Variables (b : {ffun T -> T}) (A : {set T}).
Hypotheses (bP : perfect b) (crossed : chain (crosses b) A).
Let bK : involutive b := perfectK bP.
Let B := A :|: b @: A.

Lemma crossed_lo_inj : {in A &, injective (lo b)}.
Proof.
move=> p r pA rA e; apply/eqP; apply: contraT => /eqP/(chainP _ _ crossed p r pA rA).
by rewrite /crosses e before_irr => -[].
Qed.

Lemma crossed_all : all_crossing B b.
Proof.
have in_A p : p \in B -> opens b p -> exists2 r, r \in A & lo b r = p /\ hi b r = b p.
  case/setUP=> [pA|/imsetP[r rA ->]] op; first by exists p; rewrite // /lo /hi op.
  by exists r; rewrite // -(lo_image bP) -(hi_image bP) /lo /hi op.
move=> p r /in_A pB /in_A rB /pB[p' pA [lop hip]] /rB[r' rA [lor hir]] lt.
have ne : p' <> r' by move=> e; rewrite -lop e lor before_irr in lt.
have [/and3P[]|/and3P[]] := chainP _ _ crossed p' r' pA rA ne; rewrite lop lor ?hip ?hir.
  by move=> _ -> ->.
by move=> lt'; rewrite (before_asym lt) in lt'.
Qed.

Lemma carried_inside c : carried B b c -> [/\ perfect c, forall p, (c p \in B) = (p \in B) & {in ~: B, b =1 c}].
Proof.
case/carriedP=> s sB <-; split; first exact: carry_perfect.
  by move=> p; rewrite ffunE perm_closed // end_image // perm_closed // perm_onV.
move=> p; rewrite inE => pB; rewrite ffunE (out_perm (perm_onV sB) pB).
by rewrite (out_perm sB) // end_image.
Qed.

(* In a matching of the ends of largest weight all edges cross. *)
Lemma heaviest_all_crossing c : carried B b c -> (forall d, carried B b d -> weight d <= weight c) -> all_crossing B c.
Proof.
move=> bc heaviest p r pB rB op or lt; have [cP cB _] := carried_inside bc; have cK := perfectK cP.
have swap x y : x \in B -> y \in B -> weight (carry (tperm x y) c) <= weight c.
  move=> xB yB; apply: heaviest; have [s sB <-] := carriedP _ _ _ bc; rewrite -carry_mul.
  apply/carriedP; exists (s * tperm x y)%g => //; apply: perm_onM => //; apply/subsetP=> z.
  by rewrite inE; case: tpermP => [->|->|]; rewrite ?eqxx.
have swapE x y z : carry (tperm x y) c z = tperm x y (c (tperm x y z)) by rewrite ffunE tpermV.
have pr := before_neq lt; have crB : c r \in B by rewrite cB.
have [lt'|/not_before[e|apart]] := boolP (before r (c p)); last 2 first.
- by rewrite e (opens_image cP) op in or.
- have := swap (c p) r; rewrite cB => /(_ pB rB); rewrite leqNgt => /negP[].
  apply: (@exchange_larger c _ p (c p) r (c r)) => //; first exact: carry_perfect; rewrite ?swapE.
  + by rewrite [tperm _ _ p]tpermD ?tpermL ?perfect_neq // eq_sym.
  + by rewrite tpermL tpermD // ?(inj_eq (inv_inj cK)) // eq_sym perfect_neq.
  + by left.
  move=> z zp zcp zr zcr; rewrite swapE [tperm _ _ z]tpermD 1?eq_sym // tpermD //.
    by rewrite (inj_eq (inv_inj cK)) eq_sym.
  by rewrite -(inj_eq (inv_inj cK)) cK eq_sym.
have /before_total[->//|nest] : c p != c r by rewrite (inj_eq (inv_inj cK)).
have := swap p r pB rB; rewrite leqNgt => /negP[].
apply: (@exchange_larger c _ p r (c r) (c p)) => //; first exact: carry_perfect; rewrite ?swapE.
- by rewrite tpermL tpermD // ?before_neq // (before_trans lt or).
- by rewrite tpermR tpermD // ?before_neq // (before_trans lt lt').
- by right.
move=> z zp zr zcr zcp; rewrite swapE [tperm _ _ z]tpermD 1?eq_sym // tpermD //.
  by rewrite -(inj_eq (inv_inj cK)) cK eq_sym.
by rewrite -(inj_eq (inv_inj cK)) cK eq_sym.
Qed.

Lemma crossed_heaviest s : perm_on B s -> carry s b = b \/ weight (carry s b) < weight b.
Proof.
move=> sB; have bb : carried B b b by apply/carriedP; exists 1%g; rewrite ?perm_on1 ?carry1.
have unique c : carried B b c -> (forall d, carried B b d -> weight d <= weight c) -> c = b.
  move=> bc heaviest; have [cP cB same] := carried_inside bc; apply/esym.
  apply: (all_crossing_unique bP cP (end_image bP A) cB) => [p pB||]; first by rewrite same // inE.
    exact: crossed_all.
  exact: heaviest_all_crossing.
case: (arg_maxnP weight bb) => c bc heaviest; have e := unique c bc heaviest; rewrite e in heaviest.
have sb : carried B b (carry s b) by apply/carriedP; exists s.
have le : weight (carry s b) <= weight b := heaviest _ sb.
move: le; rewrite leq_eqVlt => /orP[/eqP w|]; [left|by right].
by apply: unique sb _ => d /heaviest; rewrite w.
Qed.
End Largest.
End Crossings.
