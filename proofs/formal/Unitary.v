(* Layers for the unitary group U(n).

   A matrix A with n^l rows and n^k columns (A : word 'I_l 'I_n -> word 'I_k 'I_n -> C, over an algebraically closed
   field with a conjugation, as the complex numbers) satisfies rho(g) A = A rho(g) for every unitary matrix g if and
   only if it is a combination of the matrices of the bijections b of the l outputs with the k inputs, with the entry
   1 at (I, J) if the output p has the letter of the input b p for every p, else 0. For k = l these are the
   permutations; for other k and l there are none, and A = 0. Layers between powers of V and its dual are the
   combinations of walled Brauer diagrams (unitary_mixed_layers). All n, k and l.

   The field need not be closed: any field of characteristic 0 with an involution conj other than the identity will
   do (unitary_layers_over), the field Q(i) or Q(sqrt 2) for instance.

   Idea. As for GL(n) (GeneralLinear.v) it is enough to find idempotent matrices P that span all matrices, and for
   each of them unitary matrices 1 + t P for infinitely many t. Take for P the projection v v* / (v* v) on a vector
   v: then 1 + t P is unitary when 1 + t has modulus 1, for instance 1 + t = (m + d) / (m - d), m = 0, 1, 2, ...,
   conj d = - d. The vectors v = e_a, e_a + e_b and e_a + d e_b are enough to span. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Eqmath Require Import Words Matchings SchurWeyl GeneralLinear WalledBrauer.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* g g* = g* g = 1 *)
Definition unitary (F : fieldType) (conj : F -> F) (L : finType) (g : L -> L -> F) :=
  inverse g (fun a b => conj (g b a)).

Section Unitary.
Variables (F : fieldType) (conj : {rmorphism F -> F}).
Hypothesis F0 : [char F] =i pred0.
Hypothesis conjK : involutive conj.
Hypothesis conj_moves : exists d, conj d != d.

Local Notation unitary := (unitary conj).

(* an imaginary number *)
Lemma imaginary : exists2 d, conj d = - d & d != 0.
Proof.
have [d dd] := conj_moves; exists (d - conj d); last by rewrite subr_eq0 eq_sym.
by rewrite rmorphB conjK opprB.
Qed.

