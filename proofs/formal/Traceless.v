(* Lowest words: where the proofs that traceless invariants are 0 begin (DiagonalForms.v for O(n) and B(n),
   TracelessSymplectic.v for Sp(n)).

   Let the letters have heights, and let a tensor z be different from 0. Among the words w with z w != 0 take one
   whose letters on the places of S are as low as possible (the sum of their heights), and of these places one, p,
   with a highest letter. Put letters lower than w p at p and at another place with a letter as high as w p, and z is
   0 at the word. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Lemma lowest_word (T L : finType) (R : ringType) (S : {set T}) (z : word T L -> R) (h : L -> nat) :
  S != set0 -> (exists u, z u != 0) -> exists w p, [/\ z w != 0, p \in S,
    forall q, q \in S -> (h (w q) <= h (w p))%N & forall q a c, q \in S -> q != p -> h (w q) = h (w p) ->
      (h a < h (w p))%N -> (h c < h (w p))%N -> z (put (put w p a) q c) = 0].
Proof.
case/set0Pn=> p0 p0S [u0 zu0]; pose total (u : word T L) := (\sum_(p in S) h (u p))%N.
have [w zw wmin] := @arg_minnP _ u0 (fun u => z u != 0) total zu0.
have [p pS pmax] := @arg_maxnP _ p0 (fun p => p \in S) (fun p => h (w p)) p0S.
exists w, p; split=> // q a c qS qp hq ha hc; apply/eqP; apply/negPn/negP=> /wmin; apply/negP; rewrite -ltnNge.
have split (v : word T L) : total v = (h (v p) + h (v q) + \sum_(r in S | (r != p) && (r != q)) h (v r))%N.
  rewrite /total (bigD1 p) // (bigD1 q) /= ?qS ?qp // addnA; congr (_ + _)%N.
  by apply: eq_bigl => r; rewrite andbA.
rewrite !split.
rewrite !putE eqxx eq_sym (negbTE qp) eqxx hq.
rewrite (eq_bigr (fun r => h (w r))) => [|r /and3P[_ /negbTE rp /negbTE rq]]; last by rewrite !putE rp rq.
by rewrite ltn_add2r -addSn leq_add // ltnW.
Qed.
