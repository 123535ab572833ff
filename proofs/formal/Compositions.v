(* Diagrams as set partitions, stacked on each other.

   A diagram from the places T (below) to the places S (on top) is a set partition P of S + T; what follows holds for
   any family P of blocks. A word is constant on P when places of one block carry the same letter.

   Q, from M to S, is stacked on P, from T to M: a family of blocks on the outer places S + T and the middle places M.
   Its connected components are cut down to the outer places, which gives the composite; those that lie in the middle
   row alone are erased and counted, as loops.

   The one fact that is proved (count_constant): let U be a word on the outer places. The words K on the middle places
   such that U and K together are constant on the blocks of the stack are n^loops many when U is constant on the blocks
   of the composite, and there are none when it is not. Indeed K is forced on the components that meet the outer places,
   and has one free letter on each of the loops. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Blocks.
Variables (T L : finType).
Implicit Types (F : {set {set T}}) (u : word T L) (x y : T).

(* x and y lie in one block *)
Definition joins F x y := [exists B in F, (x \in B) && (y \in B)].
Definition constant F u := [forall x, forall y, joins F x y ==> (u x == u y)].
Definition connected F := connect (joins F).
Definition components F := equivalence_partition (connected F) [set: T].

Lemma constantP F u : reflect (forall x y, joins F x y -> u x = u y) (constant F u).
Proof.
apply: (iffP forallP) => [uF x y xy|uF x]; first by have /forallP/(_ y)/implyP/(_ xy)/eqP := uF x.
by apply/forallP=> y; apply/implyP=> /uF->.
Qed.

Lemma joins_sym F : symmetric (joins F).
Proof. by move=> x y; apply: eq_existsb => B; rewrite [(x \in B) && _]andbC. Qed.

Lemma connected_sym F : symmetric (connected F).
Proof. exact: sym_connect_sym (joins_sym F). Qed.

Lemma connected_equiv F : equivalence_rel (connected F).
Proof.
by apply/equivalence_relP; split=> [x|x y xy]; [exact: connect0|exact: same_connect (connected_sym F) _ _ xy].
Qed.

Lemma constant_connected F u : constant F u -> forall x y, connected F x y -> u x = u y.
Proof.
move/constantP=> uF x y /connectP[s]; elim: s x => [x _ ->//|z s IH] x /= /andP[xz zs] yE.
by rewrite (uF x z) //; apply: IH.
Qed.

Lemma components_partition F : partition (components F) [set: T].
Proof. by apply: equivalence_partitionP => x y z _ _ _; apply: connected_equiv. Qed.

(* the classes of an equivalence relation, as blocks *)
Lemma joins_classes (e : rel T) x y : equivalence_rel e -> joins (equivalence_partition e [set: T]) x y = e x y.
Proof.
move=> ee; apply/exists_inP/idP => [[_ /imsetP[z _ ->]]|xy].
  by rewrite !inE /= => /andP[zx zy]; rewrite -(ee z x y).2.
exists [set z in setT | e x z]; first by apply/imsetP; exists x.
by rewrite !inE /= xy (ee x x x).1.
Qed.

(* places of one block of a set partition *)
Lemma joins_partition F x y : partition F [set: T] -> joins F x y = (y \in pblock F x).
Proof.
case/and3P=> /eqP cov tI _; apply/exists_inP/idP => [[B BF /andP[xB yB]]|xy]; first by rewrite (def_pblock tI BF xB).
by exists (pblock F x); rewrite ?pblock_mem ?mem_pblock ?xy ?cov ?inE.
Qed.
End Blocks.

(* Outer places O and middle places M. *)
Section Middle.
Variables (O M L : finType) (F : {set {set (O + M)}}).
Implicit Types (x : O) (y : M) (C : {set (O + M)}) (U : word O L) (K : word M L).

(* the components, cut down to the outer places *)
Definition outer : {set {set O}} := equivalence_partition (fun x x' => connected F (inl x) (inl x')) [set: O].
(* the components that lie in the middle row alone *)
Definition closed C := [forall x, inl x \notin C].
Definition loops := #|[set C in components F | closed C]|.

Lemma outer_equiv : equivalence_rel (fun x x' : O => connected F (inl x) (inl x')).
Proof. by move=> x y z; apply: connected_equiv. Qed.

Lemma outer_partition : partition outer [set: O].
Proof. by apply: equivalence_partitionP => x y z _ _ _; apply: outer_equiv. Qed.

