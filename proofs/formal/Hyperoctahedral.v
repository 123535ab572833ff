(* Layers that are equivariant under the hyperoctahedral group H(n), for every n and every order k, l.

   H(n) consists of the signed permutation matrices, with one entry 1 or -1 in every row and column. A matrix A with
   n^l rows and n^k columns commutes with all of them iff it is a combination of the orbit matrices X_P, P a set
   partition of the l + k places into at most n blocks, all of even size. They are a basis; so are the diagram matrices
   D_P of the same P. The D_P of all P with blocks of even size span. The ring is any commutative one in which 2 is no
   zero divisor (in characteristic 2 the signs are not seen, and H(n) has the layers of S(n)).

   Idea: H(n) contains the permutations, so an equivariant A is a function of the kernel of the word (I, J)
   (Symmetric.v). Changing the sign of one letter a multiplies the entry at (I, J) by -1 if a stands on an odd number
   of places, so this entry is 0. Conversely, when all letters stand on even numbers of places all signs cancel. A set
   partition that is coarser than an even one is even, so the D_P span what the X_P span (Kernels.v). *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Compositions Kernels Dimension Symmetric.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* the set partitions of the places into at most n blocks of even size *)
Definition even (T : finType) (P : {set {set T}}) := [forall B in P, ~~ odd #|B|].
Definition even_blocks (T : finType) n (P : {set {set T}}) := few_blocks n P && even P.

Section Even.
Variables (T : finType) (n : nat).
Implicit Types (P Q : {set {set T}}) (u : word T 'I_n).

Lemma even_coarser P Q : partition P [set: T] -> partition Q [set: T] -> even P -> coarser P Q -> even Q.
Proof.
move=> /and3P[/eqP coverP tIP _] /and3P[_ tIQ _] /forall_inP eP PQ; apply/forall_inP=> C CQ.
have -> : #|C| = (\sum_(B in P) \sum_(p in B) (p \in C))%N.
  rewrite -big_trivIset // coverP -sum1_card [LHS]big_mkcond [RHS]big_mkcond.
  by apply: eq_bigr => p _; rewrite inE; case: (p \in C).
apply: (big_ind (fun m => ~~ odd m)) => [//|a b|B BP]; first by rewrite oddD => /negbTE-> /negbTE->.
have /exists_inP[C' C'Q /subsetP BC'] := forall_inP PQ B BP; have [CC'|CC'] := eqVneq C C'.
  rewrite (eq_bigr (fun=> 1%N)) ?sum1_card ?eP // => p /BC'; by rewrite CC' => ->.
rewrite big1 // => p /BC' pC'; apply/eqP; rewrite eqb0; apply/negP=> pC.
by move/eqP: CC'; apply; rewrite -(def_pblock tIQ CQ pC) -(def_pblock tIQ C'Q pC').
Qed.

Lemma even_blocks_coarser P Q : even_blocks n P -> few_blocks n Q -> coarser P Q -> even_blocks n Q.
Proof.
case/andP=> /andP[pP _] eP fQ PQ; rewrite /even_blocks fQ /=.
by apply: even_coarser pP _ eP PQ; have /andP[] := fQ.
Qed.

(* the kernel is even when every letter stands on an even number of places *)
Lemma even_kern u : reflect (forall a, ~~ odd #|[set p | u p == a]|) (even (kern u)).
Proof.
have block p : [set q | u q == u p] = pblock (kern u) p.
  by apply/setP=> q; rewrite inE mem_pblock_kern eq_sym.
apply: (iffP forall_inP) => [eu a|eu B Bu].
  case: (set_0Vmem [set p | u p == a]) => [->|[p]]; first by rewrite cards0.
  by rewrite inE => /eqP <-; rewrite block eu // pblock_in ?kern_partition.
have pu := kern_partition u; have [p pB] := block_place pu Bu; have [_ tI _] := and3P pu.
by rewrite -(def_pblock tI Bu pB) -block eu.
Qed.
End Even.

Section Signed.
Variables (n : nat) (R : comRingType).
Implicit Types (e : 'I_n -> bool) (s : {perm 'I_n}).

(* the matrix that takes the letter b to s b, with the sign - if e (s b) *)
Definition signed_permutation e s (a b : 'I_n) : R := (-1) ^+ e a * permutation R s a b.
Definition sign (T : finType) e (u : word T 'I_n) : R := \prod_p (-1) ^+ e (u p).

Lemma power_signed (T : finType) e s (u v : word T 'I_n) :
  power (signed_permutation e s) u v = sign e u * (u == act s v)%:R.
Proof. by rewrite -(power_permutation R s u v) /power /powers /sign -big_split. Qed.

Lemma sign_sq (T : finType) e (u : word T 'I_n) : sign e u * sign e u = 1.
Proof. by rewrite -big_split big1 //= => p _; rewrite -signr_addb addbb. Qed.

Lemma sign_glue (S T : finType) e (I : word S 'I_n) (J : word T 'I_n) : sign e (glue I J) = sign e I * sign e J.
Proof. by rewrite /sign big_sumType; congr (_ * _); apply: eq_bigr => p _; rewrite ffunE. Qed.

Lemma sign_letters (T : finType) e (u : word T 'I_n) : sign e u = \prod_(a | e a) (-1) ^+ odd #|[set p | u p == a]|.
Proof.
rewrite /sign (partition_big u xpredT) //= [RHS]big_mkcond; apply: eq_bigr => a _.
rewrite (eq_bigr (fun=> (-1) ^+ e a)) => [|p /eqP->//]; rewrite prodr_const signr_odd.
by case: (e a); rewrite ?expr1n //; congr (_ ^+ _); apply: eq_card => p; rewrite !inE.
Qed.

Lemma commutes_signed (S T : finType) e s (A : word S 'I_n -> word T 'I_n -> R) :
  commutes (signed_permutation e s) A <->
  forall I J, sign e (act s I) * A I J = A (act s I) (act s J) * sign e (act s J).
Proof.
have lhs I J : \sum_K power (signed_permutation e s) I K * A K J = sign e I * A (act s^-1 I) J.
  rewrite -(sum_pick (fun K => A K J)) mulr_sumr; apply: eq_bigr => K _.
  by rewrite power_signed -mulrA act_eq.
have rhs I J : \sum_K A I K * power (signed_permutation e s) K J = A I (act s J) * sign e (act s J).
  rewrite -(sum_pick (fun K => A I K * sign e K)); apply: eq_bigr => K _.
  by rewrite power_signed mulrA mulrC eq_sym.
by split=> sA I J; [rewrite -rhs -sA lhs actK|rewrite lhs rhs -[I in RHS](actKV s) -sA actKV].
Qed.
End Signed.

Section Hyperoctahedral.
Variables (n k l : nat) (R : comRingType).
Hypothesis two_regular : forall a : R, a + a = 0 -> a = 0.
Implicit Types (A : word 'I_l 'I_n -> word 'I_k 'I_n -> R) (P : {set {set 'I_l + 'I_k}}) (s : {perm 'I_n}).
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n).

Lemma hyperoctahedral_kernel A : (forall e s, commutes (signed_permutation R e s) A) <->
  (forall u v, kern u = kern v -> bend A u = bend A v) /\ (forall u, ~~ even (kern u) -> bend A u = 0).
Proof.
split=> [eA|[A_kern A0] e s].
  have {}eA e s := (commutes_signed e s A).1 (eA e s); split=> [|u /even_kern odd_u].
    apply/symmetric_kernel=> s; apply/commutes_permutation=> I J; have := eA (fun=> false) s I J.
    by rewrite /sign !big1 // mul1r mulr1.
  have {odd_u}[a odd_a] : exists a, odd #|[set p | u p == a]|.
    by apply/existsP; apply: contra_notT odd_u => /existsPn.
  have sign_u : sign R (pred1 a) (top u) * sign R (pred1 a) (bottom u) = -1.
    by rewrite -sign_glue glueK sign_letters (big_pred1 a) // odd_a.
  have := eA (pred1 a) 1%g (top u) (bottom u); rewrite !act1 -/(bend A u).
  move/(congr1 ( *%R (sign R (pred1 a) (top u)))); rewrite mulrA sign_sq mul1r mulrCA sign_u mulrN1 => uN.
  by apply: two_regular; rewrite {1}uN addNr.
apply/commutes_signed=> I J; have := A_kern (act s (glue I J)) (glue I J) (kern_act _ _).
rewrite act_glue /bend !top_glue !bottom_glue => ->; rewrite mulrC.
case: (boolP (even (kern (glue (act s I) (act s J))))) => [/even_kern eu|]; last first.
  by rewrite -act_glue kern_act => /A0; rewrite /bend top_glue bottom_glue => ->; rewrite !mul0r.
have : sign R e (glue (act s I) (act s J)) = 1.
  by rewrite sign_letters big1 // => a _; rewrite (negbTE (eu a)).
by rewrite sign_glue => /(congr1 ( *%R^~ (sign R e (act s J)))); rewrite -mulrA sign_sq mulr1 mul1r => ->.
Qed.

Theorem hyperoctahedral_orbit_basis :
  (forall A, (forall e s, commutes (signed_permutation R e s) A) <->
     exists x : {set {set 'I_l + 'I_k}} -> R,
       forall I J, A I J = \sum_(P | even_blocks n P) x P * partition_orbit R P (glue I J)) /\
  (forall x : {set {set 'I_l + 'I_k}} -> R,
     (forall I J, \sum_(P | even_blocks n P) x P * partition_orbit R P (glue I J) = 0) ->
     forall P, even_blocks n P -> x P = 0).
Proof.
have few P : even_blocks n P -> few_blocks n P by case/andP.
split=> [A|x x0]; last by apply: (orbit_independent few) => u; rewrite -(glueK u) x0.
have evenE (u : word ('I_l + 'I_k) 'I_n) : even_blocks n (kern u) = even (kern u) by rewrite /even_blocks kern_few.
rewrite hyperoctahedral_kernel layer_combination; split=> [[A_kern A0]|[x Ax]].
  by apply: orbit_span A_kern _ => u; rewrite evenE; apply: A0.
by split=> [u v uv|u odd_u]; rewrite !Ax !orbit_sum ?uv // evenE (negbTE odd_u).
Qed.

Theorem hyperoctahedral_diagram_basis :
  (forall A, (forall e s, commutes (signed_permutation R e s) A) <->
     exists x : {set {set 'I_l + 'I_k}} -> R,
       forall I J, A I J = \sum_(P | even_blocks n P) x P * partition_diagram R P (glue I J)) /\
  (forall x : {set {set 'I_l + 'I_k}} -> R,
     (forall I J, \sum_(P | even_blocks n P) x P * partition_diagram R P (glue I J) = 0) ->
     forall P, even_blocks n P -> x P = 0).
Proof.
have few P : even_blocks n P -> few_blocks n P by case/andP.
split=> [A|x x0]; last by apply: (diagram_independent few (@even_blocks_coarser _ n)) => u; rewrite -(glueK u) x0.
rewrite (hyperoctahedral_orbit_basis.1 A) !layer_combination.
by apply: iff_sym; apply: diagram_span few (@even_blocks_coarser _ n) _.
Qed.

(* the diagrams with more than n blocks are equivariant too *)
Corollary hyperoctahedral_all_diagrams A :
  (forall e s, commutes (signed_permutation R e s) A) <->
  exists x : {set {set 'I_l + 'I_k}} -> R,
    forall I J, A I J = \sum_(P | partition P [set: 'I_l + 'I_k] && even P) x P * partition_diagram R P (glue I J).
Proof.
rewrite (hyperoctahedral_diagram_basis.1 A) !layer_combination; apply: iff_sym.
have few P : even_blocks n P -> few_blocks n P by case/andP.
apply: (all_diagram_span few (@even_blocks_coarser _ n)) => [P /andP[]//|P Q /andP[pP eP] fQ PQ|P].
  by rewrite /even_blocks fQ; apply: even_coarser pP _ eP PQ; have /andP[] := fQ.
by case/andP=> /andP[-> _].
Qed.
End Hyperoctahedral.

Corollary hyperoctahedral_dimension (n k l : nat) (F : fieldType) : 2%:R != 0 :> F ->
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A : {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o},
      A \in U <-> forall e s, commutes (signed_permutation F e s) (fun I J => A (I, J))) &
    \dim U = #|[set P : {set {set 'I_l + 'I_k}} | even_blocks n P]|.
Proof.
move=> two; have [|span independent] := @hyperoctahedral_diagram_basis n k l F.
  by move=> a /eqP; rewrite -mulr2n -mulr_natl mulf_eq0 (negbTE two) => /eqP.
have [U UA dimU] := layer_dimension span independent; exists U => //.
by rewrite dimU cardsE.
Qed.
