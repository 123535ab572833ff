(* Why Brauer diagrams span the invariants of a form, for O(n) and Sp(n) at once.

   G is a group of matrices that preserve a form C with rational values, over a field of real or complex numbers.
   Suppose that a tensor that G fixes on a set S of places, S not empty, is 0 as soon as all its traces are 0. Then a
   tensor is fixed by G if and only if it is a combination of the perfect diagrams (form_invariants).

   Idea. Perfect diagrams are fixed. Conversely take a fixed tensor, and from it its projection to the span of the
   diagrams (Projection.v): what is left is fixed, and its scalar product with every diagram is 0, so it is 0
   (contract_down of Contractions.v). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Words Matchings Contractions Projection.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* With different matrices at different places, and edges where they may be. *)
Section Span.
Variables (T L : finType) (F : numFieldType) (C : L -> L -> F) (may : rel T) (G : (T -> L -> L -> F) -> Prop).
Hypothesis C_rational : exists Q : L -> L -> rat, forall a c, C a c = ratr (Q a c).
Hypothesis may_sym : symmetric may.
Hypothesis GC : forall gs, G gs -> preserve C may gs /\ preserve C may (fun p => transpose (gs p)).
Hypothesis traceless_eq0 : forall S z, invariant G S z -> traceless C may S z -> S != set0 -> forall u, z u = 0.

Lemma diagrams_span (z : word T L -> F) : (forall gs, G gs -> fixes gs z) <->
  exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | perfect b && walled may b) x b * diagram C b u.
Proof.
pose P b := perfect b && walled may b; pose B b u : F := if P b then diagram C b u else 0.
have BE (x : {ffun T -> T} -> F) u : \sum_(b | P b) x b * diagram C b u = \sum_b x b * B b u.
  by rewrite big_mkcond; apply: eq_bigr => b _; rewrite /B; case: ifP; rewrite ?mulr0.
have Bg gs b : G gs -> fixes gs (B b).
  move=> Ggs; have [gsC _] := GC Ggs; rewrite /B; case Pb: (P b).
    by case/andP: Pb => bp wb; apply: diagram_fixed gsC bp wb.
  by move=> u; rewrite big1 // => v _; rewrite mulr0.
have fixed_B (x : {ffun T -> T} -> F) gs : G gs -> fixes gs (fun u => \sum_b x b * B b u).
  by move=> Ggs; apply: fixes_sum => b; apply: Bg.
split=> [zG|[x zx] gs Ggs u]; last first.
  rewrite zx BE; have <- := fixed_B x gs Ggs u.
  by apply: eq_bigr => v _; rewrite zx BE.
have [Q CQ] := C_rational.
pose BQ b u : rat := if P b then diagram Q b u else 0.
have BQE b u : B b u = ratr (BQ b u).
  rewrite /B /BQ; case: ifP => _; last by rewrite rmorph0.
  by rewrite /diagram rmorph_prod; apply: eq_bigr => p _; apply: CQ.
have [x xP] := project z BQE.
exists x => u; apply/eqP; rewrite BE -subr_eq0; apply/eqP; move: u.
apply: (contract_down may_sym GC traceless_eq0) => [gs Ggs|b bp wb].
  exact: (fixes_sub (zG gs Ggs) (fixed_B x gs Ggs)).
by rewrite -[RHS](xP b); apply: eq_bigr => u _; rewrite mulrC /B /P bp wb.
Qed.
End Span.

(* With the same matrix at all places, and all edges. *)
Section Form.
Variables (L : finType) (F : numFieldType) (C : L -> L -> F) (G : (L -> L -> F) -> Prop).
Hypothesis C_rational : exists Q : L -> L -> rat, forall a c, C a c = ratr (Q a c).
Hypothesis GC : forall g, G g -> preserves C g g /\ preserves C (transpose g) (transpose g).
Variable T : finType.
Hypothesis traceless_eq0 : forall S (z : word T L -> F), (forall g, G g -> fixes (on S (fun=> g)) z) ->
  traceless C (@everywhere T) S z -> S != set0 -> forall u, z u = 0.

Theorem form_invariants (z : word T L -> F) : (forall g, G g -> fixed g z) <->
  exists x : {ffun T -> T} -> F, forall u, z u = \sum_(b | perfect b) x b * diagram C b u.
Proof.
pose families gs := exists2 g, G g & gs = fun _ : T => g.
have families_C gs : families gs ->
    preserve C (@everywhere T) gs /\ preserve C (@everywhere T) (fun p => transpose (gs p)).
  by case=> g /GC[gC g'C] ->; split=> p q _ _.
have down S z' : invariant families S z' -> traceless C (@everywhere T) S z' -> S != set0 -> forall u, z' u = 0.
  by move=> zG; apply: traceless_eq0 => g Gg; apply: zG; exists g.
have all_diagrams (x : {ffun T -> T} -> F) u : \sum_(b | perfect b) x b * diagram C b u =
    \sum_(b | perfect b && walled (@everywhere T) b) x b * diagram C b u.
  by apply: eq_bigl => b; rewrite walled_everywhere andbT.
have [inv span] := diagrams_span C_rational (@everywhere_sym T) families_C down z; split=> [zG|[x zx] g Gg].
  by have [_ [g Gg ->]|x zx] := inv; [exact: zG|exists x => u; rewrite zx all_diagrams].
by apply: (span _ (fun=> g)); [exists x => u; rewrite zx all_diagrams|exists g].
Qed.
End Form.
