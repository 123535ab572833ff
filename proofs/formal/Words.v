(* Words, tensors and layers: what the other files speak of.

   A layer of order k, l on V = R^L is a matrix A with an entry A I J for every two words, I of l letters (the outputs)
   and J of k letters (the inputs). A matrix g of the group acts on words of length m by the matrix g^m with the entries
   g^m I J = prod_p g (I p) (J p), and the layer is equivariant when g^l A = A g^k for every g of the group:

       commutes g A   means   sum_K g^l I K * A K J = sum_K A I K * g^k K J   for all I and J.

   To prove theorems it is easier to bend the inputs up. A layer is a tensor with l + k places,
   bend A (I, J) = A I J, and it is equivariant when the tensor is fixed by g on its first l places and by the
   transposed inverse h of g on its last k places (layer_fixed). For orthogonal matrices h = g, and all places are alike
   (orthogonal_layer_fixed). *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Words on a finite set T of places with letters of a finite alphabet L. *)
Notation word T L := {ffun T%type -> L%type} (only parsing).

Section Words.
Variables (T L : finType).
Implicit Types (u v w : word T L) (p q r : T) (a b c : L).

(* u with the letter a at the place p *)
Definition put u p a : word T L := [ffun x => if x == p then a else u x].

Lemma putE u p a x : put u p a x = if x == p then a else u x.
Proof. by rewrite ffunE. Qed.

Lemma put_same u p a b : put (put u p a) p b = put u p b.
Proof. by apply/ffunP=> x; rewrite !putE; case: eqP. Qed.

Lemma put_id u p : put u p (u p) = u.
Proof. by apply/ffunP=> x; rewrite putE; case: eqP => [->|]. Qed.

Lemma putC u p q a b : p != q -> put (put u p a) q b = put (put u q b) p a.
Proof.
move=> pq; apply/ffunP=> x; rewrite !putE.
by case: (x =P q) => // ->; rewrite eq_sym (negbTE pq).
Qed.

Lemma word_neq u v : u != v -> exists p, u p != v p.
Proof. by move=> uv; apply/existsP; apply: contraNT uv => /existsPn H; apply/eqP/ffunP=> p; apply/eqP/negPn. Qed.
End Words.

(* The word (I, J) on the places of both. *)
Section Glue.
Variables (S T L : finType).
Definition glue (I : word S L) (J : word T L) : word (S + T) L :=
  [ffun x => match x with inl p => I p | inr q => J q end].
Definition top (u : word (S + T) L) : word S L := [ffun p => u (inl p)].
Definition bottom (u : word (S + T) L) : word T L := [ffun q => u (inr q)].

Lemma glue_inl I J p : glue I J (inl p) = I p. Proof. by rewrite ffunE. Qed.
Lemma glue_inr I J q : glue I J (inr q) = J q. Proof. by rewrite ffunE. Qed.
Lemma glueK u : glue (top u) (bottom u) = u. Proof. by apply/ffunP; case=> x; rewrite !ffunE. Qed.
Lemma top_glue I J : top (glue I J) = I. Proof. by apply/ffunP=> p; rewrite !ffunE. Qed.
Lemma bottom_glue I J : bottom (glue I J) = J. Proof. by apply/ffunP=> q; rewrite !ffunE. Qed.

Lemma big_glue (R : Type) (idx : R) (op : Monoid.com_law idx) (f : word (S + T) L -> R) :
  \big[op/idx]_u f u = \big[op/idx]_I \big[op/idx]_J f (glue I J).
Proof.
rewrite pair_big /= (reindex (fun x : word S L * word T L => glue x.1 x.2)) //=.
by exists (fun u => (top u, bottom u)) => [[I J] _|u _]; rewrite ?glueK //= top_glue bottom_glue.
Qed.
End Glue.

(* Square matrices with rows and columns indexed by L, their powers on words, and tensors that they fix. *)
Section Matrices.
Variables (L : finType) (R : comRingType).
Implicit Types (g h : L -> L -> R).

Definition one g := forall a b, g a b = (a == b)%:R.
Definition mul g h a b := \sum_c g a c * h c b.
Definition transpose g a b := g b a.
(* g and h are inverse to each other *)
Definition inverse g h := one (mul g h) /\ one (mul h g).
Definition orthogonal g := inverse g (transpose g).

Section Power.
Variable T : finType.
Implicit Types (u v w : word T L) (z : word T L -> R) (gs hs : T -> L -> L -> R).

(* the matrix of one g_p at every place p *)
Definition powers gs u v := \prod_p gs p (u p) (v p).
Definition power g := powers (fun=> g).
Definition fixes gs z := forall u, \sum_v powers gs u v * z v = z u.
Definition fixed g z := fixes (fun=> g) z.

