(* Integer linear forms in unknowns that are numbered by positive numbers, and their elimination.

   A form is a list of unknowns with coefficients, in increasing order. Whatever is done to forms here, adding multiples
   of each other and dividing by common divisors, keeps the values of the unknowns at which all of them vanish
   (eliminate_sound). So the forms that come out can be trusted, and nothing is said of how good they are: who uses
   them looks at them. All of it is computed by vm_compute. *)
From mathcomp Require Import all_ssreflect all_algebra.
From Coq Require Import ZArith Lia.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* The rational number that an integer of Coq is. *)
Definition rational (c : Z) : rat := (Z.to_nat c)%:R - (Z.to_nat (- c))%:R.
Arguments rational c : simpl never.

Lemma rational_sub (m n : nat) : rational (Z.of_nat m - Z.of_nat n) = m%:R - n%:R.
Proof.
rewrite /rational; have -> : Z.to_nat (Z.of_nat m - Z.of_nat n) = (m - n)%nat by rewrite -minusE; lia.
have -> : Z.to_nat (- (Z.of_nat m - Z.of_nat n)) = (n - m)%nat by rewrite -minusE; lia.
case: (leqP m n) => [mn|/ltnW nm]; last by rewrite natrB // (eqP nm) subr0.
by rewrite (eqP mn) natrB // sub0r opprB.
Qed.

Lemma integerE c : c = (Z.of_nat (Z.to_nat c) - Z.of_nat (Z.to_nat (- c)))%Z.
Proof. lia. Qed.

Lemma rationalD a b : rational (a + b) = rational a + rational b.
Proof.
have -> : (a + b = Z.of_nat (Z.to_nat a + Z.to_nat b)%coq_nat -
                   Z.of_nat (Z.to_nat (- a) + Z.to_nat (- b))%coq_nat)%Z by lia.
by rewrite rational_sub !plusE !natrD opprD addrACA.
Qed.

Lemma rationalN a : rational (- a) = - rational a.
Proof. by rewrite /rational Z.opp_involutive opprB. Qed.

Lemma rationalM a b : rational (a * b) = rational a * rational b.
Proof.
set p := Z.to_nat a; set q := Z.to_nat (- a); set r := Z.to_nat b; set s := Z.to_nat (- b).
have -> : (a * b = Z.of_nat (p * r + q * s)%coq_nat - Z.of_nat (p * s + q * r)%coq_nat)%Z.
  by rewrite !Nat2Z.inj_add !Nat2Z.inj_mul (integerE a) (integerE b) -/p -/q -/r -/s; ring.
rewrite rational_sub !plusE !natrD !natrM /rational -/p -/q -/r -/s mulrBl !mulrBr opprD opprB !addrA.
by congr (_ - _); rewrite addrAC.
Qed.

Lemma rational0 : rational 0 = 0. Proof. exact: subrr. Qed.
Lemma rational1 : rational 1 = 1. Proof. exact: subr0. Qed.

