(* One n for every n: the reduced system of U(n) does not change from r on.

   r is the number of white places (copies of V); the others are black (copies of the dual). The reduced system at n
   asks of a tensor z on words with n letters: z u is a function x of the kernel of u; it is 0 unless every letter
   stands on as many white places as black ones; and every E_ja, j != a, kills z:

       sum over white p with u p = j of z (u with a at p)  =  sum over black p with u p = a of z (u with j at p).

   Theorem (unitary_every_n): a function x of the set partitions solves the system at n >= r if and only if it solves it
   at n' >= r. So completeness of a family of diagrams at one n proves it at all n from r on.

   Proof: as in EveryN. If a term of the equation of u' is not 0 then j has one white place too many, a one black place,
   and all other letters are balanced. A word u at n with the same kernel has the same equation. If there is none then
   u' has more than r letters, so j stands on one white place alone and a on one black place, and both sides are one
   term each, with equal kernels. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Kernels EveryN.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Unitary.
Variables (T : finType) (white : pred T) (R : comRingType).
Implicit Types (P : {set {set T}}) (B : {set T}) (x : {set {set T}} -> R).

Definition balanced P := [forall B in P, #|[set p in B | white p]| == #|[set p in B | ~~ white p]|].

(* the places of one colour with the letter c *)
Definition count n (colour : pred T) (u : word T 'I_n) c := #|[set p | colour p && (u p == c)]|.

Lemma balanced_kern n (u : word T 'I_n) :
  reflect (forall c, count white u c = count (predC white) u c) (balanced (kern u)).
Proof.
have block (colour : pred T) p : [set q in pblock (kern u) p | colour q] = [set q | colour q && (u q == u p)].
  by apply/setP=> q; rewrite !inE mem_pblock_kern eq_sym andbC.
apply: (iffP forall_inP) => [bal c|bal B Bu].
  have [none|[p]] := set_0Vmem [set p | u p == c]; last first.
    rewrite inE => /eqP <-; have /eqP := bal _ (pblock_in p (kern_partition u)).
    by rewrite (block white) (block (predC white)).
  have zero colour : count colour u c = 0%N.
    by apply: eq_card0 => p; rewrite inE; have /setP/(_ p) := none; rewrite !inE => ->; rewrite andbF.
  by rewrite !zero.
have pu := kern_partition u; have [p pB] := block_place pu Bu; have [_ tI _] := and3P pu.
by rewrite -(def_pblock tI Bu pB) (block white) (block (predC white)); apply/eqP/bal.
Qed.

Lemma count_put n (colour : pred T) (u : word T 'I_n) p a c :
  (count colour (put u p a) c + (colour p && (c == u p)) = count colour u c + (colour p && (c == a)))%N.
Proof.
pose f (v : word T 'I_n) q : nat := colour q && (v q == c).
have card_f (v : word T 'I_n) : count colour v c = (f v p + \sum_(q | q != p) f v q)%N.
  rewrite /count -sum1_card big_mkcond (bigD1 p) //=; congr (_ + _)%N; first by rewrite inE /f; case: (colour p && _).
  by apply: eq_bigr => q _; rewrite inE /f; case: (colour q && _).
rewrite !card_f; have -> : (\sum_(q | q != p) f (put u p a) q = \sum_(q | q != p) f u q)%N.
  by apply: eq_bigr => q qp; rewrite /f putE (negbTE qp).
by rewrite /f putE eqxx (eq_sym c a) (eq_sym c (u p)) addnAC [RHS]addnAC; congr (_ + _)%N; rewrite addnC.
Qed.

Definition white_side n x (j a : 'I_n) (u : word T 'I_n) := \sum_(p | white p && (u p == j)) x (kern (put u p a)).
Definition black_side n x (j a : 'I_n) (u : word T 'I_n) := \sum_(p | ~~ white p && (u p == a)) x (kern (put u p j)).
Definition unitary_solution n x :=
  (forall P, ~~ balanced P -> x P = 0) /\
  forall (u : word T 'I_n) j a, j != a -> white_side x j a u = black_side x j a u.

(* a term that is not 0 *)
Definition excess n (u : word T 'I_n) j a :=
  [forall c, count white u c + (c == a) == count (predC white) u c + (c == j)]%N.

Lemma excess_white n (u : word T 'I_n) p a : white p -> balanced (kern (put u p a)) -> excess u (u p) a.
Proof.
move=> wp /balanced_kern bal; apply/forallP=> c; have := count_put white u p a c; rewrite wp /= => <-.
by have := count_put (predC white) u p a c; rewrite /= wp /= !addn0 bal => ->.
Qed.

Lemma excess_black n (u : word T 'I_n) p j : ~~ white p -> balanced (kern (put u p j)) -> excess u j (u p).
Proof.
move=> wp /balanced_kern bal; apply/forallP=> c; have := count_put (predC white) u p j c; rewrite /= wp /= => <-.
by have := count_put white u p j c; rewrite (negbTE wp) /= !addn0 bal => ->.
Qed.

(* with more than r letters, j stands on one white place alone, a on one black place *)
Lemma excess_letters n (u : word T 'I_n) j a : j != a -> excess u j a -> (#|[set p | white p]| < #|kern u|)%N ->
  [/\ count white u j = 1%N, count (predC white) u j = 0%N,
      count white u a = 0%N & count (predC white) u a = 1%N].
Proof.
move=> ja /forallP ex; rewrite card_kern; set W := [set u p | p in T] => lt.
have exE c := eqP (ex c); have exj := exE j; have exa := exE a.
rewrite eqxx (negbTE ja) addn0 addn1 in exj; rewrite eqxx eq_sym (negbTE ja) addn0 addn1 in exa.
have inW (colour : pred T) c : (0 < count colour u c)%N -> c \in W.
  by rewrite card_gt0 => /set0Pn[p]; rewrite inE => /andP[_ /eqP <-]; apply: imset_f.
have jW : j \in W by apply: (inW white); rewrite exj.
have aW : (a \in W) && (a != j) by rewrite eq_sym ja andbT (inW (predC white)) // -exa.
have some c : c \in W -> (c != j) && (c != a) -> (0 < count white u c)%N.
  move=> /imsetP[p _ ->] /andP[/negbTE pj /negbTE pa]; have := exE (u p); rewrite pj pa !addn0 => wk.
  case: (boolP (white p)) => wp; [|rewrite wk]; by apply/card_gt0P; exists p; rewrite inE /= wp eqxx.
have whites : #|[set p | white p]| = (\sum_(c in W) count white u c)%N.
  rewrite -sum1_card (eq_bigl white) => [|p]; last by rewrite inE.
  rewrite (partition_big u (mem W)) /= => [|p _]; last exact: imset_f.
  by apply: eq_bigr => c _; rewrite sum1dep_card.
rewrite whites (bigD1 j jW) (bigD1 a aW) /= -sum1_card (bigD1 j jW) (bigD1 a aW) /= !addnA in lt.
have few : (\sum_(c in W | (c != j) && (c != a)) 1 <= \sum_(c in W | (c != j) && (c != a)) count white u c)%N.
  by apply: leq_sum => c /andP[cW ca]; apply: some.
have {lt few} : (count white u j + count white u a < 2)%N.
  rewrite -(ltn_add2r (\sum_(c in W | (c != j) && (c != a)) 1)); apply: leq_ltn_trans (leq_add (leqnn _) few) _.
  by move: lt; do 2![rewrite (eq_bigl _ _ (fun c => esym (andbA (c \in W) (c != j) (c != a))))].
rewrite exj addSn !ltnS leqn0 addn_eq0 => /andP[/eqP kj /eqP wa].
by rewrite -exa wa kj.
Qed.

Lemma unitary_same n n' x : (#|[set p | white p]| <= n)%N -> unitary_solution n x -> unitary_solution n' x.
Proof.
move=> rn [x0 xe]; split=> // u' j a ja.
have [ex|no] := boolP (excess u' j a); last first.
  rewrite /white_side /black_side !big1 // => p /andP[wp /eqP up]; apply: x0; apply: contraNN no => bal.
    by rewrite -up; apply: excess_black.
  by rewrite -up; apply: excess_white.
have exE c := eqP (forallP ex c).
have [p] : exists p, p \in [set p | white p && (u' p == j)].
  by apply/set0Pn; rewrite -card_gt0; have := exE j; rewrite /count eqxx (negbTE ja) addn0 addn1 => ->.
rewrite inE => /andP[wp /eqP up].
have [q] : exists q, q \in [set q | ~~ white q && (u' q == a)].
  by apply/set0Pn; rewrite -card_gt0; have := exE a; rewrite /count eqxx eq_sym (negbTE ja) addn0 addn1 => <-.
rewrite inE => /andP[wq /eqP uq].
have [few|many] := leqP #|kern u'| n.
  have [u _ uu'] : exists2 u : word T 'I_n, (forall p, u p = number (kern u') p :> nat) & kern u = kern u'.
    by apply: number_word; rewrite /few_blocks kern_partition.
  have sameE := (kern_same u u').1 uu'; have := xe u (u p) (u q); rewrite sameE up uq ja => /(_ isT).
  have -> : white_side x (u p) (u q) u = white_side x j a u'.
    rewrite -up -uq; apply: eq_big => [t|t _]; first by rewrite sameE.
    by rewrite (kern_put t q uu').
  move=> ->; rewrite -up -uq; apply: eq_big => [t|t _]; first by rewrite sameE.
  by rewrite (kern_put t p uu').
have [wj kj wa ka] := excess_letters ja ex (leq_ltn_trans rn many).
have once colour b r t : count colour u' b = 1%N -> colour r -> u' r = b -> colour t && (u' t == b) = (t == r).
  move=> /eqP/cards1P[t0 /setP tE] cr ur; have := tE t; have := tE r; rewrite !inE cr ur eqxx => /esym/eqP->.
  by move=> ->.
rewrite /white_side /black_side (big_pred1 p) => [|t]; last exact: once.
rewrite (big_pred1 q) => [|t]; last exact: (once (predC white)).
congr x; rewrite -(kern_act (tperm j a)); congr kern; apply/ffunP=> t; rewrite actE !putE.
have none colour b : count colour u' b = 0%N -> colour t -> u' t != b.
  by move/eqP; rewrite cards_eq0 => /eqP/setP/(_ t); rewrite !inE => + ct; rewrite ct => /negbT.
have [->|tp] := eqVneq t p; first by rewrite tpermR; case: eqP => [_|_]; rewrite ?up.
have [->|tq] := eqVneq t q; first by rewrite uq tpermR.
rewrite tpermD // eq_sym; case: (boolP (white t)) => wt.
- by apply: contra_neqN tp => /eqP tj; have := once white j p t wj wp up; rewrite wt tj eqxx => /esym/eqP.
- exact: (none (predC white)).
- exact: (none white).
by apply: contra_neqN tq => /eqP ta; have := once (predC white) a q t ka wq uq; rewrite /= wt ta eqxx => /esym/eqP.
Qed.

Theorem unitary_every_n n n' x : (#|[set p | white p]| <= n)%N -> (#|[set p | white p]| <= n')%N ->
  unitary_solution n x <-> unitary_solution n' x.
Proof. by move=> rn rn'; split; apply: unitary_same. Qed.
End Unitary.
