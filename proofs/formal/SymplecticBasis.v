(* Theorem. For every n = 2q, k and l, over any field of real or complex numbers, the Brauer diagrams b on l + k
   places without q + 1 edges one around the other (nesting b <= q) are a basis of the layers of Sp(n): a matrix A
   commutes with all symplectic g iff it is a combination of their matrices, and its coefficients are unique. So the
   dimension of Hom_Sp(n)(V^k, V^l) is the number of these b.

   All Brauer diagrams span (Symplectic.v). Bent up their matrices are, up to signs and another order of the letters
   at the inputs, the tensors for the form omega at all edges, for which these b are a basis of what all of them
   span, over any commutative ring (NonnestingBasis.v). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Dimension TracelessSymplectic Symplectic Triangles Nestings NonnestingBasis.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Tensors.
Variables (T : finType) (q : nat) (R : comRingType).
Implicit Types (u : word T (symplectic_letter q)) (x : {ffun T -> T} -> R).
Let primed (a : symplectic_letter q) := a.2.

Lemma primed_bar a : primed (bar a) = ~~ primed a. Proof. by []. Qed.

Lemma card_unprimed : #|[pred a : symplectic_letter q | ~~ primed a]| = q.
Proof.
apply: double_inj; rewrite -addnn -(card_letters (@barK q) primed_bar) card_prod card_ord card_bool.
by rewrite muln2.
Qed.

Theorem symplectic_diagrams_independent x :
  (forall u, \sum_(b | few_nested q b) x b * diagram (omega R) b u = 0) -> forall b, few_nested q b -> x b = 0.
Proof.
by have := form_diagrams_independent (@barK q) primed_bar (T := T) (x := x); rewrite card_unprimed.
Qed.

Theorem symplectic_diagrams_span x : exists y : {ffun T -> T} -> R, forall u,
  \sum_(b | perfect b) x b * diagram (omega R) b u = \sum_(b | few_nested q b) y b * diagram (omega R) b u.
Proof. by have := form_diagrams_span (@barK q) primed_bar x; rewrite card_unprimed. Qed.
End Tensors.

Section Layers.
Variables (q k l : nat) (F : numFieldType).
Notation letter := (symplectic_letter q).
Notation place := ('I_l + 'I_k)%type.
Implicit Types (I : word 'I_l letter) (J : word 'I_k letter) (A : word 'I_l letter -> word 'I_k letter -> F).
Implicit Types (x : {ffun place -> place} -> F) (b : {ffun place -> place}) (u : word place letter).

(* The matrices, bent up, are the tensors for omega, up to signs and another order of the letters. *)
Let w u : F := \prod_p (if p is inr _ then sign F (u p) else 1).

Lemma w_square u : w u * w u = 1.
Proof. by rewrite -big_split big1 // => -[p|p] _ /=; rewrite ?mulr1 ?signK. Qed.

Lemma bent_up (P : pred {ffun place -> place}) x u : (forall b, P b -> perfect b) ->
  \sum_(b | P b) x b * symplectic_diagram F b u =
  w u * \sum_(b | P b) (x b * bend_sign F b) * diagram (omega F) b (turned u).
Proof.
move=> P_perfect; rewrite mulr_sumr; apply: eq_bigr => b /P_perfect bP.
rewrite mulrCA -!mulrA; congr (_ * _).
have := untwist_diagram F u bP; rewrite [X in X * _ = _](_ : _ = w u); last by apply: eq_bigr => -[p|p].
by move=> ->; rewrite mulrA bend_signK mul1r.
Qed.

Lemma independent_bent (P : pred {ffun place -> place}) : (forall b, P b -> perfect b) ->
  (forall x, (forall I J, \sum_(b | P b) x b * symplectic_diagram F b (glue I J) = 0) -> forall b, P b -> x b = 0) <->
  (forall x, (forall u, \sum_(b | P b) x b * diagram (omega F) b u = 0) -> forall b, P b -> x b = 0).
Proof.
move=> P_perfect; split=> free x x0 b Pb; rewrite -[x b]mulr1 -(bend_signK F b) mulrA.
  rewrite (free (fun c => x c * bend_sign F c)) ?mul0r // => I J; rewrite bent_up //.
  rewrite (eq_bigr (fun c => x c * diagram (omega F) c (turned (glue I J)))) ?x0 ?mulr0 // => c _.
  by rewrite -[x c * _ * _]mulrA bend_signK mulr1.
rewrite (free (fun c => x c * bend_sign F c)) ?mul0r // => u.
rewrite -[LHS]mul1r -(w_square (turned u)) -mulrA -{3}[u]turnedK -bent_up //.
by rewrite -(glueK (turned u)) x0 mulr0.
Qed.

Theorem symplectic_basis :
  (forall A, (forall g, symplectic g -> commutes g A) <->
     exists x, forall I J, A I J = \sum_(b | few_nested q b) x b * symplectic_diagram F b (glue I J)) /\
  (forall x, (forall I J, \sum_(b | few_nested q b) x b * symplectic_diagram F b (glue I J) = 0) ->
     forall b, few_nested q b -> x b = 0).
Proof.
have few b : few_nested q b -> perfect b by case/andP.
split=> [A|]; last by rewrite (independent_bent few) => x; apply: symplectic_diagrams_independent.
rewrite symplectic_layers; split=> -[x Ax].
  have [y yx] := symplectic_diagrams_span q (fun b => x b * bend_sign F b).
  exists (fun b => y b * bend_sign F b) => I J; rewrite Ax !bent_up // yx; congr (_ * _).
  by apply: eq_bigr => b _; rewrite -[_ * _ * bend_sign F b]mulrA bend_signK mulr1.
exists (fun b => if few_nested q b then x b else 0) => I J.
by rewrite Ax sum_subfamily //; apply: few.
Qed.
End Layers.

(* The dimension of Hom_Sp(n)(V^k, V^l) is the number of Brauer diagrams with nesting b <= q. *)
Theorem symplectic_dimension (q k l : nat) (F : numFieldType) :
  exists2 U : {vspace {ffun word 'I_l (symplectic_letter q) * word 'I_k (symplectic_letter q) -> F^o}},
    (forall A, A \in U <-> forall g, symplectic g -> commutes g (fun I J => A (I, J))) &
    \dim U = #|[set b : {ffun 'I_l + 'I_k -> 'I_l + 'I_k} | few_nested q b]|.
Proof.
have [span independent] := symplectic_basis q k l F.
by have [U UA dimU] := layer_dimension span independent; exists U; rewrite // dimU cardsE.
Qed.
