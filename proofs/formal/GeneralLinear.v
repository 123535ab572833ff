(* Layers for the general linear group GL(n).

   A matrix A with n^l rows and n^k columns (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F, over any field F of
   characteristic 0) satisfies rho(g) A = A rho(g) for every invertible matrix g if and only if it is a combination
   of the matrices of the bijections b of the l outputs with the k inputs, with the entry 1 at (I, J) if the output p
   has the letter of the input b p for every p, else 0. For k = l these are the permutations; for other k and l there
   are none, and A = 0. All n, k and l.

   Idea. For an idempotent matrix X the matrix 1 + t X is invertible for all t but -1. That A commutes with it is an
   equation of polynomials in t with infinitely many solutions; so its derivative at t = 0 holds as well, and A
   commutes with the action of X as an element of the Lie algebra (pencil_lie). Every matrix is a combination of
   idempotent ones, E_aa and E_aa + E_ab, so A commutes with the actions of all. The identity acts as l on the
   outputs and as k on the inputs: A = 0 if k and l differ. If they do not, take any bijection of the places to make
   A an operator on words; it is a combination of permutations by Schur-Weyl duality (lie_layers). *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Eqmath Require Import Words LieEquations SchurWeyl.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* The bijections of the places of the outputs with those of the inputs: none if their numbers differ. *)
