(* One n for every n: the reduced system of O(n) does not change from n = m / 2 on.

   m is the number of places. The reduced system of order m at n asks of a tensor z on words with n letters:
     - z u depends only on the kernel of u, the set partition of the places by equal letters;
     - z u = 0 unless every letter stands on an even number of places;
     - every rotation E_ja - E_aj kills z:  sum_(u p = j) z (u with a at p) = sum_(u p = a) z (u with j at p).
   The first two say that z commutes with the signed permutations (hyperoctahedral_kernel).

   Theorem (orthogonal_every_n): let m <= 2 n and m <= 2 n', and let d_i be functions of set partitions. If the
   solutions at n are the combinations of the d_i (kern u), then so are the solutions at n'. Hence for any family of
   diagrams completeness at one n proves it at all of them, from m / 2 on.

   Proof: a solution is a function x of the even set partitions; they have at most m / 2 blocks, so they are kernels of
   words at n and at n'. The equation of u' at n' is that of a word u at n with the same kernel, if there is one. If not
   then u' has more than m / 2 letters, while some term of its equation is not 0, and so all letters but j and a stand
   on an even number of places, j and a on an odd one: then j and a stand once, all others twice, and the two sides of
   the equation are one term each, with equal kernels. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Kernels Hyperoctahedral Reduction.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Kernels of words with one letter changed. *)
