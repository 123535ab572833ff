(* Layers that are equivariant under the alternating group A(n), for every n >= 2 and every order k, l.

   A matrix A with n^l rows and n^k columns commutes with the matrices of all even permutations iff it is a combination
   of the orbit matrices X_P of the set partitions P of the l + k places with at most n - 2 blocks (narrow), and of two
   matrices X+_P and X-_P, with the sum X_P, for every P with n - 1 or n blocks (wide). They are a basis, over every
   commutative ring. Where 2 is invertible the diagram matrices D_P of all P with at most n blocks, and the jellyfish
   J_P = X+_P - X-_P of the P with n - 1 or n blocks, are a basis too. For n = 1 all this is false: A(1) = S(1).

   Idea: a word with at most n - 2 letters is fixed by the exchange of two letters that do not occur; so A(n) takes two
   such words to each other when S(n) does. A word with n - 1 or n letters is fixed by the identity alone, so there is
   one permutation s that takes the word of block numbers of P to it; A(n) keeps the sign of s, and is transitive on
   the words with one sign. The sum and the difference of the two halves are X_P and J_P, and the X_P give way to the
   D_P as for S(n). The definitions, and all this for tensors, are in Jellyfish.v. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Compositions Kernels Dimension Jellyfish.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Alternating.
Variables (n k l : nat).
Hypothesis n_gt1 : (1 < n)%N.
Local Notation layer R := (word 'I_l 'I_n -> word 'I_k 'I_n -> R).
Local Notation diagram := {set {set 'I_l + 'I_k}}.
Implicit Types (P : diagram) (s : {perm 'I_n}) (I : word 'I_l 'I_n) (J : word 'I_k 'I_n).

Lemma alternating_invariant (R : comRingType) (A : layer R) :
  (forall s, even_permutation s -> commutes (permutation R s) A) <-> even_invariant (bend A).
Proof.
by split=> [sA s u /sA/permutation_fixed->|Ai s s_even]; last by apply/permutation_fixed=> u; apply: Ai.
Qed.

Theorem alternating_split_basis (R : comRingType) :
  (forall A : layer R, (forall s, even_permutation s -> commutes (permutation R s) A) <->
     exists x y y' : diagram -> R, forall I J, A I J = \sum_(P | narrow n P) x P * partition_orbit R P (glue I J) +
       \sum_(P | wide n P) (y P * half_orbit R false P (glue I J) + y' P * half_orbit R true P (glue I J))) /\
  (forall x y y' : diagram -> R, (forall I J, \sum_(P | narrow n P) x P * partition_orbit R P (glue I J) +
       \sum_(P | wide n P) (y P * half_orbit R false P (glue I J) + y' P * half_orbit R true P (glue I J)) = 0) ->
     (forall P, narrow n P -> x P = 0) /\ (forall P, wide n P -> y P = 0 /\ y' P = 0)).
Proof.
pose both (y y' : diagram -> R) (b : bool) := if b then y' else y.
split=> [A|x y y' xy0]; last first.
  have [|x0 y0] := split_independent n_gt1 (x := x) (y := both y y'); first by move=> u; rewrite -(glueK u) xy0.
  by split=> // P wP; split; [apply: (y0 P false)|apply: (y0 P true)].
rewrite alternating_invariant split_span; split=> [[x [y Ay]]|[x [y [y' Ay]]]].
  by exists x, (y false), (y true) => I J; rewrite -Ay /bend top_glue bottom_glue.
by exists x, (both y y') => u; rewrite /bend Ay glueK.
Qed.

Theorem alternating_jellyfish_basis (R : comUnitRingType) : (2%:R : R) \is a GRing.unit ->
  (forall A : layer R, (forall s, even_permutation s -> commutes (permutation R s) A) <->
     exists x y : diagram -> R, forall I J, A I J = \sum_(P | few_blocks n P) x P * partition_diagram R P (glue I J) +
       \sum_(P | wide n P) y P * jellyfish R P (glue I J)) /\
  (forall x y : diagram -> R, (forall I J, \sum_(P | few_blocks n P) x P * partition_diagram R P (glue I J) +
       \sum_(P | wide n P) y P * jellyfish R P (glue I J) = 0) ->
     (forall P, few_blocks n P -> x P = 0) /\ (forall P, wide n P -> y P = 0)).
Proof.
move=> two_unit; split=> [A|x y xy0]; last first.
  by apply: (jellyfish_independent n_gt1 two_unit) => u; rewrite -(glueK u) xy0.
rewrite alternating_invariant (jellyfish_span two_unit); split=> [[x [y Ay]]|[x [y Ay]]].
  by exists x, y => I J; rewrite -Ay /bend top_glue bottom_glue.
by exists x, y => u; rewrite /bend Ay glueK.
Qed.

Corollary alternating_dimension (F : fieldType) :
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A : {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o},
      A \in U <-> forall s, even_permutation s -> commutes (permutation F s) (fun I J => A (I, J))) &
    \dim U = (\sum_(t < n.+1) stirling (l + k) t + (stirling (l + k) n.-1 + stirling (l + k) n))%N.
Proof.
have [span independent] := alternating_split_basis F.
pose good (d : diagram + diagram) := match d with inl P => few_blocks n P | inr P => wide n P end.
pose B d (u : word ('I_l + 'I_k) 'I_n) : F := match d with
  | inl P => if narrow n P then partition_orbit F P u else half_orbit F false P u
  | inr P => half_orbit F true P u end.
have sumE x u : \sum_(d | good d) x d * B d u = \sum_(P | narrow n P) x (inl P) * partition_orbit F P u +
    \sum_(P | wide n P) (x (inl P) * half_orbit F false P u + x (inr P) * half_orbit F true P u).
  rewrite big_sumType /= (bigID (narrow n)) /= big_split addrA; congr (_ + _ + _).
    by apply: eq_big => [P|P /andP[_ ->]//]; rewrite andb_idl // => /andP[].
  apply: eq_big => [P|P /andP[_ /negbTE->]//].
  by rewrite few_narrow_wide; case: (boolP (narrow n P)) => [/narrowNwide/negbTE->|_]; rewrite ?andbF ?andbT.
have [|x x0|U UA dimU] := @layer_dimension F _ _ _ _ good B
    (fun A => forall s, even_permutation s -> commutes (permutation F s) A).
- move=> A; rewrite span; split=> [[x [y [y' Ay]]]|[x Ax]].
    exists (fun d => match d with inl P => if narrow n P then x P else y P | inr P => y' P end) => I J.
    rewrite Ay sumE; congr (_ + _); apply: eq_bigr => P; first by move=> ->.
    by move=> wP; rewrite ifN //; apply: contraL wP; apply: narrowNwide.
  by exists (x \o inl), (x \o inl), (x \o inr) => I J; rewrite Ax sumE.
- have [|xl xr] := independent (x \o inl) (x \o inl) (x \o inr); first by move=> I J; rewrite -[RHS](x0 I J) sumE.
  by case=> P /=; [rewrite few_narrow_wide => /orP[/xl|/xr[]]|case/xr].
exists U => //; rewrite dimU -sum1_card big_sumType /=; congr (_ + _)%N.
  by rewrite sum1_card -(card_places k l) -card_few_blocks cardsE.
have -> : (\sum_(P : diagram | wide n P) 1 = \sum_(P : diagram | few_blocks n P) (n <= #|P|.+1))%N.
  by rewrite /wide [LHS]big_mkcondr; apply: eq_bigr => P _; case: leqP.
rewrite (sum_few_blocks _ n (fun t => n <= t.+1)%N) big_ord_recr /= leqnSn muln1 !card_partitions card_places.
case: (n) n_gt1 => // m _; rewrite big_ord_recr /= leqnn muln1 card_partitions card_places big1 // => t _.
by rewrite leqNgt ltnS ltn_ord muln0.
Qed.
End Alternating.