Definition bijectiveb (S T : finType) (b : {ffun S -> T}) := injectiveb b && (#|T| <= #|S|)%N.

Lemma bijectivebP (S T : finType) (b : {ffun S -> T}) : reflect (bijective b) (bijectiveb b).
Proof.
apply: (iffP andP) => [[/injectiveP b_inj TS]|b_bij]; first exact: inj_card_bij.
by rewrite (bij_eq_card b_bij); split=> //; apply/injectiveP; apply: bij_inj.
Qed.

Lemma natf_inj (F : fieldType) : [char F] =i pred0 -> injective (fun n => n%:R : F).
Proof.
move=> /charf0P F0 n m; wlog nm : n m / (n <= m)%N => [H|/eqP].
  by case/orP: (leq_total n m) => le nm; [|symmetry]; apply: H.
by rewrite eq_sym -subr_eq0 -natrB // F0 subn_eq0 => mn; apply/eqP; rewrite eqn_leq nm.
Qed.

(* A polynomial with infinitely many roots vanishes. *)
Lemma poly_vanishes (F : fieldType) (t : nat -> F) (P : {poly F}) : injective t -> (forall i, P.[t i] = 0) -> P = 0.
Proof.
move=> t_inj Pt; apply/eqP/negPn/negP => P0.
have := max_poly_roots P0 (rs := [seq t i | i <- iota 0 (size P)]); rewrite size_map size_iota ltnn => H.
suff: false by []; apply: H; last by rewrite map_inj_uniq ?iota_uniq.
by apply/allP=> _ /mapP[i _ ->]; apply/rootP.
Qed.

Section Layers.
Variables (S T L : finType) (F : fieldType).
Implicit Types (A : word S L -> word T L -> F) (X Y g h : L -> L -> F) (I K : word S L) (J M : word T L).

Lemma power_pull (U V : finType) g (b : U -> V) (u v : word V L) : bijective b ->
  power g (pull b u) (pull b v) = power g u v.
Proof.
move=> bb; rewrite /power /powers [RHS](reindex b) /=; last exact: onW_bij.
by apply: eq_bigr => p _; rewrite !ffunE.
Qed.

(* A bijection of the places commutes with every matrix. *)
Lemma bijection_commutes g (b : {ffun S -> T}) : bijective b -> commutes g (fun I J => (I == pull b J)%:R).
Proof.
move=> bb I J; have [c bc cb] := bb.
have eqE K M : (K == pull b M) = (M == pull c K).
  by apply/eqP/eqP=> ->; rewrite pull_comp; apply/ffunP=> p; rewrite ffunE /= ?bc ?cb.
transitivity (power g I (pull b J)).
  rewrite -[RHS](sum_pick (power g I)); apply: eq_bigr => K _; by rewrite mulrC eq_sym.
rewrite -(power_pull g _ _ (Bijective cb bc)) (pullK cb) -[LHS](sum_pick (power g ^~ J)).
by apply: eq_bigr => M _; rewrite eqE eq_sym.
Qed.

(* The equation of an element X of the Lie algebra. *)
Definition lie_commutes X A := forall I J,
  \sum_K derivation X I K * A K J = \sum_M A I M * derivation X M J.

Lemma derivation_sum (U N : finType) (x : N -> F) (X : N -> L -> L -> F) (u v : word U L) :
  derivation (fun a b => \sum_i x i * X i a b) u v = \sum_i x i * derivation (X i) u v.
Proof.
rewrite /derivation; under [RHS]eq_bigr do rewrite mulr_sumr; rewrite exchange_big; apply: eq_bigr => p _ /=.
rewrite /powers (bigD1 p) //= /at_place eqxx mulr_suml; apply: eq_bigr => i _.
rewrite [in RHS](bigD1 p) //= eqxx mulrA; congr (_ * _).
by apply: eq_bigr => q /negbTE->.
Qed.

Lemma lie_sum A (N : finType) (x : N -> F) (X : N -> L -> L -> F) :
  (forall i, lie_commutes (X i) A) -> lie_commutes (fun a b => \sum_i x i * X i a b) A.
Proof.
move=> XA I J; under eq_bigr do rewrite derivation_sum mulr_suml.
under [RHS]eq_bigr do rewrite derivation_sum mulr_sumr.
rewrite exchange_big [RHS]exchange_big; apply: eq_bigr => i _ /=.
under eq_bigr do rewrite -mulrA; under [RHS]eq_bigr do rewrite mulrCA.
by rewrite -!mulr_sumr XA.
Qed.

Lemma derivation_ext (U : finType) X Y (u v : word U L) : X =2 Y -> derivation X u v = derivation Y u v.
Proof.
by move=> XY; apply: eq_bigr => p _; apply: eq_powers => q a b; rewrite /at_place; case: eqP.
Qed.

Lemma lie_ext A X Y : X =2 Y -> lie_commutes X A -> lie_commutes Y A.
Proof.
move=> XY XA I J; have := XA I J.
under eq_bigr do rewrite (derivation_ext _ _ XY).
by under [RHS]eq_bigr do rewrite (derivation_ext _ _ XY).
Qed.

Lemma lie_lin A x X y Y : lie_commutes X A -> lie_commutes Y A ->
  lie_commutes (fun a b => x * X a b + y * Y a b) A.
Proof.
move=> XA YA; pose Z (i : bool) := if i then X else Y.
apply: (lie_ext (X := fun a b => \sum_i (if i then x else y) * Z i a b)) => [a b|]; first by rewrite big_bool.
by apply: lie_sum => -[].
Qed.

Definition unit_matrix (a b : L) c d : F := ((c == a) && (d == b))%:R.

Lemma lie_all A X : (forall a b, lie_commutes (unit_matrix a b) A) -> lie_commutes X A.
Proof.
move=> EA; apply: (lie_ext (X := fun c d => \sum_i X i.1 i.2 * unit_matrix i.1 i.2 c d)) => [c d|]; last exact: lie_sum.
rewrite (bigD1 (c, d)) //= /unit_matrix !eqxx mulr1 big1 ?addr0 // => -[a b].
by rewrite xpair_eqE eq_sym [b == d]eq_sym => /negbTE->; rewrite mulr0.
Qed.

Lemma derivation_one (U : finType) X (u v : word U L) : one X -> derivation X u v = (u == v)%:R *+ #|U|.
Proof.
move=> X1; rewrite /derivation (eq_bigr (fun=> (u == v)%:R)) ?sumr_const // => p _.
by apply: powers_one => q a b; rewrite /at_place; case: eqP.
Qed.

Hypothesis F0 : [char F] =i pred0.

(* What commutes with all of gl is a combination of the bijections of the places. *)
Lemma lie_layers A : (forall X, lie_commutes X A) ->
  exists x : {ffun S -> T} -> F, forall I J, A I J = \sum_(b | bijectiveb b) x b * (I == pull b J)%:R.
Proof.
move=> AX; have [ST|ST] := eqVneq #|S| #|T|; last first.
  exists (fun=> 0) => I J; rewrite big1 => [|b _]; last by rewrite mul0r.
  have := AX (fun a b => (a == b)%:R) I J.
  under eq_bigr do rewrite derivation_one // mulrnAl; under [RHS]eq_bigr do rewrite derivation_one // mulrnAr.
  rewrite !sumrMnl (sum_pick (A^~ J)); under [X in _ = X *+ _]eq_bigr do rewrite mulrC eq_sym.
  rewrite (sum_pick (A I)) => /eqP; rewrite -[X in X == _]mulr_natr -[X in _ == X]mulr_natr.
  rewrite -subr_eq0 -mulrBr mulf_eq0 subr_eq0.
  case/orP=> [/eqP//|/eqP]; move/(natf_inj F0) => STE.
  by rewrite STE eqxx in ST.
have [f [g fg gf]] : exists f : S -> T, bijective f.
  exists (fun p => enum_val (cast_ord ST (enum_rank p))).
  by exists (fun q => enum_val (cast_ord (esym ST) (enum_rank q))) => p;
    rewrite enum_valK ?cast_ordK ?cast_ordKV enum_rankK.
pose A' (I J : word T L) := A (pull f I) J.
have A'X X : commute A' (derivation X).
  move=> I J; rewrite /mul -AX /A' (reindex (pull f)) /=; last first.
    by apply: onW_bij; exists (pull g); apply: pullK.
  apply: eq_bigr => K _; congr (_ * _); rewrite /derivation (reindex f) /=; last by apply: onW_bij; exists g.
  apply: eq_bigr => p _; rewrite /powers [RHS](reindex f) /=; last by apply: onW_bij; exists g.
  by apply: eq_bigr => q _; rewrite !ffunE /at_place (inj_eq (can_inj fg)).
have [x xP] := schur_weyl F0 A'X.
pose h (s : {perm T}) : {ffun S -> T} := [ffun p => s (f p)].
have h_bij s : bijectiveb (h s).
  by apply/bijectivebP; exists (fun q => g ((s^-1)%g q)) => p; rewrite ffunE ?gf ?permKV // permK fg.
exists (fun b => \sum_(s | h s == b) x s) => I J.
transitivity (A' (pull g I) J); first by rewrite /A' pullK.
rewrite xP (partition_big h (@bijectiveb S T)) //=; apply: eq_bigr => b _; rewrite mulr_suml.
apply: eq_bigr => s /eqP <-; congr (_ * (nat_of_bool _)%:R); apply/eqP/eqP => [IJ|->].
  by rewrite -[I](pullK fg) IJ pull_comp; apply/ffunP=> p; rewrite !ffunE.
by rewrite pull_comp; apply/ffunP=> p; rewrite !ffunE /= ffunE gf.
Qed.

(* From the group to its Lie algebra: invariance under infinitely many 1 + t X is the vanishing of a polynomial. *)
Definition pencil X (t : F) a b := (a == b)%:R + t * X a b.

Lemma pencil_lie A X (t : nat -> F) : injective t -> (forall i, commutes (pencil X (t i)) A) -> lie_commutes X A.
Proof.
move=> t_inj tA I J; pose g a b : {poly F} := (a == b)%:R%:P + X a b *: 'X.
pose G (U : finType) (u v : word U L) := \prod_p g (u p) (v p).
have gE a b s : (g a b).[s] = pencil X s a b by rewrite /g hornerD hornerC hornerZ hornerX mulrC.
have GE (U : finType) (u v : word U L) s : (G U u v).[s] = power (pencil X s) u v.
  by rewrite /G horner_prod; apply: eq_bigr => p _; apply: gE.
have G' (U : finType) (u v : word U L) : ((G U u v)^`()).[0] = derivation X u v.
  rewrite /G deriv_prod ?index_enum_uniq // horner_sum; apply: eq_bigr => p _.
  rewrite hornerM horner_prod /powers [RHS](bigD1 p) //= /at_place eqxx; congr (_ * _).
    by rewrite /g derivD derivC derivZ derivX add0r hornerZ hornerC mulr1.
  by apply: eq_bigr => q /negbTE->; rewrite gE /pencil mul0r addr0.
pose P : {poly F} := \sum_K A K J *: G S I K - \sum_M A I M *: G T M J.
have P0 : P = 0.
  apply: (poly_vanishes t_inj) => i; rewrite hornerD hornerN !horner_sum; apply/eqP; rewrite subr_eq0; apply/eqP.
  transitivity (\sum_K power (pencil X (t i)) I K * A K J).
    by apply: eq_bigr => K _; rewrite hornerZ GE mulrC.
  by rewrite tA; apply: eq_bigr => M _; rewrite hornerZ GE.
have := congr1 (fun Q : {poly F} => (Q^`()).[0]) P0.
have D (N : finType) (f : N -> {poly F}) : ((\sum_i f i)^`()).[0] = \sum_i (f i)^`().[0].
  by rewrite linear_sum horner_sum.
rewrite /P derivB deriv0 horner0 hornerD hornerN !D => /eqP; rewrite subr_eq0 => /eqP H.
transitivity (\sum_K (A K J *: G S I K)^`().[0]); first by apply: eq_bigr => K _; rewrite derivZ hornerZ G' mulrC.
by rewrite H; apply: eq_bigr => M _; rewrite derivZ hornerZ G'.
Qed.

(* Idempotents give one-parameter groups 1 + t X: the parameters s + t + s t = 0 are inverse to each other. *)
Definition idempotent X := mul X X =2 X.

Lemma mul_pencil X s t a b : idempotent X -> mul (pencil X s) (pencil X t) a b = pencil X (s + t + s * t) a b.
Proof.
move=> XX; rewrite /mul /pencil.
transitivity (\sum_c ((a == c)%:R * (c == b)%:R + ((a == c)%:R * (t * X c b) + s * (X a c * (c == b)%:R) +
    s * t * (X a c * X c b)))).
  by apply: eq_bigr => c _; rewrite mulrDl !mulrDr -!addrA -!mulrA [X a c * (t * _)]mulrCA.
have pick (h : L -> F) c : \sum_d (c == d)%:R * h d = h c.
  by rewrite (bigD1 c) //= eqxx mul1r big1 ?addr0 // => d; rewrite eq_sym => /negbTE->; rewrite mul0r.
rewrite !big_split /= !pick -!mulr_sumr [X in s * t * X]XX.
under [X in s * X]eq_bigr do rewrite mulrC eq_sym.
by rewrite pick !mulrDl [t * _ + _]addrC !addrA.
Qed.

Lemma pencil_inverse X s t : idempotent X -> s + t + s * t = 0 -> inverse (pencil X s) (pencil X t).
Proof.
have X0 r : r = 0 -> one (pencil X r) by move=> -> a b; rewrite /pencil mul0r addr0.
move=> XX st; split=> a b; rewrite mul_pencil ?X0 //.
by rewrite [t + s]addrC [t * s]mulrC.
Qed.

Lemma combination_commutes g A (x : {ffun S -> T} -> F) :
  (forall I J, A I J = \sum_(b | bijectiveb b) x b * (I == pull b J)%:R) -> commutes g A.
Proof.
move=> AE I J; under eq_bigr do rewrite AE mulr_sumr; under [RHS]eq_bigr do rewrite AE mulr_suml.
rewrite exchange_big [RHS]exchange_big; apply: eq_bigr => b /bijectivebP bb /=.
under eq_bigr do rewrite mulrCA; under [RHS]eq_bigr do rewrite -mulrA.
by rewrite -!mulr_sumr (bijection_commutes g bb).
Qed.

Lemma general_linear_bijections A : (forall g h, inverse g h -> commutes g A) <->
  exists x : {ffun S -> T} -> F, forall I J, A I J = \sum_(b | bijectiveb b) x b * (I == pull b J)%:R.
Proof.
split=> [Ag|[x Ax] g h _]; last exact: combination_commutes Ax.
have idem X : idempotent X -> lie_commutes X A.
  move=> XX; apply: (pencil_lie (natf_inj F0)) => i; apply: (Ag _ (pencil X (- i%:R / (1 + i%:R)))).
  have i0 : 1 + i%:R != 0 :> F by rewrite -mulrS ((charf0P _).1 F0).
  by apply: pencil_inverse => //; rewrite -addrA -{1}[_ / _]mul1r -mulrDl mulrC divfK // subrr.
have row a (r : L -> F) : r a = 1 -> lie_commutes (fun c d => (c == a)%:R * r d) A.
  move=> ra; apply: idem => c d; rewrite /mul (bigD1 a) //= ra eqxx mulr1 mul1r big1 ?addr0 // => e ea.
  by rewrite (negbTE ea) mul0r mulr0.
apply: lie_layers => X; apply: lie_all => a b.
have Ea : lie_commutes (unit_matrix a a) A.
  apply: (lie_ext _ (row a (fun d => (d == a)%:R) _)) => [c d|]; last by rewrite eqxx.
  by rewrite -natrM mulnb.
have [<-//|ab] := eqVneq a b.
have ra : (a == a)%:R + (a == b)%:R = 1 :> F by rewrite eqxx (negbTE ab) addr0.
apply: (lie_ext _ (lie_lin 1 (-1) (row a (fun d => (d == a)%:R + (d == b)%:R) ra) Ea)) => c d.
by rewrite /unit_matrix mul1r mulN1r mulrDr -!natrM !mulnb addrC addKr.
Qed.
End Layers.

Lemma pull_eqE (S T L : finType) (b : S -> T) (I : word S L) J : (I == pull b J) = [forall p, I p == J (b p)].
Proof. by apply/eqP/forallP => [-> p|IJ]; [rewrite ffunE | apply/ffunP=> p; rewrite ffunE; apply/eqP]. Qed.

Theorem general_linear_layers (n k l : nat) (F : fieldType) (A : word 'I_l 'I_n -> word 'I_k 'I_n -> F) :
  [char F] =i pred0 ->
  (forall g h, inverse g h -> commutes g A) <->
  exists x : {ffun 'I_l -> 'I_k} -> F, forall I J,
    A I J = \sum_(b | bijectiveb b) x b * [forall p, I p == J (b p)]%:R.
Proof.
move=> F0; rewrite general_linear_bijections //; split=> -[x Ax]; exists x => I J; rewrite Ax;
  by apply: eq_bigr => b _; rewrite pull_eqE.
Qed.
