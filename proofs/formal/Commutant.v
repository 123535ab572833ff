(* Which rational matrices commute with given ones: an answer that Coq computes and checks itself.

   A group is given by generators: elements g, and elements x of its Lie algebra, each by what it is on the outputs and
   on the inputs, as two lists of rows of integers over a common denominator (for maps between powers of one V both are
   the same). A list of solutions is complete when every matrix A that commutes with all generators is a combination of
   the solutions, and every combination commutes. commutant says: if the computation `complete` answers true, then so it
   is. What eqmath writes beside the generators, which equations are used and from which entries of A the coefficients
   are read, is only a hint.

   How: at the words s of the outputs and t of the inputs the equation (g A - A g)(s, t) = 0 is built from the
   generators, as a form in the entries of A. The forms are eliminated (Forms.v); at every place (s, t) it is looked up
   that one of the forms which come out says what A(s, t) is in terms of the chosen entries, namely what the combination
   of the solutions has there. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Forms.
From Coq Require Import ZArith.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Rows of integers over a denominator, and the rational matrix that they are. *)
Definition rows := (positive * seq (seq Z))%type.
Definition numerator (B : rows) (a b : nat) : Z := nth 0%Z (nth [::] B.2 a) b.
Definition entry n (B : rows) (a b : 'I_n) : rat := rational (numerator B a b) / rational (Zpos B.1).

Inductive generator := Element of rows & rows | Tangent of rows & rows.

(* Words as lists, all words in lexicographic order, and the number of a word among them. *)
Definition letters n l (I : word 'I_l 'I_n) : seq nat := [seq val (I p) | p <- enum 'I_l].
Fixpoint words n l : seq (seq nat) :=
  if l is l'.+1 then [seq a :: s | a <- iota 0 n, s <- words n l'] else [:: [::]].
Definition number n (s : seq nat) : nat := foldl (fun r a => r * n + a)%nat 0%nat s.

Section Statement.
Variables m l n k : nat.
Implicit Types (I K : word 'I_l 'I_m) (J : word 'I_k 'I_n) (A : word 'I_l 'I_m -> word 'I_k 'I_n -> rat).

(* g A = A g, and for an element x of the Lie algebra, which acts as a sum over the places, x A = A x *)
Definition respects A g :=
  match g with
  | Element B C => forall I J, \sum_K power (@entry m B) I K * A K J = \sum_K A I K * power (@entry n C) K J
  | Tangent B C => forall I J, \sum_p \sum_a entry B (I p) a * A (put I p a) J =
                               \sum_p \sum_a entry C a (J p) * A I (put J p a)
  end.

(* an integer matrix as a list of rows *)
Definition cell (W : seq (seq Z)) (s t : seq nat) : Z := nth 0%Z (nth [::] W (number m s)) (number n t).
Definition solution W I J : rat := rational (cell W (letters I) (letters J)).
End Statement.

(* What is computed. *)
Section Computation.
Variables m l n k : nat.
Definition place := (seq nat * seq nat)%type.
Definition term := (Z * place)%type.

Definition product (B : rows) (s t : seq nat) : Z := foldr Z.mul 1%Z [seq numerator B x.1 x.2 | x <- zip s t].
Definition denominator (B : rows) r : Z := ssrnat.iter r (Z.mul (Zpos B.1)) 1%Z.

(* the equation of a generator at (s, t), times the denominators *)
Definition equation g (s t : seq nat) : seq term :=
  match g with
  | Element B C =>
      [seq (denominator C k * product B s w, (w, t))%Z | w <- words m l] ++
      [seq (- (denominator B l * product C w t), (s, w))%Z | w <- words n k]
  | Tangent B C =>
      [seq (Zpos C.1 * numerator B (nth 0%nat s p) a, (set_nth 0%nat s p a, t))%Z | p <- iota 0 l, a <- iota 0 m] ++
      [seq (- (Zpos B.1 * numerator C a (nth 0%nat t p)), (s, set_nth 0%nat t p a))%Z | p <- iota 0 k, a <- iota 0 n]
  end.

(* a positive number for every word: a ones and a zero for every letter a *)
Fixpoint code (s : seq nat) : positive := if s is a :: s' then ssrnat.iter a xI (xO (code s')) else xH.
Definition unknown (x : place) := code (x.1 ++ x.2).
Definition gather (e : seq term) : form :=
  foldr (fun x f => if (x.1 =? 0)%Z then f else add [:: (unknown x.2, x.1)] f) [::] e.