Section Changed.
Variables (T : finType) (n n' : nat).
Implicit Types (u : word T 'I_n) (v : word T 'I_n').

Lemma kern_same u v : kern u = kern v <-> forall p q, (u p == u q) = (v p == v q).
Proof.
split=> [uv p q|uv]; first by rewrite -!mem_pblock_kern uv.
by apply: kern_eq (kern_partition v) _ => p q; rewrite mem_pblock_kern uv.
Qed.

Lemma kern_put u v r q : kern u = kern v -> kern (put u r (u q)) = kern (put v r (v q)).
Proof.
move/kern_same=> uv; apply/kern_same=> x y; rewrite !putE.
by case: (x == r); case: (y == r); rewrite ?eqxx ?uv.
Qed.
End Changed.

Section Even.
Variables (T : finType).
Implicit Types (P : {set {set T}}).

(* an even set partition has at most m / 2 blocks *)
Lemma even_few n P : (#|T| <= n.*2)%N -> partition P setT -> even P -> few_blocks n P.
Proof.
move=> mn pP eP; rewrite /few_blocks pP /= -leq_double; apply: leq_trans mn.
rewrite -cardsT (card_partition pP) -mul2n mulnC -sum_nat_const; apply: leq_sum => B BP.
have [p pB] := block_place pP BP; have := forall_inP eP B BP; have : (0 < #|B|)%N by apply/card_gt0P; exists p.
by case: #|B| => [|[|]].
Qed.

(* with more than m / 2 letters, all in even numbers but j and a, those two stand once *)
Lemma odd_letters n (u : word T 'I_n) (j a : 'I_n) (times := fun c => #|[set p | u p == c]|) : j != a ->
  (forall c, c != j -> c != a -> ~~ odd (times c)) -> odd (times j) -> odd (times a) -> (#|T| < #|kern u|.*2)%N ->
  times j = 1%N /\ times a = 1%N.
Proof.
move=> ja even_c odd_j odd_a; rewrite card_kern; set W := [set u p | p in T].
have times_gt0 c : c \in W -> (0 < times c)%N by case/imsetP=> p _ ->; apply/card_gt0P; exists p; rewrite inE.
have inW c : odd (times c) -> c \in W.
  rewrite /times; have [->|[p]] := set_0Vmem [set p | u p == c]; first by rewrite cards0.
  by rewrite inE => /eqP <- _; apply: imset_f.
have [jW aW] := (inW j odd_j, inW a odd_a); have ajW : (a \in W) && (a != j) by rewrite aW eq_sym.
have -> : #|T| = (\sum_(c in W) times c)%N.
  rewrite -sum1_card (partition_big u (mem W)) /= => [|p _]; last exact: imset_f.
  by apply: eq_bigr => c _; rewrite sum1_card /times; apply: eq_card => p; rewrite inE.
rewrite -mul2n mulnC -sum_nat_const !(bigD1 j jW) /= !(bigD1 a ajW) /= !addnA => lt.
have few : (\sum_(c in W | (c != j) && (c != a)) 2 <= \sum_(c in W | (c != j) && (c != a)) times c)%N.
  apply: leq_sum => c /and3P[cW cj ca]; have := times_gt0 c cW; have := even_c c cj ca.
  by case: (times c) => [|[|]].
have {lt few} : (times j + times a < 4)%N.
  rewrite -(ltn_add2r (\sum_(c in W | (c != j) && (c != a)) 2)); apply: leq_ltn_trans (leq_add (leqnn _) few) _.
  by move: lt; do 2![rewrite (eq_bigl _ _ (fun c => esym (andbA (c \in W) (c != j) (c != a))))].
by case: (times j) odd_j => [|[|[|[|x]]]] //; case: (times a) odd_a => [|[|[|[|y]]]] //; rewrite ?addnS.
Qed.
End Even.

Section EveryN.
Variables (T : finType) (R : comRingType).

(* the reduced system at n *)
Definition reduced_solution n (z : word T 'I_n -> R) :=
  [/\ forall u v, kern u = kern v -> z u = z v, forall u, ~~ even (kern u) -> z u = 0 &
      forall j a, j != a -> forall u, derive (rotation R j a) z u = 0].

Lemma reduced_eq n (z y : word T 'I_n -> R) : z =1 y -> reduced_solution z <-> reduced_solution y.
Proof.
suff one_way (a b : word T 'I_n -> R) : a =1 b -> reduced_solution a -> reduced_solution b.
  by move=> zy; split; apply: one_way => // u; rewrite zy.
move=> ab [ak a0 ae]; split=> [u v /ak|u /a0|i j ij u]; rewrite -?ab //.
by rewrite -(ae i j ij u); apply: derive_eqr => v; rewrite ab.
Qed.

(* the two sides of an equation *)
Definition side n (z : word T 'I_n -> R) (j a : 'I_n) (u : word T 'I_n) :=
  \sum_(p | u p == j) z (put u p a).

Lemma side_derive n (z : word T 'I_n -> R) j a u : derive (rotation R j a) z u = 0 <-> side z j a u = side z a j u.
Proof.
rewrite derive_rotation -/(side z j a u) -/(side z a j u).
by split=> [/eqP|->]; rewrite ?subrr // subr_eq0 => /eqP.
Qed.

(* changing one j to a leaves an even word: all letters are even but j and a *)
Lemma put_parity n (u : word T 'I_n) p a c : u p != a -> even (kern (put u p a)) ->
  odd #|[set q | u q == c]| = (c == a) || (c == u p).
Proof.
move=> pa /even_kern/(_ c); have card_put : (#|[set q | put u p a q == c]| + (c == u p) =
    #|[set q | u q == c]| + (c == a))%N.
  pose f (v : word T 'I_n) q : nat := v q == c.
  have card_f (v : word T 'I_n) : #|[set q | v q == c]| = (\sum_q f v q)%N.
    by rewrite -sum1_card big_mkcond; apply: eq_bigr => q _; rewrite inE /f; case: (v q == c).
  have split_f (v : word T 'I_n) : (\sum_q f v q = f v p + \sum_(q | q != p) f v q)%N by rewrite (bigD1 p).
  rewrite !card_f !split_f; have -> : (\sum_(q | q != p) f (put u p a) q = \sum_(q | q != p) f u q)%N.
    by apply: eq_bigr => q qp; rewrite /f putE (negbTE qp).
  by rewrite /f putE eqxx (eq_sym c a) (eq_sym c (u p)) addnAC [RHS]addnAC; congr (_ + _)%N; rewrite addnC.
move/negbTE=> od; have := congr1 odd card_put; rewrite !oddD !oddb od addFb => cu.
have -> : odd #|[set q | u q == c]| = (c == u p) (+) (c == a) by rewrite cu -addbA addbb addbF.
by have [->|_] := eqVneq c (u p); rewrite ?(negbTE pa) ?addFb ?orbF.
Qed.

(* the reduced system as equations for a function x of set partitions, with the letters of words at n *)
Definition partition_solution n (x : {set {set T}} -> R) :=
  (forall P, ~~ even P -> x P = 0) /\
  forall (u : word T 'I_n) j a, j != a -> side (fun v => x (kern v)) j a u = side (fun v => x (kern v)) a j u.

Lemma same_system n n' x : (#|T| <= n.*2)%N -> partition_solution n x -> partition_solution n' x.
Proof.
move=> mn [x0 xe]; split=> // u' j a ja; pose y (v : word T 'I_n') := x (kern v).
(* one term that is not 0 *)
wlog [p /andP[/eqP up ep]] : j a ja / exists p, (u' p == j) && even (kern (put u' p a)).
  move=> main; have [some|none] := boolP [exists p, (u' p == j) && even (kern (put u' p a))].
    by apply: main => //; apply/existsP.
  have [some|none'] := boolP [exists p, (u' p == a) && even (kern (put u' p j))].
    by apply/esym/main; rewrite 1?eq_sym //; apply/existsP.
  have zero b c : ~~ [exists p, (u' p == b) && even (kern (put u' p c))] -> side y b c u' = 0.
    by move/existsPn=> no; apply: big1 => q uq; apply: x0; have := no q; rewrite uq.
  by rewrite !zero.
have pa : u' p != a by rewrite up.
have odd_times c := put_parity c pa ep.
have odd_a : odd #|[set q | u' q == a]| by rewrite odd_times eqxx.
have [q] : exists q, q \in [set q | u' q == a].
  by apply/set0Pn; apply: contraTneq odd_a => ->; rewrite cards0.
rewrite inE => /eqP uq; have [few|many] := leqP #|kern u'| n.
  (* u' has the kernel of a word u at n *)
  have [u _ uu'] : exists2 u : word T 'I_n, (forall p, u p = number (kern u') p :> nat) & kern u = kern u'.
    by apply: number_word; rewrite /few_blocks kern_partition.
  have sameE := (kern_same u u').1 uu'.
  have sideE r s : side y (u' r) (u' s) u' = side (fun v => x (kern v)) (u r) (u s) u.
    apply: eq_big => [t|t _]; first by rewrite sameE.
    by rewrite /y (kern_put t s uu').
  by rewrite -/y -up -uq !sideE xe // sameE up uq.
(* j and a stand once in u' *)
have [tj ta] : #|[set r | u' r == j]| = 1%N /\ #|[set r | u' r == a]| = 1%N.
  apply: odd_letters; rewrite ?odd_times ?up ?eqxx ?orbT //; last by rewrite (leq_ltn_trans mn) // ltn_double.
  by move=> c cj ca; rewrite odd_times up (negbTE cj) (negbTE ca).
have once b r : #|[set r | u' r == b]| = 1%N -> u' r = b -> forall t, (u' t == b) = (t == r).
  move=> /eqP/cards1P[t0 /setP tE] ur t; have := tE t; have := tE r; rewrite !inE ur eqxx => /esym/eqP->.
  by move=> ->.
have [pE qE] := (once j p tj up, once a q ta uq).
rewrite /side (big_pred1 p) // (big_pred1 q) //; congr x.
rewrite -(kern_act (tperm j a)); congr kern; apply/ffunP=> t; rewrite actE !putE.
have [->|tp] := eqVneq t p; first by rewrite tpermR; case: eqP => [_|_]; rewrite ?up.
have [->|tq] := eqVneq t q; first by rewrite uq tpermR.
by rewrite tpermD // eq_sym ?pE ?qE.
Qed.

Lemma reduced_partition n x : (forall P, ~~ even P -> x P = 0) ->
  reduced_solution (fun u : word T 'I_n => x (kern u)) <-> partition_solution n x.
Proof.
move=> x0; split=> [[_ _ xe]|[_ xe]]; first by split=> // u j a ja; apply/side_derive/xe.
by split=> [u v ->//|u|j a ja u]; [apply: x0|apply/side_derive/xe].
Qed.

Lemma reducedP n (z : word T 'I_n -> R) :
  reduced_solution z <-> exists2 x, partition_solution n x & forall u, z u = x (kern u).
Proof.
split=> [[zk z0 ze]|[x xs zx]]; last first.
  have [xk xk0 xe] := (reduced_partition n xs.1).2 xs; split=> [u v|u|j a ja u].
  - by rewrite !zx => ->.
  - by rewrite zx => /xk0.
  by rewrite -(xe j a ja u); apply: derive_eqr.
pose x P := if [pick u : word T 'I_n | kern u == P] is Some u then z u else 0.
have zx u : z u = x (kern u).
  by rewrite /x; case: pickP => [v /eqP vu|/(_ u)]; [apply: zk|rewrite eqxx].
exists x => //; apply/reduced_partition=> [P oP|].
  by rewrite /x; case: pickP => // u /eqP uP; apply: z0; rewrite uP.
split=> [u v ->//|u /z0|j a ja u]; first by rewrite zx.
by rewrite -(ze j a ja u); apply: derive_eqr => v; rewrite zx.
Qed.

Theorem orthogonal_every_n (D : finType) (d : D -> {set {set T}} -> R) n n' : (#|T| <= n.*2)%N -> (#|T| <= n'.*2)%N ->
  (forall i P, ~~ even P -> d i P = 0) ->
  (forall z : word T 'I_n -> R, reduced_solution z <-> exists c, forall u, z u = \sum_i c i * d i (kern u)) ->
  (forall z : word T 'I_n' -> R, reduced_solution z <-> exists c, forall u, z u = \sum_i c i * d i (kern u)).
Proof.
move=> mn mn' d0 complete z; split=> [/reducedP[x xs zx]|[c zc]].
  have /complete[c xc] := (reduced_partition n xs.1).2 (same_system n mn' xs); exists c => u'; rewrite zx.
  have [eu|ou] := boolP (even (kern u')).
    have [u _ <-] := number_word (even_few mn (kern_partition u') eu); exact: xc.
  by rewrite xs.1 // big1 // => i _; rewrite d0 // mulr0.
pose x P := \sum_i c i * d i P; have x0 P : ~~ even P -> x P = 0.
  by move=> oP; apply: big1 => i _; rewrite d0 // mulr0.
apply/reducedP; exists x => //; apply: same_system mn _; apply/reduced_partition => //.
by apply/complete; exists c.
Qed.

End EveryN.

(* The same for Brauer diagrams, and for layers. *)
Section Brauer.
Variables (T : finType) (R : comRingType).
Implicit Types (b : {ffun T -> T}) (P : {set {set T}}).

Lemma perfect_even b (B : {set T}) : perfect b -> {in B, forall p, b p \in B} -> ~~ odd #|B|.
Proof.
move=> bp bB; pose e p q := (q == p) || (q == b p).
have ee : {in B & &, equivalence_rel e}.
  move=> p q r _ _ _; rewrite /e eqxx; split=> // /orP[]/eqP->; rewrite // perfectK //.
  by rewrite orbC.
have two A : A \in equivalence_partition e B -> #|A| = 2%N.
  move=> /imsetP[p pB ->]; suff -> : [set q in B | e p q] = [set p; b p] by rewrite cards2 eq_sym perfect_neq.
  by apply/setP=> q; rewrite !inE /e; case: eqP => [->|_] /=; rewrite ?andbT //; case: eqP => [->|]; rewrite ?bB ?andbF.
by rewrite (card_uniform_partition two (equivalence_partitionP ee)) muln2 odd_double.
Qed.

(* a Brauer diagram as a function of the kernel: 1 if every edge lies in a block *)
Definition on_kernel b P : R := [&& perfect b, partition P setT & [forall p, b p \in pblock P p]]%:R.

Lemma diagram_kernel n b (u : word T 'I_n) : perfect b -> diagram (delta R) b u = on_kernel b (kern u).
Proof.
move=> bp; rewrite diagram_delta // /on_kernel bp kern_partition; congr (nat_of_bool _)%:R.
by apply: eq_forallb => p; rewrite mem_pblock_kern.
Qed.

Lemma on_kernel_even b P : ~~ even P -> on_kernel b P = 0.
Proof.
move=> oP; rewrite /on_kernel; case: and3P => // -[bp pP /forallP bP]; case/negP: oP.
apply/forall_inP=> B BP; apply: (perfect_even bp) => p pB; have [_ tI _] := and3P pP.
by rewrite -(def_pblock tI BP pB).
Qed.

Lemma on_kernel_sum n (u : word T 'I_n) (c : {ffun T -> T} -> R) :
  \sum_(b | perfect b) c b * diagram (delta R) b u = \sum_b c b * on_kernel b (kern u).
Proof.
rewrite big_mkcond; apply: eq_bigr => b _; case: ifP => [bp|bp]; first by rewrite diagram_kernel.
by rewrite /on_kernel bp mulr0.
Qed.

Corollary brauer_every_n n n' : (#|T| <= n.*2)%N -> (#|T| <= n'.*2)%N ->
  (forall z : word T 'I_n -> R, reduced_solution z <->
     exists c, forall u, z u = \sum_(b | perfect b) c b * diagram (delta R) b u) ->
  (forall z : word T 'I_n' -> R, reduced_solution z <->
     exists c, forall u, z u = \sum_(b | perfect b) c b * diagram (delta R) b u).
Proof.
move=> mn mn' complete z.
have := orthogonal_every_n mn mn' on_kernel_even => every_n; rewrite every_n => [|y]; last first.
  by rewrite complete; split=> -[c yc]; exists c => u; rewrite yc on_kernel_sum.
by split=> -[c zc]; exists c => u; rewrite zc on_kernel_sum.
Qed.
End Brauer.

Section Layers.
Variables (k l : nat) (R : comRingType).
Hypothesis two_regular : forall a : R, a + a = 0 -> a = 0.

(* A commutes with the signed permutations, and every rotation kills it *)
Definition reduced_layer n (A : word 'I_l 'I_n -> word 'I_k 'I_n -> R) :=
  (forall e s, commutes (signed_permutation R e s) A) /\
  (forall j a, j != a -> forall u, derive (rotation R j a) (bend A) u = 0).

Theorem reduced_layers_every_n n n' : (l + k <= n.*2)%N -> (l + k <= n'.*2)%N ->
  (forall A : word 'I_l 'I_n -> word 'I_k 'I_n -> R, reduced_layer A <->
     exists c, forall I J, A I J = \sum_(b | perfect b) c b * diagram (delta R) b (glue I J)) ->
  (forall A : word 'I_l 'I_n' -> word 'I_k 'I_n' -> R, reduced_layer A <->
     exists c, forall I J, A I J = \sum_(b | perfect b) c b * diagram (delta R) b (glue I J)).
Proof.
have places m : (l + k <= m.*2)%N -> (#|[finType of 'I_l + 'I_k]| <= m.*2)%N by rewrite card_sum !card_ord.
have bendE m (A : word 'I_l 'I_m -> word 'I_k 'I_m -> R) : reduced_layer A <-> reduced_solution (bend A).
  rewrite /reduced_layer hyperoctahedral_kernel //.
  by split=> [[[Ak A0] Ae]|[Ak A0 Ae]].
move=> /places mn /places mn' complete A; rewrite bendE layer_combination; apply: brauer_every_n mn mn' _ _ => z.
pose B I J := z (glue I J); have zB u : bend B u = z u by rewrite /bend /B glueK.
rewrite -(reduced_eq zB) -bendE complete layer_combination.
by split=> -[c zc]; exists c => u; rewrite -zc zB.
Qed.
End Layers.
