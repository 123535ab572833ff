(* Entries of diagrams, computed from lists of numbers.

   The sums, products and finite functions of the library do not compute; the functions below do, by vm_compute. A
   word is the list s of its letters; a diagram is a list t of the same length, for a Brauer diagram the places of the
   partners (a free place is its own partner), for a set partition the numbers of the blocks. Places, letters and
   blocks are numbered 0, 1, ...: the places of a layer are the outputs, then the inputs, and the blocks come in the
   order of their first places. Evaluation.v, SignEvaluation.v, GraphEvaluation.v and DiagramLists.v prove that the
   values are those of the definitions; tests/formal compares the values with the matrices of the package. *)
From mathcomp Require Import all_ssreflect.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Implicit Types (s t r : seq nat) (n l i j a c p : nat) (x y : option bool).
Notation at_place s i := (nth 0 s i).

(* the letters agree along all edges: E_b *)
Definition edges_agree t s := all (fun i => at_place s i == at_place s (at_place t i)) (iota 0 (size t)).

(* e holds for "p and q share a block" and "p and q have the same letter", at all places p and q *)
Definition all_pairs (e : rel bool) t s :=
  all (fun i => all (fun j => e (at_place t i == at_place t j) (at_place s i == at_place s j)) (iota 0 (size t)))
      (iota 0 (size t)).
(* the letters agree in every block: D_P; and differ between blocks: X_P *)
Definition constant_on := all_pairs implb.
Definition same_kernel := all_pairs eqb.

(* the outputs s have the letters of the inputs r to which t joins them: the diagrams of GL(n) and U(n) *)
Definition pulled t s r := s == [seq at_place r i | i <- t].

(* Signed values: None is 0, Some false is 1, Some true is -1. *)
Definition times x y := obind (fun b => omap (addb b) y) x.
Definition product := foldr times (Some false).
(* the product over all edges, of values at their first places *)
Definition edge_product (x : nat -> option bool) t := product [seq x i | i <- iota 0 (size t) & i < at_place t i].

(* F_b, with l outputs; the letters 2i and 2i+1 are e_i and e_i' *)
Definition pair_entry a c := if (a./2 == c./2) && (a != c) then Some (odd a) else None.
Definition edge_entry l i j a c := if (i < l) == (j < l) then pair_entry a c else if a == c then Some false else None.
Definition symplectic_entry l t s :=
  edge_product (fun i => edge_entry l i (at_place t i) (at_place s i) (at_place s (at_place t i))) t.

(* E_b for O(p,q), at outputs s and inputs r *)
Definition indefinite_edge p t s i :=
  if at_place s i == at_place s (at_place t i) then Some (p <= at_place s i) else None.
Definition indefinite_entry p t s r :=
  times (edge_product (indefinite_edge p t (s ++ r)) t) (product [seq Some (p <= c) | c <- r]).

(* the sign of a list of all numbers below n, None for other lists *)
Fixpoint inversions s := if s is a :: s' then count (fun c => c < a) s' + inversions s' else 0.
Definition list_sign n s := if perm_eq s (iota 0 n) then Some (odd (inversions s)) else None.

(* H_b *)
Definition head_letters t s := [seq at_place s i | i <- iota 0 (size t) & at_place t i == i].
Definition grood_entry n t s := if edges_agree t s then list_sign n (head_letters t s) else None.

(* J_P: the sign of the numbers of the blocks of 0, 1, ..., n - 1; a letter that is missing has the last number *)
Definition block_of_letter n t s a := if a \in s then at_place t (index a s) else n.-1.
Definition jellyfish_entry n t s :=
  if same_kernel t s then list_sign n [seq block_of_letter n t s a | a <- iota 0 n] else None.

(* the number of homomorphisms that take the labels t to s, among these maps of the vertices; the edges are pairs *)
Definition homs_entry (maps : seq (seq nat)) (H G : seq (nat * nat)) t s :=
  count (fun f => all (fun e => (at_place f e.1, at_place f e.2) \in G) H && ([seq at_place f v | v <- t] == s)) maps.

(* Which lists are diagrams: involutions, those without free places, those with n of them *)
Definition is_involution t :=
  all (fun i => (at_place t i < size t) && (at_place t (at_place t i) == i)) (iota 0 (size t)).
Definition free_places t := count (fun i => at_place t i == i) (iota 0 (size t)).
Definition is_perfect t := is_involution t && (free_places t == 0).
Definition is_grood n t := is_involution t && (free_places t == n).

(* the numbers of blocks: so many first places come before the first place of the block; how many blocks there are *)
Definition block_number t i := count (fun j => index (at_place t j) t == j) (iota 0 (index (at_place t i) t)).
Definition is_partition t := t == [seq block_number t i | i <- iota 0 (size t)].
Definition few_numbers n t := is_partition t && (size (undup t) <= n).
Definition wide_numbers n t := few_numbers n t && (n <= (size (undup t)).+1).
