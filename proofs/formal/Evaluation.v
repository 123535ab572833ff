(* Diagrams without determinants have the entries that are computed from lists.

   These are the functions of Tables.v. The list of a function f on the places has f p at the place p, in the order
   of the places; those of a layer are the outputs, then the inputs (places_in_order). Letters, too, are numbered;
   those of Sp(2q) are e_0, e_0', e_1, ...

   The proofs replace the numbers 0, 1, ... of the places by the places themselves (places_numbered). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Tables Words Matchings Contractions Compositions Kernels.
From Eqmath Require Import SchurWeyl TracelessSymplectic Symplectic OrthogonalForms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* The number that a signed value stands for. *)
Definition signed (R : ringType) (x : option bool) : R := if x is Some b then (-1) ^+ b else 0.
Arguments signed : clear implicits.

Lemma signed_times (R : ringType) x y : signed R (times x y) = signed R x * signed R y.
Proof. by case: x y => [b|] [c|] /=; rewrite ?mul0r ?mulr0 // signr_addb. Qed.

Lemma signed_product (R : comRingType) (s : seq (option bool)) :
  signed R (product s) = \prod_(x <- s) signed R x.
Proof. by elim: s => [|x s IH] /=; rewrite ?big_nil ?big_cons ?signed_times ?IH. Qed.

Section Places.
Variable T : finType.
Implicit Types (p q : T) (f g : T -> nat) (b : {ffun T -> T}) (P : {set {set T}}).

