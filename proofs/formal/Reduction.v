(* The reduced method: a small group and one equation of the Lie algebra are enough.

   A tensor z is examined for invariance under a group in two steps. A subgroup K that permutes the basis lines makes z
   a function of the class of a word (symmetric_kernel, hyperoctahedral_kernel); the Lie algebra remains. Its element X
   kills z when

       derive X z u  =  sum_p sum_b X (u p) b * z (u with b at p)     is 0 for all words u.

   Theorem (one_element_is_enough): a tensor that every k of K multiplies with a unit, and that X kills, is killed by
   all of the Lie algebra that X generates together with K: by sums, multiples, brackets and conjugates k Y k^-1.
   Theorem (one_rotation_is_enough): let z be fixed by the permutations of the letters, up to units. If one matrix
   E_ja - E_aj kills z, all of them do; so one equation takes the place of the Lie algebra so(n).

   Proof: derive X is a sum over the places of matrices that act at one place. So power k * derive X is derive Y * power
   k when Y k = k X (derive_conjugate); and derive of X Y - Y X is the commutator of derive X and derive Y, because
   matrices at different places commute (derive_mul). The rest is a computation with two letters. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Kernels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Derive.
Variables (T L : finType) (R : comRingType).
Implicit Types (X Y k : L -> L -> R) (z : word T L -> R) (u v w : word T L) (p q : T) (a b c : L).

Definition derive X z u := \sum_p \sum_b X (u p) b * z (put u p b).
Definition bracket X Y a b := mul X Y a b - mul Y X a b.

Lemma derive_eq X Y z y u : X =2 Y -> z =1 y -> derive X z u = derive Y y u.
Proof. by move=> XY zy; apply: eq_bigr => p _; apply: eq_bigr => b _; rewrite XY zy. Qed.

Lemma derive_eqr X z y u : z =1 y -> derive X z u = derive X y u.
Proof. exact: derive_eq. Qed.

Lemma derive_linear x X Y z u : derive (fun a b => x * X a b + Y a b) z u = x * derive X z u + derive Y z u.
Proof.
rewrite /derive mulr_sumr -big_split; apply: eq_bigr => p _; rewrite mulr_sumr -big_split.
by apply: eq_bigr => b _; rewrite mulrDl mulrA.
Qed.

Lemma derive_scale X x z u : derive X (fun v => x * z v) u = x * derive X z u.
Proof.
rewrite /derive mulr_sumr; apply: eq_bigr => p _; rewrite mulr_sumr.
by apply: eq_bigr => b _; rewrite mulrCA.
Qed.

(* X at the place p and Y at another one *)
Definition two_places X Y z u :=
  \sum_p \sum_(q | q != p) \sum_b \sum_c X (u p) b * (Y (u q) c * z (put (put u p b) q c)).

Lemma two_placesC X Y z u : two_places X Y z u = two_places Y X z u.
Proof.
rewrite /two_places (exchange_big_dep xpredT) //=; apply: eq_bigr => p _.
apply: eq_big => [q|q qp]; first by rewrite eq_sym.
rewrite exchange_big; apply: eq_bigr => b _; apply: eq_bigr => c _.
by rewrite mulrCA putC // eq_sym.
Qed.

Lemma derive_mul X Y z u : derive X (derive Y z) u = derive (mul X Y) z u + two_places X Y z u.
Proof.
rewrite -big_split; apply: eq_bigr => p _ /=.
pose rest b := \sum_(q | q != p) \sum_c X (u p) b * (Y (u q) c * z (put (put u p b) q c)).
rewrite (eq_bigr (fun b => \sum_c X (u p) b * (Y b c * z (put u p c)) + rest b)) => [|b _]; last first.
  rewrite mulr_sumr (bigD1 p) //= mulr_sumr putE eqxx; congr (_ + _).
    by apply: eq_bigr => c _; rewrite put_same.
  by apply: eq_bigr => q qp; rewrite mulr_sumr; apply: eq_bigr => c _; rewrite putE (negbTE qp).
rewrite big_split /=; congr (_ + _); last by rewrite [LHS]exchange_big.
rewrite exchange_big; apply: eq_bigr => c _; rewrite mulr_suml; apply: eq_bigr => b _.
by rewrite mulrA.
Qed.

Lemma derive_bracket X Y z u : derive (bracket X Y) z u = derive X (derive Y z) u - derive Y (derive X z) u.
Proof.
rewrite !derive_mul two_placesC opprD addrACA subrr addr0 -mulN1r addrC -derive_linear.
by apply: derive_eq => // i j; rewrite mulN1r addrC.
Qed.

(* X at the place p, 1 elsewhere *)
Definition at_place X p q a b : R := if q == p then X a b else (a == b)%:R.

Lemma powers_at_place X p u v :
  powers (at_place X p) u v = X (u p) (v p) * \prod_(q | q != p) (u q == v q)%:R.
Proof.
rewrite /powers (bigD1 p) //= /at_place eqxx; congr (_ * _).
by apply: eq_bigr => q /negbTE->.
Qed.

Lemma derive_powers X z u : derive X z u = \sum_p \sum_v powers (at_place X p) u v * z v.
Proof.
apply: eq_bigr => p _; rewrite [RHS](partition_big (fun v : word T L => v p) xpredT) //=; apply: eq_bigr => b _.
rewrite (bigD1 (put u p b)) /=; last by rewrite putE eqxx.
rewrite [X in _ + X]big1 ?addr0 => [|v /andP[/eqP vp /word_neq[q]]].
  rewrite powers_at_place putE eqxx big1 ?mulr1 // => q qp.
  by rewrite putE (negbTE qp) eqxx.
rewrite putE; case: (q =P p) => [->|/eqP qp]; first by rewrite vp eqxx.
by rewrite eq_sym => /negbTE uv; rewrite powers_at_place (bigD1 q) //= uv mul0r mulr0 mul0r.
Qed.

Lemma eq_powers (gs hs : T -> L -> L -> R) u v : (forall p, gs p =2 hs p) -> powers gs u v = powers hs u v.
Proof. by move=> gh; apply: eq_bigr => p _; apply: gh. Qed.

(* all of k is moved through X at one place *)
Lemma derive_conjugate k X Y z u : mul Y k =2 mul k X ->
  derive Y (fun v => \sum_w power k v w * z w) u = \sum_v power k u v * derive X z v.
Proof.
move=> Yk; rewrite derive_powers.
rewrite [RHS](eq_bigr (fun v => \sum_p \sum_w power k u v * powers (at_place X p) v w * z w)) => [|v _]; last first.
  rewrite derive_powers mulr_sumr; apply: eq_bigr => p _; rewrite mulr_sumr.
  by apply: eq_bigr => w _; rewrite mulrA.
rewrite [RHS]exchange_big; apply: eq_bigr => p _ /=; rewrite [RHS]exchange_big /=.
rewrite (eq_bigr (fun v => \sum_w powers (at_place Y p) u v * power k v w * z w)) => [|v _]; last first.
  by rewrite mulr_sumr; apply: eq_bigr => w _; rewrite mulrA.
rewrite exchange_big; apply: eq_bigr => w _; rewrite -!mulr_suml /= !powers_mul; congr (_ * _).
have mul1 (h : L -> L -> R) a b : mul (fun i j => (i == j)%:R) h a b = h a b.
  rewrite /mul (bigD1 a) //= eqxx mul1r big1 ?addr0 // => c.
  by rewrite eq_sym => /negbTE->; rewrite mul0r.
have mulr1_ (h : L -> L -> R) a b : mul h (fun i j => (i == j)%:R) a b = h a b.
  by rewrite /mul (bigD1 b) //= eqxx mulr1 big1 ?addr0 // => c /negbTE->; rewrite mulr0.
apply: eq_powers => q a b; rewrite /at_place; case: (q == p); first exact: Yk.
by rewrite mul1 mulr1_.
Qed.

Section Generated.
Variables (K : (L -> L -> R) -> Prop) (X : L -> L -> R).

(* the Lie algebra that X generates together with K *)
Inductive generated : (L -> L -> R) -> Prop :=
  | Generator : generated X
  | Combination x Y Z : generated Y -> generated Z -> generated (fun a b => x * Y a b + Z a b)
  | Bracket Y Z : generated Y -> generated Z -> generated (bracket Y Z)
  | Conjugate k Y Z : K k -> mul Z k =2 mul k Y -> generated Y -> generated Z.

Theorem one_element_is_enough z :
  (forall k, K k -> exists c d : R, d * c = 1 /\ forall u, \sum_v power k u v * z v = c * z u) ->
  (forall u, derive X z u = 0) -> forall Y, generated Y -> forall u, derive Y z u = 0.
Proof.
move=> zK zX Y; elim=> [//|x Y' Z _ Y0 _ Z0|Y' Z _ Y0 _ Z0|k Y' Z Kk Zk _ Y0] u.
- by rewrite derive_linear Y0 Z0 mulr0 addr0.
- have zero (W : L -> L -> R) : derive W (fun=> 0) u = 0.
    by rewrite /derive big1 // => p _; rewrite big1 // => b _; rewrite mulr0.
  by rewrite derive_bracket (derive_eqr _ u Z0) (derive_eqr _ u Y0) !zero subrr.
have [c [d [dc zc]]] := zK k Kk; rewrite -[LHS]mul1r -dc -mulrA -derive_scale.
have -> : derive Z (fun v => c * z v) u = derive Z (fun v => \sum_w power k v w * z w) u.
  by apply: derive_eqr => v; rewrite zc.
by rewrite (derive_conjugate _ _ Zk) big1 ?mulr0 // => v _; rewrite Y0 mulr0.
Qed.
End Generated.
End Derive.

(* The Lie algebra so(n): spanned by E_ja - E_aj. *)
Section Rotations.
Variables (T L : finType) (R : comRingType).
Implicit Types (z : word T L -> R) (s : {perm L}) (i j a b : L).

Definition rotation j a b c : R := (b == j)%:R * (c == a)%:R - (b == a)%:R * (c == j)%:R.

(* the equation of E_ja - E_aj, written out *)
Lemma derive_rotation j a z u : derive (rotation j a) z u =
  \sum_(p | u p == j) z (put u p a) - \sum_(p | u p == a) z (put u p j).
Proof.
have pick c f : \sum_b (b == c)%:R * f b = f c :> R.
  by rewrite (bigD1 c) //= eqxx mul1r big1 ?addr0 // => b /negbTE->; rewrite mul0r.
rewrite /derive [X in _ = X - _]big_mkcond [X in _ = _ - X]big_mkcond -sumrB; apply: eq_bigr => p _.
rewrite (eq_bigr (fun b => (b == a)%:R * ((u p == j)%:R * z (put u p b)) -
    (b == j)%:R * ((u p == a)%:R * z (put u p b)))) => [|b _].
  by rewrite sumrB !pick; congr (_ - _); case: eqP => _; rewrite ?mul1r ?mul0r.
by rewrite /rotation mulrBl !mulrA; congr (_ * _ - _ * _); rewrite mulrC.
Qed.

Lemma rotation_conjugate s j a : mul (rotation (s j) (s a)) (permutation R s) =2 mul (permutation R s) (rotation j a).
Proof.
move=> b c; rewrite /mul [LHS](bigD1 (s c)) //= [RHS](bigD1 ((s^-1)%g b)) //= [X in _ + X]big1 => [|d dc]; last first.
  by rewrite /permutation (negbTE dc) mulr0.
rewrite [X in _ = _ + X]big1 => [|d db]; last first.
  by rewrite /permutation -(canF_eq (permKV s)) eq_sym (negbTE db) mul0r.
rewrite !addr0 /rotation /permutation permKV !eqxx mulr1 mul1r !(inj_eq perm_inj).
by rewrite !(canF_eq (permKV s)).
Qed.

(* two different letters can be moved anywhere *)
Lemma move_pair i b j a : i != b -> j != a -> exists s, s i = j /\ s b = a.
Proof.
move=> ib ja; exists (tperm i j * tperm (tperm i j b) a)%g; rewrite !permM tpermL; split; last by rewrite tpermL.
rewrite tpermD // 1?eq_sym //; first by rewrite -{1}(tpermL i j) (inj_eq perm_inj).
Qed.

Theorem one_rotation_is_enough i b z : i != b ->
  (forall s, exists c d : R, d * c = 1 /\ forall u, \sum_v power (permutation R s) u v * z v = c * z u) ->
  (forall u, derive (rotation i b) z u = 0) -> forall j a, j != a -> forall u, derive (rotation j a) z u = 0.
Proof.
move=> ib zs z0 j a ja; pose K k := exists s, k = permutation R s.
apply: (one_element_is_enough (K := K) _ z0) => [_ [s ->]|]; first exact: zs.
have [s [<- <-]] := move_pair ib ja.
by apply: Conjugate (Generator _ _); [exists s|apply: rotation_conjugate].
Qed.
End Rotations.
