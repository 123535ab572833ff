(* Permutations of the letters.

   A permutation s of the letters of 'I_n acts on words, letter by letter. A layer A commutes with the permutation
   matrix of s iff A (s I) (s J) = A I J for all words I and J (commutes_permutation). An injective map that is given on
   some letters alone extends to a permutation (extend_perm): the letters that are left, before and after, are equally
   many, and may be matched in their order. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* An injective map of some letters extends to a permutation. *)
Lemma extend_perm (L : finType) (A : {set L}) (f : L -> L) :
  {in A &, injective f} -> exists s : {perm L}, {in A, s =1 f}.
Proof.
move=> f_inj; have [cA cB] : #|A| = #|f @: A| /\ #|~: A| = #|~: (f @: A)|.
  have cA := card_in_imset f_inj; split=> //.
  by apply/eqP; rewrite -(eqn_add2l #|A|) cardsC -{1}cA cardsC.
pose g x := if x \in A then f x else nth x (enum (~: (f @: A))) (index x (enum (~: A))).
have lt x : x \notin A -> (index x (enum (~: A)) < size (enum (~: (f @: A))))%N.
  by move=> xA; rewrite -cardE -cB cardE index_mem mem_enum inE.
have gA x : x \in A -> g x \in f @: A by move=> xA; rewrite /g xA imset_f.
have gC x : x \notin A -> g x \notin f @: A.
  by move=> xA; rewrite /g (negbTE xA) -in_setC -mem_enum mem_nth // lt.
suff g_inj : injective g by exists (perm g_inj) => x xA; rewrite permE /g xA.
move=> x y; case xA: (x \in A); case yA: (y \in A) => gxy.
- by apply: f_inj => //; move: gxy; rewrite /g xA yA.
- by have := gC y (negbT yA); rewrite -gxy gA.
- by have := gC x (negbT xA); rewrite gxy gA.
move: gxy; rewrite /g xA yA (set_nth_default y) ?lt ?xA // => /eqP.
rewrite nth_uniq ?enum_uniq ?lt ?xA ?yA // => /eqP same_index.
by rewrite -(nth_index x (s := enum (~: A)) (x := x)) ?same_index ?nth_index // mem_enum inE ?xA ?yA.
Qed.

(* Permutations of the letters, their matrices, and the layers that commute with them. *)
Section Permutations.
Variables (L : finType) (R : comRingType).
Implicit Types (s : {perm L}).

Definition act (T : finType) s (u : word T L) : word T L := [ffun p => s (u p)].
(* the matrix of s: the letter b goes to s b *)
Definition permutation s (a b : L) : R := (a == s b)%:R.

Lemma actE (T : finType) s (u : word T L) p : act s u p = s (u p). Proof. by rewrite ffunE. Qed.
Lemma act1 (T : finType) (u : word T L) : act 1%g u = u. Proof. by apply/ffunP=> p; rewrite actE perm1. Qed.
Lemma act_mul (T : finType) s t (u : word T L) : act (s * t)%g u = act t (act s u).
Proof. by apply/ffunP=> p; rewrite !actE permM. Qed.
Lemma actK (T : finType) s : cancel (@act T s) (act s^-1).
Proof. by move=> u; apply/ffunP=> p; rewrite !actE permK. Qed.
Lemma actKV (T : finType) s : cancel (@act T s^-1) (act s).
Proof. by move=> u; apply/ffunP=> p; rewrite !actE permKV. Qed.
Lemma act_eq (T : finType) s (u v : word T L) : (u == act s v) = (act s^-1 u == v).
Proof. by rewrite -[RHS](inj_eq (can_inj (actK s))) actKV. Qed.

Lemma act_glue (S T : finType) s (I : word S L) (J : word T L) : act s (glue I J) = glue (act s I) (act s J).
Proof. by apply/ffunP; case=> p; rewrite !ffunE. Qed.

Lemma power_permutation (T : finType) s (u v : word T L) : power (permutation s) u v = (u == act s v)%:R.
Proof.
case: eqP => [->|/eqP/word_neq[p uv]]; first by apply: big1 => p _; rewrite actE /permutation eqxx.
by rewrite /power /powers (bigD1 p) //= /permutation -(actE s v) (negbTE uv) mul0r.
Qed.

Lemma commutes_permutation (S T : finType) s (A : word S L -> word T L -> R) :
  commutes (permutation s) A <-> forall I J, A (act s I) (act s J) = A I J.
Proof.
have lhs I J : \sum_K power (permutation s) I K * A K J = A (act s^-1 I) J.
  rewrite -(sum_pick (fun K => A K J)); apply: eq_bigr => K _; congr (_ * _).
  by rewrite power_permutation act_eq.
have rhs I J : \sum_K A I K * power (permutation s) K J = A I (act s J).
  rewrite -(sum_pick (fun K => A I K)); apply: eq_bigr => K _.
  by rewrite power_permutation mulrC eq_sym.
by split=> sA I J; [rewrite -rhs -sA lhs actK|rewrite lhs rhs -(sA (act s^-1 I)) actKV].
Qed.

Lemma permutation_fixed (S T : finType) s (A : word S L -> word T L -> R) :
  commutes (permutation s) A <-> forall u, bend A (act s u) = bend A u.
Proof.
rewrite commutes_permutation; split=> [sA u|sA I J]; first by rewrite -(glueK u) act_glue /bend !top_glue !bottom_glue.
by have := sA (glue I J); rewrite act_glue /bend !top_glue !bottom_glue.
Qed.
End Permutations.

(* a combination of matrices is one of tensors *)
Lemma layer_combination (S T L D : finType) (R : comRingType) (good : pred D) (B : D -> word (S + T) L -> R)
    (A : word S L -> word T L -> R) :
  (exists x, forall I J, A I J = \sum_(d | good d) x d * B d (glue I J)) <->
  (exists x, forall u, bend A u = \sum_(d | good d) x d * B d u).
Proof.
by split=> -[x Ax]; exists x; [move=> u; rewrite /bend Ax glueK|move=> I J; rewrite -Ax /bend top_glue bottom_glue].
Qed.
