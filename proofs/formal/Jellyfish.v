(* Tensors that the even permutations fix: the halves X+_P and X-_P of the orbits, and the jellyfish J_P.

   Let P be a set partition of the places with at most n blocks, numbered in the order of their first places. For every
   word u with the kernel P some permutation s takes the number of each block to the letter of u on it. With n - 1 or n
   blocks (P is wide) there is one such s, and u belongs to the half X+_P or X-_P by its sign. With fewer blocks (P is
   narrow) s may be followed by an exchange of two letters that do not occur, and both signs are possible.

   A jellyfish has the blocks of P on its tentacles, in their order: J_P u is 0 unless u has the kernel P, and then it
   is the sign of the permutation that takes 0, 1, ... to the letters of the blocks; with n - 1 blocks the last number
   goes to the letter that is missing. Here it is defined as the sum of the signs of all s that take the numbers to the
   letters: one, when P is wide (jellyfish_value, jellyfish_other); with fewer blocks the signs cancel
   (jellyfish_narrow).

   split_span and split_independent: the X_P of narrow P and the halves of wide ones are a basis of the tensors that the
   even permutations fix. jellyfish_span and jellyfish_independent: so are the D_P of all P with at most n blocks and
   the J_P of wide ones, if 2 is invertible. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Compositions Kernels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* the elements of A(n) *)
