(* Contraction of signed diagrams.

   Let C be a form on the letters with C b a = eta C a b, eta = 1 or -1, and sum_x C a x C b x = [a == b]: a scalar
   product in an orthonormal basis, or a symplectic form in a symplectic basis. The places carry a linear order. A
   diagram is a list e of edges, and its value at the word u is

       value e u = eta^(inversions of the list of all ends) * product of C (u p) (u q) over the edges (p, q) of e.

   The sign makes it a function of the set of edges: turning an edge round costs eta twice, moving it costs nothing
   (value_turn, value_move). Let p and q be two ends, p before q, neighbours in the order. Contracting them,

       sum_x sum_y C y x * value e (u with x at p and y at q),

   gives eta n times the value of the rest when (p, q) is an edge; otherwise the two edges at p and at q become one
   (contract_ends). So contractions join edges and give eta n for every loop, and no other sign. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Lemma perm_swap (X : eqType) (x y : X) s : perm_eq (x :: y :: s) (y :: x :: s).
Proof. by rewrite -[x :: y :: s]/([:: x] ++ [:: y] ++ s) perm_catCA. Qed.

Section Inversions.
Variables (X : eqType) (rank : X -> nat).
Hypothesis rank_inj : injective rank.
Implicit Types (s : seq X) (x y p q : X).

Fixpoint inversions s := if s is x :: s' then (count (fun y => rank y < rank x) s' + inversions s')%N else 0%N.
Definition parity s := odd (inversions s).

Lemma parity_cons x s : parity (x :: s) = odd (count (fun y => rank y < rank x)%N s) (+) parity s.
Proof. by rewrite /parity /= oddD. Qed.

Lemma parity_swap x y s : x != y -> parity (x :: y :: s) = ~~ parity (y :: x :: s).
Proof.
move=> xy; rewrite !parity_cons /= !oddD !oddb.
have -> : (rank y < rank x)%N = ~~ (rank x < rank y)%N.
  by case: ltngtP => // /rank_inj yx; rewrite yx eqxx in xy.
by case: (rank x < rank y)%N; case: (odd _); case: (odd _); case: (parity s).
Qed.

(* to the front, past size s1 others *)
Lemma parity_front x s1 s2 : x \notin s1 -> parity (s1 ++ x :: s2) = odd (size s1) (+) parity (x :: s1 ++ s2).
Proof.
elim: s1 => [|y s1 IH] //=; rewrite inE negb_or => /andP[xy xs1].
have moved : perm_eq (s1 ++ x :: s2) (x :: s1 ++ s2) by rewrite -cat1s perm_catCA.
rewrite parity_cons IH // (permP moved) addbCA -parity_cons.
by rewrite parity_swap 1?eq_sym // addbN -addNb.
Qed.

Lemma parity_front2 x y s1 s2 : x \notin s1 -> y \notin x :: s1 ->
  parity (s1 ++ x :: y :: s2) = parity (x :: y :: s1 ++ s2).
Proof.
move=> xs1 yxs1; have ys1 : y \notin s1 by apply: contraNN yxs1; rewrite inE orbC => ->.
rewrite parity_front // -cat_cons parity_front //=.
rewrite parity_swap; last by apply: contraNneq yxs1 => ->; rewrite inE eqxx.
by case: (odd _); case: (parity _).
Qed.

(* two neighbours at the front *)
Lemma parity_neighbours p q s : (rank p < rank q)%N ->
  {in s, forall x, (rank x < rank p)%N = (rank x < rank q)%N} -> parity (p :: q :: s) = parity s.
Proof.
move=> pq near; rewrite !parity_cons /= [(rank q < _)%N]ltnNge (ltnW pq) add0n.
by rewrite (eq_in_count (a2 := fun y => rank y < rank q)%N) // addbA addbb.
Qed.

Lemma parity_drop p q s1 s2 : (rank p < rank q)%N ->
  {in s1 ++ s2, forall x, (rank x < rank p)%N = (rank x < rank q)%N} -> p \notin s1 -> q \notin s1 ->
  parity (s1 ++ p :: q :: s2) = parity (s1 ++ s2).
Proof.
move=> pq near ps1 qs1; rewrite parity_front2 ?parity_neighbours // inE negb_or qs1 andbT.
by apply: contraTneq pq => ->; rewrite ltnn.
Qed.
End Inversions.

(* Lists of edges. *)
Section Edges.
Variables (X : finType) (rank : X -> nat).
Hypothesis rank_inj : injective rank.
Implicit Types (e : seq (X * X)) (p q r : X).

Fixpoint ends e := if e is (p, q) :: e' then p :: q :: ends e' else [::].

Lemma ends_cat e1 e2 : ends (e1 ++ e2) = ends e1 ++ ends e2.
Proof. by elim: e1 => //= -[p q] e1 ->. Qed.

Lemma mem_ends e p : p \in ends e -> exists q e1 e2, e = e1 ++ (p, q) :: e2 \/ e = e1 ++ (q, p) :: e2.
Proof.
elim: e => //= -[a b] e IH; rewrite !inE => /or3P[/eqP->|/eqP->|/IH[q [e1 [e2 eE]]]].
- by exists b, [::], e; left.
- by exists a, [::], e; right.
by exists q, ((a, b) :: e1), e2; case: eE => ->; [left|right].
Qed.

Lemma ends_perm e1 p q e2 : perm_eq (ends (e1 ++ (p, q) :: e2)) (p :: q :: ends (e1 ++ e2)).
Proof. by rewrite !ends_cat /= -[p :: q :: _]/([:: p; q] ++ _) perm_catCA. Qed.

Lemma ends_uniq e1 p q e2 : uniq (ends (e1 ++ (p, q) :: e2)) ->
  [/\ p != q, p \notin ends (e1 ++ e2), q \notin ends (e1 ++ e2) & uniq (ends (e1 ++ e2))].
Proof.
by rewrite (perm_uniq (ends_perm _ _ _ _)) /= inE negb_or => /and3P[/andP[pq pe] qe ue].
Qed.

Section Value.
Variables (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R).

(* a scalar product (eta = 1) or a symplectic form (eta = -1) in a standard basis *)
Definition standard_form :=
  [/\ eta * eta = 1, forall a b, C b a = eta * C a b & forall a b, \sum_x C a x * C b x = (a == b)%:R].
Hypothesis form : standard_form.

Definition value e (u : word X L) := eta ^+ parity rank (ends e) * \prod_(pq <- e) C (u pq.1) (u pq.2).

Lemma value_turn p q e u : p != q -> value ((p, q) :: e) u = value ((q, p) :: e) u.
Proof.
move=> pq; have [eta2 Ceta _] := form; rewrite /value /= parity_swap // !big_cons /= [C (u q) _]Ceta.
by rewrite -!mulrA; case: (parity _ _); rewrite /= ?mul1r ?expr1 ?mulrA // eta2 mul1r.
Qed.

Lemma value_move e1 p q e2 u : uniq (ends (e1 ++ (p, q) :: e2)) ->
  value (e1 ++ (p, q) :: e2) u = value ((p, q) :: e1 ++ e2) u.
Proof.
move=> un; have [pq pe qe _] := ends_uniq un; rewrite /value -cat_cons !ends_cat /=.
rewrite ends_cat mem_cat negb_or in pe; rewrite ends_cat mem_cat negb_or in qe.
have [/andP[pe1 _] /andP[qe1 _]] := (pe, qe).
rewrite parity_front2 //; last by rewrite inE negb_or qe1 eq_sym pq.
by congr (_ * _); rewrite big_cons !big_cat big_cons /= mulrCA.
Qed.

Lemma eta_addb (b b' : bool) : eta ^+ (b (+) b') = eta ^+ b * eta ^+ b'.
Proof. by have [eta2 _ _] := form; case: b b' => [] [] /=; rewrite ?mulr1 ?mul1r ?expr1 ?eta2. Qed.

Definition ahead p s := odd (count (fun y => rank y < rank p)%N s).
Lemma value_cons p q e u :
  value ((p, q) :: e) u = eta ^+ ahead p (q :: ends e) * eta ^+ ahead q (ends e) * C (u p) (u q) * value e u.
Proof.
rewrite /value big_cons /= !parity_cons !eta_addb /ahead /= -!mulrA; do 2!congr (_ * _).
by rewrite mulrCA.
Qed.

Lemma value_tail p q e e' u : perm_eq (ends e) (ends e') -> value e u = value e' u ->
  value ((p, q) :: e) u = value ((p, q) :: e') u.
Proof. by move=> ee' eu; rewrite !value_cons eu /ahead /= !(permP ee'). Qed.

