(* Homomorphisms of graphs, counted among lists.

   A relation on the numbers below m is the list of its pairs; a map of them to the numbers below n is one of the lists
   words n m. So the homomorphisms that take the labels to given vertices are counted among these lists. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From Eqmath Require Import Words Commutant GraphAutomorphism Tables Evaluation.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition pairs m (e : rel 'I_m) : seq (nat * nat) :=
  [seq (val ab.1, val ab.2) | ab <- enum [pred ab : 'I_m * 'I_m | e ab.1 ab.2]].

Section Homomorphisms.
Variables (T : finType) (m n : nat) (e : rel 'I_m) (G : rel 'I_n) (t : T -> 'I_m).
Implicit Types (u : word T 'I_n) (f : word 'I_m 'I_n).

Lemma mem_pairs k (d : rel 'I_k) a b : ((val a, val b) \in pairs d) = d a b.
Proof.
apply/mapP/idP => [[[a' b']]|dab]; last by exists (a, b); rewrite // mem_enum.
by rewrite mem_enum inE /= => dab [/val_inj-> /val_inj->].
Qed.

Lemma homomorphism_pairs f :
  all (fun ab => (nth 0 (letters f) ab.1, nth 0 (letters f) ab.2) \in pairs G) (pairs e) = homomorphism e G f.
Proof.
apply/allP/homomorphismP => [hom a b eab|hom _ /mapP[[a b] + ->]].
  by have := hom (val a, val b); rewrite !nth_letters !mem_pairs; apply.
by rewrite mem_enum inE /= !nth_letters mem_pairs; apply: hom.
Qed.

Theorem homs_evaluated u :
  homs G (Bilabelled e t) u = homs_entry (words n m) (pairs e) (pairs G) (listed (fun p => t p)) (letters u).
Proof.
rewrite /homs_entry (seq.permP (words_letters n m)) count_map -size_filter /homs cardE enumT.
congr (size _); apply: eq_filter => f; rewrite !inE /= homomorphism_pairs; congr (_ && _).
rewrite /letters /listed -map_comp; apply/forallP/eqP => [fu|/eq_in_map fu p].
  by apply: eq_map => p /=; rewrite -(eqP (fu p)); apply: nth_letters.
by apply/eqP/val_inj; rewrite /= -fu ?mem_enum //=; apply/esym/nth_letters.
Qed.
End Homomorphisms.