Variables (generators : seq generator) (solutions : seq (seq (seq Z))).
(* hints: the equations that are enough, by the numbers of generators, and one place for every solution, at which the
   others are 0 *)
Variables (used : seq (nat * place)) (free : seq place).

Definition listed (x : place) := (x.1 \in words m l) && (x.2 \in words n k).
Definition leading : seq Z := [seq cell m n x.1 x.2.1 x.2.2 | x <- zip solutions free].
Definition common : Z := foldr Z.lcm 1%Z leading.
Definition weights : seq (Z * (seq (seq Z) * place)) :=
  [seq ((common / x.1)%Z, x.2) | x <- zip leading (zip solutions free)].
(* what should vanish at a place: common * A(s, t) less the combination of the solutions there *)
Definition claim (x : place) : form :=
  gather ((common, x) :: [seq (- (w.1 * cell m n w.2.1 x.1 x.2), w.2.2)%Z | w <- weights]).
Definition shown (found : pivots) (x : place) : bool :=
  let f := claim x in
  zero f || has (fun p => (p.1 =? unknown x)%positive &&
    let d := coefficient p.2 (unknown x) in ~~ (d =? 0)%Z && zero (add (scale d f) (scale (- common) p.2))) found.
Definition forms : seq form :=
  [seq gather (equation (nth (Element (xH, [::]) (xH, [::])) generators x.1) x.2.1 x.2.2) | x <- used].
Definition chosen (i : positive) := ~~ has (fun x => unknown x =? i)%positive free.
Definition vanishes (W : seq (seq Z)) (e : seq term) : bool :=
  (foldr Z.add 0 [seq x.1 * cell m n W x.2.1 x.2.2 | x <- e] =? 0)%Z.
Definition places : seq place := [seq (s, t) | s <- words m l, t <- words n k].

Definition complete : bool :=
  [&& ~~ (common =? 0)%Z, size free == size solutions,
      all (fun x => (x.1 < size generators)%nat && listed x.2) used,
      all (fun W => all (fun g => all (fun x => vanishes W (equation g x.1 x.2)) places) generators) solutions &
      let found := eliminate chosen forms in all (shown found) places].
End Computation.

(* Words as lists are the words. *)
Section Lists.
Variables n l : nat.
Implicit Types I J : word 'I_l 'I_n.

Lemma size_letters I : size (letters I) = l.
Proof. by rewrite size_map size_enum_ord. Qed.