Lemma prod_put p e u (x : L) : p \notin ends e ->
  \prod_(ij <- e) C (put u p x ij.1) (put u p x ij.2) = \prod_(ij <- e) C (u ij.1) (u ij.2).
Proof.
elim: e => [|[i j] e IH] /=; rewrite ?big_nil // !inE !negb_or => /and3P[pi pj pe]; rewrite !big_cons IH // !putE /=.
by rewrite [i == p]eq_sym [j == p]eq_sym (negbTE pi) (negbTE pj).
Qed.

Lemma value_put p e u (x : L) : p \notin ends e -> value e (put u p x) = value e u.
Proof. by move=> pe; rewrite /value prod_put. Qed.
End Value.

(* the edge at p to the front *)
Lemma front_edge e p : uniq (ends e) -> p \in ends e -> exists r f, perm_eq (ends e) (ends ((r, p) :: f)) /\
  forall (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R), standard_form eta C ->
    forall u, value eta C e u = value eta C ((r, p) :: f) u.
Proof.
move=> ue /mem_ends[r [e1 [e2 eE]]]; exists r, (e1 ++ e2).
case: eE ue => -> ue; have [pr _ _ _] := ends_uniq ue.
  split; last by move=> L R eta C form u; rewrite value_move // (value_turn form).
  exact: perm_trans (ends_perm _ _ _ _) (perm_swap _ _ _).