Lemma joins_outer x x' : joins outer x x' = connected F (inl x) (inl x').
Proof. exact: joins_classes outer_equiv. Qed.

Lemma outer_constant U K : constant F (glue U K) -> constant outer U.
Proof.
move=> uF; apply/constantP=> x x'; rewrite joins_outer => /(constant_connected uF).
by rewrite !glue_inl.
Qed.

Let loop := {C : {set O + M} | (C \in components F) && closed C}.

Lemma card_loop : #|{: loop}| = loops.
Proof. by rewrite card_sig /loops; apply: eq_card => C; rewrite !inE. Qed.

(* the places of a loop are connected to each other, and to no others *)
Lemma loop_connected (c : loop) z z' : z \in val c -> (z' \in val c) = connected F z z'.
Proof. by case: c => C /= /andP[/imsetP[a _ ->] _]; rewrite !inE /= => az; rewrite (connected_equiv F a z z').2. Qed.

Lemma loop_outer (c : loop) x : (inl x \in val c) = false.
Proof. by case: c => C /= /andP[_ /forallP/(_ x)/negbTE]. Qed.

Lemma loop_unique (c c' : loop) z : z \in val c -> z \in val c' -> c = c'.
Proof. by move=> zc zc'; apply/val_inj/setP=> w; rewrite (loop_connected _ zc) (loop_connected _ zc'). Qed.

Lemma loop_place (c : loop) : exists y, inr y \in val c.
Proof.
have [z zc] : exists z, z \in val c.
  by case: c => C /= /andP[/imsetP[z _ ->] _]; exists z; rewrite !inE /=; apply: connect0.
by case: z zc => [x|y zc]; [rewrite loop_outer|exists y].
Qed.

(* a middle place is connected to an outer one, or lies on a loop *)
Lemma outer_or_loop y : (exists x, connected F (inr y) (inl x)) \/ (exists c : loop, inr y \in val c).
Proof.
pose C := [set z in setT | connected F (inr y) z].
case cl: (closed C); [right|left].
  have cP : (C \in components F) && closed C by rewrite cl andbT; apply/imsetP; exists (inr y).
  by exists (Sub C cP); rewrite /= !inE /=; apply: connect0.
have /existsP[x] : [exists x, inl x \in C] by rewrite -[X in is_true X]negbK negb_exists -/(closed C) cl.
by rewrite !inE; exists x.
Qed.

Lemma count_constant U : #|[set K | constant F (glue U K)]| = (constant outer U * #|L| ^ loops)%N.
Proof.
case Uc: (constant outer U); last first.
  by rewrite mul0n; apply: eq_card0 => K; rewrite inE; apply: contraFF Uc; apply: outer_constant.
have UE x x' : connected F (inl x) (inl x') -> U x = U x'.
  by move=> xx'; apply: (constantP _ _ Uc); rewrite joins_outer.
have [y yP] := fin_all_exists loop_place.
pose read K : {ffun loop -> L} := [ffun c => K (y c)].
(* every choice of letters on the loops is read from a word *)
have read_onto f : exists2 K, constant F (glue U K) & read K = f.
  have letter z : exists a, (forall x, connected F (inr z) (inl x) -> a = U x) /\
                            (forall c : loop, inr z \in val c -> a = f c).
    case: (outer_or_loop z) => [[x zx]|[c zc]].
      exists (U x); split=> [x' zx'|c zc]; last by have := loop_outer c x; rewrite (loop_connected _ zc) zx.
      by apply: UE; rewrite -(connected_equiv F (inr z) (inl x) (inl x')).2.
    exists (f c); split=> [x|c' zc']; first by rewrite -(loop_connected _ zc) loop_outer.
    by rewrite (loop_unique zc zc').
  have [k kP] := fin_all_exists letter.
  have kU z x : connected F (inr z) (inl x) -> k z = U x by case: (kP z) => H _; apply: H.
  have kf z (c : loop) : inr z \in val c -> k z = f c by case: (kP z) => _ H; apply: H.
  exists [ffun z => k z]; last by apply/ffunP=> c; rewrite !ffunE (kf _ c).
  apply/constantP=> z z' /connect1; rewrite -/(connected F z z').
  case: z z' => [x|z] [x'|z'] zz'; rewrite !ffunE.
  - exact: UE.
  - by rewrite (kU z' x) // connected_sym.
  - by rewrite (kU z x').
  case: (outer_or_loop z) => [[x zx]|[c zc]].
    by rewrite (kU z x) // (kU z' x) // -(connected_equiv F (inr z) (inr z') (inl x)).2.
  by rewrite (kf z c) // (kf z' c) // (loop_connected _ zc).
(* and determines the word *)
have read_inj : {in [set K | constant F (glue U K)] &, injective read}.
  move=> K K'; rewrite !inE => /constant_connected Kc /constant_connected Kc' /ffunP KK'.
  apply/ffunP=> z; case: (outer_or_loop z) => [[x zx]|[c zc]].
    by have := Kc _ _ zx; have := Kc' _ _ zx; rewrite !ffunE => -> ->.
  have zy : connected F (inr z) (inr (y c)) by rewrite -(loop_connected _ zc).
  by have := Kc _ _ zy; have := Kc' _ _ zy; have := KK' c; rewrite !ffunE => -> -> ->.
rewrite mul1n -card_loop -card_ffun -(card_in_imset read_inj); apply: eq_card => f; rewrite inE.
by have [K Kc <-] := read_onto f; rewrite imset_f // inE.
Qed.
End Middle.