Lemma imaginary_neq d m : conj d = - d -> d != 0 -> m%:R - d != 0.
Proof.
move=> dN d0; rewrite subr_eq0; apply: contraNneq d0 => md; have : conj d = d by rewrite -md rmorph_nat.
move/eqP; rewrite dN eq_sym -subr_eq0 opprK -mulr2n -mulr_natr mulf_eq0 => /orP[//|].
by rewrite ((charf0P _).1 F0).
Qed.

Section Layers.
Variables (S T L : finType).
Implicit Types (A : word S L -> word T L -> F) (P : L -> L -> F) (v : L -> F).

Lemma modulus_sum (x p : F) : p != 0 -> p + x != 0 -> x / p + - x / (p + x) + x / p * (- x / (p + x)) = 0.
Proof.
move=> p0 px0; rewrite addf_div // mulf_div -mulrDl mulrDr !mulNr mulrN addrAC addrK.
by rewrite subrr mul0r.
Qed.

Lemma cross_terms (x y p q r s : F) : (p + x * q) * (r + y * s) - (p * r + x * y * (q * s)) = y * (p * s) + x * (q * r).
Proof.
rewrite mulrDl !mulrDr [x * q * (y * s)]mulrACA [x * q * r + _]addrC addrACA addrC addKr.
by rewrite mulrCA -[x * q * r]mulrA.
Qed.

Lemma half_sum (d p q : F) : 2%:R != 0 :> F -> d != 0 ->
  2%:R^-1 * (p + q) + - (2%:R * d)^-1 * (- d * p + d * q) = p.
Proof.
move=> two0 d0; have -> : - (2%:R * d)^-1 * (- d * p + d * q) = 2%:R^-1 * (p - q).
  by rewrite mulNr -mulrN opprD [- d * p]mulNr opprK -mulrBr invfM -mulrA mulKf.
by rewrite -mulrDr addrACA subrr addr0 -mulr2n -[p *+ 2]mulr_natl mulKf.
Qed.

(* s with s + conj s + s conj s = 0: 1 + s has modulus 1 *)
Lemma modulus_one : exists2 t : nat -> F, injective t & forall i, t i + conj (t i) + t i * conj (t i) = 0.
Proof.
have [d dN d0] := imaginary; have den i : i%:R - d != 0 by apply: imaginary_neq.
have two0 : 2%:R != 0 :> F by rewrite ((charf0P _).1 F0).
exists (fun i => 2%:R * d / (i%:R - d)) => [i j /eqP|i].
  rewrite -mulrA -[X in _ == X]mulrA (inj_eq (mulfI two0)) (inj_eq (mulfI d0)) (inj_eq invr_inj).
  by rewrite (inj_eq (addIr _)) => /eqP/(natf_inj F0).
have den' : i%:R + d != 0 by rewrite -[d]opprK -dN imaginary_neq // dN ?rmorphN ?opprK ?oppr_eq0 // dN opprK.
rewrite !rmorphM fmorphV rmorphB /= !rmorph_nat dN opprK mulrN.
have -> : i%:R + d = i%:R - d + 2%:R * d by rewrite mulr_natl mulr2n addrA addrNK.
apply: modulus_sum => //; move: den'; by rewrite mulr_natl mulr2n addrA addrNK.
Qed.

(* the projection on v *)
Definition norm v := \sum_a v a * conj (v a).
Definition projection v a b := (norm v)^-1 * (v a * conj (v b)).

Lemma projection_idempotent v : norm v != 0 -> idempotent (projection v).
Proof.
move=> v0 a b; rewrite /mul /projection.
rewrite (eq_bigr (fun c => (norm v)^-1 * (v a * conj (v b)) * (norm v)^-1 * (v c * conj (v c)))) => [|c _].
  by rewrite -mulr_sumr -/(norm v) divfK.
rewrite [v c * conj (v b)]mulrC mulrACA [v a * conj (v c) * _]mulrACA [conj (v c) * v c]mulrC.
by rewrite [_ * _ * (norm v)^-1]mulrAC -[RHS]mulrA.
Qed.

Lemma projection_unitary v t : norm v != 0 -> t + conj t + t * conj t = 0 -> unitary (pencil (projection v) t).
Proof.
move=> v0 tt; suff E a b : conj (pencil (projection v) t b a) = pencil (projection v) (conj t) a b.
  have [g1 g2] := pencil_inverse (projection_idempotent v0) tt.
  by split=> a b; [rewrite -g1|rewrite -g2]; apply: eq_bigr => c _; rewrite E.
rewrite /pencil rmorphD rmorphM rmorph_nat eq_sym /projection.
have normN : conj (norm v) = norm v.
  by rewrite rmorph_sum; apply: eq_bigr => a' _; rewrite rmorphM conjK mulrC.
by rewrite !rmorphM fmorphV normN conjK [conj (v b) * _]mulrC.
Qed.

Lemma unitary_bijections A : (forall g, unitary g -> commutes g A) <->
  exists x : {ffun S -> T} -> F, forall I J, A I J = \sum_(b | bijectiveb b) x b * (I == pull b J)%:R.
Proof.
split=> [Ag|[x Ax] g _]; last exact: combination_commutes Ax.
have [t t_inj t1] := modulus_one; have [d dN d0] := imaginary.
have proj v : norm v != 0 -> lie_commutes (fun a b => v a * conj (v b)) A.
  move=> v0; have Pv : lie_commutes (projection v) A.
    by apply: (pencil_lie t_inj) => i; apply: Ag; apply: projection_unitary.
  apply: (lie_ext _ (lie_lin (norm v) 0 Pv Pv)) => a b.
  by rewrite mul0r addr0 /projection mulrA mulfV // mul1r.
apply: lie_layers => // X; apply: lie_all => a b.
have diag c : lie_commutes (unit_matrix F c c) A.
  apply: (lie_ext _ (proj (fun e => (e == c)%:R) _)) => [e f|].
    by rewrite rmorph_nat -natrM mulnb.
  by rewrite /norm (bigD1 c) //= eqxx rmorph1 mulr1 big1 ?addr0 ?oner_neq0 // => e /negbTE->; rewrite mul0r.
have [<-//|ab] := eqVneq a b.
(* the projections on e_a + x e_b *)
have off x : 1 + x * conj x != 0 ->
    lie_commutes (fun c e => conj x * unit_matrix F a b c e + x * unit_matrix F b a c e) A.
  move=> x0; pose v c := (c == a)%:R + x * (c == b)%:R.
  have v0 : norm v != 0.
    rewrite /norm (bigD1 a) // (bigD1 b) /=; last by rewrite eq_sym.
    rewrite big1 ?addr0 => [|c /andP[ca cb]]; last first.
      by rewrite /v (negbTE ca) (negbTE cb) mulr0 addr0 mul0r.
    by rewrite /v !eqxx (negbTE ab) [b == a]eq_sym (negbTE ab) mulr0 addr0 add0r !mulr1 rmorph1 mulr1.
  apply: (lie_ext _ (lie_lin 1 (-1) (proj v v0) (lie_lin 1 (x * conj x) (diag a) (diag b)))) => c e.
  rewrite /v /unit_matrix rmorphD rmorphM /= !rmorph_nat -!mulnb !natrM !mul1r mulN1r.
  exact: cross_terms.
have two0 : 2%:R != 0 :> F by rewrite ((charf0P _).1 F0).
have off1 := off 1; rewrite rmorph1 mulr1 in off1.
have offd : lie_commutes (fun c e => conj d * unit_matrix F a b c e + d * unit_matrix F b a c e) A.
  apply: off; rewrite dN mulrN -expr2 -[1](expr1n _ 2) subr_sqr mulf_neq0 //.
    exact: (imaginary_neq 1).
  by rewrite -[d]opprK -dN (imaginary_neq 1) // dN ?rmorphN ?dN ?oppr_eq0.
apply: (lie_ext _ (lie_lin 2%:R^-1 (- (2%:R * d)^-1) (off1 two0) offd)) => c e.
rewrite dN !mul1r; exact: half_sum.
Qed.
End Layers.

Theorem unitary_layers_over (n k l : nat) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F) :
  (forall g, unitary g -> commutes g A) <->
  exists x : {ffun 'I_l -> 'I_k} -> F, forall I J,
    A I J = \sum_(b | bijectiveb b) x b * [forall p, I p == J (b p)]%:R.
Proof.
rewrite unitary_bijections; split=> -[x Ax]; exists x => I J; rewrite Ax;
  by apply: eq_bigr => b _; rewrite pull_eqE.
Qed.

(* Layers between white and black places: g acts at the white ones, conj g at the black ones. *)
Theorem unitary_mixed_layers (S T L : finType) (outputs : S -> bool) (inputs : T -> bool)
    (A : word S L -> word T L -> F) :
  (forall g, unitary g -> intertwines (coloured outputs g (fun a b => conj (g a b)))
                                      (coloured inputs g (fun a b => conj (g a b))) A) <->
  exists x : {ffun S + T -> S + T} -> F, forall I J,
    A I J = \sum_(b | wall (bent_colours outputs inputs) b) x b * diagram (delta F) b (glue I J).
Proof.
pose G (g g' : L -> L -> F) := unitary g /\ g' = fun a b => conj (g a b).
rewrite -(@walled_layers _ _ G) => [|g g' [gu ->] //|{S T outputs inputs A} S T A AG].
  by split=> AG g => [g' [gu ->]|gu]; [exact: AG | apply: AG].
by apply/unitary_bijections => g gu; apply: (AG g (fun a b => conj (g a b))).
Qed.
End Unitary.

Theorem unitary_layers (n k l : nat) (C : numClosedFieldType) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> C) :
  (forall g, unitary conjC g -> commutes g A) <->
  exists x : {ffun 'I_l -> 'I_k} -> C, forall I J,
    A I J = \sum_(b | bijectiveb b) x b * [forall p, I p == J (b p)]%:R.
Proof.
apply: (@unitary_layers_over C [rmorphism of @conjC C]); [exact: char_num | exact: conjCK |].
by exists 'i; rewrite conjCi -subr_eq0 -opprD oppr_eq0 -mulr2n mulrn_eq0 neq0Ci.
Qed.
