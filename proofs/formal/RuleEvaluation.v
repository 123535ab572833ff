(* The rules that choose the diagrams of the bases, computed from lists of numbers.

   As in Tables.v a diagram is the list t of the places of the partners. The functions lis_list, nesting_list and
   crossing_list compute, by looking at all sublists of the places, what lis, nesting and crossing are (Theorems). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Triangles Chains IncreasingLabels Nestings Crossings Tables Evaluation.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Fixpoint sublists (s : seq nat) : seq (seq nat) :=
  if s is i :: s' then sublists s' ++ [seq i :: x | x <- sublists s'] else [:: [::]].
Definition comparable (e : rel nat) x := all (fun i => all (fun j => [|| i == j, e i j | e j i]) x) x.
(* the size of the largest sets of numbers below m any two of which are comparable *)
Definition longest_list (e : rel nat) m := foldr maxn 0 [seq size x | x <- sublists (iota 0 m) & comparable e x].

Section Rules.
Variable t : seq nat.
Implicit Types i j : nat.
Let b i := nth 0 t i.
Let low i := minn i (b i).
Let high i := maxn i (b i).
Definition lis_list := longest_list (fun i j => (i < j) && (b i < b j)) (size t).
Definition nesting_list := longest_list (fun i j => (low i < low j) && (high j < high i)) (size t).
Definition crossing_list :=
  longest_list (fun i j => [&& low i < low j, low j < high i & high i < high j]) (size t).
End Rules.

Lemma mem_sublists x s : (x \in sublists s) = subseq x s.
Proof.
elim: s x => [|i s IH] [|j x] //=; rewrite mem_cat !IH ?sub0seq //.
case: eqP => [->|ne].
  apply/orP/idP => [[/cons_subseq//|/mapP[y]]|xs]; first by rewrite IH => ys [->].
  by right; apply: map_f; rewrite IH.
by apply/orP/idP => [[//|/mapP[y _ []]]|]; [|left].
Qed.

Section Longest.
Variables (T : finType) (R : rel T) (e : rel nat).
Hypothesis eR : forall p r : T, e (enum_rank p) (enum_rank r) = R p r.
Let ranks (A : {set T}) : seq nat := [seq nat_of_ord (enum_rank p) | p <- enum T & p \in A].

Lemma iota_ranks : iota 0 #|T| = [seq nat_of_ord (enum_rank p) | p <- enum T].
Proof. by have := places_numbered (fun _ : T => 0); rewrite size_listed. Qed.

Lemma size_ranks A : size (ranks A) = #|A|.
Proof.
rewrite size_map -(card_uniqP (filter_uniq _ (enum_uniq T))); apply: eq_card => p.
by rewrite mem_filter mem_enum andbT.
Qed.

Lemma comparable_ranks A : comparable e (ranks A) = chain R A.
Proof.
rewrite /comparable all_map; apply/allP/forall_inP => H p => [pA|].
  have /H : p \in [seq p <- enum T | p \in A] by rewrite mem_filter pA mem_enum.
  rewrite /= all_map => /allP Hp; apply/forall_inP=> r rA.
  have /Hp : r \in [seq p <- enum T | p \in A] by rewrite mem_filter rA mem_enum.
  by rewrite /= !eR val_eqE (inj_eq enum_rank_inj).
rewrite mem_filter => /andP[/H/forall_inP Hp _]; rewrite /= all_map; apply/allP=> r.
by rewrite mem_filter => /andP[/Hp + _]; rewrite /= !eR val_eqE (inj_eq enum_rank_inj).
Qed.

Lemma longest_evaluated : longest R = longest_list e #|T|.
Proof.
rewrite /longest_list foldrE big_map big_filter; apply/eqP; rewrite eqn_leq; apply/andP; split.
  apply/bigmax_leqP=> A cA; rewrite -size_ranks; apply: leq_bigmax_seq; last by rewrite comparable_ranks.
  by rewrite mem_sublists iota_ranks; apply/map_subseq/filter_subseq.
apply/bigmax_leqP_seq=> x; rewrite mem_sublists => /(subseq_uniqP (iota_uniq _ _)) x_filter.
have -> : x = ranks [set p | nat_of_ord (enum_rank p) \in x].
  rewrite {1}x_filter iota_ranks filter_map; congr map; apply: eq_filter => p.
  by rewrite inE.
by rewrite comparable_ranks size_ranks => cA; apply: leq_bigmax_cond.
Qed.
End Longest.

Lemma lis_evaluated_of (S T : finType) (b : {ffun S -> T}) : lis b = lis_list (listed (fun p => enum_rank (b p))).
Proof.
by rewrite /lis_list size_listed; apply: longest_evaluated => p r; rewrite !nth_listed.
Qed.

Section Evaluated.
Variables (T : finType) (b : {ffun T -> T}).

Theorem lis_evaluated : lis b = lis_list (partners b).
Proof. exact: lis_evaluated_of. Qed.

Lemma rank_lo p : enum_rank (lo b p) = minn (enum_rank p) (enum_rank (b p)) :> nat.
Proof. by rewrite /lo /opens /before /minn; case: ifP. Qed.

Lemma rank_hi p : enum_rank (hi b p) = maxn (enum_rank p) (enum_rank (b p)) :> nat.
Proof. by rewrite /hi /opens /before /maxn; case: ifP. Qed.

Theorem nesting_evaluated : nesting b = nesting_list (partners b).
Proof.
rewrite /nesting_list size_listed; apply: longest_evaluated => p r.
by rewrite /partners !nth_listed /around /before !rank_lo !rank_hi.
Qed.

Theorem crossing_evaluated : crossing b = crossing_list (partners b).
Proof.
rewrite /crossing_list size_listed; apply: longest_evaluated => p r.
by rewrite /partners !nth_listed /crosses /before !rank_lo !rank_hi.
Qed.
End Evaluated.

(* two edges side by side, crossing, and one around the other *)
Fact rules_of_two_edges :
  [seq (lis_list t, nesting_list t, crossing_list t) | t <- [:: [:: 1; 0; 3; 2]; [:: 2; 3; 0; 1]; [:: 3; 2; 1; 0]]] =
  [:: (2, 1, 1); (2, 1, 2); (1, 2, 1)].
Proof. by []. Qed.