by split; [apply: ends_perm|move=> L R eta C form u; rewrite value_move].
Qed.

(* The edges at two neighbours p, q become one, or (p, q) is a loop. *)
Lemma contract_ends e p q : uniq (ends e) -> p \in ends e -> q \in ends e -> (rank p < rank q)%N ->
  {in ends e, forall x, x != p -> x != q -> (rank x < rank p)%N = (rank x < rank q)%N} ->
  exists e' (loop : bool), [/\ uniq (ends e'), forall x, (x \in ends e') = [&& x \in ends e, x != p & x != q] &
    forall (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R), standard_form eta C -> forall u,
      \sum_x \sum_y C y x * value eta C e (put (put u p x) q y) =
      (eta * #|L|%:R) ^+ loop * value eta C e' u].
Proof.
move=> ue pe qe pq near; have npq : p != q by apply: contraTneq pq => ->; rewrite ltnn.
have [r [f [ef vf]]] := front_edge ue pe.
have uf : uniq (ends ((r, p) :: f)) by rewrite -(perm_uniq ef).
move: (uf); rewrite /= inE negb_or => /and3P[/andP[rp rf] pf uf'].
have [rq|rq] := eqVneq r q.
  exists f, true; split=> // [x|L R eta C form u].
    rewrite (perm_mem ef) /= !inE rq; have [->|_] := eqVneq x p; first by rewrite andbF (negbTE pf).
    by have [->|_] := eqVneq x q; rewrite ?andbT // -rq (negbTE rf).
  have near_f : {in ends f, forall x, (rank x < rank p)%N = (rank x < rank q)%N}.
    move=> x xf; apply: near; rewrite ?(perm_mem ef) /= ?inE ?xf ?orbT //.
      by apply: contraNneq pf => <-.
    by apply: contraNneq rf; rewrite rq => <-.
  have qf : q \notin ends f by rewrite -rq.
  have [eta2 Ceta CC] := form; pose V := value eta C f u.
  have vE (x y : L) : value eta C e (put (put u p x) q y) = C x y * V.
    rewrite vf // rq -value_turn // /V -[in RHS](value_put eta C u x pf) -[in RHS](value_put eta C _ y qf).
    rewrite /value /= parity_neighbours // big_cons /= !putE eqxx (negbTE npq) eqxx.
    by rewrite mulrCA.
  rewrite expr1 -/V -mulrA mulr_natl mulrC -mulr_natl -sumr_const mulr_suml mulr_suml; apply: eq_bigr => x _.
  rewrite (eq_bigr (fun y => C x y * C x y * (eta * V))) => [|y _]; last first.
    by rewrite vE Ceta -!mulrA mulrCA [eta * (_ * V)]mulrCA.
  by rewrite -mulr_suml CC eqxx !mul1r mulrC.
have qf : q \in ends f by move: qe; rewrite (perm_mem ef) /= !inE eq_sym (negbTE rq) eq_sym (negbTE npq).
have [s [g [fg vg]]] := front_edge uf' qf.
have ug : uniq (ends ((s, q) :: g)) by rewrite -(perm_uniq fg).
move: (ug); rewrite /= inE negb_or => /and3P[/andP[sq sg] qg ug'].
have pg : p \notin ends g by apply: contraNN pf => pg; rewrite (perm_mem fg) /= !inE pg !orbT.
have rg : r \notin ends g by apply: contraNN rf => rg; rewrite (perm_mem fg) /= !inE rg !orbT.
have rs : r != s by apply: contraNneq rf => ->; rewrite (perm_mem fg) /= inE eqxx.
have ps : p != s by apply: contraNneq pf => ->; rewrite (perm_mem fg) /= inE eqxx.
have all_e x : (x \in ends e) = [|| x == r, x == p, x == s, x == q | x \in ends g].
  by rewrite (perm_mem ef) /= !inE (perm_mem fg) /= !inE.
exists ((r, s) :: g), false; split=> [|x|L R eta C form u].
- by rewrite /= inE negb_or rs rg sg.
- rewrite all_e /= !inE; have [->|xp] := eqVneq x p.
    by rewrite (negbTE pg) eq_sym (negbTE rp) (negbTE ps) andbF.
  have [->|xq] := eqVneq x q; last by rewrite !andbT.
  by rewrite (negbTE qg) eq_sym (negbTE rq) eq_sym (negbTE sq) !andbF.
have near_g : {in [:: r] ++ s :: ends g, forall x, (rank x < rank p)%N = (rank x < rank q)%N}.
  move=> x xin; apply: near; first by rewrite all_e; move: xin; rewrite !inE => /or3P[]->; rewrite ?orbT.
    by apply: contraTneq xin => ->; rewrite !inE !negb_or eq_sym rp ps pg.
  by apply: contraTneq xin => ->; rewrite !inE !negb_or eq_sym rq eq_sym sq qg.
pose V := eta ^+ parity rank (r :: s :: ends g) * \prod_(ij <- g) C (u ij.1) (u ij.2).
have vE (x y : L) : value eta C e (put (put u p x) q y) = C (u r) x * C y (u s) * V.
  transitivity (value eta C [:: (r, p), (q, s) & g] (put (put u p x) q y)).
    rewrite vf //; transitivity (value eta C [:: (r, p), (s, q) & g] (put (put u p x) q y)).
      by apply: (value_tail form) => //; apply: vg.
    by apply: (value_tail form); [apply: perm_swap|apply: value_turn].
  rewrite /value /V !big_cons /= !prod_put // !putE eqxx (negbTE npq) eqxx (negbTE rq) (negbTE rp).
  rewrite (negbTE sq) [s == p]eq_sym (negbTE ps).
  rewrite (@parity_drop _ _ rank_inj p q [:: r] (s :: ends g)) ?inE 1?eq_sym //.
  by rewrite mulrCA -!mulrA [_ * (C y _ * _)]mulrCA.
have [eta2 Ceta CC] := form.
rewrite exchange_big /= (eq_bigr (fun y => (u r == y)%:R * (C y (u s) * V))) => [|y _]; last first.
  rewrite -CC mulr_suml; apply: eq_bigr => x _.
  by rewrite vE -!mulrA mulrCA.
rewrite (bigD1 (u r)) //= eqxx big1 ?addr0 => [|y]; last by rewrite eq_sym => /negbTE->; rewrite mul0r.
by rewrite !mul1r /value big_cons /= mulrCA.
Qed.

(* The value depends on the set of edges only. *)
Lemma edge_partner (b : X -> X) e1 p q e2 : involutive b -> {in e1 ++ (p, q) :: e2, forall ij, b ij.1 = ij.2} ->
  b p = q /\ b q = p.
Proof. by move=> bK /(_ (p, q)) /= <-; rewrite ?mem_cat ?inE ?eqxx ?orbT. Qed.

Lemma value_same (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R) (b : X -> X) e e' u :
  standard_form eta C -> involutive b -> uniq (ends e) -> uniq (ends e') -> ends e =i ends e' ->
  {in e, forall ij, b ij.1 = ij.2} -> {in e', forall ij, b ij.1 = ij.2} -> value eta C e u = value eta C e' u.
Proof.
move=> form bK; elim: e e' => [|[p q] f IH] e' ue ue' ee' eb e'b.
  by case: e' ee' {ue' e'b} => [//|[i j] e'] /(_ i); rewrite /= !inE eqxx.
have [bp bq] := edge_partner (e1 := [::]) bK eb.
have [r [e1 [e2 eE]]] : exists r e1 e2, e' = e1 ++ (p, r) :: e2 \/ e' = e1 ++ (r, p) :: e2.
  by apply: mem_ends; rewrite -ee' /= inE eqxx.
have rq : r = q.
  by case: eE e'b => -> e'b; [have [<- _]:= edge_partner bK e'b|have [_ <-] := edge_partner bK e'b].
pose g := e1 ++ e2; have [ve ug gE gb] : [/\ value eta C e' u = value eta C ((p, q) :: g) u,
    uniq (ends ((p, q) :: g)), ends e' =i p :: q :: ends g & {in g, forall ij, b ij.1 = ij.2}].
  have gb : {in g, forall ij, b ij.1 = ij.2}.
    move=> ij ijg; apply: e'b; rewrite mem_cat in ijg.
    by case: eE => ->; rewrite mem_cat inE; case/orP: ijg => ->; rewrite ?orbT.
  case: eE ue' => ->; rewrite rq => ue'; have [pq _ _ _] := ends_uniq ue'.
    split=> //; first exact: value_move.
      by rewrite -(perm_uniq (ends_perm e1 p q e2)).
    exact: perm_mem (ends_perm e1 p q e2).
  have turned := perm_trans (ends_perm e1 q p e2) (perm_swap q p (ends (e1 ++ e2))).
  split=> //; first by rewrite value_move // (value_turn form).
    by rewrite -(perm_uniq turned).
  exact: perm_mem turned.
rewrite ve; move: ue ug; rewrite /= => /and3P[pqf qf uf] /and3P[pqg qg ug].
have fg : ends f =i ends g.
  move=> x; have := ee' x; rewrite gE /= !inE; have [->|_] := eqVneq x p.
    by move: pqf pqg; rewrite !inE !negb_or => /andP[_ /negbTE->] /andP[_ /negbTE->].
  by have [->|_ /= ->] := eqVneq x q; first by rewrite (negbTE qf) (negbTE qg).
apply: (value_tail form); first exact: uniq_perm.
by apply: IH => // ij ijf; apply: eb; rewrite inE ijf orbT.
Qed.

(* Contractions, one after the other, from the inside to the outside. *)
Section Contract.
Variables (L : finType) (R : comRingType) (C : L -> L -> R).
Fixpoint contract (ps : seq (X * X)) (f : word X L -> R) u :=
  if ps is (p, q) :: ps' then contract ps' (fun v => \sum_x \sum_y C y x * f (put (put v p x) q y)) u else f u.

Lemma contract_ext ps f g u : f =1 g -> contract ps f u = contract ps g u.
Proof.
elim: ps f g => [|[p q] ps IH] f g fg /=; first exact: fg.
by apply: IH => v; apply: eq_bigr => x _; apply: eq_bigr => y _; rewrite fg.
Qed.

Lemma contract_scale ps f c u : contract ps (fun v => c * f v) u = c * contract ps f u.
Proof.
elim: ps f => [//|[p q] ps IH] f /=; rewrite -IH; apply: contract_ext => v; rewrite mulr_sumr.
by apply: eq_bigr => x _; rewrite mulr_sumr; apply: eq_bigr => y _; rewrite mulrCA.
Qed.
End Contract.

Fixpoint nested (ps : seq (X * X)) (s : pred X) : Prop :=
  if ps is (p, q) :: ps' then
    [/\ s p, s q, (rank p < rank q)%N,
        forall x, s x -> x != p -> x != q -> (rank x < rank p)%N = (rank x < rank q)%N
      & nested ps' (fun x => [&& s x, x != p & x != q])]
  else True.

Lemma nested_ext ps s t : s =1 t -> nested ps s -> nested ps t.
Proof.
elim: ps s t => [//|[p q] ps IH] s t st /= [sp sq pq near more]; split=> // [||x xt|]; rewrite -?st //.
  by apply: near; rewrite st.
by apply: IH more => x; rewrite st.
Qed.

Theorem contract_nested ps e : uniq (ends e) -> nested ps (mem (ends e)) ->
  exists e' N, [/\ uniq (ends e'), forall x, (x \in ends e') = (x \in ends e) && (x \notin ends ps) &
    forall (L : finType) (R : comRingType) (eta : R) (C : L -> L -> R), standard_form eta C -> forall u,
      contract C ps (value eta C e) u = (eta * #|L|%:R) ^+ N * value eta C e' u].
Proof.
elim: ps e => [|[p q] ps IH] e ue /=.
  by exists e, 0%N; split=> // [x|L R eta C _ u]; rewrite ?andbT // mul1r.
case=> pe qe pq near more; have [e1 [loop [ue1 e1E e1v]]] := contract_ends ue pe qe pq near.
have [|e' [N [ue' e'E e'v]]] := IH e1 ue1; first by apply: nested_ext more => x; rewrite /= e1E.
exists e', (N + loop)%N; split=> // [x|L R eta C form u].
  by rewrite e'E e1E /= !inE !negb_or -!andbA.
rewrite /= (contract_ext _ _ _ (e1v _ _ _ _ form)) contract_scale (e'v _ _ _ _ form) mulrA -exprD.
by rewrite addnC.
Qed.
End Edges.
