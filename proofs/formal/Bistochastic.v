(* Layers for the bistochastic group B(n): the orthogonal matrices whose row sums are 1.

   A matrix A with n^l rows and n^k columns (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F, over any field F of real or
   complex numbers) satisfies rho(g) A = A rho(g) for every g in B(n) if and only if it is a combination of the
   matrices of the partial Brauer diagrams, all of whose blocks have one or two vertices: one matrix for every
   involution b of the l + k places (a block of one vertex is a fixed place), with the entry 1 at (I, J) if the
   letters of (I, J) agree along all edges of b, else 0. All n, k and l.

   Idea. As for O(n) (Orthogonal.v) take from the bent layer its projection to the span of the diagrams, and let y be
   a contraction of what is left along the edges of an involution b. It is invariant on the free places of b, its sum
   over all words there is 0 (a scalar product with a diagram), and if the contractions along more edges are 0, then
   so are its traces. The claim is that such a y is 0 (bistochastic_traceless); so, removing one edge after the
   other, all contractions are 0, at last the tensor itself. For the claim we read y in the orthogonal basis (1, ...,
   1) and (1, ..., 1, -a, 0, ..., 0) with a ones, a = 1, 2, ..., of V, which is rational but not orthonormal. B(n)
   fixes the first vector and has the reflections along all vectors of the span of the others. The sum of y over all
   words is now its value at the word of first vectors, the traces are those of a diagonal form, and y is 0 by the
   tracelessness lemma for diagonal forms with letters that do not move (DiagonalForms.v). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Projection Contractions DiagonalForms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* An orthogonal basis of row vectors: (1,...,1) and (1,...,1,-a,0,...,0) with a ones. *)
