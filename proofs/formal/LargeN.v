(* The reduced system of O(n) solved by hand, for every n from half the order on.

   m = l + k is the order. A layer is reduced when it commutes with the signed permutations and every rotation
   E_ja - E_aj kills it; a layer that commutes with O(n) is. Theorem (orthogonal_large_n): for m <= 2 n the reduced
   layers are the combinations of the Brauer matrices E_b, and the coefficients are unique. This holds over every
   commutative ring in which 2 is no zero divisor. One rotation is enough (one_rotation_large_n).

   Proof: a solution is a function x of the even set partitions (EveryN). Let P have a block B of four or more places.
   Take a place p0 of B away, give it a letter j of its own, and read the equation of j and the letter a of B: moving p0
   back gives x P on one side; on the other side another place of B joins p0, which gives set partitions with one block
   more. So x is determined by its values on the partitions into pairs (vanishes), and there the E_b are 0 or 1: E_b is
   1 on the edges of b and 0 on all other partitions into pairs. The E_b are solutions: the place p of an edge {p, b p}
   has j, and a in its stead agrees with b p, when the place b p has a, and j in its stead agrees with p
   (rotation_diagram). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Compositions Kernels Hyperoctahedral PartitionFunctor BrauerFunctor.
From Eqmath Require Import Reduction EveryN.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Pairs.
Variable T : finType.
Implicit Types (P : {set {set T}}) (b : {ffun T -> T}).

Lemma pblock_edges b p : perfect b -> pblock (edges b) p = [set p; b p].
Proof.
by move=> bp; apply/setP=> q; rewrite -joins_partition ?edges_partition // joins_edges // !inE.
Qed.

(* a partition into pairs is a Brauer diagram *)
Lemma pairs_edges P : partition P setT -> (forall B, B \in P -> #|B| = 2%N) -> exists2 b, perfect b & P = edges b.
Proof.
move=> pP two; have [_ tI _] := and3P pP.
have other p : exists q, q != p /\ pblock P p = [set p; q].
  have /cards2P[q [r [qr BE]]] : #|pblock P p| == 2%N by rewrite two // pblock_in.
  have := own_block p pP; rewrite BE !inE => /orP[]/eqP->; first by exists r; rewrite eq_sym.
  by exists q; split=> //; rewrite setUC.
have [f fP] := fin_all_exists other; pose b : {ffun T -> T} := [ffun p => f p].
have bE p : pblock P p = [set p; b p] by rewrite ffunE; case: (fP p).
have bn p : b p != p by rewrite ffunE; case: (fP p).
have bp : perfect b.
  apply/forallP=> p; rewrite bn andbT; have bpp : b p \in pblock P p by rewrite bE !inE eqxx orbT.
  have : p \in pblock P (b p) by rewrite (same_pblock tI bpp) own_block.
  by rewrite bE !inE eq_sym (negbTE (bn p)) eq_sym.
exists b => //; apply: partition_eq => // [|p q]; first exact: edges_partition.
by rewrite bE pblock_edges.
Qed.
End Pairs.

Section Solutions.
Variables (T : finType) (R : comRingType).
Implicit Types (x : {set {set T}} -> R) (P : {set {set T}}) (b : {ffun T -> T}).

(* splitting blocks *)
Lemma vanishes x n : (#|T| <= n.*2)%N -> partition_solution n x -> (forall b, perfect b -> x (edges b) = 0) ->
  forall P, partition P setT -> x P = 0.
Proof.
move=> mn /(same_system #|T| mn)[x0 xe] xb P; have [N] := ubnP (#|T| - #|P|)%N; elim: N P => // N IH P lt pP.
have [eP|/x0//] := boolP (even P).
have [two|] := boolP [forall B in P, #|B| == 2%N].
  by have [b bp ->] := pairs_edges pP (fun B BP => eqP (forall_inP two B BP)); apply: xb.
rewrite negb_forall_in => /exists_inP[B BP B2].
have B4 : (4 <= #|B|)%N.
  have [p pB] := block_place pP BP; have : (0 < #|B|)%N by apply/card_gt0P; exists p.
  by have := forall_inP eP B BP; case: #|B| B2 => [|[|[|[|]]]].
have T4 := leq_trans B4 (max_card (mem B)).
have fewer : (#|P| < #|T|)%N.
  have /andP[_ le] : few_blocks #|T|.-1 P.
    by apply: even_few => //; case: #|T| T4 => [|[|t]] // _; rewrite doubleS ltnS -addnn leq_addr.
  by apply: leq_ltn_trans le _; case: #|T| T4.
have [u _ uP] : exists2 u : word T 'I_#|T|, (forall p, u p = number P p :> nat) & kern u = P.
  by apply: number_word; rewrite /few_blocks pP ltnW.
have [j ju] : exists j, j \notin [set u p | p in T].
  apply/existsP; rewrite -negb_forall; apply/negP=> /forallP all; move: fewer; rewrite -uP card_kern.
  by rewrite (eq_card (B := 'I_#|T|)) ?card_ord ?ltnn // => j; rewrite all.
have [p0 p0B] := block_place pP BP.
have [_ tI _] := and3P pP; have uB q : (u q == u p0) = (q \in B).
  by rewrite eq_sym -mem_pblock_kern uP (def_pblock tI BP p0B).
pose w := put u p0 j; have ja : j != u p0 by apply: contraNneq ju => ->; apply: imset_f.
have wj q : (w q == j) = (q == p0).
  rewrite /w putE; have [_|_] := eqVneq q p0; first exact: eqxx.
  by apply: contraNF ju => /eqP<-; apply: imset_f.
have wa q : (w q == u p0) = (q \in B) && (q != p0).
  by rewrite /w putE; have [_|_] := eqVneq q p0; rewrite ?(negbTE ja) ?andbF // uB andbT.
have := xe w j (u p0) ja; rewrite /side (big_pred1 p0) // put_same put_id uP => ->.
apply: big1 => q; rewrite wa => /andP[qB qp0]; apply: IH; last exact: kern_partition.
apply: leq_trans (_ : _ <= #|T| - #|P|)%N _; last by rewrite -ltnS.
rewrite -uP !card_kern; apply: ltn_sub2l; first by rewrite -card_kern uP.
apply: proper_card; apply/properP; split; last first.
  by exists j => //; apply/imsetP; exists q => //; rewrite putE eqxx.
apply/subsetP=> _ /imsetP[r _ ->]; have [rB|rB] := boolP (r \in B); last first.
  apply/imsetP; exists r => //; rewrite !putE; case: eqP => [rq|_]; first by rewrite rq qB in rB.
  by case: eqP => // rp0; rewrite rp0 p0B in rB.
have [s] : exists s, s \in B :\ p0 :\ q.
  apply/set0Pn; rewrite -card_gt0; move: B4; rewrite (cardsD1 p0) p0B (cardsD1 q) !inE qB andbT.
  by case: (q != p0); case: #|_|.
rewrite !inE => /and3P[sq sp0 sB]; apply/imsetP; exists s => //.
by rewrite !putE (negbTE sq) (negbTE sp0); move: rB sB; rewrite -!uB => /eqP-> /eqP->.
Qed.

(* the family: Brauer diagrams are killed by rotations, with any alphabet *)
Lemma rotation_diagram (L : finType) b (j a : L) (u : word T L) : perfect b -> j != a ->
  derive (rotation R j a) (diagram (delta R) b) u = 0.
Proof.
move=> bp ja; have to_b r p : b r = p -> r = b p by move=> <-; rewrite perfectK.
pose others p := [forall r, (r == p) || (r == b p) || (u r == u (b r))].
have putE_ p c : diagram (delta R) b (put u p c) = ((u (b p) == c) && others p)%:R.
  rewrite diagram_delta //; congr (nat_of_bool _)%:R; apply/forallP/andP => [H|[/eqP uc /forallP ot] r].
    split=> [|]; first by have := H p; rewrite !putE eqxx (negbTE (perfect_neq p bp)) eq_sym.
    apply/forallP=> r; have := H r; rewrite !putE; have [//|rp] := eqVneq r p.
    have [/to_b->|_ ->] := eqVneq (b r) p; last by rewrite !orbT.
    by rewrite eqxx orbT.
  have := ot r; rewrite !putE; have [->|rp] := eqVneq r p.
    by rewrite (negbTE (perfect_neq p bp)) uc.
  have [/to_b->|rbp] := eqVneq (b r) p; first by rewrite uc.
  by have [rE|_ /= ->//] := eqVneq r (b p); move: rbp; rewrite rE perfectK // eqxx.
have others_b p : others (b p) = others p.
  by apply: eq_forallb => r; rewrite perfectK // [(r == b p) || _]orbC.
rewrite derive_rotation; apply/eqP; rewrite subr_eq0; apply/eqP.
rewrite big_mkcond [RHS]big_mkcond (reindex_inj (inv_inj (perfectK bp))); apply: eq_bigr => p _ /=.
rewrite !putE_ perfectK // others_b; case: (u p == a); case: (u (b p) == j) => //=; by rewrite ?if_same.
Qed.

Lemma on_kernel_edges b b' : perfect b -> perfect b' -> on_kernel R b (edges b') = (b == b')%:R.
Proof.
move=> bp bp'; rewrite /on_kernel bp edges_partition //; congr (nat_of_bool _)%:R.
apply/forallP/eqP => [bb'|-> p]; last by rewrite pblock_edges // !inE eqxx orbT.
apply/ffunP=> p; have := bb' p; rewrite pblock_edges // !inE (negbTE (perfect_neq p bp)).
by move/eqP.
Qed.

Variables (n : nat).
Hypothesis mn : (#|T| <= n.*2)%N.
Notation E := (fun b (u : word T 'I_n) => diagram (delta R) b u).

Lemma edges_word b : perfect b -> exists u : word T 'I_n, kern u = edges b.
Proof.
move=> bp; have [|u _ uE] := @number_word T n (edges b); last by exists u.
apply: even_few => //; first exact: edges_partition.
apply/forall_inP=> _ /imsetP[p _ ->]; by rewrite cards2 eq_sym perfect_neq.
Qed.

Lemma derive_sum (I : finType) (Q : pred I) (c : I -> R) (B : I -> word T 'I_n -> R) X u :
  derive X (fun v => \sum_(i | Q i) c i * B i v) u = \sum_(i | Q i) c i * derive X (B i) u.
Proof.
rewrite /derive; under [RHS]eq_bigr do rewrite mulr_sumr.
rewrite [RHS]exchange_big; apply: eq_bigr => p _ /=; under [RHS]eq_bigr do rewrite mulr_sumr.
by rewrite [RHS]exchange_big; apply: eq_bigr => a _; rewrite mulr_sumr; apply: eq_bigr => i _; rewrite mulrCA.
Qed.

Lemma reduced_diagrams (c : {ffun T -> T} -> R) :
  reduced_solution (fun u : word T 'I_n => \sum_(b | perfect b) c b * E b u).
Proof.
split=> [u v uv|u ou|j a ja u].
- by apply: eq_bigr => b bp; rewrite !diagram_kernel // uv.
- by apply: big1 => b bp; rewrite diagram_kernel // on_kernel_even // mulr0.
by rewrite derive_sum big1 // => b bp; rewrite rotation_diagram // mulr0.
Qed.

Theorem reduced_large_n (z : word T 'I_n -> R) :
  reduced_solution z <-> exists c, forall u, z u = \sum_(b | perfect b) c b * E b u.
Proof.
split=> [/reducedP[x xs zx]|[c zc]]; last exact/(reduced_eq zc)/reduced_diagrams.
pose c b := x (edges b); pose x' P := \sum_b c b * on_kernel R b P; exists c.
have x's : partition_solution n x'.
  apply/reduced_partition=> [P oP|]; first by apply: big1 => b _; rewrite on_kernel_even // mulr0.
  by apply/(reduced_eq _)/(reduced_diagrams c) => u; rewrite on_kernel_sum.
have ys : partition_solution n (fun P => x P - x' P).
  split=> [P oP|u j a ja]; first by rewrite xs.1 // x's.1 // subrr.
  have sideE (f d : 'I_n) : side (fun v => x (kern v) - x' (kern v)) f d u =
      side (fun v => x (kern v)) f d u - side (fun v => x' (kern v)) f d u by rewrite /side sumrB.
  by rewrite !sideE xs.2 // x's.2.
move=> u; apply/eqP; rewrite -subr_eq0 zx on_kernel_sum; apply/eqP.
apply: (vanishes mn ys _ (kern_partition u)) => b bp.
rewrite /x' (bigD1 b) //= on_kernel_edges // eqxx mulr1 big1 ?addr0 ?subrr // => b' bb'.
have [bp'|bp'] := boolP (perfect b'); first by rewrite on_kernel_edges // (negbTE bb') mulr0.
by rewrite /on_kernel (negbTE bp') mulr0.
Qed.

Lemma large_n_unique (c : {ffun T -> T} -> R) :
  (forall u, \sum_(b | perfect b) c b * E b u = 0) -> forall b, perfect b -> c b = 0.
Proof.
move=> c0 b bp; have [u uE] := edges_word bp; rewrite -(c0 u) (bigD1 b) //= diagram_kernel // uE.
rewrite on_kernel_edges // eqxx mulr1 big1 ?addr0 // => b' /andP[bp' bb'].
by rewrite diagram_kernel // uE on_kernel_edges // (negbTE bb') mulr0.
Qed.
End Solutions.

Section Layers.
Variables (k l n : nat) (R : comRingType).
Hypothesis two_regular : forall a : R, a + a = 0 -> a = 0.
Implicit Types (A : word 'I_l 'I_n -> word 'I_k 'I_n -> R).

Theorem orthogonal_large_n : (l + k <= n.*2)%N ->
  (forall A, reduced_layer A <->
     exists c, forall I J, A I J = \sum_(b | perfect b) c b * diagram (delta R) b (glue I J)) /\
  (forall c, (forall (I : word 'I_l 'I_n) (J : word 'I_k 'I_n),
       \sum_(b | perfect b) c b * diagram (delta R) b (glue I J) = 0) -> forall b, perfect b -> c b = 0).
Proof.
move=> lk; have mn : (#|[finType of 'I_l + 'I_k]| <= n.*2)%N by rewrite card_sum !card_ord.
split=> [A|c c0 b bp]; last by apply: (large_n_unique mn) bp => u; rewrite -(glueK u) c0.
rewrite /reduced_layer hyperoctahedral_kernel // layer_combination -(reduced_large_n mn).
by split=> [[[Ak A0] Ae]|[Ak A0 Ae]].
Qed.

(* one equation in place of all rotations *)
Lemma one_rotation_kernel (i j : 'I_n) A : i != j -> (forall e s, commutes (signed_permutation R e s) A) ->
  (forall u, derive (rotation R i j) (bend A) u = 0) ->
  forall a b, a != b -> forall u, derive (rotation R a b) (bend A) u = 0.
Proof.
move=> ij As A0 a b ab; apply: (one_rotation_is_enough ij _ A0) => // s; exists 1, 1; split=> [|u]; first exact: mulr1.
have /hyperoctahedral_kernel[//|Ak _] := As; rewrite mul1r -[RHS](sum_pick (bend A) u).
transitivity (bend A (act s^-1 u)); last by rewrite sum_pick; apply/Ak/kern_act.
by rewrite -[RHS]sum_pick; apply: eq_bigr => v _; rewrite power_permutation act_eq.
Qed.

Theorem one_rotation_large_n (i j : 'I_n) A : (l + k <= n.*2)%N -> i != j ->
  ((forall e s, commutes (signed_permutation R e s) A) /\
   (forall u, derive (rotation R i j) (bend A) u = 0)) <->
  exists c, forall I J, A I J = \sum_(b | perfect b) c b * diagram (delta R) b (glue I J).
Proof.
move=> lk ij; rewrite -(orthogonal_large_n lk).1; split=> -[As A0]; split=> //; last exact: A0.
exact: one_rotation_kernel ij As A0.
Qed.
End Layers.