(* the values of f in the order of the places *)
Definition listed f := [seq f p | p <- enum T].
Definition letters n (u : word T 'I_n) := listed (fun p => u p).
Definition partners b := listed (fun p => enum_rank (b p)).
Definition block_numbers P := listed (number P).

Lemma size_listed f : size (listed f) = #|T|. Proof. by rewrite size_map -cardE. Qed.

Lemma nth_listed f p : nth 0%N (listed f) (enum_rank p) = f p.
Proof. by rewrite (nth_map p) ?nth_enum_rank // -cardE ltn_ord. Qed.

Lemma places_numbered f : iota 0 (size (listed f)) = listed (fun p => enum_rank p).
Proof.
apply: (@eq_from_nth _ 0%N) => [|i]; rewrite ?size_iota !size_listed // => iT; rewrite nth_iota // add0n.
have -> : i = enum_rank (enum_val (Ordinal iT)) by rewrite enum_valK.
by rewrite nth_listed.
Qed.

Lemma all_listed (a : pred nat) f : all a (listed f) = [forall p, a (f p)].
Proof.
rewrite /listed all_map; apply/allP/forallP => [ap p|ap p _]; last exact: ap.
by apply: ap; rewrite mem_enum.
Qed.

Lemma all_pairsP (e : rel bool) f g :
  all_pairs e (listed f) (listed g) = [forall p, forall q, e (f p == f q) (g p == g q)].
Proof.
rewrite /all_pairs places_numbered all_listed; apply: eq_forallb => p; rewrite all_listed; apply: eq_forallb => q.
by rewrite !nth_listed.
Qed.

Lemma edges_agreeE n b (u : word T 'I_n) : edges_agree (partners b) (letters u) = [forall p, u p == u (b p)].
Proof.
rewrite /edges_agree places_numbered all_listed; apply: eq_forallb => p.
by rewrite /partners /letters !nth_listed -val_eqE.
Qed.

(* all perfect matchings, and partial diagrams with free places *)
Theorem brauer_evaluated (R : comRingType) n b (u : word T 'I_n) : involution b ->
  diagram (delta R) b u = (edges_agree (partners b) (letters u))%:R.
Proof.
move=> /involutionK bK; rewrite edges_agreeE /diagram /delta; case: forallP => [ub|no].
  by apply: big1 => p _; rewrite ub.
have /existsP[p up] : [exists p, u p != u (b p)] by rewrite -negb_forall; apply/negP=> /forallP.
have bp : b p != p by apply: contraNneq up => ->.
have [lt|lt] := before_total bp; [rewrite (bigD1 (b p))|rewrite (bigD1 p)]; rewrite /= ?/opens ?bK //.
  by rewrite eq_sym (negbTE up) mul0r.
by rewrite (negbTE up) mul0r.
Qed.

Theorem partition_diagram_evaluated (R : ringType) n P (u : word T 'I_n) : partition P [set: T] ->
  partition_diagram R P u = (constant_on (block_numbers P) (letters u))%:R.
Proof.
move=> pP; rewrite /constant_on all_pairsP; congr (nat_of_bool _)%:R.
apply: eq_forallb => p; apply: eq_forallb => q.
by rewrite joins_partition // number_eq // -val_eqE.
Qed.

Lemma edge_productE (R : comRingType) b x :
  signed R (edge_product x (partners b)) = \prod_(p | opens b p) signed R (x (enum_rank p)).
Proof.
rewrite signed_product big_map big_filter places_numbered big_map big_enum_cond.
by apply: eq_bigl => p; rewrite nth_listed.
Qed.

Lemma same_kernelE n P (u : word T 'I_n) : partition P [set: T] ->
  same_kernel (block_numbers P) (letters u) = (kern u == P).
Proof.
move=> pP; rewrite /same_kernel all_pairsP.
have sameE p q : eqb (number P p == number P q) (u p == u q) = ((u p == u q) == (q \in pblock P p)).
  by rewrite number_eq // eq_sym; case: eqP => //; case: (q \in _).
apply/forallP/eqP => [same|<- p]; last first.
  by apply/forallP=> q; rewrite number_eq ?kern_partition // mem_pblock_kern -val_eqE; case: eqP.
by apply: kern_eq => // p q; have /forallP/(_ q) := same p; rewrite -val_eqE sameE => /eqP.
Qed.

Theorem partition_orbit_evaluated (R : ringType) n P (u : word T 'I_n) : partition P [set: T] ->
  partition_orbit R P u = (same_kernel (block_numbers P) (letters u))%:R.
Proof. by move/same_kernelE->. Qed.
End Places.

(* The places of a layer: the outputs, then the inputs. *)
Fact places_in_order (S T : finType) :
  enum [finType of S + T] = [seq inl p | p <- enum S] ++ [seq inr q | q <- enum T].
Proof. by rewrite enumT unlock /= /sum_enum !enumT. Qed.

Theorem letters_in_order (S T : finType) n (I : word S 'I_n) (J : word T 'I_n) :
  letters (glue I J) = letters I ++ letters J.
Proof.
rewrite /letters /listed places_in_order map_cat -!map_comp; congr (_ ++ _); apply: eq_map => p /=.
  by rewrite glue_inl.
by rewrite glue_inr.
Qed.

Lemma output_number (S T : finType) (p : S + T) :
  (enum_rank p < #|S|)%N = if p is inl _ then true else false.
Proof.
have -> : enum_rank p = index p (enum [finType of S + T]) :> nat.
  by rewrite -{2}(nth_enum_rank p p) index_uniq ?enum_uniq // -cardE ltn_ord.
rewrite places_in_order index_cat size_map -cardE; case: p => p.
  have inl_inj : injective (@inl S T) by move=> ? ? [].
  by rewrite mem_map // mem_enum index_map // cardE index_mem mem_enum.
by case: ifP => [/mapP[]|] // _; rewrite ltnNge leq_addr.
Qed.

(* Bijections of outputs with inputs, as for GL(n) and U(n). *)
Theorem unitary_evaluated (S T : finType) n (b : {ffun S -> T}) (I : word S 'I_n) (J : word T 'I_n) :
  (I == pull b J) = pulled (listed (fun p => enum_rank (b p))) (letters I) (letters J).
Proof.
rewrite /pulled /letters -[in RHS]map_comp; apply/eqP/eqP => [->|/eq_in_map IJ].
  by apply: eq_map => p; rewrite /= nth_listed ffunE.
by apply/ffunP=> p; apply: val_inj; rewrite /= IJ ?mem_enum //= nth_listed ffunE.
Qed.

(* e_i is the letter 2i, and e_i' is 2i+1. *)
Section Symplectic.
Variable q : nat.
Notation letter := (symplectic_letter q).
Implicit Types a c : letter.

Definition letter_number a := (a.2 + a.1.*2)%N.

Lemma letter_number_inj : injective letter_number.
Proof.
case=> i b [j c] e; have := congr1 odd e; have := congr1 half e; rewrite /letter_number /= !half_bit_double !oddD.
by rewrite !odd_double !addbF !oddb => /val_inj-> ->.
Qed.

Lemma pair_entry_omega (R : comRingType) a c : omega R a c = signed R (pair_entry (letter_number a) (letter_number c)).
Proof.
case: a c => i b [j c]; rewrite /omega /pair_entry /letter_number /bar /sign /= !half_bit_double oddD odd_double addbF.
rewrite oddb xpair_eqE eq_sym -val_eqE /=; case: eqP => //= ->; rewrite eqn_add2r.
by case: b c => [] [].
Qed.

Theorem symplectic_evaluated (F : numFieldType) (l k : nat) (b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k})
    (u : word ('I_l + 'I_k) letter) :
  symplectic_diagram F b u = signed F (symplectic_entry l (partners b) (listed (fun p => letter_number (u p)))).
Proof.
rewrite edge_productE; apply: eq_bigr => p _; rewrite /partners !nth_listed /edge_entry.
have row (r : 'I_l + 'I_k) : (enum_rank r < l)%N = if r is inl _ then true else false.
  by rewrite -(output_number r) card_ord.
rewrite !row (inj_eq letter_number_inj); move: (u p) (u (b p)) => a c.
by case: p (b p) => p [] r /=; rewrite ?pair_entry_omega // /delta; case: eqP.
Qed.
End Symplectic.

(* the forms of O(p,q) *)
Theorem indefinite_evaluated (R : comRingType) (p q l k : nat) (b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k})
    (I : word 'I_l 'I_(p + q)) (J : word 'I_k 'I_(p + q)) :
  diagram (weighted (@signature R p q)) b (glue I J) * \prod_r signature R (J r) =
  signed R (indefinite_entry p (partners b) (letters I) (letters J)).
Proof.
have signE (a : 'I_(p + q)) : signature R a = signed R (Some (p <= a)%N).
  by rewrite /signature [(p <= a)%N]leqNgt; case: (a < p)%N.
rewrite signed_times edge_productE signed_product -letters_in_order; congr (_ * _); last first.
  by rewrite 2!big_map big_enum; apply: eq_bigr => r _; apply: signE.
apply: eq_bigr => r _; rewrite /indefinite_edge /partners /letters !nth_listed /weighted signE -val_eqE.
by case: ifP; rewrite ?mulr1 ?mulr0.
Qed.
