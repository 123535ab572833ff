(* Signed Brauer diagrams on the rim of a disc.

   A Brauer diagram b from T to S has its places on the rim of a disc, the outputs from left to right and then the
   inputs from right to left (disc). For a form C with C b a = eta C a b, eta = 1 or -1, its tensor is

       signed_diagram b u = eta^(crossings b) * product of C (u p) (u (b p)) over the edges, p before b p on the rim,

   and signed_matrix b has the inputs bent down by C. The number of crossings has the parity of the inversions of the
   list of all ends (crossings_parity), because of two edges exactly the crossing ones have an odd number of inversions
   (crossing_pair); so the tensor is the value of the list of edges that SignedDiagrams contracts (signed_value). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings SignedDiagrams.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* the order of the places of a sum *)
Lemma enum_rank_index (T : finType) (x : T) : enum_rank x = index x (enum T) :> nat.
Proof.
have xE : x = nth x (enum T) (enum_rank x) by rewrite -(enum_val_nth x) enum_rankK.
by rewrite {2}xE index_uniq ?enum_uniq // -cardE.
Qed.

Lemma enum_sum (S T : finType) : enum [finType of S + T] = [seq inl s | s <- enum S] ++ [seq inr t | t <- enum T].
Proof. by rewrite enumT unlock /= /sum_enum -!enumT. Qed.

Lemma enum_rank_inl (S T : finType) (s : S) : enum_rank (inl s : S + T) = enum_rank s :> nat.
Proof.
rewrite !enum_rank_index enum_sum index_cat map_f ?mem_enum // index_map //.
by move=> ? ? [].
Qed.

