(* Layers that are equivariant under any group of permutations, and how many there are.

   Let H be a group of permutations of n letters. A matrix A with n^l rows and n^k columns commutes with the permutation
   matrices of H iff it is a combination of the orbit matrices of the orbits of H on the words of l + k letters: 1 where
   (I, J) lies in the orbit, else 0. They are a basis, over every commutative ring. So over a field the dimension is the
   number of orbits, and Burnside's lemma counts it: the dimension times the order of H is the sum of fix(s)^(l + k)
   over s in H, where fix(s) is the number of letters that s fixes.

   Idea: A commutes with the permutation matrix of s iff A (s I) (s J) = A I J, so the equivariant layers are the
   functions of the orbit of (I, J). A word is fixed by s iff all its letters are. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Permutations Dimension.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Action.
Variables (T : finType) (n : nat).
Implicit Types (u v : word T 'I_n) (s : {perm 'I_n}) (O : {set word T 'I_n}).

Definition move u s := act s u.
Lemma move1 : move^~ 1%g =1 id. Proof. exact: act1. Qed.
Lemma moveM u : act_morph move u. Proof. by move=> s t; rewrite /move act_mul. Qed.
Canonical word_action := TotalAction move1 moveM.

Variable H : {group {perm 'I_n}}.
(* the orbits of H on the words *)
Definition orbits := orbit word_action H @: [set: word T 'I_n].

Lemma orbit_in u : orbit word_action H u \in orbits. Proof. by rewrite imset_f. Qed.

Lemma mem_orbits O u : O \in orbits -> (u \in O) = (O == orbit word_action H u).
Proof. by case/imsetP=> v _ ->; rewrite orbit_eq_mem orbit_sym. Qed.

Lemma fixed_words s : #|'Fix_([set: word T 'I_n] | word_action)[s]%g| = (#|[set a | s a == a]| ^ #|T|)%N.
Proof.
rewrite -card_ffun_on; apply: eq_card => u; rewrite in_setI in_setT; apply/afix1P/ffun_onP => [su p|su].
  by rewrite inE -{2}su /= actE.
by apply/ffunP=> p; have := su p; rewrite inE actE => /eqP.
Qed.

Lemma burnside : (#|orbits| * #|H| = \sum_(s in H) #|[set a | s a == a]| ^ #|T|)%N.
Proof.
rewrite -Frobenius_Cauchy; first by apply: eq_bigr => s _; rewrite fixed_words.
by apply/actsP=> s _ u; rewrite !inE.
Qed.

Variable R : ringType.

Lemma orbits_sum (x : {set word T 'I_n} -> R) u :
  \sum_(O in orbits) x O * (u \in O)%:R = x (orbit word_action H u).
Proof.
rewrite (bigD1 _ (orbit_in u)) /= orbit_refl mulr1 big1 ?addr0 // => O /andP[Oo ne].
by rewrite mem_orbits // (negbTE ne) mulr0.
Qed.

Lemma orbits_span (z : word T 'I_n -> R) : (forall s u, s \in H -> z (act s u) = z u) <->
  exists x : {set word T 'I_n} -> R, forall u, z u = \sum_(O in orbits) x O * (u \in O)%:R.
Proof.
split=> [zi|[x zx] s u sH]; last by rewrite !zx !orbits_sum (orbit_act word_action u sH).
exists (fun O => if [pick u in O] is Some u then z u else 0) => u; rewrite orbits_sum.
case: pickP => [v|/(_ u)]; last by rewrite orbit_refl.
by case/imsetP=> s sH ->; rewrite /= zi.
Qed.

Lemma orbits_independent (x : {set word T 'I_n} -> R) :
  (forall u, \sum_(O in orbits) x O * (u \in O)%:R = 0) -> forall O, O \in orbits -> x O = 0.
Proof. by move=> x0 _ /imsetP[u _ ->]; rewrite -(orbits_sum x u) x0. Qed.
End Action.

Section Layers.
Variables (n k l : nat) (H : {group {perm 'I_n}}).
Implicit Types (I : word 'I_l 'I_n) (J : word 'I_k 'I_n).
Local Notation orbits := (orbits [finType of 'I_l + 'I_k] H).

Theorem orbit_basis (R : comRingType) :
  (forall A : word 'I_l 'I_n -> word 'I_k 'I_n -> R, (forall s, s \in H -> commutes (permutation R s) A) <->
     exists x : {set word ('I_l + 'I_k) 'I_n} -> R,
       forall I J, A I J = \sum_(O in orbits) x O * (glue I J \in O)%:R) /\
  (forall x : {set word ('I_l + 'I_k) 'I_n} -> R,
     (forall I J, \sum_(O in orbits) x O * (glue I J \in O)%:R = 0) -> forall O, O \in orbits -> x O = 0).
Proof.
split=> [A|x x0]; last by apply: orbits_independent => u; rewrite -(glueK u) x0.
rewrite (layer_combination (mem orbits) (fun O u => (u \in O)%:R)) -orbits_span; split=> As s.
  by move=> u sH; apply: (permutation_fixed s A).1; apply: As.
by move=> sH; apply/permutation_fixed=> u; apply: As.
Qed.

Theorem orbit_dimension (F : fieldType) :
  exists2 U : {vspace {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o}},
    (forall A : {ffun word 'I_l 'I_n * word 'I_k 'I_n -> F^o},
      A \in U <-> forall s, s \in H -> commutes (permutation F s) (fun I J => A (I, J))) &
    (\dim U * #|H| = \sum_(s in H) #|[set a | s a == a]| ^ (l + k))%N.
Proof.
have [span independent] := orbit_basis F.
have [U UA dimU] :=
  layer_dimension (good := mem orbits) (B := fun O u => (u \in O)%:R) span independent; exists U => //.
by rewrite dimU -(card_places k l) -burnside.
Qed.
End Layers.
