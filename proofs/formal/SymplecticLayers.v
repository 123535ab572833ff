(* The spanning layers of Sp(n) multiply as Brauer diagrams do, up to signs.

   symplectic_diagram b is the matrix of the (k,l)-Brauer diagram b that spans the layers of Sp(n), n = 2 q, with those
   of the other diagrams (symplectic_layers): omega inside a row, delta between the rows. Theorem
   (symplectic_layers_compose): with the signs (-1)^(crossings + edges inside the output row) they multiply as the
   diagrams do, with a factor -n for every loop. It is symplectic_composition, once both notations are seen to agree
   (F_symplectic): the order of the places and that on the rim differ in the direction of edges between inputs only. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Compositions PartitionFunctor BrauerFunctor.
From Eqmath Require Import SignedBrauer SymplecticFunctor Contractions TracelessSymplectic Symplectic.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Agree.
Variables (q : nat) (R : numFieldType) (k l : nat).
Notation place := ('I_l + 'I_k)%type.
Implicit Types (b : {ffun place -> place}).

(* an edge between inputs turned round *)
Definition turn_input b (z : place) := if z is inr _ then if b z is inr _ then b z else z else z.

Lemma turn_inputK b : perfect b -> involutive (turn_input b).
Proof.
move=> bp [s|t] //=; case E : (b (inr t)) => [s'|t'] /=; first by rewrite E.
by rewrite -E perfectK.
Qed.

Lemma rev_lt (t t' : 'I_k) :
  (#|'I_l| + rev_ord (enum_rank t) < #|'I_l| + rev_ord (enum_rank t'))%N = (enum_rank t' < enum_rank t)%N.
Proof.
rewrite ltn_add2l ltnNge [RHS]ltnNge; congr (~~ _); apply/idP/idP => [|le]; last exact: leq_sub2l.
apply: contraTT; rewrite -!ltnNge => lt; apply: ltn_sub2l; rewrite ?ltnS //.
exact: leq_ltn_trans lt (ltn_ord _).
Qed.

Lemma first_opens b z : perfect b -> first b z = opens b (turn_input b z).
Proof.
move=> bp; rewrite /first /opens /before /turn_input; case: z => [s|t]; last first.
  case E : (b (inr t)) => [s'|t'].
    rewrite E enum_rank_inl enum_rank_inr [LHS]ltnNge [RHS]ltnNge; congr (~~ _).
    by rewrite !(leq_trans (ltnW (ltn_ord _)) (leq_addr _ _)).
  by rewrite -E perfectK // E !enum_rank_inr ltn_add2l; apply: rev_lt.
case E : (b (inl s)) => [s'|t']; first by rewrite !enum_rank_inl.
by rewrite enum_rank_inl enum_rank_inr !(leq_trans (ltn_ord _) (leq_addr _ _)).
Qed.

Lemma F_symplectic b I J : perfect b -> F (@omega q R) b I J = symplectic_diagram R b (glue I J).
Proof.
move=> bp; rewrite /symplectic_diagram (reindex_inj (inv_inj (turn_inputK bp))) /=.
apply: eq_big => [z|z fz]; first exact: first_opens.
rewrite /turn_input; case: z fz => [s|t] fz /=.
  by case: (b (inl s)) => [s'|t']; rewrite /entry /edge !ffunE.
case E : (b (inr t)) fz => [s'|t'] fz; last by rewrite -E perfectK // E /entry /edge !ffunE.
by move: fz; rewrite /first E ltnNge (leq_trans (ltnW (ltn_ord _))) // leq_addr.
Qed.
End Agree.

Theorem symplectic_layers_compose (q k m l : nat) (R : numFieldType) (c : {ffun 'I_l + 'I_m -> 'I_l + 'I_m})
    (b : {ffun 'I_m + 'I_k -> 'I_m + 'I_k}) I J : (0 < q)%N -> perfect c -> perfect b ->
  \sum_(K : word 'I_m (symplectic_letter q))
      (functor_sign (-1) c * symplectic_diagram R c (glue I K)) *
      (functor_sign (-1) b * symplectic_diagram R b (glue K J)) =
  (- (q.*2)%:R) ^+ loops (stack (edges c) (edges b)) *
    (functor_sign (-1) (compose_brauer c b) * symplectic_diagram R (compose_brauer c b) (glue I J)).
Proof.
move=> q0 cp bp; rewrite -F_symplectic ?brauer_closed // -(symplectic_composition R I J q0 cp bp).
by apply: eq_bigr => K _; rewrite !F_symplectic.
Qed.