Lemma enum_rank_inr (S T : finType) (t : T) : enum_rank (inr t : S + T) = (#|S| + enum_rank t)%N :> nat.
Proof.
rewrite !enum_rank_index enum_sum index_cat size_map -cardE index_map; last by move=> ? ? [].
by case: ifP => // /mapP[].
Qed.

Section Disc.
Variables (S T : finType).
Implicit Types (b : {ffun S + T -> S + T}) (p q z : S + T).

Definition disc z : nat := match z with inl s => enum_rank s | inr t => (#|S| + rev_ord (enum_rank t))%N end.

Lemma disc_inj : injective disc.
Proof.
case=> [s|t] [s'|t'] /= eq.
- by congr inl; apply/enum_rank_inj/val_inj.
- by have := ltn_ord (enum_rank s); rewrite eq ltnNge leq_addr.
- by have := ltn_ord (enum_rank s'); rewrite -eq ltnNge leq_addr.
by congr inr; apply/enum_rank_inj/rev_ord_inj/val_inj/(@addnI #|S|).
Qed.

Lemma disc_lt z : (disc z < #|S| + #|T|)%N.
Proof. by case: z => [s|t]; rewrite ?ltn_add2l ?ltn_ord // (leq_trans (ltn_ord _)) // leq_addr. Qed.

Definition first b p := (disc p < disc (b p))%N.
Definition edge_list b := [seq (p, b p) | p <- enum [finType of S + T] & first b p].
(* two edges cross: p q b(p) b(q) in this order on the rim *)
Definition cross b p q := [&& disc p < disc q, disc q < disc (b p) & disc (b p) < disc (b q)]%N.
Definition crossings b := #|[set pq : (S + T) * (S + T) | cross b pq.1 pq.2]|.

Lemma first_or b p : perfect b -> first b (b p) = ~~ first b p.
Proof.
move=> bp; rewrite /first perfectK // -leqNgt [RHS]leq_eqVlt (inj_eq disc_inj).
by rewrite (negbTE (perfect_neq p bp)).
Qed.

Lemma ends_map b s : perm_eq (ends [seq (p, b p) | p <- s]) (s ++ [seq b p | p <- s]).
Proof.
elim: s => //= p s IH; rewrite perm_cons -[b p :: map b s]/([:: b p] ++ map b s) perm_sym perm_catCA.
by rewrite /= perm_cons perm_sym.
Qed.

Lemma edge_list_uniq b : perfect b -> uniq (ends (edge_list b)).
Proof.
move=> bp; have us : uniq [seq p <- enum [finType of S + T] | first b p] by rewrite filter_uniq ?enum_uniq.
rewrite (perm_uniq (ends_map _ _)) cat_uniq us (map_inj_uniq (inv_inj (perfectK bp))) us andbT.
apply/negP=> /hasP[_ /mapP[p pin ->] /= bpin]; move: pin bpin; rewrite !mem_filter first_or //.
by case: (first b p).
Qed.

Lemma edge_list_all b z : perfect b -> z \in ends (edge_list b).
Proof.
move=> bp; rewrite (perm_mem (ends_map _ _)) mem_cat mem_filter mem_enum andbT.
case: (boolP (first b z)) => //= nz; apply/mapP; exists (b z); last by rewrite perfectK.
by rewrite mem_filter first_or // nz mem_enum.
Qed.

Lemma edge_list_edge b : {in edge_list b, forall ij, b ij.1 = ij.2}.
Proof. by move=> _ /mapP[p _ ->]. Qed.

Lemma count_ends b (a : pred (S + T)) s :
  count a (ends [seq (p, b p) | p <- s]) = (\sum_(q <- s) (a q + a (b q)))%N.
Proof. by elim: s => [|q s IH] /=; rewrite ?big_nil // big_cons IH addnA. Qed.

Lemma crossing_pair b p q : perfect b -> first b p -> first b q -> q != p ->
  odd ((disc q < disc p) + (disc (b q) < disc p) + ((disc q < disc (b p)) + (disc (b q) < disc (b p))))%N =
  odd (cross b p q + cross b q p)%N.
Proof.
move=> bp fp fq qp; have [fp' fq'] := (fp, fq); rewrite /first in fp' fq'.
have neg x y : x != y -> (disc y < disc x)%N = ~~ (disc x < disc y)%N.
  by move=> xy; case: ltngtP => // /disc_inj yx; rewrite yx eqxx in xy.
have bqp : b q != p by apply: contraTneq fp => <-; rewrite first_or // fq.
have bqbp : b q != b p by rewrite (inj_eq (inv_inj (perfectK bp))).
have i1 : (disc (b q) < disc p -> disc q < disc p)%N by apply: ltn_trans.
have i2 : (disc (b q) < disc p -> disc (b q) < disc (b p))%N by move/ltn_trans; apply.
have i3 : (disc q < disc p -> disc q < disc (b p))%N by move/ltn_trans; apply.
have i4 : (disc (b q) < disc (b p) -> disc q < disc (b p))%N by apply: ltn_trans.
rewrite /cross (neg _ _ qp) (neg _ _ bqp) (neg _ _ bqbp) !oddD !oddb; move: i1 i2 i3 i4.
case: (disc q < disc p)%N; case: (disc (b q) < disc p)%N; case: (disc q < disc (b p))%N;
  case: (disc (b q) < disc (b p))%N => //= i1 i2 i3 i4;
  by [have := i1 isT|have := i2 isT|have := i3 isT|have := i4 isT].
Qed.

Section Signed.
Variables (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R).
Definition signed_diagram b (u : word (S + T) L) :=
  eta ^+ odd (crossings b) * \prod_(p | first b p) C (u p) (u (b p)).
Definition signed_matrix b (I : word S L) (J : word T L) :=
  \sum_(K : word T L) signed_diagram b (glue I K) * \prod_t C (J t) (K t).

Lemma crossings_parity b : perfect b -> parity disc (ends (edge_list b)) = odd (crossings b).
Proof.
move=> bp; pose total s := (\sum_(p <- s) \sum_(q <- s) cross b p q)%N.
have totalE s : uniq s -> all (first b) s -> parity disc (ends [seq (p, b p) | p <- s]) = odd (total s).
  elim: s => [|p s IH]; first by rewrite /total big_nil.
  rewrite [uniq _]/= [all _ _]/= => /andP[ps us] /andP[fp fs]; rewrite /= !parity_cons IH //.
  have -> : total (p :: s) = (\sum_(q <- s) (cross b p q + cross b q p) + total s)%N.
    rewrite /total !big_cons /cross ltnn add0n; under [X in (_ + X)%N]eq_bigr do rewrite big_cons.
    by rewrite !big_split /= addnA.
  rewrite [count _ (b p :: _)]/= [(disc (b p) < disc p)%N]ltnNge (ltnW fp) add0n addbA -oddD [RHS]oddD; congr (_ (+) _).
  rewrite !count_ends -big_split /= !big_seq; apply: (big_ind2 (fun x y => odd x = odd y)) => // [x y x' y'|q qs].
    by rewrite !oddD => -> ->.
  by apply: crossing_pair => //; [apply: (allP fs)|apply: contraNneq ps => <-].
have -> : crossings b = (\sum_p \sum_q cross b p q)%N.
  rewrite pair_bigA /= /crossings -sum1_card big_mkcond; apply: eq_bigr => -[p q] _.
  by rewrite inE /=; case: (cross b p q).
rewrite totalE; first last.
- by apply/allP=> p; rewrite mem_filter => /andP[].
- by rewrite filter_uniq ?enum_uniq.
rewrite /total big_filter big_enum_cond /= big_mkcond /=; congr odd; apply: eq_bigr => p _.
rewrite big_filter big_enum_cond /= big_mkcond /=; case: (boolP (first b p)) => fp; last first.
  apply/esym/big1 => q _; apply/eqP; rewrite eqb0; apply: contraNN fp => /and3P[pq qp _].
  exact: ltn_trans pq qp.
apply: eq_bigr => q _; case: (boolP (first b q)) => // fq; apply/esym/eqP; rewrite eqb0; apply: contraNN fq.
by case/and3P=> _ qbp bpbq; apply: ltn_trans qbp bpbq.
Qed.

Lemma signed_value b u : perfect b -> signed_diagram b u = value disc eta C (edge_list b) u.
Proof.
move=> bp; rewrite /value crossings_parity // /signed_diagram; congr (_ * _).
by rewrite /edge_list big_map big_filter /= enumT.
Qed.
End Signed.
End Disc.
Arguments disc {S T} z.