Lemma rational_eq0 a : (rational a == 0) = (a =? 0)%Z.
Proof.
rewrite /rational subr_eq0 Num.Theory.eqr_nat; apply/eqP/Z.eqb_spec => [|->//].
lia.
Qed.

Definition form := seq (positive * Z).
Definition scale (c : Z) (f : form) : form := [seq (x.1, (c * x.2)%Z) | x <- f].
(* f + g; unknowns with the coefficient 0 are left out *)
Fixpoint add (f : form) : form -> form :=
  fix add_to (g : form) : form :=
  match f, g with
  | [::], _ => g
  | _, [::] => f
  | (i, a) :: f', (j, b) :: g' =>
    match Pos.compare i j with
    | Lt => (i, a) :: add f' g
    | Gt => (j, b) :: add_to g'
    | Eq => if (a + b =? 0)%Z then add f' g' else (i, (a + b)%Z) :: add f' g'
    end
  end.
Definition zero (f : form) := all (fun x => x.2 =? 0)%Z f.
Definition coefficient (f : form) i : Z := foldr (fun x c => if (x.1 =? i)%positive then x.2 else c) 0%Z f.
(* f divided by the greatest common divisor of its coefficients *)
Definition primitive (f : form) : form :=
  let d := foldr (fun x => Z.gcd x.2) 0%Z f in
  let g := [seq (x.1, (x.2 / d)%Z) | x <- f] in
  if (d =? 0)%Z || ~~ zero (add (scale d g) (scale (-1) f)) then f else g.

Section Values.
Variable z : positive -> rat.
Definition value (f : form) : rat := foldr (fun x s => rational x.2 * z x.1 + s) 0 f.

Lemma value_scale c f : value (scale c f) = rational c * value f.
Proof. by elim: f => [|x f IH] /=; rewrite ?mulr0 // IH rationalM mulrDr mulrA. Qed.

Lemma value_add f g : value (add f g) = value f + value g.
Proof.
elim: f g => [|[i a] f IHf] g; first by case: g => [|[]] * //=; rewrite add0r.
elim: g => [|[j b] g IHg] /=; first by rewrite addr0.
case: Pos.compare_spec => [->|_|_] /=; last by rewrite [LHS]/= IHg /= addrCA.
  case: Z.eqb_spec => [ab|_]; last by rewrite /= IHf rationalD mulrDl addrACA.
  by rewrite IHf addrACA -mulrDl -rationalD ab rational0 mul0r add0r.
by rewrite IHf /= addrA.
Qed.

Lemma value_zero f : zero f -> value f = 0.
Proof. by elim: f => //= x f IH /andP[/Z.eqb_spec-> /IH->]; rewrite rational0 mul0r addr0. Qed.

Lemma value_primitive f : value f = 0 -> value (primitive f) = 0.
Proof.
rewrite /primitive; set d := foldr _ _ f; set g := map _ f.
case: ifP => //; rewrite -rational_eq0 => /norP[d0 /negPn dg] f0; apply/eqP.
have /eqP := value_zero dg; rewrite value_add !value_scale f0 mulr0 addr0 mulf_eq0 (negbTE d0).
by [].
Qed.

(* f without the unknown i, by means of g in which i has a coefficient *)
Definition cancel i (g f : form) : form :=
  let c := coefficient f i in
  if (c =? 0)%Z then f else primitive (add (scale (coefficient g i) f) (scale (- c) g)).

Lemma value_cancel i g f : value g = 0 -> value f = 0 -> value (cancel i g f) = 0.
Proof.
move=> g0 f0; rewrite /cancel; case: ifP => // _; apply: value_primitive.
by rewrite value_add !value_scale g0 f0 !mulr0 addr0.
Qed.

(* Forms one after another: each is freed of the pivots that are there; if one of its unknowns may become a pivot, it is
   taken in, and the others are freed of it. *)
Variable may : positive -> bool.
Definition pivots := seq (positive * form).
Definition take_in (found : pivots) (f : form) : pivots :=
  let f' := foldl (fun f p => cancel p.1 p.2 f) f found in
  if [seq x.1 | x <- f' & may x.1 && ~~ (x.2 =? 0)%Z] is i :: _
  then (i, f') :: [seq (p.1, cancel i f' p.2) | p <- found] else found.
Definition eliminate (fs : seq form) : pivots := foldl take_in [::] fs.

Lemma eliminate_sound fs :
  (forall f, List.In f fs -> value f = 0) -> forall p, List.In p (eliminate fs) -> value p.2 = 0.
Proof.
rewrite /eliminate; have : forall p, List.In p ([::] : pivots) -> value p.2 = 0 by [].
elim: fs [::] => //= f fs IH found found0 fs0; apply: IH => [|g gfs]; last by apply: fs0; right.
have : value f = 0 by apply: fs0; left.
rewrite /take_in; set f' := foldl _ _ _ => f0.
have f'0 : value f' = 0.
  rewrite /f'; elim: found found0 f f0 {fs0 f'} => //= p found IHf found0 f f0; apply: IHf => [q qf|].
    by apply: found0; right.
  by apply: value_cancel => //; apply: found0; left.
case: [seq x.1 | x <- f' & _] => [|i _] p //=; first exact: found0.
case=> [<-//|].
by case/List.in_map_iff=> q [<- qf]; apply: value_cancel => //; apply: found0.
Qed.
End Values.