Lemma nth_letters I (p : 'I_l) : nth 0%nat (letters I) p = I p.
Proof. by rewrite (nth_map p) ?size_enum_ord ?nth_ord_enum. Qed.

Lemma letters_inj : injective (@letters n l).
Proof. by move=> I J IJ; apply/ffunP=> p; apply: val_inj; rewrite /= -!nth_letters IJ. Qed.

Lemma letters_put I (p : 'I_l) (a : 'I_n) : set_nth 0%nat (letters I) p a = letters (put I p a).
Proof.
apply: (@eq_from_nth _ 0%nat) => [|i].
  by rewrite size_set_nth !size_letters; apply/maxn_idPr.
rewrite size_set_nth size_letters (maxn_idPr (ltn_ord p)) => il.
rewrite nth_set_nth /= -[i]/(val (Ordinal il)) !nth_letters putE -val_eqE /=.
by case: ifP.
Qed.
End Lists.

Lemma mem_words n l s : (s \in words n l) = (size s == l) && all (fun a => a < n)%nat s.
Proof.
elim: l s => [|l IH] s; first by case: s => [|a s] //=; rewrite inE.
apply/allpairsP/idP => [[[a t] /= [an tw ->]]|]; last first.
  by case: s => [|a s] //= /and3P[sl an sn]; exists (a, s); rewrite mem_iota an IH /= -eqSS sl.
by move: an tw; rewrite mem_iota /= IH => an /andP[tl tn]; rewrite eqSS tl an tn.
Qed.

Lemma uniq_words n l : uniq (words n l).
Proof.
elim: l => //= l IH; apply: allpairs_uniq => [||[a s] [b t] _ _ /= []]; rewrite ?iota_uniq //.
by move=> -> ->.
Qed.

Lemma words_letters n l : perm_eq (words n l) [seq letters I | I <- enum {: word 'I_l 'I_n}].
Proof.
apply: uniq_perm; first exact: uniq_words.
  by rewrite map_inj_uniq ?enum_uniq //; apply: letters_inj.
move=> s; rewrite mem_words; apply/andP/mapP => [[/eqP sl /allP sn]|[I _ ->]]; last first.
  by split; [rewrite size_letters | apply/allP=> a /mapP[p _ ->]; apply: ltn_ord].
have lt (p : 'I_l) : (nth 0%nat s p < n)%nat by apply: sn; rewrite mem_nth // sl.
exists [ffun p => Ordinal (lt p)]; rewrite ?mem_enum //; apply: (@eq_from_nth _ 0%nat); rewrite ?size_letters //.
by move=> i; rewrite sl => il; rewrite (nth_letters _ (Ordinal il)) ffunE.
Qed.

Lemma big_words (n l : nat) (f : seq nat -> rat) : \sum_(s <- words n l) f s = \sum_(I : word 'I_l 'I_n) f (letters I).
Proof. by rewrite (perm_big _ (words_letters n l)) /= big_map big_enum. Qed.

Lemma code_inj : injective code.
Proof.
have cons a s : code (a :: s) <> code [::] by case: a => [|a].
elim=> [|a s IH] [|b t] // => [/esym/cons|/cons|] //=.
by elim: a b => [|a IHa] [|b] //= [] => [/IH->|/IHa[-> ->]].
Qed.

(* The forms say what the equations say. *)
Local Arguments Z.mul : simpl never.
Local Arguments Z.opp : simpl never.
Local Arguments add : simpl never.
Section Soundness.
Variables m l n k : nat.
Implicit Types (I K : word 'I_l 'I_m) (J : word 'I_k 'I_n) (A : word 'I_l 'I_m -> word 'I_k 'I_n -> rat).
Implicit Types (z : place -> rat) (B C : rows).

Definition sum z (e : seq term) : rat := \sum_(x <- e) rational x.1 * z x.2.

Lemma rational_product (T : eqType) (f : T -> Z) s :
  rational (foldr Z.mul 1%Z [seq f x | x <- s]) = \prod_(x <- s) rational (f x).
Proof. by elim: s => [|x s IH] /=; rewrite ?big_nil ?rational1 // big_cons rationalM IH. Qed.

Lemma rational_neq0 p : rational (Zpos p) != 0. Proof. by rewrite rational_eq0. Qed.

Lemma rational_denominator B r : rational (denominator B r) = rational (Zpos B.1) ^+ r.
Proof. by elim: r => [|r IH]; rewrite ?expr0 ?rational1 // exprS rationalM IH. Qed.

Lemma power_entry r d B (u v : word 'I_r 'I_d) :
  rational (product B (letters u) (letters v)) = rational (denominator B r) * power (@entry d B) u v.
Proof.
rewrite /product zip_map rational_product big_map big_enum /= rational_denominator.
rewrite /power /powers /entry prodf_div prodr_const card_ord mulrCA divff ?mulr1 //.
by rewrite expf_neq0 ?rational_neq0.
Qed.

Lemma sum_cat z e e' : sum z (e ++ e') = sum z e + sum z e'. Proof. exact: big_cat. Qed.

Lemma equationP z A g : (forall I J, z (letters I, letters J) = A I J) ->
  respects A g <-> forall I J, sum z (equation m l n k g (letters I) (letters J)) = 0.
Proof.
move=> zA; suff [d d0 H] : exists2 d : rat, d != 0 & forall I J, sum z (equation m l n k g (letters I) (letters J)) =
    d * match g with
        | Element B C => \sum_K power (@entry m B) I K * A K J - \sum_K A I K * power (@entry n C) K J
        | Tangent B C => \sum_p \sum_a entry B (I p) a * A (put I p a) J -
                         \sum_p \sum_a entry C a (J p) * A I (put J p a)
        end.
  case: g H => B C H; (split=> Ag I J; [rewrite H Ag subrr mulr0 //|]);
    by have /eqP := H I J; rewrite Ag eq_sym mulf_eq0 (negbTE d0) subr_eq0 => /eqP.
case: g => B C /=.
- exists (rational (denominator B l) * rational (denominator C k)) => [|I J].
    by rewrite mulf_neq0 // rational_denominator expf_neq0 ?rational_neq0.
  rewrite sum_cat /sum !big_map !big_words mulrBr !mulr_sumr -sumrN; congr (_ + _); apply: eq_bigr => K _ /=.
    rewrite zA. by rewrite rationalM power_entry -!mulrA mulrCA.
  by rewrite zA rationalN rationalM power_entry mulNr -!mulrA [A _ _ * _]mulrC.
exists (rational (Zpos B.1) * rational (Zpos C.1)) => [|I J]; first by rewrite mulf_neq0 ?rational_neq0.
have num D d (a b : 'I_d) : rational (numerator D a b) = rational (Zpos D.1) * entry D a b.
  by rewrite /entry mulrCA divff ?mulr1 ?rational_neq0.
rewrite sum_cat /sum mulrBr !mulr_sumr -sumrN; congr (_ + _).
  rewrite big_allpairs_dep -val_enum_ord big_map big_enum /=; apply: eq_bigr => p _.
  rewrite -val_enum_ord big_map big_enum mulr_sumr /=; apply: eq_bigr => a _.
  by rewrite letters_put zA nth_letters rationalM num mulrCA !mulrA.
rewrite big_allpairs_dep -val_enum_ord big_map big_enum /=; apply: eq_bigr => p _.
rewrite -val_enum_ord big_map big_enum mulr_sumr -sumrN /=; apply: eq_bigr => a _.
by rewrite letters_put zA nth_letters rationalN rationalM num mulNr !mulrA.
Qed.

(* The entries of A as values of the unknowns. *)
Definition entries A (i : positive) : rat :=
  \sum_I \sum_J (if (unknown (letters I, letters J) =? i)%positive then A I J else 0).

Lemma entriesE A I J : entries A (unknown (letters I, letters J)) = A I J.
Proof.
rewrite /entries (bigD1 I) //= (bigD1 J) //= Pos.eqb_refl big1 ?addr0 => [|J' J'J]; last first.
  case: Pos.eqb_spec => // /code_inj/eqP; rewrite eqseq_cat // => /andP[_ /eqP/letters_inj/eqP].
  by rewrite (negbTE J'J).
rewrite big1 ?addr0 // => I' I'I; apply: big1 => J' _.
case: Pos.eqb_spec => // /code_inj/eqP; rewrite eqseq_cat ?size_letters // => /andP[/eqP/letters_inj/eqP].
by rewrite (negbTE I'I).
Qed.

Lemma value_gather (v : positive -> rat) e : value v (gather e) = sum (v \o unknown) e.
Proof.
elim: e => [|x e IH] /=; rewrite /sum ?big_nil // big_cons -/(sum _ _) -IH.
case: Z.eqb_spec => [->|_]; first by rewrite rational0 mul0r add0r.
by rewrite value_add /= addr0.
Qed.

Lemma listedP x : listed m l n k x -> exists I J, x = (letters I, letters J).
Proof.
case: x => s t /andP[/=]; rewrite !(perm_mem (words_letters _ _)) => /mapP[I _ ->] /mapP[J _ ->].
by exists I, J.
Qed.

Lemma placesP I J : (letters I, letters J) \in places m l n k.
Proof.
by apply/allpairsP; exists (letters I, letters J); split=> //=; rewrite (perm_mem (words_letters _ _)) map_f ?mem_enum.
Qed.

Lemma vanishesP W e : vanishes m n W e = (sum (fun x => rational (cell m n W x.1 x.2)) e == 0).
Proof.
rewrite /vanishes -rational_eq0; congr (_ == 0); rewrite /sum.
by elim: e => [|x e IH] /=; rewrite ?big_nil ?rational0 // big_cons rationalD rationalM IH.
Qed.
End Soundness.

Section Completeness.
Variables (m l n k : nat) (generators : seq generator) (solutions : seq (seq (seq Z))).
Variables (used : seq (nat * place)) (free : seq place).
Implicit Types (A : word 'I_l 'I_m -> word 'I_k 'I_n -> rat).

Lemma all_In (T : Type) (a : pred T) s : all a s -> forall x, List.In x s -> a x.
Proof. by elim: s => //= y s IH /andP[ay /IH{}IH] x [<-|/IH]. Qed.

Lemma nth_In (T : Type) (x : T) s i : (i < size s)%nat -> List.In (nth x s i) s.
Proof. by elim: s i => //= y s IH [|i] si; [left|right; apply: IH]. Qed.

Lemma has_In (T : Type) (a : pred T) s : has a s -> exists2 x, List.In x s & a x.
Proof. by elim: s => //= y s IH /orP[ay|/IH[x xs ax]]; [exists y; [left|]|exists x; [right|]]. Qed.

Theorem commutant : complete m l n k generators solutions used free = true -> forall A,
  (forall g, List.In g generators -> respects A g) <->
  exists x : nat -> rat, forall I J, A I J = \sum_(i < size solutions) x i * solution (nth [::] solutions i) I J.
Proof.
case/and5P=> c0 /eqP sf use sol /allP found A; split=> [Ag|[x Ax] g gg]; last first.
  pose z (y : place) : rat := \sum_(i < size solutions) x i * rational (cell m n (nth [::] solutions i) y.1 y.2).
  apply/(equationP (z := z) g) => [I J|I J]; first by rewrite Ax.
  rewrite /sum (eq_bigr _ (fun y _ => mulr_sumr _ _ _ _)) exchange_big big1 // => i _ /=.
  rewrite (eq_bigr _ (fun y _ => mulrCA _ _ _)) -mulr_sumr.
  have /all_In/(_ g gg)/allP/(_ _ (placesP I J)) := all_nthP [::] sol i (ltn_ord i).
  by rewrite vanishesP /sum => /eqP->; rewrite mulr0.
pose v := entries A.
have zero_forms f : List.In f (forms m l n k generators used) -> value v f = 0.
  case/List.in_map_iff=> y [<- /(all_In use)/andP[yg /listedP[I [J ->]]]] /=; rewrite value_gather.
  have vA I' J' : (v \o unknown) (letters I', letters J') = A I' J' by apply: entriesE.
  exact: (proj1 (equationP _ vA) (Ag _ (nth_In _ yg))).
have eliminated := eliminate_sound (may := chosen free) zero_forms.
pose ws := weights m n solutions free.
have read I J : rational (common m n solutions free) * A I J =
    \sum_(w <- ws) rational w.1 * rational (cell m n w.2.1 (letters I) (letters J)) * v (unknown w.2.2).
  suff /eqP : value v (claim m n solutions free (letters I, letters J)) = 0.
    rewrite value_gather /sum big_cons big_map /= [v _]entriesE addrC -(opprK (_ * A I J)) subr_eq0 => /eqP <-.
    by rewrite -sumrN; apply: eq_bigr => w _; rewrite rationalN rationalM mulNr opprK.
  case/orP: (found _ (placesP I J)) => [/value_zero->//|/has_In[p /eliminated p0 /and3P[_ d0 /(value_zero v)/eqP]]].
  by rewrite value_add !value_scale p0 mulr0 addr0 mulf_eq0 rational_eq0 (negbTE d0) => /eqP.
have size_leading : size (leading m n solutions free) = size solutions.
  by rewrite size_map size_zip sf minnn.
pose x0 : Z * (seq (seq Z) * place) := (0%Z, ([::], ([::], [::]))).
pose c := rational (common m n solutions free).
exists (fun i => rational (nth x0 ws i).1 / c * v (unknown (nth x0 ws i).2.2)) => I J.
apply: (mulfI (x := c)); first by rewrite rational_eq0.
rewrite read (big_nth x0) big_mkord mulr_sumr.
have -> : size ws = size solutions by rewrite /ws size_map !size_zip size_leading sf !minnn.
apply: eq_bigr => i _; rewrite /solution; set w := nth x0 ws i.
have -> : w.2.1 = nth [::] solutions i.
  rewrite /w /ws (nth_map (0%Z, ([::], ([::], [::])))) ?size_zip ?size_leading ?sf ?minnn //.
  by rewrite !nth_zip ?size_zip ?sf ?minnn.
move: (rational w.1) (rational (cell _ _ _ _ _)) (v _) => r a b.
by rewrite !mulrA [c * r]mulrC mulfK ?rational_eq0 // mulrAC.
Qed.
End Completeness.