Definition even_permutation n (s : {perm 'I_n}) := ~~ odd_perm s.

Section Definitions.
Variables (T : finType) (n : nat) (R : ringType).
Implicit Types (P : {set {set T}}) (u : word T 'I_n) (s : {perm 'I_n}).

(* at most n - 2 blocks; n - 1 or n blocks *)
Definition narrow P := few_blocks n P && (#|P|.+1 < n)%N.
Definition wide P := few_blocks n P && (n <= #|P|.+1)%N.
(* s takes the number of every block to the letter of u on this block *)
Definition carries P u s := [forall p, s^-1%g (u p) == number P p :> nat].
(* X+_P for b = false, X-_P for b = true *)
Definition half P b u := [exists s, (odd_perm s == b) && carries P u s].
Definition half_orbit b P u : R := (half P b u)%:R.
Definition jellyfish P u : R := \sum_(s | carries P u s) (-1) ^+ odd_perm s.
End Definitions.
Arguments narrow {T}. Arguments wide {T}.

Section Halves.
Variables (T : finType) (n : nat).
Hypothesis n_gt1 : (1 < n)%N.
Implicit Types (P : {set {set T}}) (u v w : word T 'I_n) (s t : {perm 'I_n}) (b : bool).

Lemma carriesP P w (wP : forall p, w p = number P p :> nat) u s : reflect (u = act s w) (carries P u s).
Proof.
apply: (iffP forallP) => [H|-> p]; last by rewrite actE permK wP.
apply/ffunP=> p; rewrite actE; apply: (canRL (permKV s)); apply: val_inj.
by rewrite /= wP; apply/eqP/H.
Qed.

Lemma odd_exists : exists s : {perm 'I_n}, odd_perm s.
Proof.
exists (tperm (Ordinal (ltnW n_gt1)) (Ordinal n_gt1)).
by rewrite odd_tperm -val_eqE.
Qed.

(* a word with at most n - 2 letters is fixed by an odd permutation *)
Lemma narrow_fixed u : (#|kern u|.+1 < n)%N -> exists2 s, odd_perm s & act s u = u.
Proof.
rewrite card_kern => lt.
have /card_gt1P[a [b [aU bU ab]]] : (1 < #|~: [set u p | p in T]|)%N.
  by rewrite -(ltn_add2l #|[set u p | p in T]|) cardsC card_ord addn1.
exists (tperm a b); first by rewrite odd_tperm.
apply/ffunP=> p; rewrite actE tpermD //; first by apply: contraTneq aU => ->; rewrite inE negbK imset_f.
by apply: contraTneq bU => ->; rewrite inE negbK imset_f.
Qed.

(* a word with n - 1 or n letters is fixed by the identity alone *)
Lemma wide_fixed u s : (n <= #|kern u|.+1)%N -> act s u = u -> s = 1%g.
Proof.
rewrite card_kern => le su; have fixed a : a \in [set u p | p in T] -> s a = a.
  by case/imsetP=> p _ ->; rewrite -[in RHS]su actE.
apply/permP=> a; rewrite perm1; case: (boolP (a \in [set u p | p in T])) => [/fixed//|aU].
have saU : s a \notin [set u p | p in T].
  by apply: contraNN aU => saU; rewrite -(perm_inj (fixed _ saU)).
have : (#|~: [set u p | p in T]| <= 1)%N.
  by rewrite -(leq_add2l #|[set u p | p in T]|) cardsC card_ord addn1.
by move/card_le1_eqP=> /(_ a (s a)); rewrite !inE aU saU => ->.
Qed.

Lemma half_kern P b u : few_blocks n P -> half P b u -> kern u = P.
Proof.
move=> /number_word[w wP wk] /existsP[s /andP[_ /(carriesP wP)->]].
by rewrite kern_act.
Qed.

Lemma kern_half u : exists b, half (kern u) b u.
Proof.
have [w wP] := number_word (kern_few u); case/same_kern=> s su; exists (odd_perm s).
by apply/existsP; exists s; rewrite eqxx; apply/carriesP.
Qed.

Lemma half_act P b u s : few_blocks n P -> half P b (act s u) = half P (b (+) odd_perm s) u.
Proof.
move=> /number_word[w wP _]; suff imp t c v : half P c v -> half P (c (+) odd_perm t) (act t v).
  apply/idP/idP => [/(imp s^-1%g)|/(imp s)]; first by rewrite actK odd_permV.
  by rewrite -addbA addbb addbF.
case/existsP=> r /andP[/eqP <- /(carriesP wP)->]; apply/existsP; exists (r * t)%g; rewrite odd_permM eqxx.
by apply/(carriesP wP); rewrite act_mul.
Qed.

(* A(n) is transitive on each half *)
Lemma same_half P b u v : few_blocks n P -> half P b u -> half P b v -> exists2 s, even_permutation s & act s u = v.
Proof.
move=> /number_word[w wP _] /existsP[s /andP[/eqP sb /(carriesP wP)->]] /existsP[t /andP[/eqP tb /(carriesP wP)->]].
exists (s^-1 * t)%g; first by rewrite /even_permutation odd_permM odd_permV sb tb addbb.
by rewrite act_mul actK.
Qed.

Lemma half_exists P b : few_blocks n P -> exists u, half P b u.
Proof.
move=> fP; have [w wP wk] := number_word fP; have [b' wb'] := kern_half w; rewrite wk in wb'.
have [s s_odd] := odd_exists; have [->|bb'] := eqVneq b b'; first by exists w.
by exists (act s w); rewrite half_act // s_odd; have -> : b (+) true = b' by case: b b' bb' {wb'} => -[].
Qed.

Lemma narrow_half P b u : narrow n P -> half P b u = (kern u == P).
Proof.
case/andP=> fP cP; apply/idP/eqP => [/(half_kern fP)//|uP].
have [c uc] := kern_half u; rewrite uP in uc; have [->//|bc] := eqVneq b c.
have [|s s_odd <-] := @narrow_fixed u; first by rewrite uP.
by rewrite half_act // s_odd; have -> : b (+) true = c by case: b c bc {uc} => -[].
Qed.

(* one permutation carries the block numbers to a word with n - 1 or n letters *)
Lemma wide_carries P u s t : wide n P -> carries P u s -> carries P u t -> s = t.
Proof.
case/andP=> fP cP; have [w wP wk] := number_word fP => /(carriesP wP) us /(carriesP wP) ut.
apply/eqP; rewrite eq_mulgV1; apply/eqP/(@wide_fixed w); first by rewrite wk.
by rewrite act_mul -us ut actK.
Qed.

Lemma wide_half P b u : wide n P -> half P b u -> ~~ half P (~~ b) u.
Proof.
move=> wP /existsP[s /andP[/eqP <- us]]; apply/existsP=> -[t /andP[/eqP ts ut]].
by move: ts; rewrite (wide_carries wP ut us); case: odd_perm.
Qed.

Lemma half_other u : wide n (kern u) -> half (kern u) false u = ~~ half (kern u) true u.
Proof. by move=> wu; have [b ub] := kern_half u; have := wide_half wu ub; case: b ub => -> //= /negbTE->. Qed.
End Halves.

(* Tensors that A(n) fixes. *)
Section Tensors.
Variables (T : finType) (n : nat) (R : comRingType).
Hypothesis n_gt1 : (1 < n)%N.
Implicit Types (P : {set {set T}}) (u v w : word T 'I_n) (s : {perm 'I_n}) (z : word T 'I_n -> R).

Definition even_invariant z := forall s u, even_permutation s -> z (act s u) = z u.

Lemma few_narrow_wide P : few_blocks n P = narrow n P || wide n P.
Proof. by rewrite /narrow /wide [(n <= _)%N]leqNgt; case: few_blocks => //=; case: (_ < n)%N. Qed.

Lemma narrowNwide P : narrow n P -> ~~ wide n P.
Proof. by case/andP=> _ lt; rewrite /wide leqNgt lt andbF. Qed.

Lemma half0 b P u : few_blocks n P -> P != kern u -> half_orbit R b P u = 0.
Proof. by move=> fP; rewrite /half_orbit; case: (boolP (half P b u)) => // /(half_kern fP)->; rewrite eqxx. Qed.

Lemma split_sum x (y : bool -> {set {set T}} -> R) u :
  \sum_(P | narrow n P) x P * partition_orbit R P u +
  \sum_(P | wide n P) (y false P * half_orbit R false P u + y true P * half_orbit R true P u) =
  if narrow n (kern u) then x (kern u) else y (half (kern u) true u) (kern u).
Proof.
rewrite orbit_sum (kernel_sum (u := u)) => [|P /andP[fP _] uP]; last by rewrite !half0 // !mulr0 addr0.
have := few_narrow_wide (kern u); rewrite kern_few; case: ifP => [nu _|_ /esym/= wu].
  by rewrite (negbTE (narrowNwide nu)) addr0.
have [b ub] := kern_half u; have := wide_half wu ub; rewrite wu add0r /half_orbit.
by case: b ub => -> /negbTE->; rewrite mulr1 mulr0 ?addr0 ?add0r.
Qed.

Lemma split_span z : even_invariant z <-> exists x y, forall u,
  z u = \sum_(P | narrow n P) x P * partition_orbit R P u +
  \sum_(P | wide n P) (y false P * half_orbit R false P u + y true P * half_orbit R true P u).
Proof.
split=> [zi|[x [y zE]] s u s_even]; last first.
  by rewrite !zE !split_sum !kern_act half_act ?kern_few // (negbTE s_even) addbF.
pose value b P := if [pick u | half P b u] is Some u then z u else 0.
have valueE P b u : few_blocks n P -> half P b u -> value b P = z u.
  move=> fP ub; rewrite /value; case: pickP => [v vb|/(_ u)]; last by rewrite ub.
  by have [s s_even <-] := same_half fP ub vb; rewrite zi.
exists (value true), value => u; rewrite split_sum; have [b ub] := kern_half u.
case: ifP => [nu|/negbT nu]; first by rewrite (valueE _ _ u) ?kern_few ?narrow_half.
rewrite (valueE _ _ u) ?kern_few //; case: (boolP (half (kern u) true u)) => // tu.
by case: b ub => // ub; rewrite ub in tu.
Qed.

Lemma split_independent x (y : bool -> {set {set T}} -> R) :
  (forall u, \sum_(P | narrow n P) x P * partition_orbit R P u +
   \sum_(P | wide n P) (y false P * half_orbit R false P u + y true P * half_orbit R true P u) = 0) ->
  (forall P, narrow n P -> x P = 0) /\ (forall P b, wide n P -> y b P = 0).
Proof.
move=> xy0; split=> [P nP|P b wP]; have fP : few_blocks n P by rewrite few_narrow_wide ?nP ?wP ?orbT.
  have [u uP] := half_exists n_gt1 true fP; have := xy0 u; rewrite split_sum.
  by rewrite (half_kern fP uP) nP.
have [u uP] := half_exists n_gt1 b fP; have := xy0 u; rewrite split_sum (half_kern fP uP).
have -> : narrow n P = false by apply/negbTE/negP=> /narrowNwide; rewrite wP.
by have := wide_half wP uP; case: b uP => [->|_ /negbTE->].
Qed.

(* X_P and J_P are the sum and the difference of the halves. *)
Lemma jellyfish_halves P u : wide n P -> jellyfish R P u = half_orbit R false P u - half_orbit R true P u.
Proof.
move=> wP; rewrite /jellyfish /half_orbit; case: (pickP (carries P u)) => [s us|no_s]; last first.
  have no_half b : half P b u = false by apply/existsP=> -[s]; rewrite no_s andbF.
  by rewrite big_pred0 // !no_half subrr.
rewrite (big_pred1 s) => [|t]; last first.
  by apply/idP/eqP => [ut|->//]; apply: wide_carries ut us.
have halfE b : half P b u = (odd_perm s == b).
  apply/existsP/eqP => [[t /andP[/eqP <- ut]]|sb]; first by rewrite (wide_carries wP ut us).
  by exists s; rewrite sb eqxx.
by rewrite !halfE; case: odd_perm; rewrite ?sub0r ?subr0.
Qed.

Lemma jellyfish_sum y u : \sum_(P | wide n P) y P * jellyfish R P u =
  if wide n (kern u) then y (kern u) * (-1) ^+ half (kern u) true u else 0.
Proof.
rewrite (kernel_sum (u := u)) => [|P wP uP]; last first.
  by rewrite jellyfish_halves // !half0 ?subrr ?mulr0 //; have /andP[] := wP.
case: ifP => // wu; rewrite jellyfish_halves // /half_orbit; congr (_ * _).
have [b ub] := kern_half u; have := wide_half wu ub.
by case: b ub => -> /negbTE->; rewrite ?sub0r ?subr0.
Qed.

(* what the jellyfish are: signs on the words with the kernel P, zero on all others *)
Fact jellyfish_value P w s : wide n P -> (forall p, w p = number P p :> nat) ->
  jellyfish R P (act s w) = (-1) ^+ odd_perm s.
Proof.
move=> wP wE; rewrite /jellyfish (big_pred1 s) // => t; have carries_s : carries P (act s w) s by apply/(carriesP wE).
by apply/idP/eqP => [ts|->//]; apply: wide_carries ts carries_s.
Qed.

Fact jellyfish_other P u : few_blocks n P -> kern u != P -> jellyfish R P u = 0.
Proof.
move=> /number_word[w wE wP] uP; rewrite /jellyfish big_pred0 // => s; apply/negbTE; apply: contraNN uP.
by move/(carriesP wE)=> ->; rewrite kern_act wP.
Qed.

(* the jellyfish of set partitions with fewer than n - 1 blocks are zero *)
Fact jellyfish_narrow P u : narrow n P -> jellyfish R P u = 0.
Proof.
case/andP=> fP cP; have [w wP wk] := number_word fP.
have [|t t_odd tw] := @narrow_fixed _ _ w; first by rewrite wk.
have carries_t s : carries P u (t * s)%g = carries P u s.
  by apply/(carriesP wP)/(carriesP wP); rewrite act_mul tw.
rewrite /jellyfish (bigID (fun s : {perm 'I_n} => odd_perm s)) /= (reindex_inj (mulgI t)) /=.
rewrite [X in X + _](eq_bigl (fun s => carries P u s && ~~ odd_perm s)) => [|s]; last first.
  by rewrite carries_t odd_permM t_odd.
by rewrite -big_split big1 //= => s /andP[_ s_even]; rewrite odd_permM t_odd (negbTE s_even) addNr.
Qed.
End Tensors.

Section Jellyfish.
Variables (T : finType) (n : nat) (R : comUnitRingType).
Hypothesis n_gt1 : (1 < n)%N.
Hypothesis two_unit : (2%:R : R) \is a GRing.unit.
Implicit Types (P : {set {set T}}) (u v w : word T 'I_n) (s : {perm 'I_n}) (z : word T 'I_n -> R).

Lemma jellyfish_span z : even_invariant z <-> exists x y, forall u,
  z u = \sum_(P | few_blocks n P) x P * partition_diagram R P u + \sum_(P | wide n P) y P * jellyfish R P u.
Proof.
pose D x u : R := \sum_(P | few_blocks n P) x P * partition_diagram R P u.
have diagrams := @diagram_span T n R (few_blocks n) (fun _ fP => fP) (fun _ _ _ fQ _ => fQ).
split=> [/split_span[x [y zE]]|[x [y zE]] s u s_even]; last first.
  have [x' xE] := (diagrams (D x)).1 (ex_intro _ x (fun=> erefl)).
  rewrite !zE -/(D x _) -/(D x _) !xE !orbit_sum !jellyfish_sum !kern_act half_act ?kern_few //.
  by rewrite (negbTE s_even) addbF.
pose h : R := 2%:R^-1; pose sum P := if narrow n P then x P else (y false P + y true P) * h.
pose dif P := (y false P - y true P) * h.
have h2 a : a * 2%:R * h = a by rewrite /h mulrK.
have [x' xE] : exists x', forall u, z u - \sum_(P | wide n P) dif P * jellyfish R P u = D x' u.
  apply/diagrams; exists sum => u; rewrite zE split_sum orbit_sum jellyfish_sum kern_few.
  have := few_narrow_wide n (kern u); rewrite kern_few /sum; case: ifP => [nu _|_ /esym/= wu].
    by rewrite (negbTE (narrowNwide nu)) subr0.
  rewrite wu /dif; apply: canLR (addrK _) _; case: half => /=; rewrite ?mulr1 ?mulrN1 -?mulrBl -?mulrDl.
    by rewrite opprB [y false _ + _]addrC addrACA subrr addr0 -mulr2n -mulr_natr h2.
  by rewrite addrACA subrr addr0 -mulr2n -mulr_natr h2.
by exists x', dif => u; rewrite -/(D x' u) -xE subrK.
Qed.

Lemma jellyfish_independent x y : (forall u,
  \sum_(P | few_blocks n P) x P * partition_diagram R P u + \sum_(P | wide n P) y P * jellyfish R P u = 0) ->
  (forall P, few_blocks n P -> x P = 0) /\ (forall P, wide n P -> y P = 0).
Proof.
pose D u := \sum_(P | few_blocks n P) x P * partition_diagram R P u.
pose J u := \sum_(P | wide n P) y P * jellyfish R P u; move=> DJ.
have DJ0 u : D u + J u = 0 := DJ u.
have few_coarser P Q : few_blocks n P -> few_blocks n Q -> coarser P Q -> few_blocks n Q by [].
have [t t_odd] := odd_exists n_gt1; have D_act u : D (act t u) = D u.
  by rewrite /D !(diagram_sum (n := n)) // !orbit_sum kern_act.
have J_act u : J (act t u) = - J u.
  rewrite /J !jellyfish_sum !kern_act half_act ?kern_few // t_odd addbT.
  case: ifP => [wu|_]; last by rewrite oppr0.
  by rewrite half_other //; case: (half _ _ u); rewrite /= ?mulrN1 ?mulr1 ?opprK.
have D0 u : D u = 0.
  have DmJ : D u - J u = 0 by rewrite -J_act -(D_act u) DJ0.
  have DD : D u + D u = (D u + J u) + (D u - J u) by rewrite addrACA subrr addr0.
  by apply: (mulIr two_unit); rewrite mul0r mulr_natr mulr2n DD DJ0 DmJ addr0.
have J0 u : J u = 0 by have := DJ0 u; rewrite D0 add0r.
split=> [|P wP]; first exact: (diagram_independent (n := n) _ few_coarser D0).
have fP : few_blocks n P by case/andP: wP.
have [u uP] := half_exists n_gt1 false fP; have := J0 u; rewrite /J jellyfish_sum (half_kern fP uP) wP.
by have /negbTE-> := wide_half wP uP; rewrite mulr1.
Qed.
End Jellyfish.