Section Basis.
Variables (n : nat) (F : numFieldType).
Implicit Types (a b i j : 'I_n).

Definition basis a i : F :=
  if a == 0%N :> nat then 1 else if (i < a)%N then 1 else if i == a then - a%:R else 0.
Definition square a := \sum_i basis a i * basis a i.

Lemma square_neq0 a : square a != 0.
Proof.
pose k i := if a == 0%N :> nat then 1%N else if (i < a)%N then 1%N else if i == a then (a * a)%N else 0%N.
rewrite /square (eq_bigr (fun i => (k i)%:R)) => [|i _]; last first.
  by rewrite /basis /k; case: ifP => _; [|case: ifP => _; [|case: ifP => _]]; rewrite ?mulr1 ?mulrNN -?natrM // mul0r.
rewrite -natr_sum pnatr_eq0 (bigD1 a) //= addn_eq0 /k ltnn eqxx negb_and; apply/orP; left.
by case: ifP => [|a0] //; rewrite muln_eq0 orbb a0.
Qed.

Lemma basis_sum a : a != 0%N :> nat -> \sum_i basis a i = 0.
Proof.
move=> /negbTE a0; rewrite (bigID (fun i => (i < a)%N)) /=.
rewrite (eq_bigr (fun=> 1)) => [|i ia]; last by rewrite /basis a0 ia.
rewrite -(big_ord_widen n (fun=> 1) (ltnW (ltn_ord a))) sumr_const card_ord.
rewrite (bigD1 a) ?ltnn //= /basis a0 ltnn eqxx big1 ?addr0 ?subrr // => i /andP[ai /negbTE ia].
by rewrite (negbTE ai) ia.
Qed.

Lemma basis_orthogonal a b : \sum_i basis a i * basis b i = (a == b)%:R * square a.
Proof.
case: eqP => [<-|/eqP ab]; first by rewrite mul1r.
rewrite mul0r; wlog lt : a b ab / (a < b)%N => [H|].
  case: (ltngtP a b) => [lt|lt|/val_inj ab']; [exact: H| |by rewrite ab' eqxx in ab].
  by under eq_bigr do rewrite mulrC; apply: H; rewrite // eq_sym.
have b0 : b != 0%N :> nat by rewrite -lt0n (leq_trans _ lt).
case: (eqVneq (a : nat) 0%N) => a0.
  rewrite -[RHS](basis_sum b0); apply: eq_bigr => i _.
  by rewrite {1}/basis a0 eqxx mul1r.
rewrite -[RHS](basis_sum a0); apply: eq_bigr => i _; rewrite /basis (negbTE a0) (negbTE b0).
case: ltnP => ia; first by rewrite (ltn_trans ia lt) mulr1.
by case: eqP => [->|_]; rewrite ?lt ?mulr1 ?mul0r.
Qed.

Lemma basis_inverse i j : \sum_a (square a)^-1 * (basis a i * basis a j) = (i == j)%:R.
Proof.
pose M := \matrix_(a, i) basis a i; pose N := \matrix_(i, a) ((square a)^-1 * basis a i).
have MN : M *m N = 1%:M.
  apply/matrixP=> a b; rewrite !mxE; under eq_bigr do rewrite !mxE mulrCA.
  rewrite -mulr_sumr basis_orthogonal mulrCA; case: eqP => [->|_]; last by rewrite mul0r.
  by rewrite mulVf ?mul1r // square_neq0.
have /matrixP/(_ i j) := mulmx1C MN; rewrite !mxE => <-; apply: eq_bigr => a _.
by rewrite !mxE mulrA.
Qed.
End Basis.

(* orthogonal, with row sums 1 *)
Definition bistochastic (L : finType) (R : comRingType) (g : L -> L -> R) := orthogonal g /\ forall a, \sum_b g a b = 1.

Lemma reflection_bistochastic (L : finType) (F : numFieldType) (x : L -> F) :
  \sum_a x a = 0 -> length (fun=> 1) x != 0 -> bistochastic (reflection (fun=> 1) x).
Proof.
move=> x0 l0; have sym a b : transpose (reflection (fun=> 1) x) a b = reflection (fun=> 1) x a b.
  by rewrite /transpose /reflection eq_sym [x b * _]mulrC.
have E := reflection_square l0; split; first split=> a b.
- by rewrite -E; apply: eq_bigr => d _; rewrite sym.
- by rewrite -E; apply: eq_bigr => d _; rewrite sym.
move=> a; rewrite /reflection sumrB (bigD1 a) //= eqxx big1 ?addr0 => [|b]; last by rewrite eq_sym => /negbTE->.
by rewrite -mulr_suml -mulr_sumr -mulr_sumr x0 !mulr0 mul0r subr0.
Qed.

Section Layers.
Variables (T : finType) (n : nat) (F : numFieldType).
Implicit Types (u v w : word T 'I_n) (z y : word T 'I_n -> F) (p q r : T) (a i : 'I_n) (S : {set T})
  (gs hs : T -> 'I_n -> 'I_n -> F) (g : 'I_n -> 'I_n -> F) (b : {ffun T -> T}).

Definition ones i a : F := 1.
Notation f := (@basis n F).
Notation c := (@square n F).

(* from the unit vectors to the basis *)
Definition transfer S y u := \sum_v powers (on S (fun=> f)) u v * y v.

Lemma mul_on S gs hs p : mul (on S gs p) (on S hs p) =2 on S (fun q => mul (gs q) (hs q)) p.
Proof. by move=> a b; rewrite /on; case: (p \in S) => //; rewrite /mul sum_delta. Qed.

Lemma eq_powers gs hs u v : (forall p, gs p =2 hs p) -> powers gs u v = powers hs u v.
Proof. by move=> gh; apply: eq_bigr => p _; apply: gh. Qed.

Lemma apply_mul gs hs y u :
  \sum_v powers gs u v * (\sum_w powers hs v w * y w) = \sum_w powers (fun p => mul (gs p) (hs p)) u w * y w.
Proof.
under eq_bigr do rewrite mulr_sumr; rewrite exchange_big; apply: eq_bigr => w _ /=.
by rewrite -powers_mul mulr_suml; apply: eq_bigr => v _; rewrite mulrA.
Qed.

Lemma transfer_inj S y : (forall u, transfer S y u = 0) -> forall u, y u = 0.
Proof.
move=> y0 u; pose g i a := (c a)^-1 * f a i.
have : \sum_v powers (on S (fun=> g)) u v * transfer S y v = 0 by rewrite big1 // => v _; rewrite y0 mulr0.
rewrite apply_mul; under eq_bigr => w _.
  rewrite powers_one => [|p i j]; first over.
  rewrite mul_on /on; case: (p \in S) => //; rewrite -(basis_inverse F i j); apply: eq_bigr => a _.
  by rewrite /g mulrA.
by rewrite sum_pick.
Qed.

(* reflections in the basis *)
Lemma transfer_reflection S y x : (forall a, (a < 1)%N -> x a = 0) -> length c x != 0 ->
  (forall g, bistochastic g -> fixes (on S (fun=> g)) y) -> fixes (on S (fun=> reflection c x)) (transfer S y).
Proof.
move=> x1 l0 yg u; pose w i := \sum_a x a * f a i.
have fw a : \sum_i f a i * w i = c a * x a.
  rewrite /w; under eq_bigr do rewrite mulr_sumr; rewrite exchange_big (bigD1 a) //= [X in _ + X]big1 ?addr0 => [|b ba].
    by rewrite /square mulr_suml; apply: eq_bigr => i _; rewrite mulrCA mulrC.
  transitivity (x b * \sum_i f a i * f b i).
    by rewrite mulr_sumr; apply: eq_bigr => i _; rewrite mulrCA.
  by rewrite basis_orthogonal eq_sym (negbTE ba) mul0r mulr0.
have w_sum : \sum_i w i = 0.
  rewrite /w exchange_big big1 // => a _; rewrite -mulr_sumr; case: (ltnP a 1) => a1; first by rewrite x1 ?mul0r.
  by rewrite basis_sum ?mulr0 // -lt0n.
have w_len : length (fun=> 1) w = length c x.
  rewrite /length {1}/w; under eq_bigr do rewrite mul1r expr2 mulr_suml; rewrite exchange_big; apply: eq_bigr => a _ /=.
  by rewrite expr2 mulrCA mulrA -mulrA -fw mulr_sumr; apply: eq_bigr => i _; rewrite mulrA.
have wg : bistochastic (reflection (fun=> 1) w) by apply: reflection_bistochastic; rewrite // w_len.
have comm a i : mul (reflection c x) f a i = mul f (reflection (fun=> 1) w) a i.
  rewrite /mul /reflection w_len; under eq_bigr do rewrite mulrBl; under [RHS]eq_bigr do rewrite mulrBr.
  rewrite !sumrB; congr (_ - _).
    rewrite (sum_delta (f^~ i)) -[LHS](sum_delta (f a)); apply: eq_bigr => j _.
    by rewrite mulrC /delta eq_sym.
  transitivity (c a * x a * (2%:R * w i / length c x)).
    rewrite /w mulr_sumr mulr_suml mulr_sumr; apply: eq_bigr => b _.
    rewrite mulrAC [RHS]mulrA; congr (_ * _).
    by rewrite [2%:R * c a]mulrC mulrACA -mulrA -[2%:R * _ * _]mulrA.
  rewrite -fw mulr_suml; apply: eq_bigr => j _; rewrite mulr1 -mulrA; congr (_ * _).
  by rewrite [2%:R * (w j * _)]mulrCA -[RHS]mulrA.
rewrite /transfer apply_mul.
transitivity (\sum_v powers (on S (fun=> f)) u v * (\sum_v' powers (on S (fun=> reflection (fun=> 1) w)) v v' * y v')).
  rewrite apply_mul; apply: eq_bigr => v _; congr (_ * _); apply: eq_powers => p a i.
  by rewrite !mul_on /on; case: (p \in S).
by apply: eq_bigr => v _; rewrite yg.
Qed.

(* the words in classes of those that agree but for the letters at p and q *)
Lemma sum_two_places p q i j (h : word T 'I_n -> F) : p != q ->
  \sum_v h v = \sum_(v : word T 'I_n | (v p == i) && (v q == j)) \sum_a \sum_b h (put (put v p a) q b).
Proof.
move=> pq; pose at_ij v := put (put v p i) q j.
rewrite (partition_big at_ij (fun v => (v p == i) && (v q == j))) /= => [|v _]; last first.
  by rewrite !putE (negbTE pq) !eqxx.
apply: eq_bigr => v /andP[/eqP vp /eqP vq].
rewrite pair_big /= (reindex (fun x : 'I_n * 'I_n => put (put v p x.1) q x.2)) /=.
  apply: eq_bigl => x; apply/eqP/ffunP=> r; rewrite !putE; case: (r =P q) => [->|_] //.
  by case: (r =P p) => [->|].
exists (fun w => (w p, w q)) => [[a b] _|w]; first by rewrite !putE (negbTE pq) !eqxx.
rewrite inE => /eqP/ffunP vw; apply/ffunP=> r; have := vw r; rewrite !putE /=.
by case: (r =P q) => [->|_] //; case: (r =P p) => [->|_] // ->.
Qed.

Lemma transfer_trace S y p q u : p \in S -> q \in S -> p != q ->
  (forall v, trace (delta F) p q y v = 0) -> \sum_a (c a)^-1 * transfer S y (put (put u p a) q a) = 0.
Proof.
move=> pS qS pq yt; pose R (v : word T 'I_n) := \prod_(r | (r != p) && (r != q)) on S (fun=> f) r (u r) (v r).
transitivity (\sum_(v : word T 'I_n) (v p == v q)%:R * R v * y v).
  rewrite /transfer; under eq_bigr do rewrite mulr_sumr; rewrite exchange_big; apply: eq_bigr => v _ /=.
  rewrite -(basis_inverse F) !mulr_suml; apply: eq_bigr => a _; rewrite mulrA; congr (_ * _).
  rewrite -mulrA; congr (_ * _); rewrite /powers (bigD1 p) // (bigD1 q) /=; last by rewrite eq_sym.
  rewrite /on pS qS !putE (negbTE pq) !eqxx mulrA; congr (_ * _); apply: eq_bigr => r /andP[rp rq].
  by rewrite !putE (negbTE rp) (negbTE rq).
rewrite (sum_two_places (u p) (u q) _ pq) big1 // => v _.
transitivity (R v * trace (delta F) p q y v); last by rewrite yt mulr0.
rewrite /trace mulr_sumr; apply: eq_bigr => a _; rewrite mulr_sumr; apply: eq_bigr => b _.
rewrite !putE (negbTE pq) !eqxx mulrAC [R v * _]mulrC /delta; congr (_ * _).
by apply: eq_bigr => r /andP[/negbTE rp /negbTE rq]; rewrite !putE rp rq.
Qed.

(* the tracelessness lemma for B(n) *)
Lemma bistochastic_traceless S y : (forall g, bistochastic g -> fixes (on S (fun=> g)) y) ->
  (forall p q v, p \in S -> q \in S -> before p q -> trace (delta F) p q y v = 0) ->
  (forall u, \sum_v powers (on S (fun=> ones)) u v * y v = 0) -> forall u, y u = 0.
Proof.
move=> yg yt y1; apply: (@transfer_inj S) => u.
apply: (@traceless_eq0 T F n 1 c S _ (square_neq0 F)) => [x x1 l0|p q v pS qS pq|v v1].
- exact: transfer_reflection.
- apply: transfer_trace => // w; case: (before_total pq) => [|qp]; first exact: yt.
  rewrite (@trace_swap _ _ _ (delta F) 1 q p) ?yt ?mulr0 // => [a d|]; last by rewrite eq_sym.
  by rewrite mul1r /delta eq_sym.
rewrite -[RHS](y1 v); apply: eq_bigr => w _; congr (_ * _); apply: eq_bigr => p _.
rewrite /on; case pS: (p \in S) => //; rewrite /ones /basis.
by have := v1 p pS; rewrite ltnS leqn0 => ->.
Qed.

Notation D := (diagram (delta F)).

(* the sum over all letters at the free places of b *)
Lemma contract_sum b z u : \sum_v powers (on (free b) (fun=> ones)) u v * contract (delta F) b z v = \sum_w D b w * z w.
Proof.
rewrite /contract; under eq_bigr do rewrite mulr_sumr big_mkcond /=; rewrite exchange_big; apply: eq_bigr => w _ /=.
pose v0 : word T 'I_n := [ffun p => if p \in free b then w p else u p].
rewrite (bigD1 v0) //= big1 ?addr0 => [|v ne].
  rewrite ifT; last by apply/agreeP => p pb; rewrite ffunE pb.
  rewrite -[RHS]mul1r; congr (_ * _); apply: big1 => p _; rewrite /on ffunE; case: ifP => // pb.
  by rewrite /delta eqxx.
case: ifP => // /agreeP wv; have [p vp] := word_neq ne; move: vp; rewrite ffunE.
case: ifP => pb vp; first by rewrite wv ?eqxx in vp.
by rewrite /powers (bigD1 p) //= /on pb /delta eq_sym (negbTE vp) !mul0r.
Qed.

Lemma orthogonal_preserve g : orthogonal g ->
  preserve (delta F) (@everywhere T) (fun=> g) /\ preserve (delta F) (@everywhere T) (fun=> transpose g).
Proof.
have E (h : 'I_n -> 'I_n -> F) i j : \sum_d \sum_e delta F d e * (h i d * h j e) = mul h (transpose h) i j.
  by apply: eq_bigr => d _; rewrite (sum_delta (fun e => h i d * h j e)).
by case=> gg gg'; split=> p q _ _ i j; rewrite E; [exact: gg|exact: gg'].
Qed.

(* the diagrams are invariant *)
Lemma diagram_bistochastic g b : bistochastic g -> involution b -> fixed g (D b).
Proof.
case=> og g1 bb u; have [gC _] := orthogonal_preserve og.
under eq_bigr do rewrite mulrC; rewrite -(contract_sum b _ u).
under eq_bigr do rewrite (contract_powers _ _ gC bb (walled_everywhere b)) mulrCA.
rewrite -mulr_sumr -[RHS]mulr1; congr (_ * _).
pose h (p : T) a := if p \in free b then g (u p) a else delta F (u p) a.
transitivity (\sum_(v : word T 'I_n) \prod_p h p (v p)).
  apply: eq_bigr => v _; rewrite /powers [X in _ * X]big_mkcond -big_split; apply: eq_bigr => p _ /=.
  by rewrite /h /on; case: ifP => _; rewrite ?mul1r ?mulr1.
rewrite -(bigA_distr_bigA h); apply: big1 => p _; rewrite /h; case: (p \in free b); first exact: g1.
by under eq_bigr do rewrite -[delta F _ _]mulr1; rewrite (sum_delta (fun=> 1)).
Qed.

Lemma bistochastic_tensors z : (forall g, bistochastic g -> fixed g z) <->
  exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | involution b) x b * D b u.
Proof.
pose B b u : F := if involution b then D b u else 0.
have BE (x : {ffun T -> T} -> F) u : \sum_(b | involution b) x b * D b u = \sum_b x b * B b u.
  by rewrite big_mkcond; apply: eq_bigr => b _; rewrite /B; case: ifP; rewrite ?mulr0.
have Bg (x : {ffun T -> T} -> F) g : bistochastic g -> fixed g (fun u => \sum_b x b * B b u).
  move=> gb; apply: fixes_sum => b; rewrite /B; case bb: (involution b); first exact: diagram_bistochastic.
  by move=> u; rewrite big1 // => v _; rewrite mulr0.
split=> [zg|[x zx] g gb u]; last first.
  rewrite zx BE; have <- := Bg x g gb u.
  by apply: eq_bigr => v _; rewrite zx BE.
pose Q b u : rat := if involution b then diagram (delta rat_comRing) b u else 0.
have [x xP] : exists x : {ffun T -> T} -> F, forall b, \sum_u (z u - \sum_k x k * B k u) * B b u = 0.
  apply: (project z (Q := Q)) => b u; rewrite /B /Q; case: ifP => _; last by rewrite rmorph0.
  by rewrite /diagram rmorph_prod; apply: eq_bigr => p _; rewrite /delta rmorph_nat.
exists x => u; pose y v := z v - \sum_b x b * B b v.
suff y0 v : y v = 0 by apply/eqP; rewrite BE -subr_eq0; apply/eqP; exact: y0.
have yg g : bistochastic g -> fixed g y.
  by move=> gb; apply: fixes_sub; [exact: zg|exact: Bg].
suff H m b w : (#|free b| <= m)%N -> involution b -> contract (delta F) b y w = 0.
  rewrite -[LHS](contract_edgeless (delta F)); apply: (H #|free (edgeless T)|) => //.
  by apply/forallP=> p; rewrite !ffunE.
elim: m b w => [|m IH] b w le bb; apply: (@bistochastic_traceless (free b)) => [g gb|p q w' pb qb pq|w'].
- by apply: (contract_fixes (orthogonal_preserve gb.1).2 bb (walled_everywhere b)); apply: yg.
- by move: le; rewrite leqn0 cards_eq0 => /eqP b0; rewrite b0 inE in pb.
- by rewrite contract_sum -[RHS](xP b); apply: eq_bigr => w'' _; rewrite mulrC /B bb.
- by apply: (contract_fixes (orthogonal_preserve gb.1).2 bb (walled_everywhere b)); apply: yg.
- rewrite -contract_join // IH ?join_involution // -ltnS; apply: leq_trans le.
  apply: proper_card; apply/properP; split; first by apply/subsetP=> r; rewrite free_join // => /and3P[].
  by exists p; rewrite // free_join // eqxx.
- by rewrite contract_sum -[RHS](xP b); apply: eq_bigr => w'' _; rewrite mulrC /B bb.
Qed.
End Layers.

(* The layers of B(n): an edge of b joins two places, a fixed place of b stands alone. *)
Theorem bistochastic_layers (l k n : nat) (F : numFieldType) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F) :
  (forall g, bistochastic g -> commutes g A) <->
  exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> F,
    forall I J, A I J = \sum_(b | involution b) x b * diagram (delta F) b (glue I J).
Proof.
split=> [Ag|[x Ax] g gb].
  have [|x xP] := (bistochastic_tensors (bend A)).1.
    by move=> g gb; apply/(orthogonal_layer_fixed _ gb.1); apply: Ag.
  by exists x => I J; rewrite -xP /bend top_glue bottom_glue.
apply/(orthogonal_layer_fixed _ gb.1); apply: (bistochastic_tensors (bend A)).2 => //.
by exists x => u; rewrite /bend Ax glueK.
Qed.

Corollary bistochastic_layers_rat (l k n : nat) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> rat) :
  (forall g, bistochastic g -> commutes g A) <->
  exists x : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} -> rat, forall I J,
    A I J = \sum_(b | involution b) x b * diagram (delta _) b (glue I J).
Proof. exact: bistochastic_layers. Qed.
