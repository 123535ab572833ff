(* The reduced system of O(n) is exact, for every n and every order k, l.

   Theorem (orthogonal_reduction): over any field F of real or complex numbers, a matrix A with n^l rows and n^k columns
   commutes with all orthogonal matrices if and only if it commutes with the signed permutations and one rotation
   E_ij - E_ji, i != j, kills it:

       sum_(u p = i) A (u with j at p)  =  sum_(u p = j) A (u with i at p)     for all words u = (I, J).

   So neither an equation of the reduced method is missing nor is one too many.
   Proof: by one_rotation_is_enough all rotations kill A. Take from A its projection to the span of the Brauer diagrams.
   Both conditions are kept by traces (trace_lie, trace_even), and a tensor with both and without traces is 0
   (traceless_lie, the proof of DiagonalForms). So, as in Contractions, what is left is 0; and the diagrams commute with
   O(n) (orthogonal_layers). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Matchings Contractions Projection Traceless Orthogonal Kernels Hyperoctahedral.
From Eqmath Require Import Reduction EveryN LargeN.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Lie.
Variables (T : finType) (n : nat) (F : numFieldType).
Implicit Types (S : {set T}) (z : word T 'I_n -> F) (u v w : word T 'I_n) (p q r : T) (j a c : 'I_n).

(* the two conditions on the places of S *)
Definition lie_on S z := forall u j a, j != a ->
  \sum_(p in S | u p == j) z (put u p a) = \sum_(p in S | u p == a) z (put u p j).
Definition even_on S z := forall u, z u != 0 -> forall j, ~~ odd #|[set p in S | u p == j]|.
Definition pair_trace p q z u := \sum_c z (put (put u p c) q c).

Section Trace.
Variables (S : {set T}) (z : word T 'I_n -> F) (p q : T).
Hypotheses (pS : p \in S) (qS : q \in S) (pq : p != q).
Notation rest := (S :\ p :\ q).

Lemma sum_rest (R : Type) (idx : R) (op : Monoid.com_law idx) (P : pred T) (f : T -> R) :
  \big[op/idx]_(r in S | P r) f r =
  op (op (if P p then f p else idx) (if P q then f q else idx)) (\big[op/idx]_(r in rest | P r) f r).
Proof.
rewrite !big_mkcondr (bigD1 p) //= (bigD1 q) /= ?qS 1?eq_sym //= Monoid.mulmA; congr (op _ _).
by apply: eq_bigl => r; rewrite !inE andbC [(r \in S) && _]andbC.
Qed.

Lemma trace_lie : lie_on S z -> lie_on rest (pair_trace p q z).
Proof.
move=> zl u j a ja; pose x c := put (put u p c) q c.
have out r : r \in rest -> (r != p) && (r != q) by rewrite !inE => /and3P[-> ->].
have key c i k : \sum_(r in S | x c r == i) z (put (x c) r k) =
   (if c == i then z (put (x c) p k) + z (put (x c) q k) else 0) +
   \sum_(r in rest | u r == i) z (put (put (put u r k) p c) q c).
  rewrite (sum_rest _ (fun r => x c r == i)) /=; congr (_ + _).
    by rewrite /x !putE (negbTE pq) !eqxx; case: ifP; rewrite ?addr0.
  rewrite big_mkcondr [RHS]big_mkcondr; apply: eq_bigr => r /out/andP[rp rq].
  by rewrite /x !putE (negbTE rq) (negbTE rp) (putC u k c rp) (putC _ k c rq).
have : \sum_c \sum_(r in S | x c r == j) z (put (x c) r a) = \sum_c \sum_(r in S | x c r == a) z (put (x c) r j).
  by apply: eq_bigr => c _; apply: zl.
rewrite (eq_bigr _ (fun c _ => key c j a)) [RHS](eq_bigr _ (fun c _ => key c a j)) !big_split /=.
rewrite -!big_mkcond /= !big_pred1_eq.
have -> : put (x j) p a = put (x a) q j.
  rewrite /x put_same (putC _ _ _ pq) -!(putC _ _ _ pq) put_same; apply/ffunP=> r; rewrite !putE.
  by case: (r =P q) => //; case: (r =P p).
have -> : put (x j) q a = put (x a) p j.
  rewrite /x put_same; apply/ffunP=> r; rewrite !putE.
  by case: (r =P q) => [->|] //; rewrite ?(eq_sym q) ?(negbTE pq) //; case: (r =P p).
by rewrite [X in X + _ = _]addrC => /addrI; rewrite exchange_big [RHS]exchange_big.
Qed.

Lemma trace_even : even_on S z -> even_on rest (pair_trace p q z).
Proof.
move=> ze u zu j; have [c zc] : exists c, z (put (put u p c) q c) != 0.
  apply/existsP; apply: contraNT zu => /existsPn z0; apply/eqP/big1 => c _.
  by apply/eqP; have := z0 c; rewrite negbK.
have := ze _ zc j; rewrite -!sum1_card.
rewrite (eq_bigl (fun r => (r \in S) && (put (put u p c) q c r == j))); last by move=> r; rewrite inE.
rewrite (sum_rest _ (fun r => put (put u p c) q c r == j)) /= !putE !eqxx (negbTE pq) oddD.
case: ifP => _ /=; congr (~~ odd _); apply: eq_bigl => r;
  rewrite !inE !putE; by case: (r =P p) => //= _; case: (r =P q).
Qed.
End Trace.

Lemma traceless_lie S z : lie_on S z -> even_on S z -> S != set0 ->
  (forall p q u, p \in S -> q \in S -> p != q -> pair_trace p q z u = 0) -> forall u, z u = 0.
Proof.
move=> zl ze S0 zt u0; apply/eqP/negPn/negP => zu0.
have [w [p [zw pS pmax low]]] := lowest_word (fun a : 'I_n => a : nat) S0 (ex_intro _ u0 zu0).
set j := w p in pmax low.
pose others q := [&& q \in S, w q == j & q != p].
pose moved a := \sum_(q | others q) z (put (put w p a) q a).
have moved_sum : \sum_a moved a = 0.
  rewrite exchange_big big1 // => q /and3P[qS _ qp].
  by rewrite -[RHS](zt p q w) // eq_sym.
have moved_lower a : (a < j)%N -> moved a = 0.
  by move=> aj; apply: big1 => q /and3P[qS /eqP wq qp]; apply: low => //; rewrite wq.
have moved_j : moved j = z w *+ #|[pred q | others q]|.
  rewrite /moved (eq_bigr (fun=> z w)) ?sumr_const // => q /and3P[_ /eqP wq _].
  by rewrite /j put_id -/j -wq put_id.
have moved_higher a : (j < a)%N -> moved a = z w.
  move=> ja; have ne : j != a by apply: contraTneq ja => <-; rewrite ltnn.
  have := zl (put w p a) j a ne; rewrite (eq_bigl others) => [|q]; last first.
    rewrite /others putE; case: (q =P p) => [->|_]; last by rewrite andbT.
    by rewrite eqxx !andbF eq_sym (negbTE ne) andbF.
  rewrite -/(moved a) => ->; rewrite (big_pred1 p) => [|q /=]; first by rewrite put_same /j put_id.
  rewrite putE; case: (q =P p) => [->|_]; first by rewrite pS eqxx.
  by case qS: (q \in S) => //=; apply: contraTF ja => /eqP <-; rewrite -leqNgt pmax.
have : z w *+ (#|[pred q | others q]| + #|[pred a : 'I_n | (j < a)%N]|) = 0.
  rewrite -moved_sum (bigID (fun a : 'I_n => (a < j)%N)) /= big1 ?add0r //.
  rewrite (bigD1 j) ?ltnn //= moved_j mulrnDr; congr (_ + _).
  rewrite (eq_bigl (fun a : 'I_n => (j < a)%N)) => [|a]; last first.
    by rewrite -leqNgt ltn_neqAle andbC eq_sym.
  by rewrite (eq_bigr (fun=> z w)) ?sumr_const // => a; apply: moved_higher.
move/eqP; rewrite mulrn_eq0 (negbTE zw) orbF addn_eq0 => /andP[/eqP no_others _].
have count : #|[set q in S | w q == j]| = #|[pred q | others q]|.+1.
  rewrite (cardsD1 p) inE pS eqxx add1n; congr _.+1.
  by apply: eq_card => q; rewrite !inE andbC -andbA.
by have := ze w zw j; rewrite count no_others.
Qed.

Lemma lie_ext S z y : z =1 y -> lie_on S z -> lie_on S y.
Proof.
by move=> zy zl u j a ja; rewrite -(eq_bigr _ (fun p _ => zy _)) -[RHS](eq_bigr _ (fun p _ => zy _)); apply: zl.
Qed.

Lemma even_ext S z y : z =1 y -> even_on S z -> even_on S y.
Proof. by move=> zy ze u; rewrite -zy => /ze. Qed.

Lemma contract_pair b z p q u : p \in free b -> q \in free b -> before p q ->
  contract (delta F) (join b p q) z u = pair_trace p q (contract (delta F) b z) u.
Proof.
move=> pb qb pq; rewrite contract_join // /trace; apply: eq_bigr => a _.
exact: (sum_delta (fun c => contract (delta F) b z (put (put u p a) q c))).
Qed.

Lemma free_pair (b : {ffun T -> T}) p q : p \in free b -> q \in free b -> before p q ->
  free (join b p q) = free b :\ p :\ q.
Proof. by move=> pb qb pq; apply/setP=> r; rewrite free_join // !inE andbCA. Qed.

Lemma contract_lie_even b z : involution b -> lie_on setT z -> even_on setT z ->
  lie_on (free b) (contract (delta F) b z) /\ even_on (free b) (contract (delta F) b z).
Proof.
move=> bb zl ze; move: b bb (walled_everywhere b); apply: involution_ind => [|b p q _ _ pb qb pq _ [bl be]].
  have fE : free (edgeless T) = setT by apply/setP=> p; rewrite !inE ffunE eqxx.
  rewrite fE; split; [apply: lie_ext zl|apply: even_ext ze] => u; by rewrite contract_edgeless.
have npq := before_neq pq; have trE u := esym (contract_pair z u pb qb pq).
by rewrite free_pair //; split; [apply: lie_ext trE _; apply: trace_lie|apply: even_ext trE _; apply: trace_even].
Qed.

Lemma lie_zero z : lie_on setT z -> even_on setT z ->
  (forall b, perfect b -> \sum_v diagram (delta F) b v * z v = 0) -> forall u, z u = 0.
Proof.
move=> zl ze z0; suff H m b u : (#|free b| <= m)%N -> involution b -> contract (delta F) b z u = 0.
  move=> u; rewrite -[LHS](contract_edgeless (delta F)); apply: (H #|free (edgeless T)|) => //; apply/forallP=> p.
  by rewrite !ffunE.
elim: m b u => [|m IH] b u le bb; have [b0|bN] := eqVneq (free b) set0.
- by rewrite contract_perfect ?z0 // perfectE bb b0 eqxx.
- by move: le; rewrite leqn0 cards_eq0 (negbTE bN).
- by rewrite contract_perfect ?z0 // perfectE bb b0 eqxx.
have [bl be] := contract_lie_even bb zl ze; apply: (traceless_lie bl be bN) => p q v pb qb pq.
wlog lt : p q pb qb pq / before p q.
  move=> main; case: (before_total pq) => [/main|/main swap]; first by apply.
  rewrite -[RHS](swap qb pb) 1?eq_sym //; apply: eq_bigr => c _; congr (contract _ _ _ _).
  by rewrite putC.
rewrite -contract_pair // IH ?join_involution // -ltnS; apply: leq_trans le.
rewrite free_pair //; apply: proper_card; apply/properP; split; first by apply/subsetP=> r; rewrite !inE => /and3P[].
by exists p; rewrite // !inE eqxx andbF.
Qed.
End Lie.

Section Span.
Variables (T : finType) (n : nat) (F : numFieldType).
Implicit Types (z : word T 'I_n -> F).

Lemma reduced_lie z : reduced_solution z -> lie_on setT z /\ even_on setT z.
Proof.
case=> _ z0 ze; split=> [u j a ja|u zu j].
  by have /side_derive := ze j a ja u; rewrite /side !(eq_bigl _ _ (fun p => andb_idl (fun _ => in_setT p))).
have eu : even (kern u) by apply: contraNT zu => /z0->.
have /even_kern/(_ j) := eu; rewrite (eq_card (B := [set p | u p == j])) // => p.
by rewrite !inE.
Qed.

Theorem reduced_span z :
  reduced_solution z <-> exists c, forall u, z u = \sum_(b | perfect b) c b * diagram (delta F) b u.
Proof.
split=> [zr|[c zc]]; last exact/(reduced_eq zc)/reduced_diagrams.
pose B (b : {ffun T -> T}) (u : word T 'I_n) : F := if perfect b then diagram (delta F) b u else 0.
pose Q (b : {ffun T -> T}) (u : word T 'I_n) : rat := if perfect b then diagram (delta [comRingType of rat]) b u else 0.
have BQ b u : B b u = ratr (Q b u).
  by rewrite /B /Q; case: ifP => bp; rewrite ?rmorph0 // !diagram_delta // rmorph_nat.
have [c cP] := project z BQ; exists c => u.
have cE v : \sum_k c k * B k v = \sum_(b | perfect b) c b * diagram (delta F) b v.
  by rewrite [RHS]big_mkcond; apply: eq_bigr => b _; rewrite /B; case: ifP; rewrite ?mulr0.
have [zl ze] := reduced_lie zr; have [cl ce] := reduced_lie (@reduced_diagrams T F n c).
apply/eqP; rewrite -subr_eq0; apply/eqP.
move: u; apply: lie_zero => [u j a ja|u|b bp].
- by rewrite !sumrB zl // cl.
- have [z0|zu _] := eqVneq (z u) 0; last exact: ze.
  by rewrite z0 sub0r oppr_eq0 => /ce.
by rewrite -[RHS](cP b); apply: eq_bigr => u _; rewrite mulrC cE /B bp.
Qed.
End Span.

Section Layers.
Variables (k l n : nat) (F : numFieldType).
Implicit Types (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F).

Lemma two_regular (a : F) : a + a = 0 -> a = 0.
Proof. by move/eqP; rewrite -mulr2n mulrn_eq0 => /eqP. Qed.

Lemma reduced_layers A : reduced_layer A <-> forall g, orthogonal g -> commutes g A.
Proof.
have two := two_regular; rewrite orthogonal_layers layer_combination -reduced_span.
rewrite /reduced_layer hyperoctahedral_kernel //; by split=> [[[Ak A0] Ae]|[Ak A0 Ae]].
Qed.

Theorem orthogonal_reduction (i j : 'I_n) A : i != j ->
  (forall g, orthogonal g -> commutes g A) <->
  (forall e s, commutes (signed_permutation F e s) A) /\ (forall u, derive (rotation F i j) (bend A) u = 0).
Proof.
move=> ij; rewrite -reduced_layers; split=> -[As A0]; split=> //; first exact: A0.
exact: (one_rotation_kernel two_regular ij As A0).
Qed.
End Layers.