Lemma powers_mul gs hs u w : \sum_v powers gs u v * powers hs v w = powers (fun p => mul (gs p) (hs p)) u w.
Proof.
rewrite /powers /mul bigA_distr_bigA /=; apply: eq_bigr => v _.
by rewrite -big_split.
Qed.

Lemma powers_one gs u v : (forall p : T, one (gs p)) -> powers gs u v = (u == v)%:R.
Proof.
move=> g1; case: eqP => [->|/eqP/word_neq[p uv]]; last by rewrite /powers (bigD1 p) //= g1 (negbTE uv) mul0r.
by apply: big1 => p _; rewrite g1 eqxx.
Qed.

Lemma sum_pick (f : word T L -> R) u : \sum_v (u == v)%:R * f v = f u.
Proof.
rewrite (bigD1 u) //= eqxx mul1r big1 ?addr0 // => v; rewrite eq_sym => /negbTE->.
by rewrite mul0r.
Qed.

Lemma fixes_sum (I : finType) (x : I -> R) (B : I -> word T L -> R) gs :
  (forall i, fixes gs (B i)) -> fixes gs (fun u => \sum_i x i * B i u).
Proof.
move=> Bg u; rewrite (eq_bigr (fun v => \sum_i x i * (powers gs u v * B i v))) => [|v _].
  by rewrite exchange_big; apply: eq_bigr => i _; rewrite -mulr_sumr Bg.
by rewrite mulr_sumr; apply: eq_bigr => i _; rewrite mulrCA.
Qed.

Lemma fixes_sub gs z z' : fixes gs z -> fixes gs z' -> fixes gs (fun u => z u - z' u).
Proof.
by move=> zg z'g u; rewrite (eq_bigr _ (fun v _ => mulrBr _ _ _)) sumrB zg z'g.
Qed.
End Power.

(* Layers, and the tensors that they are. *)
Section Layers.
Variables (S T : finType).
Implicit Types (I K : word S L) (J : word T L) (A : word S L -> word T L -> R).

Definition commutes g A := forall I J, \sum_K power g I K * A K J = \sum_K A I K * power g K J.
Definition bend A (u : word (S + T) L) := A (top u) (bottom u).
(* g on the places of S, h on those of T *)
Definition bent g h (p : S + T) := if p is inl _ then g else h.

Lemma powers_bent g h I J u : powers (bent g h) (glue I J) u = power g I (top u) * power h J (bottom u).
Proof.
by rewrite /powers big_sumType /=; congr (_ * _); apply: eq_bigr => p _; rewrite ffunE [X in _ = _ X]ffunE.
Qed.

Lemma power_transpose (U : finType) g (u v : word U L) : power (transpose g) u v = power g v u.
Proof. by []. Qed.

Theorem layer_fixed g h A : inverse g (transpose h) -> commutes g A <-> fixes (bent g h) (bend A).
Proof.
case=> gh hg; have fixE I J : \sum_v powers (bent g h) (glue I J) v * bend A v =
    \sum_M (\sum_K power g I K * A K M) * power (transpose h) M J.
  rewrite big_glue exchange_big; apply: eq_bigr => M _ /=; rewrite mulr_suml; apply: eq_bigr => K _.
  by rewrite powers_bent /bend top_glue bottom_glue power_transpose mulrAC.
split=> [Ag u|Af I J].
  rewrite -[u]glueK fixE /bend top_glue bottom_glue.
  rewrite (eq_bigr (fun M => \sum_K A (top u) K * (power g K M * power (transpose h) M (bottom u)))); last first.
    by move=> M _; rewrite Ag mulr_suml; apply: eq_bigr => K _; rewrite mulrA.
  rewrite exchange_big /= -[RHS](sum_pick (A (top u))); apply: eq_bigr => K _.
  rewrite -mulr_sumr powers_mul powers_one // mulrC; congr (_ * _).
  by rewrite eq_sym.
have AE M : \sum_N (\sum_K power g I K * A K N) * power (transpose h) N M = A I M.
  by rewrite -fixE Af /bend top_glue bottom_glue.
rewrite [RHS](eq_bigr (fun M => \sum_N (\sum_K power g I K * A K N) * (power (transpose h) N M * power g M J))).
  rewrite exchange_big /= -[LHS](sum_pick (fun M => \sum_K power g I K * A K M) J); apply: eq_bigr => N _.
  by rewrite -mulr_sumr powers_mul powers_one // mulrC eq_sym.
by move=> M _; rewrite -AE mulr_suml; apply: eq_bigr => N _; rewrite mulrA.
Qed.

Corollary orthogonal_layer_fixed g A : orthogonal g -> commutes g A <-> fixed g (bend A).
Proof.
move=> og; rewrite (layer_fixed A og) /fixed; split=> Af u; rewrite -[RHS]Af; apply: eq_bigr => v _; congr (_ * _);
  by apply: eq_bigr => -[].
Qed.
End Layers.
End Matrices.
